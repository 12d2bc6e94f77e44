"""Measure a voice by machine ears: how it sounds, how high, how loud, how fast, how well understood."""

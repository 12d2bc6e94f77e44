"""How a line is said: the text an engine is given, carried piece by piece from what is written."""

from quotecast.normalising.writing import spoken_form

__all__ = ["spoken_form"]

"""Turns for tests, in one line each."""

from quotecast.model import Sentence, Turn


def turn(line_id, who, start_ms, text, *times, word_times=()):
    """Make a turn of one sentence; the narrator's id is `narrator`, anybody else's the name."""
    speaker_id = "narrator" if who == "Narrator" else who
    end_ms = times[0] if times else start_ms + 60 * len(text)
    sentence = Sentence(
        id=line_id, start_ms=start_ms, end_ms=end_ms, text=text, word_times=word_times
    )
    return Turn(speaker_id=speaker_id, speaker=who, sentences=(sentence,))

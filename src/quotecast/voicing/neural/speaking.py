"""Have a model speak an utterance into a file: its words, piece by piece, at a rate and a pitch."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from quotecast.errors import EngineError
from quotecast.model import Voice, Word
from quotecast.voicing.base import Utterance
from quotecast.voicing.espeak_text import word_starts
from quotecast.voicing.neural.pace import pieces, speed_for
from quotecast.voicing.neural.phonemes import Sounded
from quotecast.voicing.neural.sound import (
    ModelSpeech,
    at_rate,
    heard_starts,
    joined,
    write_wav,
)

USUAL_PITCH: Final = 100
"""The pitch, in per cent, of a voice as its model speaks."""

_LOWEST_PITCH, _HIGHEST_PITCH = 60, 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """A model in one of its voices: `say` says words at a speed, no more than `most_signs` at once."""

    say: Callable[[Sequence[Sounded], float], ModelSpeech]
    most_signs: int
    sample_rate_hz: int


def record(
    utterance: Utterance,
    words: Sequence[Sounded],
    model: Instrument,
    path: Path,
    sample_rate_hz: int,
) -> tuple[Word, ...]:
    """Write an utterance's words, as a model says them, to a file of a rate; return when they start.

    Raises:
        EngineError: there is no word in it, or the model fails.
        OSError: the file can't be written.
    """
    if not words:
        raise EngineError(
            f"espeak has no sound for {utterance.text[:40]!r}",
            "Leave this line out of the script, or give it words",
        )
    voice = utterance.voice
    pitch = _pitch(voice)
    # Played faster afterwards, and so spoken slower.
    speed = speed_for(voice, voice.rate_wpm / pitch)
    parts = [model.say(piece, speed) for piece in pieces(words, model.most_signs)]
    said = joined(parts, model.sample_rate_hz)
    said = at_rate(said, model.sample_rate_hz * pitch, sample_rate_hz)
    write_wav(path, said.samples, sample_rate_hz)
    starts = (
        Word(offset=word.offset, frame=min(start, len(said.samples) - 1))
        for word, start in zip(words, heard_starts(said, sample_rate_hz), strict=True)
    )
    return word_starts(utterance.text, starts)


def _pitch(voice: Voice) -> float:
    """Return what a voice's fundamental frequency is multiplied by."""
    if not _LOWEST_PITCH <= voice.pitch <= _HIGHEST_PITCH:
        return 1.0
    return voice.pitch / USUAL_PITCH

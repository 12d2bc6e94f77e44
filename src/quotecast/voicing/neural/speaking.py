"""Have a model speak an utterance into a file: its words, piece by piece, at a rate and a pitch."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise, takewhile
from math import exp, log
from pathlib import Path
from typing import Final

from quotecast.errors import EngineError
from quotecast.model import Voice, Word
from quotecast.voicing.base import Utterance
from quotecast.voicing.espeak_text import word_starts
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
# What a model is asked for when a voice's `paces` are measured; twice as fast is 2.0.
SPEEDS: Final = (0.75, 1.0, 1.35)
USUAL_WPM: Final = 165
"""What a voice that was not measured speaks at the speed 1.0."""

_LOWEST_PITCH, _HIGHEST_PITCH = 60, 160
_SLOWEST, _FASTEST = 0.5, 2.0
_STRONG: Final = ".!?;:"
_STRESSED: Final = ("ˈ", "ˌ")


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


def speed_for(voice: Voice, rate_wpm: float) -> float:
    """Return the speed to ask a model for, from how fast the voice was at three speeds.

    Between them the logarithms are taken for straight lines, beyond them speed for proportional. A
    voice that wasn't measured is taken for a usual one.
    """
    measured = voice.paces if len(voice.paces) == len(SPEEDS) else None
    paces = [float(pace) for pace in measured or (USUAL_WPM * speed for speed in SPEEDS)]
    points = sorted(zip(paces, SPEEDS, strict=True))
    speed = rate_wpm / points[0][0] * points[0][1]
    for (slow, low), (fast, high) in pairwise(points):
        if rate_wpm >= slow and fast > slow:
            share = log(rate_wpm / slow) / log(fast / slow)
            speed = (
                exp(log(low) + share * log(high / low)) if share <= 1 else rate_wpm / fast * high
            )
    return min(max(speed, _SLOWEST), _FASTEST)


def pieces(words: Sequence[Sounded], most_signs: int) -> tuple[tuple[Sounded, ...], ...]:
    """Divide words so that no piece has more signs, if not a single word has, and none is a remnant.

    A piece ends at a stop where there is one, else in front of a word without stress, which begins a
    phrase ("and", "of the"); among such places at the one that makes the pieces most alike. A piece
    that ends without a stop gets a comma, so that the voice stays up.
    """
    divided: list[tuple[Sounded, ...]] = []
    rest = tuple(words)
    while len(rest) > 1 and _signs(rest) > most_signs:
        cut = _best_cut(rest, most_signs)
        divided.append(_with_stop(rest[:cut]))
        rest = rest[cut:]
    return (*divided, rest) if rest else tuple(divided)


def _signs(words: Sequence[Sounded]) -> int:
    return sum(map(_signs_of, words))


def _signs_of(word: Sounded) -> int:
    return len("".join(word.phonemes)) + len(word.stop) + 1


def _best_cut(words: Sequence[Sounded], most_signs: int) -> int:
    """Return how many words the first piece has."""
    ends = list(takewhile(lambda end: end <= most_signs, accumulate(map(_signs_of, words))))
    total = _signs(words)
    ideal = total / -(-total // most_signs)
    cuts = range(1, min(len(ends), len(words) - 1) + 1)
    return min(
        cuts,
        key=lambda cut: (
            ends[cut - 1] * 3 < most_signs,
            _roughness(words[cut - 1], words[cut]),
            abs(ends[cut - 1] - ideal),
        ),
        default=1,
    )


def _roughness(last: Sounded, following: Sounded) -> int:
    """Return how much a listener hears of a cut between two words: 0 least, 3 most."""
    if last.stop:
        return 0 if last.stop in _STRONG else 1
    return 2 if _has_stress(last) and not _has_stress(following) else 3


def _has_stress(word: Sounded) -> bool:
    return any(phoneme.startswith(_STRESSED) for phoneme in word.phonemes)


def _with_stop(piece: Sequence[Sounded]) -> tuple[Sounded, ...]:
    *rest, last = piece
    return (*rest, last if last.stop else replace(last, stop=","))

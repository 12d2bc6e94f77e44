"""Find the speed that makes a model speak so many words a minute, and the pieces it speaks in."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise, takewhile
from math import exp, log
from typing import Final

from quotecast.model import Voice
from quotecast.voicing.neural.phonemes import Sounded

# What a model is asked for when a voice's `paces` are measured; twice as fast is 2.0.
SPEEDS: Final = (0.75, 1.0, 1.35)

USUAL_WPM: Final = 165
"""What a voice that was not measured speaks at the speed 1.0."""
_SLOWEST, _FASTEST = 0.5, 2.0
_STRONG: Final = ".!?;:"
_STRESSED: Final = ("ˈ", "ˌ")


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

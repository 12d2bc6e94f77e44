"""Find the speed that makes a model speak so many words a minute, and the pieces it speaks in."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
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
    """Divide words so that no piece has more signs, if not a single word has: best at a stop.

    A piece that ends without a stop gets a comma, so that the voice stays up.
    """
    divided: list[tuple[Sounded, ...]] = []
    piece: list[Sounded] = []
    for word in words:
        while piece and _signs([*piece, word]) > most_signs:
            cut = _best_cut(piece)
            divided.append(_with_stop(piece[:cut]))
            piece = piece[cut:]
        piece.append(word)
    if piece:
        divided.append(tuple(piece))
    return tuple(divided)


def _signs(words: Sequence[Sounded]) -> int:
    return sum(len("".join(word.phonemes)) + len(word.stop) + 1 for word in words)


def _best_cut(piece: Sequence[Sounded]) -> int:
    """Return how many words the first part has: cut behind the last strong stop, or any, or at the end."""
    for stops in (_STRONG, ","):
        for cut in range(len(piece), len(piece) // 3, -1):
            if piece[cut - 1].stop and piece[cut - 1].stop in stops:
                return cut
    return len(piece)


def _with_stop(piece: Sequence[Sounded]) -> tuple[Sounded, ...]:
    *rest, last = piece
    return (*rest, last if last.stop else replace(last, stop=","))

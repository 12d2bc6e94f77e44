"""What an ear finds in a programme, and what it couldn't judge."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from quotecast.listening.prints import Print


class Fault(StrEnum):
    """What is wrong with a line as it is heard."""

    MISSING = "missing"
    OTHER = "another line"
    BROKEN = "broken"
    MOVED = "moved"
    REPEATED = "repeated"
    STRANGE = "no line's"
    LENGTH = "length"
    CUT_OFF = "cut off"
    VOICE = "voice"
    LEVEL = "level"
    CLIPPED = "clipped"
    WORDS = "words"


def excerpt_of(words: str) -> str:
    """Return how words begin."""
    return words if len(words) <= 40 else f"{words[:40].rstrip()}…"


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundFault:
    """A fault in the sound: of which line (empty: of none), and where in the programme."""

    fault: Fault
    line_id: str
    start_ms: int
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A line that should be heard, and the print of its take as it was laid in (None: not kept).

    `first_frame` is where the print begins in that of the programme. `word_starts_ms` are those of the
    words in `text`, counted from the line's start; none where the engine doesn't tell.
    """

    line_id: str
    voice_id: str
    text: str
    start_ms: int
    end_ms: int
    first_frame: int
    sound: Print | None
    word_starts_ms: tuple[tuple[int, int], ...] = ()

    @property
    def excerpt(self) -> str:
        """How the line begins."""
        return excerpt_of(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Where a claim holds, in frames of the programme's print."""

    first: int
    last: int


def runs(claims: NDArray[np.bool_], least: int) -> tuple[Held, ...]:
    """Return where a claim holds for at least so many frames in a row.

    >>> runs(np.array([False, True, True, False, True]), 2)
    (Held(first=1, last=3),)
    """
    edges = np.flatnonzero(np.diff(np.concatenate([[False], claims, [False]]).astype(np.int8)))
    pairs = zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)
    return tuple(Held(first=a, last=b) for a, b in pairs if b - a >= least)

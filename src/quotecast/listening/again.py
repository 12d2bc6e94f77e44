"""Hold each take against what its engine says when it is asked again.

An engine that repeats itself gives the same sound, so that a word which is lost, or anything else that
happened to one of the two, is heard without a recogniser.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from quotecast.listening.findings import Expected, Fault, SoundFault, runs
from quotecast.listening.prints import HOP_MS, Print

_RANGE_DB: Final = 40.0  # below the loudest band: what is compared
_APART_DB: Final = 1.0  # in the mean of a frame's bands: the same bytes are 0 apart
_RUN: Final = 2
_FRAMES: Final = 1  # what a print may be longer by rounding


def unlike_again(lines: Sequence[Expected], again: Mapping[str, Print]) -> Iterator[SoundFault]:
    """Give the lines whose takes aren't what was said again, by line id."""
    for line in lines:
        if line.sound is None or line.line_id not in again:
            continue
        first = _first_difference(line.sound, again[line.line_id])
        if first is None:
            continue
        start_ms = first * HOP_MS
        words = [offset for offset, ms in line.word_starts_ms if ms <= start_ms + HOP_MS]
        where = f" from “{line.text[words[-1] :][:20]}” on" if words and start_ms else ""
        yield SoundFault(
            fault=Fault.BROKEN,
            line_id=line.line_id,
            start_ms=line.start_ms + start_ms,
            message=f"“{line.excerpt}” isn't what its engine says when it is asked again{where}",
        )


def _first_difference(sound: Print, again: Print) -> int | None:
    """Return the first frame in which two prints differ, None where they are the same sound."""
    length = min(len(sound), len(again))
    floor = float(max(sound.max(initial=-120.0), again.max(initial=-120.0))) - _RANGE_DB
    ours, theirs = np.maximum(sound[:length], floor), np.maximum(again[:length], floor)
    apart: NDArray[np.bool_] = np.abs(ours - theirs).mean(axis=1) > _APART_DB
    unlike = runs(apart, _RUN)
    if unlike:
        return unlike[0].first
    return length if abs(len(sound) - len(again)) > _FRAMES else None

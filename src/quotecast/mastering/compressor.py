"""Even out the loudest syllables before the limiter has to, so that it isn't heard at work.

A feed-forward compressor with a soft knee, in the log domain (Giannoulis, Massberg and Reiss, "Digital Dynamic Range
Compressor Design", JAES 60 (6), 2012). It knows what comes: the gain that the loudest 9 ms need is
held for 35 ms on either side and smoothed over as long, which is a syllable and not a period of the voice.
"""

from collections.abc import Iterator
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from quotecast.loudness.truepeak import Blocks, SampleBlock, Samples
from quotecast.mastering.grid import grid_frames

_ROWS_PER_SECOND: Final = 100

# Chosen by measure, with joe and espeak's voices: at a ratio of 3 the limiter has still 5 dB to take, not 4; a lower
# threshold spares it no more, and lifts breath and hiss. The knee's middle is at the ceiling.
_RATIO: Final = 4.0
_KNEE_DB: Final = 6.0
_MOST_DB: Final = (
    12.0  # beyond it, what is pushed further is the limiter's again: -14 LUFS couldn't be reached
)
_HOLD_ROWS: Final = 4
_BELL: Final = np.hanning(2 * _HOLD_ROWS + 3)[1:-1] / (_HOLD_ROWS + 1)
REACH_ROWS: Final = 2 * _HOLD_ROWS
"""How many rows on either side decide the gain of one."""
_ROWS: Final = 512
_SILENCE: Final = 1e-9


def row_frames(sample_rate_hz: int) -> int:
    """Return how many frames a row has, of which the peak is taken: 10 ms or a little less, whole rows to the grid."""
    grid = grid_frames(sample_rate_hz)
    most = max(1, sample_rate_hz // _ROWS_PER_SECOND)
    return max(frames for frames in range(1, most + 1) if grid % frames == 0)


def gains_db(peaks: NDArray[np.float32], ceiling: float) -> NDArray[np.float32]:
    """Return the gain of every row but the first and last `REACH_ROWS`, in dB, from all rows' peaks.

    `ceiling` is the limiter's (full scale 1.0); what peaks are above it comes down to a quarter, by
    12 dB at most.
    """
    levels = 20 * np.log10(np.maximum(peaks, np.float32(_SILENCE)) / np.float32(ceiling))
    over = levels + np.float32(_KNEE_DB / 2)
    bent = np.clip(over, 0, _KNEE_DB) ** 2 / (2 * _KNEE_DB) + np.maximum(over - _KNEE_DB, 0)
    needed = np.maximum(bent * np.float32(1 / _RATIO - 1), np.float32(-_MOST_DB))
    held = least_of(needed, 2 * _HOLD_ROWS + 1)
    return np.convolve(held, _BELL, "valid").astype(np.float32)


def least_of(values: NDArray[Any], count: int) -> NDArray[Any]:
    """Return the least of every `count` values in a row: of every two first, then of every four, and so on."""
    known = 1
    while 2 * known <= count:
        values = np.minimum(values[:-known], values[known:])
        known *= 2
    left = count - known
    return np.minimum(values[:-left], values[left:]) if left else values


class Compressor:
    """Take chunks of speech and give as many samples back, in order."""

    def __init__(self, *, sample_rate_hz: int, ceiling: float) -> None:
        self._ceiling = ceiling
        self._row = row_frames(sample_rate_hz)
        # A row more: its samples lie between the gains of its neighbours.
        self._margin = (REACH_ROWS + 1) * self._row
        self._blocks = Blocks(size=_ROWS * self._row, before=self._margin, after=self._margin)
        self._along = (np.arange(self._row, dtype=np.float32) + np.float32(0.5)) / self._row

    def add(self, samples: Samples) -> Iterator[Samples]:
        """Take the next samples (full scale 1.0, any overshoot) and give what is ready."""
        for block in self._blocks.add(samples):
            yield self._compressed(block)

    def rest(self) -> Iterator[Samples]:
        """End the stream and give what is left."""
        for block in self._blocks.rest():
            yield self._compressed(block)

    def _compressed(self, block: SampleBlock) -> Samples:
        rows = block.samples.reshape(-1, self._row)
        peaks = np.maximum(rows.max(axis=1), -rows.min(axis=1))
        gains = 10 ** (gains_db(peaks, self._ceiling) / 20)
        edges = (gains[:-1] + gains[1:]) / 2
        inner = rows[REACH_ROWS + 1 : -REACH_ROWS - 1]
        ramps = np.multiply.outer(np.diff(edges), self._along)
        ramps += edges[:-1, None]
        ramps *= inner
        compressed: Samples = ramps.reshape(-1)[: block.fresh]
        return compressed

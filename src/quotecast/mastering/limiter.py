"""Keep true peaks (ITU-R BS.1770-4, Annex 2) under a ceiling: a look-ahead limiter in constant memory.

The gain a peak needs is held for 8 ms on either side of it and then smoothed over as long, so it
is down before the peak comes, never jumps, and stays put from one period of a voice to the next.
"""

import math
from collections.abc import Iterator
from typing import Final

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from quotecast.loudness.blocks import Block, Blocks, Samples
from quotecast.loudness.truepeak import REACH, row_peaks

_HOLD_MS: Final = 8
_ROW: Final = 16
_ROWS: Final = 2048
# The gain bends what lies between the samples by a trace, and rounding to 16 bits adds another.
_SAFETY_DB: Final = 0.05


class Limiter:
    """Take chunks and give as many samples back, in order; stretches in need of nothing are
    passed on untouched.
    """

    def __init__(self, *, sample_rate_hz: int, ceiling_dbtp: float) -> None:
        self._ceiling = 10 ** ((ceiling_dbtp - _SAFETY_DB) / 20)
        self._hold = max(2, math.ceil(sample_rate_hz * _HOLD_MS / 1000 / _ROW))
        bell = np.hanning(2 * (self._hold - 1) + 3)[1:-1]
        self._bell = bell / bell.sum()
        margin = 2 * self._hold * _ROW + REACH
        self._margin = margin
        self._blocks = Blocks(size=_ROWS * _ROW, before=margin, after=margin)

    def add(self, samples: Samples) -> Iterator[Samples]:
        """Take the next samples (full scale 1.0, any overshoot) and give what is ready."""
        for block in self._blocks.add(samples):
            yield self._limited(block)

    def rest(self) -> Iterator[Samples]:
        """End the stream and give what is left."""
        for block in self._blocks.rest():
            yield self._limited(block)

    def _limited(self, block: Block) -> Samples:
        inner = block.samples[self._margin : self._margin + _ROWS * _ROW]
        peaks = row_peaks(block.samples, _ROW, self._ceiling)
        if peaks.max() <= self._ceiling:
            return inner[: block.fresh].copy()
        limited: Samples = (inner.reshape(_ROWS, _ROW) * self._gains(peaks)).reshape(-1)
        return limited[: block.fresh]

    def _gains(self, peaks: NDArray[np.float32]) -> NDArray[np.float32]:
        # A row's samples lie between the gains of its neighbours, hence the hold reaches one row
        # further than the bell: all three are low enough for its peak.
        needed = self._ceiling / np.maximum(peaks, np.float32(self._ceiling))
        held = sliding_window_view(needed, 2 * self._hold + 1).min(axis=1)
        smooth = np.convolve(held, self._bell, "valid").astype(np.float32)
        edges = (smooth[:-1] + smooth[1:]) / 2
        along = (np.arange(_ROW, dtype=np.float32) + np.float32(0.5)) / _ROW
        gains = edges[:-1, None] + np.diff(edges)[:, None] * along
        return np.asarray(gains, np.float32)

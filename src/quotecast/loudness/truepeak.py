"""Find the peaks between the samples: ITU-R BS.1770-4, Annex 2 (4 times oversampling).

A stream is cut into equal blocks that overlap (overlap-save), and so are other filters' streams:
they work in constant memory, and each block has samples of the past and of the future around it.
"""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

# Annex 2, the order-48 polyphase filter; phases 2 and 3 are phases 1 and 0 read backwards.
_PHASE_0: Final = (
    0.0017089843750,
    0.0109863281250,
    -0.0196533203125,
    0.0332031250000,
    -0.0594482421875,
    0.1373291015625,
    0.9721679687500,
    -0.1022949218750,
    0.0476074218750,
    -0.0266113281250,
    0.0148925781250,
    -0.0083007812500,
)
_PHASE_1: Final = (
    -0.0291748046875,
    0.0292968750000,
    -0.0517578125000,
    0.0891113281250,
    -0.1665039062500,
    0.4650878906250,
    0.7797851562500,
    -0.2003173828125,
    0.1015625000000,
    -0.0582275390625,
    0.0330810546875,
    -0.0189208984375,
)
_PHASES: Final = np.array([_PHASE_0, _PHASE_1, _PHASE_1[::-1], _PHASE_0[::-1]], dtype=np.float32)
_AROUND: Final = np.concatenate(
    [np.pad(_PHASES, ((0, 0), (0, 1))), np.pad(_PHASES, ((0, 0), (1, 0)))]
).T.copy()
# So few at once that BLAS makes each product by itself: it shares larger ones among threads, which wait for each other
# by spinning. Where the machine is busy with anything else, that costs forty times the CPU time of the product.
_AT_ONCE: Final = 1 << 10
_ROWS_AT_ONCE: Final = 1 << 8
REACH: Final = 6
"""How many samples on either side the filter looks at."""
MOST_GAIN: Final = float(np.abs(_PHASES).sum(axis=1).max())
"""The true peak never exceeds the sample peak by more than this factor."""
SMOOTH_GAIN: Final = math.sqrt(2)
"""The same for a sound with nothing above a quarter of its rate: two samples or more to each period of its
highest tone, and a peak no further than half a sample from one that is 1 / cos(pi / 4) times lower at most."""
Samples: TypeAlias = NDArray[np.float32]

_SAMPLE_BYTES: Final = 4


def samples_of(chunks: Iterable[bytes], channels: int) -> Iterator[Samples]:
    """Give the samples (full scale 1.0) of a sound that comes as f32le, frame by frame; of two channels each is a row."""
    frame_bytes, left = _SAMPLE_BYTES * channels, b""
    for chunk in chunks:
        whole = left + chunk if left else chunk
        count = len(whole) // frame_bytes
        left = whole[count * frame_bytes :]
        samples = np.frombuffer(whole, "<f4", count * channels)
        yield samples if channels == 1 else np.ascontiguousarray(samples.reshape(-1, channels).T)


def row_peaks(samples: Samples, row: int, floor: float) -> NDArray[np.float32]:
    """Return the true peak of every row of `row` samples, as a magnitude (full scale 1.0).

    `samples` is (REACH + rows * row + REACH,): the margins belong to no row, and `row` is at
    least REACH. A row that can't rise above `floor`, by its samples and the filter's greatest
    gain, is given the peak of its samples only: exact for all above `floor`, cheap for speech.
    """
    inner = samples[REACH : len(samples) - REACH]
    plain = _row_maxima(np.abs(inner), row)
    near = plain.copy()
    near[1:] = np.maximum(near[1:], plain[:-1])
    near[:-1] = np.maximum(near[:-1], plain[1:])
    near[0] = max(near[0], float(np.abs(samples[:REACH]).max()))
    near[-1] = max(near[-1], float(np.abs(samples[-REACH:]).max()))
    high = np.flatnonzero(near * np.float32(MOST_GAIN) > floor)
    for start in range(0, len(high), _ROWS_AT_ONCE):
        some = high[start : start + _ROWS_AT_ONCE]
        # Rows stand in columns, so that all is contiguous. A product with a matrix that is mostly noughts is still four
        # times as fast as sums of what isn't, and faster than to look first which rows do rise.
        windows = samples[np.arange(row + _PHASES.shape[1])[:, None] + some * row]
        between = _instants(row) @ windows
        rising = np.maximum(between.max(axis=0), -between.min(axis=0))
        plain[some] = np.maximum(plain[some], rising)
    return plain


def smooth_peak(samples: Samples, floor: float) -> float:
    """Return the true peak of a sound with nothing above a quarter of its rate, `floor` where none is higher.

    `samples` has margins of REACH that are only looked at. What lies between a sample and its neighbours is worked out
    for those only that are high enough to stand beside such a peak.
    """
    inner = samples[REACH : len(samples) - REACH]
    highest = float(max(inner.max(), -inner.min()))
    peak = max(floor, highest)
    if highest * SMOOTH_GAIN <= peak:
        return peak
    high = np.flatnonzero(np.abs(inner) > peak / SMOOTH_GAIN)
    for start in range(0, len(high), _AT_ONCE):
        near = high[start : start + _AT_ONCE, None] + np.arange(2 * REACH + 1)
        between = samples[near] @ _AROUND
        peak = max(peak, float(between.max()), float(-between.min()))
    return peak


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleBlock:
    """`before + size + after` samples, of which the middle `fresh` are asked for.

    `samples` is a view that is overwritten when the next block is taken.
    """

    samples: Samples
    fresh: int


class Blocks:
    """Take chunks of any length and give blocks; the last one ends in silence."""

    def __init__(self, *, size: int, before: int, after: int) -> None:
        self._size = size
        self._after = after
        self._held: Samples = np.zeros(before + size + after, np.float32)
        self._filled = before

    def add(self, chunk: Samples) -> Iterator[SampleBlock]:
        """Take a chunk (mono, full scale 1.0) and give the blocks that are complete."""
        taken = 0
        while taken < len(chunk):
            count = min(len(self._held) - self._filled, len(chunk) - taken)
            self._held[self._filled : self._filled + count] = chunk[taken : taken + count]
            self._filled += count
            taken += count
            if self._filled == len(self._held):
                yield SampleBlock(samples=self._held, fresh=self._size)
                kept = len(self._held) - self._size
                self._held[:kept] = self._held[self._size :].copy()
                self._filled = kept

    def rest(self) -> Iterator[SampleBlock]:
        """Give the blocks that still wait for their future; the stream has ended."""
        before = len(self._held) - self._size - self._after
        left = self._filled - before
        while left > 0:
            self._held[self._filled :] = 0.0
            yield SampleBlock(samples=self._held, fresh=min(left, self._size))
            kept = len(self._held) - self._size
            self._held[:kept] = self._held[self._size :].copy()
            left -= self._size
            self._filled = before + max(left, 0)


def _row_maxima(magnitudes: Samples, row: int) -> Samples:
    """Return the greatest of every row: of every two, of every two of these, and so on, since numpy is slow with short runs."""
    while row % 2 == 0:
        magnitudes = np.maximum(magnitudes[0::2], magnitudes[1::2])
        row //= 2
    return magnitudes if row == 1 else magnitudes.reshape(-1, row).max(axis=1)


@lru_cache(maxsize=4)
def _instants(row: int) -> NDArray[np.float32]:
    """Return what each sample of a row and around it adds to each instant between them.

    The instants on either side of a row's samples count for it: one sample more at its end.
    """
    taps = _PHASES.shape[1]
    matrix = np.zeros((row + 1, len(_PHASES), row + taps), np.float32)
    for place in range(row + 1):
        matrix[place, :, place : place + taps] = _PHASES
    return matrix.reshape(-1, row + taps)

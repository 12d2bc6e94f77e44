"""Find how high a voice speaks: the median of its fundamental frequency, by normalised autocorrelation.

Boersma 1993: a frame's autocorrelation is divided by its window's, so that low voices aren't found an
octave too high.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

_LOWEST_HZ: Final = 60
_HIGHEST_HZ: Final = 420
_FRAME_MS: Final = 50
_HOP_MS: Final = 10
_LEAST_VOICED: Final = 0.6  # of 1.0, which is a sound that repeats exactly
_QUIET: Final = 0.1  # of the loudest frame: below are pauses and breath
# A sound that repeats every n frames repeats every 2n as well: the shorter counts unless it is much worse.
_SHORTER_COUNTS: Final = 0.92


def median_f0_hz(samples: Samples, sample_rate_hz: int) -> int:
    """Return the median of the fundamental frequency of voiced speech; 0 where there is none."""
    size = sample_rate_hz * _FRAME_MS // 1000
    if len(samples) < size:
        return 0
    frames = np.lib.stride_tricks.sliding_window_view(samples, size)
    frames = frames[:: sample_rate_hz * _HOP_MS // 1000].astype(np.float64)
    powers = np.sqrt((frames**2).mean(axis=1))
    frames = frames[powers > _QUIET * powers.max()]
    if not len(frames):
        return 0
    window = np.hanning(size)
    alike = _autocorrelation((frames - frames.mean(axis=1, keepdims=True)) * window)
    alike /= _autocorrelation(window[None, :])
    shortest, longest = sample_rate_hz // _HIGHEST_HZ, sample_rate_hz // _LOWEST_HZ
    found = [_period(row[: longest + 1], shortest) for row in alike]
    periods = [period for period in found if period]
    return round(sample_rate_hz / float(np.median(periods))) if periods else 0


def _autocorrelation(frames: NDArray[np.float64]) -> NDArray[np.float64]:
    size = frames.shape[1]
    powers = np.abs(np.fft.rfft(frames, 2 * size, axis=1)) ** 2
    rows = np.fft.irfft(powers, axis=1)[:, : size // 2]
    return np.asarray(rows / np.maximum(rows[:, :1], 1e-12))


def _period(row: NDArray[np.float64], shortest: int) -> float:
    inner = row[1:-1]
    peaks = 1 + np.flatnonzero((inner >= row[:-2]) & (inner > row[2:]))
    peaks = peaks[peaks >= shortest]
    if not len(peaks) or row[peaks].max() < _LEAST_VOICED:
        return 0.0
    return float(peaks[row[peaks] >= _SHORTER_COUNTS * row[peaks].max()][0])

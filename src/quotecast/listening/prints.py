"""Draw the print of a sound: how loud it is in 30 bands every 20 ms, in dB.

Below 500 Hz the bands are narrow, so that a voice at another pitch is another sound; above they lie on
the mel scale.

Prints of any two rates can be compared, since bands are named in Hz and frames in ms.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from quotecast.loudness.truepeak import Samples

HOP_MS: Final = 20
BANDS: Final = 30

_WINDOW_MS: Final = 60
_LOWEST_HZ, _PARTING_HZ, _HIGHEST_HZ = 60.0, 500.0, 7000.0
_NARROW_HZ: Final = 40.0
_CHUNK_FRAMES: Final = 2048

Print: TypeAlias = NDArray[np.float32]
"""(frames, BANDS) of dB under full scale."""


def print_of(samples: Samples, sample_rate_hz: int, first_ms: int = 0) -> Print:
    """Return the print of a sound; its first frame stands `first_ms` after its beginning."""
    window, mel = _tools(sample_rate_hz)
    frames = max(0, (1000 * len(samples) // sample_rate_hz - first_ms + HOP_MS - 1) // HOP_MS)
    half = len(window) // 2
    padded = np.concatenate([np.zeros(half, np.float32), samples, np.zeros(2 * half, np.float32)])
    starts = (np.arange(frames) * HOP_MS + first_ms) * sample_rate_hz // 1000
    parts = [np.zeros((0, BANDS), np.float32)]
    for start in range(0, frames, _CHUNK_FRAMES):
        places = starts[start : start + _CHUNK_FRAMES, None] + np.arange(len(window))
        spectrum = np.fft.rfft(padded[np.minimum(places, len(padded) - 1)] * window)
        power = (spectrum.real**2 + spectrum.imag**2).astype(np.float32) @ mel
        parts.append(10 * np.log10(power + np.float32(1e-12)))
    return np.concatenate(parts)


def print_of_stream(chunks: Iterable[Samples], sample_rate_hz: int) -> Print:
    """Return the print of a sound of any length; no more than some seconds of it are in memory.

    The rate is a multiple of 50 Hz.
    """
    hop = sample_rate_hz * HOP_MS // 1000
    margin = -(-_WINDOW_MS // HOP_MS)
    parts = [np.zeros((0, BANDS), np.float32)]
    left, skipped = np.zeros(0, np.float32), 0
    for chunk in chunks:
        left = np.concatenate([left, chunk])
        whole = len(left) // hop - margin
        if whole < _CHUNK_FRAMES:
            continue
        parts.append(print_of(left, sample_rate_hz)[skipped:whole])
        skipped = margin
        left = left[(whole - margin) * hop :]
    parts.append(print_of(left, sample_rate_hz)[skipped:])
    return np.concatenate(parts)


def levels_db(sound: Print) -> NDArray[np.float32]:
    """Return how loud each frame is in all bands together."""
    power = np.power(np.float32(10), sound / 10).sum(axis=1)
    return np.asarray(10 * np.log10(power + np.float32(1e-12)), np.float32)


@lru_cache(maxsize=8)
def _tools(sample_rate_hz: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    size = sample_rate_hz * _WINDOW_MS // 1000
    window = np.hanning(size + 2)[1:-1]
    window /= np.sqrt((window**2).sum() * size)  # noise of full scale is 0 dB in all bands together
    bins_hz = np.arange(size // 2 + 1) * sample_rate_hz / size
    narrow = np.arange(_LOWEST_HZ, _PARTING_HZ, _NARROW_HZ)
    above = np.linspace(_mel(_PARTING_HZ), _mel(_HIGHEST_HZ), BANDS + 2 - len(narrow))
    edges = np.concatenate([narrow, _hz(above)])
    rising = (bins_hz[:, None] - edges[:-2]) / (edges[1:-1] - edges[:-2])
    falling = (edges[2:] - bins_hz[:, None]) / (edges[2:] - edges[1:-1])
    mel = 2 * np.clip(np.minimum(rising, falling), 0, None)
    return window.astype(np.float32), mel.astype(np.float32)


def _mel(hz: float) -> float:
    return float(2595 * np.log10(1 + hz / 700))


def _hz(mel: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(700 * (10 ** (mel / 2595) - 1))

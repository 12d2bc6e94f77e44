"""Weigh sound by how loud tones are heard: the K-weighting of ITU-R BS.1770-4, as energies and not as sound.

The energy behind a filter is what the sound's likeness to itself some samples later is worth, lag by lag. Of the
standard's two filters the shelf is short: 16 lags at 22,050 Hz (0.02 dB at most), a third of the work of filtering. The high-pass
takes what is low only, and so is worked out on every fifteenth sample.
"""

import math
from array import array
from typing import Final

import numpy as np
from numpy.typing import NDArray

from quotecast.loudness.truepeak import Blocks, SampleBlock, Samples

STEPS_PER_SECOND: Final = 10
STEPS_AT_ONCE: Final = 64
_STANDARD_HZ: Final = 48000
_LAGS_PER_HZ: Final = 16 / 22050
_BINS: Final = 1024
# The high-pass takes a fiftieth of 300 Hz: what is above is left out.
_LOW_HZ: Final = 1400
# It rings longest: after 45 ms less than a thousandth is left, at all rates.
_RINGING_S: Final = 0.045


class WeightedEnergies:
    """Take the mean square of every 100 ms of one mono channel, K-weighted and plain.

    Memory is constant but for these figures.
    """

    def __init__(self, sample_rate_hz: float) -> None:
        self._step = max(1, round(sample_rate_hz / STEPS_PER_SECOND))
        self._worth = _shelf_lags(sample_rate_hz)
        self._lags = len(self._worth) - 1
        self._blocks = Blocks(size=STEPS_AT_ONCE * self._step, before=self._lags, after=0)
        self._low = _LowEnergies(sample_rate_hz, self._step)
        self._plain = array("d")
        self._shelved = array("d")

    def add(self, samples: Samples) -> None:
        """Take the next samples (full scale 1.0)."""
        for block in self._blocks.add(samples):
            self._take(block, STEPS_AT_ONCE)

    def energies(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """End the stream and return the mean squares of its complete steps, weighted and plain."""
        for block in self._blocks.rest():
            self._take(block, block.fresh // self._step)
        low = self._low.energies()[: len(self._shelved)]
        return np.maximum(np.array(self._shelved) - low, 0.0), np.array(self._plain)

    def _take(self, block: SampleBlock, steps: int) -> None:
        lags, size = self._lags, STEPS_AT_ONCE * self._step
        fresh = block.samples[lags:]
        rows = fresh.reshape(STEPS_AT_ONCE, 1, self._step)
        shelved = np.zeros(STEPS_AT_ONCE)
        for lag, worth in enumerate(self._worth.tolist()):
            later = block.samples[lags - lag : lags - lag + size]
            # A product of a row and a column: three times as fast as einsum.
            likeness = np.matmul(rows, later.reshape(STEPS_AT_ONCE, self._step, 1)).reshape(-1)
            shelved += worth * likeness
            if lag == 0:
                self._plain.extend(likeness[:steps] / self._step)
        self._shelved.extend(shelved[:steps] / self._step)
        self._low.add(fresh)


class _LowEnergies:
    """Take the mean square of what the high-pass takes away, on a sound that is thinned out by averages."""

    def __init__(self, sample_rate_hz: float, step: int) -> None:
        most = max(1, int(sample_rate_hz / _LOW_HZ))
        self._thinning = next(one for one in range(most, 0, -1) if step % one == 0)
        self._step = step // self._thinning
        rate_hz = sample_rate_hz / self._thinning
        size = STEPS_AT_ONCE * self._step
        self._frames = _quick_length(size + 2 * math.ceil(_RINGING_S * rate_hz))
        self._margin = (self._frames - size) // 2
        self._blocks = Blocks(size=size, before=self._margin, after=self._margin)
        self._response = _low_response(rate_hz, self._frames, self._thinning).astype(np.complex64)
        self._average = np.full(self._thinning, 1 / self._thinning, np.float32)
        self._energies = array("d")

    def add(self, samples: Samples) -> None:
        for block in self._blocks.add(samples.reshape(-1, self._thinning) @ self._average):
            self._take(block)

    def energies(self) -> NDArray[np.float64]:
        for block in self._blocks.rest():
            self._take(block)
        return np.array(self._energies)

    def _take(self, block: SampleBlock) -> None:
        spectrum = np.fft.rfft(block.samples)
        spectrum *= self._response
        low = np.fft.irfft(spectrum, self._frames)[self._margin : -self._margin]
        rows = low.reshape(STEPS_AT_ONCE, self._step)
        self._energies.extend(np.einsum("ij,ij->i", rows, rows) / self._step)


def shelf_response(bins_hz: NDArray[np.float64]) -> NDArray[np.complex128]:
    """Return what the first filter does to tones: the one that is printed for 48 kHz, at all rates.

    Filters of a lower rate would bend near its end.
    """
    k = math.tan(math.pi * 1681.974450955533 / _STANDARD_HZ)
    quality = 0.7071752369554196
    high = 10 ** (3.999843853973347 / 20)
    middle = high**0.4996667741545416
    shelf = np.array(
        [
            high + middle * k / quality + k * k,
            2 * (k * k - high),
            high - middle * k / quality + k * k,
        ]
    )
    return _biquad(shelf, _poles(k, quality), bins_hz)


def high_pass_response(bins_hz: NDArray[np.float64]) -> NDArray[np.complex128]:
    """Return what the second filter does to tones."""
    k = math.tan(math.pi * 38.13547087602444 / _STANDARD_HZ)
    poles = _poles(k, 0.5003270373238773)
    # The standard leaves the high-pass's numerator at 1, -2, 1 while the denominator is divided.
    return _biquad(np.array([1.0, -2.0, 1.0]) * poles[0], poles, bins_hz)


def _shelf_lags(sample_rate_hz: float) -> NDArray[np.float64]:
    """Return what each lag is worth: the cosines that come nearest to the shelf's power, by least squares."""
    count = math.ceil(_LAGS_PER_HZ * sample_rate_hz)
    bins = np.linspace(0.0, 0.5, _BINS)
    power = _HIGH_POWER * np.abs(shelf_response(bins * sample_rate_hz)) ** 2
    cosines = np.cos(2 * math.pi * np.outer(bins, np.arange(count)))
    worth = np.linalg.lstsq(cosines / power[:, None], np.ones(_BINS), rcond=None)[0]
    return np.asarray(worth, np.float64)


def _low_response(rate_hz: float, frames: int, thinning: int) -> NDArray[np.float64]:
    """Return a filter that leaves what the high-pass takes away, as loud as it was before it was averaged."""
    bins_hz = np.asarray(np.fft.rfftfreq(frames, 1 / rate_hz), np.float64)
    taken = _HIGH_POWER - np.abs(high_pass_response(bins_hz)) ** 2
    taken *= np.abs(shelf_response(bins_hz)) ** 2
    angles = math.pi * bins_hz[1:] / (rate_hz * thinning)
    average = np.ones(len(bins_hz))
    average[1:] = np.sin(angles * thinning) / (thinning * np.sin(angles))
    response: NDArray[np.float64] = np.sqrt(np.maximum(taken, 0.0)) / average
    return response


def _quick_length(least: int) -> int:
    """Return the next even length with no prime above 5 in it: of others the transform takes twice as long.

    >>> _quick_length(2486)
    2500
    """
    length = least + least % 2
    rest = length
    for prime in (2, 3, 5):
        while rest % prime == 0:
            rest //= prime
    return length if rest == 1 else _quick_length(length + 2)


def _poles(k: float, quality: float) -> NDArray[np.float64]:
    return np.array([1 + k / quality + k * k, 2 * (k * k - 1), 1 - k / quality + k * k])


def _biquad(
    zeros: NDArray[np.float64], poles: NDArray[np.float64], bins_hz: NDArray[np.float64]
) -> NDArray[np.complex128]:
    hz = np.minimum(bins_hz, _STANDARD_HZ / 2)
    delay = np.exp(-2j * math.pi * hz / _STANDARD_HZ)
    above = zeros[0] + delay * (zeros[1] + delay * zeros[2])
    below = poles[0] + delay * (poles[1] + delay * poles[2])
    quotient: NDArray[np.complex128] = above / below
    return quotient


_HIGH_POWER: Final = float(np.abs(high_pass_response(np.array([_STANDARD_HZ / 2]))[0]) ** 2)

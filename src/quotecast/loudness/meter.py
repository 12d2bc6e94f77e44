"""Measure loudness as it streams by: ITU-R BS.1770-4 (Annex 1 and 2) and EBU Tech 3342.

Constant memory but for one energy every 100 ms. K-weighting is an overlap-save filter in the
frequency domain: the response of the two biquads at the bins.
"""

import math
from array import array
from typing import Final

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from quotecast.loudness.truepeak import (
    MOST_GAIN,
    REACH,
    SMOOTH_GAIN,
    Blocks,
    Samples,
    row_peaks,
    smooth_peak,
)
from quotecast.model import Loudness

SILENCE_LUFS: Final = -math.inf

_OFFSET_LU: Final = -0.691
_ABSOLUTE_GATE_LUFS: Final = -70.0
_RELATIVE_GATE_LU: Final = -10.0
_RANGE_GATE_LU: Final = -20.0
_STEPS_PER_SECOND: Final = 10
_STEPS_PER_BLOCK: Final = 4
_STEPS_PER_SHORT_TERM: Final = 30
_STANDARD_HZ: Final = 48000
_FFT_FRAMES: Final = 8192
_FFTS_AT_ONCE: Final = 8  # numpy does them together: half the time of one by one
# The high-pass rings longest: after 45 ms less than a thousandth of it is left, at all rates.
_RINGING_S: Final = 0.045
_PEAK_ROW: Final = 8
_PEAK_ROWS: Final = 4096


class EnergyMeter:
    """Take the K-weighted energy of every 100 ms of one mono channel.

    `held_hz` is a rate that holds all there is in the sound, where it came from a lower one than
    its own: then samples are left out before it is worked out.
    """

    def __init__(self, sample_rate_hz: int, *, held_hz: int | None = None) -> None:
        self._thinning = _thinning(sample_rate_hz, held_hz)
        self._skipped = 0
        rate_hz = sample_rate_hz / self._thinning
        before = math.ceil(_RINGING_S * rate_hz)
        fft_frames = _FFT_FRAMES
        while fft_frames < 8 * before:
            fft_frames *= 2
        self._response = _k_weighting(rate_hz, fft_frames).astype(np.complex64)
        self._fft_frames, self._before = fft_frames, before
        size = _FFTS_AT_ONCE * (fft_frames - before)
        self._blocks = Blocks(size=size, before=before, after=0)
        self._step = max(1, round(rate_hz / _STEPS_PER_SECOND))
        self._weighted = np.zeros(size + self._step, np.float32)
        self._left = 0
        self._energies = array("d")

    def add(self, samples: Samples) -> None:
        """Take the next samples (full scale 1.0)."""
        if self._thinning > 1:
            first, self._skipped = self._skipped, (self._skipped - len(samples)) % self._thinning
            samples = samples[first :: self._thinning]
        for block in self._blocks.add(samples):
            self._weigh(block.samples, block.fresh)

    def energies(self) -> NDArray[np.float64]:
        """End the stream and return the mean squares of its complete 100 ms steps."""
        for block in self._blocks.rest():
            self._weigh(block.samples, block.fresh)
        return np.array(self._energies)

    def _weigh(self, samples: Samples, fresh: int) -> None:
        windows = sliding_window_view(samples, self._fft_frames)
        spectra = np.fft.rfft(windows[:: self._fft_frames - self._before])
        spectra *= self._response
        weighted = np.fft.irfft(spectra, self._fft_frames)[:, self._before :].reshape(-1)
        total = self._left + fresh
        self._weighted[self._left : total] = weighted[:fresh]
        steps = total // self._step
        whole = self._weighted[: steps * self._step].reshape(steps, self._step)
        self._energies.extend(np.einsum("ij,ij->i", whole, whole) / self._step)
        self._left = total - steps * self._step
        self._weighted[: self._left] = self._weighted[steps * self._step : total].copy()


class PeakMeter:
    """Take the true peak of one mono channel; `held_hz` as for the EnergyMeter."""

    def __init__(self, sample_rate_hz: int, *, held_hz: int | None = None) -> None:
        self._is_smooth = _thinning(sample_rate_hz, held_hz) > 1
        self._most_gain = SMOOTH_GAIN if self._is_smooth else MOST_GAIN
        self._blocks = Blocks(size=_PEAK_ROW * _PEAK_ROWS, before=REACH, after=REACH)
        self._peak = 0.0

    def add(self, samples: Samples) -> None:
        """Take the next samples (full scale 1.0)."""
        for block in self._blocks.add(samples):
            self._look(block.samples)

    def peak(self) -> float:
        """End the stream and return the greatest magnitude, full scale 1.0."""
        for block in self._blocks.rest():
            self._look(block.samples)
        return self._peak

    def _look(self, samples: Samples) -> None:
        # The sample peak first: it keeps most rows below what is worth oversampling.
        plain = float(max(samples.max(), -samples.min()))
        if plain * self._most_gain <= self._peak:
            return
        inner = samples[REACH:-REACH]
        self._peak = max(self._peak, float(inner.max()), float(-inner.min()))
        if self._is_smooth:
            self._peak = smooth_peak(samples, self._peak)
        else:
            self._peak = max(self._peak, float(row_peaks(samples, _PEAK_ROW, self._peak).max()))


class LoudnessMeter:
    """Measure a mono programme: integrated loudness, true peak and range.

    `held_hz` as for the EnergyMeter.
    """

    def __init__(self, sample_rate_hz: int, *, held_hz: int | None = None) -> None:
        self._energy = EnergyMeter(sample_rate_hz, held_hz=held_hz)
        self._peak = PeakMeter(sample_rate_hz, held_hz=held_hz)

    def add(self, samples: Samples) -> None:
        """Take the next samples (full scale 1.0)."""
        self._energy.add(samples)
        self._peak.add(samples)

    def measure(self) -> Loudness:
        """End the stream and return what was measured; nothing may be added afterwards."""
        energies = self._energy.energies()
        peak = self._peak.peak()
        return Loudness(
            integrated_lufs=integrated_lufs(energies),
            true_peak_dbtp=20 * math.log10(peak) if peak > 0 else -math.inf,
            range_lu=_range_lu(energies),
        )


def _thinning(sample_rate_hz: int, held_hz: int | None) -> int:
    """Return by which power of two the sound could be thinned out and lose nothing."""
    return 1 << max(0, (sample_rate_hz // (held_hz or sample_rate_hz)).bit_length() - 1)


def integrated_lufs(energies: NDArray[np.float64]) -> float:
    """Return the gated loudness of a programme given as energies of 100 ms, -inf for silence.

    Blocks are 400 ms that overlap by three quarters; a programme shorter than that has none and
    counts as silent.
    """
    blocks = _means(energies, _STEPS_PER_BLOCK)
    loud = blocks[blocks > _energy_of(_ABSOLUTE_GATE_LUFS)]
    if not len(loud):
        return SILENCE_LUFS
    gate = loud.mean() * 10 ** (_RELATIVE_GATE_LU / 10)
    return _lufs_of(float(loud[loud > gate].mean()))


def sliding_lufs(energies: NDArray[np.float64], steps: int) -> NDArray[np.float64]:
    """Return the loudness over so many steps of 100 ms, every step anew, -inf for silence."""
    means = _means(energies, steps)
    with np.errstate(divide="ignore"):
        return np.asarray(_OFFSET_LU + 10 * np.log10(np.maximum(means, 0.0)))


def _range_lu(energies: NDArray[np.float64]) -> float:
    blocks = _means(energies, _STEPS_PER_SHORT_TERM)
    loud = blocks[blocks > _energy_of(_ABSOLUTE_GATE_LUFS)]
    if not len(loud):
        return 0.0
    gate = loud.mean() * 10 ** (_RANGE_GATE_LU / 10)
    low, high = np.percentile(loud[loud > gate], [10, 95])
    return float(10 * math.log10(high / low))


def _means(energies: NDArray[np.float64], steps: int) -> NDArray[np.float64]:
    if len(energies) < steps:
        return np.zeros(0)
    sums = np.concatenate(([0.0], np.cumsum(energies)))
    return (sums[steps:] - sums[:-steps]) / steps


def _energy_of(lufs: float) -> float:
    return float(10 ** ((lufs - _OFFSET_LU) / 10))


def _lufs_of(energy: float) -> float:
    return _OFFSET_LU + 10 * math.log10(energy)


def _k_weighting(sample_rate_hz: float, fft_frames: int) -> NDArray[np.complex128]:
    # The filters that BS.1770 prints for 48 kHz, by their analogue prototypes. Their response is
    # taken at the bins' own frequencies: filters of a lower rate bend near its end.
    bins_hz = np.minimum(np.fft.rfftfreq(fft_frames, 1 / sample_rate_hz), _STANDARD_HZ / 2)
    delay = np.exp(-2j * math.pi * bins_hz / _STANDARD_HZ)
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
    response = _biquad(shelf, _poles(k, quality), delay)
    k = math.tan(math.pi * 38.13547087602444 / _STANDARD_HZ)
    poles = _poles(k, 0.5003270373238773)
    # The standard leaves the high-pass's numerator at 1, -2, 1 while the denominator is divided.
    return response * _biquad(np.array([1.0, -2.0, 1.0]) * poles[0], poles, delay)


def _poles(k: float, quality: float) -> NDArray[np.float64]:
    return np.array([1 + k / quality + k * k, 2 * (k * k - 1), 1 - k / quality + k * k])


def _biquad(
    zeros: NDArray[np.float64], poles: NDArray[np.float64], delay: NDArray[np.complex128]
) -> NDArray[np.complex128]:
    above = zeros[0] + delay * (zeros[1] + delay * zeros[2])
    below = poles[0] + delay * (poles[1] + delay * poles[2])
    quotient: NDArray[np.complex128] = above / below
    return quotient

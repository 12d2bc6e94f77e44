"""Measure loudness as it streams by: ITU-R BS.1770-4 (Annex 1 and 2) and EBU Tech 3342.

Constant memory but for a few energies every 100 ms. Of a long programme's coded copies only samples are weighed: coding
changes all of a programme by the same, within a thousandth of a LU by measure. Peaks are looked for everywhere.
"""

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from quotecast.loudness.truepeak import (
    MOST_GAIN,
    REACH,
    Blocks,
    Samples,
    row_peaks,
    smooth_peak,
)
from quotecast.loudness.weighting import STEPS_PER_SECOND, WeightedEnergies
from quotecast.model import Loudness

SILENCE_LUFS: Final = -math.inf

_OFFSET_LU: Final = -0.691
_ABSOLUTE_GATE_LUFS: Final = -70.0
_RELATIVE_GATE_LU: Final = -10.0
_RANGE_GATE_LU: Final = -20.0
_STEPS_PER_BLOCK: Final = 4
_STEPS_PER_SHORT_TERM: Final = 30
_STRETCH_STEPS: Final = 32
_STRETCHES_PER_HEARD: Final = 8
_PEAK_ROW: Final = 8
_PEAK_ROWS: Final = 4096


class EnergyMeter:
    """Take the K-weighted energy of every 100 ms, of two channels (a row each) that of both together.

    `held_hz` is a rate that holds all there is in the sound, where it came from a lower one than
    its own: then samples are left out before it is worked out.
    """

    def __init__(
        self, sample_rate_hz: int, *, held_hz: int | None = None, channels: int = 1
    ) -> None:
        self._thinning = _thinning(sample_rate_hz, held_hz)
        self._skipped = 0
        rate_hz = sample_rate_hz / self._thinning
        self._weighted = [WeightedEnergies(rate_hz) for _ in range(channels)]

    def add(self, samples: Samples) -> None:
        """Take the next samples (full scale 1.0)."""
        if self._thinning > 1:
            first = self._skipped
            self._skipped = (first - samples.shape[-1]) % self._thinning
            samples = samples[..., first :: self._thinning]
        for weighted, channel in zip(self._weighted, np.atleast_2d(samples), strict=True):
            weighted.add(channel)

    def energies(self) -> NDArray[np.float64]:
        """End the stream and return the mean squares of its complete 100 ms steps."""
        energies = [weighted.energies()[0] for weighted in self._weighted]
        return energies[0] if len(energies) == 1 else np.sum(energies, axis=0)


class PeakMeter:
    """Take the true peak of one mono channel; `held_hz` as for the EnergyMeter."""

    def __init__(self, sample_rate_hz: int, *, held_hz: int | None = None) -> None:
        self._is_smooth = _thinning(sample_rate_hz, held_hz) > 1
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
        if self._is_smooth:
            self._peak = smooth_peak(samples, self._peak)
            return
        # The sample peak first: it keeps most rows below what is worth oversampling.
        plain = float(max(samples.max(), -samples.min()))
        if plain * MOST_GAIN > self._peak:
            inner = samples[REACH:-REACH]
            self._peak = max(self._peak, float(inner.max()), float(-inner.min()))
            self._peak = max(self._peak, float(row_peaks(samples, _PEAK_ROW, self._peak).max()))


class LoudnessMeter:
    """Measure a programme: integrated loudness, true peak and range.

    `held_hz` as for the EnergyMeter. Of two channels each has a row.
    """

    def __init__(
        self, sample_rate_hz: int, *, held_hz: int | None = None, channels: int = 1
    ) -> None:
        self._energy = EnergyMeter(sample_rate_hz, held_hz=held_hz, channels=channels)
        self._peaks = _PeakMeters(sample_rate_hz, held_hz, channels)

    def add(self, samples: Samples) -> None:
        """Take the next samples (full scale 1.0)."""
        self._energy.add(samples)
        self._peaks.add(samples)

    def measure(self) -> Loudness:
        """End the stream and return what was measured; nothing may be added afterwards."""
        energies = self._energy.energies()
        return Loudness(
            integrated_lufs=integrated_lufs(energies),
            true_peak_dbtp=self._peaks.dbtp(),
            range_lu=range_lu(energies),
        )


class StretchMeter:
    """Take the K-weighted energy of every eighth stretch of 3.2 s; the arguments as for the EnergyMeter."""

    def __init__(
        self, sample_rate_hz: int, *, held_hz: int | None = None, channels: int = 1
    ) -> None:
        self._meter = EnergyMeter(sample_rate_hz, held_hz=held_hz, channels=channels)
        self._stretch = _STRETCH_STEPS * sample_rate_hz // STEPS_PER_SECOND
        self._left = self._stretch
        self._is_heard = True

    def add(self, samples: Samples) -> None:
        """Take the next samples (full scale 1.0)."""
        rest = samples
        while rest.shape[-1]:
            part, rest = rest[..., : self._left], rest[..., self._left :]
            if self._is_heard:
                self._meter.add(part)
            self._left -= part.shape[-1]
            if not self._left:
                self._is_heard = not self._is_heard
                self._left = self._stretch * (1 if self._is_heard else _STRETCHES_PER_HEARD - 1)

    def energy(self) -> float:
        """End the stream and return the energy of the stretches."""
        return float(self._meter.energies().sum())


class CopyMeter:
    """Measure a copy of a programme by what became of its stretches' energy.

    `loudness` is the programme's: coding leaves its range as it is.
    """

    def __init__(
        self,
        loudness: Loudness,
        stretch_energy: float,
        sample_rate_hz: int,
        *,
        held_hz: int | None = None,
        channels: int = 1,
    ) -> None:
        self._loudness = loudness
        self._stretch_energy = stretch_energy
        self._stretches = StretchMeter(sample_rate_hz, held_hz=held_hz, channels=channels)
        self._peaks = _PeakMeters(sample_rate_hz, held_hz, channels)

    def add(self, samples: Samples) -> None:
        """Take the next samples (full scale 1.0)."""
        self._stretches.add(samples)
        self._peaks.add(samples)

    def measure(self) -> Loudness:
        """End the stream and return what was measured; nothing may be added afterwards."""
        energy = self._stretches.energy()
        change_lu = 10 * math.log10(energy / self._stretch_energy) if energy > 0 else -math.inf
        return Loudness(
            integrated_lufs=self._loudness.integrated_lufs + change_lu,
            true_peak_dbtp=self._peaks.dbtp(),
            range_lu=self._loudness.range_lu,
        )


class _PeakMeters:
    """Take the true peak of all channels."""

    def __init__(self, sample_rate_hz: int, held_hz: int | None, channels: int) -> None:
        self._meters = [PeakMeter(sample_rate_hz, held_hz=held_hz) for _ in range(channels)]

    def add(self, samples: Samples) -> None:
        for meter, channel in zip(self._meters, np.atleast_2d(samples), strict=True):
            meter.add(channel)

    def dbtp(self) -> float:
        peak = max(meter.peak() for meter in self._meters)
        return 20 * math.log10(peak) if peak > 0 else -math.inf


def stretch_energy(energies: NDArray[np.float64]) -> float:
    """Return what a StretchMeter would find, from the energies of a programme's 100 ms."""
    steps = np.arange(len(energies)) % (_STRETCH_STEPS * _STRETCHES_PER_HEARD)
    return float(energies[steps < _STRETCH_STEPS].sum())


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


def range_lu(energies: NDArray[np.float64]) -> float:
    """Return the loudness range of a programme given as energies of 100 ms."""
    blocks = _means(energies, _STEPS_PER_SHORT_TERM)
    loud = blocks[blocks > _energy_of(_ABSOLUTE_GATE_LUFS)]
    if not len(loud):
        return 0.0
    gate = loud.mean() * 10 ** (_RANGE_GATE_LU / 10)
    kept = np.sort(loud[loud > gate])
    # As numpy's percentile, which loads more of numpy than the whole of this program needs.
    low, high = np.interp(
        [0.10 * (len(kept) - 1), 0.95 * (len(kept) - 1)], np.arange(len(kept)), kept
    )
    return float(10 * math.log10(high / low))


def _means(energies: NDArray[np.float64], steps: int) -> NDArray[np.float64]:
    if len(energies) < steps:
        return np.zeros(0)
    # In place: of ten hours each of these is 3 MB.
    sums = np.zeros(len(energies) + 1)
    np.cumsum(energies, out=sums[1:])
    means: NDArray[np.float64] = sums[steps:] - sums[:-steps]
    means /= steps
    return means


def _energy_of(lufs: float) -> float:
    return float(10 ** ((lufs - _OFFSET_LU) / 10))


def _lufs_of(energy: float) -> float:
    return _OFFSET_LU + 10 * math.log10(energy)

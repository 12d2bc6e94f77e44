"""Survey the programme before it is levelled, and reckon from that how loud the master is: ITU-R BS.1770-4."""

from array import array
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from quotecast.loudness.truepeak import Blocks, Samples
from quotecast.loudness.weighting import WeightedEnergies
from quotecast.mastering import compressor

_STEPS_PER_SECOND: Final = 10
_STEPS_AT_ONCE: Final = 16
_ROWS_AT_ONCE: Final = 128
# The weighting raises no tone by more than 4 dB; where it seems to, it rings on from what was before.
_MOST_SHARE: Final = 10 ** (4 / 10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """The programme as the engine gave it: energies of 100 ms, K-weighted and plain, and peaks of a row each."""

    energies: NDArray[np.float64]
    plain: NDArray[np.float64]
    peaks: NDArray[np.float32]


class Surveyor:
    """Take the programme as it streams by and give its survey."""

    def __init__(self, sample_rate_hz: int) -> None:
        self._energies = WeightedEnergies(sample_rate_hz)
        self._row = compressor.row_frames(sample_rate_hz)
        self._blocks = Blocks(size=self._row * _ROWS_AT_ONCE, before=0, after=0)
        self._peaks = array("f")

    def add(self, samples: Samples) -> None:
        """Take the next samples (full scale 1.0)."""
        self._energies.add(samples)
        for block in self._blocks.add(samples):
            self._look(block.samples)

    def survey(self) -> Survey:
        """End the stream and return what was seen."""
        for block in self._blocks.rest():
            self._look(block.samples)
        energies, plain = self._energies.energies()
        return Survey(
            energies=energies,
            plain=plain,
            peaks=np.frombuffer(self._peaks, np.float32),
        )

    def _look(self, samples: Samples) -> None:
        peaks = np.abs(samples).reshape(-1, self._row).max(axis=1)
        self._peaks.frombytes(peaks.tobytes())


class PlainMeter:
    """Take the mean square of every complete 100 ms of one mono channel, as it is."""

    def __init__(self, sample_rate_hz: int) -> None:
        self._step = max(1, round(sample_rate_hz / _STEPS_PER_SECOND))
        self._blocks = Blocks(size=_STEPS_AT_ONCE * self._step, before=0, after=0)
        self._energies = array("d")

    def add(self, samples: Samples) -> None:
        """Take the next samples (full scale 1.0)."""
        for block in self._blocks.add(samples):
            self._take(block.samples, _STEPS_AT_ONCE)

    def energies(self) -> NDArray[np.float64]:
        """End the stream and return the mean squares."""
        for block in self._blocks.rest():
            self._take(block.samples, block.fresh // self._step)
        return np.array(self._energies)

    def _take(self, samples: Samples, steps: int) -> None:
        rows = samples[: steps * self._step].reshape(steps, self._step)
        self._energies.extend(np.einsum("ij,ij->i", rows, rows) / self._step)


class MasterMeter:
    """Take the K-weighted energies of a master without music, by what became of its survey's.

    Levelling changes no more than the gain, so that within 100 ms both energies change alike: the filter,
    which costs ten times as much, is needed once. Where nothing was, a room's noise counts as it is.
    """

    def __init__(self, sample_rate_hz: int, survey: Survey) -> None:
        self._survey = survey
        self._plain = PlainMeter(sample_rate_hz)

    def add(self, samples: Samples) -> None:
        """Take the next samples (full scale 1.0)."""
        self._plain.add(samples)

    def energies(self) -> NDArray[np.float64]:
        """End the stream and return the energies."""
        energies = self._plain.energies()
        count = min(len(energies), len(self._survey.plain))
        was, heard = self._survey.plain[:count], self._survey.energies[:count]
        share = np.divide(heard, was, out=np.ones(count), where=was > 0)
        energies[:count] *= np.minimum(share, _MOST_SHARE)
        return energies

"""Find each voice's gain from one survey of the programme: ITU-R BS.1770-4, EBU R 128.

Voices are levelled to each other first, then each to the target as it is behind the compressor and the limiter; what
they will take away is foreseen from the peaks, so that the master is right when it is written once.

A look-ahead limiter keeps true peaks under a ceiling (BS.1770-4, Annex 2): the gain a peak needs is
held for 8 ms on either side of it and then smoothed over as long.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from quotecast.loudness.meter import integrated_lufs
from quotecast.loudness.truepeak import REACH, Blocks, SampleBlock, Samples, row_peaks
from quotecast.mastering import compressor
from quotecast.mastering.survey import Survey
from quotecast.model import Placement

_STEPS_PER_SECOND: Final = 10
_MOST_GAIN_DB: Final = 36.0
_MOST_PUSH_DB: Final = 24.0
_ROUNDS: Final = 8
# Of a dB more, between a quarter and all is left behind the compressor: so much more is given each time.
_EAGERNESS: Final = 1.5
_LAST_ROUNDS: Final = 3
_CHUNK_ROWS: Final = 1 << 14
_HOLD_MS: Final = 8
_ROW: Final = 16
_ROWS: Final = 2048
_ALONG: Final = np.tile((np.arange(_ROW, dtype=np.float32) + np.float32(0.5)) / _ROW, _ROWS)
_Ramps: TypeAlias = tuple[NDArray[np.float32], NDArray[np.float32]]
# The gain bends what lies between the samples by a trace, and rounding to 16 bits adds another.
_SAFETY_DB: Final = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class VoicePart:
    """Whose voice is heard where in the programme."""

    voice_id: str
    placement: Placement


def gains_db(
    parts: Sequence[VoicePart],
    survey: Survey,
    *,
    sample_rate_hz: int,
    target_lufs: float,
    ceiling: float,
) -> dict[str, float]:
    """Return the gain of every voice, in dB.

    `ceiling` is the limiter's, as a magnitude (full scale 1.0). A voice without any sound gets
    the gain of 0 dB before all are brought to the target; no gain is above 36 dB.
    """
    step_frames = sample_rate_hz / _STEPS_PER_SECOND
    number_type = np.min_scalar_type(len(_voice_ids(parts)))  # of ten hours there are millions
    steps = _voices_at(parts, _middles(0, len(survey.energies), step_frames)).astype(number_type)
    energies = survey.energies.copy()
    gains: dict[str, float] = {}
    for number, voice_id in enumerate(_voice_ids(parts)):
        gain = min(gain_to(target_lufs, energies[steps == number]), _MOST_GAIN_DB)
        gains[voice_id] = gain
        energies[steps == number] *= 10 ** (gain / 10)
    factors = np.array([10 ** (gain / 20) for gain in gains.values()], np.float32)
    row_frames = compressor.row_frames(sample_rate_hz)
    voices = np.zeros(len(survey.peaks), number_type)
    for rows in _chunks(len(voices)):
        voices[rows] = _voices_at(parts, _middles(rows.start, rows.stop, row_frames))
    rows_per_step = sample_rate_hz / _STEPS_PER_SECOND / row_frames
    rows_heard = _Heard(survey.peaks, voices)
    foreseen = _Foreseen(_Heard(energies, steps), rows_heard, factors, rows_per_step, ceiling)
    pushes = _pushes_db(foreseen, steps, len(gains), target_lufs).tolist()
    return {
        voice_id: min(gain + push, _MOST_GAIN_DB)
        for (voice_id, gain), push in zip(gains.items(), pushes, strict=True)
    }


def gain_to(target_lufs: float, energies: NDArray[np.float64]) -> float:
    """Return the gain in dB that brings a sound (energies of 100 ms) to a loudness."""
    loudness = integrated_lufs(energies)
    if math.isfinite(loudness):
        return target_lufs - loudness
    # A single short word fills no block of 400 ms: its loudest 100 ms say how loud it is.
    loudest = float(energies.max(initial=0.0))
    return target_lufs + 0.691 - 10 * math.log10(loudest) if loudest > 0 else 0.0


class Limiter:
    """Take chunks and give as many samples back, in order; stretches in need of nothing are
    passed on untouched. Chunks of two channels have a row for each, and both get the same gain.
    """

    def __init__(self, *, sample_rate_hz: int, ceiling_dbtp: float, channels: int = 1) -> None:
        self._ceiling = 10 ** ((ceiling_dbtp - _SAFETY_DB) / 20)
        self._hold = max(2, math.ceil(sample_rate_hz * _HOLD_MS / 1000 / _ROW))
        bell = np.hanning(2 * (self._hold - 1) + 3)[1:-1]
        self._bell = bell / bell.sum()
        margin = 2 * self._hold * _ROW + REACH
        self._margin = margin
        self._blocks = [
            Blocks(size=_ROWS * _ROW, before=margin, after=margin) for _ in range(channels)
        ]

    def add(self, samples: Samples) -> Iterator[Samples]:
        """Take the next samples (full scale 1.0, any overshoot) and give what is ready."""
        channels = zip(self._blocks, np.atleast_2d(samples), strict=True)
        for blocks in zip(*(held.add(channel) for held, channel in channels), strict=True):
            yield self._limited(blocks)

    def rest(self) -> Iterator[Samples]:
        """End the stream and give what is left."""
        for blocks in zip(*(held.rest() for held in self._blocks), strict=True):
            yield self._limited(blocks)

    def _limited(self, blocks: Sequence[SampleBlock]) -> Samples:
        peaks = row_peaks(blocks[0].samples, _ROW, self._ceiling)
        for block in blocks[1:]:
            np.maximum(peaks, row_peaks(block.samples, _ROW, self._ceiling), out=peaks)
        gains = self._gains(peaks) if peaks.max() > self._ceiling else None
        limited = [self._by(gains, block) for block in blocks]
        return limited[0] if len(limited) == 1 else np.stack(limited)

    def _by(self, gains: _Ramps | None, block: SampleBlock) -> Samples:
        inner = block.samples[self._margin : self._margin + _ROWS * _ROW]
        if gains is None:
            return inner[: block.fresh].copy()
        starts, steps = gains
        # All at once, also where nothing is limited: to pick the rows takes longer.
        limited = np.repeat(steps, _ROW)
        limited *= _ALONG
        limited += np.repeat(starts, _ROW)
        limited *= inner
        return limited[: block.fresh]

    def _gains(self, peaks: NDArray[np.float32]) -> _Ramps:
        """Return each row's gain at its start, and by how much it changes to its end."""
        # A row's samples lie between the gains of its neighbours, hence the hold reaches one row
        # further than the bell: all three are low enough for its peak.
        needed = self._ceiling / np.maximum(peaks, np.float32(self._ceiling))
        held = compressor.least_of(needed, 2 * self._hold + 1)
        smooth = np.convolve(held, self._bell, "valid").astype(np.float32)
        edges = np.asarray((smooth[:-1] + smooth[1:]) / 2, np.float32)
        return edges[:-1], np.diff(edges)


@dataclass(frozen=True, slots=True)
class _Heard:
    """Values of equal stretches of the programme, and whose they are."""

    values: NDArray[Any]
    voices: NDArray[Any]


class _Foreseen:
    """Foresee the energies of levelled speech after a gain for each voice and the limiter.

    The energies are levelled; peaks are those of the takes, which the voices' factors level.
    """

    def __init__(
        self,
        energies: _Heard,
        peaks: _Heard,
        factors: NDArray[np.float32],
        rows_per_step: float,
        ceiling: float,
    ) -> None:
        self._energies = energies.values
        self._voices = energies.voices
        self._peaks = peaks.values
        self._row_voices = peaks.voices
        self._factors = factors
        self._rows_per_step = rows_per_step
        self._ceiling = ceiling

    def after(self, gains_db: NDArray[np.float64]) -> NDArray[np.float64]:
        gains = 10 ** (gains_db / 20)
        count = len(self._energies)
        weight, kept = np.zeros(count + 1), np.zeros(count + 1)
        for rows in _chunks(len(self._peaks)):
            middles = np.arange(rows.start, rows.stop) + 0.5
            steps = np.minimum((middles / self._rows_per_step).astype(np.intp), count)
            first, last = steps[0], steps[-1] + 1
            peaks = self._levelled(rows).astype(np.float64)
            kept_share = self._kept(rows, gains)
            weight[first:last] += np.bincount(steps - first, peaks**2)
            kept[first:last] += np.bincount(steps - first, (peaks * kept_share) ** 2)
        # In place: of ten hours each of these is 3 MB.
        np.divide(kept, weight, out=kept, where=weight > 0)
        kept[weight <= 0] = 1.0
        energies: NDArray[np.float64] = kept[:count]
        energies *= self._energies
        energies *= (gains**2)[self._voices]
        return energies

    def _levelled(self, rows: slice) -> NDArray[np.float32]:
        levelled: NDArray[np.float32] = self._peaks[rows] * self._factors[self._row_voices[rows]]
        return levelled

    def _kept(self, rows: slice, gains: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return which factor compressor and limiter leave of each row's sound."""
        reach = compressor.REACH_ROWS + 1
        first, last = max(rows.start - reach, 0), min(rows.stop + reach, len(self._peaks))
        near = slice(first, last)
        pushed = self._levelled(near) * gains[self._row_voices[near]].astype(np.float32)
        pushed = np.pad(pushed, (first - rows.start + reach, rows.stop + reach - last))
        compressed = 10 ** (compressor.gains_db(pushed, self._ceiling).astype(np.float64) / 20)
        wide = compressed * pushed[reach - 1 : 1 - reach]
        own = wide[1:-1]
        # The limiter holds a gain for less than a row, so a neighbour's peak counts by half:
        # measured on speech, that foresees its loss within 0.2 LU from -23 to -14 LUFS.
        held = (own + np.maximum(np.maximum(wide[:-2], own), wide[2:])) / 2
        limited = np.minimum(1.0, self._ceiling / np.maximum(held, 1e-9))
        kept: NDArray[np.float64] = compressed[1:-1] * limited
        return kept


def _chunks(rows: int) -> Iterator[slice]:
    # Ten hours have millions of rows: what is worked out on them goes chunk by chunk.
    for start in range(0, rows, _CHUNK_ROWS):
        yield slice(start, min(start + _CHUNK_ROWS, rows))


def _pushes_db(
    foreseen: _Foreseen, voices: NDArray[Any], number: int, target_lufs: float
) -> NDArray[np.float64]:
    """Return what each voice needs on top so that it is at the target behind the limiter.

    The limiter takes more from a voice with high peaks: the others would be louder than it.
    """
    pushes = np.zeros(number)
    for _ in range(_ROUNDS):
        energies = foreseen.after(pushes)
        missing = target_lufs - integrated_lufs(energies)
        if not math.isfinite(missing):
            return pushes
        for voice in range(number):
            own = target_lufs - integrated_lufs(energies[voices == voice])
            pushes[voice] += _EAGERNESS * (own if math.isfinite(own) else missing)
        pushes = np.minimum(pushes, _MOST_PUSH_DB)
    for _ in range(_LAST_ROUNDS):
        missing = target_lufs - integrated_lufs(foreseen.after(pushes))
        pushes = np.minimum(pushes + _EAGERNESS * missing, _MOST_PUSH_DB)
    return pushes


def _voice_ids(parts: Sequence[VoicePart]) -> list[str]:
    return list(dict.fromkeys(part.voice_id for part in parts))


def _middles(first: int, last: int, frames: float) -> NDArray[np.float64]:
    return (np.arange(first, last, dtype=np.float64) + 0.5) * frames


def _voices_at(parts: Sequence[VoicePart], frames: NDArray[np.float64]) -> NDArray[np.intp]:
    """Return whose voice (by number) is heard at each frame; a pause counts to the line before it."""
    numbers = {voice_id: number for number, voice_id in enumerate(_voice_ids(parts))}
    starts = np.array([part.placement.start_frame for part in parts])
    voices = np.array([numbers[part.voice_id] for part in parts], np.intp)
    found = np.searchsorted(starts, frames, side="right") - 1
    heard: NDArray[np.intp] = voices[np.maximum(found, 0)]
    return heard

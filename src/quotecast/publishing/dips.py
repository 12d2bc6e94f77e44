"""Lower the sound for some tens of ms where a codec has raised its peaks too high: all else stays as loud as it was.

A codec's own peak comes from what it heard for a frame or two (20 to 50 ms), and is gone, or less by as much, where it
hears that quieter. True peaks after ITU-R BS.1770-4, Annex 2.
"""

import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import numpy as np

from quotecast.loudness.truepeak import REACH, Blocks, Samples, row_peaks
from quotecast.model import Master

_STEPS_PER_SECOND: Final = 100
# A dip is as deep as it says for 30 ms, and on either side it is over 40 ms further away.
_HOLD_STEPS: Final = 2
_BELL: Final = (0.25, 0.5, 0.25)
_BELL_STEPS: Final = len(_BELL) // 2
# A codec's peak may be gone where it hears something a trace different: no more is tried at once.
_MOST_AT_ONCE_DB: Final = 3.0
_MOST_DB: Final = 12.0
_MOST_SHARE: Final = 0.1
_ROW: Final = 16
_ROWS: Final = 2048


@dataclass(frozen=True, slots=True, kw_only=True)
class Dip:
    """Lower the sound around a step; steps are 10 ms each, counted from the programme's start."""

    step: int
    depth_db: float


def steps_above(
    sound: Iterable[Samples], limit_dbtp: float, sample_rate_hz: int, channels: int
) -> dict[int, float]:
    """Return by how many dB the true peak of steps is above a limit, of those where it is.

    `sound` comes in chunks of any length, of two channels with a row for each.
    """
    limit = 10 ** (limit_dbtp / 20)
    blocks = [Blocks(size=_ROW * _ROWS, before=REACH, after=REACH) for _ in range(channels)]
    above: dict[int, float] = {}
    seen = [0] * channels

    def look(channel: int, samples: Samples) -> None:
        peaks = row_peaks(samples, _ROW, limit)
        for row in np.flatnonzero(peaks > limit).tolist():
            middle = seen[channel] + row * _ROW + _ROW // 2
            step = middle * _STEPS_PER_SECOND // sample_rate_hz
            over_db = 20 * float(np.log10(peaks[row])) - limit_dbtp
            above[step] = max(above.get(step, 0.0), over_db)
        seen[channel] += _ROW * _ROWS

    for chunk in sound:
        for channel, samples in enumerate(np.atleast_2d(chunk)):
            for block in blocks[channel].add(samples):
                look(channel, block.samples)
    for channel in range(channels):
        for block in blocks[channel].rest():
            look(channel, block.samples)
    return above


def deepened(dips: tuple[Dip, ...], above: Mapping[int, float]) -> tuple[Dip, ...]:
    """Return dips that lower each step by what its peak is too high: twice that where it was lowered and didn't obey.

    >>> deepened((Dip(step=9, depth_db=1.0),), {7: 0.5, 12: 0.5})
    (Dip(step=7, depth_db=2.0), Dip(step=9, depth_db=1.0), Dip(step=12, depth_db=0.5))
    """
    known = {dip.step: dip.depth_db for dip in dips}
    held = _held(dips, _HOLD_STEPS)
    more = {
        step: held[step] + min(2 * over_db, _MOST_AT_ONCE_DB)
        if step in held
        else min(over_db, _MOST_AT_ONCE_DB)
        for step, over_db in above.items()
    }
    return tuple(Dip(step=step, depth_db=db) for step, db in sorted({**known, **more}.items()))


def are_few(dips: tuple[Dip, ...], master: Master) -> bool:
    """Tell whether dips are so few, and none so deep, that the programme is as it was but for some places."""
    steps = master.frames * _STEPS_PER_SECOND / master.sample_rate_hz
    is_deep = any(dip.depth_db > _MOST_DB for dip in dips)
    return not is_deep and len(_held(dips, _HOLD_STEPS)) <= _MOST_SHARE * steps


@contextmanager
def lowered(master: Master, dips: tuple[Dip, ...], folder: Path) -> Iterator[Path]:
    """Give the master's file, or where there are dips a copy in `folder` that has them, for as long as the block lasts.

    Raises:
        OSError: the copy can't be written.
    """
    if not dips:
        yield master.path
        return
    with TemporaryDirectory(dir=folder) as name:
        copy = Path(name) / "lowered.pcm"
        shutil.copyfile(master.path, copy)
        _lower(copy, master, _smooth(dips))
        yield copy


def _lower(path: Path, master: Master, depths_db: Mapping[int, float]) -> None:
    frame_bytes = 2 * master.channels
    with path.open("r+b") as file:
        for step, depth_db in depths_db.items():
            start = step * master.sample_rate_hz // _STEPS_PER_SECOND
            stop = (step + 1) * master.sample_rate_hz // _STEPS_PER_SECOND
            file.seek(start * frame_bytes)
            read = file.read((stop - start) * frame_bytes)
            samples = np.frombuffer(read, "<i2").reshape(-1, master.channels)
            first_db = (depths_db.get(step - 1, 0.0) + depth_db) / 2
            last_db = (depth_db + depths_db.get(step + 1, 0.0)) / 2
            gains = 10 ** (-np.linspace(first_db, last_db, len(samples), endpoint=False) / 20)
            file.seek(start * frame_bytes)
            file.write(np.rint(samples * gains[:, None]).astype("<i2").tobytes())


def _smooth(dips: tuple[Dip, ...]) -> dict[int, float]:
    """Return the depth of every step that is lowered: held, and rounded off on either side."""
    held = _held(dips, _HOLD_STEPS + _BELL_STEPS)
    # A step more: the sound goes down from the end of what is left as it is.
    reach = _BELL_STEPS + 1
    around = {step + by for step in held for by in range(-reach, reach + 1)}
    return {
        step: sum(share * held.get(step + by - _BELL_STEPS, 0.0) for by, share in enumerate(_BELL))
        for step in sorted(around)
        if step >= 0
    }


def _held(dips: tuple[Dip, ...], steps: int) -> dict[int, float]:
    held: dict[int, float] = {}
    for dip in dips:
        for step in range(dip.step - steps, dip.step + steps + 1):
            held[step] = max(held.get(step, 0.0), dip.depth_db)
    return held

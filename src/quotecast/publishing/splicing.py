"""Splice a file out of the one that is there: where the sound is the same, its frames are; only the rest is encoded.

Parts begin where lines do, in a pause. Their frames serve again wherever the same samples come, with as much around them as
the encoder looks at; those of a file are joined in silence, so that no join is heard.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Final, TypeAlias

import numpy as np

from quotecast.model import Master
from quotecast.publishing.mpeg_frames import FRAME_SAMPLES, FrameRun, Frames, frames_of, join

# In steps, each of which is a frame of the file.
_SEEN_BEFORE: Final = 4
_SEEN_BEHIND: Final = 2
_QUIET_BEFORE: Final = 2  # a frame hears what comes later by most of a step
_WARM_UP: Final = 8
_RUN_OUT: Final = 4
_LEFT_OUT: Final = 2  # at an excerpt's end, by players
_QUIET: Final = 104  # of 32768: -50 dBFS, above any noise of a room
_MOST_SHARE: Final = 0.8  # where more is missing, encoding all costs no more
_DIGEST_DIGITS: Final = 32

Encode: TypeAlias = Callable[[Master, Path], None]
"""Encodes what is like the programme into a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EncodedPart:
    """A part of a programme: the digest of its samples and those around them, and how many frames of a file it has."""

    digest: str
    frames: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spliced:
    """What a file was spliced of; `new` are the frames that weren't lent, from joint to joint with a part on either side."""

    parts: tuple[EncodedPart, ...]
    new: tuple[tuple[int, int], ...]


def parts_of(master: Master, step_frames: int) -> tuple[EncodedPart, ...]:
    """Return the parts of a programme; `step_frames` is how many of its frames become one of the file.

    Raises:
        OSError: its samples can't be read.
    """
    return tuple(one.part for one in _slices(master, step_frames))


def runs_of(parts: Sequence[EncodedPart], frames: Frames) -> dict[str, FrameRun]:
    """Return the frames of each part of a file, by its digest; the last has those behind the sound too."""
    firsts = list(accumulate((part.frames for part in parts), initial=0))
    if firsts[-1] > frames.count:
        return {}
    lasts = [*firsts[1:-1], frames.count]
    return {
        part.digest: FrameRun(frames=frames, first=first, last=last)
        for part, first, last in zip(parts, firsts, lasts, strict=False)
    }


def splice(
    master: Master, step_frames: int, lent: Mapping[str, FrameRun], encode: Encode, path: Path
) -> Spliced | None:
    """Write a file of an earlier one's frames and new ones to `path`; None where that can't be done, or isn't worth it.

    Raises:
        CodecError: the encoder failed.
        OSError: a file can't be read or written.
        ValueError: a file holds less than it did.
    """
    slices = _slices(master, step_frames)
    missing = [n for n, one in enumerate(slices) if one.part.digest not in lent]
    frames = sum(slices[n].part.frames for n in missing)
    if frames > _MOST_SHARE * sum(one.part.frames for one in slices):
        return None
    with TemporaryDirectory(dir=path.parent) as name, ExitStack() as opened:
        made: Mapping[int, FrameRun] = {}
        if missing:
            sound, coded = Path(name) / "missing.pcm", Path(name) / "missing.coded"
            firsts, length = _write_missing(master, step_frames, slices, missing, sound)
            encode(replace(master, path=sound, frames=length), coded)
            found = frames_of(opened.enter_context(coded.open("rb")))
            made = _made(found, slices, firsts, -(-length // step_frames))
        if len(made) != len(missing):
            return None
        runs = [made.get(n) or lent[one.part.digest] for n, one in enumerate(slices)]
        join(runs, path, master.frames * FRAME_SAMPLES // step_frames)
    edges = list(accumulate((run.last - run.first for run in runs), initial=0))
    return Spliced(
        parts=tuple(one.part for one in slices),
        new=tuple(
            (edges[max(run[0] - 1, 0)], edges[min(run[-1] + 2, len(runs))])
            for run in _numbers_in_a_row(missing)
        ),
    )


def excerpt(spliced: Spliced, path: Path, target: Path) -> int:
    """Write what is new in a spliced file into another, as it stands there; return how many frames of sound that is.

    Raises:
        OSError: a file can't be read or written.
        ValueError: it isn't that file.
    """
    with path.open("rb") as file:
        frames = frames_of(file)
        if frames is None or any(last > frames.count for _, last in spliced.new):
            raise ValueError(f"{path} isn't what was spliced")
        runs = [FrameRun(frames=frames, first=first, last=last) for first, last in spliced.new]
        count = sum(run.last - run.first for run in runs) - _LEFT_OUT
        join(runs, target, count * FRAME_SAMPLES)
    return count


def samples_of_new(spliced: Spliced, master: Master, step_frames: int) -> Iterator[bytes]:
    """Give the samples of the master that what is new in a spliced file was encoded of.

    Raises:
        OSError: they can't be read.
    """
    with master.path.open("rb") as file:
        for first, last in spliced.new:
            yield _samples(master, file, first * step_frames, last * step_frames)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Slice:
    """A part, and where it lies in the master: from frame `start` to before `stop`."""

    part: EncodedPart
    start: int
    stop: int


def _slices(master: Master, step_frames: int) -> list[_Slice]:
    with master.path.open("rb") as file:
        edges = [0, *_joints(master, step_frames, file), master.frames]
        return [
            _Slice(
                part=EncodedPart(
                    digest=_digest(master, file, start, stop, step_frames),
                    frames=(stop - start) // step_frames,
                ),
                start=start,
                stop=stop,
            )
            for start, stop in pairwise(edges)
        ]


def _joints(master: Master, step_frames: int, file: IO[bytes]) -> Iterator[int]:
    """Give where files may be joined: where a line begins on a step, and nothing is heard before it."""
    for place in sorted({one.start_frame for one in master.placements} - {0}):
        if place % step_frames == 0:
            first = place - _QUIET_BEFORE * step_frames
            before = np.frombuffer(_samples(master, file, first, place), "<i2")
            if max(before.max(), -before.min()) <= _QUIET:
                yield place


def _digest(master: Master, file: IO[bytes], start: int, stop: int, step_frames: int) -> str:
    first, last = start - _SEEN_BEFORE * step_frames, stop + _SEEN_BEHIND * step_frames
    digest = hashlib.sha256(b"first" if start == 0 else b"")
    digest.update(_samples(master, file, first, last))
    digest.update(b"last" if stop == master.frames else b"")
    return digest.hexdigest()[:_DIGEST_DIGITS]


def _samples(master: Master, file: IO[bytes], first: int, last: int) -> bytes:
    """Return the samples from one frame to before another, as far as there are any."""
    frame_bytes = 2 * master.channels
    first = max(first, 0)
    file.seek(first * frame_bytes)
    return file.read((last - first) * frame_bytes)


def _write_missing(
    master: Master, step_frames: int, slices: Sequence[_Slice], missing: Sequence[int], path: Path
) -> tuple[dict[int, int], int]:
    """Write the sound of what is missing into one file, each run with what is around it for the encoder to find its feet.

    Returns where in it the frames of each begin, by its number, and how many frames of the master's it has.
    """
    firsts, written = {}, 0
    with master.path.open("rb") as source, path.open("wb") as target:
        for run in _numbers_in_a_row(missing):
            first = max(slices[run[0]].start - _WARM_UP * step_frames, 0)
            last = min(slices[run[-1]].stop + _RUN_OUT * step_frames, master.frames)
            target.write(_samples(master, source, first, last))
            for n in run:
                firsts[n] = (written + slices[n].start - first) // step_frames
            written += last - first
    return firsts, written


def _made(
    frames: Frames | None, slices: Sequence[_Slice], firsts: Mapping[int, int], least: int
) -> dict[int, FrameRun]:
    """Return the frames of what was missing, by its number; none where it isn't frames, or too few."""
    if frames is None or frames.count < least:
        return {}
    end = len(slices) - 1
    return {
        n: FrameRun(
            frames=frames,
            first=first,
            last=frames.count if n == end else first + slices[n].part.frames,
        )
        for n, first in firsts.items()
    }


def _numbers_in_a_row(numbers: Iterable[int]) -> Iterator[list[int]]:
    """Give runs of numbers that follow each other.

    >>> list(_numbers_in_a_row([1, 2, 5]))
    [[1, 2], [5]]
    """
    run: list[int] = []
    for number in numbers:
        if run and number != run[-1] + 1:
            yield run
            run = []
        run.append(number)
    if run:
        yield run

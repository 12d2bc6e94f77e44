"""Hear a delivered file once: its print, its loudness every 100 ms, and where it is clipped."""

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from quotecast.ffmpeg import file_argument, stream_from_ffmpeg
from quotecast.listening.prints import Print, print_of_stream
from quotecast.loudness.meter import EnergyMeter
from quotecast.loudness.truepeak import Blocks, SampleBlock, Samples, samples_of

RATE_HZ: Final = 16_000

_FULL: Final = 0.999
_CLIPPED_RUN: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """A delivered file as it is heard.

    `energies` are K-weighted, of 100 ms each (ITU-R BS.1770-4), `peaks` are of 10 ms; `clipped_ms` is where some samples in a
    row are at full scale.
    """

    sound: Print
    energies: NDArray[np.float64]
    peaks: NDArray[np.float32]
    duration_ms: int
    clipped_ms: tuple[int, ...]


def hear(path: Path, ffmpeg: Path, channels: int = 1) -> Programme:
    """Decode a file of one or two channels and listen to it; some seconds of it are in memory.

    Raises:
        CodecMissingError: ffmpeg can't be started.
        CodecError: the file can't be decoded.
    """
    return listen(decoded(path, ffmpeg, RATE_HZ, channels), RATE_HZ, channels)


def listen(chunks: Iterable[Samples], sample_rate_hz: int, channels: int = 1) -> Programme:
    """Listen to a sound in chunks; the rate is a multiple of 50 Hz. Of two channels each has a row.

    Loudness is that of both; what is said is heard in their middle.
    """
    meter = EnergyMeter(sample_rate_hz, channels=channels)
    row, frames, clipped = sample_rate_hz // 100, 0, []
    blocks, peaks = Blocks(size=512 * row, before=0, after=0), array("f")

    def look(block: SampleBlock) -> None:
        tops = np.abs(block.samples).reshape(-1, row).max(axis=1)
        peaks.extend(tops[: -(-block.fresh // row)])

    def heard() -> Iterator[Samples]:
        nonlocal frames
        for chunk in chunks:
            meter.add(chunk)
            rows = np.atleast_2d(chunk)
            if chunk.size and float(np.abs(chunk).max()) >= _FULL and any(map(_is_clipped, rows)):
                clipped.append(1000 * frames // sample_rate_hz)
            for block in blocks.add(rows[0] if channels == 1 else np.abs(rows).max(axis=0)):
                look(block)
            frames += rows.shape[1]
            yield rows[0] if channels == 1 else rows.mean(axis=0, dtype=np.float32)

    sound = print_of_stream(heard(), sample_rate_hz)
    for block in blocks.rest():
        look(block)
    return Programme(
        sound=sound,
        peaks=np.frombuffer(peaks, np.float32),
        energies=meter.energies(),
        duration_ms=1000 * frames // sample_rate_hz,
        clipped_ms=tuple(clipped),
    )


def decoded(path: Path, ffmpeg: Path, sample_rate_hz: int, channels: int = 1) -> Iterator[Samples]:
    """Give a file's sound in chunks (full scale 1.0) at a rate, mixed to one channel or as rows of two.

    Raises:
        CodecMissingError: ffmpeg can't be started.
        CodecError: the file can't be decoded.
    """
    form = ("-ac", str(channels), "-ar", str(sample_rate_hz), "-f", "f32le")
    wanted = ("-map", "0:a:0", *form, "pipe:1")
    chunks = stream_from_ffmpeg(ffmpeg, ("-i", file_argument(path), *wanted))
    return samples_of(chunks, channels)


def _is_clipped(chunk: Samples) -> bool:
    full = np.abs(chunk) >= _FULL
    count = len(full) - _CLIPPED_RUN + 1
    together = np.logical_and.reduce([full[step : step + count] for step in range(_CLIPPED_RUN)])
    return bool(together.any())

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
from quotecast.loudness.truepeak import Blocks, SampleBlock, Samples

RATE_HZ: Final = 16_000

_SAMPLE_BYTES: Final = 4
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


def hear(path: Path, ffmpeg: Path) -> Programme:
    """Decode a file and listen to it; some seconds of it are in memory.

    Raises:
        CodecMissingError: ffmpeg can't be started.
        CodecError: the file can't be decoded.
    """
    return listen(decoded(path, ffmpeg, RATE_HZ), RATE_HZ)


def listen(chunks: Iterable[Samples], sample_rate_hz: int) -> Programme:
    """Listen to a sound in chunks; the rate is a multiple of 50 Hz."""
    meter = EnergyMeter(sample_rate_hz)
    row, frames, clipped = sample_rate_hz // 100, 0, []
    blocks, peaks = Blocks(size=512 * row, before=0, after=0), array("f")

    def look(block: SampleBlock) -> None:
        tops = np.abs(block.samples).reshape(-1, row).max(axis=1)
        peaks.extend(tops[: -(-block.fresh // row)])

    def heard() -> Iterator[Samples]:
        nonlocal frames
        for chunk in chunks:
            meter.add(chunk)
            if len(chunk) and float(np.abs(chunk).max()) >= _FULL and _is_clipped(chunk):
                clipped.append(1000 * frames // sample_rate_hz)
            for block in blocks.add(chunk):
                look(block)
            frames += len(chunk)
            yield chunk

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


def decoded(path: Path, ffmpeg: Path, sample_rate_hz: int) -> Iterator[Samples]:
    """Give a file's sound as mono chunks (full scale 1.0) at a rate.

    Raises:
        CodecMissingError: ffmpeg can't be started.
        CodecError: the file can't be decoded.
    """
    wanted = ("-map", "0:a:0", "-ac", "1", "-ar", str(sample_rate_hz), "-f", "f32le", "pipe:1")
    rest = b""
    for chunk in stream_from_ffmpeg(ffmpeg, ("-i", file_argument(path), *wanted)):
        content = rest + chunk
        whole = len(content) // _SAMPLE_BYTES * _SAMPLE_BYTES
        rest = content[whole:]
        yield np.frombuffer(content[:whole], "<f4")


def _is_clipped(chunk: Samples) -> bool:
    full = np.abs(chunk) >= _FULL
    count = len(full) - _CLIPPED_RUN + 1
    together = np.logical_and.reduce([full[step : step + count] for step in range(_CLIPPED_RUN)])
    return bool(together.any())

"""Run an encoder once, and measure what came of it: the file is decoded again.

Loudness after ITU-R BS.1770-4 and EBU R 128. First the one, then the other: side by side, encoder and decoder take each
other's caches, and both cost a third more.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from quotecast.errors import CodecMissingError
from quotecast.ffmpeg import file_argument, stream_from_ffmpeg
from quotecast.loudness.meter import CopyMeter, LoudnessMeter
from quotecast.loudness.truepeak import Samples, samples_of
from quotecast.model import Loudness, Master
from quotecast.publishing.dips import Dip, steps_above
from quotecast.publishing.formats import Codec, Delivery

# ffmpeg reads raw sound in tenths of a second, and its threads hand over as often: called so many times as fast, it
# reads more at once, for a tenth less CPU time and the same bytes. Not without loss: FLAC makes its blocks of what is read.
_READ_FASTER: Final = 16
# In larger frames the decoder's threads hand over less often: a quarter of its CPU time.
_DECODED_FRAMES: Final = 8192


@dataclass(frozen=True, slots=True, kw_only=True)
class Drive:
    """How the encoder is driven: the gain, where the sound is lowered, and how far below the ceiling peaks are limited.

    `headroom_db` 0 means no further limiting than the master's own.
    """

    gain_db: float
    dips: tuple[Dip, ...] = ()
    headroom_db: float = 0.0

    def filters(self, ceiling_dbtp: float) -> str:
        """Return ffmpeg's filters for it."""
        volume = f"volume={self.gain_db:.3f}dB:precision=float"
        if not self.headroom_db:
            return volume
        limit = 10 ** ((ceiling_dbtp - self.headroom_db) / 20)
        return f"{volume},alimiter=limit={limit:.5f}:attack=5:release=50:level=false"


def run_encoder(master: Master, codec: Codec, drive: Drive, delivery: Delivery, path: Path) -> None:
    """Encode a programme once."""
    rate_hz, channels = master.sample_rate_hz, master.channels
    read_hz = _READ_FASTER * rate_hz if codec.meter_rate_hz else rate_hz
    encoding = [
        *("-f", "s16le", "-ar", str(read_hz), "-ac", str(channels)),
        *("-i", file_argument(master.path)),
        *("-af", f"asetrate={rate_hz},{drive.filters(delivery.true_peak_dbtp)}"),
        *codec.encoder,
        *("-map", "0:a", "-map_metadata", "-1", "-flags", "+bitexact+global_header", "-y"),
        *("-f", *codec.muxer, file_argument(path)),
    ]
    for _ in stream_from_ffmpeg(delivery.ffmpeg, encoding):
        pass


def weighed(master: Master, codec: Codec, drive: Drive, delivery: Delivery, path: Path) -> Loudness:
    """Decode a file, and measure that.

    Raises:
        CodecMissingError: there is less in it than there should be.
    """
    meter_hz, frames = _meter_hz(master, codec), 0
    meter = _meter(master, codec, drive, meter_hz)
    for samples in _sound(master, codec, delivery, path):
        meter.add(samples)
        frames += samples.shape[-1]
    wanted = master.frames * meter_hz // master.sample_rate_hz
    if frames < wanted:
        raise CodecMissingError(
            f"{delivery.ffmpeg} encoded {frames} of {wanted} frames",
            'Set tools.ffmpeg to "bundled" in show.toml',
        )
    return meter.measure()


def above(
    master: Master, codec: Codec, delivery: Delivery, path: Path, limit_dbtp: float
) -> dict[int, float]:
    """Return which steps of a file have peaks above a limit, and by how many dB."""
    sound = _sound(master, codec, delivery, path)
    return steps_above(sound, limit_dbtp, _meter_hz(master, codec), master.channels)


def _meter_hz(master: Master, codec: Codec) -> int:
    """Return the rate a file is measured at: for twice the frames a meter costs twice as much."""
    return codec.meter_rate_hz or master.sample_rate_hz


def _sound(master: Master, codec: Codec, delivery: Delivery, path: Path) -> Iterator[Samples]:
    """Give the sound of a file (full scale 1.0), of two channels with a row for each."""
    channels = master.channels
    return samples_of(_decoded(path, codec, delivery, _meter_hz(master, codec), channels), channels)


def _meter(master: Master, codec: Codec, drive: Drive, meter_hz: int) -> LoudnessMeter | CopyMeter:
    """Return what measures a copy: one of which peaks were lowered changes otherwise from place to place."""
    rate_hz, channels, lufs = master.sample_rate_hz, master.channels, master.integrated_lufs
    energy, range_lu = master.stretch_energy, master.range_lu
    is_long = master.frames >= codec.sampled_from_s * rate_hz
    is_evenly_changed = is_long and not drive.headroom_db and not drive.dips
    if energy is None or range_lu is None or lufs is None or not is_evenly_changed:
        return LoudnessMeter(meter_hz, held_hz=rate_hz, channels=channels)
    loudness = Loudness(integrated_lufs=lufs, true_peak_dbtp=math.nan, range_lu=range_lu)
    return CopyMeter(loudness, energy, meter_hz, held_hz=rate_hz, channels=channels)


def _decoded(
    path: Path, codec: Codec, delivery: Delivery, rate_hz: int, channels: int
) -> Iterator[bytes]:
    """Give the sound of a file (f32le)."""
    decode = codec.decoder()
    if decode is not None:
        return decode(path, rate_hz, channels)
    decoding = [
        *("-threads", "1", "-i", file_argument(path), "-f", "f32le", "-ac", str(channels)),
        *("-af", f"aresample={rate_hz},asetnsamples={_DECODED_FRAMES}:pad=0", "pipe:1"),
    ]
    return stream_from_ffmpeg(delivery.ffmpeg, decoding)

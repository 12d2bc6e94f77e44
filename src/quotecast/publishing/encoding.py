"""Encode the master with any codec, and measure the file that is delivered.

Loudness after ITU-R BS.1770-4 and EBU R 128. First the one, then the other: side by side, encoder and decoder take each
other's caches, and both cost a third more.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from quotecast.errors import CodecMissingError
from quotecast.ffmpeg import file_argument, stream_from_ffmpeg
from quotecast.files import atomic_path
from quotecast.loudness.meter import CopyMeter, LoudnessMeter
from quotecast.model import AudioFile, Episode, Loudness, Master
from quotecast.publishing.formats import AudioFormat, Codec, Delivery
from quotecast.timecode import frames_to_ms

_TOLERANCE_LU: Final = 0.1
_MOST_OFF_LU: Final = 1.0  # further off, the master has no peaks left to be raised
_MOST_CORRECTIONS: Final = 5  # a codec may raise some peaks again and again
# Aimed at below the ceiling, since another gain is another encoding and a peak at the master's
# rate isn't quite the one at the file's.
_MARGIN_DB: Final = 0.3
_METERS_DIFFER_DB: Final = 0.1  # kept below the ceiling, for others' meters
_TRACE_DB: Final = 0.01
_WORSE_DB: Final = 0.5
_OVER: Final = 10.0  # how many LU of loudness a dB above the ceiling is as bad as
# How far below the ceiling the master's own peaks are.
_MASTER_ROOM_DB: Final = 1.5
# A peak so far above is a codec's own at one place of an hour: gone where all is a trace quieter, not where all is flattened.
_ASTRAY_DB: Final = 2.0
_NUDGE_DB: Final = 0.04
_SAMPLE_BYTES: Final = 4
# In larger frames the decoder's threads hand over less often: a quarter of its CPU time.
_DECODED_FRAMES: Final = 8192


def deliver(
    form: AudioFormat, master: Master, episode: Episode, delivery: Delivery, folder: Path
) -> AudioFile:
    """Write an audio file with its tags, chapters and cover, and return its measured figures.

    `duration_ms` is what a player plays that heeds what the encoder says of its delay.

    Raises:
        CodecMissingError: ffmpeg can't be started.
        CodecError: ffmpeg failed, or the file can't be tagged.
        OutputError: the file can't be written.
    """
    path = folder / f"{episode.slug}{form.suffix}"
    with atomic_path(path) as temporary:
        loudness = _encode_to_fit(master, form.codec(delivery), delivery, temporary)
        form.tag(temporary, episode, delivery)
        size_bytes = temporary.stat().st_size
    return AudioFile(
        path=path.name,
        mime_type=form.mime_type,
        size_bytes=size_bytes,
        duration_ms=frames_to_ms(master.frames, master.sample_rate_hz),
        loudness=loudness,
        channels=master.channels,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drive:
    """How the encoder is driven: the gain, and how far below the ceiling peaks are limited.

    `headroom_db` 0 means no further limiting than the master's own.
    """

    gain_db: float
    headroom_db: float = 0.0

    def filters(self, ceiling_dbtp: float) -> str:
        """Return ffmpeg's filters for it."""
        volume = f"volume={self.gain_db:.3f}dB:precision=float"
        if not self.headroom_db:
            return volume
        limit = 10 ** ((ceiling_dbtp - self.headroom_db) / 20)
        return f"{volume},alimiter=limit={limit:.5f}:attack=5:release=50:level=false"


def _encode_to_fit(master: Master, codec: Codec, delivery: Delivery, path: Path) -> Loudness:
    """Encode, and return how loud the file is as decoded again.

    Where coding has raised the true peak above the ceiling, the peaks are limited further; where
    the loudness is more than 0.1 LU off, the gain is changed. It is encoded again until it fits, a few times at most.
    """
    drive = _Drive(gain_db=codec.gain_db + _missing_lu(master, delivery))
    loudness = _encode(master, codec, drive, delivery, path)
    best, least = (drive, loudness), _fault(loudness, delivery)
    for _ in range(_MOST_CORRECTIONS):
        better = _corrected(drive, loudness, delivery)
        if better == drive:
            break
        drive = better
        loudness = _encode(master, codec, drive, delivery, path)
        fault = _fault(loudness, delivery)
        if fault > least + _WORSE_DB:
            # A codec may answer a lower limit with a higher peak: then all is turned down.
            lower = _turned_down(*best, delivery)
            if lower == drive or lower == best[0]:
                break
            drive = lower
            loudness = _encode(master, codec, drive, delivery, path)
            fault = _fault(loudness, delivery)
        if fault < least:
            best, least = (drive, loudness), fault
    return loudness if best[0] == drive else _encode(master, codec, best[0], delivery, path)


def _turned_down(drive: _Drive, loudness: Loudness, delivery: Delivery) -> _Drive:
    over_db = loudness.true_peak_dbtp - delivery.true_peak_dbtp + _METERS_DIFFER_DB + _TRACE_DB
    return replace(drive, gain_db=drive.gain_db - max(0.0, over_db))


def _fault(loudness: Loudness, delivery: Delivery) -> float:
    """Return how much is wrong with a file, 0 where it fits; a peak above the ceiling counts most."""
    over_db = max(0.0, loudness.true_peak_dbtp - delivery.true_peak_dbtp)
    near_db = max(0.0, loudness.true_peak_dbtp - delivery.true_peak_dbtp + _METERS_DIFFER_DB)
    missing_lu = abs(delivery.integrated_lufs - loudness.integrated_lufs)
    is_right = missing_lu <= _TOLERANCE_LU or not math.isfinite(missing_lu)
    return _OVER * over_db + near_db + (0.0 if is_right else missing_lu)


def _missing_lu(master: Master, delivery: Delivery) -> float:
    """Return the gain that brings a master that is nearly at the target to it."""
    lufs = master.integrated_lufs
    missing = delivery.integrated_lufs - lufs if lufs is not None else math.inf
    return missing if abs(missing) <= _MOST_OFF_LU else 0.0


def _corrected(drive: _Drive, loudness: Loudness, delivery: Delivery) -> _Drive:
    """Return what mends the file, the same drive where nothing can or need be mended."""
    room_db = delivery.true_peak_dbtp - _MARGIN_DB - loudness.true_peak_dbtp
    missing_lu = delivery.integrated_lufs - loudness.integrated_lufs
    lower = _turned_down(drive, loudness, delivery)
    over_db = drive.gain_db - lower.gain_db
    if over_db > _TRACE_DB and missing_lu + over_db <= _TOLERANCE_LU:
        return lower
    if room_db < -_ASTRAY_DB and missing_lu + _NUDGE_DB <= _TOLERANCE_LU:
        return replace(drive, gain_db=drive.gain_db - _NUDGE_DB)
    if room_db < _METERS_DIFFER_DB - _MARGIN_DB:
        headroom_db = drive.headroom_db or _MASTER_ROOM_DB
        return replace(drive, headroom_db=headroom_db - room_db)
    if not math.isfinite(missing_lu) or abs(missing_lu) <= _TOLERANCE_LU:
        return drive
    change_db = min(missing_lu, max(0.0, room_db))
    if change_db != missing_lu and abs(change_db) <= _MARGIN_DB:
        return drive
    return replace(drive, gain_db=drive.gain_db + change_db)


def _encode(
    master: Master, codec: Codec, drive: _Drive, delivery: Delivery, path: Path
) -> Loudness:
    """Encode once, decode the file again, and measure that.

    A meter for twice the frames costs twice as much: hence the rate is the codec's choice.
    """
    rate_hz, channels = master.sample_rate_hz, master.channels
    encoding = [
        *("-f", "s16le", "-ar", str(rate_hz), "-ac", str(channels)),
        *("-i", file_argument(master.path)),
        *("-af", drive.filters(delivery.true_peak_dbtp), *codec.encoder),
        *("-map", "0:a", "-map_metadata", "-1", "-flags", "+bitexact+global_header", "-y"),
        *("-f", *codec.muxer, file_argument(path)),
    ]
    for _ in stream_from_ffmpeg(delivery.ffmpeg, encoding):
        pass
    meter_hz = codec.meter_rate_hz or rate_hz
    meter = _meter(master, drive, meter_hz)
    frame_bytes, frames, left = _SAMPLE_BYTES * channels, 0, b""
    for chunk in _decoded(path, codec, delivery, meter_hz, channels):
        whole = left + chunk if left else chunk
        count = len(whole) // frame_bytes
        left = whole[count * frame_bytes :]
        samples = np.frombuffer(whole, "<f4", count * channels)
        meter.add(
            samples if channels == 1 else np.ascontiguousarray(samples.reshape(-1, channels).T)
        )
        frames += count
    wanted = master.frames * meter_hz // rate_hz
    if frames < wanted:
        raise CodecMissingError(
            f"{delivery.ffmpeg} encoded {frames} of {wanted} frames",
            'Set tools.ffmpeg to "bundled" in show.toml',
        )
    return meter.measure()


def _meter(master: Master, drive: _Drive, meter_hz: int) -> LoudnessMeter | CopyMeter:
    """Return what measures a copy: one of which peaks were limited changes otherwise from place to place."""
    rate_hz, channels, lufs = master.sample_rate_hz, master.channels, master.integrated_lufs
    energy, range_lu = master.stretch_energy, master.range_lu
    if energy is None or range_lu is None or lufs is None or drive.headroom_db:
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

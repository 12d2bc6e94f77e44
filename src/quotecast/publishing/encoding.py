"""Encode the master with any codec, and measure the file that is delivered.

Loudness after ITU-R BS.1770-4 and EBU R 128. First the one, then the other: side by side, encoder and decoder take each
other's caches, and both cost a third more.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Final

from quotecast.errors import CodecMissingError
from quotecast.ffmpeg import file_argument, stream_from_ffmpeg
from quotecast.files import atomic_path
from quotecast.loudness.meter import CopyMeter, LoudnessMeter
from quotecast.loudness.truepeak import Samples, samples_of
from quotecast.model import AudioFile, Episode, Loudness, Master
from quotecast.publishing.dips import Dip, are_few, deepened, lowered, steps_above
from quotecast.publishing.formats import AudioFormat, Codec, Delivery
from quotecast.timecode import frames_to_ms

_TOLERANCE_LU: Final = 0.1
_MOST_OFF_LU: Final = 1.0  # further off, the master has no peaks left to be raised
_MOST_CORRECTIONS: Final = 6  # a codec may raise some peaks again and again
_MOST_DIPPINGS: Final = 4
# Aimed at below the ceiling, since another gain is another encoding and a peak at the master's
# rate isn't quite the one at the file's.
_MARGIN_DB: Final = 0.3
_METERS_DIFFER_DB: Final = 0.1  # kept below the ceiling, for others' meters
_TRACE_DB: Final = 0.01
_WORSE_DB: Final = 0.5
_OVER: Final = 10.0  # how many LU of loudness a dB above the ceiling is as bad as
# How far below the ceiling the master's own peaks are.
_MASTER_ROOM_DB: Final = 1.5
# ffmpeg reads raw sound in tenths of a second, and its threads hand over as often: called so many times as fast, it
# reads more at once, for a tenth less CPU time and the same bytes. Not without loss: FLAC makes its blocks of what is read.
_READ_FASTER: Final = 16
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


def off_lu(loudness: Loudness, target_lufs: float) -> float:
    """Return how much louder a file should be, 0 where that is a trace or nothing can be said of it."""
    missing_lu = target_lufs - loudness.integrated_lufs
    is_right = abs(missing_lu) <= _TOLERANCE_LU or not math.isfinite(missing_lu)
    return 0.0 if is_right else missing_lu


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drive:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Attempt:
    """How a file was encoded, and what came of it: `fault` is how much is wrong with it, 0 where it fits."""

    drive: _Drive
    loudness: Loudness
    fault: float


def _encode_to_fit(master: Master, codec: Codec, delivery: Delivery, path: Path) -> Loudness:
    """Encode, and return how loud the file is as decoded again.

    Where its true peak is above the ceiling or its loudness more than 0.1 LU off, it is encoded again, a few times at
    most: lowered only where coding has raised the peaks, and where they are too many or stay, with all peaks limited.
    """
    tried: list[_Attempt] = []

    def attempt(drive: _Drive) -> _Attempt:
        loudness = _encode(master, codec, drive, delivery, path)
        tried.append(_Attempt(drive=drive, loudness=loudness, fault=_fault(loudness, delivery)))
        return tried[-1]

    def dipped(last: _Attempt) -> _Drive:
        drive = _dipped(last, delivery, partial(_above, master, codec, delivery, path))
        return drive if are_few(drive.dips, master) else last.drive

    def limited(last: _Attempt) -> _Drive:
        return _limited(last, tried, delivery)

    attempt(_Drive(gain_db=codec.gain_db + _missing_lu(master, delivery)))
    for mend, most in ((dipped, _MOST_DIPPINGS), (limited, _MOST_CORRECTIONS)):
        last = _best(tried)
        while len(tried) <= most:
            better = mend(last)
            if _is_tried(better, tried):
                break
            last = attempt(better)
    if _best(tried).loudness.true_peak_dbtp > delivery.true_peak_dbtp:
        attempt(_turned_down(_best(tried), delivery))
    best = _best(tried)
    return best.loudness if best is tried[-1] else attempt(best.drive).loudness


def _is_tried(drive: _Drive, tried: Sequence[_Attempt]) -> bool:
    return any(drive == one.drive for one in tried)


def _best(tried: Sequence[_Attempt]) -> _Attempt:
    return min(tried, key=attrgetter("fault"))


def _fault(loudness: Loudness, delivery: Delivery) -> float:
    """Return how much is wrong with a file, 0 where it fits; a peak above the ceiling counts most."""
    over_db = max(0.0, loudness.true_peak_dbtp - delivery.true_peak_dbtp)
    near_db = max(0.0, loudness.true_peak_dbtp - delivery.true_peak_dbtp + _METERS_DIFFER_DB)
    return _OVER * over_db + near_db + abs(off_lu(loudness, delivery.integrated_lufs))


def _missing_lu(master: Master, delivery: Delivery) -> float:
    """Return the gain that brings a master that is nearly at the target to it."""
    lufs = master.integrated_lufs
    missing = delivery.integrated_lufs - lufs if lufs is not None else math.inf
    return missing if abs(missing) <= _MOST_OFF_LU else 0.0


def _dipped(
    last: _Attempt, delivery: Delivery, above: Callable[[float], Mapping[int, float]]
) -> _Drive:
    """Return what mends a file and lowers it only where its peaks are too high: the same drive where it fits."""
    lower = _turned_down(last, delivery)
    if lower != last.drive:
        missing_lu = delivery.integrated_lufs - last.loudness.integrated_lufs
        if missing_lu + last.drive.gain_db - lower.gain_db <= _TOLERANCE_LU:
            return lower
    change_db, dips = off_lu(last.loudness, delivery.integrated_lufs), last.drive.dips
    limit_dbtp = delivery.true_peak_dbtp - change_db
    if last.loudness.true_peak_dbtp > limit_dbtp - _METERS_DIFFER_DB:
        dips = deepened(dips, above(limit_dbtp - _MARGIN_DB))
    return replace(last.drive, gain_db=last.drive.gain_db + change_db, dips=dips)


def _turned_down(last: _Attempt, delivery: Delivery) -> _Drive:
    """Return what turns all down until the highest peak is below the ceiling."""
    over_db = last.loudness.true_peak_dbtp - delivery.true_peak_dbtp + _METERS_DIFFER_DB
    if over_db <= 0:
        return last.drive
    return replace(last.drive, gain_db=last.drive.gain_db - over_db - _TRACE_DB)


def _limited(last: _Attempt, tried: Sequence[_Attempt], delivery: Delivery) -> _Drive:
    """Return what mends the file by limiting all peaks, the same drive where nothing can or need be mended."""
    best = _best(tried)
    if last.fault > best.fault + _WORSE_DB:
        # A codec may answer a lower limit with a higher peak: then all is turned down.
        lower = _turned_down(best, delivery)
        if not _is_tried(lower, tried):
            return lower
    drive, loudness = last.drive, last.loudness
    room_db = delivery.true_peak_dbtp - _MARGIN_DB - loudness.true_peak_dbtp
    if room_db < _METERS_DIFFER_DB - _MARGIN_DB:
        headroom_db = drive.headroom_db or _MASTER_ROOM_DB
        return replace(drive, headroom_db=headroom_db - room_db)
    # Where peaks are limited, they stay where they are as the rest is raised.
    most_db = math.inf if drive.headroom_db else max(0.0, room_db)
    wanted_db = off_lu(loudness, delivery.integrated_lufs)
    change_db = min(wanted_db, most_db)
    if change_db != wanted_db and change_db <= _MARGIN_DB:
        return drive
    return replace(drive, gain_db=drive.gain_db + change_db)


def _encode(
    master: Master, codec: Codec, drive: _Drive, delivery: Delivery, path: Path
) -> Loudness:
    """Encode once, decode the file again, and measure that."""
    rate_hz, channels = master.sample_rate_hz, master.channels
    read_hz = _READ_FASTER * rate_hz if codec.meter_rate_hz else rate_hz
    with lowered(master, drive.dips, path.parent) as source:
        encoding = [
            *("-f", "s16le", "-ar", str(read_hz), "-ac", str(channels)),
            *("-i", file_argument(source)),
            *("-af", f"asetrate={rate_hz},{drive.filters(delivery.true_peak_dbtp)}"),
            *codec.encoder,
            *("-map", "0:a", "-map_metadata", "-1", "-flags", "+bitexact+global_header", "-y"),
            *("-f", *codec.muxer, file_argument(path)),
        ]
        for _ in stream_from_ffmpeg(delivery.ffmpeg, encoding):
            pass
    meter_hz, frames = _meter_hz(master, codec), 0
    meter = _meter(master, codec, drive, meter_hz)
    for samples in _sound(master, codec, delivery, path):
        meter.add(samples)
        frames += samples.shape[-1]
    wanted = master.frames * meter_hz // rate_hz
    if frames < wanted:
        raise CodecMissingError(
            f"{delivery.ffmpeg} encoded {frames} of {wanted} frames",
            'Set tools.ffmpeg to "bundled" in show.toml',
        )
    return meter.measure()


def _above(
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


def _meter(master: Master, codec: Codec, drive: _Drive, meter_hz: int) -> LoudnessMeter | CopyMeter:
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

"""Encode the master with any codec, again and differently until the file that is delivered fits.

Loudness after ITU-R BS.1770-4 and EBU R 128.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Final

from quotecast.files import atomic_path
from quotecast.model import AudioFile, Episode, Loudness, Master
from quotecast.publishing.coding import Drive, above, run_encoder, weighed
from quotecast.publishing.dips import are_few, deepened, lowered
from quotecast.publishing.formats import AudioFormat, Codec, Delivery
from quotecast.publishing.lending import Lending
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


def deliver(
    form: AudioFormat, master: Master, episode: Episode, delivery: Delivery, folder: Path
) -> AudioFile:
    """Write an audio file with its tags, chapters and cover, and return its measured figures.

    `duration_ms` is what a player plays that heeds what the encoder says of its delay. From the file of an earlier build
    frames are taken where the sound is the same.

    Raises:
        CodecMissingError: ffmpeg can't be started.
        CodecError: ffmpeg failed, or the file can't be tagged.
        OutputError: the file can't be written.
    """
    path, codec = folder / f"{episode.slug}{form.suffix}", form.codec(delivery)
    lending = Lending(master, codec, delivery, path.name)
    with atomic_path(path) as temporary:
        made = _spliced(lending, delivery, temporary)
        made = made or _encode_to_fit(master, codec, delivery, temporary)
        form.tag(temporary, episode, delivery)
        size_bytes = temporary.stat().st_size
    lending.note(path, made.drive, made.loudness)
    return AudioFile(
        path=path.name,
        mime_type=form.mime_type,
        size_bytes=size_bytes,
        duration_ms=frames_to_ms(master.frames, master.sample_rate_hz),
        loudness=made.loudness,
        channels=master.channels,
    )


def off_lu(loudness: Loudness, target_lufs: float) -> float:
    """Return how much louder a file should be, 0 where that is a trace or nothing can be said of it."""
    missing_lu = target_lufs - loudness.integrated_lufs
    is_right = abs(missing_lu) <= _TOLERANCE_LU or not math.isfinite(missing_lu)
    return 0.0 if is_right else missing_lu


@dataclass(frozen=True, slots=True, kw_only=True)
class _Attempt:
    """How a file was encoded, and what came of it: `fault` is how much is wrong with it, 0 where it fits."""

    drive: Drive
    loudness: Loudness
    fault: float


def _spliced(lending: Lending, delivery: Delivery, path: Path) -> _Attempt | None:
    """Splice the file out of an earlier one; None where that can't be, or what comes of it doesn't fit."""
    off = abs(lending.expected_lufs - delivery.integrated_lufs)
    loudness = lending.splice(path) if off <= _TOLERANCE_LU else None
    if loudness is None:
        return None
    fault = _fault(loudness, delivery)
    return None if fault else _Attempt(drive=lending.drive, loudness=loudness, fault=fault)


def _encode_to_fit(master: Master, codec: Codec, delivery: Delivery, path: Path) -> _Attempt:
    """Encode, and return how that was done and how loud the file is as decoded again.

    Where its true peak is above the ceiling or its loudness more than 0.1 LU off, it is encoded again, a few times at
    most: lowered only where coding has raised the peaks, and where they are too many or stay, with all peaks limited.
    """
    tried: list[_Attempt] = []

    def attempt(drive: Drive) -> _Attempt:
        loudness = _encode(master, codec, drive, delivery, path)
        tried.append(_Attempt(drive=drive, loudness=loudness, fault=_fault(loudness, delivery)))
        return tried[-1]

    def dipped(last: _Attempt) -> Drive:
        drive = _dipped(last, delivery, partial(above, master, codec, delivery, path))
        return drive if are_few(drive.dips, master) else last.drive

    def limited(last: _Attempt) -> Drive:
        return _limited(last, tried, delivery)

    attempt(Drive(gain_db=codec.gain_db + _missing_lu(master, delivery)))
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
    return best if best is tried[-1] else attempt(best.drive)


def _is_tried(drive: Drive, tried: Sequence[_Attempt]) -> bool:
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
    last: _Attempt, delivery: Delivery, too_high: Callable[[float], Mapping[int, float]]
) -> Drive:
    """Return what mends a file and lowers it only where its peaks are too high: the same drive where it fits."""
    lower = _turned_down(last, delivery)
    if lower != last.drive:
        missing_lu = delivery.integrated_lufs - last.loudness.integrated_lufs
        if missing_lu + last.drive.gain_db - lower.gain_db <= _TOLERANCE_LU:
            return lower
    change_db, dips = off_lu(last.loudness, delivery.integrated_lufs), last.drive.dips
    limit_dbtp = delivery.true_peak_dbtp - change_db
    if last.loudness.true_peak_dbtp > limit_dbtp - _METERS_DIFFER_DB:
        dips = deepened(dips, too_high(limit_dbtp - _MARGIN_DB))
    return replace(last.drive, gain_db=last.drive.gain_db + change_db, dips=dips)


def _turned_down(last: _Attempt, delivery: Delivery) -> Drive:
    """Return what turns all down until the highest peak is below the ceiling."""
    over_db = last.loudness.true_peak_dbtp - delivery.true_peak_dbtp + _METERS_DIFFER_DB
    if over_db <= 0:
        return last.drive
    return replace(last.drive, gain_db=last.drive.gain_db - over_db - _TRACE_DB)


def _limited(last: _Attempt, tried: Sequence[_Attempt], delivery: Delivery) -> Drive:
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


def _encode(master: Master, codec: Codec, drive: Drive, delivery: Delivery, path: Path) -> Loudness:
    """Encode once, decode the file again, and measure that."""
    with lowered(master, drive.dips, path.parent) as source:
        run_encoder(replace(master, path=source), codec, drive, delivery, path)
    return weighed(master, codec, drive, delivery, path)

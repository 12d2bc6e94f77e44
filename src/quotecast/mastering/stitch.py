"""Stitch takes into the master: trimmed, level from voice to voice, at the target loudness.

Loudness after ITU-R BS.1770-4 and EBU R 128. Every take is read twice, to measure and to write;
no more than one is in memory.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

import numpy as np

from quotecast.errors import ScriptError
from quotecast.files import atomic_path
from quotecast.loudness.blocks import Samples
from quotecast.loudness.meter import LoudnessMeter
from quotecast.mastering.levelling import Part, Survey, Surveyor, gains_db
from quotecast.mastering.limiter import Limiter
from quotecast.mastering.takes import (
    FULL_SCALE,
    Trim,
    cut_speech,
    find_speech,
    load_take,
)
from quotecast.model import Loudness, Master, Placement, Take
from quotecast.timecode import ms_to_frames

LEAD_IN_MS: Final = 300
TAIL_MS: Final = 700

# Lossy coding raises peaks by up to 2 dB: room for it below the ceiling of the delivered file.
ENCODER_ROOM_DB: Final = 1.5

_TOLERANCE_LU: Final = 0.3
_CHUNK_FRAMES: Final = 1 << 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Reel:
    """Hold one line's take on its way into the master, with the silence that follows it.

    Takes of one `voice_id` are levelled together.
    """

    line_id: str
    take: Take
    voice_id: str
    pause_after_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Say how loud the delivered (mono) file shall be, and its ceiling."""

    integrated_lufs: float
    true_peak_dbtp: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cut:
    """Hold a reel with the part of it that is kept and its place."""

    reel: Reel
    trim: Trim
    placement: Placement
    pause_frames: int


def stitch(reels: Sequence[Reel], target: Target, path: Path) -> Master:
    """Write the master to `path`: 300 ms of silence, the takes with their pauses, 700 ms.

    The file is headerless mono s16le at the rate most takes have. Voices are levelled to each
    other over all their takes, never line by line. The true peak stays `ENCODER_ROOM_DB` under
    the target's; loudness is within 0.3 LU of the target's, unless the programme is silent or
    the ceiling leaves no room for it.

    Raises:
        ScriptError: there are no reels.
        CodecError: a take can't be read.
        OutputError: the file can't be written.
    """
    if not reels:
        raise ScriptError("There is no line to speak", "Give an article that has some text")
    rate_hz = Counter(reel.take.sample_rate_hz for reel in reels).most_common(1)[0][0]
    ceiling_dbtp = target.true_peak_dbtp - ENCODER_ROOM_DB
    cuts, survey = _survey(reels, rate_hz)
    voices_db = gains_db(
        [Part(voice_id=cut.reel.voice_id, placement=cut.placement) for cut in cuts],
        survey,
        sample_rate_hz=rate_hz,
        target_lufs=target.integrated_lufs,
        ceiling=10 ** (ceiling_dbtp / 20),
    )
    with atomic_path(path) as temporary:
        press = _Press(rate_hz, ceiling_dbtp, temporary)
        loudness, frames = press.write(_programme(cuts, voices_db, rate_hz))
        missing_lu = target.integrated_lufs - loudness.integrated_lufs
        if _TOLERANCE_LU < abs(missing_lu) < math.inf:
            with atomic_path(temporary) as again:
                press = _Press(rate_hz, ceiling_dbtp, again)
                loudness, frames = press.write(_louder(temporary, missing_lu))
    return Master(
        path=path,
        sample_rate_hz=rate_hz,
        frames=frames,
        placements=tuple(cut.placement for cut in cuts),
        loudness=loudness,
    )


def _survey(reels: Sequence[Reel], rate_hz: int) -> tuple[tuple[_Cut, ...], Survey]:
    """Lay the reels down and survey the programme as it comes from the engine."""
    surveyor = Surveyor(rate_hz)
    start = ms_to_frames(LEAD_IN_MS, rate_hz)
    surveyor.add(np.zeros(start, np.float32))
    cuts = []
    for reel in reels:
        segment = load_take(reel.take, rate_hz)
        trim = find_speech(segment)
        frames = trim.end_frame - trim.start_frame
        pause = ms_to_frames(reel.pause_after_ms, rate_hz)
        surveyor.add(cut_speech(segment, trim))
        surveyor.add(np.zeros(pause, np.float32))
        placement = Placement(
            line_id=reel.line_id, start_frame=start, frames=frames, cut_frames=trim.start_frame
        )
        cuts.append(_Cut(reel=reel, trim=trim, placement=placement, pause_frames=pause))
        start += frames + pause
    return tuple(cuts), surveyor.survey()


def _programme(
    cuts: Iterable[_Cut], voices_db: Mapping[str, float], rate_hz: int
) -> Iterator[Samples]:
    yield np.zeros(ms_to_frames(LEAD_IN_MS, rate_hz), np.float32)
    for cut in cuts:
        samples = cut_speech(load_take(cut.reel.take, rate_hz), cut.trim)
        samples *= np.float32(10 ** (voices_db[cut.reel.voice_id] / 20))
        yield samples
        yield np.zeros(cut.pause_frames, np.float32)
    yield np.zeros(ms_to_frames(TAIL_MS, rate_hz), np.float32)


def _louder(path: Path, gain_db: float) -> Iterator[Samples]:
    factor = np.float32(10 ** (gain_db / 20) / FULL_SCALE)
    with path.open("rb") as sound:
        while chunk := sound.read(2 * _CHUNK_FRAMES):
            yield np.frombuffer(chunk, "<i2").astype(np.float32) * factor


class _Press:
    """Limit a programme, write it and measure what was written."""

    def __init__(self, rate_hz: int, ceiling_dbtp: float, path: Path) -> None:
        self._limiter = Limiter(sample_rate_hz=rate_hz, ceiling_dbtp=ceiling_dbtp)
        self._meter = LoudnessMeter(rate_hz)
        self._path = path
        self._frames = 0

    def write(self, programme: Iterable[Samples]) -> tuple[Loudness, int]:
        with self._path.open("wb") as sound:
            for samples in programme:
                for limited in self._limiter.add(samples):
                    self._write(limited, sound)
            for limited in self._limiter.rest():
                self._write(limited, sound)
        return self._meter.measure(), self._frames

    def _write(self, samples: Samples, sound: IO[bytes]) -> None:
        rounded = np.rint(samples * np.float32(FULL_SCALE))
        whole = np.clip(rounded, -FULL_SCALE, FULL_SCALE - 1)
        sound.write(whole.astype("<i2").tobytes())
        self._meter.add(whole * np.float32(1 / FULL_SCALE))
        self._frames += len(samples)

"""Stitch takes into the master: trimmed, level from voice to voice, at the target loudness.

Loudness after ITU-R BS.1770-4 and EBU R 128. Every take is read twice, to measure and to write;
no more than one is in memory. The silence around its speech is trimmed, and its edges are softened.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

import numpy as np
from numpy.typing import NDArray

from quotecast.errors import ScriptError
from quotecast.files import atomic_path
from quotecast.loudness.meter import (
    EnergyMeter,
    StretchMeter,
    integrated_lufs,
    range_lu,
    stretch_energy,
)
from quotecast.loudness.truepeak import Samples
from quotecast.mastering.compressor import Compressor
from quotecast.mastering.grid import frames_to_grid
from quotecast.mastering.levelling import Limiter, VoicePart, gains_db
from quotecast.mastering.music import MusicLayout, Score, silence, with_music
from quotecast.mastering.room import with_room
from quotecast.mastering.survey import MasterMeter, Survey, Surveyor
from quotecast.mastering.takes import FULL_SCALE, Trim, cut_speech, find_speech, load_take
from quotecast.model import Master, Placement, Take
from quotecast.timecode import ms_to_frames

LEAD_IN_MS: Final = 300
TAIL_MS: Final = 700
# Lossy coding raises peaks by up to 2 dB: room for it below the ceiling of the delivered file.
ENCODER_ROOM_DB: Final = 1.5
# From here on a copy may be measured by its stretches: there are 5 of them or more.
_LONG_S: Final = 120
# A voice that is so near its level keeps its gain: a sentence more or less of it moves that by as much.
_NEAR_DB: Final = 0.5
_GAIN_DIGITS: Final = 3
_NO_GAINS: Final[Mapping[str, float]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Reel:
    """One line's take on its way into the master, with the silence that follows it.

    Takes of one `voice_id` are levelled together.
    """

    line_id: str
    take: Take
    voice_id: str
    pause_after_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """How loud the delivered file shall be, its ceiling, and the noise below all (0: none)."""

    integrated_lufs: float
    true_peak_dbtp: float
    room_tone_dbfs: float = 0.0


def stitch(
    reels: Sequence[Reel],
    target: Target,
    path: Path,
    score: Score | None = None,
    voice_gains_db: Mapping[str, float] = _NO_GAINS,
) -> Master:
    """Write the master to `path`: 300 ms of silence, the takes with their pauses, 700 ms, to the next step of the grid each.

    A sting of the `score` stands before its line with 400 ms of silence behind it (behind the
    last line: before it), 2 LU under the target; so does a bed, but it goes down under speech and
    moves nothing.

    Every line begins on a step of the grid (see `grid_frames`), so that a pause may be 26 ms longer. A voice keeps
    the gain it had in `voice_gains_db`, that of an earlier programme, where it is near enough: so what isn't changed sounds as it did, sample for sample.

    The file is headerless s16le at the rate most takes have: mono, or stereo with the voices in the middle where the
    score may be so and its music is. Voices are levelled to each
    other over all their takes, never line by line. The true peak stays `ENCODER_ROOM_DB` under
    the target's; loudness is the target's, as far as what the limiter takes can be foreseen.

    Raises:
        ScriptError: there are no reels.
        CodecError: a take or a piece of music can't be read.
        OutputError: the file can't be written.
    """
    if not reels:
        raise ScriptError("There is no line to speak", "Give an article that has some text")
    rate_hz = Counter(reel.take.sample_rate_hz for reel in reels).most_common(1)[0][0]
    ceiling_dbtp = target.true_peak_dbtp - ENCODER_ROOM_DB
    ceiling = 10 ** (ceiling_dbtp / 20)
    score = score or Score()
    layout = MusicLayout(score, rate_hz)
    cuts, survey = _survey(reels, rate_hz, layout)
    placements = tuple(cut.placement for cut in cuts)
    end = cuts[-1].placement.start_frame + cuts[-1].placement.frames + cuts[-1].pause_frames
    # A voice from both sides is twice as loud: each side has half of it.
    speech_lufs = target.integrated_lufs - 10 * math.log10(layout.channels)
    closing_frames = layout.before(None, end) + ms_to_frames(TAIL_MS, rate_hz)
    closing_frames += frames_to_grid(end + closing_frames, rate_hz)
    layout.end(end + closing_frames)
    wanted_db = gains_db(
        [VoicePart(voice_id=cut.reel.voice_id, placement=cut.placement) for cut in cuts],
        survey,
        sample_rate_hz=rate_hz,
        target_lufs=speech_lufs,
        ceiling=ceiling,
    )
    voices_db = _kept(wanted_db, voice_gains_db)
    speech = _programme(cuts, voices_db, closing_frames, rate_hz)
    programme = with_music(
        _through(Compressor(sample_rate_hz=rate_hz, ceiling=ceiling), speech),
        layout,
        placements,
        target_lufs=target.integrated_lufs,
    )
    channels = layout.channels
    limiter = Limiter(sample_rate_hz=rate_hz, ceiling_dbtp=ceiling_dbtp, channels=channels)
    with atomic_path(path) as temporary:
        room = with_room(programme, target.room_tone_dbfs, placements)
        has_music = bool(score.pieces)
        meter = (
            EnergyMeter(rate_hz, channels=channels) if has_music else MasterMeter(rate_hz, survey)
        )
        stretches = StretchMeter(rate_hz, channels=channels)
        frames = _write(room, limiter, temporary, (meter, stretches))
    master = Master(
        path=path,
        sample_rate_hz=rate_hz,
        frames=frames,
        placements=placements,
        music=tuple(layout.placements),
        channels=channels,
        voice_gains_db=voices_db,
    )
    return _measured(master, meter.energies(), stretches.energy())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cut:
    """A reel with the part of it that is kept and its place."""

    reel: Reel
    trim: Trim
    placement: Placement
    music_frames: int
    pause_frames: int


def _survey(
    reels: Sequence[Reel], rate_hz: int, layout: MusicLayout
) -> tuple[tuple[_Cut, ...], Survey]:
    """Lay the reels down and survey the programme as it comes from the engine."""
    surveyor = Surveyor(rate_hz)
    start = _lead_in(rate_hz)
    surveyor.add(np.zeros(start, np.float32))
    cuts = []
    for reel in reels:
        music_frames = layout.before(reel.line_id, start)
        music_frames += frames_to_grid(start + music_frames, rate_hz)
        start += music_frames
        # Music is nobody's voice: to the survey it is silence.
        for samples in silence(music_frames, rate_hz):
            surveyor.add(samples)
        sound = load_take(reel.take, rate_hz)
        trim = find_speech(sound)
        frames = trim.end_frame - trim.start_frame
        pause = ms_to_frames(reel.pause_after_ms, rate_hz)
        pause += frames_to_grid(start + frames + pause, rate_hz)
        surveyor.add(cut_speech(sound, trim))
        surveyor.add(np.zeros(pause, np.float32))
        placement = Placement(
            line_id=reel.line_id, start_frame=start, frames=frames, cut_frames=trim.start_frame
        )
        cuts.append(
            _Cut(
                reel=reel,
                trim=trim,
                placement=placement,
                music_frames=music_frames,
                pause_frames=pause,
            )
        )
        start += frames + pause
    return tuple(cuts), surveyor.survey()


def _kept(wanted_db: Mapping[str, float], voice_gains_db: Mapping[str, float]) -> dict[str, float]:
    """Return each voice's gain: the one it had, where it is near the one it should have."""
    kept = {}
    for voice_id, wanted in wanted_db.items():
        had = voice_gains_db.get(voice_id, math.inf)
        kept[voice_id] = had if abs(had - wanted) <= _NEAR_DB else round(wanted, _GAIN_DIGITS)
    return kept


def _lead_in(rate_hz: int) -> int:
    frames = ms_to_frames(LEAD_IN_MS, rate_hz)
    return frames + frames_to_grid(frames, rate_hz)


def _programme(
    cuts: Sequence[_Cut], voices_db: Mapping[str, float], closing_frames: int, rate_hz: int
) -> Iterator[Samples]:
    yield np.zeros(_lead_in(rate_hz), np.float32)
    for cut in cuts:
        yield from silence(cut.music_frames, rate_hz)
        samples = cut_speech(load_take(cut.reel.take, rate_hz), cut.trim)
        samples *= np.float32(10 ** (voices_db[cut.reel.voice_id] / 20))
        yield samples
        yield np.zeros(cut.pause_frames, np.float32)
    yield from silence(closing_frames, rate_hz)


def _write(
    programme: Iterable[Samples],
    limiter: Limiter,
    path: Path,
    meters: Sequence[EnergyMeter | MasterMeter | StretchMeter],
) -> int:
    """Write the samples, and have them measured; return how many they are."""
    frames = 0
    with path.open("wb") as sound:
        for samples in _through(limiter, programme):
            rounded = np.rint(samples * np.float32(FULL_SCALE))
            whole = np.clip(rounded, -FULL_SCALE, FULL_SCALE - 1, out=rounded).astype("<i2")
            # Of two channels each is a row: a file has them frame by frame.
            sound.write(np.ascontiguousarray(whole.T).data)
            frames += samples.shape[-1]
            for meter in meters:
                meter.add(samples)
    return frames


def _measured(master: Master, energies: NDArray[np.float64], heard: float) -> Master:
    """Return the master with its loudness, from its energies; those reckoned are set right by its stretches'."""
    reckoned = stretch_energy(energies)
    if master.frames < _LONG_S * master.sample_rate_hz or not (reckoned > 0 and heard > 0):
        return replace(master, integrated_lufs=integrated_lufs(energies))
    right = energies * (heard / reckoned)
    return replace(
        master,
        integrated_lufs=integrated_lufs(right),
        range_lu=range_lu(right),
        stretch_energy=heard,
    )


def _through(stage: Compressor | Limiter, programme: Iterable[Samples]) -> Iterator[Samples]:
    for samples in programme:
        yield from stage.add(samples)
    yield from stage.rest()

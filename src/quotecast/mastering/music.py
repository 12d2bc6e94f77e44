"""Lay under the programme, as it streams by, what isn't speech: stings, and beds that duck.

Every file is decoded twice by ffmpeg, to measure (ITU-R BS.1770-4) and to mix; no more than a
chunk of it is in memory.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from quotecast.errors import CodecError
from quotecast.ffmpeg import file_argument, stream_from_ffmpeg
from quotecast.loudness.meter import EnergyMeter
from quotecast.loudness.truepeak import Samples, samples_of
from quotecast.mastering.grid import frames_to_grid
from quotecast.mastering.levelling import gain_to
from quotecast.model import Music, MusicPlacement, MusicRole, Placement
from quotecast.timecode import ms_to_frames

# Loudness over that of the programme, where nobody speaks. Speech stays easy to follow over music
# 20 dB below it (WCAG 2.2, technique G56): what a bed has left when it is ducked by 18 dB.
LEVEL_LU: Final = {MusicRole.STING: -2.0, MusicRole.BED: -2.0}
FADES_MS: Final = {MusicRole.STING: (10, 400), MusicRole.BED: (1500, 2000)}
STING_GAP_MS: Final = 400
CROSSFADE_MS: Final = 1500
"""How long a bed is heard on while the next one begins."""

_ALIKE: Final = 1e-3  # what lossy coding makes of two channels that were one
# Files of sound alone: a playlist could name files outside the show, or addresses.
_FORMATS: Final = "wav,w64,aiff,caf,mp3,flac,ogg,aac,mov,matroska"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ducking:
    """How far a bed goes down under speech, how long before a line and after it that takes, and how
    long a pause has to be for it to come back.

    What stands on the time line is the key, so that nothing has to be heard first.
    """

    depth_db: float = 18.0
    attack_ms: int = 300
    release_ms: int = 900
    hold_ms: int = 1500


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The music of a programme; paths of `pieces` are relative to `folder`.

    `may_be_stereo`: where a piece is in stereo, so is the programme.
    """

    pieces: tuple[Music, ...] = ()
    folder: Path = Path()
    ffmpeg: Path = Path("ffmpeg")
    ducking: Ducking = field(default_factory=Ducking)
    may_be_stereo: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sound:
    """What was measured of a file: frames at the master's rate, energies of 100 ms."""

    frames: int
    energies: NDArray[np.float64]


class MusicLayout:
    """Find the place of every piece, while lines are laid down one after the other."""

    def __init__(self, score: Score, sample_rate_hz: int) -> None:
        self.score = score
        self.rate_hz = sample_rate_hz
        self._sounds: dict[Path, _Sound] = {}
        self._bed: tuple[Music, int] | None = None
        paths = {piece.path: piece for piece in score.pieces} if score.may_be_stereo else {}
        self.channels = (
            2 if any(_is_stereo(score, one, sample_rate_hz) for one in paths.values()) else 1
        )
        self.placements: list[MusicPlacement] = []

    def before(self, line_id: str | None, frame: int) -> int:
        """Lay what stands before a line (None: behind the last); return the frames it takes.

        Raises:
            CodecError: a file can't be decoded.
        """
        start = frame
        gap = ms_to_frames(STING_GAP_MS, self.rate_hz)
        pieces = [piece for piece in self.score.pieces if piece.before_line == line_id]
        if pieces or (self._bed and line_id and self._bed[0].until_line == line_id):
            into_bed = any(piece.role is MusicRole.BED for piece in pieces[:1])
            self.end(frame + ms_to_frames(CROSSFADE_MS, self.rate_hz) * into_bed)
        for piece in pieces:
            sound = self._measured(piece)
            if piece.role is MusicRole.BED:
                frame += frames_to_grid(frame, self.rate_hz)  # where its line begins
                self._bed = (piece, frame)
                continue
            place = frame + (gap if line_id is None else 0)
            self._place(piece, place, sound.frames)
            frame += sound.frames + gap
        return frame - start

    def end(self, frame: int) -> None:
        """End the bed that plays, if one does, at a frame."""
        if self._bed is not None:
            piece, start = self._bed
            self._place(piece, start, frame - start)
            self._bed = None

    def gain_db(self, piece: Music, target_lufs: float) -> float:
        """Return the gain that gives a piece its level under a programme of that loudness."""
        return gain_to(target_lufs + LEVEL_LU[piece.role], self._sounds[piece.path].energies)

    def _place(self, piece: Music, start: int, frames: int) -> None:
        self.placements.append(MusicPlacement(music=piece, start_frame=start, frames=frames))

    def _measured(self, piece: Music) -> _Sound:
        if piece.path not in self._sounds:
            meter, frames = EnergyMeter(self.rate_hz, channels=self.channels), 0
            for samples in _decoded(self.score, piece, self.rate_hz, self.channels):
                meter.add(samples)
                frames += samples.shape[-1]
            if not frames:
                raise _undecodable(piece, "there is no sound in it")
            # A sound shorter than a step of the meter counts too.
            meter.add(_nothing(self.rate_hz // 10, self.channels))
            self._sounds[piece.path] = _Sound(frames=frames, energies=meter.energies())
        return self._sounds[piece.path]


def with_music(
    programme: Iterable[Samples],
    layout: MusicLayout,
    speech: Iterable[Placement],
    *,
    target_lufs: float,
) -> Iterator[Samples]:
    """Give the programme's chunks with the music mixed into them (in place), as many frames.

    The programme is mono; where the layout has two channels, it is in the middle of what is given.
    """
    score, rate_hz = layout.score, layout.rate_hz
    duck = Duck(score.ducking, speech, rate_hz)
    players = [
        _Player(layout, placement, layout.gain_db(placement.music, target_lufs))
        for placement in layout.placements
    ]
    position = 0
    for speech_samples in programme:
        samples = speech_samples
        if layout.channels > 1:
            samples = np.repeat(samples[None], layout.channels, axis=0)
        end = position + samples.shape[-1]
        for player in [one for one in players if one.start < end]:
            first, last = max(player.start, position), min(player.end, end)
            played = player.read(last - first)
            if player.is_bed:
                played *= duck.gains(first, last - first)
            samples[..., first - position : last - position] += played
            if player.end <= end:
                player.close()
                players.remove(player)
        position = end
        yield samples


def silence(frames: int, sample_rate_hz: int) -> Iterator[Samples]:
    """Give silence in chunks of a second at most."""
    for start in range(0, frames, sample_rate_hz):
        yield np.zeros(min(sample_rate_hz, frames - start), np.float32)


class Duck:
    """The gain of a bed over the frames of a programme."""

    def __init__(self, ducking: Ducking, speech: Iterable[Placement], sample_rate_hz: int) -> None:
        attack, release, hold = (
            max(1, ms_to_frames(ms, sample_rate_hz))
            for ms in (ducking.attack_ms, ducking.release_ms, ducking.hold_ms)
        )
        frames: list[int] = []
        for one in speech:
            end = one.start_frame + one.frames
            if frames and one.start_frame - frames[-2] <= attack + release + hold:
                frames[-2:] = (end, end + release)
            else:
                frames += (one.start_frame - attack, one.start_frame, end, end + release)
        self._frames = np.array(frames or [0], np.float64)
        down = -abs(ducking.depth_db)
        steps = [0.0, down, down, 0.0] * (len(frames) // 4) or [0.0]
        self._gains_db = np.array(steps)

    def gains(self, first_frame: int, frames: int) -> NDArray[np.float32]:
        """Return the gain (a factor) of each of so many frames."""
        places = np.arange(first_frame, first_frame + frames)
        gains_db = np.interp(places, self._frames, self._gains_db)
        return np.asarray(10 ** (gains_db / 20), np.float32)


class _Player:
    """Play one piece at its level, faded at its ends; what a file lacks is silence."""

    def __init__(self, layout: MusicLayout, placement: MusicPlacement, gain_db: float) -> None:
        sample_rate_hz, self._channels = layout.rate_hz, layout.channels
        self.start = placement.start_frame
        self.end = placement.start_frame + placement.frames
        self.is_bed = placement.music.role is MusicRole.BED
        self._frames = placement.frames
        self._factor = np.float32(10 ** (gain_db / 20))
        fades = (ms_to_frames(ms, sample_rate_hz) for ms in FADES_MS[placement.music.role])
        self._fade_in, self._fade_out = (max(1, min(f, self._frames // 2)) for f in fades)
        self._chunks = _decoded(
            layout.score, placement.music, sample_rate_hz, self._channels, looped=True
        )
        self._left = _nothing(0, self._channels)
        self._played = 0

    def read(self, frames: int) -> Samples:
        parts: list[Samples] = [_nothing(0, self._channels)]
        wanted = frames
        while wanted:
            if not self._left.size:
                self._left = next(self._chunks, _nothing(wanted, self._channels))
            part, self._left = self._left[..., :wanted], self._left[..., wanted:]
            parts.append(part)
            wanted -= part.shape[-1]
        along = np.arange(self._played, self._played + frames, dtype=np.float64) + 0.5
        self._played += frames
        shape = np.minimum(along / self._fade_in, (self._frames - along) / self._fade_out)
        # A rounded slope: neither its start nor its end, which is silence, is heard as a corner.
        shape = np.sin(np.clip(shape, 0.0, 1.0) * (np.pi / 2)) ** 2
        faded: Samples = np.concatenate(parts, axis=-1) * shape.astype(np.float32)
        return faded * self._factor

    def close(self) -> None:
        # What still decodes is ended with its generator.
        self._chunks = iter(())


def _decoded(
    score: Score, piece: Music, sample_rate_hz: int, channels: int, *, looped: bool = False
) -> Iterator[Samples]:
    """Give a file's sound in chunks at the rate; looped, a bed never ends. Of two channels, each is a row."""
    loop = ("-stream_loop", "-1") if looped and piece.role is MusicRole.BED else ()
    source = ("-protocol_whitelist", "file", "-format_whitelist", _FORMATS, *loop)
    form = ("-ac", str(channels), "-ar", str(sample_rate_hz), "-f", "f32le")
    wanted = ("-map", "0:a:0", *form, "pipe:1")
    if not (score.folder / piece.path).is_file():
        raise CodecError(
            f"{piece.place}: there is no file {piece.path} to play",
            f"Put it into {score.folder}, or correct its name",
        )
    path = file_argument(score.folder / piece.path)
    try:
        chunks = stream_from_ffmpeg(score.ffmpeg, (*source, "-i", path, *wanted))
        for samples in samples_of(chunks, channels):
            # A file of floats may hold what is no number, and a meter couldn't go on after it.
            yield np.nan_to_num(samples, posinf=0.0, neginf=0.0)
    except CodecError as error:
        raise _undecodable(piece, error.message) from error


def _is_stereo(score: Score, piece: Music, sample_rate_hz: int) -> bool:
    """Return whether a file has two channels that differ: two that are alike are mono."""
    return any(
        float(np.abs(left - right).max(initial=0.0)) > _ALIKE
        for left, right in _decoded(score, piece, sample_rate_hz, 2)
    )


def _nothing(frames: int, channels: int) -> Samples:
    return np.zeros((channels, frames) if channels > 1 else frames, np.float32)


def _undecodable(piece: Music, reason: str) -> CodecError:
    return CodecError(
        f"{piece.place}: {piece.path} can't be played: {reason}",
        "Give a sound file such as WAV, FLAC, MP3, Ogg or M4A",
    )

"""What is heard: takes, where they lie in the master, and how loud it is. Time in frames."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from quotecast.model.script import Music


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """When a word starts: `offset` counts in the spoken text, `frame` in the take."""

    offset: int
    frame: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """Describe the recorded audio of one line: a mono 16-bit WAV file.

    `digest` addresses the take by its content; `words` is empty where the engine gives none.
    """

    path: Path
    frames: int
    sample_rate_hz: int
    digest: str
    words: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Where a line's take lies in the master.

    `cut_frames` is what was trimmed from the head of the take: a word of the take starts at
    `start_frame + word.frame - cut_frames` (in frames of the master).
    """

    line_id: str
    start_frame: int
    frames: int
    cut_frames: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MusicPlacement:
    """Where a piece of music lies in the master, its fades included."""

    music: Music
    start_frame: int
    frames: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Loudness:
    """Measure a programme: ITU-R BS.1770-4, EBU Tech 3342 for the range.

    `integrated_lufs` and `true_peak_dbtp` are -inf for silence.
    """

    integrated_lufs: float
    true_peak_dbtp: float
    range_lu: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Master:
    """Describe the stitched, levelled programme.

    `path` is a headerless file of signed 16-bit little-endian samples, of all channels frame by frame, so that no
    length is too long for it; `frames` counts them. `integrated_lufs` is close to the target and not quite it
    (None: not measured); what counts is measured on the files delivered, see `AudioFile`. `stretch_energy` is what a
    StretchMeter takes of it, and `range_lu` its range: None where it is too short for a copy to be measured by samples.
    `voice_gains_db` is each voice's gain, by its id.
    """

    path: Path
    sample_rate_hz: int
    frames: int
    placements: tuple[Placement, ...]
    music: tuple[MusicPlacement, ...] = ()
    integrated_lufs: float | None = None
    range_lu: float | None = None
    stretch_energy: float | None = None
    channels: int = 1
    voice_gains_db: Mapping[str, float] = field(default_factory=dict)

"""Look at the sound of finished episodes: a page for each, a sheet of many."""

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from quotecast.ffmpeg import find_ffmpeg
from quotecast.files import write_atomically
from quotecast.listening.findings import runs
from quotecast.listening.programme import Programme, hear
from quotecast.loudness.meter import integrated_lufs, sliding_lufs
from quotecast.model import NARRATOR_ID
from quotecast.publishing.canvas import Drawing, png, svg
from quotecast.publishing.heard import PLOT_FILES, HeardEpisode, read_heard
from quotecast.publishing.plot import HeardPart, Look, PlotStretch, draw_plot, draw_sheet
from quotecast.settings import Settings
from quotecast.timecode import ms_to_hms

_SILENT = 0.001  # -60 dBFS
_LEAST_SILENCE_MS = 700
_SHORT_TERM_STEPS, _MOMENTARY_STEPS = 30, 4


def look_at(folder: Path, settings: Settings) -> Look:
    """Listen to the first sound file of an episode's folder, and return what there is to see.

    Raises:
        SourceError: there is no episode in the folder, or its sound isn't there.
        CodecError: the sound can't be decoded.
    """
    episode = read_heard(folder)
    channels = episode.published.audio[0].channels
    programme = hear(episode.sound(), find_ffmpeg(settings.tools.ffmpeg), channels)
    return _look(episode, programme, settings.audio.lufs)


def write_plot(look: Look, folder: Path) -> tuple[Path, ...]:
    """Draw a programme into `plot.svg` and `plot.png` of a folder; return the files.

    Raises:
        OutputError: a file can't be written.
    """
    return _written(draw_plot(look), [folder / name for name in PLOT_FILES])


def write_sheet(looks: Sequence[Look], path: Path) -> tuple[Path, ...]:
    """Draw a sheet of programmes, as SVG and as PNG beside it; return the files.

    Raises:
        OutputError: a file can't be written.
    """
    return _written(draw_sheet(looks), [path.with_suffix(".svg"), path.with_suffix(".png")])


def _written(drawing: Drawing, paths: Sequence[Path]) -> tuple[Path, ...]:
    for path, content in zip(paths, (svg(drawing), png(drawing)), strict=True):
        write_atomically(path, content)
    return tuple(paths)


def _look(episode: HeardEpisode, programme: Programme, target_lufs: float) -> Look:
    numbers: dict[str, int] = {NARRATOR_ID: 0}
    for line in episode.lines:
        numbers.setdefault(line.speaker_id, len(numbers))
    peak = float(programme.peaks.max(initial=0.0))
    peak_dbfs = f"{20 * math.log10(peak):.1f}" if peak else "no"
    lufs = integrated_lufs(programme.energies)
    return Look(
        title=episode.published.title,
        figures=f"{ms_to_hms(programme.duration_ms)}, {lufs:.1f} LUFS (target "
        f"{target_lufs:g}), sample peak {peak_dbfs} dBFS",
        duration_ms=programme.duration_ms,
        target_lufs=target_lufs,
        peaks=programme.peaks,
        momentary_lufs=sliding_lufs(programme.energies, _MOMENTARY_STEPS),
        short_term_lufs=sliding_lufs(programme.energies, _SHORT_TERM_STEPS),
        spoken=tuple(
            HeardPart(
                who=episode.names[line.speaker_id],
                number=numbers[line.speaker_id],
                start_ms=line.start_ms,
                end_ms=line.end_ms,
            )
            for line in episode.lines
        ),
        chapters=episode.published.chapters,
        silences=tuple(
            PlotStretch(start_ms=10 * part.first, end_ms=10 * part.last)
            for part in runs(np.asarray(programme.peaks < _SILENT), _LEAST_SILENCE_MS // 10)
        ),
        music=tuple(PlotStretch(start_ms=one.start_ms, end_ms=one.end_ms) for one in episode.music),
    )

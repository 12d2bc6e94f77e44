"""The sound of an episode as a drawing to click on: who speaks when, chapters, loudness."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from quotecast.desk.viewing import COLOURS
from quotecast.episode.plot import look_at
from quotecast.publishing.plot import HeardPart, Look
from quotecast.publishing.published import MANIFEST_FILE
from quotecast.settings import Settings
from quotecast.timecode import ms_to_clock

WIDTH: Final = 1000
WAVE: Final = 100  # how high the waveform is, and below it the loudness
LOUDNESS: Final = 50

_HIGHEST_LUFS, _LOWEST_LUFS = -6.0, -46.0
_POINTS: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class VoicePath:
    """All that one person says, as an SVG path; `colour` 0 is the narrator's."""

    who: str
    colour: int
    path: str
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveView:
    """The drawing of a programme in a box of `WIDTH` by `WAVE` and `LOUDNESS`; `words` describe it."""

    duration_ms: int
    voices: tuple[VoicePath, ...]
    loudness: str
    target: float
    chapters: tuple[float, ...]
    words: str


def wave_of(folder: Path, settings: Settings) -> WaveView:
    """Return the drawing of an episode's sound; the last one is kept until its episode changes.

    Raises:
        SourceError: there is no episode, or its sound isn't there.
        CodecError: the sound can't be decoded.
    """
    try:
        stamp = (folder / MANIFEST_FILE).stat().st_mtime_ns
    except OSError:
        stamp = 0
    return _drawn(folder, settings.audio.lufs, stamp, _Kept(settings))


class _Kept:
    """Settings that don't decide which drawing is kept."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Kept)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=4)
def _drawn(folder: Path, target_lufs: float, stamp: int, kept: _Kept) -> WaveView:  # noqa: ARG001
    look = look_at(folder, kept.settings)
    return WaveView(
        duration_ms=look.duration_ms,
        voices=_voices(look),
        loudness=_loudness(look),
        target=_height(target_lufs),
        chapters=tuple(
            round(WIDTH * one.start_ms / look.duration_ms, 1) for one in look.chapters[1:]
        ),
        words=_words(look),
    )


def _voices(look: Look) -> tuple[VoicePath, ...]:
    paths: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    step = max(1, len(look.peaks) // WIDTH + 1)
    starts = [part.start_ms for part in look.spoken]
    for at in range(0, len(look.peaks), step):
        who = _speaker(look.spoken, starts, 10 * (at + step // 2))
        peak = float(look.peaks[at : at + step].max())
        half = max(0.5, min(1.0, peak) * WAVE / 2)
        x = round(WIDTH * at / len(look.peaks), 1)
        paths[who.number, who.who].append(f"M{x} {WAVE / 2 - half:.1f}v{2 * half:.1f}")
    seconds: defaultdict[str, int] = defaultdict(int)
    for part in look.spoken:
        seconds[part.who] += part.end_ms - part.start_ms
    return tuple(
        VoicePath(
            who=who,
            colour=(number - 1) % COLOURS + 1 if number else 0,
            path="".join(parts),
            seconds=round(seconds[who] / 1000),
        )
        for (number, who), parts in sorted(paths.items())
    )


def _speaker(spoken: Sequence[HeardPart], starts: Sequence[int], ms: int) -> HeardPart:
    return spoken[max(0, bisect_right(starts, ms) - 1)]


def _loudness(look: Look) -> str:
    figures = look.short_term_lufs
    step = max(1, len(figures) // _POINTS)
    return " ".join(
        f"{WIDTH * at / max(1, len(figures)):.1f},{_height(float(figures[at])):.1f}"
        for at in range(0, len(figures), step)
    )


def _height(lufs: float) -> float:
    """Return how far below the top of the drawing a loudness is."""
    within = min(_HIGHEST_LUFS, max(_LOWEST_LUFS, lufs)) if lufs == lufs else _LOWEST_LUFS  # noqa: PLR0124
    return WAVE + LOUDNESS * (_HIGHEST_LUFS - within) / (_HIGHEST_LUFS - _LOWEST_LUFS)


def _words(look: Look) -> str:
    chapters = "; ".join(
        f"{one.title} from {ms_to_clock(one.start_ms)[:8]}" for one in look.chapters
    )
    return f"{look.figures}. Chapters: {chapters}."

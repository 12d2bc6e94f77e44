"""Draw the sound of one episode for the desk, as a process of its own.

Run as `python -m quotecast.desk.drawing FOLDER SHOW`, by `wave`. It answers with a `WaveView`, or with the
error that it met, and ends.
"""

import os
import sys
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from quotecast.child_process import private_output, send
from quotecast.desk.viewing import COLOURS
from quotecast.desk.wave import VoicePath, WaveView
from quotecast.episode.plot import look_at
from quotecast.errors import CodecError, CodecMissingError, SettingsError, SourceError
from quotecast.publishing.plot import HeardPart, Look
from quotecast.settings import load_settings
from quotecast.timecode import ms_to_hms

WIDTH: Final = 1000
WAVE: Final = 100  # how high the waveform is, and below it the loudness
LOUDNESS: Final = 50

_HIGHEST_LUFS, _LOWEST_LUFS = -6.0, -46.0
_POINTS: Final = 500
_NICENESS: Final = 10  # a rebuild, and whoever waits for a page, go first


def main() -> None:
    """Draw what the arguments name."""
    folder, show = map(Path, sys.argv[1:3])
    answers = private_output()
    if sys.platform != "win32":
        os.nice(_NICENESS)
    answer: WaveView | CodecError | CodecMissingError | SettingsError | SourceError
    try:
        settings = load_settings(show)
        answer = view_of(look_at(folder, settings), settings.audio.lufs)
    except (CodecError, CodecMissingError, SettingsError, SourceError) as error:
        answer = error
    with suppress(BrokenPipeError):
        send(answers, answer)


def view_of(look: Look, target_lufs: float) -> WaveView:
    """Return the drawing of what was heard."""
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
    chapters = "; ".join(f"{one.title} from {ms_to_hms(one.start_ms)}" for one in look.chapters)
    return f"{look.figures}. Chapters: {chapters}."


if __name__ == "__main__":
    main()

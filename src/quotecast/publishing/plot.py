"""Draw the sound of an episode: waveform by speaker, chapters, loudness against its target, silences.

Momentary loudness is over 400 ms, short-term over 3 s (EBU Tech 3341).
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from quotecast.model import ChapterMark
from quotecast.publishing.canvas import Area, Drawing, Point, Shape, Stroke, Words, box
from quotecast.timecode import ms_to_hms

WIDTH: Final = 1600

_LEFT, _RIGHT, _TOP = 64, 24, 96
_WAVE, _LOUDNESS, _FLAGS, _GAP = 110, 92, 26, 34
_ROW: Final = _FLAGS + _WAVE + 8 + _LOUDNESS + _GAP
_ROW_MS: Final = 90_000
_MOST_ROWS: Final = 8
_HIGHEST_LUFS, _LOWEST_LUFS = -6.0, -46.0
_TICKS_S: Final = (5, 10, 15, 30, 60, 120, 300, 600, 1800)
# Okabe and Ito's colours, which most people who see few colours can tell apart; grey narrates.
_NARRATOR: Final = "#6b7280"
_COLOURS: Final = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8c6d1f")
_FAINT, _SILENT, _MUSIC, _MOMENTARY, _SHORT, _TARGET = (
    *("#e5e7eb", "#fde8e8", "#eef2d8"),
    *("#b9c3d4", "#1f3a5f", "#b91c1c"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardPart:
    """When somebody is heard; `who` is the name to show, `number` is 0 for the narrator."""

    who: str
    number: int
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PlotStretch:
    """When something is so, in ms of the programme."""

    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """All that is drawn of a programme: `peaks` of 10 ms (full scale 1.0), loudness every 100 ms."""

    title: str
    figures: str
    duration_ms: int
    target_lufs: float
    peaks: NDArray[np.float32]
    momentary_lufs: NDArray[np.float64]
    short_term_lufs: NDArray[np.float64]
    spoken: tuple[HeardPart, ...]
    chapters: tuple[ChapterMark, ...]
    silences: tuple[PlotStretch, ...]
    music: tuple[PlotStretch, ...]


def draw_plot(look: Look) -> Drawing:
    """Return a page: as many rows as the programme needs, one below the other."""
    rows = min(_MOST_ROWS, max(1, math.ceil(look.duration_ms / _ROW_MS)))
    row_ms = math.ceil(look.duration_ms / rows)
    shapes: list[Shape] = [*_heading(look)]
    for number in range(rows):
        row = _Row(look, _TOP + number * _ROW, number * row_ms, row_ms)
        shapes += row.shapes()
    return Drawing(
        width=WIDTH,
        height=_TOP + rows * _ROW,
        title=f"The sound of {look.title}. {look.figures}",
        shapes=tuple(shapes),
    )


def draw_sheet(looks: Sequence[Look]) -> Drawing:
    """Return a page with one row for each programme."""
    shapes: list[Shape] = []
    for number, look in enumerate(looks):
        top = 24 + number * (_ROW + 24)
        shapes.append(Words(text=look.title, place=(_LEFT, top + 4), size=15, room=900))
        shapes.append(
            Words(text=look.figures, place=(WIDTH - _RIGHT, top + 4), size=12, is_end=True)
        )
        shapes += _Row(look, top + 12, 0, look.duration_ms).shapes()
    return Drawing(
        width=WIDTH,
        height=24 + len(looks) * (_ROW + 24),
        title=f"The sound of {len(looks)} programmes",
        shapes=tuple(shapes),
    )


def colour_of(number: int) -> str:
    """Return the colour of a speaker by number, 0 being the narrator."""
    return _COLOURS[(number - 1) % len(_COLOURS)] if number else _NARRATOR


def _heading(look: Look) -> Iterator[Shape]:
    yield Words(text=look.title, place=(_LEFT, 34), size=22, room=WIDTH - _LEFT - _RIGHT)
    yield Words(text=look.figures, place=(_LEFT, 56), size=13, colour="#4b5563")
    left = float(_LEFT)
    for who, number in dict.fromkeys((one.who, one.number) for one in look.spoken):
        if left > WIDTH - 160:
            break
        yield box(left, 68, left + 14, 82, colour_of(number))
        yield Words(text=who, place=(left + 20, 80), size=13, room=190)
        left += 34 + min(190, 7.5 * len(who))


class _Row:
    """One stretch of a programme: flags of chapters, waveform, loudness."""

    def __init__(self, look: Look, top: float, start_ms: int, length_ms: int) -> None:
        self._look = look
        self._start, self._length = start_ms, max(1, length_ms)
        self._end = min(start_ms + length_ms, look.duration_ms)
        self._wave = top + _FLAGS
        self._loud = self._wave + _WAVE + 8

    def shapes(self) -> Iterator[Shape]:
        look, right = self._look, self._x(self._end)
        bottom = self._loud + _LOUDNESS
        for colour, parts in ((_SILENT, look.silences), (_MUSIC, look.music)):
            for part in parts:
                if self._is_here(part.start_ms, part.end_ms):
                    left, end = self._x(part.start_ms), self._x(part.end_ms)
                    yield box(left, self._wave, max(end, left + 1), bottom, colour)
        yield from self._times(bottom, right)
        yield from self._waveform()
        yield from self._loudness(right)
        yield from self._chapters()

    def _x(self, ms: float) -> float:
        inside = min(max(ms, self._start), self._end) - self._start
        return _LEFT + (WIDTH - _LEFT - _RIGHT) * inside / self._length

    def _is_here(self, start_ms: int, end_ms: int) -> bool:
        return start_ms < self._end and end_ms > self._start

    def _times(self, bottom: float, right: float) -> Iterator[Shape]:
        step_s = next((s for s in _TICKS_S if self._length / (1000 * s) <= 14), _TICKS_S[-1])
        first = math.ceil(self._start / (1000 * step_s))
        for number in range(first, self._end // (1000 * step_s) + 1):
            x = self._x(number * step_s * 1000)
            yield Stroke(points=((x, self._wave), (x, bottom)), colour=_FAINT)
            clock = ms_to_hms(number * step_s * 1000).removeprefix("00:")
            yield Words(text=clock, place=(x + 2, bottom + 14), size=11, colour="#6b7280")
        middle = self._wave + _WAVE / 2
        yield Stroke(points=((_LEFT, middle), (right, middle)), colour=_FAINT)

    def _waveform(self) -> Iterator[Shape]:
        pixels = 2 * (WIDTH - _LEFT - _RIGHT)
        for one in self._look.spoken:
            if not self._is_here(one.start_ms, one.end_ms):
                continue
            start, end = max(one.start_ms, self._start), min(one.end_ms, self._end)
            peaks = self._look.peaks[start // 10 : max(end // 10, start // 10 + 1)]
            columns = max(1, min(len(peaks), round(pixels * (end - start) / self._length)))
            edges = np.linspace(0, len(peaks), columns + 1).astype(int)[:-1]
            if len(peaks):
                yield self._shape(np.maximum.reduceat(peaks, edges), start, end, one.number)

    def _shape(self, heights: NDArray[np.float32], start: int, end: int, number: int) -> Area:
        middle = self._wave + _WAVE / 2
        step = (end - start) / len(heights)
        upper: list[Point] = []
        lower: list[Point] = []
        for place, height in enumerate(np.minimum(heights, 1.0).tolist()):
            x, half = self._x(start + (place + 0.5) * step), max(0.5, height * _WAVE / 2)
            upper.append((x, middle - half))
            lower.append((x, middle + half))
        ends = (self._x(start), middle), (self._x(end), middle)
        points = (ends[0], *upper, ends[1], *reversed(lower))
        return Area(points=points, colour=colour_of(number))

    def _loudness(self, right: float) -> Iterator[Shape]:
        for lufs in (-10, -20, -30, -40):
            y = self._y(lufs)
            yield Stroke(points=((_LEFT, y), (right, y)), colour=_FAINT)
            yield Words(
                text=f"{lufs}", place=(_LEFT - 6, y + 4), size=11, colour="#6b7280", is_end=True
            )
        yield Words(text="LUFS", place=(8, self._y(-25) + 4), size=11, colour="#6b7280")
        # A value belongs to the middle of what it was taken over.
        for values, over_ms, colour, width in (
            (self._look.momentary_lufs, 400, _MOMENTARY, 1.0),
            (self._look.short_term_lufs, 3000, _SHORT, 1.8),
        ):
            first = max(0, (self._start - over_ms // 2) // 100)
            last = max(first, (self._end - over_ms // 2) // 100 + 1)
            points = tuple(
                (self._x(100 * number + over_ms / 2), self._y(lufs))
                for number, lufs in enumerate(values[first:last].tolist(), start=first)
            )
            if len(points) > 1:
                yield Stroke(points=points, colour=colour, width=width)
        y = self._y(self._look.target_lufs)
        yield Stroke(points=((_LEFT, y), (right, y)), colour=_TARGET, width=1.2)

    def _y(self, lufs: float) -> float:
        inside = min(max(lufs, _LOWEST_LUFS), _HIGHEST_LUFS) if math.isfinite(lufs) else -99.0
        share = (_HIGHEST_LUFS - max(inside, _LOWEST_LUFS)) / (_HIGHEST_LUFS - _LOWEST_LUFS)
        return self._loud + _LOUDNESS * share

    def _chapters(self) -> Iterator[Shape]:
        here = [one for one in self._look.chapters if self._is_here(one.start_ms, one.end_ms)]
        places = [self._x(one.start_ms) for one in here] + [float(WIDTH - _RIGHT)]
        for chapter, (x, after) in zip(here, pairwise(places), strict=True):
            if chapter.start_ms >= self._start:
                flag = ((x, self._wave - 16), (x, self._loud + _LOUDNESS))
                yield Stroke(points=flag, colour="#111827", width=1.2)
            room = after - x - 10
            if room > 24:
                yield Words(text=chapter.title, place=(x + 5, self._wave - 6), size=12, room=room)

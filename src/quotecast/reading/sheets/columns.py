"""Put the words of a page into lines, and the lines into the order in which they are read.

A column begins where words of several lines stand one under the other behind a gap that no word crosses.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from quotecast.reading.sheets.letters import PrintedWord

_SAME_BASE = 0.3  # sizes by which the words of a line may differ in height
_RAISED_SIZE = 0.8  # of the line's, below which a word is raised or lowered in it
_GUTTER = 0.55  # sizes of white between two columns, at least
_SAME_LEFT = 2.5  # points by which the beginnings of a column's lines may differ
_FEWEST_LINES = 3
_WIDER = 1.3  # than the usual gap between words
_LONG_COLUMN = 6  # lines of a column, beside which another may have but one
_FEWEST_LETTERS = 12  # of a line in a column, on the average: else it is a table
_FAR = 1.8  # sizes of white above or below a column's last lines, that part them from it
_HEADLINE = 1.25  # of the text's size
_DEEPEST = 12
_MOST_STARTS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedLine:
    """Hold the words of a line from left to right; `column` is the number of what it stands in.

    `main` is the largest of its words, which the others stand beside; `base` is the height that it
    stands on, and `size` is that of most of its letters.
    """

    words: tuple[PrintedWord, ...]
    column: int
    main: PrintedWord
    base: float
    size: float
    left: float
    right: float
    is_bold: bool


def line_of(words: Sequence[PrintedWord], column: int) -> PrintedLine:
    """Return the line of words."""
    main = max(words, key=lambda word: (word.size, len(word.text)))
    return PrintedLine(
        words=tuple(words),
        column=column,
        main=main,
        base=main.base,
        size=_usual_size(words),
        left=min(word.left for word in words),
        right=max(word.right for word in words),
        is_bold=all(word.is_bold for word in words),
    )


def _usual_size(words: Sequence[PrintedWord]) -> float:
    sizes = sorted((word.size, len(word.text)) for word in words)
    half, seen = sum(count for _, count in sizes) / 2, 0
    for size, count in sizes:
        seen += count
        if seen >= half:
            return size
    return sizes[-1][0]


def lines_in_order(words: Sequence[PrintedWord]) -> list[PrintedLine]:
    """Return the lines of a page as they are read, columns one after the other."""
    ordered: list[PrintedLine] = []
    for number, group in enumerate(_groups(list(words), 0)):
        ordered += (line_of(line, number) for line in _lines(group))
    return ordered


def _lines(words: Sequence[PrintedWord]) -> list[tuple[PrintedWord, ...]]:
    """Return the lines of one column from the top down."""
    lines: list[list[PrintedWord]] = []
    heads: list[PrintedWord] = []
    for word in sorted(words, key=lambda word: (-word.size, -word.base)):
        for head, line in zip(heads, lines, strict=True):
            if _is_beside(word, head, line):
                line.append(word)
                break
        else:
            heads.append(word)
            lines.append([word])
    order = sorted(range(len(lines)), key=lambda place: -heads[place].base)
    return [tuple(sorted(lines[place], key=lambda word: word.left)) for place in order]


def _is_beside(word: PrintedWord, head: PrintedWord, line: Sequence[PrintedWord]) -> bool:
    rise = word.base - head.base
    if abs(rise) < _SAME_BASE * min(word.size, head.size):
        return True
    is_small = word.size < _RAISED_SIZE * head.size and -0.35 < rise / head.size < 0.65
    return is_small and any(
        abs(word.left - one.right) < 0.5 * head.size or abs(one.left - word.right) < 0.5 * head.size
        for one in line
        if one.size >= _RAISED_SIZE * head.size
    )


def _groups(words: list[PrintedWord], depth: int) -> Iterator[list[PrintedWord]]:
    """Give the words of each column, in the order of reading."""
    zone = _zone(words) if depth < _DEEPEST and len(words) > 2 * _FEWEST_LINES else None
    if zone is None:
        if words:
            yield words
        return
    inside = [word for word in words if zone.foot < word.base < zone.top]
    above = [word for word in words if word.base >= zone.top]
    below = [word for word in words if word.base <= zone.foot]
    yield from _groups(above, depth + 1)
    yield from _groups([word for word in inside if word.left < zone.x], depth + 1)
    yield from _groups([word for word in inside if word.left >= zone.x], depth + 1)
    yield from _groups(below, depth + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Zone:
    """Hold where two columns stand side by side: the right one's left edge, and their heights."""

    x: float
    foot: float
    top: float
    letters: int


def _zone(words: list[PrintedWord]) -> _Zone | None:
    """Return where the most text stands in two columns, None where none does."""
    size = median(word.size for word in words for _ in word.text)
    found = [zone for start in _starts(words, size) for zone in _zones_at(words, start, size)]
    return max(found, key=lambda zone: (zone.letters, zone.x), default=None)


def _starts(words: list[PrintedWord], size: float) -> list[float]:
    """Return the places at which several words begin behind a gap, one under the other."""
    far_left = min(word.left for word in words)
    starts: list[tuple[float, int]] = []
    behind_gap = sorted(
        word.left
        for row in _rows(words)
        for before, word in pairwise(row)
        if word.left - before.right >= _GUTTER * size
    )
    behind_gap += [row[0].left for row in _rows(words) if row[0].left > far_left + 4 * size]
    for left in sorted(behind_gap):
        if starts and left - starts[-1][0] <= _SAME_LEFT:
            starts[-1] = (starts[-1][0], starts[-1][1] + 1)
        else:
            starts.append((left, 1))
    often = sorted(starts, key=lambda start: -start[1])[:_MOST_STARTS]
    return [left for left, _ in often]


def _rows(words: Sequence[PrintedWord]) -> list[list[PrintedWord]]:
    """Return the words at the same height, from left to right, whatever column they are of."""
    rows: list[list[PrintedWord]] = []
    for word in sorted(words, key=lambda word: (-word.base, word.left)):
        if rows and abs(rows[-1][0].base - word.base) < _SAME_BASE * word.size:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda word: word.left) for row in rows]


def _zones_at(words: list[PrintedWord], start: float, size: float) -> Iterator[_Zone]:
    """Give the stretches of a page's height in which nothing crosses the gap before a start."""
    gap = start - _GUTTER * size
    crossing = sorted(
        (
            word.base
            for word in words
            if (word.right > gap and word.left < start - 0.1)
            or _heads_all(word, words, start, size)
        ),
        reverse=True,
    )
    tops = [float("inf"), *crossing]
    feet = [*crossing, float("-inf")]
    for top, foot in zip(tops, feet, strict=True):
        inside = [word for word in words if foot < word.base < top]
        left = [word for word in inside if word.left < start - 0.1]
        right = [word for word in inside if word.left >= start - 0.1]
        if not (_are_columns(left, right) and _is_gutter(inside, start)):
            continue
        low, high = _trimmed(left, right, size)
        letters = sum(len(word.text) for word in inside if low < word.base < high)
        yield _Zone(x=start - 0.1, foot=max(foot, low), top=min(top, high), letters=letters)


def _heads_all(word: PrintedWord, words: Sequence[PrintedWord], start: float, size: float) -> bool:
    """Return whether a word in large type has only white beside it, and text of both columns below.

    So begins another story of the page, over both its columns, in a headline shorter than one.
    """
    if word.size < _HEADLINE * size:
        return False
    is_left = word.left < start - 0.1
    beside = [one for one in words if (one.left < start - 0.1) != is_left]
    room = 0.3 * size
    is_alone = not any(one.top > word.foot - room and one.foot < word.top + room for one in beside)
    return (
        is_alone
        and any(one.base < word.base for one in beside)
        and any(one.base > word.base for one in beside)
    )


def _is_gutter(words: Sequence[PrintedWord], start: float) -> bool:
    """Return whether the gap before a place is wider than those between the words beside it.

    In narrow justified columns words come to stand one under the other by chance.
    """
    wider = []
    for row in _rows(words):
        gaps = [(after.left, after.left - word.right) for word, after in pairwise(row)]
        own = next((gap for left, gap in gaps if abs(left - start) <= _SAME_LEFT), None)
        others = [gap for left, gap in gaps if abs(left - start) > _SAME_LEFT]
        if own is not None and others:
            wider.append(own >= _WIDER * median(others))
    return 2 * sum(wider) >= len(wider)


def _are_columns(left: Sequence[PrintedWord], right: Sequence[PrintedWord]) -> bool:
    """Return whether both sides of a gap hold prose; the last of several columns may be short."""
    counts = []
    for side in (left, right):
        lines = len(_rows(side))
        if lines == 0 or sum(len(word.text) for word in side) < _FEWEST_LETTERS * lines:
            return False
        counts.append(lines)
    return min(counts) >= _FEWEST_LINES or counts[0] >= _LONG_COLUMN


def _trimmed(left: list[PrintedWord], right: list[PrintedWord], size: float) -> tuple[float, float]:
    """Return the heights without what stands alone above or below one of two columns."""
    high, low = float("inf"), float("-inf")
    for one, other in ((left, right), (right, left)):
        top, foot = max(word.top for word in other), min(word.foot for word in other)
        bases = sorted({word.base for word in one}, reverse=True)
        for above, below in pairwise(bases):
            if above - below < (_FAR + 0.75) * size:
                continue
            if below + 0.75 * size <= top + size and above > top:
                high = min(high, (above + below) / 2)
            if above - 0.3 * size >= foot - size and below < foot:
                low = max(low, (above + below) / 2)
    return low, high

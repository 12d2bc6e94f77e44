"""Cut a document's lines into paragraphs, and tell by their setting what each is."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from quotecast.model import BlockKind
from quotecast.reading.page_text import PagePassage
from quotecast.reading.paragraphs import ends_sentence
from quotecast.reading.proof import letters_of
from quotecast.reading.sheets.columns import PrintedLine
from quotecast.reading.sheets.frames import text_of
from quotecast.reading.sheets.joining import Joiner, gaps_of
from quotecast.reading.sheets.letters import HYPHEN
from quotecast.reading.stretches import Stretch

PULL_QUOTE, CONTENTS = "pull-quote", "table of contents"
_OTHER_SIZE = 0.08
_WIDE_PITCH = 1.3  # of the usual way from line to line
_INDENT = 0.8  # sizes
_FEWEST_REPEATED = 6  # words of a pull quote
_LEADERS = re.compile(r"(?:\s?\.){6,}\s*(?:\d+|[ivxlc]+)\b")
_SHORT = 0.6  # of its column that a line without a full stop fills at least
_BULLET = re.compile(r"[•‣◦▪■●○–—*·\uf0b7]$|\(?(?:\d{1,2}|[a-z])[.)]$")
_SAME_EDGE = 1.5  # points
_AHEAD = 4  # blocks in which a paragraph may go on


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedBlock:
    """Hold the lines of a paragraph, the page it begins on, and what it is where that is known."""

    lines: tuple[PrintedLine, ...]
    page: int
    kind: BlockKind = BlockKind.PARAGRAPH
    reason: str = ""
    is_settled: bool = False
    """Whether the document itself says what it is."""

    @property
    def size(self) -> float:
        """The size of most of its lines."""
        return Counter(round(line.size * 2) / 2 for line in self.lines).most_common(1)[0][0]


@dataclass(slots=True, kw_only=True, eq=False)
class Typesetting:
    """Hold how a document is set: the size of its text, its usual pitch for each size."""

    size: float
    pitches: dict[float, float] = field(default_factory=dict)

    def pitch_of(self, size: float) -> float:
        """Return the usual way from line to line at a size."""
        return self.pitches.get(round(size * 2) / 2, 1.25 * size)


def setting_of(pages: Sequence[Sequence[PrintedLine]], size: float) -> Typesetting:
    """Return how the lines of a document are set."""
    found: dict[float, Counter[float]] = defaultdict(Counter)
    for lines in pages:
        for line, after in pairwise(lines):
            pitch = line.base - after.base
            if line.column == after.column and _is_same_size(line, after) and pitch > 0:
                found[round(line.size * 2) / 2][round(pitch * 2) / 2] += 1
    pitches = {
        one: min(pitch for pitch, count in counts.items() if 3 * count >= max(counts.values()))
        for one, counts in found.items()
    }
    return Typesetting(
        size=size, pitches={one: pitch for one, pitch in pitches.items() if pitch < 2.2 * one}
    )


def blocks_of(lines: Sequence[PrintedLine], page: int, setting: Typesetting) -> list[PrintedBlock]:
    """Return the paragraphs of a page's lines, which stand in their order."""
    blocks: list[list[PrintedLine]] = []
    rows = _rows_of(lines)
    columns: dict[tuple[int, float], list[PrintedLine]] = defaultdict(list)
    for line in lines:
        columns[line.column, round(line.size * 2)].append(line)
    edges = {
        key: (min(one.left for one in same), max(one.right for one in same))
        for key, same in columns.items()
    }
    for before, line in zip([None, *lines], lines, strict=False):
        is_new = before is None or before.column != line.column
        if before is not None and not is_new:
            is_row = id(before) in rows or id(line) in rows
            is_new = is_row or _divides(
                blocks[-1], line, edges[line.column, round(line.size * 2)], setting
            )
        if is_new:
            blocks.append([])
        blocks[-1].append(line)
    return [
        PrintedBlock(
            lines=tuple(group),
            page=page,
            kind=BlockKind.TABLE_ROW if id(group[0]) in rows else BlockKind.PARAGRAPH,
            is_settled=id(group[0]) in rows,
        )
        for group in blocks
    ]


def _rows_of(lines: Sequence[PrintedLine]) -> set[int]:
    """Return the `id` of lines that are rows of a table: two and more whose cells stand in columns."""
    cells = [_cells_of(line) for line in lines]
    return {
        id(line)
        for i, line in enumerate(lines)
        if any(
            cells[i] and _are_columns(cells[i], other)
            for other in (cells[i - 1 : i] + cells[i + 1 : i + 2])
        )
    }


def _cells_of(line: PrintedLine) -> list[tuple[float, float, bool]]:
    """Return where the cells behind the first begin and end, and whether they hold figures."""
    places = [
        place for place in gaps_of(line) if not (place == 1 and _BULLET.match(line.words[0].text))
    ]
    ends = [*places[1:], len(line.words)] if places else []
    return [
        (
            line.words[start].left,
            line.words[end - 1].right,
            any(map(str.isdigit, line.words[start].text)),
        )
        for start, end in zip(places, ends, strict=True)
    ]


def _are_columns(
    cells: Sequence[tuple[float, float, bool]], others: Sequence[tuple[float, float, bool]]
) -> bool:
    """Return whether cells of two lines stand one under the other, figures by their ends too."""
    return any(
        abs(left - start) < _SAME_EDGE
        or (is_figure and is_number and abs(right - end) < _SAME_EDGE)
        for left, right, is_figure in cells
        for start, end, is_number in others
    )


def _is_same_size(line: PrintedLine, other: PrintedLine) -> bool:
    return abs(line.size - other.size) <= _OTHER_SIZE * max(line.size, other.size)


def _divides(
    block: Sequence[PrintedLine],
    line: PrintedLine,
    edges: tuple[float, float],
    setting: Typesetting,
) -> bool:
    """Return whether a paragraph begins with a line; `edges` are those of its column."""
    before, size = block[-1], line.size
    pitch = before.base - line.base
    if not _is_same_size(before, line) or before.is_bold != line.is_bold:
        return not _is_mixed(block, line)
    if pitch <= 0 or pitch > _WIDE_PITCH * setting.pitch_of(size):
        return True
    if _BULLET.match(line.words[0].text) and (
        ends_sentence(text_of(before)) or starts_bullet(block)
    ):
        return True
    if before.words[-1].text.endswith((HYPHEN, "\u00ad")):
        return False
    return _is_moved(block, line) or _has_room(before, line, edges)


def _is_moved(block: Sequence[PrintedLine], line: PrintedLine) -> bool:
    """Return whether a line is indented, or ends an indented stretch."""
    moved = line.left - block[-1].left
    is_hanging = starts_bullet(block) and len(block) == 1
    is_in = moved > _INDENT * line.size and not is_hanging
    return is_in or (moved < -_INDENT * line.size and len(block) > 1)


def _has_room(before: PrintedLine, line: PrintedLine, edges: tuple[float, float]) -> bool:
    """Return whether the line before ends a sentence, or ends early, though more had room in it."""
    size = line.size
    left, right = edges
    room = right - before.right - 0.3 * size
    first = line.words[0]
    has_room = first.right - first.left + 0.25 * size < room
    is_short = before.right - left < _SHORT * (right - left)
    return has_room and (ends_sentence(text_of(before)) or is_short)


def _is_mixed(block: Sequence[PrintedLine], line: PrintedLine) -> bool:
    """Return whether a line of other weight goes on with a paragraph whose words are of both weights."""
    is_weight = _is_same_size(block[-1], line)
    both = any(word.is_bold for word in block[-1].words) and not block[-1].is_bold
    return is_weight and (both or line.words[0].text[:1].islower())


def without_contents(blocks: Sequence[PrintedBlock]) -> list[PrintedBlock]:
    """Return blocks with the reason for those that are lines of a table of contents, dots and a page."""
    return [
        replace(block, reason=CONTENTS, is_settled=True)
        if not block.reason and _LEADERS.search(" ".join(map(text_of, block.lines)))
        else block
        for block in blocks
    ]


def starts_bullet(block: Sequence[PrintedLine]) -> bool:
    """Return whether the lines of a paragraph begin with a list's mark."""
    return _BULLET.match(block[0].words[0].text) is not None


def stretches_of(blocks: Sequence[PrintedBlock], joiner: Joiner) -> Iterator[Stretch]:
    """Give the stretches that blocks are: those that go on behind a column's end in one, notes last."""
    notes: list[Stretch] = []
    bodies = letters_of(" ".join(text_of(x) for b in blocks if _is_body(b) for x in b.lines))
    taken: set[int] = set()
    for i, block in enumerate(blocks):
        if i in taken:
            continue
        text, left = joiner.text_of(block.lines, is_row=block.kind is BlockKind.TABLE_ROW)
        last = i
        while _is_body(block) and (onward := _onward(blocks, last, taken, text)) is not None:
            more, marks = joiner.text_of(blocks[onward].lines)
            open_text = text[:-1] + HYPHEN if _ends_torn(blocks[last]) else text
            text, left = joiner.join(open_text, more), (*left, *marks)
            taken.add(onward)
            last = onward
        stretch = Stretch(text=text, kind=block.kind, reason=block.reason, left_out=left)
        if block.kind is BlockKind.FOOTNOTE:
            notes.append(stretch)
        else:
            yield _without_repeats(stretch, bodies)
    yield from notes


def _is_body(block: PrintedBlock) -> bool:
    kinds = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE)
    return block.kind in kinds and not block.reason


def _ends_torn(block: PrintedBlock) -> bool:
    return block.lines[-1].words[-1].text.endswith(HYPHEN)


def _onward(
    blocks: Sequence[PrintedBlock], place: int, taken: Iterable[int], text: str
) -> int | None:
    """Return the block in which an open paragraph goes on: the next of the text in another column."""
    if ends_sentence(text) and not _ends_torn(blocks[place]):
        return None
    block = blocks[place]
    for i in range(place + 1, min(place + 1 + _AHEAD, len(blocks))):
        other = blocks[i]
        if i in taken or other.reason or other.kind is BlockKind.FOOTNOTE:
            continue
        is_elsewhere = other.page != block.page or other.lines[0].column != block.lines[0].column
        if other.kind is block.kind is BlockKind.PARAGRAPH or (
            other.kind is BlockKind.PARAGRAPH and _is_body(block)
        ):
            is_same = abs(other.size - block.size) <= _OTHER_SIZE * block.size
            opens = text_of(other.lines[0])
            goes_on = opens[:1].islower() or is_elsewhere
            return i if is_same and goes_on else None
        if other.kind is BlockKind.HEADING and not text_of(other.lines[0])[:1]:
            return None
    return None


def _without_repeats(stretch: Stretch, bodies: str) -> Stretch:
    """Leave out a pull quote: words in larger type that stand in the text as well."""
    is_long = len(stretch.text.split()) >= _FEWEST_REPEATED
    is_repeat = stretch.kind is BlockKind.HEADING and is_long and letters_of(stretch.text) in bodies
    if not is_repeat:
        return stretch
    return replace(
        stretch,
        reason=PULL_QUOTE,
        left_out=tuple(PagePassage(text=one.text, reason=one.reason) for one in stretch.left_out),
    )

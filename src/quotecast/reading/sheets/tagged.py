"""Read a page in the order of its tags (ISO 32000-2, 14.8.4), where they hold most of its text."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from quotecast.model import BlockKind
from quotecast.reading.sheets.blocks import PrintedBlock
from quotecast.reading.sheets.columns import PrintedLine, line_of
from quotecast.reading.sheets.letters import PrintedWord, Sheet
from quotecast.reading.sheets.tags import Tagged

UNTAGGED = "not in the document's tags"
_LEAST_SHARE = 0.7  # of the letters that the tags must hold
_FEWEST_BLOCKS = 2
_MOST_IN_ONE = 1500  # letters of a page whose one block holds all: such tags give no order
_NEXT_LINE = 0.45  # sizes
_KINDS = {
    "Title": BlockKind.TITLE,
    "Note": BlockKind.FOOTNOTE,
    "FENote": BlockKind.FOOTNOTE,
    "Caption": BlockKind.CAPTION,
    "LI": BlockKind.LIST_ITEM,
    "TR": BlockKind.TABLE_ROW,
    "BlockQuote": BlockKind.BLOCKQUOTE,
    **{f"H{level}": BlockKind.HEADING for level in ("", *range(1, 7))},
}
_REASONS = {
    "TOC": "table of contents",
    "TOCI": "table of contents",
    "Index": "table of contents",
    "Artifact": "running head",
    "Figure": "words of a picture",
}


def is_tagged(sheet: Sheet, words: Sequence[PrintedWord]) -> bool:
    """Return whether a page's tags give its text an order."""
    marks = {tag.mark: tag.owner for tag in sheet.tags}
    letters: dict[int, int] = defaultdict(int)
    for word in words:
        letters[marks.get(word.mark, 0) if word.mark >= 0 else 0] += len(word.text)
    total, outside = sum(letters.values()), letters.pop(0, 0)
    is_divided = len(letters) >= _FEWEST_BLOCKS or total <= _MOST_IN_ONE
    return bool(letters) and is_divided and total - outside >= _LEAST_SHARE * total


def tagged_blocks(sheet: Sheet, words: Sequence[PrintedWord]) -> list[PrintedBlock]:
    """Return the blocks of a page in the order of its tags; last what isn't in them."""
    by_mark: dict[int, list[PrintedWord]] = defaultdict(list)
    for word in words:
        by_mark[word.mark].append(word)
    owners: dict[int, list[tuple[Tagged, PrintedWord]]] = {}
    for tag in sheet.tags:
        for word in by_mark.pop(tag.mark, ()):
            owners.setdefault(tag.owner, []).append((tag, word))
    blocks = [_block(found, sheet.number, number) for number, found in enumerate(owners.values())]
    left = [word for rest in by_mark.values() for word in rest]
    if left:
        lines = tuple(_lines(left, len(blocks)))
        blocks.append(
            PrintedBlock(lines=lines, page=sheet.number, reason=UNTAGGED, is_settled=True)
        )
    return blocks


def _block(found: Sequence[tuple[Tagged, PrintedWord]], page: int, number: int) -> PrintedBlock:
    kinds = found[0][0].kinds
    kind = next((_KINDS[one] for one in reversed(kinds) if one in _KINDS), BlockKind.PARAGRAPH)
    reason = next((_REASONS[one] for one in kinds if one in _REASONS), "")
    if kind is BlockKind.TABLE_ROW:
        lines = [line_of(_cells(found), number)]
    else:
        lines = _lines([word for _, word in found], number)
    return PrintedBlock(lines=tuple(lines), page=page, kind=kind, reason=reason, is_settled=True)


def _lines(words: Sequence[PrintedWord], number: int) -> list[PrintedLine]:
    """Return the lines that words are drawn in, one after the other."""
    lines: list[list[PrintedWord]] = []
    for word in words:
        line = lines[-1] if lines else []
        size = max((one.size for one in line), default=word.size)
        is_beside = line and (
            abs(word.base - line[0].base) < _NEXT_LINE * max(size, word.size)
            and word.left > line[-1].left - 0.5 * size
        )
        if is_beside:
            line.append(word)
        else:
            lines.append([word])
    return [line_of(line, number) for line in lines]


def _cells(found: Sequence[tuple[Tagged, PrintedWord]]) -> tuple[PrintedWord, ...]:
    """Return the words of a row as if they stood on one line, with the gaps of cells between."""
    words: list[PrintedWord] = []
    cell, place = found[0][0].cell, 0.0
    for tag, word in found:
        place += 4 * word.size if tag.cell != cell else 0.1 * word.size
        cell, width = tag.cell, word.right - word.left
        words.append(replace(word, left=place, right=place + width, base=found[0][1].base))
        place += width
    return tuple(words)

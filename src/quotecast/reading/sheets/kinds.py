"""Tell by their setting what the paragraphs of a PDF are: headings, the title, items of lists, notes."""

import re
from collections.abc import Sequence
from dataclasses import replace

from quotecast.model import BlockKind
from quotecast.reading.paragraphs import starts_list_item
from quotecast.reading.sheets.blocks import PrintedBlock, Typesetting, starts_bullet
from quotecast.reading.sheets.frames import text_of

_LARGE = 1.12  # of the text's size
_TITLE_SIZE = 1.3
_SMALL = 0.92
_LONGEST_HEADING = 200  # letters
_LONGEST_BOLD = 110
_NOTE = re.compile(r"[\d*†‡§¶]{1,3}\b|[*†‡§¶]")


def settled(blocks: Sequence[PrintedBlock], setting: Typesetting) -> list[PrintedBlock]:
    """Return the blocks with their kinds: headings and the title by size and weight, notes by place."""
    found = [one if one.is_settled else _kind_alone(one, setting) for one in blocks]
    found = _with_notes(found, setting)
    return _with_title(found, setting)


def _kind_alone(block: PrintedBlock, setting: Typesetting) -> PrintedBlock:
    text = " ".join(map(text_of, block.lines))
    is_large = block.size >= _LARGE * setting.size and len(text) <= _LONGEST_HEADING
    is_bold = all(line.is_bold for line in block.lines) and len(text) <= _LONGEST_BOLD
    if starts_bullet(block.lines) or starts_list_item(text):
        return replace(block, kind=BlockKind.LIST_ITEM)
    is_open = not text.rstrip("”\"'").endswith((".", ",", ";"))
    if is_large or (is_bold and is_open):
        return replace(block, kind=BlockKind.HEADING)
    return block


def _with_notes(blocks: list[PrintedBlock], setting: Typesetting) -> list[PrintedBlock]:
    """Find the notes: blocks in small type below the last line of the text on their page."""
    lowest: dict[tuple[int, int], float] = {}
    for block in blocks:
        if block.size >= _SMALL * setting.size:
            key = (block.page, 0)
            lowest[key] = min(lowest.get(key, float("inf")), block.lines[-1].base)
    found, is_open = [], False
    for block in blocks:
        is_small = block.size < _SMALL * setting.size and not block.is_settled
        is_low = block.lines[0].base < lowest.get((block.page, 0), float("inf"))
        is_open = is_small and is_low and (is_open or bool(_NOTE.match(text_of(block.lines[0]))))
        found.append(replace(block, kind=BlockKind.FOOTNOTE) if is_open else block)
    return found


def _with_title(blocks: list[PrintedBlock], setting: Typesetting) -> list[PrintedBlock]:
    """Make the largest heading of the first page the title, where the tags name none."""
    if any(one.kind is BlockKind.TITLE for one in blocks) or not blocks:
        return blocks
    heads = [
        i
        for i, one in enumerate(blocks)
        if one.page == blocks[0].page and one.kind is BlockKind.HEADING and not one.is_settled
    ]
    largest = max(heads, key=lambda i: blocks[i].size, default=None)
    if largest is not None and blocks[largest].size >= _TITLE_SIZE * setting.size:
        blocks[largest] = replace(blocks[largest], kind=BlockKind.TITLE)
    return blocks

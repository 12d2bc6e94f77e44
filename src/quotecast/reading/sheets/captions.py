"""Tell the captions of a PDF's pictures by their place and wording, where no tags name them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from quotecast.model import BlockKind
from quotecast.reading.paragraphs import ends_sentence
from quotecast.reading.sheets.blocks import PrintedBlock, Typesetting
from quotecast.reading.sheets.columns import PrintedLine
from quotecast.reading.sheets.frames import text_of
from quotecast.reading.sheets.ground import Box
from quotecast.reading.sheets.letters import Sheet

_SMALLER, _SMALL = 0.97, 0.92  # than the text's size
_MOST_LINES, _MOST_OWN_SIZE = 6, 3
_NARROWEST, _LOWEST = 60.0, 40.0  # points of a picture: smaller ones are signs
_GAP = 2.0  # sizes between a picture and its caption, at most
_BESIDE, _WIDER = (
    6.0,
    0.25,
)  # how far a caption may stand out: points to the left, shares to the right
_LABEL = re.compile(
    r"(?:Figure|Fig\.|Photo(?:graph)?|Image|Picture|Illustration|Chart|Map|Abb(?:ildung|\.)|Foto|Bild|"
    r"Figura|Immagine|Imagen|Afbeelding)\s?(?:\d{1,3}[a-z]?\s?[.:|–—]|(?:by|credit)?\s?:)",
    re.IGNORECASE,
)


def with_captions(
    blocks: Sequence[PrintedBlock], sheet: Sheet, setting: Typesetting
) -> list[PrintedBlock]:
    """Return the blocks of a page, its captions among them named."""
    return [
        replace(block, kind=BlockKind.CAPTION, is_settled=True)
        if not block.is_settled and _is_caption(block, blocks[:place], sheet, setting)
        else block
        for place, block in enumerate(blocks)
    ]


def stands_below_picture(lines: Sequence[PrintedLine], sheet: Sheet) -> bool:
    """Return whether lines stand right below a picture of the page, no wider than it."""
    first, size = lines[0], lines[0].size
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    return any(
        -0.5 * size <= foot - (first.base + 0.75 * size) <= _GAP * size
        and left >= edge - _BESIDE
        and right <= end + _WIDER * (end - edge)
        for edge, foot, end, _ in _large(sheet.pictures)
    )


def _is_caption(
    block: PrintedBlock, before: Sequence[PrintedBlock], sheet: Sheet, setting: Typesetting
) -> bool:
    lines = block.lines
    text = " ".join(map(text_of, lines))
    if len(lines) > _MOST_LINES or block.size > 1.1 * setting.size:
        return False
    if _LABEL.match(text):
        return True
    is_torn = bool(before) and _is_torn(before[-1], setting)
    if not stands_below_picture(lines, sheet):
        return is_torn and block.size < _SMALL * setting.size
    if block.size < _SMALLER * setting.size:
        return True
    return len(lines) <= _MOST_OWN_SIZE and (is_torn or not ends_sentence(text))


def _is_torn(block: PrintedBlock, setting: Typesetting) -> bool:
    """Return whether a paragraph of the text isn't at its end, so that what follows is none of it."""
    is_text = abs(block.size - setting.size) <= (1 - _SMALL) * setting.size
    is_bold = all(line.is_bold for line in block.lines)
    return is_text and not is_bold and not ends_sentence(" ".join(map(text_of, block.lines)))


def _large(pictures: Sequence[Box]) -> list[Box]:
    return [
        (left, foot, right, top)
        for left, foot, right, top in pictures
        if right - left >= _NARROWEST and top - foot >= _LOWEST
    ]

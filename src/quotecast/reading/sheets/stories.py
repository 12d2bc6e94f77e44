"""Find the pages on which several stories stand, as in a newspaper, where no tags name them."""

from collections import defaultdict
from collections.abc import Sequence

from quotecast.model import BlockKind
from quotecast.reading.sheets.blocks import PrintedBlock, Typesetting
from quotecast.reading.sheets.frames import text_of

_HEADLINE = 1.4  # of the text's size
_AS_LARGE = 0.7  # of the largest headline of the page: below are headings within a story
_FEWEST_WORDS, _LONGEST = 3, 200
_FEWEST_PARAGRAPHS = 2  # of a story
_FEWEST_COLUMNS = 2


def headlines_of(blocks: Sequence[PrintedBlock], setting: Typesetting) -> dict[int, list[str]]:
    """Return the headlines of the stories of each page that seems to hold more than one."""
    pages: dict[int, list[PrintedBlock]] = defaultdict(list)
    for block in blocks:
        pages[block.page].append(block)
    found = {page: _headlines(page_blocks, setting) for page, page_blocks in pages.items()}
    return {page: heads for page, heads in found.items() if len(heads) > 1}


def _headlines(blocks: Sequence[PrintedBlock], setting: Typesetting) -> list[str]:
    if len({line.column for block in blocks for line in block.lines}) < _FEWEST_COLUMNS:
        return []
    largest = max(block.size for block in blocks)
    heads: list[tuple[str, int]] = []
    for block in blocks:
        text = " ".join(map(text_of, block.lines))
        is_large = block.size >= max(_HEADLINE * setting.size, _AS_LARGE * largest)
        if is_large and len(text) <= _LONGEST and len(text.split()) >= _FEWEST_WORDS:
            heads.append((text, 0))
        elif heads and block.kind is BlockKind.PARAGRAPH:
            heads[-1] = (heads[-1][0], heads[-1][1] + 1)
    return [text for text, paragraphs in heads if paragraphs >= _FEWEST_PARAGRAPHS]

"""Lay the blocks that a reader found one under the other into the text of an Article."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from quotecast.model import Block, BlockKind, Span

# Stands for a line break where white space is collapsed; of a private use area, so it's no text.
ACCOUNT = ("— @", "— u/")
"""With which the signature begins of whoever has no name in a post."""
LINE_BREAK = "\ue00a"
# Stands for the end of a paragraph within a block, as of a post that has several.
PARAGRAPH_END = "\ue00b"
_GAP = "\n\n"
# Layout hints nobody hears (soft hyphen, stray byte order mark), and what isn't a character.
_INVISIBLE = re.compile("[\u00ad\ufeff]")
_NO_CHARACTER = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Hold one block before it has a place in the text.

    With `is_marked` the source says itself that it is no heading; with `is_pair` it is a name and its value
    of a list of such ("Height: 96 feet"). With `is_first` a row begins a table; with `is_boxed` a heading is that of
    a box, behind which the story goes on. With `is_italic` all of it is set in italics.
    """

    kind: BlockKind
    text: str
    is_marked: bool = False
    is_pair: bool = False
    is_first: bool = False
    is_boxed: bool = False
    is_italic: bool = False


def tidy(text: str) -> str:
    """Return `text` with white space collapsed, without soft hyphens and control characters."""
    visible = _INVISIBLE.sub("", text).replace(LINE_BREAK, " ")
    return " ".join(without_controls(visible).split())


def without_controls(text: str) -> str:
    """Return `text` with spaces for what XML 1.0 doesn't allow (section 2.2), and C1 controls."""
    return _NO_CHARACTER.sub(" ", text)


def assemble(parts: Iterable[Part]) -> tuple[str, tuple[Block, ...]]:
    """Return the text of the parts, tidied and divided by blank lines, and their blocks.

    A part without text is left out.
    """
    pieces: list[str] = []
    blocks: list[Block] = []
    start = 0
    for part in parts:
        text = _GAP.join(filter(None, map(str.strip, tidy(part.text).split(PARAGRAPH_END))))
        if text:
            pieces.append(text)
            span = Span(start=start, end=start + len(text))
            block = Block(
                kind=part.kind,
                span=span,
                is_first=part.is_first,
                is_boxed=part.is_boxed,
                is_italic=part.is_italic,
            )
            blocks.append(block)
            start += len(text) + len(_GAP)
    return _GAP.join(pieces), tuple(blocks)

"""Read an article word for word in its own order: tags stay where they stand, voices change.

For listeners who follow the text or can't see it: image captions and boxes are read too, and
announced.
"""

from collections.abc import Iterator
from typing import Final

from quotecast.model import Block, BlockKind, Quotation, Segment, Span
from quotecast.scripting.phrases import IMAGE, RELATED
from quotecast.scripting.writer import Writer

_ANNOUNCED: Final = {BlockKind.CAPTION: IMAGE, BlockKind.READ_MORE: RELATED}
_OPENING: Final = (BlockKind.TITLE, BlockKind.BYLINE)


class VerbatimWriter(Writer):
    """Write every word where it stands."""

    _opened = 0

    def opening(self) -> Iterator[Segment]:
        """Write the title and the byline where the article begins with them."""
        for block in self.article.blocks:
            if block.kind not in _OPENING:
                return
            yield from self.block(block)
            self._opened = block.span.end

    def block(self, block: Block) -> Iterator[Segment]:
        """Write a block in its own order, captions and boxes with a word that says what they are."""
        if block.span.end <= self._opened:
            return
        announcement = _ANNOUNCED.get(block.kind)
        if announcement and any(
            character.isalnum() for character in block.span.cut_from(self.text)
        ):
            yield self.segment([self.added(announcement)])
        inside = [*self.speech_in(block.span), *self.fragments_in(block.span)]
        yield from self.in_place(self.body(block), sorted(inside, key=_place))


def _place(quotation: Quotation) -> Span:
    return quotation.span

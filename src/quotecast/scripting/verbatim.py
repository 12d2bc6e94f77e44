"""Read an article word for word: captions and boxes announced, tables by row with their columns' names."""

from collections.abc import Iterator
from functools import cached_property
from typing import Final

from quotecast.model import NARRATOR_ID, Block, BlockKind, LineKind, Omission, Segment, Style
from quotecast.scripting.line_parts import Composer
from quotecast.scripting.tables import Table, runs_of, tables_of
from quotecast.scripting.treatment import TREATMENTS, Treatment
from quotecast.scripting.writer import Writer

_TREATED: Final = TREATMENTS[Style.VERBATIM]
_FEWEST_ITEMS: Final = 2  # that make a list


class VerbatimWriter(Writer):
    """Write every word where it stands."""

    _opened = 0
    _announced = ""  # before the last block; what is said of several in a row is said once

    def opening(self) -> Iterator[Segment]:
        """Write the title and the byline where the article begins with them."""
        for block in self.article.blocks:
            if _TREATED[block.kind] is not Treatment.OPENING:
                return
            yield from self.block(block)
            self._opened = block.span.end

    def block(self, block: Block) -> Iterator[Segment]:
        """Write a block in its own order, captions and boxes with a word that says what they are."""
        if block.span.end <= self._opened:
            return
        if block in self._again:
            self.replaced.append(Omission(span=block.span, reason="said before"))
            return
        announcement = self._announcement(block)
        is_another = announcement == self._announced and block.kind is not BlockKind.FOOTNOTE
        self._announced = announcement
        if (
            announcement
            and not is_another
            and any(character.isalnum() for character in block.span.cut_from(self.text))
        ):
            yield self.segment([self.added(announcement)])
        inside = [*self.speech_in(block.span), *self.fragments_in(block.span)]
        table = self._tables.get(block)
        if table is not None and not inside:
            yield from self._row(table, block)
            return
        yield from self.in_place(self.body(block), sorted(inside, key=lambda one: one.span))

    def _announcement(self, block: Block) -> str:
        """Return what is said before a block: what it is, and of a table or list how long."""
        words = self.language.script
        table = self._tables.get(block)
        if table is not None and block == table.rows[0]:
            return words.table.format(columns=table.columns, rows=len(table.rows))
        items = self._lists.get(block, 0)
        if items >= _FEWEST_ITEMS:
            return words.listing.format(items=items)
        if _TREATED[block.kind] is not Treatment.ANNOUNCED:
            return ""
        known = {
            BlockKind.CAPTION: words.image,
            BlockKind.READ_MORE: words.related,
            BlockKind.FOOTNOTE: words.footnote,
        }
        return known.get(block.kind, "")

    def _row(self, table: Table, block: Block) -> Iterator[Segment]:
        """Write a row, each of its cells with the name of its column before it."""
        composer = Composer(self.text)
        for name, cell in table.cells_of(self.text, block):
            if name:
                composer.add(f"{name}:")
            composer.take(cell)
        yield self.segment([self.say(composer.build(NARRATOR_ID, LineKind.NARRATION))])

    @cached_property
    def _tables(self) -> dict[Block, Table]:
        """The table that each of its rows is in."""
        tables = tables_of(self.article)
        return {row: table for table in tables for row in table.rows}

    @cached_property
    def _lists(self) -> dict[Block, int]:
        """The number of items in a list, by the first of them."""
        return {run[0]: len(run) for run in runs_of(self.article, BlockKind.LIST_ITEM)}

    @cached_property
    def _again(self) -> set[Block]:
        """The captions whose words were all said in an earlier block."""
        seen: set[str] = set()
        again: set[Block] = set()
        for block in self.article.blocks:
            words = " ".join(block.span.cut_from(self.text).casefold().split())
            if words in seen and block.kind is BlockKind.CAPTION:
                again.add(block)
            seen.add(words)
        return again

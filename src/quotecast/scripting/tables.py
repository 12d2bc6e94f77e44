"""Tables and lists as blocks that follow each other, and the name that each column of a table has."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from quotecast.model import Article, Block, BlockKind, Span

_PARTS_CELLS: Final = "; "
_FEWEST: Final = 2  # rows of a table, and columns


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The rows of a table in order; `names` are those of its columns, which its first row gives, or empty."""

    rows: tuple[Block, ...]
    columns: int
    names: tuple[str, ...] = ()

    def cells_of(self, text: str, row: Block) -> Iterator[tuple[str, Span]]:
        """Give each cell of a row with the stop behind it, and the name to say before it (or none)."""
        cells = list(_cells(text, row))
        is_named = row != self.rows[0] and len(cells) == len(self.names)
        names = self.names if is_named else [""] * len(cells)
        return zip(names, cells, strict=True)


def tables_of(article: Article) -> Iterator[Table]:
    """Give the tables of an article: rows that follow each other, at least two, with two cells and more.

    The first row names the columns where all its cells are words and the rows below hold a figure.
    """
    for rows in runs_of(article, BlockKind.TABLE_ROW):
        words = [
            [cell.cut_from(article.text) for cell in _cells(article.text, row)] for row in rows
        ]
        columns = max(map(len, words))
        if len(rows) < _FEWEST or columns < _FEWEST:
            continue
        head, *others = words
        is_head = len(head) == columns and not any(map(_has_figure, head))
        is_head = is_head and any(_has_figure(cell) for cells in others for cell in cells)
        names = tuple(cell.rstrip("; :") for cell in head) if is_head else ()
        yield Table(rows=tuple(rows), columns=columns, names=names)


def words_of_cells(line: str, tables: Sequence[Table]) -> list[Span]:
    """Return where the cells stand in a line that names the column before each; all of it in any other.

    >>> table = Table(rows=(), columns=2, names=("Line", "Fare"))
    >>> [span.cut_from("Line: Pell; Fare: £4") for span in words_of_cells("Line: Pell; Fare: £4", [table])]
    ['Pell', '£4']
    """
    for table in tables:
        form = "; ".join(f"{re.escape(name)}: (.+?)" for name in table.names)
        found = re.fullmatch(form, line) if form else None
        if found is not None:
            places = (found.span(number) for number in range(1, len(table.names) + 1))
            return [Span(start=start, end=end) for start, end in places]
    return [Span(start=0, end=len(line))]


def runs_of(article: Article, kind: BlockKind) -> Iterator[list[Block]]:
    """Give the runs of blocks of one kind that follow each other; a block that is a first one begins another."""
    run: list[Block] = []
    for block in article.blocks:
        if run and (block.kind is not kind or block.is_first):
            yield run
            run = []
        if block.kind is kind:
            run.append(block)
    if run:
        yield run


def _cells(text: str, row: Block) -> Iterator[Span]:
    """Give the cells of a row, each with the semicolon that parts it from the next."""
    start = row.span.start
    while (end := text.find(_PARTS_CELLS, start, row.span.end)) >= 0:
        yield Span(start=start, end=end + 1)
        start = end + len(_PARTS_CELLS)
    yield Span(start=start, end=row.span.end)


def _has_figure(cell: str) -> bool:
    return any(character.isdecimal() for character in cell)

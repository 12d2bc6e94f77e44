"""What a page sets out in figures for the eye alone: tables, line-ups, ratings, and the headings of those."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from quotecast.model import Article, Block, BlockKind, Quotation, Rule
from quotecast.scripting.tables import Table, tables_of

TABLE: Final = "table"
LINE_UP: Final = "line-up"
HEADING: Final = "heading of a table"
_FEWEST_COLUMNS: Final = 3  # a table with fewer may be a list of facts
_FEWEST_ROWS: Final = 2  # below its head
_WORDY: Final = 6  # words of a cell: more are text
_FEWEST_ENTRIES: Final = 7  # names with or without a figure
_MOST_SMALL: Final = 3  # letters of a word in small letters: "for", "pen"
_LONGEST_LABEL: Final = 6  # words
_PARTS: Final = re.compile(r"[;,]\s+")
_WORD: Final = re.compile(r"[^\W_]+")
_FORMATION: Final = re.compile(r"\(\d(?:-\d){2,4}\)")
_LISTING: Final = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_ENDS: Final = ("?", "!", ":", "”", '"')


def for_the_eye(article: Article, quotations: Sequence[Quotation]) -> dict[Block, str]:
    """Return the blocks that are for the eye, each with the reason for which it isn't heard.

    Where they are most of an article, or somebody speaks in one, it is no such block.
    """
    rows = {row: TABLE for table in _tables(article, quotations) for row in table.rows}
    found = rows | dict.fromkeys(_line_ups(article, quotations), LINE_UP)
    told = sum(len(b.span) for b in article.blocks if b.kind is BlockKind.PARAGRAPH)
    told -= sum(len(block.span) for block, why in found.items() if why == LINE_UP)
    if sum(len(block.span) for block in found) >= told:
        return {}
    return found | dict.fromkeys(_headings_of(article, found, quotations), HEADING)


def _tables(article: Article, quotations: Sequence[Quotation]) -> list[Table]:
    """Return the tables of three columns and more, or a head and figures, of a few words each."""
    return [
        table
        for table in tables_of(article)
        if (table.columns >= _FEWEST_COLUMNS or _has_figures(article, table))
        and all(_is_short(article, row, table.columns) for row in table.rows)
        and not _is_spoken(table.rows, quotations)
    ]


def _line_ups(article: Article, quotations: Sequence[Quotation]) -> Iterator[Block]:
    """Give the runs of lines of names and figures: a team with its ratings, who was booked, who whistled.

    One of a run at least is long: many names, with a figure for most or for how they stood.
    """

    def is_listing(block: Block) -> bool:
        return block.kind in _LISTING and _is_listing(block.span.cut_from(article.text))

    for is_listed, run in groupby(article.blocks, key=is_listing):
        blocks = list(run)
        is_found = is_listed and any(_is_line_up(b.span.cut_from(article.text)) for b in blocks)
        if is_found and not _is_spoken(blocks, quotations):
            yield from blocks


def _is_line_up(words: str) -> bool:
    entries = [part for part in _PARTS.split(words) if part]
    counted = sum(any(map(str.isdecimal, entry)) for entry in entries)
    is_many = len(entries) >= _FEWEST_ENTRIES
    return is_many and (2 * counted >= len(entries) or _FORMATION.search(words) is not None)


def _is_listing(words: str) -> bool:
    """Return whether a line has a label and behind it nothing but names and figures.

    >>> _is_listing("Booked: Holt, Foy. Referee: I. Brun (Tarn). Crowd: 1,210.")
    True
    >>> _is_listing("Booked: Holt, who had tripped Foy.")
    False
    """
    label, colon, rest = words.partition(":")
    if words.rstrip().endswith(_ENDS):
        return False
    if not colon and _is_line_up(words):
        rest = words
    elif not colon or len(label.split()) > _LONGEST_LABEL:
        return False
    listed = [_without_label(part) for part in re.split(r"\.\s+", rest)]
    names = [word for part in listed for word in _WORD.findall(part)]
    return bool(names) and all(
        word[0].isupper() or word[0].isdecimal() or len(word) <= _MOST_SMALL for word in names
    )


def _without_label(part: str) -> str:
    label, colon, rest = part.partition(": ")
    return rest if colon and len(label.split()) <= _LONGEST_LABEL else part


def _headings_of(
    article: Article, found: dict[Block, str], quotations: Sequence[Quotation]
) -> Iterator[Block]:
    """Give the headings below which, up to the next, stands nothing but what is for the eye, and posts."""
    posts = [one for one in quotations if one.rule is Rule.POST]
    heading: Block | None = None
    below: list[Block] = []
    for block in (*article.blocks, None):
        if block is None or block.kind is BlockKind.HEADING:
            if heading is not None and below and all(one in found for one in below):
                yield heading
            heading, below = block, []
        elif not below or not _is_spoken([block], posts):
            below.append(block)


def _is_spoken(blocks: Sequence[Block], quotations: Sequence[Quotation]) -> bool:
    spans = [span for q in quotations for span in (q.span, q.tag) if span is not None]
    return any(block.span.touches(span) for block in blocks for span in spans)


def _has_figures(article: Article, table: Table) -> bool:
    """Return whether a table of two columns has names for them, and a figure in each row below."""
    last = [row.span.cut_from(article.text).rpartition(";")[2] for row in table.rows[1:]]
    is_long = bool(table.names) and len(last) >= _FEWEST_ROWS
    return is_long and all(any(map(str.isdecimal, cell)) for cell in last)


def _is_short(article: Article, row: Block, columns: int) -> bool:
    return len(row.span.cut_from(article.text).split()) <= _WORDY * columns

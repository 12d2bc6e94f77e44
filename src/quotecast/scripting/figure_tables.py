"""Which tables of a page are for the eye alone: those of figures, in which nobody speaks."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from quotecast.languages import language_of, sentence_spans
from quotecast.model import Article, Block, BlockKind, Quotation
from quotecast.scripting.short_lines import has_verb, is_sentence
from quotecast.scripting.tables import Table, tables_of

_FEWEST_COLUMNS: Final = 3  # a table with fewer may be a list of facts
_FEWEST_ROWS: Final = 2  # below its head
_WORDY: Final = 6  # words of a cell: more are text
_SCORE: Final = re.compile(r"\d{1,3}")
_PRICE: Final = re.compile(r"\s*[A-Z]{0,3}[$€£¥₹]\s?\d")
_BOTH: Final = 2
_SIDE: Final = re.compile(
    r"([^\W\d_][^\d()\n]*?)\s(\d{1,3})(?:\s?\([^()\n]*\))?"
)  # "Tarn 2 (Holt 12, 41)"
_SIDES: Final = re.compile(
    r"([^\W\d_][^\d()\n]*?)\s(\d{1,3})\s?[-–]\s?(\d{1,3})\s([^\W\d_][^\d()\n]*)"
)
# "Tarn 7 14 0 10 — 31": by its quarters, innings or periods, and all of it.
_BY_PARTS: Final = re.compile(r"[^\W\d_][^\d\n]*?((?:\s\d{1,3}){2,12})\s?[-–—]{1,3}\s?(\d{1,3})")
_FEWEST_RATES: Final = 3
_RATE: Final = re.compile(  # "Kiln All-Share 1,874.22 +0.12%", and no vote: "Left 31.2% +2.1%"
    r"[^\W\d_a-z][\w.&/’'-]*(?:\s[^\W_a-z][\w.&/’'-]*){0,4}(?:\s[a-z]+)?:?"
    r"\s[$€£¥]?\d[\d,]*\.\d+[a-z/]{0,4}\s\(?[+−–-]\s?\d+\.\d+%\)?"
)
_LISTING: Final = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_TOLD: Final = (*_LISTING, BlockKind.BLOCKQUOTE, BlockKind.STANDFIRST, BlockKind.QUESTION)
_QUOTED: Final = re.compile(r"[“«„\"]([^“”«»„\"]+)[”»“\"]")
_FEWEST_SAID: Final = 6  # words of what somebody says in a row of a table
_WORD: Final = re.compile(r"[^\W_]+")


def tables_for_the_eye(article: Article, quotations: Sequence[Quotation]) -> list[Table]:
    """Return the tables of three columns and more, or a head and figures, of a few words each."""
    return [
        table
        for table in tables_of(article)
        if (
            table.columns >= _FEWEST_COLUMNS
            or _has_figures(article, table)
            or _is_above(article, table)
        )
        and all(_is_short(article, row, table.columns) for row in table.rows)
        and not is_spoken(table.rows, quotations)
        and not any(_says(article, row) for row in table.rows)
    ]


def is_spoken(blocks: Sequence[Block], quotations: Sequence[Quotation]) -> bool:
    """Return whether any of some blocks holds quoted words or their tag."""
    spans = [span for q in quotations for span in (q.span, q.tag) if span is not None]
    return any(block.span.touches(span) for block in blocks for span in spans)


def _has_figures(article: Article, table: Table) -> bool:
    """Return whether a table of two columns has names for them, and a figure in each row below; or prices alone."""
    last = [row.span.cut_from(article.text).rpartition(";")[2] for row in table.rows]
    if len(last) > _FEWEST_ROWS and all(_PRICE.match(cell) for cell in last):
        return True
    last = last[1:]
    is_long = bool(table.names) and len(last) >= _FEWEST_ROWS
    return is_long and all(any(map(str.isdecimal, cell)) for cell in last)


def scores_by_parts(article: Article, quotations: Sequence[Quotation]) -> Iterator[Block]:
    """Give the pairs of lines that have what each side made in every part of a game, where the score itself is told."""
    for one, other in pairwise(article.blocks):
        pair = [block for block in (one, other) if block.kind in _LISTING]
        rows = [_BY_PARTS.fullmatch(block.span.cut_from(article.text)) for block in pair]
        sides = [(len(row[1].split()), row[2]) for row in rows if row is not None]
        if len(sides) != _BOTH or sides[0][0] != sides[1][0] or is_spoken(pair, quotations):
            continue
        if _score_of(sides[0][1], sides[1][1]).search(f"{article.title}\n{article.text}"):
            yield from pair


def _score_of(made: str, let: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\d)(?:{made}[-–]{let}|{let}[-–]{made})(?!\d)")


def rates(article: Article, quotations: Sequence[Quotation]) -> Iterator[Block]:
    """Give the runs of lines of a name, what it stands at, and by how much it rose or fell, to a part of one.

    They stand above a story or below it, and no sentence leads to them.
    """
    language = language_of(article.language)
    told = [
        block.span
        for block in article.blocks
        if block.kind in _TOLD and is_sentence(block.span.cut_from(article.text))
    ]

    def is_rate(block: Block) -> bool:
        words = block.span.cut_from(article.text)
        is_row = block.kind in _LISTING and _RATE.fullmatch(words) is not None
        return is_row and not has_verb(words, language)

    for is_found, run in groupby(article.blocks, key=is_rate):
        blocks = list(run)
        above = article.blocks[: article.blocks.index(blocks[0])][-1:]
        is_led_to = any(block.span in told for block in above)
        is_outside = bool(told) and not told[0].start < blocks[0].span.start < told[-1].start
        is_shown = is_found and len(blocks) >= _FEWEST_RATES and is_outside and not is_led_to
        if is_shown and not is_spoken(blocks, quotations):
            yield from blocks


def scores_above(article: Article, quotations: Sequence[Quotation]) -> Iterator[Block]:
    """Give the lines above the first sentence of a story that have the score which it tells, one a side or both in one."""
    for block, following in pairwise(article.blocks):
        if block.kind not in _LISTING:
            continue
        pair = [block, following] if following.kind in _LISTING else [block]
        lines = [one.span.cut_from(article.text) for one in pair]
        found = [match for line in lines if (match := _SIDE.fullmatch(line)) is not None]
        sides = [(match[1], match[2]) for match in found]
        if len(sides) != _BOTH:
            both, pair = _SIDES.fullmatch(lines[0]), [block]
            sides = [(both[1], both[2]), (both[4], both[3])] if both is not None else []
        if len(sides) == _BOTH and _is_told_below(article, block, sides, in_one=True):
            yield from (one for one in pair if not is_spoken(pair, quotations))


def _is_above(article: Article, table: Table) -> bool:
    """Return whether a table stands above the first sentence of a story and has the score that this tells."""
    rows = [row.span.cut_from(article.text).rpartition("; ") for row in table.rows]
    sides = [(name, figure) for name, _, figure in rows if name]
    if len(sides) != _BOTH or not all(_SCORE.fullmatch(figure) for _, figure in sides):
        return False
    return _is_told_below(article, table.rows[0], sides)


def _is_told_below(
    article: Article, first: Block, sides: Sequence[tuple[str, str]], *, in_one: bool = False
) -> bool:
    """Return whether no sentence stands above a block, and the title or the sentences below tell this score, or one does."""
    blocks = iter(article.blocks)
    for block in blocks:
        if block is first:
            break
        if block.kind in _TOLD and is_sentence(block.span.cut_from(article.text)):
            return False
    language = language_of(article.language)
    below = [
        sentence.cut_from(article.text)
        for block in blocks
        if block.kind in _TOLD and is_sentence(block.span.cut_from(article.text))
        for sentence in sentence_spans(article.text, block.span, language)
    ]
    told = [article.title, *below] if in_one else ["\n".join([article.title, *below])]
    (side, made), (other, let) = sides
    scores = _score_of(made, let)
    return any(side in words and other in words and scores.search(words) for words in told)


def _says(article: Article, row: Block) -> bool:
    """Return whether a row has words in quotation marks that are more than a title, and than an answer to a poll.

    A verb of saying stands beside them ("“Never,” says Foy"), or they are many and the last is small.
    """
    told = row.span.cut_from(article.text)
    found = [_WORD.findall(quoted) for quoted in _QUOTED.findall(told)]
    beside = {word.casefold() for word in _WORD.findall(_QUOTED.sub(" ", told))}
    is_said = not beside.isdisjoint(language_of(article.language).reporting_verbs)
    return any(
        words and (is_said or (len(words) >= _FEWEST_SAID and words[-1].islower()))
        for words in found
    )


def _is_short(article: Article, row: Block, columns: int) -> bool:
    return len(row.span.cut_from(article.text).split()) <= _WORDY * columns

"""Find the block quotations that are quoted whole, though no marks enclose them."""

from collections.abc import Iterator
from itertools import groupby

from quotecast.attributing.marks import MarkedSpan, pair_marks
from quotecast.languages import Language
from quotecast.languages.first_person import is_personal
from quotecast.model import Article, BlockKind

_ASIDE = (BlockKind.CAPTION, BlockKind.CREDIT)  # what a picture brings between two blocks


def quoted_whole(article: Article, language: Language) -> dict[int, MarkedSpan]:
    """Return the block quotations that are quoted whole, by the numbers of their blocks.

    A colon leads to them, and their first words have no marks; or nothing leads to them, somebody speaks of
    themselves in one of those that follow one another, and none has any marks. A picture between two parts nothing.
    """
    found: dict[int, MarkedSpan] = {}
    for above, run in _runs(article):
        spans = [article.blocks[number].span for number in run]
        pairs = [pair_marks(article.text, span, language) for span in spans]
        is_led_to = above is not None and article.text[article.blocks[above].span.end - 1] == ":"
        if not is_led_to:
            is_own = any(is_personal(span.cut_from(article.text), language) for span in spans)
            if any(pairs) or not is_own:
                continue
        for number, span, marked in zip(run, spans, pairs, strict=True):
            if not marked or marked[0].outer.start != span.start:
                found[number] = MarkedSpan(span=span, outer=span, opener="", is_unled=not is_led_to)
    return found


def _runs(article: Article) -> Iterator[tuple[int | None, list[int]]]:
    """Give the block quotations that follow one another, and the paragraph before them, None where none is."""
    blocks = article.blocks
    apart = (BlockKind.BLOCKQUOTE, *_ASIDE)
    for is_apart, group in groupby(range(len(blocks)), lambda number: blocks[number].kind in apart):
        numbers = list(group)
        run = [number for number in numbers if blocks[number].kind is BlockKind.BLOCKQUOTE]
        if is_apart and run:
            above = numbers[0] - 1
            is_told = above >= 0 and blocks[above].kind is BlockKind.PARAGRAPH
            yield above if is_told else None, run

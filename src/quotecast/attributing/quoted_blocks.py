"""Find what is quoted in a block: what marks enclose, or all of a block quotation."""

from quotecast.attributing.marks import MarkedSpan, pair_marks
from quotecast.languages import Language
from quotecast.languages.first_person import is_personal
from quotecast.model import Article, BlockKind

_ASIDE = (BlockKind.CAPTION, BlockKind.CREDIT)  # what a picture brings between two blocks


def quoted_in(article: Article, number: int, language: Language) -> list[MarkedSpan]:
    """Return what is quoted in a block: all of a block quotation that a colon leads to.

    What has marks within it is then quoted by whoever is; its further paragraphs are quoted as well, behind a
    picture too. What nothing leads to is quoted where somebody speaks of themselves in it, without any marks.
    """
    block = article.blocks[number]
    found = list(pair_marks(article.text, block.span, language))
    if block.kind is not BlockKind.BLOCKQUOTE:
        return found
    run, above = _run_of(article, number)
    is_marked = bool(found) and found[0].outer.start == block.span.start
    is_led_to = above is not None and article.text[article.blocks[above].span.end - 1] == ":"
    whole = MarkedSpan(span=block.span, outer=block.span, opener="", is_unled=not is_led_to)
    if is_led_to:
        return found if is_marked else [whole]
    texts = [article.blocks[one].span for one in run]
    is_bare = not any(pair_marks(article.text, span, language) for span in texts)
    is_own = any(is_personal(span.cut_from(article.text), language) for span in texts)
    return [whole] if is_bare and is_own else found


def _run_of(article: Article, number: int) -> tuple[list[int], int | None]:
    """Return the block quotations that one makes a whole with, and the block before them that is no picture's."""
    blocks = article.blocks
    first = last = number
    while first and blocks[first - 1].kind in (BlockKind.BLOCKQUOTE, *_ASIDE):
        first -= 1
    while last + 1 < len(blocks) and blocks[last + 1].kind in (BlockKind.BLOCKQUOTE, *_ASIDE):
        last += 1
    run = [one for one in range(first, last + 1) if blocks[one].kind is BlockKind.BLOCKQUOTE]
    return run, first - 1 if first and blocks[first - 1].kind is BlockKind.PARAGRAPH else None

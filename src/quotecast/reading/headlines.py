"""Settle which part of a source is the title of its article, and what of a page says it once more or stands above it."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from quotecast.model import BlockKind
from quotecast.reading.assembling import Part
from quotecast.reading.paragraphs import ends_sentence, is_quoted, is_variant, same_words, shorten

BODY = frozenset(
    {
        *(BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE),
        *(BlockKind.QUESTION, BlockKind.STANDFIRST, BlockKind.TABLE_ROW, BlockKind.CORRECTION),
    }
)
_MASTHEAD_DEPTH = 4  # parts in which the title once more may stand
_DEEPEST = 12  # parts of a menu, below which its very words may stand
_MOST_IN_MENU = 2  # words of one of them
_FEWEST_OF_TITLE = 3  # words that no name has


def settle_title(parts: list[Part], known: str | None) -> tuple[str, list[Part]]:
    """Return the title and the parts with at most one of kind title, in its place."""
    known = known if known and any(map(str.isalnum, known)) else None
    if known:
        top = _below_rubric(parts[:_MASTHEAD_DEPTH], known)
        rest = [_demote(part) for part in (*top, *_below_menu(parts, known))]
        return known, [Part(kind=BlockKind.TITLE, text=known), *rest]
    place = next((i for i, part in enumerate(parts) if part.kind is BlockKind.TITLE), None)
    if place is None:
        body = next(part for part in parts if is_story(part))
        return shorten(body.text), parts
    others = [_demote(part) for i, part in enumerate(parts) if i != place]
    return parts[place].text, [parts[place], *others]


def _below_rubric(top: Sequence[Part], title: str) -> list[Part]:
    """Return the first parts without the title once more; a short heading above that is a rubric ("Market watch")."""
    place = next((i for i, part in enumerate(top) if _repeats(part, title)), 0)
    heads = (BlockKind.HEADING, BlockKind.TITLE)
    return [
        replace(part, kind=BlockKind.RUBRIC)
        if i < place and part.kind in heads and _is_bare(part.text)
        else part
        for i, part in enumerate(top)
        if not _repeats(part, title)
    ]


def _below_menu(parts: Sequence[Part], title: str) -> list[Part]:
    """Return the parts below the masthead without the title once more right below a menu's links and bare words."""
    menu = len(list(takewhile(_is_of_menu, parts[:_DEEPEST])))
    below = list(parts[_MASTHEAD_DEPTH:])
    is_again = _MASTHEAD_DEPTH <= menu < len(parts) and parts[menu].kind is not BlockKind.LIST_ITEM
    is_again = is_again and len(title.split()) >= _FEWEST_OF_TITLE
    if is_again and _repeats(parts[menu], title) and not ends_sentence(parts[menu].text):
        del below[menu - _MASTHEAD_DEPTH]
    return below


def _is_of_menu(part: Part) -> bool:
    """Return whether a part is a link or a bare word or two: "News", "Your Tarn"."""
    return part.kind is BlockKind.READ_MORE or _is_bare(part.text)


def _is_bare(text: str) -> bool:
    return len(text.split()) <= _MOST_IN_MENU and text[-1:] not in ".,;:!?" and not is_quoted(text)


def _repeats(part: Part, title: str) -> bool:
    is_head = part.kind in {BlockKind.TITLE, BlockKind.HEADING}
    return same_words(part.text, title) or (is_head and is_variant(part.text, title))


def _demote(part: Part) -> Part:
    return replace(part, kind=BlockKind.HEADING) if part.kind is BlockKind.TITLE else part


def is_story(part: Part) -> bool:
    """Return whether a part has words of a title or a story."""
    is_body = part.kind in BODY or part.kind is BlockKind.TITLE
    return is_body and any(map(str.isalnum, part.text))

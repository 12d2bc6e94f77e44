"""What is doubtful about an article that was read: its language, a gate, an end that is cut."""

import re

from quotecast.languages import language_of
from quotecast.model import Article, BlockKind, Notice, Span
from quotecast.reading.decoding import DEFAULT_LANGUAGE, clear_language, likely_language

_STORY = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE))
_OPEN_END = re.compile(r"(?:…|\.\.\.|\[(?:…|\.\.\.)\])[\"”’)\]]*\s*$")
_EXCERPT = 60


def language_shown(text: str, declared: str | None) -> str:
    """Return the tag of the language that a text's words show, or else the one declared for it.

    Words count more: a page's frame may be in another language than its story.

    >>> language_shown("Ja.", "de-AT"), language_shown("Ja.", None)
    ('de-AT', 'en')
    """
    shown = clear_language(text)
    if declared and (shown is None or _primary(shown) == _primary(declared)):
        return declared
    return shown or DEFAULT_LANGUAGE


def language_notices(article: Article, declared: str | None) -> tuple[Notice, ...]:
    """Return what is to be told of an article that isn't in the language its source declares."""
    if declared is None or _primary(article.language) == _primary(declared):
        return ()
    stated, shown = language_of(declared).label, language_of(article.language).label
    message = (
        f"the page says that it is in {stated}, but its text is in {shown}: it is read as {shown}"
    )
    return (Notice(kind="language", message=message),)


def short_notices(article: Article) -> tuple[Notice, ...]:
    """Return what is to be told of an article too short to show its language, which may be another than it is read in."""
    likely = (
        likely_language(article.text) if _primary(article.language) == DEFAULT_LANGUAGE else None
    )
    if likely is None:
        return ()
    read, other = language_of(article.language).label, language_of(likely).label
    message = (
        f"the text is too short to be sure of its language: it is read as {read}, but may be in {other}; "
        f'give it as a web page whose <html> says lang="{likely}"'
    )
    return (Notice(kind="language", message=message),)


def end_notices(article: Article, *, is_gated: bool) -> tuple[Notice, ...]:
    """Return notices of a text behind a paywall, or that breaks off; `is_gated`: the page says so."""
    story = [block.span for block in article.blocks if block.kind in _STORY]
    last = story[-1] if story else Span(start=0, end=0)
    is_cut = _OPEN_END.search(last.cut_from(article.text)) is not None or _is_led_on(article)
    notices = []
    if is_gated:
        message = (
            "the page is behind a paywall, so its text may be cut off"
            f"{': it ends in mid-sentence' if is_cut else ''}; give the whole text if you have it"
        )
        notices.append(Notice(kind="paywall", message=message, origin=last))
    elif is_cut:
        words = last.cut_from(article.text)[-_EXCERPT:]
        message = (
            f"the text may be cut off, it ends in “{words}”; give the whole text if you have it"
        )
        notices.append(Notice(kind="cut off", message=message, origin=last))
    return tuple(notices)


def _is_led_on(article: Article) -> bool:
    """Return whether the last paragraph is no whole sentence, and a link leads on from it."""
    kinds = [block.kind for block in article.blocks]
    if BlockKind.PARAGRAPH not in kinds:
        return False
    place = len(kinds) - 1 - kinds[::-1].index(BlockKind.PARAGRAPH)
    last = article.blocks[place].span.cut_from(article.text)
    is_followed = kinds[place + 1 : place + 2] == [BlockKind.READ_MORE]
    return is_followed and len(last) >= _EXCERPT and (last[-1].islower() or last[-1] == ",")


def _primary(tag: str) -> str:
    return tag.replace("_", "-").partition("-")[0].lower()

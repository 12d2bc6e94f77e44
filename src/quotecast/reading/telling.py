"""Tell what is doubtful about an article that was read: its language, a gate, an end that is cut."""

import re
from dataclasses import replace

from quotecast.languages import LANGUAGES
from quotecast.model import Article, BlockKind, Notice, Span
from quotecast.reading.decoding import clear_language

_NAMES = {
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "nl": "Dutch",
    "pt": "Portuguese",
}
_STORY = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE))
_OPEN_END = re.compile(r"(?:…|\.\.\.|\[(?:…|\.\.\.)\])[\"”’)\]]*\s*$")
_EXCERPT = 60


def with_language(article: Article, declared: str | None) -> tuple[Article, tuple[Notice, ...]]:
    """Return an article in the language its words show, with what is to be told of it.

    `declared` is what the source says, None where it says nothing. Words count more: a page's frame
    may be in another language than its story.
    """
    shown = clear_language(article.text)
    notices = []
    if declared and shown and _primary(shown) != _primary(declared):
        message = (
            f"the page says that it is in {_named(declared)}, but its text is in {_named(shown)}: "
            f"it is read as {_named(shown)}"
        )
        notices.append(Notice(kind="language", message=message))
        article = replace(article, language=shown)
    if _primary(article.language) not in LANGUAGES:
        message = (
            f"the text is in {_named(article.language)}: quotations are found by English rules, "
            "and figures are said as they stand"
        )
        notices.append(Notice(kind="language", message=message))
    return article, tuple(notices)


def end_notices(article: Article, *, is_gated: bool) -> tuple[Notice, ...]:
    """Return notices of a text behind a paywall, or that breaks off; `is_gated`: the page says so."""
    story = [block.span for block in article.blocks if block.kind in _STORY]
    last = story[-1] if story else Span(start=0, end=0)
    is_cut = _OPEN_END.search(last.cut_from(article.text)) is not None
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


def _primary(tag: str) -> str:
    return tag.replace("_", "-").partition("-")[0].lower()


def _named(tag: str) -> str:
    return _NAMES.get(_primary(tag), f"the language {tag}")

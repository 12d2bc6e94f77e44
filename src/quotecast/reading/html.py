"""Read a web page (WHATWG HTML): trafilatura shows where the story is, its own tree is walked."""

import logging
import re
from collections.abc import Sequence
from copy import copy
from dataclasses import replace
from typing import Any

import lxml.etree
import lxml.html
import trafilatura
from trafilatura.readability_lxml import Document

from quotecast.errors import SourceError
from quotecast.languages import language_of
from quotecast.model import Article, BlockKind
from quotecast.reading.composing import Masthead, compose
from quotecast.reading.decoding import decode
from quotecast.reading.mending import mend_letters
from quotecast.reading.originals import Original, Reading
from quotecast.reading.page.account import (
    notices_of,
    page_notices,
    passages_of,
    require_walk,
)
from quotecast.reading.page.blocks import parts_of
from quotecast.reading.page.carried import CARRIED, set_carried
from quotecast.reading.page.choice import choose, drop_named
from quotecast.reading.page.elements import show_twins
from quotecast.reading.page.facts import declared_language, masthead_of
from quotecast.reading.page.inline import settle
from quotecast.reading.page.linked_data import linked_data_of
from quotecast.reading.page.names import ElementRole
from quotecast.reading.page.notes import notes_below, settle_stars
from quotecast.reading.page.panels import name_headings, open_panels
from quotecast.reading.page.refusing import forget_names
from quotecast.reading.page.repeats import refuse_pull_quotes
from quotecast.reading.page.seen import seen_letters
from quotecast.reading.page.shadow import open_shadows
from quotecast.reading.page.style_rules import hide_by_style
from quotecast.reading.page.walk import TextRun, marks_in, walk
from quotecast.reading.telling import end_notices, language_notices, language_shown

# What these libraries log is said by our errors; without a handler it would go to stderr.
for _library in ("trafilatura", "htmldate", "courlan", "justext", "readability"):
    logging.getLogger(_library).addHandler(logging.NullHandler())

_META_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE
)
_LOOKED_AT = 4096
_NOTHING_STATED = Masthead()
_PROGRAMS = ("script", "style", "noscript", "template", "svg")
_STORY = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE))
_SHORTEST_STORY = 60  # code points; what is less is a menu, or asks for JavaScript


def read(original: Original) -> Reading:
    """Return the article of a web page: its title and the blocks of its story.

    Raises:
        SourceError: the bytes aren't text, or no article is found in the page.
    """
    markup = decode(original.data, name=str(original.source), charset=_charset_of(original))
    reading = find_page(markup, original)
    if reading is None:
        raise SourceError(
            f"no article text was found in {original.source}",
            "Open the page, save the article's words as plain text and give that file",
        )
    return reading


def find_page(
    markup: str, original: Original, *, stated: Masthead = _NOTHING_STATED, is_whole: bool = False
) -> Reading | None:
    """Return the article of a page's markup, None where it holds none.

    What is `stated` elsewhere goes before what the page says of itself. With `is_whole` there is
    nothing but the story in it, so that none of it has to be chosen.

    Raises:
        SourceError: words of it would be lost.
    """
    markup, mended = mend_letters(markup)
    page = _parse(markup)
    reading = None if page is None else _read_page(page, original, stated, is_whole=is_whole)
    if reading is None or _story_length(reading.article) < _SHORTEST_STORY:
        return None
    return replace(reading, notices=(*mended, *reading.notices))


def _read_page(
    page: Any, original: Original, stated: Masthead, *, is_whole: bool
) -> Reading | None:
    body = page.find("body")
    body = page if body is None else body
    open_shadows(page)
    hide_by_style(page)
    show_twins(page)
    open_panels(page)
    name_headings(page)
    data = linked_data_of(page)
    is_carried = set_carried(body, data)
    seen = seen_letters(body)
    lxml.etree.strip_elements(page, *_PROGRAMS, with_tail=False)
    runs, regions = walk(body)
    if is_whole:
        forget_names(regions)
    drop_named(runs, regions)
    kept, other = _everything(runs) if is_whole else _choices(page, runs)
    declared = declared_language(page)
    tag = language_shown(_text_of(runs, kept), declared)
    language = language_of(tag)
    core = choose(runs, regions, kept, language, is_whole=is_whole)
    for run in runs:
        if not run.reason:
            settle(run, language)
    settle_stars([run for run in runs if not run.reason and run.letters])
    for run in notes_below(runs, core):
        run.reason = ""
        settle(run, language)
    refuse_pull_quotes(runs)
    masthead = _overlaid(masthead_of(page, runs, data, tag), stated)
    article = compose(
        parts_of(runs, language), masthead=masthead, source=original.source, marks_headings=True
    )
    if article is None:
        return None
    passages = passages_of(runs, article.title)
    require_walk(passages, seen, original.source)
    is_gated = not data.is_free or any(run.reason == ElementRole.PAYWALL.value for run in runs)
    notices = (
        *((CARRIED,) if is_carried else ()),
        *language_notices(article, declared),
        *end_notices(article, is_gated=is_gated),
        *page_notices(runs, language),
        *notices_of(passages, article, runs, other),
    )
    return Reading(article=article, notices=notices, page=passages)


def _everything(runs: Sequence[TextRun]) -> tuple[frozenset[int], frozenset[int]]:
    """Return the marks of all that is seen, as what both extractors take for the story."""
    marks = frozenset(piece.mark for run in runs for piece in run.pieces if piece.mark)
    return marks, marks


def _overlaid(masthead: Masthead, stated: Masthead) -> Masthead:
    return replace(
        masthead,
        title=stated.title or masthead.title,
        byline=stated.byline or masthead.byline,
        publisher=stated.publisher or masthead.publisher,
        published=stated.published or masthead.published,
        address=stated.address or masthead.address,
    )


def _text_of(runs: Sequence[TextRun], marks: frozenset[int]) -> str:
    """Return the words with one of the marks, all of the page's where none has."""
    pieces = [piece for run in runs for piece in run.seen if piece.letters]
    kept = [piece.text for piece in pieces if piece.mark in marks]
    return " ".join(kept or [piece.text for piece in pieces])


def _story_length(article: Article) -> int:
    """Count the code points of the story, without titles and captions."""
    return sum(
        block.span.end - block.span.start for block in article.blocks if block.kind in _STORY
    )


def _charset_of(original: Original) -> str | None:
    """Return what the server declares or else the page; section 13.2.3 of the standard."""
    if original.charset:
        return original.charset
    declared = _META_CHARSET.search(original.data[:_LOOKED_AT])
    return declared[1].decode("ascii") if declared else None


def _parse(markup: str) -> Any | None:
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return lxml.html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except lxml.etree.LxmlError:  # nothing in it that a parser would call an element
        return None


def _choices(page: Any, runs: Sequence[TextRun]) -> tuple[frozenset[int], frozenset[int]]:
    """Return the marks of what trafilatura takes for the story, and of what readability does.

    Where trafilatura finds less than half as much it has missed the story, and the other counts.
    """
    document = trafilatura.bare_extraction(
        page, include_comments=False, include_tables=True, fast=True
    )
    body = getattr(document, "body", None)
    kept = marks_in(body.itertext()) if body is not None else frozenset()
    other = marks_in([Document(copy(page), min_text_length=25).summary()])
    found = [
        sum(piece.letters for run in runs for piece in run.pieces if piece.mark in marks)
        for marks in (kept, other)
    ]
    return (other if 2 * found[0] < found[1] else kept), other

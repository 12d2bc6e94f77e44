"""Read a web page (WHATWG HTML): trafilatura finds the article, this module mends its blocks."""

import logging
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import lxml.etree
import lxml.html
import trafilatura

from quotecast.errors import SourceError
from quotecast.model import Article, BlockKind
from quotecast.reading.assembling import LINE_BREAK, Part, tidy
from quotecast.reading.captions import caption_texts
from quotecast.reading.composing import compose
from quotecast.reading.decoding import decode
from quotecast.reading.masthead import masthead_of
from quotecast.reading.paragraphs import cut_paragraphs
from quotecast.reading.readers import Original, Reading
from quotecast.reading.restoring import restore

# What these libraries log is said by our errors; without a handler it would go to stderr.
for _library in ("trafilatura", "htmldate", "courlan", "justext", "readability"):
    logging.getLogger(_library).addHandler(logging.NullHandler())

_META_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE
)
_LOOKED_AT = 4096
_LONGEST_LINK = 160  # code points of a paragraph that may be nothing but a link elsewhere
_LONGEST_CRUMB = 40
_MOST_LINKED = 0.9

_KINDS = {
    "head": BlockKind.HEADING,
    "p": BlockKind.PARAGRAPH,
    "item": BlockKind.LIST_ITEM,
    "quote": BlockKind.BLOCKQUOTE,
    "row": BlockKind.PARAGRAPH,
    "list": BlockKind.PARAGRAPH,
    "table": BlockKind.PARAGRAPH,
    "body": BlockKind.PARAGRAPH,
}
_STORY = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE))
_SHORTEST_STORY = 60  # code points; what is less is a menu, or asks for JavaScript
_CONTAINERS = frozenset({"head", "item", "quote"})  # whose kind outlives a "p" in them


def read(original: Original) -> Reading:
    """Return the article of a web page: its title and the blocks of its story.

    Raises:
        SourceError: the bytes aren't text, or no article is found in the page.
    """
    markup = decode(original.data, name=str(original.source), charset=_charset_of(original))
    document = _extract(markup)
    page = _parse(markup)
    article = None
    if document is not None and page is not None:
        captions = caption_texts(page)
        parts = [_settle_caption(part, captions) for part in _parts_of(document.body)]
        article = compose(parts, masthead=masthead_of(page, document), source=original.source)
    if article is None or _story_length(article) < _SHORTEST_STORY:
        raise SourceError(
            f"no article text was found in {original.source}",
            "Open the page, save the article's words as plain text and give that file",
        )
    return Reading(article=article)


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


def _extract(markup: str) -> Any | None:
    """Return trafilatura's document, None where it finds nothing."""
    page = _parse(markup)  # of its own, since trafilatura prunes the tree it is given
    if page is None:
        return None
    restore(page)
    return trafilatura.bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        include_images=True,
        include_links=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )


def _parts_of(body: Any) -> Iterator[Part]:
    """Walk trafilatura's TEI-like tree; text that no block holds goes with the block before."""
    walk = _Walk()
    for event, element in lxml.etree.iterwalk(body, events=("start", "end")):
        if event == "start":
            yield from walk.enter(element)
        else:
            yield from walk.leave(element)
    yield from walk.flush()


class _Walk:
    """Gather the text of the block the walk is in, and know what kind of block it is."""

    def __init__(self) -> None:
        self._kinds = [BlockKind.PARAGRAPH]
        self._pieces: list[str] = []
        self._linked = 0
        self._links = 0

    def enter(self, element: Any) -> Iterator[Part]:
        tag = element.tag
        if tag in _KINDS:
            yield from self.flush()
            is_held = tag not in _CONTAINERS and self._kinds[-1] is not BlockKind.PARAGRAPH
            outer = self._kinds[-1]
            is_heading = outer is BlockKind.HEADING
            self._kinds.append(outer if is_held or is_heading else _KINDS[tag])
        elif tag == "graphic":
            yield from self.flush()
            yield Part(kind=BlockKind.CAPTION, text=element.get("alt") or "")
        elif tag in {"lb", "cell"}:
            self._add(" ")
        elif tag == "ref":
            self._links += 1
        self._add(element.text or "")

    def leave(self, element: Any) -> Iterator[Part]:
        if element.tag in _KINDS:
            yield from self.flush()
            self._kinds.pop()
        elif element.tag == "ref":
            self._links -= 1
        self._add(element.tail or "")

    def flush(self) -> Iterator[Part]:
        kind = self._kinds[-1]
        lines = "".join(self._pieces).split(LINE_BREAK)
        text = "\n".join(tidy(line) for line in lines).strip()
        if text and self._is_link(text):
            yield Part(kind=BlockKind.READ_MORE, text=text)
        elif kind is BlockKind.HEADING:
            yield Part(kind=kind, text=text)
        else:
            # A page may divide its paragraphs by line breaks, as a plain text does.
            yield from (Part(kind=kind, text=span.cut_from(text)) for span in cut_paragraphs(text))
        self._pieces.clear()
        self._linked = 0

    def _add(self, text: str) -> None:
        self._pieces.append(text)
        if self._links:
            self._linked += len("".join(text.split()))

    def _is_link(self, text: str) -> bool:
        """Tell whether a block is no more than a way to another page."""
        letters = len("".join(text.split()))
        is_open = not text.endswith((".", "!", "?", "”", '"', "’"))
        is_breadcrumb = len(text) <= _LONGEST_CRUMB and text.endswith((">", "›", "»"))
        is_short = len(text) <= _LONGEST_LINK and self._kinds[-1] is not BlockKind.HEADING
        return is_breadcrumb or (is_short and is_open and self._linked >= _MOST_LINKED * letters)


def _settle_caption(part: Part, captions: frozenset[str]) -> Part:
    return replace(part, kind=BlockKind.CAPTION) if part.text in captions else part

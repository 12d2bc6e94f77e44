"""Find the captions of a web page (WHATWG HTML) by its markup: figures, tables, class names."""

import re
from collections.abc import Iterator
from itertools import islice, takewhile
from typing import Any

from quotecast.reading.assembling import tidy

# A bare "credit" may be the writer's, so it must be that of a picture.
_CAPTION_CLASS = re.compile(
    r"caption|(?:photo|image|picture|img|media)[-_]?credits?(?![a-z])", re.IGNORECASE
)
_LONGEST = 300  # code points; a gallery may tell its whole story in what it calls captions
_MARKUP_SPACE = 2000  # code points of white space around them
_MOST_PARTS = 20  # of a figure that are looked at
_PICTURES = ("img", "picture", "video", "iframe", "svg", "amp-img")
_OWN_TEXT = frozenset({"blockquote", "q", "table", "pre", "ul", "ol"})


def caption_texts(page: Any) -> frozenset[str]:
    """Return the texts of a page, tidied, that are captions or credits of pictures and tables."""
    named = (tidy("".join(element.itertext())) for element in page.iter("figcaption", "caption"))
    classed = (_short_text(element) for element in _classed(page))
    pictured = (_short_text(element) for element in _pictured(page))
    return frozenset((*named, *classed, *pictured)) - {""}


def _classed(page: Any) -> Iterator[Any]:
    for element in page.iter("p", "div", "span"):
        if _CAPTION_CLASS.search(element.get("class") or ""):
            yield element


def _pictured(page: Any) -> Iterator[Any]:
    """Give the paragraphs of the figures that show a picture; others hold quotations or tables."""
    for figure in page.iter("figure"):
        is_outer = next(figure.iterancestors("figure"), None) is None
        if is_outer and next(figure.iter(*_PICTURES), None) is not None:
            for element in islice(figure.iter("p", "div"), _MOST_PARTS):
                within = takewhile(lambda above: above.tag != "figure", element.iterancestors())
                if not any(above.tag in _OWN_TEXT for above in within):
                    yield element


def _short_text(element: Any) -> str:
    """Return an element's text, empty where it is too long for a caption."""
    pieces, length = [], 0
    for piece in element.itertext():
        pieces.append(piece)
        length += len(piece)
        if length > _LONGEST + _MARKUP_SPACE:
            return ""
    text = tidy("".join(pieces))
    return text if len(text) <= _LONGEST else ""

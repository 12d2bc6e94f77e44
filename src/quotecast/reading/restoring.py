"""Write into a web page (WHATWG HTML) what trafilatura would drop: signs, numbers, headings."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

import lxml.etree

from quotecast.reading.assembling import LINE_BREAK, tidy, without_controls
from quotecast.reading.paragraphs import LONGEST_HEADING

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# What desks call a heading within a story; a "subheader" is mostly the page's own.
_SUBHEADING = re.compile(r"(?:sub|cross)[-_]?head(?:ing|line)?s?(?![a-z])", re.IGNORECASE)
_REACH = 5  # elements; a picture may stand between a heading and its paragraph
_BLOCKS = frozenset({"p", "div", "ul", "ol", "table", "figure", "section", *_HEADINGS})


def restore(page: Any) -> None:
    """Change a page so that what a reader sees of its story survives extraction."""
    for line_break in page.iter("br"):
        line_break.tail = LINE_BREAK + without_controls(line_break.tail or "")
    _mark_quotations(page)
    _number_headings(page)
    for element in list(_unmarked_headings(page)):
        element.tag = "h3"


def _mark_quotations(page: Any) -> None:
    """Write the marks of `q` elements, which a browser shows (section 15.3.3 of the standard).

    They would become block quotations, and tear the sentence around them.
    """
    for quotation in list(page.iter("q")):
        is_inner = any(ancestor.tag == "q" for ancestor in quotation.iterancestors())
        opener, closer = "‘’" if is_inner else "“”"
        quotation.text = opener + without_controls(quotation.text or "")
        quotation.tail = closer + without_controls(quotation.tail or "")
    lxml.etree.strip_tags(page, "q")


def _number_headings(page: Any) -> None:
    """Write the number of a heading that is one item of an ordered list, as a browser shows it."""
    for heading in list(page.iter(*_HEADINGS)):
        items = list(heading.iterfind(".//ol/li"))
        if len(items) == 1:
            start = items[0].getparent().get("start", "1")
            number = start if start.isdecimal() else "1"
            items[0].text = f"{number}. {(items[0].text or '').lstrip()}"
            lxml.etree.strip_tags(heading, "ol", "li")


def _unmarked_headings(page: Any) -> Iterator[Any]:
    """Find the headings that only a class tells; between paragraphs, for a standfirst has it too."""
    for element in page.iter("div", "p", "span"):
        if _SUBHEADING.search(element.get("class") or "") and not _holds_blocks(element):
            text = tidy("".join(element.itertext()))
            is_short = any(map(str.isalpha, text)) and len(text) <= LONGEST_HEADING
            sides = (element.itersiblings(preceding=True), element.itersiblings())
            is_between = all(map(_is_near_paragraph, sides))
            if is_short and is_between:
                yield element


def _holds_blocks(element: Any) -> bool:
    return any(below.tag in _BLOCKS for below in element.iterdescendants())


def _is_near_paragraph(siblings: Iterator[Any]) -> bool:
    return any(sibling.tag == "p" for sibling in islice(siblings, _REACH))

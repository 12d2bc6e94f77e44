"""Set the article into a page's body that it only carries in its data (schema.org articleBody), for its programs to show."""

import re
from html import unescape
from typing import Any

import lxml.etree
import lxml.html

from quotecast.model import Notice
from quotecast.reading.assembling import without_controls
from quotecast.reading.page.linked_data import LinkedData
from quotecast.reading.page.seen import seen_letters
from quotecast.reading.proof import letters_of

_FEWEST = 200  # letters of an article, no summary
_OPENING = 40  # letters by which one is known that the page shows
_MARKED_UP = re.compile(r"<(?:p|br|div|h[1-6]|ul|blockquote)\b", re.IGNORECASE)
CARRIED = Notice(
    kind="data",
    message=(
        "the page shows no story without its programs: its text is the one that it carries for search engines, "
        "which may lack headings, tables and posts; compare the page, or save it from a browser and give that file"
    ),
)


def set_carried(body: Any, data: LinkedData) -> bool:
    """Set the article of a page's data before all else, where its body shows less and nothing of it; return whether it was.

    What must be paid for is not taken from there.
    """
    if not data.is_free or len(data.body) < _FEWEST:
        return False
    article = _article_of(data.body)
    told = letters_of(article.text_content())
    seen = seen_letters(body)
    if len(told) < _FEWEST or 2 * len(seen) > len(told) or told[:_OPENING] in seen:
        return False
    body.insert(0, article)
    if body.text:
        article.tail, body.text = body.text, None
    return True


def _article_of(written: str) -> Any:
    text = without_controls(written)
    if _MARKED_UP.search(text):
        try:
            return lxml.html.fragment_fromstring(text, create_parent="article")
        except lxml.etree.LxmlError:  # no more than a look of markup
            pass
    article = lxml.html.Element("article")
    for line in filter(None, map(str.strip, re.split(r"\n+|\r+", unescape(text)))):
        lxml.etree.SubElement(article, "p").text = line
    return article

"""Read a source into an Article: a file, standard input or an address on the web."""

from quotecast.reading.originals import Original, Reading, ReadingLimits
from quotecast.reading.page_text import PagePassage, parse_page, render_page
from quotecast.reading.proof import prove_page
from quotecast.reading.readers import (
    READERS,
    Reader,
    article_of,
    is_feed,
    read_article,
    read_original,
    reading_of,
)
from quotecast.slug import slug_of

__all__ = [
    "READERS",
    "Original",
    "PagePassage",
    "Reader",
    "Reading",
    "ReadingLimits",
    "article_of",
    "is_feed",
    "parse_page",
    "prove_page",
    "read_article",
    "read_original",
    "reading_of",
    "render_page",
    "slug_of",
]

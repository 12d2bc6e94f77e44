"""Read a source into an Article: a file, standard input or an address on the web."""

from quotecast.reading.readers import (
    READERS,
    Original,
    Reader,
    ReadingLimits,
    article_of,
    is_feed,
    read_article,
    read_original,
)
from quotecast.slug import slug_of

__all__ = [
    "READERS",
    "Original",
    "Reader",
    "ReadingLimits",
    "article_of",
    "is_feed",
    "read_article",
    "read_original",
    "slug_of",
]

"""Read which articles a feed lists: RSS 0.9 to 2.0 and Atom 1.0 (RFC 4287), by feedparser."""

import io
from urllib.parse import urljoin

import feedparser

from quotecast.errors import SourceError
from quotecast.reading.foreign import refuse_export
from quotecast.reading.originals import Original, head_of


def entries_of(original: Original) -> tuple[tuple[str, ...], int]:
    """Return the addresses of a feed's articles, in its order, each once; and how many have none.

    Only http and https addresses count: a feed names no file of this computer.

    Raises:
        SourceError: it lists none.
    """
    refuse_export(str(original.source), head_of(original))
    # A stream: of bytes feedparser would first try whether a file has that name.
    feed = feedparser.parse(io.BytesIO(original.data), sanitize_html=False)
    base = original.source.address or ""
    links = [_address(base, entry.get("link")) for entry in feed.get("entries", ())]
    found = tuple(dict.fromkeys(link for link in links if link))
    if not found:
        raise SourceError(
            f"{original.source} is a feed that lists no article with an address",
            "Check it in a feed reader, or give the articles themselves",
        )
    return found, links.count(None)


def _address(base: str, link: object) -> str | None:
    if not isinstance(link, str):
        return None
    try:
        address = urljoin(base, link.strip())
    except ValueError:
        return None
    return address if address.startswith(("http://", "https://")) else None

"""Choose the reader of a source by its name, its media type (RFC 6838) or its first words."""

import importlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from quotecast.errors import SourceError
from quotecast.model import Article, Source, SourceKind, part_of
from quotecast.reading.foreign import refuse_foreign
from quotecast.reading.listing import Listed, Several
from quotecast.reading.originals import (
    DEFAULT_LIMITS,
    Original,
    Reading,
    ReadingLimits,
    head_of,
    read_file,
    read_standard_input,
)

PLAIN = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Say which sources a reader reads.

    `module` has a function `read(original: Original) -> Reading`; it's imported when a source
    needs it. `suffixes` are lower case with their dot. `signs` finds the reader's own
    beginnings in a source that has neither suffix nor media type, None never does. One that
    `may_hold_several` has a function `listed(original: Original) -> Listed` too. `doubtful_suffixes`
    are other readers' and nobody's too, so that the signs decide.
    """

    module: str
    suffixes: frozenset[str] = frozenset()
    media_types: frozenset[str] = frozenset()
    signs: re.Pattern[str] | None = None
    may_hold_several: bool = False
    doubtful_suffixes: frozenset[str] = frozenset()


READERS: Mapping[str, Reader] = {
    "html": Reader(
        module="quotecast.reading.html",
        suffixes=frozenset({".html", ".htm", ".xhtml"}),
        media_types=frozenset({"text/html", "application/xhtml+xml"}),
        signs=re.compile(
            r"\s*(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?(?:-->|$)\s*))*+<(?:!doctype\s+html|html|head|body|"
            r"meta|title|article|main|div|p)\b",
            re.IGNORECASE | re.DOTALL,
        ),
    ),
    "markdown": Reader(
        module="quotecast.reading.markdown",
        suffixes=frozenset({".md", ".markdown", ".mdown"}),
        media_types=frozenset({"text/markdown"}),
        signs=re.compile(r"\s*(?:#{1,6} \S|(?:---|\+\+\+)[ \t]*\r?\n\w[\w -]*\s*[:=])"),
    ),
    "mail": Reader(
        module="quotecast.reading.mail",
        suffixes=frozenset({".eml", ".mbox", ".mhtml", ".mht"}),
        media_types=frozenset({"message/rfc822", "application/mbox"}),
        signs=re.compile(
            r"(?:From [^\r\n]*\d{4}[^\r\n]*\r?\n)?(?:Return-Path|Received|Delivered-To|MIME-Version|"
            r"Message-ID|DKIM-Signature|From|Date|Subject|To|X-[\w-]+):[ \t][^\r\n]*\r?\n"
            r"(?:(?:[A-Z][\w-]*:[ \t]|[ \t])[^\r\n]*\r?\n){2,}",
        ),
        may_hold_several=True,
    ),
    "epub": Reader(
        module="quotecast.reading.epub",
        suffixes=frozenset({".epub"}),
        media_types=frozenset({"application/epub+zip"}),
        signs=re.compile(r"PK.{0,60}mimetypeapplication/epub\+zip", re.DOTALL),
        may_hold_several=True,
    ),
    "docx": Reader(
        module="quotecast.reading.docx",
        suffixes=frozenset({".docx", ".docm"}),
        media_types=frozenset(
            {"application/vnd.openxmlformats-officedocument.wordprocessingml.document"}
        ),
        signs=re.compile(
            r"PK.{0,200}?(?:\[Content_Types\]\.xml|_rels/|docProps/|word/)", re.DOTALL
        ),
    ),
    "pdf": Reader(
        module="quotecast.reading.pdf",
        suffixes=frozenset({".pdf"}),
        media_types=frozenset({"application/pdf"}),
        signs=re.compile(r".{0,1024}?%PDF-\d", re.DOTALL),
    ),
    "wordpress": Reader(
        module="quotecast.reading.wordpress",
        suffixes=frozenset({".wxr"}),
        signs=re.compile(
            r"\s*<\?xml.{0,3900}?(?:<rss\b[^>]*wordpress\.org/export|"
            r"<!-- This is a WordPress eXtended RSS)",
            re.DOTALL,
        ),
        may_hold_several=True,
        doubtful_suffixes=frozenset({".xml"}),
    ),
    PLAIN: Reader(
        module="quotecast.reading.plain",
        suffixes=frozenset({".txt", ".text"}),
        media_types=frozenset({"text/plain"}),
    ),
}
# What says of a source that it lists articles; feedparser is loaded only for one that does.
_FEED_TYPES = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/x-rss+xml"}
)
_XML_TYPES = frozenset({"application/xml", "text/xml", "application/rss+xml"})
_MOST_NAMED = 3
_FEED_SUFFIXES = (".rss", ".atom", ".rdf")
_FEED_SIGNS = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?(?:-->|$)\s*)|<\?[^>]*>\s*|<!DOCTYPE[^>]*>\s*)*+"
    r"<(?:rss|feed|rdf:RDF)\b",
    re.DOTALL | re.IGNORECASE,
)


def read_article(
    source: Source,
    *,
    limits: ReadingLimits = DEFAULT_LIMITS,
    stdin: BinaryIO | None = None,
) -> Article:
    """Read the article of a file, an http or https address, or standard input.

    `stdin` is read instead of the process's standard input.

    Raises:
        SourceError: the source can't be had, is too large, isn't text or holds no article.
    """
    return article_of(read_original(source, limits, stdin))


def article_of(original: Original) -> Article:
    """Read the article that a source's bytes hold; see `reading_of`.

    Raises:
        SourceError: they aren't text, or hold no article.
    """
    return reading_of(original).article


def reading_of(original: Original) -> Reading:
    """Read the article that a source's bytes hold, with what is to be told about it.

    Raises:
        SourceError: they aren't text, or hold no article.
    """
    if is_feed(original):
        raise SourceError(
            f"{original.source} is a feed, which lists articles and is none",
            "Make their episodes with: quotecast build",
        )
    several = articles_in(original)
    if several is not None:
        names = ", ".join(f"{one} (“{title}”)" for one, title in several.first(_MOST_NAMED))
        more = ", …" if len(several.sources) > _MOST_NAMED else ""
        raise SourceError(
            f"{original.source} holds {len(several.sources)} articles: {names}{more}",
            "Give one of them by that name, or make all their episodes with: quotecast build",
        )
    name = _choose(original)
    if name == PLAIN:
        suffix = _suffix_of(original)
        if suffix not in READERS[PLAIN].suffixes and not original.is_exact:
            refuse_foreign(str(original.source), suffix, head_of(original))
    reader = importlib.import_module(READERS[name].module)
    from quotecast.reading.telling import short_notices  # noqa: PLC0415 - words of languages, loaded late

    reading = cast("Callable[[Original], Reading]", reader.read)(original)
    return replace(reading, notices=(*reading.notices, *short_notices(reading.article)))


def articles_in(original: Original) -> Several | None:
    """Return the articles of a source that holds more than one, None for any other.

    Raises:
        SourceError: it can't be read, or holds several and is no file, so that nobody could name one.
    """
    reader = READERS[_choose(original)]
    if original.source.part or is_feed(original) or not reader.may_hold_several:
        return None
    listed = cast("Listed", importlib.import_module(reader.module).listed(original))
    if len(listed.parts) < 2:
        return None
    if not original.source.is_file:
        raise SourceError(
            f"{original.source} holds {len(listed.parts)} articles",
            "Save it as a file, and give that: its articles are read one by one",
        )
    sources = tuple(part_of(original.source, one.name) for one in listed.parts)
    return Several(
        sources=sources, titles=tuple(one.title for one in listed.parts), notices=listed.notices
    )


def read_original(source: Source, limits: ReadingLimits, stdin: BinaryIO | None = None) -> Original:
    """Return the bytes of a source; see `read_article`.

    Raises:
        SourceError: the source can't be had, or is too large.
    """
    if source.kind is SourceKind.STANDARD_INPUT:
        return read_standard_input(source, limits, stdin)
    if source.address is None:
        return read_file(source, limits)
    scheme = source.address.partition(":")[0]
    if scheme.lower() not in {"http", "https"}:
        raise SourceError(
            f"addresses that begin with {scheme}:// aren't read",
            "Give a path, or an http or https address",
        )
    from quotecast.reading.web import fetch  # noqa: PLC0415 - a file needs no web client

    return fetch(source.address, limits)


def is_article_name(name: str, head: Callable[[], bytes]) -> bool:
    """Return whether a file is of a kind that is read, by its name, or where that is doubtful its `head`."""
    suffix = PurePosixPath(name).suffix.lower()
    for reader in READERS.values():
        if suffix in reader.suffixes:
            return True
        if suffix in reader.doubtful_suffixes and reader.signs is not None:
            return reader.signs.match(head().decode("ascii", "ignore")) is not None
    return False


def is_feed(original: Original) -> bool:
    """Return whether a source lists articles (RSS, Atom) and is none itself; see `feeds`."""
    if _choose(original) == "wordpress":
        return False
    if original.media_type in _FEED_TYPES:
        return True
    if original.media_type is None and _suffix_of(original) in _FEED_SUFFIXES:
        return True
    return _FEED_SIGNS.match(head_of(original)) is not None


def _choose(original: Original) -> str:
    """Choose by media type, suffix, first words; text/plain only says that it's some text."""
    suffix = _suffix_of(original)
    for name, reader in READERS.items():
        if name != PLAIN and original.media_type in reader.media_types:
            return name
    for name, reader in READERS.items():
        if suffix in reader.suffixes:
            return name
    head = head_of(original)
    for name, reader in READERS.items():
        is_doubtful = suffix in reader.doubtful_suffixes or original.media_type in _XML_TYPES
        if is_doubtful and reader.signs is not None and reader.signs.match(head):
            return name
    if original.media_type is not None:
        return PLAIN
    for name, reader in READERS.items():
        if reader.signs is not None and reader.signs.match(head):
            return name
    return PLAIN


def _suffix_of(original: Original) -> str:
    path = original.source.known_as.removesuffix(f"#{original.source.part}")
    if original.source.address is not None:
        path = path.partition("#")[0].partition("?")[0]
    else:
        path = path.replace("\\", "/")
    return PurePosixPath(path).suffix.lower()

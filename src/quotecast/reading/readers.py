"""Choose the reader of a source by its name, its media type (RFC 6838) or its first words.

Bytes are had before anybody reads them, from a file, standard input or an address, within limits.
"""

import importlib
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from quotecast.errors import SourceError
from quotecast.model import Article, Notice, Source, SourceKind
from quotecast.reading.page_text import PagePassage

PLAIN = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Say which sources a reader reads.

    `module` has a function `read(original: Original) -> Reading`; it's imported when a source
    needs it. `suffixes` are lower case with their dot. `signs` finds the reader's own
    beginnings in a source that has neither suffix nor media type, None never does.
    """

    module: str
    suffixes: frozenset[str]
    media_types: frozenset[str]
    signs: re.Pattern[str] | None = None


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
_FEED_SUFFIXES = (".rss", ".atom", ".rdf")
_FEED_SIGNS = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?(?:-->|$)\s*)|<\?[^>]*>\s*|<!DOCTYPE[^>]*>\s*)*+"
    r"<(?:rss|feed|rdf:RDF)\b",
    re.DOTALL | re.IGNORECASE,
)
_SNIFFED_BYTES = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingLimits:
    """Say how much may be read, for how long, and from where.

    `max_bytes` bounds a file as well as a download, `timeout_s` a download from the first
    look-up of its host to its last byte. `allow_private` lets addresses be read that aren't
    on the public internet.
    """

    max_bytes: int = 20_000_000
    timeout_s: int = 20
    allow_private: bool = False


def read_article(
    source: Source,
    *,
    limits: ReadingLimits = ReadingLimits(),
    stdin: BinaryIO | None = None,
) -> Article:
    """Read the article of a file, an http or https address, or standard input.

    `stdin` is read instead of the process's standard input.

    Raises:
        SourceError: the source can't be had, is too large, isn't text or holds no article.
    """
    return article_of(read_original(source, limits, stdin))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Hold what reading a source gave: its article, what is to be told, and the source's own text.

    `page` is everything that a reader of the source sees, in its order, what isn't in the article
    with the reason; empty where `Article.text` is the source itself, as of a plain text.
    """

    article: Article
    notices: tuple[Notice, ...] = ()
    page: tuple[PagePassage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """Hold the bytes of a source.

    `media_type` (lower case, without parameters) and `charset` are what a server says, None
    where nobody says anything.
    """

    data: bytes
    source: Source
    media_type: str | None = None
    charset: str | None = None


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
    reader = importlib.import_module(READERS[_choose(original)].module)
    return cast("Callable[[Original], Reading]", reader.read)(original)


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


def is_feed(original: Original) -> bool:
    """Tell whether a source lists articles (RSS, Atom) and is none itself; see `feeds`."""
    if original.media_type in _FEED_TYPES:
        return True
    if original.media_type is None and _suffix_of(original) in _FEED_SUFFIXES:
        return True
    return _FEED_SIGNS.match(_head_of(original)) is not None


def read_file(source: Source, limits: ReadingLimits) -> Original:
    """Return the bytes of the file at a path.

    Raises:
        SourceError: the file isn't there, is a folder, may not be read or is too large, which
            is found out before anything is read where the system tells a size.
    """
    name, path = source.name, Path(source.place)
    if not _is_unicode(name):
        raise SourceError(f"the name of {name!r} isn't Unicode", "Rename the file")
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise SourceError(f"{name or '.'} is a folder", "Give one article file of it")
        if size > limits.max_bytes:
            raise too_large(name, limits)
        with path.open("rb") as stream:
            data = stream.read(limits.max_bytes + 1)
    except FileNotFoundError as error:
        hint = "Check the spelling and the folder you are in"
        raise SourceError(f"there is no file {name}", hint) from error
    except PermissionError as error:
        hint = "Change its permissions or copy it to a folder of yours"
        raise SourceError(f"{name} may not be read", hint) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        hint = "Check the name and the disk"
        raise SourceError(f"{name!r} can't be read ({error})", hint) from error
    return Original(data=_within(data, name, limits), source=source)


def read_standard_input(
    source: Source, limits: ReadingLimits, stream: BinaryIO | None = None
) -> Original:
    """Return what standard input, or the stream given in its place, holds.

    Raises:
        SourceError: it holds nothing, holds too much, or can't be read.
    """
    name = str(source)
    if stream is None and sys.stdin is None:
        raise SourceError(f"{name} is closed", "Pipe an article into the command, or give a file")
    try:
        data = (stream or sys.stdin.buffer).read(limits.max_bytes + 1)
    except OSError as error:
        raise SourceError(f"{name} can't be read ({error})", "Give a file instead") from error
    if not data:
        hint = "Pipe an article into the command, or give a file"
        raise SourceError(f"{name} is empty", hint)
    return Original(data=_within(data, name, limits), source=source)


def too_large(name: str, limits: ReadingLimits) -> SourceError:
    """Return the error for a source that is larger than `limits.max_bytes`."""
    return SourceError(
        f"{name} is larger than the limit of {limits.max_bytes:,} bytes",
        "Cut it into articles, or raise the limit if it's really one article",
    )


def _choose(original: Original) -> str:
    """Choose by media type, suffix, first words; text/plain only says that it's some text."""
    suffix = _suffix_of(original)
    for name, reader in READERS.items():
        if name != PLAIN and original.media_type in reader.media_types:
            return name
    for name, reader in READERS.items():
        if suffix in reader.suffixes:
            return name
    if original.media_type is not None:
        return PLAIN
    head = _head_of(original)
    for name, reader in READERS.items():
        if reader.signs is not None and reader.signs.match(head):
            return name
    return PLAIN


def _head_of(original: Original) -> str:
    return original.data[:_SNIFFED_BYTES].replace(b"\x00", b"").decode("ascii", "ignore")


def _suffix_of(original: Original) -> str:
    path = original.source.known_as
    if original.source.address is not None:
        path = path.partition("#")[0].partition("?")[0]
    else:
        path = path.replace("\\", "/")
    return PurePosixPath(path).suffix.lower()


def _is_unicode(name: str) -> bool:
    """Tell a name from one in bytes of old, which no script, feed or page could hold."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _within(data: bytes, name: str, limits: ReadingLimits) -> bytes:
    if len(data) > limits.max_bytes:
        raise too_large(name, limits)
    return data

"""The bytes of a source, from a file or standard input, within limits; and what reading them gave."""

import sys
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import BinaryIO

from quotecast.errors import SourceError
from quotecast.model import Article, Notice, Source
from quotecast.reading.page_text import PagePassage

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


DEFAULT_LIMITS = ReadingLimits()


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
    where nobody says anything. With `is_exact` nothing of a text may be mended: somebody counts in it.
    """

    data: bytes
    source: Source
    media_type: str | None = None
    charset: str | None = None
    is_exact: bool = False


def head_of(original: Original) -> str:
    """Return the first words of a source, by which its kind is known."""
    return original.data[:_SNIFFED_BYTES].replace(b"\x00", b"").decode("ascii", "ignore")


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
        near = _names_like(name, path)
        meant = f": did you mean {' or '.join(near)}?" if near else ""
        hint = "Check the spelling and the folder you are in"
        raise SourceError(f"there is no file {name}{meant}", hint) from error
    except PermissionError as error:
        hint = "Change its permissions or copy it to a folder of yours"
        raise SourceError(f"{name} may not be read", hint) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        hint = "Check the name and the disk"
        raise SourceError(f"{name!r} can't be read ({error})", hint) from error
    return Original(data=_within(data, name, limits), source=source)


def _names_like(name: str, path: Path) -> list[str]:
    """Return what a name may be meant for, among the files of its folder, written as it is."""
    try:
        there = [one.name for one in path.parent.iterdir() if one.is_file()]
    except OSError:
        return []
    near = get_close_matches(path.name, there, n=2, cutoff=0.8)
    return [name.removesuffix(path.name) + one for one in near]


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


def _is_unicode(name: str) -> bool:
    """Return whether a name is no bytes of old, which no script, feed or page could hold."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _within(data: bytes, name: str, limits: ReadingLimits) -> bytes:
    if len(data) > limits.max_bytes:
        raise too_large(name, limits)
    return data

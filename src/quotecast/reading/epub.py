"""Read an EPUB (EPUB 3.3, 2.0.1): its chapters, each an article, in the order of its spine.

What the book calls a note, a page number or a table of contents isn't read; each is listed.
"""

import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import Any
from urllib.parse import unquote

import lxml.etree
import lxml.html

from quotecast.errors import SourceError
from quotecast.languages import language_of
from quotecast.model import Notice
from quotecast.reading.archive import Archive
from quotecast.reading.book_anchors import cut_body
from quotecast.reading.chapters import Chapters, chapters_of, title_in
from quotecast.reading.composing import Masthead
from quotecast.reading.dates import find_date
from quotecast.reading.decoding import DEFAULT_LANGUAGE, decode, normalise_tag
from quotecast.reading.html import find_page
from quotecast.reading.listing import Listed, ListedArticle, article_named, passed_over
from quotecast.reading.originals import Original, Reading

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_DOCUMENTS = frozenset(("application/xhtml+xml", "text/html", "application/x-dtbook+xml"))
_NOTES = frozenset("footnote footnotes endnote endnotes rearnote rearnotes".split())
_UNSPOKEN = frozenset("pagebreak toc landmarks page-list index cover".split())
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?[^>]*>", re.IGNORECASE)
_CLOSED = re.compile(r"<(?P<tag>[A-Za-z][\w:-]*)(?P<rest>(?:\s[^<>]*)?)/>")
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_MOST_DOCUMENTS = 5000
_FRONT = "parts of the book that are no chapters are passed over"


def listed(original: Original) -> Listed:
    """Return the chapters of a book by their numbers."""
    book = _open(original)
    return _listed(book)


def read(original: Original) -> Reading:
    """Return the words of one chapter, or of a book as a whole with its chapters' titles as headings.

    Raises:
        SourceError: it is no EPUB, is encrypted, has no such chapter, or holds no words to read.
    """
    book = _open(original)
    masthead = book.masthead
    paths = tuple(dict.fromkeys(path for one in book.found.chapters for path in one.paths))
    first = until = ""
    told: tuple[Notice, ...] = ()
    if original.source.part:
        names = _listed(book)
        place = article_named(names, original.source.part, original.source)
        chapter = book.found.chapters[place]
        paths, first, until = chapter.paths, chapter.first, chapter.until
        masthead = replace(masthead, title=names.parts[place].title)
    elif paths:
        told = passed_over(_FRONT, book.found.front)
    _require_open(book.archive, paths or book.spine, original)
    read_paths = [path for path in paths or book.spine if path in book.archive.names]
    bodies = "".join(
        _body(
            book.archive.read(path),
            f"{original.source}: {path}",
            first=first if path == read_paths[0] else "",
            until=until if path == read_paths[-1] else "",
        )
        for path in read_paths
    )
    attribute = f' lang="{escape(masthead.language)}"' if masthead.language else ""
    markup = f"<!doctype html><html{attribute}><body>{bodies}</body></html>"
    reading = find_page(markup, original, stated=masthead, is_whole=True)
    if reading is None:
        raise SourceError(
            f"{original.source} is a book without words to read",
            "Give the article's words as a text file",
        )
    return replace(reading, notices=(*told, *reading.notices))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Book:
    """Hold a book that is open: what it says of itself, its documents, its chapters."""

    archive: Archive
    masthead: Masthead
    spine: tuple[str, ...]
    found: Chapters


def _open(original: Original) -> _Book:
    archive = Archive(original.data, str(original.source))
    package_path = _package_path(archive)
    package, folder = archive.tree(package_path), posixpath.dirname(package_path)
    spine = tuple(_spine(package, folder))[:_MOST_DOCUMENTS]
    return _Book(
        archive=archive,
        masthead=_masthead_of(package),
        spine=spine,
        found=chapters_of(archive, package, folder, spine),
    )


def _listed(book: _Book) -> Listed:
    titles = [title_in(book.masthead.title, one.title) for one in book.found.chapters]
    return Listed(
        parts=tuple(
            ListedArticle(name=str(number), title=title) for number, title in enumerate(titles, 1)
        ),
        notices=passed_over(_FRONT, book.found.front),
    )


def _package_path(archive: Archive) -> str:
    for element in archive.tree(_CONTAINER).iter("{*}rootfile"):
        if path := element.get("full-path"):
            return str(path)
    raise archive.broken(f"{_CONTAINER} names no package")


def _masthead_of(package: Any) -> Masthead:
    def first(name: str) -> str | None:
        elements = package.iter(f"{{http://purl.org/dc/elements/1.1/}}{name}")
        return next((" ".join(one.text.split()) for one in elements if one.text), None)

    tag = normalise_tag(first("language"))
    date = find_date(first("date") or "", language_of(tag or DEFAULT_LANGUAGE))
    return Masthead(
        title=first("title"),
        byline=first("creator"),
        publisher=first("publisher"),
        published=date[:10] if date else None,
        language=tag,
    )


def _spine(package: Any, folder: str) -> Iterator[str]:
    items = {item.get("id"): item for item in package.iter("{*}item")}
    for reference in package.iter("{*}itemref"):
        item = items.get(reference.get("idref"))
        if item is None or reference.get("linear") == "no":
            continue
        is_document = item.get("media-type") in _DOCUMENTS
        if is_document and "nav" not in (item.get("properties") or "").split():
            address = unquote((item.get("href") or "").partition("#")[0])
            yield posixpath.normpath(posixpath.join(folder, address))


def _require_open(archive: Archive, paths: Sequence[str], original: Original) -> None:
    """Make sure that none of the documents is encrypted; fonts often are."""
    if _ENCRYPTION not in archive.names:
        return
    tree = archive.tree(_ENCRYPTION)
    closed = {unquote(one.get("URI") or "") for one in tree.iter("{*}CipherReference")}
    if not closed.isdisjoint(paths):
        raise SourceError(
            f"{original.source} is protected against copying", "Give a book that isn't"
        )


def _body(data: bytes, name: str, *, first: str, until: str) -> str:
    """Return the markup of a document's body, in which what isn't spoken is marked as such.

    It begins at one anchor and ends before the other, where these are named.
    """
    if not data.strip():
        return ""
    markup = _DECLARATION.sub("", decode(data, name=name))
    markup = _CDATA.sub(lambda found: escape(found[1]), markup)
    markup = _CLOSED.sub(_opened, markup)
    try:
        page = lxml.html.document_fromstring(markup)
    except lxml.etree.LxmlError:
        return ""
    body = page.find("body")
    if body is None:
        return ""
    cut_body(body, first=first, until=until)
    for element in body.iter(lxml.etree.Element):
        kinds = set((element.get("epub:type") or "").split())
        if not _NOTES.isdisjoint(kinds):
            element.set("class", f"{element.get('class') or ''} footnote".strip())
        elif not _UNSPOKEN.isdisjoint(kinds):
            element.set("hidden", "hidden")
    body.tag = "section"
    return str(lxml.html.tostring(body, encoding="unicode"))


def _opened(found: re.Match[str]) -> str:
    """Return an element that XML closes at once as HTML writes it: else it would hold all the rest."""
    tag = found["tag"]
    return found[0] if tag.lower() in _VOID else f"<{tag}{found['rest']}></{tag}>"

"""The chapters of a book: what its table of contents names, without covers, title pages and the like.

EPUB 3.3, section 7 (the navigation document), or the NCX of EPUB 2.
"""

import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

import lxml.etree
import lxml.html

from quotecast.reading.archive import Archive
from quotecast.reading.book_anchors import ContentsLine, stretches_of

_NCX = "application/x-dtbncx+xml"
_FRONT_TYPES = frozenset(
    "cover titlepage halftitlepage copyright-page toc landmarks loi lot imprint dedication colophon "
    "index acknowledgments other-credits seriespage frontmatter title-page".split()
)
# What books call such parts, in the languages that are narrated.
_FRONT_NAMES = re.compile(
    r"(?:half )?title ?page|cover(?: page)?|copyright(?: page| notice)?|imprint|colophon|"
    r"(?:table of )?contents|dedication|acknowledge?ments|index|also by .*|about the (?:author|publisher)|"
    r"titelseite|umschlag|impressum|inhalt(?:sverzeichnis)?|widmung|danksagung|register|"
    r"page de titre|couverture|table des matières|mentions légales|remerciements|dédicace|"
    r"portada|índice|créditos|agradecimientos|dedicatoria|copertina|indice|frontespizio|colofon|"
    r"titelpagina|inhoud(?:sopgave)?|capa|sumário|folha de rosto",
    re.IGNORECASE,
)
_TYPE = re.compile(rb"<(?:body|section|article|div)\b[^>]*?epub:type\s*=\s*[\"']([^\"']{1,200})")
_TAG = re.compile(rb"<head\b.*?</head>|<[^>]*>", re.DOTALL | re.IGNORECASE)
_FEWEST_BYTES = 60  # of words; what is less is a part's title or a picture
_NUMBERED = re.compile(r"(?:\w+\W+)?(?:\d+|[IVXLC]+)\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundChapter:
    """Hold one chapter: its title, empty where the book gives none, and the paths of its documents.

    It may begin at an anchor in the first of them, and end before one in the last.
    """

    title: str
    paths: tuple[str, ...]
    first: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapters:
    """Hold a book's chapters in their order, and the names of what isn't one."""

    chapters: tuple[FoundChapter, ...]
    front: tuple[str, ...]


def chapters_of(archive: Archive, package: Any, folder: str, spine: Sequence[str]) -> Chapters:
    """Return the chapters of the documents in a spine."""
    entries = _contents(archive, package, folder)
    names = {one.path: one.title for one in reversed(entries)}
    guided = {
        _path(folder, one.get("href"))
        for one in package.iter("{*}reference")
        if one.get("type") in _FRONT_TYPES
    }
    is_named = sum(path in names for path in spine) > 1
    chapters: list[FoundChapter] = []
    front: list[str] = []
    for path in spine:
        data = archive.read(path) if path in archive.names else b""
        title = names.get(path, "")
        opens = path in names or not is_named
        if path in guided or _is_front(data, title) or (is_named and not (chapters or opens)):
            front.append(title or posixpath.basename(path))
        elif opens and _is_long(data):
            chapters.append(FoundChapter(title=title, paths=(path,)))
        elif chapters:
            last = chapters[-1]
            chapters[-1] = FoundChapter(title=last.title, paths=(*last.paths, path))
        else:
            front.append(title or posixpath.basename(path))
    parted = _parted(chapters[0], entries, archive) if len(chapters) == 1 else None
    if parted is not None:
        return Chapters(chapters=parted.chapters, front=(*front, *parted.front))
    return Chapters(chapters=tuple(chapters), front=tuple(front))


def _parted(
    whole: FoundChapter, entries: Sequence[ContentsLine], archive: Archive
) -> Chapters | None:
    """Return the chapters of a book that is one document, None where its contents lead to none."""
    documents = [(path, archive.read(path)) for path in whole.paths]
    chapters, front = [], []
    for one in stretches_of(entries, documents):
        if _FRONT_NAMES.fullmatch(one.title.strip()):
            front.append(one.title)
        else:
            chapters.append(
                FoundChapter(title=one.title, paths=one.paths, first=one.first, until=one.until)
            )
    if len(chapters) <= 1:
        return None
    if chapters[0].first and not front:
        front.append(f"what stands before {chapters[0].title}")
    return Chapters(chapters=tuple(chapters), front=tuple(front))


def title_in(book: str | None, chapter: str) -> str:
    """Return the title of a chapter, with the book's where it is hardly more than a number.

    >>> title_in("Two bridges", "FoundChapter 3"), title_in("Two bridges", "The flood")
    ('Two bridges: FoundChapter 3', 'The flood')
    """
    is_bare = not chapter or _NUMBERED.fullmatch(chapter) is not None
    return ": ".join(filter(None, (book, chapter))) if is_bare else chapter


def _is_long(data: bytes) -> bool:
    return len(b"".join(_TAG.sub(b"", data).split())) >= _FEWEST_BYTES


def _is_front(data: bytes, title: str) -> bool:
    found = _TYPE.search(data)
    kinds = set(found[1].decode("ascii", "ignore").split()) if found else set()
    return not kinds.isdisjoint(_FRONT_TYPES) or _FRONT_NAMES.fullmatch(title.strip()) is not None


def _path(folder: str, address: str | None) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote((address or "").partition("#")[0])))


def _contents(archive: Archive, package: Any, folder: str) -> list[ContentsLine]:
    """Return what the book's contents lead to, in their order."""
    found: list[ContentsLine] = []
    for item in package.iter("{*}item"):
        path = _path(folder, item.get("href"))
        if path not in archive.names:
            continue
        if "nav" in (item.get("properties") or "").split():
            lines = list(_nav(archive.read(path)))
        elif item.get("media-type") == _NCX:
            lines = [_point(one) for one in archive.tree(path).iter("{*}navPoint")]
        else:
            continue
        base = posixpath.dirname(path)
        found += (
            ContentsLine(
                path=_path(base, address),
                anchor=unquote(address.partition("#")[2]),
                title=title,
                depth=depth,
            )
            for address, title, depth in lines
        )
    return found


def _nav(data: bytes) -> Iterator[tuple[str, str, int]]:
    try:
        page = lxml.html.document_fromstring(data)
    except (lxml.etree.LxmlError, ValueError):
        return
    navs = [one for one in page.iter("nav") if "toc" in (one.get("epub:type") or "").split()]
    for nav in navs[:1]:
        for link in nav.iter("a"):
            depth = sum(1 for _ in link.iterancestors("ol"))
            yield link.get("href") or "", " ".join(link.text_content().split()), depth


def _point(point: Any) -> tuple[str, str, int]:
    content = point.find("{*}content")
    text = point.findtext("{*}navLabel/{*}text") or ""
    address = (content.get("src") if content is not None else "") or ""
    depth = 1 + sum(1 for _ in point.iterancestors("{*}navPoint"))
    return address, " ".join(text.split()), depth

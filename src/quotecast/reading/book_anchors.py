"""Cut a book at the places within its documents that its contents lead to (EPUB 3.3, section 7)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsLine:
    """Hold what a line of the contents leads to; `depth` counts the lists that it stands in."""

    path: str
    anchor: str
    title: str
    depth: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class BookPart:
    """Hold a title and the documents from one place to another; an empty anchor is a document's edge."""

    title: str
    paths: tuple[str, ...]
    first: str = ""
    until: str = ""


def stretches_of(
    entries: Sequence[ContentsLine], documents: Sequence[tuple[str, bytes]]
) -> tuple[BookPart, ...]:
    """Return the stretches between the places that contents lead to, none where these are no two.

    Contents may have lists in lists: the outermost that lead to two places or more count.
    """
    known = dict(documents)
    paths = [path for path, _ in documents]
    found = [one for one in entries if one.path in known and _stands(one.anchor, known[one.path])]
    for depth in sorted({one.depth for one in found}):
        level = _in_order([one for one in found if one.depth == depth], paths, known)
        if len({(one.path, one.anchor) for one in level}) > 1:
            return tuple(_stretches(level, paths))
    return ()


def _stands(anchor: str, data: bytes) -> bool:
    return not anchor or _place_of(anchor, data) >= 0


def _place_of(anchor: str, data: bytes) -> int:
    name = re.escape(anchor.encode())
    found = re.search(rb"\b(?:id|name)\s*=\s*[\"']" + name + rb"[\"']", data) if anchor else None
    return found.start() if found else -1


def _in_order(
    entries: list[ContentsLine], paths: list[str], known: dict[str, bytes]
) -> list[ContentsLine]:
    places = {(one.path, one.anchor): one for one in reversed(entries)}  # the first title counts
    return sorted(
        places.values(),
        key=lambda one: (paths.index(one.path), _place_of(one.anchor, known[one.path])),
    )


def _stretches(entries: list[ContentsLine], paths: list[str]) -> Iterator[BookPart]:
    end = ContentsLine(path="", anchor="", title="")
    for one, following in pairwise([*entries, end]):
        begin = paths.index(one.path)
        last = paths.index(following.path) if following.path else len(paths)
        through = last + 1 if following.anchor else last
        yield BookPart(
            title=one.title,
            paths=tuple(paths[begin:through]),
            first=one.anchor,
            until=following.anchor,
        )


def cut_body(body: Any, *, first: str = "", until: str = "") -> None:
    """Take what stands before one anchor and from another one on out of a document's body."""
    last = _anchored(body, until)
    if last is not None:
        for one in _upwards(last, body):
            for sibling in list(one.itersiblings()):
                sibling.getparent().remove(sibling)
            one.tail = None
        last.drop_tree()
    opening = _anchored(body, first)
    if opening is not None:
        for one in _upwards(opening, body):
            parent = one.getparent()
            parent.text = None
            for sibling in list(one.itersiblings(preceding=True)):
                parent.remove(sibling)


def _anchored(body: Any, anchor: str) -> Any | None:
    found = body.xpath(".//*[@id=$anchor or @name=$anchor]", anchor=anchor) if anchor else []
    if not found:
        return None
    # An anchor in the midst of a heading is that of the whole heading.
    headings = found[0].xpath("ancestor-or-self::*[self::h1 or self::h2 or self::h3 or self::h4]")
    return headings[0] if headings else found[0]


def _upwards(element: Any, body: Any) -> list[Any]:
    """Return an element and what it stands in, without the body."""
    above = [element]
    while (parent := above[-1].getparent()) is not None and parent is not body:
        above.append(parent)
    return above if above[-1].getparent() is body else []

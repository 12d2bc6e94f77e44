"""Walk a page's own tree in its order (WHATWG HTML): the runs of text that a browser shows.

Each text node gets a mark, a code point of a private use area in front of its words, by which an
extractor's choice is found again in the tree.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from quotecast.reading.assembling import LINE_BREAK, without_controls
from quotecast.reading.page.elements import (
    CONTROLS,
    UNSEEN,
    begins_line,
    is_deleted,
    is_hidden,
    is_questionnaire,
)
from quotecast.reading.page.names import ElementRole, role_of

_FIRST_MARK = 0xF0000  # the supplementary private use areas
_MOST_MARKS = 0x10FFFD - _FIRST_MARK
_MARKS = re.compile("[\U000f0000-\U0010fffd]")
# Where sheets set elements beside one another: "<b>Height</b><span>96 feet</span>".
_SET_APART = frozenset(("span", "b", "strong", "label", "time"))
_SEAM = re.compile(
    rf"(?:^|\s)[£$€]?\d[\d.,]*{LINE_BREAK}(?:(?!(?:th|st|nd|rd)s)[a-z]{{3}}|[A-Z][a-z]{{2}})|[a-z]{{3}}{LINE_BREAK}(?:[A-Z£$€][a-z\d]|\d)"
)
_LOOKED_AT = 12  # code points on both sides of a seam
HIDDEN = "hidden"
DELETED = "deleted"
FORMULA = "formula"
_REASONS = (HIDDEN, DELETED, FORMULA)  # what isn't seen at all counts before what is


@dataclass(slots=True, kw_only=True, eq=False)
class Region:
    """Hold a part of the page that is a block, or whose name says something, and what is in it."""

    element: Any
    parent: "Region | None" = None
    role: ElementRole = ElementRole.NONE
    is_block: bool = True
    letters: int = 0
    linked: int = 0
    kept: int = 0
    """Letters that the extractor keeps."""
    reason: str = ""
    _held: dict[tuple[str, ...], bool] = field(default_factory=dict, init=False, repr=False)

    def holds(self, *tags: str) -> bool:
        """Return whether an element of one of the tags is in it; looked up once."""
        if tags not in self._held:
            self._held[tags] = next(self.element.iter(*tags), None) is not None
        return self._held[tags]

    def within(self) -> Iterator["Region"]:
        """Give the region and all around it, outwards."""
        region: Region | None = self
        while region is not None:
            yield region
            region = region.parent


@dataclass(slots=True, kw_only=True, eq=False)
class Piece:
    """Hold the words of one text node; with `reason` a reader of the page doesn't see them."""

    text: str
    region: Region
    element: Any
    mark: int = 0
    is_linked: bool = False
    is_control: bool = False
    reason: str = ""
    letters: int = 0

    def cut(self, text: str, *, reason: str | None = None) -> "Piece":
        """Return a part of the piece, with its own reason where one is given."""
        its = self.reason if reason is None else reason
        return replace(self, text=text, letters=len("".join(text.split())), reason=its)


@dataclass(slots=True, kw_only=True, eq=False)
class TextRun:
    """Hold the pieces between two edges of blocks, and the innermost block they stand in."""

    region: Region
    pieces: list[Piece] = field(default_factory=list)
    kept: int = 0
    reason: str = ""

    @property
    def seen(self) -> list[Piece]:
        """The pieces that a reader of the page sees."""
        return [piece for piece in self.pieces if not piece.reason]

    @property
    def text(self) -> str:
        """The words, line breaks as `LINE_BREAK`; a space where elements side by side have none between two words.

        No word of such a run stands outside of those elements, as the words of a sentence do.
        """
        text, holder = "", None
        seen = self.seen
        is_apart = all(one.element.tag in _SET_APART for one in seen if one.letters)
        for piece in seen:
            is_beside = (
                is_apart
                and holder is not None
                and _SET_APART.issuperset((holder.tag, piece.element.tag))
            )
            is_beside = is_beside and piece.element is not holder
            is_seam = (
                is_beside
                and _SEAM.search(f"{text[-_LOOKED_AT:]}{LINE_BREAK}{piece.text[:_LOOKED_AT]}")
                is not None
            )
            text += f" {piece.text}" if is_seam else piece.text
            holder = piece.element
        return text

    @property
    def letters(self) -> int:
        """How many characters of them aren't white space."""
        return sum(piece.letters for piece in self.pieces if not piece.reason)

    @property
    def linked(self) -> int:
        """How many of the letters stand in links."""
        return sum(piece.letters for piece in self.seen if piece.is_linked)


def walk(body: Any) -> tuple[list[TextRun], list[Region]]:
    """Return the runs of a page's body in their order, and its regions, each after its parent.

    The tree is changed: each text that is seen begins with its mark.
    """
    walker = _Walker(body)
    walker.walk()
    runs = [run for run in walker.runs if any(piece.letters for piece in run.pieces)]
    return runs, walker.regions


def marks_in(texts: Iterable[str]) -> frozenset[int]:
    """Return the marks that stand in texts."""
    return frozenset(
        ord(character) - _FIRST_MARK
        for text in texts
        for character in text
        if character > "\U000effff"
    )


def unmarked(text: str) -> str:
    """Return a text of the walked tree without its marks."""
    return _MARKS.sub("", text)


class _Walker:
    """Hold where the walk is: the regions it is in, links, and reasons for which text isn't seen."""

    def __init__(self, body: Any) -> None:
        self.body = body
        self.regions = [Region(element=body)]
        self.runs = [TextRun(region=self.regions[0])]
        self._region = self.regions[0]
        self._reasons: list[str] = []
        self._links = 0
        self._controls = 0
        self._quotes = 0
        self._marks = 0

    def walk(self) -> None:
        """Go through the tree in document order, without recursion."""
        waiting: list[tuple[Any, tuple[Region, int] | None]] = [(self.body, None)]
        while waiting:
            element, left = waiting.pop()
            if left is not None:
                self._leave(element, *left)
            elif not isinstance(element.tag, str) or element.tag in UNSEEN:
                self._add_tail(element)
            elif element.tag == "br":
                self._add(LINE_BREAK, element)
                self._add_tail(element)
            else:
                before = (self._region, len(self._reasons))
                self._enter(element)
                waiting.append((element, before))
                waiting.extend((child, None) for child in reversed(element))

    def _enter(self, element: Any) -> None:
        tag = element.tag
        if element is not self.body:
            attributes = dict(element.items())  # `attrib` refuses torn names
            role = role_of(tag, attributes)
            if is_questionnaire(element):
                role = ElementRole.FORM
            is_block = begins_line(element)
            if role or is_block:
                self._region = Region(
                    element=element, parent=self._region, role=role, is_block=is_block
                )
                self.regions.append(self._region)
            if is_block:
                self._begin()
            if is_hidden(tag, attributes):
                self._reasons.append(HIDDEN)
            elif is_deleted(tag, attributes):
                self._reasons.append(DELETED)
            elif tag == "math":
                self._reasons.append(FORMULA)  # its letters without their places say something else
        self._links += tag == "a"
        self._controls += tag in CONTROLS
        if tag == "q":
            self._add("‘" if self._quotes % 2 else "“", element, is_marked=False)
            self._quotes += 1
        if element.text and (marked := self._add(element.text, element)):
            element.text = marked

    def _leave(self, element: Any, region: Region, reasons: int) -> None:
        tag = element.tag
        if tag == "q":
            self._quotes -= 1
            self._add("’" if self._quotes % 2 else "”", element, is_marked=False)
        self._links -= tag == "a"
        self._controls -= tag in CONTROLS
        del self._reasons[reasons:]
        its = self._region
        is_block = its.element is element and its.is_block and element is not self.body
        self._region = region
        if is_block:
            self._begin()
        if element is not self.body:
            self._add_tail(element)

    def _add_tail(self, element: Any) -> None:
        if element.tail and (marked := self._add(element.tail, element.getparent())):
            element.tail = marked

    def _begin(self) -> None:
        if self.runs[-1].pieces:
            self.runs.append(TextRun(region=self._region))
        self.runs[-1].region = self._region

    def _add(self, text: str, element: Any, *, is_marked: bool = True) -> str | None:
        is_blank = text == LINE_BREAK or text.isspace()
        letters = 0 if is_blank else len("".join(text.split()))
        piece = Piece(
            text=text,
            region=self._region,
            element=element,
            is_linked=self._links > 0,
            is_control=self._controls > 0,
            reason=min(self._reasons, key=_REASONS.index, default=""),
            letters=letters,
        )
        self.runs[-1].pieces.append(piece)
        if not (is_marked and letters) or piece.reason or self._marks >= _MOST_MARKS:
            clean = without_controls(text)  # what isn't seen is written anew by extractors as well
            return clean if clean != text else None
        self._marks += 1
        piece.mark = self._marks
        return chr(_FIRST_MARK + self._marks) + without_controls(text)

"""Walk the text of a Word document in its order: what a reader of the accepted text sees, and the rest.

Insertions are read and deletions aren't, as where all changes are accepted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from quotecast.model import BlockKind
from quotecast.reading.assembling import LINE_BREAK
from quotecast.reading.page.tables import row_text
from quotecast.reading.page_text import PagePassage
from quotecast.reading.raised import power_of
from quotecast.reading.stretches import Stretch
from quotecast.reading.word.styles import Styles, child, is_on, name_of, value

DELETED, HIDDEN, STRUCK = "deleted", "hidden", "struck out"
CONTENTS, MARK, READING_AID = "table of contents", "footnote mark", "reading aid"
PROMPT = "prompt of a form"
_INSERTED = frozenset(("ins", "moveTo"))
_REMOVED = frozenset(("del", "moveFrom"))
_SIGNS = {"tab": " ", "ptab": " ", "br": LINE_BREAK, "cr": LINE_BREAK, "noBreakHyphen": "\u2011"}
_TEXTS = frozenset(("t", "delText"))
_NOTES = frozenset(("footnoteReference", "endnoteReference"))
_PICTURES = frozenset(("drawing", "pict", "object"))
_LONGEST_CELL = 160  # letters; what is longer is prose that a table only lays out
_LONGEST_MARK = 4


@dataclass(slots=True, kw_only=True, eq=False)
class Met:
    """What a walk has met besides words: changes, notes, boxes, what can't be read."""

    changes: int = 0
    notes: list[tuple[str, str]] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    unreadable: int = 0
    embedded: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    text: str
    reason: str = ""


class Walker:
    """Walk the parts of one document; what isn't words is put down in `found`."""

    def __init__(self, styles: Styles) -> None:
        """Walk with a document's styles."""
        self.found = Met()
        self._styles = styles
        self._paragraph_style = ""
        self._open: list[_Words] = []  # of a paragraph whose end is deleted

    def stretches(self, body: Any) -> Iterator[Stretch]:
        """Give the paragraphs and rows of a part, the boxes after what they stand in."""
        for element in _blocks(body):
            if name_of(element) == "tbl":
                yield from self._table(element)
            elif name_of(element) == "altChunk":
                self.found.embedded += 1
            else:
                yield from self._with_boxes(self._paragraph(element))
        if self._open:
            pieces, self._open = self._open, []
            yield _stretch(pieces, BlockKind.PARAGRAPH)

    def _with_boxes(self, own: Iterator[Stretch]) -> Iterator[Stretch]:
        boxes, self.found.boxes = self.found.boxes, []
        yield from own
        inner, self.found.boxes = self.found.boxes, boxes
        for box in inner:
            yield from self.stretches(box)

    def _paragraph(self, paragraph: Any) -> Iterator[Stretch]:
        properties = child(paragraph, "pPr")
        self._paragraph_style = value(child(properties, "pStyle"))
        pieces = [*self._open, *self._pieces(paragraph, "")]
        self._open = []
        mark = child(properties, "rPr")
        if child(mark, "ins") is not None:
            self.found.changes += 1
        if child(mark, "del") is not None:
            self.found.changes += 1
            self._open = pieces
            return
        if self._styles.is_contents(paragraph):
            yield Stretch(text="".join(one.text for one in pieces), reason=CONTENTS)
            return
        yield _stretch(pieces, self._styles.kind_of(paragraph))

    def _pieces(self, parent: Any, reason: str) -> Iterator[_Words]:
        before = ""
        for element in parent:
            for piece in self._inline(element, reason, before):
                before = (before + piece.text)[-30:] if not piece.reason else before
                yield piece

    def _inline(self, element: Any, reason: str, before: str) -> Iterator[_Words]:
        name = name_of(element)
        if name == "r":
            yield from self._run(element, reason, before)
        elif name in _INSERTED or name in _REMOVED:
            self.found.changes += 1
            yield from self._pieces(element, DELETED if name in _REMOVED else reason)
        elif name == "sdt":
            content = child(element, "sdtContent")
            is_prompt = is_on(child(element, "sdtPr", "showingPlcHdr"))
            if content is not None:
                yield from self._pieces(content, PROMPT if is_prompt else reason)
        elif name == "AlternateContent":
            yield from self._pieces(_shown(element), reason)
        elif name in {"oMath", "oMathPara"}:
            text = "".join(one.text or "" for one in element.iter("{*}t"))
            yield _Words(text=text, reason=reason)
        elif name not in {"pPr", "sdtPr", "rPr"}:
            yield from self._pieces(element, reason)

    def _run(self, run: Any, reason: str, before: str) -> Iterator[_Words]:
        reason = reason or self._reason_of(run)
        is_raised = value(child(run, "rPr", "vertAlign")) == "superscript"
        for element in run:
            name = name_of(element)
            if name in _TEXTS:
                text = element.text or ""
                is_gone = name == "delText" and not reason
                piece = _Words(text=text, reason=DELETED if is_gone else reason)
                yield _raised(piece, before) if is_raised and not piece.reason else piece
            elif name in _SIGNS:
                yield _Words(text=_SIGNS[name], reason=reason)
            elif name == "sym":
                yield from self._symbol(element, reason)
            elif name in _NOTES:
                if not reason:
                    self.found.notes.append((name, value(element, "id")))
            elif name in _PICTURES:
                self._look_for_boxes(element)
            elif name == "AlternateContent":
                self._look_for_boxes(_shown(element))
            elif name == "ruby":
                yield from self._pieces(child(element, "rubyBase"), reason)
                yield from self._pieces(child(element, "rt"), READING_AID)

    def _reason_of(self, run: Any) -> str:
        style = self._paragraph_style
        if self._styles.has(run, "vanish", style):
            return HIDDEN
        is_struck = self._styles.has(run, "strike", style) or self._styles.has(
            run, "dstrike", style
        )
        return STRUCK if is_struck else ""

    def _symbol(self, element: Any, reason: str) -> Iterator[_Words]:
        try:
            sign = chr(int(value(element, "char"), 16))
        except (ValueError, OverflowError):
            sign = "\ue000"
        if "\ue000" <= sign <= "\uf8ff":  # private to a font
            self.found.unreadable += 1
            return
        yield _Words(text=sign, reason=reason)

    def _look_for_boxes(self, element: Any) -> None:
        """Put the boxes in a picture aside, of those in boxes only the outer ones."""
        if name_of(element) == "txbxContent":
            self.found.boxes.append(element)
            return
        if name_of(element) == "AlternateContent":
            element = _shown(element)
        for part in element:
            self._look_for_boxes(part)

    def _table(self, table: Any) -> Iterator[Stretch]:
        rows = [[list(self.stretches(cell)) for cell in _cells(row)] for row in _rows(table)]
        gone = [child(row, "trPr", "del") is not None for row in _rows(table)]
        self.found.changes += sum(gone)
        if _is_layout(rows):
            yield from (one for row in rows for cell in row for one in cell)
            return
        for row, is_gone in zip(rows, gone, strict=True):
            cells = [" ".join(one.text.strip() for one in cell if not one.reason) for cell in row]
            left = tuple(
                passage
                for cell in row
                for one in cell
                for passage in (
                    *((PagePassage(text=one.text, reason=one.reason),) if one.reason else ()),
                    *one.left_out,
                )
            )
            yield Stretch(
                text=row_text([text for text in cells if text]),
                kind=BlockKind.TABLE_ROW,
                reason=DELETED if is_gone else "",
                left_out=left,
            )


def _blocks(parent: Any) -> Iterator[Any]:
    """Give the paragraphs and tables of a part, looking through what only holds them."""
    for element in parent:
        name = name_of(element)
        if name in {"p", "tbl", "altChunk"}:
            yield element
        elif name == "AlternateContent":
            yield from _blocks(_shown(element))
        elif name not in {"sectPr", "sdtPr", "tcPr"}:
            yield from _blocks(element)


def _rows(table: Any) -> Iterator[Any]:
    return _held(table, "tr")


def _cells(row: Any) -> Iterator[Any]:
    return _held(row, "tc")


def _held(parent: Any, wanted: str) -> Iterator[Any]:
    for element in parent:
        if name_of(element) == wanted:
            yield element
        elif name_of(element) in {"sdt", "sdtContent", "customXml", "ins"}:
            yield from _held(element, wanted)


def _shown(alternate: Any) -> Any:
    """Return the one of several forms of the same content that is read (part 3, 7.2)."""
    choice = child(alternate, "Choice")
    fallback = child(alternate, "Fallback")
    return choice if choice is not None else fallback if fallback is not None else ()


def _raised(piece: _Words, before: str) -> _Words:
    power = power_of(piece.text, before)
    if power is not None:
        return _Words(text=power)
    sign = piece.text.strip()
    is_mark = len(sign) <= _LONGEST_MARK and sign != "" and not any(map(str.isalpha, sign))
    return _Words(text=piece.text, reason=MARK if is_mark else "")


def _is_layout(rows: Sequence[Sequence[Sequence[Stretch]]]) -> bool:
    """Return whether a table only lays a text out: one cell in all its rows, or prose in cells."""
    cells = [cell for row in rows for cell in row]
    long = sum(sum(len(one.text) for one in cell) > _LONGEST_CELL for cell in cells)
    return all(len(row) <= 1 for row in rows) or 5 * long > len(cells)


def _stretch(pieces: Sequence[_Words], kind: BlockKind) -> Stretch:
    words, left = [], []
    for reason, group in groupby(pieces, key=lambda piece: piece.reason):
        text = "".join(piece.text for piece in group)
        if not reason:
            words.append(text)
        elif text.strip():
            left.append(PagePassage(text=text.replace(LINE_BREAK, " "), reason=reason))
    return Stretch(text="".join(words), kind=kind, left_out=tuple(left))

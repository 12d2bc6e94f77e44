"""The order that a PDF's tags give to the contents of a page (ISO 32000-2, 14.7 and 14.8)."""

import ctypes
from dataclasses import dataclass
from typing import Any

_DEEPEST = 60
_MOST = 50_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Tagged:
    """Hold the number of one marked content, and the kinds of the elements around it, inwards.

    `owner` is the number of the innermost of them that is a block of text, of a table's its row;
    `cell` is that of the cell.
    """

    mark: int
    kinds: tuple[str, ...]
    owner: int
    cell: int


_INLINE = frozenset(
    "Span Link Quote Em Strong Reference BibEntry Code Sub Lbl LBody NonStruct".split()
)


def tags_of(raw: Any, page: Any) -> tuple[Tagged, ...]:
    """Return the marked contents of a page in the order of its tags; of one without tags, nothing."""
    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return ()
    found: list[Tagged] = []
    try:
        reader = _TreeReader(raw, found)
        for index in range(raw.FPDF_StructTree_CountChildren(tree)):
            child = raw.FPDF_StructTree_GetChildAtIndex(tree, index)
            if child:
                reader.read(child, (), 0)
    finally:
        raw.FPDF_StructTree_Close(tree)
    return tuple(found)


_CELLS = frozenset(("TD", "TH"))


class _TreeReader:
    """Number the blocks of a tree while it is read."""

    def __init__(self, raw: Any, found: list[Tagged]) -> None:
        self._raw, self._found = raw, found
        self._blocks = 0

    def read(self, element: Any, kinds: tuple[str, ...], owner: int, cell: int = 0) -> None:
        """Put down the contents of an element and of those in it."""
        raw = self._raw
        kind = self._kind(element)
        if len(kinds) >= _DEEPEST or len(self._found) >= _MOST:
            return
        if kind not in _INLINE:
            self._blocks += 1
            owner = owner if "TR" in kinds else self._blocks
        cell = self._blocks if kind in _CELLS else cell
        kinds = (*kinds, kind)
        for index in range(max(0, raw.FPDF_StructElement_CountChildren(element))):
            child = raw.FPDF_StructElement_GetChildAtIndex(element, index)
            if child:
                self.read(child, kinds, owner, cell)
                continue
            mark = raw.FPDF_StructElement_GetChildMarkedContentID(element, index)
            if mark >= 0:
                self._found.append(Tagged(mark=mark, kinds=kinds, owner=owner, cell=cell))

    def _kind(self, element: Any) -> str:
        length = self._raw.FPDF_StructElement_GetType(element, None, 0)
        if length <= 0:
            return ""
        buffer = ctypes.create_string_buffer(length)
        self._raw.FPDF_StructElement_GetType(element, buffer, length)
        return buffer.raw[:length].decode("utf-16-le", "replace").rstrip("\x00")

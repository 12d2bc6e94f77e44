"""What a page's text stands on, and what lies over it: its visible box, pictures, fills, boxes drawn later."""

import ctypes
from bisect import bisect_left
from typing import Any

Box = tuple[float, float, float, float]
"""Left, foot, right and top in points, upwards from the page's foot."""

_WHITE = 250  # of 255
_MOST_OBJECTS = 20_000
_OPAQUE = 255
_MOST_COVERS = 2_000
_FEWEST_SIDES, _MOST_SIDES = 4, 6  # of a rectangle, with its beginning and its end
_DEEPEST = 6  # forms in forms that are looked into
_LEAST_SHARE = 0.4  # of the page that its picture covers, for it to be one of the page


class Ground:
    """Hold where on a page something can be seen."""

    def __init__(self, raw: Any, page: Any) -> None:
        """Look at a page of PDFium that is open."""
        self._raw = raw
        self._left, self._foot, self._right, self._top = _box_of(raw, page)
        self._fills: list[Box] = []
        self._covers: list[tuple[int, float, float, float, float]] = []
        self._drawn: dict[int, tuple[int, Box | None]] = {}
        self._over: dict[int, list[Box]] = {}
        self.pictures: list[Box] = []
        self.has_picture = False
        count = min(raw.FPDFPage_CountObjects(page), _MOST_OBJECTS)
        self._look([raw.FPDFPage_GetObject(page, index) for index in range(count)], 0)

    def shows(self, x: float, y: float, is_white: bool) -> bool:  # noqa: FBT001 - of one letter
        """Return whether a letter there is within the page, and a white one on something else."""
        is_inside = self._left <= x <= self._right and self._foot <= y <= self._top
        if not (is_inside and is_white):
            return is_inside
        return any(
            left <= x <= right and foot <= y <= top for left, foot, right, top in self._fills
        )

    def covers(self, drawn: int, box: Any) -> bool:
        """Return whether a box drawn after a piece of text (PDFium's address of it) lies over a letter's."""
        if drawn not in self._over:
            self._over[drawn] = self._boxes_over(drawn)
        x, y = (box.left + box.right) / 2, (box.bottom + box.top) / 2
        return any(
            left <= x <= right and foot <= y <= top for left, foot, right, top in self._over[drawn]
        )

    def _boxes_over(self, drawn: int) -> list[Box]:
        """Return the boxes that are drawn after a piece of text and touch it."""
        place, text = self._drawn.get(drawn, (0, None))
        if text is None:
            return []
        later = bisect_left(self._covers, place, key=lambda cover: cover[0])
        return [
            (left, foot, right, top)
            for _, left, foot, right, top in self._covers[later:]
            if left <= text[2] and right >= text[0] and foot <= text[3] and top >= text[1]
        ]

    def _look(self, drawn: list[Any], depth: int) -> None:
        raw = self._raw
        for one in drawn:
            if depth == 0:
                self._place(one)
            kind = raw.FPDFPageObj_GetType(one)
            if kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                count = min(raw.FPDFFormObj_CountObjects(one), _MOST_OBJECTS)
                inner = [raw.FPDFFormObj_GetObject(one, index) for index in range(max(0, count))]
                self._look(inner, depth + 1)
            elif kind in {raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING}:
                self._add(one, is_picture=True)
            elif kind == raw.FPDF_PAGEOBJ_PATH and not self._is_white(one):
                self._add(one, is_picture=False)

    def _place(self, one: Any) -> None:
        """Keep when a piece of text is drawn, and what covers those before it."""
        raw = self._raw
        kind = raw.FPDFPageObj_GetType(one)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            address = ctypes.cast(one, ctypes.c_void_p).value or 0
            self._drawn[address] = (len(self._drawn), self._bounds(one))
        elif kind == raw.FPDF_PAGEOBJ_PATH and self._is_opaque_box(one):
            box = self._bounds(one)
            if box is not None and len(self._covers) < _MOST_COVERS:
                self._covers.append((len(self._drawn) - 1, *box))

    def _is_opaque_box(self, path: Any) -> bool:
        """Return whether a path is a filled rectangle that nothing shows through, whole as it is."""
        raw = self._raw
        color = [ctypes.c_uint() for _ in range(4)]
        mode, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(path, mode, stroke)
        raw.FPDFPageObj_GetFillColor(path, *color)
        is_filled = mode.value != 0 and color[3].value == _OPAQUE
        clip = raw.FPDFPageObj_GetClipPath(path)
        is_whole = not clip or raw.FPDFClipPath_CountPaths(clip) <= 0
        is_box = _FEWEST_SIDES <= raw.FPDFPath_CountSegments(path) <= _MOST_SIDES
        return is_filled and is_whole and is_box and not raw.FPDFPageObj_HasTransparency(path)

    def _bounds(self, one: Any) -> Box | None:
        edges = [ctypes.c_float() for _ in range(4)]
        if not self._raw.FPDFPageObj_GetBounds(one, *edges):
            return None
        left, foot, right, top = (edge.value for edge in edges)
        return left, foot, right, top

    def _add(self, one: Any, *, is_picture: bool) -> None:
        box = self._bounds(one)
        if box is None:
            return
        left, foot, right, top = box
        self._fills.append(box)
        if is_picture:
            self.pictures.append(box)
        area = (self._right - self._left) * (self._top - self._foot)
        if is_picture and (right - left) * (top - foot) >= _LEAST_SHARE * area:
            self.has_picture = True

    def _is_white(self, path: Any) -> bool:
        color = [ctypes.c_uint() for _ in range(4)]
        mode, stroke = ctypes.c_int(), ctypes.c_int()
        self._raw.FPDFPath_GetDrawMode(path, mode, stroke)
        self._raw.FPDFPageObj_GetFillColor(path, *color)
        return mode.value == 0 or all(part.value >= _WHITE for part in color[:3])


def _box_of(raw: Any, page: Any) -> tuple[float, float, float, float]:
    edges = [ctypes.c_float() for _ in range(4)]
    if not raw.FPDFPage_GetCropBox(page, *edges) and not raw.FPDFPage_GetMediaBox(page, *edges):
        return 0.0, 0.0, raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
    left, foot, right, top = (edge.value for edge in edges)
    return min(left, right), min(foot, top), max(left, right), max(foot, top)

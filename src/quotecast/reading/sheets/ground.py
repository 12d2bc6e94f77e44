"""What a page's text stands on: its visible box, pictures, and fills behind white letters."""

import ctypes
from typing import Any

_WHITE = 250  # of 255
_MOST_OBJECTS = 20_000
_DEEPEST = 6  # forms in forms that are looked into
_LEAST_SHARE = 0.4  # of the page that its picture covers, for it to be one of the page


class Ground:
    """Hold where on a page something can be seen."""

    def __init__(self, raw: Any, page: Any) -> None:
        """Look at a page of PDFium that is open."""
        self._raw = raw
        self._left, self._foot, self._right, self._top = _box_of(raw, page)
        self._fills: list[tuple[float, float, float, float]] = []
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

    def _look(self, drawn: list[Any], depth: int) -> None:
        raw = self._raw
        for one in drawn:
            kind = raw.FPDFPageObj_GetType(one)
            if kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                count = min(raw.FPDFFormObj_CountObjects(one), _MOST_OBJECTS)
                inner = [raw.FPDFFormObj_GetObject(one, index) for index in range(max(0, count))]
                self._look(inner, depth + 1)
            elif kind in {raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING}:
                self._add(one, is_picture=True)
            elif kind == raw.FPDF_PAGEOBJ_PATH and not self._is_white(one):
                self._add(one, is_picture=False)

    def _add(self, one: Any, *, is_picture: bool) -> None:
        edges = [ctypes.c_float() for _ in range(4)]
        if not self._raw.FPDFPageObj_GetBounds(one, *edges):
            return
        left, foot, right, top = (edge.value for edge in edges)
        self._fills.append((left, foot, right, top))
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

"""Which lines of a document frame its pages: running heads and feet, and the numbers of pages."""

import re
from collections import defaultdict
from collections.abc import Sequence

from quotecast.reading.sheets.columns import PrintedLine

RUNNING_HEAD, PAGE_NUMBER = "running head", "page number"
_DEPTH = 3  # lines from the top and from the foot of a page that may frame it
_SAME_HEIGHT = 4.0  # points
_FAR = 1.4  # sizes of white between a page's number and its text
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")
_ROMAN = r"(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
_NUMBER = re.compile(
    rf"[-–—|\s]*(?:(?:pp?|page|seite|s|página|pagina|pág|blz)\.?\s*)?(?:\d{{1,4}}|{_ROMAN})"
    r"(?:\s*(?:/|of|von|de|di|sur|van)\s*\d{1,4})?[-–—|\s]*",
    re.IGNORECASE,
)


def frames_of(pages: Sequence[Sequence[PrintedLine]]) -> dict[int, str]:
    """Return the reasons for the lines that frame pages, by their `id`."""
    found: dict[int, str] = {}
    places: dict[str, list[tuple[int, PrintedLine]]] = defaultdict(list)
    for number, lines in enumerate(pages):
        for line in _outer(lines):
            places[_DIGITS.sub("#", text_of(line).casefold())].append((number, line))
    for same in places.values():
        for number, line in same:
            others = {
                page
                for page, other in same
                if page != number and abs(other.base - line.base) <= _SAME_HEIGHT
            }
            if others and (3 * (len(others) + 1) >= len(pages) or len(others) > 2):
                is_number = _NUMBER.fullmatch(text_of(line)) is not None
                found[id(line)] = PAGE_NUMBER if is_number else RUNNING_HEAD
    for lines in pages:
        for line in _outer(lines):
            if id(line) not in found and _is_page_number(line, lines):
                found[id(line)] = PAGE_NUMBER
    return found


def text_of(line: PrintedLine) -> str:
    """Return the words of a line as they stand."""
    return " ".join(word.text for word in line.words)


def _outer(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    ordered = sorted(lines, key=lambda line: -line.base)
    return [*ordered[:_DEPTH], *ordered[max(_DEPTH, len(ordered) - _DEPTH) :]]


def _is_page_number(line: PrintedLine, lines: Sequence[PrintedLine]) -> bool:
    """Return whether a line is the first or last of a page, apart from it, and no more than a number."""
    if len(lines) < 2 or not _NUMBER.fullmatch(text_of(line)):
        return False
    others = [other.base for other in lines if other is not line]
    gap = min(abs(base - line.base) for base in others)
    is_outermost = line.base > max(others) or line.base < min(others)
    is_bare = any(map(str.isdigit, text_of(line))) or len(text_of(line)) <= 5
    return is_outermost and is_bare and gap >= _FAR * line.size

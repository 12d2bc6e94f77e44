"""Which lines of a document frame its pages: running heads and feet, and the numbers of pages."""

import re
from collections import defaultdict
from collections.abc import Container, Sequence

from quotecast.reading.sheets.columns import PrintedLine

RUNNING_HEAD, PAGE_NUMBER = "running head", "page number"
_DEPTH = 3  # lines from the top and from the foot of a page that may frame it
_SAME_HEIGHT = 4.0  # points
_FAR = 1.4  # sizes of white between a page's number and its text
_SMALL = 0.92  # of the text's size
_OFTEN = 2  # other pages of a long document on which a running head stands
_LONGEST_NUMERAL = 5
_NOTE = re.compile(r"\s*[\d*†‡§¶]")
_DIGITS = re.compile(r"\d+|\b[ivxlc]+\b")
_ROMAN = r"(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
_PAGE = r"page|seite|página|pagina|pág|blz"
_NUMBER = re.compile(
    rf"[-–—|\s]*(?:(?:pp?|s|{_PAGE})\.?\s*)?(?:\d{{1,4}}|{_ROMAN})"
    r"(?:\s*(?:/|of|von|de|di|sur|van)\s*\d{1,4})?[-–—|\s]*",
    re.IGNORECASE,
)
# "The Tarn Gazette Page 1", "Page 1 of 3 | The Tarn Gazette"
_COUNTED = re.compile(
    rf"(?:.*\W)?(?P<page>(?:{_PAGE})\.?\s\d{{1,4}}(?:\s*(?:/|of|von|de|di|sur|van)\s*\d{{1,4}})?)(?:\W.*)?",
    re.IGNORECASE,
)
_LONGEST_FRAME = 12  # words


def frames_of(pages: Sequence[Sequence[PrintedLine]], size: float) -> dict[int, str]:
    """Return the reasons for the lines that frame pages, by their `id`; `size` is that of the text."""
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
            if others and (3 * (len(others) + 1) >= len(pages) or len(others) > _OFTEN):
                found[id(line)] = PAGE_NUMBER if _is_page_number(line) else RUNNING_HEAD
    return found | _alone(pages, size, found)


def _alone(
    pages: Sequence[Sequence[PrintedLine]], size: float, known: Container[int]
) -> dict[int, str]:
    """Return the reasons for lines that stand apart at a page's head or foot, and return on no other."""
    found = {}
    for lines in pages:
        for line in _outer(lines):
            if id(line) in known or not _is_apart(line, lines):
                continue
            if _is_page_number(line):
                found[id(line)] = PAGE_NUMBER
            elif (line.size * _SMALL < size and _is_counted(line)) or (
                line.size < _SMALL * size and _NOTE.match(text_of(line)) is None
            ):
                found[id(line)] = RUNNING_HEAD
    return found


def text_of(line: PrintedLine) -> str:
    """Return the words of a line as they stand."""
    return " ".join(word.text for word in line.words)


def _outer(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    ordered = sorted(lines, key=lambda line: -line.base)
    return [*ordered[:_DEPTH], *ordered[max(_DEPTH, len(ordered) - _DEPTH) :]]


def _is_apart(line: PrintedLine, lines: Sequence[PrintedLine]) -> bool:
    """Return whether a line is the first or last of a page, and stands away from the others."""
    others = [other.base for other in lines if other is not line]
    if not others:
        return False
    gap = min(abs(base - line.base) for base in others)
    return (line.base > max(others) or line.base < min(others)) and gap >= _FAR * line.size


def _is_page_number(line: PrintedLine) -> bool:
    text = text_of(line)
    is_bare = any(map(str.isdigit, text)) or len(text) <= _LONGEST_NUMERAL
    return is_bare and _NUMBER.fullmatch(text) is not None


def _is_counted(line: PrintedLine) -> bool:
    """Return whether a line begins or ends in its page's number, and is no sentence: "The Tarn Gazette Page 1"."""
    text = text_of(line)
    found = _COUNTED.fullmatch(text) if text[-1:] not in ".!?" else None
    if found is None or len(text.split()) > _LONGEST_FRAME:
        return False
    words = text[: found.start("page")].strip(), text[found.end("page") :].strip()
    return not all(words)

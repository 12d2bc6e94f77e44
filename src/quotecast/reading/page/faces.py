"""Read what the face of a run's type tells: bold questions, and who signs a quotation."""

import re
from enum import StrEnum

from quotecast.reading.assembling import LINE_BREAK, tidy
from quotecast.reading.page.walk import Piece, Region, TextRun
from quotecast.reading.paragraphs import ends_sentence
from quotecast.reading.proof import letters_of

_SIGNING = frozenset(("small", "cite", "footer"))
_SIGNERS = frozenset(
    "attr attribution author cite citation credit name person source speaker byline".split()
)
_FEWEST_ITEMS, _LONGEST_ITEM = 3, 60  # lines, and code points
_BOLD, _ITALIC = frozenset(("b", "strong")), frozenset(("i", "em"))
_MOST_LINKED = 0.9
_MOST_SIGNED, _LONGEST_SIGNED = 3, 120  # lines, and code points
CLOSERS = (".", "!", "?", "”", '"', "’", "…")


class Face(StrEnum):
    """Say how a line is set as a whole."""

    LINK = "link"
    BOLD = "bold"


def line_faces(run: TextRun) -> dict[str, Face]:
    """Return the lines of a run of several that are links, or set in bold, by their letters."""
    lines: list[list[Piece]] = [[]]
    for piece in run.seen:
        if LINE_BREAK in piece.text:
            lines.append([])
        elif piece.letters:
            lines[-1].append(piece)
    faces = {}
    for line in filter(None, lines):
        letters = letters_of("".join(piece.text for piece in line))
        total = sum(piece.letters for piece in line)
        if sum(piece.letters for piece in line if piece.is_linked) >= _MOST_LINKED * total:
            faces[letters] = Face.LINK
        elif all(_is_set_bold(piece, run) for piece in line):
            faces[letters] = Face.BOLD
    return faces if len(lines) > 1 else {}


def signature(run: TextRun) -> str:
    """Return the author at the end of a quotation's own line, set smaller or as one who is cited."""
    words = [piece for piece in run.seen if piece.letters]
    signing = [piece.element.tag in _SIGNING for piece in words]
    if all(signing) or not signing[-1]:
        return ""
    start = len(signing) - 1
    while signing[start - 1]:
        start -= 1
    before = tidy("".join(piece.text for piece in words[:start]))
    quoted = before.rstrip("—–- ")
    author = tidy("".join(piece.text for piece in words[start:]))
    return f"{before[len(quoted) :]} {author}".strip() if quoted.endswith(CLOSERS) else ""


def is_signed(region: Region) -> bool:
    """Return whether the last words of a part stand in an element whose class calls them who said it."""
    last = region.element
    while len(last) and not (last[-1].tail or "").strip():
        last = last[-1]
        names = re.split(r"[\W_]+", str(last.get("class") or "").casefold())
        if not _SIGNERS.isdisjoint(names):
            return last.getprevious() is not None or last.getparent() is not region.element
    return False


def are_items(run: TextRun) -> bool:
    """Return whether the lines of a paragraph are an address, or each a name and no part of a sentence."""
    lines = _lines_of(run)
    is_address = run.region.element.tag == "address"
    is_list = len(lines) >= _FEWEST_ITEMS and all(
        len(line) <= _LONGEST_ITEM
        and not line[0].islower()
        and line[-1] not in ",;:-–—"
        and not ends_sentence(line)
        for line in lines
    )
    return is_address or is_list


def _lines_of(run: TextRun) -> list[str]:
    """Return the lines of a run at its breaks."""
    return list(filter(None, map(tidy, run.text.split(LINE_BREAK))))


def is_bold(run: TextRun) -> bool:
    """Return whether a paragraph is set in bold as a whole."""
    return 0 < len(letters_of(run.text)) == len(bold_opening(run))


def bold_opening(run: TextRun) -> str:
    """Return the letters that a paragraph begins with in bold type."""
    opening = ""
    for piece in run.seen:
        if piece.letters and not _is_set_bold(piece, run):
            break
        opening += piece.text
    return letters_of(opening)


def is_italic(run: TextRun) -> bool:
    """Return whether a paragraph is set in italics as a whole."""
    words = [piece for piece in run.seen if piece.letters]
    return bool(words) and all(_is_set(piece, run, _ITALIC) for piece in words)


def _is_set_bold(piece: Piece, run: TextRun) -> bool:
    return _is_set(piece, run, _BOLD)


def _is_set(piece: Piece, run: TextRun, tags: frozenset[str]) -> bool:
    top, element = run.region.element, piece.element
    while element is not None and element is not top and element.tag not in tags:
        element = element.getparent()
    return element is not None and element is not top


def parted_signature(lines: str, run: TextRun) -> str:
    """Return the lines of a run with blank lines before and within who signs its sentences, the name in bold."""
    rows = lines.split("\n")
    faces = line_faces(run) if len(rows) > 1 else {}
    for i in range(max(1, len(rows) - _MOST_SIGNED), len(rows)):
        letters = letters_of(rows[i])
        is_name = faces.get(letters) is Face.BOLD and ends_sentence(rows[i - 1])
        if is_name and is_signature("\n".join(rows[i:]), len(letters)):
            return "\n\n".join(("\n".join(rows[:i]), *rows[i:]))
    return lines


def is_signature(lines: str, bold: int) -> bool:
    r"""Return whether two or three short lines are a name in bold, and where or who that is.

    `bold` counts the letters that are set in bold from the beginning on.

    >>> is_signature("Ann Pell\nTarn End", len("AnnPell")), is_signature("Ann Pell\nShe rows.", 7)
    (True, False)
    """
    first, *others = lines.split("\n")
    is_set_apart = bold > 0 and len(letters_of(first)) == bold
    is_short = 0 < len(others) < _MOST_SIGNED and len(lines) <= _LONGEST_SIGNED
    return is_set_apart and is_short and not any(map(ends_sentence, (first, *others)))

"""Leave out the marks within a sentence that say where a page of the printed book or report began."""

import re

from quotecast.reading.page.walk import Piece, TextRun, unmarked

LEAF_MARK = "page number"
# "*3", "[*3]", "[Pg 12]", "{12}", "Page 410 U. S. 113": whatever its element is called.
_LEAF = re.compile(
    r"\s*(?:\[?\*{1,2}\s?\d{1,4}\]?|[\[{]\s?(?:pg|pp?|page)\.?\s?\d{1,4}\s?[\]}]|\{\d{1,4}\}|"
    r"page \d{1,3} [A-Z][\w. ]{1,12} \d{1,4})\s*",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\s*[\[{(*]*\s?(?:(?:pg|pp?|page)\.?\s?)?(?:\d{1,4}|[ivxl]{1,7})\s?[\]})*]*\s*", re.IGNORECASE
)
_NAMED = re.compile(
    r"\b(?:page-?num(?:ber)?|page-?no|pagebreak|page-break|star-pag\w+|star-?page|gsl_pagenum)\b",
    re.IGNORECASE,
)
_IN_LINES = frozenset(
    "span a b i em strong small sup x-left-out".split()
)  # the last: left out by its name


def leave_out_leaves(run: TextRun) -> None:
    """Give the numbers of printed pages their reason that stand in an element of their own within a line."""
    words = [piece for piece in run.seen if piece.letters or piece.text.strip()]
    for piece in words if len(words) > 1 else ():
        if _is_leaf(piece):
            piece.reason = LEAF_MARK


def _is_leaf(piece: Piece) -> bool:
    element = piece.element
    is_own = element.tag in _IN_LINES and not len(element) and not piece.reason
    if not is_own or unmarked(element.text or "").strip() != piece.text.strip():
        return False
    if _LEAF.fullmatch(piece.text):
        return True
    named = f"{element.get('class', '')} {element.get('role', '')}"
    return _NAMED.search(named) is not None and _NUMBER.fullmatch(piece.text) is not None

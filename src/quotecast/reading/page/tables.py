"""Which tables hold figures, and which only lay a page out (HTML, section 4.9), and write rows."""

from typing import Any

_LONGEST_CELL = 160  # letters; what is longer is prose
_MOST_LONG = 0.2
_BLOCKS_IN_CELLS = frozenset("p div h1 h2 h3 h4 h5 h6 table blockquote section article".split())
_MOST_CELLS = 400  # of a table that are looked at
SEPARATOR = "; "


def is_data(table: Any) -> bool:
    """Return whether a table holds figures and words in cells, not the parts of a page."""
    if table.get("role") in {"presentation", "none"}:
        return False
    cells, worded, long, laid = 0, 0, 0, 0
    for cell in table.iter("td", "th", "table"):
        if cell.tag == "table":
            if cell is not table:
                return False
            continue
        if cell.tag == "th":
            return True
        cells += 1
        length = sum(len("".join(text.split())) for text in cell.itertext())
        worded += length > 0
        long += length > _LONGEST_CELL
        laid += sum(1 for child in cell if child.tag in _BLOCKS_IN_CELLS) > 1
        if cells >= _MOST_CELLS:
            break
    is_picture = worded == 1 and next(table.iter("img"), None) is not None  # with its caption
    return cells > 1 and not is_picture and long + laid <= _MOST_LONG * cells


def row_text(cells: list[str]) -> str:
    """Return the words of a row; what parts cells that touch is a pause, and no word.

    >>> row_text(["Orla–Pell", "£4.50", "", "£8"])
    'Orla–Pell; £4.50; £8'
    """
    return SEPARATOR.join(cell for cell in cells if cell)

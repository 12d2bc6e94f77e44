"""Which tables hold figures, and which only lay a page out (HTML, section 4.9), and write rows.

A list of short names and values (section 4.4.9) is such a table too: "Height", "96 feet".
"""

from collections.abc import Callable, Sequence
from typing import Any

from quotecast.reading.assembling import tidy
from quotecast.reading.page.walk import Region, TextRun, unmarked
from quotecast.reading.paragraphs import ends_sentence, is_quoted

_LONGEST_CELL = 160  # letters; what is longer is prose
_MOST_LONG = 0.2
_SHORTEST_STORY = 400  # letters of a cell that holds a story
_STORY = 0.6  # of the table's letters that such a cell has
_BLOCKS_IN_CELLS = frozenset("p div h1 h2 h3 h4 h5 h6 table blockquote section article".split())
_MOST_CELLS = 400  # of a table that are looked at
SEPARATOR = "; "
_LONGEST_NAME, _LONGEST_VALUE = 40, 80  # code points


class Rows:
    """Know the rows of a page's tables of figures, and the pairs of its lists of names and values."""

    def __init__(self) -> None:
        self._held: dict[Any, bool] = {}
        self._first: dict[Any, Any] = {}

    def around(self, region: Region) -> Any:
        """Return the row, or the name (`dt`) of the pair, that a region lies in; None where it lies in none."""
        row = name = None
        for one in region.within():
            element, tag = one.element, one.element.tag
            row = element if tag == "tr" and row is None else row
            if tag in {"dt", "dd"} and name is None:
                name = (
                    element
                    if tag == "dt"
                    else next(element.itersiblings("dt", preceding=True), None)
                )
            if tag == "table":
                return row if self._holds(element, is_data) else None
            if tag == "dl":
                return name if self._holds(element, is_pairs) else None
        return None

    def begins(self, row: Any) -> bool:
        """Return whether a row is the first of its table that was asked for."""
        table = next(row.iterancestors("table"), None)
        return row.tag == "tr" and self._first.setdefault(table, row) is row

    def _holds(self, element: Any, test: Callable[[Any], bool]) -> bool:
        if element not in self._held:
            self._held[element] = test(element)
        return self._held[element]


def is_pairs(names: Any) -> bool:
    """Return whether a list holds short names, each with a short value, and no sentences or what is said."""
    tags = [one.tag for one in names.iter("dt", "dd", "dl")]
    texts = {
        tag: [tidy(unmarked(one.text_content())) for one in names.iter(tag)] for tag in ("dt", "dd")
    }
    is_one_by_one = tags == ["dl", *(["dt", "dd"] * len(texts["dt"]))]
    is_short = all(0 < len(text) <= _LONGEST_NAME for text in texts["dt"])
    labels = {text for text in texts["dt"] if text.endswith(":")}
    are_labels = len(labels) == len(
        texts["dt"]
    )  # each once: "Hazard:" may have a sentence for its value
    longest = _LONGEST_CELL if are_labels else _LONGEST_VALUE
    is_short = is_short and all(0 < len(text) <= longest for text in texts["dd"])
    is_told = not are_labels and any(map(ends_sentence, texts["dd"]))
    is_told = is_told or any(map(is_quoted, texts["dd"]))
    is_told = is_told or any(text.endswith(("?", "!", ".")) for text in texts["dt"])
    return is_one_by_one and is_short and not is_told


def lies_in_pairs(run: TextRun) -> bool:
    """Return whether a run is a name or a value of such a list."""
    return any(one.element.tag == "dl" and is_pairs(one.element) for one in run.region.within())


def cells_of(group: Sequence[TextRun]) -> list[str]:
    """Return the words of each cell of a row, or of a name and its value."""
    cells: list[tuple[Any, str]] = []
    for run in group:
        within = (one.element for one in run.region.within())
        cell = next((one for one in within if one.tag in {"td", "th", "dt", "dd"}), None)
        text = tidy(run.text)
        if cells and cells[-1][0] is cell:
            text = f"{cells.pop()[1]} {text}"
        cells.append((cell, text))
    return [text for _, text in cells]


def pair_text(cells: Sequence[str]) -> str:
    """Return a name and its value as one line.

    >>> pair_text(["Height", "96 feet"]), pair_text(["Built:", "1911"])
    ('Height: 96 feet', 'Built: 1911')
    """
    name, *values = cells
    return " ".join([f"{name.removesuffix(':')}:", *values])


def is_data(table: Any) -> bool:
    """Return whether a table holds figures and words in cells, not the parts of a page."""
    if table.get("role") in {"presentation", "none"}:
        return False
    cells, worded, long, laid = 0, 0, 0, 0
    total = longest = 0
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
        total, longest = total + length, max(longest, length)
        long += length > _LONGEST_CELL
        laid += sum(1 for child in cell if child.tag in _BLOCKS_IN_CELLS) > 1
        if cells >= _MOST_CELLS:
            break
    is_picture = worded == 1 and next(table.iter("img"), None) is not None  # with its caption
    is_page = longest >= _SHORTEST_STORY and longest > _STORY * total  # a story between two columns
    return cells > 1 and not (is_picture or is_page) and long + laid <= _MOST_LONG * cells


def row_text(cells: list[str]) -> str:
    """Return the words of a row; what parts cells that touch is a pause, and no word.

    >>> row_text(["Orla–Pell", "£4.50", "", "£8"])
    'Orla–Pell; £4.50; £8'
    """
    return SEPARATOR.join(cell for cell in cells if cell)

"""Know the columns of pages that a table lays out (HTML 3.2): the story's cell, and what stands around it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from quotecast.reading.page.elements import HEADINGS
from quotecast.reading.page.shapes import (
    is_link_list,
    is_prose,
    is_sentence,
    list_around,
    tags_around,
)
from quotecast.reading.page.walk import Region, TextRun
from quotecast.reading.paragraphs import is_quoted

_SHORTEST_STORY = 300  # letters of prose
_STORY = 0.5  # of the page's prose that the story's cell holds
_SIDE = 0.3  # of it that a cell beside it may hold
_LONGEST_LABEL = 40  # letters of a cell that may be the label of the one beside it
_CELLS = frozenset(("td", "th"))
_OF_LIST = re.compile(r"\w,\s|[–—-]\s*$")  # "Ann Pell, aged 61"; "Tarn, Tuesday —"


def refuse_columns(runs: Sequence[TextRun], regions: Sequence[Region], reason: str) -> None:
    """Give what stands beside, above and below the cell that holds the story a reason.

    Beside it only what holds little prose; in other rows only what is neither a sentence nor a heading,
    nor a line of a list, so that a title or a lead with a row of its own stays; nowhere what is said.
    """
    prose: dict[Region, int] = {}
    own = [run for run in runs if is_prose(run) and not is_link_list(run)]
    for run in own:
        for region in run.region.within():
            prose[region] = prose.get(region, 0) + run.letters
    total = prose.get(regions[0], 0)
    known = {one.element: one for one in regions}
    within: dict[Any, list[TextRun]] = {}
    for region, letters in prose.items():
        is_story = letters >= max(_SHORTEST_STORY, _STORY * total)
        if region.element.tag not in _CELLS or not is_story:
            continue
        within = within or _runs_of_rows(runs)
        row = region.element.getparent()
        for side in _beside(region.element, known):
            is_label = side.letters <= _LONGEST_LABEL and not side.linked
            is_label = is_label or _is_said(side.element.text_content())
            if prose.get(side, 0) <= _SIDE * total and not is_label:
                side.reason = side.reason or reason
        for other in _rows_around(row, known):
            held = within.get(other.element, [])
            if not any(map(_may_be_told, held)):
                other.reason = other.reason or reason


def _runs_of_rows(runs: Sequence[TextRun]) -> dict[Any, list[TextRun]]:
    found: dict[Any, list[TextRun]] = {}
    for run in runs:
        for region in run.region.within():
            if region.element.tag == "tr":
                found.setdefault(region.element, []).append(run)
    return found


def _may_be_told(run: TextRun) -> bool:
    """Return whether a run may be the story's: a sentence, a heading, what is said, a line of its lists."""
    if is_sentence(run) or not HEADINGS.isdisjoint(tags_around(run)) or _is_said(run.text):
        return True
    is_item = list_around(run) is not None or _OF_LIST.search(run.text) is not None
    return is_item and not run.linked


def _is_said(text: str) -> bool:
    """Return whether somebody is quoted or asked in a text."""
    return is_quoted(text) or text.rstrip().endswith("?")


def _beside(cell: Any, known: Mapping[Any, Region]) -> Iterator[Region]:
    """Give the cells of the same row."""
    row = cell.getparent()
    if row is not None:
        yield from (known[one] for one in row if one is not cell and one in known)


def _rows_around(row: Any, known: Mapping[Any, Region]) -> Iterator[Region]:
    """Give the other rows of the same table."""
    table = row.getparent() if row is not None else None
    if table is not None:
        yield from (
            known[one] for one in table if one is not row and one.tag == "tr" and one in known
        )

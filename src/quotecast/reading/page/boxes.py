"""Know the boxes of facts that stand within a story by where it goes on: a card, a list, lines of another class.

The heading of such a box begins no part of the story: what follows the box belongs to what stood before it.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from quotecast.reading.page.elements import HEADINGS
from quotecast.reading.page.shapes import is_sentence, list_around, tags_around
from quotecast.reading.page.walk import Region, TextRun

_LONGEST = 900  # letters
_MOST_RUNS = 30
_SHORTEST = 20  # letters of a paragraph beside a box
_HOLDERS = frozenset("article main body section".split())
_HIGHEST = "h2"  # which is the heading of a part, whatever stands around it
_FEWEST_LINES = 2  # of a box that only their class tells
_BOXES = frozenset("box callout card fact facts factbox info infobox panel sidebar".split())
_WORD = re.compile(r"[a-z]+")


def boxed_headings(runs: Sequence[TextRun]) -> set[int]:
    """Return the places of headings of boxes among the runs of a story.

    In front of a box and behind it stand paragraphs beside each other. A heading of the second rank begins a
    part whatever is around it; and where others are made alike, or of the same rank, they are parts.
    """
    heads = [i for i, run in enumerate(runs) if (_rank(run) or "h1") != "h1"]
    inner = [i for i in heads if 0 < i < len(runs) - 1 and _rank(runs[i]) != _HIGHEST]
    signs = Counter(_sign(box) for i in heads if (box := _around(runs[i])) is not None)
    found = {
        i
        for i in inner
        if (box := _card(runs, i)) is not None and signs[_sign(box)] == 1 and _is_named(box)
    }
    classed = [i for i in inner if i not in found and _is_classed(runs, i)]
    found |= set(classed) if len(classed) == 1 else set()
    others = Counter(_rank(runs[i]) for i in heads if i not in found)
    found = {i for i in found if not others[_rank(runs[i])]}
    return found | {i for i in inner if _is_listed(runs, i) and _is_lower(runs[i], others)}


def _rank(run: TextRun) -> str | None:
    return next(
        (one.element.tag for one in run.region.within() if one.element.tag in HEADINGS), None
    )


def _around(heading: TextRun) -> Region | None:
    """Return the innermost part that holds more than a heading, None where it is the story's own."""
    box = next((one for one in heading.region.within() if one.letters > heading.letters), None)
    is_small = box is not None and box.letters <= _LONGEST and box.element.tag not in _HOLDERS
    return box if is_small else None


def _card(runs: Sequence[TextRun], place: int) -> Region | None:
    """Return the part around a heading which it opens, and on both sides of which the story goes on."""
    box = _around(runs[place])
    if box is None or _lies_in(runs[place - 1], box):
        return None
    behind = range(place + 1, min(place + _MOST_RUNS, len(runs)))
    end = next((i for i in behind if not _lies_in(runs[i], box)), None)
    is_split = end is not None and end > place + 1
    return box if is_split and _goes_on(runs, place, end, box.parent) else None


def _is_listed(runs: Sequence[TextRun], place: int) -> bool:
    """Return whether a list stands below a heading, and the story behind it."""
    items = list_around(runs[place + 1])
    behind = range(place + 1, min(place + _MOST_RUNS, len(runs)))
    end = next((i for i in behind if list_around(runs[i]) is not items), None)
    return items is not None and _goes_on(runs, place, end, runs[place].region.parent)


def _is_classed(runs: Sequence[TextRun], place: int) -> bool:
    """Return whether the lines below a heading have its class, which no other line of the story has."""
    own = _classes(runs[place])
    if not own or _classes(runs[place + 1]) != own or _classes(runs[place - 1]) == own:
        return False
    behind = range(place + 1, min(place + _MOST_RUNS, len(runs)))
    end = next((i for i in behind if _classes(runs[i]) != own), None)
    if end is None or end - place <= _FEWEST_LINES or any("align" in one for one in own):
        return False
    return _goes_on(runs, place, end, runs[place].region.parent)


def _is_lower(heading: TextRun, others: Mapping[str | None, int]) -> bool:
    """Return whether a heading is the only one of its rank, and all others of a story are of higher ones."""
    rank = _rank(heading) or _HIGHEST
    is_only = others.get(rank) == 1 and len(others) > 1
    return is_only and all(other is not None and other <= rank for other in others)


def _is_named(box: Region) -> bool:
    """Return whether a part is called a box by its tag, its class or its background."""
    element = box.element
    words = set(_WORD.findall((element.get("class") or "").lower()))
    is_called = element.tag == "aside" or not words.isdisjoint(_BOXES)
    return is_called or "background" in (element.get("style") or "")


def _goes_on(runs: Sequence[TextRun], place: int, end: int | None, holder: Region | None) -> bool:
    """Return whether a paragraph stands in front of a box and one behind it, both beside it."""
    if end is None or holder is None:
        return False
    sides = (runs[place - 1], runs[end])
    are_beside = all(one.region.parent is holder for one in sides)
    return are_beside and all(map(_is_told, sides)) and is_sentence(sides[1])


def _is_told(run: TextRun) -> bool:
    is_line = run.letters >= _SHORTEST and HEADINGS.isdisjoint(tags_around(run))
    return is_line and list_around(run) is None


def _lies_in(run: TextRun, box: Region) -> bool:
    return any(one is box for one in run.region.within())


def _classes(run: TextRun) -> frozenset[str]:
    return frozenset((run.region.element.get("class") or "").split())


def _sign(box: Region) -> tuple[Any, frozenset[str]]:
    return box.element.tag, frozenset((box.element.get("class") or "").split())

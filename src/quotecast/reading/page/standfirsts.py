"""Find a story's standfirst by its place: between the title and who wrote it, or its picture."""

from collections.abc import Sequence
from typing import Any

from quotecast.languages import Language
from quotecast.reading.assembling import tidy
from quotecast.reading.bylines import author_alone
from quotecast.reading.dates import is_date_line
from quotecast.reading.furniture import find_byline, is_stamp
from quotecast.reading.page.captions import is_caption
from quotecast.reading.page.elements import HEADINGS
from quotecast.reading.page.names import ElementRole
from quotecast.reading.page.shapes import is_prose, is_sentence, tags_around
from quotecast.reading.page.walk import TextRun

_LONGEST = 400  # letters
_SHORTEST = 30
_NEAR = 8  # runs behind it in which the story begins
_LONGEST_LINE = 120
_LONGEST_BYLINE = 120
_MOST_BETWEEN = 4  # runs between a title and its standfirst
_BY_DATA = frozenset(("author", "datePublished"))  # schema.org's properties


def standfirst_below_title(runs: Sequence[TextRun], language: Language) -> TextRun | None:
    """Return the sentence right below the title that a byline, a date or a picture parts from the story.

    Its element is another than those of the story's paragraphs, by its class or by what holds it.
    """
    seen = [run for run in runs if run.seen]
    title = next((i for i, run in enumerate(seen) if "h1" in tags_around(run)), None)
    if title is None or title + 1 >= len(seen):
        return None
    run = seen[title + 1]
    is_plain = tags_around(run).isdisjoint(HEADINGS) and _SHORTEST <= run.letters <= _LONGEST
    if run.reason or not is_plain or not is_sentence(run):
        return None
    between: list[TextRun] = []
    for other in seen[title + 2 : title + 2 + _NEAR]:
        if not other.reason and is_prose(other) and not is_caption(other, language):
            is_parted = any(_parts(one, language) for one in between)
            return run if is_parted and _kind_of(run) != _kind_of(other) else None
        between.append(other)
    return None


def is_under_title(place: int, runs: Sequence[TextRun], language: Language) -> bool:
    """Return whether no more than who wrote it, when, or a picture stands between the title and a run."""
    above = place - 1
    while above > max(0, place - _NEAR) and _parts(runs[above], language):
        above -= 1
    return above >= 0 and "h1" in tags_around(runs[above])


def _kind_of(run: TextRun) -> tuple[Any, str]:
    element = run.region.element
    return element.getparent(), element.get("class") or ""


def _parts(run: TextRun, language: Language) -> bool:
    if run.reason in {ElementRole.BYLINE.value, ElementRole.CAPTION.value} or is_caption(
        run, language
    ):
        return True
    text = tidy(run.text)
    return len(text) <= _LONGEST_LINE and (
        is_stamp(text, language)
        or find_byline(text, language) is not None
        or author_alone(text, language) is not None
    )


def is_line_of_byline(run: TextRun, language: Language) -> bool:
    """Return whether a run is who wrote the story, or when."""
    text = tidy(run.text)
    is_named = any(one.role is ElementRole.BYLINE for one in run.region.within())
    is_named = is_named or any(one.element.get("itemprop") in _BY_DATA for one in run.seen)
    is_worded = find_byline(text, language) is not None or is_date_line(text, language)
    return len(text) <= _LONGEST_BYLINE and (is_named or is_worded)


def run_above(runs: Sequence[TextRun], i: int, language: Language) -> TextRun:
    """Return the run above another, beyond who wrote the story and when."""
    at = i - 1
    while at > max(0, i - _MOST_BETWEEN) and is_line_of_byline(runs[at], language):
        at -= 1
    return runs[max(0, at)]

"""Find the notes of a page's story, and the marks that lead to them."""

import re
from collections.abc import Sequence

from quotecast.reading.assembling import tidy
from quotecast.reading.page.inline import FOOTNOTE_MARK, WAY_BACK, leave_out
from quotecast.reading.page.names import LINKS, OUTSIDE
from quotecast.reading.page.walk import Region, TextRun

_MARK = re.compile(r"\w{1,3}|[*†‡]{1,3}")
_PASSED_OVER = frozenset((OUTSIDE, LINKS))
_STARRED = re.compile(r"(?P<sign>\*{1,3})\s?[^\W_]")
_SIGNS = {
    sign: re.compile(rf"(?<=[\w.,;:!?”\"’)\]]){re.escape(sign)}(?=[\s.,;:!?)”\"]|$)")
    for sign in ("*", "**", "***")
}


def settle_stars(runs: Sequence[TextRun]) -> None:
    """Leave out the star behind a word that the only line with that star in front of it explains, below."""
    opened: dict[str, list[int]] = {}
    for i, run in enumerate(runs):
        first = next(piece for piece in run.seen if piece.letters)
        if first.text.lstrip()[:1] == "*" and (found := _STARRED.match(tidy(run.text))):
            opened.setdefault(found["sign"], []).append(i)
    for sign, places in opened.items():
        for run in runs[: places[0]] if len(places) == 1 else ():
            if any(sign in piece.text for piece in run.seen):
                leave_out(run, _SIGNS[sign], FOOTNOTE_MARK)


def notes_led_to(runs: Sequence[TextRun]) -> frozenset[str]:
    """Return the ids of the notes that marks in settled runs lead to."""
    found = set()
    for run in runs:
        for piece in run.pieces:
            if piece.reason == FOOTNOTE_MARK and not WAY_BACK.fullmatch(piece.text):
                link = piece.element
                while link is not None and link.tag != "a" and link is not run.region.element:
                    link = link.getparent()
                found.add("" if link is None else str(link.get("href", "")))
    return frozenset(address[1:] for address in found if address[:1] == "#" and address[1:])


def ids_of(run: TextRun) -> frozenset[str]:
    """Return the ids of the parts that a run lies in, and of the mark that opens it: "<a id=_ftn1>[1]</a> The vote …"."""
    elements = [one.element for one in run.region.within()]
    elements += [piece.element for piece in run.pieces if piece.letters][:1]
    return frozenset(filter(None, (element.get("id") for element in elements)))


def notes_below(runs: Sequence[TextRun], core: Region) -> list[TextRun]:
    """Return the notes that are left out though marks in the story lead to them, where it is the longer."""
    notes = notes_led_to(runs)
    holder = core.parent or core
    found = [
        run
        for run in runs
        if run.reason in _PASSED_OVER
        and not notes.isdisjoint(ids_of(run))
        and any(one is holder for one in run.region.within())
    ]
    story = sum(run.letters for run in runs if not run.reason)
    return found if 2 * sum(run.letters for run in found) <= story else []


def note_marks(runs: Sequence[TextRun]) -> frozenset[str]:
    """Return the marks of notes that settled runs had, without brackets: "3", "*"."""
    pieces = (one.text for run in runs for one in run.pieces if one.reason == FOOTNOTE_MARK)
    return frozenset(mark for text in pieces for mark in _MARK.findall(text))


def opened_notes(runs: Sequence[TextRun]) -> frozenset[int]:
    """Return the places of the lines that open with a note's mark which stands above them in the story."""
    marks: set[str] = set()
    opened = set()
    for i, run in enumerate(runs):
        words = [piece for piece in run.pieces if piece.letters]
        found = [tidy(piece.text) for piece in words if piece.reason == FOOTNOTE_MARK]
        if words[0].reason == FOOTNOTE_MARK and found[0] in marks and run.letters:
            opened.add(i)
        marks.update(found)
    return frozenset(opened)

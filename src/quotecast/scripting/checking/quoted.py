"""Tell which quoted words an edited script has cut, replaced, or put in.

What nobody edited isn't judged: only words that are left out as edited, and those that aren't the article's.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from quotecast.model import Line, LineKind, Script, Span
from quotecast.scripting.manuscript import Said
from quotecast.scripting.revising import EDITED

_EXCERPT = 60  # code points
_ENDS = (".", "!", "?", "…")
_MARKS = "“”„‟\"«»‹›‘’‚‛'`)] \n\t"


def changed_quotations(text: str, script: Script, quoted: Sequence[Said]) -> tuple[str, ...]:
    """Return a sentence for each place where an edited script doesn't say what is quoted in `text`.

    `quoted` is who says which part of it, an empty id where nobody knows. Whole sentences may go.
    """
    return tuple(_Proofreader(text, script, quoted).changes())


@dataclass(slots=True, kw_only=True)
class _Step:
    """Two words of the article that follow each other in a line, and what was put in between them.

    `before` is where the first ends in the article, `behind` where the second begins; None at the line's edge.
    """

    before: int | None
    behind: int | None
    put_in: str


@dataclass(slots=True, kw_only=True)
class _Region:
    """A stretch of the article that somebody says in one go."""

    start: int
    end: int
    speaker_id: str
    is_spoken: bool = False


class _Proofreader:
    def __init__(self, text: str, script: Script, quoted: Sequence[Said]) -> None:
        self._text = text
        self._lines = list(script.lines())
        self._gone = [one.span for one in script.omissions if one.reason == EDITED]
        self._regions = list(self._joined(quoted))
        self._starts = [one.start for one in self._regions]
        self._told: set[Span] = set()
        for line in self._lines:
            for span in line.origin:
                self._mark_spoken(span)

    def changes(self) -> Iterator[str]:
        steps = [(line, step) for line in self._lines for step in _steps(self._text, line)]
        # What is gone between two lines belongs to the one where something stands in its place.
        for line, step in sorted(steps, key=lambda one: not one[1].put_in):
            yield from self._of_step(line, step)
        for number, region in enumerate(self._regions):
            lost = self._lost(region.start, region.end)
            is_cut = not region.is_spoken and lost is not None and lost not in self._told
            if is_cut and lost is not None and not self._is_whole(lost, number):
                yield self._cut(lost, number, _excerpt(lost.cut_from(self._text)))

    def _of_step(self, line: Line, step: _Step) -> Iterator[str]:
        number, lost = self._around(step)
        lost = None if lost in self._told else lost
        if number is None or lost is None:
            if step.put_in and (line.kind is LineKind.QUOTATION or self._is_inside(step)):
                yield self._added(step.put_in, line)
            return
        gone, put_in = _apart(lost.cut_from(self._text), step.put_in)
        if put_in:
            self._told.add(lost)
            published = self._published(lost, self._regions[number])
            yield (
                f"words of a quotation replaced: “{gone}” by “{put_in}”, in {published}"
                if gone
                else self._added(put_in, line)
            )
        elif gone and not (self._is_whole(lost, number) and not step.put_in):
            yield self._cut(lost, number, gone)

    def _added(self, words: str, line: Line) -> str:
        whole = "" if words == line.text.strip() else f", in “{_excerpt(line.text)}”"
        return f"words added to a quotation: “{_excerpt(words)}”{whole}"

    def _cut(self, lost: Span, number: int, words: str) -> str:
        self._told.add(lost)
        published = self._published(lost, self._regions[number])
        return f"words cut from a quotation: “{words}”, of {published}"

    def _around(self, step: _Step) -> tuple[int | None, Span | None]:
        """Return the number of the region that a step is in, and what of it is gone there."""
        before, behind = step.before, step.behind
        left = None if before is None else self._at(before - 1)
        right = None if behind is None else self._at(behind)
        if left is not None and left == right and before is not None and behind is not None:
            return left, self._lost(before, behind) if before <= behind else None
        if right is not None and behind is not None:
            lost = self._edge(right, behind, is_start=True)
            if lost is not None:
                return right, lost
        if left is not None and before is not None:
            return left, self._edge(left, before, is_start=False)
        return None, None

    def _edge(self, number: int, place: int, *, is_start: bool) -> Span | None:
        """Return what is gone of a region right before a place in it (`is_start`), or right behind."""
        region = self._regions[number]
        near = (
            [one for one in reversed(self._gone) if one.start < place]
            if is_start
            else [one for one in self._gone if one.end > place]
        )
        if not near:
            return None
        between = (near[0].end, place) if is_start else (place, near[0].start)
        if _has_words(self._text[between[0] : between[1]]):
            return None
        if is_start:
            return self._lost(max(region.start, near[0].start), place)
        return self._lost(place, min(region.end, near[0].end))

    def _is_inside(self, step: _Step) -> bool:
        if step.before is None or step.behind is None:
            return False
        number = self._at(step.before - 1)
        return number is not None and number == self._at(step.behind)

    def _lost(self, start: int, end: int) -> Span | None:
        """Return what is gone between two places, from its first word to its last; None for nothing."""
        parts = [
            Span(start=max(start, one.start), end=min(end, one.end))
            for one in self._gone
            if one.start < end and one.end > start
        ]
        parts = [one for one in parts if _has_words(one.cut_from(self._text))]
        return Span(start=parts[0].start, end=parts[-1].end) if parts else None

    def _is_whole(self, lost: Span, number: int) -> bool:
        """Return whether what is gone begins and ends as sentences do."""
        region = self._regions[number]
        before = self._text[region.start : lost.start].rstrip(_MARKS)
        behind = self._text[lost.end : region.end]
        words = lost.cut_from(self._text).rstrip(_MARKS)
        is_first, is_last = not _has_words(before), not _has_words(behind)
        starts = not self._joins(number - 1, number) if is_first else before.endswith(_ENDS)
        ends = not self._joins(number, number + 1) if is_last else words.endswith(_ENDS)
        return starts and ends

    def _joins(self, one: int, other: int) -> bool:
        """Return whether a part goes on with what its speaker said before, and one of the two is said."""
        if one < 0 or other >= len(self._regions):
            return False
        first, second = self._regions[one], self._regions[other]
        is_same = first.speaker_id == second.speaker_id != ""
        between = self._text[first.end : second.start]
        goes_on = self._text[second.start : second.end].lstrip(_MARKS + "[(")[:1].islower()
        is_said = first.is_spoken or second.is_spoken
        return is_same and goes_on and is_said and "\n\n" not in between

    def _joined(self, quoted: Sequence[Said]) -> Iterator[_Region]:
        region: _Region | None = None
        for said in sorted(quoted, key=attrgetter("span")):
            span = said.span
            if region is not None and self._touches(region, said):
                region.end = max(region.end, span.end)
                region.speaker_id = region.speaker_id or said.speaker_id
                continue
            if region is not None:
                yield region
            region = _Region(start=span.start, end=span.end, speaker_id=said.speaker_id)
        if region is not None:
            yield region

    def _touches(self, region: _Region, said: Said) -> bool:
        if said.span.start < region.end:
            return True
        is_same = region.speaker_id == said.speaker_id != ""
        between = Span(start=region.end, end=said.span.start)
        is_gone = any(one.holds(between) for one in self._gone)
        return is_same and (is_gone or not between.cut_from(self._text).strip())

    def _mark_spoken(self, span: Span) -> None:
        number = max(0, bisect_right(self._starts, span.start) - 1)
        for region in self._regions[number:]:
            if region.start >= span.end:
                return
            if region.end > span.start:
                region.is_spoken = True

    def _at(self, place: int) -> int | None:
        number = bisect_right(self._starts, place) - 1
        return number if number >= 0 and place < self._regions[number].end else None

    def _published(self, lost: Span, region: _Region) -> str:
        room = max(0, _EXCERPT - len(lost)) // 2
        start, end = max(region.start, lost.start - room), min(region.end, lost.end + room)
        while start > region.start and not self._text[start - 1].isspace():
            start -= 1
        while end < region.end and not self._text[end].isspace():
            end += 1
        words = " ".join(self._text[start:end].split())
        before = "… " if start > region.start else ""
        return f"“{before}{words}{' …' if end < region.end else ''}”"


def _steps(text: str, line: Line) -> Iterator[_Step]:
    """Give how the article's words follow each other in a line; none where it doesn't say its origin."""
    added = {at for span in line.added for at in range(span.start, span.end)}
    own = [at for at in range(len(line.text)) if at not in added and not line.text[at].isspace()]
    places = [
        at for span in line.origin for at in range(span.start, span.end) if not text[at].isspace()
    ]
    if len(own) != len(places):
        return
    known: list[tuple[int, int | None]] = [(-1, None), *zip(own, places, strict=True)]
    for (left, before), (right, behind) in pairwise([*known, (len(line.text), None)]):
        put_in = line.text[left + 1 : right].strip()
        is_step = put_in or before is None or behind is None or behind != before + 1
        if is_step:
            yield _Step(before=None if before is None else before + 1, behind=behind, put_in=put_in)


def _apart(gone: str, put_in: str) -> tuple[str, str]:
    """Return what is gone and what stands in its place, without words at either end that are both.

    >>> _apart("“not a", "“A")
    ('not', '')
    >>> _apart("years.", "years?")
    ('years.', 'years?')
    """
    left, right = gone.split(), put_in.split()
    while left and right and _core(left[-1]) == _core(right[-1]):
        left, right = left[:-1], right[:-1]
    while left and right and _core(left[0]) == _core(right[0]):
        left, right = left[1:], right[1:]
    if not left and not right and gone.strip(_MARKS) != put_in.strip(_MARKS):
        left, right = gone.split(), put_in.split()
    first, second = (_excerpt(" ".join(words)).strip(_MARKS) for words in (left, right))
    return first, second


def _core(word: str) -> str:
    return "".join(filter(str.isalnum, word)).casefold() or word


def _has_words(text: str) -> bool:
    return any(character.isalnum() for character in text)


def _excerpt(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _EXCERPT else f"{words[:_EXCERPT].rsplit(' ', 1)[0]} …"

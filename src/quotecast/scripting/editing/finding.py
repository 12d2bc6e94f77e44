"""Find what a person has changed in a script file, and what of that can't be held by words alone."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quotecast.model import NARRATOR_ID, Article, Line, LineKind, Script
from quotecast.scripting.editing.applying import Row, rows_of, with_edits
from quotecast.scripting.editing.edits import (
    Directed,
    Edits,
    Inserted,
    LeftOut,
    Moved,
    Retitled,
    Reworded,
    folded,
    is_lead_in,
)
from quotecast.scripting.manuscript import Manuscript
from quotecast.settings import PauseSettings

_REMARK = re.compile(r"(?<!\\)\[\[.*?\]\]|(?<!\\)/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Words of the article, and the name of who says them now (`narrator`: nobody's voice)."""

    words: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundEdits:
    """What was changed in a script file; `rest` names what words alone can't hold."""

    edits: Edits
    given: tuple[Given, ...]
    rest: tuple[str, ...]


def edits_between(
    article: Article,
    base: Manuscript,
    edited: Manuscript,
    pauses: PauseSettings,
    *,
    retitled: Sequence[Retitled] = (),
) -> FoundEdits:
    """Return what makes an edited script of the one that it was.

    `article` is the one that both were written from; of its text only what the lines' notes name.
    `retitled` are chapters that the base has under another title, or none, since a person wanted it.
    """
    back = tuple(_put_back(base.script, edited.script, retitled))
    joined = with_edits(article, edited.script, Edits(retitled=back), pauses).script
    edited = replace(edited, script=joined)
    search = _Search(article, base.script, edited.script)
    edits, given = search.edits(), tuple(search.given())
    of_lines = with_edits(article, base.script, edits, pauses).script
    edits = replace(edits, retitled=tuple(_retitled(of_lines, edited.script)))
    rest = [*_of_the_rest(base, edited), *search.rest]
    made = with_edits(article, base.script, edits, pauses).script
    is_counted = not (rest or given)  # else lines may come and go
    if _chaptered(made, is_counted=is_counted) != _chaptered(edited.script, is_counted=is_counted):
        rest.insert(0, "its chapters")
    if not rest:
        rest += [] if is_alike(made, edited.script, ignoring=given) else ["the order of its lines"]
    as_written = (replace(one, to=one.words) for one in back)
    edits = replace(edits, retitled=(*edits.retitled, *as_written))
    return FoundEdits(edits=edits, given=given, rest=tuple(rest))


def remarks_in(content: str) -> frozenset[str]:
    """Return the notes and what is put aside in a script file's content, which nobody hears.

    >>> sorted(remarks_in("A. [[1-3]] /* B. */"))
    ['/* B. */', '[[1-3]]']
    """
    return frozenset(_REMARK.findall(content))


def is_alike(one: Script, other: Script, *, ignoring: Sequence[Given] = ()) -> bool:
    """Return whether scripts have the same lines and chapters; where speakers were `given` words, but for those.

    Then lead-ins aren't compared either: who speaks is said in other words.
    """
    chapters, others = (_chaptered(script, is_counted=not ignoring) for script in (one, other))
    return chapters == others and _heard(one, ignoring) == _heard(other, ignoring)


def _heard(script: Script, given: Sequence[Given]) -> list[tuple[str, str, int, int]]:
    words = {folded(one.words) for one in given}
    return [
        (
            "" if given and _is_given(line, words) else line.speaker_id,
            folded(line.text),
            line.pause_after_ms if line.has_own_pause else -1,
            line.rate_percent,
        )
        for line in script.lines()
        if not (given and is_lead_in(line.speaker_id, line.text))
    ]


def _is_given(line: Line, words: set[str]) -> bool:
    return any(folded(line.text) in one or one in folded(line.text) for one in words)


def _put_back(base: Script, edited: Script, retitled: Sequence[Retitled]) -> Iterator[Retitled]:
    """Give the chapters that were none of their own any more, and have their titles again."""
    was = {folded(one.title) for one in base.chapters}
    now = {folded(one.title) for one in edited.chapters} - was
    yield from (one for one in retitled if not one.to.strip() and folded(one.words) in now)


def _retitled(base: Script, edited: Script) -> Iterator[Retitled]:
    """Give the chapters that have another title now, or are none any more.

    Both scripts have the same lines, but for lead-ins: a chapter is known by where it begins.
    """
    now = dict(_beginnings(edited))
    titles = {folded(one) for one in now.values()}
    for place, title in _beginnings(base):
        to = now.get(place, "")
        if to != title and (to or folded(title) not in titles):
            yield Retitled(words=title, to=to)


def _beginnings(script: Script) -> Iterator[tuple[int, str]]:
    """Give how many lines stand before each chapter, and its title."""
    place = 0
    for chapter in script.chapters:
        yield place, chapter.title
        place += sum(not is_lead_in(one.speaker_id, one.text) for one in chapter.lines())


def _chaptered(script: Script, *, is_counted: bool) -> list[tuple[str, int]]:
    """Return the chapters, with the number of their lines where it is to be counted."""
    return [(one.title, sum(1 for _ in one.lines()) * is_counted) for one in script.chapters]


def _of_the_rest(base: Manuscript, edited: Manuscript) -> Iterator[str]:
    if edited.script.music != base.script.music:
        yield "its music"
    facts = ("title", "byline", "publisher", "published")
    if any(getattr(edited, fact) != getattr(base, fact) for fact in facts):
        yield "its title page"


class _Search:
    def __init__(self, article: Article, base: Script, edited: Script) -> None:
        self._text = article.text
        self._base, self._edited = rows_of(base), rows_of(edited)
        self._names = {speaker.id: speaker.name for speaker in edited.speakers}
        self._pairs = dict(self._alike())  # the base's rows by the edited one's
        self._pairs |= dict(self._reworded())
        self._often = Counter(folded(row.line.text) for row in self._base)
        self.rest: list[str] = []

    def edits(self) -> Edits:
        """Return what was changed in the lines."""
        kept = set(self._pairs.values())
        gone = [number for number in range(len(self._base)) if number not in kept]
        return Edits(
            left_out=tuple(
                LeftOut(words=self._words(number), followed_by=self._behind(number))
                for number in gone
            ),
            moved=tuple(self._moved()),
            reworded=tuple(
                Reworded(
                    words=self._words(was),
                    to=self._edited[now].line.text,
                    followed_by=self._behind(was),
                )
                for now, was in self._pairs.items()
                if folded(self._words(was)) != folded(self._edited[now].line.text)
            ),
            inserted=tuple(self._inserted()),
            directed=tuple(self._directed()),
        )

    def given(self) -> Iterator[Given]:
        """Give whose words were given to somebody else."""
        for now, was in self._pairs.items():
            line, before = self._edited[now].line, self._base[was].line
            if line.speaker_id == before.speaker_id:
                continue
            # A line may be joined of a quotation's parts, between which the article says more.
            parts = [span.cut_from(self._text).strip() for span in before.origin]
            parts = [words for words in parts if any(map(str.isalnum, words))]
            name = self._names.get(line.speaker_id, line.speaker_id)
            if before.kind is LineKind.ADDED or not parts:
                self.rest.append("who says words that the article hasn't")
                continue
            is_narrator = line.speaker_id == NARRATOR_ID
            for words in parts:
                yield Given(words=words, by="narrator" if is_narrator else name)

    def _words(self, number: int) -> str:
        return self._base[number].line.text

    def _behind(self, number: int) -> str:
        is_repeated = self._often[folded(self._words(number))] > 1
        following = self._base[number + 1 : number + 2]
        return following[0].line.text if is_repeated and following else ""

    def _alike(self) -> Iterator[tuple[int, int]]:
        """Give pairs of rows with the same words: those with the same origin first."""
        free: dict[str, list[int]] = defaultdict(list)
        for number, row in enumerate(self._base):
            free[folded(row.line.text)].append(number)
        taken: dict[int, int] = {}
        for is_strict in (True, False):
            for number, row in enumerate(self._edited):
                known = free[folded(row.line.text)]
                found = next(
                    (one for one in known if _fits(row, self._base[one], is_strict=is_strict)), None
                )
                if found is not None and number not in taken:
                    known.remove(found)
                    taken[number] = found
        yield from sorted(taken.items())

    def _reworded(self) -> Iterator[tuple[int, int]]:
        """Give pairs of rows whose notes name the same place, and whose words differ."""
        kept = set(self._pairs.values())
        free = [number for number in range(len(self._base)) if number not in kept]
        for number, row in enumerate(self._edited):
            if number in self._pairs:
                continue
            for one in free:
                other = self._base[one].line
                is_same = row.line.origin == other.origin if other.origin else False
                if is_same and row.line.speaker_id == other.speaker_id:
                    free.remove(one)
                    yield number, one
                    break

    def _moved(self) -> Iterator[Moved]:
        order = [was for _, was in sorted(self._pairs.items())]
        staying = set(_longest_rising(order))
        for now, was in sorted(self._pairs.items()):
            if was not in staying:
                after = self._edited[now - 1].line.text if now else ""
                yield Moved(words=self._words(was), after=after, followed_by=self._behind(was))

    def _inserted(self) -> Iterator[Inserted]:
        for number, row in enumerate(self._edited):
            if number in self._pairs:
                continue
            if row.line.speaker_id != NARRATOR_ID:
                self.rest.append("words put into somebody's mouth")
            after = self._edited[number - 1].line.text if number else ""
            yield Inserted(words=row.line.text, after=after)

    def _directed(self) -> Iterator[Directed]:
        for now, was in self._pairs.items():
            line, before = self._edited[now].line, self._base[was].line
            has_pause = (line.has_own_pause, line.pause_after_ms) != (
                before.has_own_pause,
                before.pause_after_ms,
            )
            pause_ms = line.pause_after_ms if line.has_own_pause and has_pause else None
            rate = line.rate_percent if line.rate_percent != before.rate_percent else None
            if pause_ms is not None or rate is not None:
                yield Directed(
                    words=self._words(was),
                    pause_ms=pause_ms,
                    rate_percent=rate,
                    followed_by=self._behind(was),
                )


def _fits(row: Row, other: Row, *, is_strict: bool) -> bool:
    return not is_strict or row.line.origin == other.line.origin


def _longest_rising(numbers: Sequence[int]) -> list[int]:
    """Return a longest run of numbers that rise, of those given.

    >>> _longest_rising([0, 3, 1, 2])
    [0, 1, 2]
    """
    ends: list[int] = []
    places: list[int] = []
    for number in numbers:
        place = bisect_left(ends, number)
        ends[place : place + 1] = [number]
        places.append(place)
    found: list[int] = []
    wanted = len(ends) - 1
    for number, place in zip(reversed(numbers), reversed(places), strict=True):
        if place == wanted:
            found.append(number)
            wanted -= 1
    return found[::-1]

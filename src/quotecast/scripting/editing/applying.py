"""Do to a script what a person has changed in it, and tell what no longer fits."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from quotecast.model import (
    NARRATOR_ID,
    Article,
    Chapter,
    Line,
    LineKind,
    Script,
    Segment,
    Span,
)
from quotecast.scripting.editing.edits import (
    Directed,
    Edit,
    Edits,
    Inserted,
    LeftOut,
    Moved,
    Retitled,
    Reworded,
    folded,
    is_lead_in,
)
from quotecast.scripting.pacing import paced
from quotecast.scripting.revising import revised
from quotecast.settings import PauseSettings


@dataclass(slots=True, kw_only=True, eq=False)
class Row:
    """A line while it is worked on: the paragraph and the chapter it stands in, what it is called."""

    line: Line
    chapter: int
    paragraph: int
    names: set[str] = field(default_factory=set)
    followed_by: str = ""
    is_left_out: bool = False


def rows_of(script: Script) -> list[Row]:
    """Return the lines of a script as rows, in order."""
    rows: list[Row] = []
    paragraph = 0
    for number, chapter in enumerate(script.chapters):
        for segment in chapter.segments:
            paragraph += 1
            rows += [Row(line=line, chapter=number, paragraph=paragraph) for line in segment.lines]
    for row, following in zip(rows, [*rows[1:], None], strict=True):
        row.names = {folded(row.line.text)}
        row.followed_by = folded(following.line.text) if following else ""
    return rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """A script as a person wants it, and what of that no longer fits it."""

    script: Script
    unfitting: tuple[Edit, ...] = ()


def with_edits(article: Article, script: Script, edits: Edits, pauses: PauseSettings) -> Edited:
    """Return a script with what a person has changed in it.

    What is left out of it becomes an omission, words put in are marked as added. A lead-in goes with
    all the speech that it leads in. The pauses are set anew, but for those that lines have of their own.
    """
    if not edits:
        return Edited(script=script)
    work = _Work(rows_of(script))
    unfitting = tuple(work.do(edits))
    rows = work.said()
    if not rows:  # a script says something
        return Edited(script=script, unfitting=tuple(edits.left_out))
    titles, unknown = _titles(script, edits.retitled)
    chapters = paced(tuple(_chapters(titles, rows)), pauses)
    heard = {row.line.speaker_id for row in rows}
    shorter = replace(
        script,
        chapters=chapters,
        speakers=tuple(one for one in script.speakers if one.id in heard),
    )
    return Edited(script=revised(article, shorter), unfitting=(*unfitting, *unknown))


class _Work:
    def __init__(self, rows: list[Row]) -> None:
        self._rows = rows
        self._paragraphs = len(rows) + 1
        self._places = {id(row): number for number, row in enumerate(rows)}

    def do(self, edits: Edits) -> Iterator[Edit]:
        """Change the rows; give what fits none of them."""
        of_lines: tuple[Edit, ...] = (
            *edits.reworded,
            *edits.left_out,
            *edits.directed,
            *edits.moved,
        )
        for edit in of_lines:
            rows = self._find(edit)
            if not rows:
                yield edit
            for row in rows:
                self._change(row, edit)
        waiting: list[Moved | Inserted] = [*edits.moved, *edits.inserted]
        while waiting:  # one may stand behind another that isn't placed yet
            left = [edit for edit in waiting if not self._place(edit)]
            if len(left) == len(waiting):
                yield from left
                return
            waiting = left

    def said(self) -> list[Row]:
        """Return the rows that are said, in order."""
        self._leave_out_lead_ins()
        return [row for row in self._rows if not row.is_left_out]

    def _find(self, edit: Edit) -> list[Row]:
        words, behind = folded(edit.words), folded(edit.followed_by)
        rows = [row for row in self._rows if words in row.names]
        return [row for row in rows if not behind or row.followed_by == behind] or (
            rows if len(rows) == 1 else []
        )

    def _change(self, row: Row, edit: Edit) -> None:
        line = row.line
        match edit:
            case LeftOut():
                row.is_left_out = True
            case Reworded(to=text):
                row.line = replace(line, text=" ".join(text.split()) or line.text)
                row.names.add(folded(text))
            case Directed():
                pause_ms, rate_percent = edit.held.pause_ms, edit.held.rate_percent
                if pause_ms is not None:
                    row.line = replace(line, pause_after_ms=pause_ms, has_own_pause=True)
                if rate_percent is not None:
                    row.line = replace(row.line, rate_percent=rate_percent)

    def _place(self, edit: Moved | Inserted) -> bool:
        """Put a line where a person wants it; return whether there is such a place."""
        after = folded(edit.after)
        found = [row for row in self._rows if after in row.names] if after else []
        if after and not found:
            return False
        row = self._moved(edit) if isinstance(edit, Moved) else self._inserted(edit)
        if row is None:
            return True  # it was told before that there is no such line
        target = next((one for one in found if one is not row), None)
        if row in self._rows:
            self._rows.remove(row)
        at = self._rows.index(target) + 1 if target is not None else 0
        beside = target or self._rows[0]
        row.chapter = beside.chapter
        if row.line.speaker_id == beside.line.speaker_id:
            row.paragraph = beside.paragraph
        else:
            self._paragraphs += 1
            row.paragraph = self._paragraphs
        self._rows.insert(at, row)
        return True

    def _moved(self, edit: Moved) -> Row | None:
        return next(iter(self._find(edit)), None)

    def _inserted(self, edit: Inserted) -> Row:
        text = " ".join(edit.words.split())
        line = Line(
            id="",
            speaker_id=NARRATOR_ID,
            kind=LineKind.ADDED,
            text=text,
            added=(Span(start=0, end=len(text)),),
        )
        return Row(line=line, chapter=0, paragraph=0, names={folded(text)})

    def _leave_out_lead_ins(self) -> None:
        """Leave out what says who speaks next where nothing is left of that speech."""
        known = sorted(
            (row for row in self._rows if id(row) in self._places),
            key=lambda row: self._places[id(row)],
        )
        for number, row in enumerate(known):
            if row.is_left_out or not is_lead_in(row.line.speaker_id, row.line.text):
                continue
            speech = _speech_behind(known[number + 1 :])
            if speech and all(one.is_left_out for one in speech):
                row.is_left_out = True


def _speech_behind(rows: Iterable[Row]) -> list[Row]:
    for speaker_id, run in groupby(rows, lambda row: row.line.speaker_id):
        return [] if speaker_id == NARRATOR_ID else list(run)
    return []


def _titles(
    script: Script, retitled: Sequence[Retitled]
) -> tuple[Sequence[tuple[int, str]], tuple[Retitled, ...]]:
    """Return under which number each chapter stands, and its title there; and what fits no chapter."""
    wanted = {folded(one.words): one for one in retitled}
    titles: list[tuple[int, str]] = []
    for number, chapter in enumerate(script.chapters):
        edit = wanted.get(folded(chapter.title))
        title = chapter.title if edit is None else " ".join(edit.to.split())
        titles.append((number, title or chapter.title) if title or not number else titles[-1])
    known = {folded(chapter.title) for chapter in script.chapters}
    return titles, tuple(one for words, one in wanted.items() if words not in known)


def _chapters(titles: Sequence[tuple[int, str]], rows: Sequence[Row]) -> Iterator[Chapter]:
    for (_, title), of_chapter in groupby(rows, lambda row: titles[row.chapter]):
        segments = tuple(
            Segment(speaker_id=key[1], lines=tuple(row.line for row in run))
            for key, run in groupby(of_chapter, _segment_key)
        )
        yield Chapter(title=title, segments=segments)


def _segment_key(row: Row) -> tuple[int, str]:
    return row.paragraph, row.line.speaker_id

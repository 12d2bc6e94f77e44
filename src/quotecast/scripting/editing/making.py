"""What a person changes in one line of a script: as an edit by its words, and as the lines wanted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from quotecast.errors import ScriptError
from quotecast.model import NARRATOR_ID, Line, LineKind
from quotecast.scripting.editing.edits import (
    Directed,
    Edits,
    Inserted,
    LeftOut,
    Moved,
    Reworded,
    folded,
    is_lead_in,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineEdit:
    """A change of one line by its words, and all lines as they are wanted with it."""

    edits: Edits
    wanted: tuple[Line, ...]

    def is_done_in(self, lines: Iterable[Line]) -> bool:
        """Return whether these lines are heard as those that are wanted.

        Lead-ins aren't compared: they come and go with the speech that they lead in.
        """
        return _heard(lines) == _heard(self.wanted)


def leaving_out(lines: Sequence[Line], place: int) -> LineEdit:
    """Return the change that leaves out a line, by its place from 0."""
    edit = LeftOut(words=lines[place].text, followed_by=_behind(lines, place))
    wanted = (*lines[:place], *lines[place + 1 :])
    return LineEdit(edits=Edits(left_out=(edit,)), wanted=wanted)


def rewording(lines: Sequence[Line], place: int, to: str) -> LineEdit:
    """Return the change that has a line said in other words."""
    edit = Reworded(words=lines[place].text, to=to, followed_by=_behind(lines, place))
    wanted = _with(lines, place, replace(lines[place], text=to))
    return LineEdit(edits=Edits(reworded=(edit,)), wanted=wanted)


def moving(lines: Sequence[Line], place: int, by: int) -> LineEdit:
    """Return the change that has a line said so many lines later (negative: earlier).

    Raises:
        ScriptError: there is no such place.
    """
    target = place + by
    if by == 0 or not 0 <= target < len(lines):
        raise ScriptError("There is no place there for the line", "Move it the other way")
    before = target if by > 0 else target - 1
    after = lines[before].text if before >= 0 else ""
    edit = Moved(words=lines[place].text, after=after, followed_by=_behind(lines, place))
    rest = [*lines[:place], *lines[place + 1 :]]
    wanted = (*rest[:target], lines[place], *rest[target:])
    return LineEdit(edits=Edits(moved=(edit,)), wanted=wanted)


def inserting(lines: Sequence[Line], place: int, words: str) -> LineEdit:
    """Return the change that has the narrator say words after a line."""
    line = Line(id="", speaker_id=NARRATOR_ID, kind=LineKind.ADDED, text=words)
    edit = Inserted(words=words, after=lines[place].text)
    wanted = (*lines[: place + 1], line, *lines[place + 1 :])
    return LineEdit(edits=Edits(inserted=(edit,)), wanted=wanted)


def directing(
    lines: Sequence[Line], place: int, *, pause_ms: int | None, rate_percent: int | None
) -> LineEdit:
    """Return the change that sets the pause after a line, and how fast it is said."""
    edit = Directed(
        words=lines[place].text,
        pause_ms=pause_ms,
        rate_percent=rate_percent,
        followed_by=_behind(lines, place),
    )
    line = lines[place]
    if pause_ms is not None:
        line = replace(line, pause_after_ms=pause_ms, has_own_pause=True)
    if rate_percent is not None:
        line = replace(line, rate_percent=rate_percent)
    return LineEdit(edits=Edits(directed=(edit,)), wanted=_with(lines, place, line))


def _with(lines: Sequence[Line], place: int, line: Line) -> tuple[Line, ...]:
    return (*lines[:place], line, *lines[place + 1 :])


def _heard(lines: Iterable[Line]) -> list[tuple[str, str, int, int]]:
    return [
        (
            line.speaker_id,
            folded(line.text),
            line.pause_after_ms if line.has_own_pause else -1,
            line.rate_percent,
        )
        for line in lines
        if not is_lead_in(line.speaker_id, line.text)
    ]


def _behind(lines: Sequence[Line], place: int) -> str:
    """Return the words of the line behind one whose words stand in several lines."""
    wanted = folded(lines[place].text)
    is_repeated = sum(folded(line.text) == wanted for line in lines) > 1
    return lines[place + 1].text if is_repeated and place + 1 < len(lines) else ""

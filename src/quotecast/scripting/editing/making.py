"""What a person changes in one line of a script, as an edit by its words."""

from collections.abc import Sequence

from quotecast.errors import ScriptError
from quotecast.model import Line
from quotecast.scripting.editing.edits import (
    Directed,
    Edits,
    Inserted,
    LeftOut,
    Moved,
    Reworded,
    folded,
)


def leaving_out(lines: Sequence[Line], place: int) -> Edits:
    """Return the edit that leaves out a line, by its place from 0."""
    return Edits(
        left_out=(LeftOut(words=lines[place].text, followed_by=_behind(lines, place)),),
    )


def rewording(lines: Sequence[Line], place: int, to: str) -> Edits:
    """Return the edit that has a line said in other words."""
    edit = Reworded(words=lines[place].text, to=to, followed_by=_behind(lines, place))
    return Edits(reworded=(edit,))


def moving(lines: Sequence[Line], place: int, by: int) -> Edits:
    """Return the edit that has a line said so many lines later (negative: earlier).

    Raises:
        ScriptError: there is no such place.
    """
    target = place + by
    if by == 0 or not 0 <= target < len(lines):
        raise ScriptError("There is no place there for the line", "Move it the other way")
    before = target if by > 0 else target - 1
    after = lines[before].text if before >= 0 else ""
    edit = Moved(words=lines[place].text, after=after, followed_by=_behind(lines, place))
    return Edits(moved=(edit,))


def inserting(lines: Sequence[Line], place: int, words: str) -> Edits:
    """Return the edit that has the narrator say words after a line."""
    return Edits(inserted=(Inserted(words=words, after=lines[place].text),))


def directing(
    lines: Sequence[Line], place: int, *, pause_ms: int | None, rate_percent: int | None
) -> Edits:
    """Return the edit that sets the pause after a line, and how fast it is said."""
    edit = Directed(
        words=lines[place].text,
        pause_ms=pause_ms,
        rate_percent=rate_percent,
        followed_by=_behind(lines, place),
    )
    return Edits(directed=(edit,))


def _behind(lines: Sequence[Line], place: int) -> str:
    """Return the words of the line behind one whose words stand in several lines."""
    wanted = folded(lines[place].text)
    is_repeated = sum(folded(line.text) == wanted for line in lines) > 1
    return lines[place + 1].text if is_repeated and place + 1 < len(lines) else ""

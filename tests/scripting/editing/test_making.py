"""What a person changes in one line: each kind of change does to a script what was wanted."""

import pytest

from quotecast.errors import ScriptError
from quotecast.model import (
    NARRATOR_ID,
    Article,
    Chapter,
    Line,
    LineKind,
    Script,
    Segment,
    Span,
    source_named,
)
from quotecast.scripting.editing.applying import with_edits
from quotecast.scripting.editing.making import (
    directing,
    inserting,
    leaving_out,
    moving,
    rewording,
)
from quotecast.settings import PauseSettings

WORDS = ("It rains.", "The port is shut.", "Boats wait.", "Crews go home.")


def script_of(words):
    text = " ".join(words)
    lines, at = [], 0
    for number, one in enumerate(words):
        span = Span(start=at, end=at + len(one))
        at += len(one) + 1
        lines.append(
            Line(
                id=str(number),
                speaker_id=NARRATOR_ID,
                kind=LineKind.NARRATION,
                text=one,
                origin=(span,),
            )
        )
    segment = Segment(speaker_id=NARRATOR_ID, lines=tuple(lines))
    chapter = Chapter(title="Ice", segments=(segment,))
    script = Script(article_id="ice", language="en", speakers=(), chapters=(chapter,), omissions=())
    article = Article(id="ice", source=source_named("ice.txt"), title="Ice", text=text, blocks=())
    return article, script


CHANGES = {
    "left out": leaving_out,
    "in other words": lambda lines, place: rewording(lines, place, "Ships wait."),
    "earlier": lambda lines, place: moving(lines, place, -1),
    "two earlier": lambda lines, place: moving(lines, place, -2),
    "later": lambda lines, place: moving(lines, place, 1),
    "followed by more": lambda lines, place: inserting(lines, place, "More at six."),
    "with a pause": lambda lines, place: directing(lines, place, pause_ms=900, rate_percent=None),
    "at a pace": lambda lines, place: directing(lines, place, pause_ms=None, rate_percent=80),
}


@pytest.mark.parametrize("name", CHANGES)
def test_change_by_words_does_what_was_wanted(name):
    article, script = script_of(WORDS)
    lines = list(script.lines())
    change = CHANGES[name](lines, 2)
    made = with_edits(article, script, change.edits, PauseSettings())
    assert made.unfitting == ()
    assert change.is_done_in(made.script.lines())
    assert not change.is_done_in(lines)


@pytest.mark.parametrize("name", ["followed by more"])
def test_change_of_the_wrong_one_of_two_alike_is_seen(name):
    article, script = script_of(("It rains.", "It rains.", "It rains.", "Boats wait."))
    change = CHANGES[name](list(script.lines()), 2)
    made = with_edits(article, script, change.edits, PauseSettings())
    assert not change.is_done_in(made.script.lines())


@pytest.mark.parametrize(("place", "by"), [(0, -1), (3, 1), (1, 0), (2, 9)])
def test_line_moves_only_where_there_is_a_place(place, by):
    _, script = script_of(WORDS)
    with pytest.raises(ScriptError):
        moving(list(script.lines()), place, by)

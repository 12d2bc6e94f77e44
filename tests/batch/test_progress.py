import io
import json

import pytest

from quotecast.batch.outcomes import Became, Outcome
from quotecast.batch.progress import (
    BarProgress,
    JsonProgress,
    LogProgress,
    Progress,
    printable,
)
from quotecast.episode.context import Idle, PieceDone, RoomBegun
from quotecast.model import Notice

NOTICE = Notice(kind="doubt", message="was it\nher?")
MADE = Outcome(source="a.txt", became=Became.MADE, slug="a", notices=(NOTICE,))


def follow(progress, total=2):
    """Let a progress hear of two sources, the second a feed that adds one."""
    progress.begin(total)
    progress.hear("a.txt", RoomBegun(room="speaking", pieces=2))
    progress.hear("a.txt", PieceDone())
    progress.outcome(MADE)
    progress.hear("a.txt", Idle())
    with progress.aside():
        pass
    progress.outcome(Outcome(source="f.xml", became=Became.LISTED, adds=1))
    progress.end()


@pytest.mark.parametrize("kind", [Progress, LogProgress, JsonProgress, BarProgress])
def test_every_kind_hears_of_a_whole_run(kind, capsys):
    follow(kind())
    assert capsys.readouterr().out == ""  # results alone go to standard output


def test_log_tells_notices_with_their_source():
    stream = io.StringIO()
    follow(LogProgress(stream))
    assert stream.getvalue() == "notice: a.txt: was it her?\n"


def test_log_of_one_source_needs_no_name():
    stream = io.StringIO()
    log = LogProgress(stream)
    log.begin(1)
    log.outcome(MADE)
    assert stream.getvalue() == "notice: was it her?\n"


def test_json_has_an_event_a_line_and_counts_what_is_done():
    stream = io.StringIO()
    follow(JsonProgress(stream))
    events = [json.loads(line) for line in stream.getvalue().splitlines()]
    assert [one["event"] for one in events] == [
        *("begin", "room", "piece", "notice", "outcome", "outcome", "end")
    ]
    assert [(one["done"], one["total"]) for one in events if one["event"] == "outcome"] == [
        (1, 2),
        (2, 3),
    ]


def test_silence_is_silent(capsys):
    follow(Progress())
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\x1b[2Jb", "a [2Jb"), ("a\r\nb", "a  b"), ("a\u0085b", "a b"), ("é", "é")],
)
def test_no_control_character_reaches_a_terminal(text, shown):
    assert printable(text) == shown


def test_log_says_now_and_then_how_far_what_takes_long_is(monkeypatch):
    stream, clock = io.StringIO(), [0.0]
    monkeypatch.setattr("quotecast.batch.progress.time.monotonic", lambda: clock[0])
    log = LogProgress(stream)
    log.begin(1)
    log.hear("a.txt", RoomBegun(room="speaking", pieces=500))
    for _ in range(70):
        clock[0] += 1
        log.hear("a.txt", PieceDone())
    assert stream.getvalue() == "a.txt: speaking, 30 of 500\na.txt: speaking, 60 of 500\n"

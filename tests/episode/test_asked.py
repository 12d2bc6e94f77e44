import pytest

from quotecast.episode.build import build
from quotecast.episode.context import open_context, request_of, with_digest
from quotecast.model import source_named
from quotecast.show.records import Record

TONE = '[voices]\nengine = "tone"\n'


@pytest.fixture
def show(tmp_path):
    text = "The pier\n\n“It holds,” said Ida Moss. “It always has.”\n\nNobody knows why it does.\n"
    (tmp_path / "pier.txt").write_text(text, encoding="utf-8")
    (tmp_path / "show.toml").write_text(TONE, encoding="utf-8")
    return tmp_path


def told(show, changes, length_ms=None):
    """Build the article of a show; return what is told of options that it was made with before."""
    with open_context(with_digest(request_of(show, changes, length_ms=length_ms))) as context:
        made = build(source_named(str(show / "pier.txt")).within(show), context)
    if isinstance(made, Record):
        return ["as it was"]
    return [one.message for one in made.notices if one.kind == "asked no more"]


VERBATIM = {"script.style": "verbatim"}


def test_build_that_forgets_an_option_tells_so_once(show):
    assert told(show, VERBATIM, 10_000) == []
    [message] = told(show, {"script.style": None})
    assert "the-pier was made with --length 10s --style verbatim before" in message
    assert told(show, VERBATIM) == []


@pytest.mark.parametrize(
    ("changes", "more"),
    [
        (VERBATIM, "[pauses]\nsentence_ms = 300\n"),  # asked for again
        ({"script.style": "radio"}, ""),  # asked to be otherwise
        (
            {},
            '[script]\nstyle = "verbatim"\n[pauses]\nsentence_ms = 300\n',
        ),  # the show is so by now
    ],
)
def test_option_that_is_answered_otherwise_is_not_missed(show, changes, more):
    assert told(show, VERBATIM) == []
    (show / "show.toml").write_text(TONE + more, encoding="utf-8")
    assert told(show, changes) == []


def test_setting_of_the_show_that_changes_is_no_option(show):
    (show / "show.toml").write_text(TONE + '[script]\nstyle = "verbatim"\n', encoding="utf-8")
    assert told(show, {}) == []
    (show / "show.toml").write_text(TONE, encoding="utf-8")
    assert told(show, {}) == []

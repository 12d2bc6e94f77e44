import pytest
from click.shell_completion import BashComplete

from quotecast.cli import main


def completed(show, *words):
    typed = BashComplete(main, {}, "quotecast", "_QUOTECAST_COMPLETE")
    *before, last = [str(word) for word in words]
    return [(item.type, item.value) for item in typed.get_completions(before, last)]


@pytest.mark.parametrize("command", ["build", "script", "brief", "quotes", "verify"])
def test_files_are_left_to_the_shell(show, command):
    assert completed(show, command, "articles/ha") == [("file", "articles/ha")]


@pytest.mark.parametrize("command", ["adjust", "audition", "measure", "remove"])
def test_voices_of_the_show_are_completed(show, command):
    found = completed(show, "voices", command, "--show", show.path, "tone-1")
    assert ("plain", "tone-1") in found
    assert all(value.startswith("tone-1") for _, value in found)


def test_engines_are_completed(show):
    assert completed(show, "build", "--engine", "to") == [("plain", "tone")]


def test_show_that_cannot_be_read_completes_nothing(show):
    show.write("show.toml", "[voices")
    assert completed(show, "voices", "adjust", "--show", show.path, "t") == []

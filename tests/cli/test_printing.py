import click
import pytest

from quotecast.cli.printing import exit_code, for_each
from quotecast.errors import CodecMissingError, SettingsError, SourceError


@pytest.fixture
def done():
    """Call an action for words; give what was done, and how the command ended."""

    def run(words, *, bad=""):
        names = []

        def action(source, _):
            if source.name == bad:
                raise SourceError(f"{source} is bad", "Choose another")
            names.append(source.name)

        with click.Context(click.Command("test")):
            try:
                for_each(words, action)
            except click.exceptions.Exit as end:
                return names, end.exit_code
        return names, 0

    return run


def test_one_that_fails_does_not_stop_the_rest(done, capsys):
    assert done(["a", "b", "c"], bad="b") == (["a", "c"], 1)
    assert capsys.readouterr().err == "error: b is bad. Choose another.\n"


def test_source_named_twice_is_done_once(done):
    assert done(["a", "b", "a"]) == (["a", "b"], 0)


def test_exit_code_is_that_of_the_errors_where_they_agree():
    missing = CodecMissingError("no ffmpeg", "Install it")
    settings = SettingsError("bad", "Mend it")
    assert exit_code([]) == 0
    assert exit_code([missing, missing]) == 3
    assert exit_code([missing, settings]) == 1

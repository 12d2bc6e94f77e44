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


@pytest.mark.parametrize("command", ["adjust", "audition", "measure"])
def test_voices_of_the_show_are_completed(show, command):
    found = completed(show, "voices", command, "--show", show.path, "tone-1")
    assert ("plain", "tone-1") in found
    assert all(value.startswith("tone-1") for _, value in found)


def test_installed_models_are_completed_where_one_is_to_be_removed(show, tmp_path):
    show.settings(f'models = "{tmp_path / "models"}"\n')
    for name in ("en_XX-tiny-low", "en_XX-tiny-high", "half-there"):
        (tmp_path / "models" / name).mkdir(parents=True)
    for name in ("en_XX-tiny-low", "en_XX-tiny-high"):
        (tmp_path / "models" / name / "installed.json").write_text("{}")
    found = completed(show, "voices", "remove", "--show", show.path, "")
    assert [value for _, value in found] == ["en_XX-tiny-high", "en_XX-tiny-low"]
    assert completed(show, "voices", "remove", "--show", show.path, "tone") == []


def test_engines_are_completed(show):
    assert completed(show, "build", "--engine", "to") == [("plain", "tone")]


def test_show_that_cannot_be_read_completes_nothing(show):
    show.write("show.toml", "[voices")
    assert completed(show, "voices", "adjust", "--show", show.path, "t") == []

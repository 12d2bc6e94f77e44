import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from quotecast.cli import main
from quotecast.cli.main import COMMANDS

ROOT = Path(__file__).parents[2]
ARTICLE = """Storm over the bay

The ferry stayed in the harbour.

“We lost the roof,” said Jo Roe, a fish trader. “It was an old roof.”

Source: The Bay Post
"""


def run(*arguments):
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def show(tmp_path):
    (tmp_path / "show.toml").write_text(
        '[show]\ntitle = "Bay"\n[voices]\nengine = "tone"\nworkers = 1\n', encoding="utf-8"
    )
    (tmp_path / "storm.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def build(show, *arguments):
    return run("build", show / "storm.txt", "--show", show, *arguments)


@pytest.mark.parametrize("name", COMMANDS)
def test_command_has_help_with_an_example(name):
    result = run(name, "--help")
    assert result.exit_code == 0
    assert f"Example: quotecast {name}" in result.output


@pytest.mark.parametrize("name", COMMANDS)
def test_readme_shows_the_command(name):
    assert f"quotecast {name} " in (ROOT / "README.md").read_text(encoding="utf-8")


def test_build_leaves_the_episode(show):
    assert build(show).exit_code == 0
    folder = show / "output" / "storm-over-the-bay"
    assert {path.name for path in folder.iterdir()} == {
        "article.txt",
        "chapters.json",
        "cover.jpg",
        "episode.mp3",
        "manifest.json",
        "transcript.txt",
        "transcript.vtt",
    }


def test_build_leaves_the_article_as_it_was_read(show):
    build(show)
    article = show / "output" / "storm-over-the-bay" / "article.txt"
    assert article.read_text(encoding="utf-8") == ARTICLE


def test_build_says_what_it_made_as_json(show):
    content = json.loads(build(show, "--json").stdout)
    assert content["speakers"] == ["Jo Roe"]
    assert content["spoken_lines"] == content["lines"]


def test_second_build_speaks_nothing_and_changes_nothing(show):
    build(show)
    folder = show / "output" / "storm-over-the-bay"
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert json.loads(build(show, "--json").stdout)["spoken_lines"] == 0
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_changed_sentence_is_the_only_one_spoken_again(show):
    build(show)
    changed = ARTICLE.replace("stayed in the harbour", "stayed at the quay")
    (show / "storm.txt").write_text(changed, encoding="utf-8")
    assert json.loads(build(show, "--json").stdout)["spoken_lines"] == 1


def test_voice_is_registered_for_the_next_episode(show):
    build(show)
    assert "jo-roe" in (show / "voices" / "cast.toml").read_text(encoding="utf-8")


def test_edited_script_builds(show):
    build(show)
    script = show / "scripts" / "storm-over-the-bay.fountain"
    content = script.read_text(encoding="utf-8")
    script.write_text(content.replace("The ferry stayed", "The old ferry stayed"), encoding="utf-8")
    assert run("build", script, "--show", show).exit_code == 0
    manifest = show / "output" / "storm-over-the-bay" / "manifest.json"
    lines = json.loads(manifest.read_text(encoding="utf-8"))["lines"]
    edited = next(line for line in lines if "old ferry" in line["text"])
    assert [edited["text"][start:end] for start, end in edited["added"]] == ["old"]


def test_edited_script_is_put_aside_and_never_overwritten(show):
    build(show)
    script = show / "scripts" / "storm-over-the-bay.fountain"
    edited = script.read_text(encoding="utf-8").replace("The ferry", "The old ferry")
    script.write_text(edited, encoding="utf-8")
    result = build(show)
    aside = show / "scripts" / "storm-over-the-bay.edited-1.fountain"
    assert aside.read_text(encoding="utf-8") == edited
    assert aside.name in result.stderr


def test_script_writes_the_script_and_no_audio(show):
    result = run("script", show / "storm.txt", "--show", show)
    assert Path(result.stdout.strip()).is_file()
    assert not list(show.glob("output/*/episode.mp3"))


def test_quotes_as_json_count_in_the_file(show):
    result = run("quotes", show / "storm.txt", "--show", show, "--json")
    first, second = json.loads(result.stdout)["quotes"]
    assert ARTICLE[first["start"] : first["end"]] == first["text"] == "We lost the roof,"
    assert [first["speaker"], second["speaker"]] == ["Jo Roe", "Jo Roe"]


def test_quotes_as_a_table_name_the_speaker(show):
    assert "Jo Roe" in run("quotes", show / "storm.txt", "--show", show).stdout


def test_voices_show_who_has_which(show):
    build(show)
    assert re.search("tone-.* jo-roe", run("voices", "--show", show).stdout)


def test_doctor_finds_all_that_is_needed(show):
    result = run("doctor", "--show", show)
    assert result.exit_code == 0
    assert "MISSING" not in result.stdout


def test_doctor_says_what_to_install(show):
    settings = show / "show.toml"
    with settings.open("a", encoding="utf-8") as file:
        file.write('[tools]\nffmpeg = "/nowhere/ffmpeg"\n')
    result = run("doctor", "--show", show)
    assert result.exit_code == 3
    assert "Install ffmpeg" in result.stdout


def test_init_makes_a_show_and_keeps_what_is_there(tmp_path):
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    assert run("init", tmp_path).exit_code == 0
    assert (tmp_path / "notes.txt").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "show.toml").is_file()


def test_init_never_overwrites_the_settings(tmp_path):
    (tmp_path / "show.toml").write_text("# mine\n", encoding="utf-8")
    run("init", tmp_path)
    assert (tmp_path / "show.toml").read_text(encoding="utf-8") == "# mine\n"

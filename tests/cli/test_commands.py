import json
import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from quotecast.__main__ import main as start
from quotecast.cli import main
from quotecast.cli.main import COMMANDS

ROOT = Path(__file__).parents[2]


def run(*arguments):
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.mark.parametrize("name", COMMANDS)
def test_command_has_help_with_an_example(name):
    result = run(name, "--help")
    assert result.exit_code == 0
    assert f"Example: quotecast {name}" in result.output


@pytest.mark.parametrize("name", COMMANDS)
def test_readme_shows_the_command(name):
    assert f"quotecast {name} " in (ROOT / "README.md").read_text(encoding="utf-8")


def test_program_and_its_workers_have_numpy_on_one_thread(monkeypatch):
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "")
    monkeypatch.delenv("OPENBLAS_NUM_THREADS")
    monkeypatch.setattr("sys.argv", ["quotecast", "--version"])
    with pytest.raises(SystemExit):
        start()
    assert os.environ["OPENBLAS_NUM_THREADS"] == "1"


@pytest.mark.parametrize(("choice", "who"), [("narrated", "@NARRATOR"), ("voiced", "@Jo Roe")])
def test_fragment_is_read_by_whom_fragments_name(show, choice, who):
    show.write(
        "storm.txt", "Storm over the bay\n\nJo Roe said that the roof was “gone for good”.\n"
    )
    assert show.run("script", show.article, "--fragments", choice).exit_code == 0
    before, _, _ = show.script.read_text(encoding="utf-8").partition("gone for good")
    assert before.rpartition("@")[2].startswith(who[1:])


@pytest.mark.parametrize("style", ["verbatim", "Radio"])
def test_style_is_named_as_in_the_settings(show, style):
    assert show.run("script", show.article, "--style", style).exit_code == 0
    assert f"Style: {style.lower()}\n" in show.script.read_text(encoding="utf-8")


def test_build_leaves_the_episode(show):
    assert show.build().exit_code == 0
    folder = show.episode
    assert {path.name for path in folder.iterdir()} == {
        "article.txt",
        "chapters.json",
        "index.html",
        "cover.jpg",
        "storm-over-the-bay.mp3",
        "manifest.json",
        "transcript.txt",
        "transcript.vtt",
    }


def test_build_leaves_the_article_as_it_was_read(show):
    show.build()
    article = show.episode / "article.txt"
    assert article.read_text(encoding="utf-8") == show.article.read_text(encoding="utf-8")


def test_build_says_what_it_made_as_json(show):
    content = json.loads(show.build(show.article, "--json").stdout)
    assert content["speakers"] == ["Jo Roe"]
    assert content["spoken_lines"] == content["lines"]


def test_second_build_speaks_nothing_and_changes_nothing(show):
    show.build()
    folder = show.episode
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert json.loads(show.build(show.article, "--json").stdout)["spoken_lines"] == 0
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_changed_sentence_is_the_only_one_spoken_again(show):
    show.build()
    changed = show.article.read_text(encoding="utf-8").replace(
        "stayed in the harbour", "stayed at the quay"
    )
    show.write("storm.txt", changed)
    assert json.loads(show.build(show.article, "--json").stdout)["spoken_lines"] == 1


def test_voice_is_registered_for_the_next_episode(show):
    show.build()
    assert "jo-roe" in (show.path / "voices" / "cast.toml").read_text(encoding="utf-8")


def test_edited_script_builds(show):
    show.build()
    script = show.script
    content = script.read_text(encoding="utf-8")
    script.write_text(content.replace("The ferry stayed", "The old ferry stayed"), encoding="utf-8")
    assert show.build(script).exit_code == 0
    manifest = show.episode / "manifest.json"
    lines = json.loads(manifest.read_text(encoding="utf-8"))["lines"]
    edited = next(line for line in lines if "old ferry" in line["text"])
    assert [edited["text"][start:end] for start, end in edited["added"]] == ["old"]


def test_script_edited_so_that_corrections_cannot_hold_it_is_put_aside_when_asked_for_anew(show):
    show.build()
    script = show.script
    edited = script.read_text(encoding="utf-8").replace("@Jo", "# A part\n\n@Jo", 1)
    script.write_text(edited, encoding="utf-8")
    result = show.run("script", show.article)
    aside = show.path / "scripts" / "storm-over-the-bay.edited-1.fountain"
    assert aside.read_text(encoding="utf-8") == edited
    assert aside.name in result.stderr


def test_script_writes_the_script_and_no_audio(show):
    result = show.run("script", show.article)
    assert Path(result.stdout.strip()).is_file()
    assert not list(show.path.glob("output/*/*.mp3"))


def test_quotes_as_json_count_in_the_file(show):
    result = show.run("quotes", show.article, "--json")
    first, second = json.loads(result.stdout)["quotes"]
    assert (
        show.article.read_text(encoding="utf-8")[first["start"] : first["end"]]
        == first["text"]
        == "We lost the roof,"
    )
    assert [first["speaker"], second["speaker"]] == ["Jo Roe", "Jo Roe"]


def test_quotes_as_a_table_name_the_speaker(show):
    assert "Jo Roe" in show.run("quotes", show.article).stdout


def test_voices_show_who_has_which(show):
    show.build()
    assert re.search("tone-.* jo-roe", show.run("voices").stdout)


def test_doctor_finds_all_that_is_needed(show):
    result = show.run("doctor")
    assert result.exit_code == 0
    assert "MISSING" not in result.stdout


def test_doctor_says_what_to_install(show):
    show.settings('[tools]\nffmpeg = "/nowhere/ffmpeg"\n')
    result = show.run("doctor")
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


def test_cache_is_told_of_verified_and_cleared(show):
    show.build()
    takes = show.path / "output" / ".cache" / "takes"
    kept = json.loads(show.run("cache", "info", "--json").stdout)
    assert kept["takes"] == len(list(takes.glob("*.wav"))) > 0
    next(takes.glob("*.wav")).write_bytes(b"RIFF")
    assert json.loads(show.run("cache", "verify", "--json").stdout)["removed"] == 1
    assert json.loads(show.run("cache", "clear", "--json").stdout)["takes"] == 0
    assert list(takes.iterdir()) == []


def test_build_says_why_a_line_is_spoken_anew(show):
    show.build()
    text = show.article.read_text(encoding="utf-8")
    show.write("storm.txt", text.replace("stayed in the harbour", "stayed in the old harbour"))
    result = show.build(show.article, "--why")
    assert "its text has changed: The ferry stayed in the old" in result.stdout
    assert show.build(show.article, "--why").stdout.count("\n") == 1


def test_takes_are_kept_within_their_bound(show):
    show.settings("[cache]\nmax_bytes = 0\n")
    show.build()
    takes = show.path / "output" / ".cache" / "takes"
    assert list(takes.glob("*.wav")), "what was used in the last hour stays"


def test_format_that_falls_away_is_told_once_with_how_to_keep_it(show):
    show.build(show.article, "--formats", "mp3,m4a,vtt,epub")
    result = show.build(show.article, "--formats", "mp3,vtt")
    assert "m4a, epub were made of storm-over-the-bay before, and are gone now" in result.stderr
    assert "give --formats mp3,vtt,m4a,epub" in result.stderr
    assert "made of" not in show.build(show.article, "--formats", "mp3,vtt").stderr
    assert "made of" not in show.build(show.article, "--formats", "mp3,vtt", "--force").stderr


INTERVIEW = """The keeper of the light

Jo Roe keeps the light. Ann Frome asked her about it.

Ann Frome: How long have you been here?

Jo Roe: I came in May. It was cold.

Ann Frome: Do you like it?

Jo Roe: I do. It is quiet.

Ann Frome: Will you stay?

Jo Roe: I will stay until spring.
"""


def test_what_only_tells_how_an_article_is_read_stops_no_strict_build(show):
    article = show.write("talk.txt", INTERVIEW)
    show.run("cast", article, "--gender", "Jo Roe=female", "--gender", "Ann Frome=female")
    for _ in range(2):
        result = show.build(article, "--strict")
        assert "read as an interview" in result.stderr
        assert result.exit_code == 0, result.stderr
    show.build(article, "--formats", "mp3,vtt,txt")
    assert show.build(article, "--formats", "mp3", "--strict").exit_code == 0


def test_note_on_what_was_corrected_stops_no_strict_build(show):
    note = "This article was amended on 4 March to correct a price."
    article = show.write(
        "pier.txt", f"The pier\n\nThe pier is shut.\n\nThe gate broke.\n\n{note}\n"
    )
    result = show.build(article, "--strict")
    assert "what was corrected" in result.stderr
    assert result.exit_code == 0, result.stderr


def test_command_that_is_misspelt_is_told_with_the_one_that_may_be_meant(show):
    result = show.run("biuld", show.article)
    assert result.exit_code == 2
    assert "Did you mean 'build'?" in result.stderr
    assert "Did you mean" not in show.run("xyzzy").stderr


@pytest.mark.parametrize(
    ("tag", "exit_code"),
    [("me@x.example", 2), ("English", 2), ("en GB", 2), ("en-GB", 0), ("de", 0), ("zh-Hant-TW", 0)],
)
def test_init_takes_no_other_words_for_a_language(tmp_path, tag, exit_code):
    result = run("init", tmp_path / "new", "--language", tag, "--no-ask")
    assert result.exit_code == exit_code
    assert (tmp_path / "new" / "show.toml").exists() is not exit_code


def test_quiet_build_prints_its_result_and_nothing_else(show):
    result = show.build(show.article, "--quiet")
    assert result.stdout.count("\n") == 1
    assert "storm-over-the-bay" in result.stdout
    assert result.stderr == ""


def test_logs_among_the_episodes_are_passed_over(show):
    show.build()
    names = sorted(show.path.glob("output/[!.]*/"))
    assert show.path / "output" / "runs" in names
    for command in ("verify", "plot"):
        result = show.run(command, *names)
        assert result.exit_code == 0, result.output
        assert "runs: passed over" in result.stderr
    assert "nope" in show.run("verify", "output/nope").stderr
    assert "output/output" not in show.run("verify", "output/nope").stderr


def test_check_of_an_article_names_its_script(show):
    assert "scripts/" in show.run("check", show.article).stderr
    show.build()
    result = show.run("check", show.article)
    assert result.exit_code == 1
    assert "is no script" in result.stderr
    assert str(show.script) in result.stderr, "from wherever somebody is"


def test_counts_places_and_excerpts_read_as_a_person_writes_them(show):
    result = show.build()
    assert "1 quoted speaker, " in result.stdout
    assert "1 quoted speaker, " in show.build(show.article, "--dry-run", "--force").stdout
    long = (
        "Zhvanets is a town on a river that nobody has ever heard of or seen in any light at all."
    )
    article = show.write("town.txt", f"A town\n\n{long}\n")
    (_, row, _) = show.run("names", article).stdout.splitlines()
    assert row.endswith("heard of or seen …")


def test_script_and_build_name_places_alike(show, monkeypatch):
    monkeypatch.chdir(show.path)
    assert show.run("script", show.article).stdout == "scripts/storm-over-the-bay.fountain\n"
    assert show.build().stdout.startswith("output/storm-over-the-bay: ")


def test_page_of_what_is_heard_has_no_comma_for_a_full_stop(show, tmp_path):
    show.run("cast", show.article, "--hear", "--out", tmp_path / "cast.wav")
    page = (tmp_path / "cast.html").read_text(encoding="utf-8")
    assert "We lost the roof." in page
    show.run("voices", "audition", "tone-1", "--out", tmp_path / "heard.wav")
    assert "tone-1 (tone-1)" not in (tmp_path / "heard.html").read_text(encoding="utf-8")

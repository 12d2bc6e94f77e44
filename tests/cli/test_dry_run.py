import json
import os
import threading
import tomllib

import pytest
from click.testing import CliRunner

from quotecast.cli import main


def written(show):
    return {
        path: path.read_bytes()
        for path in show.path.rglob("*")
        if path.is_file() and "takes" not in path.parts
    }


WORDS = """“We lost the roof,” said Jo Roe, a fish trader, who lives by the quay. “It was an old roof.”

The ferry stayed in the harbour, and the market was shut for the rest of the week.
"""


def test_dry_run_tells_what_a_build_makes_and_writes_nothing(show):
    before = written(show)
    told = json.loads(show.build(show.article, "--dry-run", "--json").stdout)
    assert written(show) == before
    made = json.loads(show.build(show.article, "--json").stdout)
    assert (told["folder"], told["title"]) == (made["folder"], made["title"])
    assert (told["lines"], told["to_speak"]) == (made["lines"], made["spoken_lines"])
    assert told["speakers"] == made["speakers"]


def test_dry_run_of_what_was_made_measures_it_and_counts_what_is_new(show):
    show.build()
    assert "as it was" in show.build(show.article, "--dry-run").stdout
    text = show.article.read_text(encoding="utf-8")
    show.article.write_text(text.replace("in the harbour", "in port"), encoding="utf-8")
    told = json.loads(show.build(show.article, "--dry-run", "--json").stdout)
    made = json.loads(show.build(show.article, "--json").stdout)
    assert told["to_speak"] == made["spoken_lines"] == 1
    assert told["about_ms"] == pytest.approx(made["duration_ms"], rel=0.1)


def test_dry_run_tells_what_is_doubtful(show):
    result = show.build(show.article, "--dry-run")
    assert "whether a woman or a man speaks: Jo Roe" in result.stderr


def test_dry_run_tells_of_each_article_that_a_file_holds(show):
    mails = [f"From: a@example.org\nSubject: Storm {n}\n\n{WORDS}\n" for n in (1, 2)]
    box = show.write(
        "box.mbox",
        "".join(f"From a@example.org Mon Jan  1 00:00:00 2024\n{one}\n" for one in mails),
    )
    rows = show.build(box, "--dry-run").stdout.splitlines()
    assert rows[0] == f"{box}: 2 articles"
    assert [row.partition(": ")[0] for row in rows[1:]] == [f"{box}#1", f"{box}#2"]


def test_dry_run_tells_of_each_article_once_also_behind_one_that_cannot_be_read(show):
    mails = [
        f"From: a@example.org\nSubject: Storm {n}\n\n{'' if n == 2 else WORDS}\n" for n in (1, 2, 3)
    ]
    box = show.write(
        "box.mbox",
        "".join(f"From a@example.org Mon Jan  1 00:00:00 2024\n{one}\n" for one in mails),
    )
    result = show.build(box, show.article, f"{box}#1", "--dry-run")
    told = [row.partition(": ")[0] for row in result.stdout.splitlines()]
    assert told == [str(box), f"{box}#1", f"{box}#3", str(show.article)]
    assert f"error: {box}#2" in result.stderr
    assert result.exit_code == 1


@pytest.mark.parametrize(
    "command",
    ["build --dry-run", "build", "script", "quotes", "names", "cast", "brief --length 30s"],
)
def test_file_taken_from_the_show_is_told(show, tmp_path, monkeypatch, command):
    elsewhere = show.path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    told = f"there is no file storm.txt where you are: the show's is taken, {show.article}"
    assert told in show.run(*command.split(), "storm.txt").stderr
    (elsewhere / "storm.txt").write_text(WORDS, encoding="utf-8")
    assert "is taken" not in show.run(*command.split(), "storm.txt").stderr
    assert "is taken" not in show.run(*command.split(), show.article).stderr


def test_file_taken_from_the_show_is_told_once_and_of_a_list_too(show, monkeypatch):
    elsewhere = show.path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    (elsewhere / "list.txt").write_text("storm.txt\n", encoding="utf-8")
    for words in (["@list.txt"], ["storm.txt", "storm.txt"], ["storm.txt", "@list.txt"]):
        result = show.build(*words, "--dry-run")
        assert result.stderr.count("there is no file storm.txt where you are") == 1, words


def test_list_that_is_piped_is_read_once(show):
    pipe = show.path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=(f"{show.article}\n",), daemon=True)
    writer.start()
    result = show.build(f"@{pipe}", "--dry-run")
    assert result.stdout.startswith(f"{show.article}: “Storm over the bay”"), result.stderr


def test_init_writes_what_a_feed_needs_and_asks_for_the_rest(tmp_path):
    words = ["init", str(tmp_path), "--ask", "--title", 'The "Bay"']
    answers = "News of the bay.\nJo Roe\nen-GB\nhttps://bay.example/pod\n\n"
    result = CliRunner().invoke(main, words, input=answers)
    assert result.exit_code == 0, result.output
    known = tomllib.loads((tmp_path / "show.toml").read_text(encoding="utf-8"))["show"]
    assert known == {
        "title": 'The "Bay"',
        "description": "News of the bay.",
        "author": "Jo Roe",
        "language": "en-GB",
        "address": "https://bay.example/pod",
    }


def test_init_asks_nothing_where_nobody_is_there_to_answer(tmp_path):
    assert CliRunner().invoke(main, ["init", str(tmp_path)]).exit_code == 0
    assert "show" in tomllib.loads((tmp_path / "show.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ((), "title, address and description"),
        (("--title", "Bay", "--address", "https://bay.example"), "description"),
        (("--description", "The bay."), "title and address"),
    ],
)
def test_init_tells_what_a_feed_will_need(tmp_path, given, missing):
    result = CliRunner().invoke(main, ["init", str(tmp_path), *given])
    assert f"before quotecast feed: set {missing} under [show]" in result.stdout


def test_init_asks_for_nothing_more_where_a_feed_has_all(tmp_path):
    words = ["--title", "Bay", "--address", "https://bay.example", "--description", "The bay."]
    assert "quotecast feed" not in CliRunner().invoke(main, ["init", str(tmp_path), *words]).stdout


def test_init_refuses_an_address_that_no_feed_can_have(tmp_path):
    result = CliRunner().invoke(main, ["init", str(tmp_path), "--address", "bay.example"])
    assert result.exit_code == 2
    assert not (tmp_path / "show.toml").exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shell_gets_what_completes_commands(shell):
    result = CliRunner().invoke(main, ["completion", shell])
    assert result.exit_code == 0
    assert "_QUOTECAST_COMPLETE" in result.stdout


def test_commands_are_completed():
    asked = {
        "_QUOTECAST_COMPLETE": "bash_complete",
        "COMP_WORDS": "quotecast ca",
        "COMP_CWORD": "1",
    }
    result = CliRunner().invoke(main, [], prog_name="quotecast", env=asked)
    assert {row.partition(",")[2] for row in result.stdout.split()} == {"cast", "cache"}


def test_voice_speaks_at_the_rate_that_the_show_sets(show):
    show.build()
    before = json.loads((show.episode / "manifest.json").read_bytes())["audio"][0]["duration_ms"]
    result = CliRunner().invoke(
        main, ["voices", "adjust", "tone-1", "--rate", "320", "--show", str(show.path)]
    )
    assert result.exit_code == 0, result.output
    show.build()
    after = json.loads((show.episode / "manifest.json").read_bytes())["audio"][0]["duration_ms"]
    assert after < before


def test_page_is_opened_when_all_is_made(show, monkeypatch):
    opened = []
    monkeypatch.setattr("click.launch", lambda place: opened.append(place) or 0)
    show.build(show.article, "--open")
    assert opened == [str(show.episode / "index.html")]


@pytest.mark.parametrize("command", [("build", "--dry-run"), ("cast",)])
def test_notices_of_several_articles_name_theirs(show, command):
    other = show.write("other.txt", f"Storm over the hill\n\n{WORDS}")
    alone = show.run(*command, other).stderr.splitlines()
    several = show.run(*command, show.article, other).stderr.splitlines()
    assert alone
    assert not any(line.startswith(f"notice: {other}: ") for line in alone)
    assert all(line.startswith(f"notice: {show.article}: ") for line in several[: -len(alone)])
    assert all(line.startswith(f"notice: {other}: ") for line in several[-len(alone) :])

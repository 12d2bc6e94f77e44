import json
import re
from collections import Counter

import pytest


@pytest.fixture
def script(show):
    assert show.run("script", show.article).exit_code == 0
    return show.script


def edit(script, old, new):
    text = script.read_text(encoding="utf-8")
    assert old in text
    script.write_text(text.replace(old, new), encoding="utf-8")
    return next(n for n, row in enumerate(text.split("\n"), 1) if old in row)


def check(show, script, *more):
    return show.run("check", script, "--against", show.article, *more)


def test_script_that_nobody_touched_passes(show, script):
    result = check(show, script)
    assert (result.exit_code, result.stdout) == (0, "every quotation is as published\n")


def test_changed_quotation_fails_and_the_line_is_told(show, script):
    number = edit(script, "We lost the roof", "We lost the house")
    result = check(show, script)
    assert result.exit_code == 1
    assert f"error: {script.name}:{number}: words of a quotation changed (Jo Roe)" in result.stdout
    assert "roof" in result.stdout
    assert "house" in result.stdout


def test_changed_narration_is_a_notice(show, script):
    edit(script, "The ferry stayed", "The old ferry stayed")
    result = check(show, script)
    assert result.exit_code == 0
    assert "notice: " in result.stdout
    assert "narration added" in result.stdout


def test_cue_without_its_mark_is_told(show, script):
    number = edit(script, "@Jo Roe", "Jo Roe")
    told = check(show, script).stderr
    assert f"line {number}: “Jo Roe” has no @" in told
    assert "write @Jo Roe" in told


def test_findings_are_printed_as_json(show, script):
    number = edit(script, "It was an old roof", "It was a new roof")
    content = json.loads(check(show, script, "--json").stdout)
    assert content["is_verbatim"] is False
    assert {(one["kind"], one["line"]) for one in content["findings"]} >= {("words", number)}


@pytest.mark.parametrize("name", ["", "article.txt", "manifest.json"])
def test_episode_stands_for_its_article(show, name):
    show.build()
    result = show.run("check", show.script, "--against", show.episode / name)
    assert result.exit_code == 0
    assert "error" not in result.stdout


@pytest.mark.parametrize(
    "content",
    ["", "@NARRATOR\n", "[[", "/*", "@JO\n\u202eمرحبا 🙂\n", "@JO\n" + "a " * 50_000],
)
def test_rubbish_ends_in_a_sentence(show, content):
    script = show.write("rubbish.fountain", content)
    result = check(show, script)
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    assert result.stdout or result.stderr.startswith("error: ")


def test_missing_files_are_told(show, script):
    assert "can't be read" in check(show, show.path / "none.fountain").stderr
    result = show.run("check", script, "--against", show.path / "none.txt")
    assert result.exit_code == 1
    assert "none.txt" in result.stderr


def test_manifest_accounts_for_every_character_of_the_article_once(show):
    show.build()
    text = (show.episode / "article.txt").read_bytes().decode("utf-8")
    manifest = json.loads((show.episode / "manifest.json").read_bytes())
    spans = [span for line in manifest["lines"] for span in line["origin"]]
    spans += [entry["origin"] for entry in manifest["omissions"]]
    times = Counter(at for start, end in spans for at in range(start, end))
    assert [text[at] for at in range(len(text)) if times[at] != 1 and not text[at].isspace()] == []


def test_edited_quotation_is_told_when_its_episode_is_built(show, script):
    show.build()
    edit(script, "We lost the roof", "We never lost the roof")
    result = show.build(script)
    assert result.exit_code == 0
    assert "words added to a quotation" in result.stderr


def test_words_cut_from_a_quotation_are_told_by_each_build_and_stop_a_strict_one(show, script):
    show.build()
    edit(script, "It was an old roof", "It was a roof")
    edit(script, "We lost the roof", "We lost roof")
    told = "words cut from a quotation: “the”, of “We lost the roof,”"
    for source in (show.article, show.article, script):
        result = show.build(source)
        assert result.exit_code == 0
        assert told in result.stderr
        assert "words of a quotation replaced: “an old” by “a”" in result.stderr
    result = show.build(show.article, "--strict")
    assert result.exit_code == 1


SPLIT = """A flood at the quay

The sea came over the quay on Monday night.

“The quay is a hand too low for a night like this,” said Ingrid Solberg, an engineer.

The stalls had to go to “dry ground” and stay there until spring, Solberg said.

“We shall measure it again in May,” Solberg said, “because nobody believes the gauge.”

“[The gauge] is wrong at low water,” Solberg said.
"""
FIRST = "We shall measure it again in May,"
SECOND = "because nobody believes the gauge."


def without(script, *parts):
    """Take away words, and rows and cues that then have none, as a brief or a producer may."""
    text = script.read_text(encoding="utf-8")
    for part in parts:
        assert text.count(part) == 1
        text = text.replace(part, "")
    rows = [row for row in text.split("\n") if not re.fullmatch(r"(\W|\[\[.*?\]\])+", row)]
    script.write_text(re.sub(r"(?m)^@.*\n(?=\n|\Z)", "", "\n".join(rows)), encoding="utf-8")


@pytest.mark.parametrize(
    ("parts", "exit_code"),
    [
        (["The quay is a hand too low for a night like this,"], 0),
        (["[The gauge] is wrong at low water,"], 0),
        ([FIRST, SECOND], 0),
        ([FIRST], 1),
        ([SECOND], 1),
    ],
)
def test_quotation_is_cut_only_where_a_part_of_it_is_said(show, parts, exit_code):
    article = show.write("split.txt", SPLIT)
    assert show.run("script", article).exit_code == 0
    (script,) = (show.path / "scripts").glob("a-flood*.fountain")
    without(script, *parts)
    result = show.run("check", script, "--against", article)
    assert result.exit_code == exit_code, result.stdout
    assert ("quotation cut" in result.stdout) == bool(exit_code)


def test_script_is_checked_against_the_article_that_it_names(show, script):
    edit(script, "We lost the roof", "We lost the house")
    told = check(show, script).stdout
    assert show.run("check", script).stdout == told
    show.build()
    show.article.unlink()
    assert "words of a quotation changed (Jo Roe)" in show.run("check", show.script).stdout


def test_what_a_person_left_out_or_put_in_is_accepted_but_never_other_words_of_somebody(
    show, script
):
    edit(script, "The ferry stayed in the harbour.", "The old ferry stayed in port.")
    edit(script, "It was an old roof.", "It was an odd roof.")
    assert "narration added" in check(show, script).stdout
    show.build()
    result = check(show, script)
    assert "narration" not in result.stdout
    assert "settled by hand" in result.stdout
    assert "words of a quotation changed (Jo Roe)" in result.stdout
    findings = json.loads(check(show, script, "--json").stdout)["findings"]
    assert {one["kind"] for one in findings if not one["is_confirmed"]} == {"words"}


TOWN = """The bridge stays shut

A crowd came to the hall on Monday.

“We are done with it,” said Helen Poe, who leads the union. “It is over.”

“Nobody asked us,” she said.

“We wait for spring,” said Callum Roe, the mayor.

The door was closed. “Go home now, all of you.”

“We count the days,” he told them.
"""


def given(script, words, name):
    text = script.read_text(encoding="utf-8")
    cue = text.rindex("@", 0, text.index(words))
    text = text[:cue] + f"@{name}" + text[text.index("\n", cue) :]
    script.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("We are done with it", "Callum Roe"),
        ("We wait for spring", "Helen Poe"),
        ("Nobody asked us", "Callum Roe"),
        ("We count the days", "Helen Poe"),
    ],
)
def test_quotation_given_to_somebody_else_is_an_error_before_and_after_its_build(show, words, name):
    article = show.write("town.txt", TOWN)
    show.run("script", article)
    (script,) = (show.path / "scripts").glob("the-bridge*.fountain")
    given(script, words, name)
    for _ in range(2):
        result = show.run("check", script)
        assert result.exit_code == 1, result.stdout
        assert "quotation given to someone else" in result.stdout
        assert result.stdout.endswith("a quotation was changed, or given to somebody else\n")
        show.build(article)


def test_quotation_that_the_narrator_reads_or_that_is_left_out_is_told_for_good(show):
    article = show.write("town.txt", TOWN)
    show.run("script", article)
    (script,) = (show.path / "scripts").glob("the-bridge*.fountain")
    given(script, "We wait for spring", "NARRATOR")
    without(script, "It is over.")
    before = show.run("check", script)
    show.build(article)
    after = show.run("check", script)
    for result in (before, after):
        assert result.exit_code == 0, result.stdout
        end = "has its published words; 1 left out, 1 read by the narrator\n"
        assert result.stdout.endswith(end), result.stdout


def test_what_somebody_settled_of_a_doubtful_quotation_is_accepted(show):
    article = show.write("town.txt", TOWN)
    show.run("script", article)
    (script,) = (show.path / "scripts").glob("the-bridge*.fountain")
    show.run("quotes", article, "--set", "5=Helen Poe")
    show.run("script", article)
    assert "@Helen Poe\nGo home now" in script.read_text(encoding="utf-8")
    result = show.run("check", script)
    assert result.exit_code == 0, result.stdout
    assert "1 change was settled by hand" in result.stdout


@pytest.mark.parametrize("is_built", [False, True])
def test_script_without_an_article_is_not_compared_with_itself(show, is_built):
    script = show.write("own.fountain", "@NARRATOR\nIt blew.\n\n@Jo Roe\nWe lost the roof.\n")
    if is_built:
        show.build(script)
    result = show.run("check", script)
    assert result.exit_code == 1
    assert "names no article that it could be compared with" in result.stderr
    assert "--against" in result.stderr
    assert "lost" not in show.run("check", script, "--against", show.article).stdout


@pytest.mark.parametrize("is_built", [False, True])
def test_script_by_hand_is_compared_with_the_file_that_it_names(show, is_built):
    lines = "@NARRATOR\nIt blew.\n\n@Jo Roe\nWe lost the house, it was an old roof.\n"
    script = show.write("own.fountain", f"Title: Own\nSource: storm.txt\n\n{lines}")
    if is_built:
        show.build(script)
    result = show.run("check", script)
    assert "words of a quotation changed (Jo Roe)" in result.stdout, result.stderr
    show.article.unlink()
    result = show.run("check", script)
    assert result.exit_code == 1
    assert "own.fountain names storm.txt, which isn't there" in result.stderr


def test_script_of_an_address_is_compared_with_the_kept_article_whatever_its_manifest_is(show):
    show.build()
    edit(show.script, "Source: storm.txt", "Source: https://bay.invalid/storm")
    (show.episode / "manifest.json").write_text("{")
    result = show.run("check", show.script)
    assert result.exit_code == 0, result.stderr
    edit(show.script, "We lost the roof", "We lost the house")
    assert "words of a quotation changed (Jo Roe)" in show.run("check", show.script).stdout


@pytest.mark.parametrize("source", ["-", "storm.mbox#1"])
def test_script_that_was_never_built_is_compared_with_what_it_was_written_from(show, source):
    show.run("script", show.article)
    edit(show.script, "Source: storm.txt", f"Source: {source}")
    result = show.run("check", show.script)
    assert result.exit_code == 0, result.stderr
    edit(show.script, "We lost the roof", "We lost the house")
    assert "words of a quotation changed (Jo Roe)" in show.run("check", show.script).stdout

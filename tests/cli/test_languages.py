"""Articles in languages that quotecast knows little or nothing of."""

import json

import pytest

GERMAN = """---
title: Der Hafen bekommt ein Tor
author: Ilse Kroll
publisher: Tarner Bote
date: 2024-05-03
language: de
---

„Wir haben lange gewartet“, sagte Jan Beer. „Jetzt ist es so weit.“

> Das Tor war nie gut.

Am 3. Mai begann die Arbeit.
"""
KLINGON = GERMAN.replace("language: de", "language: tlh").replace("Am 3. Mai", "Im Mai")


@pytest.fixture
def german(show):
    return show.write("tor.md", GERMAN)


def lines_of(show, source, *options):
    result = show.run("script", source, "--format", "json", *options)
    assert result.exit_code == 0, result.output
    chapters = json.loads(result.stdout)["chapters"]
    segments = [segment for chapter in chapters for segment in chapter["segments"]]
    return [line["text"] for segment in segments for line in segment["lines"]], result.stderr


def test_german_article_is_narrated_in_german(show, german):
    lines, told = lines_of(show, german)
    assert "Von Ilse Kroll für Tarner Bote, 3. Mai 2024." in lines
    assert "Die Stimmen in dieser Folge sind synthetisch." in lines
    assert "Zitat: Das Tor war nie gut. Zitat Ende." in lines
    assert lines[-1] == "Am 3. Mai begann die Arbeit."
    assert "in German (de) it isn't known who says what" in told


def test_episode_of_another_language_is_told_in_its_notices(show, german):
    result = show.build(german)
    assert result.exit_code == 0, result.output
    assert "quotations stay with the narrator" in result.stderr
    manifest = json.loads(next(show.path.glob("output/*/manifest.json")).read_bytes())
    assert manifest["speakers"][0]["name"] == "Erzählstimme"
    assert {line["speaker"] for line in manifest["lines"]} == {"narrator"}


def test_unknown_language_gets_no_word_of_ours(show):
    lines, told = lines_of(show, show.write("tor.md", KLINGON))
    assert lines == [
        "Der Hafen bekommt ein Tor",
        "„Wir haben lange gewartet“, sagte Jan Beer.",
        "„Jetzt ist es so weit.“",
        "Das Tor war nie gut.",
        "Im Mai begann die Arbeit.",
    ]
    assert "disclosure under [show]" in told


@pytest.mark.parametrize("source", [GERMAN, KLINGON])
def test_show_may_say_the_disclosure_in_its_own_words_in_every_language(show, source):
    show.settings('[script]\nstyle = "verbatim"\n')
    text = (show.path / "show.toml").read_text(encoding="utf-8")
    show.write("show.toml", text.replace("[voices]", 'disclosure = "Roboter!"\n[voices]'))
    lines, told = lines_of(show, show.write("tor.md", source))
    assert "Roboter!" in lines
    assert "synthetic" not in told


def test_no_disclosure_may_be_wanted(show, german):
    text = (show.path / "show.toml").read_text(encoding="utf-8")
    show.write("show.toml", text.replace("[voices]", "disclosure = false\n[voices]"))
    lines, _ = lines_of(show, german)
    assert not any("synthetisch" in line for line in lines)


def test_quotes_tells_why_it_lists_nothing(show, german):
    result = show.run("quotes", german)
    assert result.exit_code == 0
    assert "it isn't known who says what" in result.stderr


def test_check_refuses_what_it_cannot_judge(show, german):
    show.run("script", german)
    (script,) = show.path.glob("scripts/*.fountain")
    result = show.run("check", script, "--against", german)
    assert result.exit_code == 1
    assert "German (de)" in result.stderr


def test_brief_is_of_one_language_and_tells_what_it_leaves_out(show, german):
    other = show.write("storm2.txt", "Fog on the bay\n\nThe ferry waited for the fog to lift.\n")
    result = show.run("brief", show.article, other, german, "--length", "30s")
    assert result.exit_code == 0, result.output
    assert "in German (de), not in English (en): Der Hafen bekommt ein Tor" in result.stderr


def test_script_without_a_language_is_in_the_show_s(show):
    text = (show.path / "show.toml").read_text(encoding="utf-8")
    show.write("show.toml", text.replace("[voices]", 'language = "de"\n[voices]'))
    script = show.write("ein-tor.fountain", "@NARRATOR\nAm 3. Mai kam das Tor.\n")
    assert show.run("build", script).exit_code == 0
    manifest = json.loads(next(show.path.glob("output/*/manifest.json")).read_bytes())
    spoken = [line["spoken"] for line in manifest["lines"]]
    assert spoken[0] == "Die Stimmen in dieser Folge sind synthetisch."
    assert spoken[-1] == "Am dritten Mai kam das Tor."

"""What a page shows besides its article is kept, told and looked at again by every command."""

import json

import pytest

_STORY = "".join(
    f"<p>The {part} of the harbour wall will be mended, the council said. “We have waited for the "
    f"{part} long enough,” Ann Berg told the crew that had come to the old chapel.</p>"
    for part in ("head", "foot", "lamp", "gate")
)
_NOTICE = "the page says that it is in German (de), but its text is in English (en)"


@pytest.fixture
def page(show):
    head = "<title>The wall breaks</title>"
    share = "<div class='share-bar'>Share it now</div>"
    body = f"<main><article><h1>The wall breaks</h1>{share}{_STORY}</article></main>"
    markup = f"<html lang='de'><head>{head}</head><body>{body}</body></html>"
    return show.write("wall.html", markup)


@pytest.fixture
def episode(show, page):
    assert show.build(page).exit_code == 0
    return show.path / "output" / "the-wall-breaks"


def test_page_is_kept_beside_the_article(episode):
    lines = (episode / "page.txt").read_text(encoding="utf-8").splitlines()
    assert "furniture\tShare it now" in lines
    assert lines[-1].startswith("\tThe gate of the harbour wall")


def test_plain_text_has_no_page(show):
    assert show.build().exit_code == 0
    assert not (show.episode / "page.txt").exists()


@pytest.mark.parametrize("command", ["script", "build", "quotes"])
def test_what_is_doubtful_of_a_page_is_told(command, show, page):
    assert _NOTICE in show.run(command, page).stderr


def test_notices_of_a_page_stand_in_the_manifest(episode):
    content = json.loads((episode / "manifest.json").read_text(encoding="utf-8"))
    assert any(_NOTICE in one["message"] for one in content["notices"])


@pytest.mark.parametrize("against", ["page", "episode"])
def test_check_passes_what_was_read_whole(against, show, page, episode):
    script = show.path / "scripts" / "the-wall-breaks.fountain"
    result = show.run("check", script, "--against", page if against == "page" else episode)
    assert (result.exit_code, result.stdout) == (0, "every quotation is as published\n")


def test_check_finds_quoted_words_of_the_page_that_the_article_lacks(show, episode):
    page = episode / "page.txt"
    text = page.read_text(encoding="utf-8")
    page.write_text(f"{text}\t“I saw it fall into the sea,” said Ann Berg.\n", encoding="utf-8")
    script = show.path / "scripts" / "the-wall-breaks.fountain"
    result = show.run("check", script, "--against", episode)
    assert result.exit_code == 1
    assert "words in quotation marks" in result.stderr


def test_edited_script_keeps_the_page(show, episode):
    before = (episode / "page.txt").read_bytes()
    assert show.build(show.path / "scripts" / "the-wall-breaks.fountain").exit_code == 0
    assert (episode / "page.txt").read_bytes() == before

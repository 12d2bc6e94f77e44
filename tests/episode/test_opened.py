from dataclasses import replace

import pytest

from quotecast.desk.deeds import heard
from quotecast.desk.viewing import proof_in_words
from quotecast.episode import attributed
from quotecast.episode.build import build
from quotecast.episode.context import LineRepair, open_context, request_of
from quotecast.episode.draft import draft_to_build, keep_draft
from quotecast.episode.opened import open_article
from quotecast.model import source_named

ARTICLE = "The pier\n\n“It holds,” said Ida Moss. “It always has.”\n"


def test_article_is_attributed_once_when_it_is_opened(tmp_path, monkeypatch):
    asked = []
    real = attributed.attribute
    monkeypatch.setattr(
        attributed, "attribute", lambda *one, **by: asked.append(1) or real(*one, **by)
    )
    attributed._attributed.cache_clear()
    source = tmp_path / "pier.txt"
    source.write_text(ARTICLE, encoding="utf-8")
    request = request_of(tmp_path, {"voices.engine": "tone"})
    with open_context(request) as context:
        opened = open_article(source_named(str(source)), context)
    assert (len(opened.quotations), asked) == (2, [1])


def opened_of(show):
    with open_context(request_of(show, {"voices.engine": "tone"})) as context:
        return open_article(source_named(str(show / "pier.txt")).within(show), context)


@pytest.fixture
def as_it_stands(tmp_path):
    """Give a show in which a script was edited in a way that corrections can't hold."""
    (tmp_path / "pier.txt").write_text(ARTICLE, encoding="utf-8")
    request = request_of(tmp_path, {"voices.engine": "tone"})
    keep_draft(draft_to_build(source_named(str(tmp_path / "pier.txt")), request), tmp_path)
    (script,) = tmp_path.glob("scripts/*.fountain")
    text = script.read_text(encoding="utf-8")
    script.write_text(text.replace("@Ida Moss", "# A part\n\n@Ida Moss", 1), encoding="utf-8")
    return tmp_path


def test_script_that_an_article_was_changed_after_is_not_proved(as_it_stands):
    opened = opened_of(as_it_stands)
    assert opened.draft.path is not None
    assert opened.flaws == ()
    (as_it_stands / "pier.txt").write_text(ARTICLE + "\nIt cost £5.\n", encoding="utf-8")
    opened = opened_of(as_it_stands)
    proof = proof_in_words(opened.flaws, opened.draft.article.text, opened.draft.script)
    assert proof.startswith("Not as published: the article was changed")


def test_article_of_a_script_that_stands_is_shown_with_who_says_what(as_it_stands):
    opened = opened_of(as_it_stands)
    assert [one.speaker_id for one in opened.quotations] == ["ida-moss", "ida-moss"]
    assert opened.draft.article.blocks == opened.reading.article.blocks != ()


def test_line_that_was_repaired_is_in_the_episode_and_is_heard_so(tmp_path):
    (tmp_path / "pier.txt").write_text(ARTICLE, encoding="utf-8")
    source = source_named(str(tmp_path / "pier.txt"))
    repair = LineRepair(number=5, voice="tone-3", words="It does hold.")
    request = replace(request_of(tmp_path, {"voices.engine": "tone"}), repair=repair)
    with open_context(request) as context:
        build(source, context)
    opened = opened_of(tmp_path)
    line = list(opened.draft.script.lines())[4]
    assert opened.is_as_built
    assert line.id in opened.starts_ms()
    assert opened.repaired.spoken[line.id].text == "It does hold."
    assert [one.kind for one in opened.repaired.notices] == ["line spoken anew"]
    with open_context(request_of(tmp_path, {"voices.engine": "tone"})) as context:
        take, _ = heard(opened, {"line": line.id}, context)
    assert take == opened.takes[line.id]

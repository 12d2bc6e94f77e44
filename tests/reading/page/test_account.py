"""What a page holds besides what is read is told where it may be the story's."""

import lxml.html
import pytest
from tests.reading.page.conftest import STORY, page_with, read_page

from quotecast.reading.page.account import notices_of, passages_of
from quotecast.reading.page.choice import OUTSIDE
from quotecast.reading.page.seen import seen_letters
from quotecast.reading.page.walk import walk
from quotecast.reading.proof import letters_of


def test_title_is_listed_as_the_title(read_with, reasons):
    assert reasons(read_with(top="<h1>The wall breaks</h1>"))["The wall breaks"] == "title"


@pytest.mark.parametrize(("times", "kinds"), [(12, ["story may be missing"]), (1, [])])
def test_much_that_only_a_second_extractor_finds_is_told(times, kinds, read_with):
    article = read_with().article
    prose = "<p>In one year the boats of the bay were counted, and the keeper wrote it down.</p>"
    runs, _ = walk(lxml.html.document_fromstring(page_with(prose * times)).find("body"))
    for run in runs:
        run.reason = OUTSIDE if run.text.startswith("In one year") else ""
    everything = frozenset(piece.mark for run in runs for piece in run.pieces)
    told = notices_of(passages_of(runs, article.title), article, runs, everything)
    assert [one.kind for one in told] == kinds


@pytest.mark.parametrize(
    ("bottom", "kinds"),
    [
        ("<p>Page 1 of 3</p>", ["cut off"]),
        ("<div class='pager'>Page 2 of 2 <a href='/1'>1</a></div>", ["cut off"]),
        ("<p>Continued on next page</p>", ["cut off"]),
        ("<p>Page 1 of 1</p>", []),
        ("<div class='comments'><p>Page 1 of 9</p></div>", []),
        ("<p>Page 1 of 3 of the report is blank.</p>", []),
    ],
)
def test_page_that_is_one_of_several_is_told(bottom, kinds, read_with):
    assert [one.kind for one in read_with(bottom=bottom).notices] == kinds


def test_page_holds_every_letter_that_is_seen(read_with):
    part = "<div class='share'>Share</div><p>Bare <b>words</b><del>x</del></p>"
    seen = seen_letters(lxml.html.document_fromstring(page_with(part)).find("body"))
    unseen = {"hidden", "deleted"}
    kept = (one.text for one in read_with(part).page if one.reason not in unseen)
    assert letters_of("".join(kept)) == seen


@pytest.mark.parametrize(
    ("end", "kinds"),
    [
        (
            "The owner of the mill, a dealer in slate from the next valley, said that he would",
            ["cut off"],
        ),
        ("The owner of the mill, a dealer in slate from the next valley, said no.", []),
        ("A mill of slate", []),
    ],
)
def test_sentence_that_a_link_goes_on_with_is_told_as_cut_off(end, kinds, read_with):
    reading = read_with(bottom=f"<p>{end}</p><a class='btn' href='/x'>Read more</a>")
    assert [notice.kind for notice in reading.notices] == kinds


def test_title_in_a_run_of_its_story_is_not_lost():
    lines = ("The wall breaks", STORY[0], STORY[1])
    page = f"<html lang=en><title>The wall breaks</title><body><td>{'<br><br>'.join(lines)}</td>"
    reading = read_page(page)
    assert [one.text for one in reading.page if one.reason == "title"] == ["The wall breaks"]
    assert "words lost" not in [notice.kind for notice in reading.notices]

"""An article that a page only carries in its data is read, where its body shows none of it."""

import json

import pytest
from tests.reading.page.conftest import STORY

from quotecast.errors import SourceError
from quotecast.model import source_named
from quotecast.reading import Original, reading_of

_SHELL = "<div id='root'><header>Tarn Post</header>Loading…</div>"


def _page(body, shown=_SHELL, **stated):
    data = {"@type": "NewsArticle", "headline": "The wall breaks", "articleBody": body, **stated}
    return (
        '<!doctype html><html lang="en"><head><title>The wall breaks</title><script type="application/ld+json">'
        f"{json.dumps(data)}</script></head><body>{shown}</body></html>"
    )


def _read(page):
    return reading_of(Original(data=page.encode(), source=source_named("page.html")))


@pytest.mark.parametrize(
    "body",
    [
        "\n\n".join(STORY),
        "\r\n".join(STORY),
        "".join(f"<p>{one}</p>" for one in STORY),
        "\n".join(STORY).replace("“", "&ldquo;"),
    ],
)
def test_article_of_a_page_without_words_is_taken_from_its_data(body):
    reading = _read(_page(body, author={"@type": "Person", "name": "Ada Berg"}))
    assert reading.article.text == "\n\n".join(["The wall breaks", *STORY])
    assert reading.article.byline == "Ada Berg"
    assert [notice.kind for notice in reading.notices] == ["data"]


def test_article_that_must_be_paid_for_is_not_taken_from_its_data():
    with pytest.raises(SourceError, match="no article text was found"):
        _read(_page("\n".join(STORY), isAccessibleForFree="False"))


def test_short_article_is_taken_from_the_data_too():
    assert _read(_page("\n".join(STORY[:2]))).article.text.endswith(STORY[1])


def test_summary_in_the_data_is_no_article():
    with pytest.raises(SourceError, match="no article text was found"):
        _read(_page(STORY[0][:120]))


@pytest.mark.parametrize("shown", [STORY[:2], STORY[:1], STORY])
def test_page_that_shows_its_story_is_read_as_it_is(shown):
    paragraphs = "".join(f"<p>{one}</p>" for one in shown)
    reading = _read(_page("\n".join([*STORY, *STORY]), f"<main>{paragraphs}</main>"))
    assert reading.article.text == "\n\n".join(["The wall breaks", *shown])
    assert "data" not in [notice.kind for notice in reading.notices]

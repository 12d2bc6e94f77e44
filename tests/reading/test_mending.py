"""Torn words and garbled letters are mended and told; what is well stays as it is."""

import pytest

from quotecast.languages import language_of
from quotecast.model import source_named
from quotecast.reading import Original, reading_of
from quotecast.reading.mending import join_torn, mend_letters


@pytest.mark.parametrize(
    ("torn", "joined"),
    [
        ("the re-\nport", "the report"),
        ("the con-\r\ntractor", "the contractor"),
        ("a well-\nknown statue", "a well-known statue"),
        ("a state-\nof-the-art pump", "a state-of-the-art pump"),
        ("pre-\nand post-war boats", "pre-\nand post-war boats"),
        ("the Orr-\nPell line", "the Orr-\nPell line"),
        ("he left -\nnobody saw", "he left -\nnobody saw"),
        ("a list\n- one\n- two", "a list\n- one\n- two"),
    ],
)
def test_word_is_joined_where_it_is_one(torn, joined):
    assert join_torn(torn, language_of("en"))[0] == joined


@pytest.mark.parametrize(
    ("garbled", "mended"),
    [
        ("I donâ€™t", "I don’t"),
        ("â€œIt is late,â€\x9d she said", "“It is late,” she said"),
        ("cafÃ©", "café"),
        ("Ça va, château, Ângela, naïve", "Ça va, château, Ângela, naïve"),
        ("plain “text” – here", "plain “text” – here"),
    ],
)
def test_letters_are_mended_only_where_they_are_garbled(garbled, mended):
    assert mend_letters(garbled)[0] == mended


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_mending_is_told_by_every_reader(name):
    text = (
        "The wall fell\n\n" + "“I donâ€™t know,” said Ann, who had seen it fall into the sea. " * 4
    )
    data = f"<html><body><p>{text}</p></body></html>" if name == "a.html" else text
    reading = reading_of(Original(data=data.encode(), source=source_named(name)))
    assert ("mended" in {one.kind for one in reading.notices}, "don’t" in reading.article.text) == (
        True,
        True,
    )


def test_text_that_somebody_counts_in_is_left_as_it_is():
    text = "The wall\n\nThe re-\nport says that the wall fell into the sea on Monday."
    original = Original(data=text.encode(), source=source_named("-"), is_exact=True)
    assert reading_of(original).article.text == text


def test_page_number_of_a_mended_text_is_not_spoken():
    text = "The wall\n\nThe re-\nport says that it fell into the sea.\n\n12\n\nIt was old."
    article = reading_of(Original(data=text.encode(), source=source_named("a.txt"))).article
    kinds = {block.span.cut_from(article.text): block.kind.value for block in article.blocks}
    assert kinds["12"] == "read-more"

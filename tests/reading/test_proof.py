"""Words of a page that its article lacks are found; quoted ones are an error."""

import pytest

from quotecast.errors import SourceError
from quotecast.reading import PagePassage, prove_page
from quotecast.reading.proof import lost_words

_TEXT = "The wall\n\nThe wall broke. “We saw it coming,” said Ann.\n\nIt rained."


def _passages(*texts, reason=""):
    return [PagePassage(text=text, reason=reason) for text in texts]


@pytest.mark.parametrize(
    "texts",
    [
        ("The wall broke. “We saw it coming,” said Ann.", "It rained."),
        ("The  wall\nbroke.", "It rained."),
        ("The wall broke.", "The wall"),  # a title may come to stand first
    ],
)
def test_nothing_is_lost_of_what_stands_in_the_article(texts):
    assert lost_words(_passages(*texts), _TEXT) == ()


def test_words_that_are_missing_are_lost():
    lost = lost_words(_passages("The wall broke.", "It snowed."), _TEXT)
    assert [loss.text for loss in lost] == ["It snowed."]


def test_words_in_another_order_are_lost():
    text = "The wall\n\n" + "It was an old wall. " * 30 + "It fell down. Then it rained."
    lost = lost_words(_passages("Then it rained.", "It fell down."), text)
    assert [loss.text for loss in lost] == ["It fell down."]


def test_loss_is_told():
    (notice,) = prove_page(_passages("It snowed."), _TEXT, "page.html")
    assert notice.kind == "words lost"


def test_lost_quotation_is_an_error():
    with pytest.raises(SourceError, match="words in quotation marks"):
        prove_page(_passages("“We never saw it coming,” said Ann."), _TEXT, "page.html")


@pytest.mark.parametrize(
    ("reason", "kinds"),
    [
        ("outside of the story", ["quotation left out"]),
        ("paywall", ["quotation left out"]),
        *(
            (reason, ["quotation beside"])
            for reason in (
                "related",
                "comments",
                "furniture",
                "hidden",
                "deleted",
                "links",
                "byline",
            )
        ),
    ],
)
@pytest.mark.parametrize("marks", ["“”", "‘’", "«»", '""', "„“"])
def test_quotation_that_is_left_out_is_told(marks, reason, kinds):
    words = f"{marks[0]}We didn’t see it coming,{marks[1]} said Ann."
    notices = prove_page(_passages(words, reason=reason), _TEXT, "page.html")
    assert [one.kind for one in notices] == kinds


@pytest.mark.parametrize(
    "words", ["“We saw it coming,” said Ann.", "the ‘grey’ wall", "don’t, can’t"]
)
def test_words_that_are_read_or_are_no_speech_are_not_told(words):
    assert prove_page(_passages(words, reason="related"), _TEXT, "page.html") == ()

import pytest

from quotecast.scripting.spoken import places_in_text, spoken_text

ROWS = [
    ("We lost it.", "lost"),
    ("“We lost [the] roof,”", "roof"),
    ("It cost $5 in May.", "May"),
    ("We waited … and waited again.", "again"),
]


@pytest.mark.parametrize(("text", "word"), ROWS)
def test_word_of_the_spoken_form_is_found_in_the_text(text, word):
    spoken = spoken_text(text)
    assert places_in_text(text, spoken, [spoken.index(word)]) == (text.index(word),)


def test_word_that_is_not_written_has_no_place():
    text = "It cost $5."
    spoken = spoken_text(text)
    assert places_in_text(text, spoken, [spoken.index("dollars")]) == (None,)

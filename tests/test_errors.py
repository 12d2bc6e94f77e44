import pytest

from quotecast.errors import QuotecastError


@pytest.mark.parametrize(
    ("message", "hint", "words"),
    [
        ("It isn't there", "Look", "It isn't there. Look."),
        (
            "Nobody is called so: did you mean Jo?",
            "Look",
            "Nobody is called so: did you mean Jo? Look.",
        ),
        ("No.", "Stop!", "No. Stop!"),
    ],
)
def test_sentence_ends_once(message, hint, words):
    assert str(QuotecastError(message, hint)) == words

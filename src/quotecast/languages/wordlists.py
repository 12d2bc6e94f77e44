"""Make word lists from plain text, so that a language's data reads as words."""

from typing import Final

from quotecast.model import Gender

NO_WORDS: Final[frozenset[str]] = frozenset()


def words(text: str) -> frozenset[str]:
    """Return the words of a text.

    >>> sorted(words("said told"))
    ['said', 'told']
    """
    return frozenset(text.split())


def gendered(gender: Gender | None, text: str) -> dict[str, Gender | None]:
    """Give every word of a text the same gender, None where the words tell none."""
    return dict.fromkeys(text.split(), gender)


def phrases(text: str) -> frozenset[str]:
    """Return the phrases of a text with commas between them."""
    return frozenset(phrase.strip() for phrase in text.split(","))

"""Punctuate what is read in a transcript: a comma that led to "she said" now ends a sentence."""

from typing import Final

_CLOSERS: Final = "”’\"'»)]"


def shown(text: str, following: str) -> str:
    """Return a line as it is printed where it no longer runs on into the clause behind it.

    `following` is the line that is heard next, empty for none. Only a comma that nothing goes on
    from becomes a full stop: the words, and how many characters there are, stay.

    >>> shown("We ran,", "The board met."), shown("We ran,", "and hid.")
    ('We ran.', 'We ran,')
    """
    words = text.rstrip(_CLOSERS)
    if not words.endswith(",") or following[:1].islower():
        return text
    return f"{words[:-1]}.{text[len(words) :]}"

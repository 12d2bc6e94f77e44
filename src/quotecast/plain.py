"""Make text of others safe to print: a terminal obeys control characters."""

import unicodedata


def printable(text: str) -> str:
    r"""Return the text on one line, with a space for every control character.

    >>> printable("a\x1b[2Jb\nc")
    'a [2Jb c'
    """
    return "".join(" " if unicodedata.category(c) == "Cc" else c for c in text)

"""Make any text fit to print: one line, and nothing that UTF-8 or XML can't hold."""

import unicodedata

_UNPRINTABLE = ("Cc", "Cs")
_NONCHARACTERS = frozenset("\ufffe\uffff")


def one_line(text: str) -> str:
    r"""Return the text on one line, white space as single spaces, without control characters.

    Marks of direction, joiners and emoji stay: they are part of how a name is written.

    >>> one_line("  Sea,\n sun\x00 ")
    'Sea, sun'
    """
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    kept = "".join(
        character
        for character in text
        if character.isspace()
        or (unicodedata.category(character) not in _UNPRINTABLE and character not in _NONCHARACTERS)
    )
    return " ".join(kept.split())

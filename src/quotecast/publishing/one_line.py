"""Make texts and dates fit to print: one line, nothing that UTF-8 or XML can't hold, a stop at its end."""

import re
import unicodedata
from datetime import date
from typing import Final

_UNPRINTABLE = ("Cc", "Cs")
_NONCHARACTERS = frozenset("\ufffe\uffff")
_CLOSERS: Final = "”’\"'»)]"
_MONTHS: Final = (
    "January February March April May June July August September October November December".split()
)  # Not strftime's: those follow the machine's language.
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def date_of(published: str | None) -> str:
    """Return the date of an ISO 8601 date or time, empty where there is none.

    >>> date_of("2024-02-29T08:00:00Z"), date_of(None)
    ('2024-02-29', '')
    """
    found = _DATE.match(published or "")
    return found[0] if found else ""


def date_in_words(day: str) -> str:
    """Write an ISO 8601 date in words, empty where it is no whole date.

    >>> date_in_words("2024-02-29"), date_in_words("2024-02"), date_in_words("2024-02-31")
    ('29 February 2024', '', '')
    """
    try:
        whole = date.fromisoformat(day)
    except ValueError:
        return ""
    return f"{whole.day} {_MONTHS[whole.month - 1]} {whole.year}"


def one_line(text: str) -> str:
    r"""Return the text on one line, white space as single spaces, without control characters.

    Marks of direction, joiners and emoji stay: they are part of how a name is written.

    >>> one_line("  Sea,\n sun\x00 ")
    'Sea, sun'
    """
    if text.isprintable():
        return " ".join(text.split())
    kept = "".join(
        character
        for character in text
        if character.isspace()
        or (unicodedata.category(character) not in _UNPRINTABLE and character not in _NONCHARACTERS)
    )
    return " ".join(kept.split())


def offset_on_one_line(text: str, offset: int) -> int:
    r"""Return where the character at an offset of a text stands in `one_line` of it.

    >>> offset_on_one_line(" Sea,\n sun", 7)
    5
    """
    before = one_line(text[:offset])
    return len(before) + 1 if before and text[offset - 1 : offset].isspace() else len(before)


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

"""Compare names: the same one in another form, the same with a slip of the pen, an id for one."""

import re
import unicodedata

from quotecast.languages import Language
from quotecast.languages.lexicon import gender_of_first_name
from quotecast.model import Gender

_PLAIN = re.compile(r"[^a-z0-9]+")
_LONGEST_CUT = 3  # letters of a first name cut short ("Dan")
_SHORTEST_MISSPELT = 5  # letters of a surname that a slip leaves recognisable


def slug_of(name: str) -> str:
    """Return a stable ASCII id for a name.

    >>> slug_of("unnamed:a señior official")
    'unnamed-a-senior-official'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = _PLAIN.sub("-", plain).strip("-")
    return slug or "speaker-" + "-".join(f"{ord(char):x}" for char in name[:8])


def is_same_name(words: tuple[str, ...], other: tuple[str, ...], language: Language) -> bool:
    """Tell whether two names, in words, can be one person's.

    >>> from quotecast.languages.english import ENGLISH
    >>> is_same_name(("ida", "moss"), ("ida", "b", "moss"), ENGLISH)
    True
    >>> is_same_name(("eric", "moss"), ("erica", "moss"), ENGLISH)
    False
    """
    if words == other:
        return True
    if words[-1] == other[-1]:
        if len(words) == 1 or len(other) == 1 or _is_same_first(words[0], other[0], language):
            return True
    elif len(words) == 1:
        return False
    return set(words) <= set(other) or set(other) <= set(words)


def _is_same_first(first: str, second: str, language: Language) -> bool:
    if first == second or len(first) == 1 or len(second) == 1:
        return first[:1] == second[:1]
    genders = {gender_of_first_name(first, language), gender_of_first_name(second, language)}
    if set(Gender) <= genders:
        return False  # Eric and Erica
    short, long = sorted((first, second), key=len)
    is_cut = len(short) == _LONGEST_CUT and len(long) > len(short) + 2 and long.startswith(short)
    return is_cut or any(first in names and second in names for names in language.nicknames)


def is_misspelt(word: str, other: str) -> bool:
    """Tell whether two surnames differ by one letter within, as by a slip.

    >>> is_misspelt("mclenney", "mcclenney"), is_misspelt("russia", "russian")
    (True, False)
    """
    short, long = sorted((word, other), key=len)
    if len(short) < _SHORTEST_MISSPELT or len(long) - len(short) > 1 or word == other:
        return False
    if short[0] != long[0] or long.startswith(short):
        return False
    start = next(index for index, letter in enumerate(short) if letter != long[index])
    rest = start if len(short) < len(long) else start + 1
    return short[rest:] == long[start + 1 :]

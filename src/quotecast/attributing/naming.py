"""Compare names: the same one in another form, the same with a slip of the pen, an id for one."""

import re
import unicodedata

_PLAIN = re.compile(r"[^a-z0-9]+")
_SHORTEST_MISSPELT = 5  # letters of a surname that a slip leaves recognisable


def slug_of(name: str) -> str:
    """Return a stable ASCII id for a name.

    >>> slug_of("unnamed:a señior official")
    'unnamed-a-senior-official'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = _PLAIN.sub("-", plain).strip("-")
    return slug or "speaker-" + "-".join(f"{ord(char):x}" for char in name[:8])


def is_same_name(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two names, in words, can be one person's.

    >>> is_same_name(("ida", "moss"), ("ida", "b", "moss"))
    True
    """
    if words == other:
        return True
    if words[-1] == other[-1]:
        if len(words) == 1 or len(other) == 1 or _is_same_first(words[0], other[0]):
            return True
    elif len(words) == 1:
        return False
    return set(words) <= set(other) or set(other) <= set(words)


def _is_same_first(first: str, second: str) -> bool:
    if first == second or first.startswith(second) or second.startswith(first):
        return True
    return len(first) > 2 and first[:3] == second[:3]


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

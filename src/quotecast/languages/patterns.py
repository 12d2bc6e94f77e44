"""Compile the patterns of a language when they are first needed: at most runs none is needed of most."""

import re
from functools import lru_cache
from typing import Final

_NOTHING: Final = r"(?!)"


@lru_cache(maxsize=1024)
def compiled(source: str, *, any_case: bool = False) -> re.Pattern[str]:
    """Return a pattern; an empty source, of a language that states none, matches nothing.

    >>> compiled("").search("anything") is None
    True
    """
    return re.compile(source or _NOTHING, re.IGNORECASE if any_case else 0)


def any_of(words: frozenset[str] | tuple[str, ...]) -> str:
    """Return the source of a pattern that matches one of some words, empty for none.

    >>> any_of(("that", "s/he"))
    '(?:s/he|that)'
    """
    return f"(?:{'|'.join(map(re.escape, sorted(words)))})" if words else ""

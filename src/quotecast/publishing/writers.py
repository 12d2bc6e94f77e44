"""Part a byline into its writers, where it is certain that it names nobody and nothing else."""

import re

from quotecast.publishing.one_line import one_line

_LEAD = re.compile(r"by:?\s+", re.IGNORECASE)
_DIVIDER = re.compile(r"\s*(?:[,;]\s*(?:and\s|&)|[,;]|\sand\s|\s&\s)\s*", re.IGNORECASE)
_PARTICLES = frozenset(
    "al ap bin da dal de del della den der di dos du el ibn la le los ten ter van von y".split()
)
# What stands behind a name, or for one: a post, an office, an outlet.
_NO_NAMES = frozenset(
    """agence agency associated bureau business chief columnist contributor correspondent daily desk
    director editor editorial editors foreign freelance guest health international journal magazine
    media ministry network new news office political politics post presse press producer radio report
    reporter reporters reuters science senior special sports staff story team technology the times
    today tribune tv university white wire writer writers""".split()
)
_FEWEST_WORDS, _MOST_WORDS = 2, 5


def writers_of(byline: str) -> tuple[str, ...]:
    """Return the names in a byline, one for each person; the whole byline where that isn't clear.

    >>> writers_of("By Ana Roe, Li van der Berg and Ben Poe")
    ('Ana Roe', 'Li van der Berg', 'Ben Poe')
    >>> writers_of("Ana and Ben Roe"), writers_of("Ana Roe, The Daily Kiln")
    (('Ana and Ben Roe',), ('Ana Roe, The Daily Kiln',))
    """
    line = one_line(byline)
    begin = _LEAD.match(line)
    names = _DIVIDER.split(line[begin.end() :] if begin else line)
    if names and all(map(_is_name, names)):
        return tuple(dict.fromkeys(names))
    return (line,) if line else ()


def _is_name(text: str) -> bool:
    words = text.split()
    is_full = _FEWEST_WORDS <= len(words) <= _MOST_WORDS
    is_told = all(word[0].isupper() or word.casefold() in _PARTICLES for word in words)
    is_plain = all(character.isalpha() or character in " .'’-" for character in text)
    return is_full and is_told and is_plain and _NO_NAMES.isdisjoint(text.casefold().split())

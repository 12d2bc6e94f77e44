"""Part a byline into its writers, where it is certain that it names nobody and nothing else."""

import re

from quotecast.languages.base import Language
from quotecast.languages.page_words import PageWords
from quotecast.languages.patterns import any_of, compiled
from quotecast.publishing.one_line import one_line

_FEWEST_WORDS, _MOST_WORDS = 2, 5


def writers_of(byline: str, language: Language) -> tuple[str, ...]:
    """Return the names in a byline, one for each person; the whole byline where that isn't clear.

    >>> from quotecast.languages import language_of
    >>> english = language_of("en")
    >>> writers_of("By Ana Roe, Li van der Berg and Ben Poe", english)
    ('Ana Roe', 'Li van der Berg', 'Ben Poe')
    >>> writers_of("Ana and Ben Roe", english), writers_of("Ana Roe, The Daily Kiln", english)
    (('Ana and Ben Roe',), ('Ana Roe, The Daily Kiln',))
    """
    line, words = one_line(byline), language.pages
    begin = _lead(words).match(line)
    names = _divider(words).split(line[begin.end() :] if begin else line)
    if names and all(_is_name(name, words) for name in names):
        return tuple(dict.fromkeys(names))
    return (line,) if line else ()


def _lead(words: PageWords) -> re.Pattern[str]:
    return compiled(rf"(?:{words.by}):?\s+" if words.by else "", any_case=True)


def _divider(words: PageWords) -> re.Pattern[str]:
    joiners = any_of(words.joiners | {"&"})
    return compiled(rf"\s*(?:[,;]\s*{joiners}\s|[,;]|\s{joiners}\s)\s*", any_case=True)


def _is_name(text: str, known: PageWords) -> bool:
    words = text.split()
    is_full = _FEWEST_WORDS <= len(words) <= _MOST_WORDS
    is_told = all(word[0].isupper() or word.casefold() in known.particles for word in words)
    is_plain = all(character.isalpha() or character in " .'’-" for character in text)
    return (
        is_full and is_told and is_plain and known.office_words.isdisjoint(text.casefold().split())
    )

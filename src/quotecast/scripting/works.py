"""Tell whether a line quotes nothing but the titles of books and the like, at the foot of a page."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from quotecast.languages.base import Language
from quotecast.languages.patterns import compiled
from quotecast.scripting.short_lines import LETTERS

QUOTES: Final = '“”«»„"'
_QUOTED: Final = re.compile(r"[“«\"]([^“”«»\"]+)[”»\"]")
_NOUN: Final = 2  # words: "the novel"


def names_works(words: str, authors: Sequence[str], language: Language) -> bool:
    """Return whether nothing is quoted but the titles of somebody's works: "She is the author of “Low Water.”".

    Or the author's own are told of: "Ann Pell's novel about the quay, “Low Water”, is out now.".
    """
    if not quotes_names(words, language):
        return False
    before, *others = _QUOTED.split(words)
    between = [one.strip(" ,") for one in others[1:-1:2]]
    are_joined = language.conjunctions.issuperset(filter(None, between))
    is_offered = any(_offers(words, one, language) for one in authors)
    return is_offered or (are_joined and _makes(before, language))


def quotes_names(words: str, language: Language) -> bool:
    """Return whether all that is quoted in a line has the capitals of a name, and no stop within."""
    titles = _QUOTED.findall(words)
    small = language.determiners | language.prepositions | language.conjunctions
    named = [word for one in titles for word in LETTERS.findall(one) if word not in small]
    is_whole = sum(map(words.count, QUOTES)) == 2 * len(titles)
    is_named = is_whole and all(word[0].isupper() for word in named)
    is_said = any(mark in one.rstrip(".,") for one in titles for mark in ".!?…")
    return bool(titles) and is_named and not is_said


def _offers(words: str, author: str, language: Language) -> bool:
    """Return whether a line says of a work of the author's where it is to be had."""
    owners = "|".join(map(re.escape, language.possessive_endings))
    sold = language.pages.sold
    form = rf"{re.escape(author)}(?:{owners})\s[^.]*\b(?:{sold})\b"
    return bool(owners and sold) and compiled(form).match(words) is not None


def _makes(before: str, language: Language) -> bool:
    """Return whether what stands before a title ends with who made it: "… is the author of the novel"."""
    words = before.casefold().split()
    noun = list(takewhile(lambda word: word not in language.prepositions, reversed(words)))
    maker = words[: -len(noun) - 1][-1:]  # before the preposition
    is_bare = len(noun) <= 1 or (len(noun) == _NOUN and noun[-1] in language.determiners)
    return is_bare and not language.pages.job_words.isdisjoint(maker)

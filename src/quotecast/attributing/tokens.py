"""Cut a span into its words and marks."""

import re
from functools import lru_cache
from typing import NamedTuple

import msgspec

from quotecast.attributing.phrases import nickname_at
from quotecast.languages import Language
from quotecast.model import Span

_TOKEN = re.compile(  # words first: they are most of all
    r"\d{1,3}(?:,\d{3})+|[^\W_]+(?:['’.\-‐‑&/][^\W_]+)*|--|(?<!\w)['’]t(?=\s[A-Z])|[^\w\s]|_"
)
_PLAIN = {0x2019: "'", 0x2010: "-", 0x2011: "-"}  # an apostrophe, hyphens
_MOST_FORMS = 16_384  # words kept
_OPENERS = frozenset("“‘\"'(")
_APOSTROPHES = frozenset("'’")
_NEXT_NAME = re.compile(r"\s[^\W\d_a-z]")  # a capital, nearly
_BRACKET = re.compile(r"\((?P<word>[^\W\d_]+)\.?\)(?=\s\w)")


class Token(msgspec.Struct, eq=False, gc=False):
    """One word or mark (a struct: there are so many); `lower` is without a final dot, `is_possessive` had an 's."""

    start: int
    end: int
    lower: str
    is_word: bool
    is_capital: bool
    is_possessive: bool = False


def tokens_of(text: str, span: Span, language: Language) -> tuple[Token, ...]:
    """Return the words and marks of a span; the dot of an abbreviation belongs to its word."""
    found: list[Token] = []
    forms = _forms_of(language)
    position, last = span.start, span.end
    for match in _TOKEN.finditer(text, position, last):
        start, end = match.span()
        word = match.group()
        if not word[-1].isalnum():
            if found and word in _OPENERS:
                position = max(position, _end_of_aside(text, start, found[-1], language))
            if start < position:
                continue
            if not found or not _belongs(word, text, (span.start, start), found[-1]):
                mark = Token(start, end, word, is_word=False, is_capital=False)
                found.append(mark)
            continue
        if start < position:
            continue
        lower, is_capital, is_possessive, takes_dot = forms[word]
        if is_possessive:
            end -= 2
        elif end < last and text[end] in "'’" and word[-1] in "sS":
            is_possessive = True
        if takes_dot and end < last and text[end] == ".":
            end += 1
        found.append(
            Token(
                start, end, lower, is_word=True, is_capital=is_capital, is_possessive=is_possessive
            )
        )
    return tuple(found)


def _ends_name(text: str, start: int, before: Token) -> bool:
    """Return whether the apostrophe behind a word is a name's that another follows ("Achieng' Odera").

    It may close a title instead: then one opened it, behind the sentence's `start`.
    """
    is_name = before.is_capital and text[before.end - 2 : before.end].lower() == "ng"
    is_name = is_name and text[before.end : before.end + 1] in _APOSTROPHES
    if not is_name or before.is_possessive or not _NEXT_NAME.match(text, before.end + 1):
        return False
    return not any(text.count(mark, start, before.start) for mark in "'‘")


def _end_of_aside(text: str, start: int, before: Token, language: Language) -> int:
    """Return where a nickname ends that a mark opens, or what stands in brackets behind a title ("Dr (Mrs)")."""
    if text[start] != "(":
        nickname = nickname_at(text, start, language)
        return nickname.end("marked") if nickname is not None else 0
    found = _BRACKET.match(text, start) if before.lower in language.honorifics else None
    word = found["word"].lower() if found is not None else ""
    is_part = word in language.honorifics or word in language.retired_words
    return found.end() if found is not None and is_part else 0


def _belongs(mark: str, text: str, places: tuple[int, int], before: Token) -> bool:
    """Return whether a dot or an apostrophe belongs to the word before it.

    `places` are the sentence's start and the mark's.
    """
    start, place = places
    if before.end != place + (mark == "."):  # a dot was taken into its word
        return False
    if mark in _APOSTROPHES and _ends_name(text, start, before):
        before.end, before.lower = place + 1, f"{before.lower}'"
        return True
    return mark == "." or (mark in _APOSTROPHES and before.is_possessive)


class _Form(NamedTuple):
    """What a word is by its letters alone (a tuple, as it is unpacked for every word)."""

    lower: str
    is_capital: bool
    is_possessive: bool
    takes_dot: bool


class _Forms(dict[str, _Form]):
    """The forms of a language's words as they are met: a look-up is all that most words cost."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.language = language
        self.dotted = (
            language.titles_with_dot | language.abbreviations | language.capital_abbreviations
        )

    def __missing__(self, word: str) -> _Form:
        if len(self) >= _MOST_FORMS:
            self.clear()
        is_possessive = word.endswith(self.language.possessive_endings)
        lower = (word[:-2] if is_possessive else word).lower().translate(_PLAIN)
        self[word] = form = _Form(
            lower=lower,
            is_capital=_has_capital(word, self.language),
            is_possessive=is_possessive,
            takes_dot=lower in self.dotted or _is_initials(lower),
        )
        return form


@lru_cache(maxsize=8)
def _forms_of(language: Language) -> _Forms:
    return _Forms(language)


def _has_capital(word: str, language: Language) -> bool:
    """Return whether a word is written as a name is ("Rashid", "al-Rashid", "3M")."""
    if word[0].isupper() or (word[0].isdigit() and word[-1].isupper()):
        return True
    first, hyphen, rest = word.partition("-")
    return bool(hyphen) and rest[:1].isupper() and first in language.hyphened_particles


def _is_initials(word: str) -> bool:
    if len(word) == 1:
        return not word.isdigit()  # "Year 4."
    return word[1::2].strip(".") == "" and len(word) % 2 == 1

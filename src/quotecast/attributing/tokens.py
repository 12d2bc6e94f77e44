"""Cut a span into its words and marks."""

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from quotecast.attributing.phrases import nickname_at
from quotecast.languages import Language
from quotecast.model import Span

_TOKEN = re.compile(  # words first: they are most of all
    r"\d{1,3}(?:,\d{3})+|No\.? \d{1,3}\b|[^\W_]+(?:['’.\-‐‑&/][^\W_]+)*|--|(?<!\w)['’]t(?=\s[A-Z])|[^\w\s]|_"
)
_PLAIN = {0x2019: "'", 0x2010: "-", 0x2011: "-"}  # an apostrophe, hyphens
_MOST_FORMS = 16_384  # words kept
_BULLETS = frozenset("•‣◦●▪■◆")  # behind one a sentence begins
_OPENERS = frozenset("“‘\"'(")
_MUTATED = re.compile(
    r"(?:h[AEIOUÁÉÍÓÚ]|bh?[FP]|dT|gC|mB|n[DG]|tS)[a-záéíóú]{2}|[a-z]{1,4}['’][A-ZÀ-Þ]"
)  # Irish: "Ó hEocha"; "d'Aubrac", "dell’Acqua"
_BRAND = re.compile(  # "easyJet", "tidePLUS", "holm.com", "7-Tarn", "23andWe"
    r"[a-z]+[A-Z][a-z]{2,}|[a-z]{4,}[A-Z]+|[a-z\d-]+\.(?:com|org|net)|\d+-?[a-z]*[A-Z][a-z]+"
)
_SUM = re.compile(r"[a-z]{1,3}\d+[.,]\d")
_LONGEST_SUM = 5  # characters of "Rs100" in "Rs100 000"
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
    position, last = span.start, span.end  # the first is behind what a token takes with it
    for match in _TOKEN.finditer(text, position, last):
        start, end = match.span()
        if start < position or (not found and match[0] in _BULLETS):
            continue
        lower, is_word, is_capital, is_possessive, takes = forms[match[0]]
        if takes and not is_word:
            position = _end_of_mark(text, (span.start, start), found, language)
            if start < position:
                continue
        elif takes and end < last and text[end] in takes:
            position = end + 1
            is_possessive = text[end] != "."
            end += not is_possessive
        elif is_possessive:
            end -= 2
        found.append(Token(start, end, lower, is_word, is_capital, is_possessive))
    return tuple(found)


def _end_of_mark(text: str, places: tuple[int, int], found: list[Token], language: Language) -> int:
    """Return behind what a mark takes with it, or its own start if it is a token.

    `places` are the sentence's start and the mark's. An apostrophe may belong to the word before.
    """
    start, place = places
    if not found:
        return place
    before, mark = found[-1], text[place]
    if mark in _OPENERS:
        end = _end_of_aside(text, place, before, language)
        if end > place:
            return end
    if mark in _APOSTROPHES and before.end == place and _ends_name(text, start, before):
        before.end, before.lower = place + 1, f"{before.lower}'"
        return place + 1
    return place


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


# What a word or a mark is by itself: in lower case, whether it is a word, has a capital, is a possessive,
# and what it may take behind it. (A plain tuple: it is unpacked for each token.)
_Form = tuple[str, bool, bool, bool, str]


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
        self[word] = form = self._word(word) if word[-1].isalnum() else _mark(word)
        return form

    def _word(self, word: str) -> _Form:
        is_possessive = word.endswith(self.language.possessive_endings)
        lower = (word[:-2] if is_possessive else word).lower()
        lower = lower if lower.isascii() else lower.translate(_PLAIN)
        takes = "." if lower in self.dotted or _is_initials(lower) else ""
        if word[-1] in "sS" and not is_possessive:
            takes += "'’"
        return lower, True, _has_capital(word, self.language), is_possessive, takes


def _mark(mark: str) -> _Form:
    takes = mark if mark in _OPENERS or mark in _APOSTROPHES else ""
    return mark, False, False, False, takes


@lru_cache(maxsize=8)
def _forms_of(language: Language) -> _Forms:
    return _Forms(language)


def _has_capital(word: str, language: Language) -> bool:
    """Return whether a word is written as a name is ("Rashid", "al-Rashid", "d'Aubrac", "3M", "hUiginn")."""
    if " " in word:
        return False  # "No 10"
    if word[0].isupper() or (word[0].isdigit() and word[-1].isupper()) or _MUTATED.match(word):
        return True
    if _BRAND.fullmatch(word):
        return True
    if "-" not in word:
        return False
    first, hyphen, rest = word.partition("-")
    return bool(hyphen) and rest[:1].isupper() and first in language.hyphened_particles


def _is_initials(word: str) -> bool:
    if len(word) == 1:
        return not word.isdigit()  # "Year 4."
    return word[1] == "." and len(word) % 2 == 1 and not word[1::2].strip(".")


def is_sum(tokens: Sequence[Token], index: int) -> bool:
    """Return whether letters and figures are an amount ("R3.7 billion", "R60 000"), no "U2"."""
    word = tokens[index].lower
    following = tokens[index + 1 : index + 2]
    is_parted = bool(following) and following[0].lower.isdigit() and word[-1].isdigit()
    return _SUM.match(word) is not None or (is_parted and len(word) <= _LONGEST_SUM)

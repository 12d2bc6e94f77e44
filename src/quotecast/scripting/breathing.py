"""Part a sentence that is too long for one breath, at the borders of its clauses and nowhere else.

The words and their order stay; a part is a line of its own with a short silence behind it. Forty words
are a bound of ours.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from quotecast.languages.base import Language
from quotecast.languages.lexicon import is_base_verb
from quotecast.languages.patterns import any_of, compiled
from quotecast.model import Span

_MOST_WORDS: Final = 40
_FEWEST_WORDS: Final = 8
_LONGEST_ITEM: Final = 3  # words of a list: "barges, tugs and rafts"
_BORDER: Final = re.compile(r"[;:]\s+|,\s+|\s[—–]\s*|—|\s--?\s")
_PAUSE: Final = re.compile(r"(?<!\d),\s+|(?<=\d),\s+(?=\D)|\s(?=\()|(?<=\))\s")
_OPEN: Final = "“(["
_CLOSE: Final = "”)]"
_NEAR_VERB: Final = 4  # words
_PAST: Final = re.compile(r"[a-z]{2}ed$")
_WORD: Final = re.compile(r"\w+(?:['’]\w+)?")


def breaths(text: str, sentence: Span, language: Language) -> Iterator[Span]:
    """Give the parts of a sentence in order; one that isn't long, or has no border, is one part.

    A border is a semicolon, a dash, or a comma before a word that opens a clause ("who", "because",
    "but"), outside brackets and quotation marks; where there is none, the place before "because". One
    border that is enough is better than two.
    """
    middle = _middle(text, sentence, language)
    if middle is None:
        yield sentence
        return
    yield from breaths(text, Span(start=sentence.start, end=middle), language)
    yield from breaths(text, Span(start=middle, end=sentence.end), language)


def _middle(text: str, span: Span, language: Language) -> int | None:
    """Return the border next to the middle of what is too long, None where it isn't, or has none."""
    count = _count(text, span.start, span.end)
    if count <= _MOST_WORDS:
        return None
    kinds = (_borders, _clauses, _lone_commas, _second_verbs, _commas, _unmarked_borders)
    found = [_fitting(text, span, find(text, span, language)) for find in kinds]
    before = {at: _count(text, span.start, at) for places in found for at in places}
    fewest = count - _MOST_WORDS  # words before a border that is enough
    enough = [[at for at in places if fewest <= before[at] <= _MOST_WORDS] for places in found]
    places = next(filter(None, (*enough, *found)), [])
    return min(places, key=lambda at: abs(count / 2 - before[at]), default=None)


def _borders(text: str, span: Span, language: Language) -> Iterator[int]:
    """Give the places where a clause begins."""
    openers = (
        language.subordinators
        | language.relative_pronouns
        | language.clause_conjunctions
        | language.script.fresh_conjunctions
    )
    content = span.cut_from(text)
    adverbial = compiled(language.script.adverbial or "(?!)")
    for found in _BORDER.finditer(content):
        if _is_inside(content[: found.start()]):
            continue
        word = _WORD.match(content, found.end())
        is_comma = found[0].startswith(",")
        is_opener = word is not None and word[0].lower() in openers
        is_adverbial = adverbial.match(content, found.end()) and not _ends_aside(
            content, found.end()
        )
        if is_opener or (is_adverbial if is_comma else word):
            yield span.start + found.end()


def _clauses(text: str, span: Span, language: Language) -> Iterator[int]:
    """Give the places before a clause that no comma divides from the one before ("because")."""
    for at in _unmarked_borders(text, span, language):
        if _opens_a_clause(text[at : span.end], language):
            yield at


def _unmarked_borders(text: str, span: Span, language: Language) -> Iterator[int]:
    """Give the places before a word that may open such a clause, or a phrase ("after the flood")."""
    content = span.cut_from(text)
    openers = any_of(language.script.clause_breaks)
    joiners, verbs = any_of(language.clause_conjunctions), any_of(language.reporting_verbs)
    inner = compiled(language.script.inner_clause)
    if not openers:
        return
    for found in re.finditer(rf"\s(?=(?:{openers}|{joiners}\s{verbs})\s)", content):
        before = content[: found.start()]
        is_led_to = before.rpartition(" ")[2].lower() in language.adverbs  # "even because"
        is_inner = inner.match(content, found.end()) or _opens_a_date(
            content, found.end(), language
        )
        if not _is_inside(before) and not is_led_to and not is_inner:
            yield span.start + found.end()


def _commas(text: str, span: Span, _: Language) -> Iterator[int]:
    """Give the places behind commas, before an opening bracket and behind a closing one."""
    content = span.cut_from(text)
    for found in _PAUSE.finditer(content):
        before, behind = content[: found.start()], content[found.end() :]
        is_name = before.rpartition(" ")[2][:1].isupper() and behind[:1].isupper()  # "Tarn, Ohio"
        if not is_name and not _is_inside(before):
            yield span.start + found.end()


def _lone_commas(text: str, span: Span, language: Language) -> Iterator[int]:
    """Give those that no other comma is near to: in "to Moss, a clerk, on Monday" is none, nor in a list."""
    content = span.cut_from(text)
    for at in _commas(text, span, language):
        behind = content[at - span.start :].split(maxsplit=_LONGEST_ITEM + 1)
        is_listed = not language.conjunctions.isdisjoint(behind[1 : _LONGEST_ITEM + 1])
        following = _PAUSE.search(content, at - span.start)
        is_next = following is not None and _ends_aside(content, following.end())
        if not is_listed and not is_next and not _ends_aside(content, at - span.start):
            yield at


def _ends_aside(content: str, at: int) -> bool:
    """Return whether another comma is a few words before the one that ends at a place."""
    commas = (found.end() for found in _PAUSE.finditer(content, 0, at) if found.end() < at)
    return any(_count(content, one, at) < _FEWEST_WORDS for one in commas)


def _opens_a_clause(content: str, language: Language) -> bool:
    """Return whether a word that may stand before a noun alone has a verb behind it: "before he spoke", no "before the board"."""
    opener, *behind = content.split(maxsplit=_NEAR_VERB + 1)[: _NEAR_VERB + 1]
    verbs = language.auxiliaries | language.linking_verbs | language.reporting_verbs
    return opener not in language.prepositions - language.conjunctions or any(
        word in verbs or word in language.pronouns or _PAST.search(word) for word in behind
    )


def _opens_a_date(content: str, at: int, language: Language) -> bool:
    """Return whether a day or a number stands behind the word at a place: "since October"."""
    _, behind, *_ = (*content[at:].split(maxsplit=2), "", "")
    days = language.months | language.weekdays
    return behind.rstrip(".,").lower() in days or behind[:1].isdigit()


def _second_verbs(text: str, span: Span, language: Language) -> Iterator[int]:
    """Give the places before a second verb of the same subject, or a clause that is told of."""
    content = span.cut_from(text)
    joiners, thats = language.conjunctions, language.complementisers | language.relative_pronouns
    for found in re.finditer(r"\s(?=(\w+)\s(\S+)\s(\S+))", content):
        before = content[: found.start()]
        word, second, third = found.groups()
        is_verb = second in language.auxiliaries or _has_object(second, third, language)
        is_opener = word in thats or (word in joiners and is_verb)
        is_led_to = before.rpartition(" ")[2].lower() in language.prepositions
        if is_opener and not is_led_to and not _is_inside(before):
            yield span.start + found.end()


def _has_object(verb: str, behind: str, language: Language) -> bool:
    """Return whether a word is a verb with its object right behind: "leave the", no "crew the"."""
    is_object = behind in language.determiners or behind in language.object_pronouns
    return is_base_verb(verb, language) and (is_object or behind[:1].isupper())


def _fitting(text: str, span: Span, places: Iterable[int]) -> list[int]:
    """Return the places that leave enough words on both sides."""
    return [
        at
        for at in places
        if min(_count(text, span.start, at), _count(text, at, span.end)) >= _FEWEST_WORDS
    ]


def _is_inside(before: str) -> bool:
    """Return whether a bracket or a quotation is open at the end of a text."""
    is_open = any(before.count(a) > before.count(b) for a, b in zip(_OPEN, _CLOSE, strict=True))
    return is_open or before.count('"') % 2 == 1


def _count(text: str, start: int, end: int) -> int:
    return len(text[start:end].split())

"""Part a sentence that is too long for one breath, at the borders of its clauses and nowhere else.

The words and their order stay; a part is a line of its own with a short silence behind it. Forty words
are a bound of ours.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from quotecast.languages.base import Language
from quotecast.languages.patterns import any_of, compiled
from quotecast.model import Span

_MOST_WORDS: Final = 40
_FEWEST_WORDS: Final = 8
_BORDER: Final = re.compile(r"[;:]\s+|,\s+|\s[—–]\s*|—|\s--?\s")
_PAUSE: Final = re.compile(r"(?<!\d),\s+|(?<=\d),\s+(?=\D)|\s(?=\()|(?<=\))\s")
_OPEN: Final = "“(["
_CLOSE: Final = "”)]"
_WORD: Final = re.compile(r"\w+(?:['’]\w+)?")


def breaths(text: str, sentence: Span, language: Language) -> Iterator[Span]:
    """Give the parts of a sentence in order; one that isn't long, or has no border, is one part.

    A border is a semicolon, a dash, or a comma before a word that opens a clause ("who", "because",
    "but"), outside brackets and quotation marks; where there is none, the place before "because".
    """
    start = sentence.start
    while (count := _count(text, start, sentence.end)) > _MOST_WORDS:
        rest = Span(start=start, end=sentence.end)
        fitting = next(
            (
                places
                for find in (_borders, _unmarked_borders, _commas, _second_verbs)
                if (places := _fitting(text, rest, find(text, rest, language)))
            ),
            [],
        )
        if not fitting:
            break
        end = min(fitting, key=lambda at: abs(count / 2 - _count(text, start, at)))
        within = [at for at in fitting if _count(text, start, at) <= _MOST_WORDS]
        if within and count > 2 * _MOST_WORDS:
            end = within[-1]
        yield Span(start=start, end=end)
        start = end
    yield Span(start=start, end=sentence.end)


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
        if is_opener or (adverbial.match(content, found.end()) if is_comma else word):
            yield span.start + found.end()


def _unmarked_borders(text: str, span: Span, language: Language) -> Iterator[int]:
    """Give the places before a clause that no comma divides from the one before ("because")."""
    content = span.cut_from(text)
    openers = any_of(language.script.clause_breaks)
    joiners, verbs = any_of(language.clause_conjunctions), any_of(language.reporting_verbs)
    inner = compiled(language.script.inner_clause)
    if not openers:
        return
    for found in re.finditer(rf"\s(?=(?:{openers}|{joiners}\s{verbs})\s)", content):
        before = content[: found.start()]
        is_led_to = before.rpartition(" ")[2].lower() in language.adverbs  # "even because"
        if not _is_inside(before) and not is_led_to and not inner.match(content, found.end()):
            yield span.start + found.end()


def _commas(text: str, span: Span, _: Language) -> Iterator[int]:
    """Give the places behind commas, before an opening bracket and behind a closing one."""
    content = span.cut_from(text)
    for found in _PAUSE.finditer(content):
        before, behind = content[: found.start()], content[found.end() :]
        is_name = before.rpartition(" ")[2][:1].isupper() and behind[:1].isupper()  # "Tarn, Ohio"
        if not is_name and not _is_inside(before):
            yield span.start + found.end()


def _second_verbs(text: str, span: Span, language: Language) -> Iterator[int]:
    """Give the places before a second verb of the same subject, or a clause that is told of."""
    content = span.cut_from(text)
    joiners, verbs = any_of(language.conjunctions), any_of(language.auxiliaries)
    thats = any_of(language.complementisers | language.relative_pronouns)
    for found in re.finditer(rf"\s(?=(?:(?:{joiners})\s(?:{verbs})|{thats or '(?!)'})\s)", content):
        before = content[: found.start()]
        if (
            not _is_inside(before)
            and before.rpartition(" ")[2].lower() not in language.prepositions
        ):
            yield span.start + found.end()


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

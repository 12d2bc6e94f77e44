"""Wording by which parts of a page are known, in any language or by its `PageWords`."""

import re
from dataclasses import dataclass
from functools import lru_cache

from quotecast.languages.page_words import PageWords
from quotecast.languages.patterns import compiled

POST_LINK = re.compile(
    r"\s*(?:pic\.twitter\.com/\w+|https?://t\.co/\w+|https?://\S+…|\[image or embed\])\s*"
)
SIGNATURE = re.compile(r"\s*(?:—|–|--|―)\s*\S")
_NUMBERS = r"\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,9}"
_NOTE_MARK = (
    rf"{_NUMBERS}|[a-z]|[ivx]{{1,4}}|[*†‡§¶]{{1,3}}|(?:n|fn|(?:foot|end)?note)\.? ?\d{{1,3}}"
)
# Behind a word or its stop, and at the end of a sentence or of a part of one.
_BARE_MARK = (
    rf"(?<=[\w.,;:!?”\"’)\]])\[{_NUMBERS}\](?=[\s.,;:!?)\[]|$)|[ ]\[{_NUMBERS}\](?=[.,;:!?]|\s*$)|"
    r"(?<=[^\W\d_]{3})[⁰¹²³⁴-⁹]{1,3}(?=[\s.,;:!?)”\"]|$)|(?<=[.,;:!?”\"’])[⁰¹²³⁴-⁹]{1,3}(?=\s|$)|"
    r"(?<=[\w.,;:!?”\"’)\]]) ?\[(?:foot|end)?note \d{1,3}\]|"
    r"(?<=[.!?”\"])\[[a-z]\](?=\s|$)|(?<=[\w.,;:!?”\"’)\]])[†‡]{1,2}(?=[\s.,;:!?)]|$)"
)
ORDINAL = re.compile(r"(?:st|nd|rd|th|º|ª|o|er|re|e|ème|me)\b", re.IGNORECASE)
_CLOCK = re.compile(
    r"\d{1,2}[.:h]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:GMT|BST|UTC|CES?T|E[SD]?T|P[SD]?T|C[SD]T|IST|AEDT|AEST)?",
    re.IGNORECASE,
)


def is_time(text: str) -> bool:
    """Return whether a line is no more than a time of day.

    >>> is_time("10.05 GMT"), is_time("At 10.05 it rained")
    (True, False)
    """
    return _CLOCK.fullmatch(text.strip()) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePatterns:
    """The patterns of a language's `PageWords` for parts of a page, compiled."""

    label: re.Pattern[str]
    parts_begin: re.Pattern[str]
    gate: re.Pattern[str]
    gated: re.Pattern[str]
    sponsor: re.Pattern[str]
    leaving: re.Pattern[str]
    leads_away: re.Pattern[str]
    pages_of: re.Pattern[str]
    note_mark: re.Pattern[str]
    bare_mark: re.Pattern[str]
    """A note's mark in brackets within a text ("the dam broke.[3]")."""
    post_frame: re.Pattern[str]
    post_author: re.Pattern[str]


@lru_cache(maxsize=32)
def wording_of(words: PageWords) -> PagePatterns:
    """Return how a language's pages word their parts."""
    marks = "|".join(filter(None, (_NOTE_MARK, words.note_marks)))
    return PagePatterns(
        label=_any_case(words.labels and rf"\W*(?:{words.labels})\W*"),
        parts_begin=_any_case(words.parts_begin),
        gate=_any_case(words.gates),
        gated=_any_case(words.gated),
        sponsor=_any_case(words.sponsors),
        leaving=_any_case(words.leaving),
        leads_away=_any_case(words.leads_away),
        pages_of=_any_case(words.pages_of),
        note_mark=_any_case(rf"\s*[\[(]?(?:{marks})[\])]?\s*"),
        bare_mark=_any_case(
            rf"{_BARE_MARK}|[ ]?\[(?:{words.note_marks})\]" if words.note_marks else _BARE_MARK
        ),
        post_frame=_any_case(words.post_frames),
        post_author=_any_case(
            rf"(?:{words.post_authors})\s+(?P<author>\S.{{0,80}}?)(?:\s+on\s.{{1,60}})?"
            if words.post_authors
            else ""
        ),
    )


def _any_case(source: str) -> re.Pattern[str]:
    return compiled(source, any_case=True)

"""Clean what a source calls its author: names stay, dates, log-ins, agencies and jobs go."""

import re
from collections.abc import Iterable

from quotecast.reading.dates import without_date
from quotecast.reading.furniture import find_byline
from quotecast.reading.paragraphs import same_words

_MOST_WORDS = 6  # of a person's name
_MONTH = re.compile(
    r"\s+(?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december)$",
    re.IGNORECASE,
)
_JOBS = frozenset(
    "writer writers reporter reporters correspondent correspondents editor editors staff columnist "
    "contributor contributors columnists bureau desk agency agencies newsroom freelance producer "
    "photographer team".split()
)
_AGENCIES = frozenset(
    "ap afp pti ani ians upi reuters bloomberg dpa efe tass xinhua kyodo ansa cnn bbc".split()
)
_AGENCY_NAMES = re.compile(
    r"(?:the )?(?:associated press|agence france-presse|press association|press trust of india|"
    r"canadian press|(?:\w+ ){0,2}(?:news service|wire service|newswire))",
    re.IGNORECASE,
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat "
    "sun today yesterday updated published posted admin administrator guest login unknown by".split()
)
_BY = re.compile(r"(?:^|\s)by[:\s]\s*(?=\S)", re.IGNORECASE)
_LOGIN = re.compile(r"[\w.-]*(?:\d|[@_/])[\w.-]*|[a-z][a-z.-]*")


def names_in(author: str, outlets: Iterable[str] = ()) -> str | None:
    """Return the names in what a source says of its author, divided by commas, None for none.

    >>> names_in("Monday November 18, 2031 by Anna Pell"), names_in("Ann Frome, AP Staff Writer")
    ('Anna Pell', 'Ann Frome')
    """
    said = _BY.split(without_date(" ".join(author.split())))[-1]
    for mark in ("|", "•", "·", " – ", " — "):
        said = said.partition(mark)[0]
    known = list(outlets)
    names: list[str] = []
    for group in said.split(";"):
        for part in re.split(r",\s*|\s+and\s+|\s*&\s*", group):
            name = _MONTH.sub("", part.strip(" .,:-"))
            if _is_aside(name, known):
                continue
            if find_byline(f"By {name}") != name or len(name.split()) > _MOST_WORDS:
                return None  # one wrong name makes the rest a guess: it was cut from a sentence
            names.append(name)
    return ", ".join(dict.fromkeys(names)) or None


def _is_aside(name: str, outlets: list[str]) -> bool:
    """Return whether a part of a byline is an agency, an outlet, a job, a day or a log-in."""
    words = name.casefold().split()
    if not words or not _JOBS.isdisjoint(words) or _DAYS.issuperset(words):
        return True
    is_agency = _AGENCIES.issuperset(words) or _AGENCY_NAMES.fullmatch(name) is not None
    is_login = any(character.isdigit() or character in "@_/" for character in name)
    is_login = is_login or (len(words) == 1 and _LOGIN.fullmatch(name) is not None)
    return is_agency or is_login or any(same_words(name, outlet) for outlet in outlets)

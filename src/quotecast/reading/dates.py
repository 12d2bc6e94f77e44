"""Find a calendar date in a short line and write it as ISO 8601."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from quotecast.languages import Language
from quotecast.model import Span

_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>\d{4})\b"
_NUMBER = r"(?P<month>\d{1,2})"
_TIME = r"(?P<time>\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)"
_ISO = rf"\b(?P<year>\d{{4}})-(?P<month>\d{{2}})-(?P<day>\d{{2}})(?!\d)(?:[T ]{_TIME})?"
_YEAR_FIRST = r"(?<![\d/])(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})(?![\d/])"
# What may stand around a date in any language: times, and the names of zones.
_TIMES = r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m)?|gmt|utc|bst|ist|c[eds]?s?t|e[ds]?t|p[ds]?t|m[ds]t|a[ew][ds]t"

_NUMERIC = re.compile(
    r"\b(?!(?<=-)\d+-)(?P<first>\d{1,2})(?P<sign>[/.-])(?P<second>\d{1,2})(?P=sign)(?P<year>\d{4})(?!\d|(?P=sign)\d)"
)
_SHORT_YEAR = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}/\d{2}(?![\d/])")
_NO_DATE = "0001-01-01"  # as programs write one
_DASHED = re.compile(r"\s*(?:[–—-]|to|until)\s*")
_FIRST_DAY = re.compile(  # without its year: "May 3 – June 9, 2031"
    r"(?:[^\W\d_]{3,9}\.? \d{1,2}|\d{1,2}(?: [^\W\d_]{3,9}\.?)?)(?=\s?(?:[–—-]|to)\s?\w)"
)
_BESIDE = 14  # code points around a date in figures in which its weekday may stand


@dataclass(frozen=True, slots=True, kw_only=True)
class _Calendar:
    """How a language writes dates, and what may stand around one in a line that says nothing else."""

    months: Mapping[str, int]
    forms: tuple[re.Pattern[str], ...]
    around: re.Pattern[str]
    stamp: re.Pattern[str]
    """What a line begins with that holds no more than a time and such words."""


@lru_cache(maxsize=32)
def _calendar_of(language: Language) -> _Calendar:
    dates = language.dates
    months = {
        name.lower(): number
        for number, names in enumerate(dates.months, start=1)
        for name in names.split()
    }
    longest_first = "|".join(map(re.escape, sorted(months, key=len, reverse=True)))
    pieces = {
        "{day}": _DAY + (f"(?:{dates.day_endings})?" if dates.day_endings else ""),
        "{month}": rf"(?P<month>{longest_first})\b\.?",
        "{number}": _NUMBER,
        "{year}": _YEAR,
    }
    forms = [_ISO, _YEAR_FIRST]
    for written in dates.written:
        form = written
        for place, piece in pieces.items():
            form = form.replace(place, piece)
        forms.append(rf"\b{form}")
    words = "|".join(part for part in (dates.around, _TIMES) if part)
    around = rf"\b(?:{words})\b"
    return _Calendar(
        months=months,
        forms=tuple(re.compile(form, re.IGNORECASE) for form in forms),
        around=re.compile(around, re.IGNORECASE),
        stamp=re.compile(rf"(?:{around}|[\s,;|·•–—-])+", re.IGNORECASE),
    )


def find_date(text: str, language: Language) -> str | None:
    """Return the first date in `text` as ISO 8601, with its time if it's written so, or None.

    >>> from quotecast.languages import language_of
    >>> [find_date(one, language_of("en")) for one in ("Updated: 12 March 2024", "May 2024")]
    ['2024-03-12', None]
    """
    found = _search(text, language)
    return found[0] if found else None


def holds_date(text: str, language: Language) -> bool:
    """Return whether a text has a date, if only one in figures whose order isn't told."""
    return _NUMERIC.search(text) is not None or _search(text, language) is not None


def without_date(text: str, language: Language) -> str:
    """Return `text` without its first date and what divides the two.

    >>> from quotecast.languages import language_of
    >>> without_date("The Daily Kiln, 3 May 2024", language_of("en"))
    'The Daily Kiln'
    """
    found = _search(text, language)
    if found is None:
        return text
    kept = f"{text[: found[1]]} {text[found[2] :]}"
    return " ".join(kept.split()).strip(" ,;|·•–—-()")


def date_span(text: str, language: Language) -> Span | None:
    """Return where the first date of a text stands, None where it has none."""
    found = _search(text, language)
    return Span(start=found[1], end=found[2]) if found else None


def is_span_of_days(line: str, language: Language) -> bool:
    """Return whether a line is no more than a first and a last day: of a life, of a show.

    >>> from quotecast.languages import language_of
    >>> lines = "May 3, 1940 – June 9, 2031", "3 – 9 June 2031", "May 3, 2031 – Tarn"
    >>> [is_span_of_days(line, language_of("en")) for line in lines]
    [True, True, False]
    """
    days = date_span(line, language)
    if days is None:
        return False
    first = _FIRST_DAY.match(line)
    if first is not None:
        days = Span(start=0, end=first.end())
    dash = _DASHED.match(line, days.end) if not days.start else None
    last = date_span(line[dash.end() :], language) if dash is not None else None
    return dash is not None and last == Span(start=0, end=len(line[dash.end() :].rstrip()))


def is_date_line(text: str, language: Language) -> bool:
    """Return whether a line holds a date and nothing besides but labels, weekdays and times."""
    rest = _SHORT_YEAR.sub(" ", _NUMERIC.sub(" ", text))  # whichever of its numbers is the month
    while (found := _search(rest, language)) is not None:
        rest = f"{rest[: found[1]]} {rest[found[2] :]}"
    return rest != text and is_around_date(rest, language)


def is_around_date(text: str, language: Language) -> bool:
    """Return whether a text is no more than what may stand around a date: a weekday, a time."""
    return not any(map(str.isalnum, _calendar_of(language).around.sub("", text)))


def without_stamp(text: str, language: Language) -> str:
    """Return what stands behind the date and the time that a line begins with.

    >>> from quotecast.languages import language_of
    >>> without_stamp("5:45 AM PST 11/19/2019 by Pat Shale", language_of("en"))
    'by Pat Shale'
    """
    rest = without_date(_NUMERIC.sub(" ", text), language)
    stamp = _calendar_of(language).stamp.match(rest)
    return rest[stamp.end() :].strip(" ,;|·•–—-()") if stamp else rest


def _search(text: str, language: Language) -> tuple[str, int, int] | None:
    calendar = _calendar_of(language)
    for form in calendar.forms:
        for match in form.finditer(text):
            date = _date_of(match, calendar)
            if date is not None:
                return date, match.start(), match.end()
    return _numeric_date(text, language)


def _numeric_date(text: str, language: Language) -> tuple[str, int, int] | None:
    """Return the first date in figures that is one only, by its numbers or by the weekday beside it."""
    for match in _NUMERIC.finditer(text):
        first, second, number = (int(match[name]) for name in ("first", "second", "year"))
        beside = text[max(0, match.start() - _BESIDE) : match.end() + _BESIDE].lower()
        found = set()
        for month, day in ((first, second), (second, first)):
            try:
                found.add(dt.date(number, month, day))
            except ValueError:
                continue
        told = re.findall(r"[^\W\d_]+", beside)
        days = {
            i
            for i, name in enumerate(language.dates.weekdays)
            for word in told
            if word.startswith(name)
        }
        found = {one for one in found if not days or one.weekday() in days} or found
        if len(found) == 1:
            return found.pop().isoformat(), match.start(), match.end()
    return None


def _date_of(match: re.Match[str], calendar: _Calendar) -> str | None:
    parts = match.groupdict()
    month = parts["month"].lower()
    try:
        number = int(month) if month.isdecimal() else calendar.months[month]
        day = dt.date(int(parts["year"]), number, int(parts["day"])).isoformat()
        if day == _NO_DATE:
            return None
        if not parts.get("time"):
            return day
        moment = f"{day}T{parts['time']}"
        dt.datetime.fromisoformat(moment.replace("z", "Z"))
    except ValueError:
        return None
    return moment

"""Say dates and times in English, as an American or a Briton does.

A time without "a.m." or "p.m." is said in pairs ("nineteen fifty-six"), which serves the clock as
well as the minute of a match. "11/5/2019" is in November for an American and in May for a Briton.
"""

import re

from quotecast.normalising.english.numbers import cardinal, letters, ordinal, pair, plural_of, year
from quotecast.normalising.english.variety import Variety
from quotecast.normalising.rules import Rule, Speech, rule, text_before

_MONTHS = """January February March April May June July August September October November
    December""".split()
_SHORT = {name[:3]: name for name in _MONTHS} | {"Sept": "September"}
_NAMES = {name: name for name in _MONTHS} | _SHORT
_MONTH = "|".join(sorted(_NAMES, key=len, reverse=True))
_DAYS = {
    "Mon": "Monday",
    "Tue": "Tuesday",
    "Tues": "Tuesday",
    "Wed": "Wednesday",
    "Thu": "Thursday",
    "Thur": "Thursday",
    "Thurs": "Thursday",
    "Fri": "Friday",
    "Sat": "Saturday",
    "Sun": "Sunday",
}
_LAST_DAY, _LAST_MONTH = 31, 12
_FIRST_YEAR, _LAST_YEAR = 1100, 2099
_IN = re.compile(r"(?<!\w)(?:[Ii]n|[Ss]ince|[Yy]ear|[Uu]ntil|[Oo]f|[Bb]efore|[Aa]fter)\s$")
_THE = re.compile(r"(?<!\w)[Tt]he\s$")
_ZONES = {"E": "Eastern", "C": "Central", "M": "Mountain", "P": "Pacific"}
_KINDS = {"": "Time", "S": "Standard Time", "D": "Daylight Time"}
_CLOCK_BEFORE = re.compile(r"(?:\d|[ap]\.?m\.?|[AP]\.?M\.?)\s\(?$")
_YEAR_MARK = r"(?:BCE?|B\.C\.(?:E\.)?|AD|A\.D\.|CE)"


def _say_month_day(found: re.Match[str], speech: Speech) -> str | None:
    day, last = int(found["day"]), found["last"]
    if not 0 < day <= _LAST_DAY or (last and int(last) > _LAST_DAY):
        return None
    the = "the " if speech.variety is Variety.BRITISH else ""
    said = f"{_NAMES[found['month']]} {the}{ordinal(day)}"
    return f"{said} to {the}{ordinal(int(last))}" if last else said


def _say_day_month(found: re.Match[str], _speech: Speech) -> str | None:
    day, last = int(found["day"]), found["last"]
    if not 0 < day <= _LAST_DAY or (last and int(last) > _LAST_DAY):
        return None
    the = "" if _THE.search(text_before(found)) else "the "
    said = f"{the}{ordinal(day)}"
    said = f"{said} to the {ordinal(int(last))}" if last else said
    return f"{said} of {_NAMES[found['month']]}"


def _say_iso(found: re.Match[str], speech: Speech) -> str | None:
    return _date(int(found["year"]), int(found["month"]), int(found["day"]), speech)


def _say_slashed(found: re.Match[str], speech: Speech) -> str | None:
    first, second, number = int(found[1]), int(found[2]), int(found[3])
    number += (2000 if number < 50 else 1900) if len(found[3]) == 2 else 0
    is_month_first = speech.variety is Variety.AMERICAN
    if max(first, second) > _LAST_MONTH:
        is_month_first = second > first
    month, day = (first, second) if is_month_first else (second, first)
    return _date(number, month, day, speech)


def _date(number: int, month: int, day: int, speech: Speech) -> str | None:
    if not (0 < month <= _LAST_MONTH and 0 < day <= _LAST_DAY):
        return None
    if not _FIRST_YEAR <= number <= _LAST_YEAR:
        return None
    name = _MONTHS[month - 1]
    if speech.variety is Variety.BRITISH:
        return f"the {ordinal(day)} of {name} {year(number, speech.variety)}"
    return f"{name} {ordinal(day)}, {year(number)}"


def _say_day(found: re.Match[str], _speech: Speech) -> str:
    return _DAYS[found["day"]]


def _say_month(found: re.Match[str], _speech: Speech) -> str:
    return _SHORT[found["month"]]


def _say_clock(found: re.Match[str], _speech: Speech) -> str | None:
    hour, minute, half = int(found["hour"]), int(found["minute"]), found["half"]
    if minute > 59 or (half and hour > 12):
        return None
    last = f" to {_clock(int(found['hour2']), int(found['minute2']))}" if found["hour2"] else ""
    if half:
        return f"{_clock(hour, minute)}{last} {_half(half)}"
    if found["second"]:
        return f"{_clock(hour, minute)} {pair(int(found['second']))}"
    if minute == 0 and not last:
        return f"{cardinal(hour)} o'clock" if 0 < hour <= 12 else f"{cardinal(hour)} hundred"
    return _clock(hour, minute) + last


def _say_dotted_clock(found: re.Match[str], _speech: Speech) -> str | None:
    hour = int(found["hour"])
    said = f"{_clock(hour, int(found['minute']))} {_half(found['half'])}"
    return said if hour <= 12 else None


def _say_zone(found: re.Match[str], _speech: Speech) -> str | None:
    if not _CLOCK_BEFORE.search(text_before(found, 8)):
        return None
    return f"{_ZONES[found[0][0]]} {_KINDS[found[0][1:-1]]}".rstrip()


def _clock(hour: int, minute: int) -> str:
    return cardinal(hour) if minute == 0 else f"{cardinal(hour)} {pair(minute)}"


def _say_hour(found: re.Match[str], _speech: Speech) -> str | None:
    hour, last = int(found["hour"]), found["last"]
    if hour > 12:
        return None
    said = cardinal(hour)
    if last:
        said = f"{said} to {_clock(int(last), int(found['minute'] or 0))}"
    return f"{said} {_half(found['half'])}"


def _half(written: str) -> str:
    return letters("".join(filter(str.isalpha, written)))


def _say_year(found: re.Match[str], speech: Speech) -> str | None:
    number = int(found["year"])
    is_told = number > 999 and _IN.search(text_before(found)) is not None
    if not (is_told or number >= _FIRST_YEAR) or number > _LAST_YEAR:
        return None
    said = year(number, speech.variety)
    last = found["last"]
    if last:
        said += f" to {pair(int(last)) if len(last) == 2 else year(int(last), speech.variety)}"
    return said


def _say_decade(found: re.Match[str], _speech: Speech) -> str | None:
    number = int(found["decade"])
    if number < 100:
        return plural_of(cardinal(number)) if number else None
    return plural_of(year(number)) if _FIRST_YEAR <= number <= _LAST_YEAR else None


def _say_era(found: re.Match[str], speech: Speech) -> str:
    number = int(found["number"].replace(",", ""))
    said = year(number) if number >= _FIRST_YEAR else cardinal(number, speech.variety)
    return f"{said} {_half(found['era'])}"


def _say_short_year(found: re.Match[str], _speech: Speech) -> str:
    return pair(int(found["year"]))


_HALF = r"(?P<half>[ap]\.\s?m\.|[ap]\.?m(?!\w)|[AP]\.M\.|[AP]M(?!\w))"
_ORDINAL = r"(?:st|nd|rd|th)?"
_CLOCK = r"(?P<hour>[01]?\d|2[0-4]|[3-9]\d):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?![\d:])"

LETTER_DATES: tuple[Rule, ...] = (
    rule(r"[ECMP][SD]?T(?!\w)", _say_zone),
    rule(
        rf"(?P<month>{_MONTH})\.?\s(?P<day>\d{{1,2}}){_ORDINAL}(?:\s?[-–]\s?(?P<last>\d{{1,2}}))?"
        rf"(?![\w:%]|[.,]\d|\s(?:percent|[ap]\.?m)|\s?-\s?\d)",
        _say_month_day,
    ),
    rule(rf"(?P<month>{'|'.join(_SHORT)})\.(?=,?\s\d)", _say_month),
    rule(r"(?P<month>Jan|Feb|Aug|Sept|Oct|Nov|Dec)(?:\.|(?=\s\d{4}(?!\d)))", _say_month),
    rule(rf"(?P<day>{'|'.join(_DAYS)})\.?(?=,?\s(?:{_MONTH})\.?\s\d)", _say_day),
    rule(rf"(?P<day>{'|'.join(_DAYS)})\.(?=,?\s(?:at\s)?\d)", _say_day),
)
"""Dates that begin with a letter."""

DATE_WORDS = frozenset({*_NAMES, *_DAYS})
"""Words that may begin one."""

FIGURE_DATES: tuple[Rule, ...] = (
    rule(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])", _say_iso),
    rule(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?![\d/])", _say_slashed),
    rule(r"(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?![\d.])", _say_slashed),
    rule(
        rf"(?P<day>\d{{1,2}}){_ORDINAL}(?:\s?[-–]\s?(?P<last>\d{{1,2}}){_ORDINAL})?"
        rf"(?:\sof)?\s(?P<month>{_MONTH})(?:\.(?=,?\s\d)|(?!\w))",
        _say_day_month,
    ),
    rule(
        rf"{_CLOCK}(?:\s?[-–]\s?(?P<hour2>\d{{1,2}}):(?P<minute2>[0-5]\d))?(?:\s?{_HALF})?",
        _say_clock,
    ),
    rule(
        rf"(?P<hour>\d{{1,2}})(?:\s?[-–]\s?(?P<last>\d{{1,2}})(?::(?P<minute>[0-5]\d))?)?\s?{_HALF}",
        _say_hour,
    ),
    rule(rf"(?P<hour>\d{{1,2}})\.(?P<minute>[0-5]\d)\s?{_HALF}", _say_dotted_clock),
    rule(rf"(?P<number>\d{{1,4}}|\d,\d{{3}})\s?(?P<era>{_YEAR_MARK})(?!\w)", _say_era),
    rule(r"(?P<decade>\d{3}0|\d0)['’]?s(?!\w)", _say_decade),
    rule(r"(?P<year>\d{4})(?:[-–/](?P<last>\d{4}|\d{2}))?(?![\d.,:/-]*\d|[%°])(?!\w)", _say_year),
)
"""Dates and times that begin with a figure."""

SIGN_DATES: tuple[Rule, ...] = (
    rule(r"['’‘](?P<decade>\d0)s(?!\w)", _say_decade),
    rule(r"['’‘](?P<year>\d{2})(?![\w'’])", _say_short_year),
)
"""Decades and years without their century; they begin with an apostrophe."""

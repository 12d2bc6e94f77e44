"""Say dates in English, as an American or a Briton does.

"11/5/2019" is in November where an article writes the month first, and in May where the day.
"""

import re

from quotecast.normalising.english.habits import Variety
from quotecast.normalising.english.numbers import (
    cardinal,
    later_year,
    letters,
    ordinal,
    pair,
    plural_of,
    year,
)
from quotecast.normalising.english.times import TIMES, ZONES, is_behind_weekday
from quotecast.normalising.english.weekdays import DAYS, WEEKDAYS, say_day
from quotecast.normalising.rules import Speech, SpeechRule, rule, text_after, text_before

_MONTHS = """January February March April May June July August September October November
    December""".split()
_SHORT = {name[:3]: name for name in _MONTHS} | {"Sept": "September"}
# "may" and "march" in small letters are words, unless a year follows.
_SMALL = {
    name.lower(): name
    for name in (*_MONTHS, *_SHORT)
    if name not in {"May", "March", "Mar", "Dec", "Sep", "Jun", "Jul"}
}
_NAMES = {name: name for name in _MONTHS} | _SHORT
_NAMES |= {small: _NAMES[name].lower() for small, name in _SMALL.items()} | {"may": "may"}
_MONTH = "|".join(sorted(_NAMES, key=len, reverse=True)).replace(
    "|may", r"|may(?=,?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4})|(?<=\d\s)may(?=\s\d{4})"
)
_ORDINAL = r"(?:st|nd|rd|th)?"
_LONGEST_SEASON = 10  # years that a stroke between two may span
_THIS_CENTURY = 60  # years in two figures that are of it
_LAST_DAY, _LAST_MONTH = 31, 12
_NUMBER_BEFORE = re.compile(r"(?<!\w)[Nn]o\.?\s$")
_PARTS = frozenset((2, 3, 4, 5, 6, 8, 10, 12, 16))  # of a whole, as fractions have them
_FIRST_YEAR, _LAST_YEAR = 1100, 2099
_ON = re.compile(r"(?<!\w)(?:[Oo]n|[Ss]ince|[Uu]ntil|[Dd]ated|[Bb]efore|week of)\s$")
_PADDED = re.compile(r"0\d/\d\d|\d\d/0\d")  # "04/15"
_DAY_BEFORE = re.compile(r"(?<![\d/])(?:0\d/\d\d|\d\d/0\d)\s(?:to|through|until|and)\s$")
_OF = re.compile(r"\s(?:of|inch|cup|mile|majority)")
_IN = re.compile(r"(?<!\w)(?:[Ii]n|[Ss]ince|[Yy]ear|[Uu]ntil|[Oo]f|[Bb]efore|[Aa]fter)\s$")
_THE = re.compile(r"(?<!\w)[Tt]he\s$")
_LIVES = {"r": "reigned", "b": "born", "d": "died", "fl": "flourished", "c": "circa"}
_YEAR_MARK = r"(?:BCE?|B\.C\.(?:E\.)?|AD|A\.D\.|CE)"


def _say_month_day(found: re.Match[str], speech: Speech) -> str | None:
    day, last = int(found["day"]), found["last"]
    if not 0 < day <= _LAST_DAY or (last and int(last) > _LAST_DAY):
        return None
    the = "the " if speech.variety is Variety.BRITISH else ""
    said = f"{_NAMES[found['month']]} {the}{ordinal(day)}"
    return f"{said} to {the}{ordinal(int(last))}" if last else said


def _say_month_days(found: re.Match[str], speech: Speech) -> str | None:
    """Say "March 3, 4 and 9"."""
    days = _row_of_days(found["days"], "the " if speech.variety is Variety.BRITISH else "")
    return f"{_NAMES[found['month']]} {days}" if days else None


def _say_days_month(found: re.Match[str], _speech: Speech) -> str | None:
    """Say "3, 4 and 9 March"."""
    days = _row_of_days(found["days"], "the ")
    if days and _THE.search(text_before(found)):
        days = days.removeprefix("the ")
    return f"{days} of {_NAMES[found['month']]}" if days else None


def _row_of_days(written: str, the: str) -> str | None:
    """Return several days of one month as they are said, None where they don't rise as days do."""
    days = [int(one) for one in re.findall(r"\d+", written)]
    if days != sorted(set(days)) or not 0 < days[0] < days[-1] <= _LAST_DAY:
        return None
    said = re.sub(rf"(\d+){_ORDINAL}", lambda one: f"{the}{ordinal(int(one[1]))}", written)
    return said.replace("&", "and")


def _say_first_day(found: re.Match[str], speech: Speech) -> str | None:
    """Say the first of two days that each have a month: "Feb. 28–" in front of "March 2"."""
    day, month = int(found["day"]), _NAMES[found["month"]]
    if not 0 < day <= _LAST_DAY:
        return None
    is_led = found[0][0].isalpha()
    the = "the " if is_led and speech.variety is Variety.BRITISH else ""
    said = f"{month} {the}{ordinal(day)}" if is_led else f"the {ordinal(day)} of {month}"
    number = f", {year(int(found['year']), speech.variety)}" if found["year"] else ""
    return f"{said}{number} to"


def _say_day_month(found: re.Match[str], _speech: Speech) -> str | None:
    day, last = int(found["day"]), found["last"]
    if not 0 < day <= _LAST_DAY or (last and int(last) > _LAST_DAY):
        return None
    the = "" if _THE.search(text_before(found)) else "the "
    said = f"{the}{ordinal(day)}"
    said = f"{said} to the {ordinal(int(last))}" if last else said
    return f"{said} of {_NAMES[found['month']]}"


def _say_iso(found: re.Match[str], speech: Speech) -> str | None:
    said = _date(int(found["year"]), int(found["month"]), int(found["day"]), speech)
    if said is None or not found["hour"]:
        return said
    hour, minute = int(found["hour"]), int(found["minute"])
    zone = " G.M.T" if found["zone"] else ""
    return f"{said}, at {cardinal(hour)} {pair(minute)}{zone}"


def _say_numeric(found: re.Match[str], speech: Speech) -> str | None:
    """Say "15-01-2020"; where either number may be the month, as the article writes its dates."""
    first, second, number = int(found[1]), int(found[3]), int(found[4])
    number += (2000 if number < 50 else 1900) if len(found[4]) == 2 else 0
    month, day = _month_and_day(first, second, speech)
    return _date(number, month, day, speech)


def _say_yearless(found: re.Match[str], speech: Speech) -> str | None:
    """Say "on 3/15" as a date, but "on 3/4 of the land" as a fraction."""
    is_name = found[0] in {"9/11", "7/7"}
    before = text_before(found)
    is_day = is_behind_weekday(found) or _PADDED.fullmatch(found[0]) is not None
    is_day = is_day or any(one.search(before) for one in (_ON, _DAY_BEFORE))
    if is_name or not is_day or _OF.match(text_after(found)):
        return None
    month, day = _month_and_day(int(found[1]), int(found[2]), speech)
    if not (0 < month <= _LAST_MONTH and 0 < day <= _LAST_DAY):
        return None
    return _day_of(month, day, speech)


def _say_days(found: re.Match[str], speech: Speech) -> str | None:
    """Say "7/1-8/15" as the days from and to which something lasts, but "1/2-3/4 inch" as fractions."""
    pairs = [(int(found[1]), int(found[2])), (int(found[3]), int(found[4]))]
    if all(one < other and other in _PARTS for one, other in pairs):
        return None
    days = [_month_and_day(*pair, speech) for pair in pairs]
    if days[0] >= days[1] or not all(0 < m <= _LAST_MONTH and 0 < d <= _LAST_DAY for m, d in days):
        return None
    return " to ".join(_day_of(month, day, speech) for month, day in days)


def _month_and_day(first: int, second: int, speech: Speech) -> tuple[int, int]:
    is_day_first = first > second if max(first, second) > _LAST_MONTH else speech.is_day_first
    return (second, first) if is_day_first else (first, second)


def _day_of(month: int, day: int, speech: Speech) -> str:
    name = _MONTHS[month - 1]
    if speech.variety is Variety.BRITISH:
        return f"the {ordinal(day)} of {name}"
    return f"{name} {ordinal(day)}"


def _date(number: int, month: int, day: int, speech: Speech) -> str | None:
    if not (0 < month <= _LAST_MONTH and 0 < day <= _LAST_DAY):
        return None
    if not _FIRST_YEAR <= number <= _LAST_YEAR:
        return None
    comma = "" if speech.variety is Variety.BRITISH else ","
    return f"{_day_of(month, day, speech)}{comma} {year(number, speech.variety)}"


def _say_span(found: re.Match[str], _speech: Speech) -> str | None:
    """Say "Mon-Fri" and "Jan-Mar" whole."""
    names = DAYS | {day: day for day in DAYS.values()} | _NAMES
    return f"{names[found['first']]} to {names[found['last']]}"


def _say_month(found: re.Match[str], _speech: Speech) -> str:
    return _SHORT[found["month"]]


def _say_bare_month(found: re.Match[str], speech: Speech) -> str | None:
    """Say "in Sept", "until early Oct": a month that has neither a dot nor a day."""
    return _say_month(found, speech) if _WHEN.search(text_before(found, 16)) else None


_WHEN = re.compile(
    r"(?<!\w)(?i:in|since|until|till|early|late|mid|last|next|this|every|each|from|between|through)[\s-]$"
)


def _say_short_date(found: re.Match[str], speech: Speech) -> str:
    """Say "Feb '25" whole."""
    century = 2000 if int(found["year"]) < _THIS_CENTURY else 1900
    month = _SHORT.get(found["month"], found["month"])
    return f"{month} {year(century + int(found['year']), speech.variety)}"


def _say_small_month(found: re.Match[str], _speech: Speech) -> str:
    return _SHORT[found["month"].capitalize()].lower()


def _say_year(found: re.Match[str], speech: Speech) -> str | None:
    number = int(found["year"])
    is_told = number > 999 and _IN.search(text_before(found)) is not None
    if not (is_told or number >= _FIRST_YEAR) or number > _LAST_YEAR:
        return None
    said = year(number, speech.variety)
    last = found["last"]
    if last and found["stroke"] and not 0 < (int(last) - number) % 100 <= _LONGEST_SEASON:
        return None  # the number of a law: "2004/38"
    if last:
        said += f" to {later_year(number, last, speech.variety)}"
    return said


def _say_decade(found: re.Match[str], _speech: Speech) -> str | None:
    number = int(found["decade"])
    if _NUMBER_BEFORE.search(text_before(found, 5)):  # "No 10's plan"
        return None
    if 0 < number < 100:
        return plural_of(cardinal(number))
    return plural_of(year(number)) if _FIRST_YEAR <= number <= _LAST_YEAR else None


def _say_era(found: re.Match[str], speech: Speech) -> str:
    number = int(found["number"].replace(",", ""))
    said = year(number) if number >= _FIRST_YEAR else cardinal(number, speech.variety)
    first = found["first"]
    if first:
        said = (
            f"{year(int(first)) if int(first) >= _FIRST_YEAR else cardinal(int(first))} to {said}"
        )
    return f"{said} {letters(''.join(filter(str.isalpha, found['era'])))}"


def _say_life(found: re.Match[str], _speech: Speech) -> str:
    return _LIVES[found["word"]]


def _say_short_year(found: re.Match[str], _speech: Speech) -> str:
    return pair(int(found["year"]))


_SPAN = "|".join(sorted((*_SHORT, *_MONTHS, *DAYS, *DAYS.values()), key=len, reverse=True))
_DAY = rf"\d{{1,2}}{_ORDINAL}"
_DAYS_ROW = rf"(?P<days>{_DAY}(?:,\s{_DAY}){{0,3}},?\s(?:and|or|to|until|&)\s{_DAY})"
# What stands behind the last day of a row, and behind no number of things.
_ROW_ENDS = r"(?=[.,;:!?)\]”’](?!\d)|$|\s(?:at|in|of|for|to|and|from|when|with|as|by|on|but|before|after|the|this|next)(?!\w))"
_TO = r"(?:,?\s(?P<year>(?:19|20)\d\d))?\s?[-–]\s?"

LETTER_DATES: tuple[SpeechRule, ...] = (
    ZONES,
    rule(rf"(?P<month>{_MONTH})\.?\s{_DAYS_ROW}{_ROW_ENDS}", _say_month_days),
    rule(
        rf"(?P<month>{_MONTH})\.?\s(?P<day>\d{{1,2}}){_ORDINAL}{_TO}(?=(?:{_MONTH})\.?\s\d{{1,2}}(?!\d))",
        _say_first_day,
    ),
    rule(
        rf"(?P<month>{_MONTH})\.?\s(?P<day>\d{{1,2}}){_ORDINAL}(?:\s?[-–/]\s?(?P<last>\d{{1,2}}){_ORDINAL})?"
        rf"(?![\w:%]|[.,]\d|\s(?:percent|[ap]\.?m)|\s?-\s?\d)",
        _say_month_day,
    ),
    rule(rf"(?P<month>{'|'.join(_SHORT)})\.(?=,?\s\d)", _say_month),
    rule(r"(?P<month>jan|feb|aug|sept|oct|nov|dec)\.?(?=\s\d{4}(?!\d))", _say_small_month),
    rule(
        rf"(?P<first>{_SPAN})\.?\s?[-–]\s?(?P<last>{_SPAN})(?:\.(?=\s[a-z\d]|,))?(?!\w)", _say_span
    ),
    rule(rf"(?P<month>{_MONTH})\.?\s['’](?P<year>\d\d)(?![\w'’])", _say_short_date),
    rule(r"(?P<word>r|b|d|fl|c)\.\s?(?=(?:c\.\s?)?(?:AD\s)?\d{3,4}(?!\d))", _say_life),
    rule(r"(?<=[(,;]\s)m\.(?=\s(?:c\.\s)?\d{4}(?!\d))|(?<=\()m\.(?=\s\d{4}(?!\d))", "married"),
    rule(r"(?P<month>Jan|Feb|Aug|Sept|Oct|Nov|Dec)(?:\.|(?=\s\d{4}(?!\d)))", _say_month),
    rule(r"(?P<month>Feb|Aug|Sept|Oct|Nov|Dec)(?=,?\s[a-z(&]|[,;.)]|$)", _say_bare_month),
    rule(
        rf"(?P<day>{'|'.join(DAYS)})\.?(?=,?\s(?:(?:{_MONTH})\.?\s\d|\d{{1,2}}(?:st|nd|rd|th)?\s(?:{_MONTH})))",
        say_day,
    ),
    *WEEKDAYS,
)
"""Dates that begin with a letter."""

DATE_WORDS = frozenset({*_NAMES, *DAYS, *DAYS.values(), "r", "b", "d", "m", "c", "fl"})
"""Words that may begin one."""

FIGURE_DATES: tuple[SpeechRule, ...] = (
    rule(
        r"(?P<year>[12]\d{3})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})"
        r"(?:[T ](?P<hour>[0-2]\d):(?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d{1,6})?)?(?P<zone>Z|\+00:?00)?)?(?![\w-]|[./:]\d)",
        _say_iso,
    ),
    rule(r"(\d{1,2})(/)(\d{1,2})/(\d{4}|\d{2})(?![\d/])", _say_numeric),
    rule(r"(\d{1,2})([.-])(\d{1,2})\2((?:1[6-9]|20)\d{2})(?!\d|[.-]\d)", _say_numeric),
    rule(r"(\d{1,2})/(\d{1,2})\s?[-–]\s?(\d{1,2})/(\d{1,2})(?![\d/]|\.\d|[a-z])", _say_days),
    rule(r"(\d{1,2})/(\d{1,2})(?![\d/]|\.\d|[a-z])", _say_yearless),
    rule(
        rf"{_DAYS_ROW}(?:\sof\s|\s)(?P<month>{_MONTH})(?:\.(?=,?\s[a-z\d])|(?!\w))", _say_days_month
    ),
    rule(
        rf"(?P<day>\d{{1,2}}){_ORDINAL}(?:\sof\s|\s)(?P<month>{_MONTH})\.?{_TO}(?={_DAY}\s(?:{_MONTH})(?!\w))",
        _say_first_day,
    ),
    rule(
        rf"(?P<day>\d{{1,2}}){_ORDINAL}(?:\s?[-–/]\s?(?P<last>\d{{1,2}}){_ORDINAL})?"
        rf"(?:\sof\s|\s|-(?=[A-Z][a-z]{{2,8}}(?:-\d|\s|$)))(?P<month>{_MONTH})(?:\.(?=,?\s[a-z\d])|(?!\w))",
        _say_day_month,
    ),
    *TIMES,
    rule(
        rf"(?:(?P<first>\d{{1,4}})\s?[-–]\s?)?(?P<number>\d{{1,4}}|\d{{1,2}},\d{{3}})\s?(?P<era>{_YEAR_MARK})(?!\w)",
        _say_era,
    ),
    rule(r"(?P<decade>\d{3}0|\d0)['’]?s(?!\w)", _say_decade),
    rule(
        r"(?P<year>\d{4})(?:(?:[-–]|(?P<stroke>/)|\s[-–]\s)(?P<last>\d{4}|\d{2}))?(?![\d.,:/-]*\d|[%°])(?!\w)",
        _say_year,
    ),
)
"""Dates and times that begin with a figure."""

SIGN_DATES: tuple[SpeechRule, ...] = (
    rule(r"['’‘](?P<decade>\d0)s(?!\w)", _say_decade),
    rule(r"['’‘](?P<year>\d{2})(?![\w'’])", _say_short_year),
)
"""Decades and years without their century; they begin with an apostrophe."""

"""Say from what to what in English: ages, chances, months of years, fractions with a whole beside them."""

import re
import unicodedata

from quotecast.normalising.english.numbers import cardinal, plural_of, year
from quotecast.normalising.english.units import SIGN, unit_of
from quotecast.normalising.rules import Speech, SpeechRule, rule, text_after, text_before

_NUMBERED = re.compile(
    r"(?<!\w)(?:[A-Z]{2,6}|[Nn]os?\.?|[Cc]ase|[Aa]ppeal|[Pp]etition|[Cc]rime|Regulation)\s$"
)
_MONTHS = """January February March April May June July August September October November
    December""".split()
_GLYPHS = "½⅓⅔¼¾"
_NAMES = {"½": "a half", "⅓": "a third", "⅔": "two thirds", "¼": "a quarter", "¾": "three quarters"}

_EARLY = 999
_REIGNED = re.compile(r"(?<!\w)(?:c|ca|r|fl|circa|reigned|ruled)\.?\s?$")
_ONE_OF = re.compile(
    r"(?<!\w)(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir)\s(?:[\w’'-]+\s)?$"
)
_NO_NAME_BEFORE = re.compile(r"(?:^|[a-z]\s|\()$")
_UNIT_BEHIND = re.compile(rf"\s?(?P<unit>{SIGN})(?!\w)")


def _say_ages(found: re.Match[str], speech: Speech) -> str | None:
    """Say "18-24s": those who are between eighteen and twenty-four."""
    first, last = int(found["first"]), int(found["last"])
    if first >= last:
        return None
    said = plural_of(cardinal(last, speech.variety))
    return f"{cardinal(first, speech.variety)} to {said}"


def _say_chance(found: re.Match[str], speech: Speech) -> str:
    """Say "1-in-100-year" as the chance that it is."""
    many = cardinal(int(found["many"].replace(",", "")), speech.variety)
    few = found["few"] if found["few"].isalpha() else cardinal(int(found["few"]), speech.variety)
    return f"{few} in {many}{' ' if found['unit'] else ''}"


def _say_month(found: re.Match[str], speech: Speech) -> str | None:
    """Say "03/2024"; "FIR 12/2022" is the twelfth of that year."""
    if _NUMBERED.search(text_before(found, 12)):
        return None
    number = year(int(found["year"]), speech.variety)
    return f"{_MONTHS[int(found['month']) - 1]} {number}"


def _say_from_fraction(found: re.Match[str], speech: Speech) -> str:
    """Say "1½-2": from a fraction to a number."""
    first = cardinal(int(found["whole"]), speech.variety)
    part = _NAMES[unicodedata.normalize("NFC", found["glyph"])]
    return f"{first} and {part} to {cardinal(int(found['last']), speech.variety)}"


def _say_age(found: re.Match[str], speech: Speech) -> str | None:
    """Say "a 3yo gelding" and "the 3yo won" as of three years; "he is 3yo" is a measure's."""
    if not _ONE_OF.search(text_before(found, 24)):
        return None
    return f"{cardinal(int(found['age']), speech.variety)}-year-old"


def _say_year_on(found: re.Match[str], speech: Speech) -> str | None:
    """Say "1946-7": a year and the last figure of a later one."""
    first, last = int(found["first"]), int(found["last"])
    if last <= first % 10 or not _NO_NAME_BEFORE.search(text_before(found)):
        return None
    return f"{year(first, speech.variety)} to {cardinal(last)}"


def _say_reign(found: re.Match[str], speech: Speech) -> str | None:
    """Say years that are too early to be told from other numbers: "c. 968-1016"."""
    if not _REIGNED.search(text_before(found, 10)):
        return None
    behind = _UNIT_BEHIND.match(text_after(found))
    if behind is not None and behind["unit"] != "in" and unit_of(behind["unit"]):
        return None
    years = (int(found["first"]), int(found["last"]))
    return " to ".join(
        year(one, speech.variety) if one > _EARLY else cardinal(one, speech.variety)
        for one in years
    )


SPANS: tuple[SpeechRule, ...] = (
    rule(r"(?P<age>\d{1,2})[\s-]?(?:yo|y/o)(?![\w/])", _say_age),
    rule(r"(?P<first>\d{3,4})\s?[-–]\s?(?:c\.\s?)?(?P<last>\d{3,4})(?![\d/-]|[.,]\d)", _say_reign),
    rule(r"(?P<first>(?:1[5-9]|20)\d\d)[-–](?P<last>\d)(?![\w/-]|[.,:]\d)", _say_year_on),
    rule(r"(?P<first>\d{1,2})[-–](?P<last>\d{2})s(?![\w'’-])", _say_ages),
    rule(
        r"(?P<few>\d{1,3})-in-(?P<many>\d{1,3}(?:,\d{3})+|\d{1,9})(?![\d,.]\d)(?P<unit>-(?=[a-z]))?",
        _say_chance,
    ),
    rule(r"(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d{2})(?![\w/]|[.,]\d)", _say_month),
    rule(
        rf"(?P<whole>\d{{1,3}})(?P<glyph>[{_GLYPHS}])\s?[-–]\s?(?P<last>\d{{1,3}})(?![\w½⅓⅔¼¾,.:/-])",
        _say_from_fraction,
    ),
)
"""What begins with a figure and goes on to another."""
SPELT_CHANCE = rule(
    r"(?P<few>[Oo]ne|[Tt]wo|[Tt]hree)-in-(?P<many>\d{1,9})(?![\d,.]\d)(?P<unit>-(?=[a-z]))?",
    _say_chance,
)
"""The same of a chance whose first number is a word."""

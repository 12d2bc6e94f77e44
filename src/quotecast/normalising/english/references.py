"""Say numbers that refer to something: clauses of laws, models, quarters, flats, forms, dockets."""

import re

from quotecast.normalising.english.measures import is_labelled
from quotecast.normalising.english.numbers import (
    cardinal,
    model_number,
    ordinal,
    pair,
    plural_of,
    spoken_number,
    year,
)
from quotecast.normalising.english.numbers import letters as spell
from quotecast.normalising.rules import Speech, SpeechRule, rule, text_after, text_before

# Sections of the American tax law that are names, and are said like those of roads.
_NAMES = frozenset("401 403 457 501 503 527 529".split())
_CLAUSE = re.compile(r"\((\w{1,4})\)")
_LOWER_ROMAN = {"ii": 2, "iii": 3, "iv": 4, "vi": 6, "vii": 7, "viii": 8, "ix": 9}
_QUARTERS = {"1": "first", "2": "second", "3": "third", "4": "fourth"}
# Those alone whose model no count of people or things begins with: "at Boeing 300-500 workers".
_AIRCRAFT = re.compile(r"(?<!\w)(?:Dash\s8|ATR\s(?:42|72)|BAe\s146|Dornier\s[23]28)$")
_COMPANY = re.compile(
    r"['’]s(?!\w)|\.?(?:$|[\"”,])|\s(?:Co|Company|said|says|has|shares|stock|will)(?!\w)"
)

_RUNWAY = re.compile(r"(?<!\w)[Rr]unways?\s(?:\d{1,2}[LCR]?(?:,?\s(?:and|or)\s|/))?$")
_SIDES = {"L": "left", "C": "center", "R": "right"}  # of runways beside each other


def _say_clauses(found: re.Match[str], speech: Speech) -> str:
    """Say "401(k)" as people do, and "6(1)(f)" as lawyers."""
    number = found["number"]
    said = [model_number(number) if number in _NAMES else spoken_number(number, speech.variety)]
    clauses = _CLAUSE.findall(found["clauses"])
    for place, clause in enumerate(clauses, start=1):
        ending = "'s" if found["plural"] and place == len(clauses) else ""
        said.append(_clause(clause) + ending)
    return " ".join(said)


def _clause(clause: str) -> str:
    if clause.isdecimal():
        return cardinal(int(clause))
    return cardinal(_LOWER_ROMAN[clause]) if clause in _LOWER_ROMAN else spell(clause)


def _say_airliner(found: re.Match[str], _speech: Speech) -> str:
    letters = f" {spell(found['letters'])}" if found["letters"] else ""
    return f"{model_number(found['model'])} {cardinal(int(found['variant']))}{letters}"


def _say_variant(found: re.Match[str], speech: Speech) -> str | None:
    """Say "ATR 72-600" and "Dash 8-400" as aircraft; behind other makers it is a range."""
    named = text_before(found, 12) + found["model"]
    return _say_airliner(found, speech) if _AIRCRAFT.search(named) else None


def _say_quarter(found: re.Match[str], speech: Speech) -> str:
    part = f"{_QUARTERS[found['part']]} {'quarter' if found['kind'] == 'Q' else 'half'}"
    written = found["year"]
    if not written:
        return part
    number = int(written) + (2000 if len(written) == 2 else 0)
    return f"{part} {year(number, speech.variety)}"


def _say_docket(found: re.Match[str], _speech: Speech) -> str:
    office = f"{cardinal(int(found['office']))}, " if found["office"] else ""
    kind, judges = spell(found["kind"]), re.findall("[A-Z]+", found["judges"])
    said = f"{office}{cardinal(int(found['year']))} {kind} {model_number(found['number'])}"
    return " ".join([said, *map(spell, judges)])


def _say_suffixed(found: re.Match[str], _speech: Speech) -> str:
    return f"{model_number(found['number'])} {spell(found['letters'])}"


def _say_labelled(found: re.Match[str], _speech: Speech) -> str | None:
    if not is_labelled(found):
        return None
    side = _SIDES.get(found["letters"]) if _RUNWAY.search(text_before(found)) else None
    return f"{model_number(found['number'])} {side}" if side else _say_suffixed(found, _speech)


def _say_spread(found: re.Match[str], _speech: Speech) -> str:
    return " ".join(plural_of(cardinal(int(years))) for years in found.groups())


def _say_company(found: re.Match[str], _speech: Speech) -> str | None:
    return "three M" if _COMPANY.match(text_after(found)) else None


def _say_fiscal(found: re.Match[str], speech: Speech) -> str:
    number = int(found["year"]) + (2000 if len(found["year"]) == 2 else 0)
    last = f" to {pair(int(found['last']))}" if found["last"] else ""
    return f"F.Y {year(number, speech.variety)}{last}"


REFERENCES: tuple[SpeechRule, ...] = (
    rule(
        r"(?P<number>\d{1,4})(?P<clauses>(?:\((?:[a-zA-Z]|\d{1,2}|[ivx]{2,4})\)){1,5})(?P<plural>['’]?s)?(?!\w)",
        _say_clauses,
    ),
    rule(
        r"(?P<model>7[0-8]7)-(?P<variant>[1-9]00|1000|10|[89])(?P<letters>[A-Z]{1,3})?(?![\w-])",
        _say_airliner,
    ),
    rule(
        r"(?P<model>\d{1,3})-(?P<variant>[1-9]00)(?P<letters>[A-Z]{1,2})?(?![\w-])",
        _say_variant,
    ),
    rule(
        r"(?P<part>[1-4])(?P<kind>Q)(?:['’]?(?P<year>\d\d(?:\d\d)?)|\s(?=\d{4})(?P<year4>))?(?!\w)",
        _say_quarter,
    ),
    rule(r"(?P<part>[12])(?P<kind>H)['’]?(?P<year>\d\d(?:\d\d)?)(?!\w)", _say_quarter),
    rule(r"(?P<number>\d{1,4})-(?P<letters>[A-Z]{1,2})(?![\w-]|\.[A-Z])", _say_suffixed),
    rule(r"(?P<number>\d{1,4})(?P<letters>[A-Zabcef])(?!\w)", _say_labelled),
    rule(r"(\d{1,2})s(\d{1,2})s(?!\w)", _say_spread),
    rule(
        r"(?P<number>\d{1,2})(?:ème|ère|er(?!\w)|e(?=\s(?:arrondissement|étage|siècle|République)))(?!\w)",
        lambda found, speech: ordinal(int(found["number"]), speech.variety),
    ),
)
"""References; they begin with a figure."""

NAMED: tuple[SpeechRule, ...] = (
    rule(
        r"(?:(?P<office>\d{1,2}):)?(?P<year>\d{2})-(?P<kind>cv|cr|mc|mj|bk|md|ap|ag)-(?P<number>\d{2,5})"
        r"(?P<judges>(?:-[A-Z]{2,4}){0,3})(?![\w-])",
        _say_docket,
    ),
    rule(r"3M(?!\w)", _say_company),
    rule(
        r"(?P<number>240|360|480|576|720|1080|1440|2160|4320)(?P<letters>[pi])(?!\d{3}|[^\W\d])",
        _say_suffixed,
    ),
)
"""What could be taken for a sum or a time: dockets, a company, lines of a screen."""

YOUNG = rule(
    r"u(?P<age>\d|1\d|2[0-3])s(?!\w)",
    lambda found, _: f"under {plural_of(cardinal(int(found['age'])))}",
)
"""Those below an age: "u16s"."""

FISCAL_YEAR = rule(r"FY\s?['’]?(?P<year>\d{4}|\d\d)(?:[-–/](?P<last>\d\d))?(?!\w)", _say_fiscal)
"""A company's year."""

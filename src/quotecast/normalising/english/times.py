"""Say the times of clocks, of races and of timetables in English.

A time without "a.m." or "p.m." is said in pairs ("nineteen fifty-six"), which serves the clock as
well as the minute of a match.
"""

import re

from quotecast.normalising.english.habits import Variety
from quotecast.normalising.english.numbers import cardinal, figures, letters, pair
from quotecast.normalising.rules import Speech, SpeechRule, rule, text_after, text_before

_ZONES = {"E": "Eastern", "C": "Central", "M": "Mountain", "P": "Pacific"}
_KINDS = {"": "Time", "S": "Standard Time", "D": "Daylight Time"}
# A number alone may count what else has those letters: "3 CT scans", "100 MT of rice".
_CLOCK_BEFORE = re.compile(
    r"(?:\d[:.]\d\d|(?:(?<!\w)(?:at|by|until|till|before|after|from|to|around|airs?)\s|[-–])(?:1[0-2]|[1-9])|"
    r"[ap]\.?m\.?|[AP]\.?M\.?)\s\(?$"
)
_HOUR_BEFORE = re.compile(r"(?<!\w)(?:at|by|until|till|before|after|from|since|around)\s$")
_RUNG = re.compile(
    r"(?<!\w)(?:[Cc]all|[Rr]ing|[Dd]ial|[Pp]hone|[Tt]ext|[Pp]in|PIN|[Cc]ode|[Ee]xtension)", re.ASCII
)
_BOUND = re.compile(
    r"\s(?:to|from|at)\s[A-Z]|\s(?:train|bus|ferry|flight|service|sailing|news|bulletin)(?!\w)|"
    r"\s(?:ran|was|is|runs|will\sbe|ha[ds]\sbeen)\s(?:\w+\s){0,2}?(?:late|early|cancelled|delayed|full|packed|diverted|on\stime)(?!\w)|"
    r"\s(?:did(?:\snot|n['’]t)\srun|never\scame|pulled\s(?:in|out)|left\s(?:late|early|on\stime))(?!\w)"
)
_NAMED_BEFORE = re.compile(r"(?<!\w)[Tt]he\s$")
_BEGUN = re.compile(
    r"\s(?:kick[- ]?offs?|starts?|throw-in|tip-off|appointment|showing|matinee|performance|curfew|alarm)(?!\w)"
)
_BEGUN_BEFORE = re.compile(r"(?:(?<!\w)(?:[Aa]n?|[Tt]he|its|their|our)|['’]s)\s$")
_IN_TIME = re.compile(r"(?<!\w)(?:in|of|time|clocked|finished)\s(?:an?\s)?$")
_RACE = re.compile(r"(?<!\w)(?:ran|runners?|marathons?|races?|personal\sbest)(?!\w)")
_LAST_NAMED = 19  # hours; "the 2005 at Sotheby's" is of a year
_AT = re.compile(
    r"(?<!\w)(?:at|[Tt]he|until|till|before|after|[Ff]rom|[Bb]etween|(?:[Ff]rom|"
    r"[Bb]etween)\s[\d.]{4,5}\s(?:to|until|till|and))\s$"
)
_LAST_OF_HALF = 12
_OF_DAY = re.compile(
    r"\s(?:in\sthe\s(?:early\s|late\s)?(?:morning|afternoon|evening)|at\snight|tonight)(?!\w)"
)
# What leaves and arrives, or begins, by a timetable.
_TIMETABLE = re.compile(
    r"(?<!\w)(?:trains?|bus(?:es)?|coaches|(?:the|an?)\scoach|ferr(?:y|ies)|flights?|trams?|"
    r"sailings?|departures?|"
    r"kick\w*[- ]?off|doors\sopen(?:ed|ing)?|meetings?|(?:the|an?|evening|final)\sshow|concerts?|hearings?|vigils?|"
    r"parades?|ceremon(?:y|ies)|curfew)(?!\w)|"
    r"(?<!\w)(?:(?:start|begin|open|meet|depart)(?:s|ed|ing)?|(?:resum|leav|arriv|gather)(?:e?s|ed?|ing))\sat\s$|"
    r"(?:(?<!\w)on\s[a-z]{3,6}day|tonight|tomorrow|\d\.(?:20)?\d\d)\sat\s$",
    re.IGNORECASE,
)
# What stands at a figure is no clock's: "was put at 1.45", "ended Friday at 4.25".
_STANDING = re.compile(
    r"(?<!\w)(?:put|stood|stands?|measured|cleared|ended|closed|fixed|set|valued|estimated|finished|peaked)"
    r"(?:\s\w+){0,2}\sat\s$",
    re.IGNORECASE,
)
# Where these are told of, a number with a point is a price or a rate.
_MARKET = re.compile(
    r"[%£$€]|(?<!\w)(?:shares?|stocks?|bonds?|growth|GDP|votes?|majority|rates?|pounds?|sterling|dollars?|euros?|yen|pence|"
    r"inflation|index|yields?|fares?|tickets?|"
    r"prices?|priced|odds|points?|average|ratio|per\scent|percent|rating|firms?|compan(?:y|ies)|"
    r"traded|trading|closed)(?!\w)",
    re.IGNORECASE,
)
_UNIT_BEHIND = re.compile(
    r"[\s-]?(?:%|per|p|c|k|m|km|kg|g|cm|mm|mph|bn|metres?|miles?|minutes?|seconds?|hours?|million|billion|points?)(?!\w)"
)
_RATIO_BEFORE = re.compile(
    r"(?<!\w)(?:scale|ratio|mix(?:ture)?|proportion|gradient|slope)s?\s(?:of|is|was|at|to)\s(?:about\s|around\s|roughly\s)?$",
    re.IGNORECASE,
)
_RATIO_BEHIND = re.compile(
    r"[\s-](?:scale|ratio|mix|mixture|models?|replicas?|gradient|slope|split|leverage)(?!\w)"
)
_HALF = r"(?P<half>[ap]\.\s?m\.|[ap]\.?m(?!\w)|[AP]\.M\.|[AP]M(?!\w))"
_CLOCK = r"(?P<hour>[01]?\d|2[0-4]|[3-9]\d):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?![\d:]|,\d{3}|k(?!\w))"


def _say_clock(found: re.Match[str], _speech: Speech) -> str | None:
    hour, minute, half = int(found["hour"]), int(found["minute"]), found["half"]
    if minute > 59 or (half and hour > 12):
        return None
    last = (
        f" to {_clock(int(found['hour2']), int(found['minute2'] or 0))}" if found["hour2"] else ""
    )
    if not half and not last and _is_ratio(found):
        return f"{cardinal(hour)} to {cardinal(minute)}"
    if found["second"]:
        said = f"{_clock(hour, minute)} {pair(int(found['second']))}"
        return f"{said} {_half(half)}" if half else said
    if half:
        return f"{_clock(hour, minute)}{last} {_half(half)}"
    if minute == 0 and not last:
        return f"{cardinal(hour)} o'clock" if 0 < hour <= 12 else f"{cardinal(hour)} hundred"
    return _clock(hour, minute) + last


def _is_ratio(found: re.Match[str]) -> bool:
    """Return whether two numbers are a scale or a mixture: "a 1:24 scale", "at a ratio of 3:10"."""
    is_led = _RATIO_BEFORE.search(text_before(found, 30)) is not None
    is_whole = not found["second"] and found["hour"][0] != "0"
    return is_whole and (is_led or _RATIO_BEHIND.match(text_after(found)) is not None)


def _say_dotted_clock(found: re.Match[str], _speech: Speech) -> str | None:
    hour = int(found["hour"])
    said = f"{_clock(hour, int(found['minute']))} {_half(found['half'])}"
    return said if hour <= 12 else None


def _say_timetable(found: re.Match[str], speech: Speech) -> str | None:
    """Say a time with a dot as Britons write timetables: "the train leaves at 17.45"."""
    before, behind = text_before(found, 60), text_after(found)
    if _OF_DAY.match(behind) and 0 < int(found["hour"]) <= _LAST_OF_HALF:
        return _clock(int(found["hour"]), int(found["minute"]))
    is_begun = _BEGUN.match(behind) and _BEGUN_BEFORE.search(before)  # "a 7.45 start"
    if (
        speech.variety is not Variety.BRITISH
        or not (is_begun or _AT.search(before) or behind.startswith(" Uhr"))
        or _UNIT_BEHIND.match(behind)
    ):
        return None
    is_named = before.lower().endswith("the ") and _BOUND.match(behind)  # "the 7.15 to Leeds"
    is_named = is_named or is_begun
    is_told = is_named or behind.startswith(" Uhr") or _TIMETABLE.search(before) is not None
    if not is_told or _STANDING.search(before) or _MARKET.search(found.string):
        return None
    hour, minute = int(found["hour"]), int(found["minute"])
    return f"{cardinal(hour)} hundred" if not minute and hour > 12 else _clock(hour, minute)


def _say_open(found: re.Match[str], _speech: Speech) -> str | None:
    """Say the hours between which something is open: "open 10.00-18.00 daily"."""
    is_led = _OPEN_BEFORE.search(text_before(found, 40)) is not None
    if not (is_led or _OPEN_BEHIND.match(text_after(found))):
        return None
    first, last = (
        _clock(int(found[hour]), int(found[minute]))
        for hour, minute in (("hour", "minute"), ("hour2", "minute2"))
    )
    return f"{first} to {last}"


_OPEN_BEFORE = re.compile(r"(?<!\w)(?:[Oo]pen(?:s|ing)?|[Hh]ours|[Dd]oors|[Dd]aily)(?!\w)[^.;]*$")
_OPEN_BEHIND = re.compile(r"\s(?:daily|hrs|hours|Uhr)(?!\w)")


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


def _say_dotted_hours(found: re.Match[str], _speech: Speech) -> str | None:
    """Say from when to when, where one of the two has its minutes behind a dot: "7.30-9pm"."""
    hours, minutes = ("hour", "hour2"), ("minute", "minute2")
    if not any(found[name] for name in minutes) or any(int(found[name]) > 12 for name in hours):
        return None
    first, last = (
        _clock(int(found[hour]), int(found[minute] or 0))
        for hour, minute in zip(hours, minutes, strict=True)
    )
    return f"{first} to {last} {_half(found['half'])}"


def _say_race(found: re.Match[str], _speech: Speech) -> str:
    """Say a time of a race, minutes and seconds with their decimals: "1:23.456"."""
    minutes, seconds = int(found["minute"]), int(found["second"])
    said = pair(seconds) if seconds else "zero zero"
    return f"{cardinal(minutes)} {said} point {figures(found['decimals'])}"


def _say_named(found: re.Match[str], speech: Speech) -> str | None:
    """Say a time of four figures by which a train or a bulletin is called: "the 0745 to Leeds"."""
    is_named = _NAMED_BEFORE.search(text_before(found, 5)) is not None
    bound = _BOUND.match(text_after(found))
    is_year = bound is not None and bound[0][-1].isupper() and int(found["hour"]) > _LAST_NAMED
    return _say_military(found, speech) if is_named and bound and not is_year else None


def _say_early(found: re.Match[str], speech: Speech) -> str | None:
    """Say an hour before ten as the services write it: "shut at 0715"; what is rung or typed is no hour."""
    before = text_before(found, 60)
    is_hour = _HOUR_BEFORE.search(before) is not None and _RUNG.search(before) is None
    return _say_military(found, speech) if is_hour else None


def _say_finish(found: re.Match[str], _speech: Speech) -> str | None:
    """Say the hours, minutes and seconds of a race as Britons write them: "in 3.27.30"."""
    if not (_IN_TIME.search(text_before(found, 16)) and _RACE.search(found.string)):
        return None
    numbers = found[0].split(".")
    return " ".join([cardinal(int(numbers[0])), *(pair(int(one)) for one in numbers[1:])])


def _say_military(found: re.Match[str], _speech: Speech) -> str | None:
    hour, minute = int(found["hour"]), int(found["minute"])
    if hour > 24:
        return None
    oh = "zero " if found["hour"].startswith("0") else ""
    return f"{oh}{cardinal(hour)} {pair(minute)}"


def _half(written: str) -> str:
    return letters("".join(filter(str.isalpha, written)))


def is_behind_weekday(found: re.Match[str]) -> bool:
    """Return whether a day stands right before two numbers, and a part of a sentence ends behind them: "Tues. 3/18"."""
    is_named = _WEEKDAY.search(text_before(found, 12)) is not None
    return is_named and _DAY_ENDS.match(text_after(found)) is not None


_WEEKDAY = re.compile(r"(?<!\w)(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:r?s?\.|[a-z]*day)?,?\s$")
_DAY_ENDS = re.compile(r"[.,;:!?)]|$|\s(?:at|from|by|and|in|for)(?!\w)")
ZONES = rule(r"[ECMP][SD]?T(?!\w|\s(?:scan|of\s))", _say_zone)
"""Zones of time that are said in words, behind a time."""

TIMES: tuple[SpeechRule, ...] = (
    rule(
        r"(?P<minute>\d{1,2}):(?P<second>[0-5]\d)\.(?P<decimals>\d{1,3})(?![\d:]|\.\d)", _say_race
    ),
    rule(
        r"(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)(?=\s?(?:hours|hrs|GMT|UTC|BST|EST|ET|Z)(?!\w))",
        _say_military,
    ),
    rule(r"(?P<hour>0\d|1\d|2[0-3])(?P<minute>[0-5]\d)(?![\d.,:/-]*\d|\w)", _say_named),
    rule(r"(?P<hour>0[1-9])(?P<minute>[0-5]\d)(?![\d.,:/-]*\d|\w|\s\d)", _say_early),
    rule(r"[1-9]\.[0-5]\d\.[0-5]\d(?![\d.]*\d|\w)", _say_finish),
    rule(
        rf"{_CLOCK}(?:\s?[-–]\s?(?P<hour2>\d{{1,2}})(?::(?P<minute2>[0-5]\d)|(?=\s?[apAP]\.?\s?[mM])))?(?:\s?{_HALF})?",
        _say_clock,
    ),
    rule(
        rf"(?P<hour>\d{{1,2}})(?:\s?[-–]\s?(?P<last>\d{{1,2}})(?::(?P<minute>[0-5]\d))?)?\s?{_HALF}",
        _say_hour,
    ),
    rule(rf"(?P<hour>\d{{1,2}})\.(?P<minute>[0-5]\d)\s?{_HALF}", _say_dotted_clock),
    rule(
        r"(?P<hour>\d{1,2})(?:\.(?P<minute>[0-5]\d))?\s?[-–]\s?(?P<hour2>\d{1,2})(?:\.(?P<minute2>[0-5]\d))?\s?"
        + _HALF,
        _say_dotted_hours,
    ),
    rule(
        r"(?P<hour>[01]?\d|2[0-4])\.(?P<minute>[0-5]\d)\s?[-–]\s?(?P<hour2>[01]?\d|2[0-4])\.(?P<minute2>[0-5]\d)(?![\d.]\d|\d|\w|%)",
        _say_open,
    ),
    rule(r"(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?![\d.]\d|\d|\w)", _say_timetable),
)
"""Times; they begin with a figure."""

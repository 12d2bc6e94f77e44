"""Say feet and inches in English by their marks, which may be those of quotations or of minutes too."""

import re

from quotecast.normalising.english.describing import describes_noun
from quotecast.normalising.english.numbers import NUMBER, is_one, spoken_number
from quotecast.normalising.rules import Speech, SpeechRule, rule, text_after, text_before

_QUOTES = re.compile('["“”]')
_OPENED = re.compile(r"(?<!\w)['‘“\"]")  # words that a mark may end
_FIGURES_OF_YEAR = 4
_NO_INCHES_BEFORE = re.compile(r"[ (\[“—–-]$|^$")
_FROM = re.compile(r"(?<!\w)(?:from|to|of|by|at|over|above|below|under|about|around|nearly)\s$")
_HEIGHT_BEFORE = re.compile(
    r"(?<!\w)(?:bar|rose|grew|risen|rises|heights?|tall(?:er)?|depths?|ceilings?|jump(?:ed|s)?|vault(?:ed)?|"
    r"cleared|waves?|tides?|snow|drifts?|wall|fence)(?!\w)[^.;]{0,40}$"
)
_HEIGHT_BEHIND = re.compile(
    r"^[^.;]{0,40}\d['’′]\s?\d{1,2}(?:[\"”″]|'')|^[^.;]{0,20}\b(?:feet|tall|high|deep)\b"
)
_FEET_BEFORE = re.compile(r"\d['’]\s?(?:[x×]|-?by-?)\s?$")
_FEET_AFTER = re.compile(
    r"-?\s?by[\s-]\d|[\s-](?:deep|wide|tall|high|long|thick|across|square|apart|above|below)(?!\w)"
)
_ENDED = re.compile(r"[.,;)]|$|\s(?:and|or|to)(?!\w)")
# "The 55" TV", "a foot-long 12" sub"; "the 8" OF snow", "the 6" that fell".
_DETERMINER = re.compile(
    r"(?<!\w)(?i:an?|the|his|her|its|their|my|your|our)\s(?:(?:[a-z]+-[a-z]+|new|old|big|small|large)\s)?$"
)
# "with 17" wheels", "two 12" pans"
_SEVERAL = re.compile(r"(?<!\w)(?i:with|on|two|three|four|five|six|some|these|those|both)\s$")
_THINGS_BEHIND = re.compile(
    r"\s(?:[a-z]+\s)?(?!was|has|does|rises|falls|comes|goes)[a-z]{3,}(?<!s)s(?!\w)"
)
_NOUN_BEHIND = re.compile(
    r"\s(?!(?i:of|on|by|in|at|to|as|is|was|were|had|has|that|which|from|than|but|with|fell|will|would|ice)(?!\w))"
    r"(?:(?:[a-wyz]|x[a-z])[a-z]{2,}|[A-Z]{2,4}(?!\w)|\d{1,4}[Kkpi](?!\w)|[A-Z][a-z]+[A-Z])"
)
THINGS = frozenset(
    """hall building site field park plot office space warehouse store shop centre center factory plant flat
    apartment house home estate farm lot garden road route stretch trail track course line pipeline tunnel
    bridge wall fence tower mast river lake zone area radius border bag box bottle tank engine bomb shell gun
    missile telescope lens screen dish pipe cable drop climb fall dive journey trip walk ride flight wave
    swell layer hole crater statue pool room island ship boat vessel tree slide cliff canal
    one ones size version model variant""".split()
)
"""Things that a measure describes whatever determiner stands before it: "the 200 sq ft hall"."""


def stands_in_quotes(found: re.Match[str]) -> bool:
    """Return whether quotation marks are open where a match stands, which a mark behind it may end."""
    is_open = False
    before = text_before(found, 200)
    for quote in _QUOTES.finditer(before):
        opens = _NO_INCHES_BEFORE.search(before[: quote.start()][-1:]) is not None
        is_open = quote[0] != "”" and (opens or (is_open and quote[0] != '"'))
    return is_open


def is_height(found: re.Match[str]) -> bool:
    """Return whether a mark behind a figure is of feet by the words of heights around it: "rose from 6'"."""
    before, behind = text_before(found, 60), text_after(found, 60)
    is_measured = _HEIGHT_BEFORE.search(before) or _HEIGHT_BEHIND.search(behind)
    return is_measured is not None and _FROM.search(before) is not None


def is_inches(found: re.Match[str]) -> bool:
    """Return whether "in" behind a figure is inches: no preposition stands before "of" (3 in of rain).

    Where it touches its figure, none stands before a stop, "and", "deep", or the noun of an article: "a 6in blade".
    """
    behind = text_after(found)
    if found[0].endswith(".") or behind.startswith(" of "):
        return True
    is_ended = _ENDED.match(behind) or _FEET_AFTER.match(behind)
    return not found["gap"] and (is_ended is not None or describes_noun(found, THINGS))


def _say_height(found: re.Match[str], speech: Speech) -> str:
    feet, inches = (spoken_number(found[name], speech.variety) for name in ("feet", "inches"))
    if int(found["inches"]):
        return f"{feet} foot {inches}"
    return f"{feet} {'foot' if describes_noun(found, THINGS) else 'feet'}"


def _say_inches(found: re.Match[str], speech: Speech) -> str | None:
    """Say '12"' as inches, unless the mark ends words that are quoted."""
    if stands_in_quotes(found):
        return None
    is_single = (is_one(found["amount"]) and not found["first"]) or _is_before_noun(found)
    return f"{_said(found, speech)} {'inch' if is_single else 'inches'}"


def _said(found: re.Match[str], speech: Speech) -> str:
    """Say a number, and the one from which it goes: "4-6'"."""
    numbers = (
        spoken_number(found[name], speech.variety) for name in ("first", "amount") if found[name]
    )
    return " to ".join(numbers)


def _is_before_noun(found: re.Match[str]) -> bool:
    behind, before = text_after(found), text_before(found)
    if not _NOUN_BEHIND.match(behind) or _FEET_AFTER.match(behind):
        return False
    is_of_several = _SEVERAL.search(before) and _THINGS_BEHIND.match(behind)
    return _DETERMINER.search(before) is not None or is_of_several is not None


def _say_feet(found: re.Match[str], speech: Speech) -> str | None:
    """Say "6' deep", and "12'" behind "8' x": elsewhere the sign ends a quotation."""
    behind = text_after(found)
    thing = re.match(r"\s([a-z]+)", behind)
    is_thing = thing is not None and thing[1] in THINGS
    is_length = _FEET_AFTER.match(behind) or _FEET_BEFORE.search(text_before(found, 12))
    is_range = found["first"] is not None and _OPENED.search(text_before(found, 200)) is None
    if not (is_thing or is_length or is_height(found) or is_range or _is_bare_length(found)):
        return None
    is_joined = behind.startswith("-") or text_before(found).endswith("-")
    is_one_foot = is_one(found["amount"]) and not found["first"]
    is_single = is_one_foot or is_joined or describes_noun(found, THINGS)
    return f"{_said(found, speech)} {'foot' if is_single else 'feet'}"


def _is_bare_length(found: re.Match[str]) -> bool:
    """Return whether a mark measures what "of" leads to, and ends no quotation: "a pole of 14' fell"."""
    before = text_before(found, 200)
    is_year = len(found["amount"]) == _FIGURES_OF_YEAR
    return not is_year and before.endswith(" of ") and _OPENED.search(before) is None


HEIGHTS: tuple[SpeechRule, ...] = (
    rule(
        r"(?P<feet>\d)\s?ft\.?\s?(?P<inches>\d{1,2})\s?in(?:\.(?=\s[a-z]|,)|(?![\w]))", _say_height
    ),
    rule(
        r"(?P<feet>[3-9])\s?ft\.?\s?(?P<inches>\d|1[01])(?![\w/]|[.,]\d|\s?(?:ft|in|m|cm|lbs?|kg|st|oz|x|×|by|to|people|-|–)(?!\w))",
        _say_height,
    ),
    rule(r"(?P<feet>\d{1,3})['’′]\s?-\s?(?P<inches>\d{1,2})(?:[\"”″]|'')", _say_height),
    rule(r"(?P<feet>\d{1,2})['’′]\s?(?P<inches>\d{1,2})(?:[\"”″]|'')", _say_height),
)
"""Feet and inches; they begin with a figure."""
LENGTHS: tuple[SpeechRule, ...] = (
    rule(
        rf"(?:(?P<first>{NUMBER})(?:\"|'')?\s?[-–]\s?)?(?P<amount>{NUMBER})(?:[\"”]|'')(?!\w)",
        _say_inches,
    ),
    rule(rf"(?:(?P<first>{NUMBER})['’]?\s?[-–]\s?)?(?P<amount>{NUMBER})['’](?![\w'’])", _say_feet),
)
"""Feet or inches."""

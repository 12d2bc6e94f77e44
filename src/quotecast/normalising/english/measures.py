"""Say measures, percentages and scales in English: only what stands behind a number is a unit."""

import re

from quotecast.normalising.english.describing import describes_noun
from quotecast.normalising.english.lengths import HEIGHTS, LENGTHS, THINGS, is_inches
from quotecast.normalising.english.money import (
    SCALE,
    SCALE_WORDS,
    is_raced,
    is_sold,
)
from quotecast.normalising.english.numbers import (
    AMOUNT,
    NUMBER,
    cardinal,
    is_one,
    model_number,
    pair,
    spoken_number,
)
from quotecast.normalising.english.places import STREET_AHEAD
from quotecast.normalising.english.units import SIGN, UnitNames, unit_of
from quotecast.normalising.rules import Speech, SpeechRule, rule, text_after, text_before

_DOTTED = r"(?<=[a-z])\.(?=\s[a-z]|[,;)])"
_COMPOUND = rf"{SIGN}(?:\s?/\s?{SIGN}){{0,2}}"
_END = rf"(?:(?(tied)\.(?=[\s,;)])|{_DOTTED}))?(?![\w’']|[.&]\w)"
# "5m people" are five million; "a 5m wall" is five meters high.
_COUNTED = re.compile(
    r"\s(?:[a-z]+\s)?(?:people|men|women|children|(?:[a-z]+-)?[a-z]{3,}(?<!s)s)(?!\w)|\s(?:of|a year|km|miles?)(?!\w)"
)
_ALIKE = re.compile(
    r"\dm(?=\s(?:people|voters|users|customers|tonnes|members|residents|viewers)(?!\w))"
)
# Signs of one letter that only touch their number, or only stand apart from it.
_TOUCHING = frozenset("V W g L l t s h d K MP".split())
_ONLY_APART = frozenset("K s".split())
_QUANTITY = re.compile(
    r"(?P<one>(?<!\w)(?:per|a|an|half\sa|[½¼¾⅓⅔⅛]|(?<!\d)\d/\d{1,2})\s?|(?:illion|\d[MB])-)$|(?:\d/\d{2,3}|\d[mMbB]|\dbn|million|billion|thousand|hundred|dozen|few|many|"
    r"several|trillion|lakhs?|crores?|10(?:[⁰¹²³⁴-⁹]{1,3}|\^\d{1,3}))\s$"
)
# Ten of them: "ten mm of rain"; what a number in words describes is one: "a ten km walk".
_COUNTED_IN_WORDS = re.compile(
    r"(?<!\w)(?i:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]{3,5})?)\s$"
)
_IS_COUNTED = re.compile(
    r"[.,;:!?)”\"’]|$|\s(?:of|or|and|but|to|from|in|into|at|on|by|for|with|away|apart|long|wide|high|deep|tall|thick|off|"
    r"behind|before|after|below|above|north|south|east|west|inland|per|a|an|was|were|is|are|had|has|have|fell)(?!\w)"
)
_ILL = re.compile(r"\s(?:cases?|patients?|deaths?|infections?|clinics?|outbreaks?)(?!\w)")  # of TB


def _say_measure(found: re.Match[str], speech: Speech) -> str | None:
    sign, amount, first = found["unit"], found["amount"], found["first"]
    unit = _unit(found, sign)
    if unit is None or not _is_measure(found, sign):
        return None
    first_unit = unit_of(found["first_unit"]) if found["first_unit"] else unit
    if first_unit is None:
        return None
    is_other = first_unit != unit  # "500m-1km"
    is_single = (
        found["gap"] == "-"
        or (is_one(amount) and (is_other or not first))
        or describes_noun(found, THINGS)
        or is_sold(text_after(found))
        or (sign in {"L", "l"} and _ENGINE.match(text_after(found)) is not None)
        or (sign == "m" and is_raced(amount, text_after(found)))
    )
    said = spoken_number(amount, speech.variety)
    if first:
        is_said = is_other or (found["first_unit"] and unit.one == "percent")
        own = f" {first_unit.one if is_one(first) else first_unit.many}" if is_said else ""
        said = f"{spoken_number(first, speech.variety)}{own} to {said}"
    return f"{said} {unit.one if is_single else unit.many}"


def _unit(found: re.Match[str], sign: str) -> UnitNames | None:
    """Return the unit of a sign, which may be another's by what stands behind it: "20 kt", "3 pt. of milk"."""
    behind = text_after(found)
    if sign == "TB" and _ILL.match(behind):
        return None
    if sign == "kt" and _is_blast(found):
        return _KILOTON
    is_pint = sign == "pt" and found[0].endswith(".") and _OF.match(behind)
    return _PINT if is_pint else unit_of(sign)


def _is_blast(found: re.Match[str]) -> bool:
    """Return whether "20 kt" is what a bomb yields, or tons of something, and no speed."""
    is_yield = _YIELD.search(text_before(found, 60)) is not None
    return is_yield or _YIELDING.match(text_after(found)) is not None


_ENGINE = re.compile(
    r"\s(?:V-?\d{1,2}|(?:[\w-]+\s){0,2}?(?:engines?|turbo(?:charged|diesel)?|diesel|hybrid|petrol|inline|flat)(?!\w))"
)
_ROAD = re.compile(
    r"(?<!\w)(?:I|US|U\.S\.|Route|Rte\.?|Rt\.?|Hwy\.?|Highway|Interstate|SR|Road)[\s-]$"
)
_KILOTON = UnitNames("kiloton", "kilotons")
_PINT = UnitNames("pint", "pints")
_OF = re.compile(r"\sof(?!\w)")
_YIELD = re.compile(
    r"(?<!\w)(?:yield(?:s|ed|ing)?|blasts?|bombs?|warheads?|nuclear|detonat\w+|explosions?|produc\w+|output|harvest\w*|"
    r"export\w*|import\w*|shipp\w+)(?!\w)[^.;]{0,40}$",
    re.IGNORECASE,
)
_YIELDING = re.compile(
    r"\.?(?:\sof\s(?!(?:[a-z]+\s)?(?:[a-z]*winds?|breeze|speed|air)(?!\w))|[\s-](?:bombs?|warheads?|devices?|blasts?|explosions?|yields?|weapons?|tests?)(?!\w))"
)


def _is_measure(found: re.Match[str], sign: str) -> bool:
    """Return whether a sign that may be a unit is one here."""
    gap, after = found["gap"], text_after(found)
    if sign in {"in", "ac"}:
        return is_inches(found) if sign == "in" else not gap or after.startswith(" of ")
    if sign == "m" and not gap:
        is_counted = _COUNTED.match(after) or _ALIKE.search(found.string[: found.start()])
        return is_raced(found["amount"], after) or is_counted is None
    if sign == "s":
        return bool(gap.strip() == "" and (gap or "." in found["amount"] or _is_timed(found)))
    if sign in {"K", "Mt", "AU", "MP"}:
        return sign != "K" and not re.match(r"\.?\s[A-Z]|s", after) and (sign != "MP" or not gap)
    if len(sign) == 1 and sign.isupper() and not gap:
        is_lakh = sign == "L" and _RUPEES.search(text_before(found))
        return not (is_lakh or is_labelled(found))
    is_west = sign == "W" and (
        _ROAD.search(text_before(found)) or STREET_AHEAD.match(after.removeprefix("."))
    )
    return not (is_west or (sign in {"h", "d", "g", "l", "t"} and gap == "-"))


_RUPEES = re.compile(r"₹|Rs")
_AGED = re.compile(r"(?<!(?<!\w)in\s)(?<!\w)(?:[Oo]ver|[Uu]nder)\s$")  # "the over 65s"
_TIMED = re.compile(r"(?<!\w)(?:[Ii]n|within|[Uu]nder|for|about|over|nearly|by)\s$")


def _is_timed(found: re.Match[str]) -> bool:
    """Return whether "49s" is a time; "60s" may be an age or a decade, "9s" are nines."""
    number = found["amount"]
    if _AGED.search(text_before(found)):
        return False
    return number[-1] != "0" and len(number) > 1 and _TIMED.search(text_before(found)) is not None


def _say_scaled_range(found: re.Match[str], speech: Speech) -> str:
    first, last = (spoken_number(found[name], speech.variety) for name in ("first", "amount"))
    return f"{first} to {last}"


def _say_scaled(found: re.Match[str], speech: Speech) -> str | None:
    scale = found["scale"]
    if " " in found[0] and STREET_BEHIND.match(text_after(found)):
        return None
    if len(scale) == 1 and scale.isupper() and is_labelled(found):
        return None
    is_run = _RUN.match(text_after(found)) or _RAN.search(text_before(found))
    if scale == "k" and (is_run or found["amount"] == "401"):
        amount = found["amount"]
        said = model_number(amount) if amount == "401" else spoken_number(amount, speech.variety)
        return f"{said} K"
    name = _SCALES[scale.lower()]
    return f"{spoken_number(found['amount'], speech.variety)} {name}"


STREET_BEHIND = re.compile(r"\s(?:Street|St|Avenue|Ave|Road|Rd)\b")
_RUN = re.compile(
    r"\s(?:(?:fun|charity|road)\s)?(?:run|race|walk|jog|swim|event)s?(?!\w)|[\s-](?:(?:white|rose|yellow)[\s-])?gold(?!\w)"
)
_RAN = re.compile(
    r"(?<!\w)(?:run(?:s|ning)?|ran|jog(?:s|ged|ging)?|walk(?:s|ed|ing)?|rac(?:es?|ed|ing)|swam|swims?|row(?:s|ed)?|cycled?|finish(?:es|ed)?)"
    r"\s(?:(?:an?|the|his|her|their|my|first|final|last)\s){0,3}$"
)
_SCALES = {
    **dict.fromkeys(("m", "mn", "mln"), "million"),
    **dict.fromkeys(("b", "bn", "bln"), "billion"),
    **dict.fromkeys(("tn", "trn"), "trillion"),
    "k": "thousand",
}
_LABEL = re.compile(
    r"(?<!\w)(?:Apt|Apartment|Unit|Room|Rm|Gate|Flat|Suite|Ste|Seat|Row|Block|Section|Sec|Terminal|Building|Bldg|"
    r"Type|Class|Group|Tier|Phase|Level|Stage|Form|Schedule|Exhibit|Pier|Lot|Article|Annex|Chapter|House|"
    r"Platform|Bus|Line|Grade|Year|Stand|Bay|Part|Plot|Ward|Division|Category|Mark|Model|Stall|Track|Route|"
    r"Studio|Floor|Table|Box|Desk|Dorm|Zone|Camp|Hangar|Cell|Court|Pad|Page|Figure|Fig|Title|Rule|Question|No|Appendix|"
    r"Number|Exit|Rte|Rt|CR|SR|Highway|Hwy|Road|Junction|Interstate|Bridge|Berth|Cabin|Rank|Runway|District|Proposition|Prop|Amendment|Clause|Item|Point)s?\.?\s"
    r"(?:\d{1,4}[A-Z]?(?:[-–]|,?\s(?:and|or|to)\s))?$",
    re.IGNORECASE,
)
_DESIGNATED = re.compile(r"(?<![^\W\d_])[A-Z][A-Za-z]{0,2}(?:\d{1,3})?-$|#\s?$")  # "Tu-154M", "#4C"
_STREET = re.compile(
    r"\s(?:(?:[NSEW]|[A-Z][a-z]+|\d{1,3}(?:st|nd|rd|th))\.?\s){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|"
    r"Square|Sq|Terrace|Place|Pl|Boulevard|Blvd|Way|Court|Ct|Row|Crescent|Gardens|Hill)\b"
)


def is_labelled(found: re.Match[str]) -> bool:
    """Return whether a number names one of many things: "Apt. 4B", "221B Baker Street"."""
    before = text_before(found, 24)
    is_of_label = _LABEL.search(before) or _DESIGNATED.search(before)
    return is_of_label is not None or _STREET.match(text_after(found)) is not None


def _say_stones(found: re.Match[str], speech: Speech) -> str | None:
    """Say a weight in stones; "1st" and "21st" are ordinals unless pounds follow."""
    stones, pounds = found["stones"], found["pounds"]
    if not pounds and (stones[-1] == "1" and stones != "11"):
        return None
    said = f"{spoken_number(stones, speech.variety)} stone"
    return f"{said} {spoken_number(pounds, speech.variety)} pounds" if pounds else said


def _say_hours(found: re.Match[str], speech: Speech) -> str:
    hour, minute = found["hours"], found["minutes"] or ""
    is_clock = re.fullmatch(r"\d{1,2}h\d\d", found[0]) and int(hour) <= _LAST_HOUR
    if is_clock and (_CLOCK_BEFORE.search(text_before(found, 14)) or len(hour) > 1 < len(minute)):
        return _clock(int(hour), int(minute))
    names = (("hours", "hour"), ("minutes", "minute"), ("seconds", "second"))
    parts = [
        f"{spoken_number(found[name], speech.variety)} {one if is_one(found[name]) else one + 's'}"
        for name, one in names
        if found[name]
    ]
    return " ".join(parts)


def _clock(hour: int, minute: int) -> str:
    if minute:
        return f"{cardinal(hour)} {pair(minute)}"
    return f"{cardinal(hour)} o'clock" if hour <= _NOON else f"{cardinal(hour)} hundred"


def _say_opening(found: re.Match[str], _speech: Speech) -> str | None:
    """Say "9h00-17h30" as the hours from and to which something lasts."""
    hours = [int(found[name]) for name in ("first", "first_minute", "last", "last_minute")]
    if hours[0] > _LAST_HOUR or hours[2] > _LAST_HOUR:
        return None
    return f"{_clock(*hours[:2])} to {_clock(*hours[2:])}"


_LAST_HOUR, _NOON = 24, 12
_CLOCK_BEFORE = re.compile(
    r"(?<!\w)(?:[Aa]t|[Uu]ntil|till|[Bb]efore|[Aa]fter|[Ff]rom|[Ss]ince|around|\d{1,2}h\d\d\s(?:to|and))\s$|\d{1,2}h\d\d\s?[-–]\s?$"
)


def _say_dimension(found: re.Match[str], speech: Speech) -> str | None:
    sign = _MARKED_UNITS.get(found["unit"], found["unit"])
    unit = unit_of(sign) if sign else None
    if sign and unit is None:
        return None
    own = f" {unit.many}" if unit else ""
    return f"{spoken_number(found['amount'], speech.variety)}{own} by"


def _say_unit_alone(found: re.Match[str], _speech: Speech) -> str | None:
    """Say a unit behind a quantity in words ("100 million kg"), or behind none ("in km/h")."""
    quantity = _QUANTITY.search(text_before(found, 14))
    is_ill = found["unit"] == "TB" and _ILL.match(text_after(found))
    unit = None if is_ill else unit_of(found["unit"])
    if unit is None:
        return None
    is_counted = found["unit"] not in {"GB", "TB"} and _IS_COUNTED.match(text_after(found))
    if is_counted and _COUNTED_IN_WORDS.search(text_before(found, 16)):
        return unit.many
    if quantity is None:
        if found["unit"] == "mm" or not _ONLY_UNIT.fullmatch(found["unit"]):  # "mm" is a cry
            return None
        return unit.many if _COUNTED_IN.search(text_before(found, 10)) else unit.one
    return unit.one if quantity["one"] else unit.many


_MARKED_UNITS = {'"': "in", "''": "in", "'": "ft", "’": "ft"}
_FIRST = rf"(?:(?P<first>{NUMBER})\s?(?:(?P<first_unit>{SIGN})\.?)?\s?[-–]\s?)?"
_ALONE = "kg km cm mm lb lbs oz ft ml mg mph sq kWh MWh GWh TWh kW MW GW GB TB kph mpg ha yd bpd mmHg mm\\sHg".split()
# Those that are words, or begin one, without their dot.
_DOTTED_ALONE = "gal gals mi in cu bu qt qts pt pts yds".split()
# What is nothing else, so that it needs no quantity.
_ONLY_UNIT = re.compile(r"k[mg]²?|[cm]m|[kMGT]Wh|mm ?Hg|m[gl]|[kcm]?[mg]/\w+")
_COUNTED_IN = re.compile(r"(?<!\w)(?:[Ii]n|of|into|as|by)\s$")

MEASURES: tuple[SpeechRule, ...] = (
    *HEIGHTS,
    rule(r"(?P<stones>\d{1,2})\s?st(?:\s(?P<pounds>\d{1,2})\s?lbs?)?(?!\w)", _say_stones),
    rule(
        r"(?P<first>\d{1,2})h(?P<first_minute>[0-5]\d)\s?[-–]\s?(?P<last>\d{1,2})h(?P<last_minute>[0-5]\d)(?!\w)",
        _say_opening,
    ),
    rule(
        r"(?P<hours>\d{1,2})\s?h(?:(?:rs?)?\s?(?P<minutes>[0-5]?\d)(?:\s?m(?:ins?)?)?(?:\s?(?P<seconds>[0-5]?\d)\s?s)?)(?![\w/])",
        _say_hours,
    ),
    rule(
        r"(?P<hours>)(?P<minutes>\d{1,2})\s?m\s(?P<seconds>[0-5]?\d(?:\.\d+)?)\s?s(?!\w)",
        _say_hours,
    ),
    rule(
        rf"(?P<amount>{NUMBER})\s?(?P<unit>{SIGN}|\"|''|['’])?\s?[x×](?=\s?\.?\d)(?!\s?10[⁰¹²³⁴-⁹⁻^])(?!\s?{NUMBER}\s?=)",
        _say_dimension,
    ),
    *LENGTHS,
    rule(
        rf"{_FIRST}(?P<amount>{AMOUNT})(?P<gap>\s?|(?P<tied>-))(?P<unit>{_COMPOUND}){_END}",
        _say_measure,
    ),
    rule(rf"(?P<first>{NUMBER})\s?[-–]\s?(?P<amount>{NUMBER})(?={SCALE})", _say_scaled_range),
    rule(
        rf"(?P<amount>{NUMBER})\s?(?P<scale>(?i:mn|bn|tn|mln|bln|trn)|[mkMB]|(?<![458])(?<!10)K)(?!\w|\.[a-z])",
        _say_scaled,
    ),
    rule(
        rf"(?P<amount>{AMOUNT})(?=\s(?:{SCALE_WORDS}|per\s?cent)(?!\w))",
        lambda found, speech: spoken_number(found["amount"], speech.variety),
    ),
)
"""Measures; they begin with a figure."""
UNIT_WORDS = frozenset(_ALONE)
"""Signs of units that may stand behind a quantity in words."""
DOTTED_UNITS = frozenset(_DOTTED_ALONE)
"""The same of those with a dot."""
UNITS_ALONE = rule(
    rf"(?P<unit>(?<!an\s)m[²³]|(?:sq|cu)\.\s?(?:ft|km|mi|in|yd|m)(?!\w)|(?:{'|'.join(sorted(_DOTTED_ALONE, key=len, reverse=True))})(?=\.(?:\s[a-z]|[,;)]))|(?:{'|'.join(sorted(_ALONE, key=len, reverse=True))})(?:[²³]|/(?:h|hr|s|kg|m³|l|L))?(?:\sft|\skm|\smi|\sm)?)(?!\w)(?:\.(?=\s[a-z]|[,;)]))?",
    _say_unit_alone,
)
"""A unit behind "100 million"."""

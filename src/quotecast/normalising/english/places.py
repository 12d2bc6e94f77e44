"""Say what tells a place: ZIP codes, postcodes, degrees of latitude and longitude, points of the compass."""

import re

from quotecast.normalising.english.numbers import cardinal, figures, letters, spoken_number
from quotecast.normalising.english.states import PLACES
from quotecast.normalising.rules import Speech, rule, text_after, text_before

_STATES = "|".join(re.escape(name) for name in (*PLACES, *dict.fromkeys(PLACES.values())))
_STATE_BEFORE = re.compile(rf"(?<!\w)(?:{_STATES}),?\s$")
_CODE_PART = re.compile(r"[A-Z]+|\d+")
_POINTS = {
    "N": "North",
    "S": "South",
    "E": "East",
    "W": "West",
    "NE": "Northeast",
    "NW": "Northwest",
    "SE": "Southeast",
    "SW": "Southwest",
    "N.E": "Northeast",
    "N.W": "Northwest",
    "S.E": "Southeast",
    "S.W": "Southwest",
}
_BETWEEN = {
    short: f"{_POINTS[short[0]]}-{_POINTS[short[1:]]}".lower()
    for short in "NNE ENE ESE SSE SSW WSW WNW NNW".split()
}
# "SSE" and "ESE" are firms and exchanges too.
_BLOWING = re.compile(
    r"(?i:winds?|gust|breeze|swell|blow|mph|knots|\bkt|km|miles?|moving|heading|track|drift|shift|toward|turn)"
)
_ROAD_BEFORE = re.compile(
    r"(?<!\w)(?:I-|(?:US|SR)[\s-]|(?:U\.S\.|Route|Rte\.?|Rt\.?|Hwy\.?|Highway|Interstate)\s)\d{1,4}[A-Z]?\s$"
)
_HOUSE_NUMBER = re.compile(r"(?<!\w)\d{1,5}[A-Z]?\s$")
_STREET_NAMED = re.compile(
    r"(?<!\w)(?:Street|St\.?|Avenue|Ave\.?|Road|Rd\.?|Place|Pl\.?|Drive|Dr\.?|Lane|Ln\.?|Court|Ct\.?|Boulevard|Blvd\.?|"
    r"Terrace),?\s$"
)
STREET_AHEAD = re.compile(
    r"\s(?:[A-Z\d][\w’'-]*\.?\s){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Place|Pl|Drive|Dr|Lane|Ln|Court|Ct|Boulevard|"
    r"Blvd|Terrace|Way|Highway|Hwy|Parkway|Pkwy)\b"
)
"""A street's name, where it follows: " 57th St"."""
_QUARTER_AHEAD = re.compile(r"\s(?:[NS]\.?[EW]|[NSEW]|St)(?:\.|(?!\w))")
_ORDINAL_BEFORE = re.compile(r"\d(?:st|nd|rd|th)\s$")
# Before a street's name stands no first name and no other initial: "on S. Main St.", "J. S. Bach St.".
_NO_NAME_BEFORE = re.compile(r"(?:^|[a-z,;:(&/–—-]\s?)$")
_NAME_BEFORE = re.compile(r"(?<!\w)(?!(?:On|At|Near|Along|From|Off|The)\s)[A-Z][\w’'-]*,?\s$")
_INITIAL_BEHIND = re.compile(r"\s[A-Z]\.")
# Streets that end as names of people do are told by what leads to a street: "on E. Oak Lane", "said E. Ray Lane".
_MAY_BE_PERSON = re.compile(r"\s(?:[A-Z][\w’'-]*\s){1,2}(?:Lane|Place|Court|Way)\b")
_ALONG = re.compile(r"(?<!\w)(?i:on|at|near|along|off|down|up|onto|(?:block|corner) of)\s$")
_DISTANCE = re.compile(r"\d\s?(?:km|mi|miles?|kilomet(?:er|re)s?|m|met(?:er|re)s)\.?\s$")


def _say_zip(found: re.Match[str], _speech: Speech) -> str | None:
    return figures(found[0]) if _STATE_BEFORE.search(text_before(found, 30)) else None


def _say_postcode(found: re.Match[str], _speech: Speech) -> str:
    halves = []
    for half in found[0].split():
        parts = _CODE_PART.findall(half)
        halves.append(" ".join(cardinal(int(p)) if p.isdecimal() else letters(p) for p in parts))
    return ", ".join(halves)


def _say_coordinate(found: re.Match[str], speech: Speech) -> str:
    parts = {name: found[name].lstrip("0") for name in ("minutes", "seconds") if found[name]}
    said = (
        f"{spoken_number(figures, speech.variety)} {name}"
        for name, figures in {"degrees": found["degrees"], **parts}.items()
        if figures.strip("0.") or name == "degrees"
    )
    return " ".join([*said, _POINTS[found["point"]].lower()])


def _say_position(found: re.Match[str], speech: Speech) -> str:
    both = (("latitude", "pole"), ("longitude", "side"))
    return ", ".join(
        f"{spoken_number(found[number], speech.variety)} degrees {_POINTS[found[point]].lower()}"
        for number, point in both
    )


def _say_point(found: re.Match[str], _speech: Speech) -> str | None:
    """Say a point of the compass in an address, or behind a distance: "12 N. Elm St", "Main St. NW"."""
    before, point = text_before(found), found["point"]
    behind = text_after(found)
    if point in _BETWEEN:
        return _BETWEEN[point] if _BLOWING.search(before + behind) else None
    if len(point) == 1 and _ROAD_BEFORE.search(before):
        return _POINTS[point]
    is_plain = _HOUSE_NUMBER.search(before) or (
        found[0][-1] == "." and _names_street(before, behind)
    )
    is_house = is_plain and STREET_AHEAD.match(behind)
    is_quarter = len(point.replace(".", "")) > 1 and _STREET_NAMED.search(before)
    if is_house or is_quarter:
        return _POINTS[point]
    is_way = _DISTANCE.search(before) and re.match(r"\sof\s", behind)
    return _POINTS[point].lower() if is_way else None


def is_numbered_street(before: str, behind: str) -> bool:
    """Return whether a number and a quarter of a town stand around "St.": "3rd St. NW" is no saint."""
    return bool(_ORDINAL_BEFORE.search(before) and _QUARTER_AHEAD.match(behind))


def _names_street(before: str, behind: str) -> bool:
    """Return whether no name goes on in a letter with a dot, nor any other letter behind it."""
    if _MAY_BE_PERSON.match(behind) and not _ALONG.search(before):
        return False
    is_free = _NO_NAME_BEFORE.search(before) and not _INITIAL_BEHIND.match(behind)
    return bool(is_free) and _NAME_BEFORE.search(before) is None


POINTS = rule(
    rf"(?P<point>{'|'.join(map(re.escape, sorted((*_BETWEEN, *_POINTS), key=len, reverse=True)))})(?:\.|(?!\w))",
    _say_point,
)
"""A point of the compass; it begins with a letter."""
ZIP_CODE = rule(r"\d{5}(?:-\d{4})?(?![\w,]\d|\w)", _say_zip)
"""An American postal code behind its state."""
POSTCODE = rule(
    r"(?:[A-Z]{1,2}\d[A-Z\d]?\s\d[ABD-HJLNP-UW-Z]{2}|[A-Z]\d[A-Z]\s\d[A-Z]\d)(?!\w)", _say_postcode
)
"""A British or Canadian postal code; it begins with a letter."""
COORDINATE = rule(
    r"(?P<degrees>\d{1,3}(?:\.\d{1,6})?)[°º]\s?(?:(?P<minutes>\d{1,2}(?:\.\d{1,4})?)['’′]\s?)?"
    r"(?:(?P<seconds>\d{1,2}(?:\.\d{1,4})?)(?:[\"”″]|'')\s?)?(?P<point>[NSEW])(?!\w)",
    _say_coordinate,
)
"""A latitude or a longitude."""
POSITION = rule(
    r"(?P<latitude>\d{1,2}\.\d{1,6})\s?(?P<pole>[NS]),?\s(?P<longitude>\d{1,3}\.\d{1,6})\s?(?P<side>[EW])(?!\w)",
    _say_position,
)
"""Both, without the sign of degrees: "24.5N, 81.8W"."""

"""Say what tells a place in figures: ZIP codes, postcodes, degrees of latitude and longitude."""

import re

from quotecast.normalising.english.abbreviations import PLACES
from quotecast.normalising.english.numbers import cardinal, figures, letters, spoken_number
from quotecast.normalising.rules import Speech, rule, text_before

_STATES = "|".join(re.escape(name) for name in (*PLACES, *dict.fromkeys(PLACES.values())))
_STATE_BEFORE = re.compile(rf"(?<!\w)(?:{_STATES}),?\s$")
_CODE_PART = re.compile(r"[A-Z]+|\d+")
_POINTS = {"N": "north", "S": "south", "E": "east", "W": "west"}


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
    return " ".join([*said, _POINTS[found["point"]]])


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

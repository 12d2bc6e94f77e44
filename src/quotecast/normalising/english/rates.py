"""Say what stands below a stroke in English: "$30/mo", "7.8 l/100km", "151.2/USD"."""

import re

from quotecast.normalising.english.currencies import CURRENCIES
from quotecast.normalising.english.numbers import NUMBER
from quotecast.normalising.english.units import PER, SIGN, unit_of
from quotecast.normalising.rules import Speech, SpeechRule, rule, text_after, text_before


def _say_per(found: re.Match[str], _speech: Speech) -> str | None:
    """Say a stroke behind a sum or a measure: "$30/mo"."""
    before = text_before(found, 12)
    unit = unit_of("m/" + re.sub(r"\.?\s", " ", found["unit"]))
    is_amount = re.search(r"(?:\d|[¢p%]|cents?|pence|illion|bn|mn?|[kKMB]|€|£|times)\s?$", before)
    return (
        unit.one.partition(" per ")[1].strip() + " " + unit.one.partition(" per ")[2]
        if is_amount and unit
        else None
    )


def _say_per_many(found: re.Match[str], _speech: Speech) -> str | None:
    """Say the stroke before a number of units: "7.8 l/100km", "3 cases/100,000 people"."""
    behind = _COUNTED_BEHIND.match(text_after(found))
    is_unit = behind is None or unit_of(behind[1]) is not None
    is_unit = is_unit and _DECADE_BEHIND.match(text_after(found)) is None
    same = _UNIT_BEFORE.search(text_before(found, 20))  # "8GB/256GB" are two of them
    is_unit = is_unit and not (
        behind and (behind[1] in {"Hz", "fps"} or (same and same[0] == behind[1]))
    )
    return " per " if is_unit and _COUNTED_BEFORE.search(text_before(found, 20)) else None


def _say_per_currency(found: re.Match[str], _speech: Speech) -> str | None:
    return f"per {CURRENCIES[found['code']].one}" if found["code"] in CURRENCIES else None


_DECADE_BEHIND = re.compile(r"['’]?\d0s(?!\w)")  # "the 1950s/60s"
_COUNTED_BEHIND = re.compile(rf"{NUMBER}\s?([^\W\d_]{{1,2}}|fps|[A-Z]\w*)(?!\w)")  # "3BR/2BA"
_UNIT_BEFORE = re.compile(r"[^\W\d_]{1,3}$")
_COUNTED_BEFORE = re.compile(
    r"\d(?!(?:st|nd|rd|th)$)\s?(?:[A-Za-zμµ]{1,12}(?:/[A-Za-z]{1,6})?|[¢%])$|[$£€]\d[\d.,]{0,9}$"
)

_COUNTED_THINGS = re.compile(r"(?<![\w/])[a-z]{3,}$")  # "people/km²"


def _say_density(found: re.Match[str], _speech: Speech) -> str | None:
    """Say how many there are in a unit: "cells/mL", "people/sq. mi."."""
    unit = unit_of(re.sub(r"\.(?=\s)", "", found["unit"]))
    is_counted = _COUNTED_THINGS.search(text_before(found, 16)) is not None
    return f"per {unit.one}" if is_counted and unit else None


RATES: tuple[SpeechRule, ...] = (
    rule(
        r"/(?P<unit>[μµmd]?[lL]|[kcm]?m[²³23]|k?g|mg|ha|sq\.?\s(?:km|mi|m|ft))(?!\w)", _say_density
    ),
    rule(r"(?<=[\dA-Z])\s?/\s?(?P<code>[A-Z]{3})(?!\w)", _say_per_currency),
    rule(rf"/\s?(?P<unit>{PER})(?:(?<=[a-z])\.(?=\s[a-z]))?(?!\w)", _say_per),
    rule(rf"/\s?(?=(?:10{{1,2}}|{NUMBER})\s?(?:{SIGN}|[a-z]{{3,12}})(?!\w))", _say_per_many),
)
"""What stands below a stroke."""

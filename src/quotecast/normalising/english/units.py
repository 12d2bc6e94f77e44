"""Say measures, percentages and scales in English: only what stands behind a number is a unit."""

import re

from quotecast.normalising.english.money import SCALE, describes_noun
from quotecast.normalising.english.numbers import NUMBER, is_one, spoken_number
from quotecast.normalising.rules import Rule, Speech, rule, text_after, text_before

_SINGULAR = {
    "km": "kilometer",
    "m": "meter",
    "cm": "centimeter",
    "mm": "millimeter",
    "nm": "nanometer",
    "mi": "mile",
    "ft": "foot",
    "yd": "yard",
    "kg": "kilogram",
    "kgs": "kilogram",
    "g": "gram",
    "mg": "milligram",
    "lb": "pound",
    "lbs": "pound",
    "oz": "ounce",
    "t": "ton",
    "l": "liter",
    "L": "liter",
    "ml": "milliliter",
    "mL": "milliliter",
    "ha": "hectare",
    "km/h": "kilometer per hour",
    "km/hr": "kilometer per hour",
    "kph": "kilometer per hour",
    "kmh": "kilometer per hour",
    "mph": "mile per hour",
    "m/s": "meter per second",
    "mpg": "mile per gallon",
    "sq ft": "square foot",
    "sq. ft": "square foot",
    "sq km": "square kilometer",
    "sq. km": "square kilometer",
    "sq m": "square meter",
    "sq mi": "square mile",
    "sq. mi": "square mile",
    "km²": "square kilometer",
    "km2": "square kilometer",
    "m²": "square meter",
    "m³": "cubic meter",
    "W": "watt",
    "kW": "kilowatt",
    "MW": "megawatt",
    "GW": "gigawatt",
    "Wh": "watt-hour",
    "kWh": "kilowatt-hour",
    "MWh": "megawatt-hour",
    "GWh": "gigawatt-hour",
    "TWh": "terawatt-hour",
    "Hz": "hertz",
    "kHz": "kilohertz",
    "MHz": "megahertz",
    "GHz": "gigahertz",
    "KB": "kilobyte",
    "MB": "megabyte",
    "GB": "gigabyte",
    "TB": "terabyte",
    "Mbps": "megabit per second",
    "Gbps": "gigabit per second",
    "dB": "decibel",
    "hp": "horsepower",
    "bpm": "beat per minute",
    "rpm": "revolution per minute",
    "psi": "pound per square inch",
    "ppm": "part per million",
    "hr": "hour",
    "hrs": "hour",
    "min": "minute",
    "mins": "minute",
    "sec": "second",
    "secs": "second",
    "ms": "millisecond",
    "yr": "year",
    "yrs": "year",
    "yo": "year old",
    "°C": "degree Celsius",
    "º C": "degree Celsius",
    "° C": "degree Celsius",
    "ºC": "degree Celsius",
    "℃": "degree Celsius",
    "°F": "degree Fahrenheit",
    "° F": "degree Fahrenheit",
    "ºF": "degree Fahrenheit",
    "℉": "degree Fahrenheit",
    "°": "degree",
    "%": "percent",
    "pct": "percent",
    "‰": "per mille",
}
_ALONE = {"percent", "hertz", "kilohertz", "megahertz", "gigahertz", "horsepower", "per mille"}
_PLURALS = {"foot": "feet", "square foot": "square feet", "year old": "years old"}
_UNIT = "|".join(re.escape(name) for name in sorted(_SINGULAR, key=len, reverse=True))
_DOTTED = (
    r"(?:(?<=ft)|(?<=lb)|(?<=lbs)|(?<=oz)|(?<=hr)|(?<=hrs)|(?<=min)|(?<=mi))\.(?=\s[a-z]|[,;)])"
)
_BEHIND = rf"(?P<gap>\s?|-)(?P<unit>{_UNIT})(?:{_DOTTED})?(?![\w’'])"
# "5m people" are five million; "a 5m wall" is five meters high.
_COUNTED = re.compile(
    r"\s(?:[a-z]+\s)?(?:people|men|women|children|[a-z]{3,}(?<!s)s)(?!\w)|\s(?:of|a year)(?!\w)"
)


_TITLE_BEFORE = re.compile(r"(?<!\w)[A-Z][\w.]*\s$")


def _say_measure(found: re.Match[str], speech: Speech) -> str | None:
    unit, amount = found["unit"], found["amount"]
    if unit == "m" and not found["gap"] and _COUNTED.match(text_after(found)):
        return None
    first = found["first"]
    name = _SINGULAR[unit]
    is_single = found["gap"] == "-" or (is_one(amount) and not first) or describes_noun(found)
    said = spoken_number(amount, speech.variety)
    if first:
        own = f" {_SINGULAR[found['first_unit']]}" if found["first_unit"] in ("%", "pct") else ""
        said = f"{spoken_number(first, speech.variety)}{own} to {said}"
    return f"{said} {name if is_single else plural(name)}"


def plural(unit: str) -> str:
    """Return the plural of a unit's name; of "mile per hour" the first word has the ending."""
    if unit in _ALONE:
        return unit
    if unit in _PLURALS:
        return _PLURALS[unit]
    for divider in (" per ", " Celsius", " Fahrenheit"):
        head, cut, tail = unit.partition(divider)
        if cut:
            return plural(head) + cut + tail
    return unit + "s"


def _say_scaled(found: re.Match[str], speech: Speech) -> str:
    scale = {"m": "million", "M": "million", "mn": "million", "bn": "billion", "B": "billion"}
    names = {**scale, "tn": "trillion", "k": "thousand", "K": "thousand", "b": "billion"}
    return f"{spoken_number(found['amount'], speech.variety)} {names[found['scale']]}"


def _say_scaled_range(found: re.Match[str], speech: Speech) -> str:
    first, last = (spoken_number(found[name], speech.variety) for name in ("first", "amount"))
    return f"{first} to {last}"


def _say_temperature(found: re.Match[str], speech: Speech) -> str | None:
    """Say "30C", but not in "Section 30C"."""
    if _TITLE_BEFORE.search(text_before(found)):
        return None
    name = "Celsius" if found["unit"] == "C" else "Fahrenheit"
    degree = "degree" if is_one(found["amount"]) or describes_noun(found) else "degrees"
    return f"{spoken_number(found['amount'], speech.variety)} {degree} {name}"


def _say_height(found: re.Match[str], speech: Speech) -> str:
    feet, inches = (spoken_number(found[name], speech.variety) for name in ("feet", "inches"))
    return f"{feet} foot {inches}"


_FIRST = rf"(?:(?P<first>{NUMBER})\s?(?P<first_unit>{_UNIT})?\s?[-–]\s?)?"

MEASURES: tuple[Rule, ...] = (
    rule(
        r"(?P<feet>\d)\s?ft\.?\s(?P<inches>\d{1,2})\s?in(?:\.(?=\s[a-z]|,)|(?![\w]))", _say_height
    ),
    rule(r"(?P<feet>\d)['’′]\s?(?P<inches>\d{1,2})(?:[\"”″]|'')", _say_height),
    rule(rf"{_FIRST}(?P<amount>{NUMBER}){_BEHIND}", _say_measure),
    rule(r"(?P<amount>\d{1,3})(?P<unit>[CF])(?!\w)", _say_temperature),
    rule(rf"(?P<first>{NUMBER})\s?[-–]\s?(?P<amount>{NUMBER})(?={SCALE})", _say_scaled_range),
    rule(
        rf"(?P<amount>{NUMBER})\s?(?P<scale>mn|bn|tn|[mkMB]|(?<![458])(?<!10)K)(?!\w)", _say_scaled
    ),
)
"""Measures; they begin with a figure."""

"""Say signs where they stand for a word; all others are silent, emoji among them."""

import re
import unicodedata

from quotecast.normalising.english.habits import Variety
from quotecast.normalising.english.numbers import power
from quotecast.normalising.rules import Speech, SpeechRule, rule, text_after, text_before

_NAMES = {
    "&": "and",
    "=": "equals",
    "≠": "does not equal",
    "±": "plus or minus",
    "≈": "about",
    "≤": "less than or equal to",
    "≥": "greater than or equal to",
    "÷": "divided by",
    "×": "times",
    "√": "square root of",
    "∞": "infinity",
    "§": "section",
    "¶": "paragraph",
    "№": "number",
    "‰": "per mille",
    "%": "percent",
    "€": "euro",
    "£": "pound",
    "¥": "yen",
    "¢": "cents",
    "°": "degrees",
}
_GREEK = {
    sign: name
    for signs, names in (
        (
            "αβγδεζηθικλμνξοπρστυφχψω",
            """alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho
            sigma tau upsilon phi chi psi omega""".split(),
        ),
    )
    for lower, name in zip(signs, names, strict=True)
    for sign in (lower, lower.upper())
} | {"µ": "mu", "ς": "sigma"}
_PER = "second|minute|hour|day|night|week|month|year|person|head|barrel|ton|gallon|share|unit|hr"
_MONTH = "Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec"
_WORD_BEFORE = re.compile(r"\w[.\"”’]?\s?$")
# "Vitamin A (retinol)" has no article before its bracket.
_ARTICLE = r"(?:(?<!\w)(?:[Tt]he|THE|[Aa]n|AN|a)|(?:^|[.!?]\s|[“\"‘])A)\s"
_INSERTED = r"(?!(?:and|or)\s)[^\W\d_][\w.'’-]{0,30}(?:\s[^\W\d_][\w.'’-]{0,30})?"
_ARTICLE_BEFORE = re.compile(_ARTICLE + "$")
_INSERTED_BEFORE = re.compile(rf"{_ARTICLE}\({_INSERTED}$")
_CLOCK_BEFORE = re.compile(r"(?:\d\s?[ap]\.?\s?m\.?|[AP]\.?M\.?|(?<!\w)noon|midnight)\s?$")
_DECADE_BEFORE = re.compile(r"\d0['’]?s\s?$")
_DAY_AND_MONTH_BEFORE = re.compile(rf"\d(?:st|nd|rd|th)?\s(?:{_MONTH})[a-z]{{0,6}}\.?\s?$")
_LETTERED_BEFORE = re.compile(r"(?<!\w)\d{1,4}[A-Z]$")
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_HAS_POWER = re.compile(r"(?:(?<!\w)[^\W\d_]{1,2}|(?<!,\d\d)\d|\))$")
_YEAR_BEFORE = re.compile(r"(?<![\w.,])(?:1[5-9]|20)\d\d$")


def _say_between(word: str, pattern: str) -> SpeechRule:
    """Say a sign as a word only between two words or numbers."""

    def say(found: re.Match[str], _speech: Speech) -> str | None:
        return word if _WORD_BEFORE.search(text_before(found, 4)) else None

    return rule(pattern, say)


def _after(word: str, pattern: str, before: re.Pattern[str]) -> SpeechRule:
    """Say a sign as a word only behind something."""

    def say(found: re.Match[str], _speech: Speech) -> str | None:
        return word if before.search(text_before(found, 12)) else None

    return rule(pattern, say)


def _say_joined(found: re.Match[str], _speech: Speech) -> str:
    """Say a word whose first letter an editor has changed: "[W]e"."""
    return found[1] + found[2]


def _without_pause(pattern: str, before: re.Pattern[str], reach: int) -> SpeechRule:
    """Pass over a parenthesis of what an editor put in: "The (refugees) must not leave"."""

    def say(found: re.Match[str], _speech: Speech) -> str | None:
        return "" if before.search(text_before(found, reach)) else None

    return rule(pattern, say)


def _say_power(found: re.Match[str], _speech: Speech) -> str | None:
    if not _WORD_BEFORE.search(text_before(found, 2)):
        return None
    exponent = unicodedata.normalize("NFKC", found["power"]).replace("−", "-")
    return power(int(exponent))


def _say_raised(found: re.Match[str], speech: Speech) -> str | None:
    """Say a raised number as a power of what has one; behind a word, a stop or a year it is a note's mark."""
    before = text_before(found, 6)
    is_power = _HAS_POWER.search(before) and not _YEAR_BEFORE.search(before)
    is_power = is_power and (found[0] != "¹" or before.endswith("10"))
    if is_power or (found[0][0] in "⁻⁺" and before[-1:].isalnum()):
        return _say_power(found, speech)
    is_beside = any(sign.isascii() and sign.isalnum() for sign in before + text_after(found))
    return "" if is_beside else None


def _say_greek(found: re.Match[str], _speech: Speech) -> str | None:
    """Say a Greek letter that stands for itself; Greek words are said as words."""
    return None if text_before(found, 1) in _GREEK else _GREEK[found[0]]


def _say_compared(found: re.Match[str], speech: Speech) -> str:
    """Say "y/y" as analysts do."""
    period = {"y": "year", "q": "quarter", "m": "month", "w": "week"}[found[1].lower()]
    joint = "on" if speech.variety is Variety.BRITISH else "over"
    return f"{period} {joint} {period}"


GREEK: tuple[SpeechRule, ...] = (
    rule(rf"[{''.join(_GREEK)}](?![\u0370-\u03ff\u1f00-\u1fff])", _say_greek),
    rule(r"([yqmw])[/-]o?-?\1(?!\w)", _say_compared),
    rule(r"([YQMW])o\1(?!\w)", _say_compared),
)
"""Letters that are signs."""

SYMBOLS: tuple[SpeechRule, ...] = (
    rule(r"\+/?-\s?(?=\d)", "plus or minus"),
    rule(r"§§\s?", "sections"),
    rule(r"#\s?(?=\d)", "number"),
    rule(r"[~≈∼]\s?(?=[\d$£€])", "about"),
    rule(r"\[([^\W\d_])\]([a-z]{1,20}(?:['’][a-z]{1,3})?)", _say_joined),
    _without_pause(rf"\((?={_INSERTED}\)\s\w)", _ARTICLE_BEFORE, 8),
    _without_pause(r"\)(?=\s\w)", _INSERTED_BEFORE, 80),
    rule(r"(?<![\w$])\$(?![\w$])", "dollar"),
    rule(r"\^\s?(?P<power>[-−]?\d{1,3})(?!\d)", _say_power),
    rule(rf"(?P<power>[⁻⁺]?[{_SUPERSCRIPTS}]{{1,3}})(?!\w)", _say_raised),
    rule(rf"(?<!\w)[{_SUPERSCRIPTS}]{{1,3}}(?=[A-Z])", ""),
    _say_between("per", rf"/(?=(?:{_PER})(?!\w))"),
    _say_between("per", r"/(?=[$€£¥](?![\w]))"),
    rule(rf"(?<=\d)\s?[-–]\s?(?=(?:{_MONTH})\.?\s\d)", "to"),
    _after("to", r"[-–](?=\d{1,2}/\d{1,2}(?![\d/]))", re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}$")),
    _after("to", r"[-–]\s?(?=\d|noon|midnight)", _CLOCK_BEFORE),
    _after("to", r"[-–]\s?(?=(?:['’]|[12]\d)?\d0s)", _DECADE_BEFORE),
    _after("to", r"[-–](?=\d{1,4}[A-Z](?!\w))", _LETTERED_BEFORE),
    _after("to", rf"[-–]\s?(?=\d{{1,2}}(?:st|nd|rd|th)?\s(?:{_MONTH}))", _DAY_AND_MONTH_BEFORE),
    rule(r"(?:(?<=day)|(?<=Mon)|(?<=Sat))[-–](?=(?:[MTWFS][a-z]{2,5}day|Fri|Sun)(?!\w))", "to"),
    _after(
        "to",
        rf"[-–](?=(?:{_MONTH})[a-z]{{0,6}}(?!\w))",
        re.compile(rf"(?<!\w)(?:{_MONTH})[a-z]{{0,6}}\.?$"),
    ),
    _say_between("less than", r"<(?=\s\w|\s?[\d.$£€])"),
    _say_between("greater than", r"(?:(?<=\s)|(?<=\d))>(?=\s\w|\s?\d)"),
    rule(r"<(?=\s?[\d.$£€])", "less than"),
    rule(r">(?=\s?[\d.$£€])", "more than"),
    _say_between("plus", r"\+(?=\s?\w)"),
    rule(r"\+(?=\.?\d)", "plus"),
    _after("plus", r"\+(?![\w+])", re.compile(r"\d\s?(?:%|[kKmMB]|bn)$")),
    _say_between("or", r"/(?=\s?(?:she|her|herself|hers|they)(?!\w))"),
    *(rule(re.escape(sign), name) for sign, name in _NAMES.items()),
)
"""Signs that are said."""

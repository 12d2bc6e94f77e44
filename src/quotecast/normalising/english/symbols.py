"""Say signs in English where they stand for a word; all others are silent, emoji among them."""

import re

from quotecast.normalising.rules import Rule, Speech, rule, text_before

_NAMES = {
    "&": "and",
    "=": "equals",
    "±": "plus or minus",
    "≈": "about",
    "≤": "less than or equal to",
    "≥": "greater than or equal to",
    "÷": "divided by",
    "×": "times",
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
_PER = "second|minute|hour|day|night|week|month|year|person|head|barrel|ton|gallon|share|unit|hr"
_MONTH = "Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec"
_WORD_BEFORE = re.compile(r"\w[.\"”’]?\s?$")
# "Vitamin A (retinol)" has no article before its bracket.
_ARTICLE = r"(?:(?<!\w)(?:[Tt]he|THE|[Aa]n|AN|a)|(?:^|[.!?]\s|[“\"‘])A)\s"
_INSERTED = r"(?!(?:and|or)\s)[^\W\d_][\w.'’-]{0,30}(?:\s[^\W\d_][\w.'’-]{0,30})?"
_ARTICLE_BEFORE = re.compile(_ARTICLE + "$")
_INSERTED_BEFORE = re.compile(rf"{_ARTICLE}\({_INSERTED}$")


def _say_between(word: str, pattern: str) -> Rule:
    """Say a sign as a word only between two words or numbers."""

    def say(found: re.Match[str], _speech: Speech) -> str | None:
        return word if _WORD_BEFORE.search(text_before(found, 4)) else None

    return rule(pattern, say)


def _say_joined(found: re.Match[str], _speech: Speech) -> str:
    """Say a word whose first letter an editor has changed: "[W]e"."""
    return found[1] + found[2]


def _without_pause(pattern: str, before: re.Pattern[str], reach: int) -> Rule:
    """Pass over a parenthesis of what an editor put in: "The (refugees) must not leave"."""

    def say(found: re.Match[str], _speech: Speech) -> str | None:
        return "" if before.search(text_before(found, reach)) else None

    return rule(pattern, say)


SYMBOLS: tuple[Rule, ...] = (
    rule(r"\+/?-\s?(?=\d)", "plus or minus"),
    rule(r"§§\s?", "sections"),
    rule(r"#\s?(?=\d)", "number"),
    rule(r"[~≈∼]\s?(?=[\d$£€])", "about"),
    rule(r"\[([^\W\d_])\]([a-z]{1,20}(?:['’][a-z]{1,3})?)", _say_joined),
    _without_pause(rf"\((?={_INSERTED}\)\s\w)", _ARTICLE_BEFORE, 8),
    _without_pause(r"\)(?=\s\w)", _INSERTED_BEFORE, 80),
    rule(r"(?<![\w$])\$(?![\w$])", "dollar"),
    _say_between("per", rf"/(?=(?:{_PER})(?!\w))"),
    rule(rf"(?<=\d)\s?[-–]\s?(?=(?:{_MONTH})\.?\s\d)", "to"),
    rule(r"(?:(?<=[ap]\.m\.)|(?<=[ap]m)|(?<=[AP]M))\s?[-–]\s?(?=\d)", "to"),
    rule(r"(?:(?<=day)|(?<=Mon)|(?<=Sat))[-–](?=(?:[MTWFS][a-z]{2,5}day|Fri|Sun)(?!\w))", "to"),
    _say_between("less than", r"(?:(?<=\s)|(?<=\d))<(?=\s\w|\s?\d)"),
    _say_between("greater than", r"(?:(?<=\s)|(?<=\d))>(?=\s\w|\s?\d)"),
    rule(r"<(?=\s?[\d$£€])", "less than"),
    rule(r">(?=\s?[\d$£€])", "more than"),
    _say_between("plus", r"\+(?=\s?\w)"),
    rule(r"\+(?=\d)", "plus"),
    _say_between("or", r"/(?=(?:she|her|herself|hers|they)(?!\w))"),
    *(rule(re.escape(sign), name) for sign, name in _NAMES.items()),
)
"""Signs that are said."""

"""Say what else begins with a figure in English: phone numbers, fractions, scores, plain numbers.

A score or a range is said with "to"; a Briton says only the figures of a score ("four one", "two
nil"). Where a hyphened pair falls, it is a score; where it rises, a range. Signs are said where they
stand for a word; all others are silent, emoji among them.
"""

import re
import unicodedata
from functools import lru_cache

from quotecast.normalising.english.numbers import (
    NUMBER,
    cardinal,
    figures,
    ordinal,
    ordinal_of,
    pair,
    plural_of,
    spoken_number,
)
from quotecast.normalising.english.numbers import letters as spell
from quotecast.normalising.english.variety import Variety
from quotecast.normalising.rules import Rule, Speech, rule, text_before

_GLYPHS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒"
_EMERGENCIES = re.compile(
    r"(?:call|calls|called|calling|dial|dialed|dialled|dialing|a)\s$", re.IGNORECASE
)
_PHONE_WORDS = re.compile(
    r"(?:call|dial|phone|telephone|tel|text|at|on|hotline|number)\.?:?\s$", re.IGNORECASE
)
_MODELS = re.compile(
    r"(?:Boeing|Boeing['’]s|Airbus|Flight|Highway|Route|Interstate|Room|Area|Studio|Channel|Airlines)\s$"
)
_MODEL_NUMBER = re.compile(r"[1-9](?!00)\d\d")
_BOOK = re.compile(r"(?<!\w)(?!(?:The|By|An?|In|At|Of)\s)[A-Z][a-z]+\s$")
_HIGHEST_SCORE = 20
_DENOMINATORS = {2: "half", 4: "quarter", **dict.fromkeys((3, 5, 6, 7, 8, 9, 16, 32, 100), "")}
PHONES = (
    r"(?:\+?1[-. ])?\(\d{3}\)\s?\d{3}[-. ]\d{4}(?!\d)",
    r"(?:\+?1[-. ])?\d{3}([-. ])\d{3}\1\d{4}(?!\d)",
    r"\+\d{1,3}(?:[-. ]\(?\d{1,5}\)?){2,5}(?!\d)",
    r"0\d{2,4} \d{3,4}(?: \d{3,4})?(?!\d)",
)


def say_phone(found: re.Match[str], _speech: Speech) -> str:
    """Say a phone number figure by figure, with a pause between its groups."""
    return ("plus " if found[0].startswith("+") else "") + figures(found[0])


def _say_short_phone(found: re.Match[str], speech: Speech) -> str | None:
    if found[0][4] == "0" or _PHONE_WORDS.search(text_before(found)):
        return say_phone(found, speech)
    return None


def _say_emergency(found: re.Match[str], _speech: Speech) -> str | None:
    is_called = found["call"] is not None or _EMERGENCIES.search(text_before(found))
    return figures(found["number"]) if is_called else None


def _say_ordinal(found: re.Match[str], speech: Speech) -> str:
    return ordinal(int(found["number"].replace(",", "")), speech.variety)


def _say_fraction(found: re.Match[str], speech: Speech) -> str | None:
    top, bottom = int(found["top"]), int(found["bottom"])
    if not 0 < top < bottom or bottom not in _DENOMINATORS:
        return None
    whole = f"{spoken_number(found['whole'], speech.variety)} and " if found["whole"] else ""
    return whole + _fraction(top, bottom, is_alone=not whole)


def _say_glyph(found: re.Match[str], speech: Speech) -> str:
    top, bottom = (int(part) for part in unicodedata.normalize("NFKC", found["glyph"]).split("⁄"))
    whole = found["whole"]
    if not whole:
        return _fraction(top, bottom, is_alone=True)
    said = spoken_number(whole, speech.variety)
    return f"{said} and {_fraction(top, bottom, is_alone=False)}"


def _fraction(top: int, bottom: int, *, is_alone: bool) -> str:
    name = _DENOMINATORS.get(bottom) or ordinal_of(cardinal(bottom))
    if top == 1:
        count = "a" if bottom == 2 and not is_alone else "one"
        return f"{count} {name}"
    return f"{cardinal(top)} {'halves' if name == 'half' else name + 's'}"


def _say_out_of(found: re.Match[str], _speech: Speech) -> str | None:
    top, bottom = int(found[1]), int(found[2])
    return f"{cardinal(top)} out of {cardinal(bottom)}" if top <= bottom else None


def _say_ratio(found: re.Match[str], speech: Speech) -> str:
    numbers = [spoken_number(number, speech.variety) for number in found[0].split(":")]
    is_verse = _BOOK.search(text_before(found)) is not None
    return (" " if is_verse else " to ").join(numbers)


def _say_slashed(found: re.Match[str], speech: Speech) -> str:
    return " ".join(spoken_number(number, speech.variety) for number in found[0].split("/"))


def _say_pair(found: re.Match[str], speech: Speech) -> str:
    first, last = found["first"], found["second"]
    words = [spoken_number(number, speech.variety) for number in (first, last)]
    is_falling = first.isdecimal() and last.isdecimal() and int(last) <= int(first)
    is_score = (is_falling and int(first) <= _HIGHEST_SCORE) or last == "0"
    if is_score and speech.variety is Variety.BRITISH:
        return " ".join("nil" if word == "zero" else word for word in words)
    return " to ".join(words)


def _say_record(found: re.Match[str], _speech: Speech) -> str:
    return " ".join(cardinal(int(number)) for number in re.split("[-–]", found[0]))


def _say_times(found: re.Match[str], speech: Speech) -> str:
    numbers = re.findall(NUMBER, found[0])
    return " by ".join(spoken_number(number, speech.variety) for number in numbers)


def _say_version(found: re.Match[str], _speech: Speech) -> str:
    return " point ".join(
        cardinal(int(part)) if len(part) < 4 else figures(part) for part in found[0].split(".")
    )


def _say_mixed(found: re.Match[str], speech: Speech) -> str:
    letters = found["letters"]
    said = spoken_number(found["number"], speech.variety)
    ending = "'s" if found["plural"] else ""
    return f"{said} {spell(letters, ending)}"


def _say_number(found: re.Match[str], speech: Speech) -> str:
    written = found["number"]
    plus = " plus" if found["plus"] else ""
    is_model = _MODEL_NUMBER.fullmatch(written) and _MODELS.search(text_before(found, 14))
    said = model_number(written) if is_model else spoken_number(written, speech.variety)
    return said + plus


def model_number(written: str) -> str:
    """Say the number of a road, a room or a model: three or four figures go in pairs.

    >>> model_number("737"), model_number("1549"), model_number("300"), model_number("16")
    ('seven thirty-seven', 'fifteen forty-nine', 'three hundred', 'sixteen')
    """
    if written[0] == "0" and len(written) > 1:
        return figures(written)
    number = int(written) if len(written) <= 15 else 0
    if len(written) not in (3, 4) or number % 1000 == 0:
        return cardinal(number) if number or written == "0" else figures(written)
    first, last = divmod(number, 100)
    return f"{cardinal(first)} {pair(last)}"


def _say_plural(found: re.Match[str], speech: Speech) -> str:
    return plural_of(spoken_number(found["number"], speech.variety))


FIGURES: tuple[Rule, ...] = (
    rule(r"24/7(?:/365)?(?![\d/])", "twenty-four seven"),
    rule(r"9/11(?![\d/])", "nine eleven"),
    rule(r"7/7(?![\d/])", "seven seven"),
    rule(r"20/20(?![\d/])", "twenty twenty"),
    rule(r"50[-/]50(?![\d/])", "fifty-fifty"),
    *(rule(pattern, say_phone) for pattern in PHONES),
    rule(r"\d{3}-\d{4}(?![\d-])", _say_short_phone),
    rule(
        r"(?P<number>911|999|112|111)(?![\w,.]\d|\w)(?P<call>(?=\s(?:call|dispatch|operator|emergency)))?",
        _say_emergency,
    ),
    rule(r"(?P<number>\d{1,3}(?:,\d{3})*|\d{1,9})(?:st|nd|rd|th|ST|ND|RD|TH)(?!\w)", _say_ordinal),
    rule(
        r"(?:(?P<whole>\d{1,6})[\s-])?(?P<top>\d{1,2})[/⁄](?P<bottom>\d{1,3})(?![\d/])",
        _say_fraction,
    ),
    rule(rf"(?:(?P<whole>\d{{1,6}})[\s-]?)?(?P<glyph>[{_GLYPHS}])", _say_glyph),
    rule(r"(\d{1,2})/(10)(?![\d/])", _say_out_of),
    rule(r"\d{1,3}:\d{1,3}(?![\d:])", _say_ratio),
    rule(r"\d{1,4}(?:/\d{1,4}){1,5}(?![\d/])", _say_slashed),
    rule(r"\d{1,3}(?:[-–]\d{1,3}){2,3}(?![\d-])", _say_record),
    rule(rf"(?P<first>{NUMBER})\s?[-–]\s?(?P<second>{NUMBER})(?![\d-])(?!\w)", _say_pair),
    rule(rf"{NUMBER}(?:\s?[x×]\s?{NUMBER}){{1,3}}(?!\w)", _say_times),
    rule(r"\d{1,6}(?:\.\d{1,6}){2,4}(?!\d)", _say_version),
    rule(
        rf"(?P<number>{NUMBER})[x×](?!\w)",
        lambda found, speech: f"{spoken_number(found['number'], speech.variety)} times",
    ),
    rule(rf"(?P<number>{NUMBER})(?P<letters>[A-Z]{{1,4}})(?P<plural>s?)(?![\w])", _say_mixed),
    rule(rf"(?P<number>{NUMBER})s(?!\w)", _say_plural),
    rule(rf"(?P<number>{NUMBER})(?P<plus>\+(?![\w+]))?", _say_number),
)
"""Plain numbers and what only looks like them."""
GLYPH = rule(rf"(?P<whole>)(?P<glyph>[{_GLYPHS}])", _say_glyph)
"""A fraction in one sign."""


def _say_decimal(found: re.Match[str], _speech: Speech) -> str:
    return f"point {figures(found['decimals'])}"


DECIMAL = rule(r"\.(?P<decimals>\d{1,20})(?![\d.])", _say_decimal)
"""A decimal without a nought before its point; it begins with a sign."""
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
_LAST_LATIN = 0x24F


def in_latin(word: str) -> str:
    """Return a word in Latin letters, as anyascii transliterates; figures of any script as words.

    >>> in_latin("drôle"), in_latin("Київ")
    ('drôle', 'Kiiv')
    """
    word = word.replace("²", " squared").replace("³", " cubed")
    if all(ord(letter) <= _LAST_LATIN for letter in word):
        return word.replace("’", "'")
    return "".join(map(_latin, unicodedata.normalize("NFC", word))).strip() or word


@lru_cache(maxsize=1024)
def _latin(letter: str) -> str:
    if ord(letter) <= _LAST_LATIN:
        return letter
    if letter in "’ʼʻ":
        return "'"
    # Loaded only for an article that has such a letter: it costs 20 ms.
    from anyascii import anyascii  # noqa: PLC0415

    said: str = anyascii(letter)
    return said

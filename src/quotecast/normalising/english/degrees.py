"""Say places on a scale in English: keys of music, marks of schools, classes of degrees, magnitudes, heat."""

import re

from quotecast.normalising.english.describing import describes_noun
from quotecast.normalising.english.measures import STREET_BEHIND, is_labelled
from quotecast.normalising.english.numbers import cardinal, is_one, letters, spoken_number
from quotecast.normalising.rules import LETTER_A, Speech, SpeechRule, rule, text_after, text_before

_TITLE_BEFORE = re.compile(
    r"(?<!\w)(?!(?:An?|By|To|From|With|Over|Under|About|Around)\s)[A-Z][\w.]*\s$"
)
_MINUS_BEFORE = re.compile(r"(?<![\w.)%])[-−–]$")
_CONVERTED = re.compile(r"\s\([-−]?\d{1,3}(?:\.\d)?\s?[°º]?[CF]\)")  # "Expect 28C (82F)"
_HEAT = re.compile(
    r"°|(?<![\w.])\d{1,3}C(?!\w)|(?<!\w)(?i:degrees?|temperatures?|heat(?:ed)?|hot|melt\w*|furnace|water|air|sea|lake|lows?|highs?"
    r"|fever|frost|cold\w*|warm\w*|cool\w*|froze\w*|freez\w+|climate|weather)(?!\w)"
)
_REACHED = re.compile(
    r"(?<!\w)(?:hit|hits|reach(?:ed|es|ing)?|top(?:ped|s|ping)?|exceed(?:ed|s|ing)?|above|below|beyond|past|peaked\sat|"
    r"(?:rise|increase|drop|record|high|low|limit|threshold|target|goal|anomaly|jump|fall)\sof|(?:rose|risen|fell|fallen|dropped)\s(?:by|to))\s(?:an?\s)?$"
)
_SIGNS = {"♯": "sharp", "#": "sharp", "♭": "flat", "♮": "natural"}
_NOTE_BEFORE = re.compile(r"(?<![^\W_])[A-Ga-g]$")
_GRADED = re.compile(r"(?<!\w)(?:grades?|graded|marks?|passes|results|GCSEs?|A[- ]levels?)(?!\w)")
_RATED = re.compile(
    r"(?<!\w)(?:grades?|graded|ratings?|rat(?:ed|es)|marks?|averages?|students?|Fitch|Moody['’]s|S&P|(?:down|up)grad\w+|"
    r"gave|gives?|gets?|got|earn(?:ed|s)?)(?!\w)"
)
_BLOOD = re.compile(r"(?<!\w)(?:[Bb]lood|donors?|transfus\w+)(?!\w)")
_KINDS_OF_BLOOD = frozenset(("A", "B", "AB", "O"))
_SUSPENDED = re.compile(r",?\s(?:(?:and|or|to)\s)?\w+-\w")
_QUAKE = re.compile(r"(?:earth)?quakes?|tremors?|aftershocks?|foreshocks?|shakes?|struck|temblors?")
_STUDIES = re.compile(
    r"\s(?:degrees?|honours|hons|(?:B\.?A|B\.?Sc)|class|(?:in|from|at)\s[A-Z\w’'-]{3,}(?<!day)(?!\w))"
)
_NO_STUDIES = re.compile(r"\s(?:in|at)\s(?:the|half|full|extra|home|injury|favou?r)(?!\w)")
_STUDENT = re.compile(
    r"(?<!\w)(?:degrees?|graduat\w+|universit(?:y|ies)|GCSEs?|A[- ]levels?)(?!\w)"
)
_CLASS_BEFORE = re.compile(
    r"(?<!\w)(?:[Aa]|with|got|gained|earned|awarded|achieved|needs?|holds?)\s$"
)


def _say_accidental(found: re.Match[str], _speech: Speech) -> str | None:
    """Say the sign behind a note: "C♯ minor", "F#"."""
    if not _NOTE_BEFORE.search(text_before(found, 2)):
        return None
    return f" {_SIGNS[found['sign']]}{'s' if found['plural'] else ''}"


def _say_grade(found: re.Match[str], _speech: Speech) -> str | None:
    """Say "A*" and the range of marks that one begins: "A*-C", "grades 4-9" are numbers' own."""
    first, last = found["first"], found["last"]
    if text_before(found, 1) == "*":
        return None
    is_starred = found["star"] or found["last_star"]
    around = f"{text_before(found)} {text_after(found)}"
    if not is_starred and (not last or not _GRADED.search(around)):
        return None
    said = f"{first}-star" if found["star"] else first
    if last:
        said = f"{said} to {last}{'-star' if found['last_star'] else ''}"
    return f"{said}s" if found["plural"] else said


def _say_signed_grade(found: re.Match[str], _speech: Speech) -> str | None:
    """Say the sign behind a mark, a rating or a kind of blood: "BBB+", "a B-"; "B- and C-roads" have hyphens."""
    grade, is_plus = found["grade"], found["sign"] == "+"
    around = f"{text_before(found)} {text_after(found)}"
    # A lone "A" must be no article.
    said = {"A": LETTER_A, "AAA": "triple A "}.get(grade) or f"{letters(grade)} "
    if grade in _KINDS_OF_BLOOD and _BLOOD.search(around):
        return said + ("positive" if is_plus else "negative")
    is_rated = len(grade) > 1 or _RATED.search(around) is not None
    is_hyphen = not is_plus and (not is_rated or _SUSPENDED.match(text_after(found)))
    return None if grade in {"O", "AB"} or is_hyphen else said + ("plus" if is_plus else "minus")


def _say_magnitude(found: re.Match[str], _speech: Speech) -> str | None:
    """Say "Mw 7.1", and "M7.1" where a quake is told of; "an M7.1" has its letter."""
    before = text_before(found, 80)
    is_spelt = before.lower().endswith("an ")
    if found["kind"] == "Mw":
        return "M.W " if is_spelt else "magnitude "
    is_quake = not is_spelt and _QUAKE.search(f"{before} {text_after(found, 60)}")
    return "magnitude " if is_quake else None


def _say_class(found: re.Match[str], _speech: Speech) -> str | None:
    """Say the class of a British degree, "a 2:1 in history", but no score."""
    before, after = text_before(found), text_after(found)
    is_of_studies = _STUDIES.match(after) or _STUDENT.search(before)
    if not _CLASS_BEFORE.search(before) or not is_of_studies or _NO_STUDIES.match(after):
        return None
    return " ".join(cardinal(int(part)) for part in found[0].split(":"))


def _say_temperature(found: re.Match[str], speech: Speech) -> str | None:
    """Say "30C" and "28-32C", but not in "Section 30C" or "747-8F"."""
    is_falling = bool(found["first"]) and int(found["first"]) > int(found["amount"])
    title = _TITLE_BEFORE.search(text_before(found))
    is_titled = title is not None and _CONVERTED.match(text_after(found)) is None
    if is_falling or is_labelled(found) or is_titled:
        return None
    name = "Celsius" if found["unit"] == "C" else "Fahrenheit"
    degree = "degree" if is_one(found["amount"]) or describes_noun(found) else "degrees"
    first = f"{spoken_number(found['first'], speech.variety)} to " if found["first"] else ""
    return f"{first}{spoken_number(found['amount'], speech.variety)} {degree} {name}"


def _say_hot(found: re.Match[str], speech: Speech) -> str | None:
    """Say "2,100F", "6.5C" and "28 C" where a line tells of degrees, of what is below zero, or what it came to."""
    before = text_before(found, 24)
    is_told = found["unit"] == "F" or _REACHED.search(before) is not None
    is_hot = ("." in found["amount"] and is_told) or _MINUS_BEFORE.search(before) is not None
    is_hot = is_hot or _HEAT.search(found.string) is not None
    is_street = STREET_BEHIND.match(text_after(found)) is not None
    return _say_temperature(found, speech) if is_hot and not is_street else None


TEMPERATURES: tuple[SpeechRule, ...] = (
    rule(
        r"(?:(?P<first>\d{1,3})(?:[CF](?=\s?[-–]\s?\d{1,3}(?<=\d)[CF]))?\s?[-–]\s?(?=\d{1,3}\s?[CF]))?(?P<amount>\d{1,3})(?(first)\s?)(?P<unit>[CF])(?!\w)",
        _say_temperature,
    ),
    rule(
        r"(?P<first>)(?P<amount>[1-9],\d{3}(?=\s?[CF])|\d{1,3}\.\d{1,2}(?=[CF])|\d{1,3}(?=\s[CF](?!\s[A-Z])))\s?(?P<unit>[CF])(?![\w-])",
        _say_hot,
    ),
)
"""Degrees; they begin with a figure."""
ACCIDENTALS = rule(r"(?P<sign>[♯♭♮]|#(?![\w#]))(?P<plural>s(?!\w))?", _say_accidental)
"""The sign behind a note."""
DEGREE_CLASS = rule(r"2:[12](?![\w:]|[.,]\d)", _say_class)
"""The class of a degree; it begins with a figure."""
DEGREES: tuple[SpeechRule, ...] = (
    rule(
        r"(?P<first>[A-G])(?P<star>\*(?!\*))?(?:\s?[-–]\s?(?P<last>[A-GU])(?P<last_star>\*(?!\*))?)?(?P<plural>s)?(?![\w*'’-]|\.\w)",
        _say_grade,
    ),
    rule(
        r"(?P<grade>AB|O|A{1,3}|B{1,3}|C{1,3}|D|F|[ABC]a{1,2}[1-3]?)(?P<sign>[+−-])(?![\w+−-])",
        _say_signed_grade,
    ),
    rule(r"(?P<kind>M[wlLsSbB]?)\s?(?=\d\.\d(?!\d|\.\d))", _say_magnitude),
)
"""What begins with a letter."""
DEGREE_WORDS = frozenset(("Mw",))
"""Words that may begin one."""

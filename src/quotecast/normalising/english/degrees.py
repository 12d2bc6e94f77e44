"""Say places on a scale in English: keys of music, marks of schools, classes of degrees, magnitudes."""

import re

from quotecast.normalising.english.numbers import cardinal
from quotecast.normalising.rules import Speech, SpeechRule, rule, text_after, text_before

_SIGNS = {"♯": "sharp", "#": "sharp", "♭": "flat", "♮": "natural"}
_NOTE_BEFORE = re.compile(r"(?<![^\W_])[A-Ga-g]$")
_GRADED = re.compile(r"(?<!\w)(?:grades?|graded|marks?|passes|results|GCSEs?|A[- ]levels?)(?!\w)")
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


ACCIDENTALS = rule(r"(?P<sign>[♯♭♮]|#(?![\w#]))(?P<plural>s(?!\w))?", _say_accidental)
"""The sign behind a note."""
DEGREE_CLASS = rule(r"2:[12](?![\w:]|[.,]\d)", _say_class)
"""The class of a degree; it begins with a figure."""
DEGREES: tuple[SpeechRule, ...] = (
    rule(
        r"(?P<first>[A-G])(?P<star>\*(?!\*))?(?:\s?[-–]\s?(?P<last>[A-GU])(?P<last_star>\*(?!\*))?)?(?P<plural>s)?(?![\w*'’-]|\.\w)",
        _say_grade,
    ),
    rule(r"(?P<kind>M[wlLsSbB]?)\s?(?=\d\.\d(?!\d|\.\d))", _say_magnitude),
)
"""What begins with a letter."""
DEGREE_WORDS = frozenset(("Mw",))
"""Words that may begin one."""

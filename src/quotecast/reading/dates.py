"""Find a calendar date in a short line and write it as ISO 8601."""

import datetime as dt
import re

_MONTH_NAMES = (
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
)
_MONTHS = {
    name: number for number, names in enumerate(_MONTH_NAMES, start=1) for name in names.split()
}
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})\b"
_TIME = r"(?P<time>\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b(?P<year>\d{{4}})-(?P<month>\d{{2}})-(?P<day>\d{{2}})(?!\d)(?:[T ]{_TIME})?",
        rf"\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}",
        rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}",
    )
)
# What may stand around a date in a line that says nothing else.
_AROUND = re.compile(
    r"\b(?:first|last|originally|published|posted|updated|modified|created|date|on|at|and|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|"
    r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m)?|a\.?m|p\.?m|gmt|utc|bst|ist|ce?s?t|e[ds]?t|p[ds]?t|m[ds]t)\b",
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"\b\d{1,2}[/.]\d{1,2}[/.]\d{4}\b")
_STAMP = re.compile(rf"(?:{_AROUND.pattern}|[\s,;|·•–—-])+", re.IGNORECASE)


def find_date(text: str) -> str | None:
    """Return the first date in `text` as ISO 8601, with its time if it's written so, or None.

    >>> find_date("Updated: 12 March 2024"), find_date("March 2nd, 2024"), find_date("May 2024")
    ('2024-03-12', '2024-03-02', None)
    """
    found = _search(text)
    return found[0] if found else None


def without_date(text: str) -> str:
    """Return `text` without its first date and what divides the two.

    >>> without_date("The Daily Kiln, 3 May 2024")
    'The Daily Kiln'
    """
    found = _search(text)
    if found is None:
        return text
    kept = f"{text[: found[1]]} {text[found[2] :]}"
    return " ".join(kept.split()).strip(" ,;|·•–—-()")


def is_date_line(text: str) -> bool:
    """Tell whether a line holds a date and nothing besides but labels, weekdays and times."""
    rest = text
    while (found := _search(rest)) is not None:
        rest = f"{rest[: found[1]]} {rest[found[2] :]}"
    return rest != text and not any(character.isalnum() for character in _AROUND.sub("", rest))


def without_stamp(text: str) -> str:
    """Return what stands behind the date and the time that a line begins with.

    >>> without_stamp("5:45 AM PST 11/19/2019 by Pat Shale")
    'by Pat Shale'
    """
    rest = without_date(_NUMERIC.sub(" ", text))
    stamp = _STAMP.match(rest)
    return rest[stamp.end() :].strip(" ,;|·•–—-()") if stamp else rest


def _search(text: str) -> tuple[str, int, int] | None:
    for form in _FORMS:
        for match in form.finditer(text):
            date = _date_of(match)
            if date is not None:
                return date, match.start(), match.end()
    return None


def _date_of(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    month = parts["month"].lower()
    try:
        number = int(month) if month.isdecimal() else _MONTHS[month]
        day = dt.date(int(parts["year"]), number, int(parts["day"])).isoformat()
        if not parts.get("time"):
            return day
        moment = f"{day}T{parts['time']}"
        dt.datetime.fromisoformat(moment.replace("z", "Z"))
    except ValueError:
        return None
    return moment

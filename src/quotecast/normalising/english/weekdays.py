"""Say the days of the week in English: "Sat. and Sun.", "Mon 9am", "Sat 10-4" where it tells what is open."""

import re

from quotecast.normalising.rules import Speech, SpeechRule, rule, text_after, text_before

DAYS = {
    name[:3]: name for name in "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
} | {"Tues": "Tuesday", "Thur": "Thursday", "Thurs": "Thursday"}
"""Names of days by how they are shortened."""
_ANY_DAY = "|".join(sorted(DAYS, key=len, reverse=True))
_DAY_BEFORE = re.compile(
    rf"(?<!\w)(?:[Oo]n|[Ee]very|[Uu]ntil|[Ee]arly|[Ll]ate|[Ll]ast|[Nn]ext|[Tt]his|(?:{_ANY_DAY})(?:\.|[a-z]{{0,5}}day),?\s(?:and|or|to|&|through|until))\s$"
)


def say_day(found: re.Match[str], _speech: Speech) -> str:
    """Say a day that is shortened."""
    return DAYS[found["day"]]


def _say_dotted_day(found: re.Match[str], _speech: Speech) -> str | None:
    """Say "Sat." in a sentence, behind "on" or another day ("Sat. and Sun."); elsewhere it may be a word that ends one."""
    before = text_before(found, 16)
    goes_on = _GOES_ON.match(text_after(found)) or _DAY_BEFORE.search(before)
    is_star = found["day"] == "Sun" and before.endswith("the ")
    return DAYS[found["day"]] if goes_on and not is_star else None


_GOES_ON = re.compile(r"\s[a-z&]|,\s")


def _say_open_day(found: re.Match[str], speech: Speech) -> str | None:
    """Say "Sat 10-4" as a day on which something is open; elsewhere it has a score behind it."""
    return say_day(found, speech) if OPENING.search(found.string) else None


OPENING = re.compile(
    r"(?<!\w)(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)(?:day)?\.?\s?[-–]\s?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|"
    r"(?<!\w)[Oo]pen(?:s|ing\shours)?\s(?:daily|every\sday)(?!\w)"
)
"""Where a text tells from which day to which something is open; elsewhere "Sat 10-4" is a score."""

WEEKDAYS: tuple[SpeechRule, ...] = (
    rule(rf"(?P<day>{'|'.join(DAYS)})\.(?=,?\s(?:at\s)?\d)", say_day),
    rule(rf"(?P<day>{_ANY_DAY})\.", _say_dotted_day),
    rule(
        rf"(?P<day>{'|'.join(DAYS)})(?=,?\s\d{{1,2}}(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?"
        r"(?:\s?[-–]\s?\d{1,2}(?:[:.]\d\d)?)?\s?[ap]\.?m(?!\w))",
        say_day,
    ),
    rule(rf"(?P<day>{'|'.join(DAYS)})(?=\s\d{{1,2}}\s?[-–]\s?\d{{1,2}}(?!\d))", _say_open_day),
)
"""Days that are shortened."""

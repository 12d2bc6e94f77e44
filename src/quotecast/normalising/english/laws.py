"""Say what lawyers shorten before a number: "s 172(1)", "Pub. L. 117-58", "S. 2938", "H. Res. 5", "Fed. R. Civ. P. 12"."""

import re

from quotecast.normalising.english.numbers import letters, model_number
from quotecast.normalising.rules import Speech, SpeechRule, rule, text_after, text_before

_PROVISIONS = {
    "s": "section",
    "ss": "sections",
    "cl": "clause",
    "cls": "clauses",
    "reg": "regulation",
    "regs": "regulations",
    "sch": "schedule",
    "art": "article",
    "arts": "articles",
    "para": "paragraph",
    "paras": "paragraphs",
}
_PARAGRAPHS = frozenset(("para", "paras"))
_WORDS = frozenset(("art", "arts", "para", "paras"))
# What leads to one of those, which may also be paintings or soldiers.
_LED = re.compile(
    r"(?:^|[(\[,;:“‘]\s?|\d[A-Z]?\)?\s|(?<!\w)(?:[Aa]nd|[Oo]r|[Uu]nder|[Oo]f|[Aa]t|[Ii]n|[Ss]ee|[Tt]o|[Bb]y|[Pp]er|cit(?:es?|ed|ing)|"
    r"breach(?:es|ed|ing)?|engag(?:es?|ed|ing))\s)$"
)
# What a number goes on to that counts nothing: "s 3 minutes later".
_UNCOUNTED = (
    r"(?=[(.,;:)\]’”]|$|[-–]\d{1,3}[A-Z]?(?:[.,;:)]|$|\s(?:of|and|or)\s)|"
    rf"\s(?:(?:of|and|or|to|is|was|are|were|does|did|requires?|provides?|says?|applies|applied|{'|'.join(_PROVISIONS)})(?!\w)|[A-Z]{{3,5}}(?!\w)|[(“‘]))"
)
_STANDS_ALONE = re.compile(r"(?:^|[\s(\[“‘])$")
_CLAUSED = re.compile(
    rf"(?<![\w'’])(?:{'|'.join(_PROVISIONS)})\s\d{{1,4}}[A-Z]{{0,2}}\(\w{{1,4}}\)"
)
_LAW = re.compile(
    r"(?<!\w)(?:Acts?|Bill|Code|Order|Regulations?|Conventions?|Treaty|Constitution|Charter|Rules|Directive|"
    r"Ordinance|statutes?|ECHR|GDPR|TFEU|I\.?P\.?C|C\.?r\.?P\.?C)(?!\w)"
)


_TEXT = re.compile(
    r"(?<!\w)(?:judge?ments?|rulings?|reports?|guidance|letter|tribunals?|courts?)(?!\w)"
)


def _say_provision(found: re.Match[str], _speech: Speech) -> str | None:
    word = found["word"]
    before = text_before(found, 16)
    is_led = _LED.search(before) if word in _WORDS else _STANDS_ALONE.search(before)
    if not is_led:
        return None
    is_told = any(one.search(found.string) for one in (_CLAUSED, _LAW))
    is_told = is_told or (word in _PARAGRAPHS and _TEXT.search(found.string) is not None)
    return _PROVISIONS[word] if is_told else None


_HOUSES = {"H": "House", "S": "Senate"}
_RESOLUTIONS = {"J": "Joint Resolution", "Con": "Concurrent Resolution", "": "Resolution"}
_COURT_RULES = {
    "Civ": "Civil Procedure",
    "Crim": "Criminal Procedure",
    "App": "Appellate Procedure",
    "Bankr": "Bankruptcy Procedure",
    "Evid": "Evidence",
}
# What tells that a line is about a bill, whose "S." is no initial.
_LEGISLATING = re.compile(
    r"(?<!\w)(?:Senate|Senators?|Sens?\.|Congress|H\.\s?R\.|bills?|legislation|lawmakers?|"
    r"(?:co-?)?sponsor(?:s|ed|ing)?|introduc(?:es?|ed|ing)|amend(?:s|ed|ment)|enact(?:s|ed)?)(?!\w)"
)
_NEAR = 60  # code points
_HOUSE_BEFORE = re.compile(r"\d[A-Z]?,?\s$")  # "350 S. 200 West"
_ROAD_BEHIND = re.compile(
    r"(?:st|nd|rd|th)?\s(?:Mile\s)?(?:East|West|North|South|E\.|W\.|N\.|St(?:reet)?|Ave(?:nue)?|R(?:oa)?d|Blvd|Hwy)(?!\w)"
)
_INITIAL_BEFORE = re.compile(r"(?<!\w)(?:[A-Z][\w’'-]*|[A-Z]\.)\s$")
_ORDERED = re.compile(r"(?:\d(?:st|nd|rd|th|d)|D\.C\.|Fed\.)\s$")
_OPENING = re.compile(
    r"(?:^|[.!?:]\s)(?:Under|In|If|The|By|With|Of|Bill|Measure|When|And|But|Both|While)\s$"
)


def _say_public_law(found: re.Match[str], _speech: Speech) -> str:
    """Say "Pub. L. 117-58": the Congress, and which of its laws."""
    return f"Public Law {model_number(found['congress'])}, {model_number(found['law'])}"


def _say_resolution(found: re.Match[str], _speech: Speech) -> str:
    kind = _RESOLUTIONS[found["kind"] or ""]
    return f"{_HOUSES[found['house']]} {kind} {model_number(found['number'])}"


def _say_senate_bill(found: re.Match[str], _speech: Speech) -> str | None:
    """Say "S. 2938" where a line tells of bills: elsewhere it is an initial."""
    before = text_before(found, 24)
    is_initial = _INITIAL_BEFORE.search(before) is not None and not _OPENING.search(before)
    is_address = _HOUSE_BEFORE.search(before) or _ROAD_BEHIND.match(text_after(found))
    if is_initial or is_address:
        return None
    near = text_before(found, _NEAR) + found[0] + text_after(found, _NEAR)
    return f"S {model_number(found['number'])}" if _LEGISLATING.search(near) else None


def _say_state_bill(found: re.Match[str], _speech: Speech) -> str:
    return f"{letters(found['house'] + 'B')} {model_number(found['number'])}"


_NUMBERED = r"(?P<number>\d{1,4})(?![\w-]|[.,:]\d)"
BILLS: tuple[SpeechRule, ...] = (
    rule(
        r"(?:Pub\.\s?L\.|Public Law|P\.\s?L\.)\s?(?:[Nn]o\.\s)?(?P<congress>\d{2,3})[-–](?P<law>\d{1,4})(?![\w-])",
        _say_public_law,
    ),
    rule(
        rf"(?P<house>[HS])\.\s?(?:(?P<kind>J|Con)\.\s?)?Res\.\s?{_NUMBERED}",
        _say_resolution,
    ),
    rule(rf"S\.\s?{_NUMBERED}", _say_senate_bill),
    rule(rf"(?P<house>[SHA])(?:\.B\.|B)\s?(?=\d{{4}}){_NUMBERED}", _say_state_bill),
    rule(
        r"Circ?\.",
        lambda found, _: "Circuit" if _ORDERED.search(text_before(found, 8)) else None,
    ),
    rule(
        r"Fed\.\s?R\.\s?(?P<kind>Civ|Crim|App|Bankr|Evid)\.(?:\s?P\.)?(?=\s\d)",
        lambda found, _: f"Federal Rule of {_COURT_RULES[found['kind']]}",
        may_end=False,
    ),
)
"""Bills, resolutions and laws of the United States, and the rules of their courts; they begin with a letter."""

LAW_WORDS = frozenset((*_PROVISIONS, "Pub", "Public", "Fed", "Circ", "Cir"))
"""Words that name a part of a law before a number."""
PROVISIONS: tuple[SpeechRule, ...] = (
    rule(
        rf"(?P<word>{'|'.join(sorted(_PROVISIONS, key=len, reverse=True))})(?=\s\d{{1,4}}(?:\.\d{{1,2}}){{0,2}}[A-Z]{{0,2}}(?!\w|[.,]\d){_UNCOUNTED})",
        _say_provision,
    ),
)
"""Parts of laws; they begin with a letter."""

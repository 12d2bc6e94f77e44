"""Say what lawyers shorten before a number, without a dot: "s 172(1)", "reg 4", "sch 3"."""

import re

from quotecast.normalising.rules import Speech, SpeechRule, rule, text_before

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


LAW_WORDS = frozenset(_PROVISIONS)
"""Words that name a part of a law before a number."""
PROVISIONS: tuple[SpeechRule, ...] = (
    rule(
        rf"(?P<word>{'|'.join(sorted(_PROVISIONS, key=len, reverse=True))})(?=\s\d{{1,4}}(?:\.\d{{1,2}}){{0,2}}[A-Z]{{0,2}}(?!\w|[.,]\d){_UNCOUNTED})",
        _say_provision,
    ),
)
"""Parts of laws; they begin with a letter."""

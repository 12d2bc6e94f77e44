"""Say what is no word: the letter A, cries, and words that a newspaper has masked."""

import re

from quotecast.normalising.rules import (
    LETTER_A,
    Speech,
    SpeechRule,
    rule,
    text_after,
    text_before,
)

# A lone "A" within a line is an article to a voice ("vitamin uh was found").
_LETTERED = re.compile(
    r"(?<!\w)(?:vitamins?|hepatitis|influenza|plan|group|grade|type|section|team|class|block|category|"
    r"exhibit|schedule|appendix|part|option|level|person|player|company|series?|list|zone|annex|figure|"
    r"terminal|building|division|league|tier|model|witness|straight|from|between|letter|point|"
    r"[B-HJ-Z](?:,| and| or| to)?)\s$",
    re.IGNORECASE,
)
_BEFORE_A = re.compile(r"(?<![\w.!?’'])[a-z]{2,}\s$")
_AFTER_A = re.compile(r"\s[a-z&]")
_AND_B = re.compile(r"\s(?:&|and|or|to|versus|vs\.?|through)\s[B-HJ-Z](?!\w)")
_CRIES = {
    "hm": "hmm",
    "mm": "hmm",
    "mmm": "hmm",
    "mhm": "um-hmm",
    "hmph": "humph",
    "sh": "shush",
    "shh": "shush",
    "shhh": "shush",
    "ssh": "shush",
    "grr": "gurr",
    "grrr": "gurr",
    "brr": "burr",
    "brrr": "burr",
    "pfft": "puft",
    "pft": "puft",
    "zzz": "zizz",
    "nth": "enth",
}
_MARKED = re.compile(r"\s\d{1,3}(?:\.\d)?(?![\w:/]|[.,]\d)")  # "closed at MM 112"
_ENDINGS = ("ing", "ed", "er")


def _say_letter(found: re.Match[str], _speech: Speech) -> str | None:
    before, after = text_before(found), text_after(found)
    if not _AFTER_A.match(after):
        return None
    is_letter = (
        _LETTERED.search(before)
        or _AND_B.match(after)
        or (_BEFORE_A.search(before) and not _is_title(found))
    )
    return LETTER_A if is_letter else None


def _is_title(found: re.Match[str]) -> bool:
    """Return whether the words around are those of a title, where "A" is an article."""
    around = f"{text_before(found, 60)} {text_after(found)}"
    words: list[str] = re.findall(r"[^\W\d_]{4,}", around)
    return sum(word[0].isupper() for word in words) * 2 > len(words)


def _say_cry(found: re.Match[str], _speech: Speech) -> str | None:
    said = _CRIES.get(found["cry"].lower())
    if found[0] == "MM" and _MARKED.match(text_after(found)):
        return "mile marker"
    if said is None:
        return None
    return said.capitalize() if found[0][0].isupper() else said


def _say_masked(found: re.Match[str], _speech: Speech) -> str | None:
    """Say a word of which letters were taken out as a newsreader does: "sh*t", "f---ing"."""
    if text_before(found, 1) == "*":
        return None
    ending = next((end for end in _ENDINGS if (found["rest"] or "").endswith(end)), "")
    return f"bleep{ending}"


CRIES = frozenset(_CRIES) | frozenset(cry.capitalize() for cry in _CRIES)
"""Words that no voice says as they are written."""

UTTERANCES: tuple[SpeechRule, ...] = (
    rule(r"A(?=\s[a-z&])", _say_letter),
    rule(
        r"[A-Za-z]{1,8}(?:\*+(?P<rest>[a-z]{2,6}|(?<=\*\*)[a-z]|(?<=[a-z][a-z]\*)[a-z])(?:\*+[a-z]+)*|\*{3,}|(?<=\b[A-Za-z]{2})\*\*)(?![\w*])",
        _say_masked,
    ),
    rule(r"(?P<first>[b-hj-z])(?:-{2,}|—{2,}|_{2,})(?P<rest>[a-z]{0,4})(?![\w—-])", _say_masked),
    rule(r"(?P<first>[B-HJ-Z])(?:-{3,}|—{2,}|_{3,})(?P<rest>[a-z]{0,4})(?![\w—-])", _say_masked),
    rule(r"(?P<cry>[A-Za-z]{2,4})(?![\w’'*])", _say_cry),
)
"""What is no word; it begins with a letter."""

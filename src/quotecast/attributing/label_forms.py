"""Find the labels of speakers by their form: "MOSS:", "Q.", "[10:02] Ida Moss:", "Mr. GARZA."."""

import re
from collections.abc import Collection
from typing import Final

from quotecast.languages import Language
from quotecast.model import Span

_WORD = r"[^\W\d_][\w.'’\-]*"
_STAMP = r"(?:>>[^\S\n]*)?(?:[\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?[\])]?[^\S\n]*[-–—]?[^\S\n]*)?"
_OFFICE = r"(?:,[^\S\n][^\W\d_a-z][^\na-z:]{1,60})?"  # "IDA MOSS, CHAIR:", in capitals
LABEL: Final = re.compile(
    rf"[^\S\n]*{_STAMP}(?P<label>(?P<name>{_WORD}(?:[^\S\n]{_WORD}){{0,5}}(?:[^\S\n]\d{{1,2}})?)(?:[^\S\n]\([^()\n]{{1,40}}\))?{_OFFICE})"
    r"[^\S\n]?:[^\S\n]+(?=\S)"
)
LETTER: Final = re.compile(r"[^\S\n]*(?P<label>(?P<name>[A-Z]))\.[^\S\n]+(?=\S)")
# The record of a parliament sets a stop behind a name in capitals ("Mr. GARZA. I yield.", "Mr. GARZA of Texas.").
RECORD: Final = re.compile(
    rf"[^\S\n]*(?P<label>(?P<name>[A-Z][a-z]+\.?(?:[^\S\n]{_WORD})?[^\S\n](?:Mc|Mac|O['’])?[A-Z][A-Z'’\-]+))"
    r"(?:[^\S\n]of[^\S\n][A-Z]\w+(?:[^\S\n][A-Z]\w+)?)?\.[^\S\n]+(?=\S)"
)
# The record of a press conference sets nothing behind the letter of whoever asks ("Q   Will you go?").
_BARE: Final = re.compile(r"(?P<label>(?P<name>Q))[^\S\n]+(?=[“\"‘(]?[A-Z])")
_PLAIN_WORD = re.compile(
    r"(?P<within>(?<=[\w,] )|(?<=\b[^\W\d_]\. )|(?<=\bSt\. ))?(?P<word>[^\W\d_]+(?:['’\-][^\W\d_]+)*)"
)
_LINE = re.compile(r"^", re.MULTILINE)
_LONGEST_ASIDE = 30  # characters of "(Laughs.)", of "(Through interpreter)"


def labels_in(text: str, block: Span) -> list[re.Match[str]]:
    """Return the labels with which lines of a block begin, in order; each has a `label` and a `name`."""
    has_colon = text.find(":", block.start, block.end) >= 0
    forms = (LABEL, LETTER, RECORD, _BARE) if has_colon else (LETTER, RECORD, _BARE)
    found = []
    for line in _LINE.finditer(text, block.start, block.end):
        for form in forms:
            match = form.match(text, line.start(), block.end)
            if match is not None:
                found.append(match)
                break
    return found


def is_shouted(label: str) -> bool:
    """Return whether a label is in capitals, or the name in it behind a title.

    >>> is_shouted("Mr. McCARTHY"), is_shouted("Ida Moss")
    (True, False)
    """
    title, _, name = label.rpartition(" ")
    is_name = len(name) > 2 and name[-2:].isupper() and " " not in title
    return label.isupper() or (bool(title) and is_name)


def is_called(name: str, labels: Collection[str]) -> bool:
    """Return whether one of some labels is short for a name: a word of it, or its first letters.

    >>> is_called("ida price", ["i.p."]), is_called("ida price", ["price"]), is_called("note", ["ip"])
    (True, True, False)
    """
    words = name.split()
    forms = {*words, "".join(word[0] for word in words)}
    return any(label.replace(".", "").replace(" ", "") in forms for label in labels)


def behind_aside(text: str, start: int, end: int) -> int:
    """Return where the words begin behind "(Laughs.)", which nobody says."""
    rest = text[start:end]
    lead = len(rest) - len(rest.lstrip())
    if not rest[lead:].startswith(("(", "[")):
        return start
    close = rest.find(")" if rest[lead] == "(" else "]", lead)
    is_aside = 0 < close - lead < _LONGEST_ASIDE and any(map(str.isalnum, rest[close:]))
    behind = start + close + 1
    return end - len(text[behind:end].lstrip()) if is_aside else start


def spelt(text: str, language: Language) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words written in lower case, and those with a capital within a sentence."""
    lower: set[str] = set()
    capital: set[str] = set()
    for match in _PLAIN_WORD.finditer(text):
        word = match["word"]
        if not is_written_as_name(word):
            lower.add(word)
        elif match["within"] is not None:
            is_owner = word.endswith(language.possessive_endings)
            capital.add((word[:-2] if is_owner else word).lower())
    return frozenset(lower), frozenset(capital)


def is_written_as_name(word: str) -> bool:
    """Return whether a word has a capital, perhaps behind a particle ("al-Rashid")."""
    return word[0].isupper() or word.rpartition("-")[2][:1].isupper()

"""Say numbers that are names, figure by figure: of phones, cards, codes, and house numbers of the net."""

import re

from quotecast.normalising.english.habits import Variety
from quotecast.normalising.english.numbers import cardinal, figures
from quotecast.normalising.rules import Speech, SpeechRule, rule, text_after, text_before

_EMERGENCIES = re.compile(
    r"(?<!\w)(?:(?:call|dial|ring|phone|text)(?:s|l?ed|l?ing)?|rang|rung|[\d)]{3,},?\s(?:or|and|then))\s$",
    re.IGNORECASE,
)
_OTHER_CALL = re.compile(
    r"(?<!\w)(?:call|dial|ring|phone|text)(?:s|l?ed|l?ing)?\s[^.;!?]{1,60}(?:\sor|,\sor|,\snot|\snot)\s$",
    re.IGNORECASE,
)
_CALLED_BEFORE = re.compile(r"(?<!\w)(?:call|dial|ring|phone|text|rang|rung)", re.IGNORECASE)
_PHONE_WORDS = re.compile(
    r"(?<!\w)(?:call|dial|phone|telephone|tel|text|at|on|hotline|number)\.?:?\s$", re.IGNORECASE
)
_BOOK_BEFORE = re.compile(r"(?<!\w)(?:ISBN|ISSN)(?:-1[03])?:?\s$")
_FIGURES_BEFORE = re.compile(
    r"(?<!\w)(?:call|dial|phone|telephone|tel|text(?:\s[A-Z\d“”‘’']{2,12}\sto)?|ring|sms|account|card|ending(?:\sin)?|pin|passcode|code|zip|"
    r"zip\scode|extension|ext)(?:\s(?:number|no))?\.?:?\s$",
    re.IGNORECASE,
)
# Who is rung, or what: "they call 250 people", "call 300 000 members"; but "call 40404 as well".
_CALLED = re.compile(
    r"(?<!\w)(?:(?:call|dial|phone|ring|text)|(?:call|phone|text)\s[\w’' ]+\son)\s$", re.IGNORECASE
)
_COUNTED = re.compile(
    r"(?:\s\d{3})*\s(?:[a-z]+(?:er|ed|al|ish|an)\s)?(?:people|men|women|children|(?!(?:always|perhaps|across|towards|afterwards|"
    r"sometimes|nowadays|unless|besides|yes|this|its|ours|theirs|yours|was|has|does|is|as|us)(?!\w))[a-z]{2,}s)(?!\w)"
)
_RUNG = re.compile(  # "ring 116 123", "call the Samaritans on 116 123"
    r"(?<!\w)(?:call|dial|ring|phone|telephone|tel|freephone)(?:\s(?:[\w’']+\s){1,3}on)?:?\s$",
    re.IGNORECASE,
)
_HUNDREDS = re.compile(r"(?:(?<=^)|(?<=^one, ))(eight|nine) zero zero(?=,|$)")
PHONES = (
    r"(?:\+?1[-. ])?\(\d{3}\)\s?\d{3}[-. ]\d{4}(?!\d)",
    r"(?:\+?1[-. ])?\d{3}([-. ])\d{3}\1\d{4}(?!\d)",
    r"\+(?=(?:[-. ()]{0,2}\d){7})\d{1,3}(?:[-. ]\(?\d{1,8}\)?){1,5}(?!\d)",
    r"\+\d{8,15}(?!\d)",
    r"0\d{2,4} \d{3,4}(?: \d{3,4})?(?!\d)",
    r"0\d{3,4} \d{6,7}(?!\d)",
)
"""Patterns of phone numbers."""


def say_phone(found: re.Match[str], _speech: Speech) -> str:
    """Say a phone number figure by figure, with a pause between its groups; one that is free is an eight hundred."""
    said = _HUNDREDS.sub(r"\1 hundred", figures(found[0]))
    return ("plus " if found[0].startswith("+") else "") + said


def _say_short_phone(found: re.Match[str], speech: Speech) -> str | None:
    if found[0][4] == "0" or _PHONE_WORDS.search(text_before(found)):
        return say_phone(found, speech)
    return None


def _say_emergency(found: re.Match[str], _speech: Speech) -> str | None:
    """Say a number that is called: "call the police or 911", "not 311", "the 311 and 911 lines"."""
    before = text_before(found)
    is_called = _EMERGENCIES.search(before) and _CALLED_BEFORE.search(before)
    is_other = _OTHER_CALL.search(text_before(found, 80)) is not None and not _COUNTED.match(
        text_after(found)
    )
    is_said = is_called or is_other or found["call"] is not None
    return figures(found["number"]) if is_said else None


def _say_dialled(found: re.Match[str], _speech: Speech) -> str | None:
    """Say a number behind a word that asks for its figures: "text 40404", "ending in 4411"."""
    is_asked = _FIGURES_BEFORE.search(text_before(found, 24)) is not None
    return figures(found[0]) if is_asked and not _is_counted(found) else None


def _say_rung(found: re.Match[str], _speech: Speech) -> str | None:
    is_rung = _RUNG.search(text_before(found)) is not None
    return figures(found[0]) if is_rung and not _is_counted(found) else None


def _is_counted(found: re.Match[str]) -> bool:
    is_service = found[0][1:] == "11"  # "dial 411 services"
    is_called = _CALLED.search(text_before(found)) is not None and not is_service
    return is_called and _COUNTED.match(text_after(found)) is not None


def _say_book_number(found: re.Match[str], _speech: Speech) -> str | None:
    """Say the number of a book or a journal figure by figure, with its check letter."""
    is_book = _BOOK_BEFORE.search(text_before(found, 10)) is not None
    return (
        figures(found[0].rstrip("Xx")) + (" X" if found[0][-1] in "Xx" else "") if is_book else None
    )


def _say_host(found: re.Match[str], _speech: Speech) -> str | None:
    """Say the four numbers of an address of the internet."""
    parts = found[0].split(".")
    is_host = all(int(part) < 256 for part in parts)
    return " dot ".join(cardinal(int(part)) for part in parts) if is_host else None


NUMBER_NAMES: tuple[SpeechRule, ...] = (
    *(rule(pattern, say_phone) for pattern in PHONES),
    rule(r"1-8\d\d(?=-[A-Z]{2,})", say_phone),
    rule(
        r"(?:\d{9}[\dXx](?:\d{3})?|\d{1,7}(?:[- ]\d{1,7}){1,4}(?:[- ][Xx]|[Xx])?)(?!\w)",
        _say_book_number,
    ),
    rule(r"\d{3}-\d{2}-\d{4}(?![\d-])", say_phone),
    rule(r"\d{4}([ -])\d{4}\1\d{4}\1\d{1,4}(?![\d-])", say_phone),
    rule(r"\d{3}-\d{4}(?![\d-])", _say_short_phone),
    rule(r"\d{3}(?:\s\d{3,4}){1,2}(?![\w-]|[.,]\d)", _say_rung),
    rule(r"\d{3,15}(?:-\d{4})?(?![\d-]|[.,]\d)", _say_dialled),
    rule(r"\d{1,3}(?:\.\d{1,3}){3}(?![\d.]\d|\d)", _say_host),
    rule(
        r"(?P<number>911|999|112|111|101|105|311|988|000)(?![\w,.]\d|\w)"
        r"(?P<call>(?=\s(?:(?:and|or)\s[1-9]\d\d\s)?(?:calls?|callers?|dispatch\w*|operators?|emergency|hotlines?|helplines?|lines?)(?!\w)))?",
        _say_emergency,
    ),
)
"""Numbers that are said figure by figure; they begin with a figure."""


def _say_keyed(found: re.Match[str], speech: Speech) -> str | None:
    """Say what is keyed into a phone: "dial *67", "*737#"; elsewhere a star is a note's, a hash a number's."""
    is_whole = found[0].startswith("*") and found[0].endswith("#")
    if not is_whole and not _KEYED_BEFORE.search(text_before(found, 24)):
        return None
    keys = {"*": "star", "#": "pound" if speech.variety is Variety.AMERICAN else "hash"}
    return " ".join(keys.get(part) or figures(part) for part in re.findall(r"\d+|[*#]", found[0]))


_KEYED_BEFORE = re.compile(
    r"(?<!\w)(?:(?:dial|press|punch)(?:s|es|l?ed|l?ing)?(?:\sin)?|\*\d{1,9}#?,?\s(?:or|and|then))\s$",
    re.IGNORECASE,
)
PHONE_SIGNS = (
    *(rule(pattern, say_phone) for pattern in PHONES if pattern[0] in "(\\"),
    rule(r"(?<![\w*#])[*#](?:\d{1,9}[*#]){0,4}\d{1,9}#?(?![\w*#])", _say_keyed),
)
"""Phone numbers that begin with a bracket or a plus, and what is keyed into a phone with a star or a hash."""

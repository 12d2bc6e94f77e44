"""Find the words of a text that a show's lexicon pronounces (W3C PLS 1.0)."""

import re
from dataclasses import dataclass

from quotecast.model import Lexeme, Lexicon, Span

_TOKEN = re.compile(r"[^\W_]+|[\W_]")
_POSSESSIVE = re.compile(r"['’]s(?!\w)")
# Words, signs and spaces of the longest grapheme that is looked for.
_LONGEST = 15
_SIBILANTS = "szʃʒ"
_VOICELESS = "ptkfθ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronounced:
    """Hold what is said for a grapheme that stands at `written`."""

    text: str
    written: Span
    phoneme: str | None


def pronounced(text: str, place: int, lexicon: Lexicon) -> Pronounced | None:
    """Return what the lexicon has for the words that begin at a place, the longest of them.

    A grapheme matches whole words exactly, capitals included; a possessive "'s" may follow it.
    """
    ends: list[int] = []
    end = place
    while len(ends) < _LONGEST and (token := _TOKEN.match(text, end)) is not None:
        end = token.end()
        ends.append(end)
    for end in reversed(ends):
        lexeme = lexicon.lexemes.get(text[place:end])
        if lexeme is not None:
            return _said(text, Span(start=place, end=end), lexeme)
    return None


def _said(text: str, written: Span, lexeme: Lexeme) -> Pronounced:
    possessive = _POSSESSIVE.match(text, written.end)
    ending = "'s" if possessive else ""
    phoneme = lexeme.phoneme
    if possessive:
        written = Span(start=written.start, end=possessive.end())
        phoneme = phoneme and phoneme + _ending_phoneme(phoneme)
    if lexeme.alias is not None:
        return Pronounced(text=lexeme.alias + ending, written=written, phoneme=phoneme)
    said = written.cut_from(text).replace("’", "'")
    return Pronounced(text=said, written=written, phoneme=phoneme)


def _ending_phoneme(phoneme: str) -> str:
    last = phoneme.rstrip("/ː ")[-1:]
    return "ɪz" if last in _SIBILANTS else "s" if last in _VOICELESS else "z"

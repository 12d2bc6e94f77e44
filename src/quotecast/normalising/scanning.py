"""Read a line from left to right, once: each place is taken by the first rule that holds there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from quotecast.model import Lexicon, Span
from quotecast.normalising.pronouncing import pronounced
from quotecast.normalising.rules import Rules, Speech

# A word of plain letters that no sign follows is itself, unless a rule begins with it.
_PLAIN = re.compile(r"(?:[a-z]+|[A-Z][a-z]+)(?=[ ,;?!]|$)")
# A word holds letters, figures, combining marks and invisible signs (a soft hyphen, a joiner).
_INSIDE = r"\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0dff\u0e31-\u0e4e\u200b-\u200d\u2060\ufeff"
_WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_INSIDE}])*(?:['’](?:[^\W\d_]|[{_INSIDE}])+)*")
_FIGURES = re.compile(r"\d+")
_HYPHEN = re.compile(r"(?<=[^\W_])[-‐‑](?=[^\W\d_])")
_PAUSE = re.compile(
    r"(?:…|\.{2,}|\.(?:\s\.){2,}|[—―()|•·\n\u2028\u2029]|(?<=\s)[–-]+(?=\s|$)|--+)+"
)
_STOP = re.compile(r"[,;:.!?。、！？،؟]")
_STOPS = dict(zip("。、！？،؟", ".,!?,?", strict=True))
_OPENER = re.compile(r"[”’\"')]?\s+([A-Z][a-z]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sound:
    """Hold what is said for a part of what is written: words, or one stop (`is_stop`)."""

    text: str
    written: Span
    is_stop: bool = False
    phoneme: str | None = None


def scan(text: str, rules: Rules, speech: Speech, lexicon: Lexicon) -> Iterator[Sound]:
    """Yield what is said for a line, in its order; what is silent yields nothing."""
    place = 0
    while place < len(text):
        if text[place] == " ":
            place += 1
            continue
        plain = None if lexicon.lexemes else _PLAIN.match(text, place)
        if plain is not None and plain[0] not in rules.marked:
            written = Span(start=place, end=plain.end())
            yield Sound(text=plain[0], written=written)
        else:
            sounds = _sounds_at(text, place, rules, speech, lexicon)
            yield from sounds
            written = sounds[-1].written
        place = written.end


def _sounds_at(
    text: str, place: int, rules: Rules, speech: Speech, lexicon: Lexicon
) -> tuple[Sound, ...]:
    """Return what is said at a place; at least one sound, if only an empty one."""
    sign = text[place]
    is_word_start = sign.isalnum() and not text[place - 1 : place].isalnum()
    if is_word_start and lexicon.lexemes:
        word = pronounced(text, place, lexicon)
        if word is not None:
            return (Sound(text=word.text, written=word.written, phoneme=word.phoneme),)
    own = rules.figures if sign.isdecimal() else rules.letters if sign.isalpha() else rules.signs
    for candidate in own:
        found = candidate.pattern.match(text, place)
        said = candidate.say(found, speech) if found is not None else None
        if found is not None and said is not None:
            return _taken(found, said, rules, is_end=candidate.may_end)
    return _unruled(text, place, rules)


def _taken(found: re.Match[str], said: str, rules: Rules, *, is_end: bool) -> tuple[Sound, ...]:
    """Return what a rule says, and the stop of a sentence that an abbreviation's dot ends too."""
    sound = _sound(said, found.start(), found.end())
    if said and is_end and found[0].endswith("."):
        opener = _OPENER.match(found.string, found.end())
        if opener is not None and opener[1].lower() in rules.openers:
            return (sound, _stop(".", found.end(), found.end()))
    return (sound,)


def _unruled(text: str, place: int, rules: Rules) -> tuple[Sound, ...]:
    """Return what is said where no rule holds: a word, a stop, a pause, or nothing."""
    if (word := _WORD.match(text, place)) is not None:
        return (_sound(rules.plain(word[0]), place, word.end()),)
    if (figures := _FIGURES.match(text, place)) is not None:
        return (_sound(figures[0], place, figures.end()),)
    return (_sign(text, place, rules),)


def _sign(text: str, place: int, rules: Rules) -> Sound:
    if (hyphen := _HYPHEN.match(text, place)) is not None:
        return _sound("-", place, hyphen.end())
    if (pause := _PAUSE.match(text, place)) is not None:
        return _stop(",", place, pause.end())
    sign = text[place]
    if _STOP.match(sign):
        return _stop(_STOPS.get(sign, sign), place, place + 1)
    return _sound(rules.plain(sign) if sign.isalnum() else "", place, place + 1)


def _sound(text: str, start: int, end: int) -> Sound:
    return Sound(text=text, written=Span(start=start, end=end))


def _stop(text: str, start: int, end: int) -> Sound:
    return Sound(text=text, written=Span(start=start, end=end), is_stop=True)

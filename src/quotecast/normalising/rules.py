"""What a rule of speech is, and the reading of a line from left to right, once.

A rule is a pattern, and the words that are said for what it matches; each place is taken by the first
rule that holds there. Before any rule come the words that a show's lexicon pronounces (W3C PLS 1.0).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from quotecast.model import Lexeme, Lexicon, Span

_CAPITALS = re.compile(r"(?<![\w'’])[^\W\d_]{2,}")
_FEWEST_SHOUTED = 3
_LONGEST_SHORT = 3  # letters of what may be an abbreviation


def is_shouted(text: str) -> bool:
    """Return whether most words of a text of some words are in capitals, as in a headline.

    Abbreviations among other words are none: one of its words is longer, or all are in capitals.

    >>> is_shouted("STORM HITS THE COAST"), is_shouted("UK GDP Up, ONS Says")
    (True, False)
    """
    words = _CAPITALS.findall(text)
    shouted = list(filter(str.isupper, words))
    is_word = len(shouted) == len(words) or any(len(word) > _LONGEST_SHORT for word in shouted)
    return is_word and len(shouted) >= _FEWEST_SHOUTED and 2 * len(shouted) > len(words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Hold what holds for a whole line.

    `variety` is the language's own word for the way in which it is said; `is_shouted`: it is
    written in capitals throughout; `is_day_first`: 5/11 is in November.
    """

    variety: Any = None
    is_shouted: bool = False
    is_day_first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """Hold how an article writes; `variety` is its language's own word, as `Speech` says it."""

    variety: Any = None
    is_day_first: bool = True


Say = Callable[[re.Match[str], Speech], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechRule:
    """Say something else for what a pattern matches.

    The pattern matches one character at least. It is tried where a word, a number or a sign begins, and each repetition in it is
    bounded, so that reading stays linear. `say` returns None where the rule doesn't hold after
    all; "" where what was matched is silent. `may_end`: a dot
    that the match ends with may end a sentence too.
    """

    pattern: re.Pattern[str]
    say: Say
    may_end: bool = True


def _no_habits(_text: str, _tag: str) -> Habits:
    return Habits()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Hold the rules of one language by what they begin with; the first that holds is taken.

    `letters` are tried at the first letter of a word, `figures` at the first figure of a number,
    `signs` at anything else that isn't `silent`. `marked` are the words of plain letters that a rule may
    begin with, `dotted` those with a dot behind them. `plain` says a word that no rule has taken;
    `openers` are words, in lower case, whose capital after an abbreviation's dot shows that the dot
    ends a sentence. `habits_of` gives the habits of a whole text and its BCP 47 tag.
    """

    letters: tuple[SpeechRule, ...] = ()
    figures: tuple[SpeechRule, ...] = ()
    signs: tuple[SpeechRule, ...] = ()
    silent: re.Pattern[str] = re.compile("(?!)")
    marked: frozenset[str] = frozenset()
    dotted: frozenset[str] = frozenset()
    plain: Callable[[str], str] = str
    openers: frozenset[str] = frozenset()
    habits_of: Callable[[str, str], Habits] = _no_habits


LETTER_A = "A-"
"""The letter before another word: its hyphen keeps a voice from taking it for an article."""

NO_RULES = Rules()
# A word of plain letters is itself, unless a rule begins with it, what follows makes it another, or it
# begins as no English name does ("Kvitova", "Brno").
_PLAIN = re.compile(
    r"(?!(?:[B-DF-HJ-LP-RTVXZ][bcdfgjkmpqstvxz]|[CDFHXZ]n|[HTVWZ]l|Xh|Hw|S[fjv]|Plz|"
    r"(?:[BCDGHKPTVZ]|S[mtvk]?)r[b-df-gj-np-tv-xz]))"
    r"([A-Z]?[a-z]+)(?:['’](?:s|re|ve|ll|d|m))?"
    r"(?:(?=[ ,;?!”\")]|:(?:\s|$)|-[A-Za-z]{2,40}(?:[ ,;?!]|$)|$)|(?=(\.)(?:[\s”\")]|$)))"
)
# A word holds letters, figures, combining marks and invisible signs (a soft hyphen, a joiner).
_INSIDE = r"\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0dff\u0e31-\u0e4e\u200b-\u200d\u2060\ufeff"
_WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_INSIDE}])*(?:['’](?:[^\W\d_]|[{_INSIDE}])+)*")
_FIGURES = re.compile(r"\d+")
_HYPHEN = re.compile(r"(?<=[^\W_])[-‐‑](?=[^\W\d_])")
_PAUSE = re.compile(
    r"(?:…|\.{2,}|\.(?:\s\.){2,}|[—―()|•·\n\u2028\u2029]|(?<=\s)[–-]+(?=\s|$)|--+|(?<=\s)/(?=\s)|(?<=\s)\*(?:\s?\*)+(?=\s))+"
)
_STOP = re.compile(r"[,;:.!?。、！？،؟]")
_STOPS = dict(zip("。、！？،؟", ".,!?,?", strict=True))
_OPENER = re.compile(r"[”’\"')]?\s+([A-Z][a-z]+)")
_TOKEN = re.compile(r"[^\W_]+|[\W_]")
_POSSESSIVE = re.compile(r"['’]s(?!\w)")
# Words, signs and spaces of the longest grapheme that is looked for.
_LONGEST = 15
_SIBILANTS = "szʃʒ"
_VOICELESS = "ptkfθ"


def rule(pattern: str, say: Say | str, *, may_end: bool = True) -> SpeechRule:
    """Make a rule; a `say` that is a text is said as it is."""
    if isinstance(say, str):
        words = say
        return SpeechRule(pattern=re.compile(pattern), say=lambda _found, _speech: words)
    return SpeechRule(pattern=re.compile(pattern), say=say, may_end=may_end)


def text_before(found: re.Match[str], reach: int = 40) -> str:
    """Return what stands right before a match, no more than `reach` code points of it."""
    return found.string[max(0, found.start() - reach) : found.start()]


def text_after(found: re.Match[str], reach: int = 40) -> str:
    """Return what stands right after a match, no more than `reach` code points of it."""
    return found.string[found.end() : found.end() + reach]


def is_around(found: re.Match[str], pattern: re.Pattern[str]) -> bool:
    """Return whether a pattern is found in the words beside a match."""
    before, after = text_before(found, 50), text_after(found, 40)
    return pattern.search(before) is not None or pattern.search(after) is not None


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
        plain = _PLAIN.match(text, place)
        if (
            plain is not None
            and plain[1] not in (rules.dotted if plain[2] else rules.marked)
            and plain[1] not in lexicon.first_words
        ):
            written = Span(start=place, end=plain.end())
            yield Sound(text=plain[0].replace("’", "'"), written=written)
        else:
            sounds = _sounds_at(text, place, rules, speech, lexicon)
            yield from sounds
            written = sounds[-1].written
        place = written.end


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
    first = _TOKEN.match(text, place)
    if first is None or first[0] not in lexicon.first_words:
        return None
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


def _sounds_at(
    text: str, place: int, rules: Rules, speech: Speech, lexicon: Lexicon
) -> tuple[Sound, ...]:
    """Return what is said at a place; at least one sound, if only an empty one."""
    sign = text[place]
    is_word_start = sign.isalnum() and not text[place - 1 : place].isalnum()
    if is_word_start:
        word = pronounced(text, place, lexicon)
        if word is not None:
            return (Sound(text=word.text, written=word.written, phoneme=word.phoneme),)
    if rules.silent.match(text, place):
        return (_sign(text, place, rules),)
    own = rules.figures if sign.isdecimal() else rules.letters if sign.isalpha() else rules.signs
    for candidate in own:
        found = candidate.pattern.match(text, place)
        said = candidate.say(found, speech) if found is not None else None
        if found is not None and said is not None:
            return _taken(found, said, rules, is_end=candidate.may_end)
    return _unruled(text, place, rules)


def _taken(found: re.Match[str], said: str, rules: Rules, *, is_end: bool) -> tuple[Sound, ...]:
    """Return what a rule says, and the stop of a sentence that an abbreviation's dot ends too."""
    owned = (
        _POSSESSIVE.match(found.string, found.end()) if said and found[0][-1].isdecimal() else None
    )
    if owned is not None:  # "the 747's wings"
        ending = "" if said.endswith("s") else "'s"  # "$20's worth"
        return (_sound(f"{said}{ending}", found.start(), owned.end()),)
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

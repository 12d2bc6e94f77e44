"""Write the spoken form down from what is said: spaces, stops, and which piece stands for what."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module
from typing import cast

from quotecast.languages import Language, language_of
from quotecast.model import Lexicon, Span, SpokenForm, SpokenPiece, is_speakable
from quotecast.normalising.plain import plain_rules
from quotecast.normalising.rules import LETTER_A, Habits, Rules, Sound, Speech, is_shouted, scan

# What an engine could take for markup or a command, or would read out as a sign's name.
_UNSPOKEN = frozenset("Cc Cf Cs Co Cn So Sk Sm Sc Zl Zp Pi Pf Ps Pe Pc".split())
_MARKS = frozenset('<>[]{}|\\^~*_`"@#=/')
_LETTER_A = re.compile(r"(?<!\S)A-$")
_ENDS = ".!?"
# What a voice of a language says by itself; no engine takes it for a command.
_FIGURE = re.compile(r"[-−+±]?\d+(?:[.,:'’·٫٬]\d+)*[^\W\d_]{0,3}|[€$£¥₹₽+±×÷°−]")
_SUM = re.compile(r"\d+(?:[.,:'’·٫٬]\d+)*(?: [^\W\d_]+)? [€$£¥₹₽]")
# A thin or unbreakable space parts the thousands of a number; elsewhere it is a space.
_SPACES = "\u00a0\u2002-\u200a\u202f\u205f\u3000"
_HYPHENS = {0x2010: "-", 0x2011: "-"}
_SPACE = re.compile(rf"(?P<thousands>(?<=\d)[{_SPACES}](?=\d{{3}}(?!\d)))|[{_SPACES}]")


def write_form(sounds: Iterable[Sound], *, has_own_dots: bool = True) -> SpokenForm:
    """Join what is said into one text that ends like a sentence.

    A word behind a full stop begins with a capital: before a small letter espeak takes the stop for
    an abbreviation's, and makes no pause ("rose. fourteen people", "fell. iPhone sales"). Not so
    where `has_own_dots`: there, such a stop may well be an abbreviation's.
    No character of it is a control, a bracket or part of any markup, whatever the sounds hold.
    Of several stops in a row one is kept: the first that ends a sentence, else the last.
    """
    writer = _Writer(has_own_dots=has_own_dots)
    for sound in sounds:
        if sound.is_stop:
            writer.stop(sound.text)
        elif sound.text == "-":
            writer.hyphen(sound)
        else:
            writer.say(sound)
    return writer.form()


def spoken_form(
    text: str, language: str, lexicon: Lexicon, habits: Habits | None = None
) -> SpokenForm:
    """Return how `text` is said in a language (BCP 47 tag); empty when there is nothing to say.

    `habits` are those of the article that the text is a line of, else those that the text shows.

    Quotation marks and brackets are silent, parentheses, dashes and an ellipsis are pauses, markup
    of any kind is only words, and every line ends like a sentence. A language without rules of
    its own leaves its numbers and signs to the engine.

    >>> spoken_form("“It cost [us] $5 million …”", "en-US", Lexicon()).text
    'It cost us five million dollars.'
    """
    if not is_speakable(text):
        return SpokenForm(text="")
    habits = habits or habits_of(text, language)
    speech = Speech(
        variety=habits.variety, is_shouted=is_shouted(text), is_day_first=habits.is_day_first
    )
    spoken_in = language_of(language)
    return write_form(
        scan(_plainly_set(text), _rules_of(spoken_in), speech, lexicon),
        has_own_dots=not spoken_in.figures.rules,
    )


def habits_of(text: str, language: str) -> Habits:
    """Return the habits of a whole text in a language (BCP 47 tag)."""
    return _rules_of(language_of(language)).habits_of(text, language)


def _plainly_set(text: str) -> str:
    """Return a text of the same length with plain spaces, but for those inside a number, and plain hyphens.

    Word processors write "-5" with a hyphen that doesn't break.
    """
    if text.isascii():
        return text
    return _SPACE.sub(
        lambda found: "\u202f" if found["thousands"] else " ", text.translate(_HYPHENS)
    )


@lru_cache(maxsize=32)
def _rules_of(language: Language) -> Rules:
    module, _, name = language.figures.rules.partition(":")
    return cast("Rules", getattr(import_module(module), name)) if module else plain_rules(language)


class _Writer:
    """Hold the text so far, and the stop that follows it if anything more is said."""

    def __init__(self, *, has_own_dots: bool) -> None:
        self._has_own_dots = has_own_dots
        self._parts: list[str] = []
        self._length = 0
        self._stop = ""
        self._pieces: list[SpokenPiece] = []

    def say(self, sound: Sound) -> None:
        said = _clean(sound.text)
        if not said:
            return
        if sound.text.endswith(LETTER_A) and _LETTER_A.search(sound.text[-3:]):
            said += "-"
        if self._stop == "." and said[0].islower() and not self._has_own_dots:
            said = said[0].upper() + said[1:]
        is_joined = not self._parts or (self._parts[-1].endswith("-") and not self._stop)
        self._add(self._stop + ("" if is_joined else " "))
        self._stop = ""
        start = self._length
        self._add(said)
        piece = Span(start=start, end=self._length)
        self._pieces.append(SpokenPiece(written=sound.written, spoken=piece, phoneme=sound.phoneme))

    def hyphen(self, sound: Sound) -> None:
        """Keep a hyphen between plain words as a part of the first."""
        if self._stop or not self._parts or not self._is_hyphened():
            return
        last = self._pieces[-1]
        if last.written.end == sound.written.start and last.phoneme is None:
            self._parts[-1] += "-"
            self._length += 1
            self._pieces[-1] = SpokenPiece(
                written=Span(start=last.written.start, end=sound.written.end),
                spoken=Span(start=last.spoken.start, end=last.spoken.end + 1),
            )

    def _is_hyphened(self) -> bool:
        """Return whether what was said last may keep a hyphen: a plain word, or a letter."""
        return self._parts[-1][-1].islower() or len(self._parts[-1]) == 1

    def stop(self, stop: str) -> None:
        if self._parts and self._stop not in (*_ENDS,):
            self._stop = stop

    def form(self) -> SpokenForm:
        text = "".join(self._parts)
        if not text:
            return SpokenForm(text="")
        end = self._stop if self._stop in (*_ENDS,) else "."
        return SpokenForm(text=text + end, pieces=tuple(self._pieces))

    def _add(self, part: str) -> None:
        if part:
            self._parts.append(part)
            self._length += len(part)


def _clean(said: str) -> str:
    if said.isascii() and said.isalpha():
        return said
    if _FIGURE.fullmatch(said) or _SUM.fullmatch(said):
        return said
    said = said.replace("’", "'")
    said = "".join("" if unicodedata.category(c) == "Cf" else c for c in said)
    kept = (" " if c in _MARKS or unicodedata.category(c) in _UNSPOKEN else c for c in said)
    return " ".join("".join(kept).split()).strip(",;:.!?-' ")

"""Say what a rule of speech is: a pattern, and the words that are said for what it matches."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

_CAPITALS = re.compile(r"(?<![\w'’])[^\W\d_]{2,}")
_FEWEST_SHOUTED = 3


class Variety(Enum):
    """Name the way in which English is said and its dates are written."""

    AMERICAN = "american"
    BRITISH = "british"

    @classmethod
    def of(cls, language: str) -> "Variety":
        """Return the variety of a BCP 47 tag; plain "en", the USA and Canada are American.

        >>> Variety.of("en-AU").value
        'british'
        """
        region = language.replace("_", "-").upper().partition("-")[2]
        return cls.AMERICAN if region in {"", "US", "CA", "PH"} else cls.BRITISH


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Hold what holds for a whole line; `is_shouted`: it is written in capitals throughout."""

    variety: Variety
    is_shouted: bool = False


Say = Callable[[re.Match[str], Speech], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Say something else for what a pattern matches.

    The pattern matches one character at least. It is tried where a word, a number or a sign begins, and each repetition in it is
    bounded, so that reading stays linear. `say` returns None where the rule doesn't hold after
    all; "" where what was matched is silent. `may_end`: a dot
    that the match ends with may end a sentence too.
    """

    pattern: re.Pattern[str]
    say: Say
    may_end: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """Hold the rules of one language by what they begin with; the first that holds is taken.

    `letters` are tried at the first letter of a word, `figures` at the first figure of a number,
    `signs` at anything else. `marked` are the words of plain letters that a rule may begin with. `plain` says a word that no rule has taken; `openers` are words, in
    lower case, whose capital after an abbreviation's dot shows that the dot ends a sentence.
    """

    letters: tuple[Rule, ...] = ()
    figures: tuple[Rule, ...] = ()
    signs: tuple[Rule, ...] = ()
    marked: frozenset[str] = frozenset()
    plain: Callable[[str], str] = str
    openers: frozenset[str] = frozenset()


NO_RULES = Rules()


def rule(pattern: str, say: Say | str, *, may_end: bool = True) -> Rule:
    """Make a rule; a `say` that is a text is said as it is."""
    if isinstance(say, str):
        words = say
        return Rule(pattern=re.compile(pattern), say=lambda _found, _speech: words)
    return Rule(pattern=re.compile(pattern), say=say, may_end=may_end)


def is_shouted(text: str) -> bool:
    """Tell whether most words of a text of some words are in capitals, as in a headline.

    >>> is_shouted("STORM HITS THE COAST"), is_shouted("The FBI and the CIA")
    (True, False)
    """
    words = _CAPITALS.findall(text)
    shouted = sum(map(str.isupper, words))
    return shouted >= _FEWEST_SHOUTED and 2 * shouted > len(words)


def text_before(found: re.Match[str], reach: int = 40) -> str:
    """Return what stands right before a match, no more than `reach` code points of it."""
    return found.string[max(0, found.start() - reach) : found.start()]


def text_after(found: re.Match[str], reach: int = 40) -> str:
    """Return what stands right after a match, no more than `reach` code points of it."""
    return found.string[found.end() : found.end() + reach]

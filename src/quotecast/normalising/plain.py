"""The rules of a language that has none of its own: figures and signs are left whole for the engine.

An engine's voice of a language knows its numbers; what it can't know is where one was cut in two.
"""

import re
from typing import Final

from quotecast.languages import Language
from quotecast.languages.facts import Figures
from quotecast.normalising.rules import Rules, Say, Speech, SpeechRule, rule, text_before

# "1.000,5", "14:30" and "3.5.2024" are one number each, with what hangs on it ("1er").
_NUMBER: Final = r"\d+(?:[.,:'’·٫٬]\d+)*"
_MINUS: Final = r"(?<![\w.)%])[-−–](?=\d)"
# Voices say a sign of currency where it stands ("dollars five"), so it goes behind its sum.
_SCALE: Final = (
    r"(?:\s(?:mil|mille|mila|[Mm]il[^\W\d_]{2,9}|[BbTt]il[^\W\d_]{2,9}|m[lr][nd])(?!\w))?"
)
_SUM: Final = rf"(?:US|CA|AU|[CA])?(?P<sign>[$€£¥₹₽])\s?(?P<sum>{_NUMBER}{_SCALE})(?!\w)"
_IN_FIGURES = re.compile(r"\\d|\d")
_SIGNS: Final = "%％‰&§°€$£¥₹₽+±×÷"
_LOOK = re.compile(r"(?:\(\?<?[=!][^)]*\))*")
_LETTERS = re.compile(r"[^\W\d_]+")


def plain_rules(language: Language) -> Rules:
    """Return the rules of a language from what it states of its figures."""
    stated = language.figures.said
    words = tuple((pattern, said) for pattern, said in stated if _word(pattern))
    numbers = tuple((pattern, said) for pattern, said in stated if _IN_FIGURES.match(pattern))
    signs = tuple(pair for pair in stated if pair not in words and pair not in numbers)
    ordinals = (_ordinal_rule(language.figures),) if language.has_dotted_ordinals else ()
    known = {_word(pattern) for pattern, _ in words}
    marked = frozenset(known | {word.capitalize() for word in known})
    return Rules(
        letters=(
            *(rule(_either_case(pattern), _in_words(said)) for pattern, said in words),
            rule(_SUM, _sign_behind),
        ),
        figures=(
            *(rule(pattern, _in_words(said)) for pattern, said in numbers),
            *ordinals,
            rule(_NUMBER + _hanging([pattern for pattern, _ in words]), _as_written),
        ),
        signs=(
            *(rule(pattern, _in_words(said)) for pattern, said in signs),
            rule(_SUM, _sign_behind),
            rule(_MINUS + _NUMBER, _with_minus(language.figures.minus)),
            rule(f"[{_SIGNS}]", _as_written),
        ),
        marked=marked,
        dotted=marked,
    )


def _word(pattern: str) -> str:
    """Return the word that a pattern begins with, behind what it looks at; empty for none."""
    look = _LOOK.match(pattern)
    found = _LETTERS.match(pattern, look.end() if look else 0)
    return found[0] if found else ""


def _either_case(pattern: str) -> str:
    """Return a pattern that also matches where its word begins a sentence."""
    first = pattern[0]
    return f"[{first}{first.upper()}]{pattern[1:]}" if first.islower() else pattern


def _hanging(words: list[str]) -> str:
    """Return the pattern of letters that belong to the number before them: no words of ours."""
    ours = "|".join(f"(?:{pattern})" for pattern in words)
    return rf"(?:{f'(?!{ours})' if ours else ''}[^\W\d_]{{1,3}}(?!\w))?"


def _in_words(words: str) -> Say:
    return lambda found, _speech: found.expand(words)


def _as_written(found: re.Match[str], _speech: Speech) -> str:
    return found[0]


def _sign_behind(found: re.Match[str], _speech: Speech) -> str:
    return f"{found['sum']} {found['sign']}"


def _with_minus(word: str) -> Say:
    sign = f"{word} " if word else "−"
    return lambda found, _speech: f"{sign}{found[0][1:]}"


def _ordinal_rule(figures: Figures) -> SpeechRule:
    """Make the rule for "3." within a line, whose dot ends no sentence."""
    return rule(r"\d{1,2}\.(?=\s+\w)", _ordinal_of(figures), may_end=False)


def _ordinal_of(figures: Figures) -> Say:
    endings = [
        (re.compile(rf"(?:{before})\s*$", re.IGNORECASE), ending)
        for before, ending in figures.ordinal_endings
    ]

    def say(found: re.Match[str], _speech: Speech) -> str | None:
        number = int(found[0].rstrip("."))
        if not 0 < number <= len(figures.ordinals):
            return None
        written = text_before(found)
        ending = next((ending for before, ending in endings if before.search(written)), "")
        return figures.ordinals[number - 1] + ending

    return say

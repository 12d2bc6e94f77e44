"""The rules of a language that has none of its own: figures and signs are left whole for the engine.

An engine's voice of a language knows its numbers; what it can't know is where one was cut in two.
"""

import re
from typing import Final

from quotecast.languages import Language
from quotecast.languages.facts import Figures
from quotecast.normalising.rules import Rule, Rules, Say, Speech, rule

# "1.000,5", "14:30" and "3.5.2024" are one number each, with the sign in front of it.
_NUMBER: Final = r"\d+(?:[.,:'’·٫٬]\d+)*"
_MINUS: Final = r"(?<![\w.)%])[-−–](?=[.,]?\d)"
_SIGNS: Final = "%‰&§°€$£¥₹₽+±×÷"
_WORDS = re.compile(r"[^\W\d_]+")


def plain_rules(language: Language) -> Rules:
    """Return the rules of a language from what it states of its figures."""
    figures = language.figures
    said = [rule(pattern, words) for pattern, words in figures.said]
    letters = [one for one, (pattern, _) in zip(said, figures.said, strict=True) if _opens(pattern)]
    ordinals = (_ordinal_rule(figures),) if language.has_dotted_ordinals else ()
    return Rules(
        letters=tuple(letters),
        figures=(*ordinals, rule(_NUMBER, _as_written)),
        signs=(
            *(one for one in said if one not in letters),
            rule(_MINUS, "−"),
            rule(f"[{_SIGNS}]", _as_written),
        ),
        marked=frozenset(words[0] for pattern, _ in figures.said if (words := _opens(pattern))),
    )


def _opens(pattern: str) -> re.Match[str] | None:
    return _WORDS.match(pattern)


def _as_written(found: re.Match[str], _speech: Speech) -> str:
    return found[0]


def _ordinal_rule(figures: Figures) -> Rule:
    """Make the rule for "3." within a line, whose dot ends no sentence."""
    return rule(r"\d{1,2}\.(?=\s+\w)", _ordinal_of(figures), may_end=False)


def _ordinal_of(figures: Figures) -> Say:
    def say(found: re.Match[str], _speech: Speech) -> str | None:
        number = int(found[0].rstrip("."))
        return figures.ordinals[number - 1] if 0 < number <= len(figures.ordinals) else None

    return say

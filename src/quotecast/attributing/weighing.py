"""Weigh evidence: who is meant of all who may be, and how sure the decision is.

What a candidate or a decision shows is a set of named signs ("told-gender", "rule:trailing-tag").
Their weights stand in `weights.json` and are trained by `benchmarks/train.py` on labelled articles:
a conditional logit over the candidates, a logistic regression over the decisions, so that a
confidence holds on outlets the weights have not seen.
"""

import json
import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from quotecast.attributing.fragments import Setting, Tag
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import MentionKind
from quotecast.attributing.utterances import Verdict
from quotecast.model import Rule


class Contender(msgspec.Struct, kw_only=True, eq=False):
    """One who may be meant: the signs that speak for and against, and the share of weight."""

    person: Person
    signs: dict[str, float] = {}
    share: float = 0.0


@lru_cache(maxsize=1)
def weights() -> Mapping[str, Mapping[str, Any]]:
    """Return the trained weights by what they are for."""
    source = Path(__file__).with_name("weights.json")
    found: dict[str, dict[str, Any]] = json.loads(source.read_text(encoding="utf-8"))
    return found


def weigh(contenders: Sequence[Contender], table: Mapping[str, float]) -> list[Contender]:
    """Set the share of each contender and return them, the heaviest first."""
    if not contenders:
        return []
    scores = [_score(one.signs, table) for one in contenders]
    highest = max(scores)
    parts = [math.exp(score - highest) for score in scores]
    whole = sum(parts)
    for one, part in zip(contenders, parts, strict=True):
        one.share = part / whole
    return sorted(contenders, key=lambda one: -one.share)


def _score(signs: Mapping[str, float], table: Mapping[str, float]) -> float:
    score = 0.0
    for sign, value in signs.items():
        if value:  # most signs are absent
            score += value * table.get(sign, 0.0)
    return score


def likelihood(signs: Mapping[str, float], table: Mapping[str, float]) -> float:
    """Return the logistic of the weights of some signs: how sure a decision is."""
    score = _score(signs, table)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


NOBODY_FOUND = 0.3
_MOST_SHOWN = 5
_LEAST_SHOWN = 0.005
_PHRASES: Mapping[str, str] = {
    "own-clause": "subject of the clause before, in the same sentence",
    "own-main": "subject of the same sentence",
    "fronted-owner": "named in front, in the same sentence",
    "fronted-name": "named in the clause in front",
    "subject": "subject of the sentence before",
    "source": "spoke last",
    "opening": "opens the paragraph",
    "quoted": "quoted last",
    "named-behind-others": "the one person named in the sentence before",
    "recent-1": "named last",
    "told-gender": "the text tells the gender",
    "guessed-gender": "the first name suggests the gender",
    "in-tag": "named beside the words",
    "far": "not: last named long before",
    "unnamed": "not: has no name",
    "other-gender": "not: the first name suggests the other gender",
    "named-in-words": "not: the words themselves name them",
    "spoken-of": "not: the words may be about them",
}


class Decision(msgspec.Struct, kw_only=True, eq=False):
    """Who said a quotation, by which rule, and what speaks for it.

    `basis` is how the words name the speaker, None where none do. `signs` are those of the
    case, `contenders` all who may be meant, `ranked` those worth telling, the likeliest first,
    each with how likely. `kept` is the decision whose speaker goes on; `is_assumed`: a noun was
    taken for somebody whom the article never calls so; `is_agreed`: the last subject
    is the last source as well; `is_beaten`: somebody else acts behind the words; `is_unmet`: a noun
    may mean somebody named as well as somebody new, or a pronoun who only asked.
    """

    person: Person | None
    rule: Rule
    basis: MentionKind | None = None
    tag: Tag | None = None
    kept: "Decision | None" = None
    is_assumed: bool = False
    is_agreed: bool = False
    is_beaten: bool = False
    is_unmet: bool = False
    confidence: float = NOBODY_FOUND
    signs: dict[str, float] = {}
    contenders: list[Contender] = []
    ranked: list[tuple[Contender, float]] = []

    @property
    def is_of_several(self) -> bool:
        """Return whether several people may each have said the words."""
        return self.person is not None and self.person.is_plural


class Circumstances(msgspec.Struct, frozen=True, kw_only=True):
    """What stands around a decision: the quoted words, their place, what they are.

    `heard_last` was quoted last before it; `named` is how many people the tag's fragment names
    besides its subject. `opinion` is the sign a parser gives, where one `is_parsed` with.
    """

    verdict: Verdict
    setting: Setting
    words: str
    heard_last: Person | None = None
    named: int = 0
    opinion: str | None = None
    is_parsed: bool = False


def shared_out(decision: Decision) -> list[tuple[Contender, float]]:
    """Return all who may be meant: the one decided for with its confidence, the rest by weight."""
    chosen = next((one for one in decision.contenders if one.person is decision.person), None)
    rest = [one for one in decision.contenders if one is not chosen]
    whole = sum(one.share for one in rest) or 1.0
    left = 1 - decision.confidence if decision.person is not None else 1 - NOBODY_FOUND
    ranked = sorted(((one, left * one.share / whole) for one in rest), key=lambda one: -one[1])
    if decision.person is not None:
        first = chosen or Contender(person=decision.person)
        ranked.insert(0, (first, decision.confidence))
    return [one for one in ranked if one[1] >= _LEAST_SHOWN][:_MOST_SHOWN]


def sure_of_kind(rule: Rule) -> float:
    """Return how often a rule is right on what no second voice reads."""
    return float(weights().get("kinds", {}).get(str(rule), 0.9))


def evidence_for(contender: Contender, decision: Decision) -> tuple[str, ...]:
    """Return the signs of a contender in words."""
    signs = contender.signs
    found = [phrase for sign, phrase in _PHRASES.items() if sign in signs and signs[sign] >= 1.0]
    if contender.person is decision.person:
        found.insert(0, str(decision.rule))
    return tuple(found)

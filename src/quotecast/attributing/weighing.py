"""Weigh evidence: who is meant of all who may be, and how sure the decision is.

What a candidate or a decision shows is a set of named signs ("told-gender", "rule:trailing-tag").
Their weights stand in `weights.json` and are trained by `benchmarks/train.py` on labelled articles:
a conditional logit over the candidates, a logistic regression over the decisions, so that a
confidence holds on outlets the weights have not seen.
"""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from quotecast.attributing.fragments import Setting, Tag
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import Mention, MentionKind
from quotecast.attributing.utterances import Verdict, folded
from quotecast.languages import Language
from quotecast.languages.lexicon import is_place
from quotecast.model import Rule


@dataclass(slots=True, kw_only=True, eq=False)
class Contender:
    """One who may be meant: the signs that speak for and against, and the share of weight."""

    person: Person
    signs: dict[str, float] = field(default_factory=dict)
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
    scores = [
        sum(value * table.get(sign, 0.0) for sign, value in one.signs.items()) for one in contenders
    ]
    highest = max(scores)
    parts = [math.exp(score - highest) for score in scores]
    whole = sum(parts)
    for one, part in zip(contenders, parts, strict=True):
        one.share = part / whole
    return sorted(contenders, key=lambda one: -one.share)


def likelihood(signs: Mapping[str, float], table: Mapping[str, float]) -> float:
    """Return the logistic of the weights of some signs: how sure a decision is."""
    score = sum(value * table.get(sign, 0.0) for sign, value in signs.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


NOBODY_FOUND = 0.3
_FEW_WORDS = 4
_FAR = 10  # tokens
_MOST_SHOWN = 5
_LEAST_SHOWN = 0.005
# What labelled files hardly hold.
_ASSUMED: Mapping[Rule, float] = {
    Rule.INTERVIEW: 0.97,
    Rule.INTERVIEW_GOES_ON: 0.8,
    Rule.POST: 0.97,
    Rule.SIGNED: 0.97,
    Rule.BY_HAND: 1.0,
}
_PHRASES: Mapping[str, str] = {
    "own-clause": "subject of the clause before, in the same sentence",
    "own-main": "subject of the same sentence",
    "fronted-owner": "named in front, in the same sentence",
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
}


@dataclass(slots=True, kw_only=True, eq=False)
class Decision:
    """Who said a quotation, by which rule, and what speaks for it.

    `basis` is how the words name the speaker, None where none do. `signs` are those of the
    case, `contenders` all who may be meant, `ranked` those worth telling, the likeliest first,
    each with how likely. `kept` is the decision whose speaker goes on; `is_assumed`: a noun was
    taken for somebody whom the article never calls so; `is_agreed`: the last subject
    is the last source as well; `is_beaten`: somebody else acts behind the words.
    """

    person: Person | None
    rule: Rule
    basis: MentionKind | None = None
    tag: Tag | None = None
    kept: "Decision | None" = None
    is_assumed: bool = False
    is_agreed: bool = False
    is_beaten: bool = False
    confidence: float = NOBODY_FOUND
    signs: dict[str, float] = field(default_factory=dict)
    contenders: list[Contender] = field(default_factory=list)
    ranked: list[tuple[Contender, float]] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What stands around a decision: the quoted words, their place, what they are."""

    verdict: Verdict
    setting: Setting
    words: str


def weigh_decision(decision: Decision, circumstances: Circumstances, language: Language) -> None:
    """Set the signs and the confidence of a decision on direct speech."""
    if decision.person is None:
        return
    decision.signs = dict(_signs(decision, circumstances, language))
    assumed = _ASSUMED.get(decision.rule)
    table = weights().get("sure", {})
    decision.confidence = assumed if assumed is not None else likelihood(decision.signs, table)


def _signs(
    decision: Decision, circumstances: Circumstances, language: Language
) -> Iterator[tuple[str, float]]:
    person, before, words = decision.person, decision.kept, circumstances.words
    if person is None:
        return
    basis = decision.basis.value if decision.basis is not None else "none"
    yield "always", 1.0
    yield f"rule:{decision.rule}", 1.0
    yield f"basis:{basis}", 1.0
    yield f"kind:{circumstances.verdict.rule}", 1.0
    yield "says-own-name", float(_says_own_name(person, words))
    yield "short", float(len(words.split()) < _FEW_WORDS)
    is_document = decision.tag is not None and decision.tag.subject.head in language.documents
    is_body = person.is_organisation and not is_document
    yield "body", float(is_body and person.is_named)
    yield "unnamed-body", float(is_body and not person.is_named)
    yield "another-behind", float(decision.is_beaten)
    yield "agreed", float(decision.is_agreed and decision.basis is None)
    yield "several", float(person.is_plural)
    yield "unnamed", float(not person.is_named)
    yield "place", float(person.is_named and is_place(person.name, language))
    if person.is_named and not person.is_organisation:
        yield "one-word-name", float(len(person.words) < 2)
        is_odd = not (person.has_given_name or person.is_titled or person.is_full)
        yield "odd-name", float(is_odd)
        yield "no-introduction", float(person.description is None and not person.is_titled)
    if decision.contenders and decision.basis is MentionKind.PRONOUN:
        yield from _pronoun_signs(decision)
    if decision.tag is not None and decision.basis is not None:
        yield from _tag_signs(decision, decision.tag, language)
    if before is not None and decision.basis is None:
        yield "before", _odds(before.confidence)
        yield "same-as-before", float(before.person is person)
    yield "fills-block", float(circumstances.setting.fills_block)


def _pronoun_signs(decision: Decision) -> Iterator[tuple[str, float]]:
    best = decision.contenders[0]
    rivals = [one for one in decision.contenders[1:] if one.share > 0.02]
    yield "share", _odds(best.share)
    yield "rivals", min(3.0, float(len(rivals)))
    yield "no-gender", 1.0 - max(best.signs.get("told-gender", 0), best.signs["guessed-gender"])
    yield "other-block", 1.0 - best.signs["same-block"]


def _tag_signs(decision: Decision, tag: Tag, language: Language) -> Iterator[tuple[str, float]]:
    subject: Mention = tag.subject
    tokens = tag.fragment.tokens
    if tag.verb is not None and tokens:
        yield "far-verb", min(1.0, abs(tag.verb - subject.last) / _FAR)
        verb = tokens[tag.verb].lower
        known = language.reporting_verbs | language.reporting_participles
        yield "open-verb", float(verb not in known and tag.verb_last is None)
        yield "plain-verb", float(verb in language.plain_verbs)
    yield "late-subject", float(subject.first > 2)
    if decision.basis is MentionKind.NAME and decision.person is not None:
        is_short = len(subject.name.split()) < 2
        yield "surname-only", float(is_short)
        yield "shared-surname", float(is_short and decision.person.has_namesake)
        yield "named-after-body", float(subject.is_organisation)
    if decision.basis is MentionKind.DESCRIPTION and decision.person is not None:
        yield "matched", float(decision.person.is_named)
        yield "assumed", float(decision.is_assumed)
        yield "definite", float(subject.determiner in language.definite_determiners)
        yield "document", float(subject.head in language.documents)


def _says_own_name(person: Person, words: str) -> bool:
    if not person.words or not person.is_named or person.is_organisation:
        return False
    return person.words[-1] in folded(words).replace("'s", "").replace("’s", "").split()


def _odds(share: float) -> float:
    held = min(0.98, max(0.05, share))
    return math.log(held / (1 - held))


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
    found = [phrase for sign, phrase in _PHRASES.items() if contender.signs.get(sign, 0.0) >= 1.0]
    if contender.person is decision.person:
        found.insert(0, str(decision.rule))
    return tuple(found)

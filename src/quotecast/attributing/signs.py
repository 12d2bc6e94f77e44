"""Read off a decision the signs by which it is known how sure it is.

Each sign has a weight in `weights.json` (see `weighing.py`). A sign says what is plain from the
case itself: how the words name the speaker, who else is in reach, where the words stand.
"""

import math
from collections.abc import Mapping, Sequence

from quotecast.attributing.fragments import Tag
from quotecast.attributing.persons import Person
from quotecast.attributing.phrases import DESCRIPTION, NAME, PRONOUN, Mention
from quotecast.attributing.utterances import folded
from quotecast.attributing.weighing import (
    Circumstances,
    Contender,
    Decision,
    likelihood,
    weights,
)
from quotecast.languages import Language
from quotecast.languages.lexicon import is_place, speech_verbs
from quotecast.model import Rule

_FEW_WORDS = 4
_MOST_COUNTED = 3
_FULL_NAME = 2  # words
_ONE_BLOCK = 0.25  # of the sign "far"
# What labelled files hardly hold.
_ASSUMED: Mapping[Rule, float] = {
    Rule.INTERVIEW: 0.97,
    Rule.INTERVIEW_GOES_ON: 0.8,
    Rule.POST: 0.97,
    Rule.SIGNED: 0.97,
    Rule.BY_HAND: 1.0,
}
# "Hope Winter met Tane Parata. “No,” he said.": no count, for labelled files hold nine of them.
_TOSS_UP = 0.75
_LIKELY_SHARE = 0.85
_FAIR_SHARE = 0.2
_CLEAR_SHARE = 0.62  # of the weight of all whom a pronoun may mean

_CLOSED = frozenset(",.;:!?…—–-\"'”’)")


def weigh_decision(decision: Decision, circumstances: Circumstances, language: Language) -> None:
    """Set the signs and the confidence of a decision on direct speech."""
    if decision.person is None:
        return
    decision.signs = _signs(decision, decision.person, circumstances, language)
    assumed = _ASSUMED.get(decision.rule)
    table = weights().get("parsed" if circumstances.is_parsed else "sure", {})
    decision.confidence = assumed if assumed is not None else likelihood(decision.signs, table)
    if decision.is_unmet or _is_toss_up(decision):
        decision.confidence = min(decision.confidence, _TOSS_UP)
    kept = decision.kept
    if kept is not None and kept.signs and kept.person is decision.person:
        decision.confidence = min(decision.confidence, kept.confidence)


def _signs(
    decision: Decision, person: Person, around: Circumstances, language: Language
) -> dict[str, float]:
    before, words = decision.kept, around.words
    basis = decision.basis.value if decision.basis is not None else "none"
    is_document = decision.tag is not None and decision.tag.subject.head in language.documents
    is_body = person.is_organisation and not is_document
    signs: dict[str, float] = {
        "always": 1.0,
        f"rule:{decision.rule}": 1.0,
        f"basis:{basis}": 1.0,
        f"kind:{around.verdict.rule}": 1.0,
        "says-own-name": _says_own_name(person, words),
        "short": len(words.split()) < _FEW_WORDS,
        "body": is_body and person.is_named,
        "unnamed-body": is_body and not person.is_named,
        "another-behind": decision.is_beaten,
        "agreed": decision.is_agreed and decision.basis is None,
        "several": person.is_plural,
        "unnamed": not person.is_named,
        "place": person.is_named and is_place(person.name, language),
    }
    if person.is_named and not person.is_organisation:
        is_odd = not (person.has_given_name or person.is_titled or person.is_full)
        signs["odd-name"] = is_odd
        signs["no-introduction"] = person.description is None and not person.is_titled
    if decision.contenders and decision.basis is PRONOUN:
        signs |= _pronoun_signs(decision)
    if decision.tag is not None and decision.basis is not None:
        signs |= _tag_signs(decision, decision.tag, language)
    if before is not None and decision.basis is None:
        signs["before"] = _odds(before.confidence)
        signs["same-as-before"] = before.person is person
    signs["fills-block"] = around.setting.fills_block
    signs["no-stop"] = words.strip()[-1:] not in _CLOSED
    signs["heard-last"] = person is around.heard_last
    signs["names-in-tag"] = min(_MOST_COUNTED, around.named)
    signs["namesakes"] = person.has_namesake
    if around.opinion is not None:
        signs[around.opinion] = 1.0
    return signs


def _pronoun_signs(decision: Decision) -> dict[str, float]:
    best, *rest = decision.contenders
    near = any(one.person.is_named and _is_near(one) for one in rest)
    return {
        "share": _odds(best.share),
        "rivals": min(3, sum(one.share > 0.02 for one in rest)),
        "near-rival": near and not _is_beside(best),
        "no-gender": 1.0 - max(best.signs.get("told-gender", 0), best.signs["guessed-gender"]),
        "other-block": 1.0 - best.signs["same-block"],
    }


def _is_toss_up(decision: Decision) -> bool:
    """Return whether a pronoun may mean two people named side by side, and no gender tells which."""
    if decision.basis is not PRONOUN or not decision.contenders:
        return False
    best, *rest = decision.contenders
    is_open = bool(decision.signs.get("no-gender"))
    if is_open and best.signs.get("called-otherwise"):
        return True  # "she" before, and now "he"
    if best.share < _CLEAR_SHARE:
        return not _is_spoken_of(best)
    is_unfit = best.signs.get("other-gender") and not _is_beside(best)  # so none of all fits
    if is_unfit or _is_passed_by(best, rest) or _is_away(best, rest):
        return True
    if not is_open or _is_beside(best):
        return False
    near = (one for one in rest if not one.signs.get("other-gender"))
    beside = (one for one in near if one.signs.get("far", 0.0) <= best.signs["far"])
    return any(one.person.is_named and not _goes_before(best, one) for one in beside)


def _is_passed_by(best: Contender, rest: Sequence[Contender]) -> bool:
    """Return whether another was named since ("Moss spoke. It did not please Abe. / “No,” he said.")."""
    if best.share >= _LIKELY_SHARE or best.signs.get("subject-older"):
        return False
    fitting = (one for one in rest if not one.signs.get("other-gender"))
    last = (one for one in fitting if one.signs.get("recent-1"))
    return any(one.signs.get("subject-older") for one in last)


def _is_away(best: Contender, rest: Sequence[Contender]) -> bool:
    """Return whether another is named in the paragraph ("It began when Moss came. “Late,” he said.")."""
    if best.signs.get("same-block"):
        return False
    if any(_is_brought_in(one) for one in rest):
        return True
    if best.share >= _LIKELY_SHARE:
        return False
    here = (one for one in rest if one.signs.get("same-block") and one.person.is_named)
    return any(one.share > _FAIR_SHARE for one in here)


def _is_brought_in(one: Contender) -> bool:
    """Return whether somebody without a name is told of last, in the paragraph ("A nurse came in. “Sit,” he said.")."""
    is_last = one.signs.get("recent-1") and one.signs.get("same-block")
    is_one = one.person.is_human and not (one.person.is_named or one.person.is_plural)
    return bool(is_last) and is_one and not one.signs.get("other-gender")


def _is_spoken_of(best: Contender) -> bool:
    """Return whether the paragraph before is about one person, who is named last as well."""
    signs = ("subject-older", "opening", "recent-1")
    return best.person.is_named and all(best.signs.get(sign) for sign in signs)


def _goes_before(best: Contender, other: Contender) -> bool:
    """Return whether whoever a sentence is about is meant rather than another whom it names.

    "Ida Moss met Tane Parata there. She said: “No.”", or who opened the paragraph before and spoke.
    """
    if not best.person.is_named or len(best.person.words) < _FULL_NAME:
        return False
    if best.signs.get("subject"):
        return not other.signs.get("subject")
    if not (best.signs.get("subject-older") and best.signs.get("source-older")):
        return False
    if best.signs.get("recent-1"):  # "The clerk said it was late. Tane Parata said it wasn't."
        return True
    return bool(best.signs.get("opening")) and not other.signs.get("opening")


def _is_near(one: Contender) -> bool:
    """Return whether somebody was named in the paragraph of the pronoun or in the one before."""
    is_given = one.signs.get("given-name") and not one.signs.get("other-gender")
    return one.signs.get("far", 0.0) <= _ONE_BLOCK and bool(is_given)


def _is_beside(best: Contender) -> bool:
    """Return whether a pronoun's own sentence names whom it means."""
    return any(best.signs.get(sign) for sign in ("own-clause", "own-main", "fronted-owner"))


def _tag_signs(decision: Decision, tag: Tag, language: Language) -> dict[str, float]:
    subject: Mention = tag.subject
    signs: dict[str, float] = {}
    if tag.verb is not None and tag.fragment.tokens:
        verb = tag.fragment.tokens[tag.verb].lower
        signs["open-verb"] = verb not in speech_verbs(language) and tag.verb_last is None
        signs["plain-verb"] = verb in language.plain_verbs
    person = decision.person
    if decision.basis is NAME and person is not None:
        is_short = len(subject.name.split()) < 2
        signs["surname-only"] = is_short
        signs["shared-surname"] = is_short and person.has_namesake
        signs["named-after-body"] = subject.is_organisation
    if decision.basis is DESCRIPTION and person is not None:
        signs["matched"] = person.is_named
        signs["assumed"] = decision.is_assumed
        signs["definite"] = subject.determiner in language.definite_determiners
        signs["document"] = subject.head in language.documents
    return signs


def _says_own_name(person: Person, words: str) -> bool:
    if not person.words or not person.is_named or person.is_organisation:
        return False
    return person.words[-1] in folded(words).replace("'s", "").replace("’s", "").split()


def _odds(share: float) -> float:
    held = min(0.98, max(0.05, share))
    return math.log(held / (1 - held))

"""Say how sure each rule is, by the share of right answers it was seen to give.

The counts are what `benchmarks/quotes.py --counts` prints for a labelled file; to recalibrate is
to replace them. A share is drawn towards that of all rules as if `_PRIOR_COUNT` more answers had
been seen (Laplace's rule of succession), so that a rule hardly seen is not called certain.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from quotecast.attributing.phrases import MentionKind

_PRIOR_COUNT = 4

_NAME, _PRONOUN, _DESCRIPTION = MentionKind.NAME, MentionKind.PRONOUN, MentionKind.DESCRIPTION


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Hold what a confidence is looked up by.

    `kind_rule` told what the quotation is, `rule` who said it, and `basis` is how the words
    that name the speaker do so, None where none do.
    """

    kind_rule: str
    rule: str
    basis: MentionKind | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Hold (right, seen) for who spoke, by rule and basis, and for the kind, by rule."""

    speakers: Mapping[tuple[str, MentionKind | None], tuple[int, int]]
    kinds: Mapping[str, tuple[int, int]]


MEASURED = Counts(
    speakers={
        ("according-to", _NAME): (1, 1),
        ("colon", _DESCRIPTION): (3, 4),
        ("colon", _NAME): (5, 6),
        ("colon", _PRONOUN): (2, 2),
        ("colon-before", None): (3, 3),
        ("continuation", _DESCRIPTION): (10, 15),
        ("continuation", _NAME): (184, 189),
        ("continuation", _PRONOUN): (66, 71),
        ("free-standing", None): (9, 11),
        ("inverted-tag", _DESCRIPTION): (2, 4),
        ("inverted-tag", _NAME): (116, 117),
        ("last-source", None): (3, 4),
        ("late-tag", _NAME): (2, 2),
        ("late-tag", _PRONOUN): (2, 3),
        ("leading-tag", _DESCRIPTION): (10, 14),
        ("leading-tag", _NAME): (58, 60),
        ("leading-tag", _PRONOUN): (23, 24),
        ("participle", _DESCRIPTION): (4, 5),
        ("participle", _NAME): (14, 14),
        ("participle", _PRONOUN): (5, 5),
        ("reopened", None): (3, 3),
        ("shared-subject", _NAME): (3, 4),
        ("shared-subject", _PRONOUN): (1, 2),
        ("source-before", None): (2, 3),
        ("split-tag", _DESCRIPTION): (2, 2),
        ("split-tag", _NAME): (13, 14),
        ("split-tag", _PRONOUN): (10, 13),
        ("subject-before", None): (12, 14),
        ("trailing-tag", _DESCRIPTION): (25, 31),
        ("trailing-tag", _NAME): (270, 280),
        ("trailing-tag", _PRONOUN): (182, 194),
    },
    kinds={
        "according-to": (1, 1),
        "announced-title": (39, 70),
        "bare-tag": (8, 8),
        "colon": (62, 63),
        "continuation": (288, 289),
        "dash": (2, 2),
        "display-text": (6, 6),
        "fragment": (255, 266),
        "free-standing": (20, 21),
        "heading": (40, 40),
        "inverted-tag": (119, 120),
        "late-tag": (4, 5),
        "leading-tag": (49, 49),
        "lower-case": (0, 1),
        "no-tag": (182, 228),
        "own-clause": (11, 11),
        "participle": (16, 16),
        "scare-quote": (1, 3),
        "shared-subject": (3, 3),
        "split-tag": (25, 25),
        "title-case": (20, 35),
        "too-short": (2, 2),
        "trailing-tag": (497, 499),
        "unclosed": (2, 2),
    },
)

# What no labelled file holds: interviews, posts set into a page, and quotations that nobody can be found for.
NOBODY_FOUND = 0.3
ASSUMED: Mapping[str, float] = {
    "interview": 0.9,
    "interview-goes-on": 0.6,
    "post": 0.9,
    "nobody": 0.9,
    "missing-closer": 0.5,
}


def confidence_of(ground: Ground, *, is_direct: bool, counts: Counts = MEASURED) -> float:
    """Return how sure it is, from 0 to 1: of direct speech who spoke, of the rest its kind."""
    if not is_direct:
        return _assumed(ground.kind_rule) or _share(
            counts.kinds.get(ground.kind_rule, (0, 0)), _mean(counts.kinds.values())
        )
    assumed = _assumed(ground.rule)
    if assumed is not None:
        return assumed
    mean = _mean(counts.speakers.values())
    who = _share(counts.speakers.get((ground.rule, ground.basis), (0, 0)), mean)
    return min(who, _share(counts.kinds.get(ground.kind_rule, (0, 0)), mean))


def _assumed(rule: str) -> float | None:
    return ASSUMED.get(rule)


def _mean(counts: Collection[tuple[int, int]]) -> float:
    seen = sum(count for _, count in counts)
    return sum(right for right, _ in counts) / seen if seen else 0.0


def _share(counted: tuple[int, int], mean: float) -> float:
    right, seen = counted
    return round((right + _PRIOR_COUNT * mean) / (seen + _PRIOR_COUNT), 3)

"""Weigh the evidence for each who may be meant: a conditional logit with readable weights.

The weights stand in `weights.json` beside this module and are trained by `benchmarks/train.py`
on labelled articles, folded by outlet. What a candidate shows is a set of named signs; its score
is the sum of their weights, and its share the softmax of the scores of all candidates.
"""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any

from quotecast.attributing.persons import Person


@dataclass(slots=True, kw_only=True, eq=False)
class Contender:
    """Hold one who may be meant: the signs that speak for and against, and the share of weight."""

    person: Person
    signs: dict[str, float] = field(default_factory=dict)
    share: float = 0.0


@lru_cache(maxsize=1)
def weights() -> Mapping[str, Mapping[str, Any]]:
    """Return the trained weights by what they are for."""
    source = files("quotecast.attributing").joinpath("weights.json")
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

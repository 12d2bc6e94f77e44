"""Train the weights of `attributing/weights.json` on labelled articles, and judge them by folds.

    python benchmarks/train.py GOLD.json... --scorer score_quotes.py [--write]

Two tables are trained: whom a pronoun means (a conditional logit over all who may be meant) and
how sure a decision is (a logistic regression). A fold is a file, and within a file an outlet: what
is printed is measured on outlets, and then on whole files, that no weight has seen.
"""

import argparse
import json
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from quotecast.attributing import Attribution, attribute, open_parser, weighing
from quotecast.attributing.parsing import Parser
from quotecast.attributing.phrases import MentionKind
from quotecast.languages import language_of
from quotecast.model import Quotation, QuotationKind, Rule
from quotes import article_of, load_scorer

WEIGHTS = Path(weighing.__file__).with_name("weights.json")
_SAME = 0.8  # of the characters, for two spans to be one
_FEWEST = 6  # cases a sign must be seen in to get a weight
_ROUNDS = 150
# What is known before any count: rare signs keep these weights, frequent ones move from them.
_PRIOR: Mapping[str, float] = {
    "own-clause": 4.5,
    "own-main": 4.0,
    "fronted-owner": 6.5,
    "fronted-name": 3.5,
    "named-behind-others": 2.0,
    "subject": 1.0,
    "source": 0.8,
    "told-gender": 1.0,
    "guessed-gender": 0.8,
    "one-word": -0.5,
    "unnamed": -1.0,
    "owned": -2.0,
    "other-gender": -6.0,
    "named-in-words": -3.0,
    "spoken-of": -0.8,
}
_STEP = 0.5
_NEWTON_STEPS = 25
_FREE = 0.01  # the penalty of the constant
_UNVERIFIED = 0.05  # what a label counts that nobody has read: these are wrong more often than what is decided
_UNMARKED = frozenset({Rule.POST, Rule.SIGNED, Rule.INTERVIEW, Rule.INTERVIEW_GOES_ON})
_MOST_FOLDS = 8
_SURE_PRIOR: Mapping[str, float] = {"another-behind": -4.0, "near-rival": -0.7}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Hold one pronoun: the signs of all who may be meant, and which of them is."""

    fold: str
    signs: tuple[Mapping[str, float], ...]
    right: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Hold one voiced quotation: the signs of its decision, and whether that is right."""

    fold: str
    signs: Mapping[str, float]
    is_right: bool
    weight: float = 1.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, print what the folds say, and write the weights if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--parser", action="store_true", help="train the weights with a parser")
    parser.add_argument("--keep-pronouns", action="store_true", help="train the confidence alone")
    parser.add_argument("--without", nargs="*", default=[], help="parts of ids to leave out")
    options = parser.parse_args(arguments)
    second = open_parser() if options.parser else None
    scorer = load_scorer(options.scorer)
    choices: list[Choice] = []
    for path in options.gold:
        choices += [
            one
            for entry in _entries(path, options.without)
            for one in choices_of(path, entry, scorer)
        ]
    table = fit_choices(choices)
    print(f"pronouns: {len(choices)} cases")
    for name, fold_of in (("outlet", str), ("file", _file_of)):
        print(f"  right when trained on other {name}s: {_folded_choices(choices, fold_of):.1%}")
    print(f"  right on what it was trained on: {_share_right(choices, table):.1%}")
    tables = dict(weighing.weights())
    if not options.keep_pronouns:
        tables["pronoun"] = _rounded(table)
        _write(tables, is_wanted=options.write)
        weighing.weights.cache_clear()
    cases = [
        one
        for path in options.gold
        for entry in _entries(path, options.without)
        for one in cases_of(path, entry, scorer, second)
    ]
    sure = fit_cases(cases)
    print(f"decisions: {len(cases)} voiced, {sum(one.is_right for one in cases)} right")
    for name, fold_of in (("outlet", str), ("file", _file_of)):
        answers = _folded_cases(cases, fold_of)
        for label, least in (("all labels", 0.0), ("labels that were read", 1.0)):
            print(f"  confidence when trained on other {name}s, {label}")
            kept = [(sure, one.is_right) for sure, one in answers if one.weight >= least]
            print(_reliability(kept))
    _write(
        {**tables, "parsed" if options.parser else "sure": _rounded(sure)}, is_wanted=options.write
    )
    return 0


def _write(tables: Mapping[str, Any], *, is_wanted: bool) -> None:
    if is_wanted:
        text = json.dumps(tables, indent=1, sort_keys=True)
        WEIGHTS.write_text(text + "\n", encoding="utf-8")


def _rounded(table: Mapping[str, float]) -> dict[str, float]:
    return {sign: round(weight, 2) for sign, weight in table.items() if abs(weight) >= 0.01}


def _file_of(fold: str) -> str:
    return fold.partition("/")[0]


def _entries(path: Path, without: Sequence[str]) -> list[dict[str, Any]]:
    entries = json.loads(path.read_text(encoding="utf-8"))
    return [one for one in entries if not any(part in one["id"] for part in without)]


def _fold(path: Path, entry: Mapping[str, Any]) -> str:
    outlet = entry.get("publisher") or entry["id"]
    if str(entry["id"]).startswith("abc"):
        outlet = str(entry["id"])[:4]
    return f"{path.stem}/{outlet}"


def _labelled(
    entry: dict[str, Any], found: Attribution, scorer: ModuleType
) -> Iterator[tuple[int, Quotation, dict[str, Any] | None]]:
    """Yield each quotation found with its label, where it has one that counts."""
    text = entry["text"]
    labels = [(scorer.trim(text, one["start"], one["end"]), one) for one in entry["quotes"]]
    for number, one in enumerate(found.quotations):
        span = scorer.trim(text, one.span.start, one.span.end)
        label = next((label for at, label in labels if scorer.jac(span, at) >= _SAME), None)
        if label is None or not label.get("optional"):
            yield number, one, label


def choices_of(path: Path, entry: dict[str, Any], scorer: ModuleType) -> Iterator[Choice]:
    """Yield the pronouns that name a labelled quotation's speaker."""
    found = attribute(article_of(entry), language_of("en"))
    for number, quotation, label in _labelled(entry, found, scorer):
        decision = found.decisions[number]
        contenders = decision.contenders
        if decision.basis is not MentionKind.PRONOUN or quotation.kind is not QuotationKind.DIRECT:
            continue
        if label is None or label["kind"] != "direct" or len(contenders) < 2:
            continue
        right = frozenset(
            place
            for place, one in enumerate(contenders)
            if scorer.same(
                label, one.person.name if one.person.is_named else f"unnamed:{one.person.name}"
            )
        )
        if right:
            signs = tuple(dict(one.signs) for one in contenders)
            yield Choice(fold=_fold(path, entry), signs=signs, right=right)


def cases_of(
    path: Path, entry: dict[str, Any], scorer: ModuleType, parser: Parser | None = None
) -> Iterator[Case]:
    """Yield the voiced quotations, right and wrong."""
    found = attribute(article_of(entry), language_of("en"), parser=parser)
    names = {one.id: one.name if one.is_named else f"unnamed:{one.name}" for one in found.speakers}
    for number, one, label in _labelled(entry, found, scorer):
        if one.kind is not QuotationKind.DIRECT or one.speaker_id is None:
            continue
        is_right = (
            label is not None
            and label["kind"] == "direct"
            and scorer.same(label, names[one.speaker_id])
        )
        if label is None and one.rule in _UNMARKED:
            continue  # labels tell nothing of what has no marks
        yield Case(
            fold=_fold(path, entry),
            signs=found.decisions[number].signs,
            is_right=bool(is_right),
            weight=1.0 if entry.get("verified", True) else _UNVERIFIED,
        )


def fit_choices(choices: Sequence[Choice], penalty: float = 1.0) -> dict[str, float]:
    """Fit a conditional logit by gradient ascent with a quadratic penalty."""
    seen = Counter(
        sign for one in choices for signs in one.signs for sign, value in signs.items() if value
    )
    table = dict(_PRIOR) | {
        sign: _PRIOR.get(sign, 0.0) for sign, count in seen.items() if count >= _FEWEST
    }
    for _ in range(_ROUNDS):
        slope: dict[str, float] = defaultdict(float)
        for one in choices:
            shares = _shares(one, table)
            known = sum(shares[place] for place in one.right)
            for place, signs in enumerate(one.signs):
                wanted = shares[place] / known if place in one.right else 0.0
                for sign, value in signs.items():
                    slope[sign] += (wanted - shares[place]) * value
        for sign in table:
            table[sign] += (
                _STEP
                * 4
                * (slope[sign] - penalty * (table[sign] - _PRIOR.get(sign, 0.0)))
                / len(choices)
            )
    return table


def _shares(one: Choice, table: Mapping[str, float]) -> list[float]:
    scores = [sum(v * table.get(sign, 0.0) for sign, v in signs.items()) for signs in one.signs]
    parts = [math.exp(score - max(scores)) for score in scores]
    return [part / sum(parts) for part in parts]


def _share_right(choices: Sequence[Choice], table: Mapping[str, float]) -> float:
    hits = 0
    for one in choices:
        shares = _shares(one, table)
        hits += shares.index(max(shares)) in one.right
    return hits / max(1, len(choices))


def _folded_choices(choices: Sequence[Choice], fold_of: Callable[[str], str]) -> float:
    hits = 0.0
    for group in _groups([fold_of(one.fold) for one in choices]):
        table = fit_choices([one for one in choices if fold_of(one.fold) not in group])
        mine = [one for one in choices if fold_of(one.fold) in group]
        hits += _share_right(mine, table) * len(mine)
    return hits / max(1, len(choices))


def fit_cases(cases: Sequence[Case], penalty: float = 6.0) -> dict[str, float]:
    """Fit a logistic regression by Newton's steps with a quadratic penalty."""
    seen = Counter(sign for one in cases for sign, value in one.signs.items() if value)
    names = sorted({*_SURE_PRIOR, *(sign for sign, count in seen.items() if count >= _FEWEST)})
    shown = np.array([[one.signs.get(name, 0.0) for name in names] for one in cases])
    is_right = np.array([float(one.is_right) for one in cases])
    counts = np.array([one.weight for one in cases])
    known = np.array([_SURE_PRIOR.get(name, 0.0) for name in names])
    held = np.array([_FREE if name == "always" else penalty for name in names])
    table = known.copy()
    for _ in range(_NEWTON_STEPS):
        sure = 1 / (1 + np.exp(-np.clip(shown @ table, -30, 30)))
        slope = shown.T @ (counts * (is_right - sure)) - held * (table - known)
        bend = (shown * (counts * sure * (1 - sure))[:, None]).T @ shown + np.diag(held)
        table = table + np.linalg.solve(bend, slope)
    return dict(zip(names, (float(weight) for weight in table), strict=True))


def _folded_cases(cases: Sequence[Case], fold_of: Callable[[str], str]) -> list[tuple[float, Case]]:
    found = []
    for group in _groups([fold_of(one.fold) for one in cases]):
        table = fit_cases([one for one in cases if fold_of(one.fold) not in group])
        found += [
            (weighing.likelihood(one.signs, table), one)
            for one in cases
            if fold_of(one.fold) in group
        ]
    return found


def _groups(folds: Sequence[str]) -> list[list[str]]:
    """Return the folds in at most eight groups, so that training takes no more than it must."""
    known = sorted(set(folds))
    return [known[start::_MOST_FOLDS] for start in range(min(_MOST_FOLDS, len(known)))]


def _reliability(answers: Sequence[tuple[float, bool]]) -> str:
    lines = []
    bands = (0.0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.935, 0.96, 0.98, 1.01)
    error = 0.0
    for low, high in pairwise(bands):
        band = [one for one in answers if low <= one[0] < high]
        if band:
            stated = sum(sure for sure, _ in band) / len(band)
            right = sum(is_right for _, is_right in band) / len(band)
            error += abs(stated - right) * len(band) / len(answers)
            lines.append(
                f"    {low:.3f}-{min(high, 1):.3f}  {len(band):5d}  {stated:6.1%}  {right:6.1%}"
            )
    lines.append(f"    calibration error {100 * error:.1f} points")
    for least in (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95):
        kept = [is_right for sure, is_right in answers if sure >= least]
        lines.append(
            f"    threshold {least:.2f}: {len(kept) / len(answers):6.1%} voiced,"
            f" {sum(kept) / max(1, len(kept)):6.1%} of them right"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())

"""Score the attribution of quotations on a labelled file, with that file's own scorer.

    python benchmarks/quotes.py GOLD.json --scorer score_quotes.py [--all] [--errors N]
        [--half-splits N] [--counts]

GOLD is a list of {"id", "text", "title_end", "verified", "quotes": [{"start", "end", "speaker",
"kind"}]}. The scorer is a program with `score(gold, pred, only_verified, errors)`, `table(result)`,
`same(quote, speaker, ambiguous)`, `trim(text, start, end)` and `jac(span, span)`.

The reliability table says how often direct quotations of a confidence band are right. Since the
confidences were measured on labelled articles, `--half-splits` measures them anew on a random
half and tries them on the other. `--counts` prints the table of `attributing/calibration.py`.
"""

import argparse
import importlib.util
import json
import random
import re
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

from quotecast.attributing import Attribution, attribute
from quotecast.attributing.calibration import Counts, Ground, confidence_of
from quotecast.attributing.phrases import MentionKind
from quotecast.languages import language_of
from quotecast.model import Article, Block, BlockKind, QuotationKind, Span, source_named

_LINE = re.compile(r"[^\n]+")
_SAME = 0.8  # of the characters, for two spans to be one
_BANDS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark and print the scorer's table and the speed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--scorer", type=Path, default=None)
    parser.add_argument("--all", action="store_true", help="score unverified articles as well")
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    parser.add_argument("--half-splits", type=int, default=0, metavar="N")
    parser.add_argument("--counts", action="store_true", help="print the data of the calibration")
    options = parser.parse_args(arguments)
    scorer = _load(options.scorer or options.gold.with_name("score_quotes.py"))
    gold = json.loads(options.gold.read_text(encoding="utf-8"))
    started = time.perf_counter()
    found = [attribute(article, language_of(article.language)) for article in _articles(gold)]
    seconds = time.perf_counter() - started
    predictions = [predicted(entry, one) for entry, one in zip(gold, found, strict=True)]
    errors: list[tuple[Any, ...]] = []
    print(scorer.table(scorer.score(gold, predictions, not options.all, errors)))
    print(f"speed            {len(gold) / seconds:.1f} articles a second")
    answers = [
        answer
        for entry, one in zip(gold, found, strict=True)
        if options.all or entry.get("verified", True)
        for answer in _answers(entry, one, scorer)
    ]
    print(reliability([(one.confidence, one.is_right) for one in answers if one.is_direct]))
    if options.half_splits:
        print(f"held out, {options.half_splits} half-splits")
        print(reliability(held_out(answers, options.half_splits)))
    if options.counts:
        print(as_source(counts_of(answers)))
    for error in errors[: options.errors]:
        print("  ", *error)
    return 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Hold one quotation that was found, and whether the labels agree."""

    article: str
    ground: Ground
    is_direct: bool
    is_right: bool
    has_right_kind: bool
    confidence: float


def reliability(answers: Sequence[tuple[float, bool]]) -> str:
    """Print bands of confidence with how many lie in them and the share that is right."""
    lines = ["confidence   count  stated   right"]
    for low, high in pairwise(_BANDS):
        band = [one for one in answers if low <= one[0] < high]
        if band:
            stated = sum(confidence for confidence, _ in band) / len(band)
            right = sum(is_right for _, is_right in band) / len(band)
            lines.append(
                f"{low:.2f}-{min(high, 1):.2f}  {len(band):6d}  {stated:6.1%}  {right:6.1%}"
            )
    return "\n".join(lines)


def counts_of(answers: Sequence[Answer]) -> Counts:
    """Count right answers per rule: the data of the calibration."""
    speakers: dict[tuple[str, MentionKind | None], tuple[int, int]] = {}
    kinds: dict[str, tuple[int, int]] = {}
    for one in answers:
        rule = one.ground.kind_rule
        right, seen = kinds.get(rule, (0, 0))
        kinds[rule] = (right + one.has_right_kind, seen + 1)
        if one.is_direct:
            key = (one.ground.rule, one.ground.basis)
            right, seen = speakers.get(key, (0, 0))
            speakers[key] = (right + one.is_right, seen + 1)
    ordered = sorted(speakers.items(), key=lambda item: (item[0][0], str(item[0][1])))
    return Counts(speakers=dict(ordered), kinds=dict(sorted(kinds.items())))


def as_source(counts: Counts) -> str:
    """Write the counts as the module of the calibration holds them."""
    lines = ["    speakers={"]
    for (rule, basis), counted in counts.speakers.items():
        name = f"_{basis.name}" if basis is not None else "None"
        lines.append(f'        ("{rule}", {name}): {counted},')
    lines += ["    },", "    kinds={"]
    lines += [f'        "{rule}": {counted},' for rule, counted in counts.kinds.items()]
    return "\n".join([*lines, "    },"])


def held_out(answers: Sequence[Answer], splits: int) -> list[tuple[float, bool]]:
    """Measure confidences on a random half of the articles and state them on the other half."""
    articles = sorted({one.article for one in answers})
    found = []
    for seed in range(splits):
        shuffled = random.Random(seed).sample(articles, len(articles))  # noqa: S311 - no secret
        known = set(shuffled[: len(shuffled) // 2])
        counts = counts_of([one for one in answers if one.article in known])
        found += [
            (confidence_of(one.ground, is_direct=True, counts=counts), one.is_right)
            for one in answers
            if one.article not in known and one.is_direct
        ]
    return found


def _answers(entry: dict[str, Any], found: Attribution, scorer: ModuleType) -> Iterator[Answer]:
    text, labels = entry["text"], entry["quotes"]
    names = {speaker.id: speaker.name for speaker in found.speakers}
    spans = [scorer.trim(text, one["start"], one["end"]) for one in labels]
    for one, ground in zip(found.quotations, found.grounds, strict=True):
        span = scorer.trim(text, one.span.start, one.span.end)
        near = [number for number, other in enumerate(spans) if scorer.jac(span, other) >= _SAME]
        label = labels[near[0]] if near else None
        is_direct = one.kind is QuotationKind.DIRECT
        if label is None and not is_direct:
            continue
        if (label or {}).get("optional") or (is_direct and one.speaker_id is None):
            continue
        has_right_kind = label is not None and label["kind"] == str(one.kind)
        is_right = has_right_kind and (
            not is_direct or scorer.same(label, names.get(one.speaker_id or ""))
        )
        yield Answer(
            article=entry["id"],
            ground=ground,
            is_direct=is_direct,
            is_right=bool(is_right),
            has_right_kind=has_right_kind,
            confidence=one.confidence,
        )


def _articles(gold: Sequence[dict[str, Any]]) -> list[Article]:
    return [article_of(entry) for entry in gold]


def article_of(entry: dict[str, Any]) -> Article:
    """Build the article of a labelled text: its lines are paragraphs, the first its title."""
    text = entry["text"]
    title_end = entry.get("title_end") or 0
    blocks = []
    for match in _LINE.finditer(text):
        start, end = match.span()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        kind = BlockKind.TITLE if end <= title_end else BlockKind.PARAGRAPH
        if start < end:
            blocks.append(Block(kind=kind, span=Span(start=start, end=end)))
    title = text[:title_end].strip() or text[:80]
    return Article(
        id=entry["id"], source=source_named(""), title=title, text=text, blocks=tuple(blocks)
    )


def predicted(entry: dict[str, Any], found: Attribution) -> dict[str, Any]:
    """Give what was found in the scorer's form."""
    names = {speaker.id: speaker.name for speaker in found.speakers}
    return {
        "id": entry["id"],
        "quotes": [
            {
                "start": one.span.start,
                "end": one.span.end,
                "kind": str(one.kind),
                "speaker": names[one.speaker_id] if one.speaker_id else None,
            }
            for one in found.quotations
        ],
    }


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python program. Pass the scorer with --scorer.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.exit(main())

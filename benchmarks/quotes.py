"""Score the attribution of quotations on labelled files, with those files' own scorer.

    python benchmarks/quotes.py GOLD.json... --scorer score_quotes.py [--all] [--errors N]
        [--threshold SURE] [--trust PERCENT] [--f1 PERCENT]

GOLD is a list of {"id", "text", "title_end", "verified", "quotes": [{"start", "end", "speaker",
"kind"}]}. The scorer is a program with `score(gold, pred, only_verified, errors)`, `table(result)`,
`same(quote, speaker, ambiguous)`, `trim(text, start, end)` and `jac(span, span)`. What is less
sure than the threshold is read by the narrator. `--trust` (of what is voiced, the share right)
and `--f1` are floors for every file: below them the program ends with 1.
"""

import argparse
import importlib.util
import json
import re
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from quotecast.attributing import Attribution, attribute
from quotecast.attributing.persons import Person
from quotecast.languages import language_of
from quotecast.model import Article, Block, BlockKind, Span, Speaker, source_named
from quotecast.settings import AttributionSettings

_LINE = re.compile(r"[^\n]+")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark and print the scorer's table, what is voiced, and the speed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--scorer", type=Path, default=None)
    parser.add_argument("--all", action="store_true", help="score unverified articles as well")
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    parser.add_argument("--threshold", type=float, default=AttributionSettings().threshold)
    parser.add_argument("--trust", type=float, default=0.0, metavar="PERCENT")
    parser.add_argument("--f1", type=float, default=0.0, metavar="PERCENT")
    options = parser.parse_args(arguments)
    scorer = load_scorer(options.scorer or options.gold[0].with_name("score_quotes.py"))
    is_low = False
    for path in options.gold:
        gold = json.loads(path.read_text(encoding="utf-8"))
        for entry in gold:
            for one in entry["quotes"]:
                one.setdefault("text", entry["text"][one["start"] : one["end"]])
        started = time.perf_counter()
        found = [attribute(article_of(entry), language_of("en")) for entry in gold]
        seconds = time.perf_counter() - started
        errors: list[tuple[Any, ...]] = []
        predictions = [
            predicted(entry, one, options.threshold) for entry, one in zip(gold, found, strict=True)
        ]
        result = scorer.score(gold, predictions, not options.all, errors)
        trust, f1 = (100 * result["end_to_end"][one] for one in ("P", "F1"))
        print(f"== {path.name}\n{scorer.table(result)}")
        print(
            f"of what is voiced, right  {trust:.1f}   speed  {len(gold) / seconds:.1f} articles/s"
        )
        for error in errors[: options.errors]:
            print("  ", *error)
        is_low = is_low or trust < options.trust or f1 < options.f1
    return int(is_low)


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


def predicted(entry: dict[str, Any], found: Attribution, threshold: float) -> dict[str, Any]:
    """Return what was found in the scorer's form."""
    names = {one.id: shown_name(one) for one in found.speakers}
    return {
        "id": entry["id"],
        "quotes": [
            {
                "start": one.span.start,
                "end": one.span.end,
                "kind": str(one.kind),
                "speaker": names.get(one.speaker_id or "") if one.confidence >= threshold else None,
            }
            for one in found.quotations
        ],
    }


def shown_name(speaker: Speaker | Person) -> str:
    """Return a name as the labels write it."""
    return speaker.name if speaker.is_named else f"unnamed:{speaker.name}"


def load_scorer(path: Path) -> ModuleType:
    """Load the program that scores."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python program. Pass the scorer with --scorer.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.exit(main())

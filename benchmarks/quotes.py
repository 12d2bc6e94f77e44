"""Score the attribution of quotations on a labelled file, with that file's own scorer.

    python benchmarks/quotes.py GOLD.json --scorer score_quotes.py [--all] [--errors N]

GOLD is a list of {"id", "text", "title_end", "verified", "quotes": [{"start", "end", "speaker",
"kind"}]}. The scorer is a program with `score(gold, pred, only_verified, errors)` and
`table(result)`.
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

from quotecast.attributing import attribute
from quotecast.languages import language_of
from quotecast.model import Article, Block, BlockKind, Span

_LINE = re.compile(r"[^\n]+")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark and print the scorer's table and the speed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--scorer", type=Path, default=None)
    parser.add_argument("--all", action="store_true", help="score unverified articles as well")
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    options = parser.parse_args(arguments)
    scorer = _load(options.scorer or options.gold.with_name("score_quotes.py"))
    gold = json.loads(options.gold.read_text(encoding="utf-8"))
    started = time.perf_counter()
    predictions = [predicted(article_of(entry)) for entry in gold]
    seconds = time.perf_counter() - started
    errors: list[tuple[Any, ...]] = []
    print(scorer.table(scorer.score(gold, predictions, not options.all, errors)))
    print(f"speed            {len(gold) / seconds:.1f} articles a second")
    for error in errors[: options.errors]:
        print("  ", *error)
    return 0


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
    return Article(id=entry["id"], source="", title=title, text=text, blocks=tuple(blocks))


def predicted(article: Article) -> dict[str, Any]:
    """Attribute an article and give the result in the scorer's form."""
    found = attribute(article, language_of(article.language))
    names = {speaker.id: speaker.name for speaker in found.speakers}
    return {
        "id": article.id,
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

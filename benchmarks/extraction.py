"""Measure how much of a page's story is read, and what reading costs, against trafilatura and before.

    python benchmarks/extraction.py FOLDER [--before SRC]

FOLDER is one of the article-extraction-benchmark's form: `truth.json` (id: articleBody) and
`pages/ID.html.gz`. Precision, recall and F1 are those of runs of four words, averaged over pages, as
that benchmark counts them. SRC is the `src` of another state of quotecast. All sides run in turns in
processes of their own; of CPU times the best of the rounds counts.
"""

import argparse
import gzip
import json
import os
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROUNDS = 3
RUN = 4  # words
LOW = 0.9  # recall
BODY = frozenset(
    "paragraph heading question list-item blockquote standfirst correction table-row footnote".split()
)


def main() -> None:
    """Print a row for each side."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--before", type=Path, help="the src of another state of quotecast")
    parser.add_argument("--side", choices=("quotecast", "trafilatura"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.side:
        print(json.dumps(read_pages(options.folder, options.side)))
        return
    here = Path(__file__).resolve().parents[1] / "src"
    sides = {"quotecast": ("quotecast", here), "trafilatura": ("trafilatura", here)}
    if options.before:
        sides["quotecast before"] = ("quotecast", options.before)
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in sides}
    for _ in range(ROUNDS):
        for name, (side, source) in sides.items():
            found[name].append(_in_process(options.folder, side, source))
    truth = json.loads((options.folder / "truth.json").read_text(encoding="utf-8"))
    ours = min(one["cpu_s"] for one in found["quotecast"])
    for name, rounds in found.items():
        cpu_s = min(one["cpu_s"] for one in rounds)
        bodies = rounds[0]["bodies"]
        print(f"{name}: {scored(truth, bodies)}; {cpu_s:.1f} s CPU, ours is {ours / cpu_s:.2f}")


def read_pages(folder: Path, side: str) -> dict[str, Any]:
    """Return the body of each page and the CPU seconds that reading all took."""
    read = _by_quotecast() if side == "quotecast" else _by_trafilatura()
    pages = {
        path.name.removesuffix(".html.gz"): gzip.decompress(path.read_bytes())
        for path in sorted((folder / "pages").glob("*.html.gz"))
    }
    read(next(iter(pages.values())))  # what is loaded once isn't counted
    began = time.process_time()
    bodies = {name: read(data) for name, data in pages.items()}
    return {"bodies": bodies, "cpu_s": time.process_time() - began}


def scored(truth: dict[str, Any], bodies: dict[str, str]) -> str:
    """Return precision, recall and F1 of bodies in a line."""
    precisions, recalls = [], []
    for name, page in truth.items():
        right, found = _runs(page["articleBody"]), _runs(bodies.get(name, ""))
        common = sum((right & found).values())
        precisions.append(common / (found.total() or 1))
        recalls.append(common / (right.total() or 1))
    precision, recall = (sum(one) / len(truth) for one in (precisions, recalls))
    low = sum(one < LOW for one in recalls)
    return (
        f"{len(truth)} pages, precision {precision:.3f}, recall {recall:.3f}, "
        f"F1 {2 * precision * recall / (precision + recall):.3f}, recall under {LOW} on {low}"
    )


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    length = min(RUN, max(1, len(words)))
    return Counter(tuple(words[i : i + length]) for i in range(len(words) - length + 1))


def _in_process(folder: Path, side: str, source: Path) -> dict[str, Any]:
    command = [sys.executable, __file__, str(folder), "--side", side]
    environment = {**os.environ, "PYTHONPATH": str(source)}
    done = subprocess.run(command, env=environment, check=True, capture_output=True)
    content: dict[str, Any] = json.loads(done.stdout)
    return content


def _by_quotecast() -> Callable[[bytes], str]:
    from quotecast.errors import QuotecastError  # noqa: PLC0415 - of the side's own state
    from quotecast.model import source_named  # noqa: PLC0415
    from quotecast.reading import Original, article_of  # noqa: PLC0415

    def read(data: bytes) -> str:
        try:
            article = article_of(Original(data=data, source=source_named("page.html")))
        except QuotecastError:
            return ""
        blocks = (block for block in article.blocks if block.kind in BODY)
        return "\n".join(block.span.cut_from(article.text) for block in blocks)

    return read


def _by_trafilatura() -> Callable[[bytes], str]:
    import trafilatura  # noqa: PLC0415 - the other side doesn't need it

    def read(data: bytes) -> str:
        return trafilatura.extract(data, include_comments=False) or ""

    return read


if __name__ == "__main__":
    main()

"""Measure runs over many articles: how they spread, what they cost, what they keep in memory.

    python benchmarks/batch.py [MEASURE…] [--articles 100] [--many 1000] [--most 10000]

MEASURE is one or more of `spread`, `single`, `growth` and `memory`; all by default. `spread` builds
articles of 700 words with one job and with two, in turn, and then once more with nothing to do; `single`
builds some of them by one command each; `growth` and `memory` use short articles and the tone engine,
so that what grows is ours. The most takes a quarter of an hour, and 10 GB of disk.
"""

import argparse
import shutil
import statistics
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from newsroom import Cost, audio_h, build_command, run, write_articles

WORDS, SHORT = 700, 20
TONES = ("--engine", "tone")


def main() -> None:
    """Take the measures that are asked for, and print a line for each figure."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("measures", nargs="*", metavar="MEASURE")
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--many", type=int, default=1000)
    parser.add_argument("--most", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=1)
    options = parser.parse_args()
    for name in options.measures or MEASURES:
        with tempfile.TemporaryDirectory(prefix="quotecast-batch-") as folder:
            for line in MEASURES[name](Path(folder), options):
                print(f"{name:<8} {line}", flush=True)


def spread(folder: Path, options: argparse.Namespace) -> Iterator[str]:
    """Hold two jobs against one, then a second run against unchanged input."""
    write_articles(folder / "in", options.articles, WORDS)
    ratios = []
    for _ in range(options.rounds):
        costs = {}
        for jobs in ("1", "2"):
            shutil.rmtree(folder / jobs, ignore_errors=True)
            costs[jobs] = _built(folder / "in", folder / jobs, "--jobs", jobs)
            yield f"{options.articles} articles, --jobs {jobs}: {_told(costs[jobs])}"
        ratios.append(costs["2"].wall_s / costs["1"].wall_s)
    yield f"wall time of two jobs against one: {statistics.median(ratios):.3f} (bar 0.55)"
    warm = _built(folder / "in", folder / "2", "--jobs", "2")
    yield f"the same again, nothing changed: {_told(warm)} (bar 5 s)"


def single(folder: Path, options: argparse.Namespace) -> Iterator[str]:
    """Hold the CPU time of a batch against that of single builds of the same articles."""
    count = max(2, options.articles // 10)
    write_articles(folder / "in", count, WORDS)
    cpu_s = sum(_built(path, folder / "one").cpu_s for path in sorted((folder / "in").iterdir()))
    alone = cpu_s / audio_h(folder / "one")
    batch = _built(folder / "in", folder / "all", "--jobs", "2").cpu_s / audio_h(folder / "all")
    yield f"{count} articles, CPU seconds for an hour of sound: batch {batch:.1f}, single {alone:.1f}"
    yield f"CPU of a batch against single builds: {batch / alone:.3f} (bar 1.1)"


def growth(folder: Path, options: argparse.Namespace) -> Iterator[str]:
    """Hold the cost of an article among many against that among few."""
    each = {}
    for count in (options.articles, options.many):
        write_articles(folder / f"in{count}", count, SHORT)
        cost = _built(folder / f"in{count}", folder / f"show{count}", *TONES)
        each[count] = cost.wall_s / count
        yield f"{count} short articles: {_told(cost)}, {each[count] * 1000:.1f} ms each"
    ratio = each[options.many] / each[options.articles]
    yield f"cost of an article at {options.many} against {options.articles}: {ratio:.3f} (bar 1.05)"


def memory(folder: Path, options: argparse.Namespace) -> Iterator[str]:
    """Hold the main process's memory over very many articles against that over few."""
    most = {}
    for count in (options.articles, options.most):
        write_articles(folder / f"in{count}", count, SHORT)
        cost = _built(folder / f"in{count}", folder / f"show{count}", *TONES)
        most[count] = cost.memory_mb
        yield f"{count} short articles: {_told(cost)}"
    ratio = most[options.most] / most[options.articles]
    yield f"memory at {options.most} against {options.articles}: {ratio:.3f} (bar 1.2)"


MEASURES: Mapping[str, Callable[[Path, argparse.Namespace], Iterator[str]]] = {
    "spread": spread,
    "single": single,
    "growth": growth,
    "memory": memory,
}


def _built(sources: Path, show: Path, *options: str) -> Cost:
    cost = run(build_command(sources, show, *options))
    if cost.exit_code:
        raise SystemExit(f"the build of {sources} failed with {cost.exit_code}")
    return cost


def _told(cost: Cost) -> str:
    return f"wall {cost.wall_s:.1f} s, CPU {cost.cpu_s:.1f} s, main process {cost.memory_mb:.0f} MB"


if __name__ == "__main__":
    main()

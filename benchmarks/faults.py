"""Inject faults and attacks into builds, and count what survives.

    python benchmarks/faults.py [FAULT…] [--rounds 50] [--inputs 100000] [--seed 1]

FAULT is one or more of the names it prints; all by default. A round survives when no episode is lost,
doubled or half-made, everything else went on, and what failed said so in a sentence. What needs rights
that this user hasn't (mounting a small disk) is left out, and says so.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from attacks import big_article, bombs, fuzzed_html, injected
from breakdowns import (
    conflict,
    damaged_cache,
    engine_hung,
    full_disk,
    interrupted,
    main_killed,
    read_only,
    two_runs,
    worker_hung,
    worker_killed,
)
from injection import Attack, SkippedError
from installs import install_killed

FAULTS: Mapping[str, Callable[[Attack, int], None]] = {
    "worker killed": worker_killed,
    "worker hung": worker_hung,
    "engine hung": engine_hung,
    "main killed": main_killed,
    "interrupted": interrupted,
    "full disk": full_disk,
    "read-only output": read_only,
    "two runs at once": two_runs,
    "damaged cache": damaged_cache,
    "merge conflict": conflict,
    "install killed": install_killed,
    "injected code": injected,
    "xml bombs": bombs,
    "2 MB article": big_article,
    "fuzzed html": fuzzed_html,
}


def main() -> int:
    """Inject the faults, print a line for each, and return 1 where anything was lost."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("faults", nargs="*", metavar="FAULT")
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    unknown = [name for name in options.faults if name not in FAULTS]
    if unknown:
        parser.error(f"there is no fault {unknown[0]!r}; choose from {', '.join(FAULTS)}")
    status = 0
    for name in options.faults or FAULTS:
        count = options.inputs if name == "fuzzed html" else options.rounds
        status |= bool(report(name, count, options.seed))
    return status


def report(name: str, rounds: int, seed: int) -> list[str]:
    """Inject a fault so many times, print what came of it, and return what was lost."""
    with tempfile.TemporaryDirectory(prefix="quotecast-faults-") as folder:
        attack = Attack(folder=Path(folder), chance=random.Random(seed))  # noqa: S311 - no secret
        started = time.perf_counter()
        try:
            FAULTS[name](attack, rounds)
        except SkippedError as reason:
            print(f"{name:<24} left out: {reason}", flush=True)
            if not attack.rounds:
                return []
    seconds = time.perf_counter() - started
    survived = attack.rounds - len({row.partition(":")[0] for row in attack.lost})
    late = f", {attack.missed} of them over before the fault came" if attack.missed else ""
    print(f"{name:<24} {survived} of {attack.rounds} survived{late}, {seconds:.0f} s", flush=True)
    for row in attack.lost:
        print(f"  {row}", flush=True)
    return attack.lost


if __name__ == "__main__":
    sys.exit(main())

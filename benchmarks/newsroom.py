"""Make newsrooms for benchmarks: shows with as many articles of our own words as are wanted."""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_WORDS = (
    "harbour wall river council money gate storm night boats market fish tide clerk vote plan winter "
    "bridge ferry quay office report water stone road school mill valley letter bell tower"
).split()
_FIRST = "Ana Ben Cara Dov Eva Finn Gita Hal Ines Jon".split()
_LAST = "Roe Vale Moss Solberg Pell Quist Rand Stroud Tull Achterberg".split()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Hold what a command cost: seconds, and the highest memory of its own process (without its
    children's) in MB, 0 where the system doesn't tell.
    """

    wall_s: float
    cpu_s: float
    memory_mb: float
    exit_code: int


def write_articles(folder: Path, count: int, words: int) -> None:
    """Write `count` articles of about so many words, all different, always the same."""
    folder.mkdir(parents=True)
    for number in range(count):
        content = "\n\n".join(_paragraphs(number, words))
        (folder / f"n{number:05d}.txt").write_text(content, encoding="utf-8")


def _paragraphs(number: int, words: int) -> Iterator[str]:
    chance = random.Random(number)  # noqa: S311 - no secret
    pick = chance.choice
    yield f"Night {number}: the {pick(_WORDS)} and the {pick(_WORDS)}"
    who, count = f"{pick(_FIRST)} {pick(_LAST)}", 0
    while count < words:
        sentence = " ".join(pick(_WORDS) for _ in range(12))
        if chance.random() < 0.4:
            text = (
                f"“The {sentence},” said {who}. “We saw the {pick(_WORDS)} in the {pick(_WORDS)}.”"
            )
        else:
            text = (
                f"The {sentence}. A {pick(_WORDS)} came to the {pick(_WORDS)} on Monday, and the "
                f"{pick(_WORDS)} closed."
            )
        if chance.random() < 0.3:
            who = f"{pick(_FIRST)} {pick(_LAST)}"
        count += len(text.split())
        yield text


def build_command(sources: Path | str, show: Path, *options: str) -> list[str]:
    """Return the command that builds sources in a show."""
    show.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "quotecast", "build", str(sources), "--show", str(show)]
    return [*command, "--quiet", *options]


def run(command: list[str]) -> Cost:
    """Run a command to its end; its CPU time is that of all it started."""
    before, start = os.times(), time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    memory_mb = 0.0
    while process.poll() is None:
        memory_mb = max(memory_mb, _peak_mb(process.pid))
        time.sleep(0.02)
    wall_s, after = time.perf_counter() - start, os.times()
    cpu_s = after.children_user - before.children_user
    cpu_s += after.children_system - before.children_system
    return Cost(wall_s=wall_s, cpu_s=cpu_s, memory_mb=memory_mb, exit_code=process.returncode)


def _peak_mb(process_id: int) -> float:
    with suppress(OSError):
        for row in Path(f"/proc/{process_id}/status").read_text(encoding="ascii").splitlines():
            if row.startswith("VmHWM:"):
                return float(row.split()[1]) / 1000
    return 0.0


def manifests(show: Path) -> dict[str, dict[str, Any]]:
    """Read what was made, by folder."""
    paths = (show / "output").glob("*/manifest.json")
    return {path.parent.name: json.loads(path.read_bytes()) for path in paths}


def audio_h(show: Path) -> float:
    """Return how many hours of sound were made."""
    total_ms: int = sum(one["audio"][0]["duration_ms"] for one in manifests(show).values())
    return total_ms / 3_600_000

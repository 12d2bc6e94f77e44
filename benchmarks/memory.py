"""Measure the memory of building a programme of many hours.

    python benchmarks/memory.py [--hours 10] [--engine tone]

The tone engine takes the place of speech, so that it is quick; everything else is a real build.
The figure is the largest sum of resident memory over the whole process tree that stood for two samples
50 ms apart, from /proc (Linux): a process that is just being started is its parent twice for a moment.
Pages that two processes share count twice, so it is an upper bound.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WORDS_PER_HOUR = 11_300
PARAGRAPH = (
    "The ferry left at noon, and nobody on the quay could say when it would be back. "
    "“We have waited for longer than this,” said Jo Roe, a harbour master at Tarn Bay. "
    "“A storm of number {number} is only a storm.”"
)


def main() -> None:
    """Build, watch, and print the peak."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--hours", type=float, default=10.0)
    parser.add_argument("--engine", default="tone")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "article.txt"
        count = int(arguments.hours * WORDS_PER_HOUR / len(PARAGRAPH.split()))
        paragraphs = [PARAGRAPH.format(number=number) for number in range(count)]
        article.write_text("\n\n".join(["A long wait", *paragraphs]), encoding="utf-8")
        # Ten hours take longer to read than an article may.
        limits = "[limits]\nreading_s = 3600\n"
        (Path(folder) / "show.toml").write_text(limits, encoding="utf-8")
        command = [sys.executable, "-m", "quotecast", "build", str(article), "--quiet"]
        start = time.perf_counter()
        running = subprocess.Popen([*command, "--engine", arguments.engine, "--show", folder])
        peak = last = 0
        while running.poll() is None:
            held = sum(resident_bytes(pid) for pid in tree(running.pid))
            peak, last = max(peak, min(held, last)), held
            time.sleep(0.05)
        wall_s = time.perf_counter() - start
        if running.returncode:
            sys.exit(f"the build failed with status {running.returncode}")
        manifest = next((Path(folder) / "output").glob("*/manifest.json"))
        audio = json.loads(manifest.read_text(encoding="utf-8"))["audio"][0]
        hours = audio["duration_ms"] / 3_600_000
        print(f"{hours:.1f} h programme, {arguments.engine} engine, built in {wall_s:.0f} s")
        print(f"peak memory of all processes {peak / 1e6:.0f} MB")


def tree(root: int) -> list[int]:
    """List a process and all its descendants."""
    found = [root]
    for pid in found:
        try:
            for children in Path(f"/proc/{pid}/task").glob("*/children"):
                found += [int(child) for child in children.read_text(encoding="ascii").split()]
        except OSError:
            continue
    return found


def resident_bytes(pid: int) -> int:
    """Return the resident memory of a process, 0 when it has ended."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    except (OSError, IndexError):
        return 0
    return pages * 4096


if __name__ == "__main__":
    main()

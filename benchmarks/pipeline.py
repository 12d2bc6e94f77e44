"""Time one build against the two programs it can't do without, in one run.

    python benchmarks/pipeline.py [ARTICLE] [--runs 5] [--words 1000]

One side is `quotecast build` of an article of about 1,000 words into an empty folder; then what else may be asked of it: one
line anew, the same again, five formats, its help. The other is
`espeak-ng -w` on the same text plus ffmpeg encoding a programme of the same length to the same MP3
(once as ffmpeg does it by itself, once at the quality level we ask of LAME). All are whole processes with all their children; CPU is user plus system time.
`espeak-ng` has to be installed for this benchmark; quotecast itself doesn't need it.
"""

import argparse
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from quotecast.ffmpeg import find_ffmpeg
from quotecast.settings import Settings

EXAMPLE = Path(__file__).parents[1] / "articles" / "harbour-barrier.txt"
FIVE = "mp3,m4a,opus,flac,wav"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Hold what a run cost, in seconds."""

    cpu_s: float
    wall_s: float


OTHERS = {
    "espeak-ng + ffmpeg": (),
    "the same, LAME at 7": ("-compression_level", "7"),
}


def main() -> None:
    """Run all sides in turn and print the medians."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("article", nargs="?", type=Path, default=EXAMPLE)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--words", type=int, default=1000)
    arguments = parser.parse_args()
    espeak = shutil.which("espeak-ng")
    if espeak is None:
        sys.exit("espeak-ng isn't there: install it to have the other side of this benchmark")
    with tempfile.TemporaryDirectory() as folder:
        article = lengthened(arguments.article, Path(folder), arguments.words)
        sides = ("quotecast build", *OTHERS)
        costs: dict[str, list[Cost]] = {name: [] for name in sides}
        more: dict[str, list[Cost]] = {}
        for run in range(arguments.runs + 1):
            show = Path(folder) / f"show{run}"
            made = {"quotecast build": build(article, show)}
            made |= {name: reference(article, show, espeak, *OTHERS[name]) for name in OTHERS}
            if run:  # the first warms the disk
                for name, cost in made.items():
                    costs[name].append(cost)
                for name, cost in asked_again(article, show).items():
                    more.setdefault(name, []).append(cost)
        report(article, costs)
        for name, runs in more.items():
            cpu_s = statistics.median(cost.cpu_s for cost in runs)
            wall_s = statistics.median(cost.wall_s for cost in runs)
            print(f"{name:<20} CPU {cpu_s:5.2f} s   wall {wall_s:5.2f} s")


def lengthened(article: Path, folder: Path, least: int) -> Path:
    """Write the article's paragraphs again and again until there are about so many words."""
    title, *paragraphs = article.read_text(encoding="utf-8").split("\n\n")
    chosen, words, number = [title], len(title.split()), 0
    while words < least:
        paragraph = paragraphs[number % len(paragraphs)]
        number += 1
        if paragraph.startswith(("Source:", "By ")):
            continue
        words += len(paragraph.split())
        chosen.append(paragraph)
    path = folder / "article.txt"
    path.write_text("\n\n".join(chosen), encoding="utf-8")
    return path


def asked_again(article: Path, show: Path) -> dict[str, Cost]:
    """Return the costs of what may be asked of a show where the episode is there."""
    program = [sys.executable, "-m", "quotecast"]
    command = [*program, "build", str(article), "--show", str(show), "--quiet"]
    return {
        "nothing changed": timed(command),
        "one line anew": timed([*command, "--line", "3"]),
        "five formats": timed([*command, "--formats", FIVE]),
        "--help": timed([*program, "--help"]),
        "python -c pass": timed([sys.executable, "-c", "pass"]),
    }


def build(article: Path, show: Path) -> Cost:
    """Build the episode in an empty show."""
    show.mkdir()
    command = [sys.executable, "-m", "quotecast", "build", str(article), "--show", str(show)]
    return timed([*command, "--quiet"])


def reference(article: Path, show: Path, espeak: str, *options: str) -> Cost:
    """Speak the text in one go, and encode as many seconds as the episode has."""
    wav = show / "reference.wav"
    kbps = Settings().audio.bitrate_kbps
    spoken = timed([espeak, "-w", str(wav), "-f", str(article)])
    episode = next((show / "output").glob("*/*.mp3"))
    seconds = episode.stat().st_size * 8 / (kbps * 1000)
    encoded = timed(
        [
            str(find_ffmpeg("bundled")),
            *("-loglevel", "error", "-stream_loop", "-1", "-i", str(wav), "-t", f"{seconds:.3f}"),
            *("-ac", "1", "-ar", "44100", "-b:a", f"{kbps}k", "-codec:a", "libmp3lame"),
            *(*options, "-y", str(show / "reference.mp3")),
        ]
    )
    return Cost(cpu_s=spoken.cpu_s + encoded.cpu_s, wall_s=spoken.wall_s + encoded.wall_s)


def timed(command: list[str]) -> Cost:
    """Run a command to its end; its CPU time is that of all it started."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    wall_s = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu_s = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Cost(cpu_s=cpu_s, wall_s=wall_s)


def report(article: Path, costs: dict[str, list[Cost]]) -> None:
    """Print all sides, and the ratios pair by pair."""
    words = len(article.read_text(encoding="utf-8").split())
    builds, *_ = costs.values()
    machine = f"{platform.machine()}, Python {platform.python_version()}"
    print(f"{words} words, {len(builds)} runs, {os.cpu_count()} cores ({machine}); medians")
    for name, runs in costs.items():
        cpu_s = statistics.median(cost.cpu_s for cost in runs)
        wall_s = statistics.median(cost.wall_s for cost in runs)
        ratio = statistics.median(
            mine.cpu_s / other.cpu_s for mine, other in zip(builds, runs, strict=True)
        )
        print(
            f"{name:<20} CPU {cpu_s:5.2f} s   wall {wall_s:5.2f} s   our CPU is {ratio:4.2f} times"
        )


if __name__ == "__main__":
    main()

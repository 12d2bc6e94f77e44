"""Time builds against the programs they can't do without, row by row of one table.

    python benchmarks/pipeline.py [ARTICLE] [--runs 3] [--words 1000] [--rows cold,formats,again,help]

`cold` is `quotecast build` of an article of so many words into an empty folder, against `espeak-ng -w` on the same text plus
ffmpeg encoding a programme of the same length to the same MP3 with the very options that quotecast gives its encoder.
`formats` is what five formats cost more than MP3 alone, against ffmpeg with the four others' encoders alone. `again` is one
sentence changed and nothing changed, `help` the start of the program. All are whole processes with all their
children; CPU is user plus system time. Sides take turns, and each counts by its best run, since what else the machine does
only ever adds to it. The hour of the first row is 6,700 words: `--words 6700` takes a minute a run.
`espeak-ng` has to be installed for this benchmark; quotecast itself doesn't need it.
"""

import argparse
import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from quotecast.ffmpeg import find_ffmpeg
from quotecast.publishing.formats import AudioFormat, Delivery, format_named
from quotecast.settings import Settings

EXAMPLE = Path(__file__).parents[1] / "articles" / "harbour-barrier.txt"
FIVE = ("mp3", "m4a", "opus", "flac", "wav")
PROGRAM = (sys.executable, "-m", "quotecast")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Hold what a run cost, in seconds."""

    cpu_s: float
    wall_s: float

    def __add__(self, other: "Cost") -> "Cost":
        return Cost(cpu_s=self.cpu_s + other.cpu_s, wall_s=self.wall_s + other.wall_s)


Costs = dict[str, Cost]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """Hold what all rows are measured with."""

    article: Path
    folder: Path
    espeak: str

    @property
    def wav(self) -> Path:
        """Where espeak's own programme lies."""
        return self.folder / "reference.wav"

    @property
    def show(self) -> Path:
        """Where the episodes are made."""
        return self.folder / "show"

    def begin(self) -> None:
        """Forget what was made before."""
        shutil.rmtree(self.show, ignore_errors=True)

    def build(self, *options: str, article: Path | None = None) -> Cost:
        """Build an episode in the show."""
        self.show.mkdir(exist_ok=True)
        command = [*PROGRAM, "build", str(article or self.article), "--show", str(self.show)]
        return timed([*command, "--quiet", *options])

    def spoken(self) -> Cost:
        """Have espeak speak the text in one go."""
        return timed([self.espeak, "-w", str(self.wav), "-f", str(self.article)])

    def encoded(self, name: str) -> Cost:
        """Encode as many seconds as the episode has, as quotecast has it encoded."""
        form, audio = format_named(name), Settings().audio
        assert isinstance(form, AudioFormat), name  # noqa: S101 - five names of ours
        ffmpeg = find_ffmpeg("bundled")
        codec = form.codec(
            Delivery(
                ffmpeg=ffmpeg,
                integrated_lufs=audio.lufs,
                true_peak_dbtp=audio.peak_dbtp,
                bitrate_kbps=audio.bitrate_kbps,
                opus_kbps=audio.opus_kbps,
                aac_kbps=audio.aac_kbps,
            )
        )
        episode = next((self.show / "output").glob("*/*.mp3"))
        seconds = episode.stat().st_size * 8 / (audio.bitrate_kbps * 1000)
        looped = ("-stream_loop", "-1", "-i", str(self.wav), "-t", f"{seconds:.3f}", "-ac", "1")
        target = str(self.folder / f"encoded{form.suffix}")
        return timed([str(ffmpeg), "-loglevel", "error", *looped, *codec.encoder, "-y", target])


def main() -> None:
    """Run all rows in turn, and print them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("article", nargs="?", type=Path, default=EXAMPLE)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--words", type=int, default=1000)
    parser.add_argument("--rows", default=",".join(ROWS))
    arguments = parser.parse_args()
    espeak = shutil.which("espeak-ng")
    if espeak is None:
        sys.exit("espeak-ng isn't there: install it to have the other side of this benchmark")
    best: Costs = {}
    chosen = [ROWS[name] for name in arguments.rows.split(",")]
    for _ in range(arguments.runs):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            article = lengthened(arguments.article, folder, arguments.words)
            bench = Bench(article=article, folder=folder, espeak=espeak)
            for row in chosen:
                for what, cost in row.measure(bench).items():
                    known = best.get(what, cost)
                    best[what] = Cost(
                        cpu_s=min(known.cpu_s, cost.cpu_s), wall_s=min(known.wall_s, cost.wall_s)
                    )
    machine = f"{platform.machine()}, Python {platform.python_version()}, {os.cpu_count()} cores"
    print(f"{arguments.words} words, best of {arguments.runs} runs ({machine})")
    for what, cost in best.items():
        print(f"  {what:<34} CPU {cost.cpu_s:6.2f} s   wall {cost.wall_s:6.2f} s")
    for row in chosen:
        for sentence in row.verdict(best):
            print(sentence)


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


def cold(bench: Bench) -> Costs:
    """Build in an empty show, and do the same with the two programs alone."""
    bench.begin()
    built = bench.build()
    return {"build": built, "espeak-ng + ffmpeg": bench.spoken() + bench.encoded("mp3")}


def cold_verdict(best: Costs) -> Iterator[str]:
    """Give the ratio."""
    ours, theirs = best["build"], best["espeak-ng + ffmpeg"]
    yield f"a build against the two programs: CPU {ours.cpu_s / theirs.cpu_s:.2f}"


def formats(bench: Bench) -> Costs:
    """Build what is spoken already: as MP3 alone, and in five formats."""
    bench.build()
    one = bench.build("--formats", "mp3,srt")
    five = bench.build("--formats", ",".join(FIVE))
    bench.spoken()
    alone = [bench.encoded(name) for name in FIVE[1:]]
    encoders = Cost(cpu_s=sum(x.cpu_s for x in alone), wall_s=sum(x.wall_s for x in alone))
    return {"spoken before, MP3": one, "spoken before, five": five, "four encoders": encoders}


def formats_verdict(best: Costs) -> Iterator[str]:
    """Give what four formats more cost."""
    more_s = best["spoken before, five"].cpu_s - best["spoken before, MP3"].cpu_s
    ratio = more_s / best["four encoders"].cpu_s
    yield f"four formats more, against their encoders: CPU {ratio:.2f}"


def again(bench: Bench) -> Costs:
    """Build, change a sentence, build, and build what hasn't changed."""
    bench.begin()
    first = bench.build()
    text = bench.article.read_text(encoding="utf-8")
    bench.article.write_text(text.replace("the", "the other", 1), encoding="utf-8")
    changed = bench.build()
    bench.article.touch()
    return {"cold": first, "one sentence changed": changed, "nothing changed": bench.build()}


def again_verdict(best: Costs) -> Iterator[str]:
    """Give the ratio."""
    changed, first = best["one sentence changed"], best["cold"]
    yield (
        f"one sentence changed against a cold build: CPU {changed.cpu_s / first.cpu_s:.2f}, "
        f"wall {changed.wall_s / first.wall_s:.2f}"
    )
    yield f"nothing changed: wall {best['nothing changed'].wall_s:.2f} s"


def helped(_bench: Bench) -> Costs:
    """Start the program, and Python alone; each counts by the best of five."""
    ours = [timed([*PROGRAM, "--help"]) for _ in range(5)]
    bare = [timed([sys.executable, "-c", "pass"]) for _ in range(5)]
    return {
        name: Cost(cpu_s=min(c.cpu_s for c in some), wall_s=min(c.wall_s for c in some))
        for name, some in (("--help", ours), ("python -c pass", bare))
    }


def helped_verdict(best: Costs) -> Iterator[str]:
    """Give the difference."""
    more_s = best["--help"].wall_s - best["python -c pass"].wall_s
    yield f"--help over python -c pass: wall {1000 * more_s:+.0f} ms"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of the table: what is measured, and what it says."""

    measure: Callable[[Bench], Costs]
    verdict: Callable[[Costs], Iterator[str]]


ROWS = {
    "cold": Row(measure=cold, verdict=cold_verdict),
    "formats": Row(measure=formats, verdict=formats_verdict),
    "again": Row(measure=again, verdict=again_verdict),
    "help": Row(measure=helped, verdict=helped_verdict),
}


def timed(command: list[str]) -> Cost:
    """Run a command to its end; its CPU time is that of all it started."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wall_s = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu_s = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Cost(cpu_s=cpu_s, wall_s=wall_s)


if __name__ == "__main__":
    main()

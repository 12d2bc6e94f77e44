"""Time builds against the programs they can't do without, row by row of one table.

    python benchmarks/pipeline.py [ARTICLE] [--runs 3] [--words 1000] [--rows cold,formats,again,help]

`cold` is `quotecast build` of an article of so many words into an empty folder, against `espeak-ng -w` on the same lines,
each voice's lines in one go in that very voice, plus ffmpeg encoding the episode's own sound to the same MP3 with
the very options that quotecast gives its encoder. Paragraphs that come again are worded anew, so that no line is spoken once
and counted twice. `formats` is what five formats cost more than MP3 alone, against ffmpeg with the four others' encoders
alone. `again` is one sentence changed, against a cold build and beside its encoder alone, and nothing changed; `help` is
the start of the program.

Rows that are asked for by name: `nothing` is 100 articles of which nothing has changed; `jobs` two jobs against one over 40
articles, the one pinned to a core (`taskset`), and with both at hand; `joe` a build with Piper's joe (the
extras `neural` and `voices`) against the bare model on the same numbers in one thread plus ffmpeg, and one sentence
changed; `neural` its wall time on two cores against one; `drinkingfountain` the wall time of its script in joe's voice by
that program (`--drinkingfountain PROGRAM --joe FOLDER`, where the model lies) and by `quotecast build`.

All are whole processes with all their children; CPU is user plus system time. Sides take turns, and each counts by its best
run, since what else the machine does only ever adds to it. The hour of the first row is 9,500 words.
`espeak-ng` has to be installed for this benchmark; quotecast itself doesn't need it.
"""

import argparse
import os
import platform
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from quotecast.episode.voices import casting_of
from quotecast.ffmpeg import find_ffmpeg
from quotecast.publishing.formats import AudioFormat, Delivery, format_named
from quotecast.publishing.heard import HeardLine, read_heard
from quotecast.settings import Settings, load_settings

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
    fountain: str = ""
    joe: str = ""

    @property
    def wav(self) -> Path:
        """Where espeak's own programme lies."""
        return self.folder / "reference.wav"

    @property
    def sound(self) -> Path:
        """Where the sound of the episode lies, to be encoded by ffmpeg alone."""
        return self.folder / "sound.wav"

    @property
    def show(self) -> Path:
        """Where the episodes are made."""
        return self.folder / "show"

    def begin(self) -> None:
        """Forget what was made before."""
        shutil.rmtree(self.show, ignore_errors=True)
        self.sound.unlink(missing_ok=True)

    def build(self, *options: str, article: Path | None = None) -> Cost:
        """Build an episode in the show."""
        self.show.mkdir(exist_ok=True)
        command = [*PROGRAM, "build", str(article or self.article), "--show", str(self.show)]
        return timed([*command, "--quiet", *options])

    @property
    def episode(self) -> Path:
        """The folder of the one episode there is."""
        return next((self.show / "output").glob("*/manifest.json")).parent

    @property
    def lines(self) -> tuple[HeardLine, ...]:
        """What is said in it."""
        return read_heard(self.episode).lines

    def spoken(self) -> Cost:
        """Have espeak speak the episode's lines, those of a voice in one go, in that voice."""
        catalogue = casting_of(self.show, load_settings(self.show)).catalogue()
        cost = Cost(cpu_s=0.0, wall_s=0.0)
        for voice_id in dict.fromkeys(line.voice_id for line in self.lines):
            voice = catalogue.find(voice_id)
            assert voice is not None, voice_id  # noqa: S101 - of an episode just built
            text = self.folder / "lines.txt"
            said = [line.spoken for line in self.lines if line.voice_id == voice_id]
            text.write_text("\n\n".join(said), encoding="utf-8")
            manner = ("-v", voice.engine_voice, "-s", str(voice.rate_wpm), "-p", str(voice.pitch))
            cost += timed([self.espeak, *manner, "-w", str(self.wav), "-f", str(text)])
        return cost

    def encoded(self, name: str) -> Cost:
        """Encode the episode's own sound, at the rate of espeak and joe, as quotecast has it encoded."""
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
        quiet = (str(ffmpeg), "-loglevel", "error", "-y")
        if not self.sound.exists():
            heard = ("-i", str(next(self.episode.glob("*.mp3"))), "-ar", "22050")
            subprocess.run([*quiet, *heard, str(self.sound)], check=True)
        target = str(self.folder / f"encoded{form.suffix}")
        return timed([*quiet, "-i", str(self.sound), *codec.encoder, target])


def main() -> None:
    """Run all rows in turn, and print them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("article", nargs="?", type=Path, default=EXAMPLE)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--words", type=int, default=1000)
    parser.add_argument("--rows", default="cold,formats,again,help")
    parser.add_argument("--drinkingfountain", default="drinkingfountain")
    parser.add_argument("--joe", default="")
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
            bench = Bench(
                article=article,
                folder=folder,
                espeak=espeak,
                fountain=arguments.drinkingfountain,
                joe=arguments.joe,
            )
            for row in chosen:
                for what, cost in row.measure(bench).items():
                    known = best.get(what, cost)
                    best[what] = Cost(
                        cpu_s=min(known.cpu_s, cost.cpu_s), wall_s=min(known.wall_s, cost.wall_s)
                    )
    machine = f"{platform.machine()}, Python {platform.python_version()}, {os.cpu_count()} cores"
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    print(f"{arguments.words} words, best of {arguments.runs} runs ({machine}; load {load})")
    for what, cost in best.items():
        print(f"  {what:<34} CPU {cost.cpu_s:6.2f} s   wall {cost.wall_s:6.2f} s")
    for row in chosen:
        for sentence in row.verdict(best):
            print(sentence)


def lengthened(article: Path, folder: Path, least: int, name: str = "article.txt") -> Path:
    """Write the article's paragraphs again and again, worded anew, until there are about so many words."""
    title, *paragraphs = article.read_text(encoding="utf-8").split("\n\n")
    chosen, words, number = [title], len(title.split()), 0
    while words < least:
        week, place = divmod(number, len(paragraphs))
        number += 1
        paragraph = paragraphs[place]
        if paragraph.startswith(("Source:", "By ")):
            continue
        if week:
            paragraph = re.sub(r"(?<=[a-z])(?=[.,?!])", f" in week {week}", paragraph)
        words += len(paragraph.split())
        chosen.append(paragraph)
    path = folder / name
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
    bench.begin()
    bench.build()
    one = bench.build("--formats", "mp3,srt")
    five = bench.build("--formats", ",".join(FIVE))
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
    first, encoded, one = bench.build(), bench.encoded("mp3"), changed(bench)
    bench.article.touch()
    return {
        "cold": first,
        "the MP3's encoder alone": encoded,
        "one sentence changed": one,
        "nothing changed": bench.build(),
    }


def changed(bench: Bench) -> Cost:
    """Change a sentence, and build."""
    text = bench.article.read_text(encoding="utf-8")
    bench.article.write_text(text.replace("the", "the other", 1), encoding="utf-8")
    return bench.build()


def again_verdict(best: Costs) -> Iterator[str]:
    """Give the ratio, and the share of a cold build that encoding is, which a changed sentence is spared."""
    yield changed_verdict(best["cold"], best["one sentence changed"])
    share = best["the MP3's encoder alone"].cpu_s / best["cold"].cpu_s
    yield f"the MP3's encoder alone against a cold build: CPU {share:.2f}"
    yield f"nothing changed: wall {best['nothing changed'].wall_s:.2f} s"


def changed_verdict(first: Cost, again: Cost) -> str:
    """Return the ratio."""
    return (
        f"one sentence changed against a cold build: CPU {again.cpu_s / first.cpu_s:.2f}, "
        f"wall {again.wall_s / first.wall_s:.2f}"
    )


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


def many(bench: Bench, count: int) -> Path:
    """Write so many articles, no line of which is in another."""
    folder = bench.folder / "articles"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    words = len(bench.article.read_text(encoding="utf-8").split())
    for number in range(1, count + 1):
        path = lengthened(bench.article, folder, min(words, 400), f"story-{number}.txt")
        text = path.read_text(encoding="utf-8")
        title, _, body = re.sub(r"(?<=[a-z])(?=[.,?!])", f" in year {number}", text).partition("\n")
        path.write_text(f"{title.rstrip('?')} {number}\n{body}", encoding="utf-8")
    return folder


def batch(bench: Bench, folder: Path, *options: str, one_core: bool = False) -> Cost:
    """Build a folder of articles."""
    bench.show.mkdir(exist_ok=True)
    pinned = ("taskset", "-c", "0") if one_core else ()
    command = [*pinned, *PROGRAM, "build", str(folder), "--show", str(bench.show), "--quiet"]
    return timed([*command, *options])


def nothing(bench: Bench) -> Costs:
    """Build 100 articles, and then build them again."""
    bench.begin()
    folder = many(bench, 100)
    batch(bench, folder)
    return {"nothing changed, 100 articles": batch(bench, folder)}


def nothing_verdict(best: Costs) -> Iterator[str]:
    """Give the time."""
    wall_s = best["nothing changed, 100 articles"].wall_s
    yield f"nothing changed in 100 articles: wall {wall_s:.2f} s"


def jobs(bench: Bench) -> Costs:
    """Build 40 articles by one job on one core, by one with both at hand, and by two."""
    folder, costs = many(bench, 40), {}
    for what, options, one_core in (
        ("one job on one core", ("--jobs", "1"), True),
        ("one job, both cores", ("--jobs", "1"), False),
        ("two jobs", ("--jobs", "2"), False),
    ):
        bench.begin()
        costs[what] = batch(bench, folder, *options, one_core=one_core)
    return costs


def jobs_verdict(best: Costs) -> Iterator[str]:
    """Give both ratios."""
    two, pinned = best["two jobs"], best["one job on one core"]
    free = best["one job, both cores"]
    yield f"two jobs against one on one core: wall {two.wall_s / pinned.wall_s:.2f}"
    yield f"two jobs against one with both at hand: wall {two.wall_s / free.wall_s:.2f}"


def with_joe(bench: Bench) -> None:
    """Begin a show in which joe speaks, whose model is made ready: the first to use it would do that for the others."""
    bench.begin()
    bench.show.mkdir()
    (bench.show / "show.toml").write_text('[voices]\nengine = "piper"\n', encoding="utf-8")
    timed([*PROGRAM, "say", "Yes.", "--show", str(bench.show), "--out", str(bench.wav), "--quiet"])
    shutil.rmtree(bench.show / "output", ignore_errors=True)


def joe(bench: Bench) -> Costs:
    """Build with joe, again with a sentence changed, and run the bare model on what the first was given."""
    with_joe(bench)
    built = bench.build()
    # A process of its own, so that what is loaded and learnt for it isn't counted.
    command = [sys.executable, str(Path(__file__).with_name("bare_joe.py")), str(bench.show)]
    ended = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    bare_s = float(ended.stdout)
    bare = Cost(cpu_s=bare_s, wall_s=bare_s) + bench.encoded("mp3")
    return {
        "build with joe": built,
        "bare joe + ffmpeg": bare,
        "one sentence changed with joe": changed(bench),
    }


def joe_verdict(best: Costs) -> Iterator[str]:
    """Give the ratio."""
    ours, theirs = best["build with joe"], best["bare joe + ffmpeg"]
    yield f"a build with joe against the bare model and ffmpeg: CPU {ours.cpu_s / theirs.cpu_s:.2f}"
    yield f"with joe, {changed_verdict(ours, best['one sentence changed with joe'])}"


def neural(bench: Bench) -> Costs:
    """Build with joe on one core and on two."""
    with_joe(bench)
    pinned = [*PROGRAM, "build", str(bench.article), "--show", str(bench.show), "--quiet"]
    one = timed(["taskset", "-c", "0", *pinned])
    with_joe(bench)
    return {"joe on one core": one, "joe on two cores": bench.build()}


def neural_verdict(best: Costs) -> Iterator[str]:
    """Give the ratio."""
    one, two = best["joe on one core"], best["joe on two cores"]
    yield f"neural, two cores against one: wall {two.wall_s / one.wall_s:.2f}"


def fountain(bench: Bench) -> Costs:
    """Have drinkingfountain read the lines of the episode in joe's voice, and build it."""
    with_joe(bench)
    built = bench.build()
    script, cast = bench.folder / "lines.fountain", bench.folder / "cast.yaml"
    lines = "".join(f"NARRATOR\n{line.spoken}\n\n" for line in bench.lines)
    script.write_text(f"Title: Lines\n\n{lines}", encoding="utf-8")
    cast.write_text("voices:\n  NARRATOR: en_US-joe-medium\n", encoding="utf-8")
    where = (
        "--voices-dir",
        bench.joe,
        "--cache-dir",
        str(bench.folder / "df"),
        "--config",
        str(cast),
    )
    target = str(bench.folder / "lines.wav")
    theirs = timed([bench.fountain, "render", *where, "-o", target, str(script)])
    return {"build with joe": built, "drinkingfountain": theirs}


def fountain_verdict(best: Costs) -> Iterator[str]:
    """Give the ratio."""
    ours, theirs = best["build with joe"], best["drinkingfountain"]
    yield f"a build with joe against drinkingfountain: wall {ours.wall_s / theirs.wall_s:.2f}"


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
    "nothing": Row(measure=nothing, verdict=nothing_verdict),
    "jobs": Row(measure=jobs, verdict=jobs_verdict),
    "joe": Row(measure=joe, verdict=joe_verdict),
    "neural": Row(measure=neural, verdict=neural_verdict),
    "drinkingfountain": Row(measure=fountain, verdict=fountain_verdict),
}


def as_installed() -> dict[str, str]:
    """Return the environment in which modules are compiled once, as by an installation, not anew by every process."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def timed(command: list[str]) -> Cost:
    """Run a command to its end; its CPU time is that of all it started."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(
        command,
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=as_installed(),
    )
    wall_s = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu_s = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return Cost(cpu_s=cpu_s, wall_s=wall_s)


if __name__ == "__main__":
    main()

"""Edit an article again and again, build it each time, and hold its MP3 against its master, whatever was taken over.

    python benchmarks/edits.py [ARTICLE] [--edits 40] [--seed 1] [--engine pyttsx3]

An edit is a word or a sentence more, a paragraph less, twice or elsewhere, a line spoken anew or in another voice, a change in
all paragraphs, music, a room's tone, another bit rate or loudness. Of each build it prints which share of the frames was new, how far
what ffmpeg decodes is from the master (in dB below it: in all, and the nearest 26 ms), and loudness and peak
by ffmpeg's ebur128 beside our own figures. A row ends in FAULT where the sound isn't the master's, or a figure isn't
the file's (0.15 LU or dB; a peak may be lower: that of a line which is gone still counts); then the program ends with 1.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

from quotecast.episode.build import build
from quotecast.episode.context import LineRepair, Request, open_context, request_of, with_digest
from quotecast.ffmpeg import find_ffmpeg
from quotecast.model import AudioFile, Master, source_named
from quotecast.publishing import lending
from quotecast.publishing.published import read_episode
from quotecast.publishing.splicing import Spliced, splice

HERE = Path(__file__).parents[1]
STEP = 576
NEAREST_DB, ALL_DB = 3.0, 25.0
OFF = 0.15
QUIET_DB = -60.0
"""What is softer than this is held against this."""


@dataclass(slots=True, kw_only=True)
class Story:
    """An article on its way through edits, and the settings and the repair that its next build is asked for with."""

    paragraphs: list[str]
    chance: random.Random
    settings: dict[str, dict[str, object]] = field(
        default_factory=lambda: {"audio": {}, "music": {}}
    )
    repair: LineRepair | None = None

    def place(self) -> int:
        """Choose a paragraph behind the title."""
        return self.chance.randrange(1, len(self.paragraphs))

    def word(self) -> None:
        """Put a word somewhere."""
        place = self.place()
        words = self.paragraphs[place].split(" ")
        words.insert(
            self.chance.randrange(len(words)), self.chance.choice(("old", "very", "seven"))
        )
        self.paragraphs[place] = " ".join(words)

    def sentence(self) -> None:
        """Put a sentence behind a paragraph."""
        self.paragraphs[self.place()] += " Nobody was hurt, and it rained all day."

    def less(self) -> None:
        """Take a paragraph out."""
        if len(self.paragraphs) > 6:
            self.paragraphs.pop(self.place())

    def twice(self) -> None:
        """Put a paragraph in once more."""
        self.paragraphs.insert(self.place(), self.paragraphs[self.place()])

    def moved(self) -> None:
        """Let two paragraphs change places."""
        one, other = self.place(), self.place()
        held = self.paragraphs
        held[one], held[other] = held[other], held[one]

    def everywhere(self) -> None:
        """Change all paragraphs."""
        title, *rest = self.paragraphs
        self.paragraphs = [title, *(one.replace("the ", "the same ", 1) for one in rest)]

    def line(self) -> None:
        """Have a line spoken anew, perhaps in another voice."""
        voice = self.chance.choice(("", "f1", "adam"))
        self.repair = LineRepair(number=self.chance.randrange(1, 12), voice=voice)

    def room(self) -> None:
        """Turn a room's tone on or off."""
        self.settings["audio"]["room_tone_dbfs"] = self.chance.choice((0.0, -65.0))

    def rate(self) -> None:
        """Choose a bit rate."""
        self.settings["audio"]["bitrate_kbps"] = self.chance.choice((64, 96))

    def loudness(self) -> None:
        """Choose a loudness."""
        self.settings["audio"]["target_lufs"] = self.chance.choice((-16.0, -16.2, -18.0))

    def music(self) -> None:
        """Put music in front, or take it away."""
        self.settings["music"]["intro"] = self.chance.choice(("", "music/opening.opus"))

    def nothing(self) -> None:
        """Change nothing, and have all files written anew."""


EDITS = (
    Story.word,
    Story.sentence,
    Story.less,
    Story.twice,
    Story.moved,
    Story.everywhere,
    Story.line,
    Story.room,
    Story.rate,
    Story.loudness,
    Story.music,
)


@dataclass(slots=True, kw_only=True)
class Heard:
    """What a build was heard to do: the samples of its master, a row a frame, and what of its MP3 was spliced."""

    samples: NDArray[np.float32] = field(default_factory=lambda: np.zeros((0, 1), np.float32))
    spliced: Spliced | None = None


def main() -> None:
    """Edit, build and compare, edit by edit."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    default = HERE / "articles" / "harbour-barrier.txt"
    parser.add_argument("article", nargs="?", type=Path, default=default)
    parser.add_argument("--edits", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--engine", default="pyttsx3")
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)  # noqa: S311 - no secret
    paragraphs = arguments.article.read_text(encoding="utf-8").split("\n\n")
    story, faults = Story(paragraphs=paragraphs, chance=chance), 0
    with tempfile.TemporaryDirectory() as name:
        show = Path(name)
        (show / "music").symlink_to(HERE / "music")
        for number in range(arguments.edits + 1):
            edit = chance.choice(EDITS) if number else Story.nothing
            story.repair = None
            edit(story)
            row, is_right = built(story, show, arguments.engine, force=not number)
            faults += not is_right
            print(f"{number:3} {edit.__name__:10} {row}{'' if is_right else '  FAULT'}", flush=True)
    sys.exit(f"{faults} faults" if faults else 0)


def built(story: Story, show: Path, engine: str, *, force: bool) -> tuple[str, bool]:
    """Build the story as it is; return what there is to say of its MP3, and whether that is right."""
    article = show / "article.txt"
    article.write_text("\n\n".join(story.paragraphs), encoding="utf-8")
    tables: dict[str, dict[str, object]] = {**story.settings, "voices": {"engine": engine}}
    lines = (
        f"[{table}]\n" + "".join(f"{key} = {json.dumps(value)}\n" for key, value in keys.items())
        for table, keys in tables.items()
    )
    (show / "show.toml").write_text("".join(lines), encoding="utf-8")
    request = with_digest(replace(request_of(show, {}), repair=story.repair, force=force))
    heard = Heard()
    folder = made(request, article, heard)
    if folder is None:
        return "nothing to make", True
    episode = read_episode(folder)
    assert episode is not None, folder  # noqa: S101 - just built
    return compared(folder, episode.audio[0], heard)


def made(request: Request, article: Path, heard: Heard) -> Path | None:
    """Build, and hear what becomes of the master; return the episode's folder, None where it is as it was."""

    def hear(master: Master) -> None:
        samples = np.fromfile(master.path, "<i2").reshape(-1, master.channels)
        heard.samples = (samples / 32768).astype(np.float32)

    def spy(*arguments: Any) -> Spliced | None:
        heard.spliced = splice(*arguments)
        return heard.spliced

    with open_context(request) as context, patch.object(lending, "splice", spy):
        build(source_named(str(article)), replace(context, hear=hear))
    if not len(heard.samples):
        return None
    return next((request.show / "output").glob("*/manifest.json")).parent


def compared(folder: Path, audio: AudioFile, heard: Heard) -> tuple[str, bool]:
    """Hold a file against its master; return what there is to say, and whether it is right."""
    file, wanted = folder / audio.path, heard.samples
    rate = ("-ar", "22050", "-ac", str(audio.channels), "-f", "f32le", "pipe:1")
    decoded = np.frombuffer(ffmpeg("-i", str(file), *rate).stdout, "<f4")
    decoded = decoded.reshape(-1, audio.channels)
    is_whole = len(decoded) == len(wanted)
    count = min(len(decoded), len(wanted)) // STEP * STEP
    sound, is_like = wanted[:count], decoded[:count]
    gain = float((is_like * sound).sum() / (sound * sound).sum())
    all_db, nearest_db = distances_db(sound, is_like - gain * sound)
    words = ffmpeg("-i", str(file), "-af", "ebur128=peak=true:framelog=quiet", "-f", "null", "-")
    lufs, peak = figures(words.stderr.decode())
    loudness = audio.loudness
    is_told = abs(lufs - loudness.integrated_lufs) <= OFF and peak <= loudness.true_peak_dbtp + OFF
    new = "all" if heard.spliced is None else f"{share(heard.spliced):.0%}"
    row = (
        f"new {new:>4}, {all_db:.1f} dB, nearest {nearest_db:.1f} dB, "
        f"{lufs} LUFS ({loudness.integrated_lufs:.2f}), {peak} dBTP ({loudness.true_peak_dbtp:.2f})"
    )
    return row, is_whole and is_told and all_db > ALL_DB and nearest_db > NEAREST_DB


def distances_db(sound: NDArray[np.float32], error: NDArray[np.float32]) -> tuple[float, float]:
    """Return how far an error is below a sound: in all, and where it is nearest to what is heard within three frames."""
    whole = 10 * np.log10((sound**2).sum() / (error**2).sum())
    wanted, wrong = (
        10 * np.log10((one**2).reshape(-1, STEP * one.shape[1]).mean(axis=1) + 1e-12)
        for one in (sound, error)
    )
    near = np.maximum(np.maximum(np.roll(wanted, 1), np.roll(wanted, -1)), wanted)
    return float(whole), float(np.min(np.maximum(near, QUIET_DB) - wrong))


def share(spliced: Spliced) -> float:
    """Return which share of the frames was new, with those around them."""
    new = sum(last - first for first, last in spliced.new)
    return new / sum(part.frames for part in spliced.parts)


def ffmpeg(*arguments: str) -> "subprocess.CompletedProcess[bytes]":
    """Run ffmpeg."""
    command = [str(find_ffmpeg("bundled")), "-hide_banner", *arguments]
    return subprocess.run(command, capture_output=True, check=True)


def figures(words: str) -> tuple[float, float]:
    """Return loudness and peak from what ffmpeg's meter printed."""
    return (
        float(words.rsplit("I:", 1)[1].split("LUFS", maxsplit=1)[0]),
        float(words.rsplit("Peak:", 1)[1].split("dBFS", maxsplit=1)[0]),
    )


if __name__ == "__main__":
    main()

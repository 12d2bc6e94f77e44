"""Put faults into good episodes, and count which of them `quotecast verify` hears.

    python benchmarks/verify.py [ARTICLE] [--engines tone,pyttsx3] [--each 20]

An episode is built with each engine. Its delivered MP3 is decoded, and so many times each fault is put
into the sound: a line dropped, said twice, exchanged with the next, cut off at 70 %, said in another
voice of the cast, and with a word cut out of its middle. The first table has the faults in the
programme, which the takes' prints can be held against. The second has the same faults in the take
itself, as an engine would make them: there are only the text, the other lines of the voice, and what the
engine says when it is asked again. Both have the good episode first, in which nothing should be heard; every fault of the first table has a
programme of its own.
"""

import argparse
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from quotecast.casting.catalogue import load_voices
from quotecast.episode.spoken_again import Mouths, speak_again
from quotecast.episode.verify import expected_line, judge
from quotecast.episode.voices import casting_of, engine_named, pools_of, shelf_of
from quotecast.ffmpeg import find_ffmpeg
from quotecast.listening.findings import Expected, SoundFault
from quotecast.listening.measures import of_takes, unlike_again
from quotecast.listening.places import Places
from quotecast.listening.prints import HOP_MS, Print, print_of
from quotecast.listening.programme import RATE_HZ, decoded, listen
from quotecast.mastering.takes import cut_speech, find_speech, load_take
from quotecast.model import Take
from quotecast.publishing.heard import HeardEpisode, HeardLine, read_heard
from quotecast.settings import Settings, load_settings
from quotecast.show.places import takes_folder
from quotecast.show.takes import TakeCache
from quotecast.voicing import Utterance
from quotecast.voicing.engines import Engines

EXAMPLE = Path(__file__).parents[1] / "articles" / "harbour-barrier.txt"
KEPT = 0.7
LEAST_WORDS = 6

Sound = NDArray[np.float32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Good:
    """Hold a good episode: what is expected of it, and its sound."""

    heard: HeardEpisode
    expected: tuple[Expected, ...]
    sound: Sound
    others: dict[str, Sound]
    again: Mapping[str, Print]


Fault = Callable[[Good, int, random.Random], Sound]


def span(line: HeardLine) -> tuple[int, int]:
    """Return where a line lies in the sound."""
    return line.start_ms * RATE_HZ // 1000, line.end_ms * RATE_HZ // 1000


def dropped(good: Good, number: int, dice: random.Random) -> Sound:
    """Take a line away, with its time or without it."""
    start, end = span(good.heard.lines[number])
    if dice.random() < 0.5:
        return silenced(good.sound, start, end)
    return np.concatenate([good.sound[:start], good.sound[end:]])


def doubled(good: Good, number: int, dice: random.Random) -> Sound:
    """Let a line be heard twice, after some silence."""
    start, end = span(good.heard.lines[number])
    gap = np.zeros(dice.randrange(0, RATE_HZ // 2), np.float32)
    return np.concatenate([good.sound[:end], gap, good.sound[start:end], good.sound[end:]])


def swapped(good: Good, number: int, dice: random.Random) -> Sound:  # noqa: ARG001 - a fault's
    """Exchange a line with the one after it."""
    start, end = span(good.heard.lines[number])
    after, last = span(good.heard.lines[number + 1])
    parts = [good.sound[:start], good.sound[after:last], good.sound[end:after]]
    return np.concatenate([*parts, good.sound[start:end], good.sound[last:]])


def truncated(good: Good, number: int, dice: random.Random) -> Sound:
    """Cut the end of a line off, with its time or without it."""
    start, end = span(good.heard.lines[number])
    cut = start + int(KEPT * (end - start))
    if dice.random() < 0.5:
        return silenced(good.sound, cut, end)
    return np.concatenate([good.sound[:cut], good.sound[end:]])


def in_another_voice(good: Good, number: int, dice: random.Random) -> Sound:  # noqa: ARG001
    """Let another voice say a line, as loud and as long at most."""
    line = good.heard.lines[number]
    start, end = span(line)
    own, other = good.sound[start:end], good.others[line.id]
    length = min(len(own), len(other))
    sound = silenced(good.sound, start, end)
    level = np.sqrt(np.mean(own**2)) / max(1e-6, np.sqrt(np.mean(other**2)))
    sound[start : start + length] = other[:length] * np.float32(level)
    return sound


def with_a_word_cut(good: Good, number: int, dice: random.Random) -> Sound:
    """Cut a word out of the middle of a line, and close the gap."""
    line = good.expected[number]
    start, _ = span(good.heard.lines[number])
    first, last = word(line, dice)
    a, b = (start + ms * RATE_HZ // 1000 for ms in (first, last))
    return np.concatenate([good.sound[:a], good.sound[b:]])


def word(line: Expected, dice: random.Random) -> tuple[int, int]:
    """Return when a word in the middle of a line is heard, in ms from the line's start."""
    starts = [ms for _, ms in line.word_starts_ms]
    number = dice.randrange(1, len(starts) - 2)
    return starts[number], starts[number + 1]


def silenced(sound: Sound, start: int, end: int) -> Sound:
    """Return a sound with silence in a part of it."""
    sound = sound.copy()
    sound[start:end] = 0
    return sound


FAULTS: dict[str, Fault] = {
    "dropped": dropped,
    "doubled": doubled,
    "swapped": swapped,
    "truncated": truncated,
    "wrong voice": in_another_voice,
    "word cut": with_a_word_cut,
}


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("article", nargs="?", type=Path, default=EXAMPLE)
    parser.add_argument("--engines", default="tone,pyttsx3")
    parser.add_argument("--each", type=int, default=20)
    arguments = parser.parse_args()
    for engine in arguments.engines.split(","):
        with tempfile.TemporaryDirectory() as folder:
            report(engine, arguments.article, Path(folder), arguments.each)


def report(engine: str, article: Path, show: Path, each: int) -> None:
    """Print what is heard of the faults in one engine's episode."""
    (show / "show.toml").write_text(f'[voices]\nengine = "{engine}"\n', encoding="utf-8")
    command = [sys.executable, "-m", "quotecast", "build", str(article), "--show", str(show)]
    subprocess.run([*command, "--quiet"], check=True)
    good, takes = good_episode(show, engine)
    false = [
        *judge(good.heard, good.expected, listen([good.sound], RATE_HZ)).findings,
        *unlike_again(good.expected, good.again),
    ]
    print(f"{engine}: {len(good.again)} lines said again")
    print(f"{engine}: {len(good.expected)} lines; heard in the good episode: {len(false)}")
    for one in false:
        print(f"  false: {one.message}")
    for name, fault in FAULTS.items():
        dice = random.Random(name)  # noqa: S311 - to be repeated
        numbers = chosen(good.expected, each, dice)
        heard = [in_programme(good, number, fault, dice) for number in numbers]
        own = [in_take(good, takes, number, name, dice) for number in numbers]
        print(
            f"  {name:<12} in the programme {sum(heard):>2} of {len(heard)}"
            f"   in the engine's take {sum(own):>2} of {len(own)}"
        )


def good_episode(show: Path, engine: str) -> tuple[Good, dict[str, Take]]:
    """Return the episode that was built in a show, and its takes by line id."""
    folder = next(path.parent for path in (show / "output").glob("*/manifest.json"))
    heard = read_heard(folder)
    cache = TakeCache(takes_folder(show))
    takes = {line.id: take for line in heard.lines if (take := cache.find(line.take))}
    expected = tuple(expected_line(line, takes[line.id]) for line in heard.lines)
    path = folder / heard.published.audio[0].path
    sound = np.concatenate(list(decoded(path, find_ffmpeg("bundled"), RATE_HZ)))
    others = said_by_others(heard.lines, show, engine)
    settings = load_settings(show)
    with pools_of(show, settings) as engines:
        mouths = Mouths(
            catalogue=casting_of(show, settings).catalogue(),
            engines=engines,
            show=show,
            with_costly=True,
        )
        again = speak_again(heard, mouths).prints
    return Good(heard=heard, expected=expected, sound=sound, others=others, again=again), takes


def said_by_others(lines: Sequence[HeardLine], show: Path, engine: str) -> dict[str, Sound]:
    """Return every line in another voice of the episode, by line id."""
    settings = Settings()
    known = load_voices(shelf_of(show, settings))
    ids = [name for name in dict.fromkeys(line.voice_id for line in lines) if name in known]
    voices = {}
    for line in lines:
        other = next(one for one in ids if one != line.voice_id)
        voices[line.id] = known[other][0]
    choice = {engine: engine_named(engine, settings)}
    with Engines(choice, workers=1) as engines, tempfile.TemporaryDirectory() as takes:
        for line in lines[::2]:  # half of them in the line's own voice at another pitch
            own = known[line.voice_id.partition("~")[0]][0]
            voices[line.id] = next(one for one in engines.variants(own) if one.id != line.voice_id)
        wanted = [
            Utterance(digest=line.id, text=line.spoken, voice=voices[line.id]) for line in lines
        ]
        recorded = engines.record(wanted, Path(takes))
        return {one.digest: speech(take, RATE_HZ) for one, take in recorded}


def speech(take: Take, rate_hz: int) -> Sound:
    """Return what is heard of a take."""
    sound = load_take(take, rate_hz)
    return cut_speech(sound, find_speech(sound))


def chosen(lines: Sequence[Expected], each: int, dice: random.Random) -> list[int]:
    """Choose lines of some length, again and again where there are too few."""
    fit = [
        number for number, line in enumerate(lines[:-1]) if len(line.word_starts_ms) >= LEAST_WORDS
    ]
    return [fit[at % len(fit)] for at in dice.sample(range(max(each, len(fit))), each)]


def in_programme(good: Good, number: int, fault: Fault, dice: random.Random) -> bool:
    """Return whether a fault in the programme is heard near its line."""
    # The lines around it are enough, and a minute is sooner heard than an hour.
    lines = good.expected[max(0, number - 3) : number + 5]
    first_ms = lines[0].first_frame * HOP_MS - 200
    sound = fault(good, number, dice)
    last = len(sound) - len(good.sound) + (lines[-1].end_ms + 200) * RATE_HZ // 1000
    programme = listen([sound[first_ms * RATE_HZ // 1000 : last]], RATE_HZ)
    near = [replace(one, first_frame=one.first_frame - first_ms // HOP_MS) for one in lines]
    return is_told(list(Places(programme.sound, near).findings()), good.expected, number)


def is_told(findings: Sequence[SoundFault], lines: Sequence[Expected], number: int) -> bool:
    """Return whether something is told of a line or the next."""
    near = {line.line_id for line in lines[number : number + 2]}
    return any(one.line_id in near for one in findings)


def in_take(
    good: Good, takes: dict[str, Take], number: int, name: str, dice: random.Random
) -> bool:
    """Return whether a fault in the take itself is heard, where the programme holds it as it is."""
    line, heard = good.expected[number], good.heard.lines[number]
    take = takes[line.line_id]
    rate_hz = take.sample_rate_hz
    own = speech(take, rate_hz)
    first, last = (ms * rate_hz // 1000 for ms in word(line, dice))
    faulty: Sound = {
        "dropped": np.zeros_like(own),
        "doubled": np.concatenate([own, own]),
        "swapped": speech(takes[good.expected[number + 1].line_id], rate_hz),
        "truncated": own[: int(KEPT * len(own))],
        "wrong voice": resampled(good.others[line.line_id], rate_hz),
        "word cut": np.concatenate([own[:first], own[last:]]),
    }[name]
    sound = print_of(faulty, rate_hz, line.first_frame * HOP_MS - heard.start_ms)
    end_ms = heard.start_ms + 1000 * len(faulty) // rate_hz
    changed = replace(line, sound=sound, end_ms=end_ms)
    lines = (*good.expected[:number], changed, *good.expected[number + 1 :])
    found = (*of_takes(lines), *unlike_again([changed], good.again))
    return any(one.line_id == line.line_id for one in found)


def resampled(sound: Sound, rate_hz: int) -> Sound:
    """Return a sound at another rate, well enough for its print."""
    places = np.arange(len(sound) * rate_hz // RATE_HZ) * RATE_HZ / rate_hz
    return np.interp(places, np.arange(len(sound)), sound).astype(np.float32)


if __name__ == "__main__":
    main()

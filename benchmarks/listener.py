"""Print what a fresh ear finds in episodes: in loudness, pauses, levels, joins, and by `quotecast verify`.

    python benchmarks/listener.py ARTICLE... [--formats mp3,m4a,opus,flac,wav] [--engine pyttsx3]
        [--again] [--words]

Each article is built with music, if the show of the repository has any. Every delivered file is measured by ffmpeg's
ebur128 beside our own figure (at 48 kHz, where its filters are the standard's own). `join` is the greatest step from one sample
to the next within 6 ms of where a line begins or ends, against the greatest within speech: 1 and more would be a
click. `pump` is by how much a line of a voice is louder or quieter, against the other lines of the voice, than it was
spoken. `levels` is how far the voices are apart.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import numpy as np

from quotecast.episode.verify import Ears, verify
from quotecast.ffmpeg import find_ffmpeg
from quotecast.listening.programme import RATE_HZ, decoded
from quotecast.loudness.meter import EnergyMeter, integrated_lufs
from quotecast.mastering.takes import FULL_SCALE, cut_speech, find_speech, load_take
from quotecast.publishing.heard import HeardEpisode, read_heard
from quotecast.settings import load_settings
from quotecast.show.places import takes_folder
from quotecast.show.takes import TakeCache

HERE = Path(__file__).parents[1]
FIVE = "mp3,m4a,opus,flac,wav"
JOIN_FRAMES = 6 * RATE_HZ // 1000
LEAST_MS = 1000


def main() -> None:
    """Build the episodes, and print a line of figures for each."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("articles", nargs="+", type=Path)
    parser.add_argument("--formats", default=FIVE)
    parser.add_argument("--engine", default="pyttsx3")
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--words", action="store_true")
    arguments = parser.parse_args()
    ears, alarms = Ears(again=arguments.again, words=arguments.words), 0
    for article in arguments.articles:
        with tempfile.TemporaryDirectory() as name:
            show = Path(name)
            prepare(show, arguments.engine, arguments.formats)
            command = [sys.executable, "-m", "quotecast", "build", str(article.resolve())]
            built = subprocess.run(
                [*command, "--show", name, "--quiet"], check=False, capture_output=True
            )
            if built.returncode:
                print(f"{article.stem}: wasn't built: {built.stderr.decode()[-200:]}")
                continue
            folder = next(path.parent for path in (show / "output").glob("*/manifest.json"))
            listened = verify(folder, show, load_settings(show), ears)
            alarms += len(listened.findings)
            sheet(article.stem, folder, show)
            print(f"  verify: {len(listened.findings)} findings in {listened.lines} lines")
            for sentence in (*(one.message for one in listened.findings), *listened.unjudged):
                print(f"    {sentence}")
    print(f"{len(arguments.articles)} episodes, {alarms} findings")


def prepare(show: Path, engine: str, formats: str) -> None:
    """Make a show with music in which an engine speaks."""
    (show / "music").symlink_to(HERE / "music")
    listed = ", ".join(f'"{one}"' for one in formats.split(","))
    (show / "show.toml").write_text(
        f'[voices]\n{"cast" if engine == "neural" else "engine"} = "{engine}"\n'
        f"[publishing]\nformats = [{listed}]\n"
        '[music]\nintro = "music/opening.opus"\noutro = "music/closing.opus"\n',
        encoding="utf-8",
    )


def sheet(name: str, folder: Path, show: Path) -> None:
    """Print the figures of one episode."""
    heard = read_heard(folder)
    first, *_ = heard.published.audio
    minutes = heard.lines[-1].end_ms / 60_000
    print(f"{name}: {minutes:.1f} min, {len({line.voice_id for line in heard.lines})} voices")
    for audio in json.loads((folder / "manifest.json").read_bytes())["audio"]:
        lufs, peak = ebur128(folder / audio["path"])
        print(
            f"  {Path(audio['path']).suffix:<6}{audio['integrated_lufs']:7.2f} LUFS {audio['true_peak_dbtp']:6.2f} dBTP"
            f"   ebur128 {lufs:6.1f} {peak:5.1f}"
        )
    sound = np.concatenate(list(decoded(folder / first.path, find_ffmpeg("bundled"), RATE_HZ)))
    pauses = [b.start_ms - a.end_ms for a, b in zip(heard.lines, heard.lines[1:], strict=False)]
    spread, pump = levels(heard, sound, TakeCache(takes_folder(show)))
    print(
        f"  pauses {min(pauses)} to {max(pauses)} ms, {np.median(pauses):.0f} in the middle; join "
        f"{join(heard, sound):.2f}; levels {spread:.2f} LU; pump {pump:.2f} dB"
    )


def ebur128(path: Path) -> tuple[float, float]:
    """Return what ffmpeg's meter says: loudness in LUFS and true peak in dBTP."""
    command = [str(find_ffmpeg("bundled")), "-hide_banner", "-nostats", "-i", str(path), "-af"]
    command += ["aresample=48000,ebur128=peak=true:framelog=quiet", "-f", "null", "-"]
    told = subprocess.run(command, capture_output=True, check=True).stderr.decode()
    found = re.findall(r"(?:I|Peak):\s+(-?[\d.]+) (?:LUFS|dBFS)", told.rpartition("Summary:")[2])
    return float(found[0]), float(found[1])


def join(heard: HeardEpisode, sound: np.ndarray) -> float:
    """Return the greatest step at an edge of a line, against the greatest within speech."""
    steps = np.abs(np.diff(sound))
    at_edges, within = 0.0, 1e-9
    for line in heard.lines:
        start, end = (ms * RATE_HZ // 1000 for ms in (line.start_ms, line.end_ms))
        for edge in (start, end):
            near = steps[max(0, edge - JOIN_FRAMES) : edge + JOIN_FRAMES]
            at_edges = max(at_edges, float(near.max(initial=0.0)))
        inner = steps[start + JOIN_FRAMES : end - JOIN_FRAMES]
        within = max(within, float(inner.max(initial=0.0)))
    return at_edges / within


def levels(heard: HeardEpisode, sound: np.ndarray, takes: TakeCache) -> tuple[float, float]:
    """Return how far the voices are apart in LU, and by how much a line's gain differs from its voice's."""
    energies: dict[str, list[np.ndarray]] = defaultdict(list)
    gains: dict[str, list[float]] = defaultdict(list)
    for line in heard.lines:
        delivered = sound[line.start_ms * RATE_HZ // 1000 : line.end_ms * RATE_HZ // 1000]
        take = takes.find(line.take)
        if take is None or line.end_ms - line.start_ms < LEAST_MS:
            continue
        spoken = load_take(take, RATE_HZ)
        own = cut_speech(spoken, find_speech(spoken))
        energies[line.voice_id].append(weighted(delivered))
        gains[line.voice_id].append(power_db(delivered) - power_db(own))
    loud = [integrated_lufs(np.concatenate(parts)) for parts in energies.values()]
    pump = max(float(np.abs(np.array(one) - np.median(one)).max()) for one in gains.values())
    return max(loud) - min(loud), pump


def weighted(sound: np.ndarray) -> np.ndarray:
    """Return the K-weighted energies of every 100 ms."""
    meter = EnergyMeter(RATE_HZ)
    meter.add(sound.astype(np.float32))
    return meter.energies()


def power_db(sound: np.ndarray) -> float:
    """Return the mean power, in dB under full scale."""
    return float(10 * np.log10(np.mean(sound.astype(np.float64) ** 2) + 1 / FULL_SCALE**2))


if __name__ == "__main__":
    main()

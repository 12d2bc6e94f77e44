"""Make the two stings of the example show, of nothing but sums of sines.

    python benchmarks/stings.py

Writes `music/opening.opus` and `music/closing.opus`: a bell-like chord that rises, and one that falls.
"""

import subprocess
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from quotecast.ffmpeg import find_ffmpeg

RATE_HZ = 48_000
MUSIC = Path(__file__).parents[1] / "music"
# Bell tones: partials over the strike note, how strong each is, and how fast it dies away.
PARTIALS = ((0.5, 0.5, 1.1), (1.0, 1.0, 1.6), (2.0, 0.45, 2.6), (2.98, 0.22, 3.6), (4.1, 0.1, 5.0))
NOTES = {
    "opening": ((0.0, 293.66), (0.16, 369.99), (0.32, 440.0), (0.56, 587.33)),
    "closing": ((0.0, 587.33), (0.18, 440.0), (0.36, 369.99), (0.6, 293.66)),
}
LENGTH_S = 2.2


def main() -> None:
    """Write both files."""
    MUSIC.mkdir(exist_ok=True)
    for name, notes in NOTES.items():
        write(MUSIC / f"{name}.opus", sum((bell(*note) for note in notes), np.zeros(frames())))
        print(f"music/{name}.opus: {(MUSIC / f'{name}.opus').stat().st_size} bytes")


def frames() -> int:
    """Return how many samples a sting has."""
    return round(LENGTH_S * RATE_HZ)


def bell(start_s: float, hz: float) -> NDArray[np.float64]:
    """Return a bell that is struck at a time."""
    time = np.arange(frames()) / RATE_HZ - start_s
    sound = sum(
        strength * np.exp(-decay * np.clip(time, 0, None)) * np.sin(2 * np.pi * hz * ratio * time)
        for ratio, strength, decay in PARTIALS
    )
    return np.asarray(sound * np.clip(time / 0.008, 0, 1))


def write(path: Path, sound: NDArray[np.float64]) -> None:
    """Write a sound as Opus; it ends in silence."""
    end = np.clip((LENGTH_S - np.arange(len(sound)) / RATE_HZ) / 0.9, 0, 1)
    sound = sound * np.sin(end * np.pi / 2) ** 2
    content = (0.5 * sound / np.abs(sound).max()).astype("<f4").tobytes()
    raw = ("-f", "f32le", "-ar", str(RATE_HZ), "-ac", "1", "-i", "pipe:0")
    opus = ("-c:a", "libopus", "-b:a", "56k", "-map_metadata", "-1", "-fflags", "+bitexact")
    command = [str(find_ffmpeg("bundled")), "-loglevel", "error", *raw, *opus, "-y", str(path)]
    subprocess.run(command, input=content, check=True)


if __name__ == "__main__":
    main()

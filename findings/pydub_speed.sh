#!/usr/bin/env bash
# One expects: pydub's speedup(sound, 1.005), as of a reading that must end half a second earlier, gives a sound that is shorter by
#   half a percent, or the same, as speedup(sound, 1.01) gives all of it; it raises an Exception where a sound is too short.
# Seen: at less than about 1.0067 nearly the whole sound is gone. Of ten seconds, ten notes of one second each, a third of a
#   second is left, in which none of the first eight can be told. What it takes out is counted in whole milliseconds for each
#   150, which is none at that speed; the crossfade of the pieces is made one less than that, -1, and append() with such a one
#   fades the first sound out and lays the second over it, not behind it. From 1.0067 on all ten notes are there. Nothing is
#   raised or warned; a program that reckons the speed from the time that it has meets it where the reading is nearly right.
# pydub 0.25.1 (audioop-lts 0.2.2 where Python has no audioop), 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile pydub==0.25.1 \
  'audioop-lts==0.2.2; python_version >= "3.13"'
cat >"$folder/speed.py" <<'END'
"""Print how long ten seconds are at several speeds and which of ten notes are left; exit 1 if that changed."""
import array
import importlib.metadata
import math
import sys
import warnings

warnings.simplefilter("ignore", DeprecationWarning)  # of audioop
warnings.filterwarnings("ignore", "Couldn't find ffmpeg")  # no file is read or written
from pydub import AudioSegment, effects

RATE = 44100
PITCHES = range(300, 1300, 100)  # the notes 1 to 10
ROWS = (  # a speed, the length in milliseconds, and how many of the ten notes are heard
    (1.0001, 314, 2),
    (1.004, 314, 2),
    (1.0066, 314, 2),
    (1.0068, 9934, 10),
    (1.01, 9934, 10),
    (1.05, 9565, 10),
    (1.5, 6725, 10),
)


def note(pitch, seconds=1):
    samples = (int(9000 * math.sin(2 * math.pi * pitch * place / RATE)) for place in range(int(RATE * seconds)))
    return AudioSegment(array.array("h", samples).tobytes(), sample_width=2, frame_rate=RATE, channels=1)


def heard(sound):
    """The notes in a sound, by how often each tenth of a second crosses zero."""
    notes = set()
    for start in range(0, len(sound) - 99, 100):
        samples = sound[start : start + 100].get_array_of_samples()
        crossings = sum(before < 0 <= after for before, after in zip(samples, samples[1:]))
        notes.add(round(crossings / 10) - 2)
    return notes


whole = sum((note(pitch) for pitch in PITCHES), AudioSegment.empty())
print("pydub", importlib.metadata.version("pydub"), "whole:", len(whole), "ms,", len(heard(whole)), "notes")
status = 0
for speed, expected, notes in ROWS:
    seen = effects.speedup(whole, speed)
    print(f"{speed}: {len(seen)} ms, asked for {len(whole) / speed:.0f}, notes {sorted(heard(seen))}")
    status |= abs(len(seen) - expected) > 1 or len(heard(seen)) != notes
sys.exit(status or len(heard(whole)) != 10)
END
"$folder/venv/bin/python" "$folder/speed.py"

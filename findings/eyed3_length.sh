#!/usr/bin/env bash
# One expects: eyeD3's info.time_secs is how long an MP3 lasts, as mutagen's length is: the first frame, by Xing and LAME, says of
#   how many frames the sound is made.
# Seen: of the speech that ffmpeg writes at 32 kbit/s, half the length is told or little more: ten minutes at 24,000 or
#   48,000 samples a second are five minutes, at 44,100 in mono 5:44. The first frame holds no sound and is larger, since its
#   table does not fit in one of 32 kbit/s, and eyeD3 divides the size of the file by that frame's bit rate, though the number of
#   frames stands in it, where it says "Info" and not "Xing", that is at a constant rate. At 64 and 128 kbit/s ten minutes
#   of 44,100 are one to three seconds too long, an hour at 64 is 17. A variable rate is right. No error or warning is given.
# eyeD3 0.9.9, mutagen 1.48.1, FFmpeg 9.0.2 as packed by imageio-ffmpeg 0.8.1 on Linux x86-64 (5.1 as well), 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile eyed3==0.9.9 mutagen==1.48.1 imageio-ffmpeg==0.8.1
cat >"$folder/lengths.py" <<'END'
"""Print how long eyeD3 and mutagen say that MP3s of ten minutes last; exit 1 if that changed."""
import importlib.metadata
import logging
import pathlib
import subprocess
import sys

import eyed3
import imageio_ffmpeg
from mutagen.mp3 import MP3

ROWS = (  # samples a second, channels, how it is written, and the seconds that eyeD3 finds in 600
    ("24000", "1", ("-b:a", "32k"), 300),
    ("48000", "2", ("-b:a", "32k"), 300),
    ("44100", "1", ("-b:a", "32k"), 345),
    ("24000", "1", ("-b:a", "64k"), 600),
    ("44100", "1", ("-b:a", "64k"), 603),
    ("44100", "2", ("-b:a", "128k"), 601),
    ("44100", "1", ("-q:a", "5"), 600),
)
FFMPEG = imageio_ffmpeg.get_ffmpeg_exe()
path = pathlib.Path(sys.argv[1], "programme.mp3")
logging.disable(logging.CRITICAL)
print("eyeD3", importlib.metadata.version("eyed3"), "mutagen", importlib.metadata.version("mutagen"))
print(subprocess.run([FFMPEG, "-version"], capture_output=True, check=True, text=True).stdout.splitlines()[0])
status = 0
for rate, channels, quality, expected in ROWS:
    words = ["-v", "error", "-y", "-f", "lavfi", "-i", "sine=300:d=600", "-ar", rate, "-ac", channels, *quality, str(path)]
    subprocess.run([FFMPEG, *words], stdin=subprocess.DEVNULL, check=True)
    seen, right = eyed3.load(path).info.time_secs, MP3(path).info.length
    print(f"{rate} samples, {channels} channels, {quality[1]}: eyeD3 {seen}, mutagen {right:.2f}")
    status |= round(seen) != expected or round(right) != 600
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/lengths.py" "$folder"

#!/usr/bin/env bash
# One expects: chapters that ffmpeg writes into an M4A or M4B lie where they were said to lie, as they do in MP3; both lists
#   that it writes there by default (its manual, -movflags disable_chpl: "both Nero chapters and a QuickTime chapter track
#   are written") are the same one.
# Seen: when the first chapter begins behind the start (an opening tune before it), the QuickTime track says that it begins
#   at 0, and a chapter that ends before the next one begins is drawn out to it. The Nero list of the same file has the start
#   right, so two players disagree; ffmpeg itself reads the wrong one. The track holds lengths only, with no empty sample
#   and no edit for what lies before. A chapter at 0 in the list that is given helps.
# FFmpeg 9.0.2 as packed by imageio-ffmpeg 0.8.1 on Linux x86-64 (5.1 as well), mutagen 1.48.1, 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1 mutagen==1.48.1
cat >"$folder/chapters.py" <<'END'
"""Print the chapters that ffmpeg and mutagen find in the files that ffmpeg makes."""
import re
import subprocess
import sys
from pathlib import Path

import imageio_ffmpeg
import mutagen

FFMPEG = imageio_ffmpeg.get_ffmpeg_exe()
GIVEN = [("5", "10", "One"), ("12", "20", "Two"), ("20", "30", "Three")]
ROWS = (  # the file, what ffmpeg reads in it again
    ("sound.mp3", [(5.0, 10.0), (12.0, 20.0), (20.0, 30.0)]),
    ("sound.m4a", [(0.0, 12.0), (12.0, 20.0), (20.0, 30.0)]),
)
folder = Path(sys.argv[1])
chapters = (f"[CHAPTER]\nTIMEBASE=1/1\nSTART={start}\nEND={end}\ntitle={title}\n" for start, end, title in GIVEN)
(folder / "chapters.txt").write_text(";FFMETADATA1\n" + "".join(chapters), "utf-8")
print(subprocess.run([FFMPEG, "-version"], capture_output=True, check=True, text=True).stdout.splitlines()[0])
print("given:", *GIVEN)
status = 0
for name, expected in ROWS:
    made = folder / name
    sources = ["-f", "lavfi", "-i", "sine=300:d=30", "-i", folder / "chapters.txt", "-map_metadata", "1"]
    subprocess.run([FFMPEG, "-v", "error", *sources, made], check=True)
    told = subprocess.run([FFMPEG, "-i", made], capture_output=True, check=False, text=True).stderr
    seen = [(float(start), float(end)) for start, end in re.findall(r"Chapter #\S+ start (\S+), end (\S+)", told)]
    print(f"{name} as ffmpeg reads it: {seen}")
    status |= seen != expected
listed = [chapter.start for chapter in mutagen.File(folder / "sound.m4a").chapters]
print("sound.m4a, Nero's list as mutagen", mutagen.version_string, "reads it:", listed)
sys.exit(status or listed != [5.0, 12.0, 20.0])
END
"$folder/venv/bin/python" "$folder/chapters.py" "$folder"

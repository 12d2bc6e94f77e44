#!/usr/bin/env bash
# One expects: mutagen, which writes and reads ID3 tags, writes a podcast's chapters (CHAP) in the order in which they were added,
#   or by their times, so that whoever reads the file from top to bottom has them in the programme's order; and ffmpeg, which
#   reads them, puts them in order of time where it makes an M4A of the MP3.
# Seen: mutagen writes frames of a kind by their length (pictures alone keep their order), so that the chapter with the shortest
#   title comes first. Of "Introduction", "The gate of Elm" and "End", at 0, 10 and 20 seconds, the last is the first in the
#   file; ffmpeg and eyeD3 list them so. In the M4A that ffmpeg makes of it, whose track holds lengths only, "End" begins at 0 and
#   has no length, and the last chapter that a player shows is the one before it. The table of contents (CTOC), marked as
#   ordered and right, changes nothing. With titles that grow longer from one to the next all is right. Nothing warns.
# mutagen 1.48.1, eyeD3 0.9.9, FFmpeg 9.0.2 as packed by imageio-ffmpeg 0.8.1 on Linux x86-64 (5.1 as well), 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile mutagen==1.48.1 eyed3==0.9.9 imageio-ffmpeg==0.8.1
cat >"$folder/chapters.py" <<'END'
"""Print the chapters of an MP3 by mutagen, and of the M4A made of it, as three programs list them; exit 1 if that changed."""
import importlib.metadata
import logging
import pathlib
import re
import subprocess
import sys

import eyed3
import imageio_ffmpeg
from mutagen.id3 import CHAP, CTOC, ID3, TIT2, CTOCFlags

logging.disable(logging.CRITICAL)  # eyeD3 tells of the length that it has reckoned
ROWS = (  # titles at 0, 10 and 20 seconds; the order in the MP3; what ffmpeg lists in the M4A: start, end and title
    (
        ("One", "Two two", "Three three three"),
        ["One", "Two two", "Three three three"],
        [(0, 10, "One"), (10, 20, "Two two"), (20, 30, "Three three three")],
    ),
    (
        ("Introduction", "The gate of Elm", "End"),
        ["End", "Introduction", "The gate of Elm"],
        [(0, 0, "End"), (0, 10, "Introduction"), (10, 20, "The gate of Elm")],
    ),
)
FFMPEG = imageio_ffmpeg.get_ffmpeg_exe()
folder = pathlib.Path(sys.argv[1])


def run(*words):
    return subprocess.run([FFMPEG, "-hide_banner", "-y", *words], stdin=subprocess.DEVNULL, capture_output=True, text=True)


def listed(path):
    found = re.findall(r"Chapter #\S+ start (\S+), end (\S+)\n\s+Metadata:\n\s+title\s+: (.*)", run("-i", str(path)).stderr)
    return [(round(float(start)), round(float(end)), title) for start, end, title in found]


print("mutagen", importlib.metadata.version("mutagen"), "eyeD3", importlib.metadata.version("eyed3"))
print(run("-version").stdout.splitlines()[0])
status = 0
for titles, order, in_m4a in ROWS:
    mp3, m4a = folder / "programme.mp3", folder / "programme.m4a"
    run("-v", "error", "-f", "lavfi", "-i", "sine=300:d=30", "-map_metadata", "-1", str(mp3))
    tags = ID3()
    names = [f"chapter{number}" for number in range(len(titles))]
    for number, (name, title) in enumerate(zip(names, titles, strict=True)):
        words = [TIT2(encoding=3, text=title)]
        start = number * 10000
        tags.add(CHAP(element_id=name, start_time=start, end_time=start + 10000, start_offset=2**32 - 1, end_offset=2**32 - 1,
                      sub_frames=words))
    flags = CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED
    tags.add(CTOC(element_id="contents", flags=flags, child_element_ids=names, sub_frames=[]))
    tags.save(mp3)
    by_ffmpeg = [title for _, _, title in listed(mp3)]
    by_eyed3 = [chapter.title for chapter in eyed3.load(mp3).tag.chapters]
    made = run("-v", "warning", "-i", str(mp3), str(m4a))
    seen = listed(m4a)
    print("added:", *titles, sep="\n  ")
    print("MP3 by ffmpeg:", by_ffmpeg, "\nMP3 by eyeD3:", by_eyed3, "\nM4A by ffmpeg:", seen, made.stderr.strip())
    status |= by_ffmpeg != order or by_eyed3 != order or seen != in_m4a or made.returncode != 0
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/chapters.py" "$folder"

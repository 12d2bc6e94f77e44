#!/usr/bin/env bash
# One expects: lattifai-captions, "the universal caption toolkit" that reads and writes WebVTT (its README), reads a WebVTT file
#   whose times have no hours: they are optional (WebVTT, section 4.1), and ffmpeg, for one, leaves them out in the first hour.
# Seen: each caption with such a time is left out. Of a programme shorter than an hour, as ffmpeg writes it, nothing is left, an
#   empty list, and of a longer one all of the first hour is gone, so that it begins with its second; a caption that begins in
#   the first hour and ends in the second is gone too. What it writes of that, SubRip here, lacks them as well. With hours,
#   which it writes itself, all are read. Nothing is raised or said.
# lattifai-captions 0.4.17, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check --no-compile lattifai-captions==0.4.17
cat >read.py <<'END'
"""Print the captions that lattifai-captions reads in WebVTT; exit 1 if that changed."""
import importlib.metadata
import pathlib
import sys

from lattifai.caption import Caption

ROWS = (  # the times of captions, and the words of those that are found
    (("00:00:01.000 --> 00:00:03.500", "00:59:58.000 --> 01:00:01.500", "01:00:04.000 --> 01:00:06.000"), "ABC"),
    (("00:01.000 --> 00:03.500", "59:58.000 --> 01:00:01.500", "01:00:04.000 --> 01:00:06.000"), "C"),
    (("00:01.000 --> 00:03.500", "12:04.000 --> 12:06.000"), ""),
)
print("lattifai-captions", importlib.metadata.version("lattifai-captions"))
status = 0
for times, expected in ROWS:
    blocks = ["WEBVTT", *(f"{time}\nCaption {letter}." for time, letter in zip(times, "ABC"))]
    pathlib.Path("captions.vtt").write_text("\n\n".join(blocks) + "\n")
    captions = Caption.read("captions.vtt")
    captions.write("captions.srt")
    seen = [f"{found.start:.3f} {found.text}" for found in captions.supervisions]
    print(*times, sep="\n")
    print(*(seen or ["no caption"]), sep="\n", end="\n\n")
    written = pathlib.Path("captions.srt").read_text()
    status |= "".join(line[-2] for line in seen) != expected
    status |= any((f"Caption {letter}." in written) != (letter in expected) for letter in "ABC")
sys.exit(status)
END
venv/bin/python read.py

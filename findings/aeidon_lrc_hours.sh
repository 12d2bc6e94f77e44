#!/usr/bin/env bash
# One expects: aeidon, the subtitle library of the editor Gaupol, for "reading and writing subtitle files" and converting
#   between them (its README), keeps the captions of a programme of more than an hour in LRC, where minutes go on counting
#   ([60:05.25]), or refuses; and that what it reads back of its own file is what it wrote.
# Seen: it writes minutes and seconds and leaves the hours out, so that 1:00:05.250 is [00:05.25] and 2:00:01 is [00:01.00].
#   Read back, what is said in the second hour comes at the beginning, among the captions of the first minute, in the order of
#   these times, and the captions of the first hour end where the next one of the mixed list begins: the last of them, at 59:58,
#   before its own start. Captions under an hour are right, and so are all in WebVTT, SubViewer and the rest. Nothing warns.
# aeidon 2.0.1, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check --no-compile aeidon==2.0.1
cat >captions.srt <<'END'
1
00:00:04,000 --> 00:00:05,500
The gate broke.

2
00:59:58,000 --> 00:59:59,000
The first hour ends.

3
01:00:05,250 --> 01:00:07,000
The second begins.

4
02:00:01,000 --> 02:00:02,000
The third begins.
END
cat >convert.py <<'END'
"""Print what aeidon writes as LRC and reads back, beside WebVTT; exit 1 if that changed."""
import importlib.metadata
import pathlib
import sys

import aeidon

EXPECTED = (
    "[00:04.00]The gate broke.\n[59:58.00]The first hour ends.\n[00:05.25]The second begins.\n[00:01.00]The third begins.\n"
)
READ = [
    ("00:00:01.000", "00:00:06.000", "The third begins."),
    ("00:00:04.000", "00:59:58.000", "The gate broke."),
    ("00:00:05.250", "00:00:01.000", "The second begins."),
    ("00:59:58.000", "00:00:05.250", "The first hour ends."),
]


def converted(form: int, name: str) -> list[tuple[str, str, str]]:
    project = aeidon.Project()
    project.open_main("captions.srt", "utf_8")
    project.save_main(aeidon.files.new(form, name, "utf_8"))
    again = aeidon.Project()
    again.open_main(name, "utf_8")
    return [(str(row.start), str(row.end), row.main_text) for row in again.subtitles]


print("aeidon", importlib.metadata.version("aeidon"))
vtt = converted(aeidon.formats.WEBVTT, "captions.vtt")
lrc = converted(aeidon.formats.LRC, "captions.lrc")
written = pathlib.Path("captions.lrc").read_text()
print(written)
for row in vtt + lrc:
    print(*row)
hours = [row[0][:2] for row in vtt]
sys.exit(written != EXPECTED or lrc != READ or hours != ["00", "00", "01", "02"])
END
venv/bin/python convert.py

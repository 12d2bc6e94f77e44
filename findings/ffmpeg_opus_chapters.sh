#!/usr/bin/env bash
# One expects: chapters that ffmpeg writes into an Opus file begin when they were said to begin, as in Matroska, MP3 and M4A, to
#   the millisecond, which the comments that hold them there have room for (CHAPTER001=00:00:02.500).
# Seen: each chapter whose start has half a second or more behind the full ones begins a whole second late: 2.500 becomes
#   00:00:03.500, 0.501 becomes 1.501, and only starts like 0.499 are right. The milliseconds are kept, and the seconds are rounded
#   where they must be cut. So some half of a programme's chapters lie a second behind their first words, those of two that
#   begin close together can be told in the wrong order (59.700 as 60.700, behind one at 60.200), and the last may begin
#   behind the end of the sound. ffmpeg reads the wrong times back. Nothing warns.
# FFmpeg 9.0.2 as packed by imageio-ffmpeg 0.8.1 on Linux x86-64 (5.1 as well), mutagen 1.48.1, 2026-11-30.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile imageio-ffmpeg==0.8.1 mutagen==1.48.1
cat >"$folder/chapters.py" <<'END'
"""Print where chapters begin in the files that ffmpeg writes from one list, beside where the list says."""
import pathlib
import re
import subprocess
import sys

import imageio_ffmpeg
from mutagen.oggopus import OggOpus

STARTS = (0, 499, 1501, 2500, 59700, 60200, 62000)  # milliseconds
END = 62400
OPUS = (0, 499, 2501, 3500, 60700, 60200, 62000)
ffmpeg = imageio_ffmpeg.get_ffmpeg_exe()
folder = pathlib.Path(sys.argv[1])


def run(*words):
    return subprocess.run([ffmpeg, "-hide_banner", *words], stdin=subprocess.DEVNULL, capture_output=True, text=True)


def starts_read(path):
    listed = re.findall(r"Chapter #\S+ start ([\d.]+)", run("-i", str(path)).stderr)
    return tuple(round(float(start) * 1000) for start in listed)


chapters = [
    f"[CHAPTER]\nTIMEBASE=1/1000\nSTART={start}\nEND={end}\ntitle=Part {number}\n"
    for number, (start, end) in enumerate(zip(STARTS, (*STARTS[1:], END), strict=True))
]
(folder / "list.txt").write_text(";FFMETADATA1\n" + "".join(chapters))
print(run("-version").stdout.splitlines()[0])
print("asked ", *STARTS)
status = 0
for suffix in ("mka", "mp3", "m4a", "opus"):
    path = folder / f"programme.{suffix}"
    made = run("-y", "-v", "warning", "-f", "lavfi", "-i", f"sine=300:duration={END / 1000}", "-i", str(folder / "list.txt"),
               "-map_chapters", "1", str(path))
    read = starts_read(path)
    print(f"{suffix:6}", *read, made.stderr.strip())
    status |= made.returncode != 0 or read != (OPUS if suffix == "opus" else STARTS)
comments = OggOpus(folder / "programme.opus").tags
written = [comments[f"chapter{number:03}"][0] for number in range(len(STARTS))]
print("in the Opus comments:", *written)
sys.exit(status or written[3] != "00:00:03.500")
END
"$folder/venv/bin/python" "$folder/chapters.py" "$folder"

#!/usr/bin/env bash
# One expects: ffmpeg -i captions.vtt again.vtt leaves what a reader sees as it was; WebVTT has & and < written &amp;
#   and &lt; in a text (section 4.2.2), and knows &nbsp;, but neither a backslash nor a brace that means anything.
# Seen: the texts go by way of ASS and come back in between. &lt; and &amp; are decoded and not encoded again, so that
#   whoever reads the new file, ffmpeg itself to begin with, loses all behind a "<"; &nbsp; becomes the two signs \h, which
#   are shown; a brace becomes \{{}. SubRip made from WebVTT holds the same \h and \{{}.
# FFmpeg 9.0.2 as packed by imageio-ffmpeg 0.8.1 on Linux x86-64 (5.1 differs in the braces alone), 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check imageio-ffmpeg==0.8.1
cat >"$folder/rewrite.py" <<'END'
"""Print the captions as they come out of ffmpeg once, twice, and as SubRip."""
import subprocess
import sys
from pathlib import Path

import imageio_ffmpeg

FFMPEG = imageio_ffmpeg.get_ffmpeg_exe()
TEXTS = ("Is 3 &lt; 4? So R&amp;D says.", "It is 4&nbsp;km long.", "{laughs} Nobody came.")
ROWS = (  # made from, made, its texts
    ("first.vtt", "second.vtt", ["Is 3 < 4? So R&D says.", r"It is 4\hkm long.", r"\{{}laughs} Nobody came."]),
    ("second.vtt", "third.vtt", ["Is 3 "]),
    ("first.vtt", "captions.srt", ["Is 3 < 4? So R&D says.", r"It is 4\hkm long.", r"\{{}laughs} Nobody came."]),
)
folder = Path(sys.argv[1])
blocks = (f"00:0{2 * at}.000 --> 00:0{2 * at + 2}.000\n{text}" for at, text in enumerate(TEXTS))
(folder / "first.vtt").write_text("WEBVTT\n\n" + "\n\n".join(blocks) + "\n", "utf-8")
print(subprocess.run([FFMPEG, "-version"], capture_output=True, check=True, text=True).stdout.splitlines()[0])
print("first.vtt:", *TEXTS, sep="\n  ")
status = 0
for source, made, expected in ROWS:
    subprocess.run([FFMPEG, "-v", "error", "-i", folder / source, folder / made], check=True)
    blocks = (folder / made).read_text("utf-8").strip().split("\n\n")
    texts = [block.split("\n")[-1] for block in blocks if "-->" in block]
    print(f"{made} from {source}:", *texts, sep="\n  ")
    status |= texts[: len(expected)] != expected
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/rewrite.py" "$folder"

#!/usr/bin/env bash
# One expects: srt-equalizer, which breaks long subtitles into shorter ones, changes where a line ends and nothing in it, with each
#   of its three methods; "punctuation", for one, "takes punctuation (commas, periods, etc.) into account" (its README).
# Seen: with that method every stop and comma is a place to break, one in a number as well: of "cost $3.5 million" one subtitle
#   has "cost $3." and the next "5 million", of "10,000 people" one has "10," and the next "000 people", so that who reads along
#   sees three dollars and ten first. Where the two pieces fit into one line they are put together again with a space: "9.30 p.m."
#   is shown as "9. 30 p. m.", "U.S." as "U. S.", example.org as "example. org". Only subtitles over the limit are touched, so that
#   one number stands both ways in a file. "greedy" and "halving" change nothing but the breaks.
# srt-equalizer 0.1.13, srt 3.5.3, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check srt-equalizer==0.1.13 srt==3.5.3
cat >captions.srt <<'END'
1
00:00:01,000 --> 00:00:05,000
It is said that the gate cost $3.5 million in 2026.

2
00:00:05,000 --> 00:00:09,000
There were 10,000 people in the old harbour of Tarn Bay.

3
00:00:09,000 --> 00:00:13,000
At 9.30 p.m. the U.S. ship left, see example.org for pictures.

4
00:00:13,000 --> 00:00:15,000
Of the 10,000 none stayed.
END
cat >break.py <<'END'
"""Print the subtitles that srt-equalizer makes, of 42 signs at most, with each of its methods."""
import importlib.metadata
import pathlib
import sys

import srt
from srt_equalizer import srt_equalizer

EXPECTED = {
    "greedy": True,
    "halving": True,
    "punctuation": [
        "It is said that the gate cost $3.",
        "5 million in 2026.",
        "There were 10,",
        "000 people in the old harbour of Tarn Bay.",
        "At 9. 30 p. m. the U. S. ship left,",
        "see example. org for pictures.",
        "Of the 10,000 none stayed.",
    ],
}
words = " ".join(caption.content for caption in srt.parse(pathlib.Path("captions.srt").read_text()))
print(*(f"{name} {importlib.metadata.version(name)}" for name in ("srt-equalizer", "srt")))
status = 0
for method, expected in EXPECTED.items():
    srt_equalizer.equalize_srt_file("captions.srt", f"{method}.srt", 42, method=method)
    seen = [caption.content for caption in srt.parse(pathlib.Path(f"{method}.srt").read_text())]
    print(method, *seen, sep="\n  ")
    status |= (" ".join(seen) == words) if isinstance(expected, list) else (" ".join(seen) != words)
    status |= isinstance(expected, list) and seen != expected
sys.exit(status)
END
venv/bin/python break.py

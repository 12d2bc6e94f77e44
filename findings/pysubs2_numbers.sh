#!/usr/bin/env bash
# One expects: pysubs2 reads of a WebVTT caption the text between its times and the blank line that ends it (section 4.1), and
#   neither comments, which are a NOTE block of their own, nor the identifier of the next caption, which stands over its times.
# Seen: it reads by way of SubRip, where all up to the next times is the caption before, but a number at the end. So of
#   "It was shut in / 1990", the year is gone, in the last caption of a SubRip file too, and in WebVTT in each that
#   no identifier follows; and a NOTE, and an identifier of other signs, are shown as words of the caption before.
# pysubs2 1.8.1, 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pysubs2==1.8.1
cat >"$folder/read.py" <<'END'
"""Print what pysubs2 reads of captions; exit 1 if that changed."""
import sys

import pysubs2

FIRST, SECOND = "00:00:01.000 --> 00:00:02.000", "00:00:02.000 --> 00:00:03.000"
SHUT = "It was shut in\n1990"
ROWS = (  # what, the file, the captions' texts
    ("WebVTT", f"WEBVTT\n\n{FIRST}\n{SHUT}\n\n{SECOND}\n{SHUT}\n", ["It was shut in", "It was shut in"]),
    ("WebVTT, numbered", f"WEBVTT\n\n1\n{FIRST}\n{SHUT}\n\n2\n{SECOND}\nNo.\n", [SHUT, "No."]),
    ("WebVTT, named", f"WEBVTT\n\n{FIRST}\nNo.\n\nthe-gate\n{SECOND}\nYes.\n", ["No.\n\nthe-gate", "Yes."]),
    ("WebVTT with NOTE", f"WEBVTT\n\n{FIRST}\nNo.\n\nNOTE spoken by a machine\n\n{SECOND}\nYes.\n",
     ["No.\n\nNOTE spoken by a machine", "Yes."]),
    ("SubRip", f"1\n{FIRST}\n{SHUT}\n\n2\n{SECOND}\n{SHUT}\n".replace(".000", ",000"), [SHUT, "It was shut in"]),
)
print("pysubs2", pysubs2.VERSION)
status = 0
for name, captions, expected in ROWS:
    kind = name.split()[0].strip(",")
    read = pysubs2.SSAFile.from_string(captions, format_="vtt" if kind == "WebVTT" else "srt")
    seen = [event.plaintext for event in read]
    print(f"{name:17}", seen)
    status |= seen != expected
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/read.py"

#!/usr/bin/env bash
# One expects: pycaption reads in TTML (its DFXP) the time 00:00:01.2340000 as 1.234 seconds, as it reads "1.2340000s" and
#   00:00:01.234: a fraction may have any number of figures (TTML, section 12.3.1), and .NET, for one, writes seven; and that the
#   times in a <div> or <body> with a begin of its own count from there (section 12.2.1).
# Seen: in hours, minutes and seconds the figures behind the point are taken for a number of milliseconds: 00:00:01.2340000 is 2341
#   seconds, 39 minutes, .2340 two seconds and a third, .234567 nearly four minutes. One or two figures are right (.5, .23). So
#   captions come long after their words, and a caption may end before it begins. The begin of a <div> or <body> is passed over:
#   <div begin="10s"> with 1 to 2 seconds in it is read as 1 to 2, not 11 to 12. Nothing warns, and what is written of it, SubRip
#   here, has the same times.
# pycaption 2.3.14, beautifulsoup4 4.14.3, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile pycaption==2.3.14 beautifulsoup4==4.14.3
cat >"$folder/read.py" <<'END'
"""Print when a caption of TTML begins and ends by pycaption, in seconds; exit 1 if that changed."""
import importlib.metadata
import sys

from pycaption import DFXPReader, SRTWriter

TTML = '<?xml version="1.0" encoding="utf-8"?><tt xml:lang="en" xmlns="http://www.w3.org/ns/ttml"><body{}><div{}>{}</div></body></tt>'
ROWS = (  # attributes of body and div, a begin, an end, both as they are read
    ("", "", "00:00:01.234", "00:00:02.500", 1.234, 2.5),
    ("", "", "00:00:01.23", "00:00:02.5", 1.23, 2.5),
    ("", "", "1.2340000s", "2.5000000s", 1.234, 2.5),
    ("", "", "00:00:01.2340", "00:00:02.5000", 3.34, 7.0),
    ("", "", "00:00:01.2340000", "00:00:02.5000000", 2341.0, 5002.0),
    ("", "", "00:00:01.234567", "00:00:02.500", 235.567, 2.5),
    ("", ' begin="10s"', "00:00:01.000", "00:00:02.000", 1.0, 2.0),
    (' begin="10s"', "", "00:00:01.000", "00:00:02.000", 1.0, 2.0),
)
print(*(f"{name} {importlib.metadata.version(name)}" for name in ("pycaption", "beautifulsoup4")))
status = 0
for body, division, begin, end, *expected in ROWS:
    captions = DFXPReader().read(TTML.format(body, division, f'<p begin="{begin}" end="{end}">It was shut.</p>'))
    (caption,) = captions.get_captions("en")
    seen = [caption.start / 1_000_000, caption.end / 1_000_000]
    print(f"{f'<body{body}><div{division}> ' if body or division else ''}{begin} to {end}:", *seen)
    print("  in SubRip:", SRTWriter().write(captions).splitlines()[1])
    status |= seen != expected
sys.exit(status)
END
"$folder/venv/bin/python" -W ignore "$folder/read.py"

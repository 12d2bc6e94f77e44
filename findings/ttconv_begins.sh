#!/usr/bin/env bash
# One expects: ttconv, which reads TTML as the IMSC text profile has it and writes SubRip and WebVTT (its README), finds the
#   captions in a <body> or <div> with a begin of its own at their times counted from there (TTML, section 12.2.1), and that
#   such a part without an end, which it may do without, lasts at least until its last caption ends.
# Seen: such a part is held to end where its last caption does, counted from the part's own begin, but as if that were counted
#   from the start of the programme. So its last captions are gone, for as many seconds as it begins late: in <div begin="10s">,
#   of captions at 1, 3, 9 and 12 to 14 seconds the last two, since all ends at 14; and of a part that begins at ten minutes and
#   is no longer than ten, everything: what is written is an empty file. So also of a <body> with a begin and of a <p> with one
#   around a <span> with times. With an end on the part all are right. Nothing is said.
# ttconv 1.2.3, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile ttconv==1.2.3
cat >"$folder/convert.py" <<'END'
"""Print the captions that ttconv writes of documents whose parts have a begin; exit 1 if that changed."""
import importlib.metadata
import sys
import xml.etree.ElementTree as ElementTree

import ttconv.imsc.reader
import ttconv.srt.writer

CAPTIONS = (("1s", "2s", "One"), ("3s", "4s", "Two"), ("9s", "11s", "Three"), ("12s", "14s", "Four"))
SHOWN = "".join(f'<p begin="{begin}" end="{end}">{words}</p>' for begin, end, words in CAPTIONS)
FOUR = [
    "00:00:11,000 --> 00:00:12,000 One",
    "00:00:13,000 --> 00:00:14,000 Two",
    "00:00:19,000 --> 00:00:21,000 Three",
    "00:00:22,000 --> 00:00:24,000 Four",
]
ROWS = (  # a body, and the captions written
    (f'<body region="r"><div begin="10s" end="60s">{SHOWN}</div></body>', FOUR),
    (f'<body region="r"><div begin="10s">{SHOWN}</div></body>', FOUR[:2]),
    (f'<body region="r" begin="10s"><div>{SHOWN}</div></body>', FOUR[:2]),
    (f'<body region="r"><div begin="600s">{SHOWN}</div></body>', []),
    ('<body region="r"><div><p begin="10s"><span begin="1s" end="2s">One</span></p></div></body>', []),
    ('<body region="r"><div><p begin="10s" end="60s"><span begin="1s" end="2s">One</span></p></div></body>', FOUR[:1]),
)
print("ttconv", importlib.metadata.version("ttconv"))
status = 0
for body, expected in ROWS:
    document = f"""<tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling" xml:lang="en"><head><layout>
<region xml:id="r" tts:origin="10% 80%" tts:extent="80% 20%" tts:displayAlign="after"/></layout></head>{body}</tt>"""
    model = ttconv.imsc.reader.to_model(ElementTree.ElementTree(ElementTree.fromstring(document)))
    written = ttconv.srt.writer.from_model(model)
    seen = [" ".join(caption.split("\n")[1:]) for caption in written.strip().split("\n\n")] if written.strip() else []
    print(body.replace(SHOWN, "…"), *(seen or ["no caption"]), sep="\n  ")
    status |= seen != expected
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/convert.py"

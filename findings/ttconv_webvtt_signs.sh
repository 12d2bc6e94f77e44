#!/usr/bin/env bash
# One expects: ttconv, which reads and writes WebVTT, SubRip, TTML and broadcasters' formats (its README), writes a caption's <
#   and & into WebVTT as &lt; and &amp;, the only way in which they may stand there (WebVTT, section 4.2.2), so that a reader,
#   its own among them, finds the words that were in the TTML; and that the speaker of a <v> span outlives a way through WebVTT
#   and back.
# Seen: it writes both as they stand. Of "Rates of < 5 percent, wages > 7" a reader takes all between the two signs for a tag:
#   ttconv itself, and webvtt-py, read "Rates of 7" in what ttconv has written, and "If xx is so" of "If x<y then no; y>x is
#   so". "Write &lt;b>", of an article on HTML, comes back to ttconv as "Write <b>". Read from WebVTT and written again, "<v Ann
#   Pell>No.</v>" is "No.", without a speaker. SubRip is written with the same signs, which it allows. Nothing warns.
# ttconv 1.2.3, webvtt-py 0.6.0, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile ttconv==1.2.3 webvtt-py==0.6.0
cat >"$folder/convert.py" <<'END'
"""Print what readers find in the WebVTT that ttconv writes; exit 1 if that changed."""
import html
import importlib.metadata
import io
import sys
import xml.etree.ElementTree as ElementTree

import ttconv.imsc.reader
import ttconv.srt.writer
import ttconv.vtt.reader
import ttconv.vtt.writer
import webvtt

ROWS = (  # words, those written, those that ttconv reads in it, and webvtt-py
    ("No one came.", "No one came.", "No one came.", "No one came."),
    ("Rates of < 5 percent, wages > 7", "Rates of < 5 percent, wages > 7", "Rates of 7", "Rates of  7"),
    ("If x<y then no; y>x is so", "If x<y then no; y>x is so", "If xx is so", "If xx is so"),
    ("Write &lt;b> for it", "Write &lt;b> for it", "Write <b> for it", "Write &lt;b> for it"),
)


def words(text: str) -> str:
    return "\n".join(text.strip().split("\n\n")[-1].split("\n")[2:])


print(*(f"{name} {importlib.metadata.version(name)}" for name in ("ttconv", "webvtt-py")))
status = 0
for said, *expected in ROWS:
    document = f"""<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body><div>
<p begin="1s" end="2s">{html.escape(said, quote=False)}</p></div></body></tt>"""
    model = ttconv.imsc.reader.to_model(ElementTree.ElementTree(ElementTree.fromstring(document)))
    written = ttconv.vtt.writer.from_model(model)
    again = ttconv.srt.writer.from_model(ttconv.vtt.reader.to_model(io.StringIO(written)))
    seen = [words(written), words(again), webvtt.from_string(written).captions[0].text]
    print(said, *seen, sep="\n  ")
    status |= seen != expected
spoken = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Ann Pell>No.</v>\n"
seen = words(ttconv.vtt.writer.from_model(ttconv.vtt.reader.to_model(io.StringIO(spoken))))
print("<v Ann Pell>No.</v>", seen, sep="\n  ")
status |= seen != "No."
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/convert.py"

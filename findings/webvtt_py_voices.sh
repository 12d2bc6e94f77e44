#!/usr/bin/env bash
# One expects: webvtt-py, which has a caption's speaker as its voice ("cue voice span if any", its README) and its words without
#   markup as its text, knows that a caption may hold several <v> spans, each with its speaker, as one that shows question and
#   answer does (WebVTT, section 4.2.2); and that its & and < are written &amp; and &lt; there (the same section).
# Seen: the first span's speaker is the whole caption's: of "<v Ann Pell>Did you pay?</v>" and "<v Bob Ray>No, never.</v>" the text
#   is both lines and the voice Ann Pell, and Bob Ray is in neither. The markup is cut out, but what it stands for isn't put in:
#   "R&amp;D" and "3 &lt; 5" stay in the text, a voice is "Ann &amp; Bob", and the SubRip that it writes, where nobody decodes
#   them, shows them so. Of SubRip in turn it writes a < and & into WebVTT as they stand, so that of "Of 5 < 7 & R&D nobody > 3
#   spoke" whoever reads the WebVTT rightly takes all between the two signs for a tag, and the "nobody" is gone.
# webvtt-py 0.6.0, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile webvtt-py==0.6.0
cat >"$folder/read.py" <<'END'
"""Print what webvtt-py reads of captions, and what it writes of them; exit 1 if that changed."""
import importlib.metadata
import io
import sys

import webvtt

TIMES = "00:00:01.000 --> 00:00:02.000"
ROWS = (  # what a caption holds, the voice, the text
    ("<v Ann Pell>Did you pay?</v>", "Ann Pell", "Did you pay?"),
    ("<v Ann Pell>Did you pay?</v>\n<v Bob Ray>No, never.</v>", "Ann Pell", "Did you pay?\nNo, never."),
    ("<v Ann &amp; Bob>Never, for R&amp;D: 3 &lt; 5.</v>", "Ann &amp; Bob", "Never, for R&amp;D: 3 &lt; 5."),
)
print("webvtt-py", importlib.metadata.version("webvtt-py"))
status = 0
for held, voice, text in ROWS:
    captions = webvtt.from_buffer(io.StringIO(f"WEBVTT\n\n{TIMES}\n{held}\n"))
    written = io.StringIO()
    captions.write(written, format="srt")
    (caption,) = captions
    print(f"{held!r}: voice {caption.voice!r}, text {caption.text!r}, in SubRip {written.getvalue()!r}")
    status |= (caption.voice, caption.text) != (voice, text)
    status |= written.getvalue().strip() != f"1\n{TIMES.replace('.', ',')}\n{text}"
SUBRIP = "Of 5 < 7 & R&D nobody > 3 spoke."
written = io.StringIO()
webvtt.from_buffer(io.StringIO(f"1\n{TIMES.replace('.', ',')}\n{SUBRIP}\n"), format="srt").write(written, format="vtt")
print(f"{SUBRIP!r} in SubRip: {written.getvalue()!r} in WebVTT")
status |= written.getvalue().strip() != f"WEBVTT\n\n{TIMES}\n{SUBRIP}"
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/read.py"

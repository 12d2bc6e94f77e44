#!/usr/bin/env bash
# One expects: striprtf, which makes plain text of RTF, gives what a word processor shows at the end: without what was taken out
#   under its tracking of changes (\deleted) and what is hidden (\v), with the words of a text box, with a space where a line
#   breaks at a column, and with a note where it stands, or not at all. RTF 1.9.1, character properties and track changes.
# Seen: what was taken out is there like any other words: "The gate was {\deleted never }open" is "The gate was never open", and
#   of an amount that was corrected both stand side by side, "It cost 35 million". So is what is hidden. The words in a text box
#   are gone, a column break joins the words on both sides of it, and 10 with a raised 5 is 105. Notes are left out. No word of
#   it in the README, and nothing warns. What a comment says is rightly left out.
# striprtf 0.0.35, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile striprtf==0.0.35
cat >"$folder/read.py" <<'END'
"""Print the text that striprtf makes of RTF; exit 1 if that changed."""
import importlib.metadata
import sys

from striprtf.striprtf import rtf_to_text

HEAD = r"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\*\revtbl{Unknown;}{Ann Pell;}}\pard "
ROWS = (  # a paragraph, and its text
    (r"The gate was {\b never} open.", "The gate was never open."),
    (r"The gate was {\deleted\revauthdel1 never }open.", "The gate was never open."),
    (r"It cost {\deleted\revauthdel1 3}{\revised\revauth1 5} million.", "It cost 35 million."),
    (r"The gate was {\v never }open.", "The gate was never open."),
    (r"{\shp{\*\shpinst{\shptxt “No,” she said.}}}He left.", "He left."),
    (r"The port\column was shut.", "The portwas shut."),
    (r"It has 10{\super 5} parts.", "It has 105 parts."),
    (r"It fell{\footnote In May.} again{\*\annotation Check this.}.", "It fell again."),
)
print("striprtf", importlib.metadata.version("striprtf"))
status = 0
for paragraph, expected in ROWS:
    seen = rtf_to_text(HEAD + paragraph + r"\par}").strip()
    print(f"{paragraph}\n  {seen}")
    status |= seen != expected
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/read.py"

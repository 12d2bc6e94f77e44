#!/usr/bin/env bash
# One expects: wetext, the runtime of WeTextProcessing, by which text-to-speech programs write English out before it is spoken,
#   leaves words without figures as they are, and gives marks, sentences and paragraphs back: its README speaks of removing
#   punctuation and of expanding contractions only where one asks for it.
# Seen: the answer “No.” is taken for the abbreviation: “No. We asked in May” becomes “number We asked in May”, and "no 20
#   ships came" "number twenty ships came", the opposite. A straight quotation mark comes back with a backslash before it.
#   Decades with all four figures are seconds ("the 1990s": "the one thousand nine hundred and ninety seconds", though "the
#   '90s" is "the nineties"), and "3m people" and "a 300m wall" are minutes. The full stop behind "World War II." is gone, a
#   line's end too, so that two paragraphs stand as "no.She"; of "$1.2tn", unlike "$1.2bn", "one dollar.two tn" is made.
# wetext 0.1.8, kaldifst 1.8.3, 2026-11-29.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check wetext==0.1.8 kaldifst==1.8.3
cat >"$folder/normalise.py" <<'END'
"""Print what wetext makes of English sentences with its default options."""
import importlib.metadata
import sys

from wetext import Normalizer

ROWS = (
    ("She said no. They left at 5.", "She said no. They left at five."),
    ("“No. We asked in May,” said Ann Pell.", "“number We asked in May,” said Ann Pell."),
    ("Did they come? No. They left.", "Did they come? number They left."),
    ("She said no 20 ships came.", "She said number twenty ships came."),
    ('"We lost," said Ann Pell.', '\\"We lost,\\" said Ann Pell.'),
    ("It was built in the '90s.", "It was built in the nineties."),
    ("It was built in the 1990s.", "It was built in the one thousand nine hundred and ninety seconds."),
    ("3m people live there.", "three minutes people live there."),
    ("A 300m wall.", "A three hundred minutes wall."),
    ("It began after World War II. She left.", "It began after World War two She left."),
    ("The answer was no.\nShe left.", "The answer was no.She left."),
    ("A $1.2bn deal.", "A one point two billion dollars deal."),
    ("A $1.2tn deal.", "A one dollar.two tn deal."),
)
print(*(f"{name} {importlib.metadata.version(name)}" for name in ("wetext", "kaldifst")))
normalizer = Normalizer(lang="en", operator="tn")
status = 0
for text, expected in ROWS:
    seen = normalizer.normalize(text)
    print(f"{text!r:42} {seen!r}")
    status |= seen != expected
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/normalise.py"

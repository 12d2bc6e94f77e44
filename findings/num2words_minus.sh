#!/usr/bin/env bash
# One expects: num2words, which writes numbers out in words, writes the minus of -0.5 as it does that of -1.5 and of -5: a rate
#   of -0.5 percent, or a frost of -0.4 degrees, is told apart from its opposite by that word alone.
# Seen: of every number between -1 and 0 the minus is gone, in English, German, French, Spanish, Dutch, Portuguese and Polish:
#   "zero point five", "null Komma fünf", as of 0.5; of a float, a Decimal and a string alike. The part before the point is
#   written by itself, as a whole number, and -0 is 0. Of those tried only Italian has the word ("meno zero virgola cinque").
#   As money (to="currency") it is there. Nothing warns.
# num2words 0.5.14, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile num2words==0.5.14
cat >"$folder/write.py" <<'END'
"""Print negative numbers as num2words writes them; exit 1 if that changed."""
import importlib.metadata
import sys
from decimal import Decimal

from num2words import num2words

ROWS = (  # number, options, words
    (-5, {}, "minus five"),
    (-1.5, {}, "minus one point five"),
    (-0.5, {}, "zero point five"),
    (0.5, {}, "zero point five"),
    (Decimal("-0.25"), {}, "zero point two five"),
    ("-0.75", {}, "zero point seven five"),
    (-1.5, {"lang": "de"}, "minus eins Komma fünf"),
    (-0.5, {"lang": "de"}, "null Komma fünf"),
    (-0.5, {"lang": "fr"}, "zéro virgule cinq"),
    (-0.5, {"lang": "es"}, "cero punto cinco"),
    (-0.5, {"lang": "nl"}, "nul komma vijf"),
    (-0.5, {"lang": "pt"}, "zero vírgula cinco"),
    (-0.5, {"lang": "pl"}, "zero przecinek pięć"),
    (-0.5, {"lang": "it"}, "meno zero virgola cinque"),
    (-0.5, {"to": "currency", "currency": "USD"}, "minus zero dollars, fifty cents"),
)
print("num2words", importlib.metadata.version("num2words"))
status = 0
for number, options, expected in ROWS:
    words = num2words(number, **options)
    print(f"{number!r:16} {options.get('lang', options.get('to', 'en')):8} {words}")
    status |= words != expected
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/write.py"

#!/usr/bin/env bash
# One expects: ovos-number-parser, which turns numbers into spoken text "for TTS normalization before synthesis" (its README), says
#   0.29 in Dutch and German as it does in English: its docstring has the part behind the point rounded half away from zero, after
#   ISO 80000-1; and says of the 200th anniversary that it is the 200th.
# Seen: in Dutch, German, Swedish, Danish, Norwegian and Frisian the last figure is cut off where a binary fraction lies below it,
#   and noughts are put behind: 0.29 is "nul komma twee acht nul", which is 0.280, 0.57 is 0.560, and so is every number below ten
#   that ends in .29 or .57, with places=2 too. In German and Danish the nought before the comma is missing as well. In Galician,
#   Occitan and Aragonese the hundreds of an ordinal are gone: the 200th is the empty string, the 202nd is "segundo", the second;
#   in Romanian it is "al doilea", and the 200th "al", an article. Nothing is thrown.
# ovos-number-parser 0.19.13, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check ovos-number-parser==0.19.13 unicode-rbnf==2.4.1
cat >"$folder/say.py" <<'END'
"""Print what ovos-number-parser says of decimal numbers and of ordinals."""
import importlib.metadata
import sys

from ovos_number_parser import pronounce_number, pronounce_ordinal

NUMBERS = (
    ("en", 0.29, "zero point two nine"),
    ("fr", 0.29, "zéro virgule deux neuf"),
    ("nl", 0.28, "nul komma twee acht nul"),
    ("nl", 0.29, "nul komma twee acht nul"),
    ("nl", 0.57, "nul komma vijf zes nul"),
    ("de", 0.29, " Komma zwei acht null"),
    ("de", 2.57, "zwei Komma fünf sechs null"),
    ("sv", 0.29, "noll komma två åtta noll"),
    ("da", 0.29, "komma to otte nul"),
    ("nb", 0.29, "null komma to åtte null"),
    ("fy", 0.29, "nul komma twa acht nul"),
)
ORDINALS = (
    ("en", 200, "two hundredth"),
    ("it", 200, "duecentesima"),
    ("gl", 100, "centésimo"),
    ("gl", 2, "segundo"),
    ("gl", 200, ""),
    ("gl", 202, "segundo"),
    ("oc", 202, "segond"),
    ("an", 202, "segundo"),
    ("ro", 2, "al doilea"),
    ("ro", 200, "al "),
    ("ro", 202, "al doilea"),
)
print("ovos-number-parser", importlib.metadata.version("ovos-number-parser"))
status = 0
for language, number, expected in NUMBERS:
    seen = pronounce_number(number, lang=language)
    print(language, number, repr(seen))
    status |= seen != expected
for language, number, expected in ORDINALS:
    seen = pronounce_ordinal(number, lang=language)
    print(language, "ordinal", number, repr(seen))
    status |= seen != expected
two = pronounce_number(0.29, lang="nl", places=2)
print("nl", 0.29, "places=2", repr(two))
status |= two != "nul komma twee acht"
same = [
    number / 100
    for number in range(1, 1000)
    if pronounce_number(number / 100, lang="nl") == pronounce_number((number - 1) / 100, lang="nl")
]
print("nl", "said as the hundredth below", same)
status |= same != [(100 * whole + part) / 100 for whole in range(10) for part in (29, 57)]
sys.exit(status)
END
HOME="$folder" "$folder/venv/bin/python" "$folder/say.py"

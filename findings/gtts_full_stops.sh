#!/usr/bin/env bash
# One expects: gTTS, whose README promises a "speech-specific sentence tokenizer" that keeps "proper intonation, abbreviations,
#   decimals and more", takes the stop from "Dr." and "St.", and leaves that of a sentence, but at most where it ends in one of
#   these abbreviations, as the docstring of its function says ("could potentially remove the ending period of a sentence").
# Seen: it looks at the last letters of a word only. Of every word that ends in -st, -ms, -mr, -dr, -jr, -sr or -prof the stop
#   goes: "The barge was lost. The mayor came." is sent to be spoken as "The barge was lost The mayor came.", as after August,
#   most, first, last, east, storms, terms, problems. In texts of more than 100 characters, which are cut at the stops into the
#   parts that are asked for one by one, such sentences are run together or cut at a comma instead.
# gTTS 2.5.4; only what it would ask the network for is looked at (get_bodies), nothing is sent; 2026-11-29.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check gTTS==2.5.4
cat >"$folder/parts.py" <<'END'
"""Print the parts in which gTTS would ask for the speech of a text."""
import json
import sys
from urllib.parse import parse_qs

import gtts

ROWS = (  # a text, its parts
    ("The barge was sunk. The mayor came.", ["The barge was sunk. The mayor came."]),
    ("Dr. Pell of St. Ives came.", ["Dr Pell of St Ives came."]),
    ("The barge was lost. The mayor came.", ["The barge was lost The mayor came."]),
    ("“We asked in August. Nobody came in the storms. Not the first. Not the last,” said Ann Pell.",
     ["“We asked in August Nobody came in the storms Not the first Not the last,” said Ann Pell."]),
    ("The barge had sunk in a gale. The mayor of the port had asked for repairs in May, said the clerk. Nobody came.",
     ["The barge had sunk in a gale", "The mayor of the port had asked for repairs in May", "said the clerk", "Nobody came."]),
    ("The barge was lost in the storms. The mayor of the port had asked for repairs in May, said the clerk. Nobody came.",
     ["The barge was lost in the storms The mayor of the port had asked for repairs in May", "said the clerk", "Nobody came."]),
)


def parts_of(text):
    calls = (json.loads(parse_qs(body)["f.req"][0]) for body in gtts.gTTS(text).get_bodies())
    return [json.loads(call[0][0][1])[0] for call in calls]


print("gTTS", gtts.__version__)
status = 0
for text, expected in ROWS:
    seen = parts_of(text)
    print(text, *seen, sep="\n  | ")
    status |= seen != expected
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/parts.py"

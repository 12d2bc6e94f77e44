#!/usr/bin/env bash
# One expects: phonemizer, by which Kokoro's and other voices get their phonemes, reads a decimal number as one with
#   preserve_punctuation too: its punctuation.py says that the comma or point between two digits stays, "so that a decimal
#   number reaches the backend intact", and phonemize's docstring that each line of the text gives one utterance.
# Seen: it does so while no other mark of that kind stands in the line. "It costs 3.5 million" and "3.5 million!" are read
#   "three point five million", but "It costs 3.5 million." becomes two utterances, "three." and "five million", so that a
#   list of two lines comes back as three and the end of the sentence is put on the next line. The mark is found by its
#   place, and cut at by its sign, which the number has first.
# phonemizer 3.4.0, espeak-ng 1.52.0 as packed by espeakng-loader 0.2.4, 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check phonemizer==3.4.0 espeakng-loader==0.2.4
cat >"$folder/read.py" <<'END'
"""Print how lines with a decimal number are read, with punctuation kept and without."""
import importlib.metadata
import sys

import espeakng_loader
from phonemizer import phonemize
from phonemizer.backend.espeak.wrapper import EspeakWrapper

EspeakWrapper.set_library(espeakng_loader.get_library_path())
EspeakWrapper.set_data_path(espeakng_loader.get_data_path())
MILLIONS, NEXT = "θɹiː pɔɪnt faɪv mɪliən", "noʊbɑːdi keɪm"
ROWS = (  # the first of two lines, whether punctuation is kept, what comes back
    ("It costs 3.5 million.", False, [f"ɪt kɔsts {MILLIONS}", NEXT]),
    ("It costs 3.5 million", True, [f"ɪt kɔsts {MILLIONS}", f"{NEXT}."]),
    ("It costs 3.5 million!", True, [f"ɪt kɔsts {MILLIONS}!", f"{NEXT}."]),
    ("It costs 3.5 million.", True, ["ɪt kɔsts θɹiː.", "faɪv mɪliən.", NEXT]),
)
print("phonemizer", importlib.metadata.version("phonemizer"), "espeak-ng", *EspeakWrapper().version)
status = 0
for line, is_kept, expected in ROWS:
    seen = phonemize([line, "Nobody came."], backend="espeak", strip=True, preserve_punctuation=is_kept)
    print(f"{line:22} preserve_punctuation={is_kept!s:5} {len(seen)} utterances: {seen}")
    status |= seen != expected
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/read.py"

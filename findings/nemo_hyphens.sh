#!/usr/bin/env bash
# One expects: NeMo's text normalisation, by which speech programs write English out before it is spoken, reads "10,000" and "$3.5
#   million" the same with a hyphen behind them as alone ("a 10,000-seat stadium", "a $3.5-million gate"), and reads whole what
#   newspapers write with a stroke or an ampersand ("24/7", "9/11", "the 2024/25 season", "AT&T").
# Seen: with the hyphen the number falls apart: "a ten,zero zero zero-seat stadium", "a three dollars.five-million gate", of which
#   the 3.5 million are gone. "$5-$7 million" is "five dollars to seven million dollars". A stroke is a fraction of any
#   size: "open twenty four sevenths", "the nine elevenths attacks", "the two thousand twenty four twenty fifths season"; but the
#   fraction in "a 1/4-mile walk" is "one/four-mile". AT&T is the word "ATANDT". Without punct_post_process there are only other
#   spaces. Nothing warns but for a line of log that the post-processing of a sign was skipped.
# nemo_text_processing 1.2.0, pynini 2.1.6.post1, on Linux x86-64, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile nemo_text_processing==1.2.0 pynini==2.1.6.post1
cat >"$folder/say.py" <<'END'
"""Print what NeMo's normaliser writes of sentences; exit 1 if that changed."""
import importlib.metadata
import logging
import sys

from nemo_text_processing.text_normalization.normalize import Normalizer

logging.disable(logging.INFO)
ROWS = (
    ("It has 10,000 seats.", "It has ten thousand seats."),
    ("It cost $3.5 million.", "It cost three point five million dollars."),
    ("It is a 10,000-seat stadium.", "It is a ten,zero zero zero-seat stadium."),
    ("It is a $3.5-million gate.", "It is a three dollars.five-million gate."),
    ("It cost $5-$7 million.", "It cost five dollars to seven million dollars."),
    ("It is open 24/7.", "It is open twenty four sevenths."),
    ("He saw the 9/11 attacks.", "He saw the nine elevenths attacks."),
    ("It opened in the 2024/25 season.", "It opened in the two thousand twenty four twenty fifths season."),
    ("It was a 1/4-mile walk.", "It was a one/four-mile walk."),
    ("He works for AT&T now.", "He works for ATANDT now."),
)
print(*(f"{name} {importlib.metadata.version(name)}" for name in ("nemo_text_processing", "pynini")))
normalizer = Normalizer(input_case="cased", lang="en")
status = 0
for text, expected in ROWS:
    plain = normalizer.normalize(text)
    seen = normalizer.normalize(text, punct_post_process=True)
    print(f"{text}\n   {seen}" + ("" if plain == seen else f"\n   {plain} (without punct_post_process)"))
    status |= seen != expected
sys.exit(status)
END
"$folder/venv/bin/python" -W ignore "$folder/say.py"

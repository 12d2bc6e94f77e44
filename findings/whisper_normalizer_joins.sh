#!/usr/bin/env bash
# One expects: Whisper's text normalizer, with which word error rates are counted, makes an article and what was heard of it
#   alike where only the writing differs, and no two that differ in words: "a best-effort attempt to penalize only when a word
#   error is caused by actually mistranscribing a word, and not by formatting or punctuation differences" (its README).
# Seen: it takes stops and commas out first and joins number words that come to stand side by side, but not figures. "won by
#   one. Two were hurt" and "won by twelve were hurt" become the same text, so that a full stop and a number read wrong go
#   unseen; "In two thousand nineteen, twenty ships" becomes 201920, and "In 2019, 20 ships" stays 2019 20, an error
#   and a word lost for a right reading. And of the apostrophes only the straight one is known: "It’s", as newspapers set it,
#   is "it s" and "It's" is "it is", so that the article itself, heard right, has errors.
# whisper-normalizer 0.1.15, 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check whisper-normalizer==0.1.15
cat >"$folder/compare.py" <<'END'
"""Print pairs of texts and what they become."""
import importlib.metadata
import sys

from whisper_normalizer.english import EnglishTextNormalizer

normalize = EnglishTextNormalizer()
ROWS = (  # two texts, and what they become
    ("They won by one. Two were hurt.", "They won by twelve were hurt.", "they won by 12 were hurt", "they won by 12 were hurt"),
    ("It closed in two thousand. Seven years later it burned.", "It closed in 2007 years later it burned.",
     "it closed in 2007 years later it burned", "it closed in 2007 years later it burned"),
    ("In 2019, 20 ships came.", "In two thousand nineteen, twenty ships came.", "in 2019 20 ships came", "in 201920 ships came"),
    ("It’s what they’re told.", "It's what they're told.", "it s what they re told", "it is what they are told"),
)
print("whisper-normalizer", importlib.metadata.version("whisper-normalizer"))
status = 0
for first, second, *expected in ROWS:
    seen = [normalize(first), normalize(second)]
    print(f"{first} | {second}", *seen, sep="\n  ")
    status |= seen != expected
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/compare.py"

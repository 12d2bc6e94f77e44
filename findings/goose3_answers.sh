#!/usr/bin/env bash
# One expects: goose3, which takes the "main text of an article" out of a page (its README), gives the paragraphs between the first
#   and the last that it gives, short ones too: an interview's answers, a line of speech, a figure.
# Seen: a paragraph with fewer than three of the language's most frequent words is left out, wherever it stands: “No,” said Ann
#   Pell. and “We lost,” she said. are gone, where “We did not pay for it,” she said. stays, and so are "Turnout fell 12 percent."
#   and "Ann Pell, 61, died Monday." Of an interview the questions stay and the answers "Never." and "Twice, on Monday." go. So are
#   headings. A paragraph, of any length, that begins with a bracket and ends with one, as "(Elm News) – …, she said. (By Bo Ray)",
#   is gone, and so is a <blockquote>, whatever its words. Nothing is said, and no setting of its Configuration names it.
# goose3 3.1.22, lxml 6.1.3, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile goose3==3.1.22 lxml==6.1.3
cat >"$folder/read.py" <<'END'
"""Print which paragraphs in the middle of an article goose3 gives; exit 1 if that changed."""
import importlib.metadata
import sys

from goose3 import Goose

LONG = (
    "The council of Elm met on Monday evening and spoke for three hours about the harbour and the gate, and it was clear that "
    "few of those who came agreed with the mayor, who had said that it would be open before the end of the year."
)
LINES = (  # what stands between two long paragraphs, and whether it is in the text
    ("<p>“We did not pay for it,” she said.</p>", True),
    ("<p>“No,” said Ann Pell.</p>", False),
    ("<p>“We lost,” she said.</p>", False),
    ("<p>She denied it.</p>", False),
    ("<p>Turnout fell 12 percent.</p>", False),
    ("<p>Ann Pell, 61, died Monday.</p>", False),
    ("<p>Did you pay for the gate that is broken?</p>", True),
    ("<p>Never.</p>", False),
    ("<p>And were you at the harbour when it broke?</p>", True),
    ("<p>Twice, on Monday.</p>", False),
    ("<h2>What it costs</h2>", False),
    ("<h2>What it will cost us and when we will have it</h2>", True),
    ("<p>(Elm News) – It was not the storm that broke the gate, she said. It was the ship. (By Bo Ray)</p>", False),
    ("<p>Elm News – It was not the storm that broke the gate, she said. It was the ship. (By Bo Ray)</p>", True),
    ("<blockquote>We were there in the storm, and we did not see that the gate was open.</blockquote>", False),
)
print("goose3", importlib.metadata.version("goose3"), "lxml", importlib.metadata.version("lxml"))
status = 0
for line, expected in LINES:
    page = f"<html lang='en'><head><title>Elm</title></head><body><article><p>{LONG}</p>{line}<p>{LONG}</p></article></body></html>"
    text = Goose().extract(raw_html=page).cleaned_text
    words = line.partition(">")[2].rpartition("<")[0]
    seen = words in text
    print("given:" if seen else "gone: ", words)
    status |= seen != expected or text.count(LONG) != 2
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/read.py"

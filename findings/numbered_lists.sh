#!/usr/bin/env bash
# One expects: whoever writes the numbers of an <ol> out takes those that the page shows: <ol reversed> counts down, as a ranking
#   does that ends with the first place, start says where it begins, and value gives an item its own, as two that share a
#   place have the same (HTML, sections 4.4.5 and 4.4.8); or writes no numbers.
# Seen: of five that do, none counts down: html2text, markdownify, inscriptis, Resiliparse and trafilatura (as Markdown) all give the
#   third place as 1 and the first as 3, the ranking upside down, and with start="10" the first two even count up from 10. Of
#   the other two, html2text and markdownify know start and not value, inscriptis knows value and not start, Resiliparse and
#   trafilatura neither: rule 4 of a text that goes on after a paragraph is rule 1 again. None of them warns.
# html2text 2025.4.15, markdownify 1.2.3, inscriptis 2.7.6, Resiliparse 2.0.1, trafilatura 2.3.1, lxml 6.1.3, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile html2text==2025.4.15 markdownify==1.2.3 \
  inscriptis==2.7.6 resiliparse==2.0.1 trafilatura==2.3.1 lxml==6.1.3 lxml_html_clean==0.4.6
cat >"$folder/read.py" <<'END'
"""Print the numbers that five readers write before the items of lists; exit 1 if that changed."""
import importlib.metadata
import re
import sys

import html2text
import inscriptis
import markdownify
import trafilatura
from resiliparse.extract.html2text import extract_plain_text

FILLER = "".join(f"<p>The harbour of Orla was shut on day {n}, since a barge had struck its gate at noon.</p>" for n in range(6))
READERS = {
    "html2text": html2text.html2text,
    "markdownify": markdownify.markdownify,
    "inscriptis": inscriptis.get_text,
    "resiliparse": extract_plain_text,
    "trafilatura": lambda page: trafilatura.extract(page, output_format="markdown"),
}
ITEM = "<li{}>The port of {}, with nine ships</li>"
ROWS = (  # a list, its numbers as a browser shows them, and as each reader writes them
    ("<ol>" + ITEM.format("", "Bay") + ITEM.format("", "Elm") + "</ol>", "1 2", {}),
    ("<ol reversed>" + ITEM.format("", "Bay") + ITEM.format("", "Elm") + ITEM.format("", "Ray") + "</ol>", "3 2 1",
     dict.fromkeys(READERS, "1 2 3")),
    ('<ol reversed start="10">' + ITEM.format("", "Bay") + ITEM.format("", "Elm") + "</ol>", "10 9",
     dict.fromkeys(READERS, "1 2") | dict.fromkeys(("html2text", "markdownify"), "10 11")),
    ('<ol start="4">' + ITEM.format("", "Bay") + ITEM.format("", "Elm") + "</ol>", "4 5",
     dict.fromkeys(("inscriptis", "resiliparse", "trafilatura"), "1 2")),
    ("<ol>" + ITEM.format(' value="2"', "Bay") + ITEM.format(' value="2"', "Elm") + ITEM.format("", "Ray") + "</ol>", "2 2 3",
     dict.fromkeys(("html2text", "markdownify", "resiliparse", "trafilatura"), "1 2 3")),
)
print(*(f"{name} {importlib.metadata.version(name)}" for name in (*READERS, "lxml")))
status = 0
for written, shown, expected in ROWS:
    body = f"<article>{FILLER}{written}{FILLER}</article>"
    page = f'<!doctype html><html lang="en"><head><title>Shut</title></head><body>{body}</body></html>'
    print(re.sub(r"The port of|, with nine ships", "", written), "is shown as", shown)
    for name, read in READERS.items():
        numbers = " ".join(re.findall(r"^\W*(\d+)\. The port of", read(page), re.MULTILINE))
        print(f"  {name:12} {numbers}")
        status |= numbers != expected.get(name, shown)
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/read.py"

#!/usr/bin/env bash
# One expects: <q> is a part of its sentence, and the marks around it come from the reader, since a page must not write them
#   (HTML, section 4.5.7); so an extractor sets marks, or leaves at the least every word, in order, in its sentence.
# Seen: of four that read the same sentences well when the marks are written in them, trafilatura sets none and ends the line
#   behind <q>; of a <q> in a <q> it puts the words in another order ("It was / said Ann Pell of the port. / our / gate …").
#   goose3 drops the words of short ones: "The mayor said , and in turn." boilerpy3 makes each a line of its own, and drops
#   lines of a word or two. inscriptis sets marks, yet around an <em> in a <q> as well, and so quotes a word that nobody
#   quoted. None of them warns.
# trafilatura 2.3.1, goose3 3.1.22, boilerpy3 1.0.7, inscriptis 2.7.6, lxml 6.1.3; 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check trafilatura==2.3.1 goose3==3.1.22 boilerpy3==1.0.7 \
  inscriptis==2.7.6 lxml==6.1.3 lxml_html_clean==0.4.6
cat >"$folder/read.py" <<'END'
"""Print what four extractors read of a paragraph with q in it, between paragraphs that are left out here."""
import importlib.metadata
import re
import sys

import boilerpy3.extractors
import goose3
import inscriptis
import trafilatura

FILLER = "".join(f"<p>The harbour of Orla was shut on day {n}, since a barge had struck its gate at noon.</p>" for n in range(6))
EXTRACTORS = {
    "trafilatura": trafilatura.extract,
    "goose3": lambda page: goose3.Goose().extract(raw_html=page).cleaned_text,
    "boilerpy3": boilerpy3.extractors.ArticleExtractor().get_content,
    "inscriptis": inscriptis.get_text,
}
ROWS = {
    "The mayor said <q>no</q>, <q>never</q> and <q>later</q> in turn.": {
        "trafilatura": ["The mayor said no", ", never", "and later", "in turn."],
        "goose3": ["The mayor said , and in turn."],
        "boilerpy3": ["The mayor said"],
        "inscriptis": ['The mayor said "no", "never" and "later" in turn.'],
    },
    "<q>It was <q>our</q> gate and they had not asked us,</q> said Ann Pell of the port.": {
        "trafilatura": ["It was", "said Ann Pell of the port.", "our", "gate and they had not asked us,"],
        "goose3": ["It was gate and they had not asked us, said Ann Pell of the port."],
        "boilerpy3": ["It was", "gate and they had not asked us,", "said Ann Pell of the port."],
        "inscriptis": ['"It was ""our"" gate and they had not asked us," said Ann Pell of the port.'],
    },
    "The mayor said: <q>We heard <em>no</em> from them twice.</q>": {
        "trafilatura": ["The mayor said: We heard no from them twice."],
        "goose3": ["The mayor said: We heard no from them twice."],
        "boilerpy3": ["The mayor said:", "We heard no from them twice."],
        "inscriptis": ['The mayor said: "We heard "no" from them twice."'],
    },
}


def lines_of(name, paragraph):
    body = f"<article>{FILLER}<p>{paragraph}</p>{FILLER}</article>"
    text = EXTRACTORS[name](f'<!doctype html><html lang="en"><head><title>Shut</title></head><body>{body}</body></html>')
    return [line.strip() for line in text.splitlines() if line.strip() and "Orla" not in line]


print(*(f"{name} {importlib.metadata.version(name)}" for name in (*EXTRACTORS, "lxml")))
status = 0
for paragraph, expected in ROWS.items():
    written = paragraph.replace("<q>", "“").replace("</q>", "”")
    print(paragraph)
    for name in EXTRACTORS:
        lines = lines_of(name, paragraph)
        is_read_well = lines_of(name, written) == [re.sub("<.*?>", "", written)]
        print(f"  {name:12}", *lines, sep=" | ", end=f" (with written marks it is read well: {is_read_well})\n")
        status |= lines != expected[name] or not is_read_well
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/read.py"

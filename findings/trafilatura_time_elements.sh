#!/usr/bin/env bash
# One expects: "The gate broke on <time>2 May</time>, said Ann Pell." is read whole: time is text with a date for machines
#   beside it (HTML, section 4.5.14), as data is (4.5.13), and trafilatura says that it "avoids noise caused by recurring
#   elements (headers, footers, boilerplate)" and that it takes dates as metadata of the page, besides its text.
# Seen: it takes time out with all its words, in the middle of a sentence: "The gate broke on , said Ann Pell." So with
#   favor_recall, in Markdown and in XML, and so output, which holds a page's result; data keeps its words. Nothing warns,
#   and where no comma is left over it is hardly seen: "broke at <time>noon</time> and shut" is "broke at and shut".
# trafilatura 2.3.1, lxml 6.1.3; 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check trafilatura==2.3.1 lxml==6.1.3 lxml_html_clean==0.4.6
cat >"$folder/read.py" <<'END'
"""Print what is read of a sentence with words in an element."""
import sys

import trafilatura

FILLER = "".join(f"<p>The harbour of Orla was shut on day {n}, since a barge had struck its gate at noon.</p>" for n in range(6))
WAYS = ({}, {"favor_recall": True}, {"output_format": "markdown"}, {"output_format": "xml"})
print("trafilatura", trafilatura.__version__)
status = 0
for tag, is_kept in (("span", True), ("data", True), ("time", False), ("output", False)):
    sentence = f"The gate broke on <{tag}>2 May</{tag}>, said Ann Pell."
    page = f'<html lang="en"><body><article>{FILLER}<p>{sentence}</p>{FILLER}</article></body></html>'
    for way in WAYS:
        text = trafilatura.extract(page, **way) or ""
        line = next((line.strip() for line in text.splitlines() if "gate broke" in line), "")
        print(f"{sentence} {way or ''}\n  {line}")
        status |= ("2 May" in line) != is_kept or "said Ann Pell." not in line
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/read.py"

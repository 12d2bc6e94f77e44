#!/usr/bin/env bash
# One expects: readers of Word files give a paragraph as Word shows it: with what was put in (w:ins) and without what was taken out
#   or moved away (w:del, w:moveFrom), with a field's words (w:fldSimple, a date), and with the hyphen that Word keeps a line
#   from breaking at as an element (w:noBreakHyphen, Ctrl+Shift+Hyphen), which stands for a minus too: ECMA-376, part 1.
# Seen: of four, each changes other sentences. docx2txt and docx2python drop the hyphen: "from ‑5 degrees" is "from 5 degrees",
#   "a 10‑year deal" a "10year deal"; and they give moved words twice, at the old place and the new ("did not agree and did not
#   stay", of which one "not" is moved to the other's place). python-docx leaves out what was put in: "was never open" is "was
#   open", and a moved "not" is nowhere. mammoth and python-docx leave out the field's words: "broke on , said Ann Pell". All
#   agree on plain text and on w:del. Only mammoth says anything, of the field, in its messages.
# docx2txt 0.9, docx2python 3.7.1, python-docx 1.2.0, mammoth 1.13.0, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile docx2txt==0.9 docx2python==3.7.1 \
  python-docx==1.2.0 mammoth==1.13.0
cat >"$folder/read.py" <<'END'
"""Print what four readers make of paragraphs of Word files; exit 1 if that changed."""
import importlib.metadata
import sys
import zipfile
from pathlib import Path

import docx
import docx2python
import docx2txt
import mammoth

NAMES = ("docx2txt", "docx2python", "python-docx", "mammoth")
SCHEMAS = "http://schemas.openxmlformats.org"
RELATIONS = f"{SCHEMAS}/officeDocument/2006/relationships"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
TYPES = (
    f'<Types xmlns="{SCHEMAS}/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>'
)
EMPTY = f'<Relationships xmlns="{SCHEMAS}/package/2006/relationships">%s</Relationships>'
ROOT = EMPTY % f'<Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/>'
BY = 'w:author="Ann" w:date="2026-11-30T12:00:00Z"'


def run(text: str, element: str = "t") -> str:
    return f'<w:r><w:{element} xml:space="preserve">{text}</w:{element}></w:r>'


HYPHEN = "<w:r><w:noBreakHyphen/></w:r>"
ROWS = (  # a paragraph, and what docx2txt, docx2python, python-docx and mammoth read
    (run("It was ") + run("never") + run(" open."), ["It was never open."] * 4),
    (run("It was ") + f'<w:del w:id="1" {BY}>{run("never ", "delText")}</w:del>' + run("open."), ["It was open."] * 4),
    (run("It was ") + f'<w:ins w:id="1" {BY}>{run("never ")}</w:ins>' + run("open."),
     ["It was never open.", "It was never open.", "It was open.", "It was never open."]),
    (run("He did ") + f'<w:moveFrom w:id="1" {BY}>{run("not ")}</w:moveFrom>' + run("agree and did ")
     + f'<w:moveTo w:id="2" {BY}>{run("not ")}</w:moveTo>' + run("stay."),
     ["He did not agree and did not stay."] * 2 + ["He did agree and did stay.", "He did agree and did not stay."]),
    (run("It fell from ") + HYPHEN + run("5 degrees."),
     ["It fell from 5 degrees."] * 2 + ["It fell from -5 degrees.", "It fell from \u20115 degrees."]),
    (run("It was a 10") + HYPHEN + run("year deal."),
     ["It was a 10year deal."] * 2 + ["It was a 10-year deal.", "It was a 10\u2011year deal."]),
    (run("It broke on ") + f'<w:fldSimple w:instr=" DATE ">{run("2 May")}</w:fldSimple>' + run(", said Ann Pell."),
     ["It broke on 2 May, said Ann Pell."] * 2 + ["It broke on , said Ann Pell."] * 2),
)
print(*(f"{name} {importlib.metadata.version(name)}" for name in NAMES))
path = Path(sys.argv[1])
status = 0
for paragraph, expected in ROWS:
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", ROOT)
        package.writestr("word/_rels/document.xml.rels", EMPTY % "")
        spaces = f'xmlns:w="{SCHEMAS}/wordprocessingml/2006/main" xmlns:r="{RELATIONS}"'
        package.writestr("word/document.xml", f"<w:document {spaces}><w:body><w:p>{paragraph}</w:p></w:body></w:document>")
    with docx2python.docx2python(path) as read:
        pythonic = read.text
    with path.open("rb") as file:
        raw = mammoth.extract_raw_text(file)
    texts = (docx2txt.process(path), pythonic, "\n".join(row.text for row in docx.Document(path).paragraphs), raw.value)
    seen = [text.strip() for text in texts]
    print("", *(f"{name:12}{text}" for name, text in zip(NAMES, seen)), *raw.messages, sep="\n")
    status |= seen != expected or bool(raw.messages) != ("fldSimple" in paragraph)
sys.exit(status)
END
"$folder/venv/bin/python" -W ignore "$folder/read.py" "$folder/page.docx"

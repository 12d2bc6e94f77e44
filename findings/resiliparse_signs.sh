#!/usr/bin/env bash
# One expects: resiliparse, told to read "only the main-content elements" (main_content=True, its docstring), leaves out menus and
#   comments, and of the paragraphs that it keeps every sign, as it does without that setting.
# Seen: what stands alone between two tags is gone if it is one sign that takes three bytes in UTF-8, as for an icon: a quotation
#   mark before a link or an <em> (“<a>The port</a> is old,” she said), so that the quotation has an end and no beginning,
#   or one between </em> and </p>; the minus of "−<b>5</b> degrees"; the euro sign; the dash of "<i>5</i>–<i>7</i> percent", which
#   becomes 57 percent. A sign may be a word: of 他<em>不</em>同意, "he does not agree", 同意, "agree", is left. What
#   takes one or two bytes (", -, £, ½, à) stays. A sentence's <time> is gone too, and a name whose link has rel="author":
#   "The gate broke on , said of the port." Nothing warns.
# Resiliparse 2.0.1, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile resiliparse==2.0.1
cat >"$folder/read.py" <<'END'
"""Print what Resiliparse reads of a paragraph as main content, and without that setting; exit 1 if that changed."""
import importlib.metadata
import sys

from resiliparse.extract.html2text import extract_plain_text

FILLER = "".join(f"<p>The harbour of Orla was shut on day {n}, since a barge had struck its gate at noon.</p>" for n in range(6))
ROWS = (  # a paragraph, as main content, else
    ("“<em>Never</em> again,” said Ann Pell.", "Never again,” said Ann Pell.", "“Never again,” said Ann Pell."),
    ("“<a href='/p'>The port</a> is old,” she said.", "The port is old,” she said.", "“The port is old,” she said."),
    ("She said: “It was <em>not.</em>”", "She said: “It was not.", "She said: “It was not.”"),
    ("It fell to −<b>5</b> degrees.", "It fell to −5 degrees.", "It fell to −5 degrees."),
    ("It fell to <b>−</b>5 degrees.", "It fell to 5 degrees.", "It fell to −5 degrees."),
    ("−<b>5</b> degrees were read.", "5 degrees were read.", "−5 degrees were read."),
    ("It rose by <i>5</i>–<i>7</i> percent.", "It rose by 57 percent.", "It rose by 5–7 percent."),
    ("It cost <b>€</b>5 in May.", "It cost 5 in May.", "It cost €5 in May."),
    ("It cost <b>£</b>5 in May.", "It cost £5 in May.", "It cost £5 in May."),
    ("他<em>不</em>同意。", "同意。", "他不同意。"),
    ("The gate broke on <time>2 May</time>, said <a href='/ann' rel='author'>Ann Pell</a> of the port.",
     "The gate broke on , said of the port.", "The gate broke on 2 May, said Ann Pell of the port."),
)


def read(paragraph, **settings):
    body = f"<body><article>{FILLER}<p>{paragraph}</p>{FILLER}</article></body>"
    text = extract_plain_text(f'<!doctype html><html lang="en"><head><title>Shut</title></head>{body}</html>', **settings)
    return " ".join(line.strip() for line in text.splitlines() if line.strip() and "Orla" not in line)


print("Resiliparse", importlib.metadata.version("resiliparse"))
status = 0
for paragraph, expected, whole in ROWS:
    seen = read(paragraph, main_content=True), read(paragraph)
    print(paragraph, *seen, sep="\n  ")
    status |= seen != (expected, whole)
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/read.py"

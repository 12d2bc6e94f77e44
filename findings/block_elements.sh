#!/usr/bin/env bash
# One expects: whoever makes text of HTML sets a blank or a line break where one block ends and the next begins: dt, dd,
#   figcaption, address, section, aside, summary and legend are blocks in every browser (HTML, section 15, rendering), and many
#   pages come without a blank between their elements. html-to-text names "inline and block-level tags" as its first feature,
#   inscriptis calls itself "layout-aware" (their READMEs).
# Seen: of five, each joins words. An interview set as <dl>, question and answer, is "Who broke it?The storm did." in html-to-text
#   and inscriptis; html2text joins what sections, captions, addresses and asides hold with what follows, markdownify addresses
#   and asides, inscriptis sections, html-to-text captions and addresses. <summary> and <legend> are joined in all five, in
#   turndown too, which has the others right: "The gateIt broke." With <p> all are right. None warns.
# html2text 2025.4.15, inscriptis 2.7.6, markdownify 1.2.3, html-to-text 10.0.1 and turndown 7.2.5 (npm), 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check --no-compile html2text==2025.4.15 inscriptis==2.7.6 markdownify==1.2.3
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts html-to-text@10.0.1 turndown@7.2.5
cat >pages.json <<'END'
{
  "p": "<p>The gate</p><p>It broke.</p>",
  "dl": "<dl><dt>Who broke it?</dt><dd>The storm did.</dd></dl>",
  "figcaption": "<figure><audio src=\"1.mp3\"></audio><figcaption>The gate</figcaption></figure><figure><audio src=\"2.mp3\"></audio><figcaption>The lock</figcaption></figure>",
  "address": "It broke.<address>Ann Pell</address>No one came.",
  "section": "<section>It broke.</section><section>No one came.</section>",
  "aside": "It broke.<aside>The gate</aside>No one came.",
  "details": "<details><summary>The gate</summary>It broke.</details>",
  "legend": "<fieldset><legend>The gate</legend>It broke.</fieldset>"
}
END
cat >read.py <<'END'
"""Print which elements three readers join with what stands beside them; exit 1 if that changed."""
import importlib.metadata
import json
import re
import sys
from pathlib import Path

import html2text
import inscriptis
import markdownify

ROWS = (  # a reader, what makes text with it, and the elements that it joins
    ("html2text", html2text.html2text, "figcaption address section aside details legend"),
    ("inscriptis", inscriptis.get_text, "dl section details legend"),
    ("markdownify", markdownify.markdownify, "address aside details legend"),
)
pages = json.loads(Path("pages.json").read_text("utf-8"))
status = 0
for name, made, expected in ROWS:
    print(name, importlib.metadata.version(name))
    joined = []
    for element, page in pages.items():
        text = made(f"<html><body>{page}</body></html>")
        if re.search(r"[a-z.?][A-Z]", text):
            joined.append(element)
            print(f"  {element}: {text.strip()!r}")
    status |= " ".join(joined) != expected
sys.exit(status)
END
cat >read.cjs <<'END'
const { readFileSync } = require("node:fs");
const { convert } = require("html-to-text");
const Turndown = require("turndown");
const turndown = new Turndown();
const rows = [ // a reader, what makes text with it, and the elements that it joins
  ["html-to-text", (page) => convert(page), "dl figcaption address details legend"],
  ["turndown", (page) => turndown.turndown(page), "details legend"],
];
const pages = JSON.parse(readFileSync("pages.json", "utf8"));
for (const [name, made, expected] of rows) {
  console.log(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version);
  const joined = [];
  for (const [element, page] of Object.entries(pages)) {
    const text = made(page);
    if (!/[a-z.?][A-Z]/.test(text)) continue;
    joined.push(element);
    console.log(`  ${element}: ${JSON.stringify(text)}`);
  }
  if (joined.join(" ") !== expected) process.exitCode = 1;
}
END
venv/bin/python read.py && node read.cjs

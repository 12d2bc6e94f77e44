#!/usr/bin/env bash
# One expects: defuddle, the extractor of Obsidian's Web Clipper, which takes away clutter as "comments, sidebars, headers, footers"
#   and calls itself "more forgiving" than Mozilla's Readability ("removes fewer uncertain elements", its README), leaves in a
#   paragraph of the article the words that make its sentences.
# Seen: an element with the name of clutter is taken out of the middle of a sentence, which goes on without it. Of a person quoted
#   whose name links to /author/…, as on a paper's own pages, or has the class author or contributor, or is a rel="tag" to a
#   topic, the name is lost: “We lost,” said , the mayor. So are the town with the class dateline, a day with the class date, a
#   stock's sign, an amount whose class begins with ad-, and a "minus" that is there for screen readers: "It is minus 5" is "It
#   is 5". A paragraph with <span>share</span> in it, "The share fell", is taken whole for a button. And where the page gives no
#   date, the first <time> in the text is its date, "noon" too. A name that links to /people/… stays. Nothing warns without debug.
# defuddle 0.19.4, linkedom 0.18.15 (npm), 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund defuddle@0.19.4 linkedom@0.18.15
cat >read.mjs <<'END'
import { readFileSync } from "node:fs";
import { Defuddle } from "defuddle/node";
import { parseHTML } from "linkedom";

const rows = [
  ['“We lost,” said <a href="/people/ann-pell">Ann Pell</a>, the mayor.', "“We lost,” said Ann Pell, the mayor."],
  ['“We lost,” said <a href="/author/ann-pell">Ann Pell</a>, the mayor.', "“We lost,” said , the mayor."],
  ['“We lost,” said <a class="author" href="/pell">Ann Pell</a>, the mayor.', "“We lost,” said , the mayor."],
  ['“We lost,” said <span class="contributor">Ann Pell</span>, the mayor.', "“We lost,” said , the mayor."],
  ['“We lost,” said <a rel="tag" href="/pell">Ann Pell</a>, the mayor.', "“We lost,” said , the mayor."],
  ['<span class="location">TARN BAY</span> — The gate broke.', "TARN BAY — The gate broke."],
  ['<span class="dateline">TARN BAY</span> — The gate broke.', "— The gate broke."],
  ['It broke on <span class="date">2 May</span> at noon.', "It broke on at noon."],
  ['<a class="stock-ticker" href="/trn">TRN</a> fell.', "fell."],
  ['It cost <span class="ad-price">£5</span> more.', "It cost more."],
  ['It is <span class="visually-hidden">minus </span>5 degrees.', "It is 5 degrees."],
  ["The <b>share</b> fell.", "The share fell."],
  ["The <span>share</span> fell.", ""],
];
const filler = "The crew of the mill worked through the night to keep the water of the harbour out of the streets. ".repeat(3).trim();
const extract = async (sentence) => {
  const { document } = parseHTML(`<!doctype html><html lang="en"><head><title>The gate</title></head><body><article>
<h1>The gate</h1><p>${filler}</p><p>${filler}</p><p>${sentence}</p><p>${filler}</p><p>${filler}</p></article></body></html>`);
  return Defuddle(document, "https://example.org/gate");
};
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log(version("defuddle"), version("linkedom"), "node", process.version);
for (const [sentence, expected] of rows) {
  const { content } = await extract(sentence);
  const text = parseHTML(`<html><body>${content}</body></html>`).document.body.textContent;
  const seen = text.replaceAll(filler, "").replace(/\s+/g, " ").trim();
  console.log(sentence, "|", seen);
  if (seen !== expected) process.exitCode = 1;
}
const { published } = await extract("It broke at <time>noon</time>, said Ann Pell.");
console.log("published:", published);
if (published !== "noon") process.exitCode = 1;
END
node read.mjs

#!/usr/bin/env bash
# One expects: @extractus/article-extractor, which gives a page's article as HTML with "semantic/content tags" kept and others
#   "removed (not escaped)" (its README), takes away tags and leaves their words, or drops whole elements that are no part of it.
# Seen: of tags that are not in its list, the words go too, in the middle of a sentence, and <ins>, <q>, <dt>, <time>, <cite>,
#   <mark>, <data> and <bdi> are not in it. A conversation set as a list of names and answers, as HTML has it (section 4.4.9),
#   comes back without its speakers: "No. Yes. Never." "It was <ins>never</ins> open" is "It was open"; "<q>No</q>, said
#   Ann Pell" is ", said Ann Pell"; "broke on <time>2 May</time>" "broke on". <em>, <small>, <abbr>, <span> and <dd> keep
#   theirs. It returns a result like any other.
# @extractus/article-extractor 9.0.1 (npm), 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @extractus/article-extractor@9.0.1
cat >read.mjs <<'END'
import { createRequire } from "node:module";
import { extractFromHtml } from "@extractus/article-extractor";

const { version } = createRequire(import.meta.url)("./node_modules/@extractus/article-extractor/package.json");
const rows = [
  ["<p>It was <em>never</em> open.</p>", "It was never open."],
  ["<p>It was <ins>never</ins> open.</p>", "It was open."],
  ["<p><q>No</q>, said Ann Pell.</p>", ", said Ann Pell."],
  ["<p>The gate broke on <time>2 May</time>.</p>", "The gate broke on ."],
  ["<p>He was <mark>not</mark> there.</p>", "He was there."],
  ["<p>They lost <data value='3'>three</data> ships.</p>", "They lost ships."],
  ["<p>Ann Pell wrote <cite>The Gate</cite> in May.</p>", "Ann Pell wrote in May."],
  ["<dl><dt>Ann Pell</dt><dd>No.</dd><dt>Bob Ray</dt><dd>Yes.</dd><dt>Ann Pell</dt><dd>Never.</dd></dl>", "No. Yes. Never."],
];
const around = Array.from({ length: 4 }, (_, day) => `<p>The council met in the harbour on day ${day}, and, after a long debate, \
the members agreed that the gates, the walls and the roads should be mended before the winter.</p>`).join("");
console.log("@extractus/article-extractor", version, "node", process.version);
for (const [html, expected] of rows) {
  const page = `<!DOCTYPE html><html lang="en"><head><title>The gate broke</title></head><body><article>\
<h1>The gate broke</h1>${around}${html}${around}</article></body></html>`;
  const { content } = await extractFromHtml(page, "https://news.example/gate");
  const seen = content.replace(/<[^>]+>/g, " ").replace(/The council met[^.]*\./g, "").replace(/\s+/g, " ").trim();
  console.log(`${html}\n  ${seen}`);
  if (seen !== expected) process.exitCode = 1;
}
END
node read.mjs

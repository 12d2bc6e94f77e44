#!/usr/bin/env bash
# One expects: rss-parser, which turns feeds "into JavaScript objects" (its README) and reads Atom beside RSS, gives of an entry
#   whose content, summary or title is XHTML (type="xhtml", RFC 4287, section 3.1.1.3) the same words in the same order as of
#   one whose is HTML, and a title that is a string.
# Seen: of XHTML it first gives the text between a paragraph's elements and then these, with nothing between them: "We did
#   <em>not</em> pay <strong>him</strong> then." has the content "We did  pay  then.<em>not</em><strong>him</strong>", and the
#   contentSnippet "We did  pay  then.nothim". Paragraphs and quotations are sorted by the name of their element: of two
#   questions in <p> with an answer in <blockquote> behind each, both questions come first; so headings, away from what they
#   head. "Four<br/>two" is "Fourtwo". The summary is the same; a title is an object with "He  paid" in it and "never" apart.
#   As HTML all are right, and so is XHTML of one kind of element with nothing in it but text. Nothing is thrown.
# rss-parser 3.13.0 (npm), 2026-12-01.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund rss-parser@3.13.0
cat >read.cjs <<'END'
const { readFileSync } = require("node:fs");
const Parser = require("rss-parser");

const rows = [ // an entry's content, its words as HTML, as XHTML
  ["<p>It was open.</p><p>Ann left.</p>", "It was open.\nAnn left.", "It was open.\nAnn left."],
  ["<p>We did <em>not</em> pay <strong>him</strong> then.</p>", "We did not pay him then.", "We did  pay  then.nothim"],
  ["<p>We paid <em>five</em>, not <em>seven</em>.</p>", "We paid five, not seven.", "We paid , not .fiveseven"],
  [
    "<p>Did Ann pay?</p><blockquote>No.</blockquote><p>Did Bob?</p><blockquote>Yes.</blockquote>",
    "Did Ann pay?\nNo.\nDid Bob?\nYes.",
    "Did Ann pay?\nDid Bob?\nNo.\nYes.",
  ],
  ["<h2>Won</h2><p>Ann</p><h2>Lost</h2><p>Bob</p>", "Won\nAnn\nLost\nBob", "Won\nLost\nAnn\nBob"],
  ["<p>Four<br/>two</p>", "Four\ntwo", "Fourtwo"],
];

/** Gives a text construct of Atom, of the type that is asked for. */
function construct(name, type, words) {
  const inner = type === "xhtml"
    ? `<div xmlns="http://www.w3.org/1999/xhtml">${words}</div>`
    : words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<${name} type="${type}">${inner}</${name}>`;
}

/** Reads a feed of one entry. */
async function entry(type, words) {
  const feed = await new Parser().parseString(`<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:example:feed</id>
    <title>Gate</title><updated>2026-11-30T08:00:00Z</updated><entry><id>urn:example:one</id>
    <updated>2026-11-30T08:00:00Z</updated><author><name>Ann Pell</name></author>
    ${construct("title", type, "He <em>never</em> paid")}${construct("summary", type, words)}
    ${construct("content", type, words)}</entry></feed>`);
  return feed.items[0];
}

(async () => {
  console.log("rss-parser", JSON.parse(readFileSync("node_modules/rss-parser/package.json")).version, "node", process.version);
  for (const [words, ofHtml, ofXhtml] of rows) {
    const [html, xhtml] = [await entry("html", words), await entry("xhtml", words)];
    console.log(`${words}\n  html:  ${JSON.stringify(html.contentSnippet)}\n  xhtml: ${JSON.stringify(xhtml.contentSnippet)}`);
    if (html.contentSnippet !== ofHtml || xhtml.contentSnippet !== ofXhtml) process.exitCode = 1;
    if (html.summary !== words || xhtml.summary !== xhtml.content) process.exitCode = 1;
  }
  const { content, title } = await entry("xhtml", rows[1][0]);
  const { title: ofHtml } = await entry("html", rows[1][0]);
  console.log(`content: ${content}\ntitle: ${JSON.stringify(title)}, as HTML: ${JSON.stringify(ofHtml)}`);
  if (!content.includes("<p>We did  pay  then.<em>not</em><strong>him</strong></p>")) process.exitCode = 1;
  if (title.div?.[0]?._ !== "He  paid" || title.div[0].em[0] !== "never") process.exitCode = 1;
  if (ofHtml !== "He <em>never</em> paid") process.exitCode = 1;
})();
END
node read.cjs

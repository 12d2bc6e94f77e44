#!/usr/bin/env bash
# One expects: sentence-splitter, textlint's, which leaves what stands in quotation marks within its sentence, since "this
#   library can not split it", and tells in contexts where a pair of marks stands (its README), does so with the marks “ ” and ‘
#   ’ that newspapers print as with straight ones; and that a closing mark ends up in the sentence that it closes.
# Seen: it knows the straight double mark and Japanese ones only. With “ and ” a question or a call ends the sentence before its
#   closing mark, which begins the next: “Is it open?” she asked. is “Is it open? and ” she asked., and She asked: “Why?” leaves
#   a sentence that is ” alone. What is quoted in two sentences is cut in two. So a quotation lies in one sentence and its
#   speaker in another, behind a mark that closes nothing. Besides, "p.m." and "a.m." end a sentence before a small letter, "at
#   5 p.m." and "on Friday.", while Dr. and U.S. don't. Nothing warns.
# sentence-splitter 5.0.1 (npm), 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund sentence-splitter@5.0.1
cat >read.cjs <<'END'
const { readFileSync } = require("node:fs");
const { split } = require("sentence-splitter");

const rows = [ // a text, and its sentences
  [`"Is it open?" she asked. He left.`, [`"Is it open?" she asked.`, "He left."]],
  ["“Is it open?” she asked. He left.", ["“Is it open?", "” she asked.", "He left."]],
  ["‘It is!’ he said.", ["‘It is!", "’ he said."]],
  [`She asked: "Why?"`, [`She asked: "Why?"`]],
  ["She asked: “Why?”", ["She asked: “Why?", "”"]],
  [`He said: "We came. We lost." Then he left.`, [`He said: "We came. We lost." Then he left.`]],
  ["He said: “We came. We lost.” Then he left.", ["He said: “We came.", "We lost.” Then he left."]],
  ["Dr. Pell left the U.S. on Friday.", ["Dr. Pell left the U.S. on Friday."]],
  ["She left at 5 p.m. on Friday.", ["She left at 5 p.m.", "on Friday."]],
];
console.log("sentence-splitter", JSON.parse(readFileSync("node_modules/sentence-splitter/package.json")).version);
for (const [text, expected] of rows) {
  const seen = split(text).filter((node) => node.type === "Sentence").map((node) => node.raw);
  console.log(`${text}\n  ${seen.join("\n  ")}`);
  if (seen.join("|") !== expected.join("|")) process.exitCode = 1;
}
END
node read.cjs

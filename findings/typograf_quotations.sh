#!/usr/bin/env bash
# One expects: typograf, which sets quotation marks and spaces in texts of 28 languages (its rules "Placement of quotation marks
#   in texts" and "Space after comma", on by default), gives a quotation a closing mark if it gives it an opening one, whatever
#   follows, and sets no space inside of one that was closed well.
# Seen: a mark is only closed before a space, a stop or the end. Before a dash or a hyphen it stays straight, while the opening
#   one is set: 'He said "no"—then "yes."' becomes 'He said “no"—then “yes.”', two opened and one closed, so that by the marks
#   all from "no" on is quoted; so before a slash, an apostrophe and a note in brackets, and behind dots the opening one stays
#   straight. And of a comma or a sign before a straight single mark it takes the mark for the next word: 'No,' said Ann, as
#   newspapers in Britain write, becomes 'No, ' said Ann. German, French and Russian do so with ’ too, and there “No,”—she said
#   becomes „No, ‚—she said: the closing mark is then one that opens.
# typograf 7.8.0 (npm), 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts typograf@7.8.0
cat >set.cjs <<'END'
const { readFileSync } = require("node:fs");
const Typograf = require("typograf");
const rows = [ // a language, a text, and what it becomes
  ["en-US", `He said "no" and "yes."`, "He said “no” and “yes.”"],
  ["en-US", `He said "no"; then "yes."`, "He said “no”; then “yes.”"],
  ["en-US", `He said "no"—then "yes."`, `He said “no"—then “yes.”`],
  ["en-GB", `He said "no"—then "yes."`, `He said ‘no"—then ‘yes.’`],
  ["de", `Sie sagte "nein"—dann "ja."`, `Sie sagte „nein"—dann „ja.“`],
  ["en-US", `the "gate"-keeper`, `the “gate"-keeper`],
  ["en-US", `"either"/"or"`, `“either"/"or”`],
  ["en-US", `the "gate"'s owner`, `the “gate"'s owner`],
  ["en-US", `"No,"[1] she said.`, `“No,"[1] she said.`],
  ["en-US", `"no"…"yes"`, `“no”…"yes”`],
  ["en-GB", `'No,' said Ann.`, `'No, ' said Ann.`],
  ["en-GB", `'No!' said Ann.`, `'No! ' said Ann.`],
  ["en-GB", "‘No,’ said Ann.", "‘No,’ said Ann."],
  ["de", "‘Nein,’ sagte Ann.", "‘Nein, ’ sagte Ann."],
  ["de", "“Nein,”—sagte Ann.", "„Nein, ‚—sagte Ann."],
];
console.log("typograf", JSON.parse(readFileSync("node_modules/typograf/package.json")).version, "node", process.version);
for (const [locale, text, expected] of rows) {
  const seen = new Typograf({ locale: [locale] }).execute(text).replaceAll("\u00a0", " ");
  console.log(`${locale}: ${text}\n  ${seen}`);
  if (seen !== expected) process.exitCode = 1;
}
END
node set.cjs

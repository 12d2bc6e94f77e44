#!/usr/bin/env bash
# One expects: n2words, which writes numbers out in 71 languages, each with cardinal, ordinal and currency forms ("All 71
#   languages support all three forms", its README), has words of its own for each ordinal, as for each cardinal: the twentieth
#   is not the twenty-first.
# Seen: in Hebrew the tens without ones are read with a one, so that the 20th, "עשרים וראשון", is the 21st, the 30th the 31st,
#   and the 120th the 121st. In Romanian every hundred is the hundredth: 100 to 900 are all "al sutălea"; so in Biblical
#   Hebrew, which has "מאה". In the cardinals the same numbers are told apart. Spanish gets the word "undefined" from a thousand
#   millions on, "undefinedcentésimo millonésimo décimo milésimo". No error is thrown, as there is for a fraction. English,
#   German, French, Italian and Polish have 10,000 different ordinals for 10,000 numbers.
# n2words 4.0.0, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts n2words@4.0.0
cat >say.mjs <<'END'
import { readFileSync } from "node:fs";
const rows = [ // a language, numbers whose ordinals are the same, and how many of 1 to 10,000 have those of a smaller one
  ["en-GB", [], 0],
  ["de-DE", [], 0],
  ["fr-FR", [], 0],
  ["it-IT", [], 0],
  ["pl-PL", [], 0],
  ["he-IL", [[20, 21], [30, 31], [90, 91], [120, 121]], 800],
  ["hbo-IL", [[20, 21], [100, 200, 300]], 808],
  ["ro-RO", [[100, 200, 300, 900]], 80],
];
console.log("n2words", JSON.parse(readFileSync("node_modules/n2words/package.json")).version, "node", process.version);
for (const [language, groups, expected] of rows) {
  const { toCardinal, toOrdinal } = await import(`n2words/${language}`);
  const ordinals = new Set();
  const cardinals = new Set();
  for (let number = 1; number <= 10000; number += 1) {
    ordinals.add(toOrdinal(number));
    cardinals.add(toCardinal(number));
  }
  const lost = 10000 - ordinals.size;
  console.log(`${language}: of 1 to 10,000 ${lost} have the ordinal of a smaller one, ${10000 - cardinals.size} its cardinal`);
  for (const group of groups) {
    const words = new Set(group.map(toOrdinal));
    console.log(`  ${group.join(", ")}: ${[...words].join(" | ")}`);
    if (words.size !== 1) process.exitCode = 1;
  }
  if (lost !== expected || cardinals.size !== 10000) process.exitCode = 1;
}
const { toOrdinal } = await import("n2words/es-ES");
console.log("es-ES, 1,000,010,000:", toOrdinal(1000010000));
if (!toOrdinal(1000010000).startsWith("undefined")) process.exitCode = 1;
END
node say.mjs

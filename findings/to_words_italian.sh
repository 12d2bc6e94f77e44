#!/usr/bin/env bash
# One expects: to-words, which writes numbers and amounts out in 135 locales, says how many millions there are, in Italian as in
#   its other languages: of 2000000 "Due Milioni", as it says "Tre Milioni" of 3000000 and "Dos Millones" in Spanish.
# Seen: in Italian (it-IT) two million is "Milioni", which is millions and no number, two billion "Miliardi", and so in front of
#   more: 2500000 is "Milioni Cinque Cento Mila", the amount 2300000 "Milioni Tre Cento Mila Euro". Of the years 1001 to 1999 the
#   thousand is the plural that needs a number before it: 1984 is "Mila Nove Cento Ottantaquattro" (right is mille), while 1000
#   itself is "Mille" and 2026 "Due Mila Ventisei". One, three and all others are right. Nothing is thrown.
# to-words 5.7.0 (npm), 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund to-words@5.7.0
cat >write.cjs <<'END'
const { readFileSync } = require("node:fs");
const { ToWords } = require("to-words");

const rows = [
  ["es-ES", 2000000, "Dos Millones"],
  ["fr-FR", 2000000, "Deux Millions"],
  ["it-IT", 1000000, "Un Milione"],
  ["it-IT", 2000000, "Milioni"],
  ["it-IT", 3000000, "Tre Milioni"],
  ["it-IT", 2500000, "Milioni Cinque Cento Mila"],
  ["it-IT", 2000000000, "Miliardi"],
  ["it-IT", 3000000000, "Tre Miliardi"],
  ["it-IT", 1000, "Mille"],
  ["it-IT", 1984, "Mila Nove Cento Ottantaquattro"],
  ["it-IT", 2026, "Due Mila Ventisei"],
];
console.log("to-words", JSON.parse(readFileSync("node_modules/to-words/package.json")).version, "node", process.version);
for (const [localeCode, number, expected] of rows) {
  const seen = new ToWords({ localeCode }).convert(number);
  console.log(localeCode, number, seen);
  if (seen !== expected) process.exitCode = 1;
}
const amount = new ToWords({ localeCode: "it-IT" }).convert(2300000, { currency: true });
console.log("it-IT", "€2300000", amount);
if (amount !== "Milioni Tre Cento Mila Euro") process.exitCode = 1;
END
node write.cjs

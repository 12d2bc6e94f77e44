#!/usr/bin/env bash
# One expects: phonemize, which makes phonemes of a text for speech in Node.js or a browser and has "numbers automatically
#   converted to words" and "special handling for currency and dates" (its README), says "10,000 people" as it says "10000
#   people" and "ten thousand people", "$3.5 million" as "3.5 million" with the dollars, and speaks a number with letters behind
#   it.
# Seen: a comma within a number ends it: "10,000 people" has the same phonemes as "ten, zero people", "1,500" those of "one,
#   five hundred", while "$1,850" is right. A number with letters right behind it is gone: "the 1990s" is the same as "the
#   2020s", with nothing but an s, and "50kg" the same as "5kg". "$3.5 million" is "three dollars", a full stop, and "five
#   million"; "2000" is "twenty hundred". Of "-5 degrees" the sign stays a dash, which no voice says, and "St. Ives" is "street
#   Ives". Nothing warns.
# phonemize 2.0.1 (npm), 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund phonemize@2.0.1
cat >read.cjs <<'END'
const { readFileSync } = require("node:fs");
const { phonemize } = require("phonemize");

const rows = [ // a text, what one would say for it, whether that has the same phonemes, and words that have
  ["10000 people came", "ten thousand people came", true, "ten thousand people came"],
  ["10,000 people came", "ten thousand people came", false, "ten, zero people came"],
  ["It has 1,500 seats", "It has one thousand five hundred seats", false, "It has one, five hundred seats"],
  ["It cost $1,850", "It cost one thousand eight hundred fifty dollars", true, "It cost $1850"],
  ["in the 1990s", "in the nineteen nineties", false, "in the 2020s"],
  ["It weighs 50kg", "It weighs fifty kilograms", false, "It weighs 5kg"],
  ["It cost $3.5 million", "It cost three point five million dollars", false, "It cost three dollars. five million"],
  ["in 2000", "in two thousand", false, "in twenty hundred"],
  ["It is -5 degrees", "It is minus five degrees", false, "It is- five degrees"],
  ["in St. Ives", "in Saint Ives", false, "in street Ives"],
];
console.log("phonemize", JSON.parse(readFileSync("node_modules/phonemize/package.json")).version);
for (const [text, words, right, same] of rows) {
  const seen = phonemize(text);
  console.log(`${text}: ${seen}\n  ${words}: ${phonemize(words)}\n  ${same}: ${phonemize(same)}`);
  if ((seen === phonemize(words)) !== right || seen !== phonemize(same)) process.exitCode = 1;
}
END
node read.cjs

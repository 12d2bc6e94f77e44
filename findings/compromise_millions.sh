#!/usr/bin/env bash
# One expects: compromise, which writes numbers as figures ("convert 'five' to 5", its README) and gives their value, makes
#   3500000 of "three point five million", as it makes 3500000 of "3.5 million" and 500000 of "half a million", and figures of
#   whatever else stands in the text, in "$1.5bn" a billion, or leaves words alone that it can't read.
# Seen: behind a decimal or a half the million is lost, or the half: "It cost three point five million dollars" becomes "It
#   cost 3 dollars", "one point two billion" 1, and "two and a half million" 2000000; "two point five percent" and "two and a half
#   hours" are right. The year "twenty twenty-six" becomes 0-6 and "twenty thirty" 0, with nothing of either left; "a second
#   later" is half, "0.5th later". In turn "$1.5bn" is written out as "one point five dollars", and "the 1990s" as "the one
#   thousand nine hundred and ninety s". Nothing is thrown or said.
# compromise 14.17.0 (npm), 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund compromise@14.17.0
cat >numbers.cjs <<'END'
const { readFileSync } = require("node:fs");
const nlp = require("compromise");

const figures = [ // a text, and what is made of it as figures
  ["It cost three million dollars.", "It cost 3000000 dollars."],
  ["It cost half a million dollars.", "It cost 500000 dollars."],
  ["It rose by two point five percent.", "It rose by 2.5 percent."],
  ["It took two and a half hours.", "It took 2.5 hours."],
  ["It cost three point five million dollars.", "It cost 3 dollars."],
  ["It cost one point two billion euros.", "It cost 1 euros."],
  ["It cost two and a half million dollars.", "It cost 2000000 dollars."],
  ["It broke in twenty twenty-six.", "It broke in 0-6."],
  ["It shuts in twenty thirty.", "It shuts in 0."],
  ["It fell a second later.", "It fell 0.5th later."],
];
const words = [ // and as words
  ["It cost $15 in May.", "It cost fifteen dollars in May."],
  ["It cost $1.5bn in May.", "It cost one point five dollars in May."],
  ["They sang in the 1990s.", "They sang in the one thousand nine hundred and ninety s."],
];
const made = (text, change) => {
  const document = nlp(text);
  change(document.numbers());
  return document.text();
};
console.log("compromise", JSON.parse(readFileSync("node_modules/compromise/package.json")).version);
for (const [rows, change] of [[figures, (numbers) => numbers.toNumber()], [words, (numbers) => numbers.toText()]]) {
  for (const [text, expected] of rows) {
    const seen = made(text, change);
    console.log(`${text}\n  ${seen}`);
    if (seen !== expected) process.exitCode = 1;
  }
}
const [value] = nlp("It cost 3.5 million dollars.").numbers().get();
console.log("the value of 3.5 million:", value);
if (value !== 3500000) process.exitCode = 1;
END
node numbers.cjs

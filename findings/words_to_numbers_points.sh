#!/usr/bin/env bash
# One expects: words-to-numbers, which replaces the numbers in a text ("all instances of numbers replaced", its README) and
#   knows decimals ("ten point five"), takes "point" for a decimal point only within a number, keeps a full stop or "and"
#   between two numbers as two numbers, and makes 3500000 of "three point five million", or else leaves the words alone.
# Seen: the word "point" is a nought, or a decimal point of the next number: "a starting point" is "1 starting 0", "at this
#   point two ships left" is "at this 0.2 ships left". Two numbers are added up over a full stop, a comma or an "and" where both
#   have hundreds or thousands: "It held one hundred. Two hundred came." is "It held 300 came.", "between one hundred and two
#   hundred" is "between 300". "It cost three point five million dollars" is "It cost NaN dollars", and the words alone are NaN.
#   "Twenty one hundred" is 120, "a second later" "1 2 later", "no one came" "no 1 came". Nothing is thrown or said.
# words-to-numbers 1.5.1 (npm), 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund words-to-numbers@1.5.1
cat >read.cjs <<'END'
const { readFileSync } = require("node:fs");
const { wordsToNumbers } = require("words-to-numbers");

const rows = [ // a text, and that with figures
  ["There were twenty-five ships", "There were 25 ships"],
  ["It rose by two point five percent", "It rose by 2.5 percent"],
  ["It was a starting point", "It was 1 starting 0"],
  ["At this point two ships left", "At this 0.2 ships left"],
  ["It held one hundred. Two hundred came.", "It held 300 came."],
  ["It took between one hundred and two hundred", "It took between 300"],
  ["Of one thousand, five hundred left", "Of 1500 left"],
  ["It cost three point five million dollars", "It cost NaN dollars"],
  ["three point five million", NaN],
  ["twenty one hundred", 120],
  ["It broke a second later", "It broke 1 2 later"],
  ["In May no one came", "In May no 1 came"],
];
console.log("words-to-numbers", JSON.parse(readFileSync("node_modules/words-to-numbers/package.json")).version);
for (const [text, expected] of rows) {
  const seen = wordsToNumbers(text);
  console.log(`${text}: ${seen}`);
  if (!Object.is(seen, expected)) process.exitCode = 1;
}
END
node read.cjs

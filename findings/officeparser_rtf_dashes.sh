#!/usr/bin/env bash
# One expects: officeparser, a "strictly-typed Node.js and Browser library for parsing office files" with RTF among them (its
#   package.json), gives the signs that RTF has words for as it gives those with a number: \emdash, \endash, \bullet, \~ for a
#   space and \_ for a hyphen at which no line breaks (RTF 1.9.1, special characters), as it does \rquote and \ldblquote.
# Seen: dashes and bullets are gone, with the blank that ends the word: "from 3\endash 5 percent" is "from 35 percent", "\endash
#   5 degrees" is "5 degrees", and "the gate\emdash an old one\emdash broke" is "the gatean old onebroke". The hyphen becomes
#   "_" and the space "~": "a 10_year deal". A dash written \'96 is right, so it depends on the program that wrote the file. All
#   this was seen in 8.1.1 too; in 7.8.0 a sign written \u8211 is followed by the sign that is there for programs without Unicode
#   (\uc1), "3–?5 percent", as well. Nothing is in the warnings.
# officeparser 7.8.0 (npm), the newest for Node.js 20, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts officeparser@7.8.0
cat >read.mjs <<'END'
import { readFileSync, writeFileSync } from "node:fs";
import { OfficeParser } from "officeparser";
const rows = [ // what stands in RTF, and its text
  [String.raw`Ann\rquote s \ldblquote gate\rdblquote  broke`, "Ann’s “gate” broke"],
  [String.raw`from 3\u8211\'965 percent`, "from 3––5 percent"],
  [String.raw`from 3\u8211 ?5 percent`, "from 3–?5 percent"],
  [String.raw`from 3\'965 percent`, "from 3–5 percent"],
  [String.raw`from 3\endash 5 percent`, "from 35 percent"],
  [String.raw`It was \endash 5 degrees`, "It was 5 degrees"],
  [String.raw`the gate\emdash an old one\emdash broke`, "the gatean old onebroke"],
  [String.raw`a 10\_year deal`, "a 10_year deal"],
  [String.raw`No.\~5 won`, "No.~5 won"],
];
console.log("officeparser", JSON.parse(readFileSync("node_modules/officeparser/package.json")).version, "node", process.version);
for (const [text, expected] of rows) {
  writeFileSync("article.rtf", String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}\pard\uc1 ${text}.\par}`);
  const read = await OfficeParser.parseOffice("article.rtf");
  const seen = read.content.map((part) => part.text).join("\n");
  console.log(`${text}: ${seen}`);
  if (seen !== `${expected}.` || read.warnings?.length) process.exitCode = 1;
}
END
node read.mjs

#!/usr/bin/env bash
# One expects: any-date-parser, "the most comprehensive and accurate date parser for Node and browsers", with "timezone offsets"
#   and "day monthname year" among its formats (its README), reads the date of a podcast's or news feed, "Mon, 30 Nov 2026
#   08:00:00 -0500", as 13:00 UTC, as it does with "EST" or written 2026-11-30T08:00:00-05:00; and of "5 May 2026 at 17.30", as
#   British papers write the hour, finds at least the day.
# Seen: behind a date with the name of the month the offset in figures is dropped, and the time counts as one of UTC: -0500 and
#   +0530 are both 08:00 UTC, hours off, while names of zones are read, and so is an offset behind a date in figures. And an
#   hour with a point in it takes the place of the month that stands there by name: "5 May 2026 at 17.30" is 5 March, the month
#   being the 3 of the 30, "28 April 2026 at 16.15" is 28 January, "12 October 2026, 9.45 am" is 12 April. With a colon it is
#   right. The result says that it is valid.
# any-date-parser 2.2.4 (npm), 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund any-date-parser@2.2.4
cat >read.cjs <<'END'
const { readFileSync } = require("node:fs");
const parser = require("any-date-parser").default;

const rows = [ // a date, what it is read as
  ["2026-11-30T08:00:00-05:00", "2026-11-30T13:00:00.000Z"],
  ["Mon, 30 Nov 2026 08:00:00 EST", "2026-11-30T13:00:00.000Z"],
  ["Mon, 30 Nov 2026 08:00:00 -0500", "2026-11-30T08:00:00.000Z"],
  ["Mon, 30 Nov 2026 08:00:00 +0530", "2026-11-30T08:00:00.000Z"],
  ["30 Nov 2026 08:00:00 -05:00", "2026-11-30T08:00:00.000Z"],
  ["5 May 2026 at 17:30", "2026-05-05T17:30:00.000Z"],
  ["5 May 2026 at 17.30", "2026-03-05T00:00:00.000Z"],
  ["2 May 2026, 5.30pm", "2026-03-02T00:00:00.000Z"],
  ["28 April 2026 at 16.15", "2026-01-28T00:00:00.000Z"],
  ["12 October 2026, 9.45 am", "2026-04-12T05:00:00.000Z"],
  ["November 30, 2026 at 5.30 p.m.", "2026-03-30T00:00:00.000Z"],
];
console.log("any-date-parser", JSON.parse(readFileSync("node_modules/any-date-parser/package.json")).version);
for (const [text, expected] of rows) {
  const date = parser.fromString(text);
  const seen = date.toISOString();
  console.log(`${text}: ${seen}, valid: ${date.isValid()}`);
  if (seen !== expected || !date.isValid()) process.exitCode = 1;
}
END
TZ=UTC node read.cjs

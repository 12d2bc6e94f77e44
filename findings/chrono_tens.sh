#!/usr/bin/env bash
# One expects: chrono-node, "designed to handle most date/time format and extract information from any given text", with "5 days ago"
#   on its first page, finds of "twenty-five years ago" the year 2001, as it does of "25 years ago", or else finds nothing.
# Seen: of numbers in words it knows one to twelve, and takes the last word of a greater one for the whole: "twenty-five years
#   ago" is five years ago, "thirty-one days ago" the day before; "twenty years ago" is not found. Of "two and a half hours
#   ago" it reads the half, 30 minutes ago, "one and a half years ago" is half a year, "2 1/2 hours ago" two hours, while "2.5 hours
#   ago" is right. "At 9 in the evening" is nine in the morning, though "at 8 in the morning" and "5 in the afternoon" are
#   read whole. "From 2 to 5 percent" is two to five in the night, and "The jury sat." a Saturday. Nothing is thrown or said.
# chrono-node 2.10.3 (npm), each time with Monday 30 November 2026, 12:00 UTC, to count from, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3
cat >find.cjs <<'END'
const { readFileSync } = require("node:fs");
const chrono = require("chrono-node");

const now = new Date("2026-11-30T12:00:00Z");
const rows = [ // a text, and what is found first: the words, and the time
  ["It broke 25 years ago.", "25 years ago", "2001-11-30T12:00"],
  ["It broke twelve years ago.", "twelve years ago", "2014-11-30T12:00"],
  ["It broke twenty-five years ago.", "five years ago", "2021-11-30T12:00"],
  ["It broke thirty-one days ago.", "one days ago", "2026-11-29T12:00"],
  ["It broke twenty years ago.", "", ""],
  ["It broke 2.5 hours ago.", "2.5 hours ago", "2026-11-30T09:30"],
  ["It broke two and a half hours ago.", "half hours ago", "2026-11-30T11:30"],
  ["It broke 2 1/2 hours ago.", "2 hours ago", "2026-11-30T10:00"],
  ["It broke one and a half years ago.", "half years ago", "2026-05-30T12:00"],
  ["It broke at 8 in the morning.", "at 8 in the morning", "2026-11-30T08:00"],
  ["It broke at 9 in the evening.", "at 9", "2026-11-30T09:00"],
  ["It rose from 2 to 5 percent.", "from 2 to 5", "2026-11-30T02:00"],
  ["The jury sat.", "sat.", "2026-11-28T12:00"],
];
console.log("chrono-node", JSON.parse(readFileSync("node_modules/chrono-node/package.json")).version);
for (const [text, words, time] of rows) {
  const [found] = chrono.parse(text, { instant: now, timezone: "UTC" });
  const seen = found ? [found.text, found.date().toISOString().slice(0, 16)] : ["", ""];
  console.log(text, "=>", ...seen);
  if (seen[0] !== words || seen[1] !== time) process.exitCode = 1;
}
END
TZ=UTC node find.cjs

#!/usr/bin/env bash
# One expects: a reader of WebVTT takes a caption's end from the time behind the arrow, with hours or without (section 4.1, a
#   timestamp: hours are optional), and leaves alone what follows on the line, the settings of its place and size.
# Seen: @plussub/srt-vtt-parser reads an end without hours right only where the line stops behind it. With a setting there, the
#   end is no number ("align:start": NaN, null in JSON) or takes one from the setting: "00:02.500 position:50%" ends at 2
#   minutes 0.05 seconds, "line:0" at 2 minutes. The starts, and times with hours, are right, and nothing is reported. ffmpeg,
#   for one, writes times without hours of 0, and with -c copy the settings behind them: such captions stay for minutes, or
#   never end.
# @plussub/srt-vtt-parser 2.0.5 (npm), 2026-11-29.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @plussub/srt-vtt-parser@2.0.5
cat >read.cjs <<'END'
const { parse } = require("@plussub/srt-vtt-parser");
const cases = [
  ["00:00:01.000 --> 00:00:02.500", 2500],
  ["00:00:01.000 --> 00:00:02.500 position:50%", 2500],
  ["00:01.000 --> 00:02.500", 2500],
  ["00:01.000 --> 00:02.500 align:start", NaN],
  ["00:01.000 --> 00:02.500 position:50%", 120050],
  ["00:01.000 --> 00:02.500 line:0 position:20% size:60%", 120000],
];
console.log("@plussub/srt-vtt-parser", require("@plussub/srt-vtt-parser/package.json").version, "node", process.version);
for (const [line, expected] of cases) {
  const [caption] = parse(`WEBVTT\n\n${line}\nNobody came.\n`).entries;
  const { from, to, text } = caption;
  console.log(`${line}: from ${from} to ${to} ms: ${text}`);
  if (from !== 1000 || !Object.is(to, expected) || text !== "Nobody came.") process.exitCode = 1;
}
END
node read.cjs

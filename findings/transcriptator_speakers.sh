#!/usr/bin/env bash
# One expects: a reader of podcast transcripts takes the speaker of a WebVTT caption from its <v> span, and of SubRip,
#   which names nobody, only what is plainly a name.
# Seen: in WebVTT the span of a name of two words stays in the text as it is, and so does </v>, which the standard
#   allows; in SubRip and WebVTT alike any words before a colon and a space are taken for the speaker, unless a name
#   and a colon stand before them. So the same captions are read right from SubRip with names, wrong from WebVTT.
# transcriptator 1.1.4 (npm), 2026-11-28.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund transcriptator@1.1.4
cat >read.cjs <<'END'
const { convertFile } = require("transcriptator");
const vtt = (text) => `WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n${text}\n`;
const srt = (text) => `1\n00:00:01,000 --> 00:00:03,000\n${text}\n\n`;
const cases = [
  ["WebVTT, a name of one word", vtt("<v Ada>Go home.</v>"), "Ada|Go home.</v>"],
  ["WebVTT, a name of two words", vtt("<v Ada Lind>Go home.</v>"), "|<v Ada Lind>Go home.</v>"],
  ["SubRip, a plain sentence", srt("One way is plain: pay now."), "One way is plain|pay now."],
  ["SubRip, the name before it", srt("Ada Lind: One way is plain: pay now."), "Ada Lind|One way is plain: pay now."],
];
console.log("transcriptator", require("transcriptator/package.json").version, "node", process.version);
for (const [name, file, expected] of cases) {
  const [segment] = convertFile(file);
  const seen = `${segment.speaker ?? ""}|${segment.body}`;
  console.log(`${name}: ${seen}`);
  if (seen !== expected) process.exitCode = 1;
}
END
node read.cjs

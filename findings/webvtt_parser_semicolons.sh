#!/usr/bin/env bash
# One expects: webvtt-parser, the parser and validator behind the live WebVTT validator, reads "R&amp;D" as "R&D": WebVTT has
#   & and < written as HTML's character references (section 4.2.2), and of these, says its README, it knows a small subset
#   by default: &amp;, &lt;, &gt;, &lrm;, &rlm; and &nbsp;.
# Seen: of each of the six it leaves the semicolon, "R&;D", and reports no error; what its serializer writes holds one
#   semicolon more each time it is read and written. Only with the table of all names of HTML, which its README offers for
#   "full spec-compliant behavior", are the six read right: the default table has them without their semicolon.
# webvtt-parser 2.2.0 (npm), 2026-11-29.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund webvtt-parser@2.2.0
cat >read.cjs <<'END'
const { WebVTTParser, WebVTTSerializer } = require("webvtt-parser");
const names = require("webvtt-parser/html-entities.json");
const textOf = (node) => (node.type === "text" ? node.value : node.children.map(textOf).join(""));
const captions = "WEBVTT\n\n00:01.000 --> 00:02.000\nR&amp;D is 3 &lt; 4&nbsp;km\n";
const once = new WebVTTParser().parse(captions, "subtitles");
const written = new WebVTTSerializer().serialize(once.cues);
const cases = [
  ["read", once, "R&;D is 3 <; 4\u00a0;km"],
  ["written and read again", new WebVTTParser().parse(written, "subtitles"), "R&;;D is 3 <;; 4\u00a0;km"],
  ["read with all names", new WebVTTParser(names).parse(captions, "subtitles"), "R&D is 3 < 4\u00a0km"],
];
console.log("webvtt-parser", require("webvtt-parser/package.json").version, "node", process.version);
for (const [name, parsed, expected] of cases) {
  const seen = textOf(parsed.cues[0].tree).trim();
  console.log(`${name}: ${seen} (${parsed.errors.length} errors)`);
  if (seen !== expected || parsed.errors.length) process.exitCode = 1;
}
END
node read.cjs

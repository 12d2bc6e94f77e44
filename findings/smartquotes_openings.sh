#!/usr/bin/env bash
# One expects: smartquotes, which sets typographer's quotation marks for straight ones and primes for measures (its README),
#   gives a quotation an opening mark and a closing one, also where it begins with a quotation, a decade, an amount, dots or a
#   bracket, and a prime only behind a figure.
# Seen: what begins with another sign than a letter or a figure has no opening mark. At the start of a text it is the sign for
#   inches: "'No,' he said," she said. begins with ″, as does "$5 million is gone," she said, and what begins with …, [ or '90s;
#   behind a space it is a closing mark, so that She asked: "'No' to all?" has two of those. And a single figure in marks ends
#   in inches: the "8" bus is the “8″ bus behind another such. Whoever looks for who says what between “ and ” finds no
#   quotation, or takes the words between two for one. Nothing warns.
# smartquotes 2.3.2 (npm), 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund smartquotes@2.3.2
cat >write.cjs <<'END'
const { readFileSync } = require("node:fs");
const smartquotes = require("smartquotes");

const rows = [ // a text, and as it is set
  [`"We lost," she said. "It was 'no'."`, "“We lost,” she said. “It was ‘no’.”"],
  [`"'No,' he said," she said. "I left."`, "″‘No,’ he said,” she said. “I left.”"],
  [`"'90s music is back," she said.`, "″’90s music is back,” she said."],
  [`"$5 million is gone," she said.`, "″$5 million is gone,” she said."],
  [`"…and no more," she said.`, "″…and no more,” she said."],
  [`"[He] lost," she said.`, "″[He] lost,” she said."],
  [`She asked: "'No' to all?"`, "She asked: ”‘No’ to all?”"],
  [`She said: "$5 million is gone."`, "She said: ”$5 million is gone.”"],
  [`Take the "5" or the "8" bus.`, "Take the “5” or the “8″ bus."],
];
console.log("smartquotes", JSON.parse(readFileSync("node_modules/smartquotes/package.json")).version);
for (const [text, expected] of rows) {
  const seen = smartquotes.string(text);
  console.log(`${text}\n  ${seen}`);
  if (seen !== expected) process.exitCode = 1;
}
END
node write.cjs

#!/usr/bin/env bash
# One expects: @extractus/feed-extractor, made to "read & normalize RSS/ATOM/JSON feed data" (its README), gives of an item's
#   description, HTML in nearly every news feed, the words that its reader sees, with a space where a line or a paragraph ends, and
#   of a title and a guid the signs that stand in the feed.
# Seen: tags go without a space in their place, so that “We lost,” said Ann Pell. and the next paragraph are one word, “Pell.The”,
#   and "Turnout: 61<br>Spoilt: 3" is "Turnout: 61Spoilt: 3"; two cells, 2025 and 12, are the number 202512. A sign < that is text,
#   as in "rates < 5 percent, wages > 7", is a tag to it: "rates 7". A description of numbers alone, a title or a guid is a number:
#   an episode called "007" is "7", one called "9.50" is "9.5", "1e3" is "1000", and the guid 0042 is "42", that of the
#   episode 42. A description that reads "false" is empty. Nothing warns.
# @extractus/feed-extractor 8.0.3 (npm), 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @extractus/feed-extractor@8.0.3
cat >read.mjs <<'END'
import { readFileSync } from "node:fs";
import { extractFromXml } from "@extractus/feed-extractor";

const feed = (title, guid, description) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Tarn Post</title><link>https://example.org/</link><description>News</description>
<item><title>${title}</title><link>https://example.org/gate</link><guid isPermaLink="false">${guid}</guid>
<description><![CDATA[${description}]]></description></item></channel></rss>`;
const rows = [
  ["The gate", "a-1", "<p>It broke.</p>", "The gate", "a-1", "It broke."],
  ["The gate", "a-1", "<p>“We lost,” said Ann Pell.</p><p>The gate broke.</p>", "The gate", "a-1", "“We lost,” said Ann Pell.The gate broke."],
  ["The gate", "a-1", "Turnout: 61<br>Spoilt: 3", "The gate", "a-1", "Turnout: 61Spoilt: 3"],
  ["The gate", "a-1", "<table><tr><td>2025</td><td>12</td></tr></table>", "The gate", "a-1", "202512"],
  ["The gate", "a-1", "Rates < 5 percent, wages > 7.", "The gate", "a-1", "Rates  7."],
  ["007", "0042", "false", "7", "42", ""],
  ["9.50", "1.10", "2.0", "9.5", "1.1", "2"],
  ["1e3", "42", "It broke.", "1000", "42", "It broke."],
];
const { version } = JSON.parse(readFileSync("node_modules/@extractus/feed-extractor/package.json"));
console.log("@extractus/feed-extractor", version, "node", process.version);
for (const [title, guid, description, ...expected] of rows) {
  const [entry] = extractFromXml(feed(title, guid, description)).entries;
  const seen = [entry.title, entry.id, entry.description];
  console.log(title, guid, description, "|", JSON.stringify(seen));
  if (JSON.stringify(seen) !== JSON.stringify(expected)) process.exitCode = 1;
}
END
node read.mjs

#!/usr/bin/env bash
# One expects: podcast-partytime, the feed parser taken from the Podcast Index's own aggregator, keeps the title of an episode
#   called "1984" or "911", gives a guid back letter by letter, since by it alone an episode is known again, and finds a
#   soundbite, the excerpt that a show offers, that begins at the start of the sound.
# Seen: what looks like a number is one. An episode with such a title, in CDATA too, has none, and is left out of the
#   feed altogether where it has no description (one line in the log), as is a person called "1900" from its list and a description
#   "1990"; the feed's own title "1984" is kept. The guid 007 is "7", as is that of the episode 7 after it, 1e3 is "1000",
#   0x10 "16" and 1.10 "1.1", so that 1.1 and 1.10 are one episode; one named true has none, and is left out. A soundbite with
#   startTime="0", or "0.0", is missing, and with "0.5" it is there.
# podcast-partytime 5.0.0 (npm), 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund podcast-partytime@5.0.0
cat >read.cjs <<'END'
const { readFileSync } = require("node:fs");
const partytime = require("podcast-partytime");

const feed = (items) => `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>1984</title><link>https://example.org/</link>
<description>A show.</description>${items}</channel></rss>`;
const item = (title, guid, more = "") => `<item><title>${title}</title><guid isPermaLink="false">${guid}</guid>
<enclosure url="https://example.org/${guid}.mp3" length="9" type="audio/mpeg"/>${more}</item>`;
const soundbite = (start) => `<podcast:soundbite startTime="${start}" duration="30">The gate</podcast:soundbite>`;
const shown = ({ guid, title, description, podcastPeople, podcastSoundbites }) =>
  [guid, title ?? null, description ?? null, podcastPeople?.length ?? 0, podcastSoundbites?.length ?? 0].join(" | ");

const rows = [ // an episode, and what is found of it: guid | title | description | persons | soundbites
  [item("The gate", "a", "<description>Of 1990</description>" + soundbite("0.5")), "a | The gate | Of 1990 | 0 | 1"],
  [item("1984 and after", "a"), "a | 1984 and after |  | 0 | 0"],
  [item("1984", "a"), ""],
  [item("<![CDATA[911]]>", "a"), ""],
  [item("1984", "a", "<description>The year</description>"), "a |  | The year | 0 | 0"],
  [item("The gate", "a", "<description>1990</description>"), "a | The gate |  | 0 | 0"],
  [item("The gate", "a", "<podcast:person>1900</podcast:person><podcast:person>Ann Pell</podcast:person>"),
    "a | The gate |  | 1 | 0"],
  [item("The gate", "007"), "7 | The gate |  | 0 | 0"],
  [item("The gate", "1e3"), "1000 | The gate |  | 0 | 0"],
  [item("The gate", "0x10"), "16 | The gate |  | 0 | 0"],
  [item("The gate", "1.10"), "1.1 | The gate |  | 0 | 0"],
  [item("The gate", "true"), ""],
  [item("The gate", "a", soundbite("0")), "a | The gate |  | 0 | 0"],
  [item("The gate", "a", soundbite("0.0")), "a | The gate |  | 0 | 0"],
];
console.log("podcast-partytime", JSON.parse(readFileSync("node_modules/podcast-partytime/package.json")).version);
for (const [episode, expected] of rows) {
  const read = partytime.parseFeed(feed(episode));
  const seen = read.items.map(shown).join();
  console.log(`${episode.replace(/\n.*?\/>/, " ")}\n  ${seen || "no episode"}`);
  if (seen !== expected || read.title !== "1984") process.exitCode = 1;
}
END
PARTYTIME_LOG=warn node read.cjs

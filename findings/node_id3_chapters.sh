#!/usr/bin/env bash
# One expects: node-id3, which reads and writes ID3 tags with the chapters of a podcast among them (CHAP, its README), reads a
#   chapter's title in ID3v2.4, the version that mutagen and ffmpeg write unless told otherwise, as it does in ID3v2.3.
# Seen: in ID3v2.4 a chapter whose title takes 128 bytes or more has no title: the length of a frame within a chapter is read as
#   a plain number, where v2.4 has seven bits a byte (section 4 of its structure), as it is rightly read for frames outside of
#   chapters. In UTF-16 that is some 62 letters. A link that follows in the chapter is lost with it, and the values of a text
#   with several, which v2.4 parts with a zero, are run together: "Ann PellJo Farrow". No error; and update(), which is to change
#   one tag and keep the others, writes the chapters back without title and link. ID3v2.3 with the same chapters is right.
# node-id3 0.2.9 (npm), mutagen 1.48.1, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check --no-compile mutagen==1.48.1
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-id3@0.2.9
cat >write.py <<'END'
"""Write a tag with three chapters as ID3v2.3 and as ID3v2.4."""
import mutagen
from mutagen.id3 import CHAP, ID3, TIT2, TPE1, WXXX

NOWHERE = 2**32 - 1  # an offset in bytes that isn't used
print("mutagen", mutagen.version_string)
for version in (3, 4):
    tags = ID3()
    tags.add(TPE1(3, ["Ann Pell", "Jo Farrow"]))
    for number, (encoding, letters) in enumerate([(3, 100), (3, 130), (1, 70)]):
        names = [TIT2(encoding, ["x" * letters]), WXXX(0, "", "https://example.com/")]
        tags.add(CHAP(f"c{number}", number * 1000, number * 1000 + 999, NOWHERE, NOWHERE, names))
    if version == 3:
        tags.update_to_v23()
    tags.save(f"v2.{version}.mp3", v2_version=version)
END
venv/bin/python write.py
cat >read.cjs <<'END'
const id3 = require("node-id3");
const rows = [ // the file, the artist, and of each chapter the letters of its title and its links
  ["v2.3.mp3", "Ann Pell/Jo Farrow", [[100, 1], [130, 1], [70, 1]]],
  ["v2.4.mp3", "Ann PellJo Farrow", [[100, 1], [0, 0], [0, 0]]],
];
console.log("node-id3", require("node-id3/package.json").version, "node", process.version);
for (const [name, artist, expected] of rows) {
  const tags = id3.read(name);
  const seen = tags.chapter.sort((one, other) => one.startTimeMs - other.startTimeMs)
    .map(({ tags: { title, userDefinedUrl } }) => [title?.length ?? 0, userDefinedUrl?.length ?? 0]);
  console.log(`${name}: ${JSON.stringify(tags.artist)}, letters and links of the chapters: ${JSON.stringify(seen)}`);
  if (JSON.stringify(seen) !== JSON.stringify(expected) || tags.artist !== artist) process.exitCode = 1;
}
id3.update({ album: "The gate" }, "v2.4.mp3");
END
node read.cjs
cat >again.py <<'END'
"""Print the titles of the chapters that update() has left; exit 1 if that changed."""
import sys

from mutagen.id3 import ID3

seen = [sorted(chapter.sub_frames) for chapter in ID3("v2.4.mp3").getall("CHAP")]
print("v2.4.mp3 after update(), what each chapter holds:", seen)
sys.exit(seen != [["TIT2", "WXXX:"], [], []])
END
venv/bin/python again.py

#!/usr/bin/env bash
# One expects: subsrt-ts, which reads, writes and converts captions, reads back what it has written itself, and Advanced SubStation
#   Alpha as ffmpeg writes it; and keeps the captions of a programme of two hours in every format whose times can hold them.
# Seen: of each caption in ASS and SSA the first letter is gone, of its own files and of others' alike: "No one was hurt" is read
#   as "o one was hurt", "It cost" as "t cost"; a caption of one letter, "I", is empty. Of LRC, where minutes
#   go on counting, it writes [100:00.00] and reads two figures of minutes only: what is said from 1:40:00 on is lost. Of SAMI
#   it reads none of the captions that it wrote. WebVTT, SubRip and SBV come back whole. Nothing is thrown or printed.
# subsrt-ts 2.1.2 (npm), 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund subsrt-ts@2.1.2
cat >read.mjs <<'END'
import { createRequire } from "node:module";
import subsrt from "subsrt-ts";

const { version } = createRequire(import.meta.url)("./node_modules/subsrt-ts/package.json");
const said = [[1, "No one was hurt."], [60, "It cost 3.5 million, said Ann."], [5999, "Now he knew."], [6000, "I"]];
const captions = said.map(([second, content]) => ({
  type: "caption", start: second * 1000, end: second * 1000 + 900, duration: 900, content, text: content,
}));
const dialogue = (start, end, text) => `Dialogue: 0,${start},${end},Default,,0,0,0,,${text}\r\n`;
const other = `[Script Info]\r\nScriptType: v4.00+\r\n\r\n[Events]\r\n`
  + `Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\r\n`
  + dialogue("0:00:01.00", "0:00:01.90", "No one was hurt.") + dialogue("1:40:00.00", "1:40:00.90", "Never.");
const whole = said.map(([second, text]) => `${second} ${text}`);
const cut = ["1 o one was hurt.", "60 t cost 3.5 million, said Ann.", "5999 ow he knew.", "6000 "];
const rows = [
  ["vtt", null, whole],
  ["srt", null, whole],
  ["sbv", null, whole],
  ["ass", null, cut],
  ["ssa", null, cut],
  ["ass", other, ["1 o one was hurt.", "6000 ever."]],
  ["lrc", null, whole.slice(0, 3)],
  ["smi", null, []],
];
console.log("subsrt-ts", version, "node", process.version);
for (const [format, file, expected] of rows) {
  const read = subsrt.parse(file ?? subsrt.build(captions, { format }), { format });
  const seen = read.filter((row) => row.type === "caption").map((row) => `${row.start / 1000} ${row.text.trim()}`);
  console.log(format, file ? "(not its own)" : "", seen);
  if (JSON.stringify(seen.map((row) => row.trim())) !== JSON.stringify(expected.map((row) => row.trim()))) process.exitCode = 1;
}
END
node read.mjs

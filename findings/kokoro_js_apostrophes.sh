#!/usr/bin/env bash
# One expects: kokoro-js hands Kokoro a text sentence by sentence, as its README has it done for a stream ("TextSplitterStream"),
#   since a voice has rows for 510 signs and no more; an apostrophe, or a sign for feet or inches, ends none and begins none.
# Seen: a straight apostrophe that stands at a word's edge opens a quotation, as in "the ports' gates", "the '90s", a wall of 5' or
#   6", and within one no sentence ends: all the rest of the text, whatever its length, is one sentence, to the next such mark. A
#   news text of forty sentences with one such word in the first comes as one piece of 1889 signs, and the tokenizer is asked to
#   cut off what is too long: that leaves the first ten or eleven sentences, and nobody is told. With the curved apostrophe the
#   same text is forty pieces.
# kokoro-js 1.2.1, phonemizer 1.2.1, @huggingface/transformers 3.8.1, onnxruntime-node 1.21.0 (npm), 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts kokoro-js@1.2.1 phonemizer@1.2.1 @huggingface/transformers@3.8.1
cat >split.mjs <<'END'
import { readFileSync } from "node:fs";
import { KokoroTTS, TextSplitterStream } from "kokoro-js";

const rows = [
  ["It's the port's gate. She left. He came.", 3],
  ["It is the ports’ gate. She left. He came.", 3],
  ["It is the ports' gate. She left. He came.", 1],
  ["It fell in the '90s. She left. He came.", 1],
  ["The wall is 5' high. She left. He came.", 1],
  ['The wall is 6" thick. She left. He came.', 1],
  ["It fell in the '90s. She left. He's the boys' coach. He came.", 2],
];
const split = (text) => {
  const splitter = new TextSplitterStream();
  splitter.push(text);
  splitter.close();
  return splitter;
};
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log(...["kokoro-js", "phonemizer", "@huggingface/transformers", "onnxruntime-node"].map(version), "node", process.version);
for (const [text, expected] of rows) {
  const seen = [...split(text)];
  console.log(JSON.stringify(seen));
  if (seen.length !== expected) process.exitCode = 1;
}
const rowsOfVoice = readFileSync("node_modules/kokoro-js/voices/af_heart.bin").length / (256 * Float32Array.BYTES_PER_ELEMENT);
console.log("a voice has rows for", rowsOfVoice, "signs");
const given = [];
const tokenizer = (phonemes, options) => {
  given.push([phonemes.length, options]);
  return { input_ids: { dims: [1, phonemes.length + 2] } };
};
const model = async () => ({ waveform: { data: new Float32Array(1) } });
const tts = new KokoroTTS(model, tokenizer);
for (const [apostrophe, expected] of [["’", 40], ["'", 1]]) {
  given.length = 0;
  const text = `The ports${apostrophe} gates broke in the storm on Monday night. ${"The crew of the mill worked through the whole night. ".repeat(39)}`;
  for await (const _ of tts.stream(split(text)));
  const longest = Math.max(...given.map(([length]) => length));
  const cut = given.every(([, options]) => options.truncation === true);
  console.log(`ports${apostrophe}`, given.length, "pieces, the longest has", longest, "signs, too long is cut off:", cut);
  if (given.length !== expected || (longest > rowsOfVoice) !== (expected === 1) || !cut) process.exitCode = 1;
}
END
node split.mjs

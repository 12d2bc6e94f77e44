#!/usr/bin/env bash
# One expects: kokoro-js, which writes numbers out before Kokoro speaks a text in a browser or in Node.js, reads "$1850" as it
#   reads "$1,850", and a weight of "3456 tonnes" as it does "3,456 tonnes": both are written in newspapers.
# Seen: every number of four figures without a comma is taken for a year before anything else is looked at, and of an amount two
#   halves are left: "a fine of $1850" is heard as "eighteen dollars fifty", a hundredth of it, "£1250 a year" as "twelve pounds
#   fifty", "$2026" as "twenty dollars twenty-six". "3456 tonnes" are "thirty-four fifty-six tonnes". From 1000 to 1099, and for
#   full thousands, it is right: "$1099" is "one thousand ninety-nine dollars". So is $1200 ("twelve hundred dollars"). Of "$3.5bn"
#   are made "three dollars point five b n", of "£2m" "pound two m". What the model is given is seen with one that keeps it.
# kokoro-js 1.2.1, phonemizer 1.2.1, @huggingface/transformers 3.8.1, onnxruntime-node 1.21.0 (npm), 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts kokoro-js@1.2.1 phonemizer@1.2.1 @huggingface/transformers@3.8.1
cat >speak.mjs <<'END'
import { readFileSync } from "node:fs";
import { KokoroTTS } from "kokoro-js";

const rows = [
  ["A fine of $1,850.", "ɐ fˈaɪn ʌv wˈʌn θˈaʊzənd ˈeɪt hˈʌndɹɪd fˈɪfti dˈɑːlɚz."],
  ["A fine of $1850.", "ɐ fˈaɪn ʌv ˈeɪtiːn dˈɑːlɚz fˈɪfti."],
  ["A fine of $1099.", "ɐ fˈaɪn ʌv wˈʌn θˈaʊzənd nˈaɪndi nˈaɪn dˈɑːlɚz."],
  ["A fine of $1200.", "ɐ fˈaɪn ʌv twˈɛlv hˈʌndɹɪd dˈɑːlɚz."],
  ["It costs £1250 a year.", "ɪt kˈɔsts twˈɛlv pˈaʊndz fˈɪfti ɐ jˈɪɹ."],
  ["It costs $2026.", "ɪt kˈɔsts twˈɛnti dˈɑːlɚz twˈɛnti sˈɪks."],
  ["It weighs 3,456 tonnes.", "ɪt wˈeɪz θɹˈiː θˈaʊzənd fˈoːɹ hˈʌndɹɪd fˈɪfti sˈɪks tˈʌnz."],
  ["It weighs 3456 tonnes.", "ɪt wˈeɪz θˈɜːɾi fˈoːɹ fˈɪfti sˈɪks tˈʌnz."],
  ["A $3.5bn deal.", "ɐ θɹˈiː dˈɑːlɚz pˈɔɪnt fˈaɪv bˌiːˈɛn dˈiːl."],
  ["It costs £2m.", "ɪt kˈɔsts pˈaʊnd tˈuː ˈɛm."],
];
const given = [];
const tokenizer = (phonemes) => {
  given.push(phonemes);
  return { input_ids: { dims: [1, phonemes.length + 2] } };
};
const model = async () => ({ waveform: { data: new Float32Array(1) } });
const version = (name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version}`;
console.log(...["kokoro-js", "phonemizer", "@huggingface/transformers", "onnxruntime-node"].map(version), "node", process.version);
const tts = new KokoroTTS(model, tokenizer);
for (const [text, expected] of rows) {
  await tts.generate(text);
  const seen = given.at(-1);
  console.log(text, "|", seen);
  if (seen !== expected) process.exitCode = 1;
}
END
node speak.mjs

#!/usr/bin/env bash
# One expects: Piper, which makes its phonemes sentence by sentence and speaks each by itself, with a pause behind it that one may
#   set (--sentence-silence), knows the abbreviations that it says in full, as "doctor" for "Dr.", and so that no sentence ends
#   there; and that between two words with three dots, as newspapers print what was left out or broke off, there is a space.
# Seen: before a capital or a figure each abbreviation ends the sentence, one that is said in full as well: "Dr. Pell came." is two,
#   "doctor" and "Pell came", "Gen. Lee and Sen. Pell met Gov. Ray." is four, "J. R. R. Marsh wrote." too, each initial with the
#   fall of a last word. "He lives at No. 10." is "He lives at no", and "ten". In German each date is two, "am drei" and
#   "Oktober". Three dots join the words on both sides without a space or pause: "He said… no." is one word, "sɛdnˈoʊ", and
#   "Wait … what" as well. A dash is a semicolon, as one would wish. Nothing warns.
# piper-tts 1.8.0, onnxruntime 1.32.0, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check piper-tts==1.8.0 onnxruntime==1.32.0
cat >"$folder/sentences.py" <<'END'
"""Print the sentences that Piper makes of a text, as the phonemes that its voices are given."""
import importlib.metadata
import sys

from piper.phonemize_espeak import EspeakPhonemizer

ROWS = (
    ("en-us", "Ann Pell came.", ["ˈæn pˈɛl kˈeɪm."]),
    ("en-us", "Dr. Pell came.", ["dˈɑːktɚ.", "pˈɛl kˈeɪm."]),
    ("en-us", "Mr. Lee came.", ["mˈɪstɚ.", "lˈiː kˈeɪm."]),
    ("en-us", "Gen. Lee and Sen. Pell met Gov. Ray.", ["dʒˈɛn.", "lˈiːʲ ænd sˈɛn.", "pˈɛl mˈɛt ɡˈɑːv.", "ɹˈeɪ."]),
    ("en-us", "J. R. R. Marsh wrote.", ["dʒˈeɪ.", "ˈɑːɹ.", "ˈɑːɹ.", "mˈɑːɹʃ ɹˈoʊt."]),
    ("en-us", "He lives at No. 10.", ["hiː lˈɪvz æt nˈoʊ.", "tˈɛn."]),
    ("en-us", "The U.S. Senate voted.", ["ðə jˌuːˈɛs.", "sˈɛnət vˈoʊɾᵻd."]),
    ("en-us", "He said… no.", ["hiː sˈɛdnˈoʊ."]),
    ("en-us", "Wait … what?", ["wˈeɪtwˌʌt?"]),
    ("en-us", "He said — no.", ["hiː sˈɛd; nˈoʊ."]),
    ("de", "Am 3. Oktober kam Dr. Pell.", ["am drˈaɪ.", "ɔktˈoːbɜ kˌɑːm dˌeːˈɛɾ.", "pˈɛl."]),
    ("es", "El Sr. Pell vino.", ["el seɲˈoɾ.", "pˈeʎ βˈino."]),
)
print(*(f"{name} {importlib.metadata.version(name)}" for name in ("piper-tts", "onnxruntime")))
phonemizer = EspeakPhonemizer()
status = 0
for voice, text, expected in ROWS:
    seen = ["".join(sentence) for sentence in phonemizer.phonemize(voice, text)]
    print(voice, repr(text), seen)
    status |= seen != expected
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/sentences.py"

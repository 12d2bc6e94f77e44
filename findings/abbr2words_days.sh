#!/usr/bin/env bash
# One expects: abbr2words, "context-aware abbreviation expansion for text normalization and speech", writes out abbreviations like
#   "Sat." and "No. 5", and leaves a word that ends a sentence as it is; its README names English, German, French,
#   Spanish, Dutch and Portuguese among the languages whose lists are reviewed.
# Seen: a sentence's last word that is spelt like the abbreviation of a day or a month is that day or month, in small letters too.
#   "The jury sat." is "The jury Saturday.", "They lay in the sun." ends in Sunday; "Es war so." is "Es war Sonntag.", "Hij zei
#   zo." "Hij zei zondag."; "en mer." is "en mercredi", "le jeu." "le jeudi"; "al mar." is "al marzo", "ao mar." "ao março",
#   In the middle of a text the full stop goes as well, so that two sentences become one,
#   "Es war Sonntag Sie ging." The same word before a comma, or without a stop, stays. Nothing warns.
# abbr2words 0.2.16, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile abbr2words==0.2.16
cat >"$folder/expand.py" <<'END'
"""Print what abbr2words makes of sentences; exit 1 if that changed."""
import importlib.metadata
import sys

from abbr2words import abbr2words

ROWS = (
    ("en", "It is shut on Sat. and Sun. in May.", "It is shut on Saturday and Sunday in May."),
    ("en", "The jury sat, and he left.", "The jury sat, and he left."),
    ("en", "The jury sat.", "The jury Saturday."),
    ("en", "The jury sat. Ann Pell spoke.", "The jury Saturday Ann Pell spoke."),
    ("en", "They lay in the sun. It was hot.", "They lay in the Sunday It was hot."),
    ("de", "Am So. ist zu.", "Am Sonntag ist zu."),
    ("de", "Es war so. Sie ging.", "Es war Sonntag Sie ging."),
    ("nl", "Hij zei zo. Ze ging.", "Hij zei zondag Ze ging."),
    ("fr", "Le bateau est en mer. Il revient.", "Le bateau est en mercredi Il revient."),
    ("fr", "Il joue le jeu.", "Il joue le jeudi."),
    ("es", "El barco salió al mar. Volvió tarde.", "El barco salió al marzo Volvió tarde."),
    ("pt", "O barco foi ao mar. Voltou tarde.", "O barco foi ao março Voltou tarde."),
)
print("abbr2words", importlib.metadata.version("abbr2words"))
status = 0
for language, text, expected in ROWS:
    seen = abbr2words(text, lang=language)
    print(f"{language} {text}\n   {seen}")
    status |= seen != expected
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/expand.py"

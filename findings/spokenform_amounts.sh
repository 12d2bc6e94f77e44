#!/usr/bin/env bash
# One expects: spokenform, which makes of written text the text that is spoken and whose grammar of times and currencies is
#   "conservative and not exhaustive" (its README), reads "$1.5bn" and "£2.3m" as it does "$1.5 billion" and "£2.3 million", or
#   leaves as they stand the forms that it doesn't know.
# Seen: an amount with a letter for its millions is a length, "£2.3m" is "£two point three meters" and "3m people" "three meters
#   people"; of a billion the number falls apart, "$one.5bn", while "$15bn" stays. "In" behind a figure is inches, so that "2 in 3
#   voters" are "two inches three voters" and "It rose 5 in May" is "It rose five inches May". Of "5%-10%" is made "five
#   percentminus ten percent", of "3.30pm" "three.30pm"; the s of "mid-1990s" and "B-52s" is seconds, and the house at 10 Downing
#   Street has the number "one zero". The list of warnings is empty. (Meters and inches are abbr2words', which it uses.)
# spokenform 0.4.5, abbr2words 0.2.16, num2words 0.5.14, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check spokenform==0.4.5 abbr2words==0.2.16 num2words==0.5.14
cat >"$folder/speak.py" <<'END'
"""Print what spokenform makes of English sentences with its default options."""
import importlib.metadata
import sys

from spokenform import prepare

ROWS = (
    ("A $1.5 billion deal.", "A one point five billion dollars deal."),
    ("It cost £2.3 million.", "It cost two point three million pounds."),
    ("A $1.5bn deal.", "A $one.5bn deal."),
    ("A $15bn deal.", "A $15bn deal."),
    ("It cost £2.3m.", "It cost £two point three meters."),
    ("3m people live there.", "three meters people live there."),
    ("2 in 3 voters came.", "two inches three voters came."),
    ("It rose 5 in May.", "It rose five inches May."),
    ("It rose 5-10 percent.", "It rose five to ten percent."),
    ("It rose 5%-10%.", "It rose five percentminus ten percent."),
    ("It began at 3:30pm.", "It began at three thirty P M."),
    ("It began at 3.30pm.", "It began at three.30pm."),
    ("In the mid-1990s it fell.", "In the mid-one thousand nine hundred ninety seconds it fell."),
    ("Two B-52s came.", "Two B-fifty two seconds came."),
    ("She is at 10 Downing Street.", "She is at one zero Downing Street."),
)
print(*(f"{name} {importlib.metadata.version(name)}" for name in ("spokenform", "abbr2words", "num2words")))
status = 0
for text, expected in ROWS:
    prepared = prepare(text, language="en-US")
    print(f"{text!r:30} {prepared.spoken_text!r}", *prepared.warnings)
    status |= prepared.spoken_text != expected or bool(prepared.warnings)
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/speak.py"

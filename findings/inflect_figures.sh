#!/usr/bin/env bash
# One expects: inflect, which writes numbers in words and finds "a" or "an" (its README), says "an 8-year deal" as it does "an
#   eight-year deal", puts an article before a text and takes none of it away; and number_to_words, which takes "1,000" and
#   "12th" too, raises BadNumValueError for what it can't read, as its ordinal does, or says what stands there.
# Seen: a figure has always "a": "a 8-year deal", "a 11th hour", "a 18-year-old"; so have "a SUV", "a HIV test", where "an FBI
#   agent" is right. Of "A grade" the A is taken for an article, "a grade". And number_to_words leaves out every sign but figures
#   and a point and reads the rest as one number: "3/4" is thirty-four, "5 to 6" fifty-six, "12:30" one thousand, two hundred
#   and thirty, "10,5" one hundred and five, "1.5 million" one point five, "2½" two, "½" zero. No error or warning is given.
# inflect 7.6.0, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile inflect==7.6.0
cat >"$folder/say.py" <<'END'
"""Print the articles and words that inflect finds; exit 1 if that changed."""
import importlib.metadata
import sys

import inflect

engine = inflect.engine()
ARTICLES = (  # a text, and how it begins
    ("eight-year deal", "an eight-year deal"),
    ("8-year deal", "a 8-year deal"),
    ("eleventh hour", "an eleventh hour"),
    ("11th hour", "a 11th hour"),
    ("18-year-old", "a 18-year-old"),
    ("80th birthday", "a 80th birthday"),
    ("FBI agent", "an FBI agent"),
    ("SUV", "a SUV"),
    ("HIV test", "a HIV test"),
    ("A grade", "a grade"),
)
NUMBERS = (  # a number, and its words
    ("1,000.5", "one thousand point five"),
    ("12th", "twelfth"),
    ("3/4", "thirty-four"),
    ("5 to 6", "fifty-six"),
    ("12:30", "one thousand, two hundred and thirty"),
    ("10,5", "one hundred and five"),
    ("1.5 million", "one point five"),
    ("2½", "two"),
    ("½", "zero"),
)
print("inflect", importlib.metadata.version("inflect"))
status = 0
for change, rows in ((engine.a, ARTICLES), (engine.number_to_words, NUMBERS)):
    for text, expected in rows:
        seen = change(text)
        print(f"{text}: {seen}")
        status |= seen != expected
try:
    engine.ordinal("1,001")
    status = 1
except inflect.BadNumValueError:
    print("ordinal of 1,001: BadNumValueError")
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/say.py"

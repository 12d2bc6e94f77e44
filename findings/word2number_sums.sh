#!/usr/bin/env bash
# One expects: word2number, which makes 2003984 of "two million three thousand nine hundred and eighty four" and raises
#   ValueError for what it can't read ("million million", its README), reads "three point five million" as 3500000, having "two
#   point three" right, and of a year or of two numbers makes one that was said, or raises it.
# Seen: it adds up. "Nineteen eighty four" is 1524, which is 19 times 80 and 4, "twenty twenty six" 406, "twenty ten" 30, "seven
#   hundred and nine hundred" 809, "from five to ten" 15, "one in five" 6. Behind a decimal the million is lost: "three point
#   five million" is 3, "one point two billion" 1, with the decimal gone as well; "two and a half million" is 2000000, "half a
#   million" a whole one. "Two thirds" is 2, "seven point oh five" 7.5. Each is an int or a float like any other, and ValueError
#   is raised for few.
# word2number 1.1, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile word2number==1.1
cat >"$folder/read.py" <<'END'
"""Print the numbers that word2number reads; exit 1 if that changed."""
import importlib.metadata
import sys

from word2number import w2n

ROWS = (  # words, and their number
    ("two million three thousand nine hundred and eighty four", 2003984),
    ("two point three", 2.3),
    ("three point five million", 3),
    ("one point two billion", 1),
    ("two and a half million", 2000000),
    ("half a million", 1000000),
    ("nineteen eighty four", 1524),
    ("nineteen sixty nine", 1149),
    ("twenty twenty six", 406),
    ("twenty ten", 30),
    ("between seven hundred and nine hundred", 809),
    ("from five to ten", 15),
    ("one in five", 6),
    ("two thirds", 2),
    ("seven point oh five", 7.5),
)
print("word2number", importlib.metadata.version("word2number"))
status = 0
for words, expected in ROWS:
    seen = w2n.word_to_num(words)
    print(f"{words}: {seen}")
    status |= seen != expected
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/read.py"

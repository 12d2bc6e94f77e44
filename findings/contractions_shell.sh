#!/usr/bin/env bash
# One expects: contractions, which writes "you're" out as "you are" for programs that go on with the words, changes words with
#   an apostrophe, and of those without one at most what is no other word; "slang", which is on by default, is for words like
#   "gonna".
# Seen: words are changed that are whole as they are: "Shell said that its rig was shut" becomes "She Will said", "He left the
#   shed" "He left the she would", "as was his wont" "as was his will not". A letter u by itself is "you", in names too: "the
#   U.S. won" is "the YOU.S. won", "Dr. U. Pell" "Dr. YOU. Pell". Behind a pronoun or "there" each 'd is "would" and each 's
#   "is": "He'd paid in May" is "He would paid in May", by which he has not paid yet, "There's been a storm" "There is been a
#   storm". "It ain't" is "It are not", "10 o'clock" "10 of the clock". Without slang the words without an apostrophe are left,
#   and the others are as they were. Nothing warns.
# contractions 0.1.73, textsearch 0.0.24, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile contractions==0.1.73 textsearch==0.0.24
cat >"$folder/write.py" <<'END'
"""Print sentences as contractions writes them out; exit 1 if that changed."""
import importlib.metadata
import sys

import contractions

ROWS = (  # a sentence, as it is written out, and without slang
    ("You're late.", "You are late.", "You are late."),
    ("Shell said that its rig was shut.", "She Will said that its rig was shut.", None),
    ("He left the shed.", "He left the she would.", None),
    ("They met, as was his wont.", "They met, as was his will not.", None),
    ("In Orla the U.S. won.", "In Orla the YOU.S. won.", None),
    ("“No,” said Dr. U. Pell.", "“No,” said Dr. YOU. Pell.", None),
    ("He'd paid in May.", "He would paid in May.", "He would paid in May."),
    ("There's been a storm.", "There is been a storm.", "There is been a storm."),
    ("It ain't open.", "It are not open.", "It are not open."),
    ("It was 10 o'clock.", "It was 10 of the clock.", "It was 10 of the clock."),
)
print(*(f"{name} {importlib.metadata.version(name)}" for name in ("contractions", "textsearch")))
status = 0
for text, *expected in ROWS:
    seen = [contractions.fix(text), contractions.fix(text, slang=False)]
    print(text, *seen, sep="\n  ")
    status |= seen != [expected[0], expected[1] or text]
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/write.py"

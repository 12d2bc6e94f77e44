#!/usr/bin/env bash
# One expects: pySBD, the "rule-based sentence boundary detection module that works out-of-the-box" (its README), asked not to
#   clean the text (clean=False), gives all of it back in sentences: put together, they are the text, whatever signs stand in
#   it.
# Seen: a dozen signs are its own marks for stops that end no sentence, and what it finds up to such a sign is dropped: of "The
#   sonata in B♭ was played. They left." only "They left." is given. So with ♬, which captions put around what is sung, where
#   nothing may be left at all, and with ∮ and ☝. With ☄, ☉ (the sun, in astronomy) and ☇ what stands before the sign in its
#   sentence is lost. With char_span=True the spans leave a gap there. Nothing is raised or said. The signs ♪, ♯, ★ and → are
#   kept.
# pysbd 0.3.4, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile pysbd==0.3.4
cat >"$folder/split.py" <<'END'
"""Print the sentences that pySBD finds; exit 1 if that changed."""
import importlib.metadata
import sys

import pysbd

ROWS = (  # a text, and its sentences
    ("The sonata in B flat was played. They left.", ["The sonata in B flat was played. ", "They left."]),
    ("The song ♪ in F♯ was played. They left.", ["The song ♪ in F♯ was played. ", "They left."]),
    ("The sonata in B♭ was played. They left.", ["They left."]),
    ("She sang: ♬ No one came. ♬ Then she left.", []),
    ("The sum ∮ was wrong. They left.", ["They left."]),
    ("Look here ☝ before noon. They left.", ["They left."]),
    ("Its mass is 3 M☉ or more. They left.", ["or more. ", "They left."]),
)
print("pysbd", importlib.metadata.version("pysbd"))
plain = pysbd.Segmenter(language="en", clean=False)
spans = pysbd.Segmenter(language="en", clean=False, char_span=True)
status = 0
for text, expected in ROWS:
    seen = plain.segment(text)
    placed = [(span.start, span.end) for span in spans.segment(text)]
    print(f"{text}\n  {seen}, {placed} of {len(text)}")
    status |= seen != expected or [text[start:end] for start, end in placed] != expected
sys.exit(status)
END
"$folder/venv/bin/python" -W ignore "$folder/split.py"

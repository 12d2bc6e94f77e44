#!/usr/bin/env bash
# One expects: ctparse, which reads "time expressions from natural language" in English and German (its README), finds in "3 March
#   2020" the year 2020, as it finds 1999 in "5 June 1999", or else gives nothing: the year stands there.
# Seen: four figures that can be an hour are taken for one, or left out, and the date is the next one of that name. "3 March 2020"
#   is 3 March 2027 at 20:20, "1 January 2000" 2027 at 20:00, in German too. Where more stands beside it the years behind 2000 go
#   as well that are right alone: "Saturday 2 May 2026" and "the morning of 2 May 2019" are 2 May 2027, "3 to 5 May 2019" is in
#   2027, "2 May 2019 at 3 pm" today at three, and of "3-5 May 2019" the days are lost. The same with 1999 or 1969 are right, but
#   for a range with the year at both ends: "3 May 1999 to 5 May 1999" ends in 2027. No error or log tells of it.
# ctparse 0.3.6, each time with Monday 30 November 2026, 12:00, to count from and no limit of time, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile ctparse==0.3.6
cat >"$folder/read.py" <<'END'
"""Print the dates that ctparse reads; exit 1 if that changed."""
import datetime
import importlib.metadata
import sys

import ctparse

ROWS = (  # a text, and what it is read as (X: not said)
    ("5 June 1999", "1999-06-05 X:X"),
    ("2 May 2019", "2019-05-02 X:X"),
    ("3 March 2020", "2027-03-03 20:20"),
    ("3. März 2020", "2027-03-03 20:20"),
    ("1 January 2000", "2027-01-01 20:00"),
    ("Saturday 5 June 1999", "1999-06-05 X:X"),
    ("Saturday 2 May 2026", "2027-05-02 X:X"),
    ("the morning of 5 June 1999", "1999-06-05 X:X"),
    ("the morning of 2 May 2019", "2027-05-02 X:X"),
    ("12 August 1969 at 3 pm", "1969-08-12 15:00"),
    ("2 May 2019 at 3 pm", "2026-11-30 15:00"),
    ("3 to 5 May 1999", "1999-05-03 X:X - 1999-05-05 X:X"),
    ("3 to 5 May 2019", "2027-05-03 X:X - 2027-05-05 X:X"),
    ("3-5 May 2019", "2019-05-X X:X"),
    ("3 May 1999 to 5 May 1999", "1999-05-03 X:X - 2027-05-05 X:X"),
)
now = datetime.datetime(2026, 11, 30, 12)
print("ctparse", importlib.metadata.version("ctparse"))
status = 0
for text, expected in ROWS:
    read = str(ctparse.ctparse(text, ts=now, timeout=0).resolution)
    seen = read.replace(" (X/X)", "").replace(" (X/morning)", "")
    print(f"{text}: {read}")
    status |= seen != expected
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/read.py"

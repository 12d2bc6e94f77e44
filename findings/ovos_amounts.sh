#!/usr/bin/env bash
# One expects: ovos-date-parser, which pulls a date or time "out of text" and gives back the words that are left over, for "an NER
#   pipeline" or a speech program (its README), takes for a time of day what has an hour's look, and leaves amounts where they are.
# Seen: beside the name of a day a number may be the hour, whatever it counts: "She paid 300 pounds on Friday" is three in the
#   morning, and what is left is "she paid pounds"; "1,200 ships came on Friday" is noon, "Flight 815 left on Friday" a quarter
#   past eight, "It rose by 5 on Friday" five in the morning; but "5 people", "12 ships" and "5 percent" stay as they are. "By
#   2030" is half past eight tonight. "Sept. 2" and "Sep 2" are two o'clock this afternoon, and the month is left over. The "pm" of
#   "at 3:30pm on Friday" is lost, which is 03:30 with nothing left over; "3pm" and "3:30 p.m." are right. "The second of May" is
#   the first. Nothing is thrown.
# ovos-date-parser 0.29.0, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  ovos-date-parser==0.29.0 ovos-number-parser==0.19.13 unicode-rbnf==2.4.1
cat >"$folder/find.py" <<'END'
"""Print the date that ovos-date-parser finds in a text of Monday, 30 November 2026, 09:00, and the words left over."""
import datetime
import importlib.metadata
import sys

from ovos_date_parser import extract_datetime

NOW = datetime.datetime(2026, 11, 30, 9, 0)
ROWS = (
    ("the gate broke on friday", "2026-12-04 00:00", "the gate broke"),
    ("5 people came on Friday", "2026-12-04 00:00", "5 people came"),
    ("12 ships came on Friday", "2026-12-04 00:00", "12 ships came"),
    ("It rose 5 percent on Friday", "2026-12-04 00:00", "it rose 5 percent"),
    ("She paid 300 pounds on Friday", "2026-12-04 03:00", "she paid pounds"),
    ("1,200 ships came on Friday", "2026-12-04 12:00", "ships came"),
    ("Flight 815 left on Friday", "2026-12-04 08:15", "flight left"),
    ("It rose by 5 on Friday", "2026-12-04 05:00", "it rose"),
    ("It will be mended by 2030", "2026-11-30 20:30", "it will be mended"),
    ("It will be mended in 2030", "2030-11-30 00:00", "it will be mended"),
    ("September 2", "2027-09-02 00:00", ""),
    ("Sept. 2", "2026-11-30 14:00", "sept."),
    ("Sep 2", "2026-11-30 14:00", "sep"),
    ("at 3:30 p.m. on Friday", "2026-12-04 15:30", ""),
    ("at 3pm on Friday", "2026-12-04 15:00", ""),
    ("at 3:30pm on Friday", "2026-12-04 03:30", ""),
    ("May 2", "2027-05-02 00:00", ""),
    ("the second of May", "2027-05-01 00:00", "the second"),
)
print(*(f"{name} {importlib.metadata.version(name)}" for name in ("ovos-date-parser", "ovos-number-parser")))
status = 0
for text, *expected in ROWS:
    when, rest = extract_datetime(text, lang="en-us", anchorDate=NOW)
    seen = [f"{when:%Y-%m-%d %H:%M}", rest]
    print(f"{text!r:32}", *seen, sep=" | ")
    status |= seen != expected
sys.exit(status)
END
HOME="$folder" "$folder/venv/bin/python" "$folder/find.py"

#!/usr/bin/env bash
# One expects: parsedatetime, whose nlp finds the dates in a text and tells where each stands, reads "1 hour 30 minutes ago" and
#   "an hour and a half ago" as an hour and a half before, as it does "1.5 hours ago", or finds nothing; what is ago isn't to
#   come.
# Seen: the "ago" counts for the last unit only, and what stands before it is taken forwards: "1 hour 30 minutes ago" is half an
#   hour from now, "an hour and a half ago" in an hour, "a year and a half ago" next year. "The last 5 years" end in five years.
#   "Twenty-five years ago" are five, "half an hour ago" is an hour ago, "the day before yesterday" yesterday, "2nd of May 2026"
#   the first. An hour with a point is a day, "5.30 p.m." 30 May of the next year; a year is an hour, "since 2019" from 20:19
#   today; decades are seconds, "in the 1990s" 33 minutes from now. Each is a date like any other, and nothing warns.
# parsedatetime 2.6, each time with Monday 30 November 2026, 12:00, to count from, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile parsedatetime==2.6
cat >"$folder/read.py" <<'END'
"""Print the dates that parsedatetime finds; exit 1 if that changed."""
import datetime
import importlib.metadata
import sys

import parsedatetime

NOW = datetime.datetime(2026, 11, 30, 12)
ROWS = (  # a text, and the dates in it
    ("It broke 1.5 hours ago", ["2026-11-30 10:30"]),
    ("It broke 30 minutes ago", ["2026-11-30 11:30"]),
    ("It broke 1 hour 30 minutes ago", ["2026-11-30 12:30"]),
    ("It broke an hour and a half ago", ["2026-11-30 13:00"]),
    ("It broke a year and a half ago", ["2027-11-30 12:00"]),
    ("It broke half an hour ago", ["2026-11-30 11:00"]),
    ("It broke twenty-five years ago", ["2021-11-30 12:00"]),
    ("It broke twice in the last 5 years", ["2031-11-30 12:00"]),
    ("It broke the day before yesterday", ["2026-11-29 09:00"]),
    ("It broke on 2 May 2026", ["2026-05-02 12:00"]),
    ("It broke on the 2nd of May 2026", ["2026-05-01 12:00"]),
    ("It broke at 5:30 p.m.", ["2026-11-30 17:30"]),
    ("It broke at 5.30 p.m.", ["2027-05-30 12:00"]),
    ("It was shut since 2019", ["2026-11-30 20:19"]),
    ("It broke in the 1990s", ["2026-11-30 12:33"]),
)
print("parsedatetime", importlib.metadata.version("parsedatetime"))
calendar = parsedatetime.Calendar()
status = 0
for text, expected in ROWS:
    found = calendar.nlp(text, sourceTime=NOW) or ()
    seen = [format(row[0], "%Y-%m-%d %H:%M") for row in found]
    print(f"{text}: {', '.join(f'{date} of {row[4]!r}' for date, row in zip(seen, found))}")
    status |= seen != expected
sys.exit(status)
END
"$folder/venv/bin/python" -W ignore "$folder/read.py"

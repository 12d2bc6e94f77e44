#!/usr/bin/env bash
# One expects: timefhuman, which finds "natural language dates and times in any text" (its README), reads of "The gate broke on 2 May
#   2026" the date that it reads of "2 May 2026" alone, or of "The gate broke on May 2, 2026".
# Seen: where a word stands before it, a date whose day comes first loses its day: "on 2 May 2026", "born 12 August 1969", "It
#   ended on 31 December 1999" are the first of the month, and the text that it says it matched is "May 2026". "From 12 June
#   2019 to 14 June 2019" begins on the first; "on 2 May", without a year, is nothing at all. At the start of a text, and behind
#   the name of a weekday or an hour, it is right, so that a try with the date alone shows none of it. Nothing warns.
# timefhuman 0.1.5, with a fixed time to count from, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile timefhuman==0.1.5
cat >"$folder/find.py" <<'END'
"""Print the dates that timefhuman finds in sentences; exit 1 if that changed."""
import datetime
import importlib.metadata
import sys

from timefhuman import tfhConfig, timefhuman

CONFIG = tfhConfig(now=datetime.datetime(2026, 11, 30, 12, 0), return_matched_text=True)
ROWS = (  # a text, what is matched, its days
    ("2 May 2026", "2 May 2026", ["2026-05-02"]),
    ("The gate broke on May 2, 2026.", "May 2, 2026", ["2026-05-02"]),
    ("The gate broke on Saturday 2 May 2026.", "Saturday 2 May 2026", ["2026-05-02"]),
    ("The gate broke on 2 May 2026.", "May 2026", ["2026-05-01"]),
    ("She was born on 12 August 1969 in Orla.", "August 1969", ["1969-08-01"]),
    ("It ended on 31 December 1999.", "December 1999", ["1999-12-01"]),
    ("It was shut from 12 June 2019 to 14 June 2019.", "June 2019 to 14 June 2019", ["2019-06-01", "2019-06-14"]),
    ("The gate broke on 2 May.", None, []),
)
print("timefhuman", importlib.metadata.version("timefhuman"))
status = 0
for text, matched, days in ROWS:
    found = timefhuman(text, CONFIG)
    seen, read = None, []
    if found:
        ((seen, _, when),) = found
        read = [str(moment.date()) for moment in (when if isinstance(when, tuple) else (when,))]
    print(f"{text} matched: {seen!r}, read:", *read)
    status |= (seen, read) != (matched, days)
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/find.py"

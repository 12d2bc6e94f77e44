#!/usr/bin/env bash
# One expects: dateparser, told the language, reads the usual "um 15 Uhr" and "à 15 h" as three in the afternoon, as it does
#   "15:00 Uhr" and "15h", or gives None for what it can't read; and in "2. Mai 2026" the 2 is the day, whatever comes behind.
# Seen: an hour without minutes is taken for something else. In German it is a day: "um 15 Uhr" is the 15th of the month, and in
#   "2. Mai 2026, 15 Uhr" search_dates finds 15 May. Or a year: in "am 2. Mai um 15 Uhr" it finds 2 May 2015, and "le 2 mai à
#   15 h" is 2 May 2015 too, so also in Spanish, Italian and Dutch. Or a number of hours ago: "hier à 15 h", yesterday at three,
#   is the day before yesterday at 21:00, as in Spanish, Dutch and Portuguese, though "hier à 15h" is right. "heute um 15 Uhr"
#   loses its hour. And in English decades are seconds ago: in "music of the 1990s" it finds today, 33 minutes before.
# dateparser 1.5.0, each time with a fixed time to count from (Monday 30 November 2026, 12:00), 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile dateparser==1.5.0 tzdata==2026.6
cat >"$folder/read.py" <<'END'
"""Print the times that dateparser reads in phrases; exit 1 if that changed."""
import importlib.metadata
import sys
from datetime import datetime

import dateparser
from dateparser.search import search_dates

PARSED = (  # language, phrase, the time
    ("de", "gestern um 15:00 Uhr", "2026-11-29 15:00:00"),
    ("de", "um 15 Uhr", "2026-11-15 00:00:00"),
    ("de", "heute um 15 Uhr", "2026-11-30 12:00:00"),
    ("fr", "hier à 15h", "2026-11-29 15:00:00"),
    ("fr", "hier à 15 h", "2026-11-28 21:00:00"),
    ("fr", "le 2 mai à 15 h", "2015-05-02 00:00:00"),
    ("es", "ayer a las 15 h", "2026-11-28 21:00:00"),
    ("es", "2 de mayo a las 15 horas", "2015-05-02 00:00:00"),
    ("it", "2 maggio alle ore 15", "2015-05-02 00:00:00"),
    ("nl", "gisteren om 15 uur", "2026-11-28 21:00:00"),
    ("nl", "2 mei om 15 uur", "2015-05-02 00:00:00"),
    ("pt", "ontem às 15h", "2026-11-28 21:00:00"),
    ("en", "the 1990s", "2026-11-30 11:26:50"),
)
SEARCHED = (  # language, text, the times
    ("de", "2. Mai 2026, 15:00 Uhr", ["2026-05-02 15:00:00"]),
    ("de", "2. Mai 2026, 15 Uhr", ["2026-05-15 00:00:00"]),
    ("de", "am 2. Mai um 15 Uhr", ["2015-05-02 00:00:00"]),
    ("en", "Music of the 1990s filled the hall.", ["2026-11-30 11:26:50"]),
)
print("dateparser", importlib.metadata.version("dateparser"))
options = {"RELATIVE_BASE": datetime(2026, 11, 30, 12)}
status = 0
for language, phrase, expected in PARSED:
    seen = str(dateparser.parse(phrase, languages=[language], settings=options))
    print(f"{language} {phrase:38} {seen}")
    status |= seen != expected
for language, text, expected in SEARCHED:
    found = search_dates(text, languages=[language], settings=options) or []
    print(f"{language} {text:38}", *(f"{time} ({words})" for words, time in found))
    status |= [str(time) for _words, time in found] != expected
sys.exit(status)
END
"$folder/venv/bin/python" -W ignore "$folder/read.py"

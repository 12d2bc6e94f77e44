#!/usr/bin/env bash
# One expects: quantulum3, which finds the quantities in a text, gives of "12.8–13.0 TeV" two, 12.8 and 13, as its README shows
#   on its first page, and so of "from 3 to 5 percent"; and reads "half a million", having "two and a half million" right.
# Seen: a range is one quantity, its middle, a number that nobody said: "from 3 to 5 percent" is 4 percent, "from 1990 to 2000"
#   is 1995 and "between 1914 and 1918" 1916 (half its width is put as uncertainty, as if it were measured). "Half a million
#   dollars" is one and a half million dollars, three times as much. "Was minus 3 degrees" is 3 degrees, though with the sign,
#   "-3 degrees", it is -3. "At 5 p.m." is five pennies, "at 9 a.m." nine years, and $5bn, as papers write it, is 5 of a unit
#   of dollars and newtons. None of them warns.
# quantulum3 0.10.0, without the classifier that its README offers as an addition, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile quantulum3==0.10.0 inflect==7.6.0 num2words==0.5.14
cat >"$folder/find.py" <<'END'
"""Print the quantities that quantulum3 finds in sentences; exit 1 if that changed."""
import importlib.metadata
import logging
import sys

from quantulum3 import parser

ROWS = (  # a text, and of its quantities the value, the uncertainty and a part of the unit's name
    ("It rose by 3 percent.", [(3, None, "percentage")]),
    ("Two and a half million dollars were lost.", [(2500000, None, "dollar")]),
    ("Half a million dollars were lost.", [(1500000, None, "dollar")]),
    ("The proton beams had 12.8–13.0 TeV.", [(12.9, 0.1, "teraelectronvolt")]),
    ("It rose from 3 to 5 percent.", [(4, 1, "percentage")]),
    ("It rose from 3 percent to 5 percent.", [(4, 1, "percentage")]),
    ("He was in office from 1990 to 2000.", [(1995, 5, "dimensionless")]),
    ("Between 1914 and 1918 nobody came.", [(1916, 2, "dimensionless")]),
    ("It was -3 degrees.", [(-3, None, "degree")]),
    ("It was minus 3 degrees.", [(3, None, "degree")]),
    ("The gate broke at 5 p.m. on Friday.", [(5, None, "penny")]),
    ("The gate broke at 9 a.m. on Friday.", [(9, None, "year")]),
    ("It cost $5 billion.", [(5000000000, None, "dollar")]),
    ("It cost $5bn.", [(5, None, "dollar ")]),
)
logging.disable(logging.INFO)
print("quantulum3", importlib.metadata.version("quantulum3"))
status = 0
for text, expected in ROWS:
    found = parser.parse(text)
    print(text, *((quantity.value, quantity.uncertainty, quantity.unit.name) for quantity in found))
    seen = [(round(quantity.value, 6), quantity.uncertainty and round(quantity.uncertainty, 6)) for quantity in found]
    status |= seen != [row[:2] for row in expected]
    status |= not all(row[2] in quantity.unit.name for row, quantity in zip(expected, found))
sys.exit(status)
END
"$folder/venv/bin/python" -W ignore "$folder/find.py"

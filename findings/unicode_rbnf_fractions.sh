#!/usr/bin/env bash
# One expects: unicode-rbnf, which spells numbers out by Unicode's rules and of whose rules negative numbers and improper fractions
#   are in the list of those that work (its README), spells -1.5 as it does 1.5 and -1, or throws, as it does at 10 to the 18th.
# Seen: of a negative number all behind the point is gone, in each of the languages tried: -1.5 is "minus one", -2.75 "minus
#   two", and -0.5 is "minus" and nothing more: a rate of -0.5 percent is "minus percent". As a float, a string and a Decimal. In
#   Polish and Russian, Kazakh and Kyrgyz every figure behind the point is a nought, of positive numbers too: 3.5 is "trzy przecinek
#   zero", three point nought, and 0.75 "zero przecinek zero zero". Nothing is thrown.
# unicode-rbnf 2.4.1, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check unicode-rbnf==2.4.1
cat >"$folder/spell.py" <<'END'
"""Print what unicode-rbnf spells of numbers with a fraction."""
import importlib.metadata
import sys
from decimal import Decimal

from unicode_rbnf import RbnfEngine

ROWS = (
    ("en", 1.5, "one point five"),
    ("en", 0.5, "zero point five"),
    ("en", -1, "minus one"),
    ("en", -1.5, "minus one"),
    ("en", -2.75, "minus two"),
    ("en", -0.5, "minus"),
    ("en", "-0.5", "minus"),
    ("en", Decimal("-0.5"), "minus"),
    ("de", -0.5, "minus"),
    ("fr", -0.5, "moins"),
    ("es", -1.5, "menos uno"),
    ("pl", 3.5, "trzy przecinek zero"),
    ("pl", 3.2, "trzy przecinek zero"),
    ("pl", 0.75, "zero przecinek zero zero"),
    ("cs", 3.5, "tři čárka pět"),
)
print("unicode-rbnf", importlib.metadata.version("unicode-rbnf"))
status = 0
for language, number, expected in ROWS:
    seen = RbnfEngine.for_language(language).format_number(number).text
    print(language, repr(number), repr(seen))
    status |= seen != expected
for language in ("da", "de", "en", "es", "fi", "fr", "hu", "it", "nl", "pt", "sv"):
    engine = RbnfEngine.for_language(language)
    status |= engine.format_number(-4.25).text != engine.format_number(-4).text
for language in ("kk", "ky", "pl", "ru"):
    engine = RbnfEngine.for_language(language)
    three, other = (engine.format_number(number).text for number in (3.5, 3.2))
    print(language, 3.5, three, 3.2, other, sep=" | ")
    status |= three != other
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/spell.py"

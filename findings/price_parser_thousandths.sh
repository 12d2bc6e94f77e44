#!/usr/bin/env bash
# One expects: price-parser, which takes amount and currency out of a text with "zero-effort handling of thousand and decimal
#   separators" (its README), may be wrong on "$1.125", which can be either, but not on "$0.005", since no thousands follow a
#   nought, nor on "$10,000.125", whose comma and point can't be the same; and that the amount is one that stands beside the
#   currency.
# Seen: three figures behind a point are thousands, whatever stands before it: "$0.005 a share" is 5 dollars, "$0.125" and
#   "0,125 €" are 125, "€0.999" 999 and "$10,000.125" ten million, a thousand times what was written, while with two or four
#   figures it is right. And the amount is the text's first number, the currency its first sign: "In 2026 it cost $500" is 2026
#   dollars, "On 5 May he paid £300" five pounds, "-$5" and "−5 €" are 5. Nothing warns; only decimal_separator=".", for one who
#   knows, puts the points right, and not the rest.
# price-parser 0.5.1, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile price-parser==0.5.1
cat >"$folder/read.py" <<'END'
"""Print the prices that price-parser finds; exit 1 if that changed."""
import importlib.metadata
import sys

from price_parser import Price

ROWS = (  # a text, and its price
    ("It cost $119.00", "119.00", "$"),
    ("$0.05 a share", "0.05", "$"),
    ("$0.0005 a share", "0.0005", "$"),
    ("$0.005 a share", "5", "$"),
    ("$0.125 a share", "125", "$"),
    ("0,125 €", "125", "€"),
    ("€0.999", "999", "€"),
    ("$10,000.12", "10000.12", "$"),
    ("$10,000.125", "10000125", "$"),
    ("In 2026 it cost $500", "2026", "$"),
    ("On 5 May he paid £300", "5", "£"),
    ("-$5", "5", "$"),
    ("−5 €", "5", "€"),
)
print("price-parser", importlib.metadata.version("price-parser"))
status = 0
for text, amount, currency in ROWS:
    price = Price.fromstring(text)
    print(f"{text}: {price.amount} {price.currency}")
    status |= (str(price.amount), price.currency) != (amount, currency)
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/read.py"

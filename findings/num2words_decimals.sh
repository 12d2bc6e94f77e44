#!/usr/bin/env bash
# One expects: num2words says another number in other words: 2.3 percent is not 2.29 percent, and 0.05 not 0.5, in any language.
# Seen: in some languages the figures behind the point change on the way. In Turkish the product with a hundred is cut off, not
#   rounded, and many binary fractions lie a little below: 2.3 is "iki virgül yirmi dokuz", which is 2.29, 4.35 is 4.34, 2.05 is
#   2.04, eleven of the hundred from 2.00 to 2.99. Given as a string or a Decimal, 2.3 and 3.14 are the empty string. In Bengali
#   the noughts after the point are gone: 0.05 is said as 0.5, 1.05 as 1.5. In Persian five hundredths are a half: 0.05 is "nim"
#   as 0.5 is, 1.05 is one and a half, though 1.04 and 1.06 are right. In Belarusian the 80th is the 70th, in Welsh two thousand
#   million are two million. Nothing is thrown.
# num2words 0.5.14, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check num2words==0.5.14
cat >"$folder/write.py" <<'END'
"""Print pairs of numbers that num2words says in the same words."""
import importlib.metadata
import sys
from decimal import Decimal

from num2words import num2words

SAME = (
    ("tr", 2.29, 2.3, "ikivirgülyirmidokuz"),
    ("tr", 4.34, 4.35, "dörtvirgülotuzdört"),
    ("tr", 2.04, 2.05, "ikivirgüldört"),
    ("tr", "2.3", "3.14", ""),
    ("tr", Decimal("2.3"), Decimal("3.14"), ""),
    ("bn", 0.5, 0.05, "শূন্য দশমিক পাঁচ"),
    ("bn", 1.5, 1.05, "এক দশমিক পাঁচ"),
    ("bn", Decimal("0.5"), Decimal("0.05"), "শূন্য দশমিক পাঁচ"),
    ("fa", 0.5, 0.05, "نیم"),
    ("fa", 1.5, 1.05, "یک و نیم"),
    ("cy", 2_000_000, 2_000_000_000, "dau filiwn"),
)
RIGHT = (
    ("en", 2.3, "two point three"),
    ("en", 0.05, "zero point zero five"),
    ("tr", 2.25, "ikivirgülyirmibeş"),
    ("tr", "0.5", "sıfırvirgülelli"),
    ("fa", 1.04, "یک و چهار صدم"),
    ("fa", 1.06, "یک و شش صدم"),
    ("cy", 1_000_000_000, "biliwn"),
)
print("num2words", importlib.metadata.version("num2words"))
status = 0
for language, one, other, expected in SAME:
    seen = [num2words(number, lang=language) for number in (one, other)]
    print(language, repr(one), repr(other), *map(repr, seen), sep=" | ")
    status |= seen != [expected, expected]
for language, number, expected in RIGHT:
    seen = num2words(number, lang=language)
    print(language, repr(number), repr(seen), sep=" | ")
    status |= seen != expected
seventieth, eightieth = (num2words(number, lang="be", to="ordinal") for number in (70, 80))
print("be", "70th", "80th", seventieth, eightieth, sep=" | ")
status |= seventieth != eightieth
wrong = [
    number / 100
    for number in range(201, 300)
    if num2words(number / 100, lang="tr") != f"ikivirgül{num2words(number % 100, lang='tr')}"
]
print("tr", "wrong from 2.01 to 2.99", wrong)
status |= len(wrong) != 11
sys.exit(status)
END
"$folder/venv/bin/python" "$folder/write.py"

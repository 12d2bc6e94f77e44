"""Say numbers in English words: cardinals, ordinals, decimals, years, figures one by one."""

import re

from quotecast.normalising.english.habits import Variety

# Thousands are parted by commas, by apostrophes (Switzerland), by thin or plain spaces, by dots where
# two groups show that no decimal point is meant; in India by twos above the thousands.
# What shows that two groups of figures are one number.
_BEHIND_ONE = (
    r"k[mg]|km²|m[²³]|ha|[kMGT]Wh?|tonnes?|tons?|hectares?|kilomet(?:er|re)s?|"
    r"euros?|francs?|kron[oe]r|€|kr|CHF|EUR"
)
_GROUPED = (
    r"\d{1,3}(?=[,.'’\u202f\u0020]\d\d)(?:"
    r"(?:,\d{3}){1,5}(?![\d,]*\d)"
    r"|(?:,\d\d){1,4},\d{3}(?!\d|,\d)"
    r"|(?:['’]\d{3}){1,5}(?![\d'’])"
    r"|(?:\u202f\d{3}){1,5}(?!\d)"
    r"|(?:(?:\u0020\d{3}){2,5}|\u0020\d{3}(?=\s(?:"
    + _BEHIND_ONE
    + r")(?!\w))|\u0020000|(?<=\d\d)\u0020[1-9]00)"
    r"(?![\w-]|[.,/:]\d)"
    r"|(?:\.\d{3}){2,4}(?:,\d{1,2})?(?![.\d]|,\d)"
    r"|\.\d{3},\d{1,2}(?!\d|,\d))"
)
NUMBER = rf"(?>{_GROUPED}|\d{{1,40}})(?:[.·]\d{{1,20}})?"
"""A pattern for a number as it is written, with or without thousands separators."""
AMOUNT = rf"(?:\d{{1,9}},\d{{1,2}}(?!\d|,\d)|{NUMBER}|\.\d{{1,6}})"
"""The same where a sign or a unit shows that it is one number: "3,5 %", "$.50"."""
_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))
_LONGEST = 15
_INDIAN = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}(?!\d)")
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def cardinal(number: int, variety: Variety = Variety.AMERICAN) -> str:
    """Say a whole number of at most 15 figures; British English puts "and" after the hundreds.

    >>> cardinal(1_205), cardinal(1_205, Variety.BRITISH)
    ('one thousand two hundred five', 'one thousand two hundred and five')
    """
    parts = []
    rest = number
    for size, name in _SCALES:
        if rest >= size:
            parts.append(f"{cardinal(rest // size, variety)} {name}")
            rest %= size
    is_british = variety is Variety.BRITISH
    if rest >= 100:
        parts.append(f"{_ONES[rest // 100]} hundred")
        rest %= 100
    if rest or not parts:
        parts.append(
            f"and {_below_hundred(rest)}" if parts and is_british else _below_hundred(rest)
        )
    return " ".join(parts)


def ordinal(number: int, variety: Variety = Variety.AMERICAN) -> str:
    """Say the place in an order.

    >>> ordinal(21), ordinal(40)
    ('twenty-first', 'fortieth')
    """
    return ordinal_of(cardinal(number, variety))


def ordinal_of(words: str) -> str:
    """Turn the words of a cardinal into those of its ordinal."""
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[cut:]
    ending = last[:-1] + "ieth" if last.endswith("y") else last + "th"
    return words[:cut] + _ORDINALS.get(last, ending)


def plural_of(words: str) -> str:
    """Turn the words of a number into their plural ("nineties", "twos", "sixes")."""
    if words.endswith("y"):
        return words[:-1] + "ies"
    return words + ("es" if words.endswith("x") else "s")


def year(number: int, variety: Variety = Variety.AMERICAN) -> str:
    """Say a year of four figures in pairs.

    >>> year(1905), year(2000), year(2008), year(2019)
    ('nineteen oh five', 'two thousand', 'two thousand eight', 'twenty nineteen')
    """
    century, rest = divmod(number, 100)
    if century % 10 == 0 and rest < 10:
        and_ = " and " if variety is Variety.BRITISH and rest else " "
        thousands = f"{cardinal(century // 10)} thousand"
        return f"{thousands}{and_}{_ONES[rest]}" if rest else thousands
    return f"{cardinal(century)} {pair(rest)}"


def later_year(first: int, written: str, variety: Variety) -> str:
    """Say the last of some years, of which two figures may be written: "1914-18", "2000-01".

    >>> later_year(1914, "18", Variety.AMERICAN), later_year(2000, "01", Variety.AMERICAN)
    ('eighteen', 'two thousand one')
    """
    century, begun = divmod(first, 100)
    if len(written) > 2:
        return year(int(written), variety)
    is_early = not begun and written[0] == "0"  # "to oh one" would be no year behind "two thousand"
    return year(100 * century + int(written), variety) if is_early else pair(int(written))


def pair(number: int) -> str:
    """Say the second half of a year or of a room's number."""
    if number == 0:
        return "hundred"
    return f"oh {_ONES[number]}" if number < 10 else _below_hundred(number)


def figures(written: str) -> str:
    """Say figures one by one; whatever else is there is a pause."""
    groups = "".join(c if c.isdecimal() else " " for c in written).split()
    return ", ".join(" ".join(_ONES[int(figure)] for figure in group) for group in groups)


def spoken_number(written: str, variety: Variety) -> str:
    """Say a number as `NUMBER` or `AMOUNT` matches it; one too long for a name figure by figure.

    >>> spoken_number("1,200.50", Variety.AMERICAN), spoken_number("12,50,000", Variety.AMERICAN)
    ('one thousand two hundred point five zero', 'twelve lakh fifty thousand')
    """
    whole, decimals = parted(written)
    if not whole:
        return f"point {figures(decimals)}"
    is_long = len(whole) > _LONGEST or (len(whole) > 1 and whole[0] == "0")
    if is_long:
        said = figures(whole)
    elif "," in written and _INDIAN.match(written):
        said = _in_lakhs(int(whole), variety)
    else:
        said = cardinal(int(whole), variety)
    return f"{said} point {figures(decimals)}" if decimals else said


def parted(written: str) -> tuple[str, str]:
    """Return the figures before and behind the decimal point, or comma, of a number.

    >>> parted("1,200.5"), parted("1.200,5"), parted("3,5"), parted("1.200.000"), parted(".5")
    (('1200', '5'), ('1200', '5'), ('3', '5'), ('1200000', ''), ('', '5'))
    """
    if written.isdecimal():
        return written, ""
    marks = [mark for mark in written if mark in ",.·"]
    last = marks[-1] if marks else ""
    whole, _, decimals = written.rpartition(last) if last else (written, "", "")
    if (last == "," and len(decimals) > 2) or (last == "." and marks.count(".") > 1):
        whole, decimals = written, ""
    return "".join(filter(str.isdecimal, whole)), decimals


def _in_lakhs(number: int, variety: Variety) -> str:
    """Say a number as it is grouped in India: lakhs are 100,000, crores 10,000,000."""
    crores, rest = divmod(number, 10**7)
    lakhs, rest = divmod(rest, 10**5)
    parts = [f"{cardinal(crores, variety)} crore"] if crores else []
    parts += [f"{cardinal(lakhs, variety)} lakh"] if lakhs else []
    and_ = "and " if parts and 0 < rest < 100 and variety is Variety.BRITISH else ""
    return " ".join([*parts, and_ + cardinal(rest, variety)] if rest else parts)


def model_number(written: str) -> str:
    """Say the number of a road, a room or a model: three or four figures go in pairs.

    >>> model_number("737"), model_number("1549"), model_number("300"), model_number("16")
    ('seven thirty-seven', 'fifteen forty-nine', 'three hundred', 'sixteen')
    """
    if written[0] == "0" and len(written) > 1:
        return figures(written)
    number = int(written) if len(written) <= _LONGEST else 0
    if len(written) not in (3, 4) or number % 1000 == 0:
        return cardinal(number) if number or written == "0" else figures(written)
    first, last = divmod(number, 100)
    return f"{cardinal(first)} {pair(last)}"


def power(exponent: int) -> str:
    """Say to which power a number is raised.

    >>> power(2), power(6), power(-3)
    ('squared', 'to the sixth', 'to the minus three')
    """
    if exponent in (2, 3):
        return "squared" if exponent == 2 else "cubed"
    return f"to the minus {cardinal(-exponent)}" if exponent < 0 else f"to the {ordinal(exponent)}"


def is_one(written: str) -> bool:
    """Return whether what is counted by a number stands in the singular."""
    return written == "1"


def letters(word: str, ending: str = "") -> str:
    """Return the letters of a word, with "'s" or nothing behind them.

    >>> letters("FBI"), letters("fbi", "'s"), letters("MP", "'s")
    ('F.B.I', "F.B.I's", "M-P's")
    """
    joint = "-" if ending and len(word) == 2 else "."
    return joint.join(word.upper()) + ending


def _below_hundred(number: int) -> str:
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return f"{_TENS[tens - 2]}-{_ONES[ones]}" if ones else _TENS[tens - 2]

"""Say numbers in English words: cardinals, ordinals, decimals, years, figures one by one."""

from quotecast.normalising.english.variety import Variety

NUMBER = r"(?:\d{1,3}(?:,\d{3}){1,5}(?![\d,]*\d)|\d{1,40})(?:\.\d{1,20})?"
"""A pattern for a number as it is written, with or without thousands separators."""
_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))
_LONGEST = 15
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
    """Say a number as `NUMBER` matches it; one too long for a name figure by figure.

    >>> spoken_number("1,200.50", Variety.AMERICAN)
    'one thousand two hundred point five zero'
    """
    whole, _, decimals = written.replace(",", "").partition(".")
    is_long = len(whole) > _LONGEST or (len(whole) > 1 and whole[0] == "0")
    said = figures(whole) if is_long else cardinal(int(whole), variety)
    return f"{said} point {figures(decimals)}" if decimals else said


def is_one(written: str) -> bool:
    """Tell whether what is counted by a number stands in the singular."""
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

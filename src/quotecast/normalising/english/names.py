"""Say what stands in names: initials, Roman numerals, party tags."""

import re
import unicodedata

from quotecast.languages.english_spelling import SENTENCE_OPENERS
from quotecast.normalising.english.numbers import cardinal, letters, ordinal, year
from quotecast.normalising.english.states import PLACES
from quotecast.normalising.rules import LETTER_A, Speech, SpeechRule, rule, text_after, text_before

TROOPS = {
    "Bn": "Battalion",
    "Bde": "Brigade",
    "Regt": "Regiment",
    "Div": "Division",
    "Abn": "Airborne",
    "Inf": "Infantry",
    "Cav": "Cavalry",
}
"""What of an army is counted: "the 1st Bn"."""
_HORSE = re.compile(r"\.?\sDiv|\.\s[a-z]")
_TROOP_BEFORE = re.compile(r"\d(?:st|nd|rd|th|d)\s(?:(?:Abn|Inf|Cav|[A-Z][a-z]+)\.?\s)?$")
_PARTIES = {"D": "Democrat", "R": "Republican", "I": "Independent", "L": "Libertarian"}
_STATES = frozenset(PLACES.values()) | frozenset("Hawaii Idaho Iowa Maine Ohio Texas Utah".split())
_NAMED_BEFORE = re.compile(r"(?<!\w)[A-Z][\w’'.-]*(?:\s\(|,\s)$")
_SET_OFF = re.compile(r"[),;/]|\.?$|\.\s")
_FIGURES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_CANONICAL = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
# "CD", "MD" and "DC" are letters, "MIX" is a word: of those with C, D and M only long ones count.
_LARGE, _FEWEST_LARGE = frozenset("CDM"), 5
# Offices that are named with a party in America, and few others are.
_OFFICE_BEFORE = re.compile(
    r"(?<!\w)(?:(?:Gov|Sen|Rep|Del)\.|Governor|Senator|Representative|Congress(?:man|"
    r"woman))(?:\s[A-Z][\w.’'-]{0,20}){1,3}\s\($"
)
_PICTURED = re.compile(r"\([LC]\)|\((?:left|right|cent(?:er|re))\)", re.IGNORECASE)
# "He chose plan B. Karen left": the dot ends a sentence.
_LETTERED = re.compile(
    r"(?<!\w)(?:vitamin|hepatitis|[Pp]lan|[Cc]lass|[Gg]rade|[Tt]ype|[Gg]roup|A(?: to| and| or))\s$"
)
# "World War II" counts; "Henry II" is the second of his name.
_THINGS = (
    r"World War|WWE|Super Bowl|WrestleMania|Phase|Part|Chapter|Act|Title|Article|Volume|Type|"
    r"Stage|Class|Section|Division|Book|Schedule|Level|Round|Grade|Category|Annex|Appendix|Apollo|"
    r"Fantasy|Wars|Rocky|Rambo|Saturn|Group|Mark|Tier|Zone|Factor|Pillar|Basel|Episode|Olympiad|"
    r"Scene|Canto|Number|(?:Sc|No|Ch|Vols?|Figs?|Bk)\.|Table|Figure|Corps|Legion|Symphony"
)
_COUNTED = re.compile(rf"(?<!\w)(?:{_THINGS})\s$", re.IGNORECASE)
_MANY = re.compile(
    rf"(?<!\w)(?:(?:{_THINGS})(?:e?s)?|categories|series|annexes|appendices)\s$", re.IGNORECASE
)
_COUNCILS = re.compile(r"(?<!\w)(?:Vatican|Lateran|Nicaea)\s$")
_FIRST_OF_TWO = re.compile(r"(?<!\w)(?P<numeral>[IVX]{1,5})\s(?:and|or|to|&)\s$")
# "Books II, III and " before IV
_FIRST_OF_SEVERAL = re.compile(
    r"(?<!\w)[IVX]{1,5}(?:,\s[IVX]{1,5}){0,6}(?:,\s|,?\s(?:and|or|to|&)\s)$"
)
_SECOND_OF_TWO = re.compile(r"(?:\s(?:and|or|to|&)|,)\s(?!I(?!\w))[IVX]{1,5}(?![\w’'])")
_OF_KING = re.compile(r",?\s(?:(?:the\s)?(?:king|emperor|duke)\s)?of\s(?:the\s)?[A-Z]")
_CENTURY = re.compile(r"[-\s](?:and\s[IVX]{1,5}(?:th)?\s)?(?:[Cc]entur|c\.)")
_KINGS = re.compile(
    r"(?:King|Pope|Emperor|Tsar|Czar|Henry|Charles|Philip|George|Edward|Louis|Pius|James|Leo|"
    r"Alfonso|Felipe|Gustaf|Gustav|Harald|Haakon|Frederik|Christian|Mohammed|Rama|Ferdinand|"
    r"William|Albert|Carlos|Elizabeth|Francis|Nicholas|Napoleon|Wilhelm|Francis|Ivan)\s$"
)
_NAME_BEFORE = re.compile(r"(?<!\w)([^\W\d_a-z][\w’'.-]*[^\W\d_A-Z]),?\s$")
_NO_NAMES = frozenset("The In On At A An And But For With From By When After".split())
# "Salt II" and "the XIII Corps" can be nothing else; "an IV drip" and "MI" can.
_ONLY_NUMERAL = re.compile(r"II|X(?:IV|V|IX|XI)")
# In small letters those that are words or abbreviations too count only where a list or a name says so.
_ALSO_WORDS = frozenset({"iv", "vi", "xi", "ix", "xv", "xx"})
_SINGLE = frozenset("IVXL")
# "0.9% NaCl IV over 4 h", "5 mg IV": how a drug is given.
_DOSED = re.compile(
    r"\d\s?(?:%|(?:mg|mcg|μg|µg|g|m[lL]|L|units?|IU|mEq|mmol|cc)(?:/\w{1,4})?)\s(?:[\w-]+\s){0,3}$"
)


def _say_roman(found: re.Match[str], speech: Speech) -> str | None:
    numeral = found["numeral"]
    if speech.is_shouted or not _CANONICAL.fullmatch(numeral):
        return None
    before = text_before(found, 30)
    ending = "'s" if found["ending"] else ""
    if found["ordinal"]:
        return ordinal(_value(numeral)) if _CENTURY.match(text_after(found)) else None
    if _LARGE & set(numeral):
        is_long = len(numeral) >= _FEWEST_LARGE
        return year(_value(numeral), speech.variety) + ending if is_long else None
    if _CENTURY.match(text_after(found)):
        return ordinal(_value(numeral))
    if _is_counted(found, numeral, before):
        return cardinal(_value(numeral)) + ending
    said = _regnal(found, numeral, before)
    return f"{said}{ending}" if said else None


def _is_counted(found: re.Match[str], numeral: str, before: str) -> bool:
    """Return whether a numeral counts things: "World War II", "Articles V and VI"."""
    if _COUNCILS.search(before):  # "Vatican II"; "At the Vatican I prayed"
        return len(numeral) > 1 or (numeral == "I" and _is_first_of_two(found))
    counted = _COUNTED.search(before)
    if counted:
        return numeral not in "IL" or counted[0][0].isupper()
    if _MANY.search(before):
        return _is_first_of_two(found)
    first = _FIRST_OF_SEVERAL.search(before)
    if first is None or numeral == "I" or text_after(found, 1) == "-":  # "World War II and V-E Day"
        return False
    return _MANY.search(before[: first.start()]) is not None


def _is_first_of_two(found: re.Match[str]) -> bool:
    return _SECOND_OF_TWO.match(text_after(found)) is not None


def _is_of_two_thrones(found: re.Match[str], numeral: str, before: str) -> bool:
    """Return whether a king is counted a second time, in another of his lands: "James VI and I".

    Behind any other name "I" is who speaks: "Elizabeth II and I met".
    """
    first = _FIRST_OF_TWO.search(before)
    if first is None or not _KINGS.search(before[: first.start()]):
        return False
    return (
        numeral != "I"
        or _OF_KING.match(text_after(found)) is not None
        or (first["numeral"] == "VI" and before[: first.start()].endswith("James "))
    )


def _say_roman_range(found: re.Match[str], speech: Speech) -> str | None:
    """Say from which numeral to which: "Chapters IV-VI", "Louis XIV-XVI", "the XVI-XVII centuries".

    Of single letters, and behind no thing that is counted, it may be anything else.
    """
    first, last = found["first"], found["last"]
    if speech.is_shouted or not all(map(_CANONICAL.fullmatch, (first, last))):
        return None
    low, high = _value(first), _value(last)
    before = text_before(found, 30)
    is_plain = _MANY.search(before) is not None or min(len(first), len(last)) > 1
    if low >= high or not (is_plain or _KINGS.search(before)):
        return None
    if _CENTURY.match(text_after(found)):
        return f"{ordinal(low)} to {ordinal(high)}"
    if _KINGS.search(before):
        return f"the {ordinal(low).title()} to the {ordinal(high).title()}"
    return f"{cardinal(low)} to {cardinal(high)}"


def _say_lettered_roman(found: re.Match[str], _speech: Speech) -> str | None:
    """Say a part of what numerals count: "Phase IIb", "Stage IIIB"."""
    is_counted = _COUNTED.search(text_before(found, 30)) is not None
    if not is_counted or not _CANONICAL.fullmatch(found["numeral"]):
        return None
    part = found["part"].upper()
    is_led = part == "A" and re.match(r"\s\w", text_after(found)) is not None
    return f"{cardinal(_value(found['numeral']))} {LETTER_A if is_led else part}"


def _say_low_roman(found: re.Match[str], _speech: Speech) -> str | None:
    """Say a numeral in small letters: "(iii)", "scene ii"."""
    numeral = found[0].upper()
    before = text_before(found, 30)
    is_marked = before.endswith("(") or text_after(found, 1) == ")" or _COUNTED.search(before)
    if not _CANONICAL.fullmatch(numeral) or (found[0] in _ALSO_WORDS and not is_marked):
        return None
    return cardinal(_value(numeral))


def _regnal(found: re.Match[str], numeral: str, before: str) -> str | None:
    """Return how the numeral behind a name is said: "Charles III", "Salt II"."""
    if numeral == "IV" and _DOSED.search(before):
        return letters(numeral)
    if _is_of_two_thrones(found, numeral, before):
        return f"the {ordinal(_value(numeral)).title()}"
    if numeral in _SINGLE and (numeral in "IL" or not _KINGS.search(before)):
        return "the First" if numeral == "I" and _is_regnal_first(found, before) else None
    name = _NAME_BEFORE.search(before)
    if name is None or name[1] in _NO_NAMES:
        return cardinal(_value(numeral)) if _ONLY_NUMERAL.search(numeral) else None
    return f"the {ordinal(_value(numeral)).title()}"


def _is_regnal_first(found: re.Match[str], before: str) -> bool:
    """Return whether "I" counts: "King Charles I", "Charles I did"; not "When Charles I know"."""
    if re.search(r"(?:King|Queen|Emperor|Empress|Tsar|Pope) [A-Z]\w+\s$", before):
        return True
    is_opening = re.search(r"(?:^|[.!?]\s|[“\"])[A-Z]\w+\s$", before) is not None
    is_alone = re.match(
        r"[,.;)]|\s(?:did|was|had|ruled|reigned|of\s[A-Z])(?!\w)", text_after(found)
    )
    return _KINGS.search(before) is not None and is_alone is not None and is_opening


def _value(numeral: str) -> int:
    values = [_FIGURES[letter] for letter in numeral]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def _say_numeral_sign(found: re.Match[str], _speech: Speech) -> str:
    """Say a numeral that is one sign: "Act Ⅳ"."""
    numeral = unicodedata.normalize("NFKC", found[0]).upper()
    before = text_before(found, 30)
    if not _COUNTED.search(before) and _KINGS.search(before):
        return f"the {ordinal(_value(numeral)).title()}"
    return cardinal(_value(numeral))


def _say_party(found: re.Match[str], _speech: Speech) -> str | None:
    place = PLACES.get(found["place"].replace(" ", "")) or PLACES.get(found["place"] + ".")
    party = _PARTIES[found["party"]]
    if place is None:
        name = found["place"].removesuffix(".")
        is_name = len(name) > 2 and name[1].islower()
        place = name if is_name and (name in _STATES or _is_tag(found)) else None
    return f"{party} of {place}" if place is not None else None


def _say_troop(found: re.Match[str], _speech: Speech) -> str | None:
    """Say "the 1st Bn": which of an army's; "the 1st Cav to score 60" is a player."""
    is_counted = _TROOP_BEFORE.search(text_before(found, 16)) is not None
    is_player = found["unit"] == "Cav" and not _HORSE.match(found[0][3:] + text_after(found))
    return TROOPS[found["unit"]] if is_counted and not is_player else None


def _is_tag(found: re.Match[str]) -> bool:
    """Return whether it stands behind a name, set off on both sides: "Jo Roe, D-Brooklyn, said"; the D-Day landings do not."""
    is_set_off = _NAMED_BEFORE.search(text_before(found)) and _SET_OFF.match(text_after(found))
    return is_set_off is not None and found["place"] != "Day"


def _say_bracketed_party(found: re.Match[str], _speech: Speech) -> str | None:
    """Say the party in brackets behind who holds an office: "Gov. Ann Roe (R)".

    Where a line has "(L)" or "(C)" too, it says where one stands in a picture.
    """
    is_office = _OFFICE_BEFORE.search(text_before(found, 60)) is not None
    return _PARTIES[found["party"]] if is_office and not _PICTURED.search(found.string) else None


def _say_initials(found: re.Match[str], _speech: Speech) -> str | None:
    if found["name"].lower() in SENTENCE_OPENERS:
        return None
    initials = "".join(filter(str.isalpha, found[0]))
    if len(initials) == 1 and _LETTERED.search(text_before(found, 20)):
        return None
    # Without its dot, a lone "A" would be an article.
    return letters(initials) if initials != "A" else None


PARTIES = rule(
    r"(?P<party>[DRIL])[-–](?P<place>(?:[A-Z]\.\s?[A-Z]|W\.\s?Va|[A-Z][a-z]{1,15}|[A-Z]{2})\.?)(?![\w.])",
    _say_party,
)
"""A politician's tag, "D-N.Y.", without its parentheses."""

NUMERAL_SIGNS = rule(r"[\u2160-\u216b\u2170-\u217b]", _say_numeral_sign)
"""Numerals that are one sign."""

LOW_NUMERALS = frozenset(
    "ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx".split()
)
"""Numerals in small letters."""

NAMES: tuple[SpeechRule, ...] = (
    PARTIES,
    rule(r"(?P<party>[DRI])(?=\))", _say_bracketed_party),
    rule(rf"(?P<unit>{'|'.join(TROOPS)})\.?(?!\w)", _say_troop),
    rule(
        r"WW(?P<war>[12])(?!\w|\.\d)",
        lambda found, _: f"World War {'One' if found['war'] == '1' else 'Two'}",
    ),
    rule(
        rf"(?:{'|'.join(sorted(LOW_NUMERALS, key=len, reverse=True))})(?![\w’'&-]|\.\w)",
        _say_low_roman,
    ),
    rule(
        r"(?P<first>[IVX]{1,6})\s?[-–]\s?(?P<last>[IVX]{1,6})(?![\w’'-]|\.\w)",
        _say_roman_range,
    ),
    rule(r"(?P<numeral>[IVX]{1,5})(?P<part>[a-cAB])(?![\w’'-]|\.\w)", _say_lettered_roman),
    rule(
        r"(?P<numeral>[IVXLCDM]{1,15})(?P<ordinal>(?<=[IVX])(?:th|st|nd|rd))?(?P<ending>['’]s)?(?![\w’'&.][A-Z]|\w|['’])",
        _say_roman,
    ),
    rule(r"(?!W\.\s?Va)(?:[A-Z]\.\s?){1,3}(?=(?P<name>[A-Z][a-zà-þ]{1,20}))", _say_initials),
)
"""Initials ("J. K. Rowling"), numerals and party tags; they begin with a letter."""

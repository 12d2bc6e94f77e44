"""Say what trades write in signs of their own: prices by the month, solutions, ions, minutes of a match, notes."""

import re
import unicodedata
from itertools import groupby

from quotecast.normalising.english.acronyms import say_acronym
from quotecast.normalising.english.currencies import CURRENCIES
from quotecast.normalising.english.figures import fraction
from quotecast.normalising.english.lengths import is_height
from quotecast.normalising.english.money import is_sold
from quotecast.normalising.english.numbers import (
    NUMBER,
    cardinal,
    figures,
    letters,
    model_number,
    ordinal,
    power,
    spoken_number,
)
from quotecast.normalising.english.units import SIGN
from quotecast.normalising.rules import LETTER_A, Speech, SpeechRule, rule, text_after, text_before

# What stands behind a price: for how long, or for whom.
_TERMS = {
    "pm": "a month",
    "pcm": "per calendar month",
    "pw": "a week",
    "ppw": "per person per week",
    "pa": "a year",
    "pp": "per person",
    "pppn": "per person per night",
    "pn": "a night",
    "p/m": "a month",
    "p/w": "a week",
    "p/a": "a year",
    "p/n": "a night",
    "psf": "per square foot",
    "psm": "per square meter",
}
NOTATION_WORDS = frozenset((*_TERMS, "p", "No", "dec", "Cat", "Est", "Ext"))
"""Words that are a term behind a price, or lead to a number."""
_LENGTH_BEFORE = re.compile(r"\d[\"”″'’′]$")  # "12"-18" of snow"
_PRICE_BEFORE = re.compile(r"[£€$]\s?\d[\d,.]{0,12}(?:k|m|bn)?\s?$")
_DAY_BEHIND = re.compile(
    r"\s(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\s(?:today|tonight|tomorrow|sharp|[ECMP]S?T|GMT|BST)(?!\w)"
)
_SAID_BEFORE = re.compile(
    r"(?<!\w)(?:sa(?:y|ys|id|ying)|answer(?:ed|s)?|repl(?:y|ied)|vot(?:e|ed|ing)|wrote|shouted)\s$"
)
# What the Prime Minister's house does, and a case is of: "No 10 said", "No 45 of 2023".
_HOUSE_BEHIND = re.compile(
    r"\s(?:1[01](?:['’]s(?!\w)|\s(?:said|says|insist\w*|spokes\w+|sources?|declined|denied|confirmed|staff|officials|aides?)(?!\w))|"
    r"\d{1,5}\sof\s(?:19|20)\d\d(?!\d))"
)
_TIMES_BEHIND = re.compile(r"\s\d{1,4}\stimes(?!\w)")
_SMALL_BEFORE = re.compile(
    r"(?<![\w])(?:[a-z][\w’'-]*,?|The|A|Their|His|Her|Its|Our|This|Both|Former|From)\s$"
)
_UNDER = re.compile(r"(?<!\w)[Uu]nder\s$")
_PARTS = {"w": "weight", "v": "volume", "m": "mass"}
_ELEMENT = (
    r"(?:A[cglrstu]|B[aeir]?|C[adelorsu]?|D[bsy]|E[rsu]|F[elr]?|G[ade]|H[efgo]?|I[nr]?|Kr?|L[airu]|M[gno]|N[abdeip]?|O[s]?|"
    r"P[bdmotu]?|R[abehnu]|S[bceimnr]?|T[abcehilm]|U|V|W|Xe|Yb?|Z[nr])"
)
_WORD_TOO = r"(?:A[mst]|In?|He|No)(?![a-z])"  # behind a note's mark: "¹²In May"
_ATOMS = rf"(?:{_ELEMENT}[₀-₉\d]{{0,2}})"
_ATOM_PARTS = re.compile(rf"{_ELEMENT}|\d+")
_CHARGES = {"+": "plus", "-": "minus"}
# Names in capitals before a dot and a number that are none of a virus: "NO.5", "FIG.2".
_COUNTED = frozenset("NO FIG VOL PG PP CH ART SEC ST PT EP OP".split())
_OPENED = re.compile(r"(?<!\w)['‘][^'’‘]*$")
_MINUTED = re.compile(
    r"(?<!\w)(?:[Ii]n|[Oo]f|[Bb]y|[Ff]rom|[Uu]ntil|[Aa]fter|[Bb]efore)\s(?P<the>the\s)$|(?:[(,;]|\([^()]{1,60}|(?<!\w)(?:[Aa]fter|[Uu]ntil|on|from|at)\s)\s?$"
)
# What is as long as that; behind a minute stands the end of a clause, or what is done in it.
_LONG_BEHIND = re.compile(r"-|\s(?!and\b|when\b|as\b|but\b|with\b|to\b|he\b|she\b|they\b)[a-z×]")


def _say_term(found: re.Match[str], _speech: Speech) -> str | None:
    """Say "£9.99 pm" as a price by the month; elsewhere "pm" is a time."""
    is_price = _PRICE_BEFORE.search(text_before(found, 20)) is not None
    if is_price and found["term"] == "pm" and _DAY_BEHIND.match(text_after(found)):
        return letters("pm")
    return _TERMS[found["term"]] if is_price else None


def _say_ranked(found: re.Match[str], _speech: Speech) -> str | None:
    """Say "No 12" as a place or a number where no sentence begins with it."""
    is_word = _SAID_BEFORE.search(text_before(found, 12)) or _TIMES_BEHIND.match(text_after(found))
    is_house = _HOUSE_BEHIND.match(text_after(found)) is not None
    is_number = is_house or _SMALL_BEFORE.search(text_before(found, 20))
    return "number" if not is_word and is_number else None


def _say_solution(found: re.Match[str], _speech: Speech) -> str:
    """Say by what parts of a solution are measured: "5% w/v"."""
    return f"{_PARTS[found['of']]} by {_PARTS[found['in']]}"


def _say_scientific(found: re.Match[str], speech: Speech) -> str:
    """Say "1.6e-19" as the power of ten that it is."""
    exponent = int(found["power"].replace("−", "-"))
    return f"{spoken_number(found['number'], speech.variety)} times ten {power(exponent)}"


def _say_ion(found: re.Match[str], _speech: Speech) -> str:
    """Say a formula and its charge: "Pb²⁺"."""
    charge = unicodedata.normalize("NFKC", found["charge"]).replace("−", "-")
    count = f"{cardinal(int(charge[:-1]))} " if charge[:-1] else ""
    return f"{_formula(found['formula'])} {count}{_CHARGES[charge[-1]]}"


def _say_isotope(found: re.Match[str], _speech: Speech) -> str:
    """Say "²³⁸U" as it is said: the letters first."""
    mass = model_number(unicodedata.normalize("NFKC", found["mass"]))
    return f"{letters(found['element'])} {mass}{' M' if found['excited'] else ''}"


def _say_formula(found: re.Match[str], _speech: Speech) -> str:
    return _formula(found[0])


def _formula(written: str) -> str:
    parts = _ATOM_PARTS.findall(unicodedata.normalize("NFKC", written))
    runs = groupby(parts, key=str.isdecimal)
    # A count behind a bracket is another than the count within: "Pb(NO3)2".
    said = (
        ", ".join(map(model_number, run)) if counts else letters("".join(run))
        for counts, run in runs
    )
    return re.sub(r"(?<!\S)A ", LETTER_A, " ".join(said))


def _say_lineage(found: re.Match[str], _speech: Speech) -> str | None:
    """Say the name of a virus's line, whose dots end nothing: "BA.2.86"."""
    if found["name"] in _COUNTED:
        return None
    first, *others = found["numbers"].split(".")[1:]
    numbers = " point ".join([cardinal(int(first)), *map(figures, others)])
    return f"{letters(found['name'])} {numbers}"


def _say_minute(found: re.Match[str], speech: Speech) -> str | None:
    """Say the minute of a match: "(Peel 71')", "the 90+3'"; elsewhere the sign is a foot or a quotation mark."""
    before, added = text_before(found, 80), found["added"]
    minuted = _MINUTED.search(before)
    is_mark = found["sign"] != "′" and _OPENED.search(before) is not None
    is_mark = is_mark or (not added and is_height(found))
    if is_mark or _LONG_BEHIND.match(text_after(found)) or (minuted is None and not added):
        return None
    minute = int(found["minute"])
    first = f"{cardinal(minute, speech.variety)} plus " if added else ""
    last = int(added) if added else minute
    if minuted is not None and minuted["the"]:
        return f"{first}{ordinal(last, speech.variety)} minute"
    return f"{first}{cardinal(last, speech.variety)} {'minute' if minute == 1 else 'minutes'}"


def _say_versus(found: re.Match[str], _speech: Speech) -> str:
    """Say "v." before a figure: "a 2% target v. 2.6% now", but "software v. 2.1"."""
    return "versus" if re.search(r"\d[^.;]{0,40}$", text_before(found, 42)) else "version"


def _say_price(found: re.Match[str], speech: Speech) -> str:
    """Say a share's price in eighths: "$17 5/8"."""
    part = fraction(int(found["top"]), int(found["bottom"]))
    return f"{spoken_number(found['whole'], speech.variety)} and {part} {CURRENCIES[found['sign']].many}"


def _say_count(found: re.Match[str], speech: Speech) -> str | None:
    """Say how many of a thing there are that a measure tells: "2x 500mg tablets"."""
    is_thing = is_sold(found.string[found.end() :])
    return spoken_number(found["count"], speech.variety) if is_thing else None


def _say_index(found: re.Match[str], _speech: Speech) -> str:
    """Say "a[3]" as programmers do; behind a word it's the mark of a note."""
    is_name = _VARIABLE.search(text_before(found, 4)) is not None
    return " ".join(cardinal(int(one)) for one in re.findall(r"\d+", found[0])) if is_name else ""


def _say_dated_code(found: re.Match[str], _speech: Speech) -> str:
    """Say a code that has its year within it: "CVE-2024-3094", "COVID-2020-123"."""
    year, number = model_number(found["year"]), figures(found["number"])
    return f"{say_acronym(found['name'])} {year}, {number}"


def _say_category(found: re.Match[str], _speech: Speech) -> str | None:
    """Say "Cat. 4" of a storm in whole; a "Cat 5 cable" is called so."""
    return "Category" if found[0].endswith(".") or _STORM.search(found.string) else None


def _say_declared(found: re.Match[str], _speech: Speech) -> str | None:
    return "declared" if _TOTAL_BEFORE.search(text_before(found, 10)) else None


_STORM = re.compile(r"(?<!\w)(?:[Hh]urricanes?|[Ss]torms?|[Cc]yclones?|[Tt]yphoons?|winds?)(?!\w)")
_VARIABLE = re.compile(r"(?<![\w.’'-])[a-z]$")
_TOTAL_BEFORE = re.compile(r"(?<!\d)\d{2,3}(?:[-–/]\d{1,2})?\s$")

_GROUP = rf"(?:{_ATOMS}{{1,6}}|\((?:{_ATOMS}){{1,4}}\)[₀-₉\d]{{0,2}})"
# A formula without a figure is two ions whose charges are equal: "NaCl", "ZnO", "GaAs". Any other word of capitals
# and small letters is no formula ("PoW", "CPAs", "PCoS"); nor is "CoS", a chief of staff.
_SALT = (
    r"(?:(?:H|Li|Na|K|Rb|Cs|Ag|Cu|Tl)(?:F|Cl|Br|I|OH|CN|ClO)|(?:Zn|Cd|Hg|Pb|Sn)(?:Se|Te)"
    r"|(?:Be|Mg|Ca|Sr|Ba|Zn|Cd|Hg|Pb|Fe|Ni|Cu|Mn|Sn|Ti)[OS]|CoO|(?:Al|Ga|In|Ti)(?:N|P|As|Sb)|SiC)"
)
FORMULAS: tuple[SpeechRule, ...] = (
    rule(
        rf"(?=[\w()]{{0,16}}[A-Z][a-z][\d₀-₉(]|"
        rf"(?:[A-Z][a-z]?[\d₀-₉]{{0,2}}){{0,5}}[A-Z][a-z][A-Z(][\w()]{{0,12}}[\d₀-₉]"
        rf"|(?:[A-Z][a-z]?[\d₀-₉]{{1,2}}){{1,4}}[A-Z]{{1,2}}[\d₀-₉]|[\w]{{1,6}}\([A-Z]{{1,4}}\)[\d₀-₉])"
        rf"(?=\w{{0,4}}[A-Z(])(?!\w\d\w(?!\w)){_GROUP}{{1,6}}(?!\w)",
        _say_formula,
    ),
    rule(r"(?:SO|NO|PO)[2-4](?!\w)", _say_formula),  # "so" and "no" are words
    rule(rf"(?=[A-Z]{{1,2}}[a-z]){_SALT}(?!\w)", _say_formula),
)
"""Chemical formulas: "CaCO3", "Ca(OH)2", "H2SO4", "NaCl"."""
NOTATIONS: tuple[SpeechRule, ...] = (
    rule(rf"(?P<term>{'|'.join(sorted(_TERMS, key=len, reverse=True))})(?!\w)", _say_term),
    rule(r"ca?\.(?=[£$€]?\d)", "circa"),
    rule(r"Est\.(?=\s(?:1[4-9]|20)\d\d(?![\d,.]\d|\d))", "Established"),
    rule(r"Ext\.?(?=\s\d{2,6}(?![\w.,]\w|\w))", "Extension"),
    rule(r"Cat\.?(?=[\s-][1-5](?!\w|[.,]\d))", _say_category),
    rule(r"v\.(?=\s[£$€]?\d)", _say_versus),
    rule(
        r"[uU]/s\.?(?=\s\d)",
        lambda found, _: "section" if _UNDER.search(text_before(found, 8)) else "under section",
    ),
    rule(r"r/w(?=\s\d)", "read with"),
    rule(r"w/c(?=\s(?:\d|[A-Z]))", "week commencing"),
    rule(r"w/e(?=\s(?:\d|[A-Z]))", "week ending"),
    rule(
        r"(?P<name>[A-Z]{3,5})-(?P<year>(?:19|20)\d\d)-(?P<number>\d{3,7})(?![\w-])",
        _say_dated_code,
    ),
    rule(r"NO\.\s?(?=\d{1,4}(?![\w,.]?\w))", "number "),
    rule(r"dec\.?(?!\w)", _say_declared),
    rule(r"No(?=\s\d{1,4}(?![\w,.]?\w))", _say_ranked),
    rule(r"(?P<of>[wvm])/(?P<in>[wv])(?!\w)", _say_solution),
    rule(r"(?P<name>[A-Z]{1,3})(?P<numbers>(?:\.\d{1,3}){1,4})(?![\w%]|\.\d)", _say_lineage),
    rule(rf"(?P<formula>{_ATOMS}{{1,6}})(?P<charge>[⁰¹²³⁴-⁹]?[⁺⁻])(?!\w)", _say_ion),
    rule(rf"(?P<formula>(?=\w{{0,12}}[\d₀-₉]){_ATOMS}{{1,6}})(?P<charge>−)(?!\w|\.\d)", _say_ion),
    *FORMULAS,
)
"""Notations that begin with a letter."""
FIGURE_NOTATIONS: tuple[SpeechRule, ...] = (
    rule(  # how many of a school's best grade: "3A*s"
        r"(?P<number>\d{1,2})\s?A\*(?P<several>s?)(?![\w*])",
        lambda found, _: f"{cardinal(int(found['number']))} A-star{found['several']}",
    ),
    rule(  # how often and how long somebody trains: "10x30s"
        r"(?<=\d[x×])(?P<number>\d{1,3})s(?!\w)",
        lambda found, _: f"{cardinal(int(found['number']))} seconds",
    ),
    rule(
        r"(?P<number>\d{1,6}\.\d{1,12})[eE](?P<power>[-−+]?\d{1,3})(?![\w.]\w|\w)",
        _say_scientific,
    ),
    rule(
        r"(?P<number>[1-9])[eE](?P<power>[-−+]\d{1,3})(?=\s(?:of\s|[a-zµ]{1,3}\b))", _say_scientific
    ),
    rule(
        r"(?P<minute>\d{1,3})(?:\s?\+\s?(?P<added>\d{1,2}))?(?P<sign>['’′])(?![\w'’′]|\s?\d)",
        _say_minute,
    ),
    rule(rf"(?P<count>\d{{1,2}})\s?[x×]\s(?={NUMBER}\s?{SIGN}\s)", _say_count),
)
"""Notations that begin with a figure."""
SIGN_NOTATIONS: tuple[SpeechRule, ...] = (
    rule(
        r"[-–](?=\d{1,3}(?:\.\d{1,2})?[\"”″'’′])",
        lambda found, _: "to" if _LENGTH_BEFORE.search(text_before(found, 6)) else None,
    ),
    rule(
        r"(?P<sign>[$£€])(?P<whole>\d{1,4})[\s-](?P<top>\d{1,2})/(?P<bottom>2|4|8|16|32|64)(?![\w/])",
        _say_price,
    ),
    rule(
        rf"(?:(?<!\w)|(?<=[δΔε]))(?P<mass>[¹²³](?=H(?!e))|[³⁴⁶⁸](?=He)|[⁶-⁹](?=Li)|[¹²³⁴-⁹][⁰¹²³⁴-⁹](?!{_WORD_TOO})|"
        rf"[¹²][⁰¹²³⁴-⁹]{{2}})(?P<excited>ᵐ?)(?P<element>{_ELEMENT})(?![a-z])(?!\s(?:said|was|is|had|has)\b)",
        _say_isotope,
    ),
    rule(
        r"(?<=[\w.,;:!?”\"’)\]])\[\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,9}\](?=[\s.,;:!?)\[]|$)",
        _say_index,
    ),
)
"""Notations that begin with a sign: prices in parts, the marks of notes."""

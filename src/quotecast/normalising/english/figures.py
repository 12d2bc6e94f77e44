"""Say what else begins with a figure in English: ordinals, fractions, powers, versions, plain numbers."""

import re
import unicodedata

from quotecast.normalising.english.lengths import stands_in_quotes
from quotecast.normalising.english.measures import is_labelled
from quotecast.normalising.english.numbers import (
    NUMBER,
    cardinal,
    figures,
    model_number,
    ordinal,
    ordinal_of,
    plural_of,
    power,
    spoken_number,
    year,
)
from quotecast.normalising.english.numbers import letters as spell
from quotecast.normalising.english.phones import NUMBER_NAMES
from quotecast.normalising.english.references import REFERENCES
from quotecast.normalising.english.scores import PAIRS, STROKES
from quotecast.normalising.english.units import SIGN, UnitNames, unit_of
from quotecast.normalising.rules import Speech, SpeechRule, rule, text_after, text_before

_GLYPHS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒"
_MODELS = re.compile(
    r"(?:Boeing|Boeing['’]s|Airbus|Flight|Highway|Hwy\.?|Route|Rte\.?|Interstate|Room|Area|Studio|Channel|Airlines|"
    r"U\.S\.|(?<!the )(?<!The )US|SR|Exit|Bus|Train|Form|Unit|Suite|Apartment|Apt\.?)\s$|"
    r"(?<!\w)(?:[Uu]ranium|[Pp]lutonium|[Cc]a?esium|[Ii]odine|[Pp]olonium|[Aa]mericium|[Tt]horium|[Rr]adium|[Nn]eptunium|[Ii]ridium)-$"
)
_JET = re.compile(r"7[0-8]7")
_JET_AFTER = re.compile(
    r"\s(?:Max|MAX|jets?|jetliners?|planes?|airplanes?|aircraft|airliners?|freighters?|Dreamliners?|pilots?)"
    r"(?!\w)|-[789](?!\d)"
)
_MODEL_NUMBER = re.compile(r"[1-9](?!00)\d\d")
_SAVINGS_PLAN = re.compile(r"\s(?:plan|account)s?(?!\w)")
_DENOMINATORS = frozenset((*range(2, 21), 25, 32, 50, 64, 100, 1000))
_NAMED = {2: "half", 4: "quarter"}
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_NOTED = re.compile(r"(?:1[5-9]|20)\d\d|.*,.*")
_ROUND = {"100": "hundreds", "1,000": "thousands"}  # "100s of people"
_INCH = UnitNames("inch", "inches")
_POWER_UNIT = rf"(?:(?:(?<=10.)|(?<=10..)|(?<=10...))\s(?P<unit>{SIGN})(?!\w))?"
# A decimal of three places is an average only where its game is told of (".300" is said without its point);
# and not beside what is counted in decimals.
_AVERAGED = re.compile(
    r"(?<!\w)(?:hitting|hitters?|bats|batted|batting|batters?|slugg\w+|slash(?:ed|ing)|"
    r"on-base|OPS|RBIs?|homers?|homered|"
    r"home\sruns?|at-bats?|outfielder|(?:career|lifetime|season)\saverage|(?:winning|win|save|"
    r"fielding)\spercentage|goal(?:ie|tender))(?!\w)|^\saverage(?!\w)"
)
_HIT = re.compile(r"(?<!\w)hits?\s(?:an?\s|just\s|about\s)?$")
_EVEN = re.compile(
    r"(?<!\w)(?:went|go|going|are|is|finish(?:ed)?|below|above|under|over|at|to|reach(?:ed)?)\s$"
)
_SIDE = re.compile(r"\s(?:teams?|records?|clubs?|ball(?:club)?|baseball|seasons?|hitters?)(?!\w)")
_IN_DECIMALS = re.compile(
    r"[=<>≤≥~≈±]\s?$|(?<!\w)(?:correlat|coefficient|probabilit|p[- ]values?|significan|blood|"
    r"alcohol|breath|BAC|legal limit|"
    r"shares?|percent(?!age)|per cent|alpha|beta|index|Gini|ratio|seconds(?!\w)|tax|rain|snow|"
    r"reading|rate(?!\w)|rates(?!\w))"
    r"|^\s?(?:of|ahead|behind|clear)\s",
    re.IGNORECASE,
)
_MEASURED_BEHIND = re.compile(
    r"[-\s]?(?:inch|ounce|gram|mil|micron|second|mile|met(?:er|re)|lit(?:er|re)|pound|feet|foot|"
    r"yard|point|deduction|per\s|of\s)"
)
_BORE = re.compile(
    r"[-\s](?:cal(?:iber|ibre)?|rifles?|pistols?|handguns?|revolvers?|Magnum|Special|ACP|LR|"
    r"bullets?|rounds?|cartridges?|shells?|ammunition)(?!\w)"
)
_SIZES = frozenset(
    "mile acre cup pound foot yard hour point ton ounce gallon pint carat page size length".split()
)
_AROUND = 60  # code points
_AFTER_FRACTION = rf"(?:(?:\s?|(?P<tied>-))(?P<unit>{SIGN}|[\"″])(?!\w)(?:(?<=[a-z])\.(?=\s[a-z]|[,;)]))?)?"  # "1/4 tsp. salt"


def _say_ordinal(found: re.Match[str], speech: Speech) -> str:
    said = ordinal(int(found["number"].replace(",", "")), speech.variety)
    return f"{said} century" if found["century"] else said


def _say_ordinals(found: re.Match[str], speech: Speech) -> str:
    first, last = (ordinal(int(found[name]), speech.variety) for name in ("first", "last"))
    return f"{first} to {last}"


def _say_fraction(found: re.Match[str], speech: Speech) -> str | None:
    top, bottom = int(found["top"]), int(found["bottom"])
    if not 0 < top < bottom or bottom not in _DENOMINATORS or is_labelled(found):
        return None
    return _measured(found, top, bottom, speech)


def _say_glyph(found: re.Match[str], speech: Speech) -> str:
    top, bottom = (int(part) for part in unicodedata.normalize("NFKC", found["glyph"]).split("⁄"))
    return _measured(found, top, bottom, speech)


def _measured(found: re.Match[str], top: int, bottom: int, speech: Speech) -> str:
    """Say a fraction, the whole before it and the unit behind it, where there are such: "a 3/4-in. board"."""
    whole = f"{spoken_number(found['whole'], speech.variety)} and " if found["whole"] else ""
    said = whole + fraction(top, bottom, is_alone=not whole)
    sign = found["unit"]
    if sign in {'"', "″"}:
        sign = None if stands_in_quotes(found) else "inch"
    is_tied = found["tied"] or found[0].endswith(".") or text_after(found).startswith(" of ")
    is_inch = sign == "inch" or (sign == "in" and is_tied)
    unit = _INCH if is_inch else unit_of(sign) if sign and sign != "in" else None
    if found["tied"] and not whole and (unit or sign in _SIZES):
        said = said.removesuffix("s") if bottom in _NAMED else said
    if unit is None:
        return said + (f"{found['tied'] or ' '}{sign}" if sign else "")
    if found["tied"]:
        return f"{said} {unit.one}"
    return f"{said} {unit.many if whole else unit.one}"


def fraction(top: int, bottom: int, *, is_alone: bool = False) -> str:
    """Say a part of a whole: "five eighths"; what stands behind a whole isn't alone ("a half")."""
    name = _NAMED.get(bottom) or ordinal_of(cardinal(bottom)).removeprefix("one ")
    if top == 1:
        count = "a" if bottom == 2 and not is_alone else "one"
        return f"{count} {name}"
    return f"{cardinal(top)} {'halves' if name == 'half' else name + 's'}"


def _say_slashed(found: re.Match[str], speech: Speech) -> str:
    """Say numbers with strokes between them, a year at their head as one: "2016/679"."""
    first, *rest = found[0].split("/")
    if len(rest) == 1 and re.fullmatch(r"(?:19|20)\d\d", rest[0]):  # "No. 123/2031"
        return f"{spoken_number(first, speech.variety)} of {year(int(rest[0]))}"
    said = [year(int(first))] if re.fullmatch(r"(?:19|20)\d\d", first) else []
    return " ".join(
        [*said, *(spoken_number(one, speech.variety) for one in (rest if said else [first, *rest]))]
    )


def _say_rate(found: re.Match[str], speech: Speech) -> str:
    """Say how many there are of a great many: "12/100,000"."""
    return f"{spoken_number(found['number'], speech.variety)} per "


def _say_version(found: re.Match[str], _speech: Speech) -> str:
    return " point ".join(
        cardinal(int(part)) if len(part) < 4 else figures(part) for part in found[0].split(".")
    )


def _say_mixed(found: re.Match[str], speech: Speech) -> str:
    said = spoken_number(found["number"], speech.variety)
    ending = "'s" if found["plural"] else ""
    return f"{said} {spell(found['letters'], ending)}"


def _say_team(found: re.Match[str], _speech: Speech) -> str:
    """Say the name of those of a year or a road: "the 49ers", "the 76ers"."""
    return cardinal(int(found["tens"])).removesuffix("e") + "ers"


def _say_number(found: re.Match[str], speech: Speech) -> str:
    written = found["number"]
    plus = " plus" if found["plus"] else ""
    is_model = _MODEL_NUMBER.fullmatch(written) and (
        _MODELS.search(text_before(found, 14))
        or (_JET.fullmatch(written) and _JET_AFTER.match(found.string, found.end()))
        or (written in {"529", "401", "403"} and _SAVINGS_PLAN.match(found.string, found.end()))
    )
    said = model_number(written) if is_model else spoken_number(written, speech.variety)
    return said + plus


def _say_power(found: re.Match[str], speech: Speech) -> str | None:
    is_mark = found["power"] == "¹" or _NOTED.fullmatch(found["number"]) is not None
    if is_mark and found["number"] != "10":  # "in 2019²" has a note's
        return None
    exponent = unicodedata.normalize("NFKC", found["power"]).replace("−", "-")
    said = f"{spoken_number(found['number'], speech.variety)} {power(int(exponent))}"
    unit = unit_of(found["unit"]) if found["unit"] and found["number"] == "10" else None
    return f"{said} {unit.many}" if unit else f"{said} {found['unit']}" if found["unit"] else said


def _say_times(found: re.Match[str], speech: Speech) -> str:
    """Say "2x" as twice as much, but "2x + 1" as what is unknown."""
    is_unknown = found[0].endswith("x") and _TERM.match(text_after(found)) is not None
    said = spoken_number(found["number"], speech.variety)
    return f"{said} x" if is_unknown else f"{said} times"


_TERM = re.compile(r"\s[-+−–=]\s\d")


def _say_plural(found: re.Match[str], speech: Speech) -> str:
    if found["number"] in _ROUND and text_after(found).startswith(" of "):
        return _ROUND[found["number"]]
    return plural_of(spoken_number(found["number"], speech.variety))


FIGURES: tuple[SpeechRule, ...] = (
    rule(r"24/7(?:/365)?(?![\d/])", "twenty-four seven"),
    rule(r"9/11(?![\d/])", "nine eleven"),
    rule(r"7/7(?![\d/])", "seven seven"),
    rule(r"20/20(?![\d/])", "twenty twenty"),
    rule(r"50[-/]50(?![\d/])", "fifty-fifty"),
    *NUMBER_NAMES,
    *REFERENCES,
    rule(
        r"(?P<first>\d{1,3})(?:st|nd|rd|th)\s?[-–]\s?(?P<last>\d{1,3})(?:st|nd|rd|th)(?!\w)",
        _say_ordinals,
    ),
    rule(
        r"(?P<number>\d{1,3}(?:,\d{3})*|\d{1,9})(?:st|nd|rd|th|ST|ND|RD|TH|ˢᵗ|ⁿᵈ|ʳᵈ|ᵗʰ)"
        r"(?P<century>[-\s](?:c|cent)\.(?=\s(?:[a-z]|BCE?|AD|CE)|[,;)])|-?C(?!\w))?(?![\w])",
        _say_ordinal,
    ),
    *STROKES,
    rule(rf"(?P<number>{NUMBER})/(?=1(?:0|00)?(?:,000){{1,2}}(?![\d,]))", _say_rate),
    rule(
        r"(?:(?P<whole>\d{1,6})[\s-])?(?P<top>\d{1,3})[/⁄](?P<bottom>\d{1,4})(?:ths?|rds?|nds?)?(?![\d/]|\.\d)"
        + _AFTER_FRACTION,
        _say_fraction,
    ),
    rule(rf"(?:(?P<whole>\d{{1,6}})[\s-]?)?(?P<glyph>[{_GLYPHS}]){_AFTER_FRACTION}", _say_glyph),
    rule(r"\d{1,4}(?:/\d{1,4}){1,5}(?![\d/])", _say_slashed),
    rule(
        rf"(?P<number>{NUMBER})(?:(?:\s?\^\s?|\*\*)(?P<power>[-−]?\d{{1,3}})(?!\d)){_POWER_UNIT}",
        _say_power,
    ),
    rule(
        rf"(?P<number>{NUMBER})(?P<power>⁻?[{_SUPERSCRIPTS}]{{1,3}})(?!\w){_POWER_UNIT}", _say_power
    ),
    rule(
        rf"(?P<number>{NUMBER})\s?(?:[x×·*](?=\s?10[⁻{_SUPERSCRIPTS}^])|[x×*](?=\s?{NUMBER}\s?=)|\*(?=\s?\d))",
        _say_times,
    ),
    *PAIRS,
    rule(r"(?!\d{1,3}(?:\.\d{3}){2,4}(?![.\d]))\d{1,6}(?:\.\d{1,6}){2,4}(?!\d)", _say_version),
    rule(
        rf"(?P<number>{NUMBER})(?:[x×]|X(?=\s(?:the|as|more|faster|larger|bigger|higher|what)\b))(?!\w)",
        _say_times,
    ),
    rule(r"(?P<tens>[2-9]\d)ers(?!\w)", _say_team),
    rule(rf"(?P<number>{NUMBER})(?P<letters>[A-Z]{{1,4}})(?P<plural>s?)(?![\w])", _say_mixed),
    rule(rf"(?P<number>{NUMBER})s(?!\w)", _say_plural),
    rule(rf"(?P<number>{NUMBER})(?P<plus>\+(?![\w+]))?", _say_number),
)
"""Plain numbers and what only looks like them."""
GLYPH = rule(rf"(?P<whole>)(?P<glyph>[{_GLYPHS}]){_AFTER_FRACTION}", _say_glyph)
"""A fraction in one sign."""


def _say_decimal(found: re.Match[str], _speech: Speech) -> str:
    decimals = found["decimals"]
    behind = found.string[found.end("decimals") : found.end("decimals") + _AROUND]
    is_inch = found["unit"] == "in" and found[0].endswith(".")  # ".75 in. of rain", no ".75 in all"
    is_unit = found["unit"] and (is_inch or found["unit"] != "in")
    unit = unit_of(found["unit"]) if is_unit else None
    is_bore = _BORE.match(behind) is not None
    is_average = len(decimals) == len("300") and unit is None and _is_average(found, behind)
    if decimals[0] != "0" and (is_bore or is_average):
        return f"{model_number(decimals)} {found['unit'] or ''}".rstrip()
    own = f" {unit.many}" if unit else f" {found['unit']}" if found["unit"] else ""
    return f"point {figures(decimals)}{own}"


def _is_average(found: re.Match[str], behind: str) -> bool:
    """Return whether a decimal is a batter's or a side's: "hit .300", "finished at .500"."""
    before = text_before(found, _AROUND)
    if any(map(_IN_DECIMALS.search, (before, behind))) or _MEASURED_BEHIND.match(behind):
        return False
    is_even = found["decimals"] == "500" and _EVEN.search(before) is not None
    is_even = is_even or _SIDE.match(behind) is not None  # "a .500 team"
    return (
        is_even or _HIT.search(before) is not None or any(map(_AVERAGED.search, (before, behind)))
    )


DECIMAL = rule(rf"\.(?P<decimals>\d{{1,20}})(?![\d.]\d){_AFTER_FRACTION}", _say_decimal)
"""A decimal without a nought before its point; it begins with a sign."""

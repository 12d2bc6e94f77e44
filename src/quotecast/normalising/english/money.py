"""Say sums of money in English: "$5m" is five million dollars, "$.50" fifty cents."""

import re

from quotecast.normalising.english.currencies import (
    CURRENCIES,
    EURO,
    KRONE,
    POUND,
    RUPEE,
    UNCERTAIN,
    Currency,
    currency_of,
)
from quotecast.normalising.english.describing import describes_noun, is_tied
from quotecast.normalising.english.numbers import (
    AMOUNT,
    NUMBER,
    cardinal,
    is_one,
    parted,
    plural_of,
    spoken_number,
)
from quotecast.normalising.rules import Speech, SpeechRule, rule, text_after, text_before

_SCALES = {
    "m": "million",
    "mn": "million",
    "mln": "million",
    "mm": "million",
    "mio": "million",
    "mrd": "billion",
    "b": "billion",
    "bn": "billion",
    "bln": "billion",
    "t": "trillion",
    "tn": "trillion",
    "tr": "trillion",
    "trn": "trillion",
    "k": "thousand",
    "l": "lakh",
    "lac": "lakh",
    "cr": "crore",
    "lakhs": "lakh",
    "lacs": "lakh",
    "crores": "crore",
}
SCALE_WORDS = (
    r"(?i:(?:(?:hundred|thousand|lakh)[\s-])?(?:(?<=lakh[\s-])cr(?!\w)|hundred|thousand|million|billion|trillion|lakhs?|"
    r"lacs?|crores?))"
)
SCALE = rf"(?:[\s-]?{SCALE_WORDS}|\s?(?:(?i:mln|bln|mn|bn|trn|tn|tr)|Mio\.?|Mrd\.?|MM|mm|[CcK]r(?:\.(?=\s[a-z]))?|CR|[mbkMBTK])(?!\w))(?!\w)"
"""What multiplies an amount: "million", "Bn", "lakh crore"."""

# Currencies whose countries part thousands by a dot or a space.
_DOTTED = (EURO, KRONE, CURRENCIES["kr"])
_SPACED = (
    r"(?:(?<=€)|(?<=€\s)|(?<=CHF\s)|(?<=EUR\s)|(?<=kr\s))\d{1,3}(?:\s\d{3}){1,3}(?![\d,.]*\d|\s\d)"
)
# What a price of three decimals is paid for; what is paid for a month or a head is larger.
_SPAN = r"(?:month|mo|week|year|yr|day|night|person|head|term|square)(?!\w)(?!\s(?:ago|earlier|before|later|since)(?!\w))"
_RATE = re.compile(r"\s(?:a|an|per)\s|/")
_LARGE_RATE = re.compile(rf"(?:\s(?:a|an|per)\s|/){_SPAN}")
_SMALL_PRICED = re.compile(
    r"(?<!\w)(?:lit(?:er|re)s?|diesel|petrol|fuel|gas|electricity|kWh|shares?)(?!\w)", re.IGNORECASE
)
_HUNDREDTHS = 2
# What names the money that a letter before a sum may be, and what leads to a sum.
_NAMED_MONEY = {
    "R": re.compile(r"(?<!\w)[Rr]ands?(?!\w)"),
    "N": re.compile(r"(?<!\w)[Nn]airas?(?!\w)"),
}
_FEWEST_FIGURES = 3
_PAID = re.compile(
    r"\s(?:each|apiece|per\sticket|in\scash)(?!\w)|\s(?:an?|per)\s(?:month|week|day|night|year|hour|head|person|kilo|kg|bag)(?!\w)|"
    r"\s(?:(?:SRD|social|relief|monthly|cash|admission|spot)\s)?(?:grants?|fines?|vouchers?|notes?|coins?|stipends?|bribes?|fees?|wages?|deposits?|fares?|loans?)(?!\w)"
)
_MONEY_BEFORE = re.compile(
    r"(?<!\w)(?:(?i:to|at|from|by|for|of|than|about|around|costs?|paid|pays?|pay|below|above|over|under|only|just|nearly)|"
    r"[RN]\d[\d.,]*\s(?:and|or))\s$"
)
_MOVED = re.compile(
    r"(?<!\w)(?:(?:rose|risen|rises?|fell|falls?|fallen|gain(?:s|ed)?|lost|loses?|add(?:s|ed)?|"
    r"dropp(?:ed|ing)|drops?|"
    r"slipp?(?:s|ed)?|jump(?:s|ed)?|climb(?:s|ed)?|shed)(?:\sby)?|up|down|at|to|by|from|of|"
    r"another)\s$"
)
_PRICES = re.compile(
    r"(?:\$|(?<!\w)(?:shares?|stocks?|prices?|dividends?|dollars?|litres?|gallons?|petrol|"
    r"diesel|fuel|cents?)(?!\w))(?:[^.;:!?]|\.(?=\d))*$",
    re.IGNORECASE,
)
_PRICED = re.compile(r"\s(?:an?|per|each|apiece|off)(?!\w)|/")
# Where these are told of, "30c" is a temperature.
_HEAT = re.compile(
    r"[°º]|(?<!\w)(?:temperatures?|degrees?|(?:pre)?heat(?:ed|wave)?|ovens?|weather|"
    r"thermometers?|Celsius)(?!\w)",
    re.IGNORECASE,
)
_COINED = re.compile(r"[\s-](?:coins?|pieces?|stamps?|dividends?|lev(?:y|ies)|deposits?)(?!\w)")


def _alternatives(names: list[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_SIGN = _alternatives([name for name in CURRENCIES if name not in UNCERTAIN])
_SIGN_BEHIND = _alternatives([name for name in CURRENCIES if name not in {"Rs", "$", *UNCERTAIN}])
_SCALED = rf"(?P<scale>{SCALE}|(?<=\d)(?:L|lac)(?!\w))?"
_MORE = rf"(?:\s?[-–]\s?(?:(?:{_SIGN})\.?\s?)?(?P<more>{NUMBER})(?P<more_scale>{SCALE})?)?"
_TAIL = r"(?P<unit>[\s-](?:[Dd]ollar|[Ee]uro|[Pp]ound|[Rr]upee)s?(?!\w))?(?P<bills>s(?!\w))?(?:[/.,][-–—](?!\w))?(?!\d)"
_BEFORE = rf"(?P<minus>(?<![\w.)%])[-−])?(?P<sign>{_SIGN})(?:(?<=[A-Za-z])\.)?\s?(?P<minus2>[-−])?(?P<amount>{_SPACED}|{AMOUNT}){_SCALED}{_MORE}{_TAIL}"
_LARGER = re.compile(
    rf"\s(?P<joint>to|and)\s(?P<sign>{_SIGN})(?P<amount>\d{{1,3}}(?:\.\d{{1,2}})?){SCALE}"
)
_BETWEEN = re.compile(r"(?<!\w)[Bb]etween\s$")
# A letter or two is a currency only close to a sum as large as sums in it are.
_UNCERTAIN = (
    rf"(?P<minus>)(?P<sign>(?:{_alternatives(list(UNCERTAIN))}))(?P<minus2>)(?:(?<=Fr)\.\s?|\s(?=\d[\d,.]*\s?(?:bn|m|million|billion|trillion)(?!\w)))?"
    rf"(?P<amount>(?<=R)\d{{1,3}}(?:(?:\s\d{{3}}){{1,3}}(?![\d.]*\d)|,\d{{1,2}}(?![\d,]))|{NUMBER}){_SCALED}{_MORE}{_TAIL}"
)


def _say_sum(found: re.Match[str], speech: Speech) -> str:
    if found["bills"]:
        return plural_of(spoken_number(found["amount"], speech.variety))
    minus = "minus " if found["minus"] or found["minus2"] else ""
    if not minus and _is_scaled_behind(found):
        return spoken_number(found["amount"], speech.variety)
    return minus + _range(found, currency_of(found["sign"], found.string), speech)


def _is_scaled_behind(found: re.Match[str]) -> bool:
    """Return whether a sum's scale and unit stand behind the larger one that it leads to: "between $1.5 and $2 million"."""
    behind = _LARGER.match(text_after(found))
    is_scaled = found["scale"] or found["more"] or found["unit"]
    if is_scaled or behind is None or behind["sign"] != found["sign"]:
        return False
    is_led = behind["joint"] == "to" or _BETWEEN.search(text_before(found, 9)) is not None
    smaller, larger = (float(one.replace(",", "")) for one in (found["amount"], behind["amount"]))
    return is_led and smaller < larger


def _say_loss(found: re.Match[str], speech: Speech) -> str | None:
    """Say a sum in brackets as accountants write a loss: "$(3.2) million"."""
    sum_of_it = re.match(_BEFORE, f"-{found['sign']}{found['amount']}{found['behind']}")
    return _say_sum(sum_of_it, speech) if sum_of_it else None


def _say_uncertain(found: re.Match[str], speech: Speech) -> str | None:
    whole, decimals = parted(found["amount"])
    is_exact = whole != "0" and len(decimals) == _HUNDREDTHS and _is_named_money(found)
    is_large = (
        re.search(r"[,\s]", found["amount"])
        or found["scale"]
        or found["sign"] in {"Fr", "RM", "Shs"}
    )
    is_large = is_large or is_exact or _is_paid(found, whole)
    is_large = is_large or (found["sign"] == "Sh" and (len(whole) > 1 or decimals != ""))
    return _say_sum(found, speech) if is_large and not found["bills"] else None


def _is_paid(found: re.Match[str], whole: str) -> bool:
    """Return whether a sum is told by what it is paid for: "the R350 grant"; an R21 grant is a kind of them."""
    return len(whole) >= _FEWEST_FIGURES and _PAID.match(text_after(found)) is not None


def _is_named_money(found: re.Match[str]) -> bool:
    """Return whether "R18.54" is of the money that its sentence names; "Room R2.04" is a room."""
    named = _NAMED_MONEY.get(found["sign"])
    if named is None or not named.search(found.string) or named.match(text_after(found)[1:]):
        return False
    return _MONEY_BEFORE.search(text_before(found, 16)) is not None


def _range(found: re.Match[str], currency: Currency, speech: Speech) -> str:
    amount, scale = found["amount"], _scale(found["scale"])
    if not found["more"]:
        return _amount_of(amount, scale, currency, found, speech)
    more_scale = _scale(found["more_scale"])
    decimals = parted(amount)[1]
    if not scale and not more_scale and len(decimals) == _HUNDREDTHS:
        first = _with_cents(amount, currency, speech)
    else:
        first = spoken_number(amount, speech.variety)
    first = f"{first} {scale}" if scale and scale != more_scale else first
    last = _amount_of(found["more"], more_scale, currency, found, speech)
    return f"{first} to {last}"


def _amount_of(
    amount: str, scale: str, currency: Currency, found: re.Match[str], speech: Speech
) -> str:
    if currency in _DOTTED and not scale and _is_thousand(amount, found):
        amount = amount.replace(".", "")
    decimals = parted(amount)[1]
    if not scale and len(decimals) == _HUNDREDTHS and currency.cents:
        return _with_cents(amount, currency, speech, is_described=describes_noun(found))
    said = spoken_number(amount, speech.variety)
    is_single = (is_one(amount) and not scale) or is_tied(found) or describes_noun(found)
    if found["unit"]:  # "$5 million dollars": the unit is there already
        is_single = not found["unit"].endswith("s")
    return " ".join(
        part for part in (said, scale, currency.one if is_single else currency.many) if part
    )


def _is_thousand(amount: str, found: re.Match[str]) -> bool:
    """Return whether the dot in "€1.200" parts thousands; "€1.799 a litre" is a price of petrol."""
    is_grouped = re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", amount) is not None
    behind = text_after(found)
    is_large = _LARGE_RATE.match(behind) is not None and not _SMALL_PRICED.search(found.string)
    return is_grouped and (is_large or not _RATE.match(behind))


def _with_cents(
    amount: str, currency: Currency, speech: Speech, *, is_described: bool = False
) -> str:
    whole, cents = parted(amount)
    parts = []
    if whole.strip("0"):
        unit = currency.one if is_one(whole) else currency.many
        grouped = amount[: -_HUNDREDTHS - 1]
        grouped = whole if "." in grouped else grouped
        parts.append(f"{spoken_number(grouped, speech.variety)} {unit}")
    if currency is POUND and parts and cents != "00":
        return f"{parts[0]} {cardinal(int(cents))}"
    if cents != "00" or not parts:
        is_single = cents == "01" or (not parts and is_described)
        unit = currency.cent if is_single else currency.cents
        parts.append(f"{cardinal(int(cents))} {unit}")
    return " and ".join(parts)


_SOLD = re.compile(
    rf"\s?(?:{NUMBER}\s?[^\W\d_]{{1,4}})?\s(?:tablets?|capsules?|pills?|doses?|ampoules?|vials?|rounds?|shells?|bullets?|"
    r"cartridges?|ammunition|guns?|cannons?|rifles?|pistols?|mortars?|lens(?:es)?|bottles?|cans?|tins?|packs?|"
    r"packets?|bags?|sacks?|jars?|barrels?|races?|films?|cameras?)(?!\w)"
)
_CONTESTED = re.compile(
    r"\s(?:relays?|hurdles|freestyle|backstroke|butterfly|breaststroke|medley|dash|sprints?|steeplechase|finals?|races)(?!\w)"
)
_RACED = frozenset("50 60 80 100 110 200 400 800 1500 3000 5000 10000".split())  # meters


def is_sold(behind: str) -> bool:
    """Return whether what stands behind a measure is a thing that is counted by it: "2x 500mg tablets"."""
    return _SOLD.match(behind) is not None


def is_raced(amount: str, behind: str) -> bool:
    """Return whether what stands behind meters is a race of that length: "100m hurdles"."""
    return amount.replace(",", "") in _RACED and _CONTESTED.match(behind) is not None


def _say_sum_behind(found: re.Match[str], speech: Speech) -> str:
    currency = currency_of(found["sign"], found.string)
    return _amount_of(found["amount"], _scale(found["scale"]), currency, found, speech)


def _scale(written: str | None) -> str:
    name = (written or "").strip(" -.\u202f").lower().replace("-", " ")
    return " ".join(_SCALES.get(word, word) for word in name.split())


def _say_pence(found: re.Match[str], speech: Speech) -> str | None:
    if found["unit"] == "c" and not found["per"] and not _is_priced(found):
        return None  # of temperatures, of parts
    one, many = ("penny", "pence") if found["unit"] == "p" else ("cent", "cents")
    amount, more = found["amount"], found["more"]
    said = spoken_number(amount, speech.variety)
    said = f"{said} to {spoken_number(more, speech.variety)}" if more else said
    said = f"{said} {one if is_one(amount) and not more else many}"
    return f"{said} per liter" if found["per"] else said


def _is_priced(found: re.Match[str]) -> bool:
    """Return whether a "c" is a cent's: "20c a litre", "shares fell 3c to 72c"."""
    if _HEAT.search(found.string):
        return False
    if _PRICED.match(text_after(found)):
        return True
    is_moved = _MOVED.search(text_before(found, 16)) is not None
    return is_moved and _PRICES.search(text_before(found, 80)) is not None


def _say_foreign_cents(found: re.Match[str], speech: Speech) -> str:
    """Say the cents of another country's dollar: "US64.5c"."""
    country = CURRENCIES[f"{found['country']}$"].one.removesuffix(" dollar")
    is_single = is_one(found["amount"]) or _COINED.match(text_after(found)) is not None
    unit = "cent" if is_single else "cents"
    return f"{spoken_number(found['amount'], speech.variety)} {country} {unit}"


def _say_scaled(found: re.Match[str], speech: Speech) -> str:
    said = f"{spoken_number(found['amount'], speech.variety)} {_scale(found['scale'])}"
    return f"{said} {RUPEE.many}" if found["sign"] else said


SUMS: tuple[SpeechRule, ...] = (
    rule(
        rf"(?P<sign>[$€£])\((?P<amount>{NUMBER})\)(?P<behind>(?:\s?(?:{SCALE_WORDS})(?!\w))?)",
        _say_loss,
    ),
    rule(_BEFORE, _say_sum),
    rule(rf"(?P<country>US|AU|NZ|HK)(?P<amount>{NUMBER})\s?[c¢](?!\w)", _say_foreign_cents),
    rule(_UNCERTAIN, _say_uncertain),
)
"""Sums whose sign stands before them; they begin with a letter or a sign."""

FIGURE_SUMS: tuple[SpeechRule, ...] = (
    rule(
        rf"(?P<amount>{AMOUNT})(?P<scale>{SCALE})?(?:[.,][-–—])?\s?(?P<sign>{_SIGN_BEHIND})(?P<unit>)(?!\w)",
        _say_sum_behind,
    ),
    rule(
        rf"(?P<amount>{NUMBER})(?:\s?[-–]\s?(?P<more>{NUMBER}))?(?P<unit>[p¢c])(?:/(?P<per>[Ll])(?!\w))?(?![\w.]\w|\w)",
        _say_pence,
    ),
    rule(
        rf"(?P<amount>{NUMBER})\s?(?P<scale>cr|Cr|crs|lac|lacs)(?!\w)(?:\.(?=\s[a-z]))?(?P<sign>)",
        _say_scaled,
    ),
    rule(
        rf"(?P<amount>{AMOUNT})(?=\s(?:euros|francs)(?!\w))",
        lambda found, speech: spoken_number(found["amount"], speech.variety),
    ),
)
"""Sums that begin with a figure."""

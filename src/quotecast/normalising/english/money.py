"""Say sums of money in English: "$5m" is five million dollars."""

import re
from dataclasses import dataclass

from quotecast.normalising.english.numbers import NUMBER, is_one, plural_of, spoken_number
from quotecast.normalising.rules import Rule, Speech, rule, text_after, text_before


@dataclass(frozen=True, slots=True)
class _Currency:
    one: str
    many: str
    cent: str = "cent"
    cents: str = "cents"


def _dollar(country: str) -> _Currency:
    return _Currency(f"{country} dollar".strip(), f"{country} dollars".strip())


_DOLLAR = _dollar("")
_EURO = _Currency("euro", "euros")
_POUND = _Currency("pound", "pounds", "penny", "pence")
_YEN = _Currency("yen", "yen")
_RUPEE = _Currency("rupee", "rupees", "paisa", "paise")
_ROUBLE = _Currency("ruble", "rubles", "kopeck", "kopecks")
_YUAN = _Currency("yuan", "yuan")
_KRONA = _Currency("krona", "kronor", "öre", "öre")
_CURRENCIES = {
    "$": _DOLLAR,
    "US$": _dollar("U.S"),
    "USD": _dollar("U.S"),
    "A$": _dollar("Australian"),
    "AU$": _dollar("Australian"),
    "AUD": _dollar("Australian"),
    "C$": _dollar("Canadian"),
    "CA$": _dollar("Canadian"),
    "CAD": _dollar("Canadian"),
    "NZ$": _dollar("New Zealand"),
    "NZD": _dollar("New Zealand"),
    "HK$": _dollar("Hong Kong"),
    "HKD": _dollar("Hong Kong"),
    "S$": _dollar("Singapore"),
    "SGD": _dollar("Singapore"),
    "NT$": _dollar("Taiwan"),
    "MX$": _Currency("Mexican peso", "Mexican pesos"),
    "R$": _Currency("real", "reais", "centavo", "centavos"),
    "£": _POUND,
    "GBP": _POUND,
    "€": _EURO,
    "EUR": _EURO,
    "¥": _YEN,
    "JPY": _YEN,
    "CNY": _YUAN,
    "RMB": _YUAN,
    "₹": _RUPEE,
    "Rs": _RUPEE,
    "INR": _RUPEE,
    "₩": _Currency("won", "won"),
    "KRW": _Currency("won", "won"),
    "₽": _ROUBLE,
    "RUB": _ROUBLE,
    "₺": _Currency("lira", "lira"),
    "₴": _Currency("hryvnia", "hryvnias"),
    "UAH": _Currency("hryvnia", "hryvnias"),
    "₪": _Currency("shekel", "shekels"),
    "₦": _Currency("naira", "naira"),
    "₱": _Currency("peso", "pesos"),
    "฿": _Currency("baht", "baht"),
    "₫": _Currency("dong", "dong"),
    "₿": _Currency("bitcoin", "bitcoins"),
    "CHF": _Currency("Swiss franc", "Swiss francs", "rappen", "rappen"),
    "SEK": _Currency("Swedish krona", "Swedish kronor", "öre", "öre"),
    "NOK": _Currency("Norwegian krone", "Norwegian kroner", "øre", "øre"),
    "DKK": _Currency("Danish krone", "Danish kroner", "øre", "øre"),
    "PLN": _Currency("zloty", "zlotys"),
    "ZAR": _Currency("rand", "rand"),
    "kr": _KRONA,
}
_SCALES = {
    "m": "million",
    "mn": "million",
    "mln": "million",
    "M": "million",
    "MM": "million",
    "b": "billion",
    "bn": "billion",
    "B": "billion",
    "tn": "trillion",
    "trn": "trillion",
    "T": "trillion",
    "k": "thousand",
    "K": "thousand",
}
SCALE = r"(?:[\s-]?(?:hundred|thousand|million|billion|trillion|lakh|crore)|\s?(?:mln|mn|bn|trn|tn|MM|[mbkMBTK]))(?!\w)"

# Words after a sum that don't stand under it: "a $5 bill", but "a $5 in coins".
_NO_NOUN = frozenset(
    """a about after among an and are as at because before but by can could did during each
    every extra for from had has have if in into is last later less more next now of off on or
    over per since so than that the then this though to today under until was were when which
    while will with would yesterday""".split()
)
_NOUN = re.compile(r"[\s-]([a-z]+)")
_ARTICLE = re.compile(r"(?<!\w)(?:a|an|another|A|An|Another)\s$")
_DETERMINER = re.compile(r"(?<!\w)(?:the|its|their|his|her|our|this|that|The|Its|Their|His|Her)\s$")
# Nouns that a sum describes whatever determiner stands before it: "the $5 million deal".
_HEADS = frozenset(
    """stimulus plan bill deal package fund loan grant budget contract lawsuit investment settlement
    project program programme fine prize note tax mansion home house bid bailout takeover merger
    acquisition purchase cut surplus deficit debt gift donation bonus bond effort campaign rescue
    infrastructure spending relief aid company industry business market""".split()
)
_HUNDREDTHS = 2


def _alternatives(names: list[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


_SIGN = _alternatives(list(_CURRENCIES))
_SIGN_BEHIND = _alternatives([name for name in _CURRENCIES if name not in {"Rs", "$"}])
_AMOUNT = rf"(?P<amount>{NUMBER})(?P<scale>{SCALE})?"
_MORE = rf"(?:\s?[-–]\s?(?:{_SIGN})?(?P<more>{NUMBER})(?P<more_scale>{SCALE})?)?"
_BEFORE = rf"(?P<minus>[-−])?(?P<sign>{_SIGN})\.?\s?(?P<minus2>[-−])?{_AMOUNT}{_MORE}(?P<unit>[\s-](?:dollar|euro|pound)s?(?!\w))?(?P<bills>s(?!\w))?(?!\d)"


def _say_sum(found: re.Match[str], speech: Speech) -> str:
    if found["bills"]:
        return plural_of(spoken_number(found["amount"], speech.variety))
    currency = _CURRENCIES[found["sign"]]
    minus = "minus " if found["minus"] or found["minus2"] else ""
    said = _range(found, currency, speech)
    return minus + said


def _range(found: re.Match[str], currency: _Currency, speech: Speech) -> str:
    amount, scale = found["amount"], _scale(found["scale"])
    if not found["more"]:
        return _amount_of(amount, scale, currency, found, speech)
    more_scale = _scale(found["more_scale"])
    first = spoken_number(amount, speech.variety)
    first = f"{first} {scale}" if scale and scale != more_scale else first
    last = _amount_of(found["more"], more_scale, currency, found, speech)
    return f"{first} to {last}"


def _amount_of(
    amount: str, scale: str, currency: _Currency, found: re.Match[str], speech: Speech
) -> str:
    whole, _, decimals = amount.partition(".")
    if not scale and len(decimals) == _HUNDREDTHS and currency.cents:
        return _with_cents(whole, decimals, currency, speech)
    said = spoken_number(amount, speech.variety)
    is_single = (is_one(amount) and not scale) or describes_noun(found)
    if found["unit"]:  # "$5 million dollars": the unit is there already
        is_single = not found["unit"].endswith("s")
    return " ".join(
        part for part in (said, scale, currency.one if is_single else currency.many) if part
    )


def _with_cents(whole: str, cents: str, currency: _Currency, speech: Speech) -> str:
    parts = []
    if whole.strip("0,"):
        unit = currency.one if is_one(whole) else currency.many
        parts.append(f"{spoken_number(whole, speech.variety)} {unit}")
    if currency is _POUND and parts and cents != "00":
        return f"{parts[0]} {spoken_number(str(int(cents)), speech.variety)}"
    if cents != "00" or not parts:
        unit = currency.cent if cents == "01" else currency.cents
        parts.append(f"{spoken_number(str(int(cents)), speech.variety)} {unit}")
    return " and ".join(parts)


def describes_noun(found: re.Match[str]) -> bool:
    """Tell whether a sum or a measure describes the noun behind it ("a $5 bill", "$20-a-day")."""
    noun = _NOUN.match(text_after(found))
    if noun is None:
        return False
    is_hyphened = noun[0][0] == "-"
    before = text_before(found)
    if _ARTICLE.search(before) and noun[1] not in _NO_NOUN:
        return True
    return is_hyphened or (noun[1] in _HEADS and _DETERMINER.search(before) is not None)


def _say_sum_behind(found: re.Match[str], speech: Speech) -> str:
    return _amount_of(
        found["amount"], _scale(found["scale"]), _CURRENCIES[found["sign"]], found, speech
    )


def _scale(written: str | None) -> str:
    name = (written or "").strip(" -\u00a0\u202f")
    return _SCALES.get(name, name)


def _say_pence(found: re.Match[str], speech: Speech) -> str:
    one, many = ("penny", "pence") if found["unit"] == "p" else ("cent", "cents")
    said = spoken_number(found["amount"], speech.variety)
    return f"{said} {one if is_one(found['amount']) else many}"


SUMS: tuple[Rule, ...] = (rule(_BEFORE, _say_sum),)
"""Sums whose sign stands before them; they begin with a letter or a sign."""

FIGURE_SUMS: tuple[Rule, ...] = (
    rule(rf"{_AMOUNT}\s?(?P<sign>{_SIGN_BEHIND})(?P<unit>)(?!\w)", _say_sum_behind),
    rule(rf"(?P<amount>{NUMBER})(?P<unit>[p¢])(?![\w.]\w|\w)", _say_pence),
)
"""Sums that begin with a figure."""

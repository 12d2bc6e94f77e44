"""The currencies of the world by what is written for them."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency's names; one whose `cents` is empty is not counted in hundredths."""

    one: str
    many: str
    cent: str = "cent"
    cents: str = "cents"


def _dollar(country: str) -> Currency:
    return Currency(f"{country} dollar".strip(), f"{country} dollars".strip())


def _same(name: str) -> Currency:
    return Currency(name, name, "", "")


POUND = Currency("pound", "pounds", "penny", "pence")
EURO = Currency("euro", "euros")
KRONE = Currency("krone", "kroner", "øre", "øre")
RUPEE = Currency("rupee", "rupees", "paisa", "paise")
_YEN, _YUAN = _same("yen"), _same("yuan")
_ROUBLE = Currency("ruble", "rubles", "kopeck", "kopecks")
_PESO = Currency("peso", "pesos", "centavo", "centavos")
_FRANC = Currency("Swiss franc", "Swiss francs", "rappen", "rappen")
_SHILLING = Currency("shilling", "shillings")
_RIYAL = Currency("riyal", "riyals", "halala", "halalas")
_DIRHAM = Currency("dirham", "dirhams", "fils", "fils")
_DINAR = Currency("dinar", "dinars", "", "")

_DOLLARS = {
    "": "$",
    "U.S": "US$ $US USD$ USD",
    "Australian": "A$ $A AU$ AUD$ AUD",
    "Canadian": "C$ $C CA$ CAD$ CAD Can$",
    "New Zealand": "NZ$ $NZ NZD$ NZD",
    "Hong Kong": "HK$ $HK HKD",
    "Singapore": "S$ SGD",
    "Taiwan": "NT$ TWD",
    "Jamaican": "J$",
    "Namibian": "N$",
}
_OTHERS = {
    "£ GBP": POUND,
    "€ EUR": EURO,
    "¥ JPY JP¥": _YEN,
    "CNY RMB CN¥": _YUAN,
    "₹ Rs INR": RUPEE,
    "PKR": Currency("Pakistani rupee", "Pakistani rupees", "", ""),
    "LKR": Currency("Sri Lankan rupee", "Sri Lankan rupees", "", ""),
    "Tk BDT ৳": _same("taka"),
    "MX$ MXN": Currency("Mexican peso", "Mexican pesos", "centavo", "centavos"),
    "₱": _PESO,
    "R$ BRL": Currency("real", "reais", "centavo", "centavos"),
    "₩ KRW": _same("won"),
    "₽ RUB": _ROUBLE,
    "₺": _same("lira"),
    "₴ UAH": Currency("hryvnia", "hryvnias", "kopiyka", "kopiykas"),
    "₪ ILS NIS": Currency("shekel", "shekels", "agora", "agorot"),
    "₦ NGN N": _same("naira"),
    "GH₵ GH¢ GHS": Currency("cedi", "cedis", "pesewa", "pesewas"),
    "ETB Birr": _same("birr"),
    "RWF FRw": Currency("Rwandan franc", "Rwandan francs", "", ""),
    "ZMW": _same("Zambian kwacha"),
    "MWK": _same("Malawian kwacha"),
    "BWP": _same("pula"),
    "฿ THB": _same("baht"),
    "₫ VND": _same("dong"),
    "₿ BTC": Currency("bitcoin", "bitcoins", "", ""),
    "CHF SFr Sfr": _FRANC,
    "Fr": Currency("franc", "francs", "centime", "centimes"),
    "CFA FCFA XOF XAF": Currency("C.F.A franc", "C.F.A francs", "", ""),
    "SEK": Currency("Swedish krona", "Swedish kronor", "öre", "öre"),
    "NOK": Currency("Norwegian krone", "Norwegian kroner", "øre", "øre"),
    "DKK": Currency("Danish krone", "Danish kroner", "øre", "øre"),
    "kr Kr": Currency("krona", "kronor", "öre", "öre"),
    "ISK": Currency("Icelandic krona", "Icelandic kronur", "", ""),
    "PLN zł": Currency("zloty", "zlotys", "grosz", "groszy"),
    "CZK Kč": Currency("koruna", "korunas", "", ""),
    "HUF": _same("forint"),
    "ZAR R": _same("rand"),
    "Rp IDR": _same("rupiah"),
    "RM MYR": _same("ringgit"),
    "KSh Ksh KES KSH": Currency("Kenyan shilling", "Kenyan shillings"),
    "TSh Tsh TZS": Currency("Tanzanian shilling", "Tanzanian shillings"),
    "USh Ush UGX": Currency("Ugandan shilling", "Ugandan shillings"),
    "Sh Shs": _SHILLING,
    "AED Dh Dhs": _DIRHAM,
    "SAR": Currency("Saudi riyal", "Saudi riyals", "halala", "halalas"),
    "QAR": _RIYAL,
    "OMR": Currency("Omani rial", "Omani rials", "", ""),
    "IRR": Currency("Iranian rial", "Iranian rials", "", ""),
    "KWD": Currency("Kuwaiti dinar", "Kuwaiti dinars", "", ""),
    "EGP": Currency("Egyptian pound", "Egyptian pounds", "piaster", "piasters"),
    "TRY": _same("lira"),
    "ARS": Currency("Argentine peso", "Argentine pesos", "centavo", "centavos"),
}
CURRENCIES = {
    name: currency
    for names, currency in [
        *((names, _dollar(country)) for country, names in _DOLLARS.items()),
        *_OTHERS.items(),
    ]
    for name in names.split()
}
"""Every currency by each sign and code that is written for it."""

UNCERTAIN = frozenset("N R Fr Sh Shs TRY ARS Dh RM".split())
"""Codes that mean something else before most numbers ("R 18", "Fr 3")."""
_KRONER = re.compile(
    r"(?<!\w)(?:Norw(?:ay|egian)|Oslo|Bergen|Stavanger|Trondheim|Troms[øo]|Denmark|Dan(?:ish|es?)|Copenhagen|Aarhus|"
    r"Odense|Aalborg|kroner?)(?!\w)"
)
_KRONOR = re.compile(
    r"(?<!\w)(?:Swed(?:en|ish|es?)|Stockholm|Gothenburg|Malm[öo]|kron(?:a|or))(?!\w)"
)


def currency_of(sign: str, text: str) -> Currency:
    """Return the currency that a sign is for in a line; of the two that "kr" may be, the one of the land that is told of.

    >>> currency_of("kr", "It costs 40 kr in Oslo.").many
    'kroner'
    """
    is_krone = sign in {"kr", "Kr"} and _KRONER.search(text) and not _KRONOR.search(text)
    return KRONE if is_krone else CURRENCIES[sign]

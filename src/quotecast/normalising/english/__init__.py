"""Say English as a newsreader would: the order of the rules, first come first served."""

from quotecast.languages.english_spelling import SENTENCE_OPENERS
from quotecast.normalising.english.abbreviations import ABBREVIATIONS, BARE_WORDS, POINTS
from quotecast.normalising.english.acronyms import ACRONYMS
from quotecast.normalising.english.addresses import ADDRESSES, MAIL, SIGN_ADDRESSES
from quotecast.normalising.english.codes import CODES, SOFTWARE_WORDS
from quotecast.normalising.english.dates import (
    DATE_WORDS,
    FIGURE_DATES,
    LETTER_DATES,
    SIGN_DATES,
)
from quotecast.normalising.english.figures import DECIMAL, FIGURES, GLYPH
from quotecast.normalising.english.places import COORDINATES, ZIP_CODE
from quotecast.normalising.english.phones import PHONE_SIGNS
from quotecast.normalising.english.references import NAMED
from quotecast.normalising.english.symbols import GREEK, SYMBOLS, in_latin
from quotecast.normalising.english.currencies import CURRENCIES
from quotecast.normalising.english.measures import MEASURES, RATES, UNIT_WORDS, UNITS_ALONE
from quotecast.normalising.english.money import FIGURE_SUMS, SUMS
from quotecast.normalising.english.names import NAMES, NUMERAL_SIGNS
from quotecast.normalising.rules import Rules, rule

_MINUS = rule(r"(?<![\w.)%])[-−–](?=\.?\d)", "minus")
ENGLISH_RULES = Rules(
    letters=(UNITS_ALONE, *GREEK, *CODES[:3], *ADDRESSES, *SUMS, *LETTER_DATES, POINTS, *NAMES, *ABBREVIATIONS, *CODES[3:], *ACRONYMS),
    figures=(MAIL, *NAMED, *COORDINATES, ZIP_CODE, *FIGURE_DATES, *FIGURE_SUMS, *MEASURES, *FIGURES),
    signs=(*PHONE_SIGNS, RATES, *SUMS, _MINUS, *SIGN_DATES, DECIMAL, GLYPH, NUMERAL_SIGNS, *SIGN_ADDRESSES, *SYMBOLS),
    marked=DATE_WORDS | BARE_WORDS | UNIT_WORDS | frozenset(CURRENCIES) | SOFTWARE_WORDS,
    plain=in_latin,
    openers=SENTENCE_OPENERS,
)

"""Say English as a newsreader would: the order of the rules, first come first served."""

import re

from quotecast.languages.english_spelling import SENTENCE_OPENERS
from quotecast.normalising.english.abbreviations import (
    ABBREVIATIONS,
    BARE_WORDS,
    DOTTED_WORDS,
)
from quotecast.normalising.english.acronyms import ACRONYMS
from quotecast.normalising.english.addresses import ADDRESSES, MAIL, SIGN_ADDRESSES
from quotecast.normalising.english.alphabets import in_latin
from quotecast.normalising.english.boards import BOARD_WORDS, DISTANCES, MOVES
from quotecast.normalising.english.codes import CODES, RELEASES, SOFTWARE_WORDS
from quotecast.normalising.english.currencies import CURRENCIES
from quotecast.normalising.english.dates import (
    DATE_WORDS,
    FIGURE_DATES,
    LETTER_DATES,
    SIGN_DATES,
)
from quotecast.normalising.english.degrees import (
    ACCIDENTALS,
    DEGREE_CLASS,
    DEGREE_WORDS,
    DEGREES,
    TEMPERATURES,
)
from quotecast.normalising.english.figures import DECIMAL, FIGURES, GLYPH
from quotecast.normalising.english.games import DISMISSALS, GAME_WORDS, INNINGS
from quotecast.normalising.english.habits import habits_of
from quotecast.normalising.english.laws import BILLS, LAW_WORDS, PROVISIONS
from quotecast.normalising.english.measures import (
    DOTTED_UNITS,
    MEASURES,
    UNIT_WORDS,
    UNITS_ALONE,
)
from quotecast.normalising.english.money import FIGURE_SUMS, SUMS
from quotecast.normalising.english.names import LOW_NUMERALS, NAMES, NUMERAL_SIGNS
from quotecast.normalising.english.notations import (
    FIGURE_NOTATIONS,
    NOTATION_WORDS,
    NOTATIONS,
    SIGN_NOTATIONS,
)
from quotecast.normalising.english.phones import PHONE_SIGNS
from quotecast.normalising.english.places import COORDINATE, POINTS, POSITION, ZIP_CODE
from quotecast.normalising.english.rates import RATES
from quotecast.normalising.english.references import NAMED
from quotecast.normalising.english.scriptures import (
    FIGURE_SCRIPTURES,
    SCRIPTURE_WORDS,
    SCRIPTURES,
)
from quotecast.normalising.english.spans import SPANS, SPELT_CHANCE
from quotecast.normalising.english.symbols import GREEK, SYMBOLS
from quotecast.normalising.english.utterances import CRIES, UTTERANCES
from quotecast.normalising.rules import Rules, rule

_MINUS = rule(r"(?<![\w.)%])[-−–](?=\.?\d)", "minus")
_MARKED = (
    DATE_WORDS
    | BARE_WORDS
    | UNIT_WORDS
    | SOFTWARE_WORDS
    | CRIES
    | DEGREE_WORDS
    | LOW_NUMERALS
    | GAME_WORDS
    | BOARD_WORDS
    | NOTATION_WORDS
    | LAW_WORDS
    | SCRIPTURE_WORDS
    | frozenset(CURRENCIES)
)
ENGLISH_RULES = Rules(
    letters=(
        *DEGREES,
        UNITS_ALONE,
        *UTTERANCES,
        SPELT_CHANCE,
        *GREEK,
        *RELEASES,
        *ADDRESSES,
        *SUMS,
        *SCRIPTURES,
        *BILLS,
        *DISMISSALS,
        *MOVES,
        *PROVISIONS,
        *NOTATIONS,
        *LETTER_DATES,
        POINTS,
        *NAMES,
        *ABBREVIATIONS,
        *CODES,
        *ACRONYMS,
    ),
    figures=(
        MAIL,
        *FIGURE_SCRIPTURES,
        *INNINGS,
        *DISTANCES,
        *FIGURE_NOTATIONS,
        *NAMED,
        DEGREE_CLASS,
        *SPANS,
        COORDINATE,
        POSITION,
        ZIP_CODE,
        *FIGURE_DATES,
        *FIGURE_SUMS,
        *TEMPERATURES,
        *MEASURES,
        *FIGURES,
    ),
    signs=(
        *SIGN_NOTATIONS,
        *PHONE_SIGNS,
        ACCIDENTALS,
        *RATES,
        *SUMS,
        _MINUS,
        *SIGN_DATES,
        DECIMAL,
        GLYPH,
        NUMERAL_SIGNS,
        *SIGN_ADDRESSES,
        *SYMBOLS,
    ),
    silent=re.compile(r"[“”\",;:!?…—]|[.'’‘](?!\d)"),
    marked=_MARKED,
    dotted=_MARKED | DOTTED_WORDS | DOTTED_UNITS,
    plain=in_latin,
    openers=SENTENCE_OPENERS,
    habits_of=habits_of,
)

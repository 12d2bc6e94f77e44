"""What is known about each language: one file and one line in `LANGUAGES` per language."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from quotecast.languages.base import NEUTRAL, Language
from quotecast.languages.dutch import DUTCH
from quotecast.languages.english import ENGLISH
from quotecast.languages.french import FRENCH
from quotecast.languages.german import GERMAN
from quotecast.languages.italian import ITALIAN
from quotecast.languages.portuguese import PORTUGUESE
from quotecast.languages.sentences import sentence_spans
from quotecast.languages.spanish import SPANISH

_PRIMARY = re.compile(r"[A-Za-z]{2,8}(?![^-_])")
LANGUAGES: Mapping[str, Language] = {
    "de": GERMAN,
    "en": ENGLISH,
    "es": SPANISH,
    "fr": FRENCH,
    "it": ITALIAN,
    "nl": DUTCH,
    "pt": PORTUGUESE,
}

__all__ = ["LANGUAGES", "NEUTRAL", "Language", "language_of", "sentence_spans"]


def language_of(tag: str) -> Language:
    """Return what is known about the language of a BCP 47 tag (RFC 5646, section 2.1).

    The primary subtag decides. Of a language that isn't in the table nothing is known but its code:
    no word of another language is ever put into its place.

    >>> language_of("en-GB").code, language_of("tlh").code, language_of("").code
    ('en', 'tlh', 'und')
    """
    primary = _PRIMARY.match(tag.strip())
    return _language(primary[0].lower()) if primary else NEUTRAL


@lru_cache(maxsize=64)
def _language(code: str) -> Language:
    return LANGUAGES.get(code) or replace(NEUTRAL, code=code)

"""What is known about each language: one file and one line in `LANGUAGES` per language."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from importlib import import_module
from typing import cast

from quotecast.languages.base import NEUTRAL, Language
from quotecast.languages.other_words import NAMES
from quotecast.languages.sentences import sentence_spans

_PRIMARY = re.compile(r"[A-Za-z]{2,8}(?![^-_])")
# Dotted names, so that only the languages that are met are loaded.
LANGUAGES: Mapping[str, str] = {
    "de": "quotecast.languages.german:GERMAN",
    "en": "quotecast.languages.english:ENGLISH",
    "es": "quotecast.languages.spanish:SPANISH",
    "fr": "quotecast.languages.french:FRENCH",
    "it": "quotecast.languages.italian:ITALIAN",
    "nl": "quotecast.languages.dutch:DUTCH",
    "pt": "quotecast.languages.portuguese:PORTUGUESE",
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
    if code not in LANGUAGES:
        return replace(NEUTRAL, code=code, name=NAMES.get(code, ""))
    module, _, name = LANGUAGES[code].partition(":")
    return cast("Language", getattr(import_module(module), name))

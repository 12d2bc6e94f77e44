"""What is known about each language: one file and one line in `LANGUAGES` per language."""

from collections.abc import Mapping

from quotecast.languages.base import Language
from quotecast.languages.english import ENGLISH
from quotecast.languages.sentences import sentence_spans

LANGUAGES: Mapping[str, Language] = {
    "en": ENGLISH,
}

__all__ = ["LANGUAGES", "Language", "language_of", "sentence_spans"]


def language_of(tag: str) -> Language:
    """Return what is known about the language of a BCP 47 tag (RFC 5646, section 2.1).

    The primary subtag decides; of an unknown language the English rules are the best guess,
    since their marks and sentence ends are the widest.

    >>> language_of("en-GB").code
    'en'
    """
    primary = tag.replace("_", "-").partition("-")[0].lower()
    return LANGUAGES.get(primary, ENGLISH)

"""Whether whoever wrote some words speaks of themselves."""

import re
from typing import Final

from quotecast.languages.base import Language

_QUOTED: Final = re.compile(r"“[^“”]*”|\"[^\"]*\"|«[^«»]*»|„[^„“”]*[“”]")
_WORD: Final = re.compile(r"[\w']+")


def is_personal(text: str, language: Language) -> bool:
    """Return whether whoever wrote `text` speaks of themselves in it, outside of what is quoted; "US" is a country.

    >>> from quotecast.languages import language_of
    >>> [is_personal(words, language_of("en")) for words in ("It's our boat.", "“I know,” she said of US law.")]
    [True, False]
    """
    words = _WORD.findall(_QUOTED.sub(" ", text).replace("’", "'"))
    own = {word.lower() for word in words if not word.isupper() or len(word) == 1}
    return not language.first_person.isdisjoint(own)

"""Look a given name up in a language's list, which is loaded only when it is needed."""

from functools import lru_cache
from importlib import import_module

from quotecast.languages.base import Language
from quotecast.model import Gender


@lru_cache(maxsize=512)
def gender_of_first_name(name: str, language: Language) -> Gender | None:
    """Return the gender a given name has for nearly everybody who bears it, None if in doubt.

    >>> from quotecast.languages.english import ENGLISH
    >>> gender_of_first_name("Mary", ENGLISH)
    <Gender.FEMALE: 'female'>
    >>> gender_of_first_name("Robin", ENGLISH) is None
    True
    """
    if language.first_names is None:
        return None
    found: Gender | None = import_module(language.first_names).GENDERS.get(name.lower())
    return found

"""Write words of other scripts in Latin letters, for an English engine can't read them.

Latin letters with their marks stay as they are ("drôle", "Łódź"): engines say them; of Vietnamese letters with two marks espeak names
the code point, so they lose theirs.
"""

import unicodedata
from functools import lru_cache

_LAST_LATIN = 0x24F


def in_latin(word: str) -> str:
    """Return a word in Latin letters, as anyascii transliterates; figures of any script as words.

    >>> in_latin("drôle"), in_latin("Київ")
    ('drôle', 'Kiiv')
    """
    word = word.replace("²", " squared").replace("³", " cubed")
    if all(ord(letter) <= _LAST_LATIN for letter in word):
        return word.replace("’", "'")
    return "".join(map(_latin, unicodedata.normalize("NFC", word))).strip() or word


@lru_cache(maxsize=1024)
def _latin(letter: str) -> str:
    if ord(letter) <= _LAST_LATIN:
        return letter
    if letter in "’ʼʻ":
        return "'"
    # Loaded only for an article that has such a letter: it costs 20 ms.
    from anyascii import anyascii  # noqa: PLC0415

    said: str = anyascii(letter)
    return said

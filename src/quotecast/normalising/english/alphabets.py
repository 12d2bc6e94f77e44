"""Write words of other alphabets, and names with foreign starts, in letters that English voices say.

A voice spells what it can't begin: espeak-ng 1.52 says Kvitova as "kay vitova", Hrvoje as "aitch are
voje", and names each letter of a word that isn't Latin ("Hebrew shin, Hebrew lamed").
"""

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import Final

from quotecast.normalising.english.numbers import power

_SUPERSCRIPTS: Final = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LAST_LATIN: Final = 0x24F
_LONGEST_POWERED: Final = 2
# Thai vowels that are written before the consonant they follow.
_THAI = re.compile(r"([\u0e40-\u0e44])([\u0e01-\u0e2e])")
_SYLLABLES = re.compile(r"[\u1100-\u11ff\u3400-\u9fff\uac00-\ud7ff\uf900-\ufaff]")
# Scripts that write no short vowels, and the letters that stand for a long one between consonants.
_ABJAD = re.compile(r"[\u0590-\u05ff\u0600-\u06ff]")
_LONG: Final = {"ا": "a", "آ": "a", "أ": "a", "إ": "i", "ى": "a", "ة": "a", "ו": "o", "و": "u"}
_LONG_I: Final = frozenset("יي")
_SOUNDS: Final = {"ש": "sh", "א": "a", "ע": "a", "ح": "h", "ع": "a"}
_VOWELS: Final = frozenset("aeiou")

# What a name begins with, and what an English reader makes of it.
_STARTS: Final = dict(
    pair.split("=")
    for pair in """
    Cn=N Cs=Ch Ct=T Cv=Sv Dz=Z Dzh=J Gj=J Hj=Y Hl=L Hm=M Hs=Sh Hw=W Kj=Sh Pj=Pi Rz=Zh Sj=Sh Tch=Ch Tj=Ch
    Tsh=Ch Tz=Z Wl=Vl Xh=J Xn=N Fj=Fi Prz=Pesh Trz=Tesh Krz=Kesh Grz=Gezh
    Dvořák=Dvorak Dn=Den Dv=Dev Gb=Gub Gd=Gud Gv=Guv Kd=Ked Kf=Kef Kp=Kep Ks=Kes Kv=Kev Kz=Kez Lv=Lev Plz=Pelz
    Svi=Sevi Svj=Sevi Svy=Sevy Tb=Teb Tk=Tek Tl=Tel Tv=Tev Vj=Vi Vlt=Velt Vs=Ves Vz=Vez Zb=Zeb Zd=Zed
    Zg=Zeg Zh=Zh Zl=Zel Zm=Zem Zn=Zen Zv=Zev
    """.split()
)
_KNOWN: Final = r"Hrs|Fjords?|Brzez|Dvorak|Dnie|Dvina|Krzysztof|Ljub|Tzar|Xhosa|Vlad|Svelte|Zlot|Ksh|Hmm|Kva|Kve|Tlingit\b"
_VOWEL = re.compile(r"[aeiouyà-ž]")
_START = re.compile(
    rf"(?!{_KNOWN})(?:(?P<start>{'|'.join(sorted(_STARTS, key=len, reverse=True))})(?=[a-zà-ž']|$)"
    r"|(?P<first>[BCDGHKPTVZ]|S[mtvk]?)(?=r[b-df-gj-np-tv-xz]))"
)


def in_latin(word: str) -> str:
    """Return a word in Latin letters, as anyascii transliterates; figures of any script as words.

    A raised figure is a power of a letter or two, and the mark of a footnote on a word.

    >>> in_latin("drôle"), in_latin("Київ"), in_latin("x²"), in_latin("sale²"), in_latin("東京")
    ('drôle', 'Kiiv', 'x squared', 'sale', 'Dongjing')
    """
    word = word.replace("’", "'")
    if all(ord(letter) <= _LAST_LATIN and letter not in "¹²³" for letter in word):
        return _with_sayable_start(word)
    base = word.rstrip(_SUPERSCRIPTS)
    raised = word[len(base) :]
    said = _transliterated(unicodedata.normalize("NFC", base))
    if raised not in ("", "¹") and len(base) <= _LONGEST_POWERED:
        exponent = power(int(unicodedata.normalize("NFKC", raised)))
        said = f"{said} {exponent}".strip()
    return said if any(map(str.isalnum, said)) else word


def _with_sayable_start(word: str) -> str:
    """Return a name with a start that no English word has as it is said: "Kvitova", "Brno"."""
    found = _START.match(word)
    if found is None:
        return word
    if found["start"]:
        if not _VOWEL.search(word):
            return word  # "Ct": no name, and a letter of it would be lost
        return _STARTS[found["start"]] + word[found.end() :]
    return f"{found['first']}u{word[found.end() :]}"


def _transliterated(word: str) -> str:
    if _ABJAD.search(word):
        return _with_vowels(word)
    said = "".join(map(_latin, _THAI.sub(r"\2\1", word))).strip()
    # Each syllable comes with a capital, which a voice takes for a word's start.
    return said.capitalize() if _SYLLABLES.search(word) else _with_sayable_start(said)


def _with_vowels(word: str) -> str:
    """Return a Hebrew or Arabic word with an "a" wherever two consonants would meet."""
    sounds: list[str] = []
    for before, letter in pairwise(f" {word}"):
        is_after_consonant = bool(sounds) and sounds[-1][-1] not in _VOWELS
        if letter in _LONG and (is_after_consonant or letter not in "וو"):
            sound = _LONG[letter]
        elif letter in _LONG_I and is_after_consonant:
            sound = "i"
        else:
            sound = _SOUNDS.get(letter, "") or _latin(letter)
        if sound and before != " " and is_after_consonant and sound[0] not in _VOWELS:
            sounds.append("a")
        if sound:
            sounds.append(sound)
    return "".join(sounds)


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

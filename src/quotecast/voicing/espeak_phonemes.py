"""Put a lexicon's pronunciations into a text for espeak: IPA in, espeak's own phoneme names out.

The names are those of espeak-ng's English phoneme tables (its docs/phonemes.md), which a text may
hold between `[[` and `]]` when espeak is told to look for them. All that stands there comes from the
table below, and never from an article.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from quotecast.errors import SettingsError
from quotecast.model import Pronunciation, Span


def _table(pairs: str) -> dict[str, str]:
    return dict(pair.split("=") for pair in pairs.split())


# espeak drops what is beyond some 200 phonemes of a word.
_MOST_SOUNDS: Final = 100
_NEXT_SOUND: Final = "|"
_STRESSES: Final = {"ˈ": "'", "'": "'", "ˌ": ","}

_VOWELS: Final = _table("""
    iː=i: i=i ɪ=I ᵻ=I# e=e eː=e: ɛ=E ɛː=E: æ=a a=a ɐ=a# ɑ=A: ɑː=A: aː=A: ɒ=0 ʌ=V
    ɔ=O ɔː=O: o=o oː=o: ʊ=U u=u uː=u: ə=@ əː=3: ɚ=3 ɜ=3: ɜː=3: ɝ=3: ɝː=3:
    eɪ=eI ɛɪ=eI aɪ=aI aʊ=aU ɔɪ=OI oʊ=oU əʊ=oU ɪə=i@ iə=i@ eə=e@ ɛə=e@ ʊə=U@ m̩=m- n̩=n- l̩=l-
""")
_CONSONANTS: Final = _table("""
    p=p b=b t=t d=d k=k ɡ=g g=g f=f v=v θ=T ð=D s=s z=z ʃ=S ʒ=Z h=h m=m n=n ŋ=N l=l ɫ=l r=r ɹ=r
    j=j w=w tʃ=tS ʧ=tS dʒ=dZ ʤ=dZ x=x χ=X ç=C ɣ=Q β=B ɲ=n^ ʎ=l^ ɾ=* ʔ=?
""")
_SOUNDS: Final = _VOWELS | _CONSONANTS
# What a hint offers instead of a sound that English voices haven't got.
_NEAREST: Final = {
    sign: nearest
    for signs, nearest in {
        "yʉɯɥ": "uː or j",
        "øœɤɘɵɞ": "ɜː or ə",
        "ɨ": "ɪ",
        "ʁʀɻɽ": "r",
        "qɢ": "k or ɡ",
        "ɕʂ": "ʃ",
        "ʑʐ": "ʒ",
        "ħʕɦ": "h",
        "cɟ": "tʃ or dʒ",
        "ɬʟɭ": "l",
        "ʋɸ": "v or f",
        "ʈɖɳɱ": "t, d or n",
    }.items()
    for sign in signs
}
_WORD: Final = re.compile(r"\S+")
_SILENT: Final = re.compile(r"[/\[\].‿\u0361\u035c\u200d]")
_SOUND: Final = re.compile(
    "|".join(sorted(map(re.escape, (*_SOUNDS, *_STRESSES)), key=len, reverse=True))
)
_VOWEL_SIGNS: Final = "".join({vowel[0] for vowel in _VOWELS} - {*"mnl"})
_FIRST_VOWEL: Final = re.compile(rf"(?<!\S)([^\s{_VOWEL_SIGNS}]*)([{_VOWEL_SIGNS}])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """Hold a text with phonemes in it; `places` says of each position where it was before."""

    text: str
    places: Sequence[int]


def with_phonemes(text: str, pronunciations: Iterable[Pronunciation]) -> Marked:
    """Return `text` with espeak's phonemes in place of the spans that are pronounced.

    A text without pronunciations is returned as it is; elsewhere its square brackets are spaces, so
    that only ours count.

    Raises:
        SettingsError: espeak can't say a pronunciation.
    """
    parts: list[str] = []
    places: list[int] = []
    end = 0
    for one in pronunciations:
        # A block for each word, since espeak misplaces the words within one.
        words = [f"[[{word}]]" for word in espeak_phonemes(one.phoneme)]
        phonemes = " ".join(words)
        parts += (_without_brackets(text[end : one.span.start]), phonemes)
        places += (*range(end, one.span.start), *_places(words, text, one.span))
        end = one.span.end
    if not parts:
        return Marked(text=text, places=range(len(text) + 1))
    parts.append(_without_brackets(text[end:]))
    return Marked(text="".join(parts), places=(*places, *range(end, len(text) + 1)))


def _places(spoken: Sequence[str], text: str, span: Span) -> list[int]:
    """Say of each position of words with a space between them which word of the span it stands for.

    Where the two haven't as many words, all stand for the first.
    """
    starts = [span.start + word.start() for word in _WORD.finditer(span.cut_from(text))]
    if len(starts) != len(spoken):
        starts = [span.start] * len(spoken)
    places: list[int] = []
    for word, start in zip(spoken, starts, strict=True):
        places += [start] * (len(word) + 1)
    return places[:-1]


def espeak_phonemes(ipa: str) -> tuple[str, ...]:
    """Return espeak's phonemes for each word of a pronunciation in IPA.

    One without stress has it on the first vowel of each word.

    >>> espeak_phonemes("təˈkaɪ.ɛf")
    ("t|@|'k|aI|E|f",)

    Raises:
        SettingsError: it has a sign that espeak's English voices can't say, or no sound, or more
            sounds than a word can have.
    """
    said = _SILENT.sub("", unicodedata.normalize("NFC", ipa).replace(":", "ː"))
    if not any(stress in said for stress in _STRESSES):
        said = _FIRST_VOWEL.sub(r"\1ˈ\2", said)
    words = [sounds for word in said.split() if (sounds := _sounds(word, ipa))]
    if not 0 < sum(map(len, words)) <= _MOST_SOUNDS:
        raise SettingsError(
            f"The pronunciation “{ipa[:40]}” has no sound, or more than {_MOST_SOUNDS}",
            "Write it in IPA, as in təˈkaɪɛf, or say it in other words with an alias",
        )
    return tuple(map(_NEXT_SOUND.join, words))


def _sounds(word: str, ipa: str) -> list[str]:
    sounds: list[str] = []
    stress, place = "", 0
    while place < len(word):
        found = _SOUND.match(word, place)
        if found is None:
            raise _unsayable(ipa, word[place])
        place = found.end()
        if found[0] in _STRESSES:
            stress = _STRESSES[found[0]]
        else:
            sounds.append(stress + _SOUNDS[found[0]])
            stress = ""
    return sounds


def _unsayable(ipa: str, sign: str) -> SettingsError:
    nearest = _NEAREST.get(sign)
    instead = f"Write {nearest} for it" if nearest else "Write it with other signs of IPA"
    return SettingsError(
        f"The pronunciation “{ipa[:40]}” has “{sign}” (U+{ord(sign):04X}), "
        "which espeak's English voices can't say",
        f"{instead}, or say it in other words with an alias",
    )


def _without_brackets(text: str) -> str:
    return text.replace("[", " ").replace("]", " ")

"""What espeak is given: a text within what it says whole, with a lexicon's IPA as its phoneme names.

The names are those of espeak-ng's English phoneme tables (its docs/phonemes.md), which a text may
hold between `[[` and `]]` when espeak is told to look for them. All that stands there comes from the
table below, and never from an article.

Measured with espeak-ng 1.52: of one word it speaks some 200 phonemes (25 times "w", 31 figures), of one
clause some 1,000 (30 numbers of four figures without a comma), and the rest is silently gone. No
sentence of a language comes near, but a table read as one line does, and so does a key or a cry.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from quotecast.errors import SettingsError
from quotecast.model import Pronunciation, Span, Word

# espeak drops what is beyond some 200 phonemes of a word.
_MOST_SOUNDS: Final = 100
_NEXT_SOUND: Final = "|"
_STRESSES: Final = {"ˈ": "'", "'": "'", "ˌ": ","}


def table_of(pairs: str) -> dict[str, str]:
    """Return pairs with an equals sign between them ("iː=i: i=i") as a table."""
    return dict(pair.split("=") for pair in pairs.split())


_VOWELS: Final = table_of("""
    iː=i: i=i ɪ=I ᵻ=I# e=e eː=e: ɛ=E ɛː=E: æ=a a=a ɐ=a# ɑ=A: ɑː=A: aː=A: ɒ=0 ʌ=V
    ɔ=O ɔː=O: o=o oː=o: ʊ=U u=u uː=u: ə=@ əː=3: ɚ=3 ɜ=3: ɜː=3: ɝ=3: ɝː=3:
    eɪ=eI ɛɪ=eI aɪ=aI aʊ=aU ɔɪ=OI oʊ=oU əʊ=oU ɪə=i@ iə=i@ eə=e@ ɛə=e@ ʊə=U@ m̩=m- n̩=n- l̩=l-
""")
_CONSONANTS: Final = table_of("""
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
# A control character starts a command of espeak's (Ctrl-A does: "\x01+90S" changes the speed), NUL
# ends the text, a lone surrogate isn't UTF-8. Each becomes one space, so offsets stay as they are.
_CONTROL = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160), *range(0xD800, 0xE000)), " ")
_TOKEN = re.compile(r"(?P<stop>[.,;:!?]\s)|(?P<space>\s)|\w+|\W")
_LONG_WORD = re.compile(r"\w{81,}|\d{31,}|(\w)\1{20,}|[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ]{31,}")
_PIECE = 20
_CLAUSE = 800  # phonemes
_BREAK = ", "
# Phonemes at most; a letter of a Latin word is one, a sign may be a "face with tears of joy".
_FIGURE, _CASED, _UNCASED, _SIGN = 10, 3, 8, 20


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


@dataclass(frozen=True, slots=True, kw_only=True)
class EspeakInput:
    """Hold what espeak is given; `breaks` are the positions in `text` where two signs were put."""

    text: str
    breaks: tuple[int, ...]

    def offset(self, position: int) -> int:
        """Return where in the original text a position of `text` lies."""
        return position - len(_BREAK) * bisect_left(self.breaks, position)


def within_limits(text: str) -> EspeakInput:
    """Return `text` without commands, and with a break wherever espeak would drop something.

    >>> within_limits("Nothing to do here.").breaks
    ()
    """
    if not text.isprintable():
        text = text.translate(_CONTROL)
    if _is_far_within(text):
        return EspeakInput(text=text, breaks=())
    cuts = _cuts(text)
    ends = [*cuts, len(text)]
    pieces = [text[start:end] for start, end in zip([0, *cuts], ends, strict=True)]
    breaks = tuple(cut + len(_BREAK) * number for number, cut in enumerate(cuts))
    return EspeakInput(text=_BREAK.join(pieces), breaks=breaks)


def word_starts(text: str, words: Iterable[Word]) -> tuple[Word, ...]:
    """Return the starts of words alone: espeak also tells where parts of a number or a name begin."""
    kept: list[Word] = []
    for word in words:
        if not 0 <= word.offset < len(text) or (kept and word.offset <= kept[-1].offset):
            continue
        before = text[max(0, word.offset - 1) : word.offset]
        if not (before.isalnum() and text[word.offset].isalnum()):
            kept.append(word)
    return tuple(kept)


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


def _is_far_within(text: str) -> bool:
    """Return whether a look at its length tells that nothing is dropped, as of most lines: to look closer takes a child of
    a fork a hundred pages of memory.
    """
    most = _CASED * len(text) + _FIGURE * sum(map(str.isdigit, text))
    return text.isascii() and most <= _CLAUSE and max(map(len, text.split()), default=0) <= _PIECE


def _cuts(text: str) -> list[int]:
    """Find where to break: within words only if they are endless, else between them."""
    cuts: list[int] = []
    load, space, load_at_space = 0, None, 0
    for found in _TOKEN.finditer(text):
        token = found[0]
        if found["stop"]:
            load, space = 0, None
        elif found["space"]:
            space, load_at_space = found.start(), load
        elif len(token) > _PIECE and _LONG_WORD.search(token):
            inside = range(found.start() + _PIECE, found.end(), _PIECE)
            cuts += [found.start()] * (load > 0) + [*inside]
            load, space = _load(token[-_PIECE:]), None
        else:
            load += _load(token)
            if load > _CLAUSE:
                cuts.append(found.start() if space is None else space)
                load -= load_at_space if space is not None else load - _load(token)
                space = None
    return cuts


def _load(token: str) -> int:
    if token.islower() and token.isascii() and token.isalpha():
        return len(token)
    return sum(map(_phonemes, token))


def _phonemes(sign: str) -> int:
    if sign.isdigit():
        return _FIGURE
    if sign < "\u0250":  # the end of Latin
        return _CASED if sign.isupper() else 1
    if sign.isalpha():
        return _CASED if sign.lower() != sign.upper() else _UNCASED
    return 1 if sign < "\u2190" else _SIGN  # below are the marks of punctuation

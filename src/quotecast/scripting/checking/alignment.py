"""Find where in an article the words of a script line were taken from, by the words alone."""

import re
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_GRAM = 3
# A pair of words found in more places than this tells nothing of where a line belongs.
_COMMON = 200
_MARGIN = 12
_APOSTROPHES = "'’‘ʼ"  # also as single quotation marks, which then stand outside of words
_SYMBOLS_OF_WORDS = frozenset("%&@#.,:-")
_WORD = re.compile(r"(?:(?<!\S)-(?=\d)|(?<=\d)[.,:](?=\d)|(?<=\w)'(?=\w)|[^\s.,:'-])+")


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenWord:
    """A word as it is compared (`key`) and where it stands in its text."""

    key: str
    start: int
    end: int


class _Plain(dict[int, str]):
    """Give for a character the one it is compared as: a space for what is no part of a word."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character in _APOSTROPHES:
            plain = "'"
        elif character in "`´" or (
            unicodedata.category(character)[0] in "PZC"
            and unicodedata.category(character) != "Cf"
            and character not in _SYMBOLS_OF_WORDS
        ):
            plain = " "
        else:
            plain = character
        self[code] = plain
        return plain


def written_words(text: str) -> list[WrittenWord]:
    """Return the words of a text; marks, stops and white space are none, `$` and `%` are.

    >>> [word.key for word in written_words("“It’s $4.50,” [he] said.")]
    ["It's", '$4.50', 'he', 'said']
    """
    found = _WORD.finditer(text.translate(_Plain()))
    words = (WrittenWord(key=_key(one[0]), start=one.start(), end=one.end()) for one in found)
    return [word for word in words if word.key]


def _key(word: str) -> str:
    if word.isascii():
        return word
    visible = "".join(c for c in word if unicodedata.category(c) != "Cf")
    return unicodedata.normalize("NFC", visible)


class Stream:
    """Words in order, of which each can be taken once.

    `places` are the numbers of the words in the article; what is found is told in them, and
    `taken` is shared by all streams of an article.
    """

    def __init__(self, keys: Sequence[str], places: Sequence[int], taken: set[int]) -> None:
        self.places = places
        self._taken = taken
        self._keys = [_loose(keys[place]) for place in places]
        self._grams: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        for size in range(1, _GRAM + 1):
            for index in range(len(places) - size + 1):
                self._grams[tuple(self._keys[index : index + size])].append(index)

    def exact(self, keys: Sequence[str], hint: int) -> Iterator[list[int]]:
        """Give every run of the stream with these words, none of them taken, near ones first.

        `hint` is a place in the article to start from.
        """
        for run in self.runs(keys, hint):
            if self._taken.isdisjoint(run):
                yield run

    def runs(self, keys: Sequence[str], hint: int) -> Iterator[list[int]]:
        """Give every run of the stream with these words, those near the hint first."""
        wanted = [_loose(key) for key in keys]
        starts = self._grams.get(tuple(wanted[:_GRAM]), []) if wanted else []
        for index in _outwards(starts, bisect_left(self.places, hint)):
            if self._keys[index : index + len(wanted)] == wanted:
                yield list(self.places[index : index + len(wanted)])

    def nearest(self, keys: Sequence[str], hint: int | None) -> list[int | None]:
        """Return the place of each word in the likeliest stretch, None for a word not there.

        `hint` is a place in the article that the line may come from.
        """
        wanted = [_loose(key) for key in keys]
        start = self._likeliest(wanted, hint)
        if start is None:
            return [None] * len(wanted)
        low = max(0, start - _MARGIN - len(wanted) // 2)
        high = min(len(self._keys), start + len(wanted) * 2 + _MARGIN)
        window = [
            "" if self.places[index] in self._taken else self._keys[index]
            for index in range(low, high)
        ]
        found: list[int | None] = [None] * len(wanted)
        for block in SequenceMatcher(None, window, wanted, autojunk=False).get_matching_blocks():
            for offset in range(block.size):
                found[block.b + offset] = self.places[low + block.a + offset]
        return found

    def _likeliest(self, wanted: Sequence[str], hint: int | None) -> int | None:
        votes: Counter[int] = Counter()
        for index in range(len(wanted)):
            for size in (1, 2):
                at = self._grams.get(tuple(wanted[index : index + size]), [])
                if len(at) <= _COMMON and index + size <= len(wanted):
                    for place in at:
                        if self.places[place] not in self._taken:
                            votes[(place - index) // 4] += size
        if not votes:
            return None if hint is None else bisect_left(self.places, hint)
        middle = 0 if hint is None else bisect_left(self.places, hint)
        buckets = {bucket: votes[bucket] + votes[bucket + 1] for bucket in votes}
        best = max(buckets, key=lambda bucket: (buckets[bucket], -abs(bucket * 4 - middle)))
        return max(0, best * 4)


def _outwards(numbers: Sequence[int], middle: int) -> Iterator[int]:
    """Give ordered numbers by their distance from the middle."""
    right = bisect_left(numbers, middle)
    left = right - 1
    while left >= 0 or right < len(numbers):
        is_right = left < 0 or (
            right < len(numbers) and numbers[right] - middle <= middle - numbers[left]
        )
        if is_right:
            yield numbers[right]
            right += 1
        else:
            yield numbers[left]
            left -= 1


def _loose(key: str) -> str:
    """Write the first letter small: a capital at the start is no change."""
    return key[:1].lower() + key[1:]

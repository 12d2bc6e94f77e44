"""Put capitals that drop over several lines back to the word that they begin."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from quotecast.reading.sheets.letters import PrintedWord

_DROPPED = 1.7  # sizes of the text that such a capital has at least
_LONGEST = 2
_NEAR = 3.0  # sizes between it and its word
_MARKS = "“\"'‘«„"
_WORDS_TOO = frozenset("aio")  # letters that are words by themselves


def body_size(words: Sequence[PrintedWord]) -> float:
    """Return the size that most of the letters have."""
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[round(word.size * 2) / 2] += len(word.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def with_capitals(
    words: Sequence[PrintedWord], size: float, known: Collection[str]
) -> list[PrintedWord]:
    """Return a page's words, capitals that drop joined to theirs; `size` is that of the text."""
    settled = list(words)
    for capital in [word for word in words if _is_dropped(word, words, size)]:
        beside = [
            word
            for word in settled
            if word.size < capital.size / _DROPPED
            and capital.right - 1 <= word.left <= capital.right + _NEAR * size
            and capital.base - 0.4 * size <= word.base <= capital.base + capital.size
        ]
        if not beside:
            continue
        first = max(beside, key=lambda word: (round(word.base), -word.left))
        settled.remove(capital)
        lines = {round(word.base): word for word in sorted(beside, key=lambda word: -word.left)}
        moved = {id(word): replace(word, left=capital.left) for word in lines.values()}
        text = _joined(capital.text, first.text, known)
        moved[id(first)] = replace(first, text=text, left=capital.left)
        settled = [moved.get(id(word), word) for word in settled]
    return settled


def _is_dropped(capital: PrintedWord, words: Sequence[PrintedWord], size: float) -> bool:
    letters = capital.text.strip(_MARKS)
    is_one = len(letters) == 1 and letters.isalpha() and len(capital.text) <= _LONGEST
    if not is_one or capital.size < _DROPPED * size:
        return False
    return not any(
        word is not capital
        and abs(word.base - capital.base) < 0.3 * capital.size
        and word.size > 0.8 * capital.size
        for word in words
    )


def _joined(capital: str, word: str, known: Collection[str]) -> str:
    letters = "".join(filter(str.isalpha, word)).lower()
    one = f"{capital.strip(_MARKS).lower()}{letters}"
    is_word = capital[-1].lower() in _WORDS_TOO and one not in known
    return f"{capital} {word}" if is_word else f"{capital}{word}"

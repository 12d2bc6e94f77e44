"""Compare titles, and make one of a text that has none."""

import re

_LONGEST = 100
_MOST_SHARED = 0.7
_SENTENCE_END = re.compile(r"[.!?…。！？]+[”’\"'»)\]]*(?=\s|$)")


def shorten(text: str) -> str:
    """Return the first sentence of a text, cut to at most 100 characters at a word."""
    line = " ".join(text.split())
    end = _SENTENCE_END.search(line)
    sentence = line[: end.end()] if end else line
    if len(sentence) <= _LONGEST:
        return sentence
    cut = sentence[:_LONGEST].rpartition(" ")[0] or sentence[: _LONGEST - 1]
    return cut.rstrip(" ,;:–—-") + "…"


def same_words(text: str, other: str) -> bool:
    """Tell whether two lines hold the same letters and digits, however they are set."""
    return _letters(text) == _letters(other)


def is_variant(text: str, other: str) -> bool:
    """Tell whether two titles share most of their words, as a page's and its heading do."""
    words, others = (set(re.findall(r"\w+", line.casefold())) for line in (text, other))
    shared = len(words & others)
    return shared > 0 and shared >= _MOST_SHARED * max(len(words), len(others))


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())

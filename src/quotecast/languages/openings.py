"""Choose among many patterns those that a line may match by its first word, so that no others are compiled."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from quotecast.languages.patterns import compiled

_TOKEN: Final = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)
_WORD: Final = re.compile(r"[a-z]+(?![?*{])")
_SIGN: Final = re.compile(r"(?:\\[(\[*d]|[-#@])(?![?*{])")  # a bracket, a digit, no letter
_GROUP: Final = "(?:"


class LinePatterns:
    """Know whole lines by any of many patterns, without regard to capitals; a dot is any sign.

    >>> known = LinePatterns(("share(?: this)?|print", ".* cookies", "(?:the )?end"))
    >>> [known.knows(line) for line in ("Share this", "Eat cookies", "The end", "The ending")]
    [True, True, True, False]
    """

    def __init__(self, sources: Iterable[str]) -> None:
        led: defaultdict[str, list[str]] = defaultdict(list)
        signed, unled = list[str](), list[str]()
        for branch in (branch for source in sources for branch in branches_of(source)):
            words = first_words(branch)
            for word in words:
                led[word].append(branch)
            if not words:
                (signed if _SIGN.match(branch) else unled).append(branch)
        self._led = {word: _any_of(branches) for word, branches in led.items()}
        self._signed, self._unled = _any_of(signed), _any_of(unled)
        self._longest = max(map(len, led), default=0)

    def knows(self, line: str) -> bool:
        """Return whether one of the patterns matches a line as a whole."""
        start = line[: self._longest].lower()
        words = (start[: end + 1] for end in range(len(start)))
        sources = [self._led[word] for word in words if word in self._led]
        sources += [self._unled] if line[:1].isalpha() else [self._unled, self._signed]
        return any(compiled(source, any_case=True).fullmatch(line) for source in sources)


def _any_of(branches: Iterable[str]) -> str:
    source = "|".join(branches)
    return source and f"(?s:{source})"


def branches_of(source: str) -> Iterator[str]:
    """Give what a pattern has between the bars that stand in no group.

    >>> list(branches_of("a(?:b|c)|[|]d"))
    ['a(?:b|c)', '[|]d']
    """
    depth = start = 0
    for token in _TOKEN.finditer(source):
        depth += {"(": 1, ")": -1}.get(token[0], 0)
        if token[0] == "|" and not depth:
            yield source[start : token.start()]
            start = token.end()
    yield source[start:]


def first_words(branch: str) -> frozenset[str]:
    """Return with which letters, in small, any match of a branch begins, none where they can't be told.

    >>> sorted(first_words("(?:the )?comments?")), sorted(first_words(".* comments"))
    (['comment', 'the'], [])
    """
    found: set[str] = set()
    at = 0
    while branch.startswith(_GROUP, at):
        end = _closed_at(branch, at)
        inner = [first_words(one) for one in branches_of(branch[at + len(_GROUP) : end - 1])]
        if not all(inner) or branch.startswith(("*", "{"), end):
            return frozenset()
        found.update(*inner)
        if not branch.startswith("?", end):
            return frozenset(found)
        at = end + 1
    word = _WORD.match(branch, at)
    return frozenset({*found, word[0]}) if word else frozenset()


def _closed_at(branch: str, start: int) -> int:
    """Return where the group ends that a bracket begins."""
    depth = 0
    for token in _TOKEN.finditer(branch, start):
        depth += {"(": 1, ")": -1}.get(token[0], 0)
        if not depth:
            return token.end()
    return len(branch)

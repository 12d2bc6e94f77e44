"""Join the lines of a paragraph: words that a hyphen tears, raised signs, the marks of notes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from quotecast.languages import Language
from quotecast.languages.vocabulary import common_words
from quotecast.reading.page.tables import SEPARATOR
from quotecast.reading.page_text import PagePassage
from quotecast.reading.raised import power_of
from quotecast.reading.sheets.columns import PrintedLine
from quotecast.reading.sheets.letters import HYPHEN, PrintedWord

MARK = "footnote mark"
WIDE_GAP = 1.6  # sizes of white between the cells of a row
_EVEN = 0.25  # of the widest gap, by which those of a justified line differ
_RAISED_SIZE = 0.8
_RISE = 0.18
_LONGEST_MARK = 4
_HYPHENS = (HYPHEN, "-", "\u2010", "\u00ad")
_NO_SPACE_BEHIND = ("—", "/", "\u2011")
_LAST_PART = re.compile(r"[^\W_]+$")
_FIRST_PART = re.compile(r"[^\W_]+")
_NO_LETTERS = re.compile(r"[^\w'’-]+")


@dataclass(slots=True, kw_only=True, eq=False)
class Joiner:
    """Join lines in one document, whose own words tell which are torn; `joined` are those that were."""

    words: frozenset[str]
    language: Language
    joined: list[str] = field(default_factory=list)
    doubted: list[str] = field(default_factory=list)

    def text_of(
        self, lines: Iterable[PrintedLine], *, is_row: bool = False
    ) -> tuple[str, tuple[PagePassage, ...]]:
        """Return the words of lines, and the marks of notes that stood between them."""
        text, left = "", []
        for line in lines:
            words, marks = _line_text(line, text, is_row=is_row)
            left += [PagePassage(text=mark, reason=MARK) for mark in marks]
            text = self.join(text, words) if not is_row else " ".join(filter(None, (text, words)))
        return text.replace(HYPHEN, "-"), tuple(left)

    def join(self, text: str, following: str) -> str:
        """Return a text with the next line's words behind it."""
        if not text or not following:
            return text + following
        if text.endswith(_HYPHENS):
            return self._over_hyphen(text[:-1], following, is_soft=text[-1] == "\u00ad")
        if text.endswith(_NO_SPACE_BEHIND) and not text[-2:-1].isspace():
            return text + following
        return f"{text} {following}"

    def _over_hyphen(self, text: str, following: str, *, is_soft: bool) -> str:
        first, second = _LAST_PART.search(text), _FIRST_PART.match(following)
        if first is None or second is None:
            return (
                f"{text}- {following}" if text[-1:].isspace() or not text else f"{text}-{following}"
            )
        one = first[0] + second[0]
        if is_soft or self._is_torn(first[0], second[0]):
            self.joined.append(one)
            return text + following
        is_listed = second[0].lower() in self.language.function_words
        return f"{text}- {following}" if is_listed else f"{text}-{following}"

    def _is_torn(self, first: str, second: str) -> bool:
        """Return whether two parts are of one word that has no hyphen of its own."""
        if not (second.islower() and first[-1].isalpha()):
            return False
        one, known = f"{first}{second}".lower(), common_words(self.language.spelling.dictionary)
        if one in self.words or one in known:
            return True
        is_compound = f"{first}-{second}".lower() in self.words
        if is_compound or second in self.language.function_words:
            return False
        is_word = [part.lower() in self.words or part.lower() in known for part in (first, second)]
        if not all(is_word):
            self.doubted.append(f"{first}{second}")
        return not all(is_word)


def known_words(lines: Iterable[PrintedLine]) -> frozenset[str]:
    """Return the words that stand in lines whole, in small letters."""
    found = set()
    for line in lines:
        for word in line.words[: -1 if line.words[-1].text.endswith(_HYPHENS) else None]:
            found.add(_NO_LETTERS.sub("", word.text).replace(HYPHEN, "-").lower())
    return frozenset(found)


def gaps_of(line: PrintedLine) -> list[int]:
    """Return the places of words before which there is as much white as between cells.

    Where all words of a line stand equally far apart, it is a justified one.
    """
    gaps = [after.left - word.right for word, after in pairwise(line.words)]
    if len(gaps) > 1 and max(gaps) - min(gaps) < _EVEN * max(gaps):
        return []
    return [i for i, gap in enumerate(gaps, 1) if gap >= WIDE_GAP * line.size]


def _line_text(line: PrintedLine, before: str, *, is_row: bool) -> tuple[str, list[str]]:
    """Return the words of a line and the marks of notes in it; `before` is what it goes on."""
    main, cells = line.main, set(gaps_of(line)) if is_row else set()
    text, marks = "", []
    for place, word in enumerate(line.words):
        rise = (word.base - main.base) / main.size
        is_small = word.size < _RAISED_SIZE * main.size
        is_close = place > 0 and word.left - line.words[place - 1].right < 0.25 * main.size
        if is_small and rise > _RISE:
            power = power_of(word.text, (before + " " + text)[-30:])
            if power is None and _is_mark(word):
                marks.append(word.text)
                continue
            text += (power or word.text) if is_close else f" {power or word.text}"
            continue
        is_glued = word.is_glued or (is_small and is_close) or not text
        text += ("" if is_glued else SEPARATOR if place in cells else " ") + word.text
    return text.replace(HYPHEN, "-", text.count(HYPHEN) - text.endswith(HYPHEN)), marks


def _is_mark(word: PrintedWord) -> bool:
    sign = word.text.strip("()[],")
    return len(sign) <= _LONGEST_MARK and not any(map(str.isalpha, sign))

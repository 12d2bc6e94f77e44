"""A page of readers' letters: whose each one is, which the page says below it and a listener needs before."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.base import Language
from quotecast.languages.lexicon import is_place
from quotecast.languages.patterns import compiled
from quotecast.model import Article, Block, BlockKind, Span
from quotecast.scripting.line_parts import Composer

_FEWEST: Final = 2  # letters; of one the end says who it was
_LONGEST: Final = 12  # words of a signature
_LONGEST_UNNAMED: Final = 5
_LONGEST_PLACE: Final = 3
_PLACE_PARTS: Final = re.compile(r",\s")
_NAME: Final = re.compile(
    r"[^\W\d_a-z][\w.’'-]*(?:\s(?:(?:de|la|van|von|der|den|of)\s)*[^\W\d_a-z][\w.’'-]*)+"
)
_LINE: Final = re.compile(r"[^\s\n][^\n]*")
_ENDS: Final = re.compile(r"[.!?…:;]\W*$")
_MARKS: Final = '“”«»"?'
_LONGEST_OPENING: Final = 40  # words by which a page says what its letters are about


def letters_of(article: Article) -> dict[Block, tuple[Block, ...]]:
    """Return the signature of each letter by the block that it begins with; none where there is one letter.

    A signature is a short line that is no sentence, below one that is: a name, behind which the place may
    have a line of its own, or what stands there for a name ("Name supplied"). What kind of page it is its
    title says, or its first lines.
    """
    language = language_of(article.language)
    about = language.script.letters
    pattern = compiled(about, any_case=True)
    blocks = [block for block in article.blocks if block.kind is not BlockKind.TITLE]
    first = next((_words(article, block) for block in blocks), "")
    is_about = pattern.search(article.title) or _opens(first, pattern)
    if not about or not is_about:
        return {}
    paragraphs = [block for block in blocks if block.kind is BlockKind.PARAGRAPH]
    opening = takewhile(
        lambda words: not _ENDS.search(words), (_words(article, block) for block in paragraphs)
    )
    headed = any(not _opens(words, pattern) for words in opening)
    found: dict[Block, tuple[Block, ...]] = {}
    start: Block | None = None
    signed: Block | None = None  # the letter that ended right above
    for block in blocks:
        words = _words(article, block)
        if block.kind is not BlockKind.PARAGRAPH or (start is None and _opens(words, pattern)):
            start = None if block.kind is BlockKind.HEADING else start
        elif _ENDS.search(words):
            start, signed = start or block, None
        elif start is not None and _is_signature(words):
            found[start], start, signed = (block,), None, start
        elif signed is not None and (
            _is_of_places(words, language) or _is_bare(words, headed=headed)
        ):
            found[signed] = (*found[signed], block)
        else:
            signed = None
    named = [one for one, *_ in found.values() if _is_named(_words(article, one))]
    return found if len(named) >= _FEWEST else {}


def signed_by(text: str, signature: Sequence[Block], wrote: str) -> Composer:
    """Make the line before a letter from the signature below it, its lines parted by commas."""
    line = Composer(text)
    for block in signature:
        for part in _LINE.finditer(text, block.span.start, block.span.end):
            line = line.add(",") if line.text and not line.text.endswith(",") else line
            line.take(Span(start=part.start(), end=part.end()))
    if not _is_named(line.text):
        return line.add(":")
    return line.add(",").add(wrote) if "," in line.text else line.add(wrote)


def _opens(words: str, pattern: re.Pattern[str]) -> bool:
    return len(words.split()) <= _LONGEST_OPENING and pattern.match(words) is not None


def _is_signature(words: str) -> bool:
    is_short = len(words.split()) <= (_LONGEST if _is_named(words) else _LONGEST_UNNAMED)
    return is_short and not any(mark in words for mark in _MARKS)


def _is_named(words: str) -> bool:
    return _NAME.match(words) is not None


def _is_of_places(words: str, language: Language) -> bool:
    """Return whether a line has nothing but places: the first or the last is known as one."""
    parts = _PLACE_PARTS.split(words)
    is_capital = all(part[:1].isupper() for part in parts)
    return is_capital and any(is_place(part, language) for part in (parts[0], parts[-1]))


def _is_bare(words: str, *, headed: bool) -> bool:
    """Return whether a line is of a few capitals alone, where letters have no such line above them."""
    names = words.replace(",", "").split()
    return not headed and len(names) <= _LONGEST_PLACE and all(w[0].isupper() for w in names)


def _words(article: Article, block: Block) -> str:
    return " ".join(block.span.cut_from(article.text).split())

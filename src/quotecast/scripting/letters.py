"""A page of readers' letters: whose each one is, which the page says below it and a listener needs before."""

import re
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.patterns import compiled
from quotecast.model import Article, Block, BlockKind, Span
from quotecast.scripting.line_parts import Composer

_FEWEST: Final = 2  # letters; of one the end says who it was
_LONGEST: Final = 12  # words of a signature
_NAME: Final = re.compile(
    r"[^\W\d_a-z][\w.’'-]*(?:\s(?:(?:de|la|van|von|der|den|of)\s)*[^\W\d_a-z][\w.’'-]*)+"
)
_LINE: Final = re.compile(r"[^\s\n][^\n]*")
_ENDS: Final = re.compile(r"[.!?…:;]\W*$")
_MARKS: Final = '“”«»"?'
_LONGEST_OPENING: Final = 40  # words by which a page says what its letters are about


def letters_of(article: Article) -> dict[Block, Block]:
    """Return the signature of each letter by the block that it begins with; none where there is one letter.

    A signature is a short line that begins with a name and is no sentence, below one that is. What
    kind of page it is its title says, or its first lines.
    """
    about = language_of(article.language).script.letters
    pattern = compiled(about, any_case=True)
    blocks = [block for block in article.blocks if block.kind is not BlockKind.TITLE]
    first = next((_words(article, block) for block in blocks), "")
    is_about = pattern.search(article.title) or _opens(first, pattern)
    if not about or not is_about:
        return {}
    found: dict[Block, Block] = {}
    start: Block | None = None
    for block in blocks:
        words = _words(article, block)
        if block.kind is not BlockKind.PARAGRAPH or (start is None and _opens(words, pattern)):
            start = None if block.kind is BlockKind.HEADING else start
        elif _ENDS.search(words):
            start = start or block
        elif start is not None and _is_signature(words):
            found[start], start = block, None
    return found if len(found) >= _FEWEST else {}


def signed_by(text: str, signature: Block, wrote: str) -> Composer:
    """Make the line before a letter from the signature below it, its lines parted by commas."""
    line = Composer(text)
    for part in _LINE.finditer(text, signature.span.start, signature.span.end):
        line = line.add(",") if line.text and not line.text.endswith(",") else line
        line.take(Span(start=part.start(), end=part.end()))
    return line.add(",").add(wrote)


def _opens(words: str, pattern: re.Pattern[str]) -> bool:
    return len(words.split()) <= _LONGEST_OPENING and pattern.match(words) is not None


def _is_signature(words: str) -> bool:
    is_short = len(words.split()) <= _LONGEST and not any(mark in words for mark in _MARKS)
    return is_short and _NAME.match(words) is not None


def _words(article: Article, block: Block) -> str:
    return " ".join(block.span.cut_from(article.text).split())

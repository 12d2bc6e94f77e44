"""A page of readers' letters: whose each one is, which the page says below it and a listener needs before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
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
_NAME: Final = re.compile(  # "(Mrs) Una Larkin"
    r"(?:\((?:[A-Z][a-z]{1,5}\.?\s?){1,2}\)\s)?[^\W\d_a-z][\w.’'-]*(?:\s(?:(?:de|la|van|von|der|den|of)\s)*[^\W\d_a-z][\w.’'-]*)+"
)
_LINE: Final = re.compile(r"[^\s\n][^\n]*")
_ENDS: Final = re.compile(r"[.!?…:;]\W*$")
_MARKS: Final = '“”«»"?'
_LONGEST_OPENING: Final = 40  # words by which a page says what its letters are about


@dataclass(frozen=True, slots=True, kw_only=True)
class _LettersPage:
    """What a page of letters is like; in a headed one the line above each letter says what that is about."""

    article: Article
    language: Language
    is_headed: bool

    def words(self, block: Block) -> str:
        """Return what a block says, in one line."""
        return " ".join(block.span.cut_from(self.article.text).split())

    def kind(self, block: Block) -> BlockKind:
        """Return what a line is: what stands for a name is no heading, though it may be set as one."""
        unsigned = compiled(rf"(?:{self.language.script.unsigned})(?:,.*)?\W*", any_case=True)
        return BlockKind.PARAGRAPH if unsigned.fullmatch(self.words(block)) else block.kind

    def signature(self, lines: Sequence[Block], following: BlockKind | None) -> list[Block]:
        """Return who signed in the lines that end a letter, with what may be the place; empty where in doubt.

        `following` is what stands behind the lines. Below a name stands one place at most; the line
        directly above the next letter is its heading.
        """
        named = (at for at, line in enumerate(lines) if self._is_signed_by_name(line))
        at = next(named, None)
        is_above = following is BlockKind.PARAGRAPH
        if at is not None:
            rest = lines[at + 1 :]
            is_heading = is_above and (self.is_headed or len(rest) > 1)
            return [lines[at], *(rest[:-1] if is_heading else rest)[:1]]
        words = self.words(lines[0])
        stands_for_name = compiled(self.language.script.unsigned, any_case=True).match(words)
        is_last = following is BlockKind.HEADING or (is_above and self.is_headed and len(lines) > 1)
        return [lines[0]] if stands_for_name or (is_last and self._may_sign(words)) else []

    def is_place_of(self, line: Block, signature: Block, *, is_usual: bool) -> bool:
        """Return whether a line below a name is where that is, or who: a place, a few capitals as usual, a post."""
        words, signed = self.words(line), _PLACE_PARTS.split(self.words(signature))
        if len(signed) == 1 and _is_post(words, self.language):
            return True
        if _is_of_places(words, self.language):
            return not (len(signed) > 1 and is_place(signed[-1], self.language))
        return is_usual and len(signed) == 1 and _is_bare(words, self.language)

    def _is_signed_by_name(self, line: Block) -> bool:
        words = self.words(line)
        return _is_named(words) and self._may_sign(words)

    def _may_sign(self, words: str) -> bool:
        is_short = len(words.split()) <= (_LONGEST if _is_named(words) else _LONGEST_UNNAMED)
        farewell = compiled(self.language.script.farewell, any_case=True).match(words)
        return is_short and farewell is None and not any(mark in words for mark in _MARKS)


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
    page = _LettersPage(article=article, language=language, is_headed=False)
    above = (BlockKind.BYLINE, BlockKind.RUBRIC)
    titles = [article.title, *(page.words(block) for block in blocks if block.kind in above)]
    first = next((page.words(block) for block in blocks if block.kind not in above), "")
    if not about or not (any(map(pattern.search, titles)) or _opens(first, pattern)):
        return {}
    paragraphs = [page.words(block) for block in blocks if block.kind is BlockKind.PARAGRAPH]
    opening = takewhile(lambda words: not _ENDS.search(words), paragraphs)
    page = replace(page, is_headed=any(not _opens(words, pattern) for words in opening))
    found = {start: signed for start, signed in _signatures(page, blocks, pattern) if signed}
    is_usual = 2 * sum(len(signed) > 1 for signed in found.values()) >= len(found)
    signed = {
        start: (who, *(one for one in rest if page.is_place_of(one, who, is_usual=is_usual)))
        for start, (who, *rest) in found.items()
    }
    named = [one for one, *_ in signed.values() if _is_named(page.words(one))]
    return signed if len(named) >= _FEWEST else {}


def _signatures(
    page: _LettersPage, blocks: Sequence[Block], pattern: re.Pattern[str]
) -> Iterator[tuple[Block, list[Block]]]:
    """Give the first block of each letter with who signed it; nobody where another may have begun in it."""
    start: Block | None = None
    lines: list[Block] = []
    is_doubted = False
    spoken = (BlockKind.PARAGRAPH, BlockKind.HEADING)
    for block in [*(one for one in blocks if one.kind in spoken), None]:
        words = page.words(block) if block is not None else ""
        kind = page.kind(block) if block is not None else None
        if start is None and (kind is not BlockKind.PARAGRAPH or not _ENDS.search(words)):
            continue
        if start is None and _opens(words, pattern):
            continue
        if block is not None and kind is BlockKind.PARAGRAPH and not _ENDS.search(words):
            lines.append(block)
            continue
        signed = page.signature(lines, kind) if lines and start is not None else []
        if signed and start is not None:
            yield start, [] if is_doubted else signed
        is_new = bool(signed) or kind is BlockKind.HEADING
        is_doubted = not is_new and (is_doubted or bool(lines))
        start = block if is_new or start is None else start
        start = None if kind is BlockKind.HEADING else start
        lines = []


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


def _is_named(words: str) -> bool:
    return _NAME.match(words) is not None


def _is_post(words: str, language: Language) -> bool:
    """Return whether a line has a post and whose it is, and no verb: "Chair, Tarn Boat Club"."""
    post, comma, body = words.partition(", ")
    small = language.prepositions | language.determiners | language.conjunctions
    is_name = all(word[0].isupper() or word in small for word in body.split())
    return bool(comma) and post.casefold() in language.roles and body[:1].isupper() and is_name


def _is_of_places(words: str, language: Language) -> bool:
    """Return whether a line has nothing but places: the first or the last is known as one."""
    parts = _PLACE_PARTS.split(words)
    is_capital = all(part[:1].isupper() for part in parts)
    return is_capital and any(is_place(part, language) for part in (parts[0], parts[-1]))


def _is_bare(words: str, language: Language) -> bool:
    """Return whether a line is of a few capitals alone; of a body and its place, which may have an "of", in each part."""
    parts = _PLACE_PARTS.split(words)
    small = language.prepositions | language.determiners if len(parts) > 1 else frozenset()
    names = [[word for word in part.split() if word not in small] for part in parts]
    return all(0 < len(part) <= _LONGEST_PLACE for part in names) and all(
        word[0].isupper() for part in names for word in part
    )

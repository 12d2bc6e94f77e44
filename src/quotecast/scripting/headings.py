"""Headings that only their look tells: a line of capitals, a question in bold type; and how they are written."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.patterns import compiled
from quotecast.model import Article, Block, BlockKind, Quotation, Rule

_LONGEST: Final = 100  # characters
_LONGEST_CAPITALS: Final = 60
_FEWEST_LETTERS: Final = 4
_FEWEST: Final = 2  # of a look, that one is no accident
_OFTEN: Final = 3
_SHORT: Final = 3  # letters; a word in capitals may be one of initials
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_INITIALS: Final = re.compile(r"(?:[A-Z]\.){2,}")
_QUOTES: Final = '“”«»„"'
_NO_END: Final = (".", ",", ":", ";", "”", '"')


def with_headings(article: Article, quotations: Sequence[Quotation]) -> Article:
    """Return the article with its lines of capitals and bold questions as headings.

    Each is shorter than the paragraph behind it; one line of capitals alone stands below a rule. In an interview a question is no heading. One with a label
    that comes again and again right behind another is no heading but a button: "Shop now: Ropes". Nor is what
    sells the page itself.
    """
    found = {
        *_in_capitals(article, quotations),
        *_questions(article, quotations),
        *_below_headings(article),
    }
    buttons = {*_buttons(article), *_adverts(article)}
    if not found and not buttons:
        return article
    return replace(
        article,
        blocks=tuple(
            replace(block, kind=BlockKind.HEADING)
            if block in found
            else replace(block, kind=BlockKind.READ_MORE)
            if block in buttons
            else block
            for block in article.blocks
        ),
    )


def timed_headings(article: Article) -> list[Block]:
    """Return the headings with a time of day, where they are several: those of a live blog's entries."""
    clock = compiled(language_of(article.language).script.clock or "(?!)", any_case=True)
    found: list[Block] = []
    for block in article.blocks:
        words = " ".join(block.span.cut_from(article.text).split())
        ends = (words, words.rpartition(" – ")[2])
        if block.kind is BlockKind.HEADING and any(map(clock.match, ends)):
            found.append(block)
    return found if len(found) >= _FEWEST else []


def in_small_letters(heading: str, text: str) -> str:
    """Return a heading that is all in capitals as it would be written, by how `text` writes its words.

    >>> in_small_letters("TARN WINS IN US", "The US team in Tarn lost.")
    'Tarn wins in US'
    """
    if not _is_in_capitals(heading):
        return heading
    known: dict[str, set[str]] = {}
    for line in text.splitlines():
        for word in _WORD.findall("" if _is_in_capitals(line) else line):
            known.setdefault(word.upper(), set()).add(word)
    initials = {found[0].replace(".", "") for found in _INITIALS.finditer(text)}
    small = _WORD.sub(lambda match: _written(match[0], known, initials), heading)
    return small[:1].upper() + small[1:]


def _written(word: str, known: dict[str, set[str]], initials: set[str]) -> str:
    forms = known.get(word, set())
    if word in initials or (word in forms and len(word) <= _SHORT):
        return word
    if word.lower() in forms:
        return word.lower()
    if word.capitalize() in forms:
        return word.capitalize()
    return word if word in forms else word.lower()


def _is_in_capitals(words: str) -> bool:
    letters = [character for character in words if character.isalpha()]
    return len(letters) >= _FEWEST_LETTERS and all(letter.isupper() for letter in letters)


def _in_capitals(article: Article, quotations: Sequence[Quotation]) -> Sequence[Block]:
    found = []
    for block, following in _before_paragraphs(article, BlockKind.PARAGRAPH):
        words = block.span.cut_from(article.text)
        is_aside = words.startswith(("[", "(", "—", "–"))  # "[MUSIC]", "— WORRIED IN TARN"
        is_short = len(words) <= _LONGEST_CAPITALS and not words.endswith(_NO_END) and not is_aside
        is_alone = not _is_in_capitals(following.span.cut_from(article.text))
        is_quoted = any(block.span.touches(one.span) for one in quotations)
        if is_short and is_alone and _is_in_capitals(words) and not is_quoted:
            found.append(block)
    return [*found] if len(found) >= _FEWEST else [one for one in found if _is_ruled(article, one)]


def _is_ruled(article: Article, block: Block) -> bool:
    """Return whether a rule ("___") stands above a block: what begins there has a heading."""
    at = article.blocks.index(block)
    above = article.blocks[at - 1].span.cut_from(article.text) if at else ""
    return bool(above) and not any(character.isalnum() for character in above)


def _below_headings(article: Article) -> Iterator[Block]:
    """Give the standfirsts right below a heading: what an entry is about, whose heading is its time."""
    for block, following in pairwise(article.blocks):
        if block.kind is BlockKind.HEADING and following.kind is BlockKind.STANDFIRST:
            yield following


def _questions(article: Article, quotations: Sequence[Quotation]) -> Iterator[Block]:
    if any(one.rule in (Rule.INTERVIEW, Rule.INTERVIEW_GOES_ON) for one in quotations):
        return
    if not any(block.kind is BlockKind.HEADING for block in article.blocks):
        return
    for block, _ in _before_paragraphs(article, BlockKind.QUESTION):
        words = block.span.cut_from(article.text)
        is_quoted = any(block.span.touches(one.span) for one in quotations)
        if len(words) <= _LONGEST and words.endswith("?") and not is_quoted:
            yield block


def _buttons(article: Article) -> Iterator[Block]:
    """Give headings whose label comes again and again, each time right behind another one."""
    places: dict[str, list[int]] = {}
    for at, block in enumerate(article.blocks):
        if block.kind is BlockKind.HEADING:
            label, colon, where = block.span.cut_from(article.text).partition(": ")
            if colon and where:
                places.setdefault(label, []).append(at)
    for found in places.values():
        is_behind = all(at and article.blocks[at - 1].kind is BlockKind.HEADING for at in found)
        if len(found) >= _OFTEN and is_behind:
            yield from (article.blocks[at] for at in found)


def _adverts(article: Article) -> Iterator[Block]:
    """Give the headings by which a page sells itself: "Save 40% on The Bay Plus: subscribe today"."""
    language = language_of(article.language)
    for block in article.blocks:
        words = block.span.cut_from(article.text)
        if block.kind is not BlockKind.HEADING or any(mark in words for mark in _QUOTES):
            continue
        if any(compiled(form, any_case=True).match(words) for form in language.pages.adverts):
            yield block


def _before_paragraphs(article: Article, kind: BlockKind) -> Iterator[tuple[Block, Block]]:
    """Give every block of a kind that a longer paragraph follows, with that."""
    spoken = [
        block
        for block in article.blocks
        if any(character.isalnum() for character in block.span.cut_from(article.text))
    ]
    for block, following in pairwise(spoken):
        is_headed = block.kind is kind and following.kind is BlockKind.PARAGRAPH
        if is_headed and len(following.span) > len(block.span):
            yield block, following

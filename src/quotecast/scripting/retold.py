"""Tell what above a story says no more than the story does: a listener would hear it three times, with the title."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.base import Language
from quotecast.model import Article, Block, BlockKind
from quotecast.scripting.headings import timed_headings
from quotecast.scripting.short_lines import is_sentence, words_of
from quotecast.scripting.works import QUOTES

_WORD: Final = re.compile(r"[^\W_]+(?:[.,]\d+)?")
_FEWEST: Final = 4  # words that tell something
_FEWEST_TOLD: Final = 4  # paragraphs below a list of points
_TWICE: Final = 2  # what comes again and again is meant to
_NEAR: Final = 3  # paragraphs at the beginning
_MOSTLY: Final = 0.86
_SHORTEST_STEM: Final = 4  # letters


def told_again(article: Article) -> Iterator[Block]:
    """Give what stands above a story and is told in it again: a standfirst at once, the points of a list anywhere.

    The words of a standfirst come again in one of the first paragraphs, but for a few, and nobody is quoted in it; or all of
    them do, anywhere. Those of a point come again in two paragraphs. All figures do; and all points, or none is given. A
    paragraph that the next one repeats is given too.
    """
    language = language_of(article.language)
    twice = list(_word_for_word(article, language))
    yield from twice
    tops = [b for b in article.blocks if b.kind is BlockKind.STANDFIRST and b not in twice]
    points = _points(article)
    if not tops and not points:
        return
    story = (b for b in article.blocks if b.kind is BlockKind.PARAGRAPH)
    told = [words for block in story if is_sentence(words := words_of(article, block))]
    below = [_telling(words, language) for words in told]
    for block in tops:
        own = _own(article, block, language)
        if own and any(_holds(other, own) for other in below[:_NEAR]):
            yield block
    listed = [_own(article, block, language) for block in points]
    if all(own and _holds(_best_two(below, own), own) for own in listed):
        yield from points


def _word_for_word(article: Article, language: Language) -> Iterator[Block]:
    """Give the standfirst that a paragraph repeats, and the paragraph that the next one does: some telling words of it."""
    kinds = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.STANDFIRST)
    told = [(block, words_of(article, block)) for block in article.blocks if block.kind in kinds]
    paragraphs = [words if block.kind is BlockKind.PARAGRAPH else "" for block, words in told]
    times = Counter(paragraphs)
    for at, (block, words) in enumerate(told):
        is_twice = times[words] == _TWICE
        behind = paragraphs[at + 1 : at + 2] if is_twice else []
        again = times if block.kind is BlockKind.STANDFIRST else behind
        is_telling = len(_telling(words, language)) >= _FEWEST
        if block.kind is not BlockKind.HEADING and words in again and is_telling:
            yield block


def _points(article: Article) -> list[Block]:
    """Return the items of a list right above the first paragraph, where enough is told below, and it is no live blog."""
    kinds = [block.kind for block in article.blocks]
    if BlockKind.LIST_ITEM not in kinds or kinds.count(BlockKind.PARAGRAPH) < _FEWEST_TOLD:
        return []
    above = article.blocks[: kinds.index(BlockKind.PARAGRAPH)]
    points = [block for block in above if block.kind is BlockKind.LIST_ITEM]
    return [] if timed_headings(article) else points


def _own(article: Article, block: Block, language: Language) -> set[str]:
    """Return the words of a block that tell something; none where they are few, or somebody is quoted."""
    words = words_of(article, block)
    own = _telling(words, language)
    is_enough = len(own) >= _FEWEST and not any(mark in words for mark in QUOTES)
    return own if is_enough else set()


def _best_two(below: list[set[str]], own: set[str]) -> set[str]:
    """Return the words of the paragraph that has most of some words, and of the one that has most of the rest."""
    first = max(below, key=lambda one: len(one & own), default=set())
    return first | max(below, key=lambda one: len(one & (own - first)), default=set())


def _telling(words: str, language: Language) -> set[str]:
    """Return the words that tell something, without their endings."""
    small = language.prepositions | language.determiners | language.conjunctions
    small |= language.auxiliaries | language.script.common_words | set(language.pronouns)
    found = (word.casefold() for word in _WORD.findall(words))
    kept = [word for word in found if word not in small and (len(word) > 1 or word.isdecimal())]
    return {word[:_SHORTEST_STEM] if word.isalpha() else word for word in kept}


def _holds(other: set[str], own: set[str]) -> bool:
    figures = {word for word in own if any(map(str.isdecimal, word))}
    return figures <= other and len(own & other) >= _MOSTLY * len(own)

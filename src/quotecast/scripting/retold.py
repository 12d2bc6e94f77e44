"""Tell which standfirst says no more than the story right below it does: a listener would hear it three times."""

import re
from collections.abc import Iterator
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.base import Language
from quotecast.model import Article, Block, BlockKind
from quotecast.scripting.short_lines import is_sentence, words_of
from quotecast.scripting.works import QUOTES

_WORD: Final = re.compile(r"[^\W_]+(?:[.,]\d+)?(?:[’'][^\W\d_]+)?")
_FEWEST: Final = 4  # words that tell something
_NEAR: Final = 3  # paragraphs at the beginning
_MOSTLY: Final = 0.8
_ALL: Final = 1.0  # in several paragraphs together
_SHORTEST_STEM: Final = 4  # letters


def told_again(article: Article) -> Iterator[Block]:
    """Give the standfirsts whose words come again in one of the first paragraphs, but for a few, or in all of those.

    Its figures all come again, and nobody is quoted in it.
    """
    language = language_of(article.language)
    tops = [block for block in article.blocks if block.kind is BlockKind.STANDFIRST]
    story = [block for block in article.blocks if block.kind is BlockKind.PARAGRAPH] if tops else []
    told = [words_of(article, block) for block in story]
    below = [_telling(words, language) for words in told if is_sentence(words)][:_NEAR]
    for block in tops:
        words = words_of(article, block)
        own = _telling(words, language)
        is_enough = len(own) >= _FEWEST and not any(mark in words for mark in QUOTES)
        is_retold = any(_holds(other, own, _MOSTLY) for other in below)
        if is_enough and (is_retold or _holds(set().union(*below), own, _ALL)):
            yield block


def _telling(words: str, language: Language) -> set[str]:
    """Return the words that tell something, without their endings."""
    small = language.prepositions | language.determiners | language.conjunctions
    small |= language.auxiliaries | language.script.common_words | set(language.pronouns)
    found = (word.casefold() for word in _WORD.findall(words))
    kept = [word for word in found if word not in small and (len(word) > 1 or word.isdecimal())]
    return {word[:_SHORTEST_STEM] if word.isalpha() else word for word in kept}


def _holds(other: set[str], own: set[str], share: float) -> bool:
    figures = {word for word in own if any(map(str.isdecimal, word))}
    return figures <= other and len(own & other) >= share * len(own)

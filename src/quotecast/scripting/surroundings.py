"""Tell what stands above and below a story, and is no sentence of it: its names, its notes, its offers."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.base import Language
from quotecast.model import Article, Block, BlockKind
from quotecast.scripting.foot import foot_of
from quotecast.scripting.phrases import is_outlet_named
from quotecast.scripting.short_lines import (
    LETTERS,
    MOST_WORDS,
    TEXT,
    counts,
    is_credit,
    is_sentence,
    words_of,
)

_NAME: Final = r"[^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*){1,3}(?:\s\([^\W\d_]+\))?"
_SHOUTED: Final = re.compile(r"(?:[A-Z]{2,}\s){2,}[A-Z][a-z]")  # "NEWS PROVIDED BY Kiln Foods"
_RUBRIC: Final = re.compile(r"[A-Z]{2,}(?:[’'][A-Z]+)?(?: [A-Z]{2,})?")  # "CRITIC'S PICK"
_FEWEST_SUMMARY: Final = 8  # words of a heading that sums a story up


def surroundings(article: Article) -> dict[Block, BlockKind]:
    """Return the blocks around a story that are no sentences of it, and what they are.

    Above it: names alone, a label in capitals, and figures with the words of a label or a day. What stands
    below it, `foot_of` tells. A note on how the text came about ("This interview has been edited") is
    nobody's speech.
    """
    language = language_of(article.language)
    return dict(
        [
            *_above(article, language),
            *_headings_above(article),
            *foot_of(article),
            *_credits(article, language),
        ]
    )


def _above(article: Article, language: Language) -> Iterator[tuple[Block, BlockKind]]:
    names = re.compile(
        rf"{_NAME}(?:(?:,|\sand|\s&|\sund|\set|\sy|\se|\sen)\s{_NAME})+|{_NAME}(?<=\))"
    )
    lines = [block for block in article.blocks if block.kind in TEXT]

    def is_no_sentence(block: Block) -> bool:
        words = words_of(article, block)
        return not is_sentence(words) or counts(words, language)

    for block in takewhile(is_no_sentence, lines[:-1]):
        words = words_of(article, block)
        is_short = len(words.split()) <= MOST_WORDS
        is_shouted = _SHOUTED.match(words) or _RUBRIC.fullmatch(words)
        is_item = block.kind is BlockKind.LIST_ITEM
        if _is_of_labels(words, language) if is_item else is_short and is_shouted:
            yield block, BlockKind.RUBRIC
        elif not is_item and is_credit(words, language):
            yield block, BlockKind.CREDIT
        elif not is_item and counts(words, language):
            yield block, BlockKind.RUBRIC
        elif not is_item and is_short and names.fullmatch(words):
            yield block, BlockKind.BYLINE


def _headings_above(article: Article) -> Iterator[tuple[Block, BlockKind]]:
    """Give the headings between title and story that head nothing: a rubric, and what sums the story up."""
    spoken = (*TEXT, BlockKind.QUESTION, BlockKind.BLOCKQUOTE)
    around = takewhile(
        lambda one: one.kind not in spoken or not is_sentence(words_of(article, one)),
        article.blocks,
    )
    headings = [block for block in around if block.kind is BlockKind.HEADING]
    for block in headings:
        words = words_of(article, block)
        if _RUBRIC.fullmatch(words) and block is not headings[-1]:
            yield block, BlockKind.RUBRIC
        elif len(words.split()) >= _FEWEST_SUMMARY:
            yield block, BlockKind.STANDFIRST


def _is_of_labels(words: str, language: Language) -> bool:
    """Return whether a line has no words but those of labels: "Summary"."""
    found = {word.casefold() for word in LETTERS.findall(words)}
    return bool(found) and language.script.label_words.issuperset(found)


def _credits(article: Article, language: Language) -> Iterator[tuple[Block, BlockKind]]:
    """Give the credit that has the publisher's name ("Tarn Post News"): the opening says it."""
    for block in article.blocks:
        name = words_of(article, block).rpartition(":")[2].strip(" .")
        is_outlet = bool(article.publisher) and is_outlet_named(
            name, article.publisher or "", language
        )
        if block.kind is BlockKind.SOURCE and is_outlet:
            yield block, BlockKind.CREDIT

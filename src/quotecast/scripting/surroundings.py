"""Tell what stands above and below a story, and is no sentence of it: its names, its notes, its offers."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise, takewhile
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.base import Language
from quotecast.languages.lexicon import is_given_name, is_place
from quotecast.model import Article, Block, BlockKind
from quotecast.scripting.foot import foot_of
from quotecast.scripting.phrases import is_outlet_named
from quotecast.scripting.short_lines import (
    LETTERS,
    MOST_WORDS,
    TEXT,
    counts,
    has_verb,
    is_credit,
    is_sentence,
    without_firm,
    words_of,
)

_NAME: Final = r"[^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*){1,3}(?:\s\([^\W\d_]+\))?"
_SHOUTED: Final = re.compile(r"(?:[A-Z]{2,}\s){2,}[A-Z][a-z]")  # "NEWS PROVIDED BY Kiln Foods"
_RUBRIC: Final = re.compile(r"[A-Z]{2,}(?:[’'][A-Z]+)?(?: [A-Z]{2,})?")  # "CRITIC'S PICK"
_FEWEST_SUMMARY: Final = 8  # words of a heading that sums a story up
_TOP: Final = 8  # blocks among which the byline of a story stands
_LONGEST_LABEL: Final = 3  # words
_LABEL: Final = re.compile(r"[^\W\d_]+(?:[\s’'-][^\W\d_]+)*")


def surroundings(article: Article) -> dict[Block, BlockKind]:
    """Return the blocks around a story that are no sentences of it, and what they are.

    Above it: names alone, a label, and figures with the words of a label or a day; the writer's name under
    the heading of an entry. What stands below it, `foot_of` tells. A note on how the text came about ("This
    interview has been edited") is nobody's speech.
    """
    language = language_of(article.language)
    above = dict(_above(article, language))
    return dict(
        [
            *above.items(),
            *_labels(article, language),
            *_writers_of_entries(article, above),
            *_headings_above(article),
            *foot_of(article),
            *_credits(article, language),
        ]
    )


def _above(article: Article, language: Language) -> Iterator[tuple[Block, BlockKind]]:
    names = re.compile(
        rf"{_NAME}(?:(?:,|\sand|\s&|\sund|\set|\sy|\se|\sen)\s{_NAME})+|{_NAME}(?<=\))"
    )
    for block in _head(article, language):
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


def _head(article: Article, language: Language) -> list[Block]:
    """Return the lines above a story: those down to its byline, and on to its first sentence."""

    def is_no_sentence(block: Block) -> bool:
        words = words_of(article, block)
        return not is_sentence(words) or counts(words, language)

    top = [at for at, one in enumerate(article.blocks[:_TOP]) if one.kind is BlockKind.BYLINE]
    behind = top[-1] + 1 if top else 0
    lines = [block for block in article.blocks if block.kind in TEXT][:-1]
    above = [block for block in lines if block in article.blocks[:behind]]
    below = takewhile(is_no_sentence, (block for block in lines if block not in above))
    return [*filter(is_no_sentence, above), *below]


def _labels(article: Article, language: Language) -> Iterator[tuple[Block, BlockKind]]:
    """Give the label between a title and its byline: "Long read", "Live", the outlet's or firm's own name."""
    kinds = [block.kind for block in article.blocks]
    last = max((at for at, one in enumerate(kinds[:_TOP]) if one is BlockKind.BYLINE), default=0)
    own = {(name or "").casefold() for name in (article.byline, article.publisher)}
    for block in article.blocks[:last]:
        words = words_of(article, block)
        is_alone = block.kind is BlockKind.PARAGRAPH and bool(_LABEL.fullmatch(words))
        is_short = is_alone and len(words.split()) <= _LONGEST_LABEL
        is_capital = all(word[0].isupper() for word in words.split())
        is_name = is_capital and is_given_name(words.split()[0], language)
        if block.kind is BlockKind.PARAGRAPH and without_firm(words).casefold() in own:
            yield block, BlockKind.BYLINE
            continue
        told = LETTERS.findall(words)
        told = [word for word in told if word.casefold() not in language.script.label_words]
        opening = language.determiners | language.prepositions  # "Against the tide" sums a story up
        is_said = is_name or is_place(words, language) or has_verb(" ".join(told), language)
        if is_short and not is_said and words.split()[0].lower() not in opening:
            yield block, BlockKind.RUBRIC


def _writers_of_entries(
    article: Article, found: Mapping[Block, BlockKind]
) -> Iterator[tuple[Block, BlockKind]]:
    """Give the writer's name that stands alone below a heading of a live page, and in the byline of all."""
    bylines = "\n".join(
        words_of(article, one)
        for one in article.blocks
        if found.get(one, one.kind) is BlockKind.BYLINE
    )
    for above, block in pairwise(article.blocks):
        words = words_of(article, block)
        is_entry = above.kind is BlockKind.HEADING and block.kind is BlockKind.PARAGRAPH
        is_name = is_entry and re.fullmatch(_NAME, words) is not None
        if is_name and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", bylines):
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

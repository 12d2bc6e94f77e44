"""Tell what stands above and below a story, and is no sentence of it: its names, its notes, its offers."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.base import Language
from quotecast.languages.patterns import compiled
from quotecast.languages.sentences import sentence_spans
from quotecast.model import Article, Block, BlockKind

_TEXT: Final = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
_ENDS: Final = (".", "!", "?", "…", ":", ";")
_CLOSERS: Final = "”’\"')]»›* "
_NAME: Final = r"[^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*){1,3}(?:\s\([^\W\d_]+\))?"
_FIRM: Final = re.compile(r"\b(?:Co|Corp|Inc|Ltd)\.$")  # no end of a sentence
_SHOUTED: Final = re.compile(r"(?:[A-Z]{2,}\s){2,}[A-Z][a-z]")  # "NEWS PROVIDED BY Kiln Foods"
_RUBRIC: Final = re.compile(r"[A-Z]{2,}(?:[’'][A-Z]+)?(?: [A-Z]{2,})?")  # "CRITIC'S PICK"
_DIGIT: Final = re.compile(r"\d")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_MOST_WORDS: Final = 10  # of a line above a story
_FEWEST_SUMMARY: Final = 8  # words of a heading that sums a story up
_MOST_COUNTED: Final = 20  # of one with figures: two days, each with its time
_DASHED: Final = re.compile(  # "-- with agencies"
    r"[-–—]{1,2}\s?[\w.’'&/]+(?:\s[\w.’'&/]+){0,4}(?<![.!?。！？])$"
)
_LONGEST_DASHED: Final = 80  # code points
_QUOTES: Final = '“”«»„"'
_FEW: Final = 4  # words of a link, or of the sentence before an offer


def surroundings(article: Article) -> dict[Block, BlockKind]:
    """Return the blocks around a story that are no sentences of it, and what they are.

    Above it: names alone, a label in capitals, and figures with the words of a label or a day. Below it, up to its last sentence: what is said of
    the author, whose reports were used, links under a heading that is left out, and offers. A note on how
    the text came about ("This interview has been edited") is nobody's speech.
    """
    language = language_of(article.language)
    return dict(
        [
            *_above(article, language),
            *_headings_above(article),
            *_below(article, language),
            *_links(article),
            *_credits(article),
        ]
    )


def _above(article: Article, language: Language) -> Iterator[tuple[Block, BlockKind]]:
    names = re.compile(
        rf"{_NAME}(?:(?:,|\sand|\s&|\sund|\set|\sy|\se|\sen)\s{_NAME})+|{_NAME}(?<=\))"
    )
    lines = [block for block in article.blocks if block.kind in _TEXT]

    def is_credit(words: str) -> bool:
        return _is_credit(words, language)

    def is_no_sentence(block: Block) -> bool:
        words = _words(article, block)
        return not _is_sentence(words) or _counts(words, language)

    for block in takewhile(is_no_sentence, lines[:-1]):
        words = _words(article, block)
        is_short = len(words.split()) <= _MOST_WORDS
        is_shouted = _SHOUTED.match(words) or _RUBRIC.fullmatch(words)
        is_item = block.kind is BlockKind.LIST_ITEM
        if _is_of_labels(words, language) if is_item else is_short and is_shouted:
            yield block, BlockKind.RUBRIC
        elif not is_item and is_credit(words):
            yield block, BlockKind.CREDIT
        elif not is_item and _counts(words, language):
            yield block, BlockKind.RUBRIC
        elif not is_item and is_short and names.fullmatch(words):
            yield block, BlockKind.BYLINE


def _headings_above(article: Article) -> Iterator[tuple[Block, BlockKind]]:
    """Give the headings between title and story that head nothing: a rubric, and what sums the story up."""
    spoken = (*_TEXT, BlockKind.QUESTION, BlockKind.BLOCKQUOTE)
    around = takewhile(
        lambda one: one.kind not in spoken or not _is_sentence(_words(article, one)), article.blocks
    )
    headings = [block for block in around if block.kind is BlockKind.HEADING]
    for block in headings:
        words = _words(article, block)
        if _RUBRIC.fullmatch(words) and block is not headings[-1]:
            yield block, BlockKind.RUBRIC
        elif len(words.split()) >= _FEWEST_SUMMARY:
            yield block, BlockKind.STANDFIRST


def _counts(words: str, language: Language) -> bool:
    """Return whether a line has figures, and besides them only words of days and labels."""
    known = language.script.label_words | language.months | language.weekdays
    found = [word.casefold() for word in _LETTERS.findall(words)]
    is_short = len(words.split()) <= _MOST_COUNTED
    has_both = bool(known and found) and _DIGIT.search(words) is not None
    return is_short and has_both and known.issuperset(found)


def _is_of_labels(words: str, language: Language) -> bool:
    """Return whether a line has no words but those of labels: "Summary"."""
    found = {word.casefold() for word in _LETTERS.findall(words)}
    return bool(found) and language.script.label_words.issuperset(found)


def _is_credit(words: str, language: Language) -> bool:
    """Return whether a line says who took the pictures, and no more: "Photography by Jo Roe"."""
    form = language.script.credited
    found = compiled(form, any_case=True).match(words) if form else None
    is_short = len(words.split()) <= _MOST_WORDS and not _is_sentence(words)
    return is_short and found is not None and words[found.end() : found.end() + 1].isupper()


def _is_bare_day(words: str, language: Language) -> bool:
    """Return whether a line is a day and no more: a letter may end with one, and a list is of them."""
    found = {word.casefold() for word in _LETTERS.findall(words)}
    return language.months.issuperset(found - language.weekdays)


def _below(article: Article, language: Language) -> Iterator[tuple[Block, BlockKind]]:
    is_story = False
    story = [block for block in article.blocks if block.kind in _TEXT]
    for block in reversed(article.blocks[article.blocks.index(story[0]) + 1 :] if story else ()):
        kind = (
            None if is_story or block.kind not in _TEXT else _kind_below(article, block, language)
        )
        if kind is not None:
            yield block, kind
        is_story |= (
            block.kind in (*_TEXT, BlockKind.QUESTION, BlockKind.BLOCKQUOTE) and kind is None
        )


def _kind_below(article: Article, block: Block, language: Language) -> BlockKind | None:
    words = _words(article, block)
    note = language.script.on_the_text
    if note and compiled(note, any_case=True).match(words):
        return BlockKind.CORRECTION
    if any(mark in words for mark in _QUOTES):
        return None  # "Ann Pell was there. “I was wrong,” said Karl Moss."
    authors = [name for name in (article.byline or "").split(", ") if " " in name]
    is_dashed = len(words) <= _LONGEST_DASHED and _DASHED.fullmatch(words)
    if (
        is_dashed
        or _is_credit(words, language)
        or any(re.match(rf"{re.escape(one)}\b", words) for one in authors)
    ):
        return BlockKind.CREDIT
    if _counts(words, language) and not _is_bare_day(words, language):
        return BlockKind.RUBRIC
    return BlockKind.READ_MORE if _is_offer(article, block, language) else None


def _is_offer(article: Article, block: Block, language: Language) -> bool:
    """Return whether all behind a few words leads a reader elsewhere: "Read it all. Subscribe now.".

    So does a block whose first sentence does, and half of all.
    """
    forms = [compiled(form, any_case=True) for form in language.pages.promotions]
    sentences = [
        sentence.cut_from(article.text)
        for sentence in sentence_spans(article.text, block.span, language)
    ]
    is_first, *lead_away = [any(form.match(one) for form in forms) for one in sentences]
    if is_first and 2 * sum(lead_away) >= len(lead_away):
        return True
    return bool(lead_away) and all(lead_away) and len(sentences[0].split()) <= _FEW


def _credits(article: Article) -> Iterator[tuple[Block, BlockKind]]:
    """Give the credit that has the publisher's name and no more: the opening says it."""
    for block in article.blocks:
        name = _words(article, block).rpartition(":")[2].strip(" .")
        if block.kind is BlockKind.SOURCE and name == article.publisher:
            yield block, BlockKind.CREDIT


def _links(article: Article) -> Iterator[tuple[Block, BlockKind]]:
    """Give the items below a heading that is left out: no sentence, a few words each."""
    is_under = False
    for block in article.blocks:
        words = _words(article, block)
        is_link = len(words.split()) <= _FEW and not _is_sentence(words)
        if is_under and block.kind is BlockKind.LIST_ITEM and is_link:
            yield block, BlockKind.READ_MORE
        else:
            is_under = block.kind is BlockKind.READ_MORE and not _is_sentence(words)


def _words(article: Article, block: Block) -> str:
    return " ".join(block.span.cut_from(article.text).split())


def _is_sentence(words: str) -> bool:
    return words.rstrip(_CLOSERS).endswith(_ENDS) and not _FIRM.search(words)

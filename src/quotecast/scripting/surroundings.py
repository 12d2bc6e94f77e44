"""Tell what stands above and below a story, and is no sentence of it: its names, its notes, its offers."""

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.base import Language
from quotecast.languages.patterns import compiled
from quotecast.languages.sentences import sentence_spans
from quotecast.model import Article, Block, BlockKind
from quotecast.scripting.foot import foot_of
from quotecast.scripting.headings import timed_headings
from quotecast.scripting.phrases import is_outlet_named, outlet_of
from quotecast.scripting.short_lines import (
    LETTERS,
    MAIL,
    MOST_WORDS,
    TEXT,
    counts,
    is_credit,
    is_sentence,
    leads_away,
    without_firm,
    words_of,
)
from quotecast.scripting.ways_out import ways_out

_NAME: Final = r"[^\W\d_a-z][\w.’'-]*(?:\s[^\W\d_a-z][\w.’'-]*){1,3}(?:\s\([^\W\d_]+\))?"
_SHOUTED: Final = re.compile(r"(?:[A-Z]{2,}\s){2,}[A-Z][a-z]")  # "NEWS PROVIDED BY Kiln Foods"
_RUBRIC: Final = re.compile(r"[A-Z]{2,}(?:[’'][A-Z]+)?(?: [A-Z]{2,})?")  # "CRITIC'S PICK"
_NUMBER: Final = re.compile(r"\d{2,3}|\d{1,3}(?:,\d{3})+|\d[\d.]*[kK]")
_MOST_TIMED: Final = 2
_CLOCK: Final = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
_DURATION: Final = re.compile(r"(?:\d{1,2}:)?\d{1,2}:\d{2}")
_ROMAN: Final = re.compile(r"(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})\.?")
_COUNTED_ON: Final = frozenset(("II", "III", "IV"))  # a lone "X" or "V" may mean something
_MOST_OF_FILE: Final = 3  # words of a graphic's file name
_YEAR: Final = re.compile(r"\b[12]\d{3}\b")
_DIVIDER: Final = re.compile(r"\s[|·•]\s")
_LABELS: Final = (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.STANDFIRST)
_FEWEST_TOLD: Final = 3  # paragraphs, below which a list may be all there is
_FEWEST_SUMMARY: Final = 8  # words of a heading that sums a story up
_TOP: Final = 8  # blocks among which the byline of a story stands


def surroundings(article: Article) -> dict[Block, BlockKind]:
    """Return the blocks around a story that are no sentences of it, and what they are.

    Above it: names alone, a label, and figures with the words of a label or a day. What stands below it,
    `foot_of` tells. A note on how the text came about ("This interview has been edited") is nobody's speech.
    """
    language = language_of(article.language)
    return dict(
        [
            *_above(article, language),
            *_addresses(article, language),
            *_labels(article, language),
            *_headings_above(article),
            *_of_boxes(article),
            *ways_out(article),
            *_numbers(article),
            *_played(article, language),
            *_section_numbers(article),
            *_of_graphics(article),
            *foot_of(article),
            *_credits(article, language),
        ]
    )


def _above(article: Article, language: Language) -> Iterator[tuple[Block, BlockKind]]:
    names = re.compile(
        rf"{_NAME}(?:(?:,|\sand|\s&|\sund|\set|\sy|\se|\sen)\s{_NAME})+|{_NAME}(?<=\))"
    )
    head, behind = _head(article, language)
    timed = [block for block in (*head, *behind) if _is_timed(words_of(article, block), language)]
    timed = timed if len(timed) <= _MOST_TIMED else []  # more are what a page is about
    for block in behind:
        words = words_of(article, block)
        if is_credit(words, language):
            yield block, BlockKind.CREDIT
        elif counts(words, language) or block in timed:
            yield block, BlockKind.RUBRIC
    for block in head:
        words = words_of(article, block)
        is_short = len(words.split()) <= MOST_WORDS
        is_shouted = _SHOUTED.match(words) or _RUBRIC.fullmatch(words)
        is_item = block.kind is BlockKind.LIST_ITEM
        if _is_of_labels(words, language) if is_item else is_short and is_shouted:
            yield block, BlockKind.RUBRIC
        elif not is_item and is_credit(words, language):
            yield block, BlockKind.CREDIT
        elif not is_item and (_is_dated(words, language) or block in timed):
            yield block, BlockKind.RUBRIC
        elif not is_item and is_short and _is_of_outlet(article, words, names, language):
            yield block, BlockKind.BYLINE
        elif not is_item and is_short and names.fullmatch(words):
            yield from [] if _may_be_told_of(article, block) else [(block, BlockKind.BYLINE)]


def _is_dated(words: str, language: Language) -> bool:
    """Return whether a line has figures and labels alone, or when and by whom it was posted: "Posted on 3 May 2026 by jo"."""
    if counts(words, language) or len(words.split()) > MOST_WORDS:
        return counts(words, language)
    first, *others = [word.casefold() for word in LETTERS.findall(words)] or [""]
    is_label = first in language.script.label_words - language.prepositions - language.determiners
    return is_label and not language.months.isdisjoint(others) and _YEAR.search(words) is not None


def _played(article: Article, language: Language) -> Iterator[tuple[Block, BlockKind]]:
    """Give the title of what a player above the story plays, below its button or how long it is: "Play video", "1:42"."""
    button = compiled(language.pages.players or "(?!)", any_case=True)
    for above, block in pairwise(article.blocks):
        words, told = words_of(article, block), words_of(article, above)
        if block.kind in TEXT and is_sentence(words):
            return
        is_button = button.fullmatch(told) or _DURATION.fullmatch(told)
        if above.kind is BlockKind.READ_MORE and is_button and block.kind is BlockKind.PARAGRAPH:
            yield block, BlockKind.CAPTION


def _is_of_outlet(article: Article, words: str, names: re.Pattern[str], language: Language) -> bool:
    """Return whether a line is the outlet's name alone, or beside a writer's, or names its staff: "Staff and wire reports"."""
    pages, outlet = language.pages, outlet_of(article)
    offices = pages.job_words | pages.office_words | pages.no_names
    found = [word.casefold() for word in LETTERS.findall(words)]
    if len(found) > 1 and (offices | language.conjunctions).issuperset(found):
        return not pages.job_words.isdisjoint(found)
    parts = _DIVIDER.split(words)
    are_named = [bool(outlet) and is_outlet_named(part, outlet, language) for part in parts]
    are_names = (
        is_own or names.fullmatch(part) or re.fullmatch(_NAME, part)
        for is_own, part in zip(are_named, parts, strict=True)
    )
    return any(are_named) and all(are_names)


def _addresses(article: Article, language: Language) -> Iterator[tuple[Block, BlockKind]]:
    """Give the paragraph above all others that tells a reader where to write to: "To send a letter, email …"."""
    texts = [block for block in article.blocks if block.kind in TEXT]
    sentences = [sentence_spans(article.text, one.span, language) for one in texts[:1]]
    asking, *rest = [one.cut_from(article.text) for found in sentences for one in found] or [""]
    told = ({word.casefold() for word in LETTERS.findall(one)} for one in rest)
    are_asked = all(not language.second_person.isdisjoint(words) for words in told)
    is_one = MAIL.search(asking) is not None and leads_away(asking, language) and are_asked
    is_above = sum(is_sentence(words_of(article, block)) for block in texts[1:]) >= _FEWEST_TOLD
    if is_one and is_above:
        yield texts[0], BlockKind.READ_MORE


def _is_timed(words: str, language: Language) -> bool:
    """Return whether a short line has a time of day beside a day ("3 May 2026 18:31, UK"), or how long beside a dot.

    It has no words but those of labels and days: a scene has its place, too.
    """
    if len(words.split()) > MOST_WORDS or not _CLOCK.search(words):
        return False
    found = {word.casefold() for word in LETTERS.findall(words)}
    is_dated = not language.months.isdisjoint(found) and _YEAR.search(words) is not None
    known = language.script.label_words | language.script.clock_words
    is_bare = found <= known | language.months | language.weekdays
    is_told = is_dated or (_DIVIDER.search(words) is not None and not known.isdisjoint(found))
    return is_bare and is_told


def _numbers(article: Article) -> Iterator[tuple[Block, BlockKind]]:
    """Give the number alone below a line of the page's above the story: how many wrote comments."""
    blocks, own = article.blocks, (BlockKind.READ_MORE, BlockKind.BYLINE)
    leaning = compiled(language_of(article.language).script.leaning, any_case=True)
    for above, block, following in zip(blocks, blocks[1:], blocks[2:], strict=False):
        words = words_of(article, block)
        if block.kind in TEXT and is_sentence(words):
            return
        is_taken_up = leaning.match(words_of(article, following)) is not None
        is_count = above.kind in own and _NUMBER.fullmatch(words) is not None
        if block.kind in TEXT and is_count and not is_taken_up:
            yield block, BlockKind.RUBRIC


def _section_numbers(article: Article) -> Iterator[tuple[Block, BlockKind]]:
    """Give the numerals that part a long story and tell nothing: "II.", or "I" where others count on."""
    kinds = (BlockKind.HEADING, BlockKind.PARAGRAPH)
    found = [
        b for b in article.blocks if b.kind in kinds and _ROMAN.fullmatch(words_of(article, b))
    ]
    numerals = {words_of(article, block).rstrip(".") for block in found}
    if not numerals.isdisjoint(_COUNTED_ON):
        yield from ((block, BlockKind.RUBRIC) for block in found)


def _of_graphics(article: Article) -> Iterator[tuple[Block, BlockKind]]:
    """Give the file names of graphics, in small letters right above what credits them: "diptych"."""
    crediting = (BlockKind.CREDIT, BlockKind.BYLINE, BlockKind.CAPTION)
    for block, below in pairwise(article.blocks):
        words = words_of(article, block)
        is_name = words.islower() and len(words.split()) <= _MOST_OF_FILE and words[-1].isalnum()
        if block.kind is BlockKind.HEADING and is_name and below.kind in crediting:
            yield block, BlockKind.CAPTION


def _of_boxes(article: Article) -> Iterator[tuple[Block, BlockKind]]:
    """Give the label of a list or a paragraph that sums a story up above its first one: "Key points"."""
    label = compiled(language_of(article.language).script.summed_up, any_case=True)

    def is_label(block: Block) -> bool:
        return label.fullmatch(words_of(article, block).rstrip(" :")) is not None

    told = [b for b in article.blocks if b.kind is BlockKind.PARAGRAPH]
    sentences = [b for b in told if is_sentence(words_of(article, b)) and not is_label(b)]
    if len(sentences) < _FEWEST_TOLD:
        return
    above = article.blocks[: article.blocks.index(sentences[0])]
    heads = [
        block
        for block, following in pairwise([*above, sentences[0]])
        if (following.kind is BlockKind.LIST_ITEM and block.kind in _LABELS)
        or (following is sentences[0] and block.kind in (BlockKind.PARAGRAPH, BlockKind.STANDFIRST))
    ]
    if len(heads) == 1 and is_label(heads[0]):
        yield heads[0], BlockKind.RUBRIC


def _may_be_told_of(article: Article, block: Block) -> bool:
    """Return whether a byline stands above names, and nothing says in brackets that they wrote: "(now)"."""
    above = article.blocks[: article.blocks.index(block)]
    is_noted = words_of(article, block).endswith(")")
    return not is_noted and any(one.kind is BlockKind.BYLINE for one in above)


def _head(article: Article, language: Language) -> tuple[list[Block], list[Block]]:
    """Return the lines above the first sentence, and those behind one that sums the story up.

    These go down to the byline, and on to the next sentence.
    """

    def is_no_sentence(block: Block) -> bool:
        words = words_of(article, block)
        return not is_sentence(words) or counts(words, language)

    top = [at for at, one in enumerate(article.blocks[:_TOP]) if one.kind is BlockKind.BYLINE]
    behind = top[-1] + 1 if top else 0
    lines = [block for block in article.blocks if block.kind in TEXT][:-1]
    head = list(takewhile(is_no_sentence, lines))
    above = [block for block in lines if block in article.blocks[:behind]]
    below = takewhile(is_no_sentence, lines[len(above) :])
    others = [block for block in (*filter(is_no_sentence, above), *below) if block not in head]
    return head, others


def _labels(article: Article, language: Language) -> Iterator[tuple[Block, BlockKind]]:
    """Give the label between a title and its byline: "Long read", "Live", the outlet's or firm's own name."""
    kinds = [block.kind for block in article.blocks]
    last = max((at for at, one in enumerate(kinds[:_TOP]) if one is BlockKind.BYLINE), default=0)
    own = {(name or "").casefold() for name in (article.byline, article.publisher)}
    label = compiled(language.script.labels, any_case=True)
    for block in article.blocks[:last]:
        words = words_of(article, block)
        is_part = language.pages.rubrics.issuperset(words.casefold().split())
        if block.kind is not BlockKind.PARAGRAPH:
            continue
        if without_firm(words).casefold() in own:
            yield block, BlockKind.BYLINE
        elif is_part or label.fullmatch(words):
            yield block, BlockKind.RUBRIC


def _headings_above(article: Article) -> Iterator[tuple[Block, BlockKind]]:
    """Give the headings between title and story that head nothing: a rubric, and what sums the story up."""
    spoken = (*TEXT, BlockKind.QUESTION, BlockKind.BLOCKQUOTE)
    around = takewhile(
        lambda one: one.kind not in spoken or not is_sentence(words_of(article, one)),
        article.blocks,
    )
    timed = timed_headings(article)
    headings = [b for b in around if b.kind is BlockKind.HEADING and b not in timed]
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
    """Give the credit that has the publisher's name, which the opening says, or nobody's: "Source: News agencies"."""
    pages, outlet = language.pages, article.publisher or ""
    nobody = pages.job_words | pages.office_words | pages.no_names | language.conjunctions
    for block in article.blocks:
        name = words_of(article, block).rpartition(":")[2].strip(" .")
        found = [word.casefold() for word in LETTERS.findall(name)]
        is_nobodys = not pages.job_words.isdisjoint(found) and nobody.issuperset(found)
        is_outlet = bool(outlet) and is_outlet_named(name, outlet, language)
        if block.kind is BlockKind.SOURCE and (is_outlet or is_nobodys):
            yield block, BlockKind.CREDIT

"""Tell what stands within a story and leads out of it: teasers, links with labels, hashtags, what heads an offer."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from quotecast.languages import language_of
from quotecast.languages.base import Language
from quotecast.languages.patterns import compiled
from quotecast.languages.sentences import sentence_spans
from quotecast.model import Article, Block, BlockKind
from quotecast.scripting.headings import timed_headings
from quotecast.scripting.page_voice import bidding
from quotecast.scripting.short_lines import (
    LETTERS,
    MOST_WORDS,
    TEXT,
    is_sentence,
    leads_away,
    words_of,
)
from quotecast.scripting.unheard import is_tags_alone

_FEWEST_TOLD: Final = 3  # sentences of a story
_FEWEST_BEGUN: Final = 8  # words of the beginning of another story
_FEWEST_LABELS: Final = 2
_LINK_LABEL: Final = re.compile(r"\s?\[([A-Z]{4,}(?: [A-Z]+)?)\](?:\s?[|:])?")


def ways_out(article: Article) -> Iterator[tuple[Block, BlockKind]]:
    """Give the lines within a story that lead out of it."""
    language = language_of(article.language)
    yield from _teasers(article, language)
    yield from _labelled_links(article, language)
    yield from _tags(article)
    yield from _led_to(article, language)
    own = [*bidding(article), *_signed_off(article, language)]
    yield from ((block, BlockKind.READ_MORE) for block in own)


def _teasers(article: Article, language: Language) -> Iterator[tuple[Block, BlockKind]]:
    """Give the headline of another story and the beginning of it, which breaks off, between two sentences of this one."""
    blocks = article.blocks
    small = language.prepositions | language.determiners | language.conjunctions
    open_words = small | language.auxiliaries | language.complementisers
    for above, head, begun, behind in zip(blocks, blocks[1:], blocks[2:], blocks[3:], strict=False):
        lines = [words_of(article, block) for block in (above, begun, behind)]
        is_box = head.kind is BlockKind.HEADING and begun.kind is BlockKind.PARAGRAPH
        goes_on = lines[2][:1].islower() or behind.kind not in (*TEXT, BlockKind.READ_MORE)
        is_within = is_sentence(lines[0]) and above.kind in TEXT and not goes_on
        told = lines[1].split()
        is_open = len(told) >= _FEWEST_BEGUN and told[-1].casefold() in open_words
        if is_box and is_within and is_open:
            yield head, BlockKind.READ_MORE
            yield begun, BlockKind.READ_MORE


def _labelled_links(article: Article, language: Language) -> Iterator[tuple[Block, BlockKind]]:
    """Give the paragraphs of headlines that each have a label beside them: "Ferry sinks [VIDEO] Who rows? [INSIGHT]"."""
    told = compiled(language.script.stage_directions, any_case=True)
    for block in article.blocks:
        *lines, rest = _LINK_LABEL.split(words_of(article, block))
        heads, labels = [one.strip(" |") for one in (*lines[::2], rest.strip(" .|"))], lines[1::2]
        are_links = len(labels) >= _FEWEST_LABELS and not any(map(told.fullmatch, labels))
        named = [one for one in heads if one]
        are_heads = not any(is_sentence(one.replace("?", "")) for one in named)
        are_heads &= all(len(one.split()) >= _FEWEST_LABELS for one in named)
        is_labelled = len(named) <= len(labels) and "" in (heads[0], heads[-1])
        if block.kind in TEXT and are_links and are_heads and is_labelled:
            yield block, BlockKind.READ_MORE


def _tags(article: Article) -> Iterator[tuple[Block, BlockKind]]:
    """Give the paragraphs of a story in sentences that are nothing but hashtags: "#TarnBay #Ferry"."""
    told = [b for b in article.blocks if b.kind in TEXT and is_sentence(words_of(article, b))]
    for block in article.blocks if len(told) >= _FEWEST_TOLD else ():
        if block.kind in TEXT and is_tags_alone(words_of(article, block)):
            yield block, BlockKind.READ_MORE


def _led_to(article: Article, language: Language) -> Iterator[tuple[Block, BlockKind]]:
    """Give a short line with a colon that offers what is left out below it, and the list below an offer's colon.

    "Take it with you:" stands above a button; "Press the button, so you can:" has its points for a list.
    """
    told = compiled(language.pages.told, any_case=True)
    is_under = False
    for block, below in pairwise([*article.blocks, None]):
        assert block is not None, "only the last one is none"  # noqa: S101
        words = words_of(article, block)
        leads = words.endswith(":")
        is_way = below is not None and below.kind is BlockKind.READ_MORE
        is_short = leads and is_way and len(words.split()) <= 2 * MOST_WORDS
        is_addressed = not language.second_person.isdisjoint(
            map(str.casefold, LETTERS.findall(words))
        )
        if (
            block.kind is BlockKind.PARAGRAPH
            and is_short
            and is_addressed
            and not told.search(words)
        ):
            yield block, BlockKind.READ_MORE
        elif is_under and block.kind is BlockKind.LIST_ITEM:
            yield block, BlockKind.READ_MORE
            continue
        is_under = leads and is_addressed and block.kind is BlockKind.READ_MORE


def _signed_off(article: Article, language: Language) -> Iterator[Block]:
    """Give the entry of a live blog, with its time, by which its writers take their leave: "We're closing now.".

    All of it takes leave or offers something; or its first words say "we", and all behind them offers something.
    """
    leave = compiled(language.script.taking_leave or "(?!)", any_case=True)
    for heading, *below in _timed_entries(article):
        heads = [heading, *(block for block in below if block.kind is BlockKind.HEADING)]
        told = [one for one in below if one.kind not in (BlockKind.HEADING, BlockKind.READ_MORE)]
        sentences = [
            sentence.cut_from(article.text)
            for block in told
            for sentence in sentence_spans(article.text, block.span, language)
        ]
        if not sentences or any(one.kind not in TEXT for one in told):
            continue
        opening, *offers = sentences
        named = words_of(article, heads[-1])
        title = named if len(heads) > 1 else named.partition(" – ")[2]
        are_offers = [leads_away(one, language) for one in offers]
        says_we = not language.first_person.isdisjoint(opening.casefold().replace("’", "'").split())
        is_own = len(opening.split()) <= MOST_WORDS and says_we and bool(offers) and all(are_offers)
        is_leave = any(leave.match(one) for one in (title, opening)) and all(
            leave.match(one) or leads_away(one, language) for one in sentences
        )
        if is_own or is_leave:
            yield from (*heads, *told)


def _timed_entries(article: Article) -> Iterator[Sequence[Block]]:
    """Give the entries of a live blog, each from its time on, below which its heading may stand."""
    blocks, timed = article.blocks, set(timed_headings(article))
    heads = {at for at, block in enumerate(blocks) if block.kind is BlockKind.HEADING}
    starts = [at for at in sorted(heads) if blocks[at] in timed or blocks[at - 1] not in timed]
    for at, end in pairwise([*starts, len(blocks)]):
        if blocks[at] in timed:
            yield blocks[at:end]

"""Which quotations a second voice reads, and which have "quote" and "end of quote" said around them."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from quotecast.languages.base import Language
from quotecast.languages.patterns import compiled
from quotecast.languages.sentences import sentence_spans
from quotecast.model import Article, Block, BlockKind, Quotation, QuotationKind, Rule, Span
from quotecast.scripting.formats import is_first_person
from quotecast.scripting.unheard import labelled_boxes

_LONG: Final = 6  # words that a listener may take for the narrator's own
_FEWEST_APART: Final = 3  # block quotations that a writer makes of their own words
_SHORT: Final = 40  # words of one
_QUOTES: Final = '“”«»„"'
_DASHES: Final = ("—", "–", "-", "~")
_DASHED: Final = ("\n—", "\n–", "\n-")  # a signature within it
_WORD: Final = re.compile(r"[\w']+")


def voiced(
    text: str, quotations: Sequence[Quotation], doubts: Callable[[Quotation], bool]
) -> Iterator[Quotation]:
    """Give the speech that a second voice reads; a doubtful beginning has no voice for what goes on from it.

    Nor has one that nobody is known to have said, in the same paragraph: "“It is old,” I was told by Holt."
    """
    doubtful: Quotation | None = None
    begun: Quotation | None = None
    for quotation in quotations:
        if quotation.kind is not QuotationKind.DIRECT:
            begun = quotation if _is_begun(text, quotation) else begun
            continue
        goes_on = doubtful is not None and _goes_on_from(text, doubtful, quotation)
        goes_on |= begun is not None and _may_go_on(text, begun, quotation)
        if doubts(quotation) or goes_on:
            doubtful = quotation
        else:
            doubtful = None
            yield quotation


def _is_begun(text: str, quotation: Quotation) -> bool:
    """Return whether words that nobody is known to have said begin a sentence that goes on behind them."""
    is_unknown = quotation.speaker_id is None and quotation.rule is Rule.NO_TAG
    words = quotation.span.cut_from(text)
    return is_unknown and words[:1].isupper() and words.endswith(",")


def _may_go_on(text: str, first: Quotation, second: Quotation) -> bool:
    """Return whether a speech has no tag, and only the writer's sentence parts it from what was begun before."""
    between = text[first.span.end : second.span.start]
    is_untagged = second.tag is None and second.rule is Rule.SUBJECT_BEFORE
    return is_untagged and "\n" not in between


def _goes_on_from(text: str, first: Quotation, second: Quotation) -> bool:
    """Return whether a speech goes on behind nothing but the tag of another one."""
    if second.rule is Rule.CONTINUATION:
        return True
    end = first.tag.end if first.tag is not None else first.span.end
    between = text[max(end, first.span.end) : second.span.start]
    is_near = not any(character.isalnum() for character in between)
    return second.rule is Rule.LAST_SOURCE and second.tag is None and is_near


def to_be_marked(
    article: Article,
    quotations: Sequence[Quotation],
    doubtful: Sequence[Quotation],
    language: Language,
) -> list[Span]:
    """Return what is quoted without anybody being sure to have said it, and whole sentences within the writer's, in order.

    `quotations` are all of them, `doubtful` the speech that nobody surely said. Block quotations that follow one another are
    one span.
    """
    own = _own_blocks(article, quotations, language)
    marked = [q.span for q in doubtful]
    quoted = [q.span for q in quotations]
    marked += [
        block.span
        for block in article.blocks
        if block.kind is BlockKind.BLOCKQUOTE
        and block not in own
        and not any(block.span.touches(span) for span in quoted)
        and not any(block.span.touches(q.tag) for q in quotations if q.tag is not None)
    ]
    marked += [q.span for q in quotations if has_own_sentences(article.text, q, language)]
    return _joined(article, sorted(marked))


def of_others(
    article: Article, quotations: Sequence[Quotation], language: Language
) -> list[Quotation]:
    """Return the quotations without the block quotations that are the writer's own words."""
    own = [block.span for block in _own_blocks(article, quotations, language)]
    return [q for q in quotations if q.rule is Rule.BY_HAND or q.span not in own]


def _own_blocks(
    article: Article, quotations: Sequence[Quotation], language: Language
) -> list[Block]:
    if not any(block.kind is BlockKind.BLOCKQUOTE for block in article.blocks):
        return []
    return [*set_apart(article, quotations, language), *labelled_boxes(article)]


def _joined(article: Article, marked: Sequence[Span]) -> list[Span]:
    """Join the whole block quotations that nothing stands between."""
    blocks = article.blocks
    after = {
        above.span: below.span
        for above, below in pairwise(blocks)
        if above.kind is below.kind is BlockKind.BLOCKQUOTE
    }
    joined: list[Span] = []
    last: Span | None = None
    for span in marked:
        if last is not None and after.get(last) == span:
            joined[-1] = Span(start=joined[-1].start, end=span.end)
        else:
            joined.append(span)
        last = span
    return joined


def set_apart(article: Article, quotations: Sequence[Quotation], language: Language) -> list[Block]:
    """Return what a writer who says "I" sets apart of their own words, as a block quotation, again and again.

    Each is a sentence or two that no mark encloses, which nothing leads to and nobody signs.
    """
    body = [block for block in article.blocks if block.kind is BlockKind.PARAGRAPH]
    if not is_first_person(article, body, quotations):
        return []
    ends = [None, *article.blocks], [*article.blocks[1:], None]
    found = [
        block
        for above, block, below in zip(ends[0], article.blocks, ends[1], strict=False)
        if block.kind is BlockKind.BLOCKQUOTE and _is_between(article, above, block, below)
    ]
    known = language.first_person | language.second_person
    personal = [
        block
        for block in found
        if not known.isdisjoint(
            _WORD.findall(block.span.cut_from(article.text).lower().replace("’", "'"))
        )
    ]
    return found if len(found) >= _FEWEST_APART and 2 * len(personal) >= len(found) else []


def _is_between(article: Article, above: Block | None, block: Block, below: Block | None) -> bool:
    words = block.span.cut_from(article.text)
    sides = [one for one in (above, below) if one is not None]
    are_told = len(sides) > 1 and all(one.kind is not BlockKind.BLOCKQUOTE for one in sides)
    is_led_to = above is not None and above.span.cut_from(article.text).rstrip().endswith(":")
    is_signed = below is not None and below.span.cut_from(article.text).startswith(_DASHES)
    is_bare = not any(mark in words for mark in _QUOTES) and not any(d in words for d in _DASHED)
    return are_told and is_bare and not is_led_to and not is_signed and len(words.split()) <= _SHORT


def sounds_like_the_narrator(words: str, language: Language) -> bool:
    """Return whether a listener would take quoted words for the narrator's: long, and in the first person.

    >>> from quotecast.languages import language_of
    >>> sounds_like_the_narrator("I never saw that boat before.", language_of("en"))
    True
    """
    said = _WORD.findall(words.lower().replace("’", "'"))
    return len(said) >= _LONG and not language.first_person.isdisjoint(said)


def without_stage_directions(
    text: str, quotation: Quotation, language: Language
) -> tuple[list[Quotation], list[Span]]:
    """Divide a speech from what it says of the speaker in brackets ("[Laughter]"), which is nobody's.

    What is put into a speech to make it clear ("[the ward]") is part of it.
    """
    words, span = language.script.stage_directions, quotation.span
    pattern = compiled(rf"[(\[](?:{words})[.!]?[)\]]" if words else "", any_case=True)
    found = list(pattern.finditer(text, span.start, span.end)) if words else []
    directions = [Span(start=one.start(), end=one.end()) for one in found]
    edges = [span.start, *(edge for one in directions for edge in (one.start, one.end)), span.end]
    spoken = (
        replace(quotation, span=Span(start=start, end=end))
        for start, end in zip(edges[::2], edges[1::2], strict=True)
        if text[start:end].strip()
    )
    return list(spoken), directions


def has_own_sentences(text: str, quotation: Quotation, language: Language) -> bool:
    """Return whether a fragment that begins within the writer's sentence goes on for whole ones, which sound like the writer's."""
    if quotation.kind is not QuotationKind.MIXED:
        return False
    _, *others = sentence_spans(text, quotation.span, language)
    return bool(others) and len(text[others[0].start : others[-1].end].split()) >= _LONG

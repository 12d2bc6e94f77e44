"""Find the clause that names a speaker where attribution knows who it is but not how far it goes."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quotecast.languages.base import Language
from quotecast.languages.patterns import any_of, compiled
from quotecast.languages.sentences import sentence_spans
from quotecast.model import Article, Block, Quotation, QuotationKind, Rule, Span
from quotecast.scripting.line_parts import trimmed

_MARKS: Final = "“”„‟\"«»‹›‘’‚‛'`"
_STOPS: Final = " \t\r\n.,;:!?"
_LONGEST_WORDS: Final = 40  # of a lead-in; a longer sentence is better left whole
_FURTHEST_SOURCE: Final = 60  # characters before the source: "Ida Moss, a pilot at the yard"


def with_tags(
    article: Article, quotations: Sequence[Quotation], language: Language
) -> tuple[Quotation, ...]:
    """Give a tag to speech that opens its sentence and is followed by "Ida Moss, a pilot said"."""
    direct = [q for q in quotations if q.kind is QuotationKind.DIRECT]
    starts = {q.span.start for q in direct}
    found = {q.span: tag for q in direct if (tag := _tag(article, q, starts, language))}
    return tuple(replace(q, tag=found[q.span]) if q.span in found else q for q in quotations)


def _tag(
    article: Article, quotation: Quotation, starts: set[int], language: Language
) -> Span | None:
    source, verb, end = quotation.source, quotation.reporting_verb, quotation.span.end
    if quotation.tag is not None or quotation.rule is not Rule.TRAILING_TAG:
        return None
    if source is None or verb is None or not end <= source.start < verb.start:
        return None
    block = next(block for block in article.blocks if block.span.touches(quotation.span))
    sentence = _sentence(article, block, quotation, language)
    if sentence is None or not sentence.holds(verb):
        return None
    text = article.text
    tail = trimmed(text, Span(start=end, end=sentence.end), _STOPS + _MARKS + "—–-")
    opening = text[tail.start : verb.start]
    is_near = source.start - tail.start <= _FURTHEST_SOURCE
    is_plain = is_near and not any(mark in opening for mark in '“”"();:')
    is_short = len(tail.cut_from(text).split()) <= _LONGEST_WORDS
    is_last = not any(tail.start <= start < tail.end for start in starts)
    joiners = any_of(language.conjunctions)
    behind = rf"(?:,|\b{joiners})\s[“\"]|,\s{joiners}\s" if joiners else r",\s[“\"]"
    goes_on = compiled(behind)
    is_last = is_last and not goes_on.search(text, verb.end, tail.end)
    return tail if is_plain and is_short and is_last else None


def _sentence(
    article: Article, block: Block, quotation: Quotation, language: Language
) -> Span | None:
    """Return the sentence that a quotation opens, which may have a full stop within its marks."""
    text, span = article.text, quotation.span
    sentences = sentence_spans(text, block.span, language)
    opening = [one for one in sentences if one.start <= span.start < one.end]
    closing = [one for one in sentences if one.start <= span.end < one.end]
    if not opening or not closing:
        return None
    # Its own earlier sentences may lie within the marks; the writer's words may not.
    before = text[opening[0].start : span.start]
    if any(character.isalnum() for character in before):
        return None
    return Span(start=opening[0].start, end=closing[0].end)

"""Find the clause that names a speaker where attribution knows who it is but not how far it goes."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from quotecast.languages.base import Language
from quotecast.languages.patterns import any_of, compiled
from quotecast.languages.sentences import sentence_spans
from quotecast.model import Article, Block, Quotation, QuotationKind, Rule, Span
from quotecast.scripting.line_parts import trimmed
from quotecast.scripting.passages import stands_alone

_MARKS: Final = "“”„‟\"«»‹›‘’‚‛'`"
_STOPS: Final = " \t\r\n.,;:!?"
_LONGEST_WORDS: Final = 40  # of a lead-in; a longer sentence is better left whole
_MOST_DONE: Final = 2  # words of "and laughed"
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
    if quotation.tag is not None or source is None or verb is None:
        return None
    first, second = (source, verb) if source.start < verb.start else (verb, source)
    is_described = quotation.rule is Rule.INVERTED_TAG and _relates(article.text, source, language)
    is_kind = is_described if first is verb else quotation.rule is Rule.TRAILING_TAG
    if not is_kind or not end <= first.start:
        return None
    block = next(block for block in article.blocks if block.span.touches(quotation.span))
    sentence = _sentence(article, block, quotation, language)
    if sentence is None or not sentence.holds(verb):
        return None
    text = article.text
    tail = trimmed(text, Span(start=end, end=sentence.end), _STOPS + _MARKS + "—–-")
    opening = text[tail.start : second.start]
    is_near = first.start - tail.start <= _FURTHEST_SOURCE
    is_plain = is_near and not any(mark in opening for mark in '“”"();:')
    is_short = len(tail.cut_from(text).split()) <= _LONGEST_WORDS
    is_last = not any(tail.start <= start < tail.end for start in starts)
    behind = Span(start=second.end, end=tail.end)
    if second is verb and _is_joined(text, behind, language):
        return Span(start=tail.start, end=second.end) if is_plain and is_last else None
    is_last = is_last and not _goes_on(text, behind, language)
    return tail if is_plain and is_short and is_last else None


def _relates(text: str, source: Span, language: Language) -> bool:
    """Return whether a clause behind a name, or behind its apposition, tells of it: "Moss, a pilot, who …"."""
    relatives = any_of(language.relative_pronouns)
    told = compiled(rf"(?:, [^,.:;“”\"]{{2,60}})?, {relatives}\s" if relatives else "")
    return told.match(text, source.end) is not None


def _goes_on(text: str, behind: Span, language: Language) -> bool:
    """Return whether more is said, or done, behind the clause: a bare verb, or more of "who", is none."""
    joiners = any_of(language.conjunctions)
    led = compiled(rf"(?:,|\b{joiners})\s[“\"]" if joiners else r",\s[“\"]")
    if led.search(text, behind.start, behind.end):
        return True
    joined = compiled(rf",\s{joiners}\s" if joiners else "").search(text, behind.start, behind.end)
    if joined is None:
        return False
    words = text[joined.end() : behind.end].replace("’", "'").split()
    is_small = not any(word[0].isupper() or word in language.pronouns for word in words)
    is_bare = len(words) <= _MOST_DONE and is_small
    is_of_who = bool(words) and words[0].removesuffix("n't") in language.passive_auxiliaries
    return not (is_bare or is_of_who)


def _is_joined(text: str, behind: Span, language: Language) -> bool:
    """Return whether "and" joins a clause with a subject that is sure to be one: a name, "she", no "the players too"."""
    words = behind.cut_from(text).strip(_STOPS).split()[1:]
    articles = language.definite_articles | language.indefinite_articles
    is_told = any(word.islower() and word not in language.script.sequels for word in words[1:])
    is_whole = stands_alone(text, behind, language.script) and is_told
    return is_whole and articles.isdisjoint(words[:2])


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

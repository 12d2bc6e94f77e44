"""Tell which parts of a block a second voice reads, and what of the writer's sentence goes with them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quotecast.languages.base import Language
from quotecast.languages.sentences import sentence_spans
from quotecast.model import Quotation, Span
from quotecast.scripting.composing import trimmed

_MARKS = "“”„‟\"«»‹›‘’‚‛'`"
_FRESH_CLAUSE = ("but ", "while ", "although ", "though ", "and ", "yet ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Hold a stretch of a block: the writer's, or somebody's speech with what introduces it.

    `quotations` is empty for the writer's stretch. `before` is what the writer's sentence says
    in front of the speech, outside its tag.
    """

    span: Span
    quotations: tuple[Quotation, ...] = ()
    before: Span | None = None


def passages(
    text: str, block: Span, voiced: Sequence[Quotation], language: Language
) -> Iterator[Passage]:
    """Divide a block into passages, in order; together they cover it.

    A speech that leaves a part of the writer's sentence behind that can't stand alone is not
    divided from it: the whole sentence stays with the writer.
    """
    sentences = sentence_spans(text, block, language)
    position = block.start
    groups = list(_groups(text, voiced))
    for index, group in enumerate(groups):
        hull = _hull(text, group, block)
        limit = (
            _hull(text, groups[index + 1], block).start if index + 1 < len(groups) else block.end
        )
        start = max(position, _sentence_start(sentences, hull.start))
        end = min(limit, _sentence_end(sentences, hull.end))
        tail = Span(start=hull.end, end=max(hull.end, end))
        if _has_words(text, tail):
            if _stands_alone(text, tail):
                end = hull.end
            elif not _tag_reaches(group, hull):
                continue
            else:
                group = _with_longer_tag(group, tail.end)
        if start > position and _has_words(text, Span(start=position, end=start)):
            yield Passage(span=Span(start=position, end=start))
        elif start > position:
            start = position
        before = Span(start=min(start, hull.start), end=hull.start)
        yield Passage(
            span=Span(start=start, end=max(end, hull.end)), quotations=group, before=before
        )
        position = max(end, hull.end)
    if position < block.end:
        yield Passage(span=Span(start=position, end=block.end))


def _groups(text: str, voiced: Sequence[Quotation]) -> Iterator[tuple[Quotation, ...]]:
    group: list[Quotation] = []
    for quotation in voiced:
        if group and _continues(text, group, quotation):
            group.append(quotation)
            continue
        if group:
            yield tuple(group)
        group = [quotation]
    if group:
        yield tuple(group)


def _continues(text: str, group: list[Quotation], quotation: Quotation) -> bool:
    tag = group[0].tag
    if quotation.speaker_id != group[-1].speaker_id or quotation.tag not in (None, tag):
        return False
    between = Span(start=group[-1].span.end, end=quotation.span.start)
    if tag is None or not between.touches(tag):
        return not _has_words(text, between)
    return not (
        _has_words(text, Span(start=between.start, end=max(between.start, tag.start)))
        or _has_words(text, Span(start=min(between.end, tag.end), end=between.end))
    )


def _hull(text: str, group: Sequence[Quotation], block: Span) -> Span:
    start, end = group[0].span.start, group[-1].span.end
    for quotation in group:
        if quotation.tag is not None:
            start, end = min(start, quotation.tag.start), max(end, quotation.tag.end)
    while start > block.start and text[start - 1] in _MARKS:
        start -= 1
    while end < block.end and (text[end] in _MARKS or text[end] in ",.;:!?"):
        end += 1
    return Span(start=start, end=end)


def _sentence_start(sentences: Sequence[Span], position: int) -> int:
    return max((s.start for s in sentences if s.start <= position), default=position)


def _sentence_end(sentences: Sequence[Span], position: int) -> int:
    return min((s.end for s in sentences if s.end >= position), default=position)


def _has_words(text: str, span: Span) -> bool:
    return any(character.isalnum() for character in span.cut_from(text))


def _stands_alone(text: str, tail: Span) -> bool:
    words = trimmed(text, tail, " \t\r\n,;—–-").cut_from(text)
    clause = next((words[len(c) :] for c in _FRESH_CLAUSE if words.lower().startswith(c)), "")
    return clause[:1].isupper() or clause.startswith(("the ", "he ", "she ", "they ", "it "))


def _tag_reaches(group: Sequence[Quotation], hull: Span) -> bool:
    tag = group[-1].tag
    return tag is not None and hull.end - tag.end <= 1


def _with_longer_tag(group: Sequence[Quotation], end: int) -> tuple[Quotation, ...]:
    tag = group[-1].tag
    assert tag is not None, "a group whose tag reaches its end has one"  # noqa: S101
    longer = Span(start=tag.start, end=end)
    return tuple(replace(q, tag=longer) if q.tag == tag else q for q in group)

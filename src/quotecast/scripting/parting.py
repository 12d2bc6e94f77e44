"""Cut the writer's text into sentences, and what is too long to speak in one go into parts."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from quotecast.languages import Language, sentence_spans
from quotecast.model import Span
from quotecast.scripting.composing import trimmed

# A sentence longer than this (code points) is spoken in parts.
LONGEST_LINE = 600

_BREAK = re.compile(r"[;:,—–]\s|\s")


def whole_sentences(
    text: str, span: Span, fragments: Sequence[Span], language: Language
) -> Iterator[Span]:
    """Give the sentences of a span; one isn't cut where a fragment in it has a stop.

    `fragments` are quoted titles and the like, in order and without overlaps.
    """
    start = None
    for sentence in sentence_spans(text, span, language):
        start = sentence.start if start is None else start
        if not _is_inside(fragments, sentence.end):
            yield Span(start=start, end=sentence.end)
            start = None
    if start is not None:
        yield trimmed(text, Span(start=start, end=span.end))


def speakable_parts(text: str, sentence: Span) -> Iterator[Span]:
    """Cut a sentence into parts of at most `LONGEST_LINE`, at a stop or a space where one is."""
    start = sentence.start
    while sentence.end - start > LONGEST_LINE:
        window = text[start + LONGEST_LINE // 2 : start + LONGEST_LINE]
        breaks = [found.end() for found in _BREAK.finditer(window)]
        end = start + LONGEST_LINE // 2 + (breaks[-1] if breaks else len(window))
        yield Span(start=start, end=end)
        start = end
    yield Span(start=start, end=sentence.end)


def _is_inside(fragments: Sequence[Span], position: int) -> bool:
    index = bisect_left(fragments, position, key=lambda span: span.end)
    return index < len(fragments) and fragments[index].start < position < fragments[index].end

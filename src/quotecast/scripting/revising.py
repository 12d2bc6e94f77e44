"""Follow a producer's edits: find what of each line's origin is still spoken."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import Match, SequenceMatcher

from quotecast.model import Article, Line, LineKind, Script, Span
from quotecast.scripting.coverage import NOT_SPOKEN, omissions
from quotecast.scripting.line_parts import trimmed

EDITED = "edited out"

_WORD = re.compile(r"\S+")
# How many lines off a note may stand whose words a line says, after a line was split.
_REACH = 3
# Fewer words in a row than this may be alike by chance.
_LEAST_WORDS = 3


def revised(article: Article, script: Script) -> Script:
    """Return the script with the origin of edited lines mended.

    Words that the producer put in are marked as added; words that are gone are omissions with
    the reason `edited out`. Of what an earlier line has claimed nothing is claimed again. Where a
    line was split or merged, the words keep their origin though the note stands behind others.
    """
    claims = _Claims()
    claimed = list(script.lines())
    lines = [_claiming(article.text, line, claims) for line in claimed]
    for index, line in enumerate(lines):
        nearby = (
            span
            for other in claimed[max(0, index - _REACH) : index + _REACH + 1]
            if other.speaker_id == line.speaker_id
            for span in other.origin
        )
        lines[index] = _reclaimed(article.text, line, nearby, claims)
    kept = [entry for entry in script.omissions if not claims.touch(entry.span)]
    left_out = tuple(
        replace(entry, reason=EDITED) if entry.reason == NOT_SPOKEN else entry
        for entry in omissions(article, lines, kept)
    )
    return replace(script.with_lines(lines), omissions=left_out)


def is_true_to_origin(article_text: str, line: Line) -> bool:
    """Return whether a line says its origin and what is marked as added, and nothing else."""
    return "".join(_own_text(line).split()) == "".join(
        "".join(span.cut_from(article_text) for span in line.origin).split()
    )


def _claiming(article_text: str, line: Line, claims: "_Claims") -> Line:
    """Return the line with what of its origin is free and said by it, and claim that."""
    inside = (span for span in line.origin if span.end <= len(article_text))
    free = tuple(
        part if part == span else trimmed(article_text, part)
        for span, part in _free_parts(inside, claims)
    )
    mended = _mended(article_text, replace(line, origin=free))
    for span in mended.origin:
        claims.add(span)
    return mended


def _free_parts(spans: Iterable[Span], claims: "_Claims") -> Iterator[tuple[Span, Span]]:
    """Give the parts of spans that nobody has claimed, each once, with the span it is of."""
    given = _Claims()
    for span in spans:
        for free in claims.free(span):
            for part in tuple(given.free(free)):
                given.add(part)
                yield span, part


def _reclaimed(article_text: str, line: Line, nearby: Iterable[Span], claims: "_Claims") -> Line:
    """Give a line the words it says that notes nearby tell of and no line has claimed."""
    if not any(len(_WORD.findall(span.cut_from(line.text))) for span in line.added):
        return line
    inside = (span for span in nearby if span.end <= len(article_text))
    pool = [part for _, part in _free_parts(inside, claims)]
    if not any(part.cut_from(article_text).strip() for part in pool):
        return line
    spans = sorted((*line.origin, *pool))
    was, now = _words_of(article_text, spans), _words_of(line.text, _all_of(line.text))
    blocks = _matches(article_text, was, line.text, now)
    sure = [
        block
        for block in blocks
        if block.size >= _LEAST_WORDS
        or block.size == len(now)
        or any(
            own.holds(word) for own in line.origin for word in was[block.a : block.a + block.size]
        )
    ]
    mended = _with_matches(article_text, line, was, now, sure)
    if sum(map(len, mended.origin)) <= sum(map(len, line.origin)):
        return line
    for span in mended.origin:
        for part in tuple(claims.free(span)):
            claims.add(part)
    is_quotation = line.kind is LineKind.QUOTATION
    return replace(mended, kind=line.kind if is_quotation else LineKind.NARRATION)


def _own_text(line: Line) -> str:
    own, position = [], 0
    for span in line.added:
        own.append(line.text[position : span.start])
        position = span.end
    return "".join((*own, line.text[position:]))


def _mended(article_text: str, line: Line) -> Line:
    if not line.origin:
        kind = line.kind if line.kind is LineKind.QUOTATION else LineKind.ADDED
        return replace(line, kind=kind, added=(Span(start=0, end=len(line.text)),))
    if line.added and line.added[-1].end > len(line.text):
        line = replace(line, added=())
    if is_true_to_origin(article_text, line):
        return line
    was, now = _words_of(article_text, line.origin), _words_of(line.text, _all_of(line.text))
    return _with_matches(article_text, line, was, now, _matches(article_text, was, line.text, now))


def _all_of(text: str) -> tuple[Span, ...]:
    return (Span(start=0, end=len(text)),)


def _words_of(text: str, spans: Iterable[Span]) -> list[Span]:
    return [
        Span(start=span.start + found.start(), end=span.start + found.end())
        for span in spans
        for found in _WORD.finditer(span.cut_from(text))
    ]


def _matches(
    article_text: str, was: Sequence[Span], text: str, now: Sequence[Span]
) -> Sequence[Match]:
    return SequenceMatcher(
        None,
        [span.cut_from(article_text) for span in was],
        [span.cut_from(text) for span in now],
        autojunk=False,
    ).get_matching_blocks()


def _with_matches(
    article_text: str,
    line: Line,
    was: Sequence[Span],
    now: Sequence[Span],
    blocks: Iterable[Match],
) -> Line:
    origin: list[Span] = []
    kept: set[Span] = set()
    for block in blocks:
        origin += was[block.a : block.a + block.size]
        kept |= set(now[block.b : block.b + block.size])
    added = tuple(span for span in now if span not in kept)
    return replace(line, origin=tuple(_joined(origin, article_text)), added=added)


def _joined(spans: Iterable[Span], text: str) -> list[Span]:
    joined: list[Span] = []
    for span in spans:
        if (
            joined
            and not text[joined[-1].end : span.start].strip()
            and joined[-1].end <= span.start
        ):
            joined[-1] = Span(start=joined[-1].start, end=span.end)
        else:
            joined.append(span)
    return joined


class _Claims:
    """Remember which spans are taken; they don't overlap."""

    def __init__(self) -> None:
        self._taken: list[Span] = []

    def add(self, span: Span) -> None:
        insort(self._taken, span)

    def touch(self, span: Span) -> bool:
        index = bisect_left(self._taken, span)
        return any(span.touches(other) for other in self._taken[max(0, index - 1) : index + 1])

    def free(self, span: Span) -> Iterator[Span]:
        """Give the parts of a span that nobody has claimed."""
        start = span.start
        index = max(0, bisect_left(self._taken, span) - 1)
        while index < len(self._taken) and self._taken[index].start < span.end:
            other = self._taken[index]
            if start < other.start:
                yield Span(start=start, end=other.start)
            start = max(start, other.end)
            index += 1
        if start < span.end:
            yield Span(start=start, end=span.end)

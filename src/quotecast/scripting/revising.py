"""Follow a producer's edits: find what of each line's origin is still spoken."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import replace
from difflib import SequenceMatcher

from quotecast.model import Article, Line, LineKind, Script, Span
from quotecast.scripting.coverage import NOT_SPOKEN, omissions

EDITED = "edited out"

_WORD = re.compile(r"\S+")


def revised(article: Article, script: Script) -> Script:
    """Return the script with the origin of edited lines mended.

    Words that the producer put in are marked as added; words that are gone are omissions with
    the reason `edited out`. Lines that claim what an earlier line has claimed lose the claim.
    """
    claims = _Claims()
    lines: list[Line] = []
    for line in script.lines():
        free = (span for span in line.origin if span.end <= len(article.text))
        origin = tuple(span for span in free if not claims.touch(span))
        mended = _mended(article.text, replace(line, origin=origin))
        for span in mended.origin:
            claims.add(span)
        lines.append(mended)
    kept = [entry for entry in script.omissions if not claims.touch(entry.span)]
    left_out = tuple(
        replace(entry, reason=EDITED) if entry.reason == NOT_SPOKEN else entry
        for entry in omissions(article, lines, kept)
    )
    return replace(script.with_lines(lines), omissions=left_out)


def is_true_to_origin(article_text: str, line: Line) -> bool:
    """Tell whether a line says its origin and what is marked as added, and nothing else."""
    return "".join(_own_text(line).split()) == "".join(
        "".join(span.cut_from(article_text) for span in line.origin).split()
    )


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
    was = [
        Span(start=span.start + found.start(), end=span.start + found.end())
        for span in line.origin
        for found in _WORD.finditer(span.cut_from(article_text))
    ]
    now = [Span(start=found.start(), end=found.end()) for found in _WORD.finditer(line.text)]
    matcher = SequenceMatcher(
        None,
        [span.cut_from(article_text) for span in was],
        [span.cut_from(line.text) for span in now],
        autojunk=False,
    )
    origin: list[Span] = []
    kept: set[Span] = set()
    for block in matcher.get_matching_blocks():
        origin += was[block.a : block.a + block.size]
        kept |= set(now[block.b : block.b + block.size])
    added = [span for span in now if span not in kept]
    return replace(line, origin=tuple(_joined(origin, article_text)), added=tuple(added))


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

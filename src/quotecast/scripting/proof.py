"""Prove a script against its article: every word spoken once or left out, none changed.

The proof knows only the article's text and the script. It shares no code with what writes
scripts, so that a mistake there can't hide here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from quotecast.errors import ScriptError
from quotecast.model import Line, LineKind, Script, Span

_EXCERPT = 40


class Flaw(StrEnum):
    """What is wrong with a script."""

    UNACCOUNTED = "neither spoken nor left out with a reason"
    TWICE = "accounted for twice"
    OUT_OF_BOUNDS = "outside of the text"
    CHANGED = "not what its origin and its added words say"
    ADDED_TO_QUOTATION = "words added to a quotation"
    NO_REASON = "left out without a reason"


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """Point at one flaw.

    `span` is where in `Article.text` (for added words, in the line's text), `line_id` the line
    concerned where there is one, and `excerpt` the words, at most 40 code points of them.
    """

    flaw: Flaw
    span: Span
    line_id: str | None = None
    excerpt: str


def prove(text: str, script: Script) -> tuple[Violation, ...]:
    """Return everything that keeps a script from saying all of `text`, and only it, once.

    Empty for a sound script: every code point of `text` that isn't white space is in exactly one
    line's origin or one omission that has a reason; every line says its origin, in order, and
    what it marks as added, but for white space; nothing is added to a quotation.
    The time grows with n log n.
    """
    lines = list(script.lines())
    findings = [finding for line in lines for finding in _of_line(text, line)]
    findings += [
        _finding(Flaw.NO_REASON, entry.span, text)
        for entry in script.omissions
        if not entry.reason.strip()
    ]
    places = [(span, line.id) for line in lines for span in line.origin]
    places += [(entry.span, "") for entry in script.omissions]
    return (*findings, *_of_coverage(text, sorted(places)))


def require_proof(text: str, script: Script) -> None:
    """Stop a build whose script isn't proved.

    Raises:
        ScriptError: the first flaw, with its place.
    """
    findings = prove(text, script)
    if findings:
        first = findings[0]
        line = f"line {first.line_id}, " if first.line_id else ""
        more = f" (and {len(findings) - 1} more)" if len(findings) > 1 else ""
        raise ScriptError(
            f"{script.article_id}: {line}“{first.excerpt}” at {first.span.start}-{first.span.end} "
            f"is {first.flaw}{more}",
            "This is a mistake of quotecast's, so nothing was built: please report it with the article",
        )


def _of_line(text: str, line: Line) -> Iterator[Violation]:
    outside = [span for span in line.origin if span.end > len(text)]
    yield from (_finding(Flaw.OUT_OF_BOUNDS, span, text, line.id) for span in outside)
    own, position = [], 0
    for span in sorted(line.added):
        if span.start < position or span.end > len(line.text):
            yield _finding(Flaw.OUT_OF_BOUNDS, span, line.text, line.id)
            return
        own.append(line.text[position : span.start])
        position = span.end
    own.append(line.text[position:])
    if line.kind is LineKind.QUOTATION and any(
        not span.cut_from(line.text).isspace() for span in line.added if len(span)
    ):
        yield _finding(Flaw.ADDED_TO_QUOTATION, line.added[0], line.text, line.id)
    origin = "".join(span.cut_from(text) for span in line.origin)
    if not outside and "".join("".join(own).split()) != "".join(origin.split()):
        start = min((span.start for span in line.origin), default=0)
        end = max((span.end for span in line.origin), default=0)
        yield Violation(
            flaw=Flaw.CHANGED,
            span=Span(start=start, end=end),
            line_id=line.id,
            excerpt=_excerpt(line.text),
        )


def _of_coverage(text: str, places: list[tuple[Span, str]]) -> Iterator[Violation]:
    """Sweep over the places in order; `covered` is where the text is accounted for up to."""
    covered = 0
    for span, line_id in places:
        if span.end > len(text) and not line_id:
            yield _finding(Flaw.OUT_OF_BOUNDS, span, text)
        if span.start > covered:
            yield from _unless_blank(Flaw.UNACCOUNTED, covered, span.start, text)
        elif span.start < covered:
            end = min(covered, span.end)
            yield from _unless_blank(Flaw.TWICE, span.start, end, text, line_id or None)
        covered = max(covered, span.end)
    yield from _unless_blank(Flaw.UNACCOUNTED, covered, len(text), text)


def _unless_blank(
    flaw: Flaw, start: int, end: int, text: str, line_id: str | None = None
) -> Iterator[Violation]:
    content = text[start:end]
    if content.strip():
        first = start + len(content) - len(content.lstrip())
        last = start + len(content.rstrip())
        yield _finding(flaw, Span(start=first, end=last), text, line_id)


def _finding(flaw: Flaw, span: Span, text: str, line_id: str | None = None) -> Violation:
    return Violation(flaw=flaw, span=span, line_id=line_id, excerpt=_excerpt(span.cut_from(text)))


def _excerpt(words: str) -> str:
    words = " ".join(words[: 4 * _EXCERPT].split())
    return words if len(words) <= _EXCERPT else words[: _EXCERPT - 1] + "…"

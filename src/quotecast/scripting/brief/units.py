"""Divide a radio script into units: what is said whole or not at all.

A unit is a sentence of the writer's, or a lead-in with all the words it introduces; a list goes
with the sentence that announces it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from quotecast.languages import Language, language_of
from quotecast.languages.patterns import compiled
from quotecast.model import (
    NARRATOR_ID,
    Article,
    BlockKind,
    Line,
    LineKind,
    Script,
    Segment,
    Span,
)
from quotecast.scripting.coverage import block_at
from quotecast.scripting.phrases import source_credit

_SENTENCE_ENDS = (".", "!", "?", "…")
_CLOSERS = "”’\"')]»›"
NO_UNITS = (BlockKind.HEADING, BlockKind.CORRECTION)
_FRAME = (BlockKind.TITLE, BlockKind.BYLINE, BlockKind.SOURCE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Lines that belong together; `paragraph` numbers the run of lines they were taken from.

    With `goes_on` they are in the midst of what the narrator quotes; `closing` is to be said behind
    them where no more of that follows.
    """

    lines: tuple[Line, ...]
    paragraph: int
    goes_on: bool = False
    closing: str = ""

    @property
    def narration(self) -> str:
        """What the narrator says in it."""
        return " ".join(line.text for line in self.lines if line.speaker_id == NARRATOR_ID)

    @property
    def speech(self) -> str:
        """What somebody quoted says in it; empty where nobody is."""
        return " ".join(line.text for line in self.lines if line.speaker_id != NARRATOR_ID)

    @property
    def text(self) -> str:
        """All its words in the order they are heard."""
        return " ".join(line.text for line in self.lines)

    @property
    def span(self) -> Span:
        """Where in the article it stands, from its first word to its last."""
        spans = [span for line in self.lines for span in line.origin]
        return Span(start=min(s.start for s in spans), end=max(s.end for s in spans))


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An article's units, and what its radio script says before and behind them.

    `opening` and `closing` are segments; `title` are those lines of `opening` that say the title.
    """

    title: tuple[Line, ...]
    opening: tuple[Segment, ...]
    units: tuple[Unit, ...]
    closing: tuple[Segment, ...]


def body_of(article: Article, script: Script, *, cuts_speech: bool = False) -> Body:
    """Divide a script; headings belong to no unit, since what they announce may be left out, nor do
    the page's own words on its text.

    With `cuts_speech` a speech is divided behind its sentences, but for one that takes another up.
    """
    opening: list[Segment] = []
    closing: list[Segment] = []
    collector = _Collector(language_of(article.language), cuts_speech=cuts_speech)
    segments = [segment for chapter in script.chapters for segment in chapter.segments]
    for number, segment in enumerate(segments):
        kind = _block_kind(article, segment)
        follows = segments[number + 1 : number + 2]
        if kind in _FRAME or (kind is None and not _leads(segment, follows)):
            collector.close()
            (closing if collector.units else opening).append(segment)
        elif kind in NO_UNITS:
            collector.close()
        else:
            collector.add(
                segment,
                number,
                is_item=kind is BlockKind.LIST_ITEM,
                # In “A,” he wrote, “b.” the writer's words may have become a lead-in to “b.”
                goes_on=any(
                    _starts_inside(one.lines[0]) for one in segments[number + 1 : number + 3]
                ),
            )
    collector.close()
    return Body(
        title=tuple(
            line
            for segment in opening
            if _block_kind(article, segment) is BlockKind.TITLE
            for line in segment.lines
        ),
        opening=tuple(opening),
        units=tuple(collector.units),
        closing=tuple(closing),
    )


def without_summary(article: Article, body: Body) -> Body:
    """Return a body without what sums the story up above its first paragraph, as its headline does.

    What ends without a stop is no sentence of the story.
    """
    for number, unit in enumerate(body.units):
        is_whole = unit.text.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS) or unit.speech
        if is_whole and block_at(article, unit.span.start) is BlockKind.PARAGRAPH:
            return replace(body, units=body.units[number:])
    return body


def bare(article: Article, body: Body, disclosure: str) -> Body:
    """Return a body for the shortest programme: title, what the voices are, the story, its source."""
    credit = source_credit(article)
    said = [line for segment in body.opening for line in segment.lines if not line.origin]
    kept = [line for line in said if line.text in disclosure]
    opening = tuple(narrated(lines) for lines in (body.title, kept) if lines)
    closing = body.closing or ((narrated([added_line(credit)]),) if credit else ())
    return replace(body, opening=opening, closing=closing)


def added_line(words: str) -> Line:
    """Make a line of ours, with a stop."""
    words = words.strip()
    words = words if words.endswith((".", ":", "!", "?")) else f"{words}."
    whole = (Span(start=0, end=len(words)),)
    return Line(id="", speaker_id=NARRATOR_ID, kind=LineKind.ADDED, text=words, added=whole)


def narrated(lines: Iterable[Line]) -> Segment:
    """Make a segment of the narrator's."""
    return Segment(speaker_id=NARRATOR_ID, lines=tuple(lines))


def segments_of(units: Sequence[Unit]) -> Iterator[Segment]:
    """Put units together again: lines by one speaker from one paragraph are one segment."""
    run: list[Line] = []
    paragraph = -1
    for unit, following in zip_longest(units, units[1:]):
        is_cut = unit.closing and (following is None or not following.goes_on)
        for line in (*unit.lines[:-1], _closed(unit)) if is_cut else unit.lines:
            if run and (line.speaker_id != run[-1].speaker_id or unit.paragraph != paragraph):
                yield Segment(speaker_id=run[-1].speaker_id, lines=tuple(run))
                run = []
            run.append(line)
            paragraph = unit.paragraph
    if run:
        yield Segment(speaker_id=run[-1].speaker_id, lines=tuple(run))


def _closed(unit: Unit) -> Line:
    """Return the last line of a unit with the end of a quotation said, whose rest isn't there."""
    line, behind = unit.lines[-1], f" {unit.closing}"
    added = Span(start=len(line.text), end=len(line.text) + len(behind))
    return replace(line, text=f"{line.text}{behind}", added=(*line.added, added))


class _Collector:
    def __init__(self, language: Language, *, cuts_speech: bool) -> None:
        self._language = language
        self._cuts_speech = cuts_speech
        self.units: list[Unit] = []
        self._lines: list[Line] = []
        self._paragraph = 0
        self._in_list = False
        self._is_quoting = False

    def add(self, segment: Segment, number: int, *, is_item: bool, goes_on: bool) -> None:
        is_listed = is_item and (self._in_list or self._is_announced())
        if is_listed and not self._lines and self.units:
            last = self.units.pop()
            self._lines, self._paragraph = list(last.lines), last.paragraph
        self._in_list = is_listed
        for line, following in zip_longest(segment.lines, segment.lines[1:]):
            if not self._lines:
                self._paragraph = number
            self._lines.append(line)
            is_last = following is None
            is_open = _is_open(line, is_last=is_last, goes_on=is_last and goes_on)
            if following is not None and line.speaker_id == NARRATOR_ID:
                is_open |= _starts_inside(following)
            if not (is_listed or (is_open and not self._may_end(line, following))):
                self.close()
        if is_listed:
            self.close()
            self._in_list = True

    def close(self) -> None:
        if any(line.origin for line in self._lines):
            is_inside, self._is_quoting = self._is_quoting, self._quotes_on()
            words = self._language.script.end_of_quote
            unit = Unit(
                lines=tuple(self._lines),
                paragraph=self._paragraph,
                goes_on=is_inside,
                closing=f"{words[:1].upper()}{words[1:]}." if self._is_quoting else "",
            )
            self.units.append(unit)
        self._lines = []
        self._in_list = False

    def _quotes_on(self) -> bool:
        """Return whether "quote" was said last, and neither "end of quote" nor another voice since."""
        words, is_on = self._language.script, self._is_quoting
        for line in filter(lambda one: bool(one.origin), self._lines):
            is_on = is_on and line.kind is not LineKind.QUOTATION
            for span in line.added:
                said = span.cut_from(line.text).casefold().strip(" .,:")
                is_mark = said in (words.quote.strip(":"), words.end_of_quote)
                is_on = said != words.end_of_quote if is_mark else is_on
        return is_on

    def _may_end(self, line: Line, following: Line | None) -> bool:
        """Return whether a speech may be cut behind one of its lines."""
        if not self._cuts_speech or following is None or line.speaker_id == NARRATOR_ID:
            return False
        script, words = self._language.script, following.text.lstrip("“‘\"'[(…")
        takes_up = compiled(script.connective).match(words) or compiled(script.answering).match(
            words
        )
        return words[:1].isupper() and not takes_up

    def _is_announced(self) -> bool:
        return bool(self._lines) and self._lines[-1].text.endswith(":")


def _is_open(line: Line, *, is_last: bool, goes_on: bool) -> bool:
    """Return whether the next line belongs to the same unit; `goes_on`: a sentence goes on there."""
    ends = line.text.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS)
    if goes_on and not ends:
        return True
    if line.speaker_id != NARRATOR_ID:
        return not is_last
    if line.text.endswith(":") or line.kind is LineKind.ADDED:
        return True
    return not is_last and not ends


def _starts_inside(line: Line) -> bool:
    return line.text.lstrip("“‘\"'[(").partition(" ")[0][:1].islower()


def _leads(segment: Segment, follows: Sequence[Segment]) -> bool:
    """Return whether words of ours introduce the speaker who follows."""
    return bool(follows) and segment.speaker_id == NARRATOR_ID != follows[0].speaker_id


def _block_kind(article: Article, segment: Segment) -> BlockKind | None:
    """Name the block that a segment was taken from; None where all its words are ours."""
    origin = next((span for line in segment.lines for span in line.origin), None)
    return block_at(article, origin.start) if origin is not None else None

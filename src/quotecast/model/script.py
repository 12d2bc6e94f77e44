"""What will be said: lines, the segments and chapters they form, and what is left out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from quotecast.model.article import Speaker
from quotecast.model.span import Span

NARRATOR_ID = "narrator"


class LineKind(StrEnum):
    """Say where a line comes from: the writer, somebody quoted, or us."""

    NARRATION = "narration"
    QUOTATION = "quotation"
    ADDED = "added"


class Style(StrEnum):
    """Say in which order an article is read.

    `radio`: who speaks is said before they speak. `verbatim`: every word where it stands.
    """

    RADIO = "radio"
    VERBATIM = "verbatim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Hold one sentence to speak, the unit of synthesis.

    `origin` are spans of `Article.text`, `added` are spans of `text`. `text` without its
    added parts is the origin's text in the order of `origin`, but for white space.
    `pause_after_ms` is silence.
    """

    id: str
    speaker_id: str
    kind: LineKind
    text: str
    origin: tuple[Span, ...] = ()
    added: tuple[Span, ...] = ()
    pause_after_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """Hold a run of lines by one speaker; `lines` is never empty."""

    speaker_id: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """Hold the segments under one heading."""

    title: str
    segments: tuple[Segment, ...]

    def lines(self) -> Iterator[Line]:
        """Give every line in order."""
        for segment in self.segments:
            yield from segment.lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Omission:
    """Mark a part of `Article.text` that is not spoken, with the reason."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """Hold all that an episode says. `speakers` are those who have a line, narrator excluded."""

    article_id: str
    language: str
    speakers: tuple[Speaker, ...]
    chapters: tuple[Chapter, ...]
    omissions: tuple[Omission, ...]
    style: Style = Style.RADIO

    def lines(self) -> Iterator[Line]:
        """Give every line in order."""
        for chapter in self.chapters:
            yield from chapter.lines()

    def with_lines(self, lines: Iterable[Line]) -> "Script":
        """Return the script with other lines in the places of its own, one for one."""
        others = iter(lines)
        chapters = tuple(
            replace(
                chapter,
                segments=tuple(
                    replace(segment, lines=tuple(next(others) for _ in segment.lines))
                    for segment in chapter.segments
                ),
            )
            for chapter in self.chapters
        )
        return replace(self, chapters=chapters)

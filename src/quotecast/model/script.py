"""What will be said: lines, the segments and chapters they form, and what is left out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from quotecast.model.article import Span, Speaker

NARRATOR_ID = "narrator"


class LineKind(StrEnum):
    """Where a line comes from: the writer, somebody quoted, or us."""

    NARRATION = "narration"
    QUOTATION = "quotation"
    ADDED = "added"


class Style(StrEnum):
    """In which order an article is read.

    `radio`: who speaks is said before they speak. `verbatim`: every word where it stands.
    `brief`: as radio, the best sentences only.
    """

    RADIO = "radio"
    VERBATIM = "verbatim"
    BRIEF = "brief"


class Fragments(StrEnum):
    """Who reads a fragment that is quoted inside the writer's sentence."""

    NARRATED = "narrated"
    VOICED = "voiced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One sentence to speak, the unit of synthesis.

    `origin` are spans of `Article.text`, `added` are spans of `text`. `text` without its
    added parts is the origin's text in the order of `origin`, but for white space.
    `pause_after_ms` is silence; `has_own_pause` tells that a producer has set it.
    `rate_percent` is how fast it is said, 100 being the voice's own rate.
    """

    id: str
    speaker_id: str
    kind: LineKind
    text: str
    origin: tuple[Span, ...] = ()
    added: tuple[Span, ...] = ()
    pause_after_ms: int = 0
    has_own_pause: bool = False
    rate_percent: int = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A run of lines by one speaker; `lines` is never empty."""

    speaker_id: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """The segments under one heading."""

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


class MusicRole(StrEnum):
    """How music is heard: a sting alone between two lines, a bed quietly under speech."""

    STING = "sting"
    BED = "bed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Music:
    """One piece of music and where it is heard.

    `path` is the file's, from the show's folder. It stands before the line `before_line` (an id;
    None: behind the last line, for a sting only). A bed ends before the line `until_line` (None:
    with the programme). `place` says where the script asks for it, for messages.
    """

    path: Path
    role: MusicRole
    before_line: str | None
    until_line: str | None = None
    place: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """All that an episode says. `speakers` are those who have a line, narrator excluded.

    `music` is in the order it is heard in; no two pieces are heard at once.
    """

    article_id: str
    language: str
    speakers: tuple[Speaker, ...]
    chapters: tuple[Chapter, ...]
    omissions: tuple[Omission, ...]
    style: Style = Style.RADIO
    music: tuple[Music, ...] = ()

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

"""What is published: an episode with its captions and chapters, and what a listener is told."""

from dataclasses import dataclass
from pathlib import Path

from quotecast.model.audio import Loudness
from quotecast.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Say plainly that something is less than it should be; `origin` is where in the article."""

    kind: str
    message: str
    origin: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Hold one caption in the sense of WebVTT. Times in ms from the start of the programme."""

    start_ms: int
    end_ms: int
    speaker: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Hold a paragraph that one speaker says, heard from `start_ms` on."""

    start_ms: int
    speaker: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterMark:
    """Say when a chapter is heard, in ms from the start of the programme."""

    title: str
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioFile:
    """Describe one audio file as delivered; `path` is relative to the episode's folder."""

    path: str
    mime_type: str
    size_bytes: int
    duration_ms: int
    loudness: Loudness


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """Hold what every printer of an episode needs, and nothing that changes from day to day.

    `guid` never changes for the same article. `author` is the writer or the publisher.
    `credits` are sentences for a listener: the source, and that the voices are synthetic.
    `cover` is a square JPEG.
    """

    guid: str
    title: str
    show: str
    author: str
    language: str
    published: str | None
    source: str
    duration_ms: int
    chapters: tuple[ChapterMark, ...]
    turns: tuple[Turn, ...]
    cues: tuple[Cue, ...]
    credits: tuple[str, ...]
    cover: Path

"""Say what became of a source of a run."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from quotecast.episode.build import Build
from quotecast.errors import QuotecastError
from quotecast.model import Notice
from quotecast.show.reasons import Reason

_EXCERPT = 60


class Became(StrEnum):
    """Name what a source became."""

    MADE = "made"
    KEPT = "kept"  # it is there already, as it would be made again
    SAME = "same"  # as another source of this run
    LISTED = "listed"  # a feed: its articles follow
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLine:
    """Say why a line was spoken, and how it begins."""

    id: str
    reason: Reason
    excerpt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """Say in short what a build left: a run has room for thousands of these."""

    slug: str
    folder: Path
    title: str
    duration_ms: int
    integrated_lufs: float
    speakers: tuple[str, ...]
    lines: int
    new_lines: tuple[NewLine, ...]
    notices: tuple[Notice, ...]


def made_of(build: Build) -> Made:
    """Say in short what a build left."""
    audio, lines = build.audio[0], tuple(build.script.lines())
    return Made(
        slug=build.article.id,
        folder=build.folder,
        title=build.article.title,
        duration_ms=audio.duration_ms,
        integrated_lufs=audio.loudness.integrated_lufs,
        speakers=tuple(speaker.name for speaker in build.script.speakers),
        lines=len(lines),
        new_lines=tuple(
            NewLine(id=line.id, reason=build.new_lines[line.id], excerpt=line.text[:_EXCERPT])
            for line in lines
            if line.id in build.new_lines
        ),
        notices=build.notices,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleOutcome:
    """Say what became of one source: of `made` and `error` at most one is there.

    `slug` is its episode's folder, None where there is none. `seconds` are those of its tasks, with
    what they had to wait for workers. A feed `adds` so many sources to the run.
    """

    source: str
    became: Became
    slug: str | None = None
    made: Made | None = None
    error: QuotecastError | None = None
    notices: tuple[Notice, ...] = ()
    seconds: float = 0.0
    adds: int = 0

"""Print what is said as plain text to read: chapters as headings, a paragraph for each turn."""

from collections.abc import Iterator
from itertools import groupby

from quotecast.model import ChapterMark, Cue, Episode
from quotecast.publishing.formats import TextFormat
from quotecast.publishing.plain import one_line


def render(episode: Episode) -> bytes:
    """Return the whole file: the title, the credits, then chapter by chapter `Name: text`."""
    return ("\n\n".join(_paragraphs(episode)) + "\n").encode()


def _paragraphs(episode: Episode) -> Iterator[str]:
    yield _heading(episode.title, "=")
    if episode.credits:
        yield "\n".join(one_line(credit) for credit in episode.credits)
    yield from _turns(_cues_before_chapters(episode))
    for chapter in episode.chapters:
        yield _heading(chapter.title, "-")
        yield from _turns(_cues_of_chapter(episode, chapter))


def _heading(title: str, line: str) -> str:
    words = one_line(title)
    return f"{words}\n{line * max(len(words), 1)}"


def _turns(cues: Iterator[Cue]) -> Iterator[str]:
    for speaker, turn in groupby(cues, key=lambda cue: cue.speaker):
        yield f"{one_line(speaker)}: {' '.join(one_line(cue.text) for cue in turn)}"


def _cues_before_chapters(episode: Episode) -> Iterator[Cue]:
    first_ms = min((chapter.start_ms for chapter in episode.chapters), default=None)
    return (cue for cue in episode.cues if first_ms is None or cue.start_ms < first_ms)


def _cues_of_chapter(episode: Episode, chapter: ChapterMark) -> Iterator[Cue]:
    # A chapter lasts until the next one starts, so that no word falls between two of them.
    starts = sorted(mark.start_ms for mark in episode.chapters)
    later = [start for start in starts if start > chapter.start_ms]
    end_ms = later[0] if later else None
    return (
        cue
        for cue in episode.cues
        if chapter.start_ms <= cue.start_ms and (end_ms is None or cue.start_ms < end_ms)
    )


FORMAT = TextFormat(file_name="transcript.txt", mime_type="text/plain", render=render)

"""Print chapters as Podcasting 2.0 JSON chapters, version 1.2.0."""

import json
from collections.abc import Sequence
from typing import Any, Final

from quotecast.model import ChapterMark, Episode
from quotecast.publishing.formats import TextFormat
from quotecast.publishing.one_line import one_line
from quotecast.timecode import ms_to_seconds

VERSION: Final = "1.2.0"


def render(episode: Episode) -> bytes:
    """Return the whole file; times are numbers of seconds with up to three decimals."""
    content = {
        "version": VERSION,
        "title": one_line(episode.title),
        "author": one_line(episode.author),
        "podcastName": one_line(episode.show),
        "chapters": chapter_entries(episode.chapters),
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def chapter_entries(chapters: Sequence[ChapterMark]) -> list[dict[str, Any]]:
    """Return the chapters as the format has them."""
    return [
        {
            "startTime": ms_to_seconds(chapter.start_ms),
            "endTime": ms_to_seconds(chapter.end_ms),
            "title": one_line(chapter.title),
        }
        for chapter in chapters
    ]


FORMAT = TextFormat(
    file_name="chapters.json",
    mime_type="application/json+chapters",
    render=render,
    is_transcript=False,
)

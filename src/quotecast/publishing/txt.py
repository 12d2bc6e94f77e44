"""Print what is said as plain text to read: chapters as headings, a paragraph for each turn."""

from collections.abc import Iterator

from quotecast.model import Episode
from quotecast.publishing.cues import looks_named
from quotecast.publishing.formats import TextFormat
from quotecast.publishing.one_line import one_line


def render(episode: Episode) -> bytes:
    """Return the whole file: the title, then chapter by chapter `Name: text`.

    A speaker is named where the voice changes, and where words before a colon look like a name. A heading isn't printed twice, although the
    narrator says it.
    """
    return ("\n\n".join(_paragraphs(episode)) + "\n").encode()


def _paragraphs(episode: Episode) -> Iterator[str]:
    yield _heading(episode.title, "=")
    starts = {chapter.start_ms: chapter.title for chapter in episode.chapters[1:]}
    edges = sorted(starts)
    speaker, heading = "", episode.title
    for turn in episode.turns:
        while edges and turn.start_ms >= edges[0]:
            heading, speaker = starts[edges.pop(0)], ""
            yield _heading(heading, "-")
        text, said_heading = one_line(turn.text), one_line(heading)
        heading = ""
        if text == said_heading:
            continue
        is_plain = turn.speaker == speaker and not looks_named(text)
        yield text if is_plain else f"{one_line(turn.speaker)}: {text}"
        speaker = turn.speaker


def _heading(title: str, line: str) -> str:
    words = one_line(title)
    return f"{words}\n{line * max(len(words), 1)}"


FORMAT = TextFormat(file_name="transcript.txt", mime_type="text/plain", render=render)

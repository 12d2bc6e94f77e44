"""Print captions as WebVTT (W3C): speakers in `<v>` spans, words with their times."""

from collections.abc import Iterator
from html import escape

from quotecast.model import Cue, Episode
from quotecast.publishing.cues import caption_lines
from quotecast.publishing.formats import TextFormat
from quotecast.publishing.one_line import one_line
from quotecast.timecode import ms_to_clock


def render(episode: Episode) -> bytes:
    """Return the whole file.

    Text and names are escaped, so that neither markup nor `-->` in them is taken for the format's.
    """
    return "\n".join(_blocks(episode)).encode()


def _blocks(episode: Episode) -> Iterator[str]:
    yield "WEBVTT\n"
    for cue in episode.cues:
        times = f"{ms_to_clock(cue.start_ms)} --> {ms_to_clock(cue.end_ms)}"
        yield f"{times}\n{_payload(cue)}\n"


def _payload(cue: Cue) -> str:
    # Escaped after the lines are made: a reader sees 42 characters, not their escapes.
    times = {word.offset: word.ms for word in cue.word_times}
    text, offset = [], 0
    for line in caption_lines(one_line(cue.text)):
        words = []
        for word in line.split(" "):
            stamp = f"<{ms_to_clock(times[offset])}>" if offset in times else ""
            words.append(stamp + escape(word, quote=False))
            offset += len(word) + 1
        text.append(" ".join(words))
    return f"<v {escape(one_line(cue.speaker), quote=False)}>" + "\n".join(text) + "</v>"


FORMAT = TextFormat(
    file_name="transcript.vtt", mime_type="text/vtt", render=render, is_captions=True
)

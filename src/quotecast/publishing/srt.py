"""Print captions as SubRip (`.srt`): CRLF line ends, commas, the speaker's name where it changes.

It stands as well where a line's own words before a colon would be taken for a name.
"""

from collections.abc import Iterator

from quotecast.model import Episode
from quotecast.publishing.cues import CUE_LINES, caption_lines, caption_name, cues_of, looks_named
from quotecast.publishing.formats import TextFormat
from quotecast.publishing.one_line import one_line
from quotecast.timecode import ms_to_clock


def render(episode: Episode) -> bytes:
    """Return the whole file. SubRip has neither escapes nor tags, so `-->` in a text is broken up."""
    return "".join(_blocks(episode)).replace("\n", "\r\n").encode()


def _blocks(episode: Episode) -> Iterator[str]:
    speaker = ""
    for number, cue in enumerate(cues_of(episode.turns, are_named=True), 1):
        start, end = (ms_to_clock(ms).replace(".", ",") for ms in (cue.start_ms, cue.end_ms))
        label, is_new = f"{caption_name(cue.speaker)}: ", cue.speaker != speaker
        speaker = cue.speaker
        lines = caption_lines(_safe(label + cue.text))
        if not is_new and not (looks_named(cue.text) and len(lines) <= CUE_LINES):
            lines = caption_lines(_safe(cue.text))
        yield f"{number}\n{start} --> {end}\n" + "\n".join(lines) + "\n\n"


def _safe(text: str) -> str:
    return one_line(text).replace("-->", "→")


FORMAT = TextFormat(
    file_name="transcript.srt", mime_type="application/x-subrip", render=render, is_captions=True
)

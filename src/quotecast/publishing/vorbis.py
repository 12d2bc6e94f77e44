"""Make Vorbis comments for Opus and FLAC: tags, chapters (CHAPTERnnn), the cover as a picture.

Chapters after the convention of Ogg (https://wiki.xiph.org/Chapter_Extension), in order of time.
ffmpeg rounds their seconds and keeps their milliseconds, so it doesn't write them.
"""

from collections.abc import Iterator

from mutagen.flac import Picture
from mutagen.id3 import PictureType

from quotecast.model import Episode
from quotecast.publishing.cover import SIDE_PX
from quotecast.publishing.one_line import date_of, one_line
from quotecast.publishing.tagging import cover_of
from quotecast.timecode import ms_to_clock


def comments(episode: Episode) -> Iterator[tuple[str, str]]:
    """Give keys and values, in the order in which they are to be written."""
    yield "TITLE", one_line(episode.title)
    yield "ARTIST", one_line(episode.author) or one_line(episode.show)
    yield "ALBUM", one_line(episode.show)
    yield "GENRE", "Podcast"
    yield "LANGUAGE", episode.language
    yield "DESCRIPTION", " ".join(one_line(credit) for credit in episode.credits)
    if day := date_of(episode.published or episode.recorded):
        yield "DATE", day
    for number, mark in enumerate(episode.chapters):
        yield f"CHAPTER{number:03}", ms_to_clock(mark.start_ms)
        yield f"CHAPTER{number:03}NAME", one_line(mark.title)


def picture(episode: Episode) -> Picture:
    """Return the cover as a FLAC picture block."""
    block = Picture()
    block.type = PictureType.COVER_FRONT
    block.mime = "image/jpeg"
    block.width = block.height = SIDE_PX
    block.depth = 24
    block.data = cover_of(episode)
    return block

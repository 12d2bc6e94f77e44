"""Deliver AAC in MP4: chapters in both styles (Nero and QuickTime), faststart, cover.

ISO/IEC 14496-3 (AAC-LC) in ISO/IEC 14496-12; iTunes-style tags. ffmpeg writes the chapters.
"""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import mutagen.mp4

from quotecast.ffmpeg import file_argument, stream_from_ffmpeg
from quotecast.model import Episode
from quotecast.publishing.formats import Codec, Delivery
from quotecast.publishing.one_line import date_of, one_line
from quotecast.publishing.tagging import cover_of, tagging

MIME_TYPE: Final = "audio/mp4"


def aac(delivery: Delivery) -> Codec:
    """Choose AAC-LC, 44.1 kHz.

    ffmpeg's fast coder of AAC takes a third of the time of its two-loop one, is 10 dB nearer to
    speech at this rate, and doesn't raise peaks by 2 dB.
    """
    encoder = ("-c:a", "aac", "-aac_coder", "fast", "-b:a", f"{delivery.aac_kbps}k", "-ar", "44100")
    return Codec(encoder=encoder, muxer=("ipod",), meter_rate_hz=44100)


def tag_mp4(path: Path, episode: Episode, delivery: Delivery, *, brand: str, kind: int) -> None:
    """Write chapters, tags and cover into an encoded file, and put its index first.

    `brand` is the file's major brand ("M4A "), `kind` what players file it under (iTunes' stik).

    Raises:
        CodecError: ffmpeg failed, or the file can't be tagged.
        OutputError: the file can't be written.
    """
    with TemporaryDirectory(dir=path.parent) as folder:
        plain, chapters = Path(folder) / "plain.m4a", Path(folder) / "chapters.txt"
        path.replace(plain)
        chapters.write_text(_metadata(episode), encoding="utf-8")
        _mux(delivery.ffmpeg, plain, chapters, path, brand)
    _write_tags(path, episode, kind)


def _mux(ffmpeg: Path, plain: Path, chapters: Path, path: Path, brand: str) -> None:
    arguments = [
        *("-i", file_argument(plain), "-f", "ffmetadata", "-i", file_argument(chapters)),
        *("-map", "0:a", "-map_metadata", "1", "-map_chapters", "1", "-c", "copy"),
        *("-fflags", "+bitexact", "-movflags", "+faststart", "-brand", brand),
        *("-f", "ipod", "-y", file_argument(path)),
    ]
    for _ in stream_from_ffmpeg(ffmpeg, arguments):
        pass


def _metadata(episode: Episode) -> str:
    """Write the chapters in ffmpeg's metadata format, version 1."""
    parts = [";FFMETADATA1"]
    for mark in episode.chapters:
        title = _escaped(one_line(mark.title))
        parts.append(
            f"[CHAPTER]\nTIMEBASE=1/1000\nSTART={mark.start_ms}\nEND={mark.end_ms}\ntitle={title}"
        )
    return "\n".join(parts) + "\n"


def _escaped(text: str) -> str:
    return "".join(f"\\{character}" if character in "=;#\\" else character for character in text)


def _write_tags(path: Path, episode: Episode, kind: int) -> None:
    with tagging(path):
        file: Any = mutagen.mp4.MP4(path)
        if file.tags is None:
            file.add_tags()
        file.tags.update(_tags(episode, kind))
        file.save()


def _tags(episode: Episode, kind: int) -> dict[str, Any]:
    author = one_line(episode.author) or one_line(episode.show)
    about = " ".join(one_line(credit) for credit in episode.credits)
    cover = mutagen.mp4.MP4Cover(cover_of(episode), mutagen.mp4.MP4Cover.FORMAT_JPEG)
    tags: dict[str, Any] = {
        "\xa9nam": [one_line(episode.title)],
        "\xa9ART": [author],
        "aART": [one_line(episode.show)],
        "\xa9alb": [one_line(episode.show)],
        "\xa9gen": ["Podcast"],
        "\xa9too": ["quotecast"],
        "\xa9cmt": [about],
        "desc": [about[:255]],
        "ldes": [about],
        "stik": [kind],
        "covr": [cover],
        "----:com.apple.iTunes:LANGUAGE": [episode.language.encode()],
    }
    day = date_of(episode.published or episode.recorded)
    return tags | ({"\xa9day": [day]} if day else {})

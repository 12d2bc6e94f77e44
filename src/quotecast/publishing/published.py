"""Read back what builds have left: an episode from its folder's manifest."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from quotecast.model import AudioFile, ChapterMark, Loudness, Source, source_known_as

MANIFEST_FILE: Final = "manifest.json"
_MOST: Final = 2**53  # what JSON numbers hold exactly


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedEpisode:
    """Hold what a feed tells of an episode. `folder` is its folder's name, the episode's slug."""

    folder: str
    guid: str
    title: str
    byline: str | None
    publisher: str | None
    published: str | None
    language: str
    source: Source
    address: str | None = None
    text_sha256: str
    is_corrected: bool
    recorded: str
    speakers: tuple[str, ...]
    chapters: tuple[ChapterMark, ...]
    audio: tuple[AudioFile, ...]


def read_episode(folder: Path) -> PublishedEpisode | None:
    """Return the episode of a folder, None where no sound manifest of one is."""
    try:
        return _episode(folder.name, json.loads((folder / MANIFEST_FILE).read_bytes()))
    except (
        OSError,
        ArithmeticError,
        LookupError,
        TypeError,
        ValueError,
        AttributeError,
        RecursionError,
    ):
        return None


def _episode(folder: str, content: Mapping[str, Any]) -> PublishedEpisode:
    article = content["article"]
    return PublishedEpisode(
        folder=folder,
        guid=_sign(content["guid"]),
        title=_text(article["title"]),
        byline=_maybe(article["byline"]),
        publisher=_maybe(article["publisher"]),
        published=_maybe(article["published"]),
        language=_sign(article["language"]),
        source=source_known_as(_text(article["source"])),
        address=_maybe(article.get("address")),
        text_sha256=_text(article["text_sha256"]),
        is_corrected=content.get("corrected") is True,
        recorded=_text(content.get("recorded", "")),
        speakers=tuple(_text(one["name"]) for one in content["speakers"][1:]),
        chapters=tuple(
            ChapterMark(
                title=_text(one["title"]),
                start_ms=_amount(one["start_ms"]),
                end_ms=_amount(one["end_ms"]),
            )
            for one in content["chapters"]
        ),
        audio=tuple(_audio(one) for one in content["audio"]),
    )


def _audio(content: Mapping[str, Any]) -> AudioFile:
    path = _sign(content["path"])
    if Path(path).name != path:
        raise ValueError("a file outside of its folder")
    # How loud it is, no feed tells.
    silent = Loudness(integrated_lufs=0.0, true_peak_dbtp=0.0, range_lu=0.0)
    return AudioFile(
        path=path,
        mime_type=_sign(content["mime_type"]),
        size_bytes=_amount(content["bytes"]),
        duration_ms=_amount(content["duration_ms"]),
        loudness=silent,
    )


def _amount(value: object) -> int:
    if not isinstance(value, int) or not 0 <= value < _MOST:
        raise ValueError("no amount that there could be")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _sign(value: object) -> str:
    """Return a text that goes into a feed as it stands, and so must be one that XML can hold."""
    text = _text(value)
    if not text or not text.isprintable():
        raise ValueError("signs that no feed can hold")
    return text


def _maybe(value: object) -> str | None:
    return None if value is None else _text(value)

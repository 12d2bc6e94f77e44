"""The manifest: print all that a build knows of an episode, stable from build to build; read it back.

It is a file of Podcasting 2.0 JSON chapters too: who looks for `chapters` takes it for one.
"""

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any, Final

from quotecast import __version__
from quotecast.model import (
    NARRATOR_ID,
    Article,
    AudioFile,
    Cast,
    ChapterMark,
    Episode,
    Line,
    Loudness,
    Master,
    MusicPlacement,
    Notice,
    Omission,
    Production,
    Script,
    Source,
    Span,
    Speaker,
    source_known_as,
    text_digest,
)
from quotecast.publishing.chapters import VERSION, chapter_entries
from quotecast.timecode import frames_to_ms

MANIFEST_FILE: Final = "manifest.json"
_MOST: Final = 2**53  # what JSON numbers hold exactly


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedEpisode:
    """An episode as it lies in its folder, whose path is `place`; `voice_gains_db` are the gains of its voices."""

    place: Path
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
    notices: tuple[Notice, ...] = ()
    voice_gains_db: Mapping[str, float] = field(default_factory=dict)

    @property
    def folder(self) -> str:
        """Its folder's name, the episode's slug."""
        return self.place.name


def read_episode(folder: Path) -> PublishedEpisode | None:
    """Return the episode of a folder, None where no sound manifest of one is."""
    try:
        return _episode(folder, json.loads((folder / MANIFEST_FILE).read_bytes()))
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


def render_manifest(production: Production, episode: Episode, master: Master) -> bytes:
    """Return the whole file: UTF-8, keys sorted, indented, with a line end at its end.

    Raises:
        KeyError: a line has no take, placement or spoken text, or a speaker no voice.
    """
    content = _manifest(production, episode, master)
    encoder = json.JSONEncoder(ensure_ascii=False, sort_keys=True, indent=2)
    written = BytesIO()
    # A lone surrogate has no UTF-8; it can't come from a file, but from a library's caller.
    text = TextIOWrapper(written, encoding="utf-8", errors="replace", newline="\n")
    # Piece by piece: those of ten hours take 50 MB, where they lie in a list first.
    text.writelines(encoder.iterencode(content))
    text.write("\n")
    text.flush()
    return written.getvalue()


def _episode(place: Path, content: Mapping[str, Any]) -> PublishedEpisode:
    article = content["article"]
    return PublishedEpisode(
        place=place,
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
        audio=tuple(_read_audio(one) for one in content["audio"]),
        notices=tuple(
            Notice(kind=_text(one["kind"]), message=_text(one["message"]))
            for one in content["notices"]
        ),
        voice_gains_db={
            _text(voice): float(gain) for voice, gain in content.get("voice_gains_db", {}).items()
        },
    )


def _read_audio(content: Mapping[str, Any]) -> AudioFile:
    path = _sign(content["path"])
    if Path(path).name != path:
        raise ValueError("a file outside of its folder")
    return AudioFile(
        path=path,
        mime_type=_sign(content["mime_type"]),
        size_bytes=_amount(content["bytes"]),
        duration_ms=_amount(content["duration_ms"]),
        loudness=Loudness(
            integrated_lufs=_level(content.get("integrated_lufs")),
            true_peak_dbtp=_level(content.get("true_peak_dbtp")),
            range_lu=_level(content.get("range_lu")),
        ),
        channels=2 if content.get("channels") == 2 else 1,
    )


def _level(value: object) -> float:
    """Return a level as it was written: null is that of silence."""
    return float(value) if isinstance(value, int | float) else -math.inf


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


def _manifest(production: Production, episode: Episode, master: Master) -> dict[str, Any]:
    """Return what is printed. Times are in ms of the programme, unencoded."""
    script = production.script
    return {
        "quotecast": __version__,
        "style": script.style,
        "guid": episode.guid,
        "corrected": episode.is_corrected,
        "recorded": episode.recorded,
        "article": _article(production.article),
        "speakers": list(_speakers(script, production.cast)),
        "lines": list(_lines(production, master)),
        "omissions": [_omission(item, production.article) for item in script.omissions],
        "voice_gains_db": dict(master.voice_gains_db),
        "music": [_music(placement, master.sample_rate_hz) for placement in master.music],
        "version": VERSION,  # of the chapters
        "chapters": [
            {**entry, "start_ms": mark.start_ms, "end_ms": mark.end_ms}
            for entry, mark in zip(chapter_entries(episode.chapters), episode.chapters, strict=True)
        ],
        "audio": [_audio(item) for item in episode.audio],
        "notices": [
            {
                "kind": notice.kind,
                "message": notice.message,
                "origin": _pair(notice.origin) if notice.origin else None,
            }
            for notice in production.notices
        ],
    }


def _music(placement: MusicPlacement, rate_hz: int) -> dict[str, Any]:
    end_frame = placement.start_frame + placement.frames
    return {
        "path": placement.music.path.as_posix(),
        "role": placement.music.role.value,
        "start_ms": frames_to_ms(placement.start_frame, rate_hz),
        "end_ms": frames_to_ms(end_frame, rate_hz),
    }


def _article(article: Article) -> dict[str, Any]:
    return {
        "source": article.source.known_as,
        "address": article.address,
        "title": article.title,
        "byline": article.byline,
        "publisher": article.publisher,
        "published": article.published,
        "language": article.language,
        "text_length": len(article.text),
        "text_sha256": text_digest(article.text),
    }


def _speakers(script: Script, cast: Cast) -> Iterator[dict[str, Any]]:
    # The narrator is a voice and nobody in the article: there is no evidence of a gender.
    from quotecast.languages import language_of  # noqa: PLC0415 - where an episode is read

    narrator = Speaker(id=NARRATOR_ID, name=language_of(script.language).script.narrator)
    for speaker in (narrator, *script.speakers):
        role = cast.roles[speaker.id]
        yield {
            "id": speaker.id,
            "name": speaker.name,
            "aliases": list(speaker.aliases),
            "description": speaker.description,
            "gender": speaker.gender.value if speaker.gender else None,
            "gender_evidence": speaker.gender_evidence,
            "voice": role.voice.id,
            "engine": role.voice.engine,
            "reason": role.reason,
        }


def _lines(production: Production, master: Master) -> Iterator[dict[str, Any]]:
    placements = {placement.line_id: placement for placement in master.placements}
    rate_hz = master.sample_rate_hz
    for number, chapter in enumerate(production.script.chapters):
        for line in chapter.lines():
            placement = placements[line.id]
            end_frame = placement.start_frame + placement.frames
            yield {
                **_words(line),
                "spoken": production.spoken[line.id].text,
                "chapter": number,
                "start_ms": frames_to_ms(placement.start_frame, rate_hz),
                "end_ms": frames_to_ms(end_frame, rate_hz),
                "take": production.takes[line.id].digest,
                **({"voice": other.id} if (other := production.other_voices.get(line.id)) else {}),
                **({"says_other_words": True} if line.id in production.other_words else {}),
            }


def _words(line: Line) -> dict[str, Any]:
    return {
        "id": line.id,
        "speaker": line.speaker_id,
        "kind": line.kind.value,
        "text": line.text,
        "origin": [_pair(span) for span in line.origin],
        "added": [_pair(span) for span in line.added],
    }


def _omission(omission: Omission, article: Article) -> dict[str, Any]:
    return {
        "origin": _pair(omission.span),
        "reason": omission.reason,
        "text": omission.span.cut_from(article.text),
    }


def _audio(audio: AudioFile) -> dict[str, Any]:
    return {
        "path": audio.path,
        "mime_type": audio.mime_type,
        "bytes": audio.size_bytes,
        "duration_ms": audio.duration_ms,
        "integrated_lufs": _decibels(audio.loudness.integrated_lufs),
        "true_peak_dbtp": _decibels(audio.loudness.true_peak_dbtp),
        "range_lu": _decibels(audio.loudness.range_lu),
        **({"channels": audio.channels} if audio.channels > 1 else {}),
    }


def _decibels(value: float) -> float | None:
    # JSON has no infinity: silence is null.
    return round(value, 2) if math.isfinite(value) else None


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]

"""Print the manifest: all that a build knows of an episode, stable from build to build.

It is a file of Podcasting 2.0 JSON chapters too: who looks for `chapters` takes it for one.
"""

import hashlib
import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from quotecast.model import (
    NARRATOR_ID,
    Article,
    AudioFile,
    Cast,
    ChapterMark,
    Line,
    Master,
    Notice,
    Omission,
    Script,
    Span,
    Speaker,
    Take,
)
from quotecast.publishing.chapters import VERSION, chapter_entries
from quotecast.timecode import frames_to_ms

FILE_NAME: Final = "manifest.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """Hold what a build has made of an article; `spoken` and `takes` are by the lines' ids.

    `is_corrected` tells that the episode first came out with another text, `recorded` when.
    """

    version: str
    style: str
    guid: str
    article: Article
    script: Script
    cast: Cast
    spoken: Mapping[str, str]
    takes: Mapping[str, Take]
    master: Master
    chapters: tuple[ChapterMark, ...]
    audio: tuple[AudioFile, ...]
    notices: tuple[Notice, ...]
    is_corrected: bool = False
    recorded: str = ""


def render_manifest(build: Build) -> bytes:
    """Return the whole file: UTF-8, keys sorted, indented, with a line end at its end.

    Raises:
        KeyError: a line has no take, placement or spoken text, or a speaker no voice.
    """
    text = json.dumps(manifest(build), ensure_ascii=False, sort_keys=True, indent=2)
    # A lone surrogate has no UTF-8; it can't come from a file, but from a library's caller.
    return (text + "\n").encode("utf-8", "replace")


def manifest(build: Build) -> dict[str, Any]:
    """Return what `render_manifest` prints. Times are in ms of the programme, unencoded."""
    return {
        "quotecast": build.version,
        "style": build.style,
        "guid": build.guid,
        "corrected": build.is_corrected,
        "recorded": build.recorded,
        "article": _article(build.article),
        "speakers": list(_speakers(build.script, build.cast)),
        "lines": list(_lines(build)),
        "omissions": [_omission(item, build.article) for item in build.script.omissions],
        "music": [
            {
                "path": placement.music.path.as_posix(),
                "role": placement.music.role.value,
                "start_ms": frames_to_ms(placement.start_frame, build.master.sample_rate_hz),
                "end_ms": frames_to_ms(
                    placement.start_frame + placement.frames, build.master.sample_rate_hz
                ),
            }
            for placement in build.master.music
        ],
        "version": VERSION,  # of the chapters
        "chapters": [
            {**entry, "start_ms": mark.start_ms, "end_ms": mark.end_ms}
            for entry, mark in zip(chapter_entries(build.chapters), build.chapters, strict=True)
        ],
        "audio": [_audio(item) for item in build.audio],
        "notices": [
            {
                "kind": notice.kind,
                "message": notice.message,
                "origin": _pair(notice.origin) if notice.origin else None,
            }
            for notice in build.notices
        ],
    }


def _article(article: Article) -> dict[str, Any]:
    return {
        "source": article.source,
        "address": article.address,
        "title": article.title,
        "byline": article.byline,
        "publisher": article.publisher,
        "published": article.published,
        "language": article.language,
        "text_length": len(article.text),
        "text_sha256": hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
    }


def _speakers(script: Script, cast: Cast) -> Iterator[dict[str, Any]]:
    # The narrator is a voice and nobody in the article: there is no evidence of a gender.
    narrator = Speaker(id=NARRATOR_ID, name="Narrator")
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


def _lines(build: Build) -> Iterator[dict[str, Any]]:
    placements = {placement.line_id: placement for placement in build.master.placements}
    rate_hz = build.master.sample_rate_hz
    for number, chapter in enumerate(build.script.chapters):
        for line in chapter.lines():
            placement = placements[line.id]
            end_frame = placement.start_frame + placement.frames
            yield {
                **_words(line),
                "spoken": build.spoken[line.id],
                "chapter": number,
                "start_ms": frames_to_ms(placement.start_frame, rate_hz),
                "end_ms": frames_to_ms(end_frame, rate_hz),
                "take": build.takes[line.id].digest,
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
    }


def _decibels(value: float) -> float | None:
    # JSON has no infinity: silence is null.
    return round(value, 2) if math.isfinite(value) else None


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]

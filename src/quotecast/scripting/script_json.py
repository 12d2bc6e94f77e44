"""Print a whole script as JSON, for programs that plan, check or show it.

Spans are `[start, end]`, half-open code-point offsets: `origin` and omissions in the article's
text, `added` in the line's. Enumerations are their words, what isn't known is null:

    {"article":   {"id", "source", "title", "byline", "publisher", "published", "language",
                   "text_length", "text_sha256"},
     "speakers":  [{"id", "name", "aliases", "description", "gender", "gender_evidence"}],
     "chapters":  [{"title", "segments": [{"speaker", "lines": [
                       {"id", "kind", "text", "origin", "added", "pause_after_ms",
                        "has_own_pause", "rate_percent"}]}]}],
     "music":     [{"path", "role", "before_line", "until_line"}],
     "omissions": [{"origin", "reason", "text"}],
     "notices":   [{"kind", "message", "origin"}]}
"""

import json
from collections.abc import Sequence
from typing import Any

from quotecast.model import (
    Article,
    Line,
    Music,
    Notice,
    Omission,
    Script,
    Segment,
    Span,
    Speaker,
    text_digest,
)


def render_script(article: Article, script: Script, notices: Sequence[Notice]) -> str:
    """Return the script as JSON: keys sorted, indented, with a line end at its end."""
    content = {
        "article": _article(article),
        "speakers": [_speaker(speaker) for speaker in script.speakers],
        "chapters": [
            {"title": chapter.title, "segments": [_segment(entry) for entry in chapter.segments]}
            for chapter in script.chapters
        ],
        "music": [_music(piece) for piece in script.music],
        "omissions": [_omission(entry, article) for entry in script.omissions],
        "notices": [
            {
                "kind": notice.kind,
                "message": notice.message,
                "origin": _pair(notice.origin) if notice.origin else None,
            }
            for notice in notices
        ],
    }
    return json.dumps(content, ensure_ascii=False, sort_keys=True, indent=2) + "\n"


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "source": article.source.known_as,
        "title": article.title,
        "byline": article.byline,
        "publisher": article.publisher,
        "published": article.published,
        "language": article.language,
        "text_length": len(article.text),
        "text_sha256": text_digest(article.text),
    }


def _speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "id": speaker.id,
        "name": speaker.name,
        "aliases": list(speaker.aliases),
        "description": speaker.description,
        "gender": speaker.gender.value if speaker.gender else None,
        "gender_evidence": speaker.gender_evidence,
    }


def _segment(segment: Segment) -> dict[str, Any]:
    return {"speaker": segment.speaker_id, "lines": [_line(line) for line in segment.lines]}


def _line(line: Line) -> dict[str, Any]:
    return {
        "id": line.id,
        "kind": line.kind.value,
        "text": line.text,
        "origin": [_pair(span) for span in line.origin],
        "added": [_pair(span) for span in line.added],
        "pause_after_ms": line.pause_after_ms,
        "has_own_pause": line.has_own_pause,
        "rate_percent": line.rate_percent,
    }


def _music(piece: Music) -> dict[str, Any]:
    return {
        "path": piece.path.as_posix(),
        "role": piece.role.value,
        "before_line": piece.before_line,
        "until_line": piece.until_line,
    }


def _omission(omission: Omission, article: Article) -> dict[str, Any]:
    return {
        "origin": _pair(omission.span),
        "reason": omission.reason,
        "text": omission.span.cut_from(article.text),
    }


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]

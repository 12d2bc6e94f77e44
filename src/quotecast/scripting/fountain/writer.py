"""Write a script as Fountain 1.1 (https://fountain.io/syntax), for a producer to read and edit.

The title page lists the cast without voices: those depend on the engine, and are chosen when the
episode is built (`quotecast voices` shows them). A cue is `@NAME`, a chapter is a section (`#`), a
paragraph a dialogue block with one line per sentence. The note behind a line says where in the
article it stands (`[[12-40 44-60 +0-3]]`: two spans of the article, and the first three characters
added); `(pause 400ms)` and `(slower)` direct it, `> MUSIC: "file"` asks for music, a note in words
tells a doubt where it stands. Notes at the end keep what the page doesn't show. None of the notes
is needed to build from the file.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from quotecast.languages import language_of
from quotecast.model import NARRATOR_ID, Line, Notice, Omission, Script, Span, Speaker
from quotecast.scripting.directions import as_words, music_line, rate_words
from quotecast.scripting.fountain.markup import UNNAMED, escape
from quotecast.scripting.manuscript import Manuscript, Said

NARRATOR_CUE = "NARRATOR"


def write_fountain(manuscript: Manuscript, notices: Sequence[Notice] = ()) -> str:
    """Return the script file's content; a notice stands as a note behind the line it is about."""
    script = manuscript.script
    cues = cue_names(script)
    directions = _Directions(script, notices)
    parts = ["\n".join(_title_page(manuscript))]
    for chapter in script.chapters:
        parts.append(f"# {escape(_one_line(chapter.title))}")
        for segment in chapter.segments:
            spoken = directions.around(segment.lines)
            parts.append("\n".join([f"@{cues[segment.speaker_id]}", *spoken]))
    parts += directions.rest()
    parts += [f"[[speaker {_json(_speaker(speaker))}]]" for speaker in script.speakers]
    parts += _left_out(script.omissions)
    parts += _said(manuscript.said)
    return "\n\n".join(parts) + "\n"


class _Directions:
    """Write lines with the directions, music and notes that stand between them."""

    def __init__(self, script: Script, notices: Sequence[Notice]) -> None:
        self._music: dict[str | None, list[str]] = defaultdict(list)
        for piece, following in pairwise((*script.music, None)):
            if piece is None:
                continue
            self._music[piece.before_line].append(music_line(piece.path.as_posix(), piece.role))
            is_ended = following is not None and following.before_line == piece.until_line
            if piece.until_line is not None and not is_ended:
                self._music[piece.until_line].append("> MUSIC: out")
        self._notices = sorted(notices, key=lambda notice: notice.origin or Span(start=0, end=0))
        self._notices.reverse()

    def around(self, lines: Sequence[Line]) -> Iterator[str]:
        rate_percent = 100
        for line in lines:
            yield from self._music.get(line.id, ())
            if line.rate_percent != rate_percent:
                rate_percent = line.rate_percent
                yield f"({rate_words(rate_percent)})"
            yield _line(line)
            yield from self._notes_before(max((span.end for span in line.origin), default=0))
            if line.has_own_pause:
                yield f"(pause {line.pause_after_ms}ms)"

    def rest(self) -> Iterator[str]:
        yield from self._music.get(None, ())
        yield from self._notes_before(None)

    def _notes_before(self, end: int | None) -> Iterator[str]:
        while self._notices and (end is None or _start(self._notices[-1]) < end):
            notice = self._notices.pop()
            yield f"[[{_readable(f'{notice.kind}: {notice.message}')}]]"


def cue_names(script: Script) -> Mapping[str, str]:
    """Return a name for everybody's cues, by speaker id; no two are alike."""
    names = {NARRATOR_ID: NARRATOR_CUE}
    for speaker in script.speakers:
        name = escape(_one_line(speaker.name)).replace("(", r"\(").replace("^", r"\^")
        taken = {other.casefold() for other in names.values()}
        number = 2
        unique = name
        while unique.casefold() in taken:
            unique, number = f"{name} {number}", number + 1
        names[speaker.id] = unique
    return names


def _title_page(manuscript: Manuscript) -> Iterator[str]:
    script = manuscript.script
    words = language_of(script.language).script
    facts = {
        "Title": manuscript.title,
        "Credit": words.written_by if manuscript.byline else words.read_by,
        "Author": manuscript.byline,
        "Source": manuscript.source.known_as,
        "Draft date": manuscript.published,
        "Publisher": manuscript.publisher,
        "Language": script.language,
        "Article": script.article_id,
        "Style": script.style,
        "Digest": manuscript.digest,
    }
    for key, value in facts.items():
        if value:
            yield f"{key}: {escape(_one_line(value))}"
    if script.speakers:
        yield "Cast:"
    for speaker in script.speakers:
        known = ", ".join(filter(None, (speaker.name, speaker.description)))
        yield f"    {escape(_one_line(known))}"


def _line(line: Line) -> str:
    spans = [f"{span.start}-{span.end}" for span in line.origin]
    spans += [f"+{span.start}-{span.end}" for span in line.added]
    return f"{as_words(escape(line.text))} [[{' '.join(spans)}]]"


def _speaker(speaker: Speaker) -> dict[str, object]:
    introduction = speaker.introduction
    return {
        "id": speaker.id,
        "name": speaker.name if speaker.is_named else f"{UNNAMED}{speaker.name}",
        "aliases": list(speaker.aliases),
        "description": speaker.description,
        "gender": speaker.gender,
        "gender_evidence": speaker.gender_evidence,
        "gender_is_guess": speaker.gender_is_guess,
        "introduction": introduction and [introduction.start, introduction.end],
    }


def _left_out(omissions: tuple[Omission, ...]) -> Iterator[str]:
    by_reason: dict[str, list[str]] = defaultdict(list)
    for omission in omissions:
        by_reason[omission.reason].append(f"{omission.span.start}-{omission.span.end}")
    for reason, spans in by_reason.items():
        yield f"[[omitted {reason}: {' '.join(spans)}]]"


def _said(said: tuple[Said, ...]) -> Iterator[str]:
    by_speaker: dict[str, list[str]] = defaultdict(list)
    for one in said:
        by_speaker[one.speaker_id].append(f"{one.span.start}-{one.span.end}")
    for speaker_id, spans in by_speaker.items():
        yield f"[[said {speaker_id}: {' '.join(spans)}]]"


def _json(content: object) -> str:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return (
        text.replace("]]", r"]\u005d")
        .replace("[[", r"[\u005b")
        .replace("*/", r"*\/")
        .replace("/*", r"\/*")
    )


def _start(notice: Notice) -> int:
    return notice.origin.start if notice.origin else 0


def _readable(text: str) -> str:
    """Write words into a note so that nothing in them ends it."""
    text = re.sub(r"(?<=\[)(?=\[)|(?<=\])(?=\])|(?<=/)(?=\*)", " ", _one_line(text))
    return f"{text} " if text.endswith("]") else text


def _one_line(text: str) -> str:
    return " ".join(text.split())

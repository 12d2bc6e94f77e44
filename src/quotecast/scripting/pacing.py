"""Part what is too long to speak in one go, and decide how long the silence after a line is."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

from quotecast.languages import Language, sentence_spans
from quotecast.model import NARRATOR_ID, Chapter, Line, Segment, Span
from quotecast.scripting.line_parts import trimmed
from quotecast.settings import PauseSettings

Cost: TypeAlias = Callable[[Line], int]
"""How long a line lasts, in ms."""

# Before a text is spoken its length is a guess: espeak at 165 words a minute, measured.
_MS_PER_CHARACTER = 68
_SENTENCE_ENDS = (".", "!", "?", "…", ":")
_CLOSERS = "”’\"')]»›"
_OPENERS = "“‘«‹"
_CRIES = "?!…"
# A sentence longer than this (code points) is spoken in parts.
LONGEST_LINE = 600
_CUT = " …"
_OWN_TAG = re.compile(r"\s(?P<who>I)\s(?P<verb>[a-z]+)\b")
_BREAK = re.compile(r"[;:,—–]\s|\s")
_TITLE = re.compile(  # short, behind a word in small letters and before one
    r"(?<=[a-z]\s)(?:“[^“”\n]{3,60}”|\"[^\"\n]{3,60}\"|‘[^‘’\n]{3,60}’)(?=\s[a-z])"
)


def guessed_ms(text: str) -> int:
    """Guess how long a text lasts when it is spoken."""
    return _MS_PER_CHARACTER * len(text)


def paced(chapters: Sequence[Chapter], pauses: PauseSettings) -> tuple[Chapter, ...]:
    """Number the lines and set their pauses; the reasons are those of the settings.

    A segment is a paragraph's run of lines by one speaker, so that a new segment by the same
    speaker is a new paragraph. The last line of all has no pause. A pause that a line has of
    its own stays.
    """
    result = []
    number = 0
    for chapter_index, chapter in enumerate(chapters):
        segments = []
        for segment_index, segment in enumerate(chapter.segments):
            following = chapter.segments[segment_index + 1 : segment_index + 2]
            is_last = chapter_index == len(chapters) - 1
            after_ms = _after_segment_ms(segment, following, pauses, is_last=is_last)
            lines = []
            for index, line in enumerate(segment.lines):
                number += 1
                nearby = segment.lines[index + 1 : index + 2]
                pause_ms = _after_line_ms(line, nearby[0], pauses) if nearby else after_ms
                if _is_title(line, chapter) and (nearby or following):
                    pause_ms = pauses.title_ms
                if line.has_own_pause:
                    pause_ms = line.pause_after_ms
                lines.append(replace(line, id=f"{number:04}", pause_after_ms=pause_ms))
            segments.append(replace(segment, lines=tuple(lines)))
        result.append(replace(chapter, segments=tuple(segments)))
    return tuple(result)


def whole_sentences(
    text: str, span: Span, fragments: Sequence[Span], language: Language
) -> Iterator[Span]:
    """Give the sentences of a span; one isn't cut where a fragment in it has a stop.

    `fragments` are quoted titles and the like, in order and without overlaps. Nor is one cut between such
    words and the writer's tag: "“Who?” I asked.", where "I" has a capital anyway.
    """
    start = None
    for sentence in sentence_spans(text, span, language):
        start = sentence.start if start is None else start
        is_tagged = _is_tagged(text, fragments, sentence, language)
        if not is_tagged and not _is_inside(fragments, sentence.end):
            yield Span(start=start, end=sentence.end)
            start = None
    if start is not None:
        yield trimmed(text, Span(start=start, end=span.end))


def titles_within(text: str, span: Span) -> list[Span]:
    """Return what is quoted within a clause and has stops of its own: "their “Row. Rest.” signs are down"."""
    return [
        Span(start=found.start(), end=found.end())
        for found in _TITLE.finditer(text, span.start, span.end)
    ]


def speakable_parts(text: str, sentence: Span) -> Iterator[Span]:
    """Cut a sentence into parts of at most `LONGEST_LINE`, at a stop or a space where one is."""
    start = sentence.start
    while sentence.end - start > LONGEST_LINE:
        window = text[start + LONGEST_LINE // 2 : start + LONGEST_LINE]
        breaks = [found.end() for found in _BREAK.finditer(window)]
        end = start + LONGEST_LINE // 2 + (breaks[-1] if breaks else len(window))
        yield Span(start=start, end=end)
        start = end
    yield Span(start=start, end=sentence.end)


def _is_title(line: Line, chapter: Chapter) -> bool:
    """Return whether a line is what the chapter is called, perhaps shortened for a list."""
    if line is not chapter.segments[0].lines[0]:
        return False
    said, title = line.text.rstrip(".").casefold(), chapter.title.rstrip(".").casefold()
    if title.endswith(_CUT):
        return said.startswith(title.removesuffix(_CUT))
    return f" {said}".endswith(f" {title}") or title.startswith(f"{said}: ")


def _after_segment_ms(
    segment: Segment, following: Sequence[Segment], pauses: PauseSettings, *, is_last: bool
) -> int:
    if not following:
        return 0 if is_last else pauses.chapter_ms
    if following[0].lines[0].text[:1].islower():
        return pauses.clause_ms  # the voice changes within a sentence
    is_short = len(segment.lines) == 1
    if segment.speaker_id == following[0].speaker_id:
        return pauses.short_paragraph_ms if is_short else pauses.paragraph_ms
    if following[0].speaker_id != NARRATOR_ID:
        return pauses.speaker_ms
    return pauses.after_voice_ms


def _after_line_ms(line: Line, following: Line, pauses: PauseSettings) -> int:
    is_whole = line.text.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS)
    return pauses.sentence_ms if is_whole or following.text[:1].isupper() else pauses.clause_ms


def _is_inside(fragments: Sequence[Span], position: int) -> bool:
    index = bisect_left(fragments, position, key=lambda span: span.end)
    return index < len(fragments) and fragments[index].start < position < fragments[index].end


def _is_tagged(text: str, fragments: Sequence[Span], sentence: Span, language: Language) -> bool:
    """Return whether a sentence is a quoted question or cry, and "I said" follows."""
    followed = _OWN_TAG.match(text, sentence.end)
    if followed is None or followed["verb"] not in language.reporting_verbs:
        return False
    quoted = trimmed(text, sentence, _CLOSERS + _OPENERS)
    is_cry = text[quoted.end - 1] in _CRIES and followed["who"].lower() in language.first_person
    return is_cry and any(one.start == quoted.start and one.end == quoted.end for one in fragments)

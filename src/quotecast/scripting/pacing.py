"""Decide how long the silence after a line is, by what follows it."""

from collections.abc import Sequence
from dataclasses import replace

from quotecast.model import Chapter, Line, Segment
from quotecast.settings import PauseSettings

# Between the parts of one sentence that was too long to speak in one go.
CLAUSE_MS = 120
# Before a text is spoken its length is a guess: espeak at 165 words a minute, measured.
_MS_PER_CHARACTER = 68
_SENTENCE_ENDS = (".", "!", "?", "…", ":")
_CLOSERS = "”’\"')]»›"


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
                if line.has_own_pause:
                    pause_ms = line.pause_after_ms
                lines.append(replace(line, id=f"{number:04}", pause_after_ms=pause_ms))
            segments.append(replace(segment, lines=tuple(lines)))
        result.append(replace(chapter, segments=tuple(segments)))
    return tuple(result)


def _after_segment_ms(
    segment: Segment, following: Sequence[Segment], pauses: PauseSettings, *, is_last: bool
) -> int:
    if not following:
        return 0 if is_last else pauses.chapter_ms
    if following[0].lines[0].text[:1].islower():
        return CLAUSE_MS  # the voice changes within a sentence
    if segment.speaker_id == following[0].speaker_id:
        return pauses.paragraph_ms
    if segment.lines[-1].text.endswith(":"):
        return pauses.speaker_ms
    return max(pauses.speaker_ms, pauses.paragraph_ms)


def _after_line_ms(line: Line, following: Line, pauses: PauseSettings) -> int:
    is_whole = line.text.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS)
    return pauses.sentence_ms if is_whole or following.text[:1].isupper() else CLAUSE_MS

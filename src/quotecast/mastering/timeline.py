"""Print the one timeline: when every line, word and chapter is heard, from the placements alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from quotecast.model import ChapterMark, Master, Placement, Script, Take, Word
from quotecast.timecode import frames_to_ms, ms_to_frames


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """When something is heard, in ms from the start of the programme."""

    start_ms: int
    end_ms: int


def duration_ms(master: Master) -> int:
    """Return the length of the programme."""
    return frames_to_ms(master.frames, master.sample_rate_hz)


def line_timings(master: Master) -> Mapping[str, Timing]:
    """Return when each line is heard, by line id."""
    return {
        placement.line_id: Timing(
            start_ms=frames_to_ms(placement.start_frame, master.sample_rate_hz),
            end_ms=frames_to_ms(placement.start_frame + placement.frames, master.sample_rate_hz),
        )
        for placement in master.placements
    }


def word_starts_ms(placement: Placement, take: Take, sample_rate_hz: int) -> tuple[int, ...]:
    """Return when each word of a placed take starts; the rate is the master's."""

    def start_ms(word: Word) -> int:
        frame = word.frame
        if take.sample_rate_hz != sample_rate_hz:
            frame = ms_to_frames(frames_to_ms(frame, take.sample_rate_hz), sample_rate_hz)
        inside = min(max(0, frame - placement.cut_frames), placement.frames)
        return frames_to_ms(placement.start_frame + inside, sample_rate_hz)

    return tuple(start_ms(word) for word in take.words)


def chapter_marks(script: Script, master: Master) -> tuple[ChapterMark, ...]:
    """Return when each chapter is heard: without gaps, from 0 to the end of the programme."""
    timings = line_timings(master)
    starts = [timings[next(chapter.lines()).id].start_ms for chapter in script.chapters]
    edges = [0, *starts[1:], duration_ms(master)]
    return tuple(
        ChapterMark(title=chapter.title, start_ms=start, end_ms=end)
        for chapter, (start, end) in zip(script.chapters, pairwise(edges), strict=True)
    )

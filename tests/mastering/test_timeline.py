from pathlib import Path

import pytest

from quotecast.mastering.timeline import chapter_marks, duration_ms, line_timings, word_starts_ms
from quotecast.model import (
    NARRATOR_ID,
    Chapter,
    Line,
    LineKind,
    Master,
    Placement,
    Script,
    Segment,
    Take,
    Word,
)

RATE_HZ = 1000


def line(line_id):
    return Line(id=line_id, speaker_id=NARRATOR_ID, kind=LineKind.ADDED, text="x")


@pytest.fixture
def master():
    placements = tuple(
        Placement(line_id=line_id, start_frame=start, frames=200, cut_frames=50)
        for line_id, start in (("a", 300), ("b", 700), ("c", 1500))
    )
    return Master(path=Path("m.pcm"), sample_rate_hz=RATE_HZ, frames=2000, placements=placements)


@pytest.fixture
def script():
    def chapter(title, *ids):
        segment = Segment(speaker_id=NARRATOR_ID, lines=tuple(line(line_id) for line_id in ids))
        return Chapter(title=title, segments=(segment,))

    chapters = (chapter("One", "a", "b"), chapter("Two", "c"))
    return Script(article_id="x", language="en", speakers=(), chapters=chapters, omissions=())


def test_line_is_heard_where_it_was_placed(master):
    timing = line_timings(master)["b"]
    assert (timing.start_ms, timing.end_ms) == (700, 900)


def test_chapters_cover_the_programme_without_gaps(script, master):
    marks = chapter_marks(script, master)
    assert [(mark.start_ms, mark.end_ms) for mark in marks] == [(0, 1500), (1500, 2000)]
    assert duration_ms(master) == 2000


def test_word_is_heard_where_its_take_lies_less_what_was_cut(master):
    words = tuple(Word(offset=index, frame=frame) for index, frame in enumerate((50, 100, 20, 999)))
    take = Take(path=Path("a.wav"), frames=400, sample_rate_hz=RATE_HZ, digest="a", words=words)
    assert word_starts_ms(master.placements[0], take, RATE_HZ) == (300, 350, 300, 500)


def test_word_of_a_take_at_another_rate_keeps_its_time(master):
    words = (Word(offset=0, frame=300),)
    take = Take(path=Path("a.wav"), frames=800, sample_rate_hz=2 * RATE_HZ, digest="a", words=words)
    assert word_starts_ms(master.placements[0], take, RATE_HZ) == (400,)

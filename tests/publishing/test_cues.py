from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.turns import turn

from quotecast.model import WordTime
from quotecast.publishing.cues import (
    CUE_LINES,
    LINE_CHARACTERS,
    caption_lines,
    cues_of,
)

LONG = (
    "The council, which met twice in the autumn, has agreed to keep the northern line open, "
    "but it wants the drivers to accept longer shifts; nobody at the depot believes it."
)


def line(text, start_ms=0, end_ms=None, speaker="Narrator", word_times=()):
    times = () if end_ms is None else (end_ms,)
    return turn("l", speaker, start_ms, text, *times, word_times=word_times)


words = st.text(st.sampled_from("abcdeéß,.;–"), min_size=1, max_size=14)


@st.composite
def programmes(draw):
    lines, now = [], 0
    for text in draw(st.lists(st.lists(words, max_size=60), max_size=6)):
        start = now + draw(st.integers(0, 900))
        now = start + draw(st.integers(0, 30_000))
        joined = draw(st.sampled_from([" ", "\n", "  "])).join(text)
        lines.append(line(joined, start, now, speaker=f"S{len(lines)}"))
    return lines


@settings(deadline=None)
@given(programmes())
def test_captions_of_a_line_are_its_text(lines):
    cues = cues_of(lines)
    for item in lines:
        texts = [cue.text for cue in cues if cue.speaker == item.speaker]
        assert " ".join(texts) == " ".join(item.text.split())


@settings(deadline=None)
@given(programmes(), st.booleans())
def test_captions_rise_and_never_overlap(lines, are_named):
    cues = cues_of(lines, are_named=are_named)
    assert all(cue.start_ms < cue.end_ms for cue in cues)
    assert all(one.end_ms <= other.start_ms for one, other in pairwise(cues))


@settings(deadline=None)
@given(st.lists(words, min_size=1, max_size=60))
def test_caption_has_at_most_two_lines_of_42_characters(texts):
    for cue in cues_of([line(" ".join(texts))]):
        lines = caption_lines(cue.text)
        assert len(lines) <= CUE_LINES
        assert all(len(part) <= LINE_CHARACTERS for part in lines)
        assert " ".join(lines) == cue.text


def test_line_that_fits_is_one_caption():
    assert [cue.text for cue in cues_of([line("Nobody came.")])] == ["Nobody came."]


def test_long_line_breaks_at_the_ends_of_clauses():
    ends = [cue.text[-1] for cue in cues_of([line(LONG)])]
    assert len(ends) > 1
    assert set(ends) <= {",", ";", "."}


def test_slow_line_is_broken_before_seven_seconds():
    cues = cues_of([line("It rained, and it rained, and then it rained.", 0, 12_000)])
    assert all(cue.end_ms - cue.start_ms <= 7000 for cue in cues)


def test_short_line_stands_into_the_pause():
    cues = cues_of([line("No.", 1000, 1300), line("Never again.", 2500, 3600)])
    assert (cues[0].start_ms, cues[0].end_ms) == (1000, 1801)


def test_short_line_never_stands_into_another_speaker():
    cues = cues_of([line("No.", 1000, 1300, "Ada"), line("Never again.", 1400, 2600, "Bo")])
    assert cues[0].end_ms == 1400


def test_line_too_short_to_read_goes_with_the_next_of_its_speaker():
    times = (WordTime(offset=6, ms=1900),)
    (cue,) = cues_of([line("No.", 1000, 1300), line("Never again.", 1400, 2600, word_times=times)])
    assert (cue.text, cue.start_ms, cue.end_ms) == ("No. Never again.", 1000, 2600)
    assert cue.word_times == (WordTime(offset=10, ms=1900),)


def test_word_times_decide_where_they_are_known():
    start = LONG.index("but")
    known = (WordTime(offset=0, ms=0), WordTime(offset=start, ms=6210))
    cues = cues_of([line(LONG, 0, 12_000, word_times=known)])
    assert 6210 in [cue.start_ms for cue in cues if cue.text.startswith("but")]


def test_a_second_space_does_not_shift_word_times():
    text = LONG.replace(" open", "  open")
    known = (WordTime(offset=text.index("but"), ms=6210),)
    cues = cues_of([line(text, 0, 12_000, word_times=known)])
    assert [cue.start_ms for cue in cues if cue.text.startswith("but")] == [6210]


def test_word_longer_than_a_line_stays_whole():
    address = "https://harbour.example/" + "a" * 60
    assert address in [cue.text for cue in cues_of([line(f"It is found at {address} today.")])]


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_line_without_words_has_no_caption(text):
    assert cues_of([line(text, 0, 900)]) == ()


def test_captions_never_cross_speakers():
    cues = cues_of([line("One.", 0, 900, "Ada"), line("Two.", 900, 1800, "Bo")])
    assert [(cue.speaker, cue.text) for cue in cues] == [("Ada", "One."), ("Bo", "Two.")]


def test_named_caption_begins_in_the_pause_until_it_can_be_read():
    turns = [
        line("It rained all day.", 0, 2000, "Ada"),
        line("Nobody came.", 2600, 3000, "Bo Lind"),
    ]
    plain, named = (
        cues_of([*turns, line("So.", 3100, 3900, "Ada")], are_named=named)
        for named in (False, True)
    )
    assert [cue.start_ms for cue in plain] == [0, 2600, 3100]
    assert [(cue.start_ms, cue.end_ms) for cue in named][1] == (2259, 3100)


@pytest.mark.parametrize(("end_ms", "start_ms"), [(2590, 2590), (500, 2120)])
def test_named_caption_waits_for_the_one_before_and_leads_half_a_second_at_most(end_ms, start_ms):
    turns = [
        line("It rained", 0, end_ms, "Ada"),
        line("Go now, all of you.", 2600, 2700, "Bo Lind"),
    ]
    (_, named, _) = cues_of([*turns, line("So.", 2700, 3900, "Ada")], are_named=True)
    assert named.start_ms == start_ms


def test_named_caption_that_can_be_read_begins_with_the_voice():
    turns = [line("It rained.", 0, 900, "Ada"), line("Nobody came.", 1500, 3000, "Bo")]
    assert [cue.start_ms for cue in cues_of(turns, are_named=True)] == [0, 1500]


@settings(deadline=None)
@given(programmes())
def test_named_captions_of_a_line_begin_within_half_a_second_of_it(lines):
    cues = cues_of(lines, are_named=True)
    for item in lines:
        starts = [cue.start_ms for cue in cues if cue.speaker == item.speaker]
        assert not starts or starts[0] >= item.sentences[0].start_ms - 500


def test_words_of_a_caption_keep_their_times():
    known = (WordTime(offset=0, ms=10), WordTime(offset=7, ms=400), WordTime(offset=12, ms=700))
    (cue,) = cues_of([line("Nobody came back.", 0, 1000, word_times=known)])
    assert cue.word_times == known[1:]

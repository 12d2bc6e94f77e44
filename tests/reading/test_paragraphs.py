"""Paragraphs are found whether blank lines, single line ends or a margin divide them."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecast.reading.paragraphs import cut_paragraphs

_ONE = (
    "The harbour wall will be mended next year, the council said. Nobody on the quay believed it, "
    "for the town has heard the same promise every winter since the great storm broke the mole."
)
_TWO = (
    "“We have a plan,” Ms Berg said in the old chapel, “and we have the money for it now.” She "
    "showed a drawing of the new wall, which is higher than the last one by the height of a man."
)


def _cut(text):
    return [" ".join(span.cut_from(text).split()) for span in cut_paragraphs(text)]


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\n \t\n", "\r\r", "\n\n\n\n", "\u2029\u2029"])
def test_blank_lines_divide(gap):
    assert _cut(gap.join([_ONE, _TWO])) == [_ONE, _TWO]


@pytest.mark.parametrize("gap", ["\n", "\r\n", "\u2028"])
def test_single_line_ends_divide_long_lines(gap):
    assert _cut(gap.join([_ONE, _TWO, _ONE])) == [_ONE, _TWO, _ONE]


def test_single_line_ends_divide_short_sentences():
    lines = ["They waited on the quay.", "“We stay,” she said.", "Nobody left it that night."]
    assert _cut("\n".join(lines)) == lines


@pytest.mark.parametrize("width", [50, 66, 72, 80, 100])
def test_hand_wrapped_paragraph_stays_together(width):
    text = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in (_ONE, _TWO))
    assert _cut(text) == [_ONE, _TWO]


@pytest.mark.parametrize("width", [50, 72])
def test_hand_wrapped_paragraphs_without_a_blank_line_are_divided_at_the_short_line(width):
    one = _ONE + " They wait."
    text = "\n".join(textwrap.fill(paragraph, width) for paragraph in (one, _TWO))
    is_full = len(text.split("\n")[textwrap.fill(one, width).count("\n")]) > width - 10
    assert _cut(text) == ([f"{one} {_TWO}"] if is_full else [one, _TWO])


def test_list_items_on_lines_of_their_own_are_divided():
    text = "They want:\n- a wall of stone\n- a lamp\n1. a boat"
    assert _cut(text) == ["They want:", "- a wall of stone", "- a lamp", "1. a boat"]


def test_dash_at_the_head_of_a_wrapped_line_is_no_list():
    text = textwrap.fill(_ONE, 60) + "\nand the pier\n- which is older\n" + textwrap.fill(_TWO, 60)
    assert not any(piece.startswith("-") for piece in _cut(text))


@given(st.text(st.sampled_from("ab .A-1\n\r\u2028\t“”"), max_size=120))
def test_spans_are_ordered_and_leave_only_white_space(text):
    end = 0
    for span in cut_paragraphs(text):
        assert not text[end : span.start].strip()
        assert span.cut_from(text).strip() == span.cut_from(text) != ""
        end = span.end
    assert not text[end:].strip()

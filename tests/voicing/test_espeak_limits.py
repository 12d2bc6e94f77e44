import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecast.voicing import espeak_text
from quotecast.voicing.espeak_text import within_limits

SENTENCE = "When the council met in March 2024, it gave the bridge £1,250,000 and no more. "


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE * 20,
        "The " + "very " * 150 + "long bridge.",
        "Donaudampfschifffahrtsgesellschaftskapitän",
        "Сегодня мост снова открыт для всех, кто его ждал. " * 20,
        "9f86d081884c7d659a2feaa0",
    ],
)
def test_what_people_write_stays_as_it_is(text):
    assert within_limits(text).text == text


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("w" * 45, f"{'w' * 20}, {'w' * 20}, {'w' * 5}"),
        ("So " + "7" * 35, f"So , {'7' * 20}, {'7' * 15}"),
        ("1234 " * 25, f"{'1234 ' * 19}1234,  {'1234 ' * 5}"),
        ("1234/" * 25, f"{'1234/' * 19}, {'1234/' * 6}"),
    ],
)
def test_what_espeak_would_cut_is_broken(text, spoken):
    assert within_limits(text).text == spoken


def test_numbers_are_not_broken_within():
    pieces = within_limits("1,234,567 " * 40).text.split(",  ")
    assert len(pieces) > 2
    assert all(number == "1,234,567" for piece in pieces for number in piece.split())


@given(st.text(st.sampled_from("aW7中 ,./\x01é"), max_size=400))
def test_nothing_is_changed_but_breaks_and_controls(text):
    spoken = within_limits(text)
    kept = spoken.text
    for position in reversed(spoken.breaks):
        assert kept[position : position + 2] == ", "
        kept = kept[:position] + kept[position + 2 :]
    assert kept == text.replace("\x01", " ")


@given(st.text(st.sampled_from("aW7中 ,./é"), max_size=400))
def test_every_position_leads_back_to_its_sign(text):
    spoken = within_limits(text)
    added = {at for position in spoken.breaks for at in (position, position + 1)}
    for position, sign in enumerate(spoken.text):
        if position not in added:
            assert text[spoken.offset(position)] == sign


LINES = st.lists(st.sampled_from(["a", "W", "7", " ", ",", ". ", "é", "w" * 19, "7" * 12]))


@given(LINES.map("".join))
def test_a_text_that_is_not_looked_at_closely_has_nothing_to_be_broken(text):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(espeak_text, "_is_far_within", lambda _text: False)
        looked_at = within_limits(text)
    assert within_limits(text) == looked_at

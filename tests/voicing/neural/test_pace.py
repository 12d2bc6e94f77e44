import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotecast.voicing.neural.phonemes import Sounded
from quotecast.voicing.neural.speaking import SPEEDS, pieces, speed_for

words_drawn = st.lists(
    st.builds(
        Sounded,
        offset=st.integers(0, 9),
        phonemes=st.lists(st.sampled_from(["ˈaɪ", "b", "tʃ"]), min_size=1, max_size=6).map(tuple),
        stop=st.sampled_from(["", "", "", ",", ".", ";"]),
    ),
    max_size=60,
)


def size(piece):
    return sum(len("".join(word.phonemes)) + len(word.stop) + 1 for word in piece)


@pytest.mark.parametrize("speed", SPEEDS)
def test_measured_pace_is_met(voice, speed):
    paces = (140, 180, 225)
    wanted = paces[SPEEDS.index(speed)]
    assert speed_for(voice(paces=paces), wanted) == pytest.approx(speed)


def test_faster_is_never_slower(voice):
    speeds = [speed_for(voice(paces=(140, 180, 225)), rate) for rate in range(60, 400, 5)]
    assert speeds == sorted(speeds)


def test_voice_that_was_not_measured_speaks_at_its_models_pace(voice):
    assert speed_for(voice(), 165) == pytest.approx(1.0)


@given(words_drawn, st.integers(20, 80))
def test_pieces_are_all_the_words_in_order_and_short_enough(words, most):
    divided = pieces(words, most)
    assert [word.offset for piece in divided for word in piece] == [word.offset for word in words]
    assert all(len(piece) == 1 or size(piece) <= most + 1 for piece in divided)


@given(words_drawn, st.integers(20, 80))
def test_every_piece_but_the_last_ends_with_a_stop(words, most):
    assert all(piece[-1].stop for piece in pieces(words, most)[:-1])


def said(text, most):
    """Return the pieces of words that are written as `ˈa`, `a` or `a,`."""
    words = [
        Sounded(offset=number, phonemes=tuple(word.rstrip(",.")), stop=word.lstrip("ˈabcdx"))
        for number, word in enumerate(text.split())
    ]
    marked = (
        ["".join(word.phonemes) + word.stop for word in piece] for piece in pieces(words, most)
    )
    return [" ".join(piece) for piece in marked]


@pytest.mark.parametrize(
    ("text", "divided"),
    [
        ("ˈxx ˈxx ˈxx ˈxx ˈxx ˈxx", ["ˈxx ˈxx ˈxx,", "ˈxx ˈxx ˈxx"]),
        ("ˈxx ˈxx, ˈxx ˈxx ˈxx ˈxx", ["ˈxx ˈxx,", "ˈxx ˈxx ˈxx ˈxx"]),
        ("ˈxx ˈxx, ˈxx. ˈxx ˈxx ˈxx", ["ˈxx ˈxx, ˈxx.", "ˈxx ˈxx ˈxx"]),
        ("ˈxx ˈxx ˈxx ˈxx abc ˈxx", ["ˈxx ˈxx ˈxx ˈxx,", "abc ˈxx"]),
        ("ˈxx ˈxx abc abc ˈxx ˈxx", ["ˈxx ˈxx,", "abc abc ˈxx ˈxx"]),
        ("ˈxx, ˈxx ˈxx ˈxx ˈxx ˈxx ˈxx", ["ˈxx, ˈxx ˈxx,", "ˈxx ˈxx ˈxx ˈxx"]),
    ],
)
def test_line_is_divided_where_least_is_heard_of_it(text, divided):
    assert said(text, 20) == divided

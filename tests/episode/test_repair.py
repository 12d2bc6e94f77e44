import pytest

from quotecast.episode.repair import _excerpt, _same_line

TOLD = ("narrator", "He said:")


def lines(words):
    return [TOLD if word == "said" else ("x", word) for word in words.split()]


@pytest.mark.parametrize(
    ("before", "place", "now", "found"),
    [
        ("a b c", 1, "a b c", 1),
        ("a b c", 1, "new a b c", 2),
        ("a b c", 1, "b a c", 0),  # moved
        ("a b c", 1, "a other c", None),
        ("a b c", 1, "a b c b", 1),
        (
            "a b c",
            1,
            "a b d b c",
            None,
        ),  # of two that are alike one is as likely meant as the other
        ("a said b said c", 3, "a said b said c", 3),
        ("a said b said c", 3, "new a said b said c", 4),
        ("a said b said c", 3, "b said c", 1),
        ("a said b said c", 1, "b said c", None),  # the other one, of other neighbours
        ("a said b said c", 3, "a said b new said c", None),
        ("said said said", 1, "new said said said", 2),
        ("said said said said", 1, "new said said said said", None),
        ("a said", 1, "a said b", 1),
        ("a b c a d", 0, "c a d a b", None),  # "a b" stands there, but no longer at an end
    ],
)
def test_line_of_before_is_found_where_nothing_else_can_be_meant(before, place, now, found):
    assert _same_line(place, lines(before), lines(now)) == found


def test_line_without_a_blank_is_told_by_its_words_too():
    assert _excerpt("渡" * 80) == "渡" * 50 + " …"


def test_other_speaker_of_the_same_words_has_another_line():
    assert _same_line(0, [("ida", "No.")], [("al", "No."), ("ida", "Yes.")]) is None

"""Hold whose words a letter, an email or a report has, and that a sign's are nobody's."""

import pytest
from tests.attributing.test_readings import DOUBT, hold

_ABE = "“Nobody ran,” said Karl Abe, a farmer."
_TEXTS = ["letter", "email", "report", "statement"]


def _a(noun):
    return f"an {noun}" if noun == "email" else f"a {noun}"


@pytest.mark.parametrize("noun", _TEXTS)
@pytest.mark.parametrize(
    "told",
    [
        "In {a} sent in May by a nurse, Ida Moss, the board was warned.",
        "The board was warned in {a} signed by Ida Moss.",
        "Ida Moss sent {a} to Abe on Monday.",
        "Ida Moss's {noun} was read in court.",
    ],
)
def test_letter_is_of_who_sent_it(told, noun):
    paragraphs = [_ABE, f"{told.format(a=_a(noun), noun=noun)} “I saw it,” the {noun} said."]
    hold(paragraphs, "I saw it", "Ida Moss")


@pytest.mark.parametrize("noun", _TEXTS)
@pytest.mark.parametrize("seen", ["seen", "obtained", "read", "shared", "leaked", "kept"])
def test_letter_is_not_of_who_saw_it(seen, noun):
    told = f"{_a(noun).capitalize()} {seen} by Ida Moss warned the board."
    hold([_ABE, f"{told} “I saw it,” it said."], "I saw it", _a(noun))


@pytest.mark.parametrize("noun", _TEXTS)
@pytest.mark.parametrize(
    "told",
    [
        "Ida Moss was sent {a} on Monday.",
        "Ida Moss had also been sent {a}.",
        "Ida Moss got {a} on Monday.",
        "Ida Moss read out {a} at the hearing.",
    ],
)
def test_letter_is_not_of_who_was_sent_it(told, noun):
    paragraphs = [_ABE, f"{told.format(a=_a(noun))} “I saw it,” the {noun} said."]
    hold(paragraphs, "I saw it", f"the {noun}")


@pytest.mark.parametrize(
    ("tag", "speaker"),
    [
        ("Ida Moss said in a letter to the board.", "Ida Moss"),
        ("Ida Moss wrote in her letter.", "Ida Moss"),
        ("Ida Moss said in response to the letter.", "the letter"),
        ("Ida Moss told a crowd angry over a letter.", "the letter"),
        ("Ida Moss said when asked about the letter.", "the letter"),
        ("said Ida Moss, who is named in the letter.", "the letter"),
    ],
)
def test_letter_goes_on_where_somebody_spoke_in_it(tag, speaker):
    hold([f"“It is late,” {tag}", "“I saw it,” the letter said."], "I saw it", speaker)


@pytest.mark.parametrize(
    "told",
    [
        "A hand-lettered board by the door says: “Keep out.”",
        "A hand-lettered sheet by the door said: “Keep out.”",
        "A notice in the window said: “Keep out.”",
        "A banner hung there. “Keep out,” it said.",
        "“Keep out,” said the board outside.",
    ],
)
def test_sign_is_nobody(told):
    hold([_ABE, told], "Keep out", DOUBT)


@pytest.mark.parametrize(
    "board", ["the school board in Tarn", "the board at Holm United", "a parole board in Tarn"]
)
def test_board_of_a_place_is_a_body(board):
    hold([_ABE, f"On Monday {board} said: “We are late.”"], "We are late", board)

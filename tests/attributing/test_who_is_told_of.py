"""Hold who speaks where a sentence tells of two: who replies, who is overheard, whose words are told of."""

import pytest
from tests.attributing.test_readings import DOUBT, hold

_PILOT = "Ida Moss, 44, was teaching a student when the engine failed."
_RACE = "Ida Moss won the race near Tarn on Saturday."


@pytest.mark.parametrize(
    "heard",
    [
        "In a recording she can be heard saying calmly:",
        "In a recording of her talk with the tower she is heard to say:",
        "On a tape Moss can be heard telling the tower:",
        "Moss was overheard saying:",
    ],
)
def test_who_is_overheard_before_the_words_says_them(heard):
    hold([_PILOT, f"{heard} “I have no power.”"], "I have no power", "Ida Moss")


@pytest.mark.parametrize(
    "answer",
    [
        "After a pause the controller replies: “It is yours.”",
        "The controller replied: “It is yours.”",
        "“It is yours,” the controller answered.",
    ],
)
@pytest.mark.parametrize(
    "first",
    [
        "In a recording she can be heard saying calmly: “I have no power.”",
        "“I have no power,” Moss said.",
    ],
)
def test_a_reply_to_words_is_hardly_of_who_spoke_them(first, answer):
    hold([_PILOT, f"{first} {answer}"], "It is yours", DOUBT)


REPLIES = {
    "a noun that introduced her": (
        ["Ida Moss, a jockey, won.", "“I won,” she said. Later the jockey replied: “Never.”"],
        "Ida Moss",
    ),
    "a question": (
        [_RACE, "“I won,” Moss said. The jockey was asked why. “Never,” the jockey replied."],
        "Ida Moss",
    ),
    "no reply": ([_RACE, "“I won,” Moss said. Later the jockey said: “Never.”"], "Ida Moss"),
    "the first words": ([_RACE, "To her critics the jockey replied: “Never.”"], "Ida Moss"),
}


@pytest.mark.parametrize(("paragraphs", "speaker"), REPLIES.values(), ids=REPLIES)
def test_a_noun_may_reply_where_nobody_else_has_spoken(paragraphs, speaker):
    hold(paragraphs, "Never", speaker)


_SAID = "“It rained,” said Karl Moss, 44, of Holm."


@pytest.mark.parametrize("words", ["She said one morning it would", "She once asked me why"])
@pytest.mark.parametrize(
    "told",
    [
        "It was his late wife, Ruth, who began it.",
        "His wife, Ruth, shook her head.",
        "It was his wife who began it.",
        "His daughter, Ruth, keeps the books.",
    ],
)
def test_she_said_at_the_head_of_words_is_not_said_by_her(told, words):
    hold([_SAID, f"{told} “{words}, and I believed it.”"], words, DOUBT)


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("His wife, Ruth, rang the doctor.", "Ruth"),
        ("His wife, Ruth, opened the door to a woman in a red hat.", "Ruth"),
        ("His daughter, Ruth, wrote to the head teacher.", "Ruth"),
        ("His wife, Ruth, who cuts hair for Ida Lund, sat down.", "Ruth"),
        ("Ruth Abe met her mother at the gate.", "Ruth Abe"),
        ("Ruth Abe remembers her teacher.", "Ruth Abe"),
        ("Ruth Abe, a nurse, called the police.", "Ruth Abe"),
        ("Ruth Abe, 50, opened the letter.", "Ruth Abe"),
        ("Ruth Abe, of Holm, will be jailed, revealed the judge.", "the judge"),
    ],
)
def test_she_may_be_another_where_one_is_about(told, speaker):
    hold([_SAID, f"{told} “She said to wait, and I did.”"], "She said", speaker)


def test_who_is_brought_in_tells_of_him():
    hold([_SAID, "His daughter, Ruth, was there. “He said to wait, and I did.”"], "He said", "Ruth")
    hold(
        [_SAID, "His wife, Ruth, sews. “She said to wait, and I did,” Ruth says."],
        "She said",
        "Ruth",
    )

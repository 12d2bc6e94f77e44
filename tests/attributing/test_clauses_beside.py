"""Hold what a clause in front of the main one, or behind it, tells of who speaks."""

import pytest
from tests.attributing.test_readings import DOUBT, hold

_WORDS = "“Nobody ran,” said Karl Abe, a farmer."
_WON = "Karl Abe won the vote on Sunday and took office within the hour."
_BOTH = "Ivan Moss, a miner, and Karl Abe, a farmer, met in Tarn on Monday."
_WOMAN = "Ida Moss, a miner, and Karl Abe, a farmer, met in Tarn on Monday."


@pytest.mark.parametrize(
    "clause",
    [
        "As Ivan Moss was led away",
        "When Ivan Moss left the court",
        "Because Ivan Moss was late",
        "Once Ivan Moss had signed",
    ],
)
def test_he_is_whom_the_clause_in_front_is_about(clause):
    hold([_WON, f"{clause}, he said: “I saw it.”"], "I saw it", "Ivan Moss")


@pytest.mark.parametrize(
    "clause",
    [
        "As Ivan Moss was led away",
        "While Moss waited outside",
        "After the club sacked Moss",
        "As reporters followed Moss out",
        "When police stopped Moss",
        "When the judge warned Moss",
    ],
)
@pytest.mark.parametrize("before", [[_BOTH, _WORDS], [_BOTH, f"{_WORDS} He laughed."]])
def test_he_may_be_who_spoke_or_whom_the_clause_in_front_names(clause, before):
    speaker = "Ivan Moss" if "led away" in clause else DOUBT
    hold([*before, f"{clause}, he turned. “I saw it,” he said."], "I saw it", speaker)


@pytest.mark.parametrize(
    "clause", ["After the club sacked Moss", "As reporters followed Moss out", "As Moss wept"]
)
def test_she_is_the_only_woman_of_the_clause_in_front(clause):
    hold([_WOMAN, _WORDS, f"{clause}, she turned. “I saw it,” she said."], "I saw it", "Ida Moss")
    hold([_WOMAN, _WORDS, f"{clause}, he turned. “I saw it,” he said."], "I saw it", "Karl Abe")


def test_he_is_hardly_who_warned_him():
    told = "When the judge warned Moss, he turned. “I saw it,” he said."
    hold([_BOTH, _WON, told], "I saw it", DOUBT)


@pytest.mark.parametrize(
    "clause",
    [
        "after Moss promised a new one",
        "because Moss had called",
        "once Moss had agreed",
    ],
)
def test_who_acts_behind_the_main_clause_says_nothing(clause):
    told = f"Abe withdrew the plan {clause}."
    hold([_BOTH, _WORDS, f"{told} “I saw it,” he said."], "I saw it", "Karl Abe")
    hold([_WOMAN, _WORDS, f"{told} “I saw it.”"], "I saw it", DOUBT)


@pytest.mark.parametrize(
    "told",
    [
        "Abe gave up after Moss said: “I saw it.”",
        "The match is on, though Moss said: “I saw it.”",
        "Abe looked on as Moss told the crowd: “I saw it.”",
    ],
)
def test_who_says_something_behind_the_main_clause_says_it(told):
    hold([_BOTH, _WORDS, told], "I saw it", "Ivan Moss")


@pytest.mark.parametrize(
    "clause",
    [
        "As rain fell on Tarn",
        "As the crowd cheered",
        "After the Tarn Board cut the money",
        "When he was young",
        "After his mother died",
        "Since 2019",
    ],
)
def test_he_goes_on_behind_a_clause_about_nobody(clause):
    paragraphs = [_BOTH, _WORDS, f"{clause}, he slept badly. “I saw it,” he said."]
    hold(paragraphs, "I saw it", "Karl Abe")

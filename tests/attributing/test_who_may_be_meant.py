"""Hold who is meant by "the barrister" or "the president", and by "she" where it may be either."""

import pytest
from tests.attributing.test_readings import DOUBT, hold

_JUDGE = "Judge Karl Abe listened."
_LAST = "“I saw it,” the {noun} said."


@pytest.mark.parametrize("noun", ["barrister", "lawyer", "counsel"])
@pytest.mark.parametrize(
    "told", ["Ida Moss KC told", "Ida Moss SC told", "Ida Moss, defending, told"]
)
def test_counsel_is_known_by_letters_or_by_what_they_do(told, noun):
    hold(
        [f"{told} the court it was late. {_JUDGE}", _LAST.format(noun=noun)], "I saw it", "Ida Moss"
    )


def test_of_two_who_plead_one_is_the_prosecutor():
    told = "Ida Moss, prosecuting, told the court it was late. Nora Hale, defending, wept."
    hold([told, _LAST.format(noun="prosecutor")], "I saw it", "Ida Moss")


@pytest.mark.parametrize(
    "told",
    [
        "Ida Moss KC spoke first. Nora Hale KC followed.",
        "Ida Moss KC told the court it was late. Nora Hale, defending, wept.",
        "Judge Ida Moss KC jailed Karl Abe, a farmer.",
    ],
)
def test_barrister_is_no_judge_and_neither_of_two(told):
    hold([told, _LAST.format(noun="barrister")], "I saw it", DOUBT)


@pytest.mark.parametrize("pair", ["Oru Moss and Kes Abe", "Teka Moss and Sable Abe"])
def test_she_behind_two_tells_nobody_s_gender(pair):
    paragraphs = [f"{pair} met in Tarn. She laughed.", "“It is late,” Moss said."]
    name = " ".join(pair.split()[:2])
    hold([*paragraphs, "“I saw it,” he added."], "I saw it", name)


def test_she_is_the_woman_of_two():
    told = "Ida Moss and Karl Abe met in Tarn. She laughed. “I saw it,” she said."
    hold([told], "I saw it", "Ida Moss")
    told = "Ida Moss and Nora Abe met in Tarn. She laughed. “I saw it,” she said."
    hold([told], "I saw it", DOUBT)


_MILL = "Ida Moss runs a mill in Tarn."


@pytest.mark.parametrize("noun", ["president", "director", "senator", "leader"])
def test_noun_that_meant_nobody_in_mind_is_not_the_next_one(noun):
    before = f"Farmers wrote to the {noun} in May."
    hold([before, f"{_MILL} “I saw it,” the {noun} said."], "I saw it", DOUBT)
    hold([f"{_MILL} “I saw it,” the {noun} said."], "I saw it", "Ida Moss")


@pytest.mark.parametrize(
    "told",
    ["Ida Moss, a senator, came to Tarn.", "Sen. Ida Moss came.", "The senator, Ida Moss, came."],
)
def test_noun_is_who_is_introduced_by_it_later(told):
    before = "Farmers wrote to the senator in May."
    hold([before, f"{told} “I saw it,” the senator said."], "I saw it", "Ida Moss")


@pytest.mark.parametrize("gap", [" ", "\n"])
def test_he_that_goes_on_from_another_is_no_surer(gap):
    told = f"{gap}While Ivan Moss wept, he read on.{gap}He sat down. “I saw it,” he said."
    hold([f"“Late,” said Karl Abe, a miner.{told}"], "I saw it", DOUBT)


@pytest.mark.parametrize(
    "told",
    ["Karl Abe won his MC in Holm.", "Karl Abe was proud of his OBE.", "His MC hung by the door."],
)
def test_medal_is_nobody(told):
    hold(
        ["“It is late,” said Karl Abe, a soldier.", f"{told} “I saw it,” he said."],
        "I saw it",
        "Karl Abe",
    )

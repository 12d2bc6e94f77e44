"""Hold who is meant by "the barrister", and by "she" where it may be either."""

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

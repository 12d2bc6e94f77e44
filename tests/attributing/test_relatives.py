"""Hold that "her husband" is whom the article said to be it, over a grid of ways to tell and to call."""

import pytest
from tests.attributing.test_readings import DOUBT, hold

_HIS = {"Ida Moss": "her", "Karl Abe": "his"}
# One, what the other is to the one, the other, what the one is to the other.
_PAIRS = (
    ("Ida Moss", "husband", "Karl Abe", "wife"),
    ("Karl Abe", "wife", "Ida Moss", "husband"),
    ("Ida Moss", "father", "Karl Abe", "daughter"),
    ("Karl Abe", "mother", "Ida Moss", "son"),
    ("Karl Abe", "sister", "Ida Moss", "brother"),
    ("Ida Moss", "grandson", "Karl Abe", "grandmother"),
    ("Karl Abe", "niece", "Ida Moss", "uncle"),
    ("Ida Moss", "lawyer", "Karl Abe", "client"),
)
_WAYS = (
    "{one} and {his} {noun}, {other}, run the shop.",
    "{one} runs the shop. {His} {noun}, {other}, keeps the books.",
    "{one}, whose {noun}, {other}, keeps the books, runs the shop.",
    "{one}'s {noun}, {other}, keeps the books.",
    "{one} runs the shop with {his} {noun} {other} in Tarn.",
)
_GRID = [
    (way.format(one=one, other=other, his=_HIS[one], His=_HIS[one].capitalize(), noun=noun), *pair)
    for pair in _PAIRS
    for way in _WAYS
    for one, noun, other, _ in (pair,)
]


@pytest.mark.parametrize(("told", "one", "noun", "other", "back"), _GRID)
def test_whom_a_relation_calls(told, one, noun, other, back):
    near = [told, f"“It was dark,” {one} said.", f"“It was not,” {_HIS[one]} {noun} said."]
    hold(near, "It was not", other)
    hold([told, f"“It was dark,” {other} said.", f"“No,” said {_HIS[other]} {back}."], "No", one)


RELATIVES = {
    "of two couples each her own": (
        [
            "Ida Moss and her husband, Karl Abe, were in. Eva Lind and her husband, Tom Berg, were out.",
            "“We were out,” Lind said.",
            "“In Oslo,” her husband said.",
        ],
        "In Oslo",
        "Tom Berg",
    ),
    "no one's else": (
        [
            "Ida Moss and her husband, Karl Abe, spoke. “It was dark,” she said.",
            "The husband of Eva Lind disagreed. “No,” he said.",
        ],
        "No",
        DOUBT,
    ),
    "nor somebody else's by name": (
        [
            "Ida Moss and her husband, Karl Abe, spoke. “It was dark,” she said.",
            "Eva Lind's husband disagreed. “No,” he said.",
        ],
        "No",
        DOUBT,
    ),
    "a friend isn't the only one": (
        [
            "Karl Abe and his friend, Tom Berg, sailed.",
            "The weather was bad. The mayor, Ola Lind, was at sea too.",
            "“We turned back,” his friend said.",
        ],
        "We turned back",
        DOUBT,
    ),
    "daughter of": (
        [
            "“It was dark,” said Ida Moss, the daughter of Karl Abe.",
            "“She never saw it,” her father said.",
        ],
        "She never saw it",
        "Karl Abe",
    ),
    "whose statement": (
        [
            "Ola Lind, a grocer, spoke. “No,” he said.",
            "Through a lawyer, Karl Abe denied it. “I was at sea,” his statement read.",
        ],
        "I was at sea",
        "Karl Abe",
    ),
    "a body's submission": (
        ["The Growers' Alliance has asked for a rebate. “It is late,” its submission says."],
        "It is late",
        "Growers' Alliance",
    ),
    "a firm that acted is none that she may mean": (
        [
            (
                "All of the barges were chartered by Blue Horizon Dredging. The company lists an address in"
                " Tarn, where a clerk said she had never heard of it."
            ),
            "The firm sent one paragraph. “We have complied with all laws,” the company said.",
        ],
        "We have complied",
        "Blue Horizon Dredging",
    ),
    "two nouns behind a name": (
        [
            "“No,” said Karl Abe, a baker.",
            "It was begun by Terry Mercer, the veteran MP and former critic who told the party it was late.",
            "By noon he had changed his mind. “I don’t regret the letter,” he said.",
        ],
        "I don’t regret",
        "Terry Mercer",
    ),
    "who asks for a thing asks no question": (
        [
            "“No,” said Ida Moss, a baker.",
            "The minister of that chapel, the Reverend Eva Lind, has asked for it to be moved.",
            "“I bury both lots,” she said.",
        ],
        "I bury both lots",
        "Eva Lind",
    ),
    "an age, though the words are about another": (
        [
            "Ida Moss remembers the day her daughter stopped complaining of the pain.",
            "“I thought, good, she’s settled,” the 35-year-old said.",
        ],
        "I thought",
        "Ida Moss",
    ),
}


@pytest.mark.parametrize("what", RELATIVES)
def test_whose_words_they_are(what):
    hold(*RELATIVES[what])

"""Hold that an office with a capital is what somebody is, and no name: a grid; and names that are words."""

import pytest
from tests.attributing.test_readings import DOUBT, hold

_OFFICES = (
    "registrar bursar chaplain archivist surveyor verger matron controller harbourmaster ranger"
    " steward skipper coxswain vice-principal statistician treasurer provost headmaster"
).split()
_WAYS = (
    ("The college’s {Office}, Dr Eva Lind, however, called it unfair.", "the {Office} said"),
    ("The {Office}, Eva Lind, called it unfair.", "the {Office} said"),
    ("Eva Lind, the {Office}, called it unfair.", "said the {Office}"),
    ("{Office} Eva Lind called it unfair.", "the {Office} said"),
    ("Eva Lind, the college’s {office}, called it unfair.", "the {office} said"),
)


@pytest.mark.parametrize("office", _OFFICES)
@pytest.mark.parametrize(("told", "tag"), _WAYS)
def test_office_with_a_capital_is_no_name(office, told, tag):
    words = {"Office": office.capitalize(), "office": office}
    hold(
        [
            "Karl Abe, a baker, spoke first. “No,” he said.",
            told.format(**words),
            f"“Nobody is owed,” {tag.format(**words)}.",
        ],
        "Nobody is owed",
        "Eva Lind",
    )


NAMES = {
    "a paper that is called as somebody": (
        ["Karl Abe, a baker, spoke first. “No,” he said.", "“It is late,” the Guardian said."],
        "It is late",
        "Guardian",
    ),
    "a day, behind what somebody is": (
        ["In Tarn, taxi driver Sunday Effiong had waited. “I will buy fuel on Sunday,” he said."],
        "I will buy",
        "Sunday Effiong",
    ),
    "a day, where it is one": (
        ["The driver spoke. Late on Sunday Effiong Abe called. “I will buy fuel,” he said."],
        "I will buy",
        "Effiong Abe",
    ),
    "a verb, at the head of a sentence": (
        ["Will Effiong, 44, wept. “It is done,” he said."],
        "It is done",
        "Will Effiong",
    ),
    "a participle, there": (
        ["Blessing Effiong, of the board, wept. She said: “It is done.”"],
        "It is done",
        "Blessing Effiong",
    ),
    "an office that ends in a capital": (
        ["Rising late, Leader of the Opposition Gurdeep Iyer was angry. “No,” he said."],
        "No",
        "Gurdeep Iyer",
    ),
    "the village of a name": (
        ["Yuliana, a farmer in the village of Duren Sawo, fled. “We saw nothing,” she said."],
        "We saw nothing",
        "Yuliana",
    ),
    "whose chairman, at a sentence's end": (
        ["That did not suit the committee’s chairman, Rep. Todd Abe.", "“No,” the chairman said."],
        "No",
        "Todd Abe",
    ),
    "a coach behind a noun that nobody was introduced by": (
        [
            "“We were lucky,” said the Tarn manager, Per Lind.",
            "The winner came from a corner. Their head coach, Karl Abe, was furious. “No,” he said.",
        ],
        "No",
        "Karl Abe",
    ),
    "whom only the last sentence brought in": (
        [
            "“He was hoarse,” said Per Lind, a manager.",
            "Tarn Rovers captain Rory Abe felt robbed. “It’s not good enough,” the centre-half fumed.",
        ],
        "It’s not good",
        "Rory Abe",
    ),
    "but none who has just spoken": (
        [
            "“He was hoarse,” said Per Lind, a manager.",
            "“It’s not good enough,” the centre-half fumed.",
        ],
        "It’s not good",
        DOUBT,
    ),
    "a release from the Board": (
        [
            "Wards will go dry, the City Water and Sewerage Board announced.",
            "“Store water,” a release from the Board said.",
        ],
        "Store water",
        "City Water and Sewerage Board",
    ),
    "of two such the last": (
        [
            "Karl Abe, the vice-principal, left. “No,” the vice-principal said.",
            "The other school’s vice-principal, Ida Moss, stayed. “Yes,” said the vice-principal.",
        ],
        "Yes",
        "Ida Moss",
    ),
}


@pytest.mark.parametrize("what", NAMES)
def test_who_is_named(what):
    hold(*NAMES[what])

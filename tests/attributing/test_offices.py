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
            "“We were lucky,” said the Tarn manager, Ola Lind.",
            "The winner came from a corner. Their head coach, Karl Abe, was furious. “No,” he said.",
        ],
        "No",
        "Karl Abe",
    ),
    "whom only the last sentence brought in": (
        [
            "“He was hoarse,” said Ola Lind, a manager.",
            "Tarn Rovers captain Rory Abe felt robbed. “It’s not good enough,” the centre-half fumed.",
        ],
        "It’s not good",
        "Rory Abe",
    ),
    "but none who has just spoken": (
        [
            "“He was hoarse,” said Ola Lind, a manager.",
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
    "a town where somebody is": (
        [
            "‘You hear the bells,’ said Tower captain Tom Abe, who rang there for years.",
            "The band will practise at Tarrisdale. ‘They have been kind,’ he said.",
        ],
        "They have been kind",
        "Tom Abe",
    ),
    "two towns are no subject": (
        [
            "The number 58 bus between Tarrisdale and Hexley stops in March.",
            "Blue Star Westmere, which has run it since 2012, said few people used it.",
            "“We kept it going,” the company said in a statement.",
        ],
        "We kept it going",
        "Blue Star Westmere",
    ),
    "a queen whose name a hospital has": (
        ["The ward at the old clinic is full. “No,” said Queen Maud Hospital."],
        "No",
        "Queen Maud Hospital",
    ),
    "a body's first words": (
        ["“No,” said the Holm Independent School District."],
        "No",
        "Holm Independent School District",
    ),
    "a district council, its first word a place's": (
        [
            "Karl Abe, who represents the ward on North Tamar District Council, left.",
            "North Tamar District Council said: “No.”",
        ],
        "No",
        "North Tamar District Council",
    ),
    "a given name that ends as an adverb": (
        [
            "Kelly, a mother of two who asked for her surname not to be used, came in May.",
            "‘I walked past twice,’ she said.",
        ],
        "I walked past",
        "Kelly",
    ),
    "one of them": (
        [
            "“No,” said Ida Moss.",
            "One of them is Luca Berg, who joined after his brother died. He said: “They helped.”",
        ],
        "They helped",
        "Luca Berg",
    ),
    "a title between two names": (
        ["“No,” said Robert Earl Simmons, the director."],
        "No",
        "Robert Earl Simmons",
    ),
    "a title that is a surname": (
        ["Nobody knew Owen Anthony Cardinal. “No,” said Cardinal."],
        "No",
        "Owen Anthony Cardinal",
    ),
    "a title that is a given name, behind a role": (
        ["Brewery boss Dean Lee Berg wished them well. ‘Good luck,’ Mr Berg said."],
        "Good luck",
        "Dean Lee Berg",
    ),
    "who asks doesn't answer": (
        [
            "Ida Moss wept in court. Ola Lind and Karl Abe had heard her. “I was ill,” she said.",
            "“For all seven days?” asked Mr Abe.",
            "“For five.”",
        ],
        "For five",
        DOUBT,
    ),
    "initials of an office that no finance chief holds": (
        [
            "Chief executive Mary Moss was pleased. “Yes,” she said.",
            "Finance chief Khalid Abe wasn't. “No,” he said.",
            "“It's sacred,” the CEO said.",
        ],
        "It's sacred",
        "Mary Moss",
    ),
    "an office with a word behind its hyphens": (
        ["Headmaster-in-charge Harish Berg wrote. “I teach science,” he told reporters."],
        "I teach",
        "Harish Berg",
    ),
    "a communiqué": (
        [
            "In a communiqué issued on Thursday, the Tarn State Council said its members would strike.",
            "“Their patience is gone,” the communiqué read in part.",
        ],
        "Their patience",
        "Tarn State Council",
    ),
    "a family of somebody": (
        [
            "Ida Moss was pleased. “Yes,” she said. “No,” said Karl Abe.",
            "In a statement, the family of Mr Berg said: “He rode that road for twenty years.”",
        ],
        "He rode",
        "the family of Mr Berg",
    ),
    "a surname that two have, who was called by it alone": (
        [
            "“It was narrow,” said Ida Moss. Moss had sailed for years, and Moss knew the bay.",
            "Her sister, the painter Eva Moss, stayed at home. “I paint,” said Eva Moss.",
            "The wind fell at noon.",
            "“It was cold,” Moss said.",
        ],
        "It was cold",
        "Ida Moss",
    ),
}


@pytest.mark.parametrize("what", NAMES)
def test_who_is_named(what):
    hold(*NAMES[what])

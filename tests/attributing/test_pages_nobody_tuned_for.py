"""Hold what went wrong on real pages of outlets that no rule was written with, in texts of our own."""

import pytest
from tests.attributing.test_readings import DOUBT, hold, titled

from quotecast.attributing import attribute
from quotecast.languages import language_of
from quotecast.model import QuotationKind

_BARZAN = [
    "The father of the gunman came here 30 years ago.",
    "Sadiq Omar Barzan is a mystery to the authorities.",
    "Barzan met reporters at home and spoke of his son, Tarik Barzan, with tears.",
    "The father said it had shocked the family.",
]
_FARM = [
    "On Holm Hill, farmer Lana Boat said only eight came. “I shop for them at night,” Boat said.",
    "The yard was full of cars at noon.",
]
_BENCH = [
    "Justice Sam Alden is fierce; Eliza Prell is calm.",
    "“It was always so,” Prell told the justices.",
]

# What tells, the paragraphs, how the words begin, who says them.
CASES = {
    "a surname after the son's": (
        [*_BARZAN[:3], "“I know nothing,” he said in a video."],
        "I know",
        "Sadiq Omar Barzan",
    ),
    "a surname of its own much later": (
        [*_BARZAN, "In May, Barzan stood for office. “We are in danger,” he said."],
        "We are in",
        "Sadiq Omar Barzan",
    ),
    "a namesake who opened a paragraph": (
        [
            "The act was signed by President Frank Rosewell long ago.",
            "James Rosewell Jr., a clerk, spoke on a call. It was late.",
            "“It is sound,” said Ann Doe.",
            "Rosewell, who served under Doe, blasted recent Labour claims that it is broke.",
            "“It is scare talk,” he said.",
        ],
        "It is scare",
        "James Rosewell Jr.",
    ),
    "a noun behind a verb is what is blasted": (
        ["Karl Moss, a clerk, blasted recent Labour claims that it is broke. “Not so,” he said."],
        "Not so",
        "Karl Moss",
    ),
    "the woman without a name": (
        [*_FARM, "A resident said people are afraid. “They don't work,” the woman said."],
        "They don't",
        "a resident",
    ),
    "the woman who didn't want to be named": (
        [
            *_FARM,
            "A resident who didn't want to be identified out of fear said people are afraid.",
            "“They don't work,” the woman said.",
        ],
        "They don't",
        "a resident",
    ),
    "the old man is no boy": (
        ["A boy asks what the sea is for. The old man thinks. “Salt,” the old man says."],
        "Salt",
        "the old man",
    ),
    "who lives there": (
        [*_FARM, "“It was a terrible noise,” a man who lives there told the paper."],
        "It was a terrible",
        "a man",
    ),
    "a list of causes": (
        [
            "It was out of balance, Ida Hoenig said.",
            "Some of the causes that may have helped include:",
            "“The rate was too low for years on end.”",
            "“The debt of the state went up.”",
        ],
        "The debt",
        DOUBT,
    ),
    "a list in a memo, with its marks": (
        [
            "“We will go on,” chairman Tim Kane said.",
            "A source gave us a memo laying out what to say, which includes:",
            "• “They promise to cut your pensions.”",
        ],
        "They promise",
        DOUBT,
    ),
    "a question that trails off": (
        [
            *_BENCH,
            "“What is your best example of such a body …” Alden asked in one of his many series of turns.",
        ],
        "What is your",
        "Sam Alden",
    ),
    "a reply to a question": (
        [
            *_BENCH,
            "“There is a risk,” Alden said. “Do you dispute that?”",
            "“It is a very small one indeed.”",
        ],
        "It is a very",
        DOUBT,
    ),
    "who acts behind and": (
        [
            "Larry Page was loud. Eric Lund ran the firm.",
            "Page would shout, and Lund would shut him down, saying: “We heard you.”",
        ],
        "We heard",
        "Eric Lund",
    ),
    "three who left": (
        ["Ida Moss, the mayor, and Karl Abe left the room, saying: “I am done here.”"],
        "I am done",
        "Ida Moss",
    ),
    "a paragraph that goes on from nobody's": (
        [
            "Bo Stan tore into the school, the paper said.",
            "In an email, Hannah Mors, its dean, told the group it was off. “We value it,” the email went on.",
            "Stan wasn’t buying it.",
            "“They’ve got a stadium!” he said. “I’ll take the lot. I’ll stand on a cooler.",
            "“What they don’t have over there is a spine.”",
        ],
        "What they",
        DOUBT,
    ),
    "whose version it is": (
        [
            "Declan Hurd is late. “Sorry,” Hurd said.",
            "“We fought,” said producer Gus Trane.",
            "Hurd’s version differs a little. “He threw a sandwich,” he said.",
        ],
        "He threw",
        DOUBT,
    ),
    "a story that begins with it": (
        [
            "ASHFORD — It took 11 hours and two recesses, but the Senate passed the bill on Thursday.",
            "The hospital association said wards would close. “It is no number,” the association said.",
        ],
        "It is no",
        "the hospital association",
    ),
    "an NGO": (
        [
            "The ship of the NGO Seahands was at sea, Karl Abe said.",
            "Seahands hit back. “There are 14 children here,” the NGO said.",
        ],
        "There are 14",
        "Seahands",
    ),
    "an office in capitals": (
        [
            "The Regional Commissioner, Ines Caldera, gave orders. “Hide nothing,” she warned.",
            "Ms Caldera urged farmers to keep food. “Do not sell it all,” the RC said.",
        ],
        "Do not",
        "Ines Caldera",
    ),
    "an officer in capitals": (
        ["Verizon CIO Shay Kherad showed it. “It is done,” Kherad said."],
        "It is done",
        "Shay Kherad",
    ),
    "a long office": (
        ["Federal Reserve Bank of Kansas City President Thomas M. Hoenig spoke. “No,” he said."],
        "No",
        "Thomas M. Hoenig",
    ),
    "a first name with a letter more": (
        [
            "Stacey Sullan, a manager, thought it mad. “You can’t do it,” Sullan said.",
            "It rained. “I did my best,” Stacy Sullan recalled.",
        ],
        "I did",
        "Stacey Sullan",
    ),
    "a headline's verb": (
        ["Keiko Arden Is Opening a Bar", "Keiko Arden has a plan. “Sit down,” she said."],
        "Sit down",
        "Keiko Arden",
    ),
    "a minister of whom nothing was told": (
        [
            "“We failed you,” Masato Kurita told reporters.",
            "The trade minister called it regrettable. “It shakes us,” the minister said.",
        ],
        "It shakes",
        DOUBT,
    ),
    "a bank is no hotel": (
        [
            "“It is late,” Lund Bank said.",
            "The hotel said it had offered rooms. “At no time did we refuse,” it said.",
        ],
        "At no time",
        "the hotel",
    ),
    "an airport, for its part": (
        [
            "Lund Air blamed the weather, the airline said.",
            "The airport, for its part, said it had buses. “At no time did we refuse,” it said.",
        ],
        "At no time",
        DOUBT,
    ),
    "who is only told": (
        ["Notices in shops tell customers: “No receipt is needed.”"],
        "No r",
        DOUBT,
    ),
    "a game is no studio": (
        [
            "Emberfall has been put off again",
            "Greymoor Works has put off its long-awaited game Emberfall, with the developer aiming for May.",
            "“We wanted more time for it,” the studio said in a message.",
        ],
        "We wanted",
        "Greymoor Works",
    ),
    "a dateline's region": (
        [
            "Kherbet Nur, Gabara highlands – When the last goat died, Saada Warsam started walking.",
            "“I did not choose this place,” the 38-year-old said.",
        ],
        "I did not",
        "Saada Warsam",
    ),
    "a surname that is a role": (
        [
            "“They were so smart,” remembers Shanna Challenger, a guide.",
            "It rained. Challenger says: “Nature can recover.”",
        ],
        "Nature can",
        "Shanna Challenger",
    ),
    "a surname that is a title abroad": (
        ["Shiosa Mayor Daisuke Oba said it was late. “I hesitated,” the mayor said."],
        "I hesitated",
        "Daisuke Oba",
    ),
    "words behind a semicolon": (
        ["Bong Lind won. Through an interpreter he added; “It is true that we won.”"],
        "It is true",
        "Bong Lind",
    ),
    "one of the problems": (
        [
            "Price reform has been one of the most sensitive aspects of the plan. “We must hold on,” he said."
        ],
        "We must",
        DOUBT,
    ),
    "the ministry spokesman": (
        [
            "A spokesman for Reebo Japan said it had told the Finance Ministry. “They use our mark,” the Reebo spokesman said.",
            "“We cannot say how many,” the ministry spokesman said.",
        ],
        "We cannot",
        DOUBT,
    ),
    "two whose names are nearly one": (
        [
            "Donald Regan, an aide, resigned. Regan was tired.",
            "Reagan spoke for an hour. Reagan left. “It is late,” Reagan said.",
        ],
        "It is late",
        "Reagan",
    ),
    "a clause of a law": (
        [
            "Karl Abe, the minister, said it was clear. “We wrote it,” Abe said. Clause 9 provides: “The council may grant leave.”"
        ],
        "The council",
        DOUBT,
    ),
    "a clause of a law that somebody speaks of": (
        ["“We wrote it,” Karl Abe said. Section 4 must go, Ida Moss said: “It is wrong.”"],
        "It is wrong",
        "Ida Moss",
    ),
    "an office in capitals beside its name": (
        ["“It is late,” Ida Moss said. “Yes,” said the firm's CIO, Peter Lund."],
        "Yes",
        "Peter Lund",
    ),
    "a body in capitals": (
        ["Karl Abe spoke. “We wrote it,” HOLM COUNCIL said."],
        "We wrote",
        "HOLM COUNCIL",
    ),
    "a notice in a window": (
        [
            "“It is late,” said Ida Moss.",
            "A notice has appeared in the window of the branch: “Dogs are welcome in here.”",
        ],
        "Dogs are",
        DOUBT,
    ),
    "a rule on a card": (
        [
            "Ida Moss is the owner. “It is late,” Moss said. She has a rule, printed on a card by the till: “We do not talk here.”"
        ],
        "We do not",
        DOUBT,
    ),
}


@pytest.mark.parametrize("what", CASES)
def test_who_speaks_on_such_pages(what):
    hold(*CASES[what])


@pytest.mark.parametrize(
    "told",
    [
        "“I like it,” Eliza Prell said on the radio’s “Wait, Wait … Don’t Go Home!”",
        "“Tidefall” director Bong Lind said on the night that nobody could know.",
        "“The Harbour” actress Nora Lund told us that she was glad.",
        "At a school, a sheet of paper reading “Hot water from five” was on the door.",
    ],
)
def test_titles_and_sheets_are_no_speech(told):
    article = titled("A story", told)
    found = attribute(article, language_of("en"))
    assert found.quotations[-1].kind is not QuotationKind.DIRECT


@pytest.mark.parametrize(
    ("initials", "is_office"),
    [("CIO", True), ("SVP", True), ("DA", True), ("PM", True), ("XQ", False)],
)
def test_an_office_in_capitals_is_no_name(initials, is_office):
    told = f"Tarn {initials} Ida Moss spoke to us. “It is late,” Moss said."
    found = attribute(titled("A story", told), language_of("en"))
    assert (found.speakers[0].name == "Ida Moss") == is_office


def test_two_names_of_a_caption_are_nobodys_name():
    told = [
        "Zora Lahan, a guard, met David Moral in Tarn.",
        "Zora Lahan David Moral",
        "Moral was glad. “We have won,” he said.",
    ]
    hold(told, "We have", "David Moral")

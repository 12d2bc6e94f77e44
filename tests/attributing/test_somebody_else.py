"""Hold where words may be somebody else's than whoever is named last: one table a kind, each with counter-examples."""

import pytest
from tests.attributing.test_readings import DOUBT, hold

_MOSS = "“It is late,” said Ida Moss, a clerk."
_LUND = "“It is not,” said Eva Lund, a cook."

# A sentence about nobody that tells of somebody by a noun, what comes between, who speaks.
NOUNS = {
    "a noun with the": (
        "None of this is news to the woman with the dog. She has buried a son.",
        [],
        DOUBT,
    ),
    "a noun with an article": (
        "It came as no news to a woman by the gate. She laughed.",
        [],
        DOUBT,
    ),
    "a paragraph later": (
        "None of this is news to the woman with the dog. She has buried a son.",
        ["At noon she locks the door."],
        DOUBT,
    ),
    "a name since": (
        "None of this is news to the woman with the dog. She has buried a son.",
        ["Eva Lund locks the door at noon."],
        "Eva Lund",
    ),
    "a name in the sentence behind": (
        "It all began with a visit to the doctor. Eva Lund had a cough.",
        [],
        "Eva Lund",
    ),
    "what somebody is": ("For years she was a lawyer, and a feared one.", [], "Eva Lund"),
    "a body": ("It was a hard year for the company. She lost her job.", [], "Eva Lund"),
}


@pytest.mark.parametrize("what", NOUNS)
def test_she_may_be_who_is_told_of_by_a_noun(what):
    told, behind, who = NOUNS[what]
    hold([_MOSS, _LUND, told, *behind, "“Out by May,” she said."], "Out by May", who)


# Who asks, or asks to be given something; what follows; who says it.
ASKING = {
    "a request": (
        "When we showed it to Ida Moss, who keeps bees, she asked to see it twice.",
        "Ida Moss",
    ),
    "a question": ("Ida Moss, who keeps bees, asked whether it was late.", DOUBT),
}


@pytest.mark.parametrize("what", ASKING)
def test_who_asks_to_do_something_has_asked_nothing(what):
    told, who = ASKING[what]
    hold([_LUND, told, "“Never seen it,” she said."], "Never seen", who)


# What was told before, what follows it, who says the words.
OFFICES = {
    "a town's attorney is nobody's lawyer": (
        [
            "City Attorney Ida Moss said it was late. Karl Abe, a driver, sued the city.",
            _LUND,
            "Abe's lawyer laughed when she was told of it.",
        ],
        "“Ten years,” she said.",
        DOUBT,
    ),
    "a village's teacher may be a pupil's": (
        ["Village teacher Ida Moss came late. Karl Abe, a pupil, sat."],
        "“Ten years,” Abe's teacher said.",
        "Ida Moss",
    ),
    "a lawyer of no town": (
        ["Ida Moss, a defence lawyer, came late.", _LUND, "Karl Abe's lawyer laughed."],
        "“Ten years,” the lawyer said.",
        "Ida Moss",
    ),
    "a town's lawyer": (
        ["City Attorney Ida Moss came late.", _LUND, "Tarn's lawyer laughed when she was told."],
        "“Ten years,” the lawyer said.",
        "Ida Moss",
    ),
    "the leader of the other side": (
        [
            "Senate Majority Leader Ida Moss came late.",
            "“It is not,” said Lee Abe, a cook.",
            "The minority leader, asked for a comment, held up a bag.",
        ],
        "“Ten years,” he said.",
        DOUBT,
    ),
    "the leader of one side": (
        ["Senate Majority Leader Ida Moss came late.", "House Minority Leader Karl Abe didn't."],
        "“Ten years,” the minority leader said.",
        "Karl Abe",
    ),
    "an office in full": (
        ["Battalion Chief Karl Abe came late.", _MOSS, _LUND, "A volunteer drove to a shop."],
        "“Ten years,” the battalion chief said.",
        "Karl Abe",
    ),
    "its noun alone": (
        ["Battalion Chief Karl Abe came late.", _MOSS, _LUND, "A volunteer drove to a shop."],
        "“Ten years,” the chief said.",
        DOUBT,
    ),
    "another in the same office": (
        ["Battalion Chief Karl Abe came late.", _MOSS, _LUND, "Another battalion chief laughed."],
        "“Ten years,” the battalion chief said.",
        DOUBT,
    ),
}


@pytest.mark.parametrize("what", OFFICES)
def test_an_office_tells_who_is_no_other(what):
    told, words, who = OFFICES[what]
    hold([*told, words], "Ten years", who)


_BOX = ["Coach Ida Moss met the press on Monday.", "Here is some of what she had to say:"]

# The paragraphs before the words, and the words, behind their topic; who says them.
TOPICS = {
    "the first topic": (_BOX, "On the streak: “I try not to count.”", "Ida Moss"),
    "a topic with a noun for something written": (
        [*_BOX, "On the streak: “I count.”"],
        "On whether she still has the note: “I try not to count.”",
        "Ida Moss",
    ),
    "a topic that names somebody": (
        [*_BOX, "On the streak: “I count.”"],
        "On guard Eva Lund, who scored 31 points: “I try not to count.”",
        "Ida Moss",
    ),
    "who said it is told": (_BOX, "On Monday Eva Lund replied: “I try not to count.”", "Eva Lund"),
    "no lead before it": (
        [_MOSS],
        "On his desk, a note from Karl Abe: “I try not to.”",
        "Karl Abe",
    ),
    "several who may speak": (
        ["Four men want the seat. Here is what the candidates said:"],
        "On the streak: “I try not to count.”",
        DOUBT,
    ),
    "a lead of which nobody is the speaker": (
        ["Ida Moss met the press. These are the rules:"],
        "On the door: “I try not to count.”",
        DOUBT,
    ),
}


@pytest.mark.parametrize("what", TOPICS)
def test_words_on_topics_are_those_of_whom_the_lead_tells(what):
    told, words, who = TOPICS[what]
    hold([*told, words], "I try", who)


_HOLM = "Holm & Sons, a company, closed in May. “It is late,” Holm & Sons said in a statement."

# A paragraph that ends in "it says", behind what a company said; whose words those are.
THINGS = {
    "a thing that is there": (
        "Ida Moss unwraps a loaf. On the shelf there is a card that somebody sent to the company. “Be kind,” it says.",
        DOUBT,
    ),
    "a body that is there": (
        "There is a company in Tarn, Lund & Sons, that makes it. “Be kind,” it says.",
        "Lund & Sons",
    ),
    "a body that speaks of a thing": (
        "There is a rule, the company says. “Be kind,” it said.",
        "Holm & Sons",
    ),
    "a paragraph about a body": (
        "Holm & Sons said so on Monday. There was a fire at the mill in May. “Be kind,” it said.",
        "Holm & Sons",
    ),
}


@pytest.mark.parametrize("what", THINGS)
def test_it_may_be_a_thing_that_is_there(what):
    told, who = THINGS[what]
    hold([_HOLM, told], "Be kind", who)


# What leads to words, who says them.
MARKED = {
    "a thing returned with words": (
        "Ida Moss, who shared a room with her, found a pupil with a map that had been returned with one comment in red:",
        DOUBT,
    ),
    "a person met with words": (
        "Ida Moss, who was met with a petition, had a clear message:",
        "Ida Moss",
    ),
    "words of whoever sent the thing": (
        "Ida Moss sent out a letter that was signed with a word of comfort:",
        "Ida Moss",
    ),
    "a message": ("Ida Moss had a clear message:", "Ida Moss"),
    "a warning for those left with something": (
        "Ida Moss had a warning for the town that was left with one question:",
        "Ida Moss",
    ),
    "a speech about something sold with a promise": (
        "Ida Moss spoke about the house that was sold with a promise:",
        "Ida Moss",
    ),
}


@pytest.mark.parametrize("what", MARKED)
def test_words_with_which_a_thing_came_are_not_those_of_whom_the_sentence_is_about(what):
    told, who = MARKED[what]
    hold([f"“It is late,” said Karl Abe, a clerk. {told} “No.”"], "No", who)

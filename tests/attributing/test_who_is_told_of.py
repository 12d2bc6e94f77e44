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


@pytest.mark.parametrize("tag", ["the controller said", "said the controller"])
@pytest.mark.parametrize("gap", [" ", None])
def test_who_asks_hardly_answers(tag, gap):
    asked, answered = "“Can you see me?” Moss asked.", f"“It is yours,” {tag}."
    told = [f"{asked}{gap}{answered}"] if gap else [asked, answered]
    hold([_PILOT, *told], "It is yours", DOUBT)


@pytest.mark.parametrize(
    "asked",
    ["“Could I do it again?” Moss asked.", "“Who could do it?” Moss asked.", "“I won,” Moss said."],
)
def test_who_asks_nobody_may_go_on(asked):
    hold([_RACE, f"{asked} “It is hard,” the jockey said."], "It is hard", "Ida Moss")


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


_MAP = "Ida Moss, the mapmaker, never married."


@pytest.mark.parametrize(
    "asked",
    [
        "When a biographer asked about it she replied:",
        "When a reporter asked why, she said:",
        "As a guard asked where the bag was, she said:",
        "After Ruth Abe asked what it cost, she answered:",
        "She lived with Ruth Abe, the botanist, and when a biographer asked about it she replied:",
    ],
)
def test_who_asks_is_not_who_replies(asked):
    hold([_MAP, f"{asked} “We were happy.”"], "We were happy", "Ida Moss")


def test_who_asks_for_something_may_go_on():
    asked = "When a nurse asked her to sit, she said:"
    hold([_MAP, f"{asked} “I was in a hurry.”"], "I was in a hurry", DOUBT)


def test_nobody_replies_where_nobody_is_asked():
    hold(["When a woman asked who made it, she said: “My mother did.”"], "My mother", DOUBT)


_TWO = ["“We expected it,” says Ida Moss, a biologist.", "“You learn,” says Ruth Abe of Holm."]


@pytest.mark.parametrize("team", ["team", "research team", "group", "staff"])
def test_she_may_be_whose_team_a_paragraph_is_about(team):
    told = f"Moss’s {team} is now testing whether they can. “It surprised me,” she says."
    hold([*_TWO, told], "It surprised me", DOUBT)


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("Moss’s team is ready, and Abe helps them.", "Ruth Abe"),
        ("Moss’s paper is out.", "Ruth Abe"),
        ("The team is ready.", "Ruth Abe"),
        ("Moss is ready, and so is her team.", "Ida Moss"),
    ],
)
def test_she_is_who_spoke_last_where_no_team_is_anothers(told, speaker):
    hold([*_TWO, f"{told} “It surprised me,” she says."], "It surprised me", speaker)


@pytest.mark.parametrize("age", ["19-year-old", "seven-year-old"])
@pytest.mark.parametrize("who", ["Her student", "The driver", "A passenger", "Ruth Abe's nephew"])
def test_who_is_named_behind_an_age_is_one(who, age):
    told = f"{who}, {age} Karl Moss, said he had not known. “It was a lesson,” he recalled."
    hold([told], "It was a lesson", "Karl Moss")


@pytest.mark.parametrize(
    "told",
    [
        "Among the hurt were a nurse, 19-year-old Karl Abe, and a driver.",
        "Also hurt were the nurse, 19-year-old Karl Abe, 20-year-old Ida Moss and a driver.",
        "The nurse's son, 4-year-old Karl Abe, was hurt.",
    ],
)
def test_a_list_of_people_is_not_one(voices, told):
    assert voices(f"{told} “It was a lesson,” the nurse said.")[0][1] != "Karl Abe"


@pytest.mark.parametrize(
    ("tag", "speaker"),
    [
        ("said Oslo-born Karl Abe", "Karl Abe"),
        ("said Tarn-based Ida Moss", "Ida Moss"),
        ("said Oslo-based Tarn Lines", "Tarn Lines"),
    ],
)
def test_where_somebody_is_from_is_no_name(tag, speaker):
    hold([f"“It was a lesson,” {tag}."], "It was a lesson", speaker)


_CROWD = "“We lost nothing,” the director, Ida Moss, told a crowd."


@pytest.mark.parametrize("known", ["known as", "identified as"])
@pytest.mark.parametrize("whose", ["its keeper’s great-great-granddaughter", "the keeper’s niece"])
def test_what_a_thing_is_known_as_is_nobody(known, whose):
    told = f"The drum, {known} the Grandmother, was beaten by {whose}, Ruth Abe, who is 11."
    hold([_CROWD, told, "“I practised,” she said."], "I practised", "Ruth Abe")


def test_who_is_known_as_something_speaks():
    hold(["A man known as the Major said it was late. “Go,” he said."], "Go", "a man")
    hold(["Ida Moss, known as the Baker, was late. “Go,” she said."], "Go", "Ida Moss")


@pytest.mark.parametrize("noun", ["one member of staff", "one clerk", "a woman"])
@pytest.mark.parametrize("called", ["She was called", "She is named"])
@pytest.mark.parametrize("name", ["Joy", "Joy Abe"])
def test_she_was_called_so_is_the_name_of_who_was_only_told_of(noun, called, name):
    told = f"There was {noun} in the hall. {called} {name}, and she ran. “I sat once,” she told me."
    hold([told], "I sat once", name)


@pytest.mark.parametrize(
    ("told", "speaker"),
    [
        ("A woman sat there. She was called a liar by Karl Abe.", "a woman"),
        ("Ida Moss sat there. She was called Queenie by her friends.", "Ida Moss"),
        ("Karl Abe, a nurse, saw a girl. She was called Rosa, and he waved.", "Karl Abe"),
    ],
)
def test_what_somebody_is_called_may_be_no_name(told, speaker):
    pronoun = "he" if speaker == "Karl Abe" else "she"
    hold([f"{told} “I sat once,” {pronoun} said."], "I sat once", speaker)


def test_that_i_is_no_name(voices):
    text = (
        "“I’ve been lonely,” says Ida Moss.\nI ask her why.\n"
        "She thinks for so long that I suppose she hasn’t heard.\n“Because it’s on,” she says."
    )
    assert voices(text)[1][1] == "Ida Moss"


_RENT = "“We had a good run,” Ida Moss said."


@pytest.mark.parametrize("kin", ["wife", "mother", "sister"])
@pytest.mark.parametrize("name", ["Lew Sandoval", "Karl Abe"])
def test_kin_of_somebody_just_brought_in_is_nobody_met_before(kin, name):
    told = f"“I proposed there,” said {name}, pointing. His {kin} corrected him: “That one.”"
    hold([_RENT, told], "That one", f"his {kin}")


@pytest.mark.parametrize(
    ("before", "name"),
    [
        (_RENT, "Lew Moss"),
        (f"{_RENT} Her husband was out.", "Lew Sandoval"),
        (f"{_RENT} She and Lew Sandoval came early.", "Sandoval"),
    ],
)
def test_kin_may_be_somebody_met_where_a_name_or_a_noun_tells(before, name):
    told = f"“I proposed there,” said {name}, pointing. His wife corrected him: “That one.”"
    hold([before, told], "That one", DOUBT)


_NURSE = [
    "Ida Moss, who has died aged 98, was for years the matron of Tarn.",
    "Rosa Abe, a nurse, was sent for. “I shook,” she said.",
]


@pytest.mark.parametrize("back", ["She never married.", "She kept bees in later life."])
def test_obituary_may_go_back_to_whom_it_is_about(back):
    hold([*_NURSE, f"{back} “I had a ward,” she said."], "I had a ward", DOUBT)


def test_obituary_goes_on_with_who_spoke_last():
    hold([*_NURSE, "“She let me go,” she said."], "She let me go", "Rosa Abe")
    told = [
        "Ida Moss, 44, runs the ward.",
        *_NURSE[1:],
        "She never married. “I had a ward,” she said.",
    ]
    hold(told, "I had a ward", "Rosa Abe")


@pytest.mark.parametrize("told", ["told a radio programme on Monday", "told a local newspaper"])
def test_office_that_opens_an_article_is_who_tells_more_next(told):
    lead = "The housing minister has defended the plan, saying it was fair."
    paragraphs = [lead, f"Karl Abe {told} that it was late.", "“Nobody waits,” the minister said."]
    hold(paragraphs, "Nobody waits", "Karl Abe")


@pytest.mark.parametrize(
    "office", ["officer-in-charge of the station", "officer in charge of Tarn"]
)
def test_initials_mean_who_is_in_charge(office):
    paragraphs = [f"The boat sank, said Karl Abe, {office}.", "“It burned,” the OC told the Post."]
    hold(paragraphs, "It burned", "Karl Abe")


@pytest.mark.parametrize("lead", ["As", "When", "After"])
def test_clause_in_front_brings_whom_it_befalls_to_mind(lead):
    judge = [
        "Karl Moss, a plumber, was jailed.",
        "Judge Jo Abe heard it. “A message goes out,” he said.",
    ]
    taken = f"{lead} Moss was led away, he turned round. “I am sorry,” he said."
    hold([*judge, taken], "I am sorry", "Karl Moss")


@pytest.mark.parametrize(
    "told",
    [
        "While Moss wept, he read on.",
        "When Moss interrupted, he raised a hand.",
        "As the boy wept, he read on.",
    ],
)
def test_clause_in_front_leaves_it_open_who_acts(told):
    judge = [
        "Karl Moss, a plumber, was jailed.",
        "Judge Jo Abe heard it. “A message goes out,” he said.",
    ]
    hold([*judge, f"{told} “Too late,” he said."], "Too late", DOUBT)


def test_who_acts_in_a_clause_behind_is_no_source():
    paragraphs = [
        "“You signed it?” Senator Karl Abe asked. “Yes,” said Jo Moss.",
        "Abe withdrew the motion after Moss promised to come.",
        "“You have until Friday,” he warned.",
    ]
    hold(paragraphs, "You have until Friday", DOUBT)  # and not Jo Moss
    hold(
        [*paragraphs[:1], "The match is on, though Moss said he was ill.", "“I stay,” he said."],
        "I stay",
        "Jo Moss",
    )

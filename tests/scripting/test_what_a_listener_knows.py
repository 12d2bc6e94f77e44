"""Lead-ins by what the listener heard before, over generated sentences: who is named, and how."""

import itertools
import re

import pytest
from tests.scripting.conftest import said
from tests.scripting.test_lead_ins import script_of  # noqa: F401  a fixture

FILLER = "It rained all day in the harbour.\n"
WITH_GENDER = "Ms. Vera Holt, a skater, came. She laughed.\n"
WITHOUT = "Vera Holt, a skater, came.\n"
REPORTED = ("Holt said that the ice was thin.", "But Holt said the ice was thin.")
TAGGED = (
    "The ice was thin, Holt said.",
    "The ice was thin, said Holt.",
    "The ice was thin, said Holt, a skater.",
)
SAYINGS = (*REPORTED, *TAGGED)
TAGS = ("Holt said", "said Holt")


def leads(script):
    return [line.text for line in script.lines() if line.text.endswith(":")]


@pytest.mark.parametrize(("saying", "tag"), list(itertools.product(REPORTED, TAGS)))
def test_name_that_was_just_said_becomes_a_pronoun(script_of, saying, tag):  # noqa: F811
    script = script_of(f"{WITH_GENDER}{FILLER}{saying} “It will not hold,” {tag}.")
    assert leads(script) == ["She said:"]


@pytest.mark.parametrize(("saying", "tag"), list(itertools.product(TAGGED, (*TAGS, "she said"))))
def test_voice_follows_at_once_where_the_sentence_ends_by_naming_it(script_of, saying, tag):  # noqa: F811
    script = script_of(f"{WITH_GENDER}{FILLER}{saying} “It will not hold,” {tag}.")
    assert leads(script) == []


@pytest.mark.parametrize(("saying", "tag"), list(itertools.product(SAYINGS, TAGS)))
def test_voice_follows_a_saying_at_once_where_no_pronoun_is_known(script_of, saying, tag):  # noqa: F811
    script = script_of(f"{WITHOUT}{FILLER}{saying} “It will not hold,” {tag}.")
    assert leads(script) == []
    reasons = {entry.reason for entry in script.omissions}
    assert "just named" in reasons


NOBODY_NEW = {
    "whoever is told of behind a 'that' says nothing": (
        "Vera Holt said: “I row.”\nHer lawyer, Bo Moss, said that Holt denies it.\n“She rows well,” Moss said.",
        "bo-moss: She rows well,",
    ),
    "the last word of a body means it only where it is called so": (
        "Kiln Ferries said: “We sail.”\nFerries Minister Pavel Moss said it was late.\n“Nobody sails,” Moss said.",
        "pavel-moss: Nobody sails,",
    ),
}


@pytest.mark.parametrize("why", NOBODY_NEW)
def test_who_was_just_named_needs_no_lead_in(script_of, why):  # noqa: F811
    text, last = NOBODY_NEW[why]
    script = script_of(text)
    assert said(script)[-1] == last
    assert "Moss said:" not in leads(script)


PASSING = {
    "Holt finished with two medals.": "narrator: Holt said:",
    "Holt called the race a shame.": "vera-holt: The ice was thin,",
}


@pytest.mark.parametrize(("told", "heard"), PASSING.items())
def test_verb_that_only_sometimes_reports_leads_to_no_voice(script_of, told, heard):  # noqa: F811
    script = script_of(f"Vera Holt skates.\n{told}\n“The ice was thin,” Holt said.")
    assert said(script)[2] == heard


@pytest.mark.parametrize("sentences", [0, 1, 5, 10])
def test_name_that_is_remembered_stays_short(script_of, sentences):  # noqa: F811
    script = script_of(f"{WITHOUT}{FILLER * (1 + sentences)}“It will not hold,” Holt said.")
    assert leads(script) == ["Holt said:"]


@pytest.mark.parametrize("sentences", [12, 20])
@pytest.mark.parametrize("tag", TAGS)
def test_name_of_long_ago_is_said_in_full_again(script_of, sentences, tag):  # noqa: F811
    script = script_of(f"{WITHOUT}{FILLER * sentences}“It will not hold,” {tag}.")
    assert leads(script) == ["Vera Holt, the skater, said:"]


def test_name_of_long_ago_is_said_with_the_first_of_two_long_offices(script_of):  # noqa: F811
    offices = "associate professor of ice at the University of Tarn and co-author of the book"
    text = f"Vera Holt, {offices}, came.\n{FILLER * 20}“It will not hold,” Holt said."
    name = "Vera Holt, associate professor of ice at the University of Tarn,"
    assert leads(script_of(text)) == [f"{name} said:"]


@pytest.mark.parametrize("tag", ["Ms. Holt said", "said Ms. Holt", "on Monday, Holt said"])
def test_pronoun_stands_for_the_name_with_its_title(script_of, tag):  # noqa: F811
    script = script_of(f"{WITH_GENDER}{FILLER}{SAYINGS[0]} “It will not hold,” {tag}.")
    assert not any("Ms. She" in line or "Holt" in line for line in leads(script))


def test_name_with_an_office_before_it_stays(script_of):  # noqa: F811
    script = script_of(f"{WITH_GENDER}{FILLER}{SAYINGS[0]} “It will not hold,” captain Holt said.")
    assert leads(script) == ["Captain Holt said:"]


TAILS = {
    "adding": ("adding that it was cold", "She added that it was cold."),
    "before adding": ("before adding that it was cold", "She added that it was cold."),
    "a comment": ("noting how cold it was", "She noted how cold it was."),
    "a part": ("including the black ice", "Including the black ice."),
    "what they mean": ("a reference to the wall of Tarn", "A reference to the wall of Tarn."),
    "whom they mean": ("a clear dig at the council", "A clear dig at the council."),
    "who added": ("who added that it was cold", "She added that it was cold."),
    "which, of all that was said": ("which was wrong", "That was wrong."),
}


WHOLE_TAGS = {
    "which, of what has shops": (
        "Holt said, which has two shops in Tarn",
        "Holt said, which has two shops in Tarn:",
    ),
    "who adds, of whom she told": (
        "Holt told Ida Moss, who adds that the road was closed",
        "Holt told Ida Moss, who adds that the road was closed:",
    ),
    "which, of a thing": (
        "Holt said at the yard, which is shut",
        "Holt said at the yard, which is shut:",
    ),
    "which, of a source": ("said the yard, which is shut", "The yard, which is shut, said:"),
    "which, of what nobody believed": (
        "Holt said, which nobody believed",
        "Holt said, which nobody believed:",
    ),
    "what somebody built": (
        "said Holt, who added a floor to the yard",
        "Holt, who added a floor to the yard, said:",
    ),
    "since when she does": (
        "said Holt, who has rowed in Kiln, Ohio, since 1990",
        "Holt, who has rowed in Kiln, Ohio, since 1990, said:",
    ),
    "what she tells of": ("said Vera Holt of her boat", "Vera Holt said of her boat:"),
    "of how many she tells": (
        "said skater Vera Holt of the 212 steps",
        "Skater Vera Holt said of the 212 steps:",
    ),
    "where she is from": ("said Vera Holt of the Ice Board", "Vera Holt of the Ice Board said:"),
    "what she belongs to": ("said Vera Holt of the union", "Vera Holt of the union said:"),
    "a club with a number": ("said Vera Holt of the 21 Club", "Vera Holt of the 21 Club said:"),
    "a club with a year": ("said Vera Holt of the 1975 crew", "Vera Holt of the 1975 crew said:"),
    "whose aide it is": ("said an aide of her father", "An aide of her father said:"),
    "what she did next": (
        "Holt said, before leaving for Tarn",
        "Holt said, before leaving for Tarn:",
    ),
    "why she said it": (
        "said Holt, since nobody else would",
        "Holt said, since nobody else would:",
    ),
}


@pytest.mark.parametrize(("tag", "lead"), WHOLE_TAGS.values(), ids=WHOLE_TAGS)
def test_what_tells_of_the_source_stays_with_it(script_of, tag, lead):  # noqa: F811
    script = script_of(f"Vera Holt came.\n“It will not hold,” {tag}.")
    assert said(script)[1:] == [f"narrator: {lead}", said(script)[-1]]


@pytest.mark.parametrize(("tail", "expected"), TAILS.values(), ids=TAILS.keys())
def test_end_of_a_tag_that_goes_on_stays_behind_the_words(script_of, tail, expected):  # noqa: F811
    script = script_of(f"{WITH_GENDER}{FILLER}“The ice is thin,” Holt said, {tail}.")
    assert said(script)[-3:] == [
        "narrator: Holt said:",
        "vera-holt: The ice is thin,",
        f"narrator: {expected}",
    ]


@pytest.mark.parametrize(
    ("tag", "lead"),
    [
        ("Holt said, adding", "Holt said:"),
        ("said Holt, before adding", "Holt said:"),
        ("Holt said when asked why, before adding", "Holt said when asked why:"),
        ("Holt said, laughing", "Holt said, laughing:"),
        ("Holt said before rowing", "Holt said before rowing:"),
        ("Holt said, nodding and adding", "Holt said, nodding and adding:"),
    ],
)
def test_word_that_leads_to_more_of_the_speech_is_not_said_before_it(script_of, tag, lead):  # noqa: F811
    script = script_of(f"Vera Holt came.\n“It will not hold,” {tag}: “It is thin.”")
    assert leads(script) == [lead]


@pytest.mark.parametrize(
    ("who", "again", "lead"),
    [
        ("A man from Tarn", "the man from Tarn said", "The man from Tarn said:"),
        ("A man from Tarn", "said the man from Tarn", "The man from Tarn said:"),
        ("An aide to the mayor", "the aide to the mayor said", "The aide to the mayor said:"),
        ("A clerk with a dog", "the clerk who has a dog said", "The clerk who has a dog said:"),
        ("Vera Holt", "said Holt of the Ice Board", "Holt of the Ice Board said:"),
        ("Vera Holt", "said Holt of her boat", "She said of her boat:"),
        ("A man from Tarn", "the man said", "He said:"),
        ("A man from Tarn", "said the man on Monday", "He said on Monday:"),
    ],
)
def test_pronoun_doesn_t_stand_for_half_of_what_somebody_is_called(script_of, who, again, lead):  # noqa: F811
    pronoun = "she" if who == "Vera Holt" else "he"
    known = re.sub(r"^An? ", "The ", who)  # else it were a second one
    told = f"{who} came by. “It is thin,” {pronoun} said. {known} said {pronoun} was cold."
    script = script_of(f"{FILLER}{told}\n“It will not hold,” {again}.")
    assert leads(script)[-1] == lead


def test_body_that_somebody_speaks_for_is_no_reason_to_say_it_twice(script_of):  # noqa: F811
    told = "A spokeswoman for the Ice Board says the ice costs its members a lot."
    script = script_of(f"{FILLER}{told} “We respect the ice,” she says.")
    assert leads(script) == ["She says:"]


WHOLE_CLAUSES = {
    "after": ("After Holt asked, “Is it thin?” Brun nodded.", "Holt asked:"),
    "as somebody puts it": (
        "As Holt put it on Monday, “The ice is thin.”",
        "As Holt put it on Monday:",
    ),
    "as somebody's wife puts it": (
        "As my wife put it: “The ice is thin.”",
        "As my wife put it:",
    ),
    "as": ("As Holt said on Monday, “The ice is thin.”", "Holt said on Monday:"),
    "as with a title": ("As coach Holt wrote, “The ice is thin.”", "Coach Holt wrote:"),
    "as with what is none": ("As skater Holt wrote, “The ice is thin.”", "As skater Holt wrote:"),
    "after a race": ("After the race Holt said: “The ice is thin.”", "After the race Holt said:"),
    "after lunch": ("After lunch Holt said: “The ice is thin.”", "After lunch Holt said:"),
    "since a race": (
        "Since the race Holt has said: “The ice is thin.”",
        "Since the race Holt has said:",
    ),
    "asked about that": (
        "Asked about that, Holt said: “The ice is thin.”",
        "Asked about that, Holt said:",
    ),
    "if so": ("If so, Holt said, “The ice is thin.”", "If so, Holt said:"),
    "asked which": ("Asked which, Holt said: “The ice is thin.”", "Asked which, Holt said:"),
    "not yet": ("Not yet, Holt said: “The ice is thin.”", "Not yet, Holt said:"),
    "because of that": (
        "Because of that, Holt said, “The ice is thin.”",
        "Because of that, Holt said:",
    ),
    "while": ("While he slept, Holt said, “The ice is thin.”", "While he slept, Holt said:"),
}


@pytest.mark.parametrize(("text", "expected"), WHOLE_CLAUSES.values(), ids=WHOLE_CLAUSES.keys())
def test_lead_in_is_a_main_clause(script_of, text, expected):  # noqa: F811
    assert leads(script_of(f"{WITHOUT}{FILLER}{text}")) == [expected]


APPOSITIONS = ("ranking member", "managing director", "leading analyst", "teaching fellow")


@pytest.mark.parametrize("role", APPOSITIONS)
def test_apposition_stays_with_its_name(script_of, role):  # noqa: F811
    script = script_of(f"“It is thin,” said Vera Holt, {role} of the board, during a hearing.")
    assert leads(script) == [f"Vera Holt, {role} of the board, said during a hearing:"]


def test_relative_clause_stays_with_its_subject(script_of):  # noqa: F811
    script = script_of("“It is thin,” said one skater who refused to go on record.")
    assert leads(script) == ["One skater who refused to go on record said:"]


SAYINGS_TOLD = {
    "a description, and another body": "Vera Holt, head of the rink at Tarn, told the Tarn Post the ice was thin.",
    "a clause between commas": "Meanwhile, Holt says, they wait for the cold.",
    "quoted words before": "The ice “began to go,” Holt told Brun, which ended the race.",
    "the verb first": "The ice is thin, said Vera Holt, head of the rink.",
}


@pytest.mark.parametrize("saying", SAYINGS_TOLD.values(), ids=SAYINGS_TOLD.keys())
def test_voice_follows_whoever_was_told_to_speak(script_of, saying):  # noqa: F811
    script = script_of(f"{WITHOUT}Jon Brun skates for Tarn.\n{saying}\n“It will break,” Holt said.")
    assert leads(script) == []


def test_words_told_to_somebody_are_not_theirs(script_of):  # noqa: F811
    script = script_of(
        f"{WITHOUT}Jon Brun came.\nHolt laughed, told Brun to wait.\n“It will break,” Brun said."
    )
    assert leads(script) == ["Brun said:"]


@pytest.mark.parametrize("called", ["He urged Tarn to wait.", "He had skated for years."])
def test_pronoun_of_the_article_itself_stands_for_the_name(script_of, called):  # noqa: F811
    script = script_of(
        f"Mark Holt, a skater, came. {called}\n“It will break,” Holt said at the rink."
    )
    assert leads(script) == ["He said at the rink:"]


ROLES = {
    "behind the name": ("Holt, strategist at Tarn Bank,", "The strategist said on Monday:"),
    "with its kind": (
        "Holt, an equity strategist at Tarn,",
        "The equity strategist said on Monday:",
    ),
    "no office": ("Holt, a friend of the rink,", "Holt said on Monday:"),
}


@pytest.mark.parametrize(("who", "expected"), ROLES.values(), ids=ROLES.keys())
def test_office_stands_for_a_name_that_was_just_said(script_of, who, expected):  # noqa: F811
    script = script_of(f"Robin {who} says it is risky.\n“It will break,” Holt said on Monday.")
    assert leads(script) == [expected]


def test_sentence_whose_main_clause_is_behind_the_tag_stays_whole(script_of):  # noqa: F811
    text = "While some row, and “we love you for that,” Holt said, most walk."
    assert leads(script_of(f"{WITHOUT}{FILLER}{text}")) == []


def test_what_was_said_as_somebody_tells_it_keeps_its_comma(script_of):  # noqa: F811
    script = script_of("“He is not entitled to it,” said one expert, as reported by the Tarn Post.")
    assert leads(script) == ["One expert said, as reported by the Tarn Post:"]


def test_pronoun_reaches_over_a_sentence_about_nobody(script_of):  # noqa: F811
    script = script_of(
        f"{WITH_GENDER}{FILLER}Holt waited for the cold. {FILLER}"
        "She herself was glad of it. “It will hold,” Holt recalled."
    )
    assert leads(script) == ["She recalled:"]


def test_description_right_behind_the_same_person_s_words_is_a_pronoun(script_of):  # noqa: F811
    script = script_of(f"{WITH_GENDER}{FILLER}“It broke,” she said.\n“We swam,” the skater joked.")
    assert leads(script)[1:] == ["She joked:"]


@pytest.mark.parametrize("between", ["", "He had a loft. ", "He had a loft. He had a saw. "])
def test_name_stays_where_a_pronoun_may_mean_somebody_named_with_it(script_of, between):  # noqa: F811
    text = (
        "Mr. Tom Foy, a tiler, called. “I can’t breathe,” Foy said.\n"
        "Mr. Dan Voss, a doctor, came. “It is the dust,” Voss said.\n"
        f"Voss dug deeper: Foy lived in a dry house. {between}\n“We are paid to be nosy,” Voss said."
    )
    assert leads(script_of(text))[-1] == "Voss said:"


SISTER = "His sister, Ilona Szabo{}, came.\n“He fell,” {} said.\n"
BORN = "\nWalter Istvan Szabo was born in Tarn."
CLOCKS = "Walter Szabo mended clocks. Mr. Szabo was old.\n"
KNOWN_AS = {
    "a widow": (
        f"Mr Holt, 56, fell from the crane.\nHis widow, Ann Holt, a nurse, stood at the gate.\n{FILLER}“I will fight them,” she said.",
        "Holt said:",
    ),
    "a daughter with a name more": (
        f"Ann Holt, the mayor, died on Monday. Her daughter, Ann Pell Holt, a nurse, came.\n{FILLER * 14}“It is stuck,” Ann Pell Holt said.",
        "Ann Pell Holt, the mayor, said:",
    ),
    "two of one surname": (
        f"{CLOCKS}{SISTER.format('', 'Ilona Szabo')}{FILLER}Mr. Szabo was old.\n“It is stuck,” he said.{BORN}",
        "Walter Szabo said:",
    ),
    "one who was long away": (
        f"{CLOCKS}“It runs,” Mr. Szabo said.\n{FILLER * 14}“It is stuck,” Mr. Szabo said.{BORN}",
        "Walter Szabo said:",
    ),
    "a name that nobody gave before": (
        f"{FILLER}“It is stuck,” Mr. Szabo said.{BORN}",
        "Mr. Walter Istvan Szabo said:",
    ),
}


@pytest.mark.parametrize("why", KNOWN_AS)
def test_nobody_is_called_as_a_listener_has_not_heard_yet(script_of, why):  # noqa: F811
    text, lead = KNOWN_AS[why]
    assert leads(script_of(text))[-1] == lead


INTRODUCED = {
    "One passenger, who was late for a funeral, wept at the quay. “It is over,” she said.": "She said:",
    "One passenger wept at the quay.\nThe board met.\n“It is over,” the passenger said.": "The passenger said:",
    "One passenger wept beside Vera Holt, a skater. “It is over,” said Holt.\n“It is,” the passenger said.": "The passenger said:",
}


@pytest.mark.parametrize("text", INTRODUCED)
def test_somebody_without_a_name_is_not_introduced_twice(script_of, text):  # noqa: F811
    assert leads(script_of(f"{FILLER}{text}"))[-1] == INTRODUCED[text]


CALLED = {
    "by a first name": (
        "Del Holt had a shed. Holt rowed.",
        "Del sang. Del had a dog.",
        "Del said:",
    ),
    "by a surname": ("Del Holt had a shed. Del rowed.", "Holt sang. Holt had a dog.", "Holt said:"),
}


@pytest.mark.parametrize("how", CALLED)
def test_somebody_is_called_what_an_article_calls_them_most(script_of, how):  # noqa: F811
    first, often, lead = CALLED[how]
    text = f"{first} His brother Ray had a truck.\n{often}\n“It is late,” Holt said.\n{FILLER * 4}"
    script = script_of(
        f"{text}A man asked Ray for the time. “It is late,” {often[:4].strip()} said."
    )
    assert leads(script)[-1] == lead

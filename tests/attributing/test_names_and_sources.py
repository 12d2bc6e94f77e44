"""Where a name ends, which body is heard, and who is met: readings of ordinary news."""

import pytest
from tests.attributing.test_readings import DOUBT, hold

_RAIN = "Ida Moss looked at the rain."
_LATE = "It was late on Monday."


@pytest.mark.parametrize("verb", ["wants", "helps", "gives", "carries", "sees", "backs"])
@pytest.mark.parametrize("many", ["voters", "residents", "passengers", "doctors"])
def test_a_verb_in_the_present_is_no_part_of_a_name(verb, many):
    told = f"Karl Abe {verb} {many} in May. “It is late,” he said."
    hold([_RAIN, told], "It is late", "Karl Abe")


@pytest.mark.parametrize("noun", ["mayor", "union", "minister", "charity"])
def test_a_verb_in_the_present_is_no_part_of_a_noun(noun):
    told = f"The {noun} helps residents. “It is late,” the {noun} said."
    hold([_LATE, told], "It is late", f"the {noun}")


@pytest.mark.parametrize("told", ["the school sports teachers", "the student services workers"])
def test_a_plural_that_tells_of_a_noun_stays_with_it(told):
    hold([_LATE, f"“It is late,” {told} said."], "It is late", told)


def test_words_in_front_of_a_subject_say_where():
    told = "In the front pew Oru Kett has kept the same seat. “It is late,” she said."
    hold([_LATE, told], "It is late", "Oru Kett")


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Karl Abe wrote to families.", "Karl Abe"),
        ("Karl Abe emailed to say it was late.", "Karl Abe"),
        ("Karl Abe came.", "the letter"),
    ],
)
def test_who_wrote_to_others_wrote_the_letter(told, name):
    hold([_LATE, f"{told} “We are open,” the letter read."], "We are open", name)


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("Shops", "Holm Bakers Association"),
        ("Wye Council", "Wye Council"),
    ],
)
def test_it_is_the_body_that_tells_if_nothing_else_may_be(subject, name):
    told = (
        f"{subject} did well after the Holm Bakers Association said sales rose. “We ate,” it said."
    )
    hold([_LATE, told], "We ate", name)


@pytest.mark.parametrize("said", ["it said", "the agency said", "the centre said"])
@pytest.mark.parametrize("told", ["According to {}, it burns.", "It burns, according to {}."])
def test_according_to_a_body_it_is_heard(told, said):
    if told.startswith("It") and said == "the agency said":
        pytest.skip("who is named at the end only may be another")
    text = f"{told.format('the Fire Centre')} “Stay away,” {said}."
    hold([_RAIN, text], "Stay away", "Fire Centre")


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("a report by Holm Data", "Holm Data"),
        ("the report", DOUBT),
    ],
)
def test_it_is_what_something_new_is_known_by(source, name):
    told = f"Wye Bank was first, according to {source}. “Money is scarce,” it said."
    hold([_RAIN, told], "Money is scarce", name)


@pytest.mark.parametrize(
    "noun",
    ["the exams watchdog", "the regional observer mission", "the main farm lobby"],
)
@pytest.mark.parametrize("place", ["Kent", "VILLA HOLM", "St Wye"])
def test_a_name_that_does_nothing_is_no_body_of_a_noun(noun, place):
    told = f"{noun.capitalize()} said it was late. “We did not march,” it said."
    hold([f"It was late in {place}.", told], "We did not march", noun)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (
            "NHS Greater Holm and Wye apologised. “We are late,” it said.",
            "NHS Greater Holm and Wye",
        ),
        ("NHS England and Karl Abe came. “We are late,” Mr Abe said.", "Karl Abe"),
    ],
)
def test_a_body_of_a_region_goes_on(told, name):
    hold([_LATE, told], "We are late", name)


@pytest.mark.parametrize(
    ("trade", "noun", "name"),
    [
        ("coach", "mentor", "Karl Abe"),
        ("captain", "flanker", "Karl Abe"),
        ("skipper", "wicketkeeper", "Karl Abe"),
        ("coach", "flanker", DOUBT),
        ("captain", "mentor", DOUBT),
    ],
)
def test_trades_that_one_may_have_at_once(trade, noun, name):
    told = [
        f"“It is late,” said the {trade}, Karl Abe.",
        "“Is it?” said Jon Lund.",
        f"Abe insisted that all was not lost. “We will win,” the {noun} said.",
    ]
    hold(told, "We will win", name)


@pytest.mark.parametrize(
    ("done", "name"),
    [
        ("gracious in defeat", "Karl Abe"),
        ("in the shed", "Karl Abe"),
        ("jailed in May", DOUBT),
        ("badly hurt", DOUBT),
        ("taken home", DOUBT),
    ],
)
def test_only_what_is_done_to_somebody_brings_another(done, name):
    told = ["“No,” said Jon Lund.", f"Karl Abe was {done}. “It is late,” the sculptor said."]
    hold(told, "It is late", name)


def test_a_compound_before_a_surname_met_before_is_no_name():
    told = ["“It is late,” said Karl Abe.", "Runner-up Abe agreed. “It is dark,” he said."]
    hold(told, "It is dark", "Karl Abe")


@pytest.mark.parametrize("head", ["the champion", "the winner"])
def test_of_several_who_may_have_won_the_paragraph_names_one(head):
    told = [
        "“It was hot,” Rosa Lund said.",
        f"In the men’s race, Karl Abe kept his title. “It was windy,” said {head}.",
    ]
    hold(told, "It was windy", "Karl Abe")


def test_a_lands_somebody_is_no_body():
    told = [
        "The runner broke away, leaving Kenya’s Oru Kett to settle for silver.",
        "“I fell,” said Viola Lund.",
        "Kett, who was late, had no reply. “She is strong,” said the Kenyan.",
    ]
    hold(told, "She is strong", "Oru Kett")


def test_what_somebody_owns_holds_no_office():
    told = [
        "Mr Lund told Prime Minister’s Questions: “It is late.”",
        "The Prime Minister replied: “It is not.”",
    ]
    hold(told, "It is not", DOUBT)


def test_who_met_somebody_is_not_that():
    told = [
        "The duchess of Holm, 41, came.",
        "Among those who met the duchess was Rosa Lund, 93, who gave her a hat.",
        "A boy asked whether she lived there. “Only at weekends,” the duchess replied.",
    ]
    hold(told, "Only at weekends", "the duchess of Holm")


@pytest.mark.parametrize(
    ("link", "name"),
    [
        ("was heckled by", "a man in waders"),
        ("met", "a man in waders"),
        ("was described as", "Karl Abe"),
        ("was named", "Karl Abe"),
    ],
)
def test_who_is_met_in_the_sentence_before_speaks(link, name):
    told = [_LATE, f"Karl Abe {link} a man in waders.", "“Where were you?” the man shouted."]
    hold(told, "Where were you", name)


def test_who_presses_somebody_asks():
    told = [
        "“I signed it,” Ned Lund told them.",
        "Karl Abe asked him how often.",
        "“Ten times?” Abe pressed him.",
        "“I cannot tell,” Lund said.",
    ]
    hold(told, "Ten times", "Karl Abe")


def test_a_noun_nobody_was_introduced_by_leaves_who_goes_on_open():
    told = [
        "It was late. Karl Abe won.",
        "“It was no election,” Ida Lund told them.",
        "In his speech, the governor-elect held out a hand to his opponents.",
        "“There is no victor.”",
    ]
    hold(told, "There is no victor", DOUBT)


def test_what_a_result_reflects_is_said_by_nobody():
    told = [
        _LATE,
        "Karl Abe said the performance reflected their work.",
        "“We are grateful.”",
    ]
    hold(told, "We are grateful", "Karl Abe")


@pytest.mark.parametrize(
    "title",
    ["Cathaoirleach", "Kuia", "Aunty", "Government Pleader", "Member of Parliament"],
)
def test_a_title_is_no_part_of_a_name(title):
    hold([_LATE, f"“It is late,” {title} Rosa Lund said."], "It is late", "Rosa Lund")


def test_who_is_only_heard_calling_is_nobody_else():
    told = [
        "Karl Abe, 26, was passing when he heard someone calling for help.",
        "“I just went up,” he said.",
    ]
    hold(told, "I just went up", "Karl Abe")


@pytest.mark.parametrize("word", ["reply", "answer", "verdict", "advice"])
def test_whose_reply_it_is_says_it(word):
    told = [
        "“It is late,” said Karl Abe.",
        "“Is it?” said Jon Lund.",
        f"Abe’s {word} was short. “Go home,” he said.",
    ]
    hold(told, "Go home", "Karl Abe")


def test_what_is_somebodys_is_no_shop():
    told = ["Karl Abe’s, on a slow pitch, was the best.", "“It wasn’t pretty,” he said."]
    hold(told, "It wasn’t pretty", "Karl Abe")


@pytest.mark.parametrize("lead", ["Holm City — ", "HOLM (AP) — ", "WYE, Ohio (Newswire) – "])
def test_a_dateline_names_nobody_of_the_story(lead):
    told = [
        f"{lead}A court on Monday upheld the verdict against Severin Utilities, as the company had known for years.",
        "Severin Utilities said it would go on.",
        "“We respectfully disagree,” the company said.",
    ]
    hold(told, "We respectfully disagree", "Severin Utilities")


def test_a_call_somebody_waited_for_is_no_bodys_name():
    told = ["The phone call Oru Kett had been waiting on came.", "“I ran,” the left-hander said."]
    hold(told, "I ran", "Oru Kett")


def test_a_name_before_several_is_a_places():
    told = [
        "Karl Abe, who taught Alma Ridge teenagers, died on Monday at his home.",
        "“He was kind,” said his daughter, Pam Lund.",
        "Abe coached for 38 seasons.",
        "“They are all suggestions,” he told this newspaper in 1994.",
        "Besides his daughter, Abe is survived by two sons.",
    ]
    hold(told, "They are all suggestions", "Karl Abe")


@pytest.mark.parametrize("asked", ["Asked why it took so long", "Asked about what it cost"])
def test_who_a_clause_in_front_is_about_says_nothing(asked):
    told = f"{asked} to warn people, its chief, Karl Abe, said: “We wanted to be sure.”"
    hold([_LATE, told], "We wanted", "Karl Abe")


def test_an_office_that_goes_on_as_it_is_it():
    told = [
        "“The message looked odd,” said Karl Abe. “It did,” said Rosa Lund.",
        "The Information Commissioner said it was making inquiries. “We act,” it said.",
    ]
    hold(told, "We act", DOUBT)  # no message's


@pytest.mark.parametrize("said", ["said it would close", "objected", "lost the case"])
def test_who_was_told_of_right_before_is_the_company(said):
    told = [
        "A firm cut its forecast.",
        "“So be it,” Karl Abe said.",
        f"Tarn Utilities {said}.",
        "“No,” the company said.",
    ]
    hold(told, "No", "Tarn Utilities")


@pytest.mark.parametrize("office", ["president", "mayor", "pope"])
def test_an_office_that_everybody_knows_needs_no_name(office):
    told = [
        "“I am cross,” said Ned Lund.",
        f"The {office} called for calm. “Grieve together,” the {office} said.",
    ]
    hold([_LATE, *told], "Grieve together", f"the {office}")


@pytest.mark.parametrize(
    ("body", "noun"),
    [
        ("Holm Airlines", "the airline"),
        ("Holm Banks", "the bank"),
        ("the Holm Center", "the center"),
    ],
)
def test_a_noun_finds_the_body_that_has_it_in_its_name(body, noun):
    told = ["“I am cross,” said Ned Lund.", f"{body} said it was late. “We act,” {noun} said."]
    name = body.removeprefix("the ")
    hold(told, "We act", name)


def test_a_team_that_were_late_is_nobody_he_means():
    told = [
        "“I am cross,” said Ned Lund.",
        "Holm Gaels were reduced to 14 men, a decision that left their manager Karl Abe fuming.",
        "“It was never a red card,” he insisted.",
    ]
    hold(told, "It was never", "Karl Abe")


def test_members_are_no_speakers_of_their_own():
    told = "A coalition of parents and teachers said in a statement: “We are cross.”"
    hold([_LATE, told], "We are cross", "a coalition of parents and teachers")


def test_when_somebodys_husband_died_she_is_somebody():
    told = ["When Rosa Lund’s husband died, she called.", "“It is late,” said the 74-year-old."]
    hold(told, "It is late", "Rosa Lund")


def test_an_office_before_its_holder_is_no_body():
    told = ["The Group Managing Director, Karl Abe, said sales rose.", "“We are grateful.”"]
    hold([_LATE, *told], "We are grateful", "Karl Abe")


@pytest.mark.parametrize(
    "told", ["retired lock keeper", "67-year-old retired lock keeper", "67-year-old"]
)
def test_a_noun_and_who_it_is_between_commas_are_one(told):
    paragraphs = [f"The caller, {told} Odo Brandt, was closing up.", "“I can’t row,” he told us."]
    hold(paragraphs, "I can’t row", "Odo Brandt")


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Karl Abe came fourth.", DOUBT),
        ("Karl Abe won by a mile.", "Karl Abe"),
    ],
)
def test_who_only_ran_is_no_champion(told, name):
    before = ["Jon Lund won the race.", "“It was hot,” Rosa Wye said."]
    hold([*before, f"{told} “It was windy,” said the champion."], "It was windy", name)


@pytest.mark.parametrize(
    "told",
    [
        "According to the Holm Guild, Tarn Foods was late.",
        "Tarn Foods was late, according to the Holm Guild.",
    ],
)
def test_who_tells_of_a_body_is_not_the_company(told):
    hold([told, "“We did all,” the company said."], "We did all", "Tarn Foods")


@pytest.mark.parametrize("role", ["mayor", "minister", "judge"])
def test_nobody_whose_office_has_no_capital_is_it(role):
    told = f"Tarn Foods sent a letter. The {role} said it was odd. “We act,” it said."
    hold([_LATE, told], "We act", "Tarn Foods")


@pytest.mark.parametrize(
    "told",
    [
        "Karl Abe complained after the school wrote to parents.",
        "Karl Abe said Rosa Lund wrote to him.",
        "Karl Abe wants parents to know who wrote to the school.",
    ],
)
def test_whom_others_wrote_to_wrote_no_letter(told):
    hold([_LATE, f"{told} “We are open,” the letter read."], "We are open", "the letter")


def test_who_wrote_behind_an_aside_wrote_the_letter():
    told = "Karl Abe, whose school was shut, wrote to families. “We are open,” the letter read."
    hold([_LATE, told], "We are open", "Karl Abe")


@pytest.mark.parametrize("verb", ["remained", "died", "retired", "became"])
def test_what_somebody_is_brings_in_nobody(verb):
    told = f"Karl Abe {verb} a captain. “It is late,” the captain said."
    hold([_LATE, told], "It is late", "Karl Abe")


def test_who_was_quoted_above_is_not_the_firm():
    told = ["The firm was sued by Wye Bank. “Yes,” Wye Bank said.", "“No,” the firm said."]
    hold([_LATE, *told], "No", "the firm")


def test_a_body_that_opens_a_sentence_is_it():
    told = "Kestrel rose after the Holm Guild said sales fell. “We ate,” it said."
    hold([_LATE, told], "We ate", "Kestrel")


def test_who_goes_on_at_the_end_of_a_sentence_is_heard():
    told = ["Karl Abe said it was late but Rosa Lund continued:", "“I go on until it is dark.”"]
    hold(told, "I go on", "Rosa Lund")


def test_whose_book_it_is_says_nothing():
    told = ["“It is late,” said Jon Lund. Karl Abe’s book was on the table.", "“I wept,” he said."]
    hold(told, "I wept", DOUBT)


@pytest.mark.parametrize("body", ["The Union of Airlines", "The Airlines Federation"])
def test_a_body_of_airlines_is_no_airline(body):
    told = f"{body} was cross. Vega Air was late. “We go,” the airline said."
    hold([_LATE, told], "We go", "Vega Air")


@pytest.mark.parametrize("body", ["Holm Fire Centre", "Tarn Weather Service"])
def test_by_whom_something_is_known_is_no_firm_if_it_is_none(body):
    told = f"According to the {body}, people were late. “We paid,” the firm said."
    hold(["Tarn Foods was fined on Monday.", told], "We paid", "the firm")


def test_somebodys_name_before_a_dash_is_no_dateline():
    told = [
        "Karl Abe – The pianist died on Monday at his home in the hills above the old town, aged 82.",
        "“He played to the end,” said his doctor, Rosa Lund.",
        "“I never liked the slow ones,” Abe told this newspaper in 1994.",
    ]
    hold(told, "I never liked", "Karl Abe")

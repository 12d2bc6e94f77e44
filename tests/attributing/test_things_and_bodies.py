"""Words that a thing shows, a body says, or a crowd is feared to shout: readings of ordinary news."""

import pytest
from tests.attributing.test_readings import DOUBT, hold

_RAIN = "Ida Moss looked at the rain."


@pytest.mark.parametrize(
    ("signature", "name"),
    [
        ("— Gov. Ida Moss (@idamoss) May 3, 2031", "Ida Moss"),
        ("— Governor Ida Moss (@idamoss) May 3, 2031", "Ida Moss"),
        ("— Rep. Ida Moss (@idamoss) May 3, 2031", "Ida Moss"),
        ("— Chief Tarn (@tarn) May 3, 2031", "Chief Tarn"),
    ],
)
def test_a_signature_is_a_name_without_its_titles(signature, name):
    hold(["The rain goes on and on here", signature, "It stopped at noon."], "The rain", name)


def test_who_posted_is_no_pronouns_person():
    told = [
        "Gov. Ida Moss launched it.",
        "“It is real,” Moss said.",
        "Yes it is real and it costs a lot",
        "— Vera Lund (@veralund) May 3, 2031",
        "She then said: “We think that it works.”",
    ]
    hold(told, "We think", "Ida Moss")


@pytest.mark.parametrize(
    "told",
    [
        "She shared a link to the site, which contains the following statement:",
        "She pointed to an email that contained the sentence:",
        "She held up a sign that read:",
        "On the wall hangs a sign:",
        "In her office she keeps a photo, with a yellow note stuck to the frame:",
    ],
)
@pytest.mark.parametrize("is_apart", [True, False])
def test_words_on_a_thing_are_nobodys(told, is_apart):
    words = "“The coast has a problem, and it is big.”"
    last = [told, words] if is_apart else [f"{told} {words}"]
    hold([_RAIN, *last], "The coast", DOUBT)


def test_what_somebody_wrote_is_theirs():
    told = f"{_RAIN} She sent a letter that contained the sentence: “The coast has a problem.”"
    hold([told], "The coast", "Ida Moss")


@pytest.mark.parametrize("noun", ["charity", "group", "agency", "union"])
@pytest.mark.parametrize("behind", [" that runs clubs", "", ", the biggest of all"])
def test_a_noun_behind_a_name_makes_it_a_body(noun, behind):
    article = "an" if noun[0] in "aeiou" else "a"
    told = f"According to Full Plates, {article} {noun}{behind}, one in five is late. “It grew,” the {noun} said."
    hold([told], "It grew", "Full Plates")


@pytest.mark.parametrize("many", ["Headliners", "Hosts", "Developers"])
def test_several_that_are_one_name_are_a_body(many):
    told = [
        "The Meadowlark festival in Tarn is off, and Karl Abe is blamed.",
        f"{many} Junction Nine were told on Monday.",
        "“We are as sad as you are,” the band wrote.",
    ]
    hold(told, "We are as sad", "Junction Nine")


def test_a_pronoun_before_a_name_is_not_the_names():
    told = [
        "Each time Ida Moss rang she waited. Each time she rang Brightway Living, she was sent away.",
        "Northern & City paid within two days. “We are sorry,” it said.",
        "Brightway Living took longer to reply. “We fell short,” it told us.",
    ]
    hold(told, "We fell short", "Brightway Living")


def test_the_person_is_who_is_familiar_with_the_plans():
    told = "Karl Abe is to enter the race, according to a person familiar with his plans."
    hold(
        [told, "“It is close,” the person said."], "It is close", "a person familiar with his plans"
    )


@pytest.mark.parametrize("verb", ["apologised", "declined to comment", "responded", "disagreed"])
def test_a_spokesperson_is_they(verb):
    told = f"A spokesperson for Tarn Hospitals {verb} on Monday. “We are sorry,” they said."
    hold([told], "We are sorry", "a spokesperson for Tarn Hospitals")


def test_the_company_is_the_developer_who_says_so():
    told = "The developer said it took no side. “We will be good neighbors,” the company said."
    hold(["The road is shut.", told], "We will be", "the developer")


@pytest.mark.parametrize("home", ["Tarn", "Holm Reach"])
def test_the_farmer_from_there_is_whom_the_story_is_about(home):
    told = [
        "For the third year Karl Abe has lost his barley.",
        f"The fifth-generation farmer from {home} has had no rain since May.",
        "“You look at the sky,” he said.",
    ]
    hold(told, "You look", "Karl Abe")


def test_an_office_in_capitals_is_no_farmers():
    told = "In a statement, the Agriculture Minister said that loans were there. “We know,” the Minister said."
    hold(["“I have no rain,” said farmer Karl Abe.", told], "We know", "the Agriculture Minister")


@pytest.mark.parametrize("title", ["Against Beige,", "The Cheerful House,", "Rooms That Hug,"])
def test_a_work_stands_before_whoever_made_it(title):
    told = f"Moss has a bible: “{title}” by the decorator Karl Abe, which is on a list."
    hold([_RAIN, told], title, DOUBT)


def test_a_portrait_goes_back_to_whom_it_is_about():
    told = [
        "Eleanor Winslow is early. “You have to be,” she says.",
        "She was born in Tarn. She left it at nine.",
        "She taught for years and wrote at night.",
        "She won a prize for her first book.",
        "“I never knew a better one,” says Hannah Lund, a teacher.",
        "She moved to Holm in May. “It is quiet,” she says.",
    ]
    hold(told, "It is quiet", DOUBT)


def test_a_body_says_what_it_did():
    told = [
        "Karl Abe and Liam Lund read the letter. In a statement, Keel Residential said it had told them all.",
        "The Taoiseach said he was busy. “I do understand,” he said.",
    ]
    hold(told, "I do understand", "the Taoiseach")


@pytest.mark.parametrize("verb", ["answered", "replied"])
def test_who_asks_does_not_answer(verb):
    told = [
        "“I wrote it down,” Camille Otero said on the stand.",
        "Lawyer Gene Lund rose. “You lied, did you not?” Lund asked.",
        f"“Yes,” she {verb}.",
    ]
    hold(told, "Yes", "Camille Otero")


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("One clip showed a nurse in the yard declaring,", "a nurse in the yard"),
        ("Footage captured Karl Abe on the pier, yelling,", "Karl Abe"),
        ("One advert featured a group of children, chanting,", "a group of children"),
    ],
)
def test_whom_a_film_shows_speaks(told, who):
    hold([_RAIN, f"{told} “We want more of it, and now.”"], "We want", who)


def test_who_acts_in_what_is_told_speaks():
    told = "Moss said that the guard came in, locked the door and shouted, “Go away, all of you!”"
    hold([_RAIN, told], "Go away", DOUBT)


def test_the_president_is_no_baker():
    told = ["“I bake,” said Karl Abe, a baker.", "The president came. “We build,” he said."]
    hold(told, "We build", DOUBT)


def test_one_of_them_is_who_behind_the_comma():
    told = "Several people knew. One of them, a trucker, was blunt. “Nine votes,” he said."
    hold([told], "Nine votes", "a trucker")


def test_who_is_hired_by_somebody_is_whose_name_stands_before():
    told = "It is in the file, according to Rosa Lund, a hydrologist hired by opponents."
    hold([told, "“It is a lot,” the hydrologist said."], "It is a lot", "Rosa Lund")


@pytest.mark.parametrize("noun", ["police union", "main farm lobby", "election commission"])
def test_it_is_the_body_that_the_sentence_before_is_about(noun):
    told = f"The {noun} rejected the offer. “It is no use,” it said."
    hold([_RAIN, told], "It is no use", f"the {noun}")


@pytest.mark.parametrize("sum_", ["R3.7 billion", "R60 000", "Rs100 000"])
def test_a_sum_is_nobody(sum_):
    told = f"Coal worth {sum_} paid for by the power utility is gone."
    hold(
        [told, "The utility said it had no comment. “We look,” it said."], "We look", "the utility"
    )


def test_two_counsel_may_both_be_the_barrister():
    told = [
        "Karl Abe, prosecuting, said it began in May. “She did,” he told the court.",
        "In mitigation, Ida Moss said it was over.",
        "“She does not ask for more,” the barrister said.",
    ]
    hold(told, "She does not", DOUBT)


def test_of_two_counsel_the_barrister_is_whose_client_it_is():
    told = [
        "Karl Abe, prosecuting, said it began in May. “She did,” he told the court.",
        "In mitigation, Ida Moss said her client was sorry.",
        "“She does not ask for more,” the barrister said.",
    ]
    hold(told, "She does not", "Ida Moss")


def test_whom_nobody_named_is_hardly_told_of_by_himself():
    told = "“It is late,” said Ida Moss. Her father thought little of it. “He was right, as ever.”"
    hold([told], "He was right", DOUBT)


def test_many_sign_a_letter_that_says_it():
    told = [
        "The Lecturers' Union said it would strike.",
        "More than 6,000 people have signed an open letter. “It is a loss,” it says.",
    ]
    hold(told, "It is a loss", DOUBT)


def test_whoever_hears_a_message_did_not_write_it():
    told = "Ida Moss wept as a text that he had sent her was read out: “A bit windy here today.”"
    hold([told], "A bit windy", DOUBT)


def test_what_somebody_sends_in_reply_is_theirs():
    told = "When a trustee queried it, Moss sent an email in reply that said: “Leave it with me!”"
    hold([_RAIN, told], "Leave it", "Ida Moss")


def test_a_woman_is_who_asked_not_to_be_named():
    told = [
        "“It shook,” Renee Lund said.",
        "Another resident, who asked not to be identified, said she had asked for lights.",
        "“They change a bulb,” the woman said.",
    ]
    hold(told, "They change", "another resident")


def test_a_film_is_about_whom_it_shows():
    told = [
        "Prosecuting, Giles Lund said: “The man walked away, and it seemed to be over.”",
        "CCTV footage played to the jury showed Kyle Renshaw laughing as he left. When he was arrested he told officers: “He spoke first.”",
    ]
    hold(told, "He spoke", "Kyle Renshaw")


@pytest.mark.parametrize(
    "film", ["Footage", "CCTV footage", "A CCTV clip", "A video from the yard"]
)
@pytest.mark.parametrize("verb", ["showed", "captured"])
def test_who_speaks_in_a_film_is_whom_it_shows(film, verb):
    told = f"Ned Moss called on Monday. {film} {verb} Kyle Abe in the yard as he shouted: “It is late.”"
    hold([_RAIN, told], "It is late", "Kyle Abe")


@pytest.mark.parametrize(
    "film",
    [
        "Ned Moss said the video",
        "Ned Moss said that the video",
        "Ned Moss called on Monday. Police released video that",
    ],
)
def test_who_speaks_in_a_film_that_somebody_tells_of_is_whom_it_shows(film):
    told = f"{film} showed Kyle Abe as he shouted: “It is late.”"
    hold([_RAIN, told], "It is late", "Kyle Abe")


def test_the_boss_is_no_substitute():
    told = [
        "Paolo Lund said they were alive.",
        "Substitute Jordi Amaral struck late.",
        "“I pulled a hamstring,” the Athletic Marlow boss said.",
    ]
    hold(told, "I pulled", DOUBT)


def test_who_plays_a_wife_is_a_woman():
    told = [
        "Gene Orsini has died. His daughter, Gloria Lund, said so. “He taught us,” she said.",
        "Frances Mintz, who played his wife for nine seasons, posted a photo.",
        "“Oh, my friend,” she wrote.",
    ]
    hold(told, "Oh, my friend", "Frances Mintz")


def test_the_star_may_be_either_of_two():
    told = [
        "Congratulations are in order for Imogen Farr and Danny Lund!",
        "The star of “Glass Houses” said on Sunday that she and her partner had a secret.",
        "“We kept it,” she wrote.",
    ]
    hold(told, "We kept it", DOUBT)


def test_the_striker_may_be_of_whom_the_paragraph_before_tells():
    told = [
        "“I have no words,” said Steve Hargadon.",
        "The winner was a first goal in months for Jordan Wickstead, who missed most of the year.",
        "“I just saw it,” the striker said.",
    ]
    hold(told, "I just saw", DOUBT)


def test_the_group_is_no_members_of_its_own():
    told = "It was praised by the State Education Association, which had urged its members to call."
    hold(
        [_RAIN, f"{told} “We won today,” the group said."], "We won", "State Education Association"
    )


def test_a_crowd_chants_while_somebody_speaks():
    told = "“We will be for all,” Moss added, as the crowd chanted “Now is the time!”"
    hold([_RAIN, told], "Now is", "the crowd")


def test_a_third_is_nobody_heard_before():
    told = ["“I would ask,” one person wrote.", "Another commented: “It is high.”"]
    hold([*told, "A third simply put: “Not the fern, please.”"], "Not the fern", DOUBT)


@pytest.mark.parametrize("body", ["air safety board", "flood commission", "pay review committee"])
@pytest.mark.parametrize(
    "told",
    ["The {} found both.", "Both were found, according to the {}.", "Both sank, the {} said."],
)
def test_a_body_that_its_words_tell_apart_is_not_the_firm_that_was_heard(voices, body, told):
    before = (
        "Kestrel Air said the aircraft had flown “without any restriction” and that it was sound."
    )
    text = f"{before}\n{told.format(body)} “They are in good condition,” it said."
    assert voices(text)[-1] == ("direct", f"the {body}", "They are in good condition,")

"""What only a sentence's first capital makes a name, firms that are called as people are, and who was just met."""

import pytest
from tests.attributing.test_readings import DOUBT, hold

_LATE = "It was late on Monday."
_FIRM = "Tarn Steel is to close its plant at Holm."


@pytest.mark.parametrize(
    "opener",
    [
        "Laughter broke out in the hall.",
        "Thunder rolled over the yard.",
        "Workers arriving for the early shift were sent home.",
    ],
)
def test_a_thing_or_people_that_open_a_sentence_are_no_body(opener):
    union = "The General Workers’ Union said members were angry."
    told = "The company blamed the price of coal. “It is late,” it said."
    hold([_FIRM, opener, told, union], "It is late", "Tarn Steel")


@pytest.mark.parametrize("name", ["Marlo Kids", "Ida Foods", "Karl Labs"])
@pytest.mark.parametrize("tag", ["the company said", "said the company, which has a helpline"])
def test_a_firm_that_begins_as_a_person_does_is_called_whole(name, tag):
    lead = f"{name} is recalling 88,000 bottle warmers."
    alert = "“Unplug it now,” the Trading Board said in an alert."
    hold([lead, alert, f"{name} denied that. “It is late,” {tag}."], "It is late", name)


def test_somebody_whose_surname_comes_alone_is_no_firm():
    lead = "Marlo Kett runs a shop at Holm."
    told = "Kett closed it. Marlo Kett denied that. “It is late,” the company said."
    hold([lead, told], "It is late", "the company")


@pytest.mark.parametrize("name", ["Delling Motors", "Harling Steel", "Beijing Motors"])
def test_a_name_in_ing_opens_no_clause(name):
    lead = f"{name} is to close its Holm plant with the loss of 90 jobs, ending 70 years there."
    told = "The company blamed the price of coal. “It is late,” it said."
    hold([lead, told], "It is late", name)


@pytest.mark.parametrize("verb", ["Sentencing", "Leading", "Addressing"])
def test_a_verb_in_ing_opens_a_clause(verb):
    told = f"{verb} Karl Abe on Friday, Judge Ida Moss was stern. “It is late,” she said."
    hold([_LATE, told], "It is late", "Ida Moss")


@pytest.mark.parametrize("front", ["a former", "a senior", "a"])
def test_a_firms_chemist_gives_the_firm_no_title(front):
    verdict = "A judge threw out a verdict against Holm Drugs."
    told = "Tarn Pharma said it would appeal. “It is late,” the company said."
    chemist = f"The row began when {front} Tarn Pharma chemist joined Holm Drugs."
    hold([verdict, told, chemist], "It is late", "Tarn Pharma")


@pytest.mark.parametrize("noun", ["solicitor", "lawyer", "barrister", "attorney"])
@pytest.mark.parametrize("how", [", in mitigation,", ", at the back of the court,", ""])
def test_who_speaks_of_a_client_is_a_lawyer(noun, how):
    case = "Karl Abe admitted theft at Holm."
    before = "Oru Kett told the bench of the till. “He took it,” she said."
    told = f"Ida Moss{how} said her client was sorry. “It is late,” the {noun} said."
    hold([case, before, told], "It is late", "Ida Moss")


@pytest.mark.parametrize(
    "told", ["Ida Moss, a banker, said her client", "Ida Moss said her clients"]
)
def test_a_bankers_clients_make_no_lawyer(told):
    before = "Karl Abe and Oru Kett came, and so did Ann Pell. “It rained,” said Abe."
    hold([f"{told} had left.", before, "“It is late,” the lawyer said."], "It is late", DOUBT)


def test_who_was_met_in_the_paragraph_before_may_be_meant():
    lead = "Ida Moss told reporters that she would appeal. “Not that I hope,” she said."
    met = "Police led away eleven, among them a pensioner who had held up a sheet."
    hold([lead, met, "“It is late,” she shouted."], "It is late", DOUBT)


@pytest.mark.parametrize(
    "met",
    [
        "Ida Moss had called a plumber who knew the house.",
        "Police led away two pensioners who had held up a sheet.",
        "Police led away the pensioner who had held up a sheet.",
        "A plan was drawn up by a surveyor at Holm.",
    ],
)
def test_whoever_is_told_of_else_is_meant(met):
    lead = "Ida Moss told reporters that she would appeal. “Not that I hope,” she said."
    hold([lead, met, "“It is late,” she shouted."], "It is late", "Ida Moss")


def test_what_a_memo_seen_by_a_paper_says_is_not_the_papers():
    lead = "Karl Abe told staff of it in a memo. “I got this wrong,” he wrote."
    told = "Staff will be paid, according to the memo, which was seen by the Ledger."
    hold([lead, told, "“It is late,” it went on."], "It is late", DOUBT)


@pytest.mark.parametrize("who", ["who answers this time", "who opened the door", "who ran it"])
@pytest.mark.parametrize("verb", ["is", "was"])
def test_who_is_introduced_behind_what_he_did_is_one_person(who, verb):
    told = f"The man {who} {verb} Karl Abe, 79. “It is late,” the man said."
    hold([_LATE, told], "It is late", "Karl Abe")


@pytest.mark.parametrize("title", ["", " One was marked “Last.”"])
def test_whose_affairs_the_paragraph_before_is_about_may_be_meant(title):
    before = "Ida Moss laughed. Ann Pell, who runs the council, said no. “Not now,” Pell said."
    told = f"On a recent evening, Moss’s kitchen was full of boxes.{title}"
    hold([before, told, "“It is late,” she explained."], "It is late", DOUBT)


@pytest.mark.parametrize(
    "object_", ["hugged children", "met staff", "cut funds", "wiped away tears"]
)
def test_a_verb_with_a_bare_object_is_no_part_of_an_office(object_):
    lead = f"The mayor of Holm {object_} as she left on Monday."
    hold([lead, "“It is late,” she said."], "It is late", "the mayor of Holm")


@pytest.mark.parametrize("name", ["Linda", "Karen", "Jane", "Judith", "Anna"])
def test_a_common_first_name_tells_whom_a_pronoun_may_mean(name):
    lead = "Karl Abe left school at 15."
    told = f"His producer, {name} Kett, said he was the best. “It is late,” she said."
    hold([lead, told], "It is late", f"{name} Kett")

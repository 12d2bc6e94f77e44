"""Hold what belongs to a name and what doesn't: a grid of what people are called by, and of the names of bodies."""

import pytest
from tests.attributing.test_readings import hold

# As it is written first, as the tag calls them, the name that is heard.
_WORN = (
    ("Raj Abend KC", "Mr Abend", "Raj Abend"),
    ("Ida Moss TD", "Ms Moss", "Ida Moss"),
    ("Ida Ní Mhos TD", "Ms Ní Mhos", "Ida Ní Mhos"),
    ("Ida Moss OBE", "Moss", "Ida Moss"),
    ("Jackson arap Moss", "Mr Moss", "Jackson arap Moss"),
    ("Daniel ole Moss", "Mr Moss", "Daniel ole Moss"),
    ("Bríd Uí Mhos", "Mrs Uí Mhos", "Bríd Uí Mhos"),
    ("Supt Owen Mac an Bhaird", "Supt Mac an Bhaird", "Owen Mac an Bhaird"),
    ("Rory Ó hUiginn", "Ó hUiginn", "Rory Ó hUiginn"),
    ("Síle Ní hEocha", "Ms Ní hEocha", "Síle Ní hEocha"),
    ("Máire Mhac an tSaoi", "Mhac an tSaoi", "Máire Mhac an tSaoi"),
    ("Myles na gCopaleen", "na gCopaleen", "Myles na gCopaleen"),
    ("Karl dela Peña", "dela Peña", "Karl dela Peña"),
    ("Anna van ’t Moss", "Ms van ’t Moss", "Anna van ’t Moss"),
    ("Karl ul-Haq", "ul-Haq", "Karl ul-Haq"),
    ("Karl bin-Haq", "bin-Haq", "Karl bin-Haq"),
    ("Karl abu-Haq", "abu-Haq", "Karl abu-Haq"),
    ("Jordi Puig i Moss", "Mr Puig", "Jordi Puig i Moss"),
    ("Commodore Karl Moss", "Moss", "Karl Moss"),
    ("Dr Sarah Deacon", "Dr Deacon", "Sarah Deacon"),
    ("Treasury Secretary Scott Moss", "Treasury Secretary Moss", "Scott Moss"),
    ("Sheriff Karl Lodge", "Sheriff Lodge", "Karl Lodge"),
    ("Magister Anna-Lena Moss", "Ms Moss", "Anna-Lena Moss"),
    ("Datuk Seri Ahmad Moss", "Ahmad Moss", "Ahmad Moss"),
    ("Dr (Mrs) Comfort Moss", "Dr Moss", "Comfort Moss"),
    ("Col (retd) Karl Moss", "Col Moss", "Karl Moss"),
    ("Chief Friday Moss", "Chief Moss", "Friday Moss"),
    ("the Rt Rev Rosemary Church", "Bishop Church", "Rosemary Church"),
    ("Cllr Carys Church", "Cllr Church", "Carys Church"),
    ("Cllr Gwen Bishop", "Cllr Bishop", "Gwen Bishop"),
    ("Owen Bank", "Mr Bank", "Owen Bank"),
    ("Judge Miriam Judge", "Judge Judge", "Miriam Judge"),
    ("Omar Sheikh", "Mr Sheikh", "Omar Sheikh"),
    ("Dean Francis", "Mr Francis", "Dean Francis"),
    ("MCA George Moss", "Moss", "George Moss"),
)


@pytest.mark.parametrize(("written", "called", "name"), _WORN, ids=[one[0] for one in _WORN])
@pytest.mark.parametrize(
    "told",
    [
        "At the gate stood {written}, a neighbour.",
        "“It is late,” said {written}. Nobody answered.",
        "The chairman, {written}, was late.",
    ],
)
def test_what_is_worn_with_a_name_is_no_part_of_it(written, called, name, told):
    hold([told.format(written=written), f"“We will stay,” {called} said."], "We will stay", name)


# The name of a body; what calls it later.
_BODIES = (
    ("Union of Weavers and Dyers", "the union"),
    ("Association for Mountains and Huts", "the association"),
    ("Ministry of Transport and Mobility", "the ministry"),
    ("Council for Science and Scholarship", "the council"),
    ("Tribal Assembly of the East Coast", "the assembly"),
    ("Bank of the North", "the bank"),
    ("Smallholders’ and Millers’ Board", "the board"),
    ("Nurses’ and Midwives’ Council", "the council"),
    ("Fishermen’s Mutual", "the mutual"),
    ("Bakers’ Brotherhood", "the brotherhood"),
    ("Passenger Rights Forum", "the forum"),
    ("General Civil Airports Authority", "the authority"),
    ("Wexler County Sheriff’s Department", "the department"),
)


@pytest.mark.parametrize(("body", "called"), _BODIES, ids=[one[0] for one in _BODIES])
@pytest.mark.parametrize(
    "tag", ["the {body} said", "said the {body}", "{called} said", "it said", "a statement said"]
)
def test_body_is_named_whole(body, called, tag):
    words = tag.format(body=body, called=called)
    hold(
        [
            "Air Sahil spoke first. “No,” the airline said.",
            f"The {body} was asked in May. “Nobody is owed,” {words}.",
        ],
        "Nobody is owed",
        body,
    )


_FREE = ("Friends of the Holm River", "Doctors for Choice", "Save Our Streams", "Marlow & Figli")


@pytest.mark.parametrize("body", _FREE)
@pytest.mark.parametrize("tag", ["{body} said", "said {body}", "it said"])
def test_body_without_an_article_is_named_whole(body, tag):
    hold(
        [
            "Air Sahil spoke first. “No,” the airline said.",
            f"{body}, which has a boat, wasn’t asked. “Nobody is owed,” {tag.format(body=body)}.",
        ],
        "Nobody is owed",
        body,
    )


@pytest.mark.parametrize(
    "tag",
    ["said Sunday Akpan, a mechanic", "said Sunday Akpan, 44", "Sunday Akpan said"],
)
def test_day_is_a_given_name_where_nothing_else_is_said_to_speak(tag):
    hold(["Nobody came.", f"“They left,” {tag}. “It was late.”"], "They left", "Sunday Akpan")


@pytest.mark.parametrize(
    ("tag", "speaker"),
    [
        ("said Ida Moss Sunday", "Ida Moss"),
        ("said Sunday Echo reporter Ida Moss", "Ida Moss"),
        ("said Sunday school teacher Ida Moss", "Ida Moss"),
        ("Ida Moss said Sunday, May 3", "Ida Moss"),
        ("Moss said Friday morning", "Ida Moss"),
    ],
)
def test_day_of_words_is_no_name(tag, speaker):
    hold(["Ida Moss came.", f"“They left,” {tag}."], "They left", speaker)


@pytest.mark.parametrize("tag", ["the group said", "it said", "Parents for Public Schools said"])
def test_cause_that_is_written_small_as_well_is_a_part_of_a_name(tag):
    told = "Two public schools shut. Parents for Public Schools was cross."
    hold([f"{told} “It is wrong,” {tag}."], "It is wrong", "Parents for Public Schools")


@pytest.mark.parametrize(
    ("told", "called"),
    [
        ("The school district would not comment", "the school district"),
        ("The hospital trust will not comment", "the hospital trust"),
        ("The school will not comment", "the school"),
        ("The school today said little", "the school"),
        ("The council still has no plan", "the council"),
    ],
)
def test_body_of_two_nouns_is_named_whole(told, called):
    hold(["The roads were wet.", f"{told}. “We are shut,” it said."], "We are shut", called)


@pytest.mark.parametrize(
    ("told", "words", "speaker"),
    [
        (
            "Officials of the Bank of Leeds and Barclays met.",
            "the Bank of Leeds said",
            "Bank of Leeds",
        ),
        ("The University of Leeds and Ida Moss sued.", "Moss said", "Ida Moss"),
        ("The Ministry of Health and Ida Moss agreed.", "Ms Moss said", "Ida Moss"),
        ("The Ministry of Health and Unicef agreed.", "Unicef said", "Unicef"),
        ("The Ministry of Defence and Boeing signed.", "Boeing said", "Boeing"),
        ("Friends of the Duke were angry. Karl Moss was not.", "Moss said", "Karl Moss"),
        ("Behind came the Kings’ De’Aaron Fox.", "Fox said", "De’Aaron Fox"),
        (
            "HSBC Victoria Branch shut. Ida Moss wept.",
            "HSBC Victoria Branch said",
            "HSBC Victoria Branch",
        ),
        ("Farmers for Ida Moss came. Ida Moss waved.", "she said", "Ida Moss"),
        ("He left Barclays for Lloyds. Ida Moss waved.", "she said", "Ida Moss"),
        ("Friends of Ida Moss came. Ida Moss waved.", "she said", "Ida Moss"),
        ("Orlando City SC lost. Ida Moss, a fan, wept.", "Orlando City SC said", "Orlando City SC"),
        ("JP Morgan Chase was asked. Ida Moss wept.", "JP Morgan Chase said", "JP Morgan Chase"),
        ("The dean of Tarn sat. Behind him sat Dean Francis.", "Dean Francis said", "Francis"),
    ],
)
def test_what_is_no_part_of_a_name_stays_apart(told, words, speaker):
    hold([told, f"“Nobody is owed,” {words}."], "Nobody is owed", speaker)


@pytest.mark.parametrize(
    "written",
    ["the Holm Harbour Authority (HHA)", "the Hamlets’ and Harbours’ Association (HHA)"],
)
@pytest.mark.parametrize("tag", ["the HHA said", "HHA said", "said the HHA", "it said"])
def test_initials_in_brackets_mean_the_body_before_them(written, tag):
    name = written.removeprefix("the ").partition(" (")[0]
    hold(
        [
            f"The tax was set by {written} in May.",
            "Air Sahil was late. “No,” the airline said.",
            f"HHA denied it. “Nobody is owed,” {tag}.",
        ],
        "Nobody is owed",
        name,
    )


_LOCALS = (
    "Bakers and Millers Local 219",
    "Teamsters Local 70",
    "Bus and Tram Workers Union Branch 9",
    "Firefighters and Paramedics Lodge 4",
    "AFSCME Council 31",
    "American Legion Post 12",
)


@pytest.mark.parametrize("body", _LOCALS)
@pytest.mark.parametrize("office", ["president", "secretary-treasurer", "executive director"])
@pytest.mark.parametrize("tag", ["said {}", "{} said", "{} told reporters"])
def test_name_behind_a_local_and_an_office_is_the_speaker(body, office, tag):
    speaker = f"{body} {office} Ann Pell"
    hold([f"“Nobody is owed,” {tag.format(speaker)}."], "Nobody is owed", "Ann Pell")


@pytest.mark.parametrize("part", ["District 5", "Ward 3", "Precinct 4", "Class 5"])
@pytest.mark.parametrize("office", ["Councilwoman", "Commissioner", "Teacher", "alderwoman"])
def test_name_behind_a_number_and_an_office_is_the_speaker(part, office):
    hold([f"“Nobody is owed,” said {part} {office} Ida Moss."], "Nobody is owed", "Ida Moss")


@pytest.mark.parametrize(
    ("tag", "speaker"),
    [
        ("said Bakers and Millers Local 219", "Bakers and Millers Local"),
        ("said Teamsters Local 70 in a statement", "Teamsters Local"),
        ("said Moss 44 minutes into the match against Karl Abe", "Ida Moss"),
        ("said Moss 12 days before Karl Abe left", "Ida Moss"),
        ("said Moss and Karl Abe of Local 219", "Ida Moss and Karl Abe"),
        ("said Moss and Teamsters Local 219 president Karl Abe", "Ida Moss and Karl Abe"),
    ],
)
def test_number_behind_a_name_may_be_no_parts(tag, speaker):
    hold(["Ida Moss, a nurse, came.", f"“Nobody is owed,” {tag}."], "Nobody is owed", speaker)


@pytest.mark.parametrize(
    "title",
    [
        "Mayor Pro Tem",
        "Council President Pro Tempore",
        "Senate President Pro Tem",
        "Mayor Pro-Tem",
        "Mayor-elect",
        "Governor Elect",
        "Professor Emerita",
        "Director Emeritus",
        "Attorney General Designate",
    ],
)
@pytest.mark.parametrize("name", ["Iris Kwan", "Kwan"])
def test_what_ends_a_title_is_no_name(title, name):
    hold([f"“Nobody is owed,” said {title} {name}."], "Nobody is owed", name)


@pytest.mark.parametrize("name", ["Karl Tem", "Elect", "Ida Pro", "Pro Abe"])
def test_name_that_could_end_a_title_stays_one(name):
    hold([f"“Nobody is owed,” said Mr {name}."], "Nobody is owed", name)


def test_mayor_elect_is_who_is_named_behind_a_comma():
    hold(["“Nobody is owed,” said the mayor-elect, Ida Moss."], "Nobody is owed", "Ida Moss")


@pytest.mark.parametrize("name", ["Ten Hag", "Ten Boom", "Van Dijk"])
def test_person_called_by_a_particle_that_counts_is_he(name):
    paragraphs = [f"{name} was cross.", f"“Nobody ran,” {name} said.", "“I saw it,” he said."]
    hold(paragraphs, "I saw it", name)


_PUBLIC = (
    "Food and Drug Administration",
    "Health and Safety Executive",
    "National Oceanic and Atmospheric Administration",
    "Department for Work and Pensions",
    "Centers for Disease Control and Prevention",
    "HM Revenue and Customs",
    "Customs and Border Protection",
    "Loyal Order of Millers",
    "Board of Deputies of Tarn Weavers",
    "Major League Baseball",
    "Liberal Democrats",
    "Three Rivers Council",
    "Women’s Aid",
    "Americans for a Fair Start",
    "Students for Open Books",
)


@pytest.mark.parametrize("body", _PUBLIC)
@pytest.mark.parametrize(
    "told",
    [
        "Nobody knew of it. “It is late,” the {body} said.",
        "“It is late,” said the {body} in a statement.",
    ],
)
def test_public_body_is_named_whole(body, told):
    hold([told.format(body=body)], "It is late", body)


@pytest.mark.parametrize(
    ("tag", "speaker"),
    [
        ("said Police and Crime Commissioner Ida Moss", "Ida Moss"),
        ("said Trade and Industry Secretary Ida Moss", "Ida Moss"),
        ("said Lord Mayor Ida Moss", "Ida Moss"),
        ("said Labour leader Ida Moss", "Ida Moss"),
        ("said Coun. Ida Moss", "Ida Moss"),
        ("said Ald. Ida Moss", "Ida Moss"),
        ("said Canon Ida Moss", "Ida Moss"),
        ("said Professor Masters", "Masters"),
        ("said Mr Parsons", "Parsons"),
        ("said Dr Trust Nyathi", "Trust Nyathi"),
        ("said Minister Energy Nyathi", "Energy Nyathi"),
        ("said Captain Holm Moss", "Holm Moss"),
    ],
)
def test_office_is_no_part_of_a_name(tag, speaker):
    hold([f"“It is late,” {tag}."], "It is late", speaker)


def test_office_of_a_lord_tells_no_gender():
    hold(["Lord Mayor Ida Moss came. “It is late,” she said."], "It is late", "Ida Moss")

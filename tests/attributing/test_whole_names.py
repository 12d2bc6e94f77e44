"""Hold that bodies and offices are named whole, and that no two people become one body."""

import pytest
from tests.attributing.test_readings import hold

_THE = [
    "Food and Drug Administration",
    "Tides and Border Protection",
    "Oceanic and Atmospheric Administration",
    "Housing and Urban Development",
    "Police and Crime Panel",
    "Centers for Tide Control and Prevention",
    "Loyal Order of Millers",
    "Association of Chief Librarians",
    "National Association of Head Millers",
    "Liberal Democrats",
    "Department of Tides, Great Lakes, and Energy",
    "Department of Ice Change, Energy, the Environment and Water",
    "Culture, Media and Sport Panel",
    "Tarnish Atmospheric, Geophysical and Weather Services Administration",
    "Department of Health and Social Care",
    "Millers Guild of England and Wales",
    "Institute of Chartered Millers in England and Wales",
    "Federation of Growers and Packers",
    "Royal Commission into Road Quality and Safety",
    "Society for the Prevention of Cruelty to Animals",
    "Court of Justice of the Northern Union",
    "University of Ohio, Leeds",
    "University of Ohio at Wyemouth",
    "Holm 49ers",
    "9th Tarn Circuit Court",
]
_BARE = [
    "HM Tides and Customs",
    "HM Prison and Probation Service",
    "Customs and Border Protection",
    "Major League Cricket",
    "Women's Aid",
    "Americans for a Smaller Ledger",
    "Moms for Liberty",
    "Mothers Against Noise",
    "Veterans for Clean Water",
    "Transport for Tarnshire",
    "Help for Millers",
    "Save the Millers",
    "Dignity in Milling",
    "Isle of Leeds Council",
    "Avon and Tarn Police",
    "Ice and Emergency Canada",
    "Human Rights Forum",
    "Millers Against Ice",
    "Tarn's of Leeds",
    "tarnJet",
    "tarn.com",
    "9-Tarn",
    "Formula Two",
]
_NAMED = [
    ("the Loyal Lodge of Millers", "Loyal Lodge of Millers"),
    *((f"the {one}", one) for one in _THE),
    *((one, one) for one in _BARE),
]


@pytest.mark.parametrize(("told", "name"), _NAMED)
def test_body_is_named_whole(told, name):
    hold(["The road was shut.", f"“Nobody ran,” said {told} on Monday."], "Nobody ran", name)
    hold([f"The road was shut. But {told} said: “Nobody ran.”"], "Nobody ran", name)


@pytest.mark.parametrize("name", [*_BARE[_BARE.index("Transport for Tarnshire") :], *_THE[-6:]])
def test_body_before_a_role_in_small_letters_is_theirs(name):
    hold(
        ["The road was shut.", f"“Nobody ran,” {name} director Ida Moss said."],
        "Nobody ran",
        "Ida Moss",
    )


@pytest.mark.parametrize("name", ["Motel 6", "Tarn's", "Holm & Tarn's", "Boeing", "Ofstead"])
def test_body_of_one_word_says_something(name):
    hold([f"{name} said: “Nobody ran.”"], "Nobody ran", name)
    hold(["The road was shut.", f"“Nobody ran,” said {name}."], "Nobody ran", name)
    told = f"a spokeswoman for {name}"
    hold(["The road was shut.", f"“Nobody ran,” {told} said."], "Nobody ran", told)


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("Labour in Wales", "Labour"),
        ("Smith of Holm City Council", "Smith"),
        ("Ida Moss and the Tarn Board", "Ida Moss"),
        ("Ida Moss of the University of Texas, Austin mayor Karl Abe's school", "Ida Moss"),
        ("Ida Moss, of the Department of Health, Karl Abe and Rosa Keel", "Ida Moss"),
        ("the Bank of England and Karl Abe", "Bank of England"),
        ("the Department of Health and Karl Abe", "Department of Health"),
        ("the Ministry of Health in Gaza", "Ministry of Health"),
    ],
)
def test_name_takes_nobody_beside_it(told, name):
    hold(["The road was shut.", f"“Nobody ran,” said {told}."], "Nobody ran", name)


@pytest.mark.parametrize(
    "office",
    [
        "Secretary of State",
        "Chancellor of the Exchequer",
        "Superintendent of Police",
        "Minister of State for Health",
        "Minister of Foreign Affairs",
        "Director of Public Health",
        "Leader of the Council",
        "Sgt. 1st Class",
        "Petty Officer 2nd Class",
        "Private First Class",
        "world No. 2",
        "Auditor-General",
    ],
)
def test_office_of_several_words_is_no_part_of_a_name(office):
    for name in ("Ida Moss", "Moss"):
        hold(["The road was shut.", f"“Nobody ran,” {office} {name} said."], "Nobody ran", name)


def test_office_of_two_things_is_somebody():
    told = "The Business and Trade Secretary, Ida Moss, said: “Nobody ran.”"
    hold([told], "Nobody ran", "Ida Moss")


@pytest.mark.parametrize(
    "name",
    [
        *_THE[: _THE.index("Liberal Democrats")],
        *_BARE[: _BARE.index("Moms for Liberty")],
        *_BARE[_BARE.index("Moms for Liberty") + 1 : _BARE.index("Transport for Tarnshire")],
    ],
)
def test_body_before_somebody_is_theirs(name):
    hold([f"“Nobody ran,” said {name} spokeswoman Ida Moss."], "Nobody ran", "Ida Moss")
    hold([f"“Nobody ran,” said {name} President Ida Moss."], "Nobody ran", "Ida Moss")


@pytest.mark.parametrize(
    "office",
    [
        "Police and Crime Commissioner",
        "Tides and Housing Minister",
        "Health and Safety Secretary",
        "Sales and Marketing Director",
        "Parks and Recreation Director",
        "Coun.",
        "Ald.",
        "Canon",
        "Oba",
        "Recorder",
        "Trooper",
        "Assemblymember",
        "Health CS",
        "DI",
    ],
)
def test_office_is_no_part_of_a_name(office):
    hold([f"“Nobody ran,” said {office} Ida Moss."], "Nobody ran", "Ida Moss")
    hold([f"{office} Ida Moss came. “Nobody ran,” she said."], "Nobody ran", "Ida Moss")


@pytest.mark.parametrize("office", ["Lord Mayor", "Lord Provost", "Lord Chancellor"])
def test_office_of_a_lord_tells_no_gender(office):
    told = f"{office} Ida Moss met Karl Abe, a farmer. “Nobody ran,” she said."
    hold([told], "Nobody ran", "Ida Moss")


@pytest.mark.parametrize("surname", ["Perry", "Vance", "Parks", "Rivers", "Lawrence"])
@pytest.mark.parametrize("other", ["Constance Torrance", "Housing Minister Mary Lowry"])
def test_two_people_are_no_body(surname, other):
    told = f"{surname} and {other} met on Monday."
    name = " ".join(other.split()[-2:])
    paragraphs = [f"Nora {surname}, a farmer, came.", f"{told} “Nobody ran,” {name} said."]
    hold(paragraphs, "Nobody ran", name)
    paragraphs[1] = f"{told} “Nobody ran,” {name.split()[1]} said."
    hold(paragraphs, "Nobody ran", name)


@pytest.mark.parametrize("town", ["Three Rivers", "Nine Elms", "First Creek"])
def test_town_with_a_number_is_no_part_of_a_name(town):
    hold([f"“Nobody ran,” said {town} Mayor Ida Moss."], "Nobody ran", "Ida Moss")
    hold([f"“Nobody ran,” said Ida Moss of {town}."], "Nobody ran", "Ida Moss")
    name = f"{town} District Council"
    hold([f"“Nobody ran,” said {name}."], "Nobody ran", name)


@pytest.mark.parametrize("party", ["Labour's", "The Liberal Democrats'", "Women's Aid's"])
@pytest.mark.parametrize("post", ["Housing spokeswoman", "Justice Minister", "health spokeswoman"])
def test_party_of_somebody_is_no_part_of_a_name(party, post):
    hold([f"{party} {post} Ida Moss said: “Nobody ran.”"], "Nobody ran", "Ida Moss")


CALLS = [
    "Stop the Cull",
    "Save the Herons",
    "Fight for Justice",
    "Feed the Millers",
    "Help the Weak",
]


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    "text",
    [
        "Campaign group {} said: “The plan is a mess.”",
        "The charity {} said: “The plan is a mess.”",
        "A statement from {} read: “The plan is a mess.”",
        "{}, a campaign group, said: “The plan is a mess.”",
        "“The plan is a mess,” {} said.",
    ],
)
def test_body_that_is_called_by_what_it_calls_for_has_all_of_its_name(voices, call, text):
    (found,) = voices(text.format(call))
    assert found[:2] == ("direct", call)


def test_opener_that_the_article_writes_with_a_capital_is_of_the_name(voices):
    told = "The road was shut by two members of Just Stop Coal on Monday."
    said = "Just Stop Coal said: “The plan is a mess.”"
    assert voices(f"{told}\n{said}") == [("direct", "Just Stop Coal", "The plan is a mess.")]
    other = "The road was shut by two men on Monday.\nJust Ida Moss said: “The plan is a mess.”"
    assert voices(other) == [("direct", "Ida Moss", "The plan is a mess.")]


@pytest.mark.parametrize("office", ["Minister of State for Tides", "Secretary of State for Oil"])
def test_state_behind_a_preposition_calls_for_nothing(voices, office):
    assert voices(f"{office} Ida Moss said: “No.”") == [("direct", "Ida Moss", "No.")]


@pytest.mark.parametrize("firm", ["Kestrel", "Vega Air", "AeroSur Litoral"])
@pytest.mark.parametrize("thing", ["Flight 318", "Model 3", "Phone 12", "Class 43"])
@pytest.mark.parametrize("link", ["near the", "from"])
def test_what_a_firm_s_thing_is_called_is_no_part_of_its_name(voices, firm, thing, link):
    text = f"Rescuers came {link} {firm} {thing} on Monday.\n“We are sorry,” {firm} said."
    assert voices(text) == [("direct", firm, "We are sorry,")]

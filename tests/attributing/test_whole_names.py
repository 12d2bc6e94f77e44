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


@pytest.mark.parametrize("name", [*_THE[:-1], *(one for one in _BARE if "Moms" not in one)])
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

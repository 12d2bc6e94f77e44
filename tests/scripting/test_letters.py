"""A page of readers' letters: whose each one is stands below it, and is said before it."""

import pytest
from tests.scripting.conftest import said

from quotecast.model import BlockKind
from quotecast.scripting.letters import letters_of
from quotecast.scripting.proof import prove

ICE, BOATS = "I have seen the ice since 1971.", "My late boat was of oak."
SIGNED = ["Ida Foy, Tarn", "Dr Al Brun"]
NOBODY = "Name and address supplied"


def text(*lines):
    return "\n".join(lines)


PAGES = {
    "two letters": (
        ("Letters", ICE, SIGNED[0], BOATS, SIGNED[1]),
        {ICE: SIGNED[0], BOATS: SIGNED[1]},
    ),
    "a letter of two paragraphs": (
        ("Letters", ICE, "It was thin.", SIGNED[0], BOATS, SIGNED[1]),
        {ICE: SIGNED[0], BOATS: SIGNED[1]},
    ),
    "what they are about": (
        ("Readers respond to an article on ice.", ICE, SIGNED[0], BOATS, SIGNED[1]),
        {ICE: SIGNED[0], BOATS: SIGNED[1]},
    ),
    "a letter that nobody signed": (
        ("Letters", ICE, SIGNED[0], BOATS, NOBODY, "It sank.", SIGNED[1]),
        {ICE: SIGNED[0], BOATS: NOBODY, "It sank.": SIGNED[1]},
    ),
    "places on lines of their own": (
        ("Letters", ICE, "Ida Foy", "Leeds", BOATS, SIGNED[1], "Kiln End, Canada"),
        {ICE: "Ida Foy|Leeds", BOATS: f"{SIGNED[1]}|Kiln End, Canada"},
    ),
    "a village": (
        ("Letters", ICE, "Ida Foy", "Kiln End", BOATS, SIGNED[1], "Orr"),
        {ICE: "Ida Foy|Kiln End", BOATS: f"{SIGNED[1]}|Orr"},
    ),
    "a title in brackets": (
        ("Letters", ICE, "(Mrs) Ida Foy", "Kiln End", BOATS, "(Rev. Dr) Al Brun", "Orr"),
        {ICE: "(Mrs) Ida Foy|Kiln End", BOATS: "(Rev. Dr) Al Brun|Orr"},
    ),
    "what heads each letter": (
        ("Letters", "Thin Ice", ICE, "Ida Foy", "Late Boats", BOATS, SIGNED[1]),
        {ICE: "Ida Foy", BOATS: SIGNED[1]},
    ),
    "what heads the next letter": (
        ("Letters", ICE, "Ida Foy", "The late boat", BOATS, SIGNED[1], "Ships and Tides"),
        {ICE: "Ida Foy", BOATS: SIGNED[1]},
    ),
    "a farewell above each name": (
        ("Letters", ICE, "Yours faithfully", "Ida Foy", BOATS, "Yours, etc,", "Al Brun,", "Orr"),
        {ICE: "Ida Foy", BOATS: "Al Brun,|Orr"},
    ),
    "a farewell in capitals": (
        ("Letters", ICE, "With Best Wishes", SIGNED[0], BOATS, "Yours Sincerely", SIGNED[1]),
        {ICE: SIGNED[0], BOATS: SIGNED[1]},
    ),
    "last words above a name": (
        ("Letters", ICE, "So there", SIGNED[0], BOATS, SIGNED[1]),
        {ICE: SIGNED[0], BOATS: SIGNED[1]},
    ),
    "a short line within a letter": (
        ("Letters", ICE, "It is ours", BOATS, SIGNED[1], "It sank.", SIGNED[0], "Ebb.", "Al Foy"),
        {"It sank.": SIGNED[0], "Ebb.": "Al Foy"},
    ),
    "a reader without a name, above what heads the next letter": (
        (
            "Letters",
            "Thin ice",
            ICE,
            "a worried reader",
            "Boats",
            BOATS,
            SIGNED[1],
            "Ebb",
            "It sank.",
            "Jo Roe",
        ),
        {ICE: "a worried reader", BOATS: SIGNED[1], "It sank.": "Jo Roe"},
    ),
    "places, and what heads each letter": (
        (
            "Letters",
            ICE,
            "Ida Foy",
            "Tarn",
            "Trams",
            BOATS,
            "Al Brun",
            "Foy",
            "Paris",
            "It sank.",
            "Jo Roe",
        ),
        {ICE: "Ida Foy|Tarn", BOATS: "Al Brun|Foy", "It sank.": "Jo Roe"},
    ),
    "a label below the last": (
        ("Letters", ICE, SIGNED[0], BOATS, "Al Brun", "Leeds", "Corrections"),
        {ICE: SIGNED[0], BOATS: "Al Brun|Leeds"},
    ),
    "a label below a place": (
        ("Letters", ICE, SIGNED[0], BOATS, "Al Brun, York", "Corrections"),
        {ICE: SIGNED[0], BOATS: "Al Brun, York"},
    ),
    "what heads the next letter, with a comma": (
        ("Letters", ICE, "Ida Foy, Tarn", "Minister, look at it", BOATS, "Al Brun, Orr"),
        {ICE: "Ida Foy, Tarn", BOATS: "Al Brun, Orr"},
    ),
    "a post": (
        ("Letters", ICE, "Ida Foy", "Minister, Church of the Ice", BOATS, "Al Brun, Orr"),
        {ICE: "Ida Foy|Minister, Church of the Ice", BOATS: "Al Brun, Orr"},
    ),
    "a body and its village": (
        ("Letters", ICE, "Ida Foy", "Ebb Group, Vale of Kiln End", BOATS, SIGNED[1], "Orr"),
        {ICE: "Ida Foy|Ebb Group, Vale of Kiln End", BOATS: f"{SIGNED[1]}|Orr"},
    ),
    "what the next letter is about, in capitals": (
        ("Letters", ICE, "Ida Foy", "Ships and Tides, and Us", BOATS, SIGNED[1], "Orr"),
        {ICE: "Ida Foy", BOATS: f"{SIGNED[1]}|Orr"},
    ),
    "what a post is called to do": (
        ("Letters", ICE, "Ida Foy", "Minister, resign", BOATS, "Al Brun, Orr"),
        {ICE: "Ida Foy", BOATS: "Al Brun, Orr"},
    ),
    "nobody who signed": (("Letters", ICE, NOBODY, BOATS, NOBODY), {}),
    "one letter": (("Letters", ICE, SIGNED[0]), {}),
    "no page of letters": (("Ice", ICE, SIGNED[0], BOATS, SIGNED[1]), {}),
    "sentences": (("Letters", ICE, "Ida Foy rows.", BOATS, "Al Brun sails."), {}),
    "quoted words": (("Letters", ICE, "Ida Foy “rows”", BOATS, "Al Brun “sails”"), {}),
}


@pytest.mark.parametrize(("lines", "signed"), PAGES.values(), ids=PAGES)
def test_signatures_are_told(marked, lines, signed):
    article = marked(text(*lines)).article()
    found = letters_of(article)
    cut = {
        start.span.cut_from(article.text): "|".join(
            b.span.cut_from(article.text) for b in signature
        )
        for start, signature in found.items()
    }
    assert cut == signed


def test_what_stands_for_a_name_signs_a_letter_though_it_is_set_as_a_heading(marked):
    lines = (
        "Letters",
        ICE,
        NOBODY,
        BOATS,
        SIGNED[1],
        "Chair, Tarn Boat Club",
        "It sank.",
        "Al Foy",
    )
    kinds = {0: BlockKind.HEADING, 2: BlockKind.HEADING}
    script = marked(text(*lines), kinds).script()
    assert said(script)[1:4] == [
        f"narrator: {NOBODY}:",
        f"narrator: {ICE}",
        f"narrator: {SIGNED[1]}, Chair, Tarn Boat Club, writes:",
    ]
    assert prove(text(*lines), script) == ()


@pytest.mark.parametrize(
    "heading", ["Anonymous giving is good", "Names of ships given by all", "Names of ships given"]
)
def test_the_heading_of_the_next_letter_signs_none(marked, heading):
    lines = ("Letters", "Bells", ICE, heading, BOATS, SIGNED[0], "It sank.", "Al Foy")
    kinds = {0: BlockKind.HEADING, 1: BlockKind.HEADING, 3: BlockKind.HEADING}
    article = marked(text(*lines), kinds).article()
    signed = [one.span.cut_from(article.text) for (one,) in letters_of(article).values()]
    assert signed == [SIGNED[0], "Al Foy"]


def test_a_signature_is_said_before_its_letter_and_once(marked):
    lines = (
        "Letters",
        ICE,
        SIGNED[0],
        BOATS,
        SIGNED[1],
        "Leeds",
        "It sank.",
        NOBODY,
        "Ebb.",
        "Al Foy",
    )
    article = marked(text(*lines), {0: BlockKind.HEADING})
    script = article.script()
    assert said(script) == [
        "narrator: Letters",
        f"narrator: {SIGNED[0]}, writes:",
        f"narrator: {ICE}",
        f"narrator: {SIGNED[1]}, Leeds, writes:",
        f"narrator: {BOATS}",
        f"narrator: {NOBODY}:",
        "narrator: It sank.",
        "narrator: Al Foy writes:",
        "narrator: Ebb.",
    ]
    assert prove(article.text, script) == ()


TEAM = "Leeds: Holt 6, Foy 7, Brun 5, Moss 8, Pell 6, Ash 7, Orr 6, Lund 7, Voss 5, Dahl 9, Kerr 8"


@pytest.mark.parametrize("signature", ["Ida Foy, Leeds", "Ida Foy: Leeds", "Name: Ida Foy, Leeds"])
def test_a_signature_below_a_team_is_no_part_of_it(marked, signature):
    lines = ("Letters", ICE, TEAM, signature, *[BOATS, SIGNED[1], "It sank.", "Jo Roe"], ICE * 9)
    source = marked(text(*lines), {0: BlockKind.HEADING})
    assert prove(source.text, source.script()) == ()


ABOVE = {
    "who has them": (BlockKind.BYLINE, "The Tarn Post letters page", True),
    "what they are": (BlockKind.RUBRIC, "Opinion | Letters", True),
    "whose the ice is": (BlockKind.BYLINE, "By Jo Roe", False),
    "a line of a story": (BlockKind.PARAGRAPH, "The Tarn letters", False),
}


@pytest.mark.parametrize(("kind", "line", "is_found"), ABOVE.values(), ids=ABOVE)
def test_what_stands_above_tells_a_page_of_letters(marked, kind, line, is_found):
    article = marked(text(line, ICE, SIGNED[0], BOATS, SIGNED[1]), {0: kind}).article()
    assert bool(letters_of(article)) is is_found

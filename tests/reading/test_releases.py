"""The frame of a press release is told from its text, and any other text has none."""

import pytest

from quotecast.languages import language_of
from quotecast.reading.releases import release_notes

NEWS = (
    "Quillon sells boats",
    "Quillon, a yard in Tarn, announced that it sells boats.",
    "It does.",
)
FIRM = (
    "Quillon is a leading provider of boats to customers worldwide.",
    "Quillon is headquartered in Tarn.",
)
RELEASES = {
    "a call for investors, and the law behind it": (
        [
            *NEWS,
            "About Tarn fever",
            "Tarn fever makes rowers sneeze.",
            "Conference Call Information",
            "Passcode: 117845",
            "About Quillon",
            FIRM[0],
            "“Safe Harbor” Statement under the Reform Act of 1995",
            "It may not.",
        ],
        [5, 6, 7, 8, 9, 10],
    ),
    "the law alone": (
        [*NEWS, "Cautionary Note Regarding Forward-Looking Statements", "It may not."],
        [3, 4],
    ),
    "a report on what the law says": (
        [
            "A harbour for boats",
            "The safe harbour of Tarn is full.",
            "So it is.",
            "Moss rowed.",
            "It rained.",
        ],
        [],
    ),
    "the law without an announcement": (
        [
            "Boats",
            "It did.",
            "So.",
            "More.",
            "It did.",
            "So.",
            "Forward-looking statements",
            "It may not.",
        ],
        [],
    ),
    "a label, law and contacts": (
        ["FOR IMMEDIATE RELEASE", "Robots raise money", "It did.", "Media Contact:", "Jo Pell"],
        [0, 3, 4],
    ),
    "contacts above the story": (
        ["Robots raise money", "May 3, 2031", "Media contact: Jo Pell", "It did.", "More.", "###"],
        [2, 5],
    ),
    "contacts in lines above the story": (
        [
            *("PRESS RELEASE", "Media Contact:", "Jo Pell", "Quillon", "555-014-2299"),
            *("Robots raise money on 2031-05-03", "2031-05-03", "It did.", "More."),
        ],
        [0, 1, 2, 3, 4],
    ),
    "a label, and notes for editors": (
        ["PRESS RELEASE", "Robots raise money", "It did.", "Notes to editors", "Quillon is old."],
        [0, 3, 4],
    ),
    "notes for editors alone": (
        [
            "Robots",
            "It did.",
            "So it did.",
            "Notes to editors",
            "It is old.",
            "Media enquiries",
            "020 7946 0991",
        ],
        [3, 4, 5, 6],
    ),
    "a note that is the editor's": (
        ["Robots", "It did.", "So.", "Editor’s note", "It is old."],
        [],
    ),
    "an agency of press releases": (
        [
            "Robots raise money",
            "TARN, Oct. 9 (BUSINESS WIRE) -- It did.",
            "About Quillon",
            "A firm.",
        ],
        [2, 3],
    ),
    "the firm that its title says to announce something": (
        ["Quillon announces boats", "TARN", "Boats are old.", "They float.", "More.", *FIRM],
        [5, 6],
    ),
    "a firm that its title has nothing announced by": (
        ["Quillon sinks", "TARN", "Boats are old.", "They float.", "More.", *FIRM],
        [],
    ),
    "a report that names a contact": (["Robots", "It did.", "Contacts: none were made."], []),
    "a report about a firm": (["Robots", "It did.", "About Quillon", "It is a firm."], []),
    "the firm under its heading": ([*NEWS, "More.", "About Quillon:", *FIRM], [4, 5, 6]),
    "the firm behind its heading": ([*NEWS, "More.", f"About Quillon {FIRM[0]}"], [4]),
    "the firm without a heading": ([*NEWS, "More.", *FIRM], [4, 5]),
    "a label with its day": (
        ["News Release 4-Nov-2031", "Robots", "It did.", "Media contact"],
        [0, 3],
    ),
    "a mark of its end": (
        ["Robots", "It did.", "So it did.", "###", "Media Contact", "Jo Pell"],
        [3, 4, 5],
    ),
    "a label below links": (
        ["Quillon", "Provided by", "Share", "FOR IMMEDIATE RELEASE", "TARN -- It did.", "Contact:"],
        [3, 5],
    ),
    "an agency between dashes": (
        ["Robots", "TARN, Sorrel--(KILN LINE)--It did.", "About Quillon", "A firm."],
        [2, 3],
    ),
    "an agency that nobody has heard of": (
        [
            "Robots",
            "TARN, Sorrel, Sept. 17, 2024 /Kilnwire/ -- It did.",
            "About Quillon",
            "A firm.",
        ],
        [2, 3],
    ),
    "a label, and the firm": (["Press release", *NEWS, "More.", *FIRM], [0, 5, 6]),
    "a firm that the text doesn't name": (
        ["Boats", "They sell.", "They do.", "More.", "About Quillon", *FIRM],
        [],
    ),
    "a place under its heading": (
        [*NEWS, "More.", "About Quillon", "Quillon is a small port with two cafés and a wall."],
        [],
    ),
    "a report that ends with the firm": (
        ["Quillon sells boats", "Quillon lost a case in Tarn.", "It did.", "More.", *FIRM],
        [],
    ),
    "a story that goes on": ([*NEWS, "More.", "About Quillon", *FIRM, *FIRM, FIRM[0]], []),
}


@pytest.mark.parametrize(("texts", "notes"), RELEASES.values(), ids=RELEASES)
def test_only_a_press_release_has_its_frame_marked(texts, notes):
    assert release_notes(texts, language_of("en")) == notes


def test_notes_behind_a_line_that_ends_a_release_are_its_frame():
    texts = [
        "Moss lives",
        "A moss lives again.",
        "It was dry.",
        "It is green.",
        "ENDS",
        "Notes to editors",
        "Founded in 1848.",
    ]
    assert release_notes(texts, language_of("en")) == [5, 6]


@pytest.mark.parametrize("line", ["ADVERTISEMENT", "SHARE", "COMMENTS", "Subscribe", "Ends meet"])
@pytest.mark.parametrize(
    "behind",
    ["For more information on help, call the hall.", "Contacts: the mayor had many.", "About Tarn"],
)
def test_line_of_the_page_ends_no_release(line, behind):
    texts = [
        "Moss lives",
        "A moss lives again.",
        "It was dry.",
        "It is green.",
        line,
        behind,
        "So.",
    ]
    assert release_notes(texts, language_of("en")) == []

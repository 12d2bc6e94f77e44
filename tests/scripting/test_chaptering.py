"""The list of chapters, and the headings that make it where only their look tells them."""

import pytest

from quotecast.model import NARRATOR_ID, BlockKind, Chapter, Line, LineKind, Segment
from quotecast.scripting.chaptering import listed
from quotecast.scripting.checking.comparison import compare
from quotecast.scripting.checking.judging import SpeakerJudge
from quotecast.scripting.checking.placing import place_lines

SAID = "The boat lay at the quay for all of that winter, and nobody came to see it there."
HEADING = BlockKind.HEADING


def titles(script):
    return [chapter.title for chapter in script.chapters]


def chapter(title, words=70):
    lines = [title, " ".join(["word"] * words)]
    segments = tuple(
        Segment(
            speaker_id=NARRATOR_ID,
            lines=(Line(id="", speaker_id=NARRATOR_ID, kind=LineKind.NARRATION, text=text),),
        )
        for text in lines
    )
    return Chapter(title=title, segments=segments)


TYPED = {
    "Q: Where do you row?": "Where do you row?",
    "Q: You came to us in May, when the ice was gone. Where do you row?": "Where do you row?",
    "Ready? Go": "Ready? Go",
    "THE WARD IN US HANDS": "The ward in US hands",
    "TIP-INS": "Tip-ins",
    "The NATO ward": "The NATO ward",
    f"A rope for {'long ' * 20}boats": f"A rope for {'long ' * 13}long …",
}


@pytest.mark.parametrize(("heading", "title"), TYPED.items())
def test_title_of_a_chapter_is_typed_as_a_producer_would(heading, title):
    (_, second) = listed([chapter("T"), chapter(heading)], "Rope. The US team.")
    assert second.title == title
    assert next(iter(second.lines())).text == heading


JOINED = {
    "a heading that comes again and again": ([("Meal", 70)] * 3, []),
    "a heading that comes twice": ([("Meal", 70)] * 2, ["Meal"] * 2),
    "a heading right above another": ([("KNOTS", 0), ("Rope", 70)], ["Knots: Rope"]),
    "a heading right above an item": ([("Knots", 0), ("1. Rope", 70)], ["1. Rope"]),
    "a heading right above a label": ([("Knots", 0), ("More:", 70)], ["Knots"]),
    "a heading with nothing under it": ([("Rope", 70), ("Knots", 0)], ["Rope"]),
    "a label": ([("More:", 70)], []),
    "a few words among few chapters": ([("Rope", 5)], ["Rope"]),
    "a few words among very many chapters": (
        [("Rope", 5), *((f"Item {n}", 70) for n in range(30))],
        [f"Item {n}" for n in range(30)],
    ),
}


@pytest.mark.parametrize(("given", "found"), JOINED.values(), ids=JOINED)
def test_not_every_heading_begins_a_chapter(given, found):
    chapters = [chapter("T"), *(chapter(title, words) for title, words in given)]
    result = listed(chapters, "")
    assert [one.title for one in result] == ["T", *found]
    assert [line for one in result for line in one.lines()] == [
        line for one in chapters for line in one.lines()
    ]


def test_lines_of_capitals_are_headings(marked):
    script = marked(
        f"{SAID}\nTHE WARD WINS\n{SAID}\n___\nWHO IS ED VOSS?\n{SAID} Ed Voss."
    ).script()
    assert titles(script) == ["T", "The ward wins", "Who is Ed Voss?"]


@pytest.mark.parametrize(
    "line", ["THE WARD WINS.", "“THE WARD WINS”", "The ward WINS", "1989", f"{SAID.upper()[:70]}"]
)
def test_line_that_is_no_heading_stays_one_of_its_paragraph(marked, line):
    assert titles(marked(f"{SAID}\n{line}\n{SAID}\n{line}\n{SAID}").script()) == ["T"]


def test_a_single_line_of_capitals_is_no_heading(marked):
    assert titles(marked(f"{SAID}\nTHE WARD WINS\n{SAID}").script()) == ["T"]


def test_bold_question_among_headings_is_one(marked):
    markup = f"{SAID}\nThe ward\n{SAID}\nWho pays for it?\n{SAID}"
    script = marked(markup, {1: HEADING, 3: BlockKind.QUESTION}).script()
    assert titles(script) == ["T", "The ward", "Who pays for it?"]


def test_heading_that_is_a_button_is_left_out(marked):
    names = ("Ropes", "Oars", "Sails")
    markup = "\n".join(f"{name}\nShop now: {name} at Tarn\n{SAID}" for name in names)
    kinds = {place + at: HEADING for place in (0, 3, 6) for at in (0, 1)}
    made = marked(markup, kinds)
    script = made.script()
    assert (
        compare(place_lines(made.article(), [], (), script, ()), SpeakerJudge((), script, 0.7))
        == ()
    )
    assert "Shop now" not in " ".join(line.text for line in script.lines())
    assert titles(script) == list(names)


def test_heading_that_comes_again_below_others_is_no_button(marked):
    markup = "\n".join(f"Plan {name}\nThe oars\n{SAID}" for name in "ABC")
    kinds = {place + at: HEADING for place in (0, 3, 6) for at in (0, 1)}
    said = [line.text for line in marked(markup, kinds).script().lines()]
    assert said.count("The oars") == 3

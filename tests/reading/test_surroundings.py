"""What stands above and behind a story is told by its place."""

import pytest

from quotecast.languages import language_of
from quotecast.model import BlockKind
from quotecast.reading.assembling import Part
from quotecast.reading.endings import settle_end
from quotecast.reading.surroundings import settle_labels, settle_leads, settle_top

ENGLISH = language_of("en")
PROSE = "The wall of the harbour fell at noon, and nobody in Tarn had been told that it might."
LONG = f"{PROSE} {PROSE}"
SAID = "It was no surprise to his mother, Ida Moss, who said: “We had a goat on that wall.”"
REFERENCE = "Moss, I. Mud Lett. (2024)."

TOPS = {
    "a rubric above a summary": (["Transport", "Nobody was told"], "read-more paragraph", None),
    "a rubric that names news, right above the story": (["News"], "read-more", None),
    "a part of the paper, right above the story": (["LOCAL"], "read-more", None),
    "a place right above the story": (["Dray"], "paragraph", None),
    "a place and its land": (["TARN, SORREL", "Nobody was told"], "paragraph paragraph", None),
    "who wrote it": (["Anna Pell"], "byline", "Anna Pell"),
    "who wrote it from where": (["Anna Pell at Tarn Park"], "byline", "Anna Pell"),
    "a score": (["Tarn 3", "Dray 2"], "paragraph paragraph", None),
    "whom the title is about": (["Vera Holt"], "paragraph", None),
}


@pytest.mark.parametrize(("lines", "kinds", "author"), TOPS.values(), ids=TOPS)
def test_lines_above_a_story_have_their_kinds(lines, kinds, author):
    title = Part(kind=BlockKind.TITLE, text="Vera Holt saw the wall fall")
    parts = [Part(kind=BlockKind.PARAGRAPH, text=text) for text in (*lines, PROSE)]
    settled, found = settle_top([title, *parts], ENGLISH)
    assert (" ".join(part.kind.value for part in settled[1:-1]), found) == (kinds, author)


LABELS = {
    "what it is about": (["Topic", "Boats", PROSE], 2),
    "whom to ask": ([PROSE, "Media contact", "Anna Pell", "press office, +47 555 0142"], 3),
    "whom to ask, with a colon": ([PROSE, "Press contact:", "anna@kiln.example"], 2),
    "a heading of the story": (["Topics", PROSE], 0),
    "what is said": (["Topic", "“Boats”", PROSE], 0),
    "a label that says more": (["The topic", "Boats", PROSE], 0),
    "whom nobody can reach": ([PROSE, "Media contact", "Anna Pell", PROSE], 0),
    "what a part of a story is about": ([PROSE, "Topic", "Boats and the law of the sea", PROSE], 0),
    "colours of tags": (["Tags", "Red: the patient must be seen at once", PROSE], 0),
    "colours of tags, several": ([PROSE, "Tags", "Red for the dying", "Green for the rest"], 0),
    "prizes": (["Category", "Best actor", "Ann Pell, for Mud", "Category", "Best film", PROSE], 0),
    "prizes at the end": ([PROSE, "Category", "Best actor", "Category", "Best film"], 0),
    "a part of a scale": ([PROSE, "Category", "Five: winds above 157 mph"], 0),
    "a verse": (["Labels:", "We cut them from our coats", PROSE], 0),
    "what somebody owns to": ([PROSE, "Disclaimer", "I have known her since we were nine"], 0),
    "whom to ask, and of the light": (
        [PROSE, "Media contact", "Anna Pell", "Nine years on the light", "+47 555 0142"],
        0,
    ),
    "a question": (["Keywords", "What are they?", PROSE], 0),
}


@pytest.mark.parametrize(("lines", "count"), LABELS.values(), ids=LABELS)
def test_labels_of_a_page_are_set_aside_with_what_they_label(lines, count):
    parts = [Part(kind=BlockKind.PARAGRAPH, text=text) for text in lines]
    kinds = [part.kind for part in settle_labels(parts, ENGLISH)]
    assert kinds.count(BlockKind.READ_MORE) == count


ENDS = {
    "references": (["# References", REFERENCE], 2),
    "lists of links": ([LONG, "# Subjects", "Mud", "# Jobs", "Dray, Sorrel"], 4),
    "a story behind the links": (["# Related stories", "Mud", LONG], 0),
    "a heading of the story": (["# The jobs that are left", "None."], 0),
    "links within a story": (["# More from Tarn", "+ Mud", "+ Boats", PROSE, PROSE], 3),
    "links before its last words": (["# Related stories", "+ Mud", SAID, "Nobody left."], 2),
    "two lists of links within a story": (
        ["# Related stories", "+ Mud", PROSE, PROSE, "# Most read", "+ Boats"],
        4,
    ),
    "links in the middle of a story": (["# Read next", "+ Mud", LONG, PROSE], 2),
    "a heading and its link": (["# Jobs", "+ Mud", LONG, PROSE], 1),
    "links with what they lead to": (["# Related stories", "+ Mud", PROSE, "+ Boats", PROSE], 5),
    "links and who wrote it": (
        ["# Related stories", "+ Mud", "# About the author", PROSE, PROSE],
        5,
    ),
    "references and a note": (["# References", "+ Mud", PROSE], 3),
    "comments": (["# Comments", PROSE, PROSE, SAID], 4),
}


@pytest.mark.parametrize(("lines", "count"), ENDS.values(), ids=ENDS)
def test_lists_behind_a_story_are_set_aside(lines, count):
    kinds = {"#": BlockKind.HEADING, "+": BlockKind.READ_MORE}
    parts = [
        Part(kind=kinds.get(line[0], BlockKind.PARAGRAPH), text=line.strip("#+ ")) for line in lines
    ]
    settled = settle_end([Part(kind=BlockKind.PARAGRAPH, text=LONG), *parts], ENGLISH)
    assert sum(part.kind is BlockKind.READ_MORE for part in settled) == count


def test_heading_of_a_correction_alone_is_set_aside():
    parts = [
        Part(kind=BlockKind.PARAGRAPH, text=LONG),
        Part(kind=BlockKind.HEADING, text="Correction"),
        Part(kind=BlockKind.CORRECTION, text="An earlier version of this story gave a wrong name."),
    ]
    kinds = [part.kind for part in settle_end(parts, ENGLISH)]
    assert kinds == [BlockKind.PARAGRAPH, BlockKind.READ_MORE, BlockKind.CORRECTION]


def test_heading_of_nothing_that_is_read_is_set_aside():
    kinds = {"#": BlockKind.HEADING, "+": BlockKind.READ_MORE, "-": BlockKind.CAPTION}
    lines = ["# Above the story", LONG, "# Pictures", "- The gate.", "# Press office", "+ Call us"]
    parts = [
        Part(kind=kinds.get(line[0], BlockKind.PARAGRAPH), text=line.strip("#+- "))
        for line in lines
    ]
    settled = settle_end(parts, ENGLISH)
    left = [part.text for part in settled if part.kind is BlockKind.HEADING]
    assert left == ["Above the story"]


AUTHORS = {
    "a post": ("Anna Pell is a writer and a rower", True),
    "what they write about": ("Anna Pell writes about boats. She lives in Dray.", True),
    "what somebody does in the story": ("Anna Pell is a danger to boats.", False),
    "who somebody else is": ("Ida Moss is a writer", False),
}


@pytest.mark.parametrize(("line", "is_set_aside"), AUTHORS.values(), ids=AUTHORS)
def test_line_that_tells_who_the_author_is_is_set_aside(line, is_set_aside):
    title = Part(kind=BlockKind.TITLE, text="The wall falls")
    parts = [Part(kind=BlockKind.PARAGRAPH, text=text) for text in (LONG, line)]
    last = settle_leads([title, *parts], ENGLISH, "Jo Roe, Anna Pell")[-1]
    assert (last.kind is BlockKind.READ_MORE) is is_set_aside


def test_line_that_leads_to_pictures_alone_is_set_aside():
    kinds = (BlockKind.PARAGRAPH, BlockKind.CAPTION, BlockKind.HEADING, BlockKind.PARAGRAPH)
    parts = [Part(kind=kind, text="Some pictures of it:") for kind in kinds]
    settled = settle_leads(parts, ENGLISH, None)
    assert [part.kind is BlockKind.READ_MORE for part in settled] == [True, False, False, False]

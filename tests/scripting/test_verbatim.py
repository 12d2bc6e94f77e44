"""Every word where it stands, and what a listener who can't see the page needs besides."""

import pytest

from quotecast.languages import LANGUAGES, language_of
from quotecast.model import BlockKind, Style
from quotecast.scripting.checking.comparison import compare
from quotecast.scripting.checking.judging import SpeakerJudge
from quotecast.scripting.checking.placing import place_lines
from quotecast.scripting.proof import prove

ROW, ITEM, CAPTION = BlockKind.TABLE_ROW, BlockKind.LIST_ITEM, BlockKind.CAPTION


def heard(marked, markup, kinds):
    made = marked(markup, kinds)
    script = made.script(style=Style.VERBATIM)
    assert prove(made.text, script) == ()
    layout = place_lines(made.article(), made.quotations, (), script, ())
    assert compare(layout, SpeakerJudge((), script, 0.7)) == ()
    return [line.text for line in script.lines() if line.text not in ("T", "Synthetic.")]


TABLES = {
    "columns with names": (
        "Line; Child; Adult\nPell; £4; £8\nSund; £5; £9",
        [
            "Table, 3 columns, 3 rows.",
            "Line; Child; Adult",
            "Line: Pell; Child: £4; Adult: £8",
            "Line: Sund; Child: £5; Adult: £9",
        ],
    ),
    "a row with a cell that is empty": (
        "Line; Child; Adult\nPell; £8",
        ["Table, 3 columns, 2 rows.", "Line; Child; Adult", "Pell; £8"],
    ),
    "figures from the first row on": (
        "Pell; £4\nSund; £5",
        ["Table, 2 columns, 2 rows.", "Pell; £4", "Sund; £5"],
    ),
    "words alone": (
        "Pell; open\nSund; shut",
        ["Table, 2 columns, 2 rows.", "Pell; open", "Sund; shut"],
    ),
    "one row": ("Pell; £4", ["Pell; £4"]),
    "one column": ("Pell\nSund", ["Pell", "Sund"]),
}


@pytest.mark.parametrize(("markup", "lines"), TABLES.values(), ids=TABLES)
def test_table_is_announced_and_read_by_row_with_its_columns_names(marked, markup, lines):
    kinds = dict.fromkeys(range(markup.count("\n") + 1), ROW)
    assert heard(marked, markup, kinds) == lines


def test_names_of_columns_are_marked_as_added(marked):
    script = marked("Line; Fare\nPell; £4", {0: ROW, 1: ROW}).script(style=Style.VERBATIM)
    row = list(script.lines())[-1]
    assert [span.cut_from(row.text).strip() for span in row.added] == ["Line:", "Fare:"]


def test_list_is_announced_with_its_number_of_items(marked):
    markup = "Three things:\nRow\nSwim\nStay\nThe rain came."
    said = heard(marked, markup, {1: ITEM, 2: ITEM, 3: ITEM})
    assert said == ["Three things:", "List, 3 items.", "Row", "Swim", "Stay", "The rain came."]


def test_one_item_is_no_list(marked):
    assert heard(marked, "One thing:\nRow", {1: ITEM}) == ["One thing:", "Row"]


def test_caption_that_comes_again_is_read_once(marked):
    said = heard(marked, "The pier in May\nIt rained.\nThe pier in May", {0: CAPTION, 2: CAPTION})
    assert said == ["Image:", "The pier in May", "It rained."]


def test_several_captions_in_a_row_are_announced_once(marked):
    markup = "The pier in May\nThe pier in June\nIt rained.\nThe quay"
    said = heard(marked, markup, {0: CAPTION, 1: CAPTION, 3: CAPTION})
    assert said == [
        "Image:",
        "The pier in May",
        "The pier in June",
        "It rained.",
        "Image:",
        "The quay",
    ]


def test_paragraph_that_comes_again_is_read_again(marked):
    assert heard(marked, "It rained.\nIt rained.", {}) == ["It rained.", "It rained."]


@pytest.mark.parametrize("code", LANGUAGES)
def test_language_that_announces_boxes_announces_tables_and_lists(code):
    words = language_of(code).script
    assert bool(words.related) == bool(words.table) == bool(words.listing)

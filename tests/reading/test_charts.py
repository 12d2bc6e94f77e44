"""The lines of a chart are told from the story by what they stand beside."""

import pytest

from quotecast.languages import language_of
from quotecast.model import BlockKind
from quotecast.reading.assembling import Part
from quotecast.reading.charts import settle_charts

PARAGRAPH, HEADING = BlockKind.PARAGRAPH, BlockKind.HEADING
ROW, CAPTION = BlockKind.TABLE_ROW, BlockKind.CAPTION
TOLD = (PARAGRAPH, "The boats lay at the quay.")

CHARTS = {
    "below who drew it": (
        [
            (HEADING, "Boats by year"),
            (PARAGRAPH, "Note: Full years only."),
            (PARAGRAPH, "Source: Tarn Port"),
            (PARAGRAPH, "Chart: Ann Pell · Get the data"),
        ],
        [HEADING, CAPTION, CAPTION, CAPTION],
    ),
    "below a table": (
        [
            (ROW, "2019; 4"),
            (ROW, "2023; 2"),
            (PARAGRAPH, "Source: Office for the Tides of Tarn, 2023"),
        ],
        [ROW, ROW, CAPTION],
    ),
    "what has no name, below a table": (
        [(ROW, "2019; 4"), (PARAGRAPH, "Source: Company filings"), TOLD],
        [ROW, CAPTION, PARAGRAPH],
    ),
    "what a source says, below a table": (
        [(ROW, "2019; 4"), (PARAGRAPH, "Source: the king will quit."), TOLD],
        [ROW, PARAGRAPH, PARAGRAPH],
    ),
    "a heading above a table": (
        [(HEADING, "Boats"), (ROW, "2019; 4"), (PARAGRAPH, "Source: Tarn Port")],
        [HEADING, ROW, CAPTION],
    ),
    "a recipe's note": (
        [(ROW, "Flour; 200g"), (PARAGRAPH, "Note: The dough must rest for two hours.")],
        [ROW, PARAGRAPH],
    ),
    "a sentence above a table": (
        [(PARAGRAPH, "Sources: Pell will quit tonight."), (ROW, "Tarn; 2"), (ROW, "Orla; 1")],
        [PARAGRAPH, ROW, ROW],
    ),
    "what is known": (
        [(ROW, "2019; 4"), (PARAGRAPH, "Data: Two men are still missing.")],
        [ROW, PARAGRAPH],
    ),
    "a sentence below a table": (
        [(ROW, "2019; 4"), (PARAGRAPH, "Notes: Pell was fined twice, and left the pitch.")],
        [ROW, PARAGRAPH],
    ),
    "the heading of a part that a chart begins": (
        [(HEADING, "The cost of it all"), (CAPTION, "Chart: Tarn Gazette")],
        [HEADING, CAPTION],
    ),
    "the heading above a map": (
        [(HEADING, "The bay"), (PARAGRAPH, "Map: Ann Pell/Kiln")],
        [HEADING, CAPTION],
    ),
    "alone": ([(PARAGRAPH, "Note: Full years only.")], [PARAGRAPH]),
    "of a story": (
        [(ROW, "2019; 4"), (PARAGRAPH, "Sources: two of them spoke to us.")],
        [ROW, PARAGRAPH],
    ),
    "somebody's words": (
        [(ROW, "2019; 4"), (PARAGRAPH, "Note: “We count no more,” the port said.")],
        [ROW, PARAGRAPH],
    ),
    "with a paragraph between": (
        [(ROW, "2019; 4"), TOLD, (PARAGRAPH, "Note: Ann Pell is a cousin of the mayor.")],
        [ROW, PARAGRAPH, PARAGRAPH],
    ),
}


@pytest.mark.parametrize(("lines", "kinds"), CHARTS.values(), ids=CHARTS)
def test_lines_of_a_chart_are_its_captions(lines, kinds):
    parts = [Part(kind=kind, text=text) for kind, text in (TOLD, *lines, TOLD)]
    found = [part.kind for part in settle_charts(parts, language_of("en"))]
    assert found == [PARAGRAPH, *kinds, PARAGRAPH]


def test_language_that_states_nothing_has_no_charts():
    parts = [Part(kind=ROW, text="2019; 4"), Part(kind=PARAGRAPH, text="Source: Tarn")]
    assert settle_charts(parts, language_of("fi")) == parts


def test_the_last_line_of_all_says_where_the_story_is_from():
    lines = ((PARAGRAPH, TOLD[1]), (ROW, "2019; 4"), (BlockKind.SOURCE, "Source: Tarn Wire"))
    parts = [Part(kind=kind, text=text) for kind, text in lines]
    assert settle_charts(parts, language_of("en")) == parts

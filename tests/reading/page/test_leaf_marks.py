"""Where a page of the printed book began is no word of the sentence it stands in; a figure of the story is."""

import pytest

_LINE = "<p>The keeper had seen it {mark} and had meant to close it before the tide.</p>"


@pytest.mark.parametrize(
    "mark",
    [
        "<span class='star-pagination'>*312</span>",
        "<a href='#p3'>*3</a>",
        "<span>[*14]</span>",
        "<span class='pagenum'>[Pg 12]</span>",
        "<i>{12}</i>",
        "<span class='pageno'>12</span>",
        "<span role='doc-pagebreak' class='page-number'>xii</span>",
        "<span class='headertext'>Page 41 Mer. 2d 113</span>",
    ],
)
def test_number_of_a_printed_page_is_listed(mark, read_with, said, reasons):
    reading = read_with(_LINE.format(mark=mark))
    text = "The keeper had seen it and had meant to close it before the tide."
    assert said(reading) == [("paragraph", text)]
    assert "page number" in reasons(reading).values()


@pytest.mark.parametrize(
    ("mark", "words"),
    [
        ("<b>12</b> times", "12 times"),
        ("<span class='page'>12</span> times", "12 times"),
        ("(<i>page 4</i>)", "(page 4)"),
        (
            "on <span class='page-number-note'>a page with no number</span>",
            "on a page with no number",
        ),
    ],
)
def test_figure_of_the_story_is_read(mark, words, read_with, said):
    text = f"The keeper had seen it {words} and had meant to close it before the tide."
    assert said(read_with(_LINE.format(mark=mark))) == [("paragraph", text)]

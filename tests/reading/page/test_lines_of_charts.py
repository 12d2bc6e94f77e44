"""What a chart's own line looks like is a heading or an item of a list where the page says so."""

import pytest


@pytest.fixture
def kinds_of(read_with, said):
    """Return the kinds of what stands in the middle of a page."""
    return lambda middle: [kind for kind, _ in said(read_with(middle))]


@pytest.mark.parametrize(
    "line",
    [
        "<h2>Map: Where The Gates Stand</h2>",
        "<h3>Infographic: Gates Of Tarn</h3>",
        "<h2>Download the data</h2>",
        "<h2>Created with Flourish</h2>",
        "<h2>A Flourish chart</h2>",
    ],
)
def test_a_heading_is_no_line_of_a_chart(line, kinds_of):
    assert kinds_of(line) == ["heading"]


@pytest.mark.parametrize(
    "items",
    [
        ("Get the data", "Clean the data"),
        ("Download the image", "Print it"),
        ("Map: Ann Pell’s Bay", "Chart: The Tides"),
        ("Maps: Ann Pell", "Oars: six"),
    ],
)
def test_an_item_of_a_list_is_no_line_of_a_chart(items, kinds_of):
    lines = "".join(f"<li>{item}</li>" for item in items)
    assert kinds_of(f"<ol>{lines}</ol>") == ["list-item", "list-item"]


def test_a_line_alone_is_one(kinds_of):
    assert kinds_of("<p>Get the data</p><p>Map: Ann Pell</p>") == ["caption", "caption"]

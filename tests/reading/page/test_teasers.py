"""Boxes that lead to another article aren't read; a round-up of such boxes is."""

import pytest

_TEASER = (
    "<div class='digest'><a href='/gulls'><h2>The gulls of Tarn</h2></a>"
    "<div>A town where nobody had counted them…</div><div>{last}</div></div>"
)


@pytest.mark.parametrize("last", ["Read full story", "Read more", "Continue reading"])
def test_headline_and_the_way_to_its_story_are_not_read(last, read_with, said, reasons):
    reading = read_with(_TEASER.format(last=last))
    assert said(reading) == []
    assert reasons(reading)["The gulls of Tarn"] == "related"


def test_several_headlines_with_their_ways_are_the_story(read_with, said):
    reading = read_with(_TEASER.format(last="Read more") * 3)
    assert ("paragraph", "A town where nobody had counted them…") in said(reading)


@pytest.mark.parametrize("label", ["More from The Tarn Post", "Editors’ picks", "Related"])
def test_label_above_links_alone_goes_with_them(label, read_with, said, reasons):
    links = "<ul><li><a href='/a'>What is a gull tax?</a></li></ul>"
    reading = read_with(f"<div class='x1'>{label}{links}</div>")
    assert said(reading) == []
    assert reasons(reading)["What is a gull tax?"] == "related"


def test_lead_above_a_list_of_links_is_read(read_with, said):
    links = "<ul><li><a href='/a'>The gull tax</a></li><li><a href='/b'>The sand tax</a></li></ul>"
    reading = read_with(f"<div class='x1'>Two taxes fell on the town:{links}</div>")
    assert ("paragraph", "Two taxes fell on the town:") in said(reading)


def test_italics_that_end_by_asking_are_a_call(read_with, said):
    call = (
        "<p><em>Welcome to Slow Maps, a letter about tides. If somebody sent you this, you can "
        "<a href='/s'>sign up here</a>.</em></p>"
    )
    assert [kind for kind, _ in said(read_with(call))] in ([], ["read-more"])

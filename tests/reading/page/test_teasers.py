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


@pytest.mark.parametrize("name", ["video-resource", "audio-box"])
def test_box_of_a_player_is_not_read(name, read_with, said):
    box = (
        f"<div class='{name}'><div>Hear her read the letter she wrote</div><span>03:18</span></div>"
    )
    assert said(read_with(box)) == []


def test_title_of_a_player_may_quote_somebody(read_with, said):
    title, time = "<div>'It fell': a smith on the gate</div>", "<div>01:22 - Source: KTV</div>"
    assert said(read_with(f"<div class='video-resource__details'>{title}{time}</div>")) == []


def test_time_behind_a_line_of_any_other_box_is_read(read_with, said):
    found = said(
        read_with("<div class='race'><div>Ida Moss won the mile</div><span>03:58</span></div>")
    )
    assert "Ida Moss won the mile" in " ".join(text for _, text in found)


def test_offer_that_ends_with_its_link_is_not_read(read_with, said):
    box = (
        "<div class='x9'><h3>Sign up for the Tarn Letter.</h3><p>Stories from the towns of the bay, every "
        "Friday.</p><a href='/n'>Get it sent to your inbox.</a></div>"
    )
    assert said(read_with(box)) == []


def test_heading_below_the_byline_is_read_as_the_standfirst(read_with, said):
    top = (
        "<h1>The wall breaks</h1><div class='by'>By Ida Moss</div><div class='d'>May 3, 2031</div>"
        "<h2 class='s1'>More than nine boats were lost in a night and the town has set money aside</h2>"
    )
    text = "More than nine boats were lost in a night and the town has set money aside"
    assert ("standfirst", text) in said(read_with(top=top))


def test_author_told_of_by_the_first_name_and_where_they_reported_from(read_with, said):
    head = '<meta name="author" content="Ida Moss">'
    reading = read_with(
        head=head,
        top="<h1>The wall breaks</h1><p>Ida Moss reported from Tarn, and Jo Roe from Marl.</p>",
        bottom="<p>Ida writes about tides from Tarn, where she has lived since 2011.</p>",
    )
    assert [kind for kind, _ in said(reading)] == ["read-more", "read-more"]


def test_place_in_a_line_of_its_own_is_a_dateline(read_with, said):
    assert said(read_with(top="<h1>The wall breaks</h1><div>Tarn, Ohio —</div>")) == [
        ("byline", "Tarn, Ohio —")
    ]


def test_date_of_the_year_one_is_none(read_with):
    head = '<meta property="article:published_time" content="0001-01-01T00:00:00Z">'
    assert read_with(head=head).article.published is None


@pytest.mark.parametrize("name", ["digest-post-embed", "story-teaser", "inline-promo"])
@pytest.mark.parametrize("last", ["Read full story", "Continue reading"])
def test_headline_without_a_link_goes_with_the_link_below_it(name, last, read_with, said):
    box = (
        f"<div class='{name}'><h4>How tolls came to Marl</h4><p>Last month I wrote about tolls.</p>"
        f"<a href='/tolls'>{last}</a></div>"
    )
    assert said(read_with(box)) == []


def test_part_of_the_story_that_ends_with_a_link_is_read(read_with, said):
    part = (
        "<div class='section'><h3>The mill</h3><p>Two brothers built it in 1840.</p>"
        "<a href='/mill'>Read more</a></div>"
    )
    assert ("paragraph", "Two brothers built it in 1840.") in said(read_with(part))


@pytest.mark.parametrize("label", ["<h3>Related stories</h3>", "<p>Also read:</p>"])
def test_label_of_the_page_goes_with_its_list_if_no_link_is_left(label, read_with, said):
    titles = "<ul><li>Marl mayor to retire in May</li><li>Hail damages forty cars</li></ul>"
    assert said(read_with(f"<div class='x1'>{label}{titles}</div>")) == []


def test_list_of_sentences_below_such_a_label_is_read(read_with, said):
    told = "<ul><li>Bring boots and a torch.</li><li>Leave dogs at home.</li></ul>"
    found = said(read_with(f"<div class='x1'><h3>Recommended</h3>{told}</div>"))
    assert ("list-item", "Bring boots and a torch.") in found


@pytest.mark.parametrize(
    "line",
    [
        "Have a news tip? Email tips@marlpost.example.",
        "Contact: Ida Moss, Institute of Tides, 020 7946 0100",
        "TO ORDER VIDEOTAPES AND TRANSCRIPTS, PLEASE CALL 555-555-0109",
        "THIS IS A RUSH TRANSCRIPT. THIS COPY MAY NOT BE IN ITS FINAL FORM.",
    ],
)
def test_way_to_reach_the_outlet_is_not_read(line, read_with, said):
    assert said(read_with(bottom=f"<p>{line}</p>")) in ([], [("read-more", line)])

"""What frames a story on the pages of many outlets: labels, marks, lists, credits, boxes; each has its counterpart."""

import pytest
from tests.reading.page.conftest import STORY, page_with, read_page

HEAD = "The gate of Tarn falls into the sea"


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        (f"<span class='kicker'>Boats</span> <span>{HEAD}</span>", HEAD),
        (f"<small>Live</small> {HEAD}", HEAD),
        (
            f"{HEAD} <em>at last</em>",
            f"{HEAD} at last",
        ),  # what no page declares is the heading's own
        (f"<span>{HEAD}</span>", HEAD),
    ],
)
def test_label_within_a_heading_is_no_word_of_the_title(heading, title):
    declared = title if "at last" in title else HEAD
    head = f"<meta property='og:title' content='{declared}'>"
    page = page_with(top=f"<h1>{heading}</h1>", head=head)
    assert read_page(page).article.title == title


MARKS = {
    "in the link's own brackets": (
        "<p>The lamp is out.<a href='#n1' id='r1'>[1]</a></p>",
        "<p><a href='#r1' id='n1'>[1]</a> It was lit in May.</p>",
        "The lamp is out.",
    ),
    "raised in a part that is called a note": (
        "<p>The lamp is out.<sup class='footnote'><a href='#n1'>1</a></sup> Bring two.</p>",
        "<p id='n1'>1. It was lit in May.</p>",
        "The lamp is out. Bring two.",
    ),
}


@pytest.mark.parametrize(("marked", "note", "text"), MARKS.values(), ids=MARKS)
def test_mark_of_a_note_leads_to_its_note(marked, note, text, read_with, said):
    found = said(read_with(marked, bottom=note))
    assert found[0] == ("paragraph", text)
    assert found[-1][0] == "footnote"


@pytest.mark.parametrize(
    "line", ["He wrote <a href='/x'>[1]</a> on the wall.", "It is [sic] there."]
)
def test_what_leads_to_no_note_is_read(line, read_with, said):
    assert any("[" in text for _, text in said(read_with(f"<p>{line}</p>")))


@pytest.mark.parametrize(
    "time", ["<time>1h ago <span>11.40 BST</span></time>", "<time><b>11.40 BST</b></time>"]
)
def test_clock_of_an_update_is_found_within_its_time(time, said):
    first, second, *rest = STORY
    posts = "".join(
        f"<article><header>{stamp}<h2>{head}</h2></header><div><p>{text}</p></div></article>"
        for stamp, head, text in (
            (time, "The gate gives way", first),
            ("<time>2h ago <span>10.12 BST</span></time>", "The lamp goes out", second),
        )
    )
    page = f"<html lang='en'><body><main><h1>The wall breaks</h1><div>{posts}<p>{rest[0]}</p></div></main></body></html>"
    heads = [text for kind, text in said(read_page(page)) if kind == "heading"]
    assert heads == ["11.40 BST – The gate gives way", "10.12 BST – The lamp goes out"]


STEPS = ("Sign up for the race of the boats", "Bring an oar of your own", "Follow us on Facebook")


@pytest.mark.parametrize(
    ("lead", "items", "kinds"),
    [
        ("Here is how to come in first:", STEPS, ["list-item"] * 3),
        ("Here is how to come in first:", STEPS[::2], ["read-more"] * 2),
        ("More:", STEPS, ["read-more", "list-item", "read-more"]),
    ],
)
def test_items_that_a_sentence_leads_to_are_read_where_one_is_the_story_s(
    lead, items, kinds, read_with, said
):
    rows = "".join(f"<li>{item}</li>" for item in items)
    found = said(read_with(f"<p>{lead}</p><ul>{rows}</ul>"))
    assert [kind for kind, text in found if text in items] == kinds


@pytest.mark.parametrize(
    ("markup", "is_read"),
    [
        (
            "<p><a href='/d'>Cartoon by R. Roe</a><button>Copy link</button><a href='/s'>Shop</a></p>",
            False,
        ),
        ("<p>E-mail the editor | Printer-friendly version<br>© 2031 The Tarn Bugle.</p>", False),
        ("<p>© 2031 The Tarn Bugle.<br>The gate fell at nine.</p>", True),
    ],
)
def test_lines_that_are_all_a_page_s_own_are_no_story(markup, is_read, read_with):
    words = ("Shop", "editor", "fell at nine")
    text = read_with(markup).article.text
    assert any(word in text for word in words) is is_read


PICTURE = "<div><img src='p.jpg'><font size='1'>{}</font></div>"


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        (PICTURE.format("Bugle photo by Bud Roe<br>Two boats at the gate."), "caption"),
        (PICTURE.format("Two boats lie at the gate.<br>Nobody rows."), "paragraph"),
        ("<div><font size='1'>Two boats at the gate.<br>They are new.</font></div>", "paragraph"),
    ],
)
def test_lines_beside_a_picture_with_who_took_it_are_its_caption(markup, kind, read_with, said):
    assert said(read_with(markup))[0][0] == kind


def test_signature_below_a_letter_is_set_apart_from_it(read_with, said):
    letter = "• A goose bit me. I want a plaque.<br><strong>Hugh Roe</strong><br><em>Tarn End</em>"
    found = [text for _, text in said(read_with(f"<p>{letter}</p>"))]
    assert found == ["• A goose bit me. I want a plaque.", "Hugh Roe", "Tarn End"]


def test_claim_and_verdict_above_a_check_are_read():
    claim = "<div class='claim-box'><p>Claim: The gate is made of bread.</p><p>Verdict: False.</p></div>"
    body = "".join(f"<p>{text}</p>" for text in STORY)
    page = (
        "<html lang='en'><body><main><h1>No, the gate is not bread</h1><div>Jo Roe</div>"
        f"{claim}<article>{body}</article></main></body></html>"
    )
    assert "Verdict: False." in read_page(page).article.text


@pytest.mark.parametrize("mark", ["23-Minute Listen", "5 min read"])
def test_hour_above_how_long_a_recording_is_heads_nothing(mark, read_with, said):
    found = said(read_with(f"<div>5:00 AM ET</div><div><h4>{mark}</h4></div>"))
    assert "heading" not in {kind for kind, _ in found}


@pytest.mark.parametrize("rubric", ["Opinion", "Sport"])
def test_rubric_in_a_list_above_the_story_is_not_read(rubric, read_with, said):
    found = said(
        read_with(top=f"<ul class='labels'><li>{rubric}</li></ul><h1>The wall breaks</h1>")
    )
    assert ("list-item", rubric) not in found


def test_newsletter_goes_with_the_way_to_it(read_with, said):
    letter = "The Tarn Tide newsletter brings you all that moves boats."
    link = "<a href='/l'>here</a>"
    assert said(read_with(f"<p>{letter} Sign up {link}.</p>"))[0][0] == "read-more"
    found = said(read_with(f"<p>The gate fell at nine. Sign up {link}.</p>"))
    assert found == [("paragraph", "The gate fell at nine.")]


@pytest.mark.parametrize(
    ("above", "kinds"),
    [
        ("<h4>Gates, by county</h4><p>Open ones, May 2031</p>", ["caption", "caption"]),
        ("<h4>Gates, by county</h4><p>They are open in May.</p>", ["heading", "paragraph"]),
        ("<h4>Gates, by county</h4>", ["heading"]),
    ],
)
def test_heading_of_a_chart_that_nobody_hears_is_a_caption(above, kinds, read_with, said):
    credit = "<p>Map: Datum • Source: Tide Office • Created with Datawrapper</p>"
    found = [kind for kind, _ in said(read_with(f"<div>{above}{credit}</div>"))]
    assert found[:-1] == kinds


@pytest.mark.parametrize(
    ("names", "pairs"),
    [
        (("Product:", "Hazard:"), True),
        (("Product", "Hazard"), False),
        (("Moss:", "Moss:"), False),  # who speak
    ],
)
def test_value_of_a_label_may_be_a_sentence(names, pairs, read_with, said):
    values = ("Bath seats", "The cups can let go without warning.")
    rows = "".join(f"<dt>{a}</dt><dd>{b}</dd>" for a, b in zip(names, values, strict=True))
    found = said(read_with(f"<dl>{rows}</dl>"))
    assert (("list-item", f"{names[1]} {values[1]}") in found) is pairs


def test_lead_is_read_though_a_way_to_a_newsletter_stands_in_it(said):
    lead = "In the letter of today we tell how a relay of the size of a biscuit stopped all the trains of Tarn"
    box = f"<div class='standfirst'><p>{lead}</p><p><a href='/l'>Sign up here for our daily email</a></p></div>"
    found = said(read_page(page_with(top=f"<h1>The wall breaks</h1>{box}")))
    assert ("standfirst", lead) in found
    assert "Sign up here for our daily email" not in {
        text for kind, text in found if kind != "read-more"
    }


@pytest.mark.parametrize("line", ["Staff report April 3, 2031", "News desk, April 3, 2031"])
def test_office_and_a_date_above_the_story_are_a_byline(line, read_with, said):
    assert said(read_with(top=f"<h1>The wall breaks</h1><div>{line}</div>"))[0] == ("byline", line)


STRIPS = {
    "to whoever has signed up": (
        "Please check your email to confirm your subscription",
        ["read-more"] * 4,
    ),
    "of the page alone": ("Continue reading", ["read-more", "paragraph", "paragraph", "read-more"]),
}


@pytest.mark.parametrize(("last", "kinds"), STRIPS.values(), ids=STRIPS)
def test_lines_between_calls_to_sign_up_are_the_outlet_s(last, kinds, read_with, said):
    lines = (
        "Sign up for Tarn Today",
        "Week in the Fens",
        "Catch up on our coverage of the bay.",
        last,
    )
    found = said(read_with("".join(f"<p>{line}</p>" for line in lines)))
    assert [kind for kind, _ in found] == kinds


@pytest.mark.parametrize(("tag", "is_post"), [("amp-twitter", True), ("div", False)])
def test_post_in_an_element_of_its_network_has_its_author(tag, is_post, read_with, said):
    words, author = "Power is back in Tarn.", "— Tarn Grid (@tarngrid) July 3, 2031"
    markup = f"<{tag}><blockquote>{words} {author}</blockquote></{tag}>"
    quoted = [("blockquote", words), ("blockquote", author)]
    assert (said(read_with(markup)) == quoted) is is_post


@pytest.mark.parametrize(
    ("heading", "is_read"), [("The Tarn Newsletter", False), ("The gates of Tarn", True)]
)
def test_praise_in_a_box_for_a_letter_is_no_story(heading, is_read, read_with):
    box = (
        f"<div><h4>{heading}</h4><p>All the boats, none of the mud.</p><input type='email'>"
        "<p>By submitting your email, you agree to our Terms.</p></div>"
    )
    assert ("none of the mud" in read_with(box).article.text) is is_read


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("« Elle attend »", "heading"),
        ("Les ports ›", "read-more"),
        ("Toutes les marées »", "read-more"),
    ],
)
def test_quoted_heading_is_no_way_to_another_page(line, kind, read_with, said):
    assert said(read_with(f"<h2>{line}</h2><p>{STORY[0]} Encore.</p>"))[0] == (kind, line)


@pytest.mark.parametrize(
    ("summary", "kind"),
    [
        ("Who decided this?", "heading"),
        ("How we did it", "heading"),
        ("It is all here.", "paragraph"),
    ],
)
def test_line_that_opens_a_box_is_its_heading(summary, kind, read_with, said):
    box = f"<details><summary>{summary}</summary><p>The port board voted on Monday, and lost.</p></details>"
    assert said(read_with(box))[0] == (kind, summary)


@pytest.mark.parametrize(
    ("foot", "is_read"),
    [
        (
            "Our mailing address is:<br>3 Lock Lane, Tarn<br>You may <a href='/u'>unsubscribe from this list</a>.",
            False,
        ),
        ("Our barge has no address:<br>3 Lock Lane, Tarn<br>You may write to it.", True),
    ],
)
def test_way_out_of_a_short_letter_goes_with_what_stands_in_its_line(foot, is_read):
    rows = "".join(
        f"<tr><td>{text}</td></tr>"
        for text in (f"<h1>Otters</h1><p>{STORY[0]}</p>", f"<p>{STORY[1]}</p>", foot)
    )
    page = f"<html lang='en'><body><center><table>{rows}</table></center></body></html>"
    assert ("Lock Lane" in read_page(page).article.text) is is_read


PANEL = "<p>The night boat runs on Fridays, at ten to twelve.</p>"
BUTTON = "<h3><button aria-expanded='false'{}>What of the night boat?</button></h3>"


@pytest.mark.parametrize(
    ("markup", "is_read"),
    [
        (f"{BUTTON.format('')}<div hidden>{PANEL}</div>", True),
        (f"{BUTTON.format('')}<div aria-hidden='true' style='display:none'>{PANEL}</div>", True),
        (f"{BUTTON.format(' aria-controls=q')}<hr><div id='q' class='d-none'>{PANEL}</div>", True),
        (f"<div><button aria-expanded='false'>More</button></div><div hidden>{PANEL}</div>", False),
        (f"<aside>{BUTTON.format('')}<div hidden>{PANEL}</div></aside>", False),
        (f"{BUTTON.format('')}<div hidden><a href='/x'>The night boat</a></div>", False),
    ],
)
def test_panel_of_a_heading_s_button_is_read(markup, is_read, read_with, said):
    found = said(read_with(markup))
    assert any("runs on Fridays" in text for _, text in found) is is_read
    assert (("heading", "What of the night boat?") in found) is is_read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Got a story? We want to hear from you, wherever you row.", "read-more"),
        ("The guild of rowers has a box for tips by its gate.", "paragraph"),
    ],
)
def test_what_a_box_tells_its_reader_goes_with_its_heading(text, kind, read_with, said):
    box = f"<aside><h4>Do You Have a Tip for Tarn Now?</h4><p>{text}</p></aside>"
    found = {words: its for its, words in said(read_with(box))}
    assert found[text] == kind

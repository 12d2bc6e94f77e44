"""Parts of a page are what their markup and their place show: rows, items, headings, leads."""

import pytest
from tests.reading.page.conftest import read_page

from quotecast.scripting.tables import tables_of

_ROWS = "<table><tr><th>Route<th>Single<tr><td>Orla–Pell<td>£4.50<tr><td>Orla–Dray<td>£5</table>"


def test_rows_of_a_table_are_rows(read_with, said):
    assert said(read_with(_ROWS)) == [
        ("table-row", "Route; Single"),
        ("table-row", "Orla–Pell; £4.50"),
        ("table-row", "Orla–Dray; £5"),
    ]


@pytest.mark.parametrize("between", ["", "<hr>", "</div><div>"])
def test_tables_that_follow_each_other_are_several(between, read_with):
    told = "<table><tr><th>Next<tr><td>The mayor goes to court.<tr><td>The boats stop.</table>"
    article = read_with(f"<div>{_ROWS}{between}{_ROWS}{between}{told}</div>").article
    assert [len(table.rows) for table in tables_of(article)] == [3, 3]


def test_table_that_lays_a_page_out_is_prose(read_with, said):
    prose = "The keeper of the lamp said that nobody had asked him about it in forty years of work."
    found = said(read_with(f"<table><tr><td><p>{prose}</p><p>{prose[4:]}</p></td></tr></table>"))
    assert {kind for kind, _ in found} == {"paragraph"}


@pytest.mark.parametrize("tag", ["ul", "ol"])
def test_items_of_a_list_are_items(tag, read_with, said):
    items = ("“The mud is deep,” the report says;", "“Nobody counted the ducks”; and")
    markup = f"<{tag}>{''.join(f'<li>{item}</li>' for item in items)}</{tag}>"
    assert said(read_with(markup)) == [("list-item", item) for item in items]


@pytest.mark.parametrize(
    "link", ["<a href='/x'>Tidewatch</a>", "<em><a href='/x'>Tidewatch</a></em>"]
)
def test_sentence_that_goes_on_behind_a_link_is_one_paragraph(link, read_with, said):
    found = said(read_with(f"<div>The plan was first told by {link}. A copy was shown.</div>"))
    assert found == [("paragraph", "The plan was first told by Tidewatch. A copy was shown.")]


def test_heading_of_notes_is_none(read_with, said):
    notes = "<h2>References</h2><ol class='references'><li>The Kiln, 3 May.</li></ol>"
    assert said(read_with(bottom=notes)) == [
        ("footnote", "References"),
        ("footnote", "The Kiln, 3 May."),
    ]


def test_link_that_edits_a_part_is_no_word_of_its_heading(read_with, said):
    heading = "<h2>How it fell<span class='mw-editsection'>[<a href='/e'>edit</a>]</span></h2>"
    assert said(read_with(heading)) == [("heading", "How it fell")]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Elsewhere: {0} • {0}", "read-more"),
        ("In other news: {0} | {0}", "read-more"),
        ("He named two: {0}, {0}.", "paragraph"),
    ],
)
def test_line_of_links_behind_a_colon_leads_away(line, kind, read_with, said):
    found = said(read_with(f"<p>{line.format('<a href=/x>Bridge shut</a>')}</p>"))
    assert [one for one, _ in found] == [kind]


def test_short_paragraph_is_no_heading(read_with, said):
    assert said(read_with("<p>Ann Berg in Tarn Bay</p>")) == [("paragraph", "Ann Berg in Tarn Bay")]


def test_heading_is_a_heading(read_with, said):
    assert said(read_with("<h2>What comes next</h2>")) == [("heading", "What comes next")]


@pytest.mark.parametrize("name", ["standfirst", "dek", "article__subtitle"])
def test_lead_below_the_title_is_a_standfirst(name, read_with, said):
    lead = "The council was warned of it three times, and three times it said no."
    found = said(read_with(top=f'<h1>The wall breaks</h1><p class="{name}">{lead}</p>'))
    assert found == [("standfirst", lead)]


@pytest.mark.parametrize(
    "text",
    [
        "Correction: An earlier version of this article misstated the age of Mr Galt.",
        "Correction, March 4: The wall is of stone.",
        "UPDATE, 3 p.m.: The wall has fallen.",
        "Clarification (4 May): Mr Galt owns half of it.",
        "This article was amended on 4 March to correct the price of the pond.",
        "• This article was amended on 4 March. An earlier version gave the price of the wrong pond.",
        "Editor’s note: A previous version of this story misstated the age of Mr Galt.",
    ],
)
def test_correction_is_told(text, read_with, said):
    assert said(read_with(bottom=f"<p>{text}</p>")) == [("correction", text)]


def test_heading_is_no_correction(read_with, said):
    assert said(read_with("<h2>Correction: why it fell</h2>"))[0][0] == "heading"


def test_part_that_is_called_a_correction_is_one(read_with, said):
    text = "The name of the pond is Long Pond."
    found = said(read_with(bottom=f"<div class='article-correction'><p>{text}</p></div>"))
    assert found == [("correction", text)]


def test_paragraph_that_counts_corrections_is_none(read_with, said):
    text = "Corrections were rare in the 1950s: nobody read them."
    assert said(read_with(f"<p>{text}</p>")) == [("paragraph", text)]


@pytest.mark.parametrize(
    ("markup", "read"),
    [
        ("<x-p>It fell at noon.</x-p><x-p>“So I saw.”</x-p>", ["It fell at noon.", "“So I saw.”"]),
        (
            "<x-a><x-p>It fell at noon.</x-p><x-b>Ann left.</x-b></x-a>",
            ["It fell at noon.", "Ann left."],
        ),
        ("<div><x-w>It fell</x-w> <x-w>at noon.</x-w></div>", ["It fell at noon."]),
        ("<p><x-w>It fell.</x-w><x-w> Ann left.</x-w></p>", ["It fell. Ann left."]),
        ("<div>It fell, <x-w>said Ann.</x-w></div>", ["It fell, said Ann."]),
    ],
)
def test_element_that_a_site_has_made_is_a_line_where_it_is_a_sentence(
    markup, read, read_with, said
):
    assert [text for _, text in said(read_with(markup))] == read


@pytest.mark.parametrize(
    ("author", "read"),
    [
        ("<footer>Ingrid Solberg, engineer</footer>", "Ingrid Solberg, engineer"),
        ("<cite>Ingrid Solberg, engineer</cite>", "Ingrid Solberg, engineer"),
        ("<p>— Ingrid Solberg, engineer</p>", "— Ingrid Solberg, engineer"),
        ("<p><cite>— Ingrid Solberg</cite></p>", "— Ingrid Solberg"),
    ],
)
def test_block_quotation_keeps_its_author(author, read, read_with, said):
    words = "“We would build the gates first, and we would not wait another winter for it.”"
    found = said(read_with(f"<blockquote><p>{words}</p>{author}</blockquote>"))
    assert found == [("blockquote", words), ("blockquote", read)]


LARGE = "The board of Tarn asked everybody to stay away from the wall until it is mended."


@pytest.mark.parametrize("level", ["h2", "h3", "h4"])
@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (LARGE, "paragraph"),
        (LARGE.rstrip("."), "heading"),
        ("How the board of Tarn asked everybody to stay away from the wall for good…", "heading"),
        (
            "“We asked them all to stay away from the wall until it is mended, every one.”",
            "heading",
        ),
        ("Stay away from the wall.", "heading"),
    ],
)
def test_sentence_of_the_story_that_is_set_large_is_no_heading(read_with, said, level, words, kind):
    assert (kind, words) in said(read_with(f"<{level}>{words}</{level}>"))


def test_sentence_set_large_beside_its_picture_is_no_caption(read_with, said):
    picture = "<div><img src='wall.jpg' alt=''></div>"
    found = said(read_with(f"<div class='item'><h2>{LARGE}</h2>{picture}</div>"))
    assert ("paragraph", LARGE) in found


@pytest.mark.parametrize(
    ("markup", "author"),
    [
        (
            "<blockquote>{} <small>Ingrid Solberg, engineer</small></blockquote>",
            "Ingrid Solberg, engineer",
        ),
        ("<blockquote><p>{} — <cite>Ingrid Solberg</cite></p></blockquote>", "— Ingrid Solberg"),
        ("<div class='quote'><p>{}</p><p class='name'>Ingrid Solberg</p></div>", "Ingrid Solberg"),
        ("<aside class='testimonial'><p>{}</p><p>Ingrid Solberg</p></aside>", "Ingrid Solberg"),
    ],
)
def test_author_of_what_is_set_apart_stands_by_himself(markup, author, read_with, said):
    words = "“We would build the gates first, and we would not wait.”"
    found = said(read_with(markup.format(words)))
    assert found == [("blockquote", words), ("blockquote", author)]


def test_title_at_the_end_of_a_quotation_stays_in_it(read_with, said):
    words = "I have read all of <cite>The Gates of Tarn</cite>"
    found = said(read_with(f"<blockquote><p>{words}</p></blockquote>"))
    assert found == [("blockquote", "I have read all of The Gates of Tarn")]


def test_part_that_is_called_a_quote_and_opens_none_is_a_paragraph(read_with, said):
    text = "A quote for the work is due in May."
    assert said(read_with(f"<div class='quote'><p>{text}</p></div>")) == [("paragraph", text)]


def test_caption_of_a_figure_that_quotes_is_the_author(read_with, said):
    words = "“We would build the gates first, and we would not wait another winter for it.”"
    markup = f"<blockquote><p>{words}</p></blockquote><figcaption>— Ingrid Solberg</figcaption>"
    found = said(read_with(f"<figure>{markup}</figure>"))
    assert found == [("blockquote", words), ("blockquote", "— Ingrid Solberg")]


def test_caption_of_a_picture_is_a_caption(read_with, said):
    found = said(
        read_with('<figure><img src="a.jpg"><figcaption>The old wall</figcaption></figure>')
    )
    assert found == [("caption", "The old wall")]


def test_time_of_an_update_in_a_list_is_its_heading(read_with, said):
    items = "<li><span>10.05 GMT</span><p>The bridge is shut.</p></li>"
    assert said(read_with(f"<ol>{items}</ol>"))[0] == ("heading", "10.05 GMT")


def test_times_of_a_timetable_are_items(read_with, said):
    found = said(read_with("<ul><li>10.05</li><li>11.05</li><li>Orla Pier</li></ul>"))
    assert found[0] == ("list-item", "10.05")


def test_time_of_an_update_stands_in_its_heading(read_with, said):
    found = said(read_with("<div><p>10.05 GMT</p><h2>Bridge shut</h2></div>"))
    assert found == [("heading", "10.05 GMT – Bridge shut")]


def test_question_in_bold_above_its_answer_is_a_question(read_with, said):
    asked = ("Why did it fall?", "Who was told?")
    found = said(read_with("".join(f"<p><b>{one}</b><br>I can't say.</p>" for one in asked)))
    assert [kind for kind, _ in found] == ["question", "paragraph"] * 2


def test_bold_words_that_open_a_paragraph_ask_nothing(read_with, said):
    assert said(read_with("<p><b>Ann Berg</b> has waited<br>for long.</p>"))[0][0] == "paragraph"


def test_time_below_its_heading_belongs_to_it(read_with, said):
    found = said(read_with("<h2>The wall falls</h2><p>10.05 GMT</p>"))
    assert found == [("heading", "The wall falls – 10.05 GMT")]


@pytest.mark.parametrize(
    ("before", "behind", "kinds"),
    [
        ("The plan was first told by", "in a letter of nine pages.", ["paragraph"]),
        ("The plan is dead.", "In a letter it lives.", ["paragraph", "read-more", "paragraph"]),
        ("The plan is here:", "and nowhere else.", ["paragraph", "read-more", "paragraph"]),
    ],
)
def test_link_on_a_line_of_its_own_is_of_the_sentence_that_it_tears(
    before, behind, kinds, read_with, said
):
    markup = f"<div>{before}</div><a href='/x'>Tidewatch</a><div>{behind}</div>"
    assert [kind for kind, _ in said(read_with(markup))] == kinds


@pytest.mark.parametrize("time", ["<a href='#u1'><time>09.15 GMT</time></a>", "<p>09.15 GMT</p>"])
def test_time_of_an_update_is_read_though_it_is_a_link(time, read_with, said):
    update = f"<section>{time}<h2>The gate opens</h2><p>Ann Pell saw it open at last.</p></section>"
    assert ("heading", "09.15 GMT – The gate opens") in said(read_with(update))


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ('<sup><a href="#n1">1</a></sup>', '<li id="n1">The Kiln, 3 May. <a href="#m1">↩</a></li>'),
        (
            '<a href="#n1" class="fnref"><sup>1</sup></a>',
            '<li id="n1"><p>The Kiln, 3 May.</p></li>',
        ),
    ],
)
def test_what_a_mark_leads_to_is_a_note(mark, note, read_with, said):
    line = f"<p>The gate was shut for a year{mark} and nobody went to the bay.</p>"
    found = said(read_with(line, bottom=f"<section><h2>Notes</h2><ol>{note}</ol></section>"))
    assert found[-2:] == [("footnote", "Notes"), ("footnote", "The Kiln, 3 May.")]


@pytest.mark.parametrize(
    ("facts", "lines"),
    [
        (
            "<dt>Height</dt><dd>96 feet</dd><dt>Built:</dt><dd>1911</dd>",
            ["Height: 96 feet", "Built: 1911"],
        ),
        ("<div><dt>Height</dt><dd><p>96</p><p>feet</p></dd></div>", ["Height: 96 feet"]),
        (  # of several values, of sentences, of questions, of what is said nothing is made
            "<dt>Crew</dt><dd>Ann Pell</dd><dd>Tom Reed</dd>",
            ["Crew", "Ann Pell", "Tom Reed"],
        ),
        ("<dt>Height</dt><dd>It is 96 feet high.</dd>", ["Height", "It is 96 feet high."]),
        ("<dt>How high?</dt><dd>96 feet</dd>", ["How high?", "96 feet"]),
        ("<dt>Motto</dt><dd>“By the sea”</dd>", ["Motto", "“By the sea”"]),
        ("<dt>Height</dt><dt>Length</dt><dd>96 feet</dd>", ["Height", "Length", "96 feet"]),
    ],
)
def test_name_and_value_of_a_list_are_one_line(facts, lines, read_with, said):
    assert [text for _, text in said(read_with(f"<dl>{facts}</dl>"))] == lines


PAIRS = {
    "Category": ["Category: Best boat", "Winner: Salt"],
    "Topic": ["Topic: The law of the sea"],
    "Label": ["Label: Mud Records"],
    "Duration": ["Duration: 4:30"],
    "Watch": ["Watch: A gold Omega, 1911"],
    "Photo": ["Photo: Ann Pell"],
    "Video": ["Video: Tom Reed"],
    "Text": ["Text: Genesis 3"],
    "Source": ["Source: The river Tarn"],
}


@pytest.mark.parametrize("place", ["middle", "bottom"])
@pytest.mark.parametrize("lines", PAIRS.values(), ids=PAIRS)
def test_name_of_a_pair_is_no_label_of_the_page(lines, place, read_with, said):
    pairs = (line.split(": ", 1) for line in lines)
    facts = f"<dl>{''.join(f'<dt>{name}</dt><dd>{value}</dd>' for name, value in pairs)}</dl>"
    reading = read_with(**{place: facts})
    assert said(reading) == [("list-item", line) for line in lines]
    assert (reading.article.byline, reading.article.publisher) == (None, None)


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("<span>19</span><span>days to go</span>", "19 days to go"),
        ("<strong>Tickets</strong><span>£6.50</span>", "Tickets £6.50"),
        ("<b>Where</b><span>Tarn Bay</span>", "Where Tarn Bay"),
        ("the <b>19</b>th boat", "the 19th boat"),
        ("the <span>19</span><span>th</span> boat", "the 19th boat"),
        ("<span>T</span><span>he boat</span>", "The boat"),
        ("the <b>har</b><span>bour</span> wall", "the harbour wall"),
        ("<span>Leeds</span><span>3</span><span>Hull</span><span>1</span>", "Leeds 3 Hull 1"),
        ("the <b>7</b><span>ths</span> of it", "the 7ths of it"),
        ("a <b>7</b><span>Up</span> or two", "a 7Up or two"),
        ("on <b>Whats</b><span>App</span> at last", "on WhatsApp at last"),
        ("the <b>over</b><span>Time</span> rule", "the overTime rule"),
        ("the A<b>320</b><span>neo</span> is <span>£</span><span>4</span>", "the A320neo is £4"),
    ],
)
def test_words_that_only_a_sheet_parts_are_parted(line, read, read_with, said):
    assert ("paragraph", read) in said(read_with(f"<p>{line}</p>"))


def test_box_of_facts_stays_though_the_story_has_one_of_them(read_with, said):
    fact = "The wall is ninety feet high"
    box = f"<aside><h3>In short</h3><p>{fact}</p><p>Built in May</p><p>Owned by Tarn</p></aside>"
    lines = [text for _, text in said(read_with(f"{box}<p>{fact}, and no more.</p>"))]
    assert lines == ["In short", fact, "Built in May", "Owned by Tarn", f"{fact}, and no more."]


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (
            "<b>Other stories</b><br><a href='/a'>Band wins</a><br><a href='/b'>Creek rises</a>",
            "read-more",
        ),
        ("<b>The winners</b><br><a href='/a'>Band of Tarn</a><br>Creek boys", "paragraph"),
        (
            "The nine who died<br><a href='/a'>Ann Pell, 61</a><br><a href='/b'>Tom Reed, 9</a>",
            "paragraph",
        ),
        (
            "The shortlist<br><a href='/a'>Mud by Ann Pell</a><br><a href='/b'>Tide by Jo Roe</a>",
            "paragraph",
        ),
        (
            "Five songs to start with<br><a href='/a'>Harbour Lights</a><br><a href='/b'>Mud</a>",
            "paragraph",
        ),
        (
            "Where to give<br><a href='/a'>The Tarn Bay Fund</a><br><a href='/b'>Mud Aid</a>",
            "paragraph",
        ),
        (
            "<b>“We won”</b><br><a href='/a'>Band of Tarn</a><br><a href='/b'>Creek boys</a>",
            "paragraph",
        ),
    ],
)
def test_column_of_links_at_the_end_is_none_of_the_story(lines, kind, read_with, said):
    found = said(read_with(bottom=f"<p>{lines}</p>"))
    assert kind in {one for one, _ in found}
    assert (kind == "read-more") == all(one == "read-more" for one, _ in found)


def test_date_between_a_standfirst_and_the_story_is_the_pages(read_with, said):
    lead = "<p class='standfirst'>Nine in ten of the walls of the land are now called good or very good.</p>"
    facts = "<dl><dt>From</dt><dd>Tarn</dd><dt>Published</dt><dd>3 May 2031</dd></dl>"
    reading = read_with(top=f"<h1>The wall breaks</h1>{lead}{facts}")
    kinds = {text: kind for kind, text in said(reading)}
    assert kinds["Published: 3 May 2031"] == "byline"
    assert kinds["From: Tarn"] == "list-item"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("— Sleepless in Tarn", "paragraph"),
        ("– SLEEPLESS IN TARN", "paragraph"),
        ("Sleepless in Tarn", "heading"),
        ("Tarn – and the sea", "heading"),
    ],
)
def test_a_bold_line_that_begins_with_a_dash_signs_and_heads_nothing(line, kind, read_with, said):
    told = "<p>You have two gates in the wall, and only one of them has ever been painted.</p>"
    assert said(read_with(f"<p><b>{line}</b></p>{told}"))[0] == (kind, line)


INDENTED = [
    f"The board of Tarn mended the long wall of stone at mile {number}." for number in range(6)
]


@pytest.mark.parametrize(
    ("opening", "kind"),
    [
        ("", "paragraph"),
        ("<p>By Ann Frome</p>", "paragraph"),
        ("<p>The board of Tarn has written to us.</p>", "blockquote"),
        ("<p>The board writes:</p>", "blockquote"),
    ],
)
def test_story_that_is_set_whole_as_a_block_quotation_is_the_writers(opening, kind, said):
    story = "".join(f"<p>{words}</p>" for words in INDENTED)
    body = f"<h1>The wall</h1>{opening}<blockquote>{story}</blockquote>"
    found = said(read_page(f"<html><head><title>The wall</title></head><body>{body}</body></html>"))
    assert [one for one in found if one[1] in INDENTED] == [(kind, words) for words in INDENTED]


def test_bold_line_of_a_page_that_closes_no_paragraph_is_a_heading(said):
    lines = "\n".join(
        f"<P>{words}" for words in (*INDENTED[:3], "<B>Order book</B>", *INDENTED[3:])
    )
    page = f"<HTML><TITLE>The wall</TITLE><BODY><H1>The wall</H1>\n{lines}\n</BODY></HTML>"
    assert ("heading", "Order book") in said(read_page(page))


@pytest.mark.parametrize(("count", "is_heading"), [(3, True), (2, False)])
def test_first_of_several_bold_lines_is_a_heading_though_nothing_stands_above(
    count, is_heading, said
):
    lines = "".join(
        f"<p><b>Mile {number}</b></p><p>{words}</p>"
        for number, words in enumerate(INDENTED[:count])
    )
    page = f"<html><title>The wall</title><body><h1>The wall</h1><p>By Ann Frome</p>{lines}</body></html>"
    assert (("heading", "Mile 0") in said(read_page(page))) is is_heading


@pytest.mark.parametrize(
    ("items", "is_read"),
    [
        (["The gate at mile 3 stays as it is", "The gate at mile 4 stays as it is"], True),
        (
            ["<a href='/a'>The gate at mile 3 stays shut</a>", "<a href='/b'>Mile 4 falls</a>"],
            False,
        ),
    ],
)
@pytest.mark.parametrize("prose", ["<p>{}</p>", "<div class='text'>{}</div>", "{}<br><br>"])
def test_list_right_behind_the_last_paragraph_is_the_storys(prose, items, is_read, said):
    story = "".join(prose.format(words) for words in INDENTED)
    listed = "".join(f"<li>{item}</li>" for item in items)
    more = "".join(f"<li><a href='/{one}'>Why tram {one} never ran</a></li>" for one in range(5))
    cell = f"<table><tr><td width=600>{story}<ul>{listed}</ul></td></tr></table>"
    body = f"<h1>The wall</h1>{cell}<section class='more'><ul>{more}</ul></section>"
    found = said(read_page(f"<html><title>The wall</title><body>{body}</body></html>"))
    assert any(text == items[0] for _, text in found) is is_read


@pytest.mark.parametrize(
    ("links", "kind"),
    [(["/a"], None), (["/a", "/b"], "heading")],
)
def test_a_lone_heading_that_is_a_link_leads_to_another_story(links, kind, said):
    title = "Why the tram of Tarn never ran"
    heads = [f"<h4><a href='{link}'>{title} {link[1]}</a></h4>" for link in links]
    lines = [f"<p>{words}</p>" for words in INDENTED]
    lines[2:2], lines[5:5] = heads[:1], heads[1:]
    page = f"<html><title>The wall</title><body><article><h1>The wall</h1>{''.join(lines)}</article></body></html>"
    kinds = {text: kind for kind, text in said(read_page(page))}
    assert kinds.get(f"{title} a") in {kind, "read-more" if kind is None else kind}


def test_hashed_box_that_ends_with_a_button_to_sign_up_is_the_pages(said):
    box = "<div class='sc-1a'><div class='sc-9'><p>Get tide letter 7 each Friday</p><button>Sign up</button></div></div>"
    lines = [f"<p>{words}</p>" for words in INDENTED]
    lines[3:3] = [box]
    page = f"<html><title>The wall</title><body><article><h1>The wall</h1>{''.join(lines)}</article></body></html>"
    assert not any("tide letter" in text for kind, text in said(read_page(page)))

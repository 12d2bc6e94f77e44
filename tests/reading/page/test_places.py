"""What a line of a page is, is told by its place: columns, captions, standfirsts, bylines, boxes, notes."""

import pytest
from tests.reading.page.conftest import STORY, page_with, read_page

_PARAGRAPHS = "<P>".join(STORY)
_LEFT = '<A HREF="n">News</A><BR><A HREF="s">Sport</A><P><B>Weather</B><BR>Sunny today, with a high of 71.'
_RIGHT = "<B>Market</B><P>Bob sells trucks on Route 12, so come and drive home happy today."


def _table_page(*, left=_LEFT, right=_RIGHT, story=_PARAGRAPHS, title="The wall breaks"):
    return (
        f'<html lang="en"><head><title>{title}</title></head><body><table><tr><td colspan=3>The Tarn Register'
        f"</td></tr><tr><td>{left}</td><td><b>The wall breaks in two places</b><p>{story}</td>"
        f"<td>{right}</td></tr><tr><td colspan=3>Home | Contact</td></tr></table></body></html>"
    )


def _kinds(reading):
    article = reading.article
    return {b.span.cut_from(article.text): b.kind.value for b in article.blocks}


@pytest.mark.parametrize("words", ["Sunny today", "drive home", "Contact"])
def test_side_columns_of_a_table_layout_are_no_story(words, reasons):
    reading = read_page(_table_page())
    assert words not in reading.article.text
    assert any(words in text for text in reasons(reading))
    assert all(text in reading.article.text for text in STORY)


def test_story_in_two_cells_is_read_from_both():
    reading = read_page(_table_page(story=" ".join(STORY[:2]), right=" ".join(STORY[2:])))
    assert all(text in reading.article.text for text in STORY)


def test_label_of_a_cell_is_read():
    assert "Ms Berg:" in read_page(_table_page(left="Ms Berg:")).article.text


def test_title_goes_on_where_it_stands_below_its_outlet():
    reading = read_page(_table_page(title="The Tarn Register -- The wall breaks"))
    assert reading.article.title == "The wall breaks in two places"


def test_title_above_a_line_of_its_outlet_stays():
    page = page_with(top="<h1>The wall breaks in two places</h1><p>The Daily Kiln of Tarn</p>")
    page = page.replace(
        "<title>The wall breaks", "<title>The wall breaks in two places | The Daily Kiln of Tarn"
    )
    assert read_page(page).article.title == "The wall breaks in two places"


@pytest.mark.parametrize(
    "picture",
    [
        "<table align=right><tr><td><img src=a><br><i>The wall in May</i></td></tr></table>",
        "<table><tr><td><img src=a></td></tr><tr><td>The wall in May</td></tr></table>",
    ],
)
def test_words_in_the_table_of_a_picture_are_its_caption(picture, read_with, said):
    assert ("caption", "The wall in May") in said(read_with(picture))


def test_caption_above_the_story_is_a_caption(read_with, said):
    top = "<figure><img src=a><figcaption>The wall in May</figcaption></figure><h1>The wall breaks</h1>"
    assert ("caption", "The wall in May") in said(read_with(top=top))


def test_caption_outside_of_the_article_is_listed_as_one(reasons):
    figure = "<figure><img src=a><figcaption>A cat on a roof</figcaption></figure>"
    page = page_with().replace("</main>", f"</main><div>{figure}</div>")
    assert reasons(read_page(page))["A cat on a roof"] == "caption"


_BYLINE = '<div class="byline">Ann Pell</div>'


@pytest.mark.parametrize(
    "behind",
    [_BYLINE, "<time>3 May 2031</time>", "<figure><img><figcaption>Boats</figcaption></figure>"],
)
def test_sentence_between_title_and_byline_is_the_standfirst(behind, read_with, said):
    top = f'<h1>The wall breaks</h1><p class="x">Nobody had looked at it for ten years.</p>{behind}'
    assert ("standfirst", "Nobody had looked at it for ten years.") in said(read_with(top=top))


@pytest.mark.parametrize(
    "top",
    [
        f'<h1>The wall breaks</h1>{_BYLINE}<p class="x">Nobody had looked at it for ten years.</p>',
        '<h1>The wall breaks</h1><p class="x">Nobody had looked at it for ten years.</p>',
        f"<h1>The wall breaks</h1><p>Nobody had looked at it for ten years.</p>{_BYLINE}",
    ],
)
def test_first_paragraph_of_a_story_is_no_standfirst(top, read_with, said):
    assert ("paragraph", "Nobody had looked at it for ten years.") in said(read_with(top=top))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Posted by Ann Pell at 21:14", "Ann Pell"),
        ("By Ann Pell and Jo Roe", "Ann Pell, Jo Roe"),
        ("Written by Ann Pell", "Ann Pell"),
    ],
)
def test_writer_may_be_named_behind_the_story(line, names, read_with, said):
    inside = read_with(bottom=f"<p>{line}</p>")
    assert (inside.article.byline, said(inside)) == (names, [("byline", line)])
    outside = read_page(page_with().replace("</article>", f"</article><footer>{line}</footer>"))
    assert outside.article.byline == names


def test_comment_behind_the_story_names_no_writer():
    comments = '<div class="comments"><p>Posted by Ann Pell at 21:14</p></div>'
    assert read_page(page_with().replace("</main>", f"{comments}</main>")).article.byline is None


def test_box_that_names_the_writer_above_the_story_is_a_byline(read_with):
    box = '<div class="author-info"><span>By</span> <a>Ann Pell</a><i>14:07, 9 Nov 2031</i></div>'
    article = read_with(top=f"<h1>The wall breaks</h1>{box}").article
    assert (article.byline, article.published) == ("Ann Pell", "2031-11-09")


def test_date_beside_the_time_it_takes_to_read_is_found(read_with):
    line = '<div class="meta">Ann Pell | 7 June 2031 | 6 min read</div>'
    assert read_with(top=f"<h1>The wall breaks</h1>{line}").article.published == "2031-06-07"


@pytest.mark.parametrize("box", ["<section><h4>{}</h4><div>Daily at 7 am</div></section>"])
@pytest.mark.parametrize("call", ["Subscribe to our newsletter", "Sign up to First Edition"])
def test_box_that_a_call_heads_is_left_out_as_a_whole(box, call, read_with, reasons):
    reading = read_with(box.format(call))
    assert {"Daily at 7 am", call} <= reasons(reading).keys()


def test_box_with_a_heading_of_its_own_is_read(read_with, said):
    box = "<section><h4>How to claim</h4><div>Call us by 7 am on Monday.</div></section>"
    assert ("paragraph", "Call us by 7 am on Monday.") in said(read_with(box))


def test_box_made_by_a_site_is_what_its_own_name_says(read_with, reasons):
    box = '<x-island name="EmailSignup"><p>News may hold advertisements of other firms.</p></x-island>'
    assert "News may hold advertisements of other firms." in reasons(read_with(box))


def test_notes_that_marks_lead_to_are_read_as_notes(said):
    mark = '<sup><a href="#n1">1</a></sup>'
    notes = '<section class="footnotes"><ol><li id="n1">Archives, box 12.</li></ol></section>'
    page = page_with(f"<p>It broke in 1910.{mark}</p>").replace("</article>", f"</article>{notes}")
    assert ("footnote", "Archives, box 12.") in said(read_page(page))


def test_drop_cap_with_a_twin_for_screen_readers_is_read_once(read_with):
    cap = '<p><span><span aria-hidden="true">A</span></span><span class="visually-hidden">A</span> boat sank.</p>'
    assert "A boat sank." in read_with(cap).article.text


_UPDATE = "<article><time>10.05 GMT</time><div>{}</div><p>The gate is shut, the council says.</p></article>"


def test_name_below_the_time_of_an_update_is_its_writers(said):
    page = page_with(_UPDATE.format("Ann Pell"))
    reading = read_page(page)
    assert ("byline", "Ann Pell") in said(reading)
    assert reading.article.byline == "Ann Pell"


_OTHER = (
    "<article><time>10.0{0}</time><p>The gate is still shut, the council says {0}.</p></article>"
)


@pytest.mark.parametrize(
    ("updates", "byline"),
    [
        ([_UPDATE.format("Ann Pell"), _OTHER.format(1)], "Ann Pell"),
        ([_UPDATE.format("Ann Pell"), *map(_OTHER.format, range(3))], None),
    ],
)
def test_writer_of_few_updates_is_not_the_pages(updates, byline):
    assert read_page(page_with("".join(updates))).article.byline == byline


@pytest.mark.parametrize(
    ("line", "kind"),
    [("Harbour correspondent", "byline"), ("The harbour is shut", "paragraph")],
)
def test_job_below_the_writer_of_an_update_is_of_the_byline(said, line, kind):
    others = "".join(_OTHER.format(number) for number in range(6))  # far below the byline's place
    page = page_with(others + _UPDATE.format(f"Ann Pell<br>{line}"))
    assert (kind, line) in said(read_page(page))


def test_lines_between_breaks_are_what_their_face_says(read_with, said):
    post = f"<div>{STORY[0]}<br><br><b>What it cost</b><br>Nobody knows, Ms Berg thinks.<br><br><a href='/x'>Home</a></div>"
    kinds = dict(reversed(pair) for pair in said(read_with(post)))
    assert (kinds["What it cost"], kinds["Home"]) == ("heading", "read-more")


def test_stamp_with_a_button_beside_its_date_is_a_stamp(read_with, said):
    line = "Last updated 19 April 2031 + show all updates"
    assert ("byline", line) in said(read_with(bottom=f"<div>{line}</div>"))


def test_words_of_a_player_beside_its_caption_are_none_of_the_story(read_with, said):
    player = "<div><div>To play this film you need a newer browser.</div><figcaption>The gate</figcaption></div>"
    assert {kind for kind, _ in said(read_with(player))} == {"caption"}


def test_caption_above_the_story_in_what_holds_the_title_is_one(said):
    head = "<header><figure><img><figcaption>A hedge at dusk</figcaption></figure><h1>The wall breaks</h1></header>"
    body = "".join(f"<p>{text}</p>" for text in STORY)
    page = f"<html lang='en'><title>The wall breaks</title><body><div>{head}<div class='b'>{body}</div></div></body></html>"
    assert ("caption", "A hedge at dusk") in said(read_page(page))


def test_writer_named_in_a_side_column_is_found():
    side = '<aside class="sidebar"><section class="authors"><h3>Author</h3><p><span class="author-name">Ann Pell</span></p></section></aside>'
    assert read_page(page_with(top=f"<h1>The wall breaks</h1>{side}")).article.byline == "Ann Pell"


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Tarn Online: Local News", "A gate falls into the bay"),
        ("Council to mend the harbour wall", "Council to mend the harbour wall"),
    ],
)
def test_only_heading_is_the_title_where_the_declared_one_says_nothing(title, found):
    page = page_with(top="<h2>A gate falls into the bay</h2>")
    assert read_page(page.replace("The wall breaks", title)).article.title == found


def test_list_of_facts_above_the_story_is_left_out(read_with, reasons):
    facts = "<dl><dt>Mudlark</dt><dd>Posts: 1,204</dd><dd>Joined: 11 February 2007</dd></dl>"
    line = "<h1>The wall breaks</h1><p>by Ann Pell » Tue Jan 14, 2014 10:41 pm</p>"
    reading = read_with(top=facts + line)
    assert "Posts: 1,204" in reasons(reading)
    assert (reading.article.byline, reading.article.published) == ("Ann Pell", "2014-01-14")


def test_box_with_a_price_and_a_way_to_a_shop_is_left_out(read_with, reasons):
    card = "<div><h3>Best boots</h3><p>Tried by us.</p><a href='/s'>View at Shop</a><span>£119.99</span></div>"
    assert {"Best boots", "Tried by us."} <= reasons(read_with(card)).keys()


@pytest.mark.parametrize(
    ("told", "is_left_out"),
    [("We may earn a commission.", True), ("They were made in a mill at Orla.", False)],
)
def test_box_with_a_price_may_say_what_the_outlet_gets_of_it(told, is_left_out, read_with, reasons):
    card = f"<h3>Best boots</h3><p>£79 <s>£119</s></p><a href='/s'>Buy here</a><p>{told}</p>"
    assert ("Best boots" in reasons(read_with(f"<div class='box'>{card}</div>"))) is is_left_out


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("This post is for paying subscribers only", True),
        ("This story is available to members", True),
        ("Already a subscriber? Log in", False),
        ("Subscribe to our letter", False),
    ],
)
def test_gate_is_told_where_it_stands_in_a_call(line, is_told, read_with):
    reading = read_with(bottom=f"<section class='post-cta'><h2>{line}</h2><a>Join</a></section>")
    assert ("paywall" in [notice.kind for notice in reading.notices]) is is_told


def test_box_with_a_sum_in_a_sentence_is_read(read_with, said):
    box = (
        "<div><h3>Best boots</h3><p>They cost £119.99 in <a href='/s'>Tarn</a>, she said.</p></div>"
    )
    assert ("paragraph", "They cost £119.99 in Tarn, she said.") in said(read_with(box))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (
            "<em>No time to read? <a href='/n'>Get our weekly roundup in your inbox.</a></em>",
            "read-more",
        ),
        ("<em>The wall was built in 1910.</em>", "paragraph"),
        ("No wall was older than <a href='/n'>the one of the old fort of Orla.</a>", "paragraph"),
    ],
)
def test_last_paragraph_in_italics_that_ends_with_a_link_is_a_call(line, kind, read_with, said):
    assert [pair[0] for pair in said(read_with(bottom=f"<p>{line}</p>"))] == [kind]


def test_line_above_calls_at_the_end_goes_with_them(read_with, said):
    calls = "<p>Watch us free</p><ul><li>Download our app</li><li>Text APP to 55501</li></ul><p>Copyright 2031 Kiln.</p>"
    assert {kind for kind, _ in said(read_with(bottom=calls))} == {"read-more"}


@pytest.mark.parametrize("line", ["Ann Pell, born 3 March 1926", "“We stay here”"])
def test_last_line_of_a_story_stays_above_what_is_left_out(line, read_with, said):
    end = f"<p>{line}</p><p>Read more:</p><p>Copyright 2031 Kiln. All rights reserved.</p>"
    assert ("paragraph", line) in said(read_with(bottom=end))


def test_list_at_the_end_of_a_story_is_read(read_with, said):
    end = "<p>What you need</p><ul><li>A rope</li><li>A boat</li></ul><p>Copyright 2031 Kiln.</p>"
    assert ("list-item", "A rope") in said(read_with(bottom=end))


def test_caption_of_a_picture_that_is_shown_twice_is_read_once(read_with, said):
    figure = "<figure><img><figcaption>The wall in May</figcaption></figure>"
    reading = read_with(top=f"{figure}<h1>The wall breaks</h1>", bottom=figure)
    assert said(reading).count(("caption", "The wall in May")) == 1


def test_last_line_that_names_who_helped_to_report_is_a_byline(read_with, said):
    line = "<p><em>Additional reporting by <a href='/jo'>Joseph Roe</a></em></p>"
    assert [kind for kind, _ in said(read_with(bottom=line))] == ["byline"]


def test_caption_between_title_and_story_is_one(said):
    body = "".join(f"<p>{text}</p>" for text in STORY)
    figure = "<figure><img><figcaption>A tram waits</figcaption></figure>"
    page = f"<html lang='en'><title>The wall breaks</title><body><section><h1>The wall breaks</h1></section>{figure}<div>{body}</div></body></html>"
    assert ("caption", "A tram waits") in said(read_page(page))


def test_points_between_title_and_story_are_read(said):
    points = "<ul><li>The wall makes up a tenth of the coast</li><li>Boats stay at home till Friday noon</li></ul>"
    page = page_with().replace("<article>", f"<h1>The wall breaks</h1>{points}<article>")
    assert ("list-item", "Boats stay at home till Friday noon") in said(read_page(page))


def test_list_of_links_between_title_and_story_is_not(said):
    links = "<ul><li><a href='/a'>The wall makes up a tenth of the coast</a></li><li><a href='/b'>Boats stay at home</a></li></ul>"
    page = page_with().replace("<article>", f"<h1>The wall breaks</h1>{links}<article>")
    assert "list-item" not in {kind for kind, _ in said(read_page(page))}


@pytest.mark.parametrize(
    ("top", "kind"),
    [
        ("<h2>OUT OF THE GATE</h2><p>Nobody was hurt, the council said.</p>", "heading"),
        ("", "read-more"),
    ],
)
def test_label_in_capitals_heads_prose_where_other_headings_are_in_capitals(
    top, kind, read_with, said
):
    label = "<h2>UP NEXT</h2><p>The crew sails for Orla on Saturday morning.</p>"
    assert (kind, "UP NEXT") in said(read_with(top + label))


def test_bar_of_buttons_is_furniture(read_with, said):
    assert ("read-more", "Advertisement · Scroll to continue") in said(
        read_with("<div>Advertisement · Scroll to continue</div>")
    )


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("<i>(Our staff has not changed this story.)</i>", "read-more"),
        ("(Our staff has not changed this story.)", "paragraph"),
    ],
)
def test_last_line_in_brackets_and_italics_is_the_outlets(line, kind, read_with, said):
    assert [pair[0] for pair in said(read_with(bottom=f"<p>{line}</p>"))] == [kind]


def test_writer_in_what_passes_for_a_menu_is_found(read_with):
    menu = '<nav class="x"><span>Written by <a>Ann Pell</a></span>, <span>Edited by <a>Jo Roe</a></span><span> July 22, 2031 21:14 IST</span></nav>'
    article = read_with(top=f"<h1>The wall breaks</h1>{menu}").article
    assert (article.byline, article.published) == ("Ann Pell", "2031-07-22")


def test_post_that_is_glued_to_a_writers_name_is_none_of_it(read_with):
    line = '<div class="author">Ann Pell<span class="author-title">ESBN Staff Writer</span></div>'
    assert read_with(top=f"<h1>The wall breaks</h1>{line}").article.byline == "Ann Pell"


def test_heading_that_a_title_ends_with_is_the_title():
    page = page_with(top="<p>Tarn Funeral Home</p><h2>Edna Marsh</h2>")
    page = page.replace(
        "<title>The wall breaks", "<title>Tarn Funeral Home - Obituaries - Edna Marsh"
    )
    assert read_page(page).article.title == "Edna Marsh"


@pytest.mark.parametrize(
    "cell",
    [
        "<p>“The town has been left alone for a year now,” said Tom Reed, who fishes.</p>",
        "<p>‘The town has been left alone for a year now,’ said Tom Reed, who fishes.</p>",
        "<b>“We will never leave this town of ours, whatever they say”</b>",
        "<b>What did the council know of the wall before it broke?</b>",
    ],
)
def test_cell_in_which_somebody_speaks_or_is_asked_is_read(cell):
    words = cell[3:].partition("<")[0].strip("<p>b“”‘’?")[:40]
    assert words in read_page(_table_page(left=cell)).article.text


@pytest.mark.parametrize(
    "row",
    [
        "“We will never leave this town”",
        "<ul><li>Forty people were carried out</li><li>Six boats sank</li></ul>",
        "Ann Pell, aged 61, of Mill Lane<br>Tom Reed, aged 40, of Bay Road",
        "Tarn, Tuesday —",
    ],
)
def test_row_between_two_parts_of_a_story_is_read(row):
    second = "<P>".join(f"It is said again: {text}" for text in STORY)
    rows = f"<tr><td colspan=3>{row}</td></tr><tr><td></td><td>{second}</td><td></td></tr>"
    page = _table_page().replace("<tr><td colspan=3>Home", f"{rows}<tr><td colspan=3>Home")
    text = read_page(page).article.text
    assert all(
        words in text
        for words in row.replace("<br>", ">").replace("<", ">").split(">")
        if " " in words
    )
    assert "Contact" not in text


@pytest.mark.parametrize(
    "updates",
    [
        "<h3>9.15am</h3><p>Anna Reed</p><p>She was the first to be called to the inquest.</p><h3>10.30am</h3><p>Tom Hill</p><p>The brother of the mayor told them of his boat.</p>",
        "<h3>9.15am</h3><p>Anna Reed</p><p>The first to be called was asleep.</p><h3>10.30am</h3><p>Tom Hill</p><p>The brother of the mayor told them of his boat.</p>",
        "<h3>9.15am</h3><p>Anna Reed, Tom Hill and Jack Moss</p><p>They are through to the final of the day.</p>",
    ],
)
def test_names_whom_a_day_is_about_are_no_writers(updates, read_with, said):
    reading = read_with(updates)
    assert reading.article.byline is None
    assert "byline" not in {kind for kind, _ in said(reading)}


def test_writers_of_several_updates_are_named_again(read_with):
    updates = "".join(
        f"<h3>{hour}.15am</h3><p>{name}</p><p>The gate is shut, the council says.</p>"
        for hour, name in ((9, "Anna Reed"), (8, "Tom Hill"), (7, "Anna Reed"))
    )
    assert read_with(updates).article.byline == "Anna Reed, Tom Hill"


@pytest.mark.parametrize(
    ("declared", "top"),
    [
        (None, "<h1>The wall of Tarn breaks</h1><h2>Forty carried out of the town</h2>"),
        ("Home", "<h1>A wall of the harbour falls</h1><h3>More from the coast this week</h3>"),
        ("The wall | Tarn | Gazette", "<p>Gazette</p><h1>Why it broke</h1><h2>The wall</h2>"),
    ],
)
def test_heading_of_the_first_rank_is_the_title_before_others(declared, top):
    named = f"<title>{declared}</title>" if declared else ""
    page = page_with(top=top).replace("<title>The wall breaks</title>", named)
    head = top.partition("<h1>")[2].partition("<")[0]
    assert read_page(page).article.title == head


def test_list_of_facts_below_the_title_is_read(read_with, said):
    facts = "<dl><dt>Dead</dt><dd>Ann Pell, 61</dd><dt>Hurt</dt><dd>Tom Reed, 40</dd></dl>"
    expected = [("list-item", "Dead: Ann Pell, 61"), ("list-item", "Hurt: Tom Reed, 40")]
    assert said(read_with(top=f"<h1>The wall breaks</h1>{facts}")) == expected


@pytest.mark.parametrize(
    "line",
    ["“We will never leave this town”", "Ann Pell, 61, of Mill Lane", "Ann Pell said on Monday"],
)
def test_line_in_bold_above_what_is_said_is_no_heading(line, read_with, said):
    post = f"<div>{STORY[0]}<br><br><b>{line}</b><br>“It is our home, and it was theirs,” she said.</div>"
    assert ("heading", line) not in said(read_with(post))


@pytest.mark.parametrize(
    ("facts", "lines"),
    [
        (
            "<dt>Where</dt><dd>Tarn Bay</dd><dt>Tickets</dt><dd>£9</dd>",
            ["Where: Tarn Bay", "Tickets: £9"],
        ),
        ("<dt>Where does it stand?</dt><dd>Tarn Bay</dd>", []),
    ],
)
def test_list_of_facts_right_behind_the_story_is_read(facts, lines, read_with, said):
    found = said(read_with(bottom=f"<dl>{facts}</dl>"))
    assert [text for kind, text in found if kind == "list-item"] == lines


@pytest.mark.parametrize(
    ("figure", "count"),
    [
        ("<figure><p>the lamp of the harbour wall will be mended</p></figure>", 0),
        ("<figure><p>The words of a story that stand nowhere else</p></figure>", 1),
    ],
)
def test_figure_of_words_that_the_story_has_is_a_pull_quote(figure, count, read_with, said):
    figure = figure.replace("the lamp", "The lamp")
    assert len([one for one in said(read_with(figure)) if one[0] != "caption"]) == count


@pytest.mark.parametrize(
    ("figure", "behind"),
    [
        (
            "<p>It had this across nine columns of the page:</p><figure><p>THE WALL OF THE OLD HARBOUR BREAKS AT LAST</p></figure>",
            "He has it on his door: the wall of the old harbour breaks at last.",
        ),
        ("<figure><p>I am not afraid.</p></figure>", "“I am not afraid.” That was on the card."),
        (
            "<figure><p>Tarn Bay Rowing Club, founded 1911</p></figure>",
            "The sign says Tarn Bay Rowing Club, founded 1911, and is rusty.",
        ),
        (
            "<figure><audio src='a.mp3'></audio><p>The sound of the old wall as it breaks at last</p></figure>",
            "He calls it the sound of the old wall as it breaks at last, and no more.",
        ),
    ],
)
def test_figure_of_words_that_a_story_shows_is_read(figure, behind, read_with, reasons):
    assert "pull-quote" not in reasons(read_with(f"{figure}<p>{behind}</p>")).values()


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("<strong>Read | <a href='/a'>Boats of the bay are sold</a></strong>", "read-more"),
        ("<a href='/a'>Boats of the bay</a> | they are sold at noon", "paragraph"),
        ("Boats | sold", "paragraph"),
        ("Final score | <a href='/r'>Tarn 3 Mud Rovers 2</a>", "paragraph"),
        ("Verdict | <a href='/r'>a boat worth every penny of it</a>", "paragraph"),
        ("Noon | <a href='/r'>The parade leaves the quay for the town</a>", "paragraph"),
        ("Day one → <a href='/r'>Tarn to Mud Island</a>", "paragraph"),
        ("★★★★ | <a href='/r'>Salt and Mud, the Tarn Playhouse</a>", "paragraph"),
        ("ALSO READ | <a href='/r'>Boats of the bay are sold</a>", "read-more"),
    ],
)
def test_bar_that_leads_to_a_link_alone_leads_elsewhere(line, kind, read_with, said):
    assert [one for one, _ in said(read_with(f"<p>{line}</p>"))] == [kind]


@pytest.mark.parametrize(
    ("line", "is_read"),
    [
        (
            '<p class="teaser">In Tarn 212 people had a say about one wall. It was not asked</p>',
            True,
        ),
        (
            '<p class="teaser"><a href="/a">In Tarn 212 people had a say about one wall once more</a></p>',
            False,
        ),
        (
            '<div><p class="teaser">In Dray 212 people had a say about a gate and a boat</p></div>',
            False,
        ),
        ('<p class="teaser">12 May 2031 / Ann Pell</p>', False),
    ],
)
def test_long_line_right_below_the_title_is_read(line, is_read, read_with, said):
    found = [kind for kind, _ in said(read_with(top=f"<h1>The wall breaks</h1>{line}"))]
    assert bool({"standfirst", "paragraph"} & set(found)) == is_read


@pytest.mark.parametrize(
    ("below", "is_read"),
    [
        (
            "<div class='teaser-text'><p>The town of Tarn has built a gate that nobody opens.</p></div>",
            True,
        ),
        (
            "<div itemprop='alternativeHeadline'><p>The town of Tarn has built a gate that nobody opens.</p></div>",
            True,
        ),
        (
            "<div class='teaser'><p>In Dray 212 people had a say about a gate and a boat</p></div>",
            False,
        ),
        (
            "<div class='teaser'><p>Gates of Dray: all that you ask us every day.</p><p>More on gates</p></div>",
            False,
        ),
    ],
)
def test_teaser_in_a_part_of_its_own_is_read_below_a_title_that_has_one_too(below, is_read, said):
    head = "<div class='header'><h1>The wall breaks</h1></div>"
    story = "".join(f"<p>{text}</p>" for text in STORY)
    page = f"<html lang='en'><body><main><div>{head}{below}<div class='text'>{story}</div></div></main></body></html>"
    assert bool(said(read_page(page))) == is_read


@pytest.mark.parametrize(
    ("part", "count"),
    [
        ("<p>1 of 6</p>", 0),
        ("<div><span>12 of 14</span></div>", 0),
        ("<ul><li>1 of 6</li></ul>", 1),
        (
            "<table><tr><th>Gates</th><th>Open</th></tr><tr><td>Tarn</td><td>1 of 6</td></tr></table>",
            2,
        ),
        ("<p>4/6</p>", 1),
        (
            "<table class='infobox'><tr><th>Walls</th></tr><tr><td>Gates of Dray are shut</td></tr></table>",
            0,
        ),
    ],
)
def test_count_of_pictures_and_a_wiki_s_box_are_no_story(part, count, read_with, said):
    assert len(said(read_with(part))) == count


@pytest.mark.parametrize(
    ("part", "kinds"),
    [
        ("<address>Tarn Wall Trust<br>PO Box 12<br>Dray</address>", ["paragraph"] * 3),
        ("<p>Ida Moss, 14<br>Tom Ade, 9<br>Ulf Roe, 41</p>", ["paragraph"] * 3),
        ("<p>The wall fell<br>and the gate<br>went with it</p>", ["paragraph"]),
        ("<p>It fell, they say,<br>In the night,<br>And it stood by noon.</p>", ["paragraph"]),
    ],
)
def test_lines_of_an_address_and_of_names_are_read_apart(part, kinds, read_with, said):
    assert [kind for kind, _ in said(read_with(part))] == kinds


@pytest.mark.parametrize(
    ("part", "kinds"),
    [
        (
            "<div class='sc-quote'><p>They billed us for the neighbour.</p><p class='sc-attr'>Ida Moss</p></div>",
            ["blockquote", "blockquote"],
        ),
        (
            "<div data-component='pull-quote'><p>They billed us for the gate.</p><div><cite class='c-author'>Ida Moss</cite></div></div>",
            ["blockquote", "blockquote"],
        ),
        ("<div class='sc-quote'><p>They billed us for the neighbour.</p></div>", ["paragraph"]),
        (
            "<div class='card'><p>They billed us.</p><p class='attr'>Ida Moss</p></div>",
            ["paragraph"] * 2,
        ),
    ],
)
def test_part_that_is_called_a_quotation_and_is_signed_is_one(part, kinds, read_with, said):
    assert [kind for kind, _ in said(read_with(part))] == kinds


def test_edit_links_part_no_heading_from_its_notes(read_with, said):
    head = "<div><h2>Sources</h2><span class='editsection'>[<a href='#'>edit</a>]</span></div>"
    notes = "<ol class='references'><li>Tarn Post, 3 May 2031.</li></ol>"
    assert {kind for kind, _ in said(read_with(bottom=head + notes))} == {"footnote"}


@pytest.mark.parametrize(
    ("line", "is_read"),
    [
        ("ADVERTISEMENT<br><a href='/x'>Half price ropes at Pell's this week</a>", False),
        ("Read more<br><a href='/x'>Half price ropes at Pell's this week</a>", False),
        ("The wall fell.<br><a href='/x'>Half price ropes at Pell's this week</a>", True),
        ("ADVERTISEMENT<br>Half price ropes at Pell's, says the card, and no rope.", True),
    ],
)
def test_nothing_but_a_link_below_a_line_of_the_pages_is_its_own(line, is_read, read_with):
    article = read_with(f"<p>{line}</p>").article
    assert ("Half price ropes" in article.text) is is_read


def test_lines_of_figures_alone_are_read_without_a_fault(read_with):
    assert read_with("<p>1:23<br>4:56</p><p>12<br><a href='/x'>34</a></p>").article.text

"""Title, names, date and language of a page are the article's, not the outlet's or the story's."""

import pytest
from tests.reading.page.conftest import page_with, read_page

_DATA = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    "title",
    [
        "The wall breaks | The Daily Kiln",
        "The wall breaks - The Daily Kiln - News you can use",
        "The wall breaks | The Daily Kiln | All the news of the bay",
        "The Daily Kiln: The wall breaks",
    ],
)
def test_title_is_without_the_outlet_and_its_slogan(title):
    site = '<meta property="og:site_name" content="The Daily Kiln">'
    page = page_with(top="<h1>The wall breaks</h1>", head=site)
    page = page.replace("<title>The wall breaks", f"<title>{title}")
    assert read_page(page).article.title == "The wall breaks"


@pytest.mark.parametrize(
    ("title", "top"),
    [
        ("Daily Kiln | Harbour | The wall of Tarn breaks", "<p>Harbour</p>"),
        ("Daily Kiln: Harbour: The wall of Tarn breaks", "<b>The wall of Tarn breaks</b><br>"),
    ],
)
def test_title_that_stands_last_is_found_without_a_heading(title, top):
    page = page_with(top=top).replace("<title>The wall breaks", f"<title>{title}")
    assert read_page(page).article.title == "The wall of Tarn breaks"


def test_date_of_rdfa_is_when_it_was_published(read_with):
    top = "<h1>The wall breaks</h1><span property='dc:date dc:created' content='2031-05-03T00:00:00-05:00'>Saturday</span>"
    assert read_with(top=top).article.published == "2031-05-03"


def test_lines_of_a_head_are_parted_at_their_breaks(read_with):
    article = read_with(
        top="<div><b>The wall breaks</b><br><i>By ANN PELL<br>Kiln Staff Writer</i></div>"
    ).article
    kinds = [block.kind.value for block in article.blocks[:4]]
    assert kinds == ["title", "byline", "byline", "paragraph"]


def test_date_that_is_glued_to_an_agency_is_found(read_with):
    top = "<h1>The wall breaks</h1><div><span>By ANN PELL, AAP</span><span>May 3, 2031 — 9.31pm</span></div>"
    article = read_with(top=top).article
    assert (article.byline, article.published) == ("Ann Pell", "2031-05-03")


@pytest.mark.parametrize(
    ("named", "line", "byline"),
    [
        ("Ann Pell", "By Ann Pell and Li Wei May 3, 2031", "Ann Pell, Li Wei"),
        ("Ann Pell", "By Ann Pell", "Ann Pell"),
        ("Ann Pell", "By Ann Pell & Li Wei", "Ann Pell, Li Wei"),
        ("Ann Pell", "By Jo Orr and Li Wei", "Ann Pell"),
        ("Ann Pell", "By Ann Pell, Washington", "Ann Pell"),
        ("Ann Pell", "By Ann Pell, New York", "Ann Pell"),
        ("Ann Pell", "By Ann Pell, BBC Scotland", "Ann Pell"),
        ("Ann Pell", "By Ann Pell, Kaiser Health News", "Ann Pell"),
        ("Ann Pell", "By Ann Pell for Tarn Gazette, Peel Times", "Ann Pell"),
        ("Ann Pell", "By Ann Pell, Pictures Jo Frome", "Ann Pell"),
        ("Ann Pell", "By Ann Pell, East Quay", "Ann Pell"),
        ("Ann Pell", "By Ann Pell and Kiln Sports Desk", "Ann Pell"),
        ("Ann Pell", "Ann Pell and Li Wei met on the quay.", "Ann Pell"),
        ("Ann Pell", "By Ann Pell and Li Wei (Kiln Books, £9)", "Ann Pell"),
    ],
)
def test_line_that_names_more_writers_than_the_data_is_right(named, line, byline, read_with):
    head = f'<meta name="author" content="{named}">'
    top = f"<h1>The wall breaks</h1><p>{line}</p>"
    assert read_with(head=head, top=top).article.byline == byline


def test_heading_that_nobody_sees_is_passed_over(read_with):
    top = "<h1><span hidden>Kiln</span><br></h1><h1>The wall breaks</h1>"
    assert read_with(top=top).article.title == "The wall breaks"


def test_outlet_is_named_without_the_sign_of_its_account(read_with):
    site = '<meta property="og:site_name" content="@dailykiln">'
    assert read_with(head=site).article.publisher == "dailykiln"


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Monday November 18, 2031 by Anna Pell", "Anna Pell"),
        ("By Anna Pell, AP Staff Writer", "Anna Pell"),
        ("By Anna Pell and Li Wei | Reuters", "Anna Pell, Li Wei"),
        ("By admin", None),
        ("By The Associated Press", None),
    ],
)
def test_byline_is_names_only(line, byline, read_with):
    top = f"<h1>The wall breaks</h1><p class='byline'>{line}</p>"
    assert read_with(top=top).article.byline == byline


@pytest.mark.parametrize(
    ("above", "byline", "published"),
    [
        (
            "<div class='meta'>By ANN PELL, Kiln Staff Writer<br>3 May 2031</div>",
            "Ann Pell",
            "2031-05-03",
        ),
        ("<p><a href='/author/ann-pell'>Ann Pell</a> · May 3, 2031</p>", "Ann Pell", "2031-05-03"),
        ("<p><a href='https://kiln.example/@pell'>Ann Pell</a></p>", "Ann Pell", None),
        ("<p><a href='/profile/you'>Your Account</a></p>", None, None),
        ("<p>Submitted by editor2 on Thu, 04/03/2031 - 14:12</p>", None, "2031-04-03"),
        ("<p>13/05/2031</p>", None, "2031-05-13"),
        ("<p>03/04/2031</p>", None, None),
        ("<div>Words: Ann Pell</div><div>Photographs: Jo Orr</div>", "Ann Pell", None),
        (
            (
                "<p>Kiln - Printable version</p><p>Printed from kiln.example on 4 May 2031</p>"
                "<p>Print this page</p><p>Close window</p><p>By Ann Pell | 3 May 2031</p>"
            ),
            "Ann Pell",
            "2031-05-03",
        ),
    ],
)
def test_byline_is_known_by_its_words(above, byline, published, read_with):
    article = read_with(top=f"<h1>The wall breaks</h1>{above}").article
    assert (article.byline, article.published) == (byline, published)


def test_line_of_the_writer_and_a_date_is_not_read(read_with, said):
    line = "<p><a href='/author/ann-pell'>Ann Pell</a> · May 3, 2031</p>"
    found = said(read_with(top=f"<h1>The wall breaks</h1>{line}"))
    assert found == [("byline", "Ann Pell · May 3, 2031")]


@pytest.mark.parametrize("mark", [" - ", " | ", " — "])
def test_title_is_the_line_above_the_story_that_the_page_s_title_begins_with(mark):
    page = page_with(top="<div class='hed'>The old wall breaks again</div>")
    page = page.replace("<title>The wall breaks", f"<title>The old wall breaks again{mark}Kiln")
    assert read_page(page).article.title == "The old wall breaks again"


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Ann Pell, Associated Press | Posted: Jan. 9, 2031 | Updated: Jan. 10, 2031", "Ann Pell"),
        ("Ann Pell and Li Wei", "Ann Pell, Li Wei"),
        ("Newsdesk", None),
        ("About the author", None),
    ],
)
def test_line_that_a_class_calls_the_author_needs_no_by(line, byline, read_with):
    top = f"<h1>The wall breaks</h1><p class='author'>{line}</p>"
    assert read_with(top=top).article.byline == byline


def test_writer_may_stand_above_his_job(read_with, said):
    reading = read_with(top="<h1>The wall breaks</h1><div>Ann Pell</div><div>Staff reporter</div>")
    assert reading.article.byline == "Ann Pell"
    assert said(reading) == [("byline", "Ann Pell"), ("byline", "Staff reporter")]


def test_first_line_that_ends_in_a_stop_is_no_job(read_with, said):
    text = "He is our reporter."
    assert said(read_with(top=f"<h1>The wall breaks</h1><p>{text}</p>")) == [("paragraph", text)]


def test_writer_may_stand_in_the_page_s_own_title():
    page = page_with(top="<h1>The wall breaks</h1>")
    page = page.replace("<title>The wall breaks", "<title>The wall breaks - by Ann Pell")
    article = read_page(page).article
    assert (article.title, article.byline) == ("The wall breaks", "Ann Pell")


def test_names_of_the_page_s_data_go_first(read_with):
    data = _DATA.format(
        '{"@type": "NewsArticle", "author": [{"@type": "Person", "name": "Ann Orr"}]}'
    )
    reading = read_with(head=data, top="<p class='byline'>By Li Wei</p>")
    assert reading.article.byline == "Ann Orr"


@pytest.mark.parametrize(
    "middle",
    [
        "<p>They met on <time datetime='2019-10-12'>12 October 2019</time> and said nothing.</p>",
        "<p>On 03/04/2025 the board met, as it had met on 3 May 2024 before that.</p>",
    ],
)
def test_date_of_the_story_is_not_the_article_s(middle, read_with):
    assert read_with(middle).article.published is None


def test_date_above_the_story_is_the_article_s(read_with):
    top = "<h1>The wall breaks</h1><p><time datetime='2031-11-18T09:00'>18 Nov</time></p>"
    assert read_with(top=top).article.published == "2031-11-18"


def test_page_that_declares_a_wrong_language_is_read_in_its_own(read_with):
    reading = read_with(attributes='lang="de"')
    assert (reading.article.language, [one.kind for one in reading.notices]) == ("en", ["language"])


def test_region_of_a_declared_language_is_kept(read_with):
    assert read_with(attributes='lang="en-IN"').article.language == "en-IN"


def test_article_that_must_be_paid_for_is_told(read_with):
    data = _DATA.format('{"@type": "NewsArticle", "isAccessibleForFree": false}')
    assert [one.kind for one in read_with(head=data).notices] == ["paywall"]


def test_writer_whom_the_data_only_point_at_is_found(read_with):
    graph = (
        '[{"@type": "NewsArticle", "headline": "The wall breaks", "author": {"@id": "#pell"}},'
        ' {"@type": "Person", "@id": "#pell", "name": "Anna Pell"}]'
    )
    head = f'<script type="application/ld+json">{{"@graph": {graph}}}</script>'
    assert read_with(head=head).article.byline == "Anna Pell"


@pytest.mark.parametrize(
    ("text", "tag", "name"),
    [
        (
            (
                "Prom między miastami zostanie zimą w porcie, ponieważ nikt nie chce już nim pływać, a na "
                "naprawę brakuje pieniędzy od jesieni. Czekaliśmy na to długo, powiedziała dyrektorka, gdy "
                "przedstawiała plan radzie miasta, który nie jest dla niej tani i nie wszystkim się podoba."
            ),
            "pl",
            "Polish",
        ),
        (
            (
                "Färjan mellan de två orterna blir kvar i hamnen i vinter, eftersom ingen längre vill åka "
                "med den och pengarna till reparationen saknas. Vi har väntat länge, sade rederiets chef på "
                "måndagen när hon lade fram planen som rådet nu ska pröva och som inte är billig för någon."
            ),
            "sv",
            "Swedish",
        ),
    ],
)
def test_language_without_rules_is_known_by_its_words_and_told(text, tag, name):
    page = f'<html lang="en"><body><article><h1>Plan 2031</h1><p>{text}</p></article></body></html>'
    reading = read_page(page)
    assert reading.article.language == tag
    assert f"its text is in {name} ({tag})" in reading.notices[0].message


@pytest.mark.parametrize("stamp", ["", "<p>Published <time>24 November 2031</time></p>"])
def test_date_in_a_short_first_sentence_is_the_story_s(stamp, read_with):
    lead = "<p>On <time datetime='1979-05-01'>1 May 1979</time> the island asked for a boat.</p>"
    published = read_with(top=f"{stamp}{lead}").article.published
    assert published == ("2031-11-24" if stamp else None)


def test_hour_that_ends_in_a_dot_is_no_sentence(read_with):
    top = "<h1>The wall breaks</h1><p>On Monday, November 18th, 2031 at 4:35 p.m.</p>"
    assert read_with(top=top).article.published == "2031-11-18"


@pytest.mark.parametrize("home", ["/", "https://kiln.example/", "https://kiln.example", "./"])
def test_heading_that_leads_home_is_the_sites_name(home):
    page = page_with(top="<h3>The wall breaks</h3>")
    page = page.replace("<title>The wall breaks", "<title>Ann's Mud: The wall breaks")
    page = page.replace("<main>", f"<div><h1><a href='{home}'>Ann's Mud</a></h1></div><main>")
    article = read_page(page).article
    assert (article.title, "Ann's Mud" in article.text) == ("The wall breaks", False)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Submitted by Ada Berg on Wed, 08/21/2024 - 14:05", "Ada Berg"),
        ("By Ada Berg on Mar 3, 2024", "Ada Berg"),
        ("Posted by Ada Berg on 3 March 2025 at 18:22", "Ada Berg"),
        ("By Ada Berg and Jo Ruud, PA Media · Published Mar 3, 2024, 6:41pm", "Ada Berg, Jo Ruud"),
    ],
)
def test_byline_ends_before_its_time_and_its_agency(line, names, read_with):
    assert read_with(top=f"<h1>The wall breaks</h1><p>{line}</p>").article.byline == names


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("Harbour correspondent, Tarn Bay", ["byline"]),
        ("The harbour correspondent, when she comes, is late.", ["paragraph"]),
    ],
)
def test_job_of_a_writer_may_have_its_place(line, kinds, read_with, said):
    found = said(read_with(top=f"<h1>The wall breaks</h1><div>By Ada Berg</div><p>{line}</p>"))
    assert [kind for kind, _ in found] == kinds


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("<span>Ann Pell</span><span>Court reporter</span>", "Ann Pell"),
        (
            "<i>By</i> <b>Ann Pell</b> <b>City Hall reporter</b> <b>Posted 3 May 2031</b>",
            "Ann Pell",
        ),
        (
            "By <span>Ann Pell</span>, Health Writer<span><time>Wed, 3 May 2031</time></span>",
            "Ann Pell",
        ),
        (
            "by <a href='/author/pell'>Ann Pell</a> and <a href='/author/li'>Li Wei</a>",
            "Ann Pell, Li Wei",
        ),
        (
            "Interview by <i class='author vcard'>Ann Pell</i> on May 3, 2031 in <a href='/b'>Books</a>",
            "Ann Pell",
        ),
        ("Dr. Ann Pell, DVM &middot; Published 8 Feb. 2031 &middot; 4 min read", "Dr. Ann Pell"),
        ("Ann Pell<br>Transport correspondent<br>@annpell_news", "Ann Pell"),
        ("<i>Author</i><b>Ann Pell</b><i>Editor</i><b>Jo Orr</b>", "Ann Pell"),
        ("<i>Author:</i> <b>Ann Pell</b><span>3 min read</span>", "Ann Pell"),
        ("By Ann Pell, Business Editor, Kiln Gazette | 3 May 2031 17:45", "Ann Pell"),
        ("<b>Ann Pell</b><i>•</i><b>12 Sept 2031</b><i>•</i><b>4 min read</b>", "Ann Pell"),
        ("<b>The wall</b><b>In pictures</b>", None),
    ],
)
def test_writer_is_found_among_the_spans_of_a_line_and_not_spoken(line, byline, read_with, said):
    reading = read_with(top=f"<h1>The wall breaks</h1><div>{line}</div>")
    assert reading.article.byline == byline
    assert {kind for kind, _ in said(reading)} <= {"byline", "read-more"}


def test_point_of_a_list_above_the_story_signs_nothing(read_with, said):
    reading = read_with(top="<h1>The wall breaks</h1><p><b>•</b><b>Ann Pell saw it fall</b></p>")
    assert said(reading) == [("paragraph", "•Ann Pell saw it fall")]


def test_writer_is_found_in_the_language_that_the_page_declares():
    line = "<p class='by-line'><b>Von Anna Pell</b>, Berlin <i>Stand: 02.04.2031, 12:00 Uhr</i></p>"
    article = read_page(
        page_with(top=f"<h1>The wall breaks</h1>{line}", attributes='lang="de"')
    ).article
    assert (article.language, article.byline, article.published) == (
        "en",
        "Anna Pell",
        "2031-04-02",
    )


def test_outlet_in_the_page_s_own_title_is_no_writer():
    data = _DATA.format(
        '{"@type": "NewsArticle", "headline": "The wall breaks", "author": {"name": "Kiln News, Ann Orr"}}'
    )
    page = page_with(head=data).replace(
        "<title>The wall breaks", "<title>The wall breaks – Kiln News"
    )
    assert read_page(page).article.byline == "Ann Orr"


@pytest.mark.parametrize(
    ("above", "published"),
    [
        ("<div><b>Ann Pell</b><b>14 May 2031</b><b>3 min read</b></div>", "2031-05-14"),
        ("<div>Published: 6:12 PM CST January 8, 2031</div>", "2031-01-08"),
        ("<p>Updated March 4, 2031, 11:20 a.m. ET</p><p>Published March 3, 2031</p>", "2031-03-03"),
        (
            "<figure><img><figcaption>The wall, 2 May 2030</figcaption></figure><p>Updated 3 May 2031</p>",
            "2031-05-03",
        ),
        (
            "<div><img><div class='c9'>The wall on May 2, 2030. Jo Orr</div></div><p>3 May 2031</p>",
            "2031-05-03",
        ),
        ("<p>No. 24-18<br>Argued May 6, 2030 - Decided January 9, 2031</p>", "2031-01-09"),
        ("<p>Submitted: May 6, 2030. Filed: January 9, 2031</p>", "2031-01-09"),
        ("<p>Heard 6 May 2030; judgment delivered 9 January 2031</p>", "2031-01-09"),
        ("<p>Hearing date: 6 May 2030<br>Date of decision: 9 January 2031</p>", "2031-01-09"),
        (
            "<div>Story by Ann Pell<br>Photos by Jo Orr<br><span>Updated May 3, 2031</span></div>",
            "2031-05-03",
        ),
    ],
)
def test_article_was_published_when_its_first_stamp_says(above, published, read_with):
    assert read_with(top=f"<h1>The wall breaks</h1>{above}").article.published == published


@pytest.mark.parametrize(
    "line",
    [
        "March 3, 1938 — October 30, 2031",
        "3 March 1938 to 30 October 2031",
        "March 3, 1938 - October 30, 2031",
        "May 3 – June 9, 2031",
        "3 May – 9 June 2031",
        "3–9 June 2031",
        "On show: May 3, 2031 – June 9, 2031",
        "Born: March 3, 1938<br>Died: October 30, 2031",
        "When: May 3, 2031, 7 p.m.",
        "Deadline: May 3, 2031",
        "Born March 3, 1938",
    ],
)
def test_day_of_what_is_told_is_not_the_article_s(line, read_with):
    top = f"<h1>The wall breaks</h1><p>{line}</p>"
    assert read_with(top=top).article.published is None
    assert read_with(top=f"{top}<p>Posted: June 20, 2031</p>").article.published == "2031-06-20"


@pytest.mark.parametrize(
    ("cited", "byline"),
    [
        (["Pell, Anna B."], "Anna B. Pell"),
        (["Pell, A.", "van der Orr, Jo"], "A. Pell, Jo van der Orr"),
        (["Anna Pell"], "Anna Pell"),
    ],
)
def test_cited_author_is_named_as_it_is_said(cited, byline, read_with):
    head = "".join(f'<meta name="citation_author" content="{one}">' for one in cited)
    assert read_with(head=head).article.byline == byline


def test_day_of_a_change_is_better_than_none(read_with):
    head = '<meta property="article:modified_time" content="2031-05-03T10:00:00Z">'
    assert read_with(head=head).article.published == "2031-05-03"


_OTHER = "<a href='/x'>Fishermen want a new pier</a>"


@pytest.mark.parametrize(
    "card",
    [
        f"<div class=related><h3>{_OTHER}</h3><span>By Jo Roe</span></div>",
        "<div class=related><p>By Jo Roe</p></div>",
        f"<aside>{_OTHER}<p>By Jo Roe</p></aside>",
        f"<aside><p>By Jo Roe</p>{_OTHER}</aside>",
        f"<div class=card>{_OTHER}<span class=author>Jo Roe</span></div>",
        f"<div class=sidebar><div class=author-name>Jo Roe</div>{_OTHER}</div>",
        "<h3>Next: a pier</h3><p>By Jo Roe</p>",
    ],
)
def test_writer_of_another_article_wrote_none_of_this(card):
    page = page_with(top="<h1>The wall breaks</h1>")
    assert read_page(page.replace("</article>", f"</article>{card}")).article.byline is None


def test_writer_in_a_side_column_of_another_article_wrote_none_of_this():
    card = f"<div class=sidebar><div class=author-name>Jo Roe</div>{_OTHER}</div>"
    page = page_with(top="<h1>The wall breaks</h1>")
    assert read_page(page.replace("<main>", f"<main>{card}")).article.byline is None


@pytest.mark.parametrize(
    ("name", "byline", "published"),
    [
        ("newsletter-post", "Ann Pell", "2031-05-03"),
        ("post with-sidebar sidebar", "Ann Pell", "2031-05-03"),
    ],
)
def test_part_that_holds_the_story_is_looked_at_whatever_its_name_is(name, byline, published):
    top = "<h1>The wall breaks</h1><div class='who'><p>Ann Pell</p><p>May 3, 2031</p></div>"
    page = page_with(top=top).replace("<article>", f'<article class="{name}">')
    article = read_page(page).article
    assert (article.byline, article.published) == (byline, published)


@pytest.mark.parametrize(
    "rail",
    [
        '<div class="rail"><dl><dt>Published</dt><dd>3 May 2031</dd><dt>Written by</dt><dd>Ann Pell</dd></dl></div>',
        '<div class="sidebar"><p>Words by</p><p>Ann Pell</p><p>Posted on</p><p>3 May 2031</p></div>',
    ],
)
def test_label_of_a_side_column_names_the_writer_and_the_day(rail, read_with):
    article = read_with(top=f"<h1>The wall breaks</h1>{rail}").article
    assert (article.byline, article.published) == ("Ann Pell", "2031-05-03")


@pytest.mark.parametrize(
    "rail",
    [
        '<div class="related"><dl><dt>Published</dt><dd>3 May 2031</dd><dt>Written by</dt><dd>Ann Pell</dd></dl></div>',
        '<div class="rail"><dl><dt>Next boat</dt><dd>3 May 2031</dd><dt>Pilot</dt><dd>Ann Pell</dd></dl></div>',
        '<div class="rail"><p>Written by the sea</p><p>nobody at all</p><p>Opened</p><p>3 May 2031</p></div>',
    ],
)
def test_side_column_without_such_labels_names_nobody(rail, read_with):
    article = read_with(top=f"<h1>The wall breaks</h1>{rail}").article
    assert (article.byline, article.published) == (None, None)


@pytest.mark.parametrize(
    ("title", "top", "found"),
    [
        (
            "Court: the gate case sent back | Tarn Reports",
            "<h1>Tarn Reports</h1><h2>Gate case sent back to the port</h2>",
            "Gate case sent back to the port",
        ),
        (
            "Tarn Post: Wall of the harbour breaks",
            '<img src="logo.gif" alt="Tarn Post"><b>Wall of the harbour breaks again</b><br>',
            "Wall of the harbour breaks again",
        ),
        (  # a picture of what the story is about
            "Mud: the film of the year",
            '<img src="l.gif" alt="Mud"><h2>The film of the year is slow</h2>',
            "Mud: the film of the year",
        ),
        (  # an outlet's title that stands last is the article's
            "Boats | Harbour | The gate case of Tarn",
            "<h1>The gate case of Tarn</h1><h2>Harbour boats are told</h2>",
            "The gate case of Tarn",
        ),
        (
            "Gate breaks: the case of the boats",
            '<img src="l.gif" alt="A boat"><p>The case of the boats is told</p>',
            "Gate breaks: the case of the boats",
        ),
    ],
)
def test_title_below_a_masthead_is_found(title, top, found):
    page = page_with(top=top).replace("<title>The wall breaks", f"<title>{title}")
    assert read_page(page).article.title == found


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Ann Pell, harbour poet", "byline"),
        ("Ann Pell, 61", "paragraph"),
        ("Ann Pell, “the pilot”", "paragraph"),
        ("Ann Pellet, harbour poet", "paragraph"),
        ("Ann Pell, I never forgave you for the boat", "paragraph"),
        ("Ann Pell, who lost her house in the flood, went back to the quay", "paragraph"),
        ("Ann Pell, mayor of Tarn, is not a woman who weeps, or so she says", "paragraph"),
        ("Ann Pell, my mother, was the first woman to row it", "paragraph"),
        ("Ann Pell, my mother", "paragraph"),
        ("Ann Pell, take a bow", "paragraph"),
    ],
)
def test_writer_with_what_she_is_stands_above_her_story(line, kind, read_with, said):
    head = '<meta name="author" content="Ann Pell">'
    found = said(read_with(head=head, top=f"<h1>The wall breaks</h1><p>{line}</p>"))
    assert found == [(kind, line)]


def test_namesakes_of_the_writer_in_a_story_are_read(read_with, said):
    head = '<meta name="author" content="Tom Reed">'
    names = [("paragraph", "Tom Reed, pilot"), ("paragraph", "Tom Reed, baker")]
    assert said(read_with("".join(f"<p>{name}</p>" for _, name in names), head=head)) == names


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        (
            "Row on, row on",
            [
                "The night is long,",
                "the tide is strong.",
                "My father is gone,",
                "my mother is done.",
            ],
        ),
        ("Row on, row on", ["Row on", "The night is long", "My father is gone", "The tide"]),
        (
            "He was nine years old",
            ["Nobody knew.", "It was dark.", "The wall was old.", "They ran.", "It was noon."],
        ),
        ("What is salt", ["Salt is salt.", "Mud is mud.", "Who asks?", "I ask.", "Who are you?"]),
        ("Tom Reed", ["An interview", "Tarn", "Monday", "Part one", "What is a wall?"]),
        ("Ann Pell", ["Tom Reed", "Jo Roe", "Li Wei", "Nell Moss"]),
    ],
)
def test_words_of_the_title_in_what_stands_above_a_story_are_read(title, lines, read_with, said):
    top = "".join(f"<p>{line}</p>" for line in (*lines, title, "And I am young."))
    page = page_with(top=top).replace("<title>The wall breaks", f"<title>{title}")
    assert title in [text for _, text in said(read_page(page))]


def test_last_of_a_list_who_bears_the_title_is_read(said):
    names = ["Tom Reed", "Jo Roe", "Li Wei", "Nell Moss", "Captain Ann Pell"]
    top = f"<ul>{''.join(f'<li>{name}</li>' for name in names)}</ul>"
    page = page_with(top=top).replace("<title>The wall breaks", "<title>Captain Ann Pell")
    assert ("list-item", "Captain Ann Pell") in said(read_page(page))


def test_title_once_more_below_a_menu_is_dropped(read_with, said):
    menu = "<p>News<br>Boats<br>Weather<br>Deaths</p><p>The wall breaks</p>"
    assert ("paragraph", "The wall breaks") not in said(read_with(top=menu))


def test_writer_below_the_title_goes_before_one_of_a_card_above(read_with):
    card = '<div><p>By Nell Moss</p><p><a href="/b">Two bakers and an oven</a></p></div>'
    top = f"{card}<h1>The wall breaks</h1><p><span>3 May</span><span>Written by Ann Pell</span></p>"
    assert read_with(top=top).article.byline == "Ann Pell"


@pytest.mark.parametrize(
    "line",
    [
        "<a href='/b'>Harbour wall breaks as nine dead feared</a>",
        "Last week: harbour wall breaks, nine dead feared",
    ],
)
def test_heading_of_another_article_below_a_masthead_is_no_title(line):
    title = "<title>Harbour wall breaks, nine dead | Tarn Today"
    page = page_with(top=f"<h1>Tarn Today</h1><h3>{line}</h3>")
    assert read_page(page.replace("<title>The wall breaks", title)).article.title not in line


@pytest.mark.parametrize("line", ["<h1>Nine dead at Tarn</h1>", "<p>Monday</p>"])
def test_first_sentence_of_a_story_is_no_title(line):
    site = '<meta property="og:site_name" content="Tarn Post">'
    sentence = "The wall of the harbour fell at noon, and nine were drowned."
    page = page_with(head=site, top=f"{line}<p>{sentence}</p>")
    page = page.replace("<title>The wall breaks", "<title>Tarn Post | The wall of the harbour")
    assert read_page(page).article.title != sentence


_FILM = (
    '<h1>Mud, the film</h1><div class="sidebar"><dl><dt>Written by</dt><dd>Jo Roe</dd>'
    "<dt>Directed by</dt><dd>Li Wei</dd></dl></div>"
)


@pytest.mark.parametrize(
    ("top", "byline"),
    [
        (_FILM, None),
        (f"{_FILM}<p>Reviewed by Tom Reed</p>", "Tom Reed"),
        (
            "<h1>Mud, the film</h1><dl><dt>Written by</dt><dd>Jo Roe</dd></dl><p class='byline'>Tom Reed</p>",
            "Tom Reed",
        ),
        (
            '<h1>Mud</h1><div class="rail"><p>Written by</p><p>Jo Roe</p></div><p>Tom Reed</p>',
            "Tom Reed",
        ),
        ("<p>By Ann Pell</p><h1>Mud</h1><p>By Jo Roe (Kiln Books, £9)</p>", "Ann Pell"),
    ],
)
def test_writer_of_a_film_or_a_book_wrote_no_article(top, byline, read_with):
    assert read_with(top=top).article.byline == byline


def test_writer_and_day_below_two_short_sentences_are_found(read_with):
    top = (
        "<h1>The wall breaks</h1><p>The wall of the old harbour broke on Monday at noon.</p>"
        "<p>Nobody in the whole of the town had been told of it.</p>"
        "<div class=meta><span>Ann Pell</span><time>3 May 2031</time></div>"
    )
    article = read_with(top=top).article
    assert (article.byline, article.published) == ("Ann Pell", "2031-05-03")


def test_writer_above_the_title_is_found(read_with):
    assert read_with(top="<p>By Ann Pell</p><h1>The wall breaks</h1>").article.byline == "Ann Pell"


def test_writer_of_another_article_below_short_paragraphs_is_none():
    story = "<p>The wall of the old harbour broke on Monday at noon.</p><p>Nobody in the whole of the town had been told of it.</p>"
    below = "<div><h4>Also in this issue</h4><p>By Nell Moss</p><p><a href='/b'>In praise of mud</a></p></div>"
    page = f"<html lang='en'><body><main><h1>The wall breaks</h1>{story * 2}{below}</main></body></html>"
    assert read_page(page).article.byline is None


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("Words Ann Pell<br>Pictures Joss Moss", "Ann Pell"),
        ("Words of Ann Pell", None),
        ("Text messages<br>Pictures of Joss", None),
    ],
)
def test_writer_behind_a_label_without_a_colon_is_found(line, byline, read_with):
    assert read_with(top=f"<h1>The wall breaks</h1><p>{line}</p>").article.byline == byline


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Tarn Bay, July 9, 2031", "2031-07-09"),
    ],
)
def test_day_beside_a_place_is_that_of_the_article(line, published, read_with):
    top = f"<h2>The wall breaks</h2><b>By Ann Pell</b><br><i>{line}</i><br><br>"
    assert read_with(top=top).article.published == published


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Text Ann Pell Photographs Li Wei", "byline"),
        ("Text messages from Ann Pell", "paragraph"),
        ("Text Ann Pell on 555 0142 to join the search", "paragraph"),
        ("Words Ann Pell had heard were read.", "paragraph"),
    ],
)
def test_line_of_labels_and_the_writers_name_is_a_byline(line, kind, read_with, said):
    head = '<meta name="author" content="Ann Pell">'
    assert said(read_with(head=head, top=f"<h1>The wall breaks</h1><p>{line}</p>")) == [
        (kind, line)
    ]


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("<p>By <a>Ann Pell</a> <button>Follow</button></p>", "Ann Pell"),
        ("<p>Ann Pell / KNN / May 3, 2031, 09:12 IST</p>", "Ann Pell"),
        ("<p>Ann Pell</p><p>May 3, 2031 Updated 2 hrs ago</p>", "Ann Pell"),
    ],
)
def test_what_stands_beside_a_writer_s_name_is_no_name_and_not_spoken(
    line, byline, read_with, said
):
    reading = read_with(top=f"<h1>The wall breaks</h1>{line}")
    assert reading.article.byline == byline
    assert {kind for kind, _ in said(reading)} <= {"byline", "read-more"}


@pytest.mark.parametrize(
    ("stated", "above", "day"),
    [
        (
            "2024-10-09T01:15:44+00:00",
            "<time datetime='2024-10-08T21:15:44-04:00'>8 Oct.</time>",
            "2024-10-08",
        ),
        ("2024-10-09T01:15:44Z", "<p>October 8, 2024</p>", "2024-10-08"),
        ("2024-10-09T01:15:44Z", "<p>October 9, 2024</p>", "2024-10-09"),
        ("2024-10-09T01:15:44Z", "<p>October 8, 2024 | Updated October 9, 2024</p>", "2024-10-08"),
        ("2024-10-09T18:15:44Z", "<p>October 8, 2024</p>", "2024-10-09"),
        ("2024-10-09T01:15:44+02:00", "<p>October 8, 2024</p>", "2024-10-09"),
        (  # east of UTC a day more
            "2024-10-09T19:00:00.000Z",
            "<time datetime='2024-10-09T19:00:00.000Z'>October 10, 2024 — 5.00am</time>",
            "2024-10-10",
        ),
        (  # of a change
            "2024-10-09T19:00:00Z",
            "<time datetime='2024-10-10T09:00:00Z'>October 10, 2024</time>",
            "2024-10-09",
        ),
        (
            "2024-10-09T01:15:44Z",
            "<time datetime='2024-10-09T01:15:44Z'>3 hours ago</time>",
            "2024-10-09",
        ),
        ("2024-10-09", "<p>October 8, 2024</p>", "2024-10-09"),
    ],
)
def test_day_is_the_one_that_the_outlet_had(stated, above, day, read_with):
    head = f'<meta property="article:published_time" content="{stated}">'
    reading = read_with(head=head, top=f"<h1>The wall breaks</h1>{above}")
    assert reading.article.published == day


@pytest.mark.parametrize(
    "line",
    ["03.02.2025, 14:20 | Ida Moss", "3 May 2031 · Ida Moss", "Ida Moss · 2 May 2024 · 6 min read"],
)
def test_name_beside_a_date_is_the_writer_s(line, read_with):
    reading = read_with(top=f"<h1>The wall breaks</h1><div>{line}</div>")
    assert reading.article.byline == "Ida Moss"


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("<time itemprop='datePublished' datetime='2031-05-03'>03.05.2031</time> Von Ida Moss", 2),
        ("<time itemprop='datePublished' datetime='2031-05-03'>3 May</time>", 1),
        ("By Ida Moss", 0),
        ("<a href='/archive'>3 May 2031</a>", None),
    ],
)
def test_facts_above_the_title_in_what_is_called_furniture_count_where_they_say_so(line, facts):
    top = (
        f"<div class='header'><div class='footer'><p>{line}</p></div><h1>The wall breaks</h1></div>"
    )
    article = read_page(page_with(top=top, attributes='lang="de"')).article
    told = {2: ("Ida Moss", "2031-05-03"), 1: (None, "2031-05-03"), 0: ("Ida Moss", None)}
    assert (article.byline, article.published) == told.get(facts, (None, None))


@pytest.mark.parametrize("outlet", ["Kiln", "The Kiln of Tarn", "Notes from the old Kiln"])
@pytest.mark.parametrize("title", ["The wall breaks", "Rain"])
def test_heading_below_the_name_of_a_site_is_the_title(outlet, title):
    top = f"<h1><a href='/'>{outlet}</a></h1><h2>Sunday, 4 May 2031</h2><h3>{title}</h3>"
    page = page_with(top=top).replace("<title>The wall breaks", f"<title>{outlet}: {title}")
    assert read_page(page).article.title == title


def test_log_in_of_a_site_s_program_is_no_writer(read_with):
    head = '<meta name="author" content="Super User">'
    top = "<h1>The wall breaks</h1><dl><dd class='createdby'>Written by Ida Moss</dd></dl>"
    assert read_with(head=head, top=top).article.byline == "Ida Moss"


def test_title_has_no_name_of_a_site():
    title = "<title>TRANSCRIPT: The wall breaks at night - ANB.com</title>"
    story = "<p>The wall broke at night, the council said on Monday, and nobody was there.</p>" * 3
    article = read_page(f"<html lang=en><head>{title}</head><body>{story}</body></html>").article
    assert article.title == "TRANSCRIPT: The wall breaks at night"


CALLED = {
    "an outlet's title, and a headline by its class": (
        "News from The Kiln Press",
        "<p><span class='headline entry-title'>Lamp of Tarn goes out at last</span></p>",
        "Lamp of Tarn goes out at last",
    ),
    "a title that has the headline's words": (
        "The lamp of Tarn is out",
        "<p class='headline'>Lamp of Tarn goes out at last</p>",
        "The lamp of Tarn is out",
    ),
    "a name of a class that only sounds so": (
        "News from The Kiln Press",
        "<p class='headline-less'>Lamp of Tarn goes out at last</p>",
        "News from The Kiln Press",
    ),
}


@pytest.mark.parametrize(("title", "top", "found"), CALLED.values(), ids=CALLED)
def test_line_that_its_class_calls_the_title_goes_before_the_outlets(title, top, found):
    page = page_with(top=top).replace("<title>The wall breaks", f"<title>{title}")
    assert read_page(page).article.title == found


@pytest.mark.parametrize(
    "title",
    ["EX-99.1", "Exhibit 99.2", "8-K", "index.html", "kiln-release.pdf", "Untitled Document"],
)
@pytest.mark.parametrize(
    "line", ["KILN ROPE TO BUY THE BOATS OF MOSS, INC.", "Kiln Rope to Buy the Boats of Moss"]
)
def test_name_of_a_file_or_a_form_is_no_title(title, line):
    top = f"<p align='right'><b>Exhibit 99.1</b></p><p align='center'><b>{line}</b></p>"
    page = page_with(top=top).replace("<title>The wall breaks", f"<title>{title}")
    reading = read_page(page)
    assert reading.article.title == line
    assert reading.article.text.count(line) == 1


@pytest.mark.parametrize(
    "title", ["Document 9: the wall", "Ex-smiths rise", "10 walls", "Form and Wall"]
)
def test_title_with_such_a_word_is_one(title):
    page = page_with(top="<p><b>A line of bold words</b></p>")
    page = page.replace("<title>The wall breaks", f"<title>{title}")
    assert read_page(page).article.title == title


@pytest.mark.parametrize(
    ("above", "kind"), [("Market Insider", "rubric"), ("Who mends the wall now?", "heading")]
)
def test_short_heading_above_the_title_is_a_rubric(above, kind, read_with, said):
    reading = read_with(top=f"<h1>{above}</h1><h1>The wall breaks</h1>")
    assert said(reading) == [(kind, above)]


def test_day_of_a_microformat_is_when_it_was_published(read_with):
    stamp = "<div class='timestamp updated' title='2031-05-03T1603Z'>May 3, 4:03 PM EDT</div>"
    assert read_with(top=f"<h1>The wall breaks</h1>{stamp}").article.published == "2031-05-03"


DAYS = {
    "a day that a line above the story tells of": (
        "<ul><li>The first wall of Tarn was opened on August 14, 1935</li></ul>",
        None,
    ),
    "the same without a verb": ("<p>Page last changed August 14, 2031</p>", "2031-08-14"),
    "a stamp": ("<p>This page was changed on August 14, 2031</p>", "2031-08-14"),
}


@pytest.mark.parametrize(("line", "day"), DAYS.values(), ids=DAYS)
def test_day_that_a_sentence_tells_of_is_no_stamp(line, day, read_with):
    assert read_with(top=f"<h1>The wall breaks</h1>{line}").article.published == day


@pytest.mark.parametrize(
    "path", ["2031/05/03/wall", "2031/POLITICS/05/03/wall", "2031/us/news/05/03/wall"]
)
def test_day_of_an_address_is_found(path):
    page = page_with(head=f"<link rel='canonical' href='https://kiln.example/{path}'>")
    assert read_page(page).article.published == "2031-05-03"


SPELT = {
    "in small letters": ("tarnpost", "Tarn Post"),
    "with capitals within": ("TarnPost", "Tarn Post"),
    "as a host": ("tarnpost.com", "Tarn Post"),
    "as the page never writes it": ("tarnherald", "tarnherald"),
    "as the page writes it in small letters": ("lostword", "lostword"),
    "with a blank": ("Tarn Post Online", "Tarn Post Online"),
    "too short to be sure": ("Rope", "Rope"),
}


@pytest.mark.parametrize(("stated", "name"), SPELT.values(), ids=SPELT)
def test_outlet_is_named_with_the_blanks_that_the_page_has_in_it(stated, name, read_with):
    head = f'<meta property="og:site_name" content="{stated}">'
    story = "<p>The ward is shut. Nobody has a lost word for it, and the ro pe is old.</p>" * 3
    foot = "<footer>© 2031 The Tarn Post</footer>"
    assert read_with(story + foot, head=head).article.publisher == name


def test_outlet_of_a_page_that_an_archive_keeps_is_the_pages(read_with):
    kept = "https://web.archive.org/web/20181210092018/https://www.kilnpost.com/2031/wall"
    head = f'<link rel="canonical" href="{kept}">'
    assert read_with(head=head).article.publisher == "kilnpost.com"


def test_who_drew_a_map_is_no_writer_and_no_words_of_the_story(read_with):
    credit = "<p>By Karl Abe | Satellite imagery by Tarn Maps</p>"
    story = f"{credit}<p>The wall fell at noon, and nobody was hurt by it.</p>{credit}"
    article = read_with(story, top="<h1>The wall breaks</h1><p>By Ann Pell</p>").article
    kinds = {b.kind.value for b in article.blocks if "imagery" in b.span.cut_from(article.text)}
    assert article.byline == "Ann Pell"
    assert kinds <= {"byline", "caption"}

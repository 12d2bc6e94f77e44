"""A web page is read as its article, and what stands around the story is told from it."""

import logging

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotecast.errors import SourceError
from quotecast.model import BlockKind, source_named
from quotecast.reading import Original
from quotecast.reading.html import read

_STORY = tuple(
    f"The {part} of the harbour wall will be mended next year, the council said on Monday. “We have "
    f"waited for the {part} long enough,” Ms Berg told the crew that had come to the old chapel."
    for part in ("head", "foot", "lamp", "gate")
)


def _page(*, head="", top="", middle="", bottom="", html=""):
    body = f"<p>{_STORY[0]}</p><p>{_STORY[1]}</p>{middle}<p>{_STORY[2]}</p><p>{_STORY[3]}</p>"
    return (
        f"<!doctype html><html {html}><head><title>The wall breaks</title>{head}</head><body>"
        f"<nav><a href='/'>Home</a></nav><main><article>{top}{body}{bottom}</article></main>"
        "<footer>All about us</footer></body></html>"
    )


def _read(page, *, charset=None, source="page.html"):
    data = page if isinstance(page, bytes) else page.encode()
    return read(Original(data=data, source=source_named(source), charset=charset)).article


def _kinds(page):
    article = _read(page)
    return {block.span.cut_from(article.text): block.kind.value for block in article.blocks}


def test_title_and_story_are_the_text():
    assert _read(_page()).text == "\n\n".join(["The wall breaks", *_STORY])


def test_white_space_and_entities_become_plain_text():
    page = _page(
        middle="<p>Fish\n   &amp;&nbsp;chips were served\tto the cr&shy;ew &#8212; at noon.</p>"
    )
    assert "Fish & chips were served to the crew — at noon." in _kinds(page)


@pytest.mark.parametrize("heading", ["The wall breaks", "THE WALL BREAKS", "“The wall” breaks!"])
def test_title_is_not_read_twice(heading):
    assert _read(_page(top=f"<h1>{heading}</h1>")).text.lower().count("breaks") == 1


@pytest.mark.parametrize(
    "title", ["The wall breaks | The Daily Kiln", "The wall breaks - The Daily Kiln"]
)
def test_outlet_is_cut_from_the_title(title):
    head = f'<meta property="og:title" content="{title}"><meta property="og:site_name" content="The Daily Kiln">'
    assert _read(_page(head=head)).title == "The wall breaks"


def test_dash_inside_a_title_stays():
    head = '<meta property="og:title" content="The wall – a story"><meta property="og:site_name" content="The Daily Kiln">'
    assert _read(_page(head=head)).title == "The wall – a story"


_HEAD = """
<meta property="og:site_name" content="The Daily Kiln">
<meta name="author" content="Jane Roe">
<meta property="article:published_time" content="2024-05-03T08:00:00Z">
"""


@pytest.mark.parametrize(
    ("field", "value"),
    [("publisher", "The Daily Kiln"), ("byline", "Jane Roe"), ("published", "2024-05-03")],
)
def test_page_says_who_published_what_when(field, value):
    assert getattr(_read(_page(head=_HEAD)), field) == value


@pytest.mark.parametrize("author", ["The Daily Kiln", "desk@kiln.example", "Desk 42"])
def test_what_is_no_name_is_no_byline(author):
    head = f'<meta property="og:site_name" content="The Daily Kiln"><meta name="author" content="{author}">'
    assert _read(_page(head=head)).byline is None


@pytest.mark.parametrize(
    ("html", "language"),
    [
        ('lang="en-gb"', "en-GB"),
        ('lang="en_AU"', "en-AU"),
        ('lang="nonsense here"', "en"),
        ("", "en"),
    ],
)
def test_language_is_what_the_page_declares(html, language):
    assert _read(_page(html=html)).language == language


@pytest.mark.parametrize(
    ("markup", "text", "kind"),
    [
        ("<h2>What broke</h2>", "What broke", "heading"),
        ("<h2>Home / Work / Life</h2>", "Home / Work / Life", "heading"),
        ("<ul><li>Home > Settings > Sound</li></ul>", "Home > Settings > Sound", "list-item"),
        ("<p>What broke it</p>", "What broke it", "paragraph"),
        ("<p><b>What broke it</b></p>", "What broke it", "heading"),
        ("<p><b>The port from 1931 to 2024</b></p>", "The port from 1931 to 2024", "heading"),
        ("<p><b>Ann Pell, born 4 May 1931; died 9 June 2024</b></p>", "Ann Pell, born 4 May 1931; died 9 June 2024", "paragraph"),
        ("<p><b>Hunger: 4 May 1992 – 9 June 1993</b></p>", "Hunger: 4 May 1992 – 9 June 1993", "heading"),
        ("<p><b>Hunger, 4 May 1992 – 9 June 1993</b></p>", "Hunger, 4 May 1992 – 9 June 1993", "heading"),
        ("<p><b>Elizabeth Pell</b><br>Tarn End</p>", "Tarn End", "paragraph"),
        ("<p>It has no bench.<br><b>Elizabeth Pell</b><br><i>Tarn End</i></p>", "Elizabeth Pell", "paragraph"),
        ("<p>It has no bench.<br><b>What broke it</b><br>The gate broke it.</p>", "What broke it", "heading"),
        ("<ul><li>a wall of stone</li><li>a lamp</li></ul>", "a wall of stone", "list-item"),
        ("<blockquote><p>We stay where we are.</p></blockquote>", "We stay where we are.", "blockquote"),
        ("<p>Read more: the storm of last winter</p>", "Read more: the storm of last winter", "read-more"),
        ("<p>ALSO READ: the storm of winter</p>", "ALSO READ: the storm of winter", "read-more"),
        ("<p>Sign up for our morning letter.</p>", "Sign up for our morning letter.", "read-more"),
        ("<p>Advertisement</p>", "Advertisement", "read-more"),
        ("<p>Story continues below</p>", "Story continues below", "read-more"),
        ("<p>Follow Kiln News on Facebook and Twitter.</p>", "Follow Kiln News on Facebook and Twitter.", "read-more"),
        ("<p>(Photo by Jane Roe)</p>", "(Photo by Jane Roe)", "caption"),
        ("<p>A crew at work. (Kiln News Photo/Ann Pell)</p>", "A crew at work. (Kiln News Photo/Ann Pell)", "caption"),
        ("<p>A crew was at work (and Photo/Film shut).</p>", "A crew was at work (and Photo/Film shut).", "paragraph"),
        ("<p>A crew was at work (Tarn Photo/Film Club).</p>", "A crew was at work (Tarn Photo/Film Club).", "paragraph"),
        ("<p>Ida Pell sells what she has (Tarn Photos/Prints)</p>", "Ida Pell sells what she has (Tarn Photos/Prints)", "paragraph"),
        ("<p>“Sign up for this crew,” she said.</p>", "“Sign up for this crew,” she said.", "paragraph"),
    ],
)  # fmt: skip
def test_block_gets_its_kind(markup, text, kind):
    assert _kinds(_page(middle=markup))[text] == kind


@pytest.mark.parametrize(
    ("markup", "is_italic"),
    [
        ("<p><em>The show is free.</em></p>", True),
        ("<p>The <em>show</em> is free.</p>", False),
        ("<p><i>The show</i> <em>is free.</em></p>", True),
    ],
)
def test_paragraph_in_italics_is_told(markup, is_italic):
    article = _read(_page(middle=markup))
    found = {b.span.cut_from(article.text): b.is_italic for b in article.blocks}
    assert found["The show is free."] is is_italic


def test_list_of_links_is_no_part_of_the_story():
    links = "".join(f"<li><a href='/{i}'>The storm of winter {i}</a></li>" for i in range(3))
    kinds = _kinds(_page(bottom=f"<ul>{links}</ul>"))
    assert {kinds.get(f"The storm of winter {i}", "read-more") for i in range(3)} == {"read-more"}


def test_linked_words_in_a_sentence_stay_in_it():
    markup = "<p>The <a href='/storm'>storm of last winter</a> broke it.</p>"
    assert _kinds(_page(middle=markup))["The storm of last winter broke it."] == "paragraph"


@pytest.mark.parametrize("gap", ["<br>", "<br><br>", "<br/>\n<br/>", "<br>&nbsp;<br>"])
def test_line_breaks_divide_paragraphs(gap):
    kinds = _kinds(
        _page(middle=f"<p>{_STORY[0]} One.{gap}{_STORY[1]} Two.{gap}{_STORY[2]} Three.</p>")
    )
    assert f"{_STORY[1]} Two." in kinds


def test_line_break_in_a_heading_is_a_space():
    page = _page(top="<h1>The wall<br>breaks</h1>", middle="<h2>What<br>broke</h2>")
    assert _read(page).title == "The wall breaks"
    assert _kinds(page)["What broke"] == "heading"


@pytest.mark.parametrize(
    "name", ["kn_subheadline", "story-subhead", "Sub-Heading", "crosshead", "crossHeads"]
)
@pytest.mark.parametrize("tag", ["div", "p", "span"])
def test_heading_that_only_a_class_tells_is_one(name, tag):
    markup = f'<{tag} class="big {name}">Who pays for the wall?</{tag}>'
    kinds = _kinds(_page(middle=markup))
    assert kinds["Who pays for the wall?"] == "heading"


@pytest.mark.parametrize(
    "markup",
    [
        '<div class="subhead"><p>Nobody pays for the wall.</p></div>',
        '<p class="page-subheader">Nobody pays for the wall.</p>',
        f'<p class="subhead">Nobody pays for the wall.{" It stands." * 20}</p>',
    ],
)
def test_class_of_a_heading_makes_no_heading_of_a_text(markup):
    assert "heading" not in _kinds(_page(middle=markup)).values()


def test_standfirst_is_no_heading_within_the_story():
    page = _page(top='<div class="subhead">The council wants to mend it by May.</div>')
    assert _kinds(page).get("The council wants to mend it by May.") != "heading"


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("<ol><li>The gate</li></ol>", "1. The gate"),
        ('<ol start="4"><li>The gate</li></ol>', "4. The gate"),
        ('<ol start="4"><li value="7">The gate</li></ol>', "7. The gate"),
        ('<ol start="x"><li><em>The</em> gate</li></ol>', "1. The gate"),
        ("<ul><li>The gate</li></ul>", "The gate"),
    ],
)
def test_heading_keeps_the_number_of_its_list(heading, text):
    assert _kinds(_page(middle=f"<h3>{heading}</h3>"))[text] == "heading"


def test_q_element_gets_the_marks_a_browser_shows():
    page = _page(middle="<p>She said <q>we heard <q>stay</q> there</q> and left the quay.</p>")
    assert "She said “we heard ‘stay’ there” and left the quay." in _kinds(page)


def test_words_said_twice_stay():
    assert _read(_page(middle="<p>“Yes.”</p><p>“Yes.”</p>")).text.count("“Yes.”") == 2


def test_row_of_a_table_keeps_its_cells_apart():
    table = (
        "<table><tr><td>Stone</td><td>40 tonnes</td></tr><tr><td>Wood</td><td>9</td></tr></table>"
    )
    assert _kinds(_page(middle=table))["Stone; 40 tonnes"] == "table-row"


def test_picture_and_its_caption_are_captions():
    figure = '<figure><img src="/wall.jpg" alt="A wall in the sea"><figcaption>The wall at low tide.</figcaption></figure>'
    kinds = _kinds(_page(middle=figure))
    assert {kind for text, kind in kinds.items() if "wall in" in text or "tide" in text} <= {
        "caption"
    }


@pytest.mark.parametrize(
    "markup",
    [
        '<div class="wp-caption"><img src="/wall.jpg"><p class="wp-caption-text">{}</p></div>',
        '<div class="mediaCaption"><p>{}</p></div>',
        '<p class="photo-credit">{}</p>',
        '<figure><img src="/wall.jpg"><p>{}</p></figure>',
        '<figure><iframe src="/film"></iframe><div>{}</div></figure>',
    ],
)
def test_caption_is_told_by_its_class_or_its_figure(markup):
    text = "A crane lifts the first of the stones at dawn."
    assert _kinds(_page(middle=markup.format(text)))[text] == "caption"


@pytest.mark.parametrize(
    "markup",
    [
        '<p class="credit">{}</p>',
        "<figure><p>{}</p></figure>",
        '<figure><img src="/wall.jpg"><blockquote><p>{}</p></blockquote></figure>',
        '<div class="with-caption"><p>{}</p><p>And then it stopped.</p></div>',
    ],
)
def test_text_near_a_picture_is_no_caption(markup):
    text = "A crane lifts the first of the stones at dawn."
    assert _kinds(_page(middle=markup.format(text)))[text] != "caption"


def test_story_that_a_gallery_calls_captions_is_kept():
    text = _STORY[0].replace("Monday", "Tuesday and on Friday") + _STORY[1]
    assert _kinds(_page(middle=f'<p class="long-caption">{text}</p>'))[text] == "paragraph"


def test_byline_and_date_at_the_top_are_bylines():
    kinds = _kinds(_page(top="<p>By Jane Roe</p><p>Updated: May 3, 2024</p>"))
    assert "By Jane Roe" not in kinds or kinds["By Jane Roe"] == "byline"
    assert kinds.get("Updated: May 3, 2024", "byline") == "byline"


@pytest.mark.parametrize("codec", ["cp1252", "utf-8", "utf-16"])
def test_page_is_decoded_as_it_declares(codec):
    page = _page(head='<meta charset="windows-1252">').encode(codec)
    assert "“We have waited" in _read(page).text


def test_charset_of_the_server_goes_before_that_of_the_page():
    page = _page(head='<meta charset="koi8-r">').encode("cp1252")
    assert "“We have waited" in _read(page, charset="windows-1252").text


@pytest.mark.parametrize(
    "page",
    [
        *("<html></html>", "<p></p>", "<!-- -->", "<html><body><script>x()</script></body></html>"),
        *("<", "<body><nav>Home</nav></body>", "<noscript>Please enable JavaScript.</noscript>"),
    ],
)
def test_page_without_an_article_is_refused_with_a_way_out(page):
    with pytest.raises(SourceError, match="no article text was found") as caught:
        _read(page)
    assert "plain text" in caught.value.hint


def test_reading_logs_nothing_to_the_terminal(capfd):
    with pytest.raises(SourceError):
        _read("<html><body></body></html>")
    assert capfd.readouterr() == ("", "")
    assert logging.getLogger("trafilatura").handlers


@pytest.mark.parametrize("depth", [300, 5000])
def test_endless_nesting_gives_an_article_or_a_source_error(depth):
    page = f"<html><body>{'<div>' * depth}<p>{_STORY[0]}</p>"
    try:
        article = _read(page)
    except SourceError:
        return
    assert article.text.count(_STORY[0]) == 1


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 900), st.binary(max_size=12))
def test_torn_page_gives_an_article_or_a_source_error(place, noise):
    page = _page().encode()
    try:
        article = _read(page[:place] + noise + page[place + 20 :])
    except SourceError:
        return
    assert article.blocks[0].kind in BlockKind

"""Hold what pages of other programs mark in their own ways: columns of tables, roles, print views, data."""

from tests.reading.page.conftest import page_with, read_page

_STORY = (
    "A plasterer who was mending a wall in the old light station put his hand into a hole and pulled out "
    "a book wrapped in oilcloth, and nobody knew whose it had been.<br><br>It was the log of Elias Thorne, "
    "who kept the light until he vanished in the winter of 1902. “I thought it was a nest,” said the "
    "plasterer, Wade Purcell.<br><br>The log is written in a small hand, and its last entry says only that "
    "the wind is in the east and that the oil will last until the boat comes, which it did, too late, in a "
    "week of storms.<br><br>Copies of the pages will be shown at the library from June, and the book itself, "
    "which is too brittle to be opened again, will go to the archives of the state by the early boat.<br>"
)


def _lines(article):
    return [(one.kind.value, one.span.cut_from(article.text)) for one in article.blocks]


def test_story_between_two_columns_of_a_table_is_read():
    side = "<td width=120><font size=1><a href='/n'>News</a><br><a href='/t'>Tides</a></font></td>"
    page = (
        "<html><head><title>Log found in a wall</title></head><body><table>"
        "<tr><td colspan=3><img src=m.gif></td></tr>"
        f"<tr>{side}<td width=500>{_STORY}</td>{side}</tr>"
        "<tr><td colspan=3><font size=1>Copyright 2008 Register</font></td></tr></table></body></html>"
    )
    told = [text for kind, text in _lines(read_page(page).article) if kind == "paragraph"]
    assert len(told) == 4


def test_link_that_begins_a_sentence_stays_in_it(read_with):
    article = read_with(
        "<p>It is late, they said.</p><p><a href='/y'>The company</a></p><p>says that it will be later.</p>"
    ).article
    assert ("paragraph", "The company says that it will be later.") in _lines(article)


def test_sentence_torn_behind_a_relative_is_one(read_with):
    article = read_with(
        "<p>The trust has three offers: from a brewery, from a school and from a man who</p>"
        "<p>would like to keep it as it is.</p>"
    ).article
    assert any(
        text.endswith("a man who would like to keep it as it is.") for _, text in _lines(article)
    )


def test_heading_by_its_role_is_one(read_with):
    article = read_with(
        "<div role='heading' aria-level='2'>The price of a berth</div>"
        "<p>A bed from Tarn costs 89 pounds, and the cheaper ones go within an hour.</p>"
    ).article
    assert ("heading", "The price of a berth") in _lines(article)


def test_masthead_in_a_footer_and_what_stands_below_it_are_the_storys(read_with):
    lead = "The company that runs the dam was warned in August that water was seeping through its foot."
    article = read_with(
        top="<div><h1>The wall breaks</h1></div><div class='footer'><p><time itemprop='datePublished' "
        "datetime='2031-02-27'>27.02.2031</time> <span itemprop='author'>Kasimir Thorn</span></p></div>"
        f"<div class='teaser-text' itemprop='description'><p>{lead}</p></div>"
    ).article
    assert article.byline == "Kasimir Thorn"
    assert lead in article.text


def test_pull_quote_without_marks_is_not_read_again(read_with):
    story = (
        "<p>Each of these is legal. “You could teach it,” says Strand. “I wouldn’t.”</p>"
        "<div class='pullquote'><p>You could teach it. I wouldn’t.</p></div>"
        "<p>The interest went round as well, and nobody asked where it went.</p>"
    )
    article = read_with(story).article
    assert "You could teach it. I wouldn’t." not in article.text


def test_title_of_a_print_view_is_the_heading():
    title = "Orchard blight spreads to third county"
    page = page_with(top=f"<div>Harrow &amp; Vale Gazette</div><h1>{title}</h1>")
    page = page.replace(
        "<title>The wall breaks", f"<title>Print: {title} | Harrow &amp; Vale Gazette"
    )
    assert read_page(page).article.title == title

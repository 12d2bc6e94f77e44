"""What stands around a story is left out with its reason; the story itself is whole."""

import re

import pytest
from tests.reading.page.conftest import STORY, read_page

from quotecast.model import BlockKind

_BOX = "<div class='{0}'><p>{1}</p></div>"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("newsletter-signup", "furniture"),
        ("share-bar", "furniture"),
        ("related-stories", "related"),
        ("most-read", "related"),
        ("comments", "comments"),
        ("ad-slot", "advertisement"),
        ("adbox", "advertisement"),
    ],
)
def test_part_that_its_name_calls_no_story_is_left_out(name, reason, read_with, reasons):
    text = "Get the day's big stories and fun stuff that you will love."
    reading = read_with(_BOX.format(name, text))
    assert (reasons(reading).get(text), text in reading.article.text) == (reason, False)


def test_name_hides_no_story(read_with):
    story = "".join(
        f"<p>The wall has stood for {n} hundred years, Ann said.</p>" for n in range(30)
    )
    reading = read_with(f"<div class='share related'>{story}</div>")
    assert "The wall has stood for 29 hundred years" in reading.article.text


@pytest.mark.parametrize(
    "gate",
    [
        "This article is for subscribers only",
        "You have reached your limit of free articles.",
        "Keep reading with a 7-day free trial",
        "Subscribe to Mud Letters to keep reading this post",
        "Already a subscriber?",
        "This is a premium article. Please log in to go on.",
        "Please sign in or register to continue.",
        "Subscribe now for one crown a week to continue reading",
    ],
)
def test_gate_is_told_and_not_read(gate, read_with):
    reading = read_with(bottom=f"<div><p>{gate}</p></div>")
    kinds = [notice.kind for notice in reading.notices]
    assert (gate in reading.article.text, kinds) == (False, ["paywall"])


def test_both_containers_of_a_story_are_read(read_with):
    text = read_with("</article><aside>Advertisement</aside><article>").article.text
    assert ("The head of" in text, "The gate of" in text) == (True, True)


def test_pull_quote_is_read_once(read_with):
    pulled = "<aside class='pullquote'>waited for the head long enough</aside>"
    text = read_with(pulled).article.text
    assert text.count("waited for the head long enough") == 1


def test_links_that_show_on_hovering_take_no_paragraph_along(read_with):
    card = '<span class="rollover-card"><a href="/a">Ida Holm</a>' + '<a href="/b">A tale</a>' * 30
    person = f'<span class="rollover-person"><a href="/a">Ida Holm</a>{card}</span></span>'
    reading = read_with(f"<p>The mayor, {person} (Left), opened the gate.</p>")
    assert "The mayor, Ida Holm (Left), opened the gate." in reading.article.text


def test_form_that_asks_for_words_is_not_read(read_with):
    form = (
        "<form><p>This address is not known to us.</p><input><p>You are one of us now.</p></form>"
    )
    text = read_with(form).article.text
    assert "known to us" not in text
    assert "one of us" not in text


@pytest.mark.parametrize(
    "line",
    [
        "Source URL: https://example.org/wall",
        "Printed on 3 March 2031",
        "Please enter a valid email address",
        "This field is required.",
        "Sorry, something went wrong. Please try again.",
        "Listen to this story 3:42",
        "0 seconds of 1 minute, 30 seconds",
        "Volume 90%",
        "Thank you for signing up to the wall!",
        "Not for distribution in the United States, Australia, Japan or Hong Kong.",
        "Not for release, publication or distribution, in whole or in part, in or into Tarn.",
        "Not for publication.",
        "(With inputs from agencies)",
        "(Disclaimer: The views and opinions given by the experts are their own.)",
        "Follow this page for updates.",
        "To register, please visit ir.example.org/webcast.",
    ],
)
def test_lines_of_printers_and_forms_are_not_read(line, read_with):
    article = read_with(f"<p>{line}</p>").article
    kinds = {block.span.cut_from(article.text): block.kind for block in article.blocks}
    assert kinds.get(line, BlockKind.READ_MORE) is BlockKind.READ_MORE


def test_box_around_a_gate_is_not_read(read_with):
    box = (
        "<div><h3>Subscribe to keep reading</h3><p>Unlimited access from 1 crown a week. Cancel at"
        " any time.</p><p>Already a subscriber? <a href='/in'>Sign in</a></p></div>"
    )
    assert "Cancel at" not in read_with(bottom=box).article.text


def test_article_that_is_one_link_leads_to_another(read_with):
    card = (
        "<article class='teaser'><a href='/9'><h3>Who owned the wall?</h3>"
        "<p>From stone to sand in a hundred years.</p></a></article>"
    )
    assert "From stone to sand" not in read_with(card).article.text


@pytest.mark.parametrize("card", ["article", "div", "li"])
@pytest.mark.parametrize(
    "markup",
    [
        "<section><h2>More on this story</h2>{0}{0}</section>",
        "<div><h4>Related</h4>{0}</div>",
        "<h3>Recommended for you</h3>{0}{0}",
    ],
)
def test_cards_behind_a_label_lead_to_other_articles(card, markup, read_with, reasons):
    headline, words = "Captain of the tug goes", "“I have had enough of the fog,” he says."
    card = f"<{card}><h3><a href='/9'>{headline}</a></h3><p>{words}</p></{card}>"
    reading = read_with(bottom=markup.format(card))
    assert (words in reading.article.text, reasons(reading)[headline]) == (False, "related")


def test_article_that_a_link_heads_leads_to_another(read_with):
    card = (
        "<article><h3><a href='/9'>Who owned it?</a></h3><p>“Nobody did,” she says.</p></article>"
    )
    assert "Nobody did" not in read_with(card).article.text


@pytest.mark.parametrize("address", ["#b2", "/live/wall?page=2#b2"])
def test_update_that_links_to_itself_is_read(address, read_with):
    update = (
        f"<article><h3><a href='{address}'>Gate shut</a></h3><p>“At noon,” Ann said.</p></article>"
    )
    assert "“At noon,” Ann said." in read_with(update).article.text


@pytest.mark.parametrize(
    "tag", ["amp-ad", "amp-consent", "share-bar", "newsletter-signup", "related-stories"]
)
def test_name_of_an_element_that_a_site_has_made_counts(tag, read_with):
    text = "Get the big stories of the day, and fun that you will love."
    assert text not in read_with(f"<{tag}><p>{text}</p></{tag}>").article.text


@pytest.mark.parametrize(
    "style",
    [
        "position:absolute; clip:rect(1px, 1px, 1px, 1px)",
        "clip-path: inset(100%)",
        "position:absolute;left:-10000px",
    ],
)
def test_words_for_screen_readers_alone_are_not_read(style, read_with):
    text = read_with(f"<p>Up<i style='{style}'> in a new window</i> it went.</p>").article.text
    assert "Up it went." in text


@pytest.mark.parametrize(
    "line",
    [
        "Did you see the wall fall? Write to us at wall@kiln.example.",
        "Have you been hurt by this? E-mail Ann at ann@kiln.example",
        "kiln.example - Printable version",
        "URL: https://kiln.example/wall",
    ],
)
def test_line_that_asks_readers_or_is_for_paper_is_not_read(line, read_with):
    article = read_with(f"<p>{line}</p>").article
    kinds = {block.span.cut_from(article.text): block.kind for block in article.blocks}
    assert kinds.get(line, BlockKind.READ_MORE) is BlockKind.READ_MORE


def test_figure_is_seen_where_screen_readers_have_words_of_their_own(read_with):
    twins = (
        "<p>It cost <span aria-hidden='true'>$5m</span><span class='sr-only'>five million dollars"
        "</span> to mend the <i aria-hidden='true'>x</i>wall.</p>"
    )
    assert "It cost $5m to mend the wall." in read_with(twins).article.text


def test_list_that_a_colon_leads_to_is_read(read_with, said):
    items = "<ul><li>Closed the quay.</li><li>Sold a boat.</li></ul>"
    found = said(read_with(bottom=f"<p>The council also:</p>{items}<p>It meets again.</p>"))
    assert ("list-item", "Sold a boat.") in found


def test_heading_right_below_the_title_is_read(read_with):
    top = (
        "<h1>The wall breaks</h1><h2><i>Half of the crews of Tarn are left without a quay</i></h2>"
    )
    blocks = read_with(top=top).article.blocks
    assert blocks[1].kind == "standfirst"


@pytest.mark.parametrize(
    "last",
    [
        "<p>The lamp was lit again at nine by two cooks.</p>",
        "<center>The bell weighs four tons.</center><p>It has hung there, cracked and unrung, since the great fire of the mill.</p>",
        "<fieldset><legend>What a keeper says</legend>Nobody had asked him about the lamp for forty years, and so he told nobody.</fieldset>",
    ],
)
def test_story_ends_with_its_last_sentence(last, read_with, reasons):
    reading = read_with(bottom=last)
    assert not reasons(reading)


@pytest.mark.parametrize(
    "signed",
    [
        "<blockquote><p>{0}</p><cite>{1}</cite></blockquote>",
        "<blockquote><p>{0}</p><footer>{1}</footer></blockquote>",
        "<figure><blockquote><p>{0}</p><cite>{1}</cite></blockquote></figure>",
        "<figure><blockquote><p>{0}</p></blockquote><figcaption>{1}</figcaption></figure>",
    ],
)
def test_author_of_a_quotation_at_the_end_belongs_to_it(signed, read_with, said):
    words, author = "I was nine when the wall broke, and I carried the hens upstairs.", "Ada Berg"
    found = said(read_with(bottom=signed.format(words, author)))
    assert found == [("blockquote", words), ("blockquote", author)]


@pytest.mark.parametrize(
    ("box", "offer"),
    [
        (
            "<div><h3>Tide Notes</h3><p>{0}</p><form><input type='email'></form></div>",
            "Our best of the week, every Friday.",
        ),
        (
            "<aside aria-label='Newsletter promotion'><p>{0}</p></aside>",
            "Our best of the week, every Friday.",
        ),
        ("<section aria-label='Related articles'><p>{0}</p></section>", "A dog swam over the bay."),
        (
            "<div><h3>Keep reading with a pass</h3><p>{0}</p><p>Log in</p></div>",
            "Stop at any time.",
        ),
    ],
)
def test_box_that_sells_or_asks_is_left_out_whole(box, offer, read_with):
    assert offer not in read_with(bottom=box.format(offer)).article.text


@pytest.mark.parametrize("count", ["1.2K", "34k", "2M", "5,6k", "12K+"])
def test_count_of_readers_is_not_read(count, read_with, said):
    found = said(read_with(top=f"<h1>The wall breaks</h1><p>{count}</p>"))
    assert [kind for kind, _ in found] in ([], ["read-more"])


@pytest.mark.parametrize("name", ["kicker", "article-eyebrow", "overline"])
def test_line_over_a_title_is_no_story(name, read_with):
    top = f"<div class='{name}'>Valley affairs</div><h1>The wall breaks</h1>"
    assert "Valley affairs" not in read_with(top=top).article.text


def test_colon_that_leads_to_a_link_heads_nothing(read_with, said):
    found = said(
        read_with("<p><b>Our pages have more: <a href='/x'>Download all of it here</a></b></p>")
    )
    assert [kind for kind, _ in found] == ["read-more"]


def test_aside_of_links_and_their_heading_is_left_out(read_with, reasons):
    aside = "<aside><h3>Explore the topics</h3><ul><li><a href='/t'>Tides</a></li></ul></aside>"
    found = reasons(read_with(aside))
    assert (found["Explore the topics"], found["Tides"]) == ("related", "related")


def test_list_of_the_parts_of_a_page_is_left_out_with_its_heading(read_with, reasons):
    items = "<ul><li><a href='#a'>The gate</a></li><li><a href='#b'>The lamp falls</a></li></ul>"
    found = reasons(read_with(f"<div><h2>Key moments</h2>{items}</div>"))
    assert (found["Key moments"], found["The gate"]) == ("related", "related")


@pytest.mark.parametrize(
    "box",
    [
        "<div><h2>Key moments</h2><ul><li>The gate shut at noon.</li><li>The lamp fell.</li></ul></div>",
        "<div><h2>The wall</h2><p>It fell at noon, when the crew of the boat had gone to eat.</p><ul><li><a href='#b'>The lamp</a></li></ul></div>",
    ],
)
def test_heading_of_what_is_no_list_of_the_page_is_read(box, read_with, said):
    assert "heading" in [kind for kind, _ in said(read_with(box))]


TICKERS = {
    "a share": (
        "<span>Kiln Ltd.</span><span>418.30</span><span>-27.15 (-6.09%)</span><a href='/b'>Buy</a><a href='/s'>Sell</a>",
        [],
    ),
    "a sentence": (
        "<b>Kiln</b> stood at <span>418.30</span><span>-27.15</span>, <a href='/b'>Foy</a><a href='/s'>Brun</a> say.",
        ["Kiln stood at 418.30-27.15, FoyBrun say."],
    ),
    "a score": (
        "<span>Tarn</span><span>2</span><span>Pell</span><span>1</span>",
        ["Tarn 2 Pell 1"],
    ),
}


@pytest.mark.parametrize(("words", "lines"), TICKERS.values(), ids=TICKERS)
def test_ticker_of_a_share_is_no_line_of_the_story(words, lines, read_with, said):
    assert [text for _, text in said(read_with(f"<div>{words}</div>"))] == lines


def test_short_updates_have_all_their_headings():
    post = "<li><article><header><time>{0}</time><h3>{1}</h3></header><div><p>{2}</p></div></article></li>"
    posts = (
        (
            "14.32",
            "The vote is over",
            "The baths stay open, by one voice, until the next spring at the very least.",
        ),
        (
            "13.05",
            "Members arrive",
            "Members are filing in, past some two hundred people who have brought towels.",
        ),
    )
    stream = "".join(post.format(*one) for one in posts)
    page = f"<html lang=en><title>Vote day</title><body><main><h1>Vote day</h1><ol>{stream}</ol></main>"
    blocks = read_page(page).article
    heads = [b.span.cut_from(blocks.text) for b in blocks.blocks if b.kind is BlockKind.HEADING]
    assert heads == [f"{time} – {head}" for time, head, _ in posts]


@pytest.mark.parametrize(
    "name", ["sc-f98b1ad2-0", "kAdUMW", "Hed_x2Ad7", "b3ad4f", "footnote-anchor-wrap"]
)
def test_letters_of_a_hash_are_no_name(name, read_with, said):
    found = said(read_with(f"<p class='{name}'>The bell of the old chapel rang all night.</p>"))
    assert found == [("paragraph", "The bell of the old chapel rang all night.")]


def test_name_that_a_program_has_for_a_part_only_tells_what_it_is(read_with, said):
    lead = "<div data-gu-name='standfirst'><p>It had stood for years</p></div>"
    rest = (
        "<div data-component='share-block'><p>The bell of the old chapel rang all night.</p></div>"
    )
    assert said(read_with(rest, top=f"<h1>The wall breaks</h1>{lead}")) == [
        ("standfirst", "It had stood for years"),
        ("paragraph", "The bell of the old chapel rang all night."),
    ]


def test_points_above_the_story_have_their_short_label(read_with, said):
    box = "<div class='key-points'><h2>In short</h2><ul><li>The wall broke</li></ul></div>"
    found = [text for _, text in said(read_with(top=f"<h1>The wall breaks</h1>{box}"))]
    assert found == ["In short", "The wall broke"]


def test_time_of_an_update_is_without_who_wrote_it(read_with, reasons):
    update = "<section><header><time>11:42</time><b>Li Wei</b></header><h3>It falls</h3><p>{}</p></section>"
    reading = read_with(
        update.format("The wall fell into the sea at noon, and nobody was hurt by it.")
    )
    assert "11:42 – It falls" in reading.article.text
    assert reasons(reading)["Li Wei"] == "byline"


@pytest.mark.parametrize(
    ("box", "is_left"),
    [
        (
            (
                "<div><div>Don’t miss a thing</div><div>Get the Kiln’s top stories every morning.</div>"
                "<div><input><span>Sign me up</span></div></div>"
            ),
            True,
        ),
        (
            "<div><div>The boat sank at noon.</div><div>Share</div><div><input></div></div>",
            False,
        ),
        (
            "<div><div>Ann Pell, Jo Orr</div><div>Show more</div><input type='checkbox'></div>",
            False,
        ),
        (
            (
                "<div><div>How your village voted</div><input><p>Loading…</p>"
                "<ul><li>Tarn Bay: 412 for, 109 against</li></ul><p>Sign up here</p></div>"
            ),
            False,
        ),
        (
            "<div><div>The gates in brief</div><ul><li>Nine nights</li></ul><input><p>Sign up here</p></div>",
            False,
        ),
        ("<div><div>Band A: £12 a year</div><input><p>Was this helpful? Yes No</p></div>", False),
        ("<div><div>Band A: £12 a year</div><input><p>Sign up here</p></div>", False),
        ("<div><div>Tarn Bay and Peel</div><input type='search'><p>Sign up here</p></div>", False),
        ("<div><div>Tarn Bay and Peel</div><input><p>Get the data</p></div>", False),
        ("<div><div>Dear Ann</div><div>“Sign up now,” he said.</div><input></div>", False),
    ],
)
def test_small_box_with_a_field_is_the_outlet_s_where_nothing_is_told(box, is_left, read_with):
    article = read_with(box).article
    first = box.split("<div>")[2].partition("<")[0]
    read = [b.span.cut_from(article.text) for b in article.blocks if b.kind.value != "read-more"]
    assert (first not in read) is is_left


@pytest.mark.parametrize(
    ("box", "kind"),
    [
        ("<div><img><div>{0}</div><div>Ann Tran/Kiln Sun</div></div>", "caption"),
        ("<div><img><p>{0}</p><p>BBC One | Sunday 9pm</p></div>", "paragraph"),
        ("<div><img><p>{0}</p><p>Tarn Bay | March 1911</p></div>", "paragraph"),
        ("<div><img><p>{0}</p><p>Right Back / Centre Half</p></div>", "paragraph"),
        (
            "<div><img><p>{0}</p><p>She sleeps above it.</p><p>Pier Shop / Tarn Bay</p></div>",
            "paragraph",
        ),
        (
            "<div><img><p>{0}</p><p>She sleeps above it.</p><p>Ann Tran/Kiln Sun</p></div>",
            "paragraph",
        ),
        ("<div><img><p>{0}</p><p>Old Quay/Kiln Sun</p></div>", "paragraph"),
        ("<div><img><div>{0}</div><div>The gate was shut.</div></div>", "paragraph"),
        ("<div><div>{0}</div><div>Ann Tran/Kiln Sun</div></div>", "paragraph"),
        ("<div><img><div>“{0}”</div><div>Ann Tran/Kiln Sun</div></div>", "paragraph"),
    ],
)
def test_sentence_in_a_box_with_a_picture_and_a_credit_is_its_caption(box, kind, read_with, said):
    words = "The crew mended nets here until May."
    found = {text.strip("“”"): kind for kind, text in said(read_with(box.format(words)))}
    assert found[words] == kind


@pytest.mark.parametrize(
    ("box", "is_left"),
    [
        ("<div><p>A message from our sponsor</p><p>{0}</p><a href='/x'>Moss</a></div>", True),
        ("<div><p>A message from our sponsor</p><p>{0}</p></div>", False),
        ("<section><h2>A word from our sponsors</h2><p>{0}</p></section>", False),
        ("<div><h3>A message from our sponsors</h3><p>{0} <a href='/x'>Moss</a></p></div>", False),
        ("<div><p>{0}</p><p>A message from our sponsor</p></div>", False),
        ("<div><p>A message from our sponsors came at noon.</p><p>{0}</p></div>", False),
        ("<div><p>A message from our sponsor</p><p>“{0}” she said.</p></div>", False),
    ],
)
def test_part_that_a_sponsor_s_label_opens_is_an_advertisement(box, is_left, read_with):
    words = "Tired of short oars? Try Moss."
    assert (words not in read_with(box.format(words)).article.text) is is_left


SLIDE = "<img alt='reed'><p class='caption'>The sluice at Nine Elms</p>"


@pytest.mark.parametrize(
    ("behind", "is_read"),
    [
        ("<button>Back</button><span>1 / 2</span><button>Next</button>", False),
        ("<button>Back</button><span>1 of 12</span>", False),
        ("<span>1 / 2 of the reeds</span><button>Next</button>", True),
        ("<p>1 / 2</p>", True),
        ("<div>1 / 2 <button>Save</button></div>", True),
        ("<div>1 / 2 <button><b>Save</b> it</button></div>", True),
        ("<div>1 / 2 <button>Back</button><button>Next</button></div>", False),
    ],
)
def test_count_of_what_buttons_show_is_no_story(behind, is_read, read_with):
    article = read_with(f"<div class='slides'>{SLIDE}{behind}</div>").article
    assert ("1 / 2" in article.text or "1 of 12" in article.text) is is_read


@pytest.mark.parametrize(
    "line",
    [
        "Never miss a story from the bay.",
        "Thanks for your feedback.",
        "This page was last updated on 3 May.",
    ],
)
def test_furniture_right_behind_the_body_of_an_article_is_left_out(line):
    story = "".join(f"<p>The wall has stood for {n} hundred years, Ann said.</p>" for n in range(9))
    body = f"<h1>The wall</h1><div itemprop='articleBody'>{story}</div><p>{line}</p>"
    reading = read_page(f"<html lang='en'><body><article>{body}</article></body></html>")
    assert line not in reading.article.text


_SHORT = (
    "“I was married on that boat,” said Lotte Frank, 81.",
    "It has not left its berth since 2009.",
    "Two men in Tarn will mend it for nothing.",
    "The first trip is on June 9.",
)
_AWAY = "<p><b>MORE:</b> <a href=/a>Wall to be painted blue</a></p>"


@pytest.mark.parametrize("count", [1, 2, 3])
def test_story_of_short_lines_is_read_though_only_its_links_are_paragraphs(count):
    lines = [f"<div class=c>{text}</div>" for text in _SHORT]
    for place in range(count):
        lines.insert(2 * place + 1, _AWAY)
    page = f"<html lang=en><title>Boat</title><body><h1>Boat</h1><div>{''.join(lines)}</div></body></html>"
    text = read_page(page).article.text
    assert [one in text for one in _SHORT] == [True] * len(_SHORT)


def test_short_story_is_not_changed_for_short_sentences_beside_it():
    story = "".join(
        f"<p>The old {ship} of Tarn will sail again in June, the council said on Monday at noon.</p>"
        for ship in ("ferry", "tug")
    )
    beside = "".join(f"<div class=c>{text}</div>" for text in _SHORT)
    page = f"<html lang=en><title>Boat</title><body><main><h1>Boat</h1>{story}</main><div>{beside}</div></body></html>"
    text = read_page(page).article.text
    assert ("sail again" in text, [one for one in _SHORT if one in text]) == (True, [])


@pytest.mark.parametrize("first", [_SHORT[0], _SHORT[3]])
@pytest.mark.parametrize("last", [_SHORT[1], _SHORT[2]])
def test_short_sentence_between_breaks_and_a_box_is_of_the_story(first, last):
    boxes = "<h3><a href=/a>Wall to be painted blue</a></h3>", "<div><h3>Watch: A boat</h3></div>"
    long = "<br><br>".join(STORY)
    lines = f"{first}<br><br>{boxes[0]}{long}<br><br>{boxes[1]}{boxes[0]}{last}<br><br>"
    page = f"<html lang=en><title>Boat</title><body><article><h1>Boat</h1>{lines}</article></body></html>"
    text = read_page(page).article.text
    assert (first in text, last in text) == (True, True)


def test_bare_sentence_below_all_parts_of_a_page_is_not_read():
    parts = "".join(f"<div><p>{text}</p></div>" for text in STORY)
    bare = "This site was made in Tarn."
    reading = read_page(
        f"<html lang=en><title>Boat</title><body><h1>Boat</h1>{parts}{bare}</body></html>"
    )
    assert bare not in reading.article.text


_POST = "<article><span>{} 1{}:05</span><h3>The {} falls</h3><p>It fell at noon, and nobody saw it.</p></article>"
STAMPED = {
    "one label": (
        ["Posted at"] * 3,
        ["10:05 – The gate falls", "11:05 – The lamp falls", "12:05 – The wall falls"],
    ),
    "a label with a colon": (
        ["Update:"] * 3,
        ["10:05 – The gate falls", "11:05 – The lamp falls", "12:05 – The wall falls"],
    ),
    "few": (["Doors at"] * 2, ["The gate falls", "The lamp falls"]),
    "several labels": (
        ["Doors at", "Bar at", "Ends at"],
        ["The gate falls", "The lamp falls", "The wall falls"],
    ),
}


@pytest.mark.parametrize(("labels", "headings"), STAMPED.values(), ids=STAMPED)
def test_times_of_updates_are_known_without_their_label(labels, headings, read_with, said, reasons):
    parts = zip(labels, range(3), ("gate", "lamp", "wall"), strict=False)
    reading = read_with("".join(_POST.format(*part) for part in parts))
    assert [text for kind, text in said(reading) if kind == "heading"] == headings
    is_left = {labels[0]: "byline"} if " – " in headings[0] else {}
    assert {text: why for text, why in reasons(reading).items() if why == "byline"} == is_left


@pytest.mark.parametrize("name", ["icon", "icon icon-white", "glyphicon", "ui-icon-zoom"])
def test_letter_that_a_font_shows_as_a_picture_is_not_read(name, read_with, said):
    heading = f"<h3><span class='{name}'>S</span> The foot of the wall</h3>"
    assert said(read_with(heading)) == [("heading", "The foot of the wall")]


@pytest.mark.parametrize("markup", ["<b>A</b>s it fell", "<span class='silicon'>Si</span>licon"])
def test_letters_of_a_word_are_read(markup, read_with, said):
    text = re.sub("<[^>]+>", "", markup)
    assert said(read_with(f"<p>{markup} and the boats went out.</p>")) == [
        ("paragraph", f"{text} and the boats went out.")
    ]


@pytest.mark.parametrize("label", ["Source", "Via", "Sources"])
def test_label_pressed_to_the_link_of_a_source_is_not_read(label, read_with, said):
    line = f"<ul><li><strong>{label}</strong><a href='/k'>Kiln Radio of Tarn</a></li></ul>"
    assert said(read_with(bottom=line)) == []


def test_word_before_a_link_in_a_sentence_is_read(read_with, said):
    line = "<p><b>Source</b> and mouth are on <a href='/k'>the map of Tarn</a>.</p>"
    assert said(read_with(line)) == [("paragraph", "Source and mouth are on the map of Tarn.")]


IN_SHORT = "<p>They say that the tall lamp of the harbour was mended by Moss in nine days.</p>"


@pytest.mark.parametrize(
    ("led", "name", "is_read"),
    [("", "center", False), ("", "", True), ("<p>She wrote to us:</p>", "center", True)],
)
def test_paragraph_that_is_a_quotation_with_a_class_says_a_sentence_in_short(
    led, name, is_read, read_with, said
):
    pulled = f"<p><q class='{name}'>Mended in nine days: the tall lamp of the harbour</q></p>"
    texts = [text for _, text in said(read_with(IN_SHORT + led + pulled))]
    assert any("Mended" in text for text in texts) is is_read


def test_paragraph_that_is_a_quotation_and_says_something_else_is_read(read_with, said):
    own = "<p><q class='center'>Nobody ever asked the gulls about these boats</q></p>"
    assert any("gulls" in text for _, text in said(read_with(own)))


SHORT_BLOCKS = {
    "what the story says": ("Moss mended the tall lamp of the harbour", False),
    "something else": ("Moss mended the roof of the old chapel", True),
    "somebody's words": ("“Moss mended the tall lamp of the harbour”", True),
}


@pytest.mark.parametrize(("words", "is_read"), SHORT_BLOCKS.values(), ids=SHORT_BLOCKS)
def test_short_block_quotation_that_the_story_says_is_not_read_twice(
    words, is_read, read_with, said
):
    found = said(read_with(f"{IN_SHORT}<blockquote>{words}</blockquote>"))
    assert any(text == words for _, text in found) is is_read


@pytest.mark.parametrize(("name", "kind"), [("Ann Pell", "blockquote"), ("Jo Roe", "read-more")])
def test_block_quotation_at_the_end_on_who_wrote_is_nobodys_words(name, kind, read_with, said):
    note = "Jo Roe is a poet of the sea and has rowed around the bay of Tarn nine times."
    found = said(
        read_with(
            head=f"<meta name='author' content='{name}'>", bottom=f"<blockquote>{note}</blockquote>"
        )
    )
    assert found == [(kind, note)]


DEBATE = """<h1>Harbour Bill</h1>{0}<p>I beg to move that the bill be read. The harbour was built for nine boats.</p>
<div class="speech__speaker"><a href="/2"><b>Horace Pym</b> <small>Tarn Bay</small></a></div><p>It has ninety of them.</p>
{0}<p>Then it is full, and we shall need a second one.</p><p>The house will see that.</p>"""


def test_who_speaks_in_a_debate_is_read_and_is_not_its_writer(read_with, said):
    speaker = '<div class="speech__speaker"><a href="/1"><b>Agatha Lunn</b> <small>Minister</small></a></div>'
    reading = read_with(top=DEBATE.format(speaker))
    names = [
        text for _, text in said(reading) if text in {"Agatha Lunn Minister", "Horace Pym Tarn Bay"}
    ]
    assert names == ["Agatha Lunn Minister", "Horace Pym Tarn Bay", "Agatha Lunn Minister"]
    assert reading.article.byline is None


def test_speakers_of_an_event_beside_a_story_are_not_read(read_with, said):
    beside = '<div class="event-speakers"><h4>Speakers</h4><ul><li><a href="/1">Jo Orr</a></li></ul></div>'
    assert not any("Orr" in text for _, text in said(read_with(beside)))

"""What a browser shows of a page is in the article, in its order; what it doesn't isn't."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.page.conftest import page_with, read_page

from quotecast.reading.proof import letters_of

_SHOWN = (
    "time ins output label button address center fieldset u small big tt font abbr acronym dfn samp "
    "var data bdo bdi meter progress span em strong mark code kbd a details nobr"
).split()
_INLINE = [tag for tag in _SHOWN if tag not in {"address", "center", "fieldset", "details"}]


@pytest.mark.parametrize("tag", _SHOWN)
def test_words_of_an_element_in_a_sentence_are_read(tag, read_with):
    text = read_with(f"<div>They met on <{tag}>12 October</{tag}> and agreed on nothing.</div>")
    assert "12 October" in text.article.text


@pytest.mark.parametrize("tag", _INLINE)
def test_sentence_with_an_element_in_it_stays_whole(tag, read_with):
    text = read_with(f"<p>They met on <{tag}>12 October</{tag}> and agreed on nothing.</p>")
    assert "They met on 12 October and agreed on nothing." in text.article.text


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<span hidden>unseen</span>", "hidden"),
        ('<span aria-hidden="true">unseen</span>', "hidden"),
        ('<span class="sr-only">unseen</span>', "hidden"),
        ('<span class="visually-hidden">unseen</span>', "hidden"),
        ('<span class="screen-reader-text">unseen</span>', "hidden"),
        ('<span style="display: none">unseen</span>', "hidden"),
        ('<span style="visibility:hidden">unseen</span>', "hidden"),
        ("<del>unseen</del>", "deleted"),
        ("<s>unseen</s>", "deleted"),
        ("<strike>unseen</strike>", "deleted"),
        ('<span style="text-decoration: line-through">unseen</span>', "deleted"),
    ],
)
def test_what_is_hidden_or_struck_out_is_listed_and_not_read(markup, reason, read_with, reasons):
    reading = read_with(f"<p>They paid {markup} 340 million for the old wall and its lamp.</p>")
    assert (reasons(reading).get("unseen"), "unseen" in reading.article.text) == (reason, False)


@pytest.mark.parametrize("tag", ["wbr", "embed", "track", "source", "map", "area", "input", "img"])
def test_words_behind_an_element_that_holds_nothing_are_read(tag, read_with):
    reading = read_with(f"<p>They met on <{tag}>12 October and agreed on nothing.</p>")
    assert "They met on 12 October and agreed on nothing." in reading.article.text


def test_formula_is_listed_and_told(read_with, reasons):
    reading = read_with(
        "<p>The wall holds <math><mi>E</mi><mo>=</mo><mn>9</mn></math> by night.</p>"
    )
    assert reasons(reading).get("E=9") == "formula"
    assert "formula" in {notice.kind for notice in reading.notices}


@pytest.mark.parametrize("tag", ["template", "script", "style", "noscript"])
def test_what_no_browser_shows_is_not_read(tag, read_with):
    reading = read_with(f"<p>They paid <{tag}>unseen</{tag}> for the old wall and its lamp.</p>")
    assert "unseen" not in reading.article.text


@pytest.mark.parametrize(
    "markup",
    [
        "<section>{0}</section><section>{1}</section>",
        "<div>{0}<p>{1}</p></div>",
        "<div>{0}<br><br>{1}</div>",
        "<p>{0}</p>{1}",
        "<center>{0}</center><fieldset>{1}</fieldset>",
        "<article><p>{0}</p><article><p>{1}</p></article></article>",
        "<div><div>{0}</div><div>{1}</div></div>",
    ],
)
def test_bare_words_are_read_in_their_place(markup, read_with):
    parts = ("The trader sells herring on the quay.", "She will not move from it at all.")
    text = read_with(markup.format(*parts)).article.text
    places = [text.find(one) for one in (*parts, "The lamp of the harbour")]
    assert -1 not in places
    assert places == sorted(places)


def test_quotation_elements_get_their_marks(read_with):
    reading = read_with(
        "<p>She said: <q>It is a poor <q>report</q>, I think.</q> Then she left.</p>"
    )
    assert "She said: “It is a poor ‘report’, I think.” Then she left." in reading.article.text


_WORDS = st.sampled_from("harbour gull quay lamp storm seven “stay” boats of the".split())
_MARKUP = st.recursive(
    _WORDS.map(lambda word: f" {word} "),
    lambda inner: st.tuples(
        st.sampled_from(
            [*_SHOWN, "p", "div", "section", "li", "blockquote", "figure", "del", "h2"]
        ),
        st.lists(inner, max_size=4),
        st.sampled_from(["", ' class="share"', ' class="summary"', " hidden", ' class="byline"']),
    ).map(lambda parts: f"<{parts[0]}{parts[2]}>{''.join(parts[1])}</{parts[0]}>"),
    max_leaves=25,
)


@settings(max_examples=80, deadline=None)
@given(_MARKUP)
def test_no_word_that_is_seen_gets_lost_unlisted(markup):
    reading = read_page(page_with(markup))
    read = letters_of(reading.article.text)
    assert all(letters_of(one.text) in read for one in reading.page if not one.reason)


@pytest.mark.parametrize("markup", ["<del>unseen</del>", "<i hidden>unseen</i>"])
def test_what_is_unseen_within_a_formula_is_no_lost_word(markup, read_with, reasons):
    reading = read_with(f"<p>The wall holds <math>{markup}<mn>9</mn></math> by night.</p>")
    assert reasons(reading)["unseen"] != "formula"


def test_control_characters_in_what_is_unseen_do_no_harm(read_with):
    reading = read_with("<div hidden>un\x02seen\x1d</div><p>The wall\x10 holds by night.</p>")
    assert "The wall holds by night." in reading.article.text


@pytest.mark.parametrize(
    ("names", "is_seen"),
    [
        ("d-none d-md-block", True),
        ("hidden lg:flex", True),
        ("hidden md:block lg:hidden", False),
        ("d-lg-none", False),
        ("block md:hidden", False),
        ("d-none", False),
        ("md:hidden lg:inline", True),
        ("md:text-lg", True),
    ],
)
def test_classes_of_widths_hide_what_a_wide_screen_does(names, is_seen, read_with):
    text = "The old gate was found in the mud of the bay by two boys."
    found = read_with(f"<p class='{names}'>{text}</p>").article.text
    assert (text in found) == is_seen

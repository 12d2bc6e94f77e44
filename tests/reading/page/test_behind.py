"""What stands behind a story and shows other stories isn't read; a round-up of stories is."""

import pytest
from tests.reading.page.conftest import STORY, page_with, read_page

HEADS = ("The gulls of Tarn", "Ten towers in wool", "Bread and its bakers", "A mast for Moss")
TOLD = (
    "A town where nobody had counted them. Now they have.",
    "Some towers aren't tall, but they are warm.",
    "How old is the oven? Our readers have answers.",
    "The mast of the old boat goes to a school.",
)
CARDS = {
    "a heading with a link": "<div class='card'><h5><a href='/{i}'>{head}</a></h5><p>{told}</p></div>",
    "a link in a list, and its words in another": (
        "<div class='strip'><ul><li><a href='/{i}'>{head}</a></li></ul><ul><li>{told}</li></ul></div>"
    ),
    "a link at the end as well": (
        "<div class='card'><h6><a href='/{i}'>{head}</a></h6><p>{told} <a href='/{i}'>Read…</a></p></div>"
    ),
}


def cards(form, count=4):
    return "".join(
        form.format(i=i, head=HEADS[i], told=TOLD[i]) for i in range(min(count, len(HEADS)))
    )


@pytest.mark.parametrize("form", CARDS.values(), ids=CARDS)
@pytest.mark.parametrize(
    "around", ["<div class='more'>{}</div>", "<aside><h3>Guides</h3>{}</aside>"]
)
def test_cards_behind_a_story_are_not_read(form, around, read_with, said):
    assert said(read_with(bottom=around.format(cards(form)))) == []


@pytest.mark.parametrize("form", CARDS.values(), ids=CARDS)
def test_cards_of_a_column_beside_the_story_are_not_read(form, said):
    column = f"</article></main><div id='column2'>{cards(form)}</div><main><article>"
    assert said(read_page(page_with(bottom=column))) == []


def test_side_column_of_a_short_story_is_not_read(said):
    page = (
        "<html lang='en'><head><title>The wall breaks</title></head><body><div class='page'>"
        f"<div class='post'><h1>The wall breaks</h1><p>{STORY[0]}</p></div>"
        f"<div class='right-bar'><h3>Guides</h3>{cards(CARDS['a heading with a link'])}</div></div></body></html>"
    )
    assert [text for _, text in said(read_page(page)) if text in TOLD] == []


def test_cards_are_the_story_of_a_round_up(said):
    page = (
        "<html lang='en'><head><title>The week in Tarn</title></head><body><main><h1>The week in Tarn</h1>"
        "<p>Here is what we read this week, on walls and on what lives in them.</p>"
        f"<div class='list'>{cards(CARDS['a heading with a link'])}</div></main></body></html>"
    )
    assert [text for _, text in said(read_page(page)) if text in TOLD] == list(TOLD)


KEPT = {
    "two of them": cards(CARDS["a heading with a link"], count=2),
    "somebody speaks": (
        "<h5><a href='/1'>The gulls of Tarn</a></h5><h5><a href='/2'>Ten towers</a></h5><h5><a href='/3'>Bread</a></h5>"
        "<p>“We counted them for nine years and a day,” said Ida Moss of the gull guild of Tarn.</p>"
    ),
    "links within its sentences": (
        "<p>Help is at <a href='/1'>the wardens of the wall</a>, who answer by day and by night.</p>"
        "<p>Ask at <a href='/2'>the harbour office of Tarn</a>, which is open until the bell rings.</p>"
        "<p>Or write to <a href='/3'>the council of the bay</a>, which meets again on Tuesday at noon.</p>"
    ),
}


READ = "<h5><a href='https://kiln.example/{i}'>{head}</a></h5><p>{told}</p>"


@pytest.mark.parametrize(
    ("address", "is_read"),
    [("https://www.kiln.example/wall", False), ("https://tarn.example/wall", True)],
)
def test_what_a_writer_has_read_on_other_sites_is_read(address, is_read, read_with, said):
    head = f"<link rel='canonical' href='{address}'>"
    found = said(read_with(head=head, bottom=f"<div class='more'>{cards(READ)}</div>"))
    assert bool(found) is is_read


@pytest.mark.parametrize("end", KEPT.values(), ids=KEPT)
def test_end_of_a_story_is_read(end, read_with, said):
    assert said(read_with(bottom=f"<div class='end'>{end}</div>")) != []

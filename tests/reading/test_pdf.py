"""A PDF is read in the order of its columns or tags; frames of pages and unseen words are listed."""

import random
import sys

import pytest

from document_files import Drawn, Tags, pdf
from documents import LAYOUTS, Layout, Setter, broken, story, wrongs
from quotecast.errors import EngineMissingError, SourceError
from quotecast.model import source_named
from quotecast.reading import Original, reading_of

_STORY = (
    "The bridge at Pell has been shut since ten last night, and nobody knows for how long. "
    "“We have no other road,” said Rolf Abner, who drives the school bus to Orla each day."
)
_TITLE = Drawn(text="The bridge", x=60, y=780, size=22)


def _column(text, *, x=60.0, y=740.0, width=300.0, size=10.0, **drawn):
    lines = broken(text, width, size, tears=False)
    return [
        Drawn(text=line, x=x, y=y - 1.2 * size * place, size=size, **drawn)
        for place, line in enumerate(lines)
    ]


def _read(data):
    return reading_of(Original(data=data, source=source_named("story.pdf")))


def _left_out(reading):
    return {one.text: one.reason for one in reading.page if one.reason}


@pytest.mark.parametrize("layout", LAYOUTS[3::4], ids=str)
def test_quotations_of_every_layout_come_out_whole(layout):
    chance = random.Random(7)
    told = story(chance, 7)
    wrong = wrongs(Setter(layout, chance).set(told), "pdf", [told])
    assert (wrong.lost, wrong.more, wrong.moved) == (0, 0, 0)


def test_paragraph_goes_on_over_the_page_without_its_frames():
    cut = _STORY.index(" other road")
    first, second = _STORY[:cut], _STORY[cut + 1 :]
    pages = [
        [
            *page,
            Drawn(text="The Tarn Review", x=60, y=810, size=8),
            Drawn(text=number, x=290, y=30, size=8),
        ]
        for page, number in (
            ([_TITLE, *_column(first)], "1"),
            (_column(second, y=760), "2"),
        )
    ]
    reading = _read(pdf(pages))
    assert reading.article.text == f"The bridge\n\n{_STORY}"
    assert _left_out(reading) == {
        "The Tarn Review": "running head",
        "1": "page number",
        "2": "page number",
    }


@pytest.mark.parametrize(
    ("first", "second", "word"),
    [
        ("the con-", "tractor of it", "contractor"),
        ("a well-", "known man", "well-known"),
        ("the years 2025-", "26 of it", "2025-26"),
        ("the pre-", "and postwar years", "pre- and postwar"),
        ("the Anglo-", "Saxon graves", "Anglo-Saxon"),
        ("Ms Kowal-", "ski of Orla", "Kowalski"),
    ],
)
def test_word_is_joined_at_a_line_s_end_where_the_joined_word_is_known(first, second, word):
    lines = [
        f"Nobody at all in the town of Pell had ever heard of {first}",
        f"{second}, she said there.",
    ]
    drawn = [Drawn(text=line, x=60, y=740 - 12 * i) for i, line in enumerate(lines)]
    assert f" {word}" in _read(pdf([[_TITLE, *drawn]])).article.text


@pytest.mark.parametrize(
    ("drawn", "reason"),
    [
        (Drawn(text="Unseen words", x=60, y=300, more="1 g"), "hidden"),
        (Drawn(text="Unseen words", x=60, y=300, more="3 Tr"), "hidden"),
        (Drawn(text="Unseen words", x=60, y=3000), "hidden"),
    ],
)
def test_unseen_words_are_left_out_with_a_reason(drawn, reason):
    reading = _read(pdf([[_TITLE, *_column(_STORY), drawn]]))
    assert _left_out(reading) == {"Unseen words": reason}


@pytest.mark.parametrize(
    ("box", "reason"),
    [
        ("1 g 50 690 400 40 re f", "covered"),
        ("0 g 50 690 400 40 re f", "covered"),
        ("1 g 50 690 400 40 re S", ""),
        ("1 g 50 600 400 40 re f", ""),
    ],
)
def test_words_under_a_box_that_is_drawn_later_are_not_read(box, reason):
    under = Drawn(text="Words of a secret", x=60, y=700, size=10)
    later = Drawn(text="The end of it.", x=60, y=560, more=f"{box} 0 g")
    reading = _read(pdf([[_TITLE, *_column(_STORY, y=680), under, later]]))
    assert _left_out(reading).get("Words of a secret", "") == reason
    assert any(one.kind == "covered text" for one in reading.notices) == bool(reason)


def test_words_on_a_box_that_is_drawn_before_are_read():
    over = Drawn(text="Words in a box", x=60, y=700, size=10, more="0.9 g 50 690 400 40 re f 0 g")
    reading = _read(pdf([[_TITLE, *_column(_STORY, y=660), over]]))
    assert "Words in a box" in reading.article.text


def test_white_words_on_a_dark_band_are_read():
    band = Drawn(
        text="A headline on black", x=60, y=700, size=22, more="0 g 40 690 400 40 re f 1 g"
    )
    assert "A headline on black" in _read(pdf([[*_column(_STORY, y=650), band]])).article.text


def test_contents_with_dots_and_pages_are_left_out():
    line = Drawn(text="1 The flood" + " ." * 20 + " 7", x=60, y=500)
    assert list(_left_out(_read(pdf([[_TITLE, *_column(_STORY), line]]))).values()) == [
        "table of contents"
    ]


@pytest.mark.parametrize(
    ("foot", "reason"),
    [
        ("The Pell Gazette Page 1", "running head"),
        ("Page 1 of 1 | The Pell Gazette", "running head"),
        ("Abner told of it on page 4.", None),
        ("A picture of the bridge", None),
        ("He turned to page 9 of the book", None),
    ],
)
def test_foot_of_a_single_page_that_counts_it_is_left_out(foot, reason):
    page = [_TITLE, *_column(_STORY), Drawn(text=foot, x=60, y=40, size=10)]
    assert _left_out(_read(pdf([page]))).get(foot) == reason


def test_headline_that_counts_a_page_is_read():
    title = Drawn(text="Page 3: the end of it", x=60, y=780, size=22)
    assert _left_out(_read(pdf([[title, *_column(_STORY)]]))) == {}


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_page_that_is_turned_is_read(turn):
    assert (
        _read(pdf([[_TITLE, *_column(_STORY)]], turn=turn)).article.text
        == f"The bridge\n\n{_STORY}"
    )


def test_raised_figure_is_a_power_behind_a_unit_and_else_a_note_s_mark():
    drawn = [
        Drawn(text="Growth", x=60, y=740),
        Drawn(text="3", x=88.6, y=744, size=6),
        Drawn(text="reached 40 km", x=94, y=740),
        Drawn(text="2", x=151.2, y=744, size=6),
        Drawn(text="of the whole bay on Tuesday, she said.", x=158, y=740),
    ]
    reading = _read(pdf([[_TITLE, *drawn, *_column(_STORY, y=700)]]))
    assert "Growth reached 40 km² of the whole bay" in reading.article.text
    assert _left_out(reading) == {"3": "footnote mark"}


def test_drop_cap_is_the_first_letter_of_its_word():
    lines = broken(_STORY[1:], 280, 10, tears=False)
    drawn = [
        Drawn(text=line, x=92 if i < 3 else 60, y=740 - 12 * i) for i, line in enumerate(lines)
    ]
    cap = Drawn(text="T", x=60, y=716, size=42)
    assert _read(pdf([[cap, *drawn, _TITLE]])).article.text == f"The bridge\n\n{_STORY}"


def test_order_of_the_tags_goes_before_that_of_the_places():
    tags = Tags(elements=[("H1", 0, 2), ("P", 0, 1), ("P", 0, 0)])
    first, second = (_column(_STORY, y=y, tag=tag) for y, tag in ((740, 0), (600, 1)))
    title = Drawn(text="The bridge", x=60, y=200, tag=2)
    extra = Drawn(text="Printed in Tarn", x=60, y=100)
    reading = _read(pdf([[*first, *second, title, extra]], tags=tags))
    kinds = [block.kind.value for block in reading.article.blocks]
    assert kinds == ["title", "paragraph", "paragraph"]
    assert _left_out(reading) == {"Printed in Tarn": "not in the document's tags"}


def test_rows_of_a_table_are_rows():
    rows = (("Revenue", "412"), ("Orders", "88"))
    drawn = [
        Drawn(text=text, x=60 + 150 * column, y=600 - 12 * row)
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
    ]
    text = _read(pdf([[_TITLE, *_column(_STORY), *drawn]])).article.text
    assert text.endswith("Revenue; 412\n\nOrders; 88")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7 nothing", "is no whole PDF"),
        (pdf([[]]), "holds no text"),
        (pdf([[Drawn(text="•", x=60, y=700)]]), "without words to read"),
    ],
)
def test_what_can_t_be_read_is_refused_with_a_sentence(data, words):
    with pytest.raises(SourceError, match=words):
        _read(data)


def test_without_the_library_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(EngineMissingError, match=r"quotecast\[documents\]"):
        _read(pdf([[_TITLE]]))


def test_layouts_of_the_benchmark_are_twenty():
    assert len(set(LAYOUTS)) == 20
    assert all(isinstance(layout, Layout) for layout in LAYOUTS)


_PICTURE = "q 200 0 0 110 60 560 cm BI /W 1 /H 1 /CS /G /BPC 8 ID A EI Q"
_WORDS_BELOW = "The piers of the bridge, seen from the mill"


@pytest.mark.parametrize(
    ("words", "size", "picture"),
    [
        (_WORDS_BELOW, 8, _PICTURE),
        (_WORDS_BELOW, 10, _PICTURE),
        (_WORDS_BELOW, 8, ""),
        ("Figure 1. The piers of the bridge.", 9, ""),
    ],
)
def test_caption_within_a_paragraph_is_no_part_of_it(words, size, picture):
    lines = broken(_STORY, 300, 10, tears=False)
    above = [Drawn(text=line, x=60, y=700 - 12 * i) for i, line in enumerate(lines[:2])]
    below = [Drawn(text=line, x=60, y=520 - 12 * i) for i, line in enumerate(lines[2:])]
    caption = Drawn(text=words, x=60, y=550, size=size, more=picture)
    reading = _read(pdf([[_TITLE, *above, caption, *below]]))
    article = reading.article
    captions = [one.span.cut_from(article.text) for one in article.blocks if one.kind == "caption"]
    assert captions == [words]
    assert _STORY in article.text
    assert [one.kind for one in reading.notices] == ["guessed"]


def test_stories_of_a_newspaper_s_page_are_read_one_after_the_other():
    first, second = [f"{word} {_STORY}" for word in ("One.", "Two.")], ["Three.", "Four."]
    second = [f"{word} {_STORY}" for word in second]
    page = [
        Drawn(text="Bridge at Pell is shut", x=60, y=780, size=22),
        *_column(" ".join(first), y=740, width=220),
        *_column(first[1], x=310, y=740, width=220),
        *_column(first[0], x=310, y=652, width=220),
        Drawn(text="Library of Orla opens", x=60, y=540, size=20),
        *_column(second[0], y=510, width=220),
        *_column(second[0], y=430, width=220),
        *_column(second[1], x=310, y=510, width=220),
    ]
    reading = _read(pdf([page]))
    order = [
        reading.article.text.index(one) for one in ("One.", "Two.", "Library", "Three.", "Four.")
    ]
    assert order == sorted(order)
    assert any("2 stories" in one.message for one in reading.notices)

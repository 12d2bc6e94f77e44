"""Mailboxes, books and exports hold several articles, each of which is a source of its own."""

import random

import pytest

from document_files import epub, mbox, wxr
from documents import FORMATS, wrongs
from quotecast.errors import SourceError
from quotecast.model import source_named
from quotecast.reading import Original, articles_in, reading_of

_STORY = (
    "The bridge at Pell has been shut since ten last night, and nobody knows for how long. "
    "“We have no other road,” said Rolf Abner."
)
_MAILBOX = mbox([("The bridge", _STORY), ("The wall", _STORY)])
_BOOK = epub(
    {"The bridge": f"<p>{_STORY}</p>", "Chapter 2": f"<p>{_STORY}</p>"}, more="<p>© Pell</p>"
)
_EXPORT = wxr(
    [
        ("The bridge", "publish", _STORY),
        ("Not yet", "draft", _STORY),
        ("The wall", "publish", _STORY),
    ]
)


def _original(data, name):
    return Original(data=data, source=source_named(name))


@pytest.mark.parametrize(
    ("data", "name", "names", "titles"),
    [
        (_MAILBOX, "a.mbox", ["a.mbox#1", "a.mbox#2"], ["The bridge", "The wall"]),
        (_BOOK, "a.epub", ["a.epub#1", "a.epub#2"], ["The bridge", "Two bridges: Chapter 2"]),
        (_EXPORT, "a.xml", ["a.xml#10", "a.xml#12"], ["The bridge", "The wall"]),
    ],
)
def test_each_article_is_a_source(data, name, names, titles):
    several = articles_in(_original(data, name))
    assert [source.name for source in several.sources] == names
    assert [reading_of(_original(data, one)).article.title for one in names] == titles


@pytest.mark.parametrize(
    ("data", "name", "told"),
    [
        (_BOOK, "a.epub", "parts of the book that are no chapters are passed over: “front.xhtml”"),
        (_EXPORT, "a.xml", "posts that aren't published are passed over: “Not yet”"),
    ],
)
def test_what_is_passed_over_is_told(data, name, told):
    assert [one.message for one in articles_in(_original(data, name)).notices] == [told]


@pytest.mark.parametrize("data", [_MAILBOX, _EXPORT, _BOOK])
def test_whole_of_several_is_refused_where_one_article_is_asked_for(data):
    suffix = {_MAILBOX: "mbox", _EXPORT: "xml", _BOOK: "epub"}[data]
    with pytest.raises(SourceError, match=r"holds 2 articles: a\.\w+#\d+ \(“The bridge”\)"):
        reading_of(_original(data, f"a.{suffix}"))


def test_several_articles_on_standard_input_are_refused():
    with pytest.raises(SourceError, match="Save it as a file"):
        articles_in(_original(_MAILBOX, "-"))


def test_article_that_isn_t_there_is_refused():
    with pytest.raises(SourceError, match="the file has 2 articles"):
        reading_of(_original(_MAILBOX, "a.mbox#9"))


def test_file_whose_name_looks_like_a_part_is_that_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt#2").write_text("words")
    assert source_named("a.txt#2").part == ""


def test_facts_of_a_post_are_its_masthead():
    article = reading_of(_original(_EXPORT, "a.xml#10")).article
    facts = (article.byline, article.publisher, article.published, article.address)
    assert facts == ("Ann Pell", "The Tarn", "2025-06-02", "https://example.org/0")


def test_short_codes_are_no_words_and_a_caption_is_a_caption():
    content = f'{_STORY}\n\n[caption id="1"]<img src="a"/> A duck[/caption]\n\n[gallery ids="1"]\n\nIt was “[…] wet”.'
    reading = reading_of(_original(wxr([("Mud", "publish", content)]), "a.xml"))
    kinds = [block.kind.value for block in reading.article.blocks]
    assert (kinds, "gallery" in reading.article.text) == (
        ["title", "paragraph", "caption", "paragraph"],
        False,
    )
    assert "“[…] wet”" in reading.article.text


@pytest.mark.parametrize("suffix", ["docx", "epub", "mbox", "xml"])
def test_quotations_of_made_documents_come_out_whole(suffix):
    for data, told in list(FORMATS[suffix](random.Random(3)))[:1]:
        wrong = wrongs(data, suffix, told)
        assert (wrong.lost, wrong.more, wrong.moved, wrong.paragraphs) == (0, 0, 0, 0)


@pytest.mark.parametrize(
    "markup",
    ["<!DOCTYPE x [<!ENTITY a 'b'>]>", "<rss><channel><item>", "\x00"],
)
def test_broken_export_is_refused_with_a_sentence(markup):
    data = _EXPORT.replace(b"<item>", markup.encode() + b"<item>", 1)
    if markup == "\x00":
        data = data[:400]
    with pytest.raises(SourceError):
        reading_of(_original(data, "a.xml"))

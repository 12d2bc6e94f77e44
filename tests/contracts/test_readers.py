"""What every reader of the table keeps to; a newcomer is tested by its line there."""

import io
import zipfile
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quotecast.errors import SourceError
from quotecast.model import BlockKind, source_named
from quotecast.reading import READERS, Original, read_article

_READ = {name: import_module(reader.module).read for name, reader in READERS.items()}
_STORY = "The harbour wall will be mended next year, the council said on Monday. " * 4
_PAGE = f"<html><body><article><h1>The wall</h1><p>{_STORY}</p></article></body></html>"
_BOOK = io.BytesIO()
with zipfile.ZipFile(_BOOK, "w") as _files:
    _files.writestr("mimetype", "application/epub+zip")
    _files.writestr("META-INF/container.xml", '<c><rootfile full-path="p.opf"/></c>')
    _files.writestr(
        "p.opf",
        '<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The wall</dc:title>'
        '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><itemref idref="a"/></p>',
    )
    _files.writestr("a.xhtml", _PAGE)
_SAMPLES: dict[str, str | bytes] = {
    "epub": _BOOK.getvalue(),
    "html": _PAGE,
    "mail": f"From: Ann <ann@example.org>\nSubject: The wall\nMIME-Version: 1.0\n\n{_STORY}",
    "markdown": f"# The wall\n\n{_STORY}",
    "plain": f"The wall\n\n{_STORY}",
}
_SCRAPS = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        [
            *(f"<{tag}>" for tag in ("p", "div", "h1", "ul", "li", "table", "td", "article", "a")),
            *(f"</{tag}>" for tag in ("p", "div", "h1", "ul", "li", "article", "body", "html")),
            *(
                "\n",
                "\n\n",
                "\r\n",
                "# ",
                "- ",
                "> ",
                "1. ",
                "---\n",
                "```\n",
                "| a | b |\n|---|---|\n",
            ),
            *("By Jane Roe", "Source: The Daily Kiln", "Read more: all of it", "Photo: a wall"),
            *(
                "&nbsp;",
                "&#xD800;",
                "<!--",
                "<![CDATA[",
                "[x](y)",
                "![alt](z)",
                "<br>",
                "<q>",
                "\x1f",
                "&#31;",
                "\u2029",
                "\x85",
                "\x00",
            ),
            *("<script>", "<title>", "<figure><figcaption>A wall</figcaption></figure>", _STORY),
        ]
    ),
)
_TEXTS = [name for name in READERS if isinstance(_SAMPLES.get(name, ""), str)]
_DOCUMENTS = st.lists(_SCRAPS, max_size=25).map("".join)


def _sample(name):
    sample = _SAMPLES.get(name, _STORY)
    return sample.encode() if isinstance(sample, str) else sample


@pytest.mark.parametrize("name", _READ)
@settings(max_examples=40, deadline=None)
@given(document=_DOCUMENTS)
def test_blocks_are_in_order_and_cover_every_visible_code_point(name, document):
    original = Original(data=document.encode("utf-8", "replace"), source=source_named("x"))
    try:
        article = _READ[name](original).article
    except SourceError:
        return
    covered = 0
    for block in article.blocks:
        assert not article.text[covered : block.span.start].strip()
        text = block.span.cut_from(article.text)
        assert text == text.strip() != ""
        covered = block.span.end
    assert not article.text[covered:].strip()


@pytest.mark.parametrize("name", _READ)
@settings(max_examples=40, deadline=None)
@given(data=st.binary(max_size=200))
def test_any_bytes_become_an_article_or_a_source_error(name, data):
    try:
        article = _READ[name](Original(data=data, source=source_named("x"))).article
    except SourceError:
        return
    assert article.title.strip()
    assert article.id


@pytest.mark.parametrize("name", _READ)
def test_same_bytes_give_the_same_article(name):
    original = Original(data=_sample(name), source=source_named("x"))
    assert _READ[name](original) == _READ[name](original)


@pytest.mark.parametrize("name", [name for name in _TEXTS if name in _SAMPLES])
@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_every_reader_reads_marked_encodings(name, codec):
    original = Original(data=_SAMPLES[name].encode(codec), source=source_named("x"))
    assert _READ[name](original).article.title == "The wall"


@pytest.mark.parametrize("name", _SAMPLES)
def test_source_without_a_name_meets_its_reader_by_its_beginning(name):
    article = read_article(source_named("-"), stdin=io.BytesIO(_sample(name)))
    assert article.title == "The wall"
    assert article.blocks[0].kind is BlockKind.TITLE


@pytest.mark.parametrize("name", _SAMPLES)
@pytest.mark.parametrize("shout", [str, str.upper])
def test_every_suffix_leads_to_its_reader(name, shout, tmp_path):
    for suffix in READERS[name].suffixes:
        path = tmp_path / f"story{shout(suffix)}"
        path.write_bytes(_sample(name))
        assert read_article(source_named(str(path))).title == "The wall"


def test_suffix_is_trusted_more_than_the_beginning(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text("# The wall\n\nIt was mended.", encoding="utf-8")
    assert read_article(source_named(str(path))).title == "# The wall"


def test_no_suffix_and_no_media_type_belongs_to_two_readers():
    for kind in ("suffixes", "media_types"):
        entries = [entry for reader in READERS.values() for entry in getattr(reader, kind)]
        assert len(entries) == len(set(entries))


@pytest.mark.parametrize("address", ["ftp://example.org/x", "file:///etc/hosts", "gopher://x"])
def test_other_schemes_are_refused(address):
    with pytest.raises(SourceError, match="aren't read"):
        read_article(source_named(address))

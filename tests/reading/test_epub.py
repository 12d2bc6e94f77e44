"""A book is read in the order of its spine, without its notes, page numbers and contents."""

import io
import zipfile

import pytest

from quotecast.errors import SourceError
from quotecast.model import source_named
from quotecast.reading import Original
from quotecast.reading.epub import listed, read

_FIRST = "The bridge at Pell has been shut since ten last night, and nobody knows for how long."
_SECOND = "“We have no other road,” said Rolf Abner, who drives the school bus to Orla each day."


def _book(*bodies, spine="", files=(), nav=""):
    stream = io.BytesIO()
    names = [f"text/part {i}.xhtml" for i in range(len(bodies))]
    items = "".join(
        f'<item id="i{i}" href="{name.replace(" ", "%20")}" media-type="application/xhtml+xml"/>'
        for i, name in enumerate(names)
    )
    items += (
        '<item href="n.xhtml" properties="nav" media-type="application/xhtml+xml"/>' if nav else ""
    )
    spine = spine or "".join(f'<itemref idref="i{i}"/>' for i in range(len(bodies)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        "<metadata><dc:title>Two bridges</dc:title><dc:creator>Ann Pell</dc:creator>"
        "<dc:language>en</dc:language><dc:date>2025-03-03</dc:date></metadata>"
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", '<c><rootfile full-path="OEBPS/p.opf"/></c>')
        archive.writestr("OEBPS/p.opf", package)
        for name, body in zip(names, bodies, strict=True):
            archive.writestr(
                f"OEBPS/{name}",
                '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" '
                f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>{body}</body></html>',
            )
        contents = f'<html><body><nav epub:type="toc">{nav}</nav></body></html>'
        for name, text in (*files, ("OEBPS/n.xhtml", contents)):
            archive.writestr(name, text)
    return stream.getvalue()


def _read(data, name="book.epub"):
    return read(Original(data=data, source=source_named(name)))


def _link(anchor, title, inner=""):
    return f'<li><a href="text/part%200.xhtml#{anchor}">{title}</a>{inner}</li>'


_PLACES = (
    "<p>A preface of many words stands here, in front of all that anybody came for.</p>"
    f"<div><h2 id='a'>The first day</h2><p>{_FIRST}</p></div>"
    f"<div><section><h2><a name='b'></a>The second day</h2><p>{_SECOND}</p>"
    f"<h3 id='c'>Noon</h3><p>{_FIRST}</p></section></div>"
)
_CONTENTS = _link("a", "The first day") + _link(
    "b", "The second day", f"<ol>{_link('c', 'Noon')}</ol>"
)


def test_places_in_one_document_that_contents_lead_to_are_chapters():
    book = _book(_PLACES, nav=f"<ol>{_CONTENTS}</ol>")
    found = listed(Original(data=book, source=source_named("book.epub")))
    assert [one.title for one in found.parts] == ["The first day", "The second day"]
    assert "what stands before The first day" in found.notices[0].message
    texts = [_read(book, f"book.epub#{number}").article.text for number in (1, 2)]
    assert texts == [
        f"The first day\n\n{_FIRST}",
        f"The second day\n\n{_SECOND}\n\nNoon\n\n{_FIRST}",
    ]


def test_anchor_in_the_midst_of_a_heading_is_that_of_the_whole():
    places = _PLACES.replace(
        "<h2><a name='b'></a>The second day", "<h2>The <a name='b'/>second day"
    )
    book = _book(
        places.replace("<h2 id='a'>The first", "<h2>The <i id='a'></i>first"),
        nav=f"<ol>{_CONTENTS}</ol>",
    )
    texts = [_read(book, f"book.epub#{number}").article.text for number in (1, 2)]
    assert [text.partition("\n")[0] for text in texts] == ["The first day", "The second day"]
    assert texts[0].endswith(_FIRST)


def test_places_that_a_book_does_not_have_are_no_chapters():
    nav = f"<ol>{_link('x', 'The first day')}{_link('y', 'The second day')}</ol>"
    found = listed(Original(data=_book(_PLACES, nav=nav), source=source_named("book.epub")))
    assert len(found.parts) == 1


def test_metadata_are_the_masthead():
    article = _read(_book(f"<p>{_FIRST}</p>")).article
    facts = (article.title, article.byline, article.published, article.language)
    assert facts == ("Two bridges", "Ann Pell", "2025-03-03", "en")


def test_chapters_are_read_in_the_order_of_the_spine():
    spine = '<itemref idref="i1"/><itemref idref="i0"/><itemref idref="i2" linear="no"/>'
    bodies = (f"<h1>Last</h1><p>{_FIRST}</p>", f"<h1>First</h1><p>{_SECOND}</p>", "<p>Unread.</p>")
    article = _read(_book(*bodies, spine=spine)).article
    assert article.text == f"Two bridges\n\nFirst\n\n{_SECOND}\n\nLast\n\n{_FIRST}"


@pytest.mark.parametrize(
    "markup",
    [
        '<a id="p1"/>{0}',
        "{0}<![CDATA[ &c. ]]>",
        '{0}<span epub:type="pagebreak">217</span>',
        '{0}<a epub:type="noteref" href="#n">1</a>',
        "<span class='sidebar summary'>{0}</span>",
        "{0}<script>unseen()</script><span hidden='hidden'>unseen</span>",
    ],
)
def test_words_stay_whole_and_signs_are_no_words(markup):
    text = _read(_book(f"<p>{markup.format(_SECOND)}</p><p>{_FIRST}</p>")).article.text
    assert text.replace(" &c.", "") == f"Two bridges\n\n{_SECOND}\n\n{_FIRST}"


def test_named_quotation_marks_stay():
    body = f"<p>{_SECOND.replace('“', '&ldquo;').replace('”', '&rdquo;')}</p>"
    assert _SECOND in _read(_book(body)).article.text


def test_note_is_a_footnote():
    note = '<aside epub:type="footnote"><p>There were nine of them.</p></aside>'
    article = _read(_book(f"<p>{_FIRST}</p>{note}")).article
    assert article.blocks[-1].kind.value == "footnote"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK no archive", "can't be unpacked"),
        (_book("<p></p>"), "without words"),
        (
            _book(
                f"<p>{_FIRST}</p>",
                files=[
                    (
                        "META-INF/encryption.xml",
                        '<e><CipherReference URI="OEBPS/text/part%200.xhtml"/></e>',
                    )
                ],
            ),
            "protected against copying",
        ),
    ],
)
def test_book_that_can_t_be_read_is_refused_with_a_sentence(data, words):
    with pytest.raises(SourceError, match=words):
        _read(data)

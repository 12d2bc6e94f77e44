"""A book is read in the order of its spine, without its notes, page numbers and contents."""

import io
import zipfile

import pytest

from quotecast.errors import SourceError
from quotecast.model import source_named
from quotecast.reading import Original
from quotecast.reading.epub import read

_FIRST = "The bridge at Pell has been shut since ten last night, and nobody knows for how long."
_SECOND = "“We have no other road,” said Rolf Abner, who drives the school bus to Orla each day."


def _book(*bodies, spine="", files=()):
    stream = io.BytesIO()
    names = [f"text/part {i}.xhtml" for i in range(len(bodies))]
    items = "".join(
        f'<item id="i{i}" href="{name.replace(" ", "%20")}" media-type="application/xhtml+xml"/>'
        for i, name in enumerate(names)
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
        for name, text in files:
            archive.writestr(name, text)
    return stream.getvalue()


def _read(data):
    return read(Original(data=data, source=source_named("book.epub")))


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

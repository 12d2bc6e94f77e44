"""A Word document is read as where all its changes are accepted, and what isn't read is listed."""

import pytest

from document_files import docx, para, run, zipped
from quotecast.errors import SourceError
from quotecast.model import source_named
from quotecast.reading import Original, reading_of

_STORY = "The bridge at Pell has been shut since ten last night, and nobody knows for how long."
_RAISED = '<w:vertAlign w:val="superscript"/>'


def _read(data):
    return reading_of(Original(data=data, source=source_named("story.docx")))


def _body(content, **parts):
    return _read(
        docx(para(run("The bridge"), "Title") + para(content) + para(run(_STORY)), **parts)
    )


def _text(reading):
    return reading.article.text.split("\n\n")[1]


@pytest.mark.parametrize(
    ("markup", "words", "left_out"),
    [
        (f'<w:ins w:id="1">{run("very ")}</w:ins>', "very ", {}),
        ('<w:del w:id="1"><w:r><w:delText>not </w:delText></w:r></w:del>', "", {"not": "deleted"}),
        (f'<w:moveTo w:id="1">{run("now ")}</w:moveTo>', "now ", {}),
        (f'<w:moveFrom w:id="1">{run("then ")}</w:moveFrom>', "", {"then": "deleted"}),
        (run("x ", "<w:vanish/>"), "", {"x": "hidden"}),
        (run("x ", '<w:vanish w:val="0"/>'), "x ", {}),
        (run("x ", "<w:strike/>"), "", {"x": "struck out"}),
        (f"<w:smartTag>{run('Orla ')}</w:smartTag>", "Orla ", {}),
        (f"<w:hyperlink>{run('Orla ')}</w:hyperlink>", "Orla ", {}),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('Orla ')}</w:sdtContent></w:sdt>", "Orla ", {}),
        (
            f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click here ')}</w:sdtContent></w:sdt>",
            "",
            {"Click here": "prompt of a form"},
        ),
        (f'<w:fldSimple w:instr=" DATE ">{run("today ")}</w:fldSimple>', "today ", {}),
        ("<w:r><w:instrText> PAGE </w:instrText></w:r>", "", {}),
        (f"{run('twenty')}<w:r><w:noBreakHyphen/></w:r>{run('two ')}", "twenty\u2011two ", {}),
        (f"{run('contrac')}<w:r><w:softHyphen/></w:r>{run('tor ')}", "contractor ", {}),
        (f"{run('here')}<w:r><w:br/></w:r>{run('there ')}", "here there ", {}),
        (f"{run('here')}<w:r><w:cr/></w:r>{run('there ')}", "here there ", {}),
        (
            f"{run('40 km')}{run('2', _RAISED)}{run(' ')}",
            "40 km² ",
            {},
        ),
        (
            f"{run('growth')}{run('3', _RAISED)}{run(' ')}",
            "growth ",
            {"3": "footnote mark"},
        ),
        ("<m:oMath><m:r><m:t>x=4</m:t></m:r></m:oMath>" + run(" "), "x=4 ", {}),
        (
            f"<w:r><w:ruby><w:rt>{run('RT')}</w:rt><w:rubyBase>{run('base ')}</w:rubyBase></w:ruby></w:r>",
            "base ",
            {"RT": "reading aid"},
        ),
        ('<w:r><w:sym w:font="Arial" w:char="2014"/></w:r>' + run(" "), "— ", {}),
    ],
)
def test_words_are_those_of_the_accepted_text(markup, words, left_out):
    reading = _body(run("“We are ") + markup + run("worried,” said Ann Pell of Tarn."))
    assert _text(reading) == f"“We are {words}worried,” said Ann Pell of Tarn."
    assert {one.text.strip(): one.reason for one in reading.page if one.reason} == left_out


def test_open_changes_are_told():
    reading = _body(f'<w:ins w:id="1">{run("very ")}</w:ins>{run("worried people stood there.")}')
    assert [one.kind for one in reading.notices] == ["tracked changes"]


def test_paragraph_whose_end_is_deleted_goes_on():
    first = para(run("The bridge at "), properties='<w:rPr><w:del w:id="1"/></w:rPr>')
    article = _read(
        docx(para(run("A title"), "Title") + first + para(run("Pell is shut today.")))
    ).article
    assert article.text == "A title\n\nThe bridge at Pell is shut today."


def test_box_is_read_once_behind_its_paragraph():
    inner = f"<w:txbxContent>{para(run('A box of words.'))}</w:txbxContent>"
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{inner}</wps:txbx></w:drawing>"
        f"</mc:Choice><mc:Fallback><w:pict>{inner}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    text = _body(run("“We are ") + box + run("worried,” said Ann Pell.")).article.text
    assert text.split("\n\n")[1:3] == ["“We are worried,” said Ann Pell.", "A box of words."]


def test_notes_come_last_and_running_heads_are_left_out():
    note = f'<w:footnote w:id="2">{para(run("There were nine of them."))}</w:footnote>'
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    reading = _body(
        run("Growth") + mark + run(" of a kind."), notes=note, header=para(run("Page 3"))
    )
    kinds = [block.kind.value for block in reading.article.blocks]
    assert kinds == ["title", "paragraph", "paragraph", "footnote"]
    assert [(one.text, one.reason) for one in reading.page if one.reason] == [
        ("Page 3", "running head")
    ]


def test_table_of_figures_is_rows_and_one_of_prose_is_prose():
    def table(*cells):
        return (
            "<w:tbl><w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr></w:tbl>"
        )

    body = table(para(run("Orla–Pell")), para(run("£4.50"))) + table(para(run(_STORY)) * 3)
    article = _read(docx(para(run("Fares"), "Title") + body)).article
    assert article.text == "\n\n".join(["Fares", "Orla–Pell; £4.50", *[_STORY] * 3])


def test_contents_are_no_words():
    reading = _read(
        docx(para(run("A title"), "Title") + para(run("1 Floods 3"), "toc1") + para(run(_STORY)))
    )
    assert reading.article.text == f"A title\n\n{_STORY}"


def test_title_of_the_properties_counts_only_where_the_text_has_none():
    assert _read(docx(para(run(_STORY)), title="The bridge")).article.title == "The bridge"
    assert _body(run(_STORY), title="Another").article.title == "The bridge"


_BOMB = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
    f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK\x03\x04 no archive", "can't be unpacked"),
        (b"\xd0\xcf\x11\xe0 old", "is encrypted, or of a Word of before 2007"),
        (zipped({"[Content_Types].xml": "<Types/>"}), "_rels/.rels is missing"),
        (docx(para(run(_STORY)), more=f"{_BOMB}]>"), "declares entities"),
        (
            docx(para(run(_STORY)), more="<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"),
            "entities",
        ),
        (docx(para("")), "without words to read"),
        (docx("<w:sdt>" * 300 + "</w:sdt>" * 300), "is no XML"),
        (docx("<w:tbl><w:tr><w:tc>" * 80 + para(run(_STORY)) + "</w:tc></w:tr></w:tbl>" * 80), ""),
        (
            zipped({"_rels/.rels": "<R/>", "word/document.xml": b" " * 200_000_000}),
            "no text of a word",
        ),
        (docx(" " * 150_000_000), "unpacks to more than"),
    ],
)
def test_what_can_t_be_read_is_refused_with_a_sentence(data, words):
    if not words:
        assert _STORY in _read(data).article.text
        return
    with pytest.raises(SourceError, match=words):
        _read(data)

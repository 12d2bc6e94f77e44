"""Write small documents of known text: Word, PDF, mailboxes, books, exports of sites; nothing but bytes."""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """Return an archive of files by their paths."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files.items():
            archive.writestr(path, content)
    return stream.getvalue()


def run(text: str, properties: str = "") -> str:
    """Return a run of a Word document."""
    settings = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{settings}<w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>'


def para(content: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph of a Word document; `content` is markup."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{content}</w:p>"


def docx(body: str, *, notes: str = "", header: str = "", title: str = "", more: str = "") -> bytes:
    """Return a Word document; everything given is markup, but for the `title` of its properties."""
    parts = {"footnotes": "footnotes.xml", "styles": "styles.xml", "header": "header1.xml"}
    links = "".join(
        f'<Relationship Id="i{name}" Type="{_TYPES}/{name}" Target="{path}"/>'
        for name, path in parts.items()
    )
    styles = "".join(
        f'<w:style w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/></w:style>'
        for name in ("Title", "heading 1", "heading 2", "Quote", "toc 1", "caption")
    )
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": f'<Relationships xmlns="{_LINKS}"><Relationship Id="a" '
            f'Type="{_TYPES}/officeDocument" Target="word/document.xml"/><Relationship Id="b" '
            f'Type="{_TYPES}/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
            "docProps/core.xml": '<c xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{escape(title)}</dc:title></c>",
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_LINKS}">{links}</Relationships>',
            "word/document.xml": f"{more}<w:document {_WORD}><w:body>{body}</w:body></w:document>",
            "word/footnotes.xml": f"<w:footnotes {_WORD}>{notes}</w:footnotes>",
            "word/styles.xml": f"<w:styles {_WORD}>{styles}</w:styles>",
            "word/header1.xml": f"<w:hdr {_WORD}>{header}</w:hdr>",
        }
    )


_ROMAN = [250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278]
_ROMAN += [500] * 10 + [278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722]
_ROMAN += [333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611]
_ROMAN += [333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278]
_ROMAN += [778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541]
_OTHERS = {"“": 444, "”": 444, "‘": 333, "’": 333, "–": 500, "—": 1000, "•": 350}


def width_of(text: str, size: float) -> float:
    """Return how wide a text is in Times at a size, in points."""
    wide = (_OTHERS.get(sign) or _ROMAN[ord(sign) - 32] for sign in text)
    return sum(wide) * size / 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """Words that are drawn at a place of a page; `more` are operators before them."""

    text: str
    x: float
    y: float
    size: float = 10.0
    is_bold: bool = False
    more: str = ""
    tag: int | None = None


@dataclass(slots=True, kw_only=True)
class Tags:
    """The elements of a tagged PDF in their order: their kinds, pages and marks."""

    elements: list[tuple[str, int, int]] = field(default_factory=list)


def pdf(
    pages: Sequence[Sequence[Drawn]], *, tags: Tags | None = None, more: str = "", turn: int = 0
) -> bytes:
    """Return a PDF of pages of A4; `more` stands in every page, `turn` is how it is to be turned."""
    count = len(pages)
    kids = " ".join(f"{5 + 2 * i} 0 R" for i in range(count))
    first = 5 + 2 * count
    tree = f"/StructTreeRoot {first} 0 R /MarkInfo <</Marked true>>" if tags else ""
    objects = [
        f"<</Type/Catalog/Pages 2 0 R {tree}>>".encode(),
        f"<</Type/Pages/Count {count}/Kids[{kids}]>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Bold/Encoding/WinAnsiEncoding>>",
    ]
    for number, drawn in enumerate(pages):
        parents = f"/StructParents {number}" if tags else ""
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate {turn}/Contents "
            f"{6 + 2 * number} 0 R {parents}{more}"
            "/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>".encode()
        )
        content = b"\n".join(map(_operators, drawn))
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
    if tags:
        objects += _tree(tags, first, count)
    return _file(objects)


def _operators(one: Drawn) -> bytes:
    text = one.text.encode("cp1252").replace(b"\\", b"\\\\")
    text = text.replace(b"(", b"\\(").replace(b")", b"\\)")
    font = "F2" if one.is_bold else "F1"
    begin, end = (f"/P <</MCID {one.tag}>> BDC ", " EMC") if one.tag is not None else ("", "")
    head = f"{begin}q {one.more} BT /{font} {one.size} Tf 1 0 0 1 {one.x:.2f} {one.y:.2f} Tm ("
    return head.encode() + text + f") Tj ET Q{end}".encode()


def _tree(tags: Tags, first: int, pages: int) -> Iterable[bytes]:
    kids = " ".join(f"{first + 2 + i} 0 R" for i in range(len(tags.elements)))
    by_page = [
        " ".join(
            f"{first + 2 + i} 0 R" for i, (_, page, _) in enumerate(tags.elements) if page == n
        )
        for n in range(pages)
    ]
    numbers = " ".join(f"{n} [{refs}]" for n, refs in enumerate(by_page))
    yield f"<</Type/StructTreeRoot/K {first + 1} 0 R/ParentTree <</Nums[{numbers}]>>>>".encode()
    yield f"<</Type/StructElem/S/Document/P {first} 0 R/K[{kids}]>>".encode()
    for kind, page, mark in tags.elements:
        yield (
            f"<</Type/StructElem/S/{kind}/P {first + 1} 0 R/Pg {5 + 2 * page} 0 R/K {mark}>>"
        ).encode()


def _file(objects: Sequence[bytes]) -> bytes:
    data, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    data += b"trailer<</Size %d/Root 1 0 R>>startxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
    return bytes(data)


def epub(chapters: Mapping[str, str], *, title: str = "Two bridges", more: str = "") -> bytes:
    """Return a book of chapters by their titles; `more` is markup of a first document, of the title."""
    names = [f"c{i}.xhtml" for i in range(len(chapters))]
    files = {
        name: f"<h1>{escape(head)}</h1>{body}"
        for name, (head, body) in zip(names, chapters.items(), strict=True)
    }
    files |= {"front.xhtml": more} if more else {}
    items = "".join(
        f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>' for name in files
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in sorted(files, reverse=bool(more)))
    spine = "".join(
        f'<itemref idref="{name}"/>' for name in (*(["front.xhtml"] if more else []), *names)
    )
    points = "".join(
        f'<li><a href="{name}">{escape(head)}</a></li>'
        for name, head in zip(names, chapters, strict=True)
    )
    page = (
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" '
        'xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>{}</body></html>'
    )
    nav = f'<nav epub:type="toc"><ol>{points}</ol></nav>'
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<c><rootfile full-path="p.opf"/></c>',
            "p.opf": '<package xmlns="http://www.idpf.org/2007/opf" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>'
            f"<dc:title>{escape(title)}</dc:title><dc:language>en</dc:language></metadata><manifest>"
            '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
            f"{items}</manifest><spine>{spine}</spine></package>",
            "nav.xhtml": page.format(nav),
            **{name: page.format(body) for name, body in files.items()},
        }
    )


def mbox(mails: Sequence[tuple[str, str]]) -> bytes:
    """Return a mailbox of mails by subject and text."""
    return "".join(
        f"From ann@example.org Mon Jun  2 09:00:00 2025\nFrom: Ann Pell <ann@example.org>\n"
        f"Subject: {subject}\nDate: Mon, 2 Jun 2025 09:00:00 +0000\nMIME-Version: 1.0\n"
        f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{text}\n\n"
        for subject, text in mails
    ).encode()


def wxr(posts: Sequence[tuple[str, str, str]]) -> bytes:
    """Return a site's export of posts by title, status and content."""
    items = "".join(
        f"<item><title>{escape(title)}</title><link>https://example.org/{i}</link>"
        "<dc:creator><![CDATA[ann]]></dc:creator>"
        f"<content:encoded><![CDATA[{content}]]></content:encoded><wp:post_id>{i + 10}</wp:post_id>"
        "<wp:post_date>2025-06-02 09:00:00</wp:post_date>"
        f"<wp:status>{status}</wp:status><wp:post_type>post</wp:post_type></item>"
        for i, (title, status, content) in enumerate(posts)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Tarn</title>'
        "<language>en</language><wp:author><wp:author_login>ann</wp:author_login>"
        f"<wp:author_display_name>Ann Pell</wp:author_display_name></wp:author>{items}</channel></rss>"
    ).encode()

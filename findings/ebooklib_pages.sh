#!/usr/bin/env bash
# One expects: EbookLib lists in an EPUB's page-list, the table by which one goes to a page of the printed book, the page breaks
#   that the text marks (epub:type="pagebreak"), by the number they have as title, and writes none for a text without such
#   marks: EPUB 3.3 has epub:type for notes, chapters, quotations and much else as well.
# Seen: everything with an epub:type and an id is a page. Of a chapter with one note it makes a list of three pages: "The gate",
#   the chapter itself, "1", the mark of the note, and "Denied in May.", the note's words; a marked quotation is a page that is
#   called by its words. Of a right page break, whose number stands in title, the page is named by its id, "p5"; one with
#   role="doc-pagebreak" instead is none. And a body's own epub:type is gone from the written chapter. The list is written by
#   default (epub3_pages), hidden to a reader, so that only a jump to a page meets it. Nothing warns.
# EbookLib 0.20, lxml 6.1.3, 2026-11-30.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile EbookLib==0.20 lxml==6.1.3
cat >"$folder/write.py" <<'END'
"""Print the page lists that EbookLib writes of chapters; exit 1 if that changed."""
import importlib.metadata
import sys
import zipfile

from ebooklib import epub
from lxml import etree

TYPE = "{http://www.idpf.org/2007/ops}type"
ROWS = (  # a chapter's body, its page list
    ('<body><h1 id="h">The gate</h1><p id="p">No.</p></body>', []),
    ('<body><p>No.</p><span epub:type="pagebreak" id="p5" title="5"/></body>', [("p5", "p5")]),
    ('<body><p>No.</p><span role="doc-pagebreak" id="p5" aria-label="5"/></body>', []),
    ('<body><section epub:type="chapter" id="c"><h1>The gate</h1></section><p>She paid'
     '<a epub:type="noteref" id="r" href="#n">1</a>.</p><aside epub:type="footnote" id="n">Denied in May.</aside></body>',
     [("c", "The gate"), ("r", "1"), ("n", "Denied in May.")]),
    ('<body epub:type="bodymatter"><blockquote epub:type="z3998:quotation" id="q">No, never.</blockquote></body>',
     [("q", "No, never.")]),
)
print(*(f"{name} {importlib.metadata.version(name)}" for name in ("EbookLib", "lxml")))
status = 0
for body, expected in ROWS:
    book = epub.EpubBook()
    book.set_identifier("gate")
    book.set_title("The gate")
    book.set_language("en")
    chapter = epub.EpubHtml(title="The gate", file_name="gate.xhtml", lang="en")
    names = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
    chapter.content = f"<html {names}><head><title>The gate</title></head>{body}</html>"
    for item in (chapter, epub.EpubNcx(), epub.EpubNav()):
        book.add_item(item)
    book.toc = book.spine = [chapter]
    epub.write_epub(sys.argv[1], book)
    with zipfile.ZipFile(sys.argv[1]) as package:
        lists = etree.fromstring(package.read("EPUB/nav.xhtml")).iter("{*}nav")
        written = etree.fromstring(package.read("EPUB/gate.xhtml")).find("{*}body")
    pages = [link for table in lists if table.get(TYPE) == "page-list" for link in table.iter("{*}a")]
    seen = [(link.get("href").partition("#")[2], link.text) for link in pages]
    print(body, f"  pages: {seen}; body's type: {written.get(TYPE)}", sep="\n")
    status |= seen != expected or written.get(TYPE) is not None
sys.exit(status)
END
"$folder/venv/bin/python" -W ignore "$folder/write.py" "$folder/book.epub"

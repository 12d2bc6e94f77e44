#!/usr/bin/env bash
# One expects: readers of OpenDocument texts give a paragraph's words as a word processor shows it: with a field's words in it
#   (text:date), with the space that <text:s/> stands for at its place, and without what was taken out while changes were
#   recorded (text:tracked-changes) or is a comment (office:annotation): OpenDocument 1.3, part 3, sections 5 to 7 and 14.
# Seen: of two libraries' four ways all but one change sentences. odfdo's get_formatted_text leaves a field's words out, be it
#   a date, a placeholder or a reference to a bookmark: "It broke on , said Ann."; and words with a <text:s/> between them are
#   joined. odfpy's teletype.extractText, of all of a text or of its paragraphs in turn, gives "not", which was taken out, and
#   of the whole text who took it out and when; a comment stands in the sentence with its writer and time, "He was
#   Cy2026-11-30T08:00:00Really?never there." A footnote's number is joined to what it stands behind, so that 20 ships are 201,
#   with the note in the sentence. odfpy's ODF2XHTML shows what was taken out as well, as a paragraph, and puts spaces of
#   <text:s/> at the paragraph's start instead. odfdo's to_markdown has all of this right. Nothing warns.
# odfdo 3.27.3, odfpy 1.4.1, 2026-12-01.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile odfdo==3.27.3 odfpy==1.4.1
cat >"$folder/read.py" <<'END'
"""Print what readers of OpenDocument give of small texts; exit 1 if that changed."""
import html
import importlib.metadata
import io
import re
import sys
import zipfile

import odfdo
from odf import teletype, text
from odf.odf2xhtml import ODF2XHTML
from odf.opendocument import load

KIND = "application/vnd.oasis.opendocument.text"
NAMES = "urn:oasis:names:tc:opendocument:xmlns"
MANIFEST = f"""<manifest:manifest xmlns:manifest="{NAMES}:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""
MADE = "<dc:creator>Cy</dc:creator><dc:date>2026-11-30T08:00:00</dc:date>"
DELETED = f"""<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>
<office:change-info>{MADE}</office:change-info><text:p>not</text:p></text:deletion>
</text:changed-region></text:tracked-changes>""".replace("\n", "")
COMMENT = f"<office:annotation>{MADE}<text:p>Really?</text:p></office:annotation>"
NOTE = """<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>
<text:note-body><text:p>Ships.</text:p></text:note-body></text:note>""".replace("\n", "")
DATE = '<text:date text:date-value="2026-05-02">2 May</text:date>'
PLACEHOLDER = '<text:placeholder text:placeholder-type="text">2 May</text:placeholder>'
REFERENCE = '<text:bookmark-ref text:reference-format="text" text:ref-name="b">2 May</text:bookmark-ref>'
ROWS = (  # a text; what get_formatted_text, to_markdown, extractText and ODF2XHTML give
    ("<text:p>It was open.</text:p>", *["It was open."] * 4),
    *(
        (
            f"<text:p>It broke on {field}, said Ann.</text:p>",
            "It broke on , said Ann.",
            *["It broke on 2 May, said Ann."] * 3,
        )
        for field in (DATE, PLACEHOLDER, REFERENCE)
    ),
    ("<text:p>We did<text:s/>pay.</text:p>", "We didpay.", "We did pay.", "We did pay.", "_We didpay."),
    (
        f'{DELETED}<text:p>He did <text:change text:change-id="c1"/>agree.</text:p>',
        "He did agree.",
        "He did agree.",
        "Cy2026-11-30T08:00:00notHe did agree.",
        "not|He did agree.",
    ),
    (
        f"<text:p>He was {COMMENT}never there.</text:p>",
        "He was [*]never there.||----|[*] Really?",
        "He was never there.",
        "He was Cy2026-11-30T08:00:00Really?never there.",
        "He was never there.",
    ),
    (
        f"<text:p>We lost 20{NOTE} there.</text:p>",
        "We lost 20[1] there.||----|[1] Ships.",
        "We lost 20[1] there.||1. Ships.",
        "We lost 201Ships. there.",
        None,
    ),
)


def odt(body):
    """Give the bytes of an OpenDocument text."""
    names = f'xmlns:office="{NAMES}:office:1.0" xmlns:text="{NAMES}:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    content = f"""<office:document-content {names} office:version="1.3"><office:body><office:text>{body}</office:text>
</office:body></office:document-content>"""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        package.writestr("mimetype", KIND)
        package.writestr("META-INF/manifest.xml", MANIFEST)
        package.writestr("content.xml", content)
    return target.getvalue()


def xhtml(data):
    """Give the paragraphs that ODF2XHTML writes, with _ for a fixed space at the start."""
    page = ODF2XHTML(generate_css=False).odf2xhtml(io.BytesIO(data))
    shown = (html.unescape(re.sub("<[^>]*>", "", one)) for one in re.findall("<p>(.*?)</p>", page, re.DOTALL))
    return "|".join(re.sub("^\u00a0+", "_", one) for one in shown)


print(*(f"{name} {importlib.metadata.version(name)}" for name in ("odfdo", "odfpy")))
status = 0
for body, *expected in ROWS:
    data = odt(body)
    document = odfdo.Document(io.BytesIO(data))
    seen = [
        document.get_formatted_text().strip().replace("\n", "|"),
        document.to_markdown().strip().replace("\n", "|"),
        teletype.extractText(load(io.BytesIO(data)).text),
        xhtml(data) if expected[3] else None,
    ]
    print(body, *zip(("odfdo text", "odfdo Markdown", "odfpy text", "odfpy XHTML"), seen), sep="\n  ")
    status |= seen != expected
paragraphs = load(io.BytesIO(odt(ROWS[5][0]))).getElementsByType(text.P)
seen = [teletype.extractText(paragraph) for paragraph in paragraphs]
print("paragraphs in turn:", seen)
status |= seen != ["not", "He did agree."]
sys.exit(status)
END
"$folder/venv/bin/python" -W ignore "$folder/read.py"

"""Write a book's package document and overlays: EPUB 3.3, sections 5 and 9; Accessibility 1.1."""

from collections.abc import Iterator, Sequence
from typing import Final
from xml.etree import ElementTree as ET

from quotecast.model import AudioFile, Episode
from quotecast.publishing.epub_pages import (
    ABOUT,
    ACTIVE_CLASS,
    OPS,
    PLAYING_CLASS,
    BookChapter,
    printed,
)
from quotecast.publishing.one_line import date_of, one_line
from quotecast.timecode import ms_to_clock

_OPF: Final = "http://www.idpf.org/2007/opf"
_DC: Final = "http://purl.org/dc/elements/1.1/"
_SMIL: Final = "http://www.w3.org/ns/SMIL"
_NCX: Final = "http://www.daisy.org/z3986/2005/ncx/"
_XHTML_TYPE: Final = "application/xhtml+xml"
# The standard asks for a time of change, and a book of an undated article has none.
_UNDATED: Final = "2000-01-01"
_NARRATOR: Final = "Synthetic voices, no recordings of the people quoted"
_SUMMARY: Final = (
    "All of the text is spoken sentence by sentence by synthetic voices. Speakers are named in the "
    "text. The cover and the title page repeat the title, the author and the show."
)
_ACCESS: Final = (
    ("schema:accessMode", "textual"),
    ("schema:accessMode", "auditory"),
    ("schema:accessModeSufficient", "textual,auditory"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "synchronizedAudioText"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityFeature", "readingOrder"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "displayTransformability"),
    ("schema:accessibilityHazard", "none"),
    ("schema:accessibilitySummary", _SUMMARY),
)

ET.register_namespace("dc", _DC)


def overlay(chapter: BookChapter, audio: AudioFile) -> bytes:
    """Return a chapter's Media Overlay: a par for each sentence, in reading order."""
    root = ET.Element("smil", {"xmlns": _SMIL, "version": "3.0"})
    body = ET.SubElement(root, "body")
    page = f"{chapter.name}.xhtml"
    section = ET.SubElement(body, "seq", {"id": "all", f"{{{OPS}}}textref": page})
    for clip in chapter.clips:
        par = ET.SubElement(section, "par", {"id": f"par-{clip.sentence_id}"})
        ET.SubElement(par, "text", {"src": f"{page}#{clip.sentence_id}"})
        times = {"clipBegin": ms_to_clock(clip.start_ms), "clipEnd": ms_to_clock(clip.end_ms)}
        ET.SubElement(par, "audio", {"src": audio.path, **times})
    return printed(root)


def package(episode: Episode, chapters: Sequence[BookChapter], audio: AudioFile) -> bytes:
    """Return the package document."""
    root = ET.Element(
        "package",
        {
            "xmlns": _OPF,
            "version": "3.0",
            "unique-identifier": "guid",
            "xml:lang": episode.language,
        },
    )
    _metadata(ET.SubElement(root, "metadata"), episode, chapters)
    manifest = ET.SubElement(root, "manifest")
    for item in _items(chapters, audio):
        ET.SubElement(manifest, "item", item)
    spine = ET.SubElement(root, "spine", {"toc": "ncx"})
    for name in ("title", *(chapter.name for chapter in chapters), "about"):
        ET.SubElement(spine, "itemref", {"idref": name})
    return printed(root)


def contents(episode: Episode, chapters: Sequence[BookChapter]) -> bytes:
    """Return the table of contents as EPUB 2 has it (NCX): many readers know no other."""
    root = ET.Element("ncx", {"xmlns": _NCX, "version": "2005-1", "xml:lang": episode.language})
    head = ET.SubElement(root, "head")
    ET.SubElement(head, "meta", {"name": "dtb:uid", "content": _identifier(episode)})
    title = ET.SubElement(root, "docTitle")
    ET.SubElement(title, "text").text = one_line(episode.title) or "Untitled"
    entries = ET.SubElement(root, "navMap")
    places = [(chapter.name, chapter.title) for chapter in chapters]
    for number, (name, words) in enumerate([*places, ("about", ABOUT)], 1):
        point = ET.SubElement(entries, "navPoint", {"id": name, "playOrder": str(number)})
        label = ET.SubElement(point, "navLabel")
        ET.SubElement(label, "text").text = words
        ET.SubElement(point, "content", {"src": f"{name}.xhtml"})
    return printed(root)


def _identifier(episode: Episode) -> str:
    return f"urn:uuid:{episode.guid}"


def _metadata(metadata: ET.Element, episode: Episode, chapters: Sequence[BookChapter]) -> None:
    day = date_of(episode.published)
    facts = {
        "title": one_line(episode.title) or "Untitled",
        "creator": one_line(episode.author),
        "publisher": one_line(episode.show),
        "language": episode.language,
        "date": day,
        "source": one_line(episode.source.known_as),
        "description": " ".join(one_line(credit) for credit in episode.credits),
    }
    identifier = ET.SubElement(metadata, f"{{{_DC}}}identifier", {"id": "guid"})
    identifier.text = _identifier(episode)
    for name, value in facts.items():
        if value:
            ET.SubElement(metadata, f"{{{_DC}}}{name}").text = value
    whole_day = day if len(day) == len(_UNDATED) else _UNDATED
    _meta(metadata, "dcterms:modified", f"{whole_day}T00:00:00Z")
    for chapter in chapters:
        clock = ms_to_clock(chapter.duration_ms)
        _meta(metadata, "media:duration", clock, refines=f"#{chapter.name}-overlay")
    total_ms = sum(chapter.duration_ms for chapter in chapters)
    _meta(metadata, "media:duration", ms_to_clock(total_ms))
    _meta(metadata, "media:narrator", _NARRATOR)
    _meta(metadata, "media:active-class", ACTIVE_CLASS)
    _meta(metadata, "media:playback-active-class", PLAYING_CLASS)
    for name, value in _ACCESS:
        _meta(metadata, name, value)


def _meta(metadata: ET.Element, name: str, value: str, refines: str | None = None) -> None:
    meta = ET.SubElement(metadata, "meta", {"property": name})
    if refines:
        meta.set("refines", refines)
    meta.text = value


def _items(chapters: Sequence[BookChapter], audio: AudioFile) -> Iterator[dict[str, str]]:
    yield {"id": "nav", "href": "nav.xhtml", "media-type": _XHTML_TYPE, "properties": "nav"}
    yield {"id": "ncx", "href": "toc.ncx", "media-type": "application/x-dtbncx+xml"}
    yield {"id": "style", "href": "style.css", "media-type": "text/css"}
    yield {
        "id": "cover",
        "href": "cover.jpg",
        "media-type": "image/jpeg",
        "properties": "cover-image",
    }
    mime_type = audio.mime_type + ("; codecs=opus" if audio.mime_type == "audio/ogg" else "")
    yield {"id": "sound", "href": audio.path, "media-type": mime_type}
    yield {"id": "title", "href": "title.xhtml", "media-type": _XHTML_TYPE}
    for chapter in chapters:
        yield {
            "id": chapter.name,
            "href": f"{chapter.name}.xhtml",
            "media-type": _XHTML_TYPE,
            "media-overlay": f"{chapter.name}-overlay",
        }
        yield {
            "id": f"{chapter.name}-overlay",
            "href": f"{chapter.name}.smil",
            "media-type": "application/smil+xml",
        }
    yield {"id": "about", "href": "about.xhtml", "media-type": _XHTML_TYPE}

"""Write a book's pages in XHTML: chapters with a span per sentence, navigation, what it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree as ET

from quotecast.model import NARRATOR_ID, Episode, Sentence, Turn
from quotecast.publishing.one_line import date_of, one_line

XHTML: Final = "http://www.w3.org/1999/xhtml"
OPS: Final = "http://www.idpf.org/2007/ops"
ACTIVE_CLASS: Final = "-epub-media-overlay-active"
PLAYING_CLASS: Final = "-epub-media-overlay-playing"
ABOUT: Final = "About this episode"

CSS: Final = f"""\
body {{ line-height: 1.5; margin: 5%; }}
blockquote {{ border-inline-start: 0.2em solid; margin-inline: 0; padding-inline-start: 1em; }}
.speaker {{ font-weight: bold; }}
.{ACTIVE_CLASS} {{ background: #ffe58f; color: #000; text-decoration: underline; }}
.{PLAYING_CLASS} {{ cursor: pointer; }}
"""

ET.register_namespace("epub", OPS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """Which part of the sound belongs to a sentence, up to where the next one begins."""

    sentence_id: str
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BookChapter:
    """A chapter: its file's name without suffix, its title, what is said, and its clips."""

    name: str
    title: str
    turns: tuple[Turn, ...]
    clips: tuple[Clip, ...]

    @property
    def duration_ms(self) -> int:
        """How long its clips last."""
        return sum(clip.end_ms - clip.start_ms for clip in self.clips)


def chapters_of(episode: Episode) -> tuple[BookChapter, ...]:
    """Divide an episode into its chapters; clips leave no gap, from the first frame to the last."""
    starts = [mark.start_ms for mark in episode.chapters] or [0]
    titles = [one_line(mark.title) for mark in episode.chapters] or [one_line(episode.title)]
    groups: list[list[Turn]] = [[] for _ in starts]
    number = 0
    for turn in episode.turns:
        while number + 1 < len(starts) and turn.start_ms >= starts[number + 1]:
            number += 1
        groups[number].append(turn)
    clips = iter(_clips(episode))
    return tuple(
        BookChapter(
            name=f"chapter-{index:03}",
            title=title,
            turns=tuple(turns),
            clips=tuple(next(clips) for turn in turns for _ in turn.sentences),
        )
        for index, (title, turns) in enumerate(zip(titles, groups, strict=True), 1)
        if turns
    )


def _clips(episode: Episode) -> list[Clip]:
    sentences = [sentence for turn in episode.turns for sentence in turn.sentences]
    begins = [0, *(sentence.start_ms for sentence in sentences[1:])]
    ends = [*begins[1:], max(episode.duration_ms, begins[-1] + 1)]
    return [
        Clip(sentence_id=element_id(sentence), start_ms=begin, end_ms=end)
        for sentence, begin, end in zip(sentences, begins, ends, strict=True)
    ]


def element_id(sentence: Sentence) -> str:
    """Return the id of a sentence's element; ids of XML begin with a letter."""
    return f"s{sentence.id}"


def chapter_page(episode: Episode, chapter: BookChapter) -> bytes:
    """Return a chapter's page; what is spoken as its heading is its heading."""
    root, body = _page(episode, chapter.title)
    section = ET.SubElement(body, "section", {f"{{{OPS}}}type": "chapter", "role": "doc-chapter"})
    section.set("aria-labelledby", "heading")
    first, *rest = chapter.turns
    heading = ET.SubElement(section, "h1", {"id": "heading", "dir": "auto"})
    if one_line(first.text).rstrip(".") == chapter.title.rstrip("."):
        _sentences(heading, first)
    else:
        heading.text = chapter.title
        rest = [first, *rest]
    speaker_id = NARRATOR_ID
    for turn in rest:
        _paragraph(section, turn, is_new=turn.speaker_id != speaker_id)
        speaker_id = turn.speaker_id
    return printed(root)


def _paragraph(section: ET.Element, turn: Turn, *, is_new: bool) -> None:
    is_narrator = turn.speaker_id == NARRATOR_ID
    holder = section if is_narrator else ET.SubElement(section, "blockquote")
    paragraph = ET.SubElement(holder, "p", {"dir": "auto"})
    if not is_narrator and is_new:
        label = ET.SubElement(paragraph, "span", {"class": "speaker"})
        label.text, label.tail = f"{one_line(turn.speaker)}:", " "
    _sentences(paragraph, turn)


def _sentences(parent: ET.Element, turn: Turn) -> None:
    last: ET.Element | None = None
    for sentence in turn.sentences:
        if last is not None:
            last.tail = " "
        last = ET.SubElement(parent, "span", {"id": element_id(sentence)})
        last.text = one_line(sentence.text)


def nav_page(episode: Episode, chapters: Sequence[BookChapter]) -> bytes:
    """Return the table of contents and the landmarks."""
    root, body = _page(episode, "Contents")
    contents = ET.SubElement(body, "nav", {f"{{{OPS}}}type": "toc", "role": "doc-toc", "id": "toc"})
    ET.SubElement(contents, "h1").text = "Contents"
    entries = ET.SubElement(contents, "ol")
    for chapter in chapters:
        _link(entries, f"{chapter.name}.xhtml", chapter.title)
    _link(entries, "about.xhtml", ABOUT)
    marks = ET.SubElement(body, "nav", {f"{{{OPS}}}type": "landmarks", "hidden": "hidden"})
    ET.SubElement(marks, "h2").text = "Landmarks"
    places = ET.SubElement(marks, "ol")
    if chapters:
        _link(places, f"{chapters[0].name}.xhtml", "Start", kind="bodymatter")
    return printed(root)


def _link(entries: ET.Element, href: str, words: str, kind: str | None = None) -> None:
    link = ET.SubElement(ET.SubElement(entries, "li"), "a", {"href": href})
    link.text = words
    if kind:
        link.set(f"{{{OPS}}}type", kind)


def title_page(episode: Episode) -> bytes:
    """Return the page that a book opens with; nothing of it is spoken.

    Reading systems light nothing in the first page of a book (foliate-js), so it is this one.
    """
    root, body = _page(episode, one_line(episode.title))
    section = ET.SubElement(body, "section", {f"{{{OPS}}}type": "titlepage"})
    ET.SubElement(section, "h1", {"dir": "auto"}).text = one_line(episode.title) or "Untitled"
    facts = [one_line(episode.author), one_line(episode.show), date_of(episode.published)]
    for fact in filter(None, facts):
        ET.SubElement(section, "p", {"dir": "auto"}).text = fact
    return printed(root)


def about_page(episode: Episode) -> bytes:
    """Return the page that says who is quoted, by whom it was written, and what the voices are."""
    root, body = _page(episode, ABOUT)
    section = ET.SubElement(body, "section", {f"{{{OPS}}}type": "colophon", "role": "doc-colophon"})
    ET.SubElement(section, "h1").text = ABOUT
    day = date_of(episode.published)
    facts = [one_line(episode.title), one_line(episode.author), one_line(episode.show), day]
    for fact in (*filter(None, facts), *map(one_line, episode.credits)):
        ET.SubElement(section, "p", {"dir": "auto"}).text = fact
    if episode.speakers:
        ET.SubElement(section, "h2").text = "Quoted in this episode"
        people = ET.SubElement(section, "ul")
        for speaker in episode.speakers:
            about = f", {one_line(speaker.description)}" if speaker.description else ""
            ET.SubElement(people, "li", {"dir": "auto"}).text = one_line(speaker.name) + about
    return printed(root)


def _page(episode: Episode, title: str) -> tuple[ET.Element, ET.Element]:
    lang = {"lang": episode.language, "xml:lang": episode.language}
    root = ET.Element("html", {"xmlns": XHTML, **lang})
    head = ET.SubElement(root, "head")
    ET.SubElement(head, "title").text = title or one_line(episode.title) or "Untitled"
    ET.SubElement(head, "link", {"rel": "stylesheet", "type": "text/css", "href": "style.css"})
    return root, ET.SubElement(root, "body")


def printed(root: ET.Element) -> bytes:
    """Return an XML document, UTF-8."""
    content: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"

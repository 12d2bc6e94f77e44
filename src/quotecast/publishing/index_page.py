"""Print a show's page: every episode, newest first, one file that needs no script and no network."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final
from urllib.parse import quote
from xml.etree import ElementTree as ET

from quotecast.model import AudioFile
from quotecast.publishing.feed import FEED_FILE, Channel, moment_of, newest_first
from quotecast.publishing.one_line import date_in_words, one_line
from quotecast.publishing.published import PublishedEpisode
from quotecast.timecode import ms_to_hms

INDEX_FILE: Final = "index.html"

_PAGE: Final = "index.html"
_CSS: Final = """
:root { color-scheme: light dark; --ink: #1b1b1b; --soft: #5a5a5a; --paper: #fffdf8; --link: #0b4f8a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece8df; --soft: #b5b0a6; --paper: #16161a; --link: #9cc8f2; }
}
body { margin: 0 auto; max-width: 42rem; padding: 2rem 1rem 4rem; background: var(--paper);
  color: var(--ink); font: 1.125rem/1.55 Charter, "Iowan Old Style", Georgia, serif; }
h1 { font-size: 2rem; line-height: 1.15; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 0; }
p { margin: .25rem 0; overflow-wrap: anywhere; }
ol { list-style: none; margin: 2rem 0 0; padding: 0; }
li { border-top: 1px solid var(--soft); padding: 1.25rem 0; }
a { color: var(--link); text-underline-offset: .15em; }
h2, h1 { overflow-wrap: anywhere; }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.soft { color: var(--soft); font-size: 1rem; }
p a { display: inline-block; min-height: 1.5rem; margin-inline-end: 1rem; }
"""


def render_index(channel: Channel, episodes: Sequence[PublishedEpisode], output: Path) -> bytes:
    """Return the whole page; `output` is asked which episodes have a page of their own."""
    root = ET.Element("html", {"lang": channel.language})
    head = ET.SubElement(root, "head")
    ET.SubElement(head, "meta", {"charset": "utf-8"})
    ET.SubElement(
        head, "meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}
    )
    ET.SubElement(head, "title").text = one_line(channel.title)
    feed = {"rel": "alternate", "type": "application/rss+xml", "href": FEED_FILE}
    ET.SubElement(head, "link", {**feed, "title": one_line(channel.title)})
    ET.SubElement(head, "style").text = _CSS
    main = ET.SubElement(ET.SubElement(root, "body"), "main")
    ET.SubElement(main, "h1", {"dir": "auto"}).text = one_line(channel.title)
    told = f"Each episode says: “{channel.disclosure}”" if channel.disclosure else ""
    for words in (channel.description, told):
        if words:
            ET.SubElement(main, "p", {"dir": "auto"}).text = one_line(words)
    subscribe = ET.SubElement(ET.SubElement(main, "p"), "a", {"href": FEED_FILE})
    subscribe.text = "Subscribe with a podcast app (RSS)"
    entries = ET.SubElement(main, "ol")
    for episode in newest_first(episodes):
        _entry(ET.SubElement(entries, "li"), episode, output)
    content: bytes = ET.tostring(root, encoding="utf-8", method="html")
    return b"<!DOCTYPE html>\n" + content + b"\n"


def _entry(entry: ET.Element, episode: PublishedEpisode, output: Path) -> None:
    folder = quote(episode.folder)
    has_page = (output / episode.folder / _PAGE).is_file()
    audio = episode.audio[0] if episode.audio else None
    target = _PAGE if has_page else audio.path if audio else "transcript.txt"
    title = one_line(episode.title) or "Untitled"
    heading = ET.SubElement(entry, "h2", {"dir": "auto"})
    ET.SubElement(heading, "a", {"href": f"{folder}/{quote(target)}"}).text = title
    facts = ET.SubElement(entry, "p", {"class": "soft", "dir": "auto"})
    when = moment_of(episode)
    parts = [
        date_in_words(when.date().isoformat()) if when else "",
        one_line(episode.byline or episode.publisher or ""),
        ms_to_hms(audio.duration_ms).removeprefix("00:") if audio else "",
        "Corrected" if episode.is_corrected else "",
    ]
    facts.text = " · ".join(part for part in parts if part)
    files = ET.SubElement(entry, "p")
    for one in episode.audio:
        link = ET.SubElement(files, "a", {"href": f"{folder}/{quote(one.path)}"})
        link.text, link.tail = _label(one), " "
    if has_page:
        link = ET.SubElement(files, "a", {"href": f"{folder}/{_PAGE}"})
        link.text = "Read along"


def _label(audio: AudioFile) -> str:
    """Return what a link leads to: how large, and of what kind.

    A megabyte is a million bytes.
    """
    kind = Path(audio.path).suffix.removeprefix(".").upper()
    return f"Listen ({kind}, {audio.size_bytes / 1e6:.1f} MB)"

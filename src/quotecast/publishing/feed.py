"""Print a show's feed: RSS 2.0 with the namespaces of Apple's podcasts and of Podcasting 2.0.

Nothing in it tells when it was printed: the same episodes give the same bytes.
"""

import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Final
from urllib.parse import quote
from xml.etree import ElementTree as ET

from quotecast.languages import language_of
from quotecast.model import AudioFile, SourceKind
from quotecast.publishing.formats import TextFormat, transcripts
from quotecast.publishing.one_line import one_line
from quotecast.publishing.published import PublishedEpisode
from quotecast.publishing.writers import writers_of
from quotecast.timecode import ms_to_clock, ms_to_hms, ms_to_seconds

FEED_FILE: Final = "feed.xml"

_ITUNES: Final = "http://www.itunes.com/dtds/podcast-1.0.dtd"
_PODCAST: Final = "https://podcastindex.org/namespace/1.0"
# By this name alone gPodder knows it (podcastparser 0.6.11, findings/).
_PODCAST_OF_OLD: Final = (
    "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"
)
# gPodder keeps the chapters of these alone; it passes over a file of chapters.
_PODLOVE: Final = "http://podlove.org/simple-chapters"
_ATOM: Final = "http://www.w3.org/2005/Atom"
_GUIDS: Final = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
# Apple takes these; others are offered beside them.
_ENCLOSED: Final = {"audio/mpeg": "audio/mpeg", "audio/mp4": "audio/x-m4a"}
_LONGEST_BYTES: Final = 4000
_LONGEST: Final = 255
_LONGEST_NAME: Final = 128
_PAGE: Final = "index.html"
_COVER: Final = "cover.jpg"
_UNDATED: Final = datetime(2000, 1, 1, tzinfo=UTC)

for _prefix, _namespace in (
    ("itunes", _ITUNES),
    ("podcast", _PODCAST),
    ("podcast-docs", _PODCAST_OF_OLD),
    ("psc", _PODLOVE),
    ("atom", _ATOM),
):
    ET.register_namespace(_prefix, _namespace)


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """Describe a show for its feed.

    `address` is where its output folder is published, without a slash at its end; `category` is
    one of Apple's, with `>` before a second level; `artwork` is a file's name in that folder.
    """

    title: str
    description: str
    author: str
    email: str
    language: str
    address: str
    category: str
    is_explicit: bool
    artwork: str
    guid: str
    disclosure: str
    copyright: str


def feed_guid(address: str) -> str:
    """Return the guid that Podcasting 2.0 makes of a feed's address, which is then kept for life.

    >>> feed_guid("https://podnews.net/rss")
    '9b024349-ccf0-5f69-a609-6b82873eab3c'
    """
    return str(uuid.uuid5(_GUIDS, address.partition("://")[2].rstrip("/")))


def feed_address(address: str) -> str:
    """Return the address of the feed itself."""
    return f"{address}/{FEED_FILE}"


def newest_first(episodes: Sequence[PublishedEpisode]) -> list[PublishedEpisode]:
    """Return the episodes by the dates of their articles; those without one come last."""
    return sorted(episodes, key=lambda one: (moment_of(one) or _UNDATED, one.guid), reverse=True)


def moment_of(episode: PublishedEpisode) -> datetime | None:
    """Return when the article was published, or else when the episode was first made.

    A date without a time means midnight UTC.
    """
    return _moment(episode.published or episode.recorded)


def enclosure_of(episode: PublishedEpisode) -> AudioFile | None:
    """Return the file that the feed gives every player, None where players could read none."""
    return next((one for one in episode.audio if one.mime_type in _ENCLOSED), None)


def render_feed(channel: Channel, episodes: Sequence[PublishedEpisode], output: Path) -> bytes:
    """Return the whole feed of the episodes that have a file every player reads, newest first.

    `output` is asked which transcripts an episode has.
    """
    root = ET.Element("rss", {"version": "2.0"})
    top = ET.SubElement(root, "channel")
    fed = [(one, file) for one in newest_first(episodes) if (file := enclosure_of(one))]
    _channel(top, channel, _latest([episode for episode, _ in fed]))
    for episode, enclosure in fed:
        _item(ET.SubElement(top, "item"), channel, episode, enclosure)
        _link(top[-1], channel, episode, output / episode.folder)
        _image(top[-1], channel, episode, output / episode.folder)
        _links(top[-1], channel, episode, output / episode.folder)
        _chapters(top[-1], episode)
    ET.indent(root)
    content: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _latest(episodes: Sequence[PublishedEpisode]) -> datetime | None:
    """Return the last time at which an episode was made or its article published.

    The clock would give other bytes for the same episodes.
    """
    told = (_moment(text) for one in episodes for text in (one.published or "", one.recorded))
    return max((moment for moment in told if moment is not None), default=None)


def _channel(top: ET.Element, channel: Channel, changed: datetime | None) -> None:
    _add(top, "title", channel.title)
    _add(top, "link", channel.address)
    _add(top, "description", _bounded(channel.description))
    _add(top, "language", channel.language)
    _add(top, "copyright", channel.copyright)
    if changed is not None:
        _add(top, "lastBuildDate", format_datetime(changed))
    _add(top, "generator", "quotecast")
    own = {"href": feed_address(channel.address), "rel": "self", "type": "application/rss+xml"}
    ET.SubElement(top, f"{{{_ATOM}}}link", own)
    ET.SubElement(top, f"{{{_ITUNES}}}image", {"href": f"{channel.address}/{channel.artwork}"})
    first, _, second = (part.strip() for part in channel.category.partition(">"))
    category = ET.SubElement(top, f"{{{_ITUNES}}}category", {"text": first})
    if second:
        ET.SubElement(category, f"{{{_ITUNES}}}category", {"text": second})
    _add(top, f"{{{_ITUNES}}}explicit", "true" if channel.is_explicit else "false")
    _add(top, f"{{{_ITUNES}}}author", channel.author)
    _add(top, f"{{{_ITUNES}}}type", "episodic")
    if channel.email:
        owner = ET.SubElement(top, f"{{{_ITUNES}}}owner")
        _add(owner, f"{{{_ITUNES}}}name", channel.author)
        _add(owner, f"{{{_ITUNES}}}email", channel.email)
    _add(top, f"{{{_PODCAST}}}guid", channel.guid)
    _add(top, f"{{{_PODCAST}}}locked", "no")
    _add(top, f"{{{_PODCAST}}}medium", "podcast")


def _item(
    item: ET.Element, channel: Channel, episode: PublishedEpisode, enclosure: AudioFile
) -> None:
    _add(item, "title", episode.title)
    guid = ET.SubElement(item, "guid", {"isPermaLink": "false"})
    guid.text = episode.guid
    _add(item, "pubDate", format_datetime(moment_of(episode) or _UNDATED))
    _add(item, "description", _bounded("\n".join(_notes(channel, episode))))
    ET.SubElement(
        item,
        "enclosure",
        {
            "url": _address(channel, episode, enclosure.path),
            "length": str(enclosure.size_bytes),
            "type": _ENCLOSED[enclosure.mime_type],
        },
    )
    _add(item, f"{{{_ITUNES}}}duration", str(max(1, round(ms_to_seconds(enclosure.duration_ms)))))
    _add(item, f"{{{_ITUNES}}}explicit", "true" if channel.is_explicit else "false")
    _add(item, f"{{{_ITUNES}}}episodeType", "full")
    _add(item, f"{{{_ITUNES}}}author", episode.byline or episode.publisher or channel.author)


def _link(item: ET.Element, channel: Channel, episode: PublishedEpisode, folder: Path) -> None:
    """Add where the article can be read: its own address, else the episode's page or the show's."""
    known = one_line(episode.source.address or episode.address or "")
    if not known.startswith(("http://", "https://")):
        has_page = (folder / _PAGE).is_file()
        known = _address(channel, episode, _PAGE) if has_page else f"{channel.address}/{_PAGE}"
    link = ET.Element("link")
    link.text = known
    item.insert(1, link)


def _image(item: ET.Element, channel: Channel, episode: PublishedEpisode, folder: Path) -> None:
    """Add the episode's own picture, where it has one."""
    if (folder / _COVER).is_file():
        address = _address(channel, episode, _COVER)
        ET.SubElement(item, f"{{{_ITUNES}}}image", {"href": address})


def _notes(channel: Channel, episode: PublishedEpisode) -> Iterator[str]:
    """Return what an episode is: who wrote it, what the voices are, who is quoted, its chapters."""
    if episode.is_corrected:
        yield "Corrected: the article has been changed since this episode first came out."
    if episode.source.kind is SourceKind.BRIEF:
        yield f"A brief: {episode.title}"
    else:
        by = f"by {episode.byline}" if episode.byline else ""
        where = f"for {episode.publisher}" if episode.publisher else ""
        written = " ".join(part for part in ("An article", by, where) if part)
        yield f"{written}: {episode.title}"
    if channel.disclosure:
        yield channel.disclosure
    if episode.speakers:
        yield f"Quoted: {'; '.join(episode.speakers)}"
    for mark in episode.chapters:
        yield f"{ms_to_hms(mark.start_ms)} {mark.title}"


def _links(item: ET.Element, channel: Channel, episode: PublishedEpisode, folder: Path) -> None:
    found = [form for form in transcripts() if (folder / form.file_name).is_file()]
    for number, form in enumerate(_read_right(found) if found else ()):
        link = {"url": _address(channel, episode, form.file_name), "type": form.mime_type}
        if form.is_captions:
            link["rel"] = "captions"
        for namespace in (_PODCAST, _PODCAST_OF_OLD)[: 1 if number else 2]:
            transcript = ET.SubElement(item, f"{{{namespace}}}transcript", link)
            transcript.set("language", episode.language)
    if (folder / "chapters.json").is_file():
        chapters = {"url": _address(channel, episode, "chapters.json")}
        for namespace in (_PODCAST, _PODCAST_OF_OLD):
            ET.SubElement(
                item, f"{{{namespace}}}chapters", {**chapters, "type": "application/json+chapters"}
            )
    for writer in writers_of(episode.byline or "", language_of(episode.language)):
        role = {"group": "writing", "role": "author"}
        ET.SubElement(item, f"{{{_PODCAST}}}person", role).text = writer[:_LONGEST_NAME]
    for audio in episode.audio:
        if audio is not enclosure_of(episode):
            other = ET.SubElement(
                item,
                f"{{{_PODCAST}}}alternateEnclosure",
                {"type": audio.mime_type, "length": str(audio.size_bytes)},
            )
            uri = _address(channel, episode, audio.path)
            ET.SubElement(other, f"{{{_PODCAST}}}source", {"uri": uri})


def _chapters(item: ET.Element, episode: PublishedEpisode) -> None:
    """Add the chapters within the feed itself, as Podlove Simple Chapters."""
    if not episode.chapters:
        return
    chapters = ET.SubElement(item, f"{{{_PODLOVE}}}chapters", {"version": "1.2"})
    for mark in episode.chapters:
        chapter = {"start": ms_to_clock(mark.start_ms), "title": one_line(mark.title)[:_LONGEST]}
        ET.SubElement(chapters, f"{{{_PODLOVE}}}chapter", chapter)


def _read_right(forms: Iterable[TextFormat]) -> list[TextFormat]:
    """Order transcripts: some readers take the first that they know, feedparser keeps the last.

    So captions are at both ends, SubRip first: common readers take speakers of two words from it and
    not from WebVTT (findings/).
    """
    ranks = {"application/x-subrip": 0, "text/vtt": 1}
    first, *rest = sorted(forms, key=lambda form: ranks.get(form.mime_type, 2))
    return [first, *sorted(rest, key=lambda form: form.is_captions)]


def _address(channel: Channel, episode: PublishedEpisode, name: str) -> str:
    return f"{channel.address}/{quote(episode.folder)}/{quote(name)}"


def _add(parent: ET.Element, name: str, words: str) -> None:
    """Add an element; a text of several lines keeps them, and nothing is longer than it may be."""
    lines = [line for line in map(one_line, words.split("\n")) if line]
    text = "\n".join(lines) if name == "description" else " ".join(lines)[:_LONGEST]
    if text:
        ET.SubElement(parent, name).text = text


def _bounded(text: str) -> str:
    """Return as much of a text as Apple takes, in whole characters."""
    return text.encode("utf-8", "ignore")[:_LONGEST_BYTES].decode("utf-8", "ignore")

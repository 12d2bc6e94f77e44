"""Publish a show: its feed and its page, from what builds have left in `output/`."""

import hashlib
import io
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import tomli_w
from PIL import Image

from quotecast.errors import SettingsError
from quotecast.files import sweep, write_atomically
from quotecast.languages import language_of
from quotecast.model import AudioFile, Notice
from quotecast.publishing.categories import is_category
from quotecast.publishing.cover import draw_cover
from quotecast.publishing.feed import (
    FEED_FILE,
    Channel,
    enclosure_of,
    feed_address,
    feed_guid,
    render_feed,
)
from quotecast.publishing.formats import sound_names
from quotecast.publishing.index_page import INDEX_FILE, render_index
from quotecast.publishing.published import MANIFEST_FILE, PublishedEpisode, read_episode
from quotecast.settings import SETTINGS_FILE, Settings, ShowSettings
from quotecast.show.places import OUTPUT

GUID_FILE = "feed.toml"
_ARTWORK_PX = 3000
_LEAST_PX = 1400
_PICTURES = {"JPEG": (".jpg", ".jpeg"), "PNG": (".png",)}
_UNPLAYED = (
    "left out of the feed: {} has neither MP3 nor M4A, which all podcast apps play; to have it there, "
    "build it with mp3 among its formats"
)
_LANGUAGE = re.compile(r"([A-Za-z]{2,3}|[xiXI](?=-))(-[A-Za-z0-9]{1,8})*")  # RFC 5646, 2.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What was published: the feed's file, how many episodes it has, what is less than well.

    `faults` are sentences about episodes that had to be left out, since they are broken.
    """

    feed: Path
    episodes: int
    notices: tuple[Notice, ...]
    faults: tuple[str, ...]


def publish_show(show: Path, settings: Settings) -> Publication:
    """Write `output/feed.xml`, `output/index.html` and the show's artwork.

    Raises:
        SettingsError: show.toml lacks what a feed can't do without.
        OutputError: a file can't be written.
    """
    output = show / OUTPUT
    sweep(output)
    faults: list[str] = []
    episodes = list(_episodes(output, faults))
    _require(show, settings)
    artwork = _artwork(show, settings, output)
    channel = _channel(settings, artwork, _guid(show, settings.show.address))
    write_atomically(output / FEED_FILE, render_feed(channel, episodes, output))
    write_atomically(output / INDEX_FILE, render_index(channel, episodes, output))
    left_out = [
        Notice(kind="left out of the feed", message=_UNPLAYED.format(output / one.folder))
        for one in episodes
        if enclosure_of(one) is None
    ]
    return Publication(
        feed=output / FEED_FILE,
        episodes=len(episodes) - len(left_out),
        notices=(*left_out, *_doubted(show / SETTINGS_FILE, settings.show)),
        faults=tuple(faults),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowPages:
    """A show as it is at an address: its feed and its page, of which no file is written."""

    feed: bytes
    index: bytes


def pages_at(show: Path, settings: Settings, address: str) -> ShowPages:
    """Return the feed and the page of a show for an address that it isn't published at.

    What a directory of podcasts would miss isn't asked for. The artwork is put into `output/`.

    Raises:
        SettingsError: the artwork, or the feed's guid, can't be read.
        OutputError: the artwork can't be written.
    """
    output = show / OUTPUT
    episodes = list(_episodes(output, []))
    artwork = _artwork(show, settings, output)
    has_guid = (show / GUID_FILE).exists()
    guid = _guid(show, "") if has_guid else feed_guid(f"local://{settings.show.title}")
    here = replace(
        settings.show,
        address=address,
        description=settings.show.description or settings.show.title,
        category=settings.show.category if is_category(settings.show.category) else "News",
    )
    channel = _channel(replace(settings, show=here), artwork, guid)
    return ShowPages(
        feed=render_feed(channel, episodes, output), index=render_index(channel, episodes, output)
    )


def _episodes(output: Path, faults: list[str]) -> Iterator[PublishedEpisode]:
    folders = sorted(filter(_has_episode, output.glob("*/")))
    found = {folder: read_episode(folder) for folder in folders}
    # Of two folders with one guid the one built last counts.
    whole = [folder for folder, one in found.items() if one and not _lost(folder, one)]
    whole.sort(key=lambda folder: (folder / MANIFEST_FILE).stat().st_mtime_ns)
    newest = {one.guid: folder for folder in whole if (one := found[folder])}
    for folder, episode in found.items():
        fault = _fault(folder, episode, newest)
        if fault is not None:
            faults.append(f"{folder}{fault}")
        elif episode is not None:
            yield episode


def _has_episode(folder: Path) -> bool:
    names = (MANIFEST_FILE, *sound_names(folder.name))
    return any((folder / name).is_file() for name in names)


def _fault(
    folder: Path, episode: PublishedEpisode | None, newest: Mapping[str, Path]
) -> str | None:
    """Return what of an episode can't be trusted, as the rest of a sentence about its folder."""
    if episode is None:
        return " has no manifest that can be read: build it again"
    lost = _lost(folder, episode)
    if lost:
        return f"/{lost[0]} isn't what its manifest tells of: build it again"
    if newest[episode.guid] != folder:
        return f" has the guid of {newest[episode.guid]}, built later: delete one of them"
    return None


def _lost(folder: Path, episode: PublishedEpisode) -> list[str]:
    return [one.path for one in episode.audio if not _is_whole(folder, one)]


def _is_whole(folder: Path, audio: AudioFile) -> bool:
    try:
        return (folder / audio.path).stat().st_size == audio.size_bytes
    except OSError:
        return False


def _require(show: Path, settings: Settings) -> None:
    path, wanted = show / SETTINGS_FILE, settings.show
    if not (wanted.address or wanted.description):
        raise SettingsError(
            f"{path} doesn't say where the feed will be published, nor what the show is",
            'Set address under [show], such as "https://example.org/podcast", and description, a sentence or two',
        )
    if not wanted.address.startswith(("http://", "https://")):
        raise SettingsError(
            f"{path}: show.address is {wanted.address!r}, which begins with neither http:// nor https://"
            if wanted.address
            else f"{path} doesn't say where the feed will be published",
            'Set address under [show], such as address = "https://example.org/podcast"',
        )
    if not wanted.description:
        raise SettingsError(
            f"{path} has no description of the show",
            "Set description under [show]: a sentence or two",
        )
    if not is_category(wanted.category):
        raise SettingsError(
            f"{path}: show.category is {wanted.category!r}, which is none of Apple's",
            'Write it as Apple does, such as "News" or "News > Daily News"',
        )


def _doubted(path: Path, wanted: ShowSettings) -> Iterator[Notice]:
    """Give a notice of what may not be meant, but is published: a language that no podcast app knows, a show without a title."""
    language = wanted.language
    if wanted.title == ShowSettings().title:
        message = (
            f"the feed and its page are called {wanted.title}, since {path} gives the show no title of its own: "
            "set title under [show], and build the episodes again"
        )
        yield Notice(kind="title", message=message)
    if not _LANGUAGE.fullmatch(_tag(language)):
        message = (
            f"{path}: show.language is {language!r}, which is no tag of a language, and the feed says so: "
            'write one such as "en", "en-GB" or "de"'
        )
        yield Notice(kind="language", message=message)


def _tag(language: str) -> str:
    """Return a tag as feeds and pages spell it.

    >>> _tag("en_GB ")
    'en-GB'
    """
    return language.strip().replace("_", "-")


def _channel(settings: Settings, artwork: str, guid: str) -> Channel:
    show = settings.show
    return Channel(
        title=show.title,
        description=show.description,
        author=show.author or show.title,
        email=show.email,
        language=_tag(show.language),
        address=show.address.rstrip("/"),
        category=show.category,
        is_explicit=show.explicit,
        artwork=artwork,
        guid=guid,
        disclosure=show.disclosure_in(language_of(show.language).script.disclosure),
        copyright=show.copyright,
    )


def _guid(show: Path, address: str) -> str:
    """Return the feed's guid: made of its first address, then kept for life in `feed.toml`."""
    path = show / GUID_FILE
    try:
        guid = tomllib.loads(path.read_text(encoding="utf-8"))["guid"]
    except FileNotFoundError:
        guid = feed_guid(feed_address(address.rstrip("/")))
        words = "# The feed's guid: podcast apps know the show by it. Keep it when the address changes.\n"
        write_atomically(path, (words + tomli_w.dumps({"guid": guid})).encode())
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError) as error:
        raise SettingsError(
            f"{path} has no guid that can be read", 'Restore it: it holds guid = "..."'
        ) from error
    return str(guid)


def _artwork(show: Path, settings: Settings, output: Path) -> str:
    """Put the show's picture into `output`, under a name that changes when the picture does."""
    chosen = settings.show.artwork
    if chosen:
        content = _picture(show / chosen)
        suffix = ".png" if chosen.lower().endswith(".png") else ".jpg"
    else:
        content, suffix = draw_cover(settings.show.author, settings.show.title, _ARTWORK_PX), ".jpg"
    name = f"artwork-{hashlib.sha256(content).hexdigest()[:12]}{suffix}"
    write_atomically(output / name, content)
    return name


def _picture(path: Path) -> bytes:
    """Read a picture that directories take: square, 1400 to 3000 px, RGB, and what its name says."""
    try:
        content = path.read_bytes()
        with Image.open(io.BytesIO(content)) as picture:
            width, height = picture.size
            kind, mode = str(picture.format), picture.mode
    except (OSError, Image.DecompressionBombError) as error:
        why = getattr(error, "strerror", None) or "it is no picture, or far too large a one"
        raise SettingsError(
            f"The artwork {path} can't be read: {why}",
            "Correct artwork under [show] in show.toml, or leave it out",
        ) from error
    if path.suffix.lower() not in _PICTURES.get(kind, ()):
        raise SettingsError(
            f"The artwork {path} is neither JPEG nor PNG under that name ({kind})",
            f"Save it as {' or '.join(_PICTURES)}, with the ending that goes with it",
        )
    if width != height or not _LEAST_PX <= width <= _ARTWORK_PX or mode != "RGB":
        raise SettingsError(
            f"The artwork {path} is {width} x {height} px, {mode}",
            f"Podcast directories take square ones of {_LEAST_PX} to {_ARTWORK_PX} px in RGB",
        )
    return content

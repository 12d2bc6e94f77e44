"""Pack an episode as a talking book: EPUB 3.3 with Media Overlays, EPUB Accessibility 1.1.

A sentence's clip lasts until the next one begins, so that no pause is skipped. Nothing in the file
tells when it was made: the same episode gives the same bytes.
"""

import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from quotecast.errors import OutputError
from quotecast.files import atomic_path
from quotecast.model import AudioFile, Episode
from quotecast.publishing.epub_package import contents, overlay, package
from quotecast.publishing.epub_pages import (
    CSS,
    about_page,
    chapter_page,
    chapters_of,
    nav_page,
    title_page,
)
from quotecast.publishing.formats import PackageFormat

_MIME_TYPE: Final = "application/epub+zip"
_CONTAINER: Final = (
    b'<?xml version="1.0" encoding="utf-8"?>\n'
    b'<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    b'<rootfiles><rootfile full-path="EPUB/package.opf" '
    b'media-type="application/oebps-package+xml"/></rootfiles></container>\n'
)
# What reading systems play, best first; all three are core media types.
_SOUND: Final = ("audio/mpeg", "audio/mp4", "audio/ogg")
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE: Final = 0o644 << 16


def write(episode: Episode, folder: Path, path: Path) -> None:
    """Write the book to `path`, with the sound from one of the episode's files in `folder`.

    Raises:
        OutputError: there is no sound that a book may hold, or the file can't be written.
    """
    audio = _sound_of(episode)
    with atomic_path(path) as temporary, zipfile.ZipFile(temporary, "w") as book:
        _put(book, "mimetype", _MIME_TYPE.encode(), packed=False)
        _put(book, "META-INF/container.xml", _CONTAINER)
        for name, content in _documents(episode, audio):
            _put(book, f"EPUB/{name}", content)
        _copy(book, "EPUB/cover.jpg", episode.cover)
        _copy(book, f"EPUB/{audio.path}", folder / audio.path)


def _sound_of(episode: Episode) -> AudioFile:
    for mime_type in _SOUND:
        for audio in episode.audio:
            if audio.mime_type == mime_type:
                return audio
    raise OutputError(
        "A book can hold MP3, AAC or Opus, and none of them is made",
        "Add mp3 to the formats: --formats mp3,epub",
    )


def _documents(episode: Episode, audio: AudioFile) -> Iterator[tuple[str, bytes]]:
    chapters = chapters_of(episode)
    yield "package.opf", package(episode, chapters, audio)
    yield "nav.xhtml", nav_page(episode, chapters)
    yield "toc.ncx", contents(episode, chapters)
    yield "style.css", CSS.encode()
    yield "title.xhtml", title_page(episode)
    for chapter in chapters:
        yield f"{chapter.name}.xhtml", chapter_page(episode, chapter)
        yield f"{chapter.name}.smil", overlay(chapter, audio)
    yield "about.xhtml", about_page(episode)


def _entry(name: str, *, packed: bool) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, date_time=_EARLIEST)
    entry.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    entry.external_attr = _PLAIN_FILE
    entry.create_system = 3  # the same on every system
    return entry


def _put(book: zipfile.ZipFile, name: str, content: bytes, *, packed: bool = True) -> None:
    book.writestr(_entry(name, packed=packed), content)


def _copy(book: zipfile.ZipFile, name: str, path: Path) -> None:
    """Store a file as it is, a part at a time."""
    entry = _entry(name, packed=False)
    entry.file_size = path.stat().st_size
    with path.open("rb") as source, book.open(entry, "w") as target:
        shutil.copyfileobj(source, target, 1 << 20)


FORMAT = PackageFormat(suffix=".epub", mime_type=_MIME_TYPE, write=write)

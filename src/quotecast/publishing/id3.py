"""Write tags, chapters and cover into an MP3 file: ID3v2.3 and its Chapter Frame Addendum 1.0."""

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Final

import mutagen.id3
from mutagen.wave import WAVE

from quotecast.model import Episode
from quotecast.publishing.formats import Delivery
from quotecast.publishing.one_line import date_of, one_line
from quotecast.publishing.tagging import cover_of, language_code, tagging

# mutagen says that it is typed, but its frames are not.
_id3: Any = mutagen.id3

_ENCODED_BY: Final = "quotecast"
# v2.3 knows no UTF-8.
_TEXT: Final = _id3.Encoding.UTF16
_PLAIN: Final = _id3.Encoding.LATIN1
_MOST_CHILDREN: Final = 255  # a table of contents counts its children in one byte
_UNUSED_OFFSET: Final = 0xFFFFFFFF


def write_tags(path: Path, episode: Episode, _delivery: Delivery) -> None:
    """Put the episode's tags before the audio, in place of any that are there.

    The comment holds the credits, which say that the voices are synthetic.

    Raises:
        CodecError: the file can't be tagged.
        OutputError: the file or the cover can't be read or written.
    """
    tags = _tags(episode)
    with tagging(path):
        tags.save(path, v1=0, v2_version=3)


def write_chunk(path: Path, episode: Episode, _delivery: Delivery) -> None:
    """Put the episode's tags into a WAV file, as its `id3 ` chunk; raises as `write_tags`."""
    with tagging(path):
        file: Any = WAVE(path)
        file.add_tags()
        for frame in _tags(episode).values():
            file.tags.add(frame)
        file.save(v2_version=3)


def _tags(episode: Episode) -> Any:
    tags = _id3.ID3()
    for frame in (*_texts(episode), *_cover(episode), *_chapters(episode)):
        tags.add(frame)
    tags.update_to_v23()
    return tags


def _texts(episode: Episode) -> Iterator[Any]:
    language = language_code(episode.language)
    yield _text(_id3.TIT2, one_line(episode.title))
    yield _text(_id3.TPE1, one_line(episode.author) or one_line(episode.show))
    yield _text(_id3.TPE2, one_line(episode.show))  # by which players sort albums
    yield _text(_id3.TALB, one_line(episode.show))
    yield _text(_id3.TCON, "Podcast")
    yield _text(_id3.TLAN, language)
    yield _text(_id3.TENC, _ENCODED_BY)
    comment = " ".join(one_line(credit) for credit in episode.credits)
    yield _text(_id3.COMM, comment, lang=language, desc="")
    if day := date_of(episode.published or episode.recorded):
        yield _text(_id3.TDRC, day)


def _text(kind: Any, text: str, **others: str) -> Any:
    """Return a frame of text, without the mark of UTF-16 where there is no need of it.

    VLC 3.0 shows the mark before what it reads over a network.
    """
    return kind(encoding=_PLAIN if text.isascii() else _TEXT, text=text, **others)


def _cover(episode: Episode) -> Iterator[Any]:
    yield _id3.APIC(
        encoding=_id3.Encoding.LATIN1,
        mime="image/jpeg",
        type=_id3.PictureType.COVER_FRONT,
        desc="",
        data=cover_of(episode),
    )


def _chapters(episode: Episode) -> Iterator[Any]:
    titles = [one_line(chapter.title) for chapter in episode.chapters]
    if not titles:
        return
    # mutagen writes frames of one kind by their length. Some players list chapters as they lie in
    # the file, so all are made of one length: what the title lacks, the element id makes up for.
    longest = max(_text_bytes(title) for title in titles)
    names = [
        f"chp{number:05}" + "_" * (longest - _text_bytes(title))
        for number, title in enumerate(titles)
    ]
    for name, title, chapter in zip(names, titles, episode.chapters, strict=True):
        yield _id3.CHAP(
            element_id=name,
            start_time=chapter.start_ms,
            end_time=max(chapter.end_ms, chapter.start_ms + 1),
            start_offset=_UNUSED_OFFSET,
            end_offset=_UNUSED_OFFSET,
            sub_frames=[_id3.TIT2(encoding=_TEXT, text=title)],
        )
    yield from _contents(names)


def _text_bytes(text: str) -> int:
    return len(text.encode("utf-16-le", "replace"))


def _contents(names: Sequence[str]) -> Iterator[Any]:
    """Name every chapter in one top-level table, through tables below it where they are many."""
    if len(names) <= _MOST_CHILDREN:
        yield _table("toc", names, _id3.CTOCFlags.TOP_LEVEL | _id3.CTOCFlags.ORDERED)
        return
    rest = iter(names)
    below: list[str] = []
    while part := list(islice(rest, _MOST_CHILDREN)):
        below.append(f"toc{len(below)}")
        yield _table(below[-1], part, _id3.CTOCFlags.ORDERED)
    # 255 tables of 255 chapters: what an episode never has is left out, not written wrongly.
    yield _table("toc", below[:_MOST_CHILDREN], _id3.CTOCFlags.TOP_LEVEL | _id3.CTOCFlags.ORDERED)


def _table(name: str, children: Sequence[str], flags: int) -> Any:
    return _id3.CTOC(element_id=name, flags=flags, child_element_ids=list(children), sub_frames=[])

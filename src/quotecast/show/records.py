"""Keep a record of what was made of each source, in `output/.records/`, a file for each.

A record says of which inputs an episode was made, and what its files hold: so an episode whose inputs
and files are as they were needn't be made again, and a source keeps its episode's folder for life.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Final

import msgspec

from quotecast.files import file_digest, write_atomically
from quotecast.model import Notice

RECORDS: Final = ".records"


@dataclass(frozen=True, slots=True, kw_only=True)
class MendedLine:
    """A line of an episode that was given another voice, or other words for the ear, by hand: its number, from 1, and text."""

    number: int
    text: str
    voice: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What is known of a source's episode.

    `slug` is its folder's name, `order` the id of the order it was made for, `asked` the options it was made
    with, which go before the show's settings. `inputs` is a digest of
    all it was made of but the cast, `speakers` the voices of the register by speaker id. `files` are
    digests (SHA-256) by path in the show, also those of the music in its script, `keys` those of what makes another article the same (see
    `identity.keys_of`). `mended` are its lines that were spoken otherwise by hand.

    Raises:
        ValueError: `slug` is no name of a folder, or a file isn't one of the show.
    """

    source: str
    slug: str
    order: str = ""
    asked: Mapping[str, str] = field(default_factory=dict)
    inputs: str = ""
    speakers: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    keys: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    mended: tuple[MendedLine, ...] = ()

    def __post_init__(self) -> None:
        if Path(self.slug).name != self.slug or self.slug in ("", ".", ".."):
            raise ValueError("no name of a folder")
        places = [PurePosixPath(name) for name in self.files]
        if any(place.is_absolute() or ".." in place.parts for place in places):
            raise ValueError("no place in the show")
        for key in self.keys:
            bytes.fromhex(key)


def read_record(output: Path, source: str) -> Record | None:
    """Return what is known of a source; None where nothing is, or the record is damaged."""
    try:
        content = _path(output, source).read_bytes()
        record = msgspec.json.decode(content, type=Record)
    except (OSError, ValueError, RecursionError):  # msgspec raises ValueErrors
        return None
    return record if record.source == source else None


def write_record(output: Path, record: Record) -> None:
    """Write a record in the place of what was known before.

    Raises:
        OutputError: the file can't be written.
    """
    content = msgspec.json.encode(record, order="sorted")
    write_atomically(_path(output, record.source), content)


def digests_of(show: Path, paths: Iterable[Path]) -> dict[str, str]:
    """Return the digests of files, by their paths in the show; of one that has gone, an empty one."""
    return {path.relative_to(show).as_posix(): _digest_of(path) for path in sorted(paths)}


def is_whole(show: Path, record: Record) -> bool:
    """Return whether every file of the episode holds what was written."""
    return bool(record.files) and all(
        digest and _digest_of(show / name) == digest for name, digest in record.files.items()
    )


def _path(output: Path, source: str) -> Path:
    name = hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return output / RECORDS / f"{name}.json"


def _digest_of(path: Path) -> str:
    try:
        return file_digest(path)
    except OSError:
        return ""

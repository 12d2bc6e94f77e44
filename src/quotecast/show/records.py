"""Keep a record of what was made of each source, in `output/.records/`, a file for each.

A record says of which inputs an episode was made, and what its files hold: so an episode whose inputs
and files are as they were needn't be made again, and a source keeps its episode's folder for life.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from quotecast.files import write_atomically
from quotecast.model import Notice

RECORDS: Final = ".records"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Hold what is known of a source's episode.

    `slug` is its folder's name. `inputs` is a digest of all it was made of but the cast, `speakers`
    the voices of the register by speaker id. `files` are digests (SHA-256) by path in the show,
    `keys` those of what makes another article the same (see `identity.keys_of`).
    """

    source: str
    slug: str
    inputs: str
    speakers: Mapping[str, str]
    files: Mapping[str, str]
    keys: tuple[str, ...]
    notices: tuple[Notice, ...] = ()


def read_record(output: Path, source: str) -> Record | None:
    """Return what is known of a source; None where nothing is, or the record is damaged."""
    try:
        content = json.loads(_path(output, source).read_bytes())
        record = Record(
            source=_text(content["source"]),
            slug=_name(content["slug"]),
            inputs=_text(content["inputs"]),
            speakers={_text(who): _text(voice) for who, voice in content["speakers"].items()},
            files={_place(name): _text(digest) for name, digest in content["files"].items()},
            keys=tuple(_digest(key) for key in content["keys"]),
            notices=tuple(
                Notice(kind=_text(one["kind"]), message=_text(one["message"]))
                for one in content["notices"]
            ),
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return record if record.source == source else None


def write_record(output: Path, record: Record) -> None:
    """Write a record in the place of what was known before.

    Raises:
        OutputError: the file can't be written.
    """
    content = asdict(record)
    content["notices"] = [
        {"kind": notice.kind, "message": notice.message} for notice in record.notices
    ]
    text = json.dumps(content, ensure_ascii=True, sort_keys=True)
    write_atomically(_path(output, record.source), text.encode("ascii"))


def digests_of(show: Path, paths: Iterable[Path]) -> dict[str, str]:
    """Return the digests of files, by their paths in the show; of one that has gone, an empty one."""
    return {path.relative_to(show).as_posix(): _file_digest(path) for path in sorted(paths)}


def is_whole(show: Path, record: Record) -> bool:
    """Tell whether every file of the episode holds what was written."""
    return bool(record.files) and all(
        digest and _file_digest(show / name) == digest for name, digest in record.files.items()
    )


def _path(output: Path, source: str) -> Path:
    name = hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return output / RECORDS / f"{name}.json"


def _file_digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _name(value: object) -> str:
    name = _text(value)
    if Path(name).name != name or name in ("", ".", ".."):
        raise ValueError("no name of a folder")
    return name


def _place(value: object) -> str:
    place = PurePosixPath(_text(value))
    if place.is_absolute() or ".." in place.parts:
        raise ValueError("no place in the show")
    return str(place)


def _digest(value: object) -> str:
    return bytes.fromhex(_text(value)).hex()

"""Keep a record of what was made of each source, in `output/.records/`, a file for each.

A record says of which inputs an episode was made, and what its files hold: so an episode whose inputs
and files are as they were needn't be made again, and a source keeps its episode's folder for life.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from quotecast.files import write_atomically
from quotecast.model import Notice

RECORDS: Final = ".records"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Hold what is known of a source's episode.

    `slug` is its folder's name. `inputs` is a digest of all it was made of but the cast, `speakers`
    the voices of the register by speaker id. `files` are digests (SHA-256) by path in the show.
    """

    source: str
    slug: str
    inputs: str
    speakers: Mapping[str, str]
    files: Mapping[str, str]
    text_sha256: str
    notices: tuple[Notice, ...] = ()


def read_record(output: Path, source: str) -> Record | None:
    """Return what is known of a source; None where nothing is, or the record is damaged."""
    try:
        content = json.loads(_path(output, source).read_bytes())
        notices = tuple(Notice(**notice) for notice in content.pop("notices"))
        record = Record(**content, notices=notices)
        is_sound = (
            record.source == source
            and Path(record.slug).name == record.slug
            and all(isinstance(part, Mapping) for part in (record.speakers, record.files))
        )
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return record if is_sound else None


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
    """Return the digests of files, by their paths in the show."""
    return {
        path.relative_to(show).as_posix(): digest
        for path in sorted(paths)
        if (digest := _file_digest(path)) is not None
    }


def is_whole(show: Path, record: Record) -> bool:
    """Tell whether every file of the episode holds what was written."""
    return bool(record.files) and all(
        _file_digest(show / name) == digest for name, digest in record.files.items()
    )


def _path(output: Path, source: str) -> Path:
    name = hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return output / RECORDS / f"{name}.json"


def _file_digest(path: Path) -> str | None:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None

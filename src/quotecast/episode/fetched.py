"""The pages that articles came from, kept as they were fetched: to work on them needs no network."""

import json
from pathlib import Path
from typing import Final

from quotecast.episode.context import Request
from quotecast.errors import SourceError
from quotecast.files import write_atomically
from quotecast.model import Source, SourceKind, source_named
from quotecast.reading import Original, ReadingLimits, read_original
from quotecast.show.places import written_script_path
from quotecast.show.records import read_record

FETCHED_FILE: Final = "fetched"  # a line of JSON that says what it is, and then what was sent


def keep_fetched(original: Original, slug: str, show: Path) -> None:
    """Keep what an address gave, beside the script that was written of it.

    Raises:
        OutputError: it can't be written.
    """
    head = {
        "address": original.source.known_as,
        "media_type": original.media_type,
        "charset": original.charset,
    }
    write_atomically(_path(show, slug), json.dumps(head).encode("ascii") + b"\n" + original.data)


def is_kept(slug: str, show: Path) -> bool:
    """Return whether what an episode's article was fetched as is kept."""
    return _path(show, slug).is_file()


def original_of(source: Source, request: Request) -> Original:
    """Return what a source holds, or where nothing may be fetched what it gave once.

    Raises:
        SourceError: it can't be had.
    """
    return fetched(source, request) or read_original(source, reading_limits(request))


def reading_limits(request: Request) -> ReadingLimits:
    """Return how much may be read, for how long, and from where."""
    reading = request.settings.reading
    return ReadingLimits(
        max_bytes=reading.max_bytes,
        timeout_s=reading.timeout_s,
        allow_private=request.allow_private,
    )


def fetched(source: Source, request: Request) -> Original | None:
    """Return what is read instead of an address, None where the source is to be read itself.

    Raises:
        SourceError: nothing may be fetched, and nothing is kept of it.
    """
    if not request.is_offline or source.kind is not SourceKind.ADDRESS:
        return None
    record = read_record(request.output, source.known_as)
    try:
        content = _path(request.show, record.slug).read_bytes() if record else b""
        head, _, data = content.partition(b"\n")
        known = json.loads(head)
        return Original(
            data=data,
            source=source_named(str(known["address"])),
            media_type=known["media_type"],
            charset=known["charset"],
        )
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise SourceError(
            f"What {source} gave isn't kept in this show",
            f"Type quotecast build --force {source} once to have it fetched and kept",
        ) from error


def _path(show: Path, slug: str) -> Path:
    return written_script_path(show, slug).with_name(FETCHED_FILE)

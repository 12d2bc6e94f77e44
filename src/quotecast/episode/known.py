"""What a show has of a source before its article is read: what was fetched of it, and its episode as it would be made.

A run asks this of every source, so nothing that reads or writes articles is loaded here. Pages are kept as they
were fetched: to work on them needs no network.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from quotecast.episode.context import Request
from quotecast.errors import ScriptError, SourceError
from quotecast.files import write_atomically
from quotecast.model import Notice, Source, SourceKind, source_named
from quotecast.reading import Original, ReadingLimits, read_original
from quotecast.show.corrections import Corrections, digest_of, read_corrections
from quotecast.show.places import written_script_path
from quotecast.show.records import Record, is_whole, read_record

FETCHED_FILE: Final = "fetched"  # a line of JSON that says what it is, and then what was sent


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The articles that a feed lists, or that a mailbox, a book or an export holds, by their names.

    `notices` tell of what is passed over.
    """

    names: tuple[str, ...]
    notices: tuple[Notice, ...] = ()


def kept_record(source: Source, request: Request) -> Record | None:
    """Return the record of a file's episode that is there as it would be made, None where none is.

    Only a whole file is looked at: an address has to be asked, and what holds several articles read.
    """
    is_whole_file = source.kind is SourceKind.FILE and not source.part
    if not is_whole_file or not Path(source.place).is_file():  # a pipe may never end
        return None
    record = read_record(request.output, source.known_as)
    if record is None or is_done(record, request):
        return record
    try:
        original = original_of(source, request)
        return record if is_as_made(record, original, request) else None
    except (SourceError, ScriptError):
        return None  # whoever reads it tells of it


def is_done(record: Record, request: Request) -> bool:
    """Return whether an episode was made for this very order, before that was cut off."""
    return record.order == request.order != "" and is_whole(request.show, record)


def is_as_made(record: Record, original: Original, request: Request) -> bool:
    """Return whether an episode is there, and would be made again of the same."""
    if request.force or request.repair:
        return False
    inputs = inputs_of(request, original, read_corrections(request.show, record.slug))
    return record.inputs == inputs and is_whole(request.show, record)


def inputs_of(request: Request, original: Original, corrections: Corrections) -> str:
    """Return the digest of all that an episode is made of but its cast."""
    facts = [request.digest, original.source.known_as, original.media_type, original.charset]
    facts.append(digest_of(corrections))
    return hashlib.sha256(json.dumps(facts).encode("ascii") + original.data).hexdigest()


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

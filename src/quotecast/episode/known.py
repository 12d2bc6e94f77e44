"""What is known of a source before its article is read: whether its episode is there as it would be made.

A run asks this of every source, so nothing that reads or writes articles is loaded here.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from quotecast.episode.context import Request
from quotecast.episode.fetched import original_of
from quotecast.errors import ScriptError, SourceError
from quotecast.model import Notice, Source, SourceKind
from quotecast.reading import Original
from quotecast.show.corrections import Corrections, digest_of, read_corrections
from quotecast.show.records import Record, is_whole, read_record

if TYPE_CHECKING:
    from quotecast.episode.drafted import Draft


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The articles that a feed lists, or that a mailbox, a book or an export holds, by their names.

    `notices` tell of what is passed over.
    """

    names: tuple[str, ...]
    notices: tuple[Notice, ...] = ()


Drawn: TypeAlias = "Draft | Record | Listing"
"""What a source gives: a draft, the record of its episode as it would be made again, or a list."""


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

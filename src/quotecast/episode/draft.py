"""Make a draft: read a source, find who says what, write the script; nothing is spoken yet."""

import hashlib
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from quotecast.episode.attributed import corrections_of, read_source, reading_limits
from quotecast.episode.context import Request
from quotecast.episode.drafted import Draft, draft_of
from quotecast.episode.edited import edited_draft
from quotecast.errors import SourceError
from quotecast.model import Notice, Source, SourceKind, part_of
from quotecast.reading import Original, articles_in, is_feed, read_original, reading_of
from quotecast.scripting.fountain.writer import write_fountain
from quotecast.scripting.manuscript import manuscript_of, put_script
from quotecast.scripting.proof import require_proof
from quotecast.show.corrections import Corrections, read_corrections
from quotecast.show.places import script_path
from quotecast.show.records import Record, is_whole, read_record


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The articles that a feed lists, or that a mailbox, a book or an export holds, by their names.

    `notices` tell of what is passed over.
    """

    names: tuple[str, ...]
    notices: tuple[Notice, ...] = ()


Drawn: TypeAlias = Draft | Record | Listing
"""What a source gives: a draft, the record of its episode as it would be made again, or a list."""


def draw(
    source: Source, request: Request, content: bytes | None = None, *, anew: bool = False
) -> Drawn:
    """Read a source and write its script, unless its episode is there already.

    No file is written, and the article's id isn't settled. `content` is what standard input held.
    With `anew` no record of an earlier run counts.

    Raises:
        QuotecastError: the source can't be read.
    """
    if source.kind is SourceKind.SCRIPT:
        return _within_limits(edited_draft(source, request), request)
    record = None if anew else read_record(request.output, source.known_as)
    is_done = record is not None and record.order == request.order != ""
    if is_done and record is not None and is_whole(request.show, record):
        return record  # made for this very order, before that was cut off
    original = _original(source, request, content)
    listing = _listing(original, source)
    if listing is not None:
        return listing
    if record is not None and not (request.force or request.repair):
        inputs = _inputs(request, original, read_corrections(request.show, record.slug))
        if record.inputs == inputs and is_whole(request.show, record):
            return record
    reading = reading_of(original)
    corrections = corrections_of(reading.article, request)
    inputs = _inputs(request, original, corrections)
    draft = replace(draft_of(reading, corrections, request), inputs=inputs)
    return _within_limits(draft, request)


def draft_article(source: Source, request: Request) -> Draft:
    """Read a source and write its script, whatever is there already; no file is written.

    Raises:
        QuotecastError: the source can't be read.
    """
    if source.kind is SourceKind.SCRIPT:
        return edited_draft(source, request)
    reading = read_source(source, request)
    return draft_of(reading, corrections_of(reading.article, request), request)


def write_draft(draft: Draft, show: Path) -> Draft:
    """Prove a script and write it to `scripts/`; an edited one there is put aside with a notice.

    Raises:
        ScriptError: the script isn't true to its article, which is a mistake of ours.
        OutputError: the file can't be written.
    """
    article, script, notices = draft.article, draft.script, draft.notices
    require_proof(article.text, script)
    path = script_path(show, article.id)
    aside = put_script(path, write_fountain(manuscript_of(article, script), notices))
    if aside is not None:
        message = f"{path.name} had been edited: the edited script is now {aside.name}"
        notices = (*notices, Notice(kind="edited script", message=message))
    return replace(draft, path=path, notices=notices)


def _listing(original: Original, source: Source) -> Listing | None:
    """Return the articles of a source that holds or lists several, None for one article alone."""
    if is_feed(original):
        from quotecast.reading.feeds import entries_of  # noqa: PLC0415 - for feeds only

        addresses, without_address = entries_of(original)
        message = f"{without_address} of its articles have no http(s) address: left out"
        told = (Notice(kind="feed", message=message),) if without_address else ()
        return Listing(names=addresses, notices=told)
    several = articles_in(original)
    if several is None:
        return None
    names = tuple(part_of(source, one.part).name for one in several.sources)
    return Listing(names=names, notices=several.notices)


def _original(source: Source, request: Request, content: bytes | None) -> Original:
    if content is not None:
        return Original(data=content, source=source)
    return read_original(source, reading_limits(request))


def _inputs(request: Request, original: Original, corrections: Corrections) -> str:
    facts = [request.digest, original.source.known_as, original.media_type, original.charset]
    facts += [f"{one.words}: {one.by}" for one in corrections.said]
    return hashlib.sha256(json.dumps(facts).encode("ascii") + original.data).hexdigest()


def _within_limits(draft: Draft, request: Request) -> Draft:
    lines, most = sum(1 for _ in draft.script.lines()), request.settings.limits.lines
    if lines > most:
        raise SourceError(
            f"{draft.article.source} has {lines:,} lines to speak, and {most:,} are allowed",
            "Divide it, or raise lines under [limits] in show.toml",
        )
    return draft

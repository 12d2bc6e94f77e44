"""Make a draft: read a source, find who says what, write the script; nothing is spoken yet."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from quotecast.episode.attributed import corrections_of, read_source
from quotecast.episode.context import Request
from quotecast.episode.drafted import Draft, Drawn, draft_of, with_id
from quotecast.episode.edited import draft_with_edits, edited_draft
from quotecast.episode.known import (
    Listing,
    inputs_of,
    is_as_made,
    is_done,
    keep_fetched,
    original_of,
)
from quotecast.episode.unheld import EDIT_KEPT
from quotecast.errors import SourceError
from quotecast.files import write_atomically
from quotecast.model import Notice, Source, SourceKind, part_of
from quotecast.reading import Original, articles_in, is_feed, reading_of
from quotecast.scripting.fountain.writer import write_fountain
from quotecast.scripting.manuscript import manuscript_of, put_script, sealed
from quotecast.scripting.proof import require_proof
from quotecast.show.corrections import NOTHING, change_corrections
from quotecast.show.identity import Identities
from quotecast.show.places import ARTICLE_FILE, PAGE_FILE, script_path, written_script_path
from quotecast.show.records import read_record

_ENDLESS: Final = re.compile(r"\w{20000,}")  # shorter ones are spoken, if nobody wants to hear them


def draw(
    source: Source,
    request: Request,
    content: bytes | None = None,
    *,
    anew: bool = False,
    at_first: Callable[[], None] = lambda: None,
) -> Drawn:
    """Read a source and write its script, unless its episode is there already.

    No file is written, and the article's id isn't settled. `content` is what standard input held.
    With `anew` no record of an earlier run counts. `at_first` is called, before the work is done, where
    no episode of the source is known, so that all of it will have to be spoken.

    Raises:
        QuotecastError: the source can't be read.
    """
    if source.kind is SourceKind.SCRIPT:
        return _within_limits(edited_draft(source, request), request)
    record = None if anew else read_record(request.output, source.known_as)
    if record is not None and is_done(record, request):
        return record
    original = _original(source, request, content)
    listing = _listing(original, source)
    if listing is not None:
        return listing
    if record is not None and is_as_made(record, original, request):
        return record
    if record is None or request.force:
        at_first()
    reading = reading_of(original)
    slug = Identities(request.show).own_id(reading.article)
    draft = draft_with_edits(reading, slug, request)
    inputs = inputs_of(request, original, draft.corrections)
    is_kept = source.kind is SourceKind.ADDRESS  # a file is there when it is wanted again
    draft = replace(draft, inputs=inputs, fetched=original if is_kept else None)
    return _within_limits(draft, request)


def draft_article(source: Source, request: Request) -> Draft:
    """Read a source and write its script anew, whatever is there already; no file is written.

    Raises:
        QuotecastError: the source can't be read.
    """
    if source.kind is SourceKind.SCRIPT:
        return edited_draft(source, request)
    reading = read_source(source, request)
    return draft_of(reading, corrections_of(reading.article, request), request)


def draft_to_build(source: Source, request: Request, *, anew: bool = False) -> Draft:
    """Return the draft that a build would make an episode of; no file is written.

    With `anew` a script that somebody edited in a way that corrections can't hold is written anew.

    Raises:
        QuotecastError: the source can't be read.
    """
    if source.kind is SourceKind.SCRIPT:
        return edited_draft(source, request)
    reading = read_source(source, request)
    slug = Identities(request.show).own_id(reading.article)
    return with_id(draft_with_edits(reading, slug, request, anew=anew), slug)


def keep_draft(draft: Draft, show: Path) -> Draft:
    """Keep what a person has settled by editing a script, and write the script where it isn't yet.

    Raises:
        ScriptError: the script isn't true to its article, which is a mistake of ours.
        OutputError: a file can't be written.
    """
    if draft.fetched is not None:
        keep_fetched(draft.fetched, draft.article.id, show)
    is_brief = draft.article.source.kind is SourceKind.BRIEF
    found = NOTHING if is_brief else draft.found  # a brief is written of its articles' corrections
    if found != NOTHING:
        change_corrections(show, draft.article.id, lambda known: known.with_all(found))
    if draft.path is None:
        return _write_draft(draft, show)
    if found != NOTHING:  # what is edited next is looked for from here
        written = written_script_path(show, draft.article.id)
        write_atomically(written, draft.path.read_bytes())
        write_atomically(written.with_name(ARTICLE_FILE), draft.article.text.encode("utf-8"))
        write_atomically(written.with_name(PAGE_FILE), draft.page.encode("utf-8"))
    return draft


def _write_draft(draft: Draft, show: Path) -> Draft:
    """Prove a script and write it to `scripts/`; an edited one there is put aside with a notice.

    It is kept in `output/` as well as it was written, with its article, to find later what was edited.

    Raises:
        ScriptError: the script isn't true to its article, which is a mistake of ours.
        OutputError: the file can't be written.
    """
    article, script, notices = draft.article, draft.script, draft.notices
    if not draft.corrections.edits:  # with these it was proved before, and flaws of theirs are told
        require_proof(article.text, script)
    path = script_path(show, article.id)
    content = sealed(write_fountain(manuscript_of(article, script), notices))
    aside = put_script(path, content, replaces=draft.replaces)
    written = written_script_path(show, article.id)
    write_atomically(written, content)
    write_atomically(written.with_name(ARTICLE_FILE), article.text.encode("utf-8"))
    write_atomically(written.with_name(PAGE_FILE), draft.page.encode("utf-8"))
    Identities(show).remember(article)
    if aside is not None:
        message = f"{path.name} had been edited: the edited script is now {aside.name}"
        notices = (*notices, Notice(kind=EDIT_KEPT, message=message))
    return replace(draft, path=path, notices=notices)


def _listing(original: Original, source: Source) -> Listing | None:
    """Return the articles of a source that holds or lists several, None for one article alone."""
    if is_feed(original):
        from quotecast.reading.feeds import entries_of  # noqa: PLC0415 - for feeds only

        addresses, without_address = entries_of(original)
        have = "has" if without_address == 1 else "have"
        message = f"{without_address} of its articles {have} no http(s) address: left out"
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
    return original_of(source, request)


def _within_limits(draft: Draft, request: Request) -> Draft:
    lines, most = sum(1 for _ in draft.script.lines()), request.settings.limits.lines
    if lines > most:
        raise SourceError(
            f"{draft.article.source} has {lines:,} lines to speak, and {most:,} are allowed",
            "Divide it, or raise lines under [limits] in show.toml",
        )
    endless = _ENDLESS.search(draft.article.text)
    if endless is not None:
        raise SourceError(
            f"{draft.article.source} has a word of {len(endless[0]):,} letters "
            f"(“{endless[0][:20]}…”), which nobody could listen to",
            "Take it out, or see whether this is a text at all",
        )
    return draft

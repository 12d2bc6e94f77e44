"""Make a draft: read a source, find who says what, write the script; nothing is spoken yet."""

import hashlib
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from quotecast.attributing import Attribution, attribute
from quotecast.episode.context import Request
from quotecast.errors import SourceError
from quotecast.languages import language_of
from quotecast.model import Article, Notice, Script, Source, SourceKind
from quotecast.reading import (
    Original,
    Reading,
    ReadingLimits,
    is_feed,
    read_article,
    read_original,
    reading_of,
    render_page,
)
from quotecast.scripting.builder import doubts, write_script
from quotecast.scripting.directions import with_files_found
from quotecast.scripting.fountain.reader import read_fountain
from quotecast.scripting.fountain.writer import write_fountain
from quotecast.scripting.manuscript import (
    manuscript_of,
    put_script,
    read_script_file,
    restored,
    text_digest,
    with_disclosure,
)
from quotecast.scripting.proof import prove, require_proof
from quotecast.scripting.writer import Direction
from quotecast.show.places import ARTICLE_FILE, PAGE_FILE, script_path
from quotecast.show.records import Record, is_whole, read_record


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is known of an episode before anything is spoken.

    `inputs` is the digest of what it was made of, None for a script file. `path` is the script's
    file; None: it isn't written yet, and the article's id isn't settled. `page` is what the source
    itself shows, as `render_page` writes it.
    """

    article: Article
    script: Script
    notices: tuple[Notice, ...]
    inputs: str | None = None
    path: Path | None = None
    page: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedListing:
    """The articles that a feed lists, and how many have no address there."""

    addresses: tuple[str, ...]
    without_address: int


Drawn: TypeAlias = Draft | Record | FeedListing
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
    if is_feed(original):
        from quotecast.reading.feeds import entries_of  # noqa: PLC0415 - for feeds only

        addresses, without_address = entries_of(original)
        return FeedListing(addresses=addresses, without_address=without_address)
    inputs = _inputs(request, original)
    is_as_it_was = record is not None and record.inputs == inputs and not request.force
    if is_as_it_was and record is not None and is_whole(request.show, record):
        return record
    draft = replace(_draft_of(reading_of(original), request), inputs=inputs)
    return _within_limits(draft, request)


def draft_article(source: Source, request: Request) -> Draft:
    """Read a source and write its script, whatever is there already; no file is written.

    Raises:
        QuotecastError: the source can't be read.
    """
    if source.kind is SourceKind.SCRIPT:
        return edited_draft(source, request)
    original = read_original(source, reading_limits(request))
    return _draft_of(reading_of(original), request)


def read_quotations(source: Source, request: Request) -> tuple[Article, Attribution]:
    """Read an article and find who says what in it.

    Raises:
        SourceError: the source can't be read as an article.
    """
    if source.kind is SourceKind.SCRIPT:
        raise SourceError(
            f"{source} is a script, not an article", "Make its episode with: quotecast build"
        )
    article = read_article(source, limits=reading_limits(request))
    return article, attribute(article, language_of(article.language))


def reading_limits(request: Request) -> ReadingLimits:
    """Return how much may be read, for how long, and from where."""
    reading = request.settings.reading
    return ReadingLimits(
        max_bytes=reading.max_bytes,
        timeout_s=reading.timeout_s,
        allow_private=request.allow_private,
    )


def with_id(draft: Draft, article_id: str) -> Draft:
    """Return the draft with the article's id settled."""
    return replace(
        draft,
        article=replace(draft.article, id=article_id),
        script=replace(draft.script, article_id=article_id),
    )


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


def edited_draft(source: Source, request: Request) -> Draft:
    """Take a script file as it is.

    Raises:
        ScriptError: it can't be read.
    """
    path, settings = Path(source.place), request.settings
    manuscript = read_fountain(read_script_file(path), path.stem, settings.pauses)
    manuscript = with_disclosure(manuscript, settings.show.disclosure, settings.pauses)
    text = _article_text(request.output / manuscript.script.article_id, manuscript.digest)
    article, script = restored(manuscript, text)
    script = with_files_found(script, request.show, path.parent)
    notices = (
        *manuscript.notices,
        *(
            Notice(kind="not as published", message=f"“{found.excerpt}” is {found.flaw}")
            for found in prove(article.text, script)
        ),
    )
    if manuscript.digest and text is None:
        message = (
            "the article of this script isn't in output/ any more, "
            "so all offsets count in the text of the script itself"
        )
        notices = (*notices, Notice(kind="article not at hand", message=message))
    page = _kept(request.output / manuscript.script.article_id / PAGE_FILE) if text else None
    return Draft(article=article, script=script, path=path, notices=notices, page=page or "")


def _original(source: Source, request: Request, content: bytes | None) -> Original:
    if content is not None:
        return Original(data=content, source=source)
    return read_original(source, reading_limits(request))


def _draft_of(reading: Reading, request: Request) -> Draft:
    article = reading.article
    attribution = attribute(article, language_of(article.language))
    direction = _direction(article, request)
    quotations, speakers = attribution.quotations, attribution.speakers
    script = write_script(article, quotations, speakers, direction)
    doubtful = doubts(article, quotations, speakers, script, direction.threshold)
    return Draft(
        article=article,
        script=script,
        notices=(*reading.notices, *doubtful),
        page=render_page(reading.page),
    )


def _direction(article: Article, request: Request) -> Direction:
    settings = request.settings
    return Direction(
        language=language_of(article.language),
        pauses=settings.pauses,
        threshold=settings.attribution.threshold,
        disclosure=settings.show.disclosure,
        style=settings.script.style,
        fragments=settings.script.fragments,
    )


def _inputs(request: Request, original: Original) -> str:
    facts = [request.digest, original.source.known_as, original.media_type, original.charset]
    return hashlib.sha256(json.dumps(facts).encode("ascii") + original.data).hexdigest()


def _within_limits(draft: Draft, request: Request) -> Draft:
    lines, most = sum(1 for _ in draft.script.lines()), request.settings.limits.lines
    if lines > most:
        raise SourceError(
            f"{draft.article.source} has {lines:,} lines to speak, and {most:,} are allowed",
            "Divide it, or raise lines under [limits] in show.toml",
        )
    return draft


def _article_text(folder: Path, digest: str) -> str | None:
    text = _kept(folder / ARTICLE_FILE)
    return text if text is not None and text_digest(text) == digest else None


def _kept(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None

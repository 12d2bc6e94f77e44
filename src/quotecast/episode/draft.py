"""Make a draft: read a source, find who says what, write the script; nothing is spoken yet."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from quotecast.attributing import Attribution, Settled, attribute
from quotecast.episode.context import Request
from quotecast.errors import SourceError
from quotecast.languages import language_of
from quotecast.model import Article, LineKind, Notice, Script, Source, SourceKind
from quotecast.reading import (
    Original,
    ReadingLimits,
    article_of,
    is_feed,
    read_article,
    read_original,
)
from quotecast.scripting.builder import doubts, write_script
from quotecast.scripting.directions import with_files_found
from quotecast.scripting.fountain.reader import read_fountain
from quotecast.scripting.fountain.writer import write_fountain
from quotecast.scripting.manuscript import (
    Manuscript,
    manuscript_of,
    put_script,
    read_script_file,
    restored,
    text_digest,
    with_disclosure,
)
from quotecast.scripting.proof import prove, require_proof
from quotecast.scripting.writer import Direction
from quotecast.show.corrections import (
    NARRATOR,
    Corrections,
    SaidBy,
    has_corrections,
    read_corrections,
    write_corrections,
)
from quotecast.show.identity import Identities
from quotecast.show.places import ARTICLE_FILE, script_path
from quotecast.show.records import Record, is_whole, read_record


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is known of an episode before anything is spoken.

    `inputs` is the digest of what it was made of, None for a script file. `path` is the script's
    file; None: it isn't written yet, and the article's id isn't settled. `said` is what a producer
    has settled by editing a script: who says what.
    """

    article: Article
    script: Script
    notices: tuple[Notice, ...]
    inputs: str | None = None
    path: Path | None = None
    said: tuple[SaidBy, ...] = ()


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
    if record is not None and not request.force:
        inputs = _inputs(request, original, read_corrections(request.show, record.slug))
        if record.inputs == inputs and is_whole(request.show, record):
            return record
    article = article_of(original)
    corrections = corrections_of(article, request)
    inputs = _inputs(request, original, corrections)
    draft = replace(_draft_of(article, corrections, request), inputs=inputs)
    return _within_limits(draft, request)


def draft_article(source: Source, request: Request) -> Draft:
    """Read a source and write its script, whatever is there already; no file is written.

    Raises:
        QuotecastError: the source can't be read.
    """
    if source.kind is SourceKind.SCRIPT:
        return edited_draft(source, request)
    article = read_article(source.within(request.show), limits=reading_limits(request))
    return _draft_of(article, corrections_of(article, request), request)


def read_quotations(
    source: Source, request: Request, corrections: Corrections | None = None
) -> tuple[Article, Attribution]:
    """Read an article and find who says what in it.

    `corrections` None are those that the show keeps of the article.

    Raises:
        SourceError: the source can't be read as an article.
    """
    if source.kind is SourceKind.SCRIPT:
        raise SourceError(
            f"{source} is a script, not an article", "Make its episode with: quotecast build"
        )
    article = read_article(source.within(request.show), limits=reading_limits(request))
    if corrections is None:
        corrections = corrections_of(article, request)
    return article, _attribution_of(article, corrections, request)


def settle_speakers(source: Source, names: Mapping[int, str], request: Request) -> None:
    """Keep for an article who says which of its quotations, by their numbers from 1.

    "narrator" is nobody's voice; an empty name takes back what was settled.

    Raises:
        SourceError: the source can't be read as an article, or it has no such quotation.
        OutputError: the corrections can't be written.
    """
    article, attribution = read_quotations(source, request)
    known = attribution.quotations
    for number in names:
        if not 0 < number <= len(known):
            raise SourceError(
                f"{source} has no quotation {number}, but {len(known)}",
                "List them with: quotecast quotes",
            )
    said = [
        SaidBy(words=known[number - 1].span.cut_from(article.text), by=name)
        for number, name in names.items()
    ]
    slug = Identities(request.show).own_id(article)
    corrections = read_corrections(request.show, slug).with_said(said)
    write_corrections(request.show, slug, corrections)


def corrections_of(article: Article, request: Request) -> Corrections:
    """Return what a person has settled for an article.

    Raises:
        ScriptError: the file of its corrections can't be read.
    """
    if not has_corrections(request.show):
        return Corrections()
    return read_corrections(request.show, Identities(request.show).own_id(article))


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
    said = tuple(_settled_in(manuscript, script, text)) if text is not None else ()
    return Draft(article=article, script=script, path=path, notices=notices, said=said)


def _settled_in(manuscript: Manuscript, script: Script, text: str) -> Iterator[SaidBy]:
    """Give what somebody else says in a script than we had found."""
    names = {speaker.id: speaker.name for speaker in script.speakers}
    for said in manuscript.said:
        heard = {
            line.speaker_id
            for line in script.lines()
            if line.kind is not LineKind.ADDED
            and any(said.span.touches(one) for one in line.origin)
        }
        if len(heard) == 1 and said.speaker_id not in heard:
            (who,) = heard
            yield SaidBy(words=said.span.cut_from(text), by=names.get(who, NARRATOR))


def _original(source: Source, request: Request, content: bytes | None) -> Original:
    if content is not None:
        return Original(data=content, source=source)
    return read_original(source, reading_limits(request))


def _draft_of(article: Article, corrections: Corrections, request: Request) -> Draft:
    attribution = _attribution_of(article, corrections, request)
    direction = _direction(article, request)
    quotations, speakers = attribution.quotations, attribution.speakers
    script = write_script(article, quotations, speakers, direction)
    known = (*speakers, *attribution.others)
    notices = (
        *doubts(article, quotations, known, script, direction.threshold),
        *map(_unfitting, attribution.unfitting),
    )
    return Draft(article=article, script=script, notices=notices)


def _unfitting(settled: Settled) -> Notice:
    message = (
        f"“{settled.words}” isn't in the article any more, which was given to {settled.speaker} by "
        "hand: take it out of the corrections, or mend its words there"
    )
    return Notice(kind="correction", message=message)


def _attribution_of(article: Article, corrections: Corrections, request: Request) -> Attribution:
    return attribute(
        article,
        language_of(article.language),
        guess_gender=request.settings.attribution.guess_gender,
        settled=[Settled(words=one.words, speaker=one.by) for one in corrections.said],
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


def _article_text(folder: Path, digest: str) -> str | None:
    try:
        text = (folder / ARTICLE_FILE).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    return text if text_digest(text) == digest else None

"""Script files that a person has edited: built as they are, or kept as corrections of the article."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from quotecast.episode.context import Request
from quotecast.episode.drafted import Draft, draft_of, flaws_of
from quotecast.model import Article, LineKind, Notice, Script, Source
from quotecast.scripting.directions import with_files_found
from quotecast.scripting.editing.finding import FoundEdits, edits_between, is_alike
from quotecast.scripting.fountain.reader import read_fountain
from quotecast.scripting.manuscript import (
    Manuscript,
    is_edited,
    read_script_file,
    restored,
    revision_of,
    text_digest,
    with_disclosure,
)
from quotecast.show.corrections import NARRATOR, Corrections, SaidBy, read_corrections
from quotecast.show.places import ARTICLE_FILE, script_path, written_script_path


def edited_draft(source: Source, request: Request) -> Draft:
    """Take a script file as it is.

    Raises:
        ScriptError: it can't be read.
    """
    path = Path(source.place)
    content = read_script_file(path)
    manuscript = read_fountain(content, path.stem, request.settings.pauses)
    slug = manuscript.script.article_id
    text = _article_text(request.output / slug, manuscript.digest)
    draft = _as_it_stands(manuscript, path, text, request)
    found = Corrections()
    if text is not None:
        found = Corrections(said=tuple(_settled_in(manuscript, draft.script, text)))
        changes = _changes(content, manuscript, draft.article, request)
        if changes is not None and not changes.rest:
            found = found.with_all(_kept(changes))
    corrections = read_corrections(request.show, slug).with_all(found)
    return replace(draft, corrections=corrections, found=found)


def draft_with_edits(
    article: Article, slug: str, corrections: Corrections, request: Request
) -> Draft:
    """Write the script of an article, also where somebody has edited the one that is there.

    What was edited becomes corrections, where they can hold it; otherwise the script stays as it is.

    Raises:
        SourceError: there is nothing in the article that can be spoken.
        ScriptError: the edited script can't be read.
    """
    path = script_path(request.show, slug)
    if not is_edited(path):
        return draft_of(article, corrections, request)
    content = read_script_file(path)
    manuscript = read_fountain(content, path.stem, request.settings.pauses)
    is_same = manuscript.digest == text_digest(article.text)
    text = article.text if is_same else _article_text(request.output / slug, manuscript.digest)
    known = _as_it_stands(manuscript, path, text, request)
    changes = _changes(content, manuscript, known.article, request) if text is not None else None
    rest = ("what was changed in it",) if changes is None else changes.rest
    if changes is not None and not rest:
        kept = corrections.with_all(_kept(changes))
        draft = draft_of(article, kept, request)
        if not is_same or is_alike(draft.script, known.script, ignoring=changes.given):
            return _with_kept(draft, corrections, path, content if is_same else "")
        rest = ("how its changes work together",)
    return _left_as_it_is(known, corrections, rest, path, is_same=is_same)


def _as_it_stands(manuscript: Manuscript, path: Path, text: str | None, request: Request) -> Draft:
    settings = request.settings
    spoken = with_disclosure(manuscript, settings.show.disclosure, settings.pauses)
    article, script = restored(spoken, text)
    script = with_files_found(script, request.show, path.parent)
    notices = (*manuscript.notices, *flaws_of(article, script))
    if manuscript.digest and text is None:
        message = (
            "the article of this script isn't in output/ any more, "
            "so all offsets count in the text of the script itself"
        )
        notices = (*notices, Notice(kind="article not at hand", message=message))
    return Draft(article=article, script=script, path=path, notices=notices)


def _changes(
    content: str, manuscript: Manuscript, article: Article, request: Request
) -> FoundEdits | None:
    """Return what was changed in a script file since we wrote it; None: what we wrote isn't there."""
    path = written_script_path(request.show, manuscript.script.article_id)
    if not path.is_file():
        return None
    written = read_script_file(path)
    if revision_of(written) != revision_of(content):
        return None
    pauses = request.settings.pauses
    return edits_between(article, read_fountain(written, path.stem, pauses), manuscript, pauses)


def _kept(changes: FoundEdits) -> Corrections:
    said = tuple(SaidBy(words=one.words, by=one.by) for one in changes.given)
    return Corrections(said=said).with_edits(changes.edits)


def _with_kept(draft: Draft, earlier: Corrections, path: Path, content: str) -> Draft:
    message = f"{path.name} was edited: what was changed is kept in {path.stem}.corrections.toml from now on"
    notice = Notice(kind="edited script", message=message)
    notices = (*draft.notices, notice) if draft.corrections != earlier else draft.notices
    digest = hashlib.sha256(content.encode("utf-8")).hexdigest() if content else ""
    return replace(draft, notices=notices, found=draft.corrections, replaces=digest)


def _left_as_it_is(
    draft: Draft, corrections: Corrections, rest: Sequence[str], path: Path, *, is_same: bool
) -> Draft:
    message = (
        f"{path.name} was edited by hand, and is built as it stands, since corrections can't hold "
        f"{', '.join(dict.fromkeys(rest))}: to have it written anew, type quotecast script with the "
        "article"
    )
    notices = [*draft.notices, Notice(kind="edited script", message=message)]
    if not is_same:
        message = (
            f"the article was changed since {path.name} was written, and the script was edited by "
            "hand: what is new in the article isn't in it; quotecast check shows the differences"
        )
        notices.append(Notice(kind="edited script", message=message))
    return replace(draft, notices=tuple(notices), corrections=corrections)


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


def _article_text(folder: Path, digest: str) -> str | None:
    try:
        text = (folder / ARTICLE_FILE).read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    return text if text_digest(text) == digest else None

"""Change what is settled for an article that somebody has open, unless somebody else has meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from quotecast.casting.lexicon import add_lexeme
from quotecast.episode.context import Request
from quotecast.episode.draft import keep_draft
from quotecast.episode.drafted import draft_of
from quotecast.episode.flaws import flaws_of
from quotecast.episode.opened import OpenArticle
from quotecast.episode.settling import keep_for
from quotecast.errors import ConflictError, ScriptError
from quotecast.files import locked, write_atomically
from quotecast.model import Article, Lexeme, Script
from quotecast.scripting.editing.applying import with_edits
from quotecast.scripting.editing.edits import Edits
from quotecast.scripting.editing.making import LineEdit
from quotecast.scripting.manuscript import said_in
from quotecast.show.corrections import NOTHING, Corrections, corrections_digest, read_corrections
from quotecast.show.places import lexicon_lock, lexicon_path

Change: TypeAlias = Callable[[Corrections], Corrections]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """What was settled for an article before a change, and the digest of the file after it."""

    article: Article
    before: Corrections
    after: str


def change_open(opened: OpenArticle, was: str, change: Change, request: Request) -> Changed:
    """Change what is settled for an open article, as whoever asks saw it.

    `was` is the state that it was in then (`OpenArticle.was`).

    Raises:
        ConflictError: somebody else has changed it, or its article, since.
        ScriptError: the file of its corrections can't be read.
        OutputError: it can't be written.
    """
    if was != opened.was:
        raise ConflictError(
            f"“{opened.draft.article.title}” has changed since you looked: somebody else has settled "
            "something, or the article was corrected; nothing was overwritten",
            "Look at it as it is now, and make your change once more if it is still wanted",
        )
    if opened.draft.found != NOTHING:  # what was edited in the script goes before
        keep_draft(opened.draft, request.show)
    before = read_corrections(request.show, opened.slug)
    digest = corrections_digest(request.show, opened.slug)
    keep_for(opened.draft.article, change, request, was=digest)
    return Changed(
        article=opened.draft.article,
        before=before,
        after=corrections_digest(request.show, opened.slug),
    )


def take_back(changed: Changed, request: Request) -> Changed:
    """Have settled what was before a change; return the change that this is.

    Raises:
        ConflictError: something else was settled since.
        ScriptError: the file of the corrections can't be read.
        OutputError: it can't be written.
    """
    slug = changed.article.id
    now = read_corrections(request.show, slug)
    keep_for(changed.article, lambda _: changed.before, request, was=changed.after)
    return Changed(
        article=changed.article, before=now, after=corrections_digest(request.show, slug)
    )


def require_written(opened: OpenArticle) -> None:
    """Make sure that an open article's script is written by us, so that a change in it is heard.

    Raises:
        ScriptError: it was edited by hand, and is built as it stands.
    """
    if opened.draft.path is not None:
        raise ScriptError(
            f"{opened.draft.path.name} was edited by hand in a way that corrections can't hold, and is "
            "built as it stands",
            "Edit the file, or type quotecast script with the article to have it written anew",
        )


def keeping(opened: OpenArticle, edit: LineEdit, request: Request) -> Change:
    """Return the change that keeps what was edited in lines of an open article's script.

    Raises:
        ScriptError: corrections can't hold it, so that a build would make something else of it.
    """
    require_written(opened)

    def kept(known: Corrections) -> Corrections:
        return known.with_edits(known.edits.with_more(edit.edits))

    draft = draft_of(opened.reading, kept(opened.draft.corrections), request)
    if not edit.is_done_in(draft.script.lines()):
        raise ScriptError(
            "This change can't be kept by the words of its line, since the same words stand in "
            "several lines, or it undoes an earlier one",
            f"Make it in scripts/{opened.slug}.fountain, or take the earlier one back",
        )
    return kept


def edited(opened: OpenArticle, edits: Edits, request: Request) -> Script:
    """Return the script of an open article with its lines edited; nothing is kept."""
    draft = opened.draft
    return with_edits(draft.article, draft.script, edits, request.settings.pauses).script


def flaws_with(opened: OpenArticle, edits: Edits, request: Request) -> tuple[str, ...]:
    """Return what wouldn't be as published if lines of an open article's script were edited so."""
    draft = opened.draft
    return flaws_of(draft.article, edited(opened, edits, request), said_in(draft.script))


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedLexicon:
    """The content of a show's lexicon before a change (None: there was none), and after it."""

    before: bytes | None
    after: bytes | None


def keep_pronunciation(lexeme: Lexeme, show: Path) -> ChangedLexicon:
    """Put a pronunciation into the lexicon of a show, while nobody else does.

    Raises:
        SettingsError: the lexicon can't be used, or the words can't stand in one.
        OutputError: it can't be written.
    """
    path = lexicon_path(show)
    with locked(lexicon_lock(show)):
        before = _content(path)
        add_lexeme(path, lexeme)
        return ChangedLexicon(before=before, after=_content(path))


def take_back_pronunciation(changed: ChangedLexicon, show: Path) -> ChangedLexicon:
    """Have the lexicon of a show as it was before a change; return the change that this is.

    Raises:
        ConflictError: it was changed since.
        OutputError: it can't be written.
    """
    path = lexicon_path(show)
    with locked(lexicon_lock(show)):
        if _content(path) != changed.after:
            raise ConflictError(
                f"{path.name} was changed since by somebody else; nothing was overwritten",
                "Take the pronunciation out of it by hand",
            )
        if changed.before is None:
            path.unlink(missing_ok=True)
        else:
            write_atomically(path, changed.before)
    return ChangedLexicon(before=changed.after, after=changed.before)


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None

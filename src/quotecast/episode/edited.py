"""Script files that a person has edited: built as they are, or kept as corrections of the article."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quotecast.attributing.people_by_hand import speaker_named
from quotecast.episode.attributed import notices_of_given, read_source
from quotecast.episode.context import Request
from quotecast.episode.drafted import Draft, disclosure_of, draft_of, own_words, with_id
from quotecast.episode.flaws import flaw_notices
from quotecast.episode.unheld import (
    EDIT_KEPT,
    is_held,
    is_wanted,
    unused_told,
    with_edits_told,
    with_given_told,
    with_the_rest_told,
)
from quotecast.errors import SourceError
from quotecast.model import (
    BY_HAND,
    NARRATOR_ID,
    LineKind,
    Notice,
    Script,
    Source,
    source_named,
    text_digest,
)
from quotecast.reading import Reading, render_page
from quotecast.scripting.directions import with_files_found
from quotecast.scripting.editing.edits import folded
from quotecast.scripting.editing.finding import FoundEdits, edits_between
from quotecast.scripting.fountain.reader import read_fountain
from quotecast.scripting.fountain.writer import write_fountain
from quotecast.scripting.manuscript import (
    Manuscript,
    Said,
    is_edited,
    manuscript_of,
    read_script_file,
    restored,
    revision_of,
    sealed,
    with_disclosure,
)
from quotecast.scripting.strangers import strangers
from quotecast.show.corrections import (
    NARRATOR,
    NOTHING,
    Corrections,
    PersonBy,
    SaidBy,
    read_corrections,
)
from quotecast.show.places import (
    ARTICLE_FILE,
    PAGE_FILE,
    kept_text,
    script_path,
    written_script_path,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _KeptArticle:
    """The text of an article, and its source's as `render_page` writes it; `reading`: read anew."""

    text: str
    page: str = ""
    reading: Reading | None = None


def edited_draft(source: Source, request: Request) -> Draft:
    """Take a script file as it is; what was edited in it is found, to be kept for its article.

    Raises:
        ScriptError: it can't be read.
    """
    path = Path(source.place)
    content = read_script_file(path)
    manuscript = _manuscript(content, path.stem, request)
    slug = manuscript.script.article_id
    kept = _kept_article(manuscript, request)
    draft = _as_it_stands(manuscript, path, kept, request)
    corrections = read_corrections(request.show, slug)
    found = Corrections(person=tuple(_voices_in(manuscript)))
    if kept is not None:
        names = {one.id: one.name for one in draft.script.speakers}
        said = tuple(
            SaidBy(words=one.span.cut_from(kept.text), by=names.get(who, NARRATOR))
            for one, who in _settled_in(manuscript, draft.script)
        )
        found = replace(found, said=said)
        written = _written(content, slug, kept.reading, corrections, request)
        changes = _changes(written, manuscript, draft, corrections, request)
        if changes is not None and not changes.rest:
            found = _kept(changes, found)
    script, known = _with_genders(draft.script, corrections), corrections.with_all(found)
    draft = replace(draft, script=script, corrections=known, found=found)
    if kept is not None and draft.corrections.said:  # in the script it stands as if it were found
        path = request.show / manuscript.source.known_as
        draft = with_given_told(
            draft, kept.reading or _read_anew(path, manuscript, request), request
        )
    return draft


def draft_with_edits(reading: Reading, slug: str, request: Request, *, anew: bool = False) -> Draft:
    """Write the script of an article, also where somebody has edited the one that is there.

    What was edited becomes corrections, where they can hold all of it; otherwise the script stays as
    it is, or is written `anew` with what they can hold.

    Raises:
        SourceError: there is nothing in the article that can be spoken.
        ScriptError: the edited script can't be read.
    """
    path, corrections = script_path(request.show, slug), read_corrections(request.show, slug)
    if not is_edited(path):
        return draft_of(reading, corrections, request)
    content = read_script_file(path)
    manuscript = _manuscript(content, path.stem, request)
    is_same = manuscript.digest == text_digest(reading.article.text)
    kept = _kept_article(manuscript, request)
    if is_same:
        page = render_page(reading.page)
        kept = _KeptArticle(text=reading.article.text, page=page, reading=reading)
    known = _as_it_stands(manuscript, path, kept, request)
    written = _written(content, slug, kept.reading if kept else None, corrections, request)
    changes = _changes(written, manuscript, known, corrections, request) if kept else None
    voices = Corrections(person=tuple(_voices_in(manuscript)))
    found = _kept(changes, voices) if changes is not None else voices
    rest = changes.rest if changes is not None else ()
    if not rest and (changes is not None or is_same):
        draft = draft_of(reading, corrections.with_all(found), request)
        given = changes.given if changes is not None else ()
        since = corrections if changes else NOTHING
        if is_wanted(draft, known.script, given, since) or (changes and not is_same):
            advice = tuple(one for one in manuscript.notices if one.kind == "advice")
            is_all = is_same and bool(written) and not advice and is_held(content, written, draft)
            draft = with_edits_told(draft, corrections, path)
            told = (replace(one, kind=EDIT_KEPT) for one in advice)
            draft = replace(draft, notices=(*draft.notices, *told), found=found)
            return replace(draft, replaces=_digest(content) if is_all else "")
    rest = rest or ("how its changes work together" if changes else "what was changed in it",)
    if anew:
        held = _kept(_without_others(changes, manuscript), voices) if changes else voices
        draft = draft_of(reading, corrections.with_all(held), request)
        return with_the_rest_told(draft, held, rest, path)
    left = _left_as_it_is(known, corrections.with_all(voices), rest, path, is_same=is_same)
    return with_given_told(left, reading, request) if is_same else left


def _manuscript(content: str, name: str, request: Request) -> Manuscript:
    own = request.settings
    return read_fountain(content, name, own.pauses, own.show.language)


def _as_it_stands(
    manuscript: Manuscript, path: Path, kept: _KeptArticle | None, request: Request
) -> Draft:
    settings = request.settings
    tag, spoken = manuscript.script.language, manuscript
    # A script that we wrote has its opening, unless somebody took it out.
    own = (disclosure_of(tag, settings),) if manuscript.digest else own_words(tag, settings)
    for words in reversed(own):
        spoken = with_disclosure(spoken, words, settings.pauses)
    article, script = restored(spoken, kept.text if kept else None)
    script = with_files_found(script, request.show, path.parent)
    notices = (*manuscript.notices, *flaw_notices(article, script, manuscript.said))
    if manuscript.digest:
        notices = (*notices, *strangers(script))
    if kept is not None:
        notices = (*notices, *_given_away(manuscript, script, kept.text))
    if manuscript.digest and kept is None:
        message = (
            "the article of this script isn't in output/ any more, "
            "so all offsets count in the text of the script itself"
        )
        notices = (*notices, Notice(kind="article not at hand", message=message))
    page = kept.page if kept else ""
    return Draft(article=article, script=script, path=path, notices=notices, page=page)


def _kept_article(manuscript: Manuscript, request: Request) -> _KeptArticle | None:
    """Return the article of a script, None where it isn't at hand any more, or was corrected since.

    It is looked for in the episode, beside what was written by `quotecast script`, and in the file that
    the script names as its source.
    """
    slug = manuscript.script.article_id
    for folder in (request.output / slug, written_script_path(request.show, slug).parent):
        text = kept_text(folder / ARTICLE_FILE)
        if text is not None and text_digest(text) == manuscript.digest:
            return _KeptArticle(text=text, page=kept_text(folder / PAGE_FILE) or "")
    reading = _read_anew(request.show / manuscript.source.known_as, manuscript, request)
    if reading is None:
        return None
    page = render_page(reading.page)
    return _KeptArticle(text=reading.article.text, page=page, reading=reading)


def _read_anew(path: Path, manuscript: Manuscript, request: Request) -> Reading | None:
    if not manuscript.digest or not manuscript.source.is_file or not path.is_file():
        return None
    try:
        reading = read_source(source_named(str(path)), request)
    except SourceError:
        return None  # it is told that the article isn't at hand
    return reading if text_digest(reading.article.text) == manuscript.digest else None


def _written(
    content: str, slug: str, reading: Reading | None, corrections: Corrections, request: Request
) -> str:
    """Return a script file as we wrote it before somebody edited it; empty where it can't be had.

    It is kept in `output/`; where that was thrown away, it is written again, if it comes out the same.
    """
    path = written_script_path(request.show, slug)
    revision = revision_of(content)
    written = read_script_file(path) if path.is_file() else ""
    if revision_of(written) != revision and reading is not None:
        again = with_id(draft_of(reading, corrections, request), slug)
        manuscript = manuscript_of(again.article, again.script)
        written = sealed(write_fountain(manuscript, again.notices)).decode()
    return written if revision and revision_of(written) == revision else ""


def _changes(
    written: str,
    manuscript: Manuscript,
    known: Draft,
    corrections: Corrections,
    request: Request,
) -> FoundEdits | None:
    """Return what was changed in a script file since we wrote it; None: what we wrote isn't there."""
    if not written:
        return None
    base = _manuscript(written, manuscript.script.article_id, request)
    pauses = request.settings.pauses
    return edits_between(known.article, base, manuscript, pauses, retitled=corrections.retitled)


def _kept(changes: FoundEdits, known: Corrections) -> Corrections:
    """Return what is known with changes of a script, also those that only take back what is kept."""
    said = tuple(SaidBy(words=one.words, by=one.by) for one in changes.given)
    return known.with_said(said).with_edits(changes.edits)


def _digest(content: str) -> str:
    return hashlib.sha256(content.encode("utf-8")).hexdigest()


def _without_others(changes: FoundEdits, manuscript: Manuscript) -> FoundEdits:
    """Return changes without words that were put into somebody's mouth: none become the narrator's."""
    lines = manuscript.script.lines()
    others = {folded(line.text) for line in lines if line.speaker_id != NARRATOR_ID}
    own = tuple(one for one in changes.edits.inserted if folded(one.words) not in others)
    return replace(changes, edits=replace(changes.edits, inserted=own))


def _left_as_it_is(
    draft: Draft, corrections: Corrections, rest: Sequence[str], path: Path, *, is_same: bool
) -> Draft:
    message = (
        f"{path.name} was edited by hand, and is built as it stands, since corrections can't hold "
        f"{', '.join(dict.fromkeys(rest))}: to have it written anew, type quotecast script with the "
        "article"
    )
    notices = [*draft.notices, Notice(kind="edited script", message=message)]
    notices += unused_told(corrections, draft, path)
    if not is_same:
        message = (
            f"the article was changed since {path.name} was written, and the script was edited by "
            "hand: what is new in the article isn't in it; quotecast check shows the differences"
        )
        notices.append(Notice(kind="edited script", message=message))
    script = _with_genders(draft.script, corrections)
    return replace(draft, script=script, notices=tuple(notices), corrections=corrections)


def _with_genders(script: Script, corrections: Corrections) -> Script:
    """Return a script that is built as it stands with the genders that are settled for its article."""
    settled = {
        who.id: one.gender
        for one in corrections.person
        if one.gender is not None and (who := speaker_named(one.name, script.speakers)) is not None
    }
    speakers = (
        replace(one, gender=settled[one.id], gender_evidence=BY_HAND, gender_is_guess=False)
        if one.id in settled
        else one
        for one in script.speakers
    )
    return replace(script, speakers=tuple(speakers))


def _voices_in(manuscript: Manuscript) -> Iterator[PersonBy]:
    """Give the voices that a script's cues choose (`@NAME [[voice f5]]`)."""
    names = {speaker.id: speaker.name for speaker in manuscript.script.speakers}
    for who, voice in manuscript.voices.items():
        yield PersonBy(name=names.get(who, NARRATOR), voice=voice)


def _given_away(manuscript: Manuscript, script: Script, text: str) -> Iterator[Notice]:
    names = {one.id: one.name for one in (*manuscript.script.speakers, *script.speakers)}
    given = [
        (said.span.cut_from(text), names.get(said.speaker_id, "somebody else"), names[who])
        for said, who in _settled_in(manuscript, script)
        if who != NARRATOR_ID
    ]
    yield from notices_of_given(given)


def _settled_in(manuscript: Manuscript, script: Script) -> Iterator[tuple[Said, str]]:
    """Give what somebody else says in a script than we had found, and the id of who it is."""
    for said in manuscript.said:
        heard = {
            line.speaker_id
            for line in script.lines()
            if line.kind is not LineKind.ADDED
            and any(said.span.touches(one) for one in line.origin)
        }
        if len(heard) == 1 and said.speaker_id not in heard:
            yield said, heard.pop()

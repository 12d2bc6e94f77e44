"""Script files that a person has edited, built as they are."""

from collections.abc import Iterator
from pathlib import Path

from quotecast.episode.context import Request
from quotecast.episode.drafted import Draft, disclosure_of
from quotecast.model import LineKind, Notice, Script, Source
from quotecast.scripting.directions import with_files_found
from quotecast.scripting.fountain.reader import read_fountain
from quotecast.scripting.manuscript import (
    Manuscript,
    read_script_file,
    restored,
    text_digest,
    with_disclosure,
)
from quotecast.scripting.proof import prove
from quotecast.show.corrections import NARRATOR, SaidBy
from quotecast.show.places import ARTICLE_FILE, PAGE_FILE, kept_text


def edited_draft(source: Source, request: Request) -> Draft:
    """Take a script file as it is.

    Raises:
        ScriptError: it can't be read.
    """
    path, settings = Path(source.place), request.settings
    content = read_script_file(path)
    manuscript = read_fountain(content, path.stem, settings.pauses, settings.show.language)
    disclosure = disclosure_of(manuscript.script.language, settings)
    manuscript = with_disclosure(manuscript, disclosure, settings.pauses)
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
    page = kept_text(request.output / manuscript.script.article_id / PAGE_FILE) if text else None
    return Draft(
        article=article, script=script, path=path, notices=notices, page=page or "", said=said
    )


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
    text = kept_text(folder / ARTICLE_FILE)
    return text if text is not None and text_digest(text) == digest else None

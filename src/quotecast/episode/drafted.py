"""What is known of an episode before anything is spoken, and how an article becomes that."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from quotecast.attributing.people_by_hand import speaker_named
from quotecast.episode.attributed import attribution_of, unfitting
from quotecast.episode.context import Request
from quotecast.languages import language_of
from quotecast.model import Article, Notice, Script
from quotecast.scripting.builder import doubts, write_script
from quotecast.scripting.editing.applying import with_edits
from quotecast.scripting.editing.edits import Directed, Edit, Inserted, LeftOut, Moved, Reworded
from quotecast.scripting.proof import prove, require_proof
from quotecast.scripting.writer import Direction
from quotecast.show.corrections import NOTHING, Corrections

_DONE = {
    LeftOut: "left out",
    Moved: "moved",
    Reworded: "put in other words",
    Inserted: "put in",
    Directed: "directed",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is known of an episode before anything is spoken.

    `inputs` is the digest of what it was made of, None for a script file. `path` is the script's
    file; None: it isn't written yet, and the article's id isn't settled. `corrections` are what a
    person has settled, with which it was made, and `found` what of that was found in a script edited
    by hand and isn't kept yet; `replaces` is the digest of that script's file, where it is written anew.
    """

    article: Article
    script: Script
    notices: tuple[Notice, ...]
    inputs: str | None = None
    path: Path | None = None
    corrections: Corrections = NOTHING
    found: Corrections = NOTHING
    replaces: str = ""

    @property
    def chosen_voices(self) -> Mapping[str, str]:
        """The ids of the voices that a person has chosen, by the ids of those who are heard."""
        found = {
            one.voice: speaker_named(one.name, self.script.speakers)
            for one in self.corrections.person
            if one.voice
        }
        return {who.id: voice for voice, who in found.items() if who is not None}


def draft_of(article: Article, corrections: Corrections, request: Request) -> Draft:
    """Write the script of an article, with what a person has settled of it; nothing is kept.

    Raises:
        SourceError: there is nothing in the article that can be spoken.
        ScriptError: the script isn't true to its article, which is a mistake of ours.
    """
    found = attribution_of(article, corrections, request)
    direction = _direction(article, request)
    attribution = found.attribution
    quotations, speakers = attribution.quotations, attribution.speakers
    script = write_script(article, quotations, speakers, direction)
    known = (*speakers, *attribution.others)
    notices = (
        *doubts(article, quotations, known, script, direction.threshold),
        *unfitting(found),
    )
    draft = Draft(article=article, script=script, notices=notices, corrections=corrections)
    return _edited(draft, request) if corrections.edits else draft


def _edited(draft: Draft, request: Request) -> Draft:
    """Return a draft with what a person has changed in its lines, once it is proved without."""
    require_proof(draft.article.text, draft.script)
    edits = draft.corrections.edits
    edited = with_edits(draft.article, draft.script, edits, request.settings.pauses)
    notices = (
        *draft.notices,
        *map(_misfit, edited.unfitting),
        *flaws_of(draft.article, edited.script),
    )
    return replace(draft, script=edited.script, notices=notices)


def flaws_of(article: Article, script: Script) -> Iterator[Notice]:
    """Give a notice for each thing in a script edited by hand that isn't as published."""
    for found in prove(article.text, script):
        message = f"“{found.excerpt}” is {found.flaw}"
        yield Notice(kind="not as published", message=message)


def _misfit(edit: Edit) -> Notice:
    message = (
        f"no line says “{edit.words}” any more, which was {_DONE[type(edit)]} by hand: take it out "
        "of the corrections, or mend its words there"
    )
    if isinstance(edit, Moved | Inserted):
        message = (
            f"“{edit.words}” was to come after “{edit.after}” by hand, and one of the two isn't said "
            "any more: take it out of the corrections, or mend the words there"
        )
    return Notice(kind="correction", message=message)


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

"""What is known of an episode before anything is spoken, and how an article becomes that."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from quotecast.attributing.people_by_hand import speaker_named
from quotecast.episode.attributed import attribution_of, given_away, unfitting
from quotecast.episode.context import Request
from quotecast.episode.flaws import flaw_notices
from quotecast.episode.known import Listing
from quotecast.languages import language_of
from quotecast.model import NARRATOR_ID, Article, BlockKind, Notice, Script
from quotecast.reading import Original, Reading, render_page
from quotecast.scripting.builder import doubts, write_script
from quotecast.scripting.directions import FASTEST_PERCENT, LONGEST_PAUSE_MS, SLOWEST_PERCENT
from quotecast.scripting.editing.applying import with_edits
from quotecast.scripting.editing.edits import (
    Directed,
    Edit,
    Inserted,
    LeftOut,
    Moved,
    Retitled,
    Reworded,
    folded,
)
from quotecast.scripting.manuscript import said_in
from quotecast.scripting.proof import require_proof
from quotecast.scripting.strangers import strangers
from quotecast.scripting.writer import Direction
from quotecast.settings import Settings
from quotecast.show.corrections import NARRATOR, NOTHING, Corrections
from quotecast.show.records import Record

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
    file; None: it isn't written yet, and the article's id isn't settled. `page` is what the source
    itself shows, as `render_page` writes it. `corrections` are what a person has settled, with which
    it was made, and `found` what of that was found in a script edited by hand and isn't kept yet;
    `replaces` is the digest of that script's file, where it is written anew. `fetched` is
    what was sent for an article that comes from the network, to be kept with the script.
    """

    article: Article
    script: Script
    notices: tuple[Notice, ...]
    inputs: str | None = None
    path: Path | None = None
    page: str = ""
    corrections: Corrections = NOTHING
    found: Corrections = NOTHING
    replaces: str = ""
    fetched: Original | None = None

    @property
    def chosen_voices(self) -> Mapping[str, str]:
        """The ids of the voices that a person has chosen, by the ids of those who are heard."""
        chosen = {one.name: one.voice for one in self.corrections.person if one.voice}
        found = {name: speaker_named(name, self.script.speakers) for name in chosen}
        voices = {who.id: chosen[name] for name, who in found.items() if who is not None}
        return {**voices, **({NARRATOR_ID: chosen[NARRATOR]} if NARRATOR in chosen else {})}


Drawn: TypeAlias = Draft | Record | Listing
"""What a source gives: a draft, the record of its episode as it would be made again, or a list."""


def draft_of(reading: Reading, corrections: Corrections, request: Request) -> Draft:
    """Write the script of what was read, with what a person has settled of it; nothing is kept.

    Raises:
        SourceError: there is nothing in the article that can be spoken.
        ScriptError: the script isn't true to its article, which is a mistake of ours.
    """
    article = reading.article
    found = attribution_of(article, corrections, request)
    attribution = found.attribution
    direction = _direction(article, request)
    quotations, speakers = attribution.quotations, attribution.speakers
    script = write_script(article, quotations, speakers, direction)
    known = (*speakers, *attribution.others)
    notices = (
        *reading.notices,
        *language_notices(article, request),
        *doubts(article, quotations, known, script, direction.threshold),
        *unfitting(found),
        *(given_away(article, found, corrections, request) if corrections.said else ()),
    )
    draft = Draft(
        article=article,
        script=script,
        notices=notices,
        page=render_page(reading.page),
        corrections=corrections,
    )
    if corrections.edits:
        draft = _edited(draft, request)
    more = (
        *_unsaid(corrections, script, draft.script),
        *_unmade(corrections),
        *strangers(draft.script),
        *_bare(article, draft.script),
    )
    return replace(draft, notices=(*draft.notices, *more))


def _bare(article: Article, script: Script) -> Iterator[Notice]:
    """Give a notice of an article of which nothing is heard but its title, which is no sentence, and its writer."""
    heads = {BlockKind.TITLE, BlockKind.BYLINE}
    spans = [block.span for block in article.blocks if block.kind in heads]
    told = (line for line in script.lines() if line.origin and line.text != article.title)
    is_sentence = article.title.rstrip("”’\"'»)").endswith((".", "!", "?", "…"))
    if not is_sentence and all(any(map(line.origin[0].touches, spans)) for line in told):
        message = (
            f"nothing is read but the title, “{article.title}”: see whether the article is there"
        )
        yield Notice(kind="no story", message=message)


def _edited(draft: Draft, request: Request) -> Draft:
    """Return a draft with what a person has changed in its lines, once it is proved without."""
    require_proof(draft.article.text, draft.script)
    edits = draft.corrections.edits
    edited = with_edits(draft.article, draft.script, edits, request.settings.pauses)
    notices = (
        *draft.notices,
        *dict.fromkeys(_misfit(one, draft.article, request) for one in edited.unfitting),
        *flaw_notices(draft.article, edited.script, said_in(draft.script)),
    )
    return replace(draft, script=edited.script, notices=notices)


def _unsaid(corrections: Corrections, *scripts: Script) -> Iterator[Notice]:
    """Give a notice of words that no line has, as written or as changed, and of which it was settled how they are said."""
    if corrections.spoken:
        said = folded(" ".join(line.text for script in scripts for line in script.lines()))
        for one in corrections.spoken:
            if folded(one.words) not in said:
                message = (
                    f"no line has “{one.words}” any more, of which it was settled by hand how it is said: "
                    "take it out of its .corrections.toml in scripts/, or mend its words there"
                )
                yield Notice(kind="correction", message=message)


def _unmade(corrections: Corrections) -> Iterator[Notice]:
    """Give a notice of what is settled and can't be made as it is written."""
    where = "in its .corrections.toml in scripts/"
    bounds = (
        f"pause_ms is 0 to {LONGEST_PAUSE_MS}, rate_percent {SLOWEST_PERCENT} to {FASTEST_PERCENT}"
    )
    for one in corrections.directed:
        if one != one.held:
            message = (
                f"the pause or the pace that “{one.words}” was given by hand is none that can be made, and the "
                f"nearest one is: mend it under [[directed]] {where}, where {bounds}"
            )
            yield Notice(kind="correction", message=message)
    for spoken in corrections.spoken:
        if spoken.is_empty:
            message = (
                f"“{spoken.words}” under [[spoken]] has neither alias nor ipa, and is said as written: give it "
                f"one {where}, or take it out there"
            )
            yield Notice(kind="correction", message=message)


def _misfit(edit: Edit, article: Article, request: Request) -> Notice:
    changed = f"“{edit.words}”, which was {_DONE.get(type(edit), 'changed')} by hand, is no line of"
    if request.length_ms is not None:  # it may be one of the whole, in the show's style
        message = (
            f"{changed} the short version: a build without --length tells whether it still fits"
        )
        return Notice(kind="correction", message=message)
    if folded(edit.words) in folded(article.text) and not isinstance(edit, Retitled | Inserted):
        message = (
            f"{changed} this script, though the article has these words: in the style {request.settings.script.style} "
            "its lines are others; if it shall hold in this one, mend its words in its .corrections.toml in scripts/"
        )
        return Notice(kind="correction", message=message)
    message = (
        f"no line says “{edit.words}” any more, which was {_DONE.get(type(edit), 'changed')} by hand: take it "
        "out of its .corrections.toml in scripts/, or mend its words there"
    )
    if isinstance(edit, Retitled):
        message = (
            f"no chapter is called “{edit.words}” any more, whose title was changed by hand: take it "
            "out of its .corrections.toml in scripts/, or mend the title there"
        )
    if isinstance(edit, Moved | Inserted):
        message = (
            f"“{edit.words}” was to come after “{edit.after}” by hand, and one of the two isn't said "
            "any more: take it out of its .corrections.toml in scripts/, or mend the words there"
        )
    return Notice(kind="correction", message=message)


def with_id(draft: Draft, article_id: str) -> Draft:
    """Return the draft with the article's id settled."""
    return replace(
        draft,
        article=replace(draft.article, id=article_id),
        script=replace(draft.script, article_id=article_id),
    )


def language_notices(article: Article, request: Request) -> Iterator[Notice]:
    """Give a notice of what isn't done for an article since too little is known of its language."""
    language = language_of(article.language)
    if not language.has_attribution:
        message = (
            f"in {language.label} it isn't known who says what: quotations stay with the narrator"
        )
        yield Notice(kind="language", message=message)
    if request.settings.show.disclosure is True and not language.script.disclosure:
        message = (
            f"no sentence in {language.label} says that the voices are synthetic: write one as "
            "disclosure under [show] in show.toml"
        )
        yield Notice(kind="disclosure", message=message)


def disclosure_of(tag: str, settings: Settings) -> str:
    """Return what is said of the voices in a language (BCP 47 tag); empty for nothing."""
    return settings.show.disclosure_in(language_of(tag).script.disclosure)


def own_words(tag: str, settings: Settings) -> tuple[str, ...]:
    """Return what a show adds to each episode in a language (BCP 47 tag)."""
    return tuple(filter(None, (settings.show.opening, disclosure_of(tag, settings))))


def _direction(article: Article, request: Request) -> Direction:
    settings = request.settings
    return Direction(
        language=language_of(article.language),
        pauses=settings.pauses,
        threshold=settings.attribution.threshold,
        disclosure=disclosure_of(article.language, settings),
        opening=settings.show.opening,
        style=settings.script.style,
        fragments=settings.script.fragments,
    )

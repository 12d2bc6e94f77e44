"""What a build would make, before anything is spoken or written."""

from dataclasses import dataclass
from pathlib import Path

from quotecast.episode.brief import draft_short, guessed_costs
from quotecast.episode.context import Context
from quotecast.episode.draft import draw
from quotecast.episode.drafted import Draft, with_id
from quotecast.episode.known import Listing
from quotecast.episode.repair import repaired, repairs_lost
from quotecast.episode.speak import known_takes, spoken_forms
from quotecast.model import Notice, Source, SourceKind
from quotecast.scripting.pacing import guessed_ms
from quotecast.show.identity import Identities
from quotecast.show.records import Record
from quotecast.timecode import frames_to_ms


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What would be made of a source; `is_as_it_was`: nothing, since the episode is there.

    `length_ms` is measured where a line's take is kept, and guessed elsewhere. `articles` is how many a
    feed lists or a file holds, `parts` the names of the latter; those of a feed would have to be fetched.
    """

    source: str
    folder: Path | None = None
    title: str = ""
    is_as_it_was: bool = False
    articles: int = 0
    parts: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    lines: int = 0
    new_lines: int = 0
    length_ms: int = 0
    notices: tuple[Notice, ...] = ()


def preview(source: Source, context: Context) -> Preview:
    """Return what a build would make of a source.

    Raises:
        QuotecastError: the source can't be read, or settings can't be used.
    """
    request = context.request
    drawn = draw(source.within(request.show), request)
    if isinstance(drawn, Listing):
        parts = tuple(name for name in drawn.names if name.startswith(f"{source}#"))
        count = len(drawn.names)
        return Preview(source=str(source), articles=count, parts=parts, notices=drawn.notices)
    if isinstance(drawn, Record):
        folder = request.output / drawn.slug
        return Preview(source=str(source), folder=folder, is_as_it_was=True, notices=drawn.notices)
    if source.kind is not SourceKind.SCRIPT:
        drawn = with_id(drawn, Identities(request.show).own_id(drawn.article))
    if request.length_ms is not None:
        drawn = draft_short(drawn, request, guessed_costs(request))
    return _of_draft(source, drawn, context)


def _of_draft(source: Source, draft: Draft, context: Context) -> Preview:
    script = draft.script
    settled = context.casting.preview(script, draft.chosen_voices, draft.article.source.typed)
    spoken = spoken_forms(script, context, draft.corrections.lexemes)
    anew = repaired(draft, spoken, settled.cast, context)
    takes = known_takes(script, anew.spoken, settled.cast, context, anew.by_hand)
    length_ms = 0
    for line in script.lines():
        take = takes.get(line.id)
        said_ms = (
            frames_to_ms(take.frames, take.sample_rate_hz)
            if take is not None
            else guessed_ms(anew.spoken[line.id].text)
        )
        length_ms += said_ms + line.pause_after_ms
    lines = sum(1 for _ in script.lines())
    return Preview(
        source=str(source),
        folder=context.request.output / draft.article.id,
        title=draft.article.title,
        speakers=tuple(speaker.name for speaker in script.speakers),
        lines=lines,
        new_lines=lines - len(takes),
        length_ms=length_ms,
        notices=(
            *draft.notices,
            *settled.notices,
            *anew.notices,
            *repairs_lost(draft, context.request),
        ),
    )

"""Open an article to work on it: who says what and why, its script and proof, what is heard of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from quotecast.casting.casting import Settlement
from quotecast.episode.attributed import attribution_of, read_source
from quotecast.episode.context import Context, Request
from quotecast.episode.drafted import Draft, with_id
from quotecast.episode.edited import draft_with_edits
from quotecast.episode.flaws import NOT_AS_PUBLISHED, flaws_of
from quotecast.episode.repair import Repaired, repaired
from quotecast.episode.speak import spoken_forms, take_addresses
from quotecast.model import Article, Quotation, Source, Speaker, text_digest
from quotecast.publishing.heard import HeardEpisode, read_heard
from quotecast.publishing.published import read_episode
from quotecast.reading import Reading
from quotecast.show.corrections import corrections_digest
from quotecast.show.identity import Identities

_OUTDATED: Final = (
    "the article was changed since its script was edited by hand, and what is new in it isn't said"
)
_SHORT = 16  # signs of a digest that only has to differ


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenArticle:
    """An article as a person works on it.

    `people` are all who may have said something. `repaired` has how each line is spoken, also by hand;
    `takes` (addresses) are by line id. `flaws` are what isn't as published in the script. `episode` is
    what was built of it, None where nothing is. `was` is a digest of what is settled, for changes that
    are made for it.
    """

    source: Source
    reading: Reading
    draft: Draft
    quotations: tuple[Quotation, ...]
    people: tuple[Speaker, ...]
    settled: Settlement
    repaired: Repaired
    takes: Mapping[str, str]
    flaws: tuple[str, ...]
    episode: HeardEpisode | None
    was: str

    @property
    def slug(self) -> str:
        """The name of its episode."""
        return self.draft.article.id

    def starts_ms(self) -> dict[str, int]:
        """Return when each line is heard in the episode as built, by line id; new ones aren't."""
        starts: dict[str, list[int]] = {}
        for line in self.episode.lines if self.episode else ():
            starts.setdefault(line.take, []).append(line.start_ms)
        found: dict[str, int] = {}
        for line_id, take in self.takes.items():
            if starts.get(take):
                found[line_id] = starts[take].pop(0)
        return found

    @property
    def is_as_built(self) -> bool:
        """Whether a listener hears the same lines in the episode as it is, in the same chapters."""
        if self.episode is None:
            return False
        lines = self.episode.lines
        if [line.take for line in lines] != [
            self.takes[line.id] for line in self.draft.script.lines()
        ]:
            return False
        starts, place = [], 0
        for chapter in self.draft.script.chapters:
            starts.append((chapter.title, lines[place].start_ms if place else 0))
            place += sum(1 for _ in chapter.lines())
        return starts == [(one.title, one.start_ms) for one in self.episode.published.chapters]


def open_article(source: Source, context: Context) -> OpenArticle:
    """Open the article of a source; no file is written, and nothing is spoken.

    Raises:
        QuotecastError: the source can't be read as an article, or settings can't be used.
    """
    request = context.request
    reading = read_source(source, request)
    slug = Identities(request.show).own_id(reading.article)
    was = state_of(reading.article, slug, request)  # before what it stands for is read
    draft = with_id(draft_with_edits(reading, slug, request), slug)
    is_same = draft.article.text == reading.article.text
    if is_same:  # an edited script that is built as it stands knows the text alone
        draft = replace(draft, article=replace(draft.article, blocks=reading.article.blocks))
    attribution = attribution_of(draft.article, draft.corrections, request).attribution
    settled = context.casting.preview(draft.script, draft.chosen_voices, draft.article.source.typed)
    spoken = spoken_forms(draft.script, context, draft.corrections.lexemes)
    anew = repaired(draft, spoken, settled.cast, context)
    folder = request.output / slug
    published = read_episode(folder)
    return OpenArticle(
        source=source,
        reading=reading,
        draft=draft,
        quotations=attribution.quotations,
        people=(*attribution.speakers, *attribution.others),
        settled=settled,
        repaired=anew,
        takes=take_addresses(draft.script, anew.spoken, settled.cast, context, anew.by_hand),
        flaws=(*(() if is_same else (_OUTDATED,)), *_flaws_in(draft)),
        episode=read_heard(folder) if published and published.audio else None,
        was=was,
    )


def _flaws_in(draft: Draft) -> tuple[str, ...]:
    told = (one.message for one in draft.notices if one.kind == NOT_AS_PUBLISHED)
    return tuple(told) or flaws_of(draft.article, draft.script)


def state_of(article: Article, slug: str, request: Request) -> str:
    """Return what changes when an article does, or what is settled for it."""
    return f"{corrections_digest(request.show, slug)}.{text_digest(article.text)[:_SHORT]}"

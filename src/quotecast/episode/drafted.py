"""What is known of an episode before anything is spoken, and how an article becomes that."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from quotecast.episode.attributed import attribution_of, unfitting
from quotecast.episode.context import Request
from quotecast.languages import language_of
from quotecast.model import Article, Notice, Script
from quotecast.reading import Reading, render_page
from quotecast.scripting.builder import doubts, write_script
from quotecast.scripting.writer import Direction
from quotecast.settings import Settings
from quotecast.show.corrections import Corrections, SaidBy


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is known of an episode before anything is spoken.

    `inputs` is the digest of what it was made of, None for a script file. `path` is the script's
    file; None: it isn't written yet, and the article's id isn't settled. `page` is what the source
    itself shows, as `render_page` writes it. `said` is what a producer
    has settled by editing a script: who says what.
    """

    article: Article
    script: Script
    notices: tuple[Notice, ...]
    inputs: str | None = None
    path: Path | None = None
    page: str = ""
    said: tuple[SaidBy, ...] = ()


def draft_of(reading: Reading, corrections: Corrections, request: Request) -> Draft:
    """Write the script of what was read, with what a person has settled of it; nothing is kept."""
    article = reading.article
    attribution = attribution_of(article, corrections, request)
    direction = _direction(article, request)
    quotations, speakers = attribution.quotations, attribution.speakers
    script = write_script(article, quotations, speakers, direction)
    known = (*speakers, *attribution.others)
    notices = (
        *reading.notices,
        *language_notices(article, request),
        *doubts(article, quotations, known, script, direction.threshold),
        *map(unfitting, attribution.unfitting),
    )
    page = render_page(reading.page)
    return Draft(article=article, script=script, notices=notices, page=page)


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


def _direction(article: Article, request: Request) -> Direction:
    settings = request.settings
    return Direction(
        language=language_of(article.language),
        pauses=settings.pauses,
        threshold=settings.attribution.threshold,
        disclosure=disclosure_of(article.language, settings),
        style=settings.script.style,
        fragments=settings.script.fragments,
    )

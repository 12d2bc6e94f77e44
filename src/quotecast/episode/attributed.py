"""Find who says what in an article, with what a person has settled of it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from quotecast.attributing import Attribution, Settled, attribute, open_parser
from quotecast.attributing.people_by_hand import KnownPerson, Recognised, recognise
from quotecast.episode.context import Request
from quotecast.episode.fetched import original_of
from quotecast.errors import SourceError
from quotecast.languages import language_of
from quotecast.model import Article, Notice, Source, SourceKind
from quotecast.reading import Reading, reading_of
from quotecast.settings import AttributionSettings
from quotecast.show.corrections import NARRATOR, Corrections, has_corrections, read_corrections
from quotecast.show.identity import Identities


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributed:
    """An article, who says what in it, and what is to be told of how it was read."""

    article: Article
    attribution: Attribution
    notices: tuple[Notice, ...] = ()


def read_quotations(
    source: Source, request: Request, corrections: Corrections | None = None
) -> Attributed:
    """Read an article and find who says what in it.

    `corrections` None are those that the show keeps of the article.

    Raises:
        SourceError: the source can't be read as an article.
    """
    if source.kind is SourceKind.SCRIPT:
        raise SourceError(
            f"{source} is a script, not an article", "Make its episode with: quotecast build"
        )
    reading = read_source(source, request)
    article = reading.article
    if corrections is None:
        corrections = corrections_of(article, request)
    found = attribution_of(article, corrections, request)
    notices = (*reading.notices, *unfitting(found))
    return Attributed(article=article, attribution=found.attribution, notices=notices)


def read_source(source: Source, request: Request) -> Reading:
    """Read the article of a source, with what is to be told of it.

    Raises:
        SourceError: the source can't be read as an article.
    """
    return reading_of(original_of(source.within(request.show), request))


def attribution_of(article: Article, corrections: Corrections, request: Request) -> Recognised:
    """Return who says what in an article, with what a person has settled of it."""
    settled = tuple(Settled(words=one.words, speaker=one.by) for one in corrections.said)
    found = _attributed(replace(article, id=""), settled, request.settings.attribution)
    people = [
        KnownPerson(name=one.name, also=one.also, gender=one.gender)
        for one in corrections.person
        if one.name != NARRATOR
    ]
    return recognise(found, people)


def forget_attribution() -> None:
    """Let go of what was found last: making ten hours needs the memory."""
    _attributed.cache_clear()


@lru_cache(maxsize=1)  # whoever opens an article asks for what its draft has asked for just before
def _attributed(
    article: Article, settled: tuple[Settled, ...], wanted: AttributionSettings
) -> Attribution:
    language = language_of(article.language)
    return attribute(
        article,
        language,
        guess_gender=wanted.guess_gender,
        settled=settled,
        parser=open_parser() if wanted.parser and language.has_attribution else None,
    )


def unfitting(found: Recognised) -> Iterator[Notice]:
    """Give a notice for each correction of who speaks that no longer fits the article."""
    for settled in found.attribution.unfitting:
        message = (
            f"“{settled.words}” isn't in the article any more, which was given to "
            f"{settled.speaker} by hand: take it out of its .corrections.toml in scripts/, or mend its words there"
        )
        yield Notice(kind="correction", message=message)
    for name in found.unknown:
        message = (
            f"nobody is called {name} in the article any more, of whom something was settled by "
            "hand: take it out of its .corrections.toml in scripts/, or mend the name there"
        )
        yield Notice(kind="correction", message=message)


def corrections_of(article: Article, request: Request) -> Corrections:
    """Return what a person has settled for an article.

    Raises:
        ScriptError: the file of its corrections can't be read.
    """
    if not has_corrections(request.show):
        return Corrections()
    return read_corrections(request.show, Identities(request.show).own_id(article))

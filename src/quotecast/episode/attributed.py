"""Find who says what in an article, with what a person has settled of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from quotecast.attributing import Attribution, Settled, attribute, open_parser
from quotecast.attributing.people_by_hand import (
    KnownPerson,
    Recognised,
    recognise,
    speaker_named,
)
from quotecast.episode.context import Request
from quotecast.episode.known import original_of
from quotecast.errors import SourceError
from quotecast.languages import language_of
from quotecast.model import (
    Article,
    LineKind,
    Notice,
    QuotationKind,
    Rule,
    Script,
    Source,
    SourceKind,
    Span,
)
from quotecast.reading import Reading, reading_of
from quotecast.settings import AttributionSettings
from quotecast.show.corrections import NARRATOR, Corrections, has_corrections, read_corrections
from quotecast.show.identity import Identities

GIVEN_BY_HAND: Final = "given by hand"
"""The kind of a notice of a quotation that a person has given to somebody else than the article names."""


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
            f"{source} is a script, not an article",
            "Give its article, which “Source:” in its first lines names",
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


@lru_cache(
    maxsize=2
)  # what is settled and what isn't: who opens an article asks as its draft did before
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


def given_away(
    article: Article, found: Recognised, corrections: Corrections, request: Request
) -> Iterator[Notice]:
    """Give a notice of quotations that a person has given to others than the article surely names."""
    told = told_alone(article, corrections, request)
    sure = _surely(told, request)
    now = found.attribution
    people = (*told.speakers, *told.others, *now.speakers, *now.others)
    names = {None: "the narrator"} | {one.id: one.name for one in people}
    given = [
        (one.span.cut_from(article.text), names[was], names[one.speaker_id])
        for one in now.quotations
        if (was := sure.get(one.span)) is not None
        and (one.speaker_id is not None or one.rule is Rule.BY_HAND)
        and one.speaker_id != was
    ]
    yield from notices_of_given(given)


def given_in(
    script: Script, article: Article, corrections: Corrections, request: Request
) -> Iterator[Notice]:
    """Give a notice of quotations that others are heard with, in a script as it stands, than the article surely names."""
    told = told_alone(article, corrections, request)
    known = (*told.speakers, *told.others)
    names = {one.id: one.name for one in known}
    heard_as = {one.id: speaker_named(one.name, known) or one for one in script.speakers}
    lines = [one for one in script.lines() if one.kind is not LineKind.ADDED]
    given = []
    for span, was in _surely(told, request).items():
        heard = {one.speaker_id for one in lines if any(map(span.touches, one.origin))}
        who = heard_as.get(heard.pop()) if len(heard) == 1 else None
        if who is not None and who.id != was:
            given.append((span.cut_from(article.text), names[was], who.name))
    yield from notices_of_given(given)


def told_alone(article: Article, corrections: Corrections, request: Request) -> Attribution:
    """Return who says what as the article alone tells it."""
    return attribution_of(article, replace(corrections, said=()), request).attribution


def _surely(told: Attribution, request: Request) -> dict[Span, str]:
    """Return who says the quotations of which the article surely names that."""
    named = {one.id for one in (*told.speakers, *told.others) if one.is_named}
    return {
        one.span: one.speaker_id
        for one in told.quotations
        if one.kind is QuotationKind.DIRECT
        and one.speaker_id in named
        and one.confidence >= request.settings.attribution.threshold
    }


def notices_of_given(given: Iterable[tuple[str, str, str]]) -> Iterator[Notice]:
    """Give a notice for each two people of whom one was given what the article says of the other.

    `given` has the words, whom the article names, and who says them now.
    """
    pairs: dict[tuple[str, str], list[str]] = {}
    for words, was, now in given:
        pairs.setdefault((was, now), []).append(" ".join(words.split()))
    for (was, now), several in pairs.items():
        more = f" and {len(several) - 1} more" if len(several) > 1 else ""
        message = f"“{several[0]}”{more}: given to {now} by hand, where the article names {was}"
        yield Notice(kind=GIVEN_BY_HAND, message=message)


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

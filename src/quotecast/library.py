"""What a program may do with quotecast: build an episode, write a script, find who says what."""

from pathlib import Path

from quotecast.attributing import Attribution
from quotecast.attributing import attribute as attribute_article
from quotecast.episode.build import build as build_source
from quotecast.episode.context import Request, Tell, open_context, tell_nobody, with_digest
from quotecast.episode.draft import draft_article
from quotecast.episode.drafted import Draft
from quotecast.languages import language_of
from quotecast.model import source_named
from quotecast.publishing.published import PublishedEpisode, read_episode
from quotecast.reading import Original, article_of
from quotecast.settings import Settings, find_show, load_settings


def build(
    source: str | Path,
    *,
    show: Path | None = None,
    settings: Settings | None = None,
    progress: Tell = tell_nobody,
) -> PublishedEpisode:
    """Make the episode of an article or of a script file, as `quotecast build` does.

    `source` is a file, or an http or https address. `show` is the show's folder (None: the nearest
    upwards with a show.toml, else the current one), `settings` those of its show.toml unless others
    are given. One that is there as it would be made again is returned as it is. `progress` is called
    with `RoomBegun` and `PieceDone`.

    Raises:
        QuotecastError: what went wrong, and what to do; nothing in the episode's folder has changed.
    """
    request = with_digest(_request(show, settings))
    with open_context(request, progress) as context:
        made = build_source(source_named(str(source)), context)
    episode = read_episode(request.output / made.slug)
    assert episode is not None, "what was made can be read"  # noqa: S101
    return episode


def draft(
    source: str | Path, *, show: Path | None = None, settings: Settings | None = None
) -> Draft:
    """Read an article and write its script, without speaking it; no file is written.

    Raises:
        QuotecastError: the source can't be read, or holds nothing to speak.
    """
    return draft_article(source_named(str(source)), _request(show, settings))


def attribute(text: str) -> Attribution:
    """Return who says what in the text of an article.

    Spans are half-open code-point offsets into the text.

    Raises:
        SourceError: there is no text.
    """
    article = article_of(Original(data=text.encode(), source=source_named("-"), is_exact=True))
    return attribute_article(article, language_of(article.language))


def _request(show: Path | None, settings: Settings | None) -> Request:
    show = find_show(Path.cwd()) if show is None else show.resolve()
    return Request(show=show, settings=settings or load_settings(show))

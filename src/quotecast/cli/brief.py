"""`quotecast brief`: one programme of the best sentences of many articles."""

from pathlib import Path

import click

from quotecast.batch.outcomes import made_of
from quotecast.cli.options import (
    Length,
    changed_settings,
    engine_option,
    formats_option,
    json_option,
    private_option,
    quiet_option,
    reporter_for,
    show_option,
    sources_argument,
)
from quotecast.cli.outcomes import leave, try_each
from quotecast.cli.printing import show_made
from quotecast.episode.brief import build_brief
from quotecast.episode.context import open_workshop, trim_cache
from quotecast.episode.draft import make_story
from quotecast.scripting.brief.composite import Story
from quotecast.settings import load_settings


@click.command()
@sources_argument
@click.option(
    "--length",
    "length_ms",
    type=Length(),
    default="5m",
    show_default=True,
    help="How long: 5m, 90s.",
)
@show_option
@formats_option
@engine_option
@private_option
@json_option
@quiet_option
def brief(
    sources: tuple[str, ...],
    length_ms: int,
    show: Path,
    *,
    allow_private: bool,
    as_json: bool,
    quiet: bool,
) -> None:
    """Make one programme of SOURCES: headlines, then the best sentences of each, strongest first.

    Example: quotecast brief articles/harbour-barrier.txt --length 2m
    """
    reporter = reporter_for(as_json=as_json, quiet=quiet)
    settings = load_settings(show, changed_settings())
    with open_workshop(show, settings, reporter, allow_private=allow_private) as workshop:
        stories: dict[str, Story] = {}

        def read(source: str) -> None:
            story = make_story(source, show, settings, allow_private=allow_private)
            stories.setdefault(story.article.text, story)

        errors = try_each(sources, read)
        if stories:
            built = build_brief(list(stories.values()), workshop, length_ms)
            for notice in built.notices:
                reporter.notice(notice)
            reporter.end()
            show_made(", ".join(sources), made_of(built), as_json=as_json, quiet=quiet)
    trim_cache(show, settings)
    leave(errors)

"""`quotecast script`: write the script of an article, without speaking it."""

from pathlib import Path

import click

from quotecast.cli.options import (
    changed_settings,
    fragments_option,
    length_option,
    private_option,
    quiet_option,
    reporter_for,
    show_option,
    sources_argument,
    style_option,
)
from quotecast.cli.outcomes import for_each
from quotecast.episode.brief import Costs, draft_brief
from quotecast.episode.draft import make_draft, make_story
from quotecast.scripting.script_json import render_script
from quotecast.settings import load_settings


@click.command()
@sources_argument
@show_option
@style_option
@fragments_option
@length_option
@private_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["fountain", "json"]),
    default="fountain",
    show_default=True,
    help="What to print: where the script is, or all of it as JSON.",
)
@quiet_option
def script(
    sources: tuple[str, ...],
    length_ms: int | None,
    show: Path,
    *,
    allow_private: bool,
    form: str,
    quiet: bool,
) -> None:
    """Write the script of each of SOURCES to scripts/, for you to read and edit.

    With --format json the whole script is printed as well: one JSON text for each source.

    Example: quotecast script articles/harbour-barrier.txt
    """
    reporter = reporter_for(as_json=False, quiet=quiet)
    settings = load_settings(show, changed_settings())

    def write_one(source: str) -> None:
        if length_ms is None:
            draft = make_draft(source, show, settings, allow_private=allow_private)
        else:
            story = make_story(source, show, settings, allow_private=allow_private)
            draft = draft_brief([story], show, settings, length_ms, Costs())
        for notice in draft.notices:
            reporter.notice(notice)
        if form == "json":
            click.echo(render_script(draft.article, draft.script, draft.notices), nl=False)
        else:
            click.echo(str(draft.path))

    for_each(sources, write_one)

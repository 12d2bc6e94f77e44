"""`quotecast script`: write the script of an article, without speaking it."""

from pathlib import Path

import click

from quotecast.batch.progress import printable
from quotecast.cli.options import (
    changed_settings,
    fragments_option,
    length_option,
    private_option,
    quiet_option,
    show_option,
    sources_argument,
    style_option,
)
from quotecast.cli.printing import for_each, place_of, show_notices, taken_from_show
from quotecast.episode.build import write_script_of
from quotecast.episode.context import request_of
from quotecast.model import Source
from quotecast.scripting.script_json import render_script


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
    request = request_of(show, changed_settings(), length_ms=length_ms, allow_private=allow_private)
    show_notices(taken_from_show(sources, show), quiet=quiet)

    def write_one(source: Source, name: str) -> None:
        draft = write_script_of(source, request)
        show_notices(draft.notices, name, quiet=quiet)
        if form == "json":
            click.echo(render_script(draft.article, draft.script, draft.notices), nl=False)
        else:
            assert draft.path is not None, "a script is written by now"  # noqa: S101
            click.echo(printable(str(place_of(draft.path))))

    for_each(sources, write_one)

"""`quotecast brief`: one programme of the best sentences of many articles."""

from pathlib import Path
from typing import Any

import click

from quotecast.batch.run_log import Order
from quotecast.batch.start import Means, start_run
from quotecast.cli.options import (
    Length,
    changed_settings,
    date_option,
    engine_option,
    formats_option,
    json_option,
    private_option,
    progress_for,
    progress_option,
    quiet_option,
    show_option,
    sources_argument,
    title_option,
    voices_option,
)
from quotecast.cli.printing import Printer, show_notices, taken_from_show


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
@title_option
@date_option
@show_option
@formats_option
@engine_option
@voices_option
@private_option
@click.option("--jobs", type=click.IntRange(1, 1024), help="Articles at once. Default: the cores.")
@click.option("--force", is_flag=True, help="Make it anew, whatever is there already.")
@click.option("--strict", is_flag=True, help="Take notices for errors.")
@progress_option
@json_option
@quiet_option
def brief(
    sources: tuple[str, ...],
    show: Path,
    *,
    jobs: int | None,
    progress: str | None,
    as_json: bool,
    quiet: bool,
    **options: Any,
) -> None:
    """Make one programme of SOURCES: headlines, then the best sentences of each, strongest first.

    Example: quotecast brief articles/harbour-barrier.txt --length 2m
    """
    changes, folder = changed_settings(), str(Path.cwd())
    order = Order(words=sources, folder=folder, changes=changes, is_brief=True, **options)
    shown = progress_for(progress, as_json=as_json, quiet=quiet)
    printer = Printer(shown, as_json=as_json, quiet=quiet)
    show_notices(taken_from_show(sources, show), as_json=as_json, quiet=quiet)
    with printer, start_run(order, show, Means(jobs=jobs), shown) as run:
        for outcome in run.outcomes:
            printer.show(outcome, run.output)
    printer.leave(run)

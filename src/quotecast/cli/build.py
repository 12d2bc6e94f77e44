"""`quotecast build`: make the episode of each source."""

from pathlib import Path
from typing import Any

import click

from quotecast.batch.building import BuildPlan, build_all
from quotecast.batch.house import house_of
from quotecast.batch.ledger import last_run
from quotecast.cli.options import (
    changed_settings,
    engine_option,
    formats_option,
    fragments_option,
    json_option,
    length_option,
    private_option,
    progress_option,
    quiet_option,
    show_option,
    style_option,
    watcher_for,
)
from quotecast.cli.printing import Printer
from quotecast.identity import OUTPUT
from quotecast.settings import load_settings
from quotecast.workshop import check_settings


@click.command()
@click.argument("sources", nargs=-1)
@show_option
@style_option
@fragments_option
@length_option
@formats_option
@engine_option
@private_option
@click.option("--jobs", type=click.IntRange(1, 1024), help="Episodes at once. Default: the cores.")
@click.option("--scheduler", metavar="ADDRESS", help="Work on the Dask cluster of this scheduler.")
@click.option("--resume", is_flag=True, help="Go on with the last run; SOURCES may be left out.")
@click.option("--force", is_flag=True, help="Make all anew, whatever is there already.")
@click.option("--strict", is_flag=True, help="Take notices for errors.")
@click.option("--fail-fast", is_flag=True, help="Stop at the first error.")
@click.option("--why", is_flag=True, help="Say of each line why it was spoken anew.")
@progress_option
@json_option
@quiet_option
def build(
    sources: tuple[str, ...],
    length_ms: int | None,
    show: Path,
    *,
    allow_private: bool,
    jobs: int | None,
    scheduler: str | None,
    resume: bool,
    force: bool,
    strict: bool,
    fail_fast: bool,
    why: bool,
    progress: str | None,
    as_json: bool,
    quiet: bool,
) -> None:
    """Make the episode of each of SOURCES: articles, folders, lists (@FILE), feeds, addresses,
    script files (.fountain).

    Example: quotecast build articles/harbour-barrier.txt
    """
    if not (sources or resume):
        raise click.UsageError("Missing argument 'SOURCES...': what is to be built?")
    earlier = last_run(show / OUTPUT) if resume else None
    known = earlier.order.options if earlier else {}
    given = {key: value for key, value in changed_settings().items() if value is not None}
    options: dict[str, Any] = {
        "settings": {**known.get("settings", {}), **given},
        "length_ms": length_ms or known.get("length_ms"),
        "allow_private": allow_private or known.get("allow_private", False),
        "strict": strict or known.get("strict", False),
        "force": force or known.get("force", False),
    }
    settings = load_settings(show, options["settings"])
    check_settings(settings)
    house = house_of(
        show,
        settings,
        allow_private=options["allow_private"],
        length_ms=options["length_ms"],
        trusts=not options["force"],
    )
    plan = BuildPlan(
        words=sources,
        house=house,
        jobs=jobs,
        scheduler=scheduler,
        resumes=earlier,
        options=options,
        is_strict=options["strict"],
        fail_fast=fail_fast,
    )
    watcher = watcher_for(progress, as_json=as_json, quiet=quiet)
    printer = Printer(as_json=as_json, quiet=quiet, why=why)
    try:
        for outcome in build_all(plan, watcher):
            with watcher.aside():
                printer.show(outcome)
    finally:
        watcher.end()
    printer.leave()

"""`quotecast build`: make the episode of each source."""

from pathlib import Path
from typing import Any

import click

from quotecast.batch.run_log import Order
from quotecast.batch.start import Means, start_run
from quotecast.cli.completing import complete_files
from quotecast.cli.opening import open_page
from quotecast.cli.options import (
    changed_settings,
    engine_option,
    formats_option,
    fragments_option,
    json_option,
    length_option,
    only_one,
    private_option,
    progress_for,
    progress_option,
    quiet_option,
    show_option,
    style_option,
    voices_option,
)
from quotecast.cli.printing import Printer, require_one, show_notices, taken_from_show
from quotecast.episode.context import LineRepair


@click.command()
@click.argument("sources", nargs=-1, shell_complete=complete_files)
@show_option
@style_option
@fragments_option
@length_option
@formats_option
@engine_option
@voices_option
@private_option
@click.option("--jobs", type=click.IntRange(1, 1024), help="Episodes at once. Default: the cores.")
@click.option("--scheduler", metavar="ADDRESS", help="Work on the Dask cluster of this scheduler.")
@click.option("--resume", is_flag=True, help="Go on with the last run; SOURCES may be left out.")
@click.option("--force", is_flag=True, help="Make all anew, whatever is there already.")
@click.option(
    "--line",
    type=click.IntRange(1),
    multiple=True,
    callback=only_one,
    help="Speak this line anew, and lay it in.",
)
@click.option(
    "--line-voice", metavar="VOICE", multiple=True, callback=only_one, help="The voice for it."
)
@click.option(
    "--line-says",
    metavar="WORDS",
    multiple=True,
    callback=only_one,
    help="What is heard of it instead.",
)
@click.option("--verify", is_flag=True, help="Listen to each episode; what is wrong is a notice.")
@click.option("--strict", is_flag=True, help="Take notices for errors.")
@click.option("--fail-fast", is_flag=True, help="Stop at the first error.")
@click.option(
    "--dry-run", is_flag=True, help="Only tell what would be made, how long, what is doubtful."
)
@click.option(
    "--open", "opens", is_flag=True, help="Open the page of the first episode when all is made."
)
@click.option("--why", is_flag=True, help="Say of each line why it was spoken anew.")
@progress_option
@json_option
@quiet_option
def build(
    sources: tuple[str, ...],
    show: Path,
    *,
    jobs: int | None,
    scheduler: str | None,
    resume: bool,
    fail_fast: bool,
    dry_run: bool,
    opens: bool,
    why: bool,
    line: int | None,
    line_voice: str | None,
    line_says: str | None,
    progress: str | None,
    as_json: bool,
    quiet: bool,
    **options: Any,
) -> None:
    """Make the episode of each of SOURCES: articles, folders, lists (@FILE), feeds, addresses,
    script files (.fountain).

    Example: quotecast build articles/harbour-barrier.txt
    """
    if not (sources or resume):
        raise click.UsageError("Missing argument 'SOURCES...': what is to be built?")
    if (line_voice or line_says) and line is None:
        raise click.UsageError("--line-voice and --line-says want --line: which line is it for?")
    if line is not None:
        require_one(sources, "--line")
    show_notices(taken_from_show(sources, show), as_json=as_json, quiet=quiet)
    voice, words = line_voice or "", line_says or ""
    repair = LineRepair(number=line, voice=voice, words=words) if line else None
    if dry_run:
        from quotecast.cli.previewing import tell_previews  # noqa: PLC0415 - it writes scripts

        tell_previews(sources, show, as_json=as_json, quiet=quiet, repair=repair, **options)
        return
    changes, folder = changed_settings(), str(Path.cwd())
    order = Order(words=sources, folder=folder, changes=changes, repair=repair, **options)
    means = Means(jobs=jobs, scheduler=scheduler, fail_fast=fail_fast)
    shown = progress_for(progress, as_json=as_json, quiet=quiet)
    printer = Printer(shown, as_json=as_json, quiet=quiet, why=why)
    with printer, start_run(order, show, means, shown, resumes=resume) as run:
        for outcome in run.outcomes:
            printer.show(outcome, run.output)
    if opens:
        open_page(run.output / slug for slug in printer.slugs)
    printer.leave(run)

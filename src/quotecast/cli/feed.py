"""`quotecast feed`: publish the show's episodes as a podcast feed and a page."""

import json
from pathlib import Path

import click

from quotecast.batch.progress import printable
from quotecast.cli.options import json_option, quiet_option, show_option
from quotecast.cli.printing import show_notices
from quotecast.settings import load_settings
from quotecast.show.feed import publish_show


@click.command()
@show_option
@json_option
@quiet_option
def feed(show: Path, *, as_json: bool, quiet: bool) -> None:
    """Write output/feed.xml and output/index.html from all episodes in output/; exit 1 where a
    broken one had to be left out.

    Example: quotecast feed
    """
    made = publish_show(show, load_settings(show))
    show_notices(made.notices, as_json=as_json, quiet=quiet)
    if as_json:
        click.echo(
            json.dumps({"feed": str(made.feed), "episodes": made.episodes, "left_out": made.faults})
        )
    elif not quiet:
        click.echo(f"{made.feed}: {made.episodes} episode{'' if made.episodes == 1 else 's'}")
    for fault in made.faults:
        click.echo(printable(f"error: left out of the feed: {fault}"), err=True)
    if made.faults:
        click.get_current_context().exit(1)

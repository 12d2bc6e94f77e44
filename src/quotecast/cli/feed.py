"""`quotecast feed`: publish the show's episodes as a podcast feed and a page."""

import json
from pathlib import Path

import click

from quotecast.cli.options import json_option, quiet_option, reporter_for, show_option
from quotecast.settings import load_settings
from quotecast.syndication import publish_show


@click.command()
@show_option
@json_option
@quiet_option
def feed(show: Path, *, as_json: bool, quiet: bool) -> None:
    """Write output/feed.xml and output/index.html from all episodes in output/.

    Example: quotecast feed
    """
    reporter = reporter_for(as_json=as_json, quiet=quiet)
    made = publish_show(show, load_settings(show))
    for notice in made.notices:
        reporter.notice(notice)
    if as_json:
        click.echo(json.dumps({"feed": str(made.feed), "episodes": made.episodes}))
    elif not quiet:
        click.echo(f"{made.feed}: {made.episodes} episodes")

"""Options that several commands share, and what they make."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from quotecast.progress import (
    ConsoleReporter,
    JsonReporter,
    PlainReporter,
    QuietReporter,
    Reporter,
)
from quotecast.settings import find_show

CommandT = TypeVar("CommandT", bound=Callable[..., Any])

show_option = click.option(
    "--show",
    "show",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    callback=lambda _context, _option, value: value.resolve() if value else find_show(Path.cwd()),
    help="The show's folder. Default: the nearest upwards with a show.toml, else this one.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, for programs.")
quiet_option = click.option("--quiet", is_flag=True, help="Print errors only.")
private_option = click.option(
    "--allow-private",
    is_flag=True,
    help="Fetch from loopback and private addresses too.",
)
engine_option = click.option("--engine", help="The speech engine. Default: as in show.toml.")
sources_argument = click.argument("sources", nargs=-1, required=True)


def reporter_for(*, as_json: bool, quiet: bool) -> Reporter:
    """Choose how progress is shown: only a terminal gets a bar."""
    if quiet:
        return QuietReporter()
    if as_json:
        return JsonReporter()
    if sys.stderr.isatty():
        return ConsoleReporter()
    return PlainReporter()

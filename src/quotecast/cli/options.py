"""Options that several commands share, and what they make."""

import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from quotecast.batch.progress import (
    BarProgress,
    JsonProgress,
    LogProgress,
    Progress,
)
from quotecast.cli.completing import Completion, complete_engines, complete_files
from quotecast.model import Fragments
from quotecast.settings import STYLES, find_show

_LENGTH = re.compile(r"(?=.)(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?|(\d+):(\d\d)")
_SHORTEST_S = 10
_LONGEST_S = 36_000
_CHANGES = "quotecast.changes"

CommandT = TypeVar("CommandT", bound=Callable[..., Any])

show_option = click.option(
    "--show",
    "show",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    callback=lambda _context, _option, value: value.resolve() if value else find_show(Path.cwd()),
    help="The show's folder. Default: the nearest upwards with a show.toml, else this one.",
)
json_option = click.option(
    "--json", "as_json", is_flag=True, help="Print JSON, for programs: an object a line."
)
quiet_option = click.option(
    "--quiet", is_flag=True, help="Leave notices and progress out: print results and errors."
)
progress_option = click.option(
    "--progress",
    type=click.Choice(["bar", "log", "json", "none"]),
    help="How to show the work. Default: a bar on a terminal, json with --json, else log.",
)
private_option = click.option(
    "--allow-private",
    is_flag=True,
    help="Fetch from loopback and private addresses too.",
)


def _setting_option(
    flag: str,
    key: str,
    meaning: str,
    values: Sequence[str] = (),
    *,
    instead: tuple[str, str] | None = None,
    otherwise: str = "as in show.toml",
    complete: Completion | None = None,
) -> Callable[[CommandT], CommandT]:
    """Make an option that goes before a key of show.toml; see `changed_settings`.

    `instead` is a key, with the value it has when the option is given and no other option sets it.
    """

    def keep(context: click.Context, _option: click.Parameter, value: str | None) -> None:
        changes = context.meta.setdefault(_CHANGES, {})
        if value is not None:
            changes[key] = value
            if instead is not None:
                changes.setdefault(*instead)

    return click.option(
        flag,
        type=click.Choice([*map(str, values)], case_sensitive=False) if values else str,
        expose_value=False,
        callback=keep,
        help=f"{meaning} Default: {otherwise}.",
        shell_complete=complete,
    )


engine_option = _setting_option(
    "--engine",
    "voices.engine",
    "The speech engine: all of its voices.",
    instead=("voices.cast", ""),
    complete=complete_engines,
)
voices_option = _setting_option(
    "--voices", "voices.cast", "A cast of voices by its name: neural, or one of the show's."
)
formats_option = _setting_option(
    "--formats", "publishing.formats", "The files to make, in a list: mp3,vtt,txt,web,epub …"
)
title_option = _setting_option(
    "--title", "brief.title", "What it is called.", otherwise="the show's title and the day"
)
date_option = _setting_option(
    "--date", "brief.date", "The day it is for, as 2024-05-03.", otherwise="today"
)
style_option = _setting_option(
    "--style", "script.style", "Attribution first, or word for word.", STYLES
)
fragments_option = _setting_option(
    "--fragments", "script.fragments", "Who reads fragments quoted in a sentence.", tuple(Fragments)
)
sources_argument = click.argument("sources", nargs=-1, required=True, shell_complete=complete_files)


class Length(click.ParamType[int]):
    """Read a length of time such as `5m`, `90s`, `1h30m` or `5:00`, in ms."""

    name = "length"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the length in ms, from 10 s to 10 h."""
        if isinstance(value, int):
            return value
        found = _LENGTH.fullmatch(value.strip().lower())
        seconds = 0
        if found:
            hours, minutes, rest, left, right = (int(part or 0) for part in found.groups())
            seconds = 3600 * hours + 60 * (minutes + left) + rest + right
        if not _SHORTEST_S <= seconds <= _LONGEST_S:
            self.fail(
                f"{value!r} is no length from 10s to 10h: write 5m, 90s, 1h30m or 5:00", param, ctx
            )
        return 1000 * seconds


length_option = click.option(
    "--length", "length_ms", type=Length(), help="Only the best sentences, as long as this: 5m."
)


def only_one(_context: click.Context, option: click.Parameter, given: Sequence[Any]) -> Any:
    """Return what an option that may be given once was given, None for nothing.

    Raises:
        click.UsageError: it was given more than once, of which all but one would be lost.
    """
    if len(given) > 1:
        message = f"{option.opts[0]} was given {len(given)} times: give it once, and call for each line by itself"
        raise click.UsageError(message)
    return given[0] if given else None


def changed_settings() -> dict[str, str]:
    """Return what the options of this call change in the show's settings."""
    return dict(click.get_current_context().meta.get(_CHANGES, {}))


def progress_for(choice: str | None, *, as_json: bool, quiet: bool) -> Progress:
    """Choose how a run is shown; only a terminal gets a bar if nobody asks for one."""
    if choice is None:
        choice = "none" if quiet else "json" if as_json else "log"
        choice = "bar" if choice == "log" and sys.stderr.isatty() else choice
    kinds: dict[str, Callable[[], Progress]] = {
        "bar": BarProgress,
        "log": LogProgress,
        "json": JsonProgress,
        "none": Progress,
    }
    return kinds[choice]()

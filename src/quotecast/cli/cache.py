"""`quotecast cache`: look after the takes that are kept."""

import json
import shutil
from pathlib import Path

import click

from quotecast.cli.options import json_option, show_option
from quotecast.show.places import encoded_folder, gone_scripts, takes_folder
from quotecast.show.takes import TakeCache


@click.command()
@click.argument("action", type=click.Choice(["info", "verify", "clear"]))
@show_option
@json_option
def cache(action: str, show: Path, *, as_json: bool) -> None:
    """Show the takes that are kept (info), remove the damaged (verify), or remove all (clear).

    With clear what is kept of scripts that are gone, with their episodes, goes too.

    Example: quotecast cache info
    """
    takes = TakeCache(takes_folder(show))
    gone: list[str] = []
    if action == "verify":
        gone = list(takes.damaged())
    elif action == "clear":
        gone = [entry.digest for entry in takes.entries()]
        for folder in (*gone_scripts(show), encoded_folder(show)):
            shutil.rmtree(folder, ignore_errors=True)
    for digest in gone:
        takes.remove(digest)
    kept = takes.entries()
    size = sum(entry.size_bytes for entry in kept)
    if as_json:
        content = {"takes": len(kept), "bytes": size, "removed": len(gone)}
        click.echo(json.dumps(content, sort_keys=True))
    else:
        click.echo(f"{takes.folder}: {len(kept)} takes, {size / 1e6:.1f} MB, {len(gone)} removed")

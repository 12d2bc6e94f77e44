"""`quotecast voices remove`: what was installed goes again."""

from pathlib import Path

import click

from quotecast.cli.completing import complete_models
from quotecast.cli.options import changed_settings, show_option
from quotecast.episode.voice_install import remove_voices
from quotecast.settings import load_settings


@click.command("remove")
@click.argument("name", shell_complete=complete_models)
@show_option
def voices_remove(name: str, show: Path) -> None:
    """Remove the model NAME that was installed, and its voices.

    People who had one of them in the show get another, with a notice, until it is there again.

    Example: quotecast voices remove en_US-lessac-medium
    """
    ids = remove_voices(name, load_settings(show, changed_settings()))
    click.echo(f"removed {name}: {', '.join(ids) or 'no voices'}")

"""`quotecast init`: make a show of a folder."""

from pathlib import Path

import click

from quotecast.files import make_folder, write_atomically
from quotecast.settings import SETTINGS_FILE
from quotecast.show.template import settings_template

FOLDERS = ("articles", "scripts", "voices", "output")


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def init(folder: Path) -> None:
    """Make a show of FOLDER; what is in it already stays as it is.

    Example: quotecast init .
    """
    for name in FOLDERS:
        make_folder(folder / name)
    settings = folder / SETTINGS_FILE
    if settings.exists():
        click.echo(f"{settings} is there already and stays as it is")
    else:
        write_atomically(settings, settings_template().encode("utf-8"))
        click.echo(f"made {settings}")
    click.echo("next: put an article into articles/ and type: quotecast build articles/NAME.txt")

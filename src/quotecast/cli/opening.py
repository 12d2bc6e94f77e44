"""Open what was made in the user's own programs."""

from collections.abc import Iterable
from pathlib import Path

import click


def open_page(folders: Iterable[Path]) -> None:
    """Open the page of the first episode that has one, else its folder; tell where none can be opened."""
    folder = next(iter(folders), None)
    if folder is None:
        return
    page = folder / "index.html"
    place = page if page.is_file() else folder
    if click.launch(str(place)):
        click.echo(f"notice: nothing here opens {place}", err=True)


def open_address(address: str) -> None:
    """Open a page in the user's browser; tell where none opens."""
    if click.launch(address):
        click.echo(f"notice: no browser opens here: open {address} yourself", err=True)

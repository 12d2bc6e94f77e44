"""`quotecast init`: make a show of a folder."""

import re
import sys
from pathlib import Path
from typing import Final

import click

from quotecast.errors import SettingsError
from quotecast.files import make_folder, write_atomically
from quotecast.settings import SETTINGS_FILE
from quotecast.show.template import settings_template

FOLDERS = ("articles", "scripts", "voices", "output")

# What a feed needs of a show, in the order it is asked for: all of it may be left empty.
_ASKED: Final = {
    "title": "What is the show called?",
    "description": "What is it about, in a sentence?",
    "author": "Who makes it?",
    "language": "In which language is it (en, de, en-GB …)?",
    "address": "Where will output/ be published (https://…)? Empty: nowhere yet.",
    "email": "At which address do directories reach its owner?",
}

_TAG: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # RFC 5646, section 2.1, in short
_OF_FEED: Final = ("title", "address", "description")  # what a feed can't do without, or shouldn't


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--title", help="What the show is called.")
@click.option("--description", help="What it is about, in a sentence.")
@click.option("--author", help="Who makes it.")
@click.option("--language", help="Its language: en, de, en-GB …")
@click.option("--address", help="Where its output folder will be published: https://…")
@click.option("--email", help="Where podcast directories reach its owner.")
@click.option("--ask/--no-ask", default=None, help="Ask for the rest. Default: on a terminal.")
def init(folder: Path, *, ask: bool | None, **known: str | None) -> None:
    """Make a show of FOLDER; what is in it already stays as it is.

    Example: quotecast init . --title "Harbour News" --address https://example.org/harbour
    """
    settings = folder / SETTINGS_FILE
    is_new = not settings.exists()
    wanted = {name: value for name, value in known.items() if value is not None}
    if is_new and (sys.stdin.isatty() if ask is None else ask):
        wanted |= _asked([name for name in _ASKED if name not in wanted])
    _require_address(wanted.get("address", ""))
    _require_language(wanted.get("language", ""))
    for name in FOLDERS:
        make_folder(folder / name)
    if is_new:
        text = settings_template({name: value for name, value in wanted.items() if value})
        write_atomically(settings, text.encode("utf-8"))
        click.echo(f"made {settings}")
    else:
        click.echo(f"{settings} is there already and stays as it is")
    click.echo("next: put an article into articles/ and type: quotecast build articles/NAME.txt")
    missing = [name for name in _OF_FEED if not wanted.get(name)] if is_new else []
    if missing:
        keys = " and ".join(filter(None, (", ".join(missing[:-1]), missing[-1])))
        click.echo(f"before quotecast feed: set {keys} under [show] in {settings}")


def _asked(names: list[str]) -> dict[str, str]:
    return {
        name: click.prompt(_ASKED[name], default="", show_default=False, err=True).strip()
        for name in names
    }


def _require_language(tag: str) -> None:
    if tag and not _TAG.fullmatch(tag):
        raise SettingsError(
            f"{tag!r} is no language: it is written as a short sign",
            "Write en, de, en-GB or the like",
        )


def _require_address(address: str) -> None:
    if address and not address.startswith(("http://", "https://")):
        raise SettingsError(
            f"{address!r} is no address that a feed can be published at",
            "Write it with https:// in front",
        )

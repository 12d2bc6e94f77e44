"""`quotecast voices measure`: figures are measured, not typed by hand."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from quotecast.cli.completing import complete_voices
from quotecast.cli.options import changed_settings, json_option, show_option
from quotecast.episode.voice_figures import measure_voices
from quotecast.settings import load_settings


@click.command("measure")
@click.argument("names", nargs=-1, required=True, shell_complete=complete_voices)
@click.option(
    "--into",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write the files into this folder. Default: where they lie, or the show's voices/.",
)
@show_option
@json_option
def voices_measure(
    names: tuple[str, ...], folder: Path | None, show: Path, *, as_json: bool
) -> None:
    """Have voices speak five sentences; write how high, how fast and how they sound into their files.

    Example: quotecast voices measure edward f5
    """
    for one in measure_voices(names, show, load_settings(show, changed_settings()), folder=folder):
        voice = one.voice
        if as_json:
            click.echo(json.dumps({**asdict(one), "path": str(one.path)}, sort_keys=True))
            continue
        wrong = (
            f"{voice.word_error_rate:.0%} of words misheard" if one.was_heard else "not listened to"
        )
        paces = f", {'/'.join(map(str, voice.paces))} wpm" if voice.paces else ""
        click.echo(
            f"{voice.id:<12} {voice.f0_hz:>4} Hz, {one.level_dbfs:.1f} dBFS, {wrong}{paces}: {one.path}"
        )
        for sentence in one.missing:
            click.echo(f"notice: {voice.id}: {sentence}", err=True)

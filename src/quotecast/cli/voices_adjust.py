"""`quotecast voices adjust`: another rate or pitch of a voice, for this show."""

from pathlib import Path

import click

from quotecast.cli.completing import complete_voices
from quotecast.cli.options import changed_settings, show_option
from quotecast.episode.voice_figures import adjust_voice
from quotecast.settings import load_settings


@click.command("adjust")
@click.argument("name", shell_complete=complete_voices)
@click.option("--rate", "rate_wpm", type=click.IntRange(80, 400), help="Words a minute.")
@click.option("--pitch", type=click.IntRange(0, 200), help="As its engine counts: see the file.")
@show_option
def voices_adjust(name: str, show: Path, *, rate_wpm: int | None, pitch: int | None) -> None:
    """Have the voice NAME speak faster, slower, higher or lower in this show: voices/NAME.toml.

    espeak counts pitch from 0 to 99; Piper and Kokoro in percent of the voice's own. Delete the file
    to have the voice as it comes.

    Example: quotecast voices adjust f5 --rate 150 --pitch 45
    """
    if rate_wpm is None and pitch is None:
        raise click.UsageError("Nothing is to be changed: give --rate or --pitch")
    made = adjust_voice(name, load_settings(show, changed_settings()), show, rate_wpm, pitch)
    click.echo(f"{made}: measure it anew with: quotecast voices measure {name}")

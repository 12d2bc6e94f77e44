"""`quotecast voices`: a group of commands, each loaded when it is called; without one it lists them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import click

from quotecast.cli.main import CommandTable
from quotecast.cli.options import engine_option, json_option, show_option, voices_option

# What help says of each; the command of a name is in cli/voices_NAME.py.
VOICE_COMMANDS: Final[Mapping[str, str]] = {
    "list": "List the voices, and who has each in this show.",
    "measure": "Measure voices, and write the figures into their files.",
    "adjust": "Set the rate and the pitch of a voice for this show.",
    "audition": "Hear voices one after the other.",
    "install": "Install a voice from a catalogue, a file, an address or a package.",
    "remove": "Remove a voice that was installed.",
}


class _VoiceCommands(CommandTable):
    table = VOICE_COMMANDS
    prefix = "voices_"


@click.command(cls=_VoiceCommands, invoke_without_command=True)
@engine_option
@voices_option
@show_option
@json_option
@click.pass_context
def voices(context: click.Context, show: Path, *, as_json: bool) -> None:
    """List, measure, hear, install and remove voices; without a command, list them.

    Example: quotecast voices list
    """
    if context.invoked_subcommand is None:
        from quotecast.cli.voices_list import voices_list  # noqa: PLC0415 - where it is called

        context.invoke(voices_list, show=show, as_json=as_json)

"""The group of commands, which loads a command only when it is called."""

import importlib
import os
import sys
from collections.abc import Mapping
from typing import Any

import click

from quotecast import __version__
from quotecast.cli.terminal import prepare_streams, stop_politely
from quotecast.errors import QuotecastError
from quotecast.plain import printable

# numpy would start a thread per core on import, for products of matrices that we never take.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

COMMANDS: Mapping[str, str] = {
    "build": "quotecast.cli.build:build",
    "brief": "quotecast.cli.brief:brief",
    "script": "quotecast.cli.script:script",
    "quotes": "quotecast.cli.quotes:quotes",
    "check": "quotecast.cli.check:check",
    "names": "quotecast.cli.names:names",
    "say": "quotecast.cli.say:say",
    "feed": "quotecast.cli.feed:feed",
    "cache": "quotecast.cli.cache:cache",
    "voices": "quotecast.cli.voices:voices",
    "doctor": "quotecast.cli.doctor:doctor",
    "init": "quotecast.cli.init:init",
}


class _Commands(click.Group):
    """Find commands in the table, in its order."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module, _, name = COMMANDS[cmd_name].partition(":")
        command = getattr(importlib.import_module(module), name)
        assert isinstance(command, click.Command)  # noqa: S101
        return command

    def main(self, *arguments: Any, **options: Any) -> Any:
        """Prepare the streams and the signals, and end errors of the streams as sentences."""
        prepare_streams()
        stop_politely()
        try:
            return super().main(*arguments, **options)
        except BrokenPipeError:
            # Whoever read us has gone; what Python would still write at its end goes nowhere.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(1)
        except OSError as error:
            click.echo(f"error: the output can't be written ({error.strerror})", err=True)
            sys.exit(1)

    def invoke(self, ctx: click.Context) -> Any:
        """End every error of ours as one sentence and its exit code."""
        try:
            return super().invoke(ctx)
        except QuotecastError as error:
            click.echo(printable(f"error: {error}"), err=True)
            ctx.exit(error.exit_code)
        except (KeyboardInterrupt, click.Abort):
            hint = "; go on with: quotecast build --resume"
            is_build = ctx.invoked_subcommand == "build"
            click.echo(
                f"stopped; nothing half-made was left behind{hint if is_build else ''}", err=True
            )
            ctx.exit(130)


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="quotecast")
def main() -> None:
    """Turn news articles into narrated episodes in which everybody quoted has a voice.

    Example: quotecast build articles/harbour-barrier.txt
    """

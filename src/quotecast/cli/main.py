"""The group of commands, which loads a command only when it is called; the border to the system."""

import importlib
import io
import os
import signal
import sys
import threading
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

import click

from quotecast import __version__
from quotecast.errors import QuotecastError

# What help says of each, so that it loads none of them; the command of a name is in cli/NAME.py.
COMMANDS: Mapping[str, str] = {
    "build": "Make the episode of each of SOURCES.",
    "brief": "Make one programme of the best sentences of SOURCES.",
    "script": "Write the script of each of SOURCES, to read and edit.",
    "quotes": "Show who says what in each of SOURCES, and settle it.",
    "check": "Show where a script doesn't say what the article says.",
    "verify": "Listen to finished episodes: is each line heard, whole and once?",
    "plot": "Draw the sound of finished episodes.",
    "cast": "Show who would speak with which voice in each of SOURCES, and why.",
    "names": "List the names in SOURCES that a voice may mangle.",
    "say": "Speak TEXT as an episode would, and keep a pronunciation.",
    "feed": "Write the podcast feed and a page of all episodes.",
    "desk": "Hear, correct and publish the show on a page in your browser.",
    "serve": "Serve the feed, pages and sound to phones on the local network.",
    "cache": "Look after the takes that are kept.",
    "voices": "List, measure, hear, install and remove voices.",
    "doctor": "Look for all that an episode needs, and say what is missing.",
    "init": "Make a show of a folder.",
    "completion": "Print what a shell needs to complete commands and options.",
}


class CommandTable(click.Group):
    """Find commands in a table, in its order, and load each only when it is called.

    `table` is what help says of each; the command of a name is in `cli/{prefix}NAME.py`, called so too.
    """

    table: Mapping[str, str]
    prefix = ""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names, in the table's order."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command, loaded now; None where the table hasn't got it."""
        if cmd_name not in self.table:
            return None
        name = f"{self.prefix}{cmd_name}"
        command = getattr(importlib.import_module(f"quotecast.cli.{name}"), name)
        assert isinstance(command, click.Command)  # noqa: S101
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that words begin with; name those that somebody may have meant.

        Raises:
            UsageError: there is no such command.
        """
        near = get_close_matches(args[0], self.table, n=3) if args[0] not in self.table else []
        if near:
            ctx.fail(f"No such command {args[0]!r}. Did you mean {' or '.join(map(repr, near))}?")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write what the table says, and load nothing."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.table.items()))


class _Commands(CommandTable):
    """The commands, and the border to the system."""

    table = COMMANDS

    def main(self, *arguments: Any, **options: Any) -> NoReturn:
        """Run a command, and end the program: every error of ours as one sentence and its code."""
        _prepare_streams()
        _stop_politely()
        try:
            code = super().main(*arguments, **{**options, "standalone_mode": False})
        except click.ClickException as error:
            error.show()
            code = error.exit_code
        except click.Abort:
            click.echo(
                "stopped; nothing half-made was left behind; a run goes on with: "
                "quotecast build --resume",
                err=True,
            )
            code = 130
        except QuotecastError as error:
            click.echo(_printable(f"error: {error}"), err=True)
            code = error.exit_code
        except BrokenPipeError:
            # Whoever read us has gone; what Python would still write at its end goes nowhere.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            code = 1
        except OSError as error:
            from quotecast.files import output_error  # noqa: PLC0415 - the other commands don't need it

            told = output_error(Path(error.filename or "the output"), error)
            click.echo(_printable(f"error: {told}"), err=True)
            code = 1
        sys.exit(code or 0)


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="quotecast")
def main() -> None:
    """Turn news articles into narrated episodes in which everybody quoted has a voice.

    Example: quotecast build articles/harbour-barrier.txt
    """


def _prepare_streams() -> None:
    """Make sure that there is a stdout and a stderr, and that neither fails on a character."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            # For as long as the program runs.
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
        elif isinstance(stream, io.TextIOWrapper):
            # A pipe is read by programs, which expect UTF-8; a terminal knows its own encoding.
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")


def _stop_politely() -> None:
    """Let SIGTERM and SIGHUP end the program as Ctrl-C does, so that it tidies up."""
    if threading.current_thread() is not threading.main_thread():
        return
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _interrupt)


def _interrupt(number: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001 - signal's
    raise KeyboardInterrupt


def _printable(text: str) -> str:
    from quotecast.batch.progress import printable  # noqa: PLC0415 - an error may cost its import

    return printable(text)

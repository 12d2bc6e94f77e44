"""A group of commands that loads a command only when it is called."""

import importlib
from collections.abc import Mapping
from difflib import get_close_matches

import click


class CommandTable(click.Group):
    """Find commands in a table, in its order.

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

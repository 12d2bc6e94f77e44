"""Do the same to several sources, tell what failed, and end with the exit code for it."""

from collections.abc import Callable, Sequence

import click

from quotecast.batch.outcomes import exit_code, run_all
from quotecast.errors import QuotecastError
from quotecast.plain import printable


def for_each(sources: Sequence[str], action: Callable[[str], None]) -> None:
    """Call the action for each source, and end with the exit code for what failed."""
    leave(try_each(sources, action))


def try_each(sources: Sequence[str], action: Callable[[str], None]) -> list[QuotecastError]:
    """Call the action for each source; one that fails is reported and doesn't stop the rest."""
    errors: list[QuotecastError] = []
    for outcome in run_all(sources, action):
        if outcome.error is not None:
            message = str(outcome.error)
            where = "" if outcome.source in message else f"{outcome.source}: "
            click.echo(printable(f"error: {where}{message}"), err=True)
            errors.append(outcome.error)
    return errors


def leave(errors: Sequence[QuotecastError]) -> None:
    """End the command with the exit code for these errors, where there are any."""
    if errors:
        click.get_current_context().exit(exit_code(errors))

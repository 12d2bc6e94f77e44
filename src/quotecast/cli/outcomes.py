"""Do the same to several sources, and end with the exit code that tells how it went."""

from collections.abc import Callable, Sequence

import click

from quotecast.errors import QuotecastError


def for_each(sources: Sequence[str], action: Callable[[str], None]) -> None:
    """Call the action for each source; one that fails is reported and doesn't stop the rest.

    Ends the program with the error's exit code where one failed, with 1 where several did.
    """
    codes = []
    for source in sources:
        try:
            action(source)
        except QuotecastError as error:
            click.echo(f"error: {source}: {error}", err=True)
            codes.append(error.exit_code)
    if codes:
        click.get_current_context().exit(codes[0] if len(set(codes)) == 1 else 1)

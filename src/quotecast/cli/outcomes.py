"""Do the same to several sources, tell what failed, and end with the exit code for it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import click

from quotecast.batch.progress import printable
from quotecast.batch.sources import find_sources
from quotecast.errors import QuotecastError
from quotecast.model import Source

ResultT = TypeVar("ResultT")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Generic[ResultT]):
    """Say what became of one source: exactly one of `result` and `error` is there."""

    source: str
    result: ResultT | None = None
    error: QuotecastError | None = None


def run_all(
    words: Sequence[str], action: Callable[[Source], ResultT]
) -> Iterator[Outcome[ResultT]]:
    """Call the action for each source that the words name, in order, and give each outcome.

    A source that is named twice is done once.
    """
    for found in find_sources(words):
        name = found.source.name
        if found.error is not None:
            yield Outcome(source=name, error=found.error)
            continue
        try:
            yield Outcome(source=name, result=action(found.source))
        except QuotecastError as error:
            yield Outcome(source=name, error=error)


def exit_code(errors: Sequence[QuotecastError], *, some_made: bool = False) -> int:
    """Return 0 where nothing failed, the one code of all errors where all failed, or else 1.

    >>> exit_code([])
    0
    """
    codes = {error.exit_code for error in errors}
    if len(codes) == 1 and not some_made:
        return codes.pop()
    return 1 if codes else 0


def error_sentence(source: str, error: QuotecastError) -> str:
    """Return what an error says, with the name of the source it is about."""
    message = str(error)
    return printable(message if source in message else f"{source}: {message}")


def for_each(sources: Sequence[str], action: Callable[[Source], None]) -> None:
    """Call the action for each source, and end with the exit code for what failed."""
    leave(try_each(sources, action))


def try_each(sources: Sequence[str], action: Callable[[Source], None]) -> list[QuotecastError]:
    """Call the action for each source; one that fails is reported and doesn't stop the rest."""
    errors: list[QuotecastError] = []
    for outcome in run_all(sources, action):
        if outcome.error is not None:
            click.echo(f"error: {error_sentence(outcome.source, outcome.error)}", err=True)
            errors.append(outcome.error)
    return errors


def leave(errors: Sequence[QuotecastError], *, some_made: bool = False) -> None:
    """End the command with the exit code for these errors, where there are any."""
    if errors:
        click.get_current_context().exit(exit_code(errors, some_made=some_made))

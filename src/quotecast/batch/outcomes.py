"""Say what became of sources: one that fails doesn't stop the rest."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from quotecast.batch.sources import find_sources
from quotecast.errors import QuotecastError

ResultT = TypeVar("ResultT")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Generic[ResultT]):
    """Say what became of one source: exactly one of `result` and `error` is there."""

    source: str
    result: ResultT | None = None
    error: QuotecastError | None = None


def run_all(words: Sequence[str], action: Callable[[str], ResultT]) -> Iterator[Outcome[ResultT]]:
    """Call the action for each source that the words name, in order, and give each outcome.

    A source that is named twice is done once.
    """
    for source in find_sources(tuple(words)):
        if source.error is not None:
            yield Outcome(source=source.name, error=source.error)
            continue
        try:
            yield Outcome(source=source.name, result=action(source.name))
        except QuotecastError as error:
            yield Outcome(source=source.name, error=error)


def exit_code(errors: Sequence[QuotecastError], *, some_made: bool = False) -> int:
    """Return 0 where nothing failed, the one code of all errors where all failed, or else 1.

    >>> exit_code([])
    0
    """
    codes = {error.exit_code for error in errors}
    if len(codes) == 1 and not some_made:
        return codes.pop()
    return 1 if codes else 0

"""Do the same to many sources: one that fails doesn't stop the rest."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from quotecast.errors import QuotecastError

ResultT = TypeVar("ResultT")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome(Generic[ResultT]):
    """Say what became of one source: exactly one of `result` and `error` is there."""

    source: str
    result: ResultT | None = None
    error: QuotecastError | None = None


def run_all(sources: Sequence[str], action: Callable[[str], ResultT]) -> Iterator[Outcome[ResultT]]:
    """Call the action for each source, in order, and give each outcome as it comes.

    A source that is named twice is done once.
    """
    for source in dict.fromkeys(sources):
        try:
            yield Outcome(source=source, result=action(source))
        except QuotecastError as error:
            yield Outcome(source=source, error=error)


def exit_code(errors: Sequence[QuotecastError]) -> int:
    """Return 0 where nothing failed, the one code of all errors, or 1 where they differ.

    >>> exit_code([])
    0
    """
    codes = {error.exit_code for error in errors}
    if len(codes) == 1:
        return codes.pop()
    return 1 if codes else 0

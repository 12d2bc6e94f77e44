"""What became of a source of a run."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from quotecast.episode.made import Made
from quotecast.errors import QuotecastError
from quotecast.model import Notice


class Became(StrEnum):
    """What a source became."""

    MADE = "made"
    KEPT = "kept"  # it is there already, as it would be made again
    SAME = "same"  # as another source of this run
    LISTED = "listed"  # a feed, a mailbox, a book, an export: its articles follow
    PASSED = "passed over"  # a folder holds it, and it is no article
    READ = "read"  # a brief tells of it
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one source: of `made` and `error` at most one is there.

    `slug` is its episode's folder, None where there is none. `seconds` are those of its tasks, with
    what they had to wait for workers. One that is listed `adds` so many sources to the run.
    """

    source: str
    became: Became
    slug: str | None = None
    made: Made | None = None
    error: QuotecastError | None = None
    notices: tuple[Notice, ...] = ()
    seconds: float = 0.0
    adds: int = 0


def notice_rows(notices: Iterable[Notice]) -> list[dict[str, str]]:
    """Return notices as programs read them."""
    return [{"kind": notice.kind, "message": notice.message} for notice in notices]

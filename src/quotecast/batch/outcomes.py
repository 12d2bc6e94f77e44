"""What is known of a source while a run is at it, and what became of it."""

import time
from collections.abc import Iterable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from quotecast.episode.made import Made
from quotecast.errors import QuotecastError
from quotecast.model import PASSED_OVER, Notice, Source
from quotecast.show.records import Record

if TYPE_CHECKING:  # loaded where there is something to do
    from quotecast.batch.tasks import DraftTask, Result
    from quotecast.episode.drafted import Draft

_INFORMATION: Final = frozenset(
    {
        PASSED_OVER,
        "format",
        "format dropped",
        "amended article",
        "asked no more",
        "edit kept",
        "left out of the brief",
        "recast",
        "given by hand",
        "line spoken anew",
    }
)
"""Kinds of notices that only tell what was done: there is nothing in the article to be mended."""


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


@dataclass(slots=True, kw_only=True, eq=False)
class Slot:
    """Follow one source; `is_entry` tells that a feed listed it.

    What was `drawn` for it may wait until the episode called `waits_for` is made. While its own is
    being made, that is called `slug`, and `keys` are those of its article.
    """

    source: Source
    error: QuotecastError | None = None
    passed: Notice | None = None
    is_entry: bool = False
    task: "DraftTask | None" = None
    future: "Future[Result] | None" = None
    drawn: "Record | Draft | None" = None
    waits_for: str = ""
    slug: str = ""
    keys: tuple[str, ...] = ()
    started: float = 0.0

    def outcome(self, became: Became, slug: str | None = None) -> Outcome:
        """Return what became of the source, which took as long as it has been drawn and made."""
        seconds = round(time.monotonic() - self.started, 3) if self.started else 0.0
        return Outcome(source=self.source.name, became=became, slug=slug, seconds=seconds)

    def failed(self, error: QuotecastError) -> Outcome:
        """Return that the source failed."""
        return replace(self.outcome(Became.FAILED), error=error)


def to_mend(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """Return the notices that somebody can do something about, which a strict run takes for errors."""
    return tuple(one for one in notices if one.kind not in _INFORMATION)


def notice_rows(notices: Iterable[Notice]) -> list[dict[str, str]]:
    """Return notices as programs read them."""
    return [{"kind": notice.kind, "message": notice.message} for notice in notices]

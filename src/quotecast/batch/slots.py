"""What is known of a source while a run is at it."""

import time
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from quotecast.batch.outcomes import Became, Outcome
from quotecast.batch.tasks import DraftTask, Result
from quotecast.errors import QuotecastError
from quotecast.model import Notice, Source
from quotecast.show.records import Record

if TYPE_CHECKING:  # loaded where there is something to do
    from quotecast.episode.drafted import Draft


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
    task: DraftTask | None = None
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

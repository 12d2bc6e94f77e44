"""What is done of an article's way in one go, wherever that is: reading it, making its episode.

A task is a value that can be sent to another process, and so is what it returns.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from quotecast.casting.casting import Settlement
from quotecast.episode.context import Context, RoomBegun
from quotecast.episode.made import Made
from quotecast.errors import WorkerError
from quotecast.model import Source
from quotecast.settings import LimitSettings
from quotecast.show.records import Record

if TYPE_CHECKING:  # a run that finds nothing to do loads neither
    from quotecast.episode.drafted import Draft, Drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftTask:
    """Read a source and write its script, unless its episode is there already.

    `content` is what standard input held. With `anew` no record of an earlier run counts.
    """

    source: Source
    content: bytes | None = None
    anew: bool = False

    def limit_s(self, limits: LimitSettings) -> int:
        """Return how long it may take."""
        return limits.reading_s

    def do(self, context: Context) -> "Drawn":
        """Return the draft, or what is there instead; no file is written.

        Raises:
            QuotecastError: the source can't be read.
        """
        from quotecast.episode.draft import draw  # noqa: PLC0415 - where there is something to do

        context.tell(RoomBegun(room="reading", pieces=0))
        return draw(
            self.source,
            context.request,
            self.content,
            anew=self.anew,
            at_first=context.warm_up,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeTask:
    """Make the episode of a draft whose id and cast are settled."""

    source: Source
    draft: "Draft"
    settled: Settlement

    def limit_s(self, limits: LimitSettings) -> int:
        """Return how long it may take."""
        return limits.making_s

    def do(self, context: Context) -> Made:
        """Return what was made; it lies in its folder, and a record says so.

        Raises:
            QuotecastError: what went wrong, and what to do.
        """
        from quotecast.episode.build import make  # noqa: PLC0415 - where there is something to do

        return make(self.draft, self.settled, context)


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefTask:
    """Make one episode of the best sentences of several articles."""

    source: Source
    drafts: "tuple[Draft, ...]"

    def limit_s(self, limits: LimitSettings) -> int:
        """Return how long it may take."""
        return limits.making_s

    def do(self, context: Context) -> Made | Record:
        """Return what was made, or the record of the brief that is there as it would be made.

        Raises:
            QuotecastError: what went wrong, and what to do.
        """
        from quotecast.episode.build import build_brief  # noqa: PLC0415 - as above

        return build_brief(self.drafts, context)


Task: TypeAlias = DraftTask | MakeTask | BriefTask
Result: TypeAlias = "Drawn | Made"


def overdue(task: Task, limit_s: int) -> WorkerError:
    """Return the error for a task that takes longer than it may."""
    return WorkerError(
        f"{task.source} took longer than {limit_s} s, which is the limit",
        "Look at it, divide it, or raise the seconds under [limits] in show.toml",
    )

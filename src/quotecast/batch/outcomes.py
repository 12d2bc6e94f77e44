"""What became of a source of a run."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from quotecast.episode.made import Made
from quotecast.errors import QuotecastError
from quotecast.model import PASSED_OVER, Notice

_INFORMATION: Final = frozenset(
    {
        PASSED_OVER,
        "format",
        "format dropped",
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


def to_mend(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """Return the notices that somebody can do something about, which a strict run takes for errors."""
    return tuple(one for one in notices if one.kind not in _INFORMATION)


def notice_rows(notices: Iterable[Notice]) -> list[dict[str, str]]:
    """Return notices as programs read them."""
    return [{"kind": notice.kind, "message": notice.message} for notice in notices]

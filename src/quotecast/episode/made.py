"""What a build left, in short: light enough for a run that finds nothing to do."""

from dataclasses import dataclass
from pathlib import Path

from quotecast.model import Notice
from quotecast.show.reasons import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLine:
    """Why a line was spoken, and how it begins."""

    id: str
    reason: Reason
    excerpt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What a build left, in short: a run has room for thousands of these.

    `gone` are those of the notices that tell what the episode has lost of what it was, and that no later
    build tells. `sounding_s` are the seconds from the first line that was newly spoken to the end of the making.
    """

    slug: str
    folder: Path
    title: str
    duration_ms: int
    integrated_lufs: float
    speakers: tuple[str, ...]
    lines: int
    new_lines: tuple[NewLine, ...]
    notices: tuple[Notice, ...]
    gone: tuple[Notice, ...] = ()
    sounding_s: float | None = None

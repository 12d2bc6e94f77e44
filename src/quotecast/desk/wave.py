"""The sound of an episode as a drawing to click on: who speaks when, chapters, loudness.

It is drawn by a process of its own, which ends then: listening to an episode takes a second or two and tens
of megabytes, which a desk that runs all day shouldn't hold, and nobody's click waits for it.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Final

from quotecast.child_process import ChildProcess
from quotecast.errors import QuotecastError, WorkerError
from quotecast.files import Stamp, stamp_of
from quotecast.publishing.published import MANIFEST_FILE
from quotecast.settings import SETTINGS_FILE

_PROCESS: Final = "quotecast.desk.drawing"
_PATIENCE_S: Final = 600.0
_PARTING_S: Final = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class VoicePath:
    """All that one person says, as an SVG path; `colour` 0 is the narrator's."""

    who: str
    colour: int
    path: str
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WaveView:
    """The drawing of a programme in a box of 1,000 by 150; `words` describe it."""

    duration_ms: int
    voices: tuple[VoicePath, ...]
    loudness: str
    target: float
    chapters: tuple[float, ...]
    words: str


def wave_of(folder: Path, show: Path) -> WaveView:
    """Return the drawing of an episode's sound; the last are kept until episode or settings change.

    Raises:
        SourceError: there is no episode, or its sound isn't there.
        CodecError: the sound can't be decoded.
        WorkerError: the process that draws it failed.
    """
    return _drawn(folder, show, stamp_of(folder / MANIFEST_FILE), stamp_of(show / SETTINGS_FILE))


@lru_cache(maxsize=4)
def _drawn(folder: Path, show: Path, *_stamps: Stamp | None) -> WaveView:
    child = ChildProcess(_PROCESS, str(folder.resolve()), str(show.resolve()))
    answers: SimpleQueue[Any] = SimpleQueue()
    try:
        child.listen(answers.put)
        answer = answers.get(timeout=_PATIENCE_S)
    except Empty:
        answer = None
    finally:
        child.end(_PARTING_S)
    if isinstance(answer, QuotecastError):
        raise answer
    if not isinstance(answer, WaveView):
        raise WorkerError(
            f"The sound of {folder.name} couldn't be drawn ({child.last_words()})",
            "Load the page again; if it happens again, run quotecast plot for the episode",
        )
    return answer

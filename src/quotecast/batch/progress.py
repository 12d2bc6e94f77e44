"""Show how a run goes: in bars, lines or JSON, or not at all. Workers tell of it from several threads."""

import json
import sys
import time
import unicodedata
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from threading import Lock, RLock
from typing import Any, TextIO

from quotecast.batch.outcomes import Outcome
from quotecast.episode.context import Event, PieceDone, RoomBegun
from quotecast.model import Notice
from quotecast.timecode import ms_to_hms

_NAME_LENGTH = 32
_LOG_EVERY_S = 30.0


def printable(text: str) -> str:
    r"""Return the text on one line, with a space for every control character.

    >>> printable("a\x1b[2Jb\nc")
    'a [2Jb c'
    """
    return "".join(" " if unicodedata.category(c) == "Cc" else c for c in text)


class Progress:
    """Hear of a run as it goes; this one shows nothing of it."""

    def begin(self, total: int) -> None:
        """Hear how many sources there are so far; a feed adds to them."""

    def hear(self, source: str, event: Event) -> None:
        """Hear how the work on a source goes."""

    def outcome(self, outcome: Outcome) -> None:
        """Hear what became of a source."""

    def aside(self) -> AbstractContextManager[None]:
        """Make room for something else to be printed."""
        return nullcontext()

    def end(self) -> None:
        """Hear that the run is over."""


@dataclass(slots=True, kw_only=True)
class _Room:
    """Where the work on a source is."""

    name: str
    pieces: int
    done: int = 0

    def __str__(self) -> str:
        return f"{self.name}, {self.done} of {self.pieces}" if self.pieces else self.name


class LogProgress(Progress):
    """Print notices as lines of text; for a log or a pipe. Of one source alone, without its name.

    What takes long says every half minute how far it is, with its name.
    """

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._is_one = False
        self._rooms: dict[str, _Room] = {}
        self._told_at = time.monotonic()
        self._lock = Lock()

    def begin(self, total: int) -> None:
        """Remember whether names are needed."""
        self._is_one = total == 1

    def hear(self, source: str, event: Event) -> None:
        """Remember how far a source is, and print it now and then."""
        with self._lock:
            match event:
                case RoomBegun(room=room, pieces=pieces):
                    self._rooms[source] = _Room(name=room, pieces=pieces)
                case PieceDone() if source in self._rooms:
                    self._rooms[source].done += 1
            now = time.monotonic()
            if now - self._told_at >= _LOG_EVERY_S and source in self._rooms:
                self._told_at = now
                words = printable(f"{source}: {self._rooms[source]}")
                print(words, file=self._stream, flush=True)

    def outcome(self, outcome: Outcome) -> None:
        """Print the notices."""
        self._rooms.pop(outcome.source, None)
        self._is_one = self._is_one and not outcome.adds
        for notice in outcome.notices:
            print(_sentence(outcome, notice, is_one=self._is_one), file=self._stream)


class _RunClock:
    """Count what is done, and guess how long the rest takes."""

    def __init__(self) -> None:
        self.done = self.total = 0
        self.audio_ms = 0
        self._started = time.monotonic()

    def count(self, outcome: Outcome) -> None:
        self.total += outcome.adds
        self.done += 1
        if outcome.made is not None:
            self.audio_ms += outcome.made.duration_ms

    @property
    def left_s(self) -> int | None:
        """Seconds to the end, None as long as nothing is done."""
        if not self.done:
            return None
        return round((time.monotonic() - self._started) / self.done * (self.total - self.done))


class JsonProgress(Progress):
    """Print events as JSON objects, one a line: `begin`, `room`, `piece`, `notice`, `outcome`."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr
        self._clock = _RunClock()
        self._lock = Lock()

    def begin(self, total: int) -> None:
        """Print the number of sources."""
        self._clock.total = total
        self._print({"event": "begin", "total": total})

    def hear(self, source: str, event: Event) -> None:
        """Print the room, or that a piece is done."""
        if isinstance(event, PieceDone):
            self._print({"event": "piece", "source": source})
        elif isinstance(event, RoomBegun):
            content = {"room": event.room, "pieces": event.pieces}
            self._print({"event": "room", "source": source, **content})

    def outcome(self, outcome: Outcome) -> None:
        """Print the notices, and the outcome with how far the run is."""
        for notice in outcome.notices:
            content = {"notice": notice.kind, "message": notice.message}
            self._print({"event": "notice", "source": outcome.source, **content})
        self._clock.count(outcome)
        self._print(
            {
                "event": "outcome",
                "source": outcome.source,
                "outcome": outcome.became.value,
                "done": self._clock.done,
                "total": self._clock.total,
                "audio_s": self._clock.audio_ms // 1000,
                "left_s": self._clock.left_s,
            }
        )

    def end(self) -> None:
        """Print that it is over."""
        self._print({"event": "end"})

    def _print(self, content: dict[str, Any]) -> None:
        with self._lock:
            print(json.dumps(content, ensure_ascii=False), file=self._stream, flush=True)


class BarProgress(Progress):
    """Show bars on a terminal: the run's, and one for each source in work; gone at the end."""

    def __init__(self) -> None:
        from rich import progress as bars  # noqa: PLC0415
        from rich.console import Console  # noqa: PLC0415 - a terminal's weight, for terminals only

        self._console = Console(stderr=True, highlight=False)
        self._bars = bars.Progress(
            bars.TextColumn("{task.description}", markup=False),
            bars.BarColumn(bar_width=24),
            bars.MofNCompleteColumn(),
            bars.TextColumn("{task.fields[more]}", markup=False),
            console=self._console,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self._clock = _RunClock()
        self._tasks: dict[str, Any] = {}
        self._whole: Any = None
        self._lock = RLock()

    def begin(self, total: int) -> None:
        """Show the run's bar, where it has more than one source."""
        self._clock.total = total
        if total > 1:
            self._add_whole()
        if self._console.is_terminal:
            self._bars.start()

    def _add_whole(self) -> None:
        self._whole = self._bars.add_task("articles", total=self._clock.total, more="")

    def hear(self, source: str, event: Event) -> None:
        """Move the source's bar."""
        with self._lock:
            if isinstance(event, PieceDone):
                if source in self._tasks:
                    self._bars.advance(self._tasks[source])
                return
            self._remove(source)
            if isinstance(event, RoomBegun):
                self._tasks[source] = self._bars.add_task(
                    f"{event.room:<11}",
                    total=event.pieces or None,
                    more="" if self._whole is None else printable(source)[-_NAME_LENGTH:],
                )

    def outcome(self, outcome: Outcome) -> None:
        """Print the notices above the bars, and move the run's."""
        for notice in outcome.notices:
            text = _sentence(outcome, notice, is_one=self._whole is None)
            self._console.print(text, markup=False, emoji=False)
        self._clock.count(outcome)
        with self._lock:
            self._remove(outcome.source)
        if outcome.adds and self._whole is None:
            self._add_whole()
        if self._whole is not None:
            self._bars.update(
                self._whole,
                completed=self._clock.done,
                total=self._clock.total,
                more=f"{ms_to_hms(self._clock.audio_ms)} of sound, {self._left()} left",
            )

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Take the bars away for the time being."""
        if not self._console.is_terminal:
            yield
            return
        self._bars.stop()
        try:
            yield
        finally:
            self._bars.start()

    def end(self) -> None:
        """Take the bars away."""
        if self._console.is_terminal:
            self._bars.stop()

    def _remove(self, source: str) -> None:
        task = self._tasks.pop(source, None)
        if task is not None:
            self._bars.remove_task(task)

    def _left(self) -> str:
        left_s = self._clock.left_s
        return "?" if left_s is None else ms_to_hms(1000 * left_s)


def _sentence(outcome: Outcome, notice: Notice, *, is_one: bool) -> str:
    where = "" if is_one else f"{outcome.source}: "
    return f"notice: {printable(where + notice.message)}"

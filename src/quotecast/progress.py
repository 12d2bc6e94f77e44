"""Tell how the work goes: one protocol, three ways to show it."""

import json
import sys
from typing import Protocol, TextIO

from quotecast.model import Notice
from quotecast.plain import printable


class Reporter(Protocol):
    """Hear of the work as it goes; times and amounts are whole numbers."""

    def begin(self, room: str, total: int) -> None:
        """Hear that a room starts on `total` pieces of work (0: unknown)."""

    def advance(self) -> None:
        """Hear that one piece is done."""

    def notice(self, notice: Notice) -> None:
        """Hear of a result that is less than it should be."""

    def end(self) -> None:
        """Hear that the article is done with, well or not."""


class QuietReporter:
    """Say nothing."""

    def begin(self, room: str, total: int) -> None:
        """Say nothing."""

    def advance(self) -> None:
        """Say nothing."""

    def notice(self, notice: Notice) -> None:
        """Say nothing."""

    def end(self) -> None:
        """Say nothing."""


class PlainReporter(QuietReporter):
    """Print notices as lines of text; for a log, a pipe or a terminal."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr

    def notice(self, notice: Notice) -> None:
        """Print the notice as one line."""
        print(f"notice: {printable(notice.message)}", file=self._stream)


class JsonReporter(QuietReporter):
    """Print notices as JSON objects, one a line."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stderr

    def notice(self, notice: Notice) -> None:
        """Print the notice as one JSON object."""
        content = {"notice": notice.kind, "message": notice.message}
        print(json.dumps(content, ensure_ascii=False), file=self._stream)


class ConsoleReporter:
    """Show a progress bar on a terminal; it is gone when the work is done."""

    def __init__(self) -> None:
        from rich.console import Console  # noqa: PLC0415 - a terminal's weight, for terminals only
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

        self._console = Console(stderr=True, highlight=False)
        self._progress = Progress(
            TextColumn("{task.description:<11}"),
            BarColumn(),
            MofNCompleteColumn(),
            console=self._console,
            transient=True,
        )
        self._task = self._progress.add_task("reading", total=None)
        self._started = False

    def begin(self, room: str, total: int) -> None:
        """Show the room's name and an empty bar."""
        if not self._started:
            self._progress.start()
            self._started = True
        self._progress.remove_task(self._task)  # a total that was known can't be unknown again
        self._task = self._progress.add_task(room, total=total or None)

    def advance(self) -> None:
        """Move the bar by one."""
        self._progress.advance(self._task)

    def notice(self, notice: Notice) -> None:
        """Print the notice above the bar."""
        message = f"notice: {printable(notice.message)}"
        self._console.print(message, markup=False, emoji=False)

    def end(self) -> None:
        """Take the bar away."""
        if self._started:
            self._progress.stop()
            self._started = False

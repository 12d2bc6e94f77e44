"""What was changed at a desk, to be taken back step by step; it lasts as long as the desk runs."""

import threading
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Final

from quotecast.errors import SourceError

_MOST_STEPS: Final = 100
_MOST_TOLD: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A change: what it was in words, and what takes it back."""

    words: str
    undo: Callable[[], object]


class History:
    """The changes of each article, by its key."""

    def __init__(self) -> None:
        self._steps: defaultdict[str, deque[Step]] = defaultdict(lambda: deque(maxlen=_MOST_STEPS))

    def add(self, key: str, step: Step) -> None:
        """Remember a change."""
        self._steps[key].append(step)

    def last(self, key: str) -> Step | None:
        """Return the change that would be taken back next."""
        return self._steps[key][-1] if self._steps[key] else None

    def undo(self, key: str) -> Step:
        """Take back the last change of an article, and forget it; also where it can't be any more.

        Raises:
            SourceError: nothing was changed here.
            ConflictError: something else was settled since.
        """
        if not self._steps[key]:
            raise SourceError("Nothing was changed here since the desk was opened", "Go on")
        step = self._steps[key].pop()
        step.undo()
        return step


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What is told of a change on the page that follows; `focus` and `hear` are ids on that page."""

    words: str
    is_error: bool = False
    focus: str = ""
    hear: str = ""


class Messages:
    """Messages for pages that follow, each with a number in their address."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._told: dict[int, Message] = {}
        self._lock = threading.Lock()

    def add(self, message: Message) -> int:
        """Keep a message for the next page; return its number."""
        with self._lock:
            number = next(self._numbers)
            self._told[number] = message
            self._told.pop(number - _MOST_TOLD, None)
            return number

    def find(self, number: str) -> Message | None:
        """Return the message of a number, None where there is none (any more)."""
        return self._told.get(int(number)) if number.isascii() and number.isdecimal() else None

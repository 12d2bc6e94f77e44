"""Record takes: worker processes that may crash, hang or write rubbish without a take being lost."""

import os
import time
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, Final, Self

from quotecast.child_process import ChildProcess
from quotecast.errors import EngineError, OutputError, QuotecastError
from quotecast.model import Take, Voice, Word
from quotecast.voicing import EngineChoice
from quotecast.voicing.base import (
    Crashed,
    SpeakOrder,
    Spoken,
    Utterance,
    WarmUp,
    Work,
    require_words,
)
from quotecast.voicing.verification import Pace, Patience, keep_take, patience_for

_RETRIES = 2
_POLL_S = 0.5  # Windows wakes a waiting thread for Ctrl-C only between two waits
_ALARM_S = 1.0  # what a worker waits longer than the pool before it ends itself
_LEAVE_S = 1.0
_WORKER: Final = "quotecast.voicing.worker"
_HINT = "Try again; if it stays so, reword the line or choose another voice"


@dataclass(slots=True, kw_only=True)
class _Recording:
    """Follow one utterance through its attempts, to its take or its error."""

    utterance: Utterance
    path: Path
    started: float = 0.0
    failures: int = 0
    take: Take | None = None
    error: EngineError | None = None

    @property
    def is_settled(self) -> bool:
        return self.take is not None or self.error is not None

    @property
    def characters(self) -> int:
        return len(self.utterance.text)

    @property
    def said(self) -> str:
        text = self.utterance.text
        return f"“{text}”" if len(text) <= 60 else f"“{text[:60].rsplit(' ', 1)[0]} …”"


@dataclass(slots=True, kw_only=True, eq=False)
class _Worker:
    """A child process, and when its answer must have come, on the monotonic clock."""

    deadline: float
    child: ChildProcess

    def last_words(self) -> str:
        """Return how it ended, and the end of what it wrote to stderr."""
        status = self.child.status or 0
        ended = f"by signal {-status}" if status < 0 else f"with status {status}"
        return f"ended {ended} ({self.child.last_words()})"


class EnginePool:
    """Record utterances with an engine in up to `workers` processes.

    `work` is what the engine says of its work. A context manager: when it is left, no process is. Workers start when they are first needed,
    and only as many as there is work for. One recording at a time.
    """

    def __init__(
        self,
        *,
        engine: EngineChoice,
        workers: int,
        work: Work | None = None,
        patience: Patience | None = None,
    ) -> None:
        self.engine = engine
        self._workers = max(1, workers)
        self._work = work or Work()
        self._patience = patience or patience_for(self._work)
        self._answers: SimpleQueue[tuple[_Worker, Any]] = SimpleQueue()
        self._waiting: deque[_Recording] = deque()
        self._starting: set[_Worker] = set()
        self._idle: list[_Worker] = []
        self._busy: dict[_Worker, _Recording] = {}
        self._failed_starts = 0
        self._pace = Pace(self._patience)
        self._open_characters = 0
        self._numbers = count()
        # Other runs may record into the same folder at the same time.
        self._mark = os.urandom(4).hex()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_rest: object) -> None:
        self._drop_work()
        self._let_go(_LEAVE_S if kind is None else 0.0)

    def rest(self) -> None:
        """End the workers, which have nothing to do; others start when they are needed."""
        self._let_go(_LEAVE_S)

    def warm_up(self, voice: Voice) -> None:
        """Have a first worker start, and load what a voice needs, while others do something else.

        It is left to `record` to find out whether that worked.
        """
        if not (self._starting or self._idle or self._busy):
            with suppress(EngineError):
                worker = self._start_worker()
                worker.child.send(WarmUp(voice=voice))
                self._starting.add(worker)

    def record(
        self, utterances: Iterable[Utterance], folder: Path
    ) -> Iterator[tuple[Utterance, Take]]:
        """Record every utterance to `folder/<digest>.wav`; give each with its take, in order.

        The files are the caller's. Utterances are taken in only a little ahead of the takes given
        out, so there may be any number of them. A take is verified before it gets its name.

        Raises:
            EngineMissingError: the engine, or a voice of it, isn't installed.
            EngineError: a line failed three times.
            OutputError: a take can't be written.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(
                f"The folder {folder} can't be made: {error.strerror}", "Choose another folder"
            ) from error
        source = iter(utterances)
        window: deque[_Recording] = deque()
        try:
            while self._fill(window, source, folder):
                while not window[0].is_settled:
                    self._turn()
                line = window.popleft()
                if line.take is None:
                    raise line.error or EngineError(f"{line.said} was not recorded", _HINT)
                yield line.utterance, line.take
        finally:
            self._drop_work()

    def _fill(self, window: deque[_Recording], source: Iterator[Utterance], folder: Path) -> bool:
        """Take in utterances until all workers have enough to do; tell whether any is left."""
        while self._open_characters < self._workers * self._work.characters_per_worker:
            utterance = next(source, None)
            if utterance is None:
                break
            name = f"{utterance.digest}.{self._mark}-{next(self._numbers)}.part"
            line = _Recording(utterance=utterance, path=folder / name)
            window.append(line)
            try:
                require_words(utterance.text)
            except EngineError as error:
                line.error = error
            else:
                self._waiting.append(line)
                self._open_characters += line.characters
        return bool(window)

    def _turn(self) -> None:
        """Hand out work, then wait for one answer, or for a deadline to pass."""
        self._start_workers()
        while self._idle and self._waiting:
            self._order(self._idle.pop(), self._waiting.popleft())
        deadline = min(worker.deadline for worker in (*self._starting, *self._busy))
        try:
            wait_s = min(max(0.0, deadline - time.monotonic()), _POLL_S)
            worker, answer = self._answers.get(timeout=wait_s)
        except Empty:
            self._end_overdue()
        else:
            self._take_in(worker, answer)

    def _start_workers(self) -> None:
        lines = len(self._waiting) + len(self._busy)
        wanted = min(
            self._workers, 1 + self._open_characters // self._work.characters_per_worker, lines
        )
        for _ in range(wanted - len(self._starting) - len(self._idle) - len(self._busy)):
            self._starting.add(self._start_worker())

    def _start_worker(self) -> _Worker:
        try:
            child = ChildProcess(_WORKER)
        except OSError as error:
            raise EngineError(
                f"No worker can be started: {error.strerror}", "Close other programs"
            ) from error
        worker = _Worker(deadline=time.monotonic() + self._patience.start_s, child=child)
        child.listen(lambda answer: self._answers.put((worker, answer)))
        child.send(self.engine)
        return worker

    def _order(self, worker: _Worker, line: _Recording) -> None:
        line.started = time.monotonic()
        self._busy[worker] = line
        limit_s = self._pace.limit_s(line.characters)
        worker.deadline = line.started + limit_s
        order = SpeakOrder(utterance=line.utterance, path=line.path, limit_s=limit_s + _ALARM_S)
        worker.child.send(order)

    def _end_overdue(self) -> None:
        now = time.monotonic()
        for worker in [one for one in self._starting if one.deadline <= now]:
            self._fail_to_start(worker, "took too long")
        for worker in [one for one in self._busy if one.deadline <= now]:
            line = self._busy.pop(worker)
            worker.child.end()
            self._fail(line, f"it hung for {now - line.started:.0f} s")

    def _take_in(self, worker: _Worker, answer: Any) -> None:
        """Take in what a worker answers; None: it has ended."""
        if worker in self._starting:
            self._take_in_start(worker, answer)
        elif worker in self._busy:
            self._take_in_line(worker, self._busy.pop(worker), answer)
        elif worker in self._idle:
            # It ended while it had nothing to do: another one starts when it is needed.
            self._idle.remove(worker)
            worker.child.end()

    def _take_in_start(self, worker: _Worker, answer: Any) -> None:
        if answer is None:
            self._fail_to_start(worker, None)
            return
        self._starting.remove(worker)
        if isinstance(answer, QuotecastError):
            worker.child.end()
            raise answer
        self._failed_starts = 0
        self._idle.append(worker)

    def _fail_to_start(self, worker: _Worker, reason: str | None) -> None:
        self._starting.remove(worker)
        worker.child.end()
        self._failed_starts += 1
        if self._failed_starts > _RETRIES:
            raise EngineError(
                f"The engine {self.engine.name} doesn't start: its worker "
                f"{reason or worker.last_words()}",
                "Mend what it reports, or choose another engine",
            )

    def _take_in_line(self, worker: _Worker, line: _Recording, answer: Any) -> None:
        """Settle a line, or have it tried again; after a failure always by a fresh worker."""
        try:
            line.take = keep_take(line.path, line.utterance, _words(worker, answer))
        except EngineError as error:
            worker.child.end()
            self._fail(line, error.message)
        except QuotecastError:
            worker.child.end()
            line.path.unlink(missing_ok=True)
            raise
        else:
            self._idle.append(worker)
            self._open_characters -= line.characters
            self._pace.learn(line.characters, time.monotonic() - line.started)

    def _fail(self, line: _Recording, reason: str) -> None:
        line.path.unlink(missing_ok=True)
        line.failures += 1
        if line.failures <= _RETRIES:
            self._waiting.appendleft(line)
            return
        self._open_characters -= line.characters
        line.error = EngineError(
            f"{self.engine.name} failed {line.failures} times on {line.said}: {reason}", _HINT
        )

    def _let_go(self, patience_s: float) -> None:
        for worker in self._starting:
            worker.child.end()
        self._starting.clear()
        for worker in self._idle:
            worker.child.dismiss()
        for worker in self._idle:
            # An idle one ends by itself, in the time that its engine needs to close.
            worker.child.end(patience_s)
        self._idle.clear()

    def _drop_work(self) -> None:
        """End the workers that are in the midst of a line, and forget what was waiting."""
        self._waiting.clear()
        self._open_characters = 0
        for worker, line in self._busy.items():
            worker.child.end()
            line.path.unlink(missing_ok=True)
        self._busy.clear()


def _words(worker: _Worker, answer: Any) -> tuple[Word, ...]:
    """Return what a worker answered to an order, or raise what it reports."""
    if isinstance(answer, Spoken):
        return answer.words
    if isinstance(answer, QuotecastError):
        raise answer
    if isinstance(answer, Crashed):
        told = worker.child.last_words()
        raise EngineError(f"it ended with status {answer.status} ({told})", _HINT)
    worker.child.end()
    raise EngineError(f"its worker {worker.last_words()}", _HINT)

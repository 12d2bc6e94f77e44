"""Keep worker processes for tasks: whatever becomes of one costs no more than its task."""

import errno
import threading
import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import Any, Final, TypeAlias

from quotecast.batch.tasks import Result, Task, overdue
from quotecast.child_process import ChildProcess
from quotecast.episode.context import Event, Idle, Request
from quotecast.errors import QuotecastError, WorkerError

Hearer: TypeAlias = Callable[[Task, Event], None]

_PROCESS: Final = "quotecast.batch.workers.process"
_ATTEMPTS = 2  # at a task whose worker was killed; one that ends by itself would do so again
_START_S = 90
_LEAVE_S = 1.5
_POLL_S = 0.5


class WorkerPool:
    """Do the tasks of a request in worker processes, each by one that has nothing else to do.

    Whoever makes this has to `close` it.
    """

    errors: tuple[type[Exception], ...] = (CancelledError,)

    def __init__(self, request: Request, jobs: int, hear: Hearer | None = None) -> None:
        self.jobs = jobs
        self._request = request
        self._hear: Hearer = hear or (lambda _task, _event: None)
        self._threads = ThreadPoolExecutor(jobs)
        self._free: SimpleQueue[_TaskWorker] = SimpleQueue()
        self._all: set[_TaskWorker] = set()
        self._lock = threading.Lock()
        self._is_closed = False

    def submit(self, task: Task) -> "Future[Result]":
        """Have a task done as soon as a worker is free; see `do`."""
        return self._threads.submit(self.do, task)

    def do(self, task: Task) -> Result:
        """Do a task, and return its result; any number of threads may ask at once.

        Raises:
            QuotecastError: what the task raised.
            WorkerError: it took too long, or its worker died.
        """
        try:
            return self._done(task)
        finally:
            self._hear(task, Idle())

    def _done(self, task: Task) -> Result:
        for attempt in range(1, _ATTEMPTS + 1):
            worker = self._worker()
            try:
                worker.get_ready(task)
                result = worker.do(task, task.limit_s(self._request.settings.limits), self._hear)
            except _KilledError as error:
                self._drop(worker)
                if attempt == _ATTEMPTS or self._is_closed:
                    raise WorkerError(*error.args) from error
            except _EndedError as error:
                self._drop(worker)
                raise WorkerError(*error.args) from error
            except QuotecastError:
                self._free.put(worker)
                raise
            except BaseException:
                self._drop(worker)
                raise
            else:
                self._free.put(worker)
                return result
        raise AssertionError("the last attempt returns or raises")

    @property
    def is_idle(self) -> bool:
        """Whether no worker has anything to do."""
        with self._lock:
            return len(self._all) <= self._free.qsize()

    def require_there(self) -> None:
        """Do nothing: this computer is there."""

    def close(self) -> None:
        """End all workers; what they are doing is given up, and leaves nothing half-made."""
        with self._lock:
            self._is_closed = True
            workers, self._all = self._all, set()
        for worker in workers:
            worker.child.dismiss()
        deadline = time.monotonic() + _LEAVE_S
        for worker in workers:
            worker.child.end(max(0.0, deadline - time.monotonic()))
        self._threads.shutdown(cancel_futures=True)

    def _worker(self) -> "_TaskWorker":
        with suppress(Empty):
            while True:
                worker = self._free.get_nowait()
                if worker.child.is_alive:
                    return worker
                self._drop(worker)  # it was ended while it had nothing to do
        with self._lock:
            if self._is_closed:
                raise WorkerError(
                    "The run was stopped", "Continue it with: quotecast build --resume"
                )
            try:
                worker = _TaskWorker(child=ChildProcess(_PROCESS))
            except OSError as error:
                is_full = error.errno in (errno.ENOMEM, errno.EAGAIN)
                hint = "Close other programs" if is_full else "See why this user may start none"
                raise WorkerError(f"No worker can be started: {error.strerror}", hint) from error
            self._all.add(worker)
        worker.child.listen(worker.answers.put)
        worker.child.send(self._request)
        return worker

    def _drop(self, worker: "_TaskWorker") -> None:
        with self._lock:
            self._all.discard(worker)
        worker.child.end()


class _KilledError(Exception):
    """A worker was ended by a signal: args are a message and a hint."""


class _EndedError(Exception):
    """A worker ended by itself in the midst of a task, or has to be ended."""


@dataclass(slots=True, kw_only=True, eq=False)
class _TaskWorker:
    """A child process, and what it has answered; None: it has ended."""

    child: ChildProcess
    answers: "SimpleQueue[Any]" = field(default_factory=SimpleQueue)
    is_ready: bool = False

    def get_ready(self, task: Task) -> None:
        """Wait until the process has started, which isn't the task's time."""
        if self.is_ready:
            return
        try:
            answer = self.answers.get(timeout=_START_S)
        except Empty:
            message = f"the worker of {task.source} took longer than {_START_S} s to start"
            raise _KilledError(message, "Close other programs, and run it again") from None
        if answer is None:
            raise self._ended(task)
        self.is_ready = True

    def do(self, task: Task, limit_s: int, hear: Hearer) -> Result:
        deadline = time.monotonic() + limit_s
        self.child.send(task)
        while True:
            left_s = deadline - time.monotonic()
            if left_s <= 0:
                raise _EndedError(*overdue(task, limit_s).args)
            try:
                answer = self.answers.get(timeout=min(left_s, _POLL_S))
            except Empty:
                continue
            if answer is None:
                raise self._ended(task)
            if isinstance(answer, QuotecastError):
                raise answer
            if not isinstance(answer, Event):
                result: Result = answer
                return result
            hear(task, answer)

    def _ended(self, task: Task) -> Exception:
        self.child.wait(_LEAVE_S)
        status, told = self.child.status, self.child.last_words()
        if status is None or status < 0:
            return _KilledError(
                f"the worker of {task.source} was killed (signal {-(status or -9)})",
                "Run it again; if it stays so, give it more memory or divide the article",
            )
        return _EndedError(
            f"{task.source} ended its worker (status {status}: {told[-600:]})",
            "Look at the article; if it is sound, this is a mistake of ours: please report it",
        )

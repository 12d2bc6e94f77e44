"""Keep worker processes for tasks: whatever becomes of one costs no more than its task."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import IO, TypeAlias

from quotecast.batch.events import Event, Idle
from quotecast.batch.tasks import Result, Task, overdue
from quotecast.batch.workers.process import receive, send
from quotecast.errors import QuotecastError, WorkerError

Hearer: TypeAlias = Callable[[Task, Event], None]

_ATTEMPTS = 2  # at a task whose worker was killed; one that ends by itself would do so again
_LEAVE_S = 1.5
_POLL_S = 0.5
_STDERR_LINES = 12
_HAS_SESSIONS = sys.platform != "win32"


class Benches:
    """Do tasks in worker processes, each by one that has nothing else to do.

    Any number of threads may ask at once; there are as many workers as ask. Whoever makes this
    has to `close` it.
    """

    def __init__(self, memory_mb: int, hear: Hearer | None = None) -> None:
        self._memory_mb = memory_mb
        self._hear: Hearer = hear or (lambda _task, _event: None)
        self._free: SimpleQueue[_Bench] = SimpleQueue()
        self._all: set[_Bench] = set()
        self._lock = threading.Lock()
        self._is_closed = False

    def do(self, task: Task) -> Result:
        """Do a task, and return its result.

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
            bench = self._bench()
            try:
                result = bench.do(task, self._hear)
            except _KilledError as error:
                self._drop(bench)
                if attempt == _ATTEMPTS or self._is_closed:
                    raise WorkerError(*error.args) from error
            except _EndedError as error:
                self._drop(bench)
                raise WorkerError(*error.args) from error
            except QuotecastError:
                self._free.put(bench)
                raise
            except BaseException:
                self._drop(bench)
                raise
            else:
                self._free.put(bench)
                return result
        raise AssertionError("the last attempt returns or raises")

    @property
    def processes(self) -> tuple[int, ...]:
        """The numbers of the workers' processes."""
        with self._lock:
            return tuple(sorted(bench.process_id for bench in self._all))

    def close(self) -> None:
        """End all workers; what they are doing is given up, and leaves nothing half-made."""
        with self._lock:
            self._is_closed = True
            benches, self._all = self._all, set()
        for bench in benches:
            bench.dismiss()
        deadline = time.monotonic() + _LEAVE_S
        for bench in benches:
            bench.end(max(0.0, deadline - time.monotonic()))

    def _bench(self) -> "_Bench":
        with suppress(Empty):
            while True:
                bench = self._free.get_nowait()
                if bench.is_alive:
                    return bench
                self._drop(bench)  # it was ended while it had nothing to do
        with self._lock:
            if self._is_closed:
                raise WorkerError(
                    "The run was stopped", "Continue it with: quotecast build --resume"
                )
            bench = _Bench(self._memory_mb)
            self._all.add(bench)
        return bench

    def _drop(self, bench: "_Bench") -> None:
        with self._lock:
            self._all.discard(bench)
        bench.end(0.0)


class _KilledError(Exception):
    """A worker was ended by a signal: args are a message and a hint."""


class _EndedError(Exception):
    """A worker ended by itself in the midst of a task, or has to be ended."""


class _Bench:
    """Hold one worker process, in a session of its own, so that Ctrl-C doesn't reach it."""

    def __init__(self, memory_mb: int) -> None:
        # -P: a file called wave.py in the folder where the user stands is no module of ours.
        command = [sys.executable, "-P", "-m", "quotecast.batch.workers.process", str(memory_mb)]
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=_HAS_SESSIONS,
            )
        except OSError as error:
            raise WorkerError(
                f"No worker can be started: {error.strerror}", "Close other programs"
            ) from error
        self._answers: SimpleQueue[Event | Result | QuotecastError | None] = SimpleQueue()
        self._stderr: deque[str] = deque(maxlen=_STDERR_LINES)
        self._readers = [
            threading.Thread(target=self._listen, daemon=True),
            threading.Thread(target=self._note, daemon=True),
        ]
        for reader in self._readers:
            reader.start()

    def do(self, task: Task, hear: Hearer) -> Result:
        deadline = time.monotonic() + task.limit_s
        with suppress(OSError):  # the worker's end is found when its answers end
            send(_pipe(self._process.stdin), task)
        while True:
            left_s = deadline - time.monotonic()
            if left_s <= 0:
                raise _EndedError(*overdue(task).args)
            try:
                answer = self._answers.get(timeout=min(left_s, _POLL_S))
            except Empty:
                continue
            if answer is None:
                raise self._ended(task)
            if isinstance(answer, QuotecastError):
                raise answer
            if not isinstance(answer, Event):
                return answer
            hear(task, answer)

    @property
    def process_id(self) -> int:
        """Return the process's number."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Tell whether the process is there."""
        return self._process.poll() is None

    def dismiss(self) -> None:
        """Tell the worker to stop what it does."""
        with suppress(OSError, ValueError):
            _pipe(self._process.stdin).close()

    def end(self, patience_s: float) -> None:
        """Wait for the worker to end, then make it end."""
        self.dismiss()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(patience_s)
        if sys.platform == "win32":
            self._process.kill()
        else:  # also what of its session it left behind when it was killed itself
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        for reader in self._readers:
            reader.join(_POLL_S)
        for pipe in (self._process.stdout, self._process.stderr):
            with suppress(OSError, ValueError):
                _pipe(pipe).close()

    def _ended(self, task: Task) -> Exception:
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_LEAVE_S)
        status = self._process.poll()
        for reader in self._readers:
            reader.join(_POLL_S)
        told = " / ".join(line for line in self._stderr if line) or "nothing on stderr"
        message = f"{task.source} ended its worker (status {status}: {told[-600:]})"
        hint = "Look at the article; if it is sound, this is a mistake of ours: please report it"
        if status is None or status < 0:
            message = f"the worker of {task.source} was killed (signal {-(status or -9)})"
            hint = "Run it again; if it stays so, give it more memory or divide the article"
            return _KilledError(message, hint)
        return _EndedError(message, hint)

    def _listen(self) -> None:
        pipe = _pipe(self._process.stdout)
        try:
            with suppress(EOFError):
                while True:
                    self._answers.put(receive(pipe))
        finally:
            self._answers.put(None)

    def _note(self) -> None:
        with suppress(ValueError):
            for line in _pipe(self._process.stderr):
                self._stderr.append(line.decode(errors="replace").strip()[:300])


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise ValueError("a worker is started with three pipes")
    return pipe

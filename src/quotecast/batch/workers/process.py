"""Be a worker: do task after task at one desk, for the process that started this one.

Run as `python -m quotecast.batch.workers.process MEMORY_MB`. Tasks come through stdin, and answers go to what
was stdout, as pickles: both ends are processes of one program and one user. The answers to a task are
events, and last its result or its error. Any error that is no answer ends the process, with a traceback
on stderr. When the other end is gone, so is this one.
"""

import os
import pickle
import signal
import sys
import threading
import traceback
from queue import SimpleQueue
from types import FrameType
from typing import IO, Any, NoReturn

from quotecast.batch.desk import Desk
from quotecast.batch.events import PieceDone, RoomBegun
from quotecast.batch.tasks import Result, Task
from quotecast.batch.workers.cores import take_core
from quotecast.errors import QuotecastError, SourceError
from quotecast.model import Notice

SIGNAL = signal.SIGTERM


class _Teller:
    """Tell the other end how the work goes; notices come with the result."""

    def __init__(self, answers: IO[bytes]) -> None:
        self._answers = answers

    def begin(self, room: str, total: int) -> None:
        send(self._answers, RoomBegun(room=room, pieces=total))

    def advance(self) -> None:
        send(self._answers, PieceDone())

    def notice(self, notice: Notice) -> None:
        """Say nothing."""

    def end(self) -> None:
        """Say nothing."""


def main() -> None:
    """Do tasks until there are no more."""
    signal.signal(SIGNAL, _stop)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints goes to stderr
    _bound_memory(int(sys.argv[1]))
    tasks: SimpleQueue[Task | None] = SimpleQueue()
    threading.Thread(target=_receive, args=(tasks,), daemon=True).start()
    core = None  # held as long as this process is there
    try:
        with Desk(_Teller(answers)) as desk:
            while (task := tasks.get()) is not None:
                if core is None and task.house.settings.voices.workers == 1:
                    core = take_core()
                send(answers, _answer(task, desk))
    except (KeyboardInterrupt, BrokenPipeError):
        # Nobody is left to answer, nor does Python try to: this ends as the signal would end it.
        signal.signal(SIGNAL, signal.SIG_DFL)
        os.kill(os.getpid(), SIGNAL)
    except BaseException:  # noqa: BLE001 - a border: the other end quotes the traceback
        # At once: Python's own end would trip over the thread that waits for tasks, and abort.
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)


def send(stream: IO[bytes], content: Any) -> None:
    """Send a value of ours to the process at the other end."""
    pickle.dump(content, stream, pickle.HIGHEST_PROTOCOL)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Take the next value from the process at the other end, which is ours.

    Raises:
        EOFError: it has gone.
    """
    try:
        return pickle.load(stream)  # noqa: S301 - from a pipe to a process of this program
    except (pickle.UnpicklingError, OSError, ValueError) as error:
        raise EOFError from error


def _answer(task: Task, desk: Desk) -> Result | QuotecastError:
    try:
        return task.do(desk)
    except QuotecastError as error:
        return error
    except MemoryError:
        return SourceError(
            f"{task.source} needs more memory than one article may have",
            "Divide it, or raise memory_mb under [limits] in show.toml",
        )


def _receive(tasks: "SimpleQueue[Task | None]") -> None:
    """Take tasks in; when there are no more, also what is being done is to stop."""
    try:
        while True:
            tasks.put(receive(sys.stdin.buffer))
    except EOFError:
        pass
    finally:
        tasks.put(None)
        _wake(SIGNAL)


def _wake(number: int) -> None:
    """Send this process's main thread a signal, which ends what it waits for."""
    if sys.platform == "win32":
        signal.raise_signal(number)
    else:
        signal.pthread_kill(threading.main_thread().ident or 0, number)


def _bound_memory(most_mb: int) -> None:
    """Let no process of this desk have more memory; where the system knows no such bound, any."""
    if most_mb and sys.platform != "win32":
        import resource  # noqa: PLC0415 - not there on Windows

        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        most = most_mb * 1_000_000
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


def _stop(number: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001 - signal's
    raise KeyboardInterrupt


if __name__ == "__main__":
    main()

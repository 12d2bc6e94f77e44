"""Be a worker: do task after task in one context, for the process that started this one.

Run as `python -m quotecast.batch.workers.process`. What comes in is a request and then tasks. It
says that it is idle when it has opened its context; the answers to a task are events, and last its
result or its error. Any error that is no answer ends the
process, with a traceback on stderr. When the other end is gone, so is this one.
"""

import os
import random
import signal
import sys
import tempfile
import threading
import traceback
from pathlib import Path
from queue import SimpleQueue
from types import FrameType
from typing import NoReturn

from filelock import FileLock, Timeout

from quotecast.batch.tasks import Result, Task
from quotecast.child_process import collect_seldom, private_output, receive, send
from quotecast.episode.context import Context, Idle, Request, open_context
from quotecast.errors import QuotecastError, SourceError

SIGNAL = signal.SIGTERM


def main() -> None:
    """Do tasks until there are no more."""
    signal.signal(SIGNAL, _stop)
    collect_seldom()
    answers = private_output()
    try:
        request: Request = receive(sys.stdin.buffer)
    except EOFError:
        return
    _bound_memory(request.settings.limits.memory_mb)
    tasks: SimpleQueue[Task | None] = SimpleQueue()
    threading.Thread(target=_receive, args=(tasks,), daemon=True).start()
    core = None  # held as long as this process is there
    try:
        with open_context(request, lambda event: send(answers, event)) as context:
            send(answers, Idle())
            while (task := tasks.get()) is not None:
                if core is None and request.settings.voices.workers == 1:
                    core = take_core()
                send(answers, _answer(task, context))
    except (KeyboardInterrupt, BrokenPipeError):
        # Nobody is left to answer, nor does Python try to: this ends as the signal would end it.
        signal.signal(SIGNAL, signal.SIG_DFL)
        os.kill(os.getpid(), SIGNAL)
    except BaseException:  # noqa: BLE001 - a border: the other end quotes the traceback
        # At once: Python's own end would trip over the thread that waits for tasks, and abort.
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(1)


def take_core() -> FileLock | None:
    """Move this process, and all that it will start, to a core that no other worker has.

    Handing sound from one core to another costs more than a tenth of a build's CPU time, and so a job
    takes as much of the computer as was asked for, and no more. Which cores are taken is told by lock
    files, which the system releases when a process ends. Other users, and containers, don't see them:
    hence a core is chosen by chance. Hold the lock as long as the process is to stay.

    Returns None, and moves nothing, where none is free or the system can't do it.
    """
    if sys.platform != "linux":
        return None
    cores = sorted(os.sched_getaffinity(0))
    for core in random.sample(cores, len(cores)):
        lock = FileLock(Path(tempfile.gettempdir()) / f"quotecast-{os.getuid()}-core-{core}.lock")
        try:
            lock.acquire(timeout=0)
            os.sched_setaffinity(0, {core})
        except (Timeout, OSError):
            continue
        return lock
    return None


def _answer(task: Task, context: Context) -> "Result | QuotecastError":
    try:
        return task.do(context)
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
    """Let no process of this worker have more memory; where the system knows no such bound, any."""
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

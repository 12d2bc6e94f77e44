"""Choose who does the tasks: this process, workers on this computer, or those of a Dask cluster.

Each is a `concurrent.futures.Executor`, so that there is one way through a run.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib import import_module
from types import FrameType
from typing import Any, NoReturn

from quotecast.batch.desk import Desk
from quotecast.batch.tasks import Result, Task, overdue
from quotecast.batch.workers.pool import Benches, Hearer
from quotecast.errors import EngineMissingError, QuotecastError, SettingsError, WorkerError
from quotecast.progress import Reporter

_CONNECT_S = 10
_SCHEMES = ("tcp://", "tls://", "ws://", "wss://", "ucx://")


@dataclass(frozen=True, slots=True, kw_only=True)
class Crew:
    """Hold an executor, what it is to do with a task, and how many it does at once.

    `errors` are those it raises of its own when a worker is lost; `require_there` raises when the
    whole crew is.
    """

    executor: Executor
    do: Callable[[Task], Result]
    jobs: int
    errors: tuple[type[Exception], ...] = (CancelledError,)
    require_there: Callable[[], None] = lambda: None

    def submit(self, task: Task) -> "Future[Result]":
        """Have a task done."""
        return self.executor.submit(self.do, task)


@contextmanager
def alone(reporter: Reporter) -> Iterator[Crew]:
    """Do each task in this process, at once."""
    with Desk(reporter) as desk:

        def do(task: Task) -> Result:
            with _within(task):
                return task.do(desk)

        yield Crew(executor=_InPlace(), do=do, jobs=1)


class _InPlace(Executor):
    """Do what is submitted before `submit` returns; a mistake of ours is raised there and then."""

    def submit(
        self, function: Callable[..., Any], /, *arguments: Any, **options: Any
    ) -> "Future[Any]":
        future: Future[Any] = Future()
        try:
            future.set_result(function(*arguments, **options))
        except QuotecastError as error:
            future.set_exception(error)
        return future


@contextmanager
def _within(task: Task) -> Iterator[None]:
    """End what this process does for a task when it takes too long, where the system can."""
    is_main = threading.current_thread() is threading.main_thread()
    if sys.platform == "win32" or not is_main:
        yield
        return

    def ring(number: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001 - signal's
        raise overdue(task)

    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, task.limit_s)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


@contextmanager
def local(jobs: int, memory_mb: int, hear: Hearer) -> Iterator[Crew]:
    """Do tasks in `jobs` worker processes of this computer."""
    benches = Benches(memory_mb, hear)
    executor = ThreadPoolExecutor(jobs)
    try:
        yield Crew(executor=executor, do=benches.do, jobs=jobs)
    finally:
        benches.close()
        executor.shutdown(cancel_futures=True)


@contextmanager
def cluster(address: str) -> Iterator[Crew]:
    """Do tasks on the workers of a Dask cluster, whose scheduler is at `address`.

    Raises:
        EngineMissingError: distributed isn't installed.
        SettingsError: no scheduler answers there, or it has no workers.
    """
    if not address.startswith(_SCHEMES):
        raise SettingsError(
            f"{address} is no address of a scheduler",
            "Give the address that dask scheduler prints, such as tcp://127.0.0.1:8786",
        )
    try:
        distributed: Any = import_module("distributed")
    except ImportError as error:
        raise EngineMissingError(
            "A cluster needs the library distributed, which isn't installed",
            "Install it with: pip install 'quotecast[cluster]'",
        ) from error
    try:
        client = distributed.Client(address, timeout=_CONNECT_S, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise SettingsError(
            f"No scheduler answers at {address} ({error})",
            "Start one with: dask scheduler, and give the address that it prints",
        ) from error
    try:
        yield _crew_of(client, address, distributed)
    finally:
        with suppress(*_own_errors(distributed)):  # what is lost already can't be closed
            client.close(timeout=_CONNECT_S)


def _crew_of(client: Any, address: str, distributed: Any) -> Crew:
    jobs = sum(client.nthreads().values())
    if not jobs:
        raise SettingsError(
            f"The cluster at {address} has no workers",
            f"Start one with: dask worker {address}",
        )

    def require_there() -> None:
        if client.status != "running":
            raise WorkerError(
                f"The scheduler at {address} has gone",
                "Start it and its workers again, and go on with: quotecast build --resume",
            )

    return Crew(
        executor=client.get_executor(pure=False),
        do=do_here,
        jobs=jobs,
        errors=_own_errors(distributed),
        require_there=require_there,
    )


def _own_errors(distributed: Any) -> tuple[type[Exception], ...]:
    """Return what distributed raises when workers or the scheduler are lost."""
    client, core = distributed.client, distributed.comm.core
    scheduler = distributed.scheduler
    return (
        CancelledError,
        scheduler.KilledWorker,
        client.FutureCancelledError,
        client.ClosedClientError,
        core.CommClosedError,
        TimeoutError,
        OSError,
    )


def do_here(task: Task) -> Result:
    """Do a task in a process of this computer: what a cluster's worker is asked for.

    The worker keeps the process for its next task with the same bound of memory, and the process
    ends with the worker.
    """
    worker = import_module("distributed").get_worker()
    memory_mb = task.house.settings.limits.memory_mb
    known: dict[int, Benches] = worker.__dict__.setdefault("quotecast_benches", {})
    return known.setdefault(memory_mb, Benches(memory_mb)).do(task)


def default_jobs() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1

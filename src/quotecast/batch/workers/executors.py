"""Choose who does the tasks: this process, workers on this computer, or those of a Dask cluster."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager, suppress
from importlib import import_module
from types import FrameType
from typing import Any, NoReturn, Protocol

from quotecast.batch.tasks import Result, Task, overdue
from quotecast.batch.workers.pool import WorkerPool
from quotecast.episode.context import Context, Request
from quotecast.errors import EngineMissingError, QuotecastError, SettingsError, WorkerError

_CONNECT_S = 10
_POOLS = threading.Lock()  # a cluster's worker may have several threads
_SCHEMES = ("tcp://", "tls://", "ws://", "wss://", "ucx://")


class Executor(Protocol):
    """Whoever does tasks, `jobs` of them at once, much like a `concurrent.futures.Executor`.

    `errors` are those it raises of its own when a worker is lost.
    """

    jobs: int
    errors: tuple[type[Exception], ...]

    def submit(self, task: Task) -> "Future[Result]":
        """Have a task done."""

    def require_there(self) -> None:
        """Make sure that the executor as a whole isn't lost.

        Raises:
            WorkerError: it is.
        """


class InPlace:
    """Do each task in this process, before `submit` returns."""

    jobs = 1
    errors: tuple[type[Exception], ...] = (CancelledError,)

    def __init__(self, context: Context) -> None:
        self._context = context

    def submit(self, task: Task) -> "Future[Result]":
        """Do a task; a mistake of ours is raised there and then."""
        future: Future[Result] = Future()
        try:
            with _within(task, task.limit_s(self._context.request.settings.limits)):
                future.set_result(task.do(self._context))
        except QuotecastError as error:
            future.set_exception(error)
        return future

    def require_there(self) -> None:
        """Do nothing: this process is there."""


@contextmanager
def _within(task: Task, limit_s: int) -> Iterator[None]:
    """End what this process does for a task when it takes too long, where the system can."""
    is_main = threading.current_thread() is threading.main_thread()
    if sys.platform == "win32" or not is_main:
        yield
        return

    def ring(number: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001 - signal's
        raise overdue(task, limit_s)

    signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, limit_s)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


@contextmanager
def on_cluster(request: Request, address: str) -> Iterator[Executor]:
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
    executor = Cluster(client, request, _own_errors(distributed))
    try:
        if not executor.jobs:
            raise SettingsError(
                f"The cluster at {address} has no workers",
                f"Start one with: dask worker {address}",
            )
        yield executor
    finally:
        with suppress(*executor.errors):  # what is lost already can't be closed
            client.close(timeout=_CONNECT_S)


class Cluster:
    """Do tasks by the workers of a Dask cluster that a client knows."""

    def __init__(self, client: Any, request: Request, errors: tuple[type[Exception], ...]) -> None:
        self.jobs = sum(client.nthreads().values())
        self.errors = errors
        self._client = client
        self._address = client.scheduler.address
        self._request = request
        self._executor = client.get_executor(pure=False)

    def submit(self, task: Task) -> "Future[Result]":
        """Have a task done by a worker of the cluster."""
        future: Future[Result] = self._executor.submit(do_here, self._request, task)
        return future

    def require_there(self) -> None:
        """Make sure that the scheduler is there.

        Raises:
            WorkerError: it has gone.
        """
        if self._client.status != "running":
            raise WorkerError(
                f"The scheduler at {self._address} has gone",
                "Start it and its workers again, and go on with: quotecast build --resume",
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


def do_here(request: Request, task: Task) -> Result:
    """Do a task in a process of this computer: what a cluster's worker is asked for.

    The worker keeps the process for its next task of the same request; it ends with the worker, or
    when a task of another request comes.
    """
    worker = import_module("distributed").get_worker()
    with _POOLS:
        known: dict[str, WorkerPool] = worker.__dict__.setdefault("quotecast_pools", {})
        key = f"{request.show} {request.order} {request.digest}"
        for other in [one for one in known if one != key and known[one].is_idle]:
            known.pop(other).close()
        if key not in known:
            known[key] = WorkerPool(request, jobs=1)
        pool = known[key]
    return pool.do(task)


def default_jobs() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1

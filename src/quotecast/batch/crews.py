"""Choose who does the tasks: this process, workers on this computer, or those of a Dask cluster.

Each is a `concurrent.futures.Executor` behind the same three lines, so that there is one way through
a run.
"""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any, cast

from quotecast.batch.bench import Benches, Hearer
from quotecast.batch.tasks import Desk, Result, Task
from quotecast.errors import EngineMissingError, SettingsError
from quotecast.progress import Reporter

_CONNECT_S = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Crew:
    """Hold an executor, what it is to do with a task, and how many it does at once."""

    executor: Executor
    do: Callable[[Task], Result]
    jobs: int

    def submit(self, task: Task) -> "Future[Result]":
        """Have a task done."""
        return self.executor.submit(self.do, task)


@contextmanager
def alone(
    reporter: Reporter, within: Callable[[Task], AbstractContextManager[None]]
) -> Iterator[Crew]:
    """Do each task in this process, at once, `within` a context that ends it when it is overdue."""
    with Desk(reporter) as desk:

        def do(task: Task) -> Result:
            with within(task):
                return task.do(desk)

        yield Crew(executor=_InPlace(), do=do, jobs=1)


class _InPlace(Executor):
    """Do what is submitted before `submit` returns."""

    def submit(
        self, function: Callable[..., Any], /, *arguments: Any, **options: Any
    ) -> "Future[Any]":
        future: Future[Any] = Future()
        try:
            future.set_result(function(*arguments, **options))
        except Exception as error:  # noqa: BLE001 - the future's reader raises it
            future.set_exception(error)
        return future


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
        SettingsError: no scheduler answers there.
    """
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
    with client:
        jobs = sum(client.nthreads().values())
        if not jobs:
            raise SettingsError(
                f"The cluster at {address} has no workers",
                f"Start one with: dask worker {address}",
            )
        executor = cast("Executor", client.get_executor(pure=False, retries=2))
        try:
            yield Crew(executor=executor, do=do_here, jobs=jobs)
        finally:
            executor.shutdown(wait=False)


def do_here(task: Task) -> Result:
    """Do a task in a worker process of this computer: what a cluster's worker is asked for."""
    return _benches(task.house.settings.limits.memory_mb).do(task)


@cache
def _benches(memory_mb: int) -> Benches:
    """Return this process's benches; they end with it, since their pipes do."""
    return Benches(memory_mb)


def default_jobs() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1

import os
import signal
import threading

import pytest

from quotecast.batch.tasks import DraftTask
from quotecast.batch.workers.pool import WorkerPool
from quotecast.episode.context import Request
from quotecast.errors import SourceError, WorkerError
from quotecast.model import source_named
from quotecast.settings import LimitSettings, Settings


@pytest.fixture
def task(newsroom):
    path = newsroom.write_night(1)
    return DraftTask(source=source_named(str(path)))


@pytest.fixture
def pools(newsroom):
    made = []

    def make(memory_mb=4000, hear=None):
        settings = Settings(limits=LimitSettings(memory_mb=memory_mb))
        made.append(WorkerPool(Request(show=newsroom.path, settings=settings), 1, hear))
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_worker_without_memory_is_told(pools, task):
    with pytest.raises(WorkerError):
        pools(memory_mb=20).do(task)


def test_error_of_a_task_is_raised_and_the_worker_stays(pools, task, newsroom):
    pool = pools()
    empty = newsroom.write("empty.txt", "")
    with pytest.raises(SourceError):
        pool.do(DraftTask(source=source_named(str(empty))))
    assert pool.do(task).article.title == "Night 1 at the quay"


def test_error_of_a_listener_costs_no_other_task(pools, task):
    calls = []

    def hear(_task, _event):
        calls.append(1)
        if len(calls) == 1:
            raise KeyError("a listener's mistake")

    pool = pools(hear=hear)
    with pytest.raises(KeyError):
        pool.do(task)
    assert pool.do(task).article.title == "Night 1 at the quay"


def processes(pool):
    return [worker.child._process.pid for worker in pool._all]


@pytest.mark.skipif(os.name != "posix", reason="sends signals")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_worker_that_is_ended_costs_no_task(pools, task, number):
    pool = pools()
    pool.do(task)
    (worker,) = processes(pool)
    os.kill(worker, number)
    os.waitid(os.P_PID, worker, os.WEXITED | os.WNOWAIT)
    assert pool.do(task).article.title == "Night 1 at the quay"
    assert processes(pool) != [worker]


def test_closing_ends_what_is_waited_for(pools, newsroom):
    is_read = threading.Event()
    pool = pools(hear=lambda _task, _event: is_read.set())
    os.mkfifo(newsroom.path / "pipe")
    hung = DraftTask(source=source_named(str(newsroom.path / "pipe")))
    failures = []

    def run():
        try:
            pool.do(hung)
        except WorkerError as error:
            failures.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    assert is_read.wait(60)
    pool.close()
    thread.join(60)
    assert failures

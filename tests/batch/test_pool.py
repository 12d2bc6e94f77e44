import os
import signal
import threading
import time

import pytest
from quotecast.batch.house import house_of

from quotecast.batch.tasks import DraftTask
from quotecast.batch.workers.pool import Benches
from quotecast.errors import SourceError, WorkerError
from quotecast.settings import load_settings


@pytest.fixture
def task(newsroom):
    path = newsroom.write_night(1)
    house = house_of(newsroom.path, load_settings(newsroom.path))
    return DraftTask(house=house, source="n", known_as="in/n.txt", place=str(path))


@pytest.fixture
def benches():
    made = []

    def make(memory_mb=4000, hear=None):
        made.append(Benches(memory_mb, hear))
        return made[-1]

    yield make
    for one in made:
        one.close()


def test_worker_without_memory_is_told(benches, task):
    with pytest.raises(WorkerError):
        benches(memory_mb=20).do(task)


def test_error_of_a_task_is_raised_and_the_worker_stays(benches, task, newsroom):
    bench = benches()
    empty = newsroom.write("empty.txt", "")
    with pytest.raises(SourceError):
        bench.do(DraftTask(house=task.house, source="e", known_as="e", place=str(empty)))
    assert bench.do(task).draft.article.title == "Night 1 at the quay"


def test_error_of_a_listener_costs_no_other_task(benches, task):
    calls = []

    def hear(_task, _event):
        calls.append(1)
        if len(calls) == 1:
            raise KeyError("a listener's mistake")

    bench = benches(hear=hear)
    with pytest.raises(KeyError):
        bench.do(task)
    assert bench.do(task).draft.article.title == "Night 1 at the quay"


@pytest.mark.skipif(os.name != "posix", reason="sends signals")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_worker_that_is_ended_costs_no_task(benches, task, number):
    bench = benches()
    bench.do(task)
    (worker,) = bench.processes
    os.kill(worker, number)
    time.sleep(0.3)
    assert bench.do(task).draft.article.title == "Night 1 at the quay"
    assert bench.processes != (worker,)


def test_closing_ends_what_is_waited_for(benches, task, newsroom):
    bench = benches()
    os.mkfifo(newsroom.path / "pipe")
    hung = DraftTask(house=task.house, source="p", known_as="p", place=str(newsroom.path / "pipe"))
    failures = []

    def run():
        try:
            bench.do(hung)
        except WorkerError as error:
            failures.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    time.sleep(1)
    started = time.monotonic()
    bench.close()
    thread.join(5)
    assert failures
    assert time.monotonic() - started < 3

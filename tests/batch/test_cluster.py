"""Episodes made by a real scheduler and two real workers on loopback, one of them killed."""

import os
import signal
import socket
import subprocess
import sys
import time

import pytest

distributed = pytest.importorskip("distributed")

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="kills processes"),
    pytest.mark.filterwarnings("default"),  # distributed's own
]
START_S = 60


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def start(tmp_path):
    """Start a command of dask in a session of its own; all are killed at the end."""
    started = []

    def run(*words):
        with (tmp_path / f"{words[0]}{len(started)}.log").open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "dask", *words],
                cwd=tmp_path,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        started.append(process)
        return process

    yield run
    for process in started:
        kill(process)


def kill(process):
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@pytest.fixture
def cluster(start, tmp_path):
    """Return a scheduler's address, its two workers and itself."""
    address = f"tcp://127.0.0.1:{free_port()}"
    scheduler = start("scheduler", "--host", address, "--no-dashboard")
    options = ("--nthreads", "1", "--no-dashboard", "--local-directory", str(tmp_path / "dask"))
    workers = [start("worker", address, *options) for _ in range(2)]
    with distributed.Client(address, timeout=START_S) as client:
        client.wait_for_workers(2, timeout=START_S)
    return address, workers, scheduler


def start_build(newsroom, address):
    """Start a build on the cluster, and return it when the first episode is there."""
    newsroom.write_nights(16)
    command = ["build", str(newsroom.folder), "--scheduler", address, "--show", str(newsroom.path)]
    running = subprocess.Popen(
        [sys.executable, "-m", "quotecast", *command], stderr=subprocess.PIPE, text=True
    )
    deadline = time.monotonic() + START_S
    while not newsroom.manifests() and time.monotonic() < deadline:
        time.sleep(0.05)
    return running


def test_cluster_that_loses_a_worker_makes_every_episode_once(newsroom, cluster):
    address, workers, _ = cluster
    running = start_build(newsroom, address)
    kill(workers[0])
    _, words = running.communicate(timeout=120)
    assert running.returncode == 0, words
    assert len(newsroom.manifests()) == 16
    assert newsroom.books()[-1][-1] == {"ended": {"made": 16}}


def test_scheduler_that_dies_ends_the_run_with_a_sentence(newsroom, cluster):
    address, _, scheduler = cluster
    running = start_build(newsroom, address)
    kill(scheduler)
    _, words = running.communicate(timeout=120)
    assert running.returncode == 1
    assert "has gone" in words
    assert newsroom.run("build", newsroom.folder).exit_code == 0
    assert len(newsroom.manifests()) == 16


def test_cluster_casts_as_one_computer_does(newsroom, cluster, tmp_path_factory):
    newsroom.write_nights(5)
    other = type(newsroom)(tmp_path_factory.mktemp("alone"))
    other.write_nights(5)
    newsroom.run("build", newsroom.folder, "--scheduler", cluster[0])
    other.run("build", other.folder, "--jobs", "1")
    assert {name: one["speakers"] for name, one in newsroom.manifests().items()} == {
        name: one["speakers"] for name, one in other.manifests().items()
    }


def test_address_without_a_scheduler_is_a_sentence(newsroom):
    article = newsroom.write_night(1)
    result = newsroom.run("build", article, "--scheduler", f"tcp://127.0.0.1:{free_port()}")
    assert result.exit_code == 2
    assert "dask scheduler" in result.stderr

"""Break what a run stands on: its processes, its disk, its cache, its register."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from injection import (
    ARTICLES,
    Attack,
    SkippedError,
    all_end,
    build,
    expect_exit,
    expect_whole,
    is_consistent,
    resume,
    send,
    shows,
    start,
    victims_of,
    workers_of,
)
from newsroom import manifests, write_articles
from quotecast.show.records import RECORDS

STOPPED_S = 2.0
GONE_S = 5.0


def worker_killed(attack: Attack, rounds: int) -> None:
    """Kill a worker, of articles or of the engine, at a random moment: the run goes on."""
    for show in shows(attack, rounds):
        running = start(show)
        time.sleep(attack.chance.uniform(0.2, 2.0))
        for victim in victims_of(attack, running):
            send(victim, signal.SIGKILL)
        expect_exit(attack, running, 120, 0)
        expect_whole(attack, show)


def worker_hung(attack: Attack, rounds: int) -> None:
    """Let a worker hang: its article fails when its time is over, the others are made."""
    for show in shows(attack, rounds):
        (show / "show.toml").write_text("[limits]\nreading_s = 6\nmaking_s = 6\n", encoding="utf-8")
        running = start(show)
        time.sleep(attack.chance.uniform(0.5, 1.5))
        for victim in victims_of(attack, running, "quotecast.batch.workers.process"):
            send(victim, signal.SIGSTOP)
        expect_exit(attack, running, 120, 0, 1)
        attack.expect(len(manifests(show)) >= ARTICLES - 1, "another article was lost")
        attack.expect(resume(show).returncode == 0, "resume failed")
        expect_whole(attack, show)


def engine_hung(attack: Attack, rounds: int) -> None:
    """Let a worker of the engine hang in mid-line: the line is spoken by another."""
    for show in shows(attack, rounds):
        running = start(show)
        time.sleep(attack.chance.uniform(0.5, 1.5))
        for victim in victims_of(attack, running, "quotecast.voicing.worker"):
            send(victim, signal.SIGSTOP)
        expect_exit(attack, running, 300, 0)
        expect_whole(attack, show)


def main_killed(attack: Attack, rounds: int) -> None:
    """Kill the main process at a random moment: what is there is whole, and resume does the rest."""
    for show in shows(attack, rounds):
        running = start(show)
        time.sleep(attack.chance.uniform(0.3, 2.5))
        workers = workers_of(running.pid)
        attack.missed += running.poll() is not None
        send(running.pid, signal.SIGKILL)
        running.wait()
        attack.expect(all_end(workers, GONE_S), "workers stayed behind")
        for name, manifest in manifests(show).items():
            attack.expect(is_consistent(show / "output" / name, manifest), f"{name} is half-made")
        again = resume(show)
        attack.expect(again.returncode == 0, f"resume: {again.stderr[-300:]}")
        expect_whole(attack, show)


def interrupted(attack: Attack, rounds: int) -> None:
    """Press Ctrl-C at a random moment: all is over in two seconds, and nothing is half-made."""
    # Who is started in the background of a shell ignores it, and so would all that it starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for show in shows(attack, rounds):
        running = start(show)
        time.sleep(attack.chance.uniform(0.5, 2.5))
        workers = workers_of(running.pid)
        started = time.monotonic()
        attack.missed += running.poll() is not None
        running.send_signal(signal.SIGINT)
        # Python on its way out listens to nobody, and ends by the signal itself.
        expect_exit(attack, running, 60, 0, 130, -signal.SIGINT)
        took_s = time.monotonic() - started
        attack.expect(took_s <= STOPPED_S, f"it took {took_s:.1f} s")
        attack.expect(all_end(workers, STOPPED_S), "workers stayed behind")
        left = [path.name for path in (show / "output" / ".work").glob("*")]
        attack.expect(not left, f"left behind: {left}")
        attack.expect(resume(show).returncode == 0, "resume failed")
        expect_whole(attack, show)


def full_disk(attack: Attack, rounds: int) -> None:
    """Let the disk be full at a random point: a sentence says so, and later all is made."""
    for show in shows(attack, rounds):
        size_kb = attack.chance.randrange(200, 6000)
        with mounted(show / "output", f"size={size_kb}k") as output:
            result = build(show)
            attack.expect(result.returncode == 1, f"exit code {result.returncode}")
            attack.expect(
                "full" in result.stderr, f"no word of a full disk: {result.stderr[-300:]}"
            )
            attack.expect("Traceback" not in result.stderr, result.stderr[-500:])
            for name, manifest in manifests(show).items():
                attack.expect(is_consistent(output / name, manifest), f"{name} is half-made")
            mount("-o", "remount,size=200m", str(output))
            attack.expect(build(show).returncode == 0, "it doesn't go on with room on the disk")
            expect_whole(attack, show)


def read_only(attack: Attack, rounds: int) -> None:
    """Let the output folder be read-only: a sentence says so."""
    for show in shows(attack, rounds):
        with mounted(show / "output", "ro"):
            result = build(show)
            attack.expect(result.returncode == 1, f"exit code {result.returncode}")
            attack.expect("read-only" in result.stderr.lower(), result.stderr[-300:])
            attack.expect("Traceback" not in result.stderr, result.stderr[-500:])


def two_runs(attack: Attack, rounds: int) -> None:
    """Run twice into one output folder at once: nothing of the episodes or the register is lost."""
    for show in shows(attack, rounds):
        write_articles(show / "more", ARTICLES * 2, 20)
        both = [start(show), start(show, "more")]
        for running in both:
            expect_exit(attack, running, 240, 0)
        expect_whole(attack, show, ARTICLES * 2)
        register = (show / "voices" / "cast.toml").read_text(encoding="utf-8")
        for manifest in manifests(show).values():
            for speaker in manifest["speakers"][1:]:
                attack.expect(f"[{speaker['id']}" in register, f"{speaker['id']} isn't registered")


def damaged_cache(attack: Attack, rounds: int) -> None:
    """Cut takes and notes of the cache short: they are noticed, and made again."""
    for show in shows(attack, rounds):
        build(show)
        before = {name: one["lines"] for name, one in manifests(show).items()}
        takes = sorted((show / "output" / ".cache" / "takes").glob("*.*"))
        for path in attack.chance.sample(takes, len(takes) // 2):
            size = path.stat().st_size
            with path.open("r+b") as stream:
                stream.truncate(attack.chance.randrange(size))
        shutil.rmtree(show / "output" / RECORDS)
        attack.expect(build(show).returncode == 0, "the build failed")
        attack.expect(
            {name: one["lines"] for name, one in manifests(show).items()} == before,
            "an episode sounds different",
        )
        expect_whole(attack, show)


def conflict(attack: Attack, rounds: int) -> None:
    """Leave a merge conflict in the register: one sentence, and no episode with another cast."""
    for show in shows(attack, rounds):
        build(show)
        register = show / "voices" / "cast.toml"
        whole = register.read_text(encoding="utf-8")
        rows = whole.splitlines()
        rows.insert(attack.chance.randrange(len(rows)), "<<<<<<< HEAD")
        register.write_text("\n".join(rows), encoding="utf-8")
        result = build(show, "--force")
        attack.expect(result.returncode == 2, f"exit code {result.returncode}")
        attack.expect("cast register" in result.stderr, result.stderr[-300:])
        attack.expect(result.stderr.count("\n") <= 2, "more than a sentence")
        register.write_text(whole, encoding="utf-8")
        attack.expect(build(show).returncode == 0, "it doesn't go on when it is mended")
        expect_whole(attack, show)


def mount(*words: str) -> None:
    """Mount a disk.

    Raises:
        SkippedError: this can't be done here.
    """
    command = [shutil.which("mount") or "mount", *words]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode:
        raise SkippedError(f"nothing can be mounted here ({result.stderr.strip()})")


@contextmanager
def mounted(folder: Path, options: str) -> Iterator[Path]:
    """Mount a disk in memory at a folder."""
    if shutil.which("mount") is None or os.geteuid() != 0:
        raise SkippedError("only root can mount a small disk")
    folder.mkdir()
    mount("-t", "tmpfs", "-o", options, "tmpfs", str(folder))
    try:
        yield folder
    finally:
        subprocess.run([shutil.which("umount") or "umount", str(folder)], check=True)

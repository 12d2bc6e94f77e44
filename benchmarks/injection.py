"""Hold what faults share: shows to break, commands to run in them, and what must be whole after."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from newsroom import build_command, manifests, write_articles
from quotecast.show.records import is_whole, read_record

ARTICLES = 10
TONES = ("--engine", "tone")
PATIENCE_S = 600


@dataclass(slots=True, kw_only=True)
class Attack:
    """Hold one fault's folder, its chance and its counts; `lost` says what didn't survive,
    `missed` counts rounds whose run was over before the fault came.
    """

    folder: Path
    chance: random.Random
    rounds: int = 0
    missed: int = 0
    lost: list[str] = field(default_factory=list)

    def expect(self, claim: object, words: str) -> None:
        """Note what didn't survive."""
        if not claim:
            self.lost.append(f"round {self.rounds}: {words}")


class SkippedError(Exception):
    """A fault can't be injected here."""


def shows(attack: Attack, rounds: int, articles: int = ARTICLES) -> Iterator[Path]:
    """Give a show with articles for each round; it is gone after it."""
    for number in range(rounds):
        attack.rounds += 1
        show = attack.folder / str(number)
        show.mkdir()
        write_articles(show / "in", articles, 20)
        (show / "voices").mkdir()
        yield show
        shutil.rmtree(show, ignore_errors=True)


def start(show: Path, sources: str = "in") -> "subprocess.Popen[bytes]":
    """Start a build, in a session of its own."""
    command = build_command(sources, show, *TONES, "--jobs", "2")
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, cwd=show, stdout=quiet, stderr=quiet, start_new_session=True)


def build(
    show: Path, *options: str, sources: tuple[str, ...] = ("in",)
) -> "subprocess.CompletedProcess[str]":
    """Build to the end."""
    return quotecast("build", *sources, *TONES, "--jobs", "2", *options, show=show)


def resume(show: Path) -> "subprocess.CompletedProcess[str]":
    """Resume a run, or start it where it was killed before its books were opened."""
    if not list((show / "output" / "runs").glob("*.jsonl")):
        return build(show)
    return quotecast("build", "--resume", *TONES, "--jobs", "2", show=show)


def quotecast(*words: str, show: Path) -> "subprocess.CompletedProcess[str]":
    """Run a command to its end."""
    command = [sys.executable, "-m", "quotecast", *words, "--show", str(show)]
    try:
        return subprocess.run(
            command, cwd=show, capture_output=True, text=True, check=False, timeout=PATIENCE_S
        )
    except subprocess.TimeoutExpired:
        told = f"it hadn't ended after {PATIENCE_S} s"
        return subprocess.CompletedProcess(command, -signal.SIGKILL, "", told)


def workers_of(process_id: int, module: str = "quotecast.") -> list[int]:
    """Return the processes below one that run a module, as Linux lists them for each thread."""
    found: list[int] = []
    for child in _children(process_id):
        with suppress(OSError):
            if module in Path(f"/proc/{child}/cmdline").read_text(
                encoding="utf-8", errors="replace"
            ):
                found.append(child)
        found += workers_of(child, module)
    return found


def _children(process_id: int) -> list[int]:
    found: list[int] = []
    with suppress(OSError):
        for path in Path(f"/proc/{process_id}/task").glob("*/children"):
            found += [int(word) for word in path.read_text(encoding="ascii").split()]
    return found


def victims_of(
    attack: Attack, running: "subprocess.Popen[bytes]", module: str = "quotecast."
) -> list[int]:
    """Return one worker of a run by chance, as soon as there is any; none when the run is over."""
    while running.poll() is None:
        found = workers_of(running.pid, module)
        if found:
            return [attack.chance.choice(found)]
        time.sleep(0.01)
    attack.missed += 1
    return []


def send(process_id: int, number: int) -> None:
    """Send a process a signal, if it is still there."""
    with suppress(ProcessLookupError):
        os.kill(process_id, number)


def expect_exit(
    attack: Attack, running: "subprocess.Popen[bytes]", patience_s: float, *codes: int
) -> None:
    """Expect a run to end with one of the codes; one that doesn't end is killed, with its workers."""
    try:
        code = running.wait(patience_s)
    except subprocess.TimeoutExpired:
        attack.expect(claim=False, words=f"it hadn't ended after {patience_s} s")
        for process_id in (*workers_of(running.pid), running.pid):
            send(process_id, signal.SIGKILL)
        running.wait()
    else:
        attack.expect(code in codes, f"exit code {code}")


def all_end(processes: list[int], patience_s: float) -> bool:
    """Tell whether all processes end in so many seconds."""
    deadline = time.monotonic() + patience_s
    while any(_is_running(one) for one in processes):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def _is_running(process_id: int) -> bool:
    try:
        status = Path(f"/proc/{process_id}/stat").read_text(encoding="ascii")
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def expect_whole(attack: Attack, show: Path, count: int = ARTICLES) -> None:
    """Every article has one episode, which is what its record says."""
    found = manifests(show)
    sources = [manifest["article"]["source"] for manifest in found.values()]
    texts = {manifest["article"]["text_sha256"] for manifest in found.values()}
    attack.expect(len(found) == len(texts) == count, f"{len(found)} episodes of {count}")
    for source in sources:
        record = read_record(show / "output", source)
        attack.expect(record is not None and is_whole(show, record), f"{source} isn't whole")


def is_consistent(folder: Path, manifest: dict[str, object]) -> bool:
    """Tell whether an episode's sound is what its manifest says, or its exchange is to be finished."""
    audio = manifest["audio"]
    assert isinstance(audio, list)  # noqa: S101
    plans = folder.parent.joinpath(".work").glob("*/exchange.json")
    targets = set()
    for plan in plans:
        with suppress(OSError, ValueError):
            targets.add(json.loads(plan.read_bytes())["target"])
    if folder.name in targets:
        return True
    try:
        return all((folder / one["path"]).stat().st_size == one["bytes"] for one in audio)
    except OSError:
        return False

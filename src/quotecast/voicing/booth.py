"""Hold one worker process: give it orders, and hear its answers through a queue shared by all."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from dataclasses import dataclass, fields
from pathlib import Path
from queue import SimpleQueue
from typing import IO, Any

from quotecast.model import Voice
from quotecast.voicing.base import EngineTools, Utterance

_STDERR_LINES = 12
_LEAVE_S = 1.0
_ALARM_S = 1.0
_HAS_SESSIONS = sys.platform != "win32"
_NEW_GROUP = 0x200  # CREATE_NEW_PROCESS_GROUP, which subprocess names on Windows alone


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Carry one line of a worker, or with `content` None the news that it has ended."""

    booth: "Booth"
    content: dict[str, Any] | None


class Booth:
    """Run one worker in a session of its own, so that Ctrl-C in the terminal doesn't reach it.

    Whoever makes a booth has to end it with `leave` or `kill`. `deadline` is when its answer
    must have come, on the monotonic clock.
    """

    def __init__(
        self, engine: str, tools: EngineTools, answers: "SimpleQueue[Answer]", deadline: float
    ) -> None:
        self.deadline = deadline
        self._stderr: deque[str] = deque(maxlen=_STDERR_LINES)
        # -P: a file called wave.py in the folder where the user stands is no module of ours.
        command = [sys.executable, "-P", "-m", "quotecast.voicing.worker", engine, tools.espeak]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=_HAS_SESSIONS,
            creationflags=0 if _HAS_SESSIONS else _NEW_GROUP,
        )
        self._readers = [
            threading.Thread(target=self._hear, args=(answers,), daemon=True),
            threading.Thread(target=self._note, daemon=True),
        ]
        for reader in self._readers:
            reader.start()

    def order(self, utterance: Utterance, path: Path, limit_s: float) -> None:
        """Ask for one line, to be written to `path`; the answer comes through the queue."""
        self.deadline = time.monotonic() + limit_s
        order = {
            "digest": utterance.digest,
            "text": utterance.text,
            "pronunciations": [
                [one.span.start, one.span.end, one.phoneme] for one in utterance.pronunciations
            ],
            "voice": {field.name: getattr(utterance.voice, field.name) for field in fields(Voice)},
            "path": str(path),
            # Only when nobody is left to see the deadline pass does the worker's own alarm ring.
            "limit_s": limit_s + _ALARM_S,
        }
        # A worker that has died is reported by its reader: the order is lost with it.
        with contextlib.suppress(BrokenPipeError):
            orders = _pipe(self._process.stdin)
            orders.write(json.dumps(order).encode() + b"\n")
            orders.flush()

    def kill(self) -> None:
        """End the worker and all it has forked, now."""
        if sys.platform == "win32":
            self._process.kill()
        elif self._process.returncode is None:
            # Not waited for yet, so the number is still that of this group.
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._close()

    def leave(self) -> None:
        """Let an idle worker end by itself, for as long as it needs to close its engine."""
        self.dismiss()
        with contextlib.suppress(subprocess.TimeoutExpired):
            # A wait that succeeds leaves nobody behind: an idle worker has no children.
            self._process.wait(_LEAVE_S)
        self.kill()

    def dismiss(self) -> None:
        """Tell the worker that no order follows."""
        with contextlib.suppress(OSError):
            _pipe(self._process.stdin).close()

    def last_words(self) -> str:
        """Return how a killed worker ended, and the end of what it wrote to stderr."""
        status = self._process.returncode
        ended = f"by signal {-status}" if status < 0 else f"with status {status}"
        return f"ended {ended} ({self.stderr_tail()})"

    def stderr_tail(self) -> str:
        """Return the last lines that the worker wrote to stderr."""
        return " / ".join(line for line in self._stderr if line) or "nothing on stderr"

    def _hear(self, answers: "SimpleQueue[Answer]") -> None:
        for line in _pipe(self._process.stdout):
            try:
                content = json.loads(line)
            except ValueError:
                break
            answers.put(Answer(booth=self, content=content))
        answers.put(Answer(booth=self, content=None))

    def _note(self) -> None:
        for line in _pipe(self._process.stderr):
            self._stderr.append(line.decode(errors="replace").strip()[:300])

    def _close(self) -> None:
        self.dismiss()
        for reader in self._readers:
            reader.join(timeout=_LEAVE_S)
        for pipe in (self._process.stdout, self._process.stderr):
            _pipe(pipe).close()


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise ValueError("a worker is started with three pipes")
    return pipe

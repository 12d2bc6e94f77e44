"""Run a module of ours as a child process: values go in and out as pickles, through pipes.

Both ends are processes of one program and one user. A child lives in a session of its own, so that
Ctrl-C in the terminal doesn't reach it, and ends when this end of its pipes is gone.
"""

import atexit
import gc
import os
import pickle
import signal
import sys
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import IO, Any, Final

_STDERR_LINES: Final = 12
_JOIN_S: Final = 1.0
_HAS_SESSIONS: Final = sys.platform != "win32"
_NEW_GROUP: Final = 0x200  # CREATE_NEW_PROCESS_GROUP, which subprocess names on Windows alone
# At Python's 700 a tenth of a short build goes into looking through what stays, at 20,000 a fiftieth.
_OBJECTS_BETWEEN_COLLECTIONS: Final = 100_000


def send(stream: IO[bytes], value: Any) -> None:
    """Send a value of ours to the process at the other end."""
    pickle.dump(value, stream, pickle.HIGHEST_PROTOCOL)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Take the next value from the process at the other end, which is ours.

    Raises:
        EOFError: it has gone.
    """
    try:
        return pickle.load(stream)  # noqa: S301 - from a pipe to a process of this program
    except (pickle.UnpicklingError, OSError, ValueError) as error:
        raise EOFError from error


def private_output() -> IO[bytes]:
    """Return what was this process's stdout, for answers alone: whatever prints goes to stderr."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def collect_seldom() -> None:
    """Have Python look for garbage in this process seldom, and not as it ends, when the system takes all.

    What is loaded and read lives as long as the process does.
    """
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    atexit.register(gc.freeze)


def give_back() -> None:
    """Let the system have the memory that is free here, which glibc would keep (malloc_trim)."""
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - what a forking worker loads, each fork copies

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # another C library has none
        if trim is not None:
            trim(0)


class ChildProcess:
    """Run `python -m module arguments`; whoever makes one has to `end` it.

    Raises:
        OSError: it can't be started.
    """

    def __init__(self, module: str, *arguments: str) -> None:
        # A worker that forks has neither: where threads may be, Python sees to them in every child.
        import subprocess  # noqa: PLC0415
        import threading  # noqa: PLC0415

        self._expired = subprocess.TimeoutExpired
        self._thread = threading.Thread
        # -P: a file called wave.py in the folder where the user stands is no module of ours.
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", module, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=_HAS_SESSIONS,
            creationflags=0 if _HAS_SESSIONS else _NEW_GROUP,
        )
        self._stderr: deque[str] = deque(maxlen=_STDERR_LINES)
        self._readers: list[threading.Thread] = []
        self._read(self._note)

    @property
    def is_alive(self) -> bool:
        """Whether the process is there."""
        return self._process.poll() is None

    @property
    def status(self) -> int | None:
        """How it ended: its exit status, less than nought for a signal; None while it is there."""
        return self._process.poll()

    def listen(self, hear: Callable[[Any | None], None]) -> None:
        """Have `hear` called for each value that it sends, and with None when it has ended.

        The calls come from a thread of their own.
        """
        self._read(lambda: self._listen(hear))

    def send(self, value: Any) -> None:
        """Send it a value; one that has ended is told of by its reader, and the value is lost."""
        with suppress(OSError):
            send(_pipe(self._process.stdin), value)

    def dismiss(self) -> None:
        """Close its input: nothing follows."""
        with suppress(OSError, ValueError):
            _pipe(self._process.stdin).close()

    def wait(self, patience_s: float) -> None:
        """Wait for it to end by itself, and for what it still has to say."""
        with suppress(self._expired):
            self._process.wait(patience_s)
        if not self.is_alive:
            self._join()

    def end(self, patience_s: float = 0.0) -> None:
        """Dismiss it, and end it and all that it has started if it is still there after a while."""
        self.dismiss()
        with suppress(self._expired):
            self._process.wait(patience_s)
        if sys.platform == "win32":
            self._process.kill()
        elif self.status is None or self.status < 0:
            # One that ended by itself leaves nobody; one that was killed may, in its session.
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._join()
        for pipe in (self._process.stdout, self._process.stderr):
            with suppress(OSError, ValueError):
                _pipe(pipe).close()

    def last_words(self) -> str:
        """Return the last lines that it wrote to stderr."""
        return " / ".join(line for line in self._stderr if line) or "nothing on stderr"

    def _join(self) -> None:
        for reader in self._readers:
            reader.join(_JOIN_S)

    def _read(self, read: Callable[[], None]) -> None:
        reader = self._thread(target=read, daemon=True)
        self._readers.append(reader)
        reader.start()

    def _listen(self, hear: Callable[[Any | None], None]) -> None:
        pipe = _pipe(self._process.stdout)
        try:
            with suppress(EOFError):
                while True:
                    hear(receive(pipe))
        finally:
            hear(None)

    def _note(self) -> None:
        with suppress(ValueError):
            for line in _pipe(self._process.stderr):
                self._stderr.append(line.decode(errors="replace").strip()[:300])


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise ValueError("a child is started with three pipes")
    return pipe

"""Be a worker: open one engine, then speak line after line.

Run as `python -m quotecast.voicing.worker`, by `pool`. What comes in is an `EngineChoice` and then
`SpeakOrder`s. It answers the choice with `Ready`, and each order with `Spoken`, `Crashed` or the error
that it met; a `WarmUp` may come before them, and isn't answered. It ends when its input does. It
reports the errors that are answers; any other ends it, with a traceback on stderr which the pool quotes.
"""

import errno
import gc
import os
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

from quotecast.child_process import private_output, receive, send
from quotecast.errors import OutputError, QuotecastError
from quotecast.model import Voice
from quotecast.voicing.base import (
    Answer,
    Crashed,
    Engine,
    Ready,
    SpeakOrder,
    Spoken,
    Utterance,
    WarmUp,
)

_UNWRITABLE = frozenset(
    {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT}
)


def main() -> int:
    """Serve until the input ends; return the error's code when the engine can't be opened."""
    answers = private_output()
    orders = sys.stdin.buffer
    try:
        engine = receive(orders).make()
        engine.open()
    except EOFError:
        return 0
    except QuotecastError as error:
        send(answers, error)
        return error.exit_code
    # What was loaded is never collected: so a child doesn't copy its pages to look at it.
    gc.collect()
    gc.freeze()
    if sys.platform != "win32":
        # Its default action ends a process even inside a library's endless loop.
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
    send(answers, Ready())
    try:
        while True:
            order = receive(orders)
            if isinstance(order, WarmUp):
                _warm_up(engine, order.voice)
            elif engine.forks(order.utterance):
                _speak_in_child(engine, order, answers)
            else:
                send(answers, _speak(engine, order))
    except EOFError:
        engine.close()
        return 0


def _warm_up(engine: Engine, voice: Voice) -> None:
    """Speak a word that nobody hears; what hinders it is met again, and told, by the first line."""
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - what a forking worker loads, each fork copies

    with suppress(QuotecastError, OSError), TemporaryDirectory() as folder:
        engine.speak(Utterance(digest="", text="One.", voice=voice), Path(folder) / "unheard.wav")


def _speak(engine: Engine, order: SpeakOrder) -> Answer:
    """Speak one line in this process."""
    stop_alarm = _alarm(order.limit_s)
    try:
        return Spoken(words=engine.speak(order.utterance, order.path))
    except QuotecastError as error:
        return error
    except OSError as error:
        if error.errno not in _UNWRITABLE:
            raise
        return OutputError(
            f"{order.path.parent} can't be written to: {error.strerror}",
            "Make room on the disk or choose another folder",
        )
    finally:
        stop_alarm()


def _alarm(limit_s: float) -> Callable[[], object]:
    """End this process when a line hangs and nobody is left to kill it; return the way to stop."""
    if sys.platform == "win32":
        return lambda: None
    signal.setitimer(signal.ITIMER_REAL, limit_s)
    return lambda: signal.setitimer(signal.ITIMER_REAL, 0)


def _speak_in_child(engine: Engine, order: SpeakOrder, answers: IO[bytes]) -> None:
    """Have a forked child speak one line, so that this process stays as the engine opened it; pass its answer on."""
    if sys.platform == "win32":
        raise NotImplementedError("Windows can't fork")
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        # Else the pool wouldn't see this worker's end before the child's.
        os.close(answers.fileno())
        _be_child(engine, order, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as source:
        answer = source.read()
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status != 0 or not answer:
        send(answers, Crashed(status=status))
        return
    # As it came: to unpack and pack it again costs as much as it cost the child.
    answers.write(answer)
    answers.flush()


def _be_child(engine: Engine, order: SpeakOrder, writing: int) -> None:
    """Answer through the pipe and end; whatever happens, never return into the worker's loop."""
    status = 1
    try:
        answer = _speak(engine, order)
        with os.fdopen(writing, "wb") as target:
            send(target, answer)
        status = 0
    except BaseException:  # noqa: BLE001 - a border: the traceback is told, and the child ends
        traceback.print_exc()
    finally:
        os._exit(status)


if __name__ == "__main__":
    sys.exit(main())

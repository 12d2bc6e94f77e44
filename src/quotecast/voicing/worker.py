"""Be a worker: open one engine, then speak line after line; JSON Lines in and out.

Run as `python -m quotecast.voicing.worker ENGINE ESPEAK`. It answers `{"ready": true}` first, and
each line of `{"digest", "text", "pronunciations", "voice", "path", "limit_s"}` with
`{"words": [[offset, frame], ...]}`,
`{"error", "message", "hint"}` or `{"crash": status}`. It ends when its input does. It reports the errors that are answers;
any other ends it, with a traceback on stderr which the pool quotes.
"""

import errno
import gc
import json
import os
import signal
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from quotecast.errors import OutputError, QuotecastError
from quotecast.model import Gender, Pronunciation, Span, Voice
from quotecast.voicing import engine_named
from quotecast.voicing.base import Engine, EngineTools, Utterance

_UNWRITABLE = frozenset(
    {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT}
)


def main() -> int:
    """Serve until the input ends; return the error's code when the engine can't be opened."""
    answers = _private_output()
    try:
        engine = engine_named(sys.argv[1])()
        engine.open(EngineTools(espeak=sys.argv[2]))
    except QuotecastError as error:
        _send(answers, _refusal(error))
        return error.exit_code
    if engine.forks:
        # What was loaded is never collected: so a child doesn't copy its pages to look at it.
        gc.collect()
        gc.freeze()
    _send(answers, {"ready": True})
    for line in sys.stdin.buffer:
        order = json.loads(line)
        forks = engine.forks
        _send(answers, _speak_in_child(engine, order, answers) if forks else _speak(engine, order))
    engine.close()
    return 0


def _private_output() -> IO[bytes]:
    """Keep stdout for answers alone: whatever an engine prints goes to stderr instead."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def _send(answers: IO[bytes], answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer).encode() + b"\n")
    answers.flush()


def _refusal(error: QuotecastError) -> dict[str, Any]:
    return {"error": type(error).__name__, "message": error.message, "hint": error.hint}


def _speak(engine: Engine, order: dict[str, Any]) -> dict[str, Any]:
    """Speak one line in this process."""
    path = Path(order["path"])
    stop_alarm = _alarm(order["limit_s"])
    try:
        words = engine.speak(_utterance(order), path)
    except QuotecastError as error:
        return _refusal(error)
    except OSError as error:
        if error.errno not in _UNWRITABLE:
            raise
        return _refusal(
            OutputError(
                f"{path.parent} can't be written to: {error.strerror}",
                "Make room on the disk or choose another folder",
            )
        )
    finally:
        stop_alarm()
    return {"words": [(word.offset, word.frame) for word in words]}


def _utterance(order: dict[str, Any]) -> Utterance:
    voice = Voice(**order["voice"] | {"gender": Gender(order["voice"]["gender"])})
    pronunciations = tuple(
        Pronunciation(span=Span(start=start, end=end), phoneme=phoneme)
        for start, end, phoneme in order["pronunciations"]
    )
    return Utterance(
        digest=order["digest"], text=order["text"], voice=voice, pronunciations=pronunciations
    )


def _alarm(limit_s: float) -> Callable[[], object]:
    """End this process when a line hangs and nobody is left to kill it; return the way to stop.

    The default action of SIGALRM ends a process even inside a library's endless loop.
    """
    if sys.platform == "win32":
        return lambda: None
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, limit_s)
    return lambda: signal.setitimer(signal.ITIMER_REAL, 0)


def _speak_in_child(engine: Engine, order: dict[str, Any], answers: IO[bytes]) -> dict[str, Any]:
    """Speak one line in a forked child, so that this process stays as the engine opened it."""
    if sys.platform == "win32":
        raise NotImplementedError("Windows can't fork")
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        os.close(
            answers.fileno()
        )  # else the pool wouldn't see this worker's end before the child's
        _be_child(engine, order, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as source:
        content = source.read()
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status != 0:
        return {"crash": status}
    answer: dict[str, Any] = json.loads(content)
    return answer


def _be_child(engine: Engine, order: dict[str, Any], writing: int) -> None:
    """Answer through the pipe and end; whatever happens, never return into the worker's loop."""
    status = 1
    try:
        answer = _speak(engine, order)
        with os.fdopen(writing, "wb") as target:
            target.write(json.dumps(answer).encode())
        status = 0
    except BaseException:  # noqa: BLE001 - a border: the traceback is told, and the child ends
        traceback.print_exc()
    finally:
        os._exit(status)


if __name__ == "__main__":
    sys.exit(main())

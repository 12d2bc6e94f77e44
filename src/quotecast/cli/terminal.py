"""The border to the system: streams that take any text, and signals that let us tidy up."""

import io
import os
import signal
import sys
import threading
from pathlib import Path
from types import FrameType
from typing import NoReturn


def prepare_streams() -> None:
    """Make sure that there is a stdout and a stderr, and that neither fails on a character."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            # For as long as the program runs.
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
        elif isinstance(stream, io.TextIOWrapper):
            # A pipe is read by programs, which expect UTF-8; a terminal knows its own encoding.
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace")


def stop_politely() -> None:
    """Let SIGTERM and SIGHUP end the program as Ctrl-C does, so that it tidies up."""
    if threading.current_thread() is not threading.main_thread():
        return
    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), _interrupt)


def _interrupt(number: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001 - signal's
    raise KeyboardInterrupt

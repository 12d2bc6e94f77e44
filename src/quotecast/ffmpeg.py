"""Run ffmpeg as a separate program: nothing whole in memory, its last words in the error."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from quotecast.errors import CodecError, CodecMissingError, OutputError

_QUIET = ("-hide_banner", "-nostats", "-nostdin", "-loglevel", "error")
_TEE_MARKS = re.compile(r"[\\'|]")
_BROKEN_PIPE = "Broken pipe"
_CHUNK_BYTES = 1 << 18
_LAST_LINES = 4
_DISK_FULL = "No space left on device"


def find_ffmpeg(choice: str) -> Path:
    """Return the program to run: `bundled` (from the imageio-ffmpeg wheel), `system`, or a path.

    Raises:
        CodecMissingError: there is no such program.
    """
    if choice == "bundled":
        return _bundled()
    found = shutil.which("ffmpeg" if choice == "system" else choice)
    if found is None:
        raise CodecMissingError(
            f"ffmpeg ({choice}) isn't there",
            'Install ffmpeg, or set tools.ffmpeg to "bundled" in show.toml',
        )
    return Path(found)


def stream_from_ffmpeg(ffmpeg: Path, *runs: Sequence[str]) -> Iterator[bytes]:
    """Run ffmpeg and give what it writes to its standard output, chunk by chunk.

    Of several runs, each reads what the one before it writes, all at the same time. They are
    ended when the reader stops early.

    Raises:
        CodecMissingError: the program can't be started.
        CodecError: a run failed; the message holds its last lines.
        OutputError: the disk is full.
    """
    with ExitStack() as stack:
        # Their words go to files: a pipe that nobody empties would stop them.
        running: list[_Run] = []
        source: int | IO[bytes] = subprocess.DEVNULL
        for arguments in runs:
            words = stack.enter_context(tempfile.TemporaryFile())
            program = stack.enter_context(_started(ffmpeg, arguments, source, words))
            stack.callback(program.kill)
            running.append(_Run(program, words))
            if not isinstance(source, int):
                source.close()  # the next run alone reads it, so that the one before notices its end
            source = _output_of(program)
        output = _output_of(running[-1].program)
        while chunk := output.read(_CHUNK_BYTES):
            yield chunk
        failures = [failure for run in running if (failure := run.failure()) is not None]
        if failures:
            # Who lost its reader or its source fails for no reason of its own.
            raise next((f for f in failures if _BROKEN_PIPE not in f.message), failures[0])


def file_argument(path: Path) -> str:
    """Name a file so that ffmpeg takes it for nothing else (an option, a protocol).

    >>> file_argument(Path("-x:1.mp3"))
    'file:-x:1.mp3'
    """
    return f"file:{path}"


def tee_argument(path: Path) -> str:
    r"""Name a file for ffmpeg's tee muxer, which reads marks of its own out of names.

    >>> tee_argument(Path("a|b.mp3"))
    'file:a\\|b.mp3'
    """
    return _TEE_MARKS.sub(r"\\\g<0>", file_argument(path))


@dataclass(frozen=True, slots=True)
class _Run:
    program: "subprocess.Popen[bytes]"
    words: IO[bytes]

    def failure(self) -> CodecError | OutputError | None:
        """Wait for the end of the run, and say why it failed if it did."""
        status = self.program.wait()
        if status == 0:
            return None
        self.words.seek(0)
        return _failure(status, self.words.read().decode("utf-8", "replace"))


def _output_of(program: "subprocess.Popen[bytes]") -> IO[bytes]:
    if program.stdout is None:
        raise CodecError("ffmpeg has no output to read", "Run the command again")
    return program.stdout


def _started(
    ffmpeg: Path, arguments: Sequence[str], source: int | IO[bytes], words: IO[bytes]
) -> "subprocess.Popen[bytes]":
    try:
        return subprocess.Popen(
            [str(ffmpeg), *_QUIET, *arguments],
            stdin=source,
            stdout=subprocess.PIPE,
            stderr=words,
        )
    except OSError as error:
        raise CodecMissingError(
            f"{ffmpeg} can't be started: {error.strerror or error}",
            "Install ffmpeg, or change tools.ffmpeg in show.toml",
        ) from error


def _failure(status: int, words: str) -> CodecError | OutputError:
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    last = "; ".join(lines[-_LAST_LINES:]) or "it said nothing"
    if _DISK_FULL in words:
        return OutputError(
            f"ffmpeg couldn't write: {last}",
            "The disk is full: free some space and run the command again",
        )
    return CodecError(
        f"ffmpeg failed with status {status}: {last}",
        'Try tools.ffmpeg = "bundled" in show.toml, or report this with the message',
    )


def _bundled() -> Path:
    try:
        # It costs start-up time that only encoding needs.
        import imageio_ffmpeg  # noqa: PLC0415
    except ImportError as error:
        raise _not_bundled() from error
    try:
        return Path(imageio_ffmpeg.get_ffmpeg_exe())
    except RuntimeError as error:
        raise _not_bundled() from error


def _not_bundled() -> CodecMissingError:
    return CodecMissingError(
        "The bundled ffmpeg isn't there",
        'Run "pip install imageio-ffmpeg", or set tools.ffmpeg to "system" in show.toml',
    )

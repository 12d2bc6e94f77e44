"""Run ffmpeg as a separate program: nothing whole in memory, its last words in the error."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

from quotecast.errors import CodecError, CodecMissingError, OutputError

_QUIET = ("-hide_banner", "-nostats", "-nostdin", "-loglevel", "error")
_CHUNK_BYTES = 1 << 18
_LAST_LINES = 4
_DISK_FULL = "No space left on device"
_DAMAGED = "Invalid data found when processing input"


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


def stream_from_ffmpeg(ffmpeg: Path, arguments: Sequence[str]) -> Iterator[bytes]:
    """Run ffmpeg and give what it writes to its standard output, chunk by chunk.

    It is ended when the reader stops early.

    Raises:
        CodecMissingError: the program can't be started.
        CodecError: it failed; the message holds its last lines.
        OutputError: the disk is full.
    """
    # Its words go to a file: a pipe that nobody empties would stop it.
    with tempfile.TemporaryFile() as words, _started(ffmpeg, arguments, words) as program:
        try:
            output = _output_of(program)
            while chunk := output.read(_CHUNK_BYTES):
                yield chunk
            status = program.wait()
        finally:
            program.kill()
        if status != 0:
            words.seek(0)
            raise _failure(status, words.read().decode("utf-8", "replace"))


def file_argument(path: Path) -> str:
    """Name a file so that ffmpeg takes it for nothing else (an option, a protocol).

    >>> file_argument(Path("-x:1.mp3"))
    'file:-x:1.mp3'
    """
    return f"file:{path}"


def _output_of(program: "subprocess.Popen[bytes]") -> IO[bytes]:
    if program.stdout is None:
        raise CodecError("ffmpeg has no output to read", "Run the command again")
    return program.stdout


def _started(ffmpeg: Path, arguments: Sequence[str], words: IO[bytes]) -> "subprocess.Popen[bytes]":
    try:
        return subprocess.Popen(
            [str(ffmpeg), *_QUIET, *arguments],
            stdin=subprocess.DEVNULL,
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
    if _DAMAGED in words:
        return CodecError(
            f"ffmpeg can't decode what it was given: {last}",
            "The file is damaged, or no sound: build its episode again, or give another file",
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

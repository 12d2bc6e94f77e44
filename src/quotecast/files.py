"""Write files whole or not at all: under a temporary name in the same folder, then renamed."""

import errno
import hashlib
import json
import os
import re
import shutil
import socket
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Final, TypeAlias

from quotecast.errors import OutputError

WORK: Final = ".work"
Stamp: TypeAlias = tuple[int, int, int]

_PATIENCE_S: Final = 60
_PLAN: Final = "exchange.json"
_REPLACED: Final = "replaced"

_HINTS = {
    errno.ENOSPC: "The disk is full: free some space and run the command again",
    errno.EDQUOT: "Your quota of the disk is used up: free some space and run the command again",
    errno.EACCES: "You have no permission: choose another folder or change its permissions",
    errno.EPERM: "You have no permission: choose another folder or change its permissions",
    errno.EROFS: "The disk is read-only: choose another folder",
    errno.ENAMETOOLONG: "The name is too long for this disk: choose a shorter one",
    errno.ENOTDIR: "A part of the path is a file: choose another folder",
    errno.EEXIST: "A file has this name: move it away or choose another folder",
    errno.EISDIR: "A folder has this name: move it away or choose another one",
}


def write_atomically(path: Path, content: bytes) -> None:
    """Write `content` to `path`, replacing what was there; missing folders are made.

    Raises:
        OutputError: the disk is full, there is no permission, or the like.
    """
    with atomic_path(path) as temporary:
        temporary.write_bytes(content)


def file_digest(path: Path) -> str:
    """Return the SHA-256 of what a file holds, in hexadecimal.

    Raises:
        OSError: it can't be read.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def stamp_of(path: Path) -> Stamp | None:
    """Return what changes whenever a file does: when it was written (ns), its size, its number on the disk.

    None where it isn't there.
    """
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


@contextmanager
def atomic_path(path: Path) -> Iterator[Path]:
    """Give a temporary path beside `path` to write to, and rename it when the block succeeds.

    When the block fails nothing is left of the temporary file, and `path` is as it was.

    Raises:
        OutputError: an OSError was raised in the block or by the renaming.
    """
    # A name of its own length, so that a name at the limit of the disk still works.
    temporary = path.with_name(f".{os.urandom(6).hex()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        yield temporary
        temporary.replace(path)
    except OSError as error:
        raise output_error(path, error) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


@contextmanager
def locked(lock: Path) -> Iterator[None]:
    """Keep all other processes that ask for the same lock file out until the block ends.

    Raises:
        OutputError: the lock can't be had.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - with all its logging, for writers

    make_folder(lock.parent)
    try:
        taken = FileLock(lock, timeout=_PATIENCE_S)
        taken.acquire()
    except Timeout as error:
        raise OutputError(
            f"Another run has kept {lock} for {_PATIENCE_S} s",
            "Wait for it to end, or end it, and run the command again",
        ) from error
    except OSError as error:
        raise output_error(lock, error) from error
    try:
        yield
    finally:
        taken.release()


def output_error(path: Path, error: OSError) -> OutputError:
    """Turn an OSError into ours, with a hint that fits its cause."""
    reason = error.strerror or str(error)
    hint = _HINTS.get(error.errno or 0, "Check the disk and the folder, and run the command again")
    return OutputError(f"{path} can't be written: {reason}", hint)


def make_folder(path: Path) -> None:
    """Make a folder, and those it lies in, where they aren't there yet.

    Raises:
        OutputError: there is no permission, or a file has the name.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise output_error(path, error) from error


@contextmanager
def work_folder(parent: Path) -> Iterator[Path]:
    """Make an empty folder in `parent/.work` to work in; it is gone when the block is left.

    What processes of this computer left there when they were killed goes as well.

    Raises:
        OutputError: it can't be made.
    """
    sweep(parent)
    parent = parent / WORK
    make_folder(parent)
    try:
        folder = Path(tempfile.mkdtemp(prefix=f"{_host()}.{os.getpid()}.", dir=parent))
    except OSError as error:
        raise output_error(parent, error) from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def exchange_files(
    source: Path, names: Iterable[str], target: Path, *, gone: Iterable[str] = ()
) -> None:
    """Move whole files from a work folder to a folder beside `.work`, replacing those there.

    `gone` are files that aren't made any more: where they are there, they are taken away.
    Where one can't be moved, those that were there are put back: all are exchanged, or none. When
    the process is killed in between, the next `sweep` moves the rest.

    Raises:
        OutputError: a file can't be moved.
    """
    make_folder(target)
    make_folder(source / _REPLACED)
    names, gone = list(names), list(gone)
    plan = {"target": target.name, "names": names, "gone": gone}
    with _exchange(target.parent):
        write_atomically(source / _PLAN, json.dumps(plan).encode())
        _move_all(source, names, target)
        _remove(target, gone)


def _exchange(parent: Path) -> AbstractContextManager[None]:
    """Keep other runs out, which may exchange the files of the same episode."""
    return locked(parent / ".cache" / "exchange.lock")


def _move_all(source: Path, names: Sequence[str], target: Path) -> None:
    kept = source / _REPLACED
    done: list[str] = []
    for name in names:
        try:
            done.append(name)
            if (target / name).exists():
                (target / name).replace(kept / name)
            (source / name).replace(target / name)
        except OSError as error:
            with suppress(OSError):
                (source / _PLAN).unlink(missing_ok=True)
            for earlier in done:
                with suppress(OSError):
                    (target / earlier).replace(source / earlier)
                with suppress(OSError):
                    (kept / earlier).replace(target / earlier)
            raise output_error(target / name, error) from error


def _remove(folder: Path, names: Iterable[str]) -> None:
    for name in names:
        with suppress(OSError):
            (folder / name).unlink(missing_ok=True)


def sweep(parent: Path) -> None:
    """Remove the work folders of `parent` whose processes on this computer were killed.

    Where one was killed while it exchanged an episode's files, the exchange is finished first.
    """
    for folder in (parent / WORK).glob(f"{_host()}.*"):
        number = folder.name.removeprefix(f"{_host()}.").partition(".")[0]
        if number.isdecimal() and not _is_alive(int(number)):
            _finish_exchange(folder, parent)
            shutil.rmtree(folder, ignore_errors=True)


def _finish_exchange(folder: Path, parent: Path) -> None:
    try:
        plan = json.loads((folder / _PLAN).read_bytes())
        target = parent / Path(plan["target"]).name
        names, gone = ([Path(name).name for name in plan[key]] for key in ("names", "gone"))
    except (OSError, ValueError, KeyError, TypeError):
        return
    with _exchange(parent):
        for name in names:
            with suppress(OSError):  # what was moved already isn't there any more
                (folder / name).replace(target / name)
        _remove(target, gone)


def _host() -> str:
    """Name this computer: others may work in the same folder, with processes of the same numbers."""
    return re.sub(r"[^A-Za-z0-9-]", "-", socket.gethostname())[:40] or "host"


def _is_alive(process_id: int) -> bool:
    if os.name != "posix":
        return True  # asking Windows would end the process: its folders stay
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True

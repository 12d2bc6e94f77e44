"""Keep the logs of runs: `output/runs/<time>.jsonl`, a line as soon as anything is done.

The first line says what the run was asked for, the last how it ended; without that one it was cut
off. Names are times in UTC and always grow, also when the clock goes back.
"""

import glob
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final, TextIO

import msgspec

from quotecast import __version__
from quotecast.episode.context import Wishes
from quotecast.errors import SettingsError
from quotecast.files import make_folder, output_error
from quotecast.model import source_named

RUNS: Final = "runs"

_NAME: Final = "%Y%m%dT%H%M%SZ"
_SUFFIX: Final = ".jsonl"
_FAILED: Final = "failed"  # as `Became.FAILED` is written


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(Wishes):
    """What a run is asked for: words typed in a folder, and how their episodes are to be made.

    `id` is the name of the run that was first asked for it. `changes` go before show.toml.
    """

    id: str = ""
    words: tuple[str, ...]
    folder: str
    changes: Mapping[str, str] = field(default_factory=dict)
    is_brief: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierRun:
    """A run that is gone on with, by the name of its log, and what it was asked for."""

    name: str
    order: Order


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """The first line of a log."""

    quotecast: str
    order: Order
    resumes: str | None = None


class RunLog:
    """Write one run's log; see `open_run_log`."""

    def __init__(self, path: Path, stream: TextIO, order: Order) -> None:
        self.path = path
        self.order = order
        self._stream = stream

    def write(self, content: Mapping[str, Any]) -> None:
        """Write a line, and make sure that the system has it.

        Raises:
            OutputError: it can't be written.
        """
        try:
            self._stream.write(json.dumps(content, ensure_ascii=False, sort_keys=True) + "\n")
            self._stream.flush()
        except OSError as error:
            raise output_error(self.path, error) from error


@contextmanager
def open_run_log(output: Path, order: Order, resumes: EarlierRun | None = None) -> Iterator[RunLog]:
    """Open the log of a new run; an order without an id gets the log's name.

    Raises:
        OutputError: it can't be written.
    """
    path, stream = _new_file(output / RUNS)
    try:
        order = replace(order, id=order.id or path.stem)
        log = RunLog(path, stream, order)
        # Where only some of its sources are asked for, the earlier run is still to be gone on with.
        name = resumes.name if resumes and resumes.order.words == order.words else None
        head = _Head(quotecast=__version__, order=order, resumes=name)
        log.write(msgspec.to_builtins(head))
        yield log
    finally:
        with suppress(OSError):  # what can't be written was told when it was
            stream.close()


def last_run(output: Path) -> EarlierRun:
    """Return the last run that left something undone, or where all is done the last run.

    A file that is no log is passed over, and so is that of a run which another one has gone on with, or of
    which nothing is left but files that aren't there, as under a mistyped name, or a line that couldn't be repaired.

    Raises:
        SettingsError: there is none.
    """
    latest: EarlierRun | None = None
    resumed: set[str] = set()
    for name in reversed(_names(output / RUNS)):
        path = output / RUNS / name
        head = _head(path)
        if head is None or name in resumed:
            continue
        run = EarlierRun(name=name, order=head.order)
        latest = latest or run
        if not _is_all_done(path, run.order):
            return run
        resumed |= {head.resumes} if head.resumes else set()
    if latest is None:
        raise SettingsError(
            "There is no run to resume", "Start one: quotecast build with the sources"
        )
    return latest


def _head(path: Path) -> _Head | None:
    try:
        with path.open("rb") as stream:
            return msgspec.json.decode(stream.readline(), type=_Head)
    except (OSError, ValueError, RecursionError):  # msgspec raises ValueErrors
        return None


def _is_all_done(path: Path, order: Order) -> bool:
    """Return whether a run has nothing to be gone on with; what failed and isn't there any more is nothing."""
    try:
        rows = [json.loads(line) for line in path.read_bytes().splitlines()]
        if not rows[-1]["ended"].get("failed") or order.repair is not None:
            return True  # a line that can't be spoken anew is for whoever asked for it to ask otherwise
        failed = [row["source"] for row in rows[1:-1] if row["outcome"] == _FAILED]
        show = path.parent.parent.parent
        is_gone = not any(_is_there(one, Path(order.folder), show) for one in failed)
        return is_gone and not rows[-1].get("stopped")
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return False


def _is_there(name: str, *folders: Path) -> bool:
    """Return whether a source can be read again: no file, or one that is there, as from one of some folders."""
    source = source_named(name)
    if not source.is_file:
        return True
    word = name.removesuffix(f"#{source.part}") if source.part else name
    places = [folder / one for folder in folders for one in (word, word.removeprefix("@"))]
    found = (os.path.exists(one) or glob.glob(str(one)) for one in places)  # noqa: PTH110, PTH207 - any name
    return any(found)


def _new_file(folder: Path) -> tuple[Path, TextIO]:
    make_folder(folder)
    now = datetime.now(UTC)
    names = _names(folder)
    if names:
        last = datetime.strptime(names[-1].removesuffix(_SUFFIX), _NAME).replace(tzinfo=UTC)
        with suppress(OverflowError):  # a name of the last second that there is
            now = max(now, last + timedelta(seconds=1))
    while True:
        path = folder / f"{now.strftime(_NAME)}{_SUFFIX}"
        try:
            # Text that isn't Unicode (a file name of old) is written as an escape, and reads back.
            return path, path.open("x", encoding="utf-8", errors="backslashreplace", newline="\n")
        except FileExistsError:
            now += timedelta(seconds=1)
        except OSError as error:
            raise output_error(path, error) from error


def _names(folder: Path) -> list[str]:
    found = []
    for path in folder.glob(f"*{_SUFFIX}"):
        try:
            datetime.strptime(path.stem, _NAME)  # noqa: DTZ007 - only whether it is one of ours
        except ValueError:
            continue
        found.append(path.name)
    return sorted(found)

"""Keep the books of runs: `output/runs/<time>.jsonl`, a line as soon as anything is done.

The first line says what the run was asked for, the last how it ended; without that one it was cut
off. Names are times in UTC and always grow, also when the clock goes back.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final, TextIO, TypeGuard

from quotecast import __version__
from quotecast.errors import SettingsError
from quotecast.files import make_folder, output_error

RUNS: Final = "runs"

_NAME: Final = "%Y%m%dT%H%M%SZ"
_SUFFIX: Final = ".jsonl"
_DONE: Final = frozenset({"made", "kept", "same"})  # a feed is read again, for what is left of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Say what a run is asked for: words typed in a folder, with options, and all its settings' digest.

    `options` are what a run that goes on with this one is to do as well, as JSON has them.
    """

    words: tuple[str, ...]
    folder: str
    digest: str
    options: Mapping[str, Any] = field(default_factory=dict)

    def asks_as(self, other: "Order") -> bool:
        """Tell whether what is done for one is done for the other, for the sources they share."""
        mine, others = (json.dumps(one.options, sort_keys=True) for one in (self, other))
        return self.digest == other.digest and mine == others


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierRun:
    """Say what the last run was asked for, and which sources, by names as typed, are done."""

    name: str
    order: Order
    done: frozenset[str]


class RunLog:
    """Write one run's book; see `open_run_log`."""

    def __init__(self, path: Path, stream: TextIO) -> None:
        self.path = path
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
    """Open the book of a new run.

    Raises:
        OutputError: it can't be written.
    """
    path, stream = _new_book(output / RUNS)
    try:
        ledger = RunLog(path, stream)
        head = {"quotecast": __version__, **asdict(order)}
        ledger.write({**head, "resumes": resumes.name if resumes else None})
        yield ledger
    finally:
        with suppress(OSError):  # what can't be written was told when it was
            stream.close()


def last_run(output: Path) -> EarlierRun:
    """Read the book of the last run that left something undone, and of those that it resumed.

    Where all is done it is the last run. A book that is none is passed over, and so is one of a run
    that was resumed.

    Raises:
        SettingsError: there is none.
    """
    names = _names(output / RUNS)
    last, order = _run_to_resume(output, names)
    done: set[str] = set()
    resumed: Any = last
    while isinstance(resumed, str) and resumed in names:
        names.remove(resumed)
        asked = _order(output / RUNS / resumed)
        if asked is None or not asked.asks_as(order):
            break
        book = list(_lines(output / RUNS / resumed))
        done |= {str(line.get("source")) for line in book if line.get("outcome") in _DONE}
        resumed = book[0].get("resumes") if book else None
    return EarlierRun(name=last, order=order, done=frozenset(done))


def _run_to_resume(output: Path, names: Sequence[str]) -> tuple[str, Order]:
    latest: tuple[str, Order] | None = None
    resumed: set[str] = set()
    for name in reversed(names):
        path = output / RUNS / name
        order = _order(path)
        if order is None or name in resumed:
            continue
        latest = latest or (name, order)
        if not _is_all_done(path):
            return name, order
        resumed |= _resumed_by(name, output, names)
    if latest is None:
        raise SettingsError(
            "There is no run to resume", "Start one: quotecast build with the sources"
        )
    return latest


def _is_all_done(path: Path) -> bool:
    last: dict[str, Any] = {}
    for line in _lines(path):
        last = line
    ended = last.get("ended")
    return isinstance(ended, dict) and not ended.get("failed")


def _resumed_by(name: str, output: Path, names: Sequence[str]) -> set[str]:
    """Return the names of the runs whose rest a run did: that it resumed, with the same sources."""
    found: set[str] = set()
    words = None
    while isinstance(name, str) and name in names and name not in found:
        head = next(_lines(output / RUNS / name), {})
        if words not in (None, head.get("words")):
            break
        found.add(name)
        words, name = head.get("words"), head.get("resumes", "")
    return found


def _order(path: Path) -> Order | None:
    head = next(_lines(path), {})
    words, folder, options = (head.get(key) for key in ("words", "folder", "options"))
    if not (isinstance(words, list) and isinstance(folder, str) and _are_options(options)):
        return None
    return Order(
        words=tuple(map(str, words)),
        folder=folder,
        digest=str(head.get("digest", "")),
        options=options,
    )


def _are_options(options: object) -> TypeGuard[dict[str, Any]]:
    if not isinstance(options, dict):
        return False
    settings, length_ms = options.get("settings", {}), options.get("length_ms")
    return (
        isinstance(settings, dict)
        and all(value is None or isinstance(value, str) for value in settings.values())
        and (length_ms is None or isinstance(length_ms, int))
    )


def _new_book(folder: Path) -> tuple[Path, TextIO]:
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


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    """Give the lines that are whole: a run that was killed may have left half of one."""
    try:
        with path.open(encoding="utf-8", errors="replace") as stream:
            for line in stream:
                try:
                    content = json.loads(line)
                except (ValueError, RecursionError):
                    continue
                if isinstance(content, dict):
                    yield content
    except OSError:
        return

"""What a desk works with: engines that stay open while it runs, and one rebuild at a time."""

import os
import threading
import wave
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, TypeVar

from quotecast.casting.catalogue import REGISTER_FILE
from quotecast.episode.build import build
from quotecast.episode.context import (
    Context,
    Event,
    Idle,
    PieceDone,
    Request,
    RoomBegun,
    open_context,
    request_of,
    with_digest,
)
from quotecast.episode.made import Made
from quotecast.errors import QuotecastError
from quotecast.files import atomic_path, stamp_of
from quotecast.mastering.timeline import line_timings
from quotecast.model import Master, Source
from quotecast.settings import SETTINGS_FILE
from quotecast.show.places import OUTPUT, voices_folder
from quotecast.show.records import Record

T = TypeVar("T")

# How far a rebuild is when a room begins, and how much of it the room is, in percent.
_SHARES: Final = {
    "reading": (0, 5),
    "speaking": (5, 45),
    "mastering": (50, 20),
    "publishing": (70, 30),
}
_SAMPLE_BYTES: Final = 2
_PART_BYTES: Final = 1 << 20
_WORDS: Final = {
    "reading": "Reading the article",
    "speaking": "Speaking",
    "mastering": "Laying down and levelling",
    "publishing": "Writing the files",
}


@dataclass(slots=True, kw_only=True, eq=False)
class Rebuild:
    """An episode that is being made, and how far it is.

    `preview` is its sound as soon as it is laid down, in a file; `starts_ms` is when its lines begin.
    """

    preview: Path
    has_preview: bool = False
    starts_ms: dict[str, int] = field(default_factory=dict)

    room: str = ""
    pieces: int = 0
    done: int = 0
    future: Future[Made | Record] = field(default_factory=Future)

    def tell(self, event: Event) -> None:
        """Take in what happens."""
        match event:
            case RoomBegun(room=room, pieces=pieces):
                self.room, self.pieces, self.done = room, pieces, 0
            case PieceDone():
                self.done += 1
            case Idle():
                pass

    def hear(self, master: Master) -> None:
        """Keep the programme to be heard while its files are written."""
        with (
            atomic_path(self.preview) as temporary,
            temporary.open(
                "wb"
            ) as file,  # `wave` trips over its leavings where it can't open a path
            wave.open(file) as sound,
        ):
            sound.setnchannels(master.channels)
            sound.setsampwidth(_SAMPLE_BYTES)
            sound.setframerate(master.sample_rate_hz)
            with master.path.open("rb") as samples:
                while part := samples.read(_PART_BYTES):
                    sound.writeframesraw(part)
        self.starts_ms = {line: one.start_ms for line, one in line_timings(master).items()}
        self.has_preview = True

    @property
    def percent(self) -> int:
        """How much is done."""
        start, share = _SHARES.get(self.room, (0, 0))
        part = self.done / self.pieces if self.pieces else 0.0
        return 100 if self.future.done() else round(start + share * part)

    @property
    def state(self) -> str:
        """What changes whenever there is something new to tell."""
        return f"{self.percent} {self.words} {self.has_preview} {self.future.done()}"

    @property
    def outcome(self) -> str:
        """What became of it, in words; it has to be done."""
        made = self.future.result()
        if isinstance(made, Record):
            return "The episode is as it would be made again."
        new = len(made.new_lines)
        spoken = "1 line was spoken anew" if new == 1 else f"{new} lines were spoken anew"
        lost = "".join(f" Look: {one.message}." for one in made.gone)
        return f"The episode is made: {spoken}, {made.lines - new} were kept.{lost}"

    @property
    def words(self) -> str:
        """What is being done, in words."""
        if not self.room:
            return "Waiting for its turn"
        of = f" line {min(self.done + 1, self.pieces)} of {self.pieces}" if self.pieces else ""
        return _WORDS.get(self.room, self.room) + of


class Bench:
    """The engines of a show: one set to hear lines with, and one that rebuilds, so neither waits."""

    def __init__(self, show: Path) -> None:
        self.show = show
        self._stack = ExitStack()
        self._ear = _Seat(show, self._stack, workers=1)
        self._maker = _Seat(show, self._stack, workers=os.cpu_count() or 1)
        self._builder = ThreadPoolExecutor(1, thread_name_prefix="rebuild")
        self._looker = ThreadPoolExecutor(1, thread_name_prefix="look")
        self._rebuilds: dict[str, Rebuild] = {}
        self._previews = show / OUTPUT / ".cache" / "desk"

    def hearing(self) -> AbstractContextManager[Context]:
        """Give what articles are opened and lines are heard with, to one at a time."""
        return self._ear.taken()

    def look(self, read: Callable[[Context], T]) -> Future[T]:
        """Have something read when nobody waits for anything else of this kind."""

        def looked() -> T:
            with self.hearing() as context:
                return read(context)

        return self._looker.submit(looked)

    def rebuild(self, key: str, source: Source) -> Rebuild:
        """Have an episode made; one that is being made already is returned."""
        known = self._rebuilds.get(key)
        if known is not None and not known.future.done():
            return known
        job = self._rebuilds[key] = Rebuild(preview=self._previews / f"{key}.wav")
        job.future = self._builder.submit(self._build, source, job)
        return job

    def rebuild_of(self, key: str) -> Rebuild | None:
        """Return the rebuild that was asked for last, None where none was."""
        return self._rebuilds.get(key)

    def close(self) -> None:
        """Stop all workers; a rebuild that has begun is finished before."""
        self._looker.shutdown(wait=True, cancel_futures=True)
        self._builder.shutdown(wait=True, cancel_futures=True)
        self._stack.close()
        for job in self._rebuilds.values():
            job.preview.unlink(missing_ok=True)

    def _build(self, source: Source, job: Rebuild) -> Made | Record:
        with self._maker.taken() as context:
            return build(source, replace(context, tell=job.tell, hear=job.hear))


class _Seat:
    """A context that one thread at a time works in; it is opened anew when the settings change."""

    def __init__(self, show: Path, stack: ExitStack, *, workers: int) -> None:
        self._show = show
        self._stack = stack
        self._workers = workers
        self._lock = threading.RLock()
        self._open: tuple[str, Context, ExitStack] | None = None

    @contextmanager
    def taken(self) -> Iterator[Context]:
        with self._lock:
            state = _state(self._show)
            if self._open is not None and self._open[0] != state:
                self._open[2].close()
                self._open = None
            if self._open is None:
                own = self._stack.enter_context(ExitStack())
                context = own.enter_context(open_context(self._request()))
                self._open = (state, context, own)
            context = self._open[1]
            yield replace(context, request=with_digest(context.request))

    def _request(self) -> Request:
        request = request_of(self._show, {})
        voices = request.settings.voices
        workers = min(self._workers, voices.workers or self._workers)
        return replace(
            request,
            settings=replace(request.settings, voices=replace(voices, workers=workers)),
            is_offline=True,
        )


def _state(show: Path) -> str:
    """Return what changes when the settings or the voices do."""
    folder = voices_folder(show)
    paths = [
        show / SETTINGS_FILE,
        *sorted(folder.glob("*.toml")),
        *sorted(folder.glob("casts/*.toml")),
    ]
    return " ".join(f"{path.name} {stamp_of(path)}" for path in paths if path.name != REGISTER_FILE)


def progress_of(job: Rebuild | None, line: str = "") -> dict[str, Any]:
    """Return how far a rebuild is, for a page; `start_ms` is when a line of it begins."""
    if job is None:
        return {
            "is_done": True,
            "percent": 0,
            "words": "",
            "error": "",
            "start_ms": None,
            "state": "",
        }
    state = job.state  # before what is told: what happens meanwhile is told next
    error = job.future.exception() if job.future.done() else None
    told = (
        str(error) if isinstance(error, QuotecastError) else f"This is a mistake of ours: {error!r}"
    )
    return {
        "is_done": job.future.done(),
        "percent": job.percent,
        "words": job.outcome if job.future.done() and not error else job.words,
        "error": told if error else "",
        "start_ms": job.starts_ms.get(line),
        "state": state,
    }

"""What an episode is made in: what is asked of it, and what there is to work with."""

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

from quotecast import __version__
from quotecast.casting.casting import Casting
from quotecast.casting.catalogue import REGISTER_FILE
from quotecast.casting.lexicon import load_lexicon
from quotecast.episode.voices import (
    casting_of,
    check_engines,
    engines_of,
    installed_folder,
    pools_of,
)
from quotecast.errors import SettingsError
from quotecast.model import Master, Style
from quotecast.publishing.formats import chosen_formats
from quotecast.settings import Changes, Settings, load_settings
from quotecast.show.places import OUTPUT, lexicon_path, takes_folder, voices_folder
from quotecast.show.takes import TakeCache
from quotecast.voicing.engines import Engines


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomBegun:
    """A room starts on so many pieces of work (0: unknown)."""

    room: str
    pieces: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceDone:
    """A piece of the room's work is done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Idle:
    """Nobody works on the source, for now or any more."""


Event: TypeAlias = RoomBegun | PieceDone | Idle
Tell: TypeAlias = Callable[[Event], None]


def tell_nobody(event: Event) -> None:
    """Pass over an event."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRepair:
    """Ask for one line (its number, from 1) to be spoken anew.

    `voice` is the id of another voice, `words` what is said instead of its own spoken form; empty: as
    it is.
    """

    number: int
    voice: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What may be asked for each time that something is made, beside the settings of the show.

    `length_ms` asks for the best sentences only. With `force` nothing counts that is there already,
    with `strict` notices are errors, with `verify` each episode is listened to once it is made.
    `repair` has one line spoken anew.
    """

    length_ms: int | None = None
    allow_private: bool = False
    strict: bool = False
    force: bool = False
    verify: bool = False
    repair: LineRepair | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Request(Wishes):
    """What is asked: of one episode, or of all those of a run.

    `settings` are those of show.toml, with the `changes` that go before them. With `is_offline` what an address gave
    when its episode was made is read instead of asking it. `order` names what was asked for first,
    where a run goes on with it; `digest` stands for all but the article that decides what an episode is,
    empty where none is made.
    """

    show: Path
    settings: Settings
    changes: Changes = field(default_factory=dict)
    is_offline: bool = False
    order: str = ""
    digest: str = ""

    @property
    def output(self) -> Path:
        """The folder that episodes are left in."""
        return self.show / OUTPUT


def request_of(
    show: Path, changes: Changes, *, length_ms: int | None = None, allow_private: bool = False
) -> Request:
    """Return a request with the show's settings.

    Raises:
        SettingsError: the settings can't be used.
    """
    settings = load_settings(show, changes)
    if length_ms is not None:  # a brief is made of the radio script
        settings = replace(settings, script=replace(settings.script, style=Style.RADIO))
    return Request(
        show=show,
        settings=settings,
        changes=changes,
        length_ms=length_ms,
        allow_private=allow_private,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What there is to work with, and the request that is worked on; see `open_context`.

    `hear` is given each programme once it is laid down, before its files are written: its samples lie
    there until `hear` returns, and some time longer.
    """

    request: Request
    engines: Engines
    casting: Casting
    takes: TakeCache
    tell: Tell = tell_nobody
    hear: Callable[[Master], None] = lambda _: None

    def warm_up(self) -> None:
        """Have the narrator's engine load while an article is read: it has the first word."""
        catalogue = self.casting.catalogue()
        voice = catalogue.find(catalogue.narrator_id)
        if voice is not None:
            self.engines.warm_up(voice)


@contextmanager
def open_context(request: Request, tell: Tell = tell_nobody) -> Iterator[Context]:
    """Open what a request is worked on with; when it is left, no worker of an engine is.

    Raises:
        SettingsError: the settings can't be used.
    """
    check_settings(request.settings)
    workers = request.settings.voices.workers or os.cpu_count() or 1
    with pools_of(request.show, request.settings, workers=workers) as engines:
        yield Context(
            request=request,
            engines=engines,
            casting=casting_of(request.show, request.settings),
            takes=TakeCache(takes_folder(request.show)),
            tell=tell,
        )


def check_settings(settings: Settings) -> None:
    """Make sure that the engines and the formats that are asked for exist.

    Raises:
        SettingsError: one of them doesn't.
    """
    check_engines(settings)
    chosen_formats(settings.publishing.formats)


def with_digest(request: Request) -> Request:
    """Return a request with the digest of all that decides what the show's episodes are.

    Raises:
        EngineMissingError: the engine isn't installed.
        SettingsError: the lexicon can't be used, or a file of voices can't be read.
    """
    content = asdict(request.settings)
    for name in ("limits", "cache", "reading"):  # these decide whether an episode is made, not how
        del content[name]
    voices = content["voices"]
    content["voices"] = {"narrator": voices["narrator"], "cast": voices["cast"]}
    content["show"] = {
        key: content["show"][key] for key in ("title", "author", "disclosure", "opening")
    }
    if request.length_ms is None:
        del content["brief"]
    parts = [__version__, json.dumps(content, sort_keys=True), str(request.length_ms)]
    parts += ["verified"] if request.verify else []  # what nobody listened to is made again
    for choice in engines_of(request.show, request.settings).values():
        parts += [choice.version(), json.dumps(asdict(choice.settings), sort_keys=True)]
    digest = hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass"))
    folder, lexicon = voices_folder(request.show), lexicon_path(request.show)
    load_lexicon(lexicon)
    installed = installed_folder(request.settings)
    own = (*folder.glob("*.toml"), *folder.glob("casts/*.toml"), lexicon)
    music = request.settings.music
    played = [request.show / name for name in (music.intro, music.outro) if name]
    for path in (*sorted(own), *sorted(installed.glob("*.toml")), *played):
        if path.is_file() and path.name != REGISTER_FILE:
            digest.update(f"{path.name}\n".encode("utf-8", "surrogatepass") + _content(path))
    return replace(request, digest=digest.hexdigest())


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SettingsError(
            f"{path} can't be read: {error.strerror}", "Check its permissions, or restore it"
        ) from error

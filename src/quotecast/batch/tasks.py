"""Say what is done of an article's way in one go, wherever that is: writing a draft, making it.

A task is a value that can be sent to another process, and so is what it returns.
"""

import hashlib
import json
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Self, TypeAlias

from quotecast import __version__
from quotecast.briefing import build_length
from quotecast.casting.lexicon import LEXICON_FILE, load_lexicon
from quotecast.drafting import (
    Draft,
    draft_of,
    edited_draft,
    is_script,
    put_draft,
    reading_limits,
)
from quotecast.errors import SourceError, WorkerError
from quotecast.identity import OUTPUT, keys_of
from quotecast.model import Cast, Style
from quotecast.pipeline import Build, produce
from quotecast.progress import Reporter
from quotecast.reading import Original, is_feed, read_original
from quotecast.records import Record, digests_of, is_whole, read_record, write_record
from quotecast.settings import Settings
from quotecast.voicing import EngineTools, engine_version
from quotecast.workshop import Workshop, open_workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """Hold what all articles of a run have in common.

    `digest` stands for everything but the article that decides what an episode is. `length_ms`
    asks for a brief of each article. Without `trusts` every line is spoken anew.
    """

    show: Path
    settings: Settings
    digest: str
    allow_private: bool = False
    length_ms: int | None = None
    trusts: bool = True

    @property
    def output(self) -> Path:
        """The folder that episodes are left in."""
        return self.show / OUTPUT


def house_of(
    show: Path,
    settings: Settings,
    *,
    allow_private: bool = False,
    length_ms: int | None = None,
    trusts: bool = True,
) -> House:
    """Look at all that decides what the show's episodes are.

    Raises:
        EngineMissingError: the engine isn't installed.
        SettingsError: the lexicon can't be used.
    """
    if length_ms is not None:  # a brief is made of the radio script
        settings = replace(settings, script=replace(settings.script, style=Style.RADIO))
    content = asdict(settings)
    for name in ("limits", "cache", "reading"):  # these decide whether an episode is made, not how
        del content[name]
    content["voices"].pop("workers")
    content["show"] = {key: content["show"][key] for key in ("title", "author", "disclosure")}
    engine = engine_version(settings.voices.engine, EngineTools(espeak=settings.tools.espeak))
    parts = [__version__, engine, json.dumps(content, sort_keys=True), str(length_ms)]
    digest = hashlib.sha256("\n".join(parts).encode("utf-8", "surrogatepass"))
    voices = show / "voices"
    load_lexicon(voices / LEXICON_FILE)
    for path in sorted((*voices.glob("*.toml"), voices / LEXICON_FILE)):
        if path.is_file() and path.name != "cast.toml":
            digest.update(f"{path.name}\n".encode("utf-8", "surrogatepass") + path.read_bytes())
    return House(
        show=show,
        settings=settings,
        digest=digest.hexdigest(),
        allow_private=allow_private,
        length_ms=length_ms,
        trusts=trusts,
    )


class Desk:
    """Be where tasks are done: a workshop that is opened for the first and kept for the next.

    A context manager: when it is left, no worker of an engine is.
    """

    def __init__(self, reporter: Reporter) -> None:
        self.reporter = reporter
        self._stack = ExitStack()
        self._workshop: Workshop | None = None
        self._house: tuple[Path, Settings] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *reason: object) -> None:
        self._stack.__exit__(*reason)  # type: ignore[arg-type]

    def workshop(self, house: House) -> Workshop:
        """Return the house's workshop.

        Raises:
            SettingsError: the settings can't be used.
        """
        if self._workshop is None or self._house != (house.show, house.settings):
            self._stack.close()
            opened = open_workshop(house.show, house.settings, self.reporter, trusts=house.trusts)
            self._workshop = self._stack.enter_context(opened)
            self._house = (house.show, house.settings)
        return self._workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Return the articles that a feed lists."""

    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Return the record of an episode that is as it would be made again."""

    record: Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """Return a draft; `inputs` is the digest of what it was made of, None for a script file."""

    draft: Draft
    inputs: str | None


Drawn: TypeAlias = Listed | Kept | Drafted


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftTask:
    """Read a source and write its script, unless its episode is there already.

    `source` is its name as somebody typed it, `known_as` what `Article.source` becomes, `place` where
    it is whatever folder one stands in, `content` what standard input held. Without `trusts` no record of an earlier run counts.
    """

    house: House
    source: str
    known_as: str
    place: str
    content: bytes | None = None
    trusts: bool = True

    @property
    def limit_s(self) -> int:
        """How long it may take."""
        return self.house.settings.limits.reading_s

    def do(self, desk: Desk) -> Drawn:
        """Return the draft, or what is there instead; no file is written.

        Raises:
            QuotecastError: the source can't be read.
        """
        house = self.house
        desk.reporter.begin("reading", 0)
        if is_script(self.source):
            draft = edited_draft(Path(self.place), house.show, house.settings)
            return Drafted(draft=self._within_limits(draft), inputs=None)
        original = self._original()
        if is_feed(original):
            from quotecast.reading.feeds import entries_of  # noqa: PLC0415 - for feeds only

            return Listed(addresses=entries_of(original))
        inputs = _inputs(house, original)
        record = read_record(house.output, original.source) if self.trusts else None
        if record is not None and record.inputs == inputs and is_whole(house.show, record):
            return Kept(record=record)
        draft = draft_of(original, house.settings)
        return Drafted(draft=self._within_limits(draft), inputs=inputs)

    def _original(self) -> Original:
        if self.content is not None:
            return Original(data=self.content, source=self.source, name="standard input")
        limits = reading_limits(self.house.settings, allow_private=self.house.allow_private)
        original = read_original(self.place, limits)
        if "://" in self.place:
            return original
        return replace(original, source=self.known_as, name=self.source)

    def _within_limits(self, draft: Draft) -> Draft:
        lines = sum(1 for _ in draft.script.lines())
        most = self.house.settings.limits.lines
        if lines > most:
            raise SourceError(
                f"{self.source} has {lines:,} lines to speak, and {most:,} are allowed",
                "Divide it, or raise lines under [limits] in show.toml",
            )
        return draft


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeTask:
    """Make the episode of a draft whose id and cast are settled.

    `voices` are those of the show's register, by speaker id, for the record.
    """

    house: House
    source: str
    drafted: Drafted
    cast: Cast
    voices: Mapping[str, str]

    @property
    def limit_s(self) -> int:
        """How long it may take."""
        return self.house.settings.limits.making_s

    def do(self, desk: Desk) -> Build:
        """Return what was made; it lies in its folder, and a record says so.

        Raises:
            QuotecastError: what went wrong, and what to do.
        """
        house, draft = self.house, self.drafted.draft
        workshop = desk.workshop(house)
        if house.length_ms is not None:
            made = build_length(draft, self.cast, workshop, house.length_ms)
        else:
            draft = draft if draft.path else put_draft(draft, house.show)
            made = produce(draft, self.cast, workshop)
        if self.drafted.inputs is not None:
            record = self._record(made, self.drafted.inputs)
            write_record(house.output, record)
            if made.article.address is not None:  # the same page may come under another name
                write_record(house.output, replace(record, source=made.article.address))
        return made

    def _record(self, made: Build, inputs: str) -> Record:
        files = [made.folder / name for name in made.files]
        return Record(
            source=made.article.source,
            slug=made.article.id,
            inputs=inputs,
            speakers=dict(self.voices),
            files=digests_of(self.house.show, filter(None, [*files, made.script_path])),
            keys=keys_of(made.article),
            notices=made.notices,
        )


def _inputs(house: House, original: Original) -> str:
    facts = json.dumps([house.digest, original.source, original.media_type, original.charset])
    return hashlib.sha256(facts.encode("ascii") + original.data).hexdigest()


Task: TypeAlias = DraftTask | MakeTask
Result: TypeAlias = Drawn | Build


def overdue(task: Task) -> WorkerError:
    """Return the error for a task that takes longer than it may."""
    return WorkerError(
        f"{task.source} took longer than {task.limit_s} s, which is the limit",
        "Look at it, divide it, or raise the seconds under [limits] in show.toml",
    )

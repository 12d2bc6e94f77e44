"""Say what is done of an article's way in one go, wherever that is: writing a draft, making it.

A task is a value that can be sent to another process, and so is what it returns.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from quotecast.batch.desk import Desk
from quotecast.batch.house import House
from quotecast.batch.outcomes import Made, made_of
from quotecast.episode.brief import build_length
from quotecast.episode.build import Build, produce
from quotecast.episode.draft import (
    Draft,
    draft_of,
    edited_draft,
    is_script,
    put_draft,
    reading_limits,
)
from quotecast.errors import SourceError, WorkerError
from quotecast.model import Cast
from quotecast.reading import Original, is_feed, read_original
from quotecast.show.identity import keys_of
from quotecast.show.records import Record, digests_of, is_whole, read_record, write_record


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Return the articles that a feed lists, and how many have no address there."""

    addresses: tuple[str, ...]
    without_address: int


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

            addresses, without_address = entries_of(original)
            return Listed(addresses=addresses, without_address=without_address)
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

    def do(self, desk: Desk) -> Made:
        """Return what was made; it lies in its folder, and a record says so.

        Raises:
            QuotecastError: what went wrong, and what to do.
        """
        house, draft = self.house, self.drafted.draft
        workshop = desk.workshop(house)
        if house.length_ms is not None:
            build = build_length(draft, self.cast, workshop, house.length_ms)
        else:
            draft = draft if draft.path else put_draft(draft, house.show)
            build = produce(draft, self.cast, workshop)
        if self.drafted.inputs is not None:
            record = self._record(build, self.drafted.inputs)
            write_record(house.output, record)
            if build.article.address is not None:  # the same page may come under another name
                write_record(house.output, replace(record, source=build.article.address))
        return made_of(build)

    def _record(self, build: Build, inputs: str) -> Record:
        files = [build.folder / name for name in build.files]
        return Record(
            source=build.article.source,
            slug=build.article.id,
            inputs=inputs,
            speakers=dict(self.voices),
            files=digests_of(self.house.show, filter(None, [*files, build.script_path])),
            keys=keys_of(build.article),
            notices=build.notices,
        )


def _inputs(house: House, original: Original) -> str:
    facts = json.dumps([house.digest, original.source, original.media_type, original.charset])
    return hashlib.sha256(facts.encode("ascii") + original.data).hexdigest()


Task: TypeAlias = DraftTask | MakeTask
Result: TypeAlias = Drawn | Made


def overdue(task: Task) -> WorkerError:
    """Return the error for a task that takes longer than it may."""
    return WorkerError(
        f"{task.source} took longer than {task.limit_s} s, which is the limit",
        "Look at it, divide it, or raise the seconds under [limits] in show.toml",
    )

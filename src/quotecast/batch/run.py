"""Make many episodes in one ordered pass: read ahead, settle in the order of the sources, make.

Drafts are written by the crew ahead of time. In the order of the sources each gets its id and its cast
here, before it is made: so neither the order nor the number of workers changes anything. Articles are
held only as long as they are between reading and made, however many sources there are.
"""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Final

from quotecast.batch.house import House
from quotecast.batch.outcomes import ArticleOutcome, Became, Made
from quotecast.batch.sources import Source
from quotecast.batch.tasks import Drafted, DraftTask, Kept, Listed, MakeTask, Result
from quotecast.batch.workers.executors import Crew
from quotecast.casting.casting import Casting
from quotecast.episode.draft import Draft, is_script, source_in, with_id
from quotecast.errors import QuotecastError, SourceError, WorkerError
from quotecast.model import Notice
from quotecast.reading import STANDARD_INPUT
from quotecast.show.identity import Identities, keys_of
from quotecast.show.records import read_record

_AHEAD: Final = 3  # drafts read, and episodes begun, for each job
_POLL_S: Final = 0.5  # Windows wakes a waiting thread for Ctrl-C only between two waits


@dataclass(slots=True, kw_only=True, eq=False)
class _Slot:
    """Follow one source; `is_entry` tells that a feed listed it.

    What was `drawn` for it may wait until the episode called `waits_for` is made. While its own is
    being made, that is called `slug`, and `keys` are those of its article.
    """

    source: Source
    is_entry: bool = False
    task: DraftTask | None = None
    future: "Future[Result] | None" = None
    drawn: Kept | Drafted | None = None
    waits_for: str = ""
    slug: str = ""
    keys: tuple[str, ...] = ()
    started: float = 0.0


class Run:
    """Do one run of a house's articles with a crew.

    `read_standard_input` returns what it holds. Sources that the run `skips` are done already.
    """

    def __init__(
        self,
        house: House,
        company: Casting,
        crew: Crew,
        read_standard_input: Callable[[], bytes],
        skips: frozenset[str] = frozenset(),
    ) -> None:
        self._house = house
        self._company = company
        self._crew = crew
        self._read_standard_input = read_standard_input
        self._skips = skips
        self._named = set(skips)
        self._identities = Identities(house.show)
        self._slots: deque[_Slot] = deque()
        self._making: dict[Future[Result], _Slot] = {}
        self._seen: dict[bytes, str] = {}
        self._scripted: set[str] = set()

    def outcomes(self, sources: Iterable[Source]) -> Iterator[ArticleOutcome]:
        """Make the episodes of all sources; give each outcome as it comes.

        Raises:
            SettingsError: nothing can be made at all: the register or a voice can't be used.
            WorkerError: the crew is gone.
        """
        self._company.catalogue()
        self._company.voice_ids()
        self._remember_skipped()
        slots = (_Slot(source=source) for source in sources if self._is_new(source.name))
        while True:
            self._read_ahead(slots)
            while self._slots and self._is_ready(self._slots[0]):
                yield from self._settle(self._slots.popleft())
                self._read_ahead(slots)
            if not self._slots and not self._making:
                return
            yield from self._finish()

    def _remember_skipped(self) -> None:
        """Remember which episodes the run that is resumed made: they are of this run too."""
        for name in self._skips:
            record = read_record(self._house.output, self._known_as(name))
            if record is not None:
                self._remember(record.keys, record.slug)
                self._identities.take(record.slug)

    def _is_new(self, name: str) -> bool:
        """Tell whether nobody named this source before; a feed may list what another one does."""
        is_new = name not in self._named
        self._named.add(name)
        return is_new

    def _read_ahead(self, slots: Iterator[_Slot]) -> None:
        window = _AHEAD * self._crew.jobs
        self._slots.extend(islice(slots, max(0, window - len(self._slots))))
        for number, slot in enumerate(islice(self._slots, window)):
            is_read = slot.future or slot.drawn or slot.source.error
            # What is in a script's folder counts for it, and an earlier source may yet change that.
            waits = is_script(slot.source.name) and (number > 0 or self._is_making_script(slot))
            if not (is_read or waits):
                self._draft(slot)

    def _is_making_script(self, slot: _Slot) -> bool:
        return self._is_making(Path(slot.source.name).stem)

    def _draft(self, slot: _Slot) -> None:
        slot.started = slot.started or time.monotonic()
        try:
            slot.task = slot.task or self._task_of(slot.source.name)
        except QuotecastError as error:
            slot.source = Source(name=slot.source.name, error=error)
            return
        slot.future = self._crew.submit(slot.task)

    def _task_of(self, name: str) -> DraftTask:
        return DraftTask(
            house=self._house,
            source=name,
            known_as=self._known_as(name),
            place=str(Path(name).absolute()) if _is_file(name) else name,
            content=self._read_standard_input() if name == STANDARD_INPUT else None,
            trusts=self._house.trusts,
        )

    def _known_as(self, name: str) -> str:
        return source_in(self._house.show, name) if _is_file(name) else name

    def _is_ready(self, slot: _Slot) -> bool:
        """Tell whether a slot can be settled now: drafted, and somebody free to make it soon."""
        if len(self._making) >= _AHEAD * self._crew.jobs:
            return False
        if slot.drawn is not None:
            return not self._is_making(slot.waits_for)
        return slot.source.error is not None or (slot.future is not None and slot.future.done())

    def _settle(self, slot: _Slot) -> Iterator[ArticleOutcome]:
        try:
            if slot.source.error is not None:
                raise slot.source.error
            drawn = slot.drawn or self._drawn(slot)
            if isinstance(drawn, Listed):
                yield self._list(slot, drawn)
            elif isinstance(drawn, Kept):
                yield from self._keep(slot, drawn)
            else:
                yield from self._make(slot, drawn)
        except QuotecastError as error:
            self._give_up(slot)
            yield _failed(slot, error)

    def _drawn(self, slot: _Slot) -> Listed | Kept | Drafted:
        assert slot.future is not None, "a slot is read before it is settled"  # noqa: S101
        future, slot.future = slot.future, None
        result = self._result_of(future, slot)
        assert not isinstance(result, Made), "drafts come from draft tasks"  # noqa: S101
        return result

    def _list(self, slot: _Slot, listed: Listed) -> ArticleOutcome:
        if slot.is_entry:
            raise SourceError(
                f"{slot.source.name} is a feed, and stands in another one",
                "Give it by itself, if its articles are wanted",
            )
        names = [name for name in listed.addresses if self._is_new(name)]
        entries = (_Slot(source=Source(name=name), is_entry=True) for name in reversed(names))
        self._slots.extendleft(entries)
        outcome = replace(_outcome(slot, Became.LISTED), adds=len(names))
        if not listed.without_address:
            return outcome
        message = f"{listed.without_address} of its articles have no http(s) address: left out"
        return replace(outcome, notices=(Notice(kind="feed", message=message),))

    def _keep(self, slot: _Slot, kept: Kept) -> Iterator[ArticleOutcome]:
        record = kept.record
        voices = self._company.voice_ids()
        same = self._same_as(record.keys)
        is_recast = any(voices.get(who) != voice for who, voice in record.speakers.items())
        if is_recast or (same is None and self._identities.is_taken(record.slug)):
            assert slot.task is not None, "a slot is read before it is kept"  # noqa: S101
            slot.task, slot.drawn = replace(slot.task, trusts=False), None
            self._slots.appendleft(slot)
            self._draft(slot)
            return
        if same is not None and self._is_making(same):
            self._hold(slot, kept, same)
            return
        if same is None:
            self._remember(record.keys, record.slug)
            self._identities.take(record.slug)
        became = Became.KEPT if same in (None, record.slug) else Became.SAME
        yield replace(_outcome(slot, became, same or record.slug), notices=record.notices)

    def _make(self, slot: _Slot, drafted: Drafted) -> Iterator[ArticleOutcome]:
        article = drafted.draft.article
        keys = keys_of(article) if drafted.inputs is not None else ()
        same = self._same_as(keys)
        slug = same or (self._identities.own_id(article) if keys else article.id)
        if self._is_making(slug):  # of a copy, or of the article's script
            if keys and same is None:
                self._identities.release(slug)
            self._hold(slot, drafted, slug)
        elif same is not None:
            yield _outcome(slot, Became.SAME, same)
        else:
            slot.slug, slot.keys = slug, keys
            self._remember(keys, slug)
            if not keys:
                self._require_one_script(slot)
            self._submit(slot, with_id(drafted.draft, slug), drafted.inputs)

    def _require_one_script(self, slot: _Slot) -> None:
        if slot.slug in self._scripted:
            raise SourceError(
                f"{slot.source.name} and another script of this run are of one article",
                "Build the one that is meant",
            )
        self._scripted.add(slot.slug)

    def _submit(self, slot: _Slot, draft: Draft, inputs: str | None) -> None:
        cast, notices = self._company.settle(draft.script)
        voices = self._company.voice_ids()
        draft = replace(draft, notices=(*draft.notices, *notices))
        task = MakeTask(
            house=self._house,
            source=slot.source.name,
            drafted=Drafted(draft=draft, inputs=inputs),
            cast=cast,
            voices={who.id: voices[who.id] for who in draft.script.speakers if who.id in voices},
        )
        self._making[self._crew.submit(task)] = slot

    def _is_making(self, slug: str) -> bool:
        return any(slot.slug == slug for slot in self._making.values())

    def _hold(self, slot: _Slot, drawn: Kept | Drafted, slug: str) -> None:
        """Put a source back until an episode that is being made of another one is there, or isn't."""
        slot.drawn, slot.waits_for = drawn, slug
        self._slots.appendleft(slot)

    def _give_up(self, slot: _Slot) -> None:
        """Forget an article whose episode can't be made: another source may have it as well."""
        for key in slot.keys:
            self._seen.pop(bytes.fromhex(key), None)
        if slot.keys:
            self._identities.release(slot.slug)

    def _same_as(self, keys: tuple[str, ...]) -> str | None:
        known = (self._seen.get(bytes.fromhex(key)) for key in keys)
        return next((slug for slug in known if slug is not None), None)

    def _remember(self, keys: tuple[str, ...], slug: str) -> None:
        for key in keys:
            self._seen[bytes.fromhex(key)] = slug

    def _finish(self) -> Iterator[ArticleOutcome]:
        """Wait until something is done, and give what was made."""
        waited = set(self._making)
        head = self._slots[0].future if self._slots else None
        if head is not None and len(self._making) < _AHEAD * self._crew.jobs:
            waited.add(head)
        done, _ = wait(waited, timeout=_POLL_S, return_when=FIRST_COMPLETED)
        if not done:
            self._crew.require_there()
        for future in [one for one in self._making if one in done]:
            slot = self._making.pop(future)
            try:
                made = self._result_of(future, slot)
            except QuotecastError as error:
                self._give_up(slot)
                yield _failed(slot, error)
                continue
            assert isinstance(made, Made), "episodes come from make tasks"  # noqa: S101
            outcome = _outcome(slot, Became.MADE, made.slug)
            yield replace(outcome, made=made, notices=made.notices)

    def _result_of(self, future: "Future[Result]", slot: _Slot) -> Result:
        try:
            return future.result()
        except self._crew.errors as error:
            self._crew.require_there()
            raise WorkerError(
                f"{slot.source.name} failed with its worker ({type(error).__name__}: {error})"[
                    :300
                ],
                "Look at the workers' logs; go on with: quotecast build --resume",
            ) from error


def _is_file(name: str) -> bool:
    return "://" not in name and name != STANDARD_INPUT


def _outcome(slot: _Slot, became: Became, slug: str | None = None) -> ArticleOutcome:
    seconds = round(time.monotonic() - slot.started, 3) if slot.started else 0.0
    return ArticleOutcome(source=slot.source.name, became=became, slug=slug, seconds=seconds)


def _failed(slot: _Slot, error: QuotecastError) -> ArticleOutcome:
    return replace(_outcome(slot, Became.FAILED), error=error)

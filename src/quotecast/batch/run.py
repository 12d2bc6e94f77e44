"""Make many episodes in one ordered pass: read ahead, settle in the order of the sources, make.

Drafts are written by the crew ahead of time. In the order of the sources each gets its id and its cast
here, before it is made: so neither the order nor the number of workers changes anything. No more is
held than a window of sources, however many there are.
"""

import hashlib
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Future, wait
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Final

from quotecast.batch.crews import Crew
from quotecast.batch.sources import Source
from quotecast.batch.tasks import Drafted, DraftTask, House, Kept, Listed, MakeTask, Result
from quotecast.casting.company import Company
from quotecast.drafting import with_id
from quotecast.errors import QuotecastError, WorkerError
from quotecast.identity import Identities
from quotecast.model import Article, Notice
from quotecast.pipeline import Build
from quotecast.reading import STANDARD_INPUT
from quotecast.scripting.manuscript import text_digest
from quotecast.slug import slug_of

_AHEAD: Final = 3  # drafts read, and episodes begun, for each job


class Became(StrEnum):
    """Say what became of a source."""

    MADE = "made"
    KEPT = "kept"  # it is there already, as it would be made again
    SAME = "same"  # as another source of this run
    LISTED = "listed"  # a feed: its articles follow
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleOutcome:
    """Say what became of one source: of `build` and `error` at most one is there.

    `slug` is its episode's folder, None where there is none. `seconds` are those of its tasks, with
    what they had to wait for workers. A feed `adds` so many sources to the run.
    """

    source: str
    became: Became
    slug: str | None = None
    build: Build | None = None
    error: QuotecastError | None = None
    notices: tuple[Notice, ...] = ()
    seconds: float = 0.0
    adds: int = 0


@dataclass(slots=True, kw_only=True, eq=False)
class _Slot:
    source: Source
    started: float = 0.0
    future: "Future[Result] | None" = None
    drafted: Drafted | None = None


@dataclass(slots=True, kw_only=True)
class Run:
    """Hold what one run needs; `read_standard_input` returns what it holds, at most once.

    Sources that it `skips` are done already. Without `trusts` every episode is made anew, whatever
    earlier runs have left.
    """

    house: House
    company: Company
    crew: Crew
    read_standard_input: Callable[[], bytes]
    skips: frozenset[str] = frozenset()
    trusts: bool = True
    _identities: Identities = field(init=False)
    _slots: deque[_Slot] = field(default_factory=deque)
    _making: "dict[Future[Result], _Slot]" = field(default_factory=dict)
    _seen: dict[bytes, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._identities = Identities(self.house.show)

    def outcomes(self, sources: Iterator[Source]) -> Iterator[ArticleOutcome]:
        """Make the episodes of all sources; give each outcome as it comes.

        Raises:
            SettingsError: nothing can be made at all: the register or a voice can't be used.
        """
        self.company.catalogue()
        self.company.voice_ids()
        sources = (source for source in sources if source.name not in self.skips)
        while True:
            self._read_ahead(sources)
            while self._slots and self._is_ready(self._slots[0]):
                yield from self._settle(self._slots.popleft())
                self._read_ahead(sources)
            if not self._slots and not self._making:
                return
            yield from self._finish()

    def _read_ahead(self, sources: Iterator[Source]) -> None:
        window = _AHEAD * self.crew.jobs
        while len(self._slots) < window and (source := next(sources, None)) is not None:
            self._slots.append(_Slot(source=source))
        for slot in islice(self._slots, window):
            if slot.future is None and slot.source.error is None and slot.drafted is None:
                self._draft(slot, trusts=self.trusts)

    def _draft(self, slot: _Slot, *, trusts: bool) -> None:
        slot.started = slot.started or time.monotonic()
        name = slot.source.name
        is_local = "://" not in name and name != STANDARD_INPUT
        try:
            content = self.read_standard_input() if name == STANDARD_INPUT else None
        except QuotecastError as error:
            slot.source = Source(name=name, error=error)
            return
        task = DraftTask(
            house=self.house,
            source=name,
            place=str(Path(name).absolute()) if is_local else name,
            content=content,
            trusts=trusts,
        )
        slot.future = self.crew.submit(task)

    def _is_ready(self, slot: _Slot) -> bool:
        """Tell whether a slot can be settled now: drafted, and somebody free to make it soon."""
        if len(self._making) >= _AHEAD * self.crew.jobs:
            return False
        if slot.drafted is not None:
            return not self._is_being_made(slot.drafted)
        return slot.source.error is not None or (slot.future is not None and slot.future.done())

    def _settle(self, slot: _Slot) -> Iterator[ArticleOutcome]:
        try:
            drawn = slot.drafted or self._drawn(slot)
        except QuotecastError as error:
            yield _failed(slot, error)
            return
        if isinstance(drawn, Listed):
            names = [name for name in reversed(drawn.addresses) if name not in self.skips]
            self._slots.extendleft(_Slot(source=Source(name=name)) for name in names)
            yield replace(_outcome(slot, Became.LISTED), adds=len(names))
        elif isinstance(drawn, Kept):
            yield from self._keep(slot, drawn)
        else:
            yield from self._make(slot, drawn)

    def _drawn(self, slot: _Slot) -> Listed | Kept | Drafted:
        if slot.source.error is not None or slot.future is None:
            raise slot.source.error or AssertionError("a slot is read before it is settled")
        future, slot.future = slot.future, None
        result = _result_of(future, slot.source.name)
        assert not isinstance(result, Build), "drafts come from draft tasks"  # noqa: S101
        return result

    def _keep(self, slot: _Slot, kept: Kept) -> Iterator[ArticleOutcome]:
        record = kept.record
        voices = self.company.voice_ids()
        if any(voices.get(who) != voice for who, voice in record.speakers.items()):
            self._draft(slot, trusts=False)
            self._slots.appendleft(slot)
            return
        same = self._seen.setdefault(_key(record.text_sha256), record.slug)
        became = Became.KEPT if same == record.slug else Became.SAME
        yield replace(_outcome(slot, became, same), notices=record.notices)

    def _make(self, slot: _Slot, drafted: Drafted) -> Iterator[ArticleOutcome]:
        draft = drafted.draft
        if slot.drafted is None and drafted.inputs is not None:
            same = self._same_as(draft.article)
            if same is not None:
                yield _outcome(slot, Became.SAME, same)
                return
            draft = with_id(draft, self._identities.own_id(draft.article))
            for key in _keys(draft.article):
                self._seen[key] = draft.article.id
        slot.drafted = Drafted(draft=draft, inputs=drafted.inputs)
        if self._is_being_made(slot.drafted):
            self._slots.appendleft(slot)  # its script is being made of another source
            return
        try:
            cast, notices = self.company.settle(draft.script)
        except QuotecastError as error:
            yield _failed(slot, error)
            return
        voices = self.company.voice_ids()
        task = MakeTask(
            house=self.house,
            source=slot.source.name,
            drafted=Drafted(
                draft=replace(draft, notices=(*draft.notices, *notices)), inputs=drafted.inputs
            ),
            cast=cast,
            voices={who.id: voices[who.id] for who in draft.script.speakers if who.id in voices},
        )
        self._making[self.crew.submit(task)] = slot

    def _is_being_made(self, drafted: Drafted) -> bool:
        slug = drafted.draft.article.id
        return any(
            slot.drafted is not None and slot.drafted.draft.article.id == slug
            for slot in self._making.values()
        )

    def _same_as(self, article: Article) -> str | None:
        return next((self._seen[key] for key in _keys(article) if key in self._seen), None)

    def _finish(self) -> Iterator[ArticleOutcome]:
        """Wait until something is done, and give what was made."""
        waited = set(self._making)
        head = self._slots[0].future if self._slots else None
        if head is not None and len(self._making) < _AHEAD * self.crew.jobs:
            waited.add(head)
        done, _ = wait(waited, return_when=FIRST_COMPLETED)
        for future in [one for one in self._making if one in done]:
            slot = self._making.pop(future)
            try:
                made = _result_of(future, slot.source.name)
            except QuotecastError as error:
                yield _failed(slot, error)
                continue
            assert isinstance(made, Build), "episodes come from make tasks"  # noqa: S101
            self._identities.forget(made.article.id)
            outcome = _outcome(slot, Became.MADE, made.article.id)
            yield replace(outcome, build=made, notices=made.notices)


def _outcome(slot: _Slot, became: Became, slug: str | None = None) -> ArticleOutcome:
    seconds = round(time.monotonic() - slot.started, 3) if slot.started else 0.0
    return ArticleOutcome(source=slot.source.name, became=became, slug=slug, seconds=seconds)


def _failed(slot: _Slot, error: QuotecastError) -> ArticleOutcome:
    return replace(_outcome(slot, Became.FAILED), error=error)


def _keys(article: Article) -> tuple[bytes, ...]:
    """Return what makes an article the same as another: its text, or its canonical address."""
    text = _key(text_digest(article.text))
    address = article.address or (article.source if "://" in article.source else None)
    if address is None:
        return (text,)
    # Pages that all name the home page as their address are told apart by their titles.
    return text, _key(f"{address} {slug_of(article.title)}")


def _key(words: str) -> bytes:
    """Return something short to remember words by."""
    return hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _result_of(future: "Future[Result]", source: str) -> Result:
    try:
        return future.result()
    except QuotecastError:
        raise
    except CancelledError as error:
        raise WorkerError(
            f"{source} was not done: the run was stopped",
            "Continue it with: quotecast build --resume",
        ) from error
    except Exception as error:
        # What a cluster raises of its own, when workers died with a task in their hands.
        raise WorkerError(
            f"{source} failed with its worker ({type(error).__name__}: {str(error)[:200]})",
            "Look at the worker's log; run it again with: quotecast build --resume",
        ) from error

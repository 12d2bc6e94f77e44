"""Make many episodes in one ordered pass: read ahead, settle in the order of the sources, make.

Drafts are written by the executor ahead of time. In the order of the sources each gets its id and its
cast here, before it is made: so neither the order nor the number of workers changes anything.
Articles are held only as long as they are between reading and made, however many sources there are.
"""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quotecast.batch.outcomes import Became, Outcome, Slot, to_mend
from quotecast.batch.sources import Found
from quotecast.batch.tasks import BriefTask, DraftTask, MakeTask, Result
from quotecast.batch.workers.executors import Executor
from quotecast.episode.context import Request
from quotecast.episode.known import Listing, kept_record, reading_limits
from quotecast.episode.made import Made
from quotecast.episode.voices import casting_of
from quotecast.errors import NoticesError, QuotecastError, SourceError, WorkerError
from quotecast.model import Source, SourceKind, brief_of, source_named
from quotecast.reading import read_original
from quotecast.show.identity import Identities, keys_of
from quotecast.show.records import Record

if TYPE_CHECKING:  # loaded where there is something to do
    from quotecast.episode.drafted import Draft

_AHEAD: Final = 3  # drafts read, and episodes begun, for each job
_POLL_S: Final = 0.5  # Windows wakes a waiting thread for Ctrl-C only between two waits


class Run:
    """Do one request's articles with an executor; with `is_brief` one episode of them all."""

    def __init__(
        self,
        request: Request,
        executor: Executor,
        note: Callable[[Outcome], None],  # hears of each outcome before anybody else does
        *,
        is_brief: bool = False,
        fail_fast: bool = False,
    ) -> None:
        self._request = request
        self._casting = casting_of(request.show, request.settings)
        self._executor = executor
        self._note = note
        self._is_brief = is_brief
        self._fail_fast = fail_fast
        self._drafts: list[Draft] = []
        self._named: set[str] = set()
        self._identities = Identities(request.show)
        self._slots: deque[Slot] = deque()
        self._making: dict[Future[Result], Slot] = {}
        self._scripted: set[str] = set()
        self.is_stopped = False  # by the first error, with `fail_fast`
        self.earlier = 0  # episodes that the run which this one goes on with has told of

    def outcomes(self, sources: Iterable[Found]) -> Iterator[Outcome]:
        """Make the episodes of all sources; give each outcome as it comes.

        Raises:
            SettingsError: nothing can be made at all: the register or a voice can't be used.
            WorkerError: the executor is gone.
        """
        self._casting.catalogue()
        self._casting.voice_ids()
        new = filter(self._is_new, sources)
        slots = (Slot(source=one.source, error=one.error, passed=one.passed) for one in new)
        while True:
            self._read_ahead(slots)
            while self._slots and self._is_ready(self._slots[0]):
                slot = self._slots.popleft()
                settled = self._settle(slot)
                if isinstance(settled, MakeTask):
                    self._making[self._executor.submit(settled)] = slot
                elif settled is not None:
                    yield self._noted(settled)
                if self.is_stopped:
                    return
                self._read_ahead(slots)
            if not self._slots and not self._making and not self._brief():
                return
            for outcome in self._finish():
                yield self._noted(outcome)
                if self.is_stopped:
                    return

    def _noted(self, outcome: Outcome) -> Outcome:
        notices = to_mend(outcome.notices)
        if self._request.strict and notices:
            count = len(notices)
            error = NoticesError(
                f"{outcome.source} has {count} notice{'s' if count > 1 else ''}: "
                f"{notices[0].message}",
                "Mend what they tell of, or build without --strict",
            )
            outcome = replace(outcome, became=Became.FAILED, error=error)
        self.is_stopped = self._fail_fast and outcome.became is Became.FAILED
        self._note(outcome)
        return outcome

    def _is_new(self, found: Found) -> bool:
        """Return whether nobody named this source before; a feed may list what another one does."""
        is_new = found.source.name not in self._named
        self._named.add(found.source.name)
        return is_new

    def _read_ahead(self, slots: Iterator[Slot]) -> None:
        window = _AHEAD * self._executor.jobs
        self._slots.extend(islice(slots, max(0, window - len(self._slots))))
        for number, slot in enumerate(islice(self._slots, window)):
            is_read = slot.future or slot.drawn or slot.error or slot.passed
            # What is in a script's folder counts for it, and an earlier source may yet change that.
            is_script = slot.source.kind is SourceKind.SCRIPT
            waits = is_script and (number > 0 or self._is_making(Path(slot.source.name).stem))
            if not (is_read or waits):
                self._draft(slot)

    def _draft(self, slot: Slot) -> None:
        slot.started = slot.started or time.monotonic()
        try:
            slot.task = slot.task or self._task_of(slot.source)
        except QuotecastError as error:
            slot.error = error
            return
        record = None if slot.task.anew else kept_record(slot.task.source, self._request)
        if record is not None:  # a worker takes longer to start
            slot.drawn = record
        else:
            slot.future = self._executor.submit(slot.task)

    def _task_of(self, source: Source) -> DraftTask:
        if self._is_brief and source.kind is SourceKind.SCRIPT:
            raise SourceError(
                f"{source} is a script, not an article", "Make its episode with: quotecast build"
            )
        content = None
        if source.kind is SourceKind.STANDARD_INPUT:
            content = read_original(source, reading_limits(self._request)).data
        known = source.within(self._request.show)
        return DraftTask(source=known, content=content, anew=self._is_brief)

    def _is_ready(self, slot: Slot) -> bool:
        """Return whether a slot can be settled now: drafted, and somebody free to make it soon."""
        if len(self._making) >= _AHEAD * self._executor.jobs:
            return False
        if slot.drawn is not None:
            return not self._is_making(slot.waits_for)
        is_known = slot.error is not None or slot.passed is not None
        return is_known or (slot.future is not None and slot.future.done())

    def _settle(self, slot: Slot) -> MakeTask | Outcome | None:
        """Settle what becomes of a source: made, or already what it is; None: not known yet."""
        try:
            if slot.error is not None:
                raise slot.error
            if slot.passed is not None:
                return replace(slot.outcome(Became.PASSED), notices=(slot.passed,))
            drawn = slot.drawn or self._drawn(slot)
            if isinstance(drawn, Listing):
                return self._list(slot, drawn)
            if isinstance(drawn, Record):
                return self._keep(slot, drawn)
            return self._tell_of(slot, drawn) if self._is_brief else self._to_make(slot, drawn)
        except QuotecastError as error:
            self._give_up(slot)
            return slot.failed(error)

    def _drawn(self, slot: Slot) -> "Listing | Record | Draft":
        assert slot.future is not None, "a slot is read before it is settled"  # noqa: S101
        future, slot.future = slot.future, None
        result = self._result_of(future, slot)
        assert not isinstance(result, Made), "of a draft task"  # noqa: S101
        return result

    def _list(self, slot: Slot, listed: Listing) -> Outcome:
        if slot.is_entry:
            raise SourceError(
                f"{slot.source} lists articles, and stands in a list itself",
                "Give it by itself, if its articles are wanted",
            )
        found = [Found(source=source_named(name)) for name in listed.names]
        if self._request.repair is not None and len(found) > 1:
            raise SourceError(
                f"{slot.source} holds {len(found)} articles, and a line is spoken anew in one",
                f"Give the one that is meant: {found[0].source}",
            )
        new = [one.source for one in found if self._is_new(one)]
        self._slots.extendleft(Slot(source=source, is_entry=True) for source in reversed(new))
        return replace(slot.outcome(Became.LISTED), adds=len(new), notices=listed.notices)

    def _keep(self, slot: Slot, record: Record) -> Outcome | None:
        voices = self._casting.voice_ids()
        same = self._identities.id_in_run(record.keys)
        is_recast = any(voices.get(who) != voice for who, voice in record.speakers.items())
        if is_recast or (same is None and self._identities.is_taken(record.slug)):
            assert slot.task is not None, "a slot is read before it is kept"  # noqa: S101
            slot.task, slot.drawn = replace(slot.task, anew=True), None
            self._slots.appendleft(slot)
            self._draft(slot)
            return None
        if same is not None and self._is_making(same):
            self._hold(slot, record, same)
            return None
        if same is None:
            self._identities.take(record.slug, record.keys)
        is_to_mend = self._request.strict and to_mend(record.notices)
        if record.order == self._request.order and not is_to_mend:
            self.earlier += 1
            return None
        became = Became.KEPT if same in (None, record.slug) else Became.SAME
        return replace(slot.outcome(became, same or record.slug), notices=record.notices)

    def _to_make(self, slot: Slot, draft: "Draft") -> MakeTask | Outcome | None:
        keys = keys_of(draft.article) if draft.inputs is not None else ()
        same = self._identities.id_in_run(keys)
        slug = same or (self._identities.own_id(draft.article) if keys else draft.article.id)
        if self._is_making(slug):  # of a copy, or of the article's script
            self._hold(slot, draft, slug)
            return None
        if same is not None:
            return slot.outcome(Became.SAME, same)
        if keys:
            self._identities.take(slug, keys)
        else:
            self._require_one_script(slot, slug)
        from quotecast.episode.drafted import with_id  # noqa: PLC0415 - loaded with the draft

        slot.slug, slot.keys = slug, keys
        draft = with_id(draft, slug)
        typed = draft.article.source.typed
        settled = self._casting.settle(draft.script, draft.chosen_voices, typed)
        return MakeTask(source=slot.source, draft=draft, settled=settled)

    def _require_one_script(self, slot: Slot, slug: str) -> None:
        if slug in self._scripted:
            raise SourceError(
                f"{slot.source} and another script of this run are of one article",
                "Build the one that is meant",
            )
        self._scripted.add(slug)

    def _tell_of(self, slot: Slot, draft: "Draft") -> Outcome:
        """Keep a draft for the brief, which tells of the same article once."""
        keys = keys_of(draft.article)
        same = self._identities.id_in_run(keys)
        if same is not None:
            return slot.outcome(Became.SAME)
        self._identities.take(draft.article.id, keys)
        self._drafts.append(draft)
        return slot.outcome(Became.READ)

    def _brief(self) -> bool:
        """Begin the episode of all that was read, if one is asked for and it isn't begun yet."""
        drafts, self._drafts = tuple(self._drafts), []
        if not drafts:
            return False
        source = brief_of(tuple(draft.article.source for draft in drafts))
        slot = Slot(source=source, started=time.monotonic())
        self._making[self._executor.submit(BriefTask(source=source, drafts=drafts))] = slot
        return True

    def _is_making(self, slug: str) -> bool:
        return any(slot.slug == slug for slot in self._making.values())

    def _hold(self, slot: Slot, drawn: "Record | Draft", slug: str) -> None:
        """Put a source back until an episode that is being made of another one is there, or isn't."""
        slot.drawn, slot.waits_for = drawn, slug
        self._slots.appendleft(slot)

    def _give_up(self, slot: Slot) -> None:
        """Forget an article whose episode can't be made: another source may have it as well."""
        if slot.keys:
            self._identities.release(slot.slug, slot.keys)

    def _finish(self) -> Iterator[Outcome]:
        """Wait until something is done, and give what was made."""
        waited = set(self._making)
        head = self._slots[0].future if self._slots else None
        if head is not None and len(self._making) < _AHEAD * self._executor.jobs:
            waited.add(head)
        done, _ = wait(waited, timeout=_POLL_S, return_when=FIRST_COMPLETED)
        if not done:
            self._executor.require_there()
        for future in [one for one in self._making if one in done]:
            slot = self._making.pop(future)
            try:
                made = self._result_of(future, slot)
            except QuotecastError as error:
                self._give_up(slot)
                yield slot.failed(error)
                continue
            if isinstance(made, Record):
                outcome = slot.outcome(Became.KEPT, made.slug)
                yield replace(outcome, notices=made.notices)
                continue
            assert isinstance(made, Made), "episodes come from make tasks"  # noqa: S101
            outcome = slot.outcome(Became.MADE, made.slug)
            yield replace(outcome, made=made, notices=made.notices)

    def _result_of(self, future: "Future[Result]", slot: Slot) -> Result:
        try:
            return future.result()
        except self._executor.errors as error:
            self._executor.require_there()
            message = f"{slot.source} failed with its worker ({type(error).__name__}: {error})"
            raise WorkerError(
                message[:300], "Look at the workers' logs; go on with: quotecast build --resume"
            ) from error

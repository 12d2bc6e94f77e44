"""Start a run: find its sources, choose who does the work, keep its log, tidy up after it."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, fields, replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from quotecast.batch.outcomes import Became, Outcome, notice_rows
from quotecast.batch.progress import Progress
from quotecast.batch.run import Run
from quotecast.batch.run_log import EarlierRun, Order, last_run, open_run_log
from quotecast.batch.sources import Found, find_sources
from quotecast.batch.workers.executors import Executor, InPlace, default_jobs, on_cluster
from quotecast.batch.workers.pool import WorkerPool
from quotecast.episode.context import (
    Request,
    Wishes,
    check_settings,
    open_context,
    request_of,
    with_digest,
)
from quotecast.errors import SettingsError
from quotecast.files import sweep
from quotecast.model import Source, SourceKind
from quotecast.show.places import OUTPUT, forget_gone, takes_folder
from quotecast.show.takes import TakeCache

_MAYBE_SEVERAL: Final = (".xml", ".rss", ".atom", ".rdf", ".wxr", ".mbox", ".epub")


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """How a run does its work, which changes nothing in what it makes.

    `jobs` is how many workers of this computer there are (None: one per core, and none for one file
    alone), `scheduler` the address of a Dask cluster to use instead. With `fail_fast` the first error
    is the end.
    """

    jobs: int | None = None
    scheduler: str | None = None
    fail_fast: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """A run that has begun: its outcomes as they come, how many of each there were, its log.

    `earlier` tells how many episodes the run that this one goes on with had made.
    """

    outcomes: Iterator[Outcome]
    counts: Counter[Became]
    earlier: Callable[[], int]
    log: Path
    output: Path


@contextmanager
def start_run(
    order: Order, show: Path, means: Means, progress: Progress, *, resumes: bool = False
) -> Iterator[Started]:
    """Start a run; one that `resumes` goes on with the last that left something undone.

    Raises:
        SettingsError: there is nothing to resume, or the run was started elsewhere; the settings, the
            voices, the register or the cluster can't be used.
        EngineMissingError: the engine or the cluster's library isn't installed.
        OutputError: the log can't be written.
    """
    earlier = last_run(show / OUTPUT) if resumes else None
    order = _on_top_of(order, earlier) if earlier else order
    request = _request(order, show)
    sources = list(find_sources(order.words))
    sweep(request.output)
    counts: Counter[Became] = Counter()
    progress.begin(len(sources))
    with open_run_log(request.output, order, earlier) as log:
        request = replace(request, order=f"{log.order.id} {request.digest}")

        def note(outcome: Outcome) -> None:
            counts[outcome.became] += 1
            log.write(_line(outcome))
            progress.outcome(outcome)

        with _executor(request, sources, means, progress) as (executor, request):
            run = Run(request, executor, note, is_brief=order.is_brief, fail_fast=means.fail_fast)
            yield Started(
                outcomes=run.outcomes(iter(sources)),
                counts=counts,
                earlier=lambda: run.earlier,
                log=log.path,
                output=request.output,
            )
        ended = {became.value: count for became, count in counts.items()}
        log.write({"ended": ended, **({"stopped": True} if run.is_stopped else {})})
    TakeCache(takes_folder(show)).trim(request.settings.cache.max_bytes)
    forget_gone(show)


def _request(order: Order, show: Path) -> Request:
    request = request_of(show, order.changes, length_ms=order.length_ms)
    check_settings(request.settings)
    if order.is_brief:  # a run that can't be made at all isn't kept to be gone on with
        from quotecast.episode.brief import day_of  # noqa: PLC0415 - loaded for briefs only

        day_of(request.settings.brief.date)
    wishes = {one.name: getattr(order, one.name) for one in fields(Wishes)}
    return with_digest(replace(request, **wishes))


def _on_top_of(order: Order, earlier: EarlierRun) -> Order:
    """Return an order, and where it asks for nothing, what an earlier run was asked for."""
    known = earlier.order
    if known.folder != order.folder:
        raise SettingsError(
            f"The run to resume was started in {known.folder}",
            "Go there, and run the command again",
        )
    if known.is_brief and order.words:
        raise SettingsError(
            "The run to resume makes one brief of all its articles, and not of some of them",
            "Type quotecast build --resume alone, or build these articles without --resume",
        )
    both = {
        name: getattr(order, name) or getattr(known, name)
        for name in ("words", "is_brief", *(one.name for one in fields(Wishes)))
    }
    return replace(order, id=known.id, changes={**known.changes, **order.changes}, **both)


@contextmanager
def _executor(
    request: Request, sources: Sequence[Found], means: Means, progress: Progress
) -> Iterator[tuple[Executor, Request]]:
    """Give an executor, and the request with as many speech workers as it needs for each article."""
    file = _only_file(sources)
    if file is not None and means.scheduler is None and means.jobs is None:
        with open_context(request, partial(progress.hear, file.name)) as context:
            yield InPlace(context), request
        return
    # A job keeps to about one core: its engine speaks while it waits.
    voices = replace(request.settings.voices, workers=request.settings.voices.workers or 1)
    request = replace(request, settings=replace(request.settings, voices=voices))
    if means.scheduler is not None:
        with on_cluster(request, means.scheduler) as executor:
            yield executor, request
        return
    jobs = means.jobs or default_jobs()
    pool = WorkerPool(request, jobs, lambda task, event: progress.hear(task.source.name, event))
    with closing(pool):
        yield pool, request


def _only_file(sources: Sequence[Found]) -> Source | None:
    """Return the one file that is to be read, None where there may be more articles than one."""
    read = [found.source for found in sources if found.passed is None]
    if len(read) != 1 or read[0].name.lower().endswith(_MAYBE_SEVERAL):
        return None
    return None if read[0].kind is SourceKind.ADDRESS else read[0]


def _line(outcome: Outcome) -> Mapping[str, Any]:
    content: dict[str, Any] = {
        "source": outcome.source,
        "outcome": outcome.became.value,
        "episode": outcome.slug,
        "seconds": outcome.seconds,
        "notices": notice_rows(outcome.notices),
    }
    if outcome.made is not None:
        content |= {
            "lines": outcome.made.lines,
            "cache_hits": outcome.made.lines - len(outcome.made.new_lines),
            "audio_ms": outcome.made.duration_ms,
        }
        if outcome.made.sounding_s is not None:
            content["first_sound_s"] = round(outcome.seconds - outcome.made.sounding_s, 3)
    if outcome.error is not None:
        content |= {"error": outcome.error.message, "hint": outcome.error.hint}
    return content

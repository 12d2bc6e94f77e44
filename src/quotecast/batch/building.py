"""Build the episodes of many sources: find them, choose a crew, keep the books, tidy up."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from quotecast.batch.house import House, house_of
from quotecast.batch.outcomes import ArticleOutcome, Became
from quotecast.batch.progress import Ear, Watcher
from quotecast.batch.run import Run
from quotecast.batch.run_log import EarlierRun, Order, RunLog, last_run, open_run_log
from quotecast.batch.sources import Source, find_sources
from quotecast.batch.workers.executors import Crew, alone, cluster, default_jobs, local
from quotecast.episode.context import casting_of, check_settings, trim_cache
from quotecast.errors import NoticesError, SettingsError
from quotecast.files import sweep
from quotecast.reading import STANDARD_INPUT, ReadingLimits
from quotecast.reading.files import read_standard_input
from quotecast.settings import Changes, load_settings
from quotecast.show.identity import OUTPUT

_MAYBE_FEED = (".xml", ".rss", ".atom", ".rdf")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Say how a run does its work; the books keep it, and a run that resumes it does the same.

    `settings` go before those of show.toml, and `length_ms` asks for a brief of each article. A
    `strict` run takes notices for errors; one with `force` trusts nothing that is there.
    """

    settings: Changes = field(default_factory=dict)
    length_ms: int | None = None
    allow_private: bool = False
    strict: bool = False
    force: bool = False

    def on_top_of(self, known: Mapping[str, Any]) -> "Options":
        """Return these options, and where they ask for nothing, those of an earlier run."""
        given = {key: value for key, value in self.settings.items() if value is not None}
        return Options(
            settings={**known.get("settings", {}), **given},
            length_ms=self.length_ms or known.get("length_ms"),
            allow_private=self.allow_private or known.get("allow_private", False),
            strict=self.strict or known.get("strict", False),
            force=self.force or known.get("force", False),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildPlan:
    """Say what to build, and how.

    `words` name the sources. `jobs` is how many workers of this computer there are (None: one per
    core, and none for one file alone), `scheduler` the address of a Dask cluster to use instead. A
    run that `resumes` an earlier one goes on where that stopped. One that is `fail_fast` ends with
    the first error.
    """

    words: tuple[str, ...]
    house: House
    options: Options
    jobs: int | None = None
    scheduler: str | None = None
    resumes: EarlierRun | None = None
    fail_fast: bool = False


def plan_build(
    words: tuple[str, ...], show: Path, options: Options, *, resumes: bool = False
) -> BuildPlan:
    """Look at the show, and at the run to resume, if one is.

    Raises:
        SettingsError: there is nothing to resume, or the settings can't be used.
        EngineMissingError: the engine isn't installed.
    """
    earlier = last_run(show / OUTPUT) if resumes else None
    options = options.on_top_of(earlier.order.options if earlier else {})
    settings = load_settings(show, options.settings)
    check_settings(settings)
    house = house_of(
        show,
        settings,
        allow_private=options.allow_private,
        length_ms=options.length_ms,
        trusts=not options.force,
    )
    words = words or (earlier.order.words if earlier else ())
    return BuildPlan(words=words, house=house, options=options, resumes=earlier)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Count what became of the sources of a run, and name the file of its books."""

    ledger: Path
    counts: Counter[Became]


def build_all(plan: BuildPlan, watcher: Watcher) -> Iterator[ArticleOutcome | Summary]:
    """Build the episodes; give each source's outcome as it comes, and a summary last.

    Raises:
        SettingsError: the run to resume was started elsewhere, or the voices, the register or the
            cluster can't be used.
        EngineMissingError: the cluster's library isn't installed.
        OutputError: the books can't be written.
        WorkerError: the cluster has gone.
    """
    output = plan.house.output
    earlier = plan.resumes
    order = Order(
        words=plan.words,
        folder=str(Path.cwd()),
        digest=plan.house.digest,
        options=asdict(plan.options),
    )
    skips = _skips(order, earlier) if earlier else frozenset()
    sources = [source for source in find_sources(plan.words) if source.name not in skips]
    sweep(output)
    counts: Counter[Became] = Counter()
    watcher.begin(len(sources))
    with open_run_log(output, order, earlier) as ledger:
        yield from _counted(_outcomes(plan, sources, watcher, skips), counts, ledger, watcher)
        ledger.write({"ended": {became.value: count for became, count in counts.items()}})
    trim_cache(plan.house.show, plan.house.settings)
    yield Summary(ledger=ledger.path, counts=counts)


def _skips(order: Order, earlier: EarlierRun) -> frozenset[str]:
    """Return the sources that are done; where something else is asked for now, none is."""
    if earlier.order.folder != order.folder:
        raise SettingsError(
            f"The run to resume was started in {earlier.order.folder}",
            "Go there, and run the command again",
        )
    return earlier.done if earlier.order.asks_as(order) else frozenset()


def _outcomes(
    plan: BuildPlan, sources: Sequence[Source], watcher: Watcher, skips: frozenset[str]
) -> Iterator[ArticleOutcome]:
    settings = plan.house.settings
    limits = ReadingLimits(max_bytes=settings.reading.max_bytes)
    with _crew(plan, sources, watcher) as (crew, house):
        run = Run(
            house=house,
            company=casting_of(house.show, house.settings),
            crew=crew,
            read_standard_input=lambda: read_standard_input(None, limits).data,
            skips=skips,
        )
        for outcome in run.outcomes(iter(sources)):
            judged = _strictly(outcome) if plan.options.strict else outcome
            yield judged
            if plan.fail_fast and judged.became is Became.FAILED:
                return


def _counted(
    outcomes: Iterator[ArticleOutcome],
    counts: Counter[Became],
    ledger: RunLog,
    watcher: Watcher,
) -> Iterator[ArticleOutcome]:
    for outcome in outcomes:
        counts[outcome.became] += 1
        ledger.write(_line(outcome))
        watcher.outcome(outcome)
        yield outcome


def _strictly(outcome: ArticleOutcome) -> ArticleOutcome:
    if not outcome.notices:
        return outcome
    count = len(outcome.notices)
    error = NoticesError(
        f"{outcome.source} has {count} notice{'s' if count > 1 else ''}: "
        f"{outcome.notices[0].message}",
        "Mend what they tell of, or build without --strict",
    )
    return replace(outcome, became=Became.FAILED, error=error)


def _line(outcome: ArticleOutcome) -> dict[str, Any]:
    content: dict[str, Any] = {
        "source": outcome.source,
        "outcome": outcome.became.value,
        "episode": outcome.slug,
        "seconds": outcome.seconds,
        "notices": [{"kind": notice.kind, "message": notice.message} for notice in outcome.notices],
    }
    if outcome.made is not None:
        content |= {
            "lines": outcome.made.lines,
            "cache_hits": outcome.made.lines - len(outcome.made.new_lines),
            "audio_ms": outcome.made.duration_ms,
        }
    if outcome.error is not None:
        content |= {"error": outcome.error.message, "hint": outcome.error.hint}
    return content


@contextmanager
def _crew(
    plan: BuildPlan, sources: Sequence[Source], watcher: Watcher
) -> Iterator[tuple[Crew, House]]:
    """Give a crew, and the house with as many speech workers as it needs for each article."""
    house = plan.house
    if plan.scheduler is None and plan.jobs is None and _is_one_file(sources):
        with alone(Ear(watcher, sources[0].name)) as crew:
            yield crew, house
        return
    # A job keeps to about one core: its engine speaks while it waits.
    voices = replace(house.settings.voices, workers=house.settings.voices.workers or 1)
    house = replace(house, settings=replace(house.settings, voices=voices))
    if plan.scheduler is not None:
        with cluster(plan.scheduler) as crew:
            yield crew, house
        return
    jobs = plan.jobs or default_jobs()
    memory_mb = house.settings.limits.memory_mb
    with local(jobs, memory_mb, lambda task, event: watcher.hear(task.source, event)) as crew:
        yield crew, house


def _is_one_file(sources: Sequence[Source]) -> bool:
    if len(sources) != 1:
        return False
    name = sources[0].name
    return name == STANDARD_INPUT or not ("://" in name or name.lower().endswith(_MAYBE_FEED))

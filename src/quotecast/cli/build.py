"""`quotecast build`: make the episode of each source."""

import json
from pathlib import Path
from typing import Any

import click

from quotecast.batch.building import BuildPlan, Summary, build_all
from quotecast.batch.ledger import last_run
from quotecast.batch.outcomes import ArticleOutcome, Became
from quotecast.batch.tasks import house_of
from quotecast.cli.options import (
    changed_settings,
    engine_option,
    formats_option,
    fragments_option,
    json_option,
    length_option,
    private_option,
    progress_option,
    quiet_option,
    show_option,
    style_option,
    watcher_for,
)
from quotecast.cli.outcomes import error_sentence, leave
from quotecast.errors import QuotecastError
from quotecast.identity import OUTPUT
from quotecast.pipeline import Build
from quotecast.plain import printable
from quotecast.settings import load_settings
from quotecast.timecode import ms_to_clock
from quotecast.workshop import check_settings

_MOST_FAILURES = 50  # told once more at the end; the books have all


@click.command()
@click.argument("sources", nargs=-1)
@show_option
@style_option
@fragments_option
@length_option
@formats_option
@engine_option
@private_option
@click.option("--jobs", type=click.IntRange(1, 1024), help="Episodes at once. Default: the cores.")
@click.option("--scheduler", metavar="ADDRESS", help="Work on the Dask cluster of this scheduler.")
@click.option("--resume", is_flag=True, help="Go on with the last run; SOURCES may be left out.")
@click.option("--force", is_flag=True, help="Make all anew, whatever is there already.")
@click.option("--strict", is_flag=True, help="Take notices for errors.")
@click.option("--fail-fast", is_flag=True, help="Stop at the first error.")
@click.option("--why", is_flag=True, help="Say of each line why it was spoken anew.")
@progress_option
@json_option
@quiet_option
def build(
    sources: tuple[str, ...],
    length_ms: int | None,
    show: Path,
    *,
    allow_private: bool,
    jobs: int | None,
    scheduler: str | None,
    resume: bool,
    force: bool,
    strict: bool,
    fail_fast: bool,
    why: bool,
    progress: str | None,
    as_json: bool,
    quiet: bool,
) -> None:
    """Make the episode of each of SOURCES: articles, folders, lists (@FILE), feeds, addresses,
    script files (.fountain).

    Example: quotecast build articles/harbour-barrier.txt
    """
    if not (sources or resume):
        raise click.UsageError("Missing argument 'SOURCES...': what is to be built?")
    earlier = last_run(show / OUTPUT) if resume else None
    known = earlier.order.options if earlier else {}
    given = {key: value for key, value in changed_settings().items() if value is not None}
    options: dict[str, Any] = {
        "settings": {**known.get("settings", {}), **given},
        "length_ms": length_ms or known.get("length_ms"),
        "allow_private": allow_private or known.get("allow_private", False),
        "strict": strict or known.get("strict", False),
    }
    settings = load_settings(show, options["settings"])
    check_settings(settings)
    house = house_of(
        show,
        settings,
        allow_private=options["allow_private"],
        length_ms=options["length_ms"],
        trusts=not force,
    )
    plan = BuildPlan(
        words=sources,
        house=house,
        jobs=jobs,
        scheduler=scheduler,
        resumes=earlier,
        options=options,
        is_strict=options["strict"],
        fail_fast=fail_fast,
    )
    watcher = watcher_for(progress, as_json=as_json, quiet=quiet)
    printer = _Printer(as_json=as_json, quiet=quiet, why=why)
    try:
        for outcome in build_all(plan, watcher):
            with watcher.aside():
                printer.show(outcome)
    finally:
        watcher.end()
    printer.leave()


class _Printer:
    """Print outcomes as they come, and what failed once more at the end."""

    def __init__(self, *, as_json: bool, quiet: bool, why: bool) -> None:
        self._as_json = as_json
        self._is_quiet = quiet
        self._why = why and not as_json
        self._failed: list[tuple[str, QuotecastError]] = []
        self._summary: Summary | None = None

    def show(self, outcome: ArticleOutcome | Summary) -> None:
        if isinstance(outcome, Summary):
            self._summary = outcome
            return
        if outcome.error is not None:
            self._failed.append((outcome.source, outcome.error))
            click.echo(f"error: {error_sentence(outcome.source, outcome.error)}", err=True)
        if self._as_json:
            content = _content(outcome)
            click.echo(json.dumps(content, ensure_ascii=False, sort_keys=True))
        elif outcome.error is None and not self._is_quiet:
            click.echo(printable(_words(outcome)))
            if self._why and outcome.build is not None:
                _explain(outcome.build)

    def leave(self) -> None:
        """Print the summary, and end the command with its exit code."""
        assert self._summary is not None, "a run that isn't cut off has a summary"  # noqa: S101
        counts = self._summary.counts
        if not counts and not self._is_quiet:
            click.echo("nothing was left to do", err=True)
        if self._failed and counts.total() > 1:
            click.echo("failed:", err=True)
            for source, error in self._failed[:_MOST_FAILURES]:
                click.echo(f"  {error_sentence(source, error)}", err=True)
            if len(self._failed) > _MOST_FAILURES:
                click.echo(f"  … and {len(self._failed) - _MOST_FAILURES} more", err=True)
        if counts.total() > 1 and not self._is_quiet:
            parts = [f"{counts[became]} {became.value}" for became in Became if counts[became]]
            click.echo(f"{', '.join(parts)}; {self._summary.ledger}", err=True)
        some_made = any(counts[became] for became in (Became.MADE, Became.KEPT, Became.SAME))
        leave([error for _, error in self._failed], some_made=some_made)


def show_build(source: str, made: Build, *, as_json: bool, quiet: bool) -> None:
    """Print what a build left: as JSON, as a sentence, or not at all."""
    if as_json:
        click.echo(json.dumps(_build_content(source, made), ensure_ascii=False, sort_keys=True))
    elif not quiet:
        click.echo(printable(_build_words(made)))


def _words(outcome: ArticleOutcome) -> str:
    if outcome.build is not None:
        return _build_words(outcome.build)
    if outcome.became is Became.LISTED:
        return f"{outcome.source}: a feed of {outcome.adds} articles"
    how = "as it was" if outcome.became is Became.KEPT else f"the same article as {outcome.source}"
    return f"output/{outcome.slug}: {how}"


def _build_words(made: Build) -> str:
    audio = made.audio[0]
    people = len(made.script.speakers)
    lines = sum(1 for _ in made.script.lines())
    return (
        f"{made.folder}: {ms_to_clock(audio.duration_ms)}, {people} quoted speakers, "
        f"{lines} lines ({len(made.new_lines)} newly spoken), "
        f"{audio.loudness.integrated_lufs:.1f} LUFS"
    )


def _explain(made: Build) -> None:
    for line in made.script.lines():
        if line.id in made.new_lines:
            click.echo(printable(f"  {line.id} {made.new_lines[line.id]}: {line.text[:60]}"))


def _content(outcome: ArticleOutcome) -> dict[str, Any]:
    content: dict[str, Any] = {"source": outcome.source, "id": outcome.slug}
    if outcome.build is not None:
        content = _build_content(outcome.source, outcome.build)
    elif outcome.became in (Became.KEPT, Became.SAME):
        content |= {
            "spoken_lines": 0,
            "notices": [{"kind": one.kind, "message": one.message} for one in outcome.notices],
        }
    if outcome.error is not None:
        content |= {"error": outcome.error.message, "hint": outcome.error.hint}
    return content | {"outcome": outcome.became.value}


def _build_content(source: str, made: Build) -> dict[str, Any]:
    return {
        "source": source,
        "id": made.article.id,
        "folder": str(made.folder),
        "title": made.article.title,
        "duration_ms": made.audio[0].duration_ms,
        "speakers": [speaker.label for speaker in made.script.speakers],
        "lines": sum(1 for _ in made.script.lines()),
        "spoken_lines": len(made.new_lines),
        "why": {line_id: reason.value for line_id, reason in made.new_lines.items()},
        "notices": [{"kind": item.kind, "message": item.message} for item in made.notices],
    }

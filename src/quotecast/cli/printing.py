"""Print what became of builds: as sentences, or as JSON for programs."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from quotecast.batch.building import Summary
from quotecast.batch.outcomes import ArticleOutcome, Became, Made
from quotecast.batch.progress import Watcher
from quotecast.cli.outcomes import error_sentence, leave
from quotecast.errors import QuotecastError
from quotecast.model import Notice
from quotecast.plain import printable
from quotecast.timecode import ms_to_clock

_MOST_FAILURES = 50  # told once more at the end; the books have all


class Printer:
    """Print outcomes as they come, and what failed once more at the end: see `follow`."""

    def __init__(self, output: Path, *, as_json: bool, quiet: bool, why: bool) -> None:
        self._output = output
        self._as_json = as_json
        self._is_quiet = quiet
        self._why = why and not as_json
        self._failed: list[tuple[str, QuotecastError]] = []
        self._summary: Summary | None = None

    def follow(self, outcomes: Iterable[ArticleOutcome | Summary], watcher: Watcher) -> None:
        """Print each outcome beside what the watcher shows, and end the command with its exit code."""
        try:
            for outcome in outcomes:
                with watcher.aside():
                    self._show(outcome)
        finally:
            watcher.end()
        self._leave()

    def _show(self, outcome: ArticleOutcome | Summary) -> None:
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
            click.echo(printable(self._words(outcome)))
            if self._why and outcome.made is not None:
                _explain(outcome.made)

    def _words(self, outcome: ArticleOutcome) -> str:
        if outcome.made is not None:
            return _made_words(outcome.made)
        if outcome.became is Became.LISTED:
            return f"{outcome.source}: a feed of {outcome.adds} articles"
        place = _place(self._output / (outcome.slug or ""))
        if outcome.became is Became.SAME:
            return f"{outcome.source}: the same article as in {place}"
        return f"{place}: as it was"

    def _leave(self) -> None:
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


def show_made(source: str, made: Made, *, as_json: bool, quiet: bool) -> None:
    """Print what a build left: as JSON, as a sentence, or not at all."""
    if as_json:
        click.echo(json.dumps(_made_content(source, made), ensure_ascii=False, sort_keys=True))
    elif not quiet:
        click.echo(printable(_made_words(made)))


def _made_words(made: Made) -> str:
    return (
        f"{_place(made.folder)}: {ms_to_clock(made.duration_ms)}, {len(made.speakers)} quoted speakers, "
        f"{made.lines} lines ({len(made.new_lines)} newly spoken), "
        f"{made.integrated_lufs:.1f} LUFS"
    )


def _place(folder: Path) -> Path:
    """Name a folder as it counts from where the user stands, if it is below that."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def _explain(made: Made) -> None:
    for line in made.new_lines:
        click.echo(printable(f"  {line.id} {line.reason}: {line.excerpt}"))


def _content(outcome: ArticleOutcome) -> dict[str, Any]:
    content: dict[str, Any] = {
        "source": outcome.source,
        "id": outcome.slug,
        "notices": _notices(outcome.notices),
    }
    if outcome.made is not None:
        content = _made_content(outcome.source, outcome.made)
    elif outcome.became in (Became.KEPT, Became.SAME):
        content["spoken_lines"] = 0
    if outcome.error is not None:
        content |= {"error": outcome.error.message, "hint": outcome.error.hint}
    return content | {"outcome": outcome.became.value}


def _made_content(source: str, made: Made) -> dict[str, Any]:
    return {
        "source": source,
        "id": made.slug,
        "folder": str(made.folder),
        "title": made.title,
        "duration_ms": made.duration_ms,
        "speakers": list(made.speakers),
        "lines": made.lines,
        "spoken_lines": len(made.new_lines),
        "why": {line.id: line.reason.value for line in made.new_lines},
        "notices": _notices(made.notices),
    }


def _notices(notices: Iterable[Notice]) -> list[dict[str, str]]:
    return [{"kind": notice.kind, "message": notice.message} for notice in notices]

"""Print what became of sources, as sentences or as JSON, and end with the exit code for it."""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from typing import Any, Self

import click

from quotecast.batch.outcomes import Became, Outcome, notice_rows
from quotecast.batch.progress import Progress, printable
from quotecast.batch.sources import Found, find_sources
from quotecast.batch.start import Started
from quotecast.episode.made import Made
from quotecast.errors import QuotecastError
from quotecast.model import Notice, Source
from quotecast.timecode import ms_to_clock

_MOST_FAILURES = 50  # told once more at the end; the log has all
_IS_THERE = (Became.MADE, Became.KEPT, Became.SAME)


class Printer:
    """Print outcomes as they come beside what `progress` shows, and what failed once more at the end.

    A context manager: when it is left, nothing of the progress is shown any more.
    """

    def __init__(
        self, progress: Progress, *, as_json: bool, quiet: bool, why: bool = False
    ) -> None:
        self._progress = progress
        self._as_json = as_json
        self._is_quiet = quiet
        self._why = why and not as_json
        self._failed: list[tuple[str, QuotecastError]] = []
        self.slugs: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *reason: object) -> None:
        self._progress.end()

    def show(self, outcome: Outcome, output: Path) -> None:
        """Print an outcome; `output` is the folder of the show's episodes."""
        if outcome.slug and outcome.error is None:
            self.slugs.append(outcome.slug)
        with self._progress.aside():
            if outcome.error is not None:
                self._failed.append((outcome.source, outcome.error))
                click.echo(f"error: {error_sentence(outcome.source, outcome.error)}", err=True)
            is_passed = outcome.became is Became.PASSED
            is_told = outcome.became is Became.LISTED or (is_passed and self._as_json)
            if not (is_told or outcome.slug or outcome.error):
                return  # what a brief has read is told of by the brief, what is passed over by a notice
            if self._as_json:
                content = _content(outcome, output)
                click.echo(json.dumps(content, ensure_ascii=False, sort_keys=True))
            elif outcome.error is None:
                click.echo(printable(_words(outcome, output)))
                if self._why and outcome.made is not None:
                    _explain(outcome.made)

    def leave(self, run: Started) -> None:
        """Print how a run has ended, and end the command with its exit code."""
        counts, earlier = run.counts, run.earlier()
        before = f"{earlier} {'was' if earlier == 1 else 'were'} made earlier"
        if not (counts or self._is_quiet):
            click.echo(f"nothing was left to do{f': {before}' if earlier else ''}", err=True)
        if self._failed and counts.total() > 1:
            click.echo("failed:", err=True)
            for source, error in self._failed[:_MOST_FAILURES]:
                click.echo(f"  {error_sentence(source, error)}", err=True)
            if len(self._failed) > _MOST_FAILURES:
                click.echo(f"  … and {len(self._failed) - _MOST_FAILURES} more", err=True)
        if counts.total() + earlier > 1 and counts and not self._is_quiet:
            parts = [f"{counts[became]} {became.value}" for became in Became if counts[became]]
            parts += [before] if earlier else []
            click.echo(f"{', '.join(parts)}; {run.log}", err=True)
        some_made = any(counts[became] for became in _IS_THERE)
        leave([error for _, error in self._failed], some_made=some_made)


def show_notices(
    notices: Iterable[Notice], source: str = "", *, as_json: bool = False, quiet: bool = False
) -> None:
    """Print notices to standard error: a sentence each with the source that is named, or a JSON object."""
    where = f"{source}: " if source else ""
    of_source = {"source": source} if source else {}
    for notice in () if quiet else notices:
        told = {"event": "notice", **of_source, "notice": notice.kind, "message": notice.message}
        words = (
            json.dumps(told, ensure_ascii=False) if as_json else f"notice: {where}{notice.message}"
        )
        click.echo(printable(words), err=True)


def taken_from_show(words: Sequence[str], show: Path) -> Iterator[Notice]:
    """Give a notice of each file that isn't where somebody is, and is taken from the show's folder.

    A folder is one that is there, and so are the files in it; a list that is piped can't be read twice.
    """
    for found in find_sources(word for word in words if _is_looked_at(word)):
        source = found.source
        place = source.within(show).place
        if Path(place) != Path(source.place):
            message = f"there is no file {source} where you are: the show's is taken, {place}"
            yield Notice(kind="file of the show", message=message)


def _is_looked_at(word: str) -> bool:
    if word.startswith("@"):
        return os.path.isfile(word[1:])  # noqa: PTH113 - no error for a name that no path can have
    return not os.path.isdir(word)  # noqa: PTH112


Action = Callable[[Source, str], Iterable[Source] | None]


def for_each(words: Sequence[str], action: Action) -> None:
    """Call the action for each source that the words name, in order, each once.

    It gets the source, and the name that its notices are told with: none where it is the only one. What it
    returns are sources that come next. One that fails is reported and doesn't stop the rest; the command
    ends with the exit code for it.
    """
    errors: list[QuotecastError] = []
    seen: set[str] = set()
    named = find_sources(words)
    first = list(islice(named, 2))
    waiting: list[Iterator[Found]] = [chain(first, named)]
    while waiting:
        found = next(waiting[-1], None)
        if found is None:
            waiting.pop()
        elif found.source.name not in seen:
            seen.add(found.source.name)
            try:
                is_one = found in first and len(first) == 1
                waiting.append(Found(source=one) for one in _act(found, action, is_one=is_one))
            except QuotecastError as error:
                click.echo(f"error: {error_sentence(found.source.name, error)}", err=True)
                errors.append(error)
    leave(errors)


def _act(found: Found, action: Action, *, is_one: bool) -> Iterable[Source]:
    if found.error is not None:
        raise found.error
    if found.passed is not None:
        show_notices([replace(found.passed, message=f"{found.source}: {found.passed.message}")])
        return ()
    return action(found.source, "" if is_one else str(found.source)) or ()


def require_one(words: Sequence[str], option: str) -> None:
    """Make sure that the words name one source, where an option counts in it.

    Raises:
        UsageError: they name several.
    """
    found = [one for one in find_sources(words) if one.passed is None]
    if len(found) > 1:
        raise click.UsageError(
            f"{option} is for one article, and these are {len(found)}: name the one that is meant"
        )


def error_sentence(source: str, error: QuotecastError) -> str:
    """Return what an error says, with the name of the source it is about."""
    message = str(error)
    return printable(message if source in message else f"{source}: {message}")


def quoted_speakers(count: int) -> str:
    """Return how many are quoted, in words.

    >>> quoted_speakers(1), quoted_speakers(2)
    ('1 quoted speaker', '2 quoted speakers')
    """
    return f"{count} quoted speaker{'' if count == 1 else 's'}"


def exit_code(errors: Sequence[QuotecastError], *, some_made: bool = False) -> int:
    """Return 0 where nothing failed, the one code of all errors where all failed, or else 1.

    >>> exit_code([])
    0
    """
    codes = {error.exit_code for error in errors}
    if len(codes) == 1 and not some_made:
        return codes.pop()
    return 1 if codes else 0


def leave(errors: Sequence[QuotecastError], *, some_made: bool = False) -> None:
    """End the command with the exit code for these errors, where there are any."""
    if errors:
        click.get_current_context().exit(exit_code(errors, some_made=some_made))


def _words(outcome: Outcome, output: Path) -> str:
    if outcome.made is not None:
        return _made_words(outcome.made)
    if outcome.became is Became.LISTED:
        if outcome.adds == 1:
            return f"{outcome.source}: 1 article, which follows"
        return f"{outcome.source}: {outcome.adds} articles, which follow"
    place = place_of(output / (outcome.slug or ""))
    if outcome.became is Became.SAME:
        return f"{outcome.source}: the same article as in {place}"
    return f"{place}: as it was"


def _made_words(made: Made) -> str:
    return (
        f"{place_of(made.folder)}: {ms_to_clock(made.duration_ms)}, "
        f"{quoted_speakers(len(made.speakers))}, "
        f"{made.lines} lines ({len(made.new_lines)} newly spoken), "
        f"{made.integrated_lufs:.1f} LUFS"
    )


def place_of(folder: Path) -> Path:
    """Name a folder or a file as it counts from where the user stands, if it is below that."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def _explain(made: Made) -> None:
    for line in made.new_lines:
        click.echo(printable(f"  {line.id} {line.reason}: {line.excerpt}"))


def _content(outcome: Outcome, output: Path) -> dict[str, Any]:
    content: dict[str, Any] = {
        "source": outcome.source,
        "id": outcome.slug,
        "notices": notice_rows(outcome.notices),
    }
    if outcome.made is not None:
        content |= _made_content(outcome.made)
    elif outcome.became in (Became.KEPT, Became.SAME):
        content |= {"folder": str(output / (outcome.slug or "")), "spoken_lines": 0}
    if outcome.error is not None:
        content |= {"error": outcome.error.message, "hint": outcome.error.hint}
    return content | {"outcome": outcome.became.value}


def _made_content(made: Made) -> dict[str, Any]:
    return {
        "folder": str(made.folder),
        "title": made.title,
        "duration_ms": made.duration_ms,
        "speakers": list(made.speakers),
        "lines": made.lines,
        "spoken_lines": len(made.new_lines),
        "why": {line.id: line.reason.value for line in made.new_lines},
    }

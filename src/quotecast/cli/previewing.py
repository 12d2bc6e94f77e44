"""Tell what a build would make, for `--dry-run`."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from quotecast.batch.outcomes import notice_rows
from quotecast.batch.progress import printable
from quotecast.cli.options import changed_settings
from quotecast.cli.printing import for_each, quoted_speakers, show_notices
from quotecast.episode.context import open_context, request_of, with_digest
from quotecast.episode.preview import Preview, preview
from quotecast.model import Source, source_named
from quotecast.timecode import ms_to_hms


def tell_previews(
    sources: Sequence[str], show: Path, *, as_json: bool, quiet: bool, **options: Any
) -> None:
    """Print a line for each of the sources; nothing is spoken, and no file of the show is written."""
    request = request_of(
        show,
        changed_settings(),
        length_ms=options.get("length_ms"),
        allow_private=bool(options.get("allow_private")),
    )
    force, repair = bool(options.get("force")), options.get("repair")
    request = with_digest(replace(request, force=force, repair=repair))

    def tell(source: Source, name: str) -> Iterable[Source]:
        seen = preview(source, context)
        show_notices(seen.notices, name, as_json=as_json, quiet=quiet)
        words = json.dumps(_content(seen), ensure_ascii=False, sort_keys=True)
        click.echo(words if as_json else printable(_sentence(seen)))
        return map(source_named, seen.parts)

    with open_context(request) as context:
        for_each(sources, tell)


def _sentence(seen: Preview) -> str:
    if seen.articles:
        count = f"{seen.articles} article{'' if seen.articles == 1 else 's'}"
        return f"{seen.source}: {'' if seen.parts else 'a feed of '}{count}"
    if seen.is_as_it_was:
        return f"{seen.source}: as it was"
    return (
        f"{seen.source}: “{seen.title}”, about {ms_to_hms(seen.length_ms)}, "
        f"{quoted_speakers(len(seen.speakers))}, {seen.lines} lines ({seen.new_lines} to speak)"
    )


def _content(seen: Preview) -> dict[str, Any]:
    return {
        "source": seen.source,
        "folder": str(seen.folder) if seen.folder else None,
        "title": seen.title,
        "as_it_was": seen.is_as_it_was,
        "articles": seen.articles,
        "speakers": list(seen.speakers),
        "lines": seen.lines,
        "to_speak": seen.new_lines,
        "about_ms": seen.length_ms,
        "notices": notice_rows(seen.notices),
    }

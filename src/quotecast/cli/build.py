"""`quotecast build`: make the episode of each source."""

import json
from pathlib import Path
from typing import Any

import click

from quotecast.briefing import build_brief
from quotecast.cli.options import (
    changed_settings,
    engine_option,
    formats_option,
    fragments_option,
    json_option,
    length_option,
    private_option,
    quiet_option,
    reporter_for,
    show_option,
    sources_argument,
    style_option,
)
from quotecast.cli.outcomes import for_each
from quotecast.drafting import make_story
from quotecast.pipeline import Build, Workshop, build_episode, open_workshop
from quotecast.plain import printable
from quotecast.timecode import ms_to_clock


@click.command()
@sources_argument
@show_option
@style_option
@fragments_option
@length_option
@formats_option
@engine_option
@private_option
@click.option("--why", is_flag=True, help="Say of each line why it was spoken anew.")
@json_option
@quiet_option
def build(
    sources: tuple[str, ...],
    length_ms: int | None,
    show: Path,
    *,
    allow_private: bool,
    why: bool,
    as_json: bool,
    quiet: bool,
) -> None:
    """Make the episode of each of SOURCES: articles, addresses or script files (.fountain).

    Example: quotecast build articles/harbour-barrier.txt
    """
    reporter = reporter_for(as_json=as_json, quiet=quiet)
    with open_workshop(show, changed_settings(), reporter, allow_private=allow_private) as workshop:

        def build_one(source: str) -> None:
            try:
                made = _made(source, workshop, length_ms)
            finally:
                reporter.end()
            show_build(source, made, as_json=as_json, quiet=quiet)
            if why and not as_json:
                for line in made.script.lines():
                    if line.id in made.new_lines:
                        reason = made.new_lines[line.id]
                        click.echo(printable(f"  {line.id} {reason}: {line.text[:60]}"))

        for_each(sources, build_one)


def _made(source: str, workshop: Workshop, length_ms: int | None) -> Build:
    if length_ms is None:
        return build_episode(source, workshop)
    show, settings = workshop.show, workshop.settings
    story = make_story(source, show, settings, allow_private=workshop.allow_private)
    return build_brief([story], workshop, length_ms)


def show_build(source: str, made: Build, *, as_json: bool, quiet: bool) -> None:
    """Print what a build left: as JSON, as a sentence, or not at all."""
    if as_json:
        click.echo(json.dumps(_content(source, made), ensure_ascii=False, sort_keys=True))
    elif not quiet:
        click.echo(_summary(made))


def _summary(made: Build) -> str:
    audio = made.audio[0]
    people = len(made.script.speakers)
    lines = sum(1 for _ in made.script.lines())
    return (
        f"{made.folder}: {ms_to_clock(audio.duration_ms)}, {people} quoted speakers, "
        f"{lines} lines ({len(made.new_lines)} newly spoken), "
        f"{audio.loudness.integrated_lufs:.1f} LUFS"
    )


def _content(source: str, made: Build) -> dict[str, Any]:
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

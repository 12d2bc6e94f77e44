"""`quotecast cast`: who would speak with which voice, why, and how alike the voices are."""

import json
from itertools import combinations
from pathlib import Path

import click

from quotecast.batch.progress import printable
from quotecast.casting.likeness import likeness
from quotecast.cli.options import (
    changed_settings,
    engine_option,
    json_option,
    private_option,
    quiet_option,
    show_option,
    sources_argument,
    voices_option,
)
from quotecast.cli.printing import for_each, show_notices
from quotecast.episode.context import request_of
from quotecast.episode.draft import draft_article
from quotecast.episode.voices import casting_of
from quotecast.model import Cast, Script, Source


@click.command()
@sources_argument
@engine_option
@voices_option
@show_option
@private_option
@quiet_option
@json_option
def cast(
    sources: tuple[str, ...], show: Path, *, allow_private: bool, quiet: bool, as_json: bool
) -> None:
    """Show who would speak with which voice in each of SOURCES, and why; nothing is remembered.

    Likeness is 1 for the same voice; from 0.85 on two may be taken for one.

    Example: quotecast cast articles/harbour-barrier.txt --voices neural
    """
    request = request_of(show, changed_settings(), allow_private=allow_private)
    casting = casting_of(request.show, request.settings)

    def show_one(source: Source) -> None:
        script = draft_article(source, request).script
        settled = casting.preview(script)
        show_notices(settled.notices, quiet=quiet)
        _print(script, settled.cast, as_json=as_json)

    for_each(sources, show_one)


def _print(script: Script, chosen: Cast, *, as_json: bool) -> None:
    names = {speaker.id: speaker.name for speaker in script.speakers}
    for role in chosen.roles.values():
        who, voice = names.get(role.speaker_id, role.speaker_id), role.voice
        if as_json:
            content = {"speaker": who, "voice": voice.id, "engine": voice.engine}
            content["reason"] = role.reason
            click.echo(json.dumps(content, ensure_ascii=False, sort_keys=True))
        else:
            click.echo(printable(f"{who:<24} {voice.id:<14} {voice.engine:<8} {role.reason}"))
    pairs = combinations([role.voice for role in chosen.roles.values()], 2)
    alike, one, other = max(((likeness(a, b), a.id, b.id) for a, b in pairs), default=(0.0, "", ""))
    if one and not as_json:
        click.echo(f"the most alike: {one} and {other}, {alike:.2f}")

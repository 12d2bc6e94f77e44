"""`quotecast voices list`: who can speak, and who has which voice in this show."""

import json
from collections import defaultdict
from pathlib import Path

import click

from quotecast.casting.catalogue import REGISTER_FILE
from quotecast.casting.register import load_register
from quotecast.cli.options import (
    changed_settings,
    engine_option,
    json_option,
    show_option,
    voices_option,
)
from quotecast.episode.voices import cast_of, casting_of
from quotecast.settings import load_settings
from quotecast.show.places import voices_folder


@click.command("list")
@engine_option
@voices_option
@show_option
@json_option
def voices_list(show: Path, *, as_json: bool) -> None:
    """List the voices, and who has each in this show.

    Example: quotecast voices list
    """
    settings = load_settings(show, changed_settings())
    folder = voices_folder(show)
    name = cast_of(show, settings).name
    catalogue = casting_of(show, settings).catalogue()
    users = defaultdict(list)
    for speaker_id, entry in load_register(folder / REGISTER_FILE, name).items():
        users[entry.voice_id].append(speaker_id)
    users[catalogue.narrator_id].insert(0, "narrator")
    own = [voice.id for voice in (*catalogue.voices, *catalogue.spare)]
    listed = [catalogue.find(voice_id) for voice_id in [*own, *sorted(set(users) - set(own))]]
    for voice in filter(None, listed):
        if as_json:
            content = {
                "id": voice.id,
                "engine": voice.engine,
                "engine_voice": voice.engine_voice,
                "language": voice.language,
                "gender": voice.gender,
                "f0_hz": voice.f0_hz,
                "speakers": users[voice.id],
            }
            click.echo(json.dumps(content, ensure_ascii=False, sort_keys=True))
        else:
            who = ", ".join(users[voice.id])
            click.echo(
                f"{voice.id:<12} {voice.gender:<7} {voice.language:<6} {voice.f0_hz:>4} Hz  {who}"
            )

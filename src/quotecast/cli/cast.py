"""`quotecast cast`: who would speak with which voice, why, and how alike the voices are."""

import json
from collections.abc import Iterable
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
from quotecast.cli.printing import for_each, show_notices, taken_from_show
from quotecast.cli.voices_audition import tell_audition, telling
from quotecast.episode.audition import audition, roles_to_hear
from quotecast.episode.context import open_context, request_of
from quotecast.episode.draft import draft_to_build
from quotecast.episode.drafted import Draft
from quotecast.episode.settling import PeopleSettled, settle_people
from quotecast.model import Cast, Gender, Source

_GENDERS = {"": None, **{one.value: one for one in Gender}}


@click.command()
@sources_argument
@click.option("--hear", is_flag=True, help="Have each speak a line of theirs, into the file --out.")
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    default=Path("cast.wav"),
    show_default=True,
    help="The sound file of --hear; a page that plays each is written beside it.",
)
@click.option("--set", "chosen", metavar='"NAME=VOICE"', multiple=True, help="Choose a voice.")
@click.option(
    "--gender", "genders", metavar='"NAME=female"', multiple=True, help="Settle a gender, or male."
)
@click.option(
    "--same", metavar='"NICKNAME=NAME"', multiple=True, help="Make one person of two names."
)
@engine_option
@voices_option
@show_option
@private_option
@quiet_option
@json_option
def cast(
    sources: tuple[str, ...],
    show: Path,
    *,
    out: Path,
    chosen: tuple[str, ...],
    genders: tuple[str, ...],
    same: tuple[str, ...],
    hear: bool,
    allow_private: bool,
    quiet: bool,
    as_json: bool,
) -> None:
    """Show who would speak with which voice in each of SOURCES, and why.

    What is settled is kept for the article, beside its script; an empty value takes it back. Likeness
    is 1 for the same voice; from 0.85 on two may be taken for one.

    Example: quotecast cast articles/harbour-barrier.txt --set "Rosa Ferreira=f5" --hear
    """
    request = request_of(show, changed_settings(), allow_private=allow_private)
    settled = PeopleSettled(
        same=_pairs(same), genders=_genders(_pairs(genders)), voices=_pairs(chosen)
    )
    heard: list[Draft] = []
    show_notices(taken_from_show(sources, show), as_json=as_json, quiet=quiet)

    def show_one(source: Source, name: str) -> None:
        if settled:
            settle_people(source, settled, request)
        draft = draft_to_build(source.within(request.show), request)
        cast = context.casting.preview(
            draft.script, draft.chosen_voices, draft.article.source.typed
        )
        told = (one for one in draft.notices if one.kind == "correction")
        show_notices((*told, *cast.notices), name, as_json=as_json, quiet=quiet)
        _print(draft, cast.cast, as_json=as_json)
        heard.append(draft)

    with open_context(request) as context:
        for_each(sources, show_one)
        if hear and heard:
            wanted = [one for each in heard for one in roles_to_hear(each, context)]
            tell = telling(len(wanted))
            tell_audition(audition(wanted, context, out, tell), out, err=as_json)


def _pairs(words: Iterable[str]) -> dict[str, str]:
    pairs: dict[str, str] = {}
    for one in words:
        name, sign, value = one.partition("=")
        if not sign or not name.strip():
            raise click.UsageError(f'{one!r} settles nothing: write "NAME=VALUE"')
        pairs[" ".join(name.split())] = " ".join(value.split())
    return pairs


def _genders(pairs: dict[str, str]) -> dict[str, Gender | None]:
    for name, value in pairs.items():
        if value not in _GENDERS:
            raise click.UsageError(f'{value!r} is no gender: write "{name}=female", or male')
    return {name: _GENDERS[value] for name, value in pairs.items()}


def _print(draft: Draft, chosen: Cast, *, as_json: bool) -> None:
    speakers = {speaker.id: speaker for speaker in draft.script.speakers}
    for role in chosen.roles.values():
        speaker, voice = speakers.get(role.speaker_id), role.voice
        who = speaker.name if speaker else role.speaker_id
        if as_json:
            content = {
                "speaker": who,
                "voice": voice.id,
                "engine": voice.engine,
                "reason": role.reason,
                "gender": speaker.gender if speaker else None,
                "evidence": speaker.gender_evidence if speaker else None,
                "description": speaker.description if speaker else None,
            }
            click.echo(json.dumps(content, ensure_ascii=False, sort_keys=True))
        else:
            click.echo(printable(f"{who:<24} {voice.id:<14} {voice.engine:<8} {role.reason}"))
            if speaker is not None and speaker.description:
                click.echo(printable(f"    {speaker.description}"))
    pairs = combinations([role.voice for role in chosen.roles.values()], 2)
    alike, one, other = max(((likeness(a, b), a.id, b.id) for a, b in pairs), default=(0.0, "", ""))
    if one and not as_json:
        click.echo(f"the most alike: {one} and {other}, {alike:.2f}")

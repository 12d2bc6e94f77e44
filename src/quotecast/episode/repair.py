"""Speak one line of an episode anew: another take, another voice, or other words for the ear."""

from collections.abc import Mapping
from dataclasses import dataclass

from quotecast.episode.context import Context, LineRepair
from quotecast.errors import ScriptError
from quotecast.model import Cast, Line, Notice, Script, SpokenForm, Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """What is spoken anew: voices and spoken forms by line id, and what is to be told of it."""

    voices: Mapping[str, Voice]
    spoken: Mapping[str, SpokenForm]
    notices: tuple[Notice, ...] = ()


def repaired(
    script: Script, spoken: Mapping[str, SpokenForm], cast: Cast, context: Context
) -> Repaired:
    """Return what a request wants spoken anew, nothing where it wants nothing.

    Raises:
        ScriptError: the script has no such line.
        SettingsError: there is no such voice.
    """
    wanted = context.request.repair
    if wanted is None:
        return Repaired(voices={}, spoken=spoken)
    lines = list(script.lines())
    if not 0 < wanted.number <= len(lines):
        raise ScriptError(
            f"There is no line {wanted.number}: the script has {len(lines)}",
            "manifest.json lists them by their numbers",
        )
    line = lines[wanted.number - 1]
    own = cast.voice_of(line.speaker_id)
    voice = context.casting.catalogue().named(wanted.voice) if wanted.voice else own
    form = SpokenForm(text=wanted.words) if wanted.words else spoken[line.id]
    return Repaired(
        voices={line.id: voice},
        spoken={**spoken, line.id: form},
        notices=_told(line, wanted),
    )


def _told(line: Line, wanted: LineRepair) -> tuple[Notice, ...]:
    if not (wanted.voice or wanted.words):
        return ()
    how = " and ".join(
        filter(
            None,
            (
                f"in the voice {wanted.voice}" if wanted.voice else "",
                f"as “{wanted.words}”" if wanted.words else "",
            ),
        )
    )
    message = (
        f"line {wanted.number} (“{line.text[:40]}”) is spoken {how}, by hand; when its script "
        "changes, it is spoken as the script has it"
    )
    return (Notice(kind="line spoken anew", message=message, origin=next(iter(line.origin), None)),)

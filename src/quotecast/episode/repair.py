"""Speak one line of an episode anew: another take, another voice, or other words for the ear."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from quotecast.episode.context import Context, LineRepair
from quotecast.episode.speak import ByHand
from quotecast.errors import ScriptError, SourceError
from quotecast.model import Line, Notice, Script, SpokenForm, Voice
from quotecast.publishing.heard import read_heard


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """What lines have by hand: also spoken forms by line id, and what is to be told of it.

    `reworded` are the ids of those that say other words than their script has.
    """

    spoken: Mapping[str, SpokenForm]
    by_hand: ByHand = field(default_factory=ByHand)
    reworded: frozenset[str] = frozenset()
    notices: tuple[Notice, ...] = ()


def repaired(script: Script, spoken: Mapping[str, SpokenForm], context: Context) -> Repaired:
    """Return what a request wants spoken anew, with what was repaired before; nothing where it wants nothing.

    Raises:
        ScriptError: the script has no such line.
        SettingsError: there is no such voice.
    """
    wanted = context.request.repair
    if wanted is None:
        return Repaired(spoken=spoken)
    lines = list(script.lines())
    if not 0 < wanted.number <= len(lines):
        raise ScriptError(
            f"There is no line {wanted.number}: the script has {len(lines)}",
            "manifest.json lists them by their numbers",
        )
    catalogue = context.casting.catalogue()
    if wanted.voice:
        catalogue.named(wanted.voice)
    earlier = (one for one in _earlier(script, context) if one.number != wanted.number)
    repairs = {lines[one.number - 1].id: one for one in (*earlier, wanted)}
    voices = {line_id: catalogue.find(one.voice) for line_id, one in repairs.items() if one.voice}
    worded = {line_id: one.words for line_id, one in repairs.items() if one.words}
    by_hand = ByHand(
        voices={line_id: voice for line_id, voice in voices.items() if voice is not None},
        fresh=frozenset({lines[wanted.number - 1].id}),
    )
    return Repaired(
        by_hand=by_hand,
        spoken={**spoken, **{line_id: SpokenForm(text=one) for line_id, one in worded.items()}},
        reworded=frozenset(worded),
        notices=tuple(_told(lines, repairs.values(), voices)),
    )


def _earlier(script: Script, context: Context) -> Iterator[LineRepair]:
    """Give what was repaired in the episode that is there, where it has the lines of a script."""
    try:
        heard = read_heard(context.request.output / script.article_id).lines
    except SourceError:
        return
    own = [(line.speaker_id, line.text) for line in script.lines()]
    if own != [(line.speaker_id, line.text) for line in heard]:
        return
    for number, line in enumerate(heard, 1):
        words = line.spoken if line.says_other_words else ""
        if line.other_voice or words:
            yield LineRepair(number=number, voice=line.other_voice, words=words)


def _told(
    lines: Sequence[Line], repairs: Iterable[LineRepair], voices: Mapping[str, Voice | None]
) -> Iterator[Notice]:
    for one in sorted(repairs, key=lambda each: each.number):
        line = lines[one.number - 1]
        called, origin = f"line {one.number} (“{line.text[:40]}”)", next(iter(line.origin), None)
        is_there = voices.get(line.id) is not None
        voice = f"in the voice {one.voice}" if is_there else ""
        words = f"as “{one.words}”" if one.words else ""
        if one.voice and not is_there:
            message = (
                f"{called} had the voice {one.voice} by hand, which isn't installed any more: it is spoken in its "
                f"speaker's; install it, or give another one with --line {one.number} --line-voice"
            )
            yield Notice(kind="line spoken anew", message=message, origin=origin)
        if how := " and ".join(filter(None, (voice, words))):
            message = (
                f"{called} is spoken {how}, by hand; when its script changes, it is spoken as the "
                "script has it"
            )
            yield Notice(kind="line spoken anew", message=message, origin=origin)

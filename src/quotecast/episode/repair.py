"""Speak one line of an episode anew: another take, another voice, or other words for the ear."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from quotecast.episode.context import Context, LineRepair
from quotecast.episode.speak import ByHand
from quotecast.errors import ScriptError, SourceError
from quotecast.model import Line, Notice, Script, SpokenForm
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
        notices=tuple(_told(lines, repairs.values())),
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
    catalogue = context.casting.catalogue()
    for number, line in enumerate(heard, 1):
        is_there = line.other_voice and catalogue.find(line.other_voice) is not None
        voice, words = line.other_voice * bool(is_there), line.spoken * line.says_other_words
        if voice or words:
            yield LineRepair(number=number, voice=voice, words=words)


def _told(lines: Sequence[Line], repairs: Iterable[LineRepair]) -> Iterator[Notice]:
    for one in sorted(repairs, key=lambda each: each.number):
        voice = f"in the voice {one.voice}" if one.voice else ""
        words = f"as “{one.words}”" if one.words else ""
        how = " and ".join(filter(None, (voice, words)))
        line = lines[one.number - 1]
        if how:
            message = (
                f"line {one.number} (“{line.text[:40]}”) is spoken {how}, by hand; when its script "
                "changes, it is spoken as the script has it"
            )
            origin = next(iter(line.origin), None)
            yield Notice(kind="line spoken anew", message=message, origin=origin)

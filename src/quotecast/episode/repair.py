"""Speak one line of an episode anew: another take, another voice, or other words for the ear.

What was repaired holds in every later build that has the line, and is told where one has it no more.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from quotecast.episode.context import Context, LineRepair, Request
from quotecast.episode.drafted import Draft
from quotecast.episode.speak import ByHand
from quotecast.errors import ScriptError, SourceError
from quotecast.model import Cast, Line, Notice, Production, Script, SpokenForm, Voice
from quotecast.publishing.heard import HeardLine, read_heard
from quotecast.show.records import MendedLine, read_record

_EXCERPT: Final = 50

_Said: TypeAlias = tuple[str, str]
"""Who says what: the id of the speaker, and the words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """What lines have by hand: also spoken forms by line id, and what is to be told of it.

    `reworded` are the ids of those that say other words than their script has.
    """

    spoken: Mapping[str, SpokenForm]
    by_hand: ByHand = field(default_factory=ByHand)
    reworded: frozenset[str] = frozenset()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Earlier:
    """What was repaired in the episode that is there: of lines that a script has too, and of lost ones."""

    kept: tuple[MendedLine, ...] = ()
    lost: tuple[MendedLine, ...] = ()


def repaired(
    draft: Draft, spoken: Mapping[str, SpokenForm], cast: Cast, context: Context
) -> Repaired:
    """Return what a request wants spoken anew, with what was repaired before.

    Raises:
        ScriptError: the script has no such line.
        SettingsError: there is no such voice.
    """
    wanted = context.request.repair
    script = draft.script
    lines = list(script.lines())
    if wanted is not None and wanted.number > len(lines):
        raise ScriptError(
            f"There is no line {wanted.number}: the script has {len(lines)}",
            "manifest.json lists them by their numbers",
        )
    catalogue = context.casting.catalogue()
    if wanted is not None and wanted.voice:
        catalogue.named(wanted.voice)
    by_number = {
        one.number: LineRepair(number=one.number, voice=one.voice, words=one.words)
        for one in _earlier(draft, context.request).kept
    }
    if wanted is not None:
        by_number[wanted.number] = wanted
    repairs = {lines[number - 1].id: one for number, one in by_number.items()}
    voices = {line_id: catalogue.find(one.voice) for line_id, one in repairs.items() if one.voice}
    worded = {line_id: one.words for line_id, one in repairs.items() if one.words}
    by_hand = ByHand(
        voices={line_id: voice for line_id, voice in voices.items() if voice is not None},
        fresh=frozenset({lines[wanted.number - 1].id} if wanted is not None else ()),
    )
    return Repaired(
        by_hand=by_hand,
        spoken={**spoken, **{line_id: SpokenForm(text=one) for line_id, one in worded.items()}},
        reworded=frozenset(worded),
        notices=tuple(_told(lines, repairs.values(), voices, _owners(script, cast))),
    )


def repairs_lost(draft: Draft, request: Request) -> Iterator[Notice]:
    """Yield a notice of each line that was repaired in the episode that is there, and that a script has no more."""
    for line in _earlier(draft, request).lost:
        message = (
            f"“{_excerpt(line.text)}” was spoken {_how(line.voice, line.words)}, by hand, and the script hasn't that "
            "line any more: listen to what stands there now, and if it wants that too, give it with --line"
        )
        yield Notice(kind="repair lost", message=message)


def mended_lines(production: Production) -> Iterator[MendedLine]:
    """Yield the lines of an episode that are spoken otherwise by hand, for the record of it."""
    for number, line in enumerate(production.script.lines(), 1):
        voice = production.other_voices.get(line.id)
        words = production.spoken[line.id].text if line.id in production.other_words else ""
        if voice is not None or words:
            name = voice.id if voice is not None else ""
            yield MendedLine(number=number, text=line.text, voice=name, words=words)


def _earlier(draft: Draft, request: Request) -> _Earlier:
    """Compare with the manifest; where a person has deleted it, with what was recorded of it."""
    try:
        heard = read_heard(request.output / draft.article.id).lines
    except SourceError:
        return _recorded(draft, request)
    before: list[_Said] = [(line.speaker_id, line.text) for line in heard]
    now: list[_Said] = [(line.speaker_id, line.text) for line in draft.script.lines()]
    kept, lost = [], []
    for place, line in enumerate(heard):
        if line.other_voice or line.says_other_words:
            found, mended = _same_line(place, before, now), _mended(line, place + 1)
            if found is None:
                lost.append(mended)
            else:
                kept.append(replace(mended, number=found + 1))
    return _Earlier(kept=tuple(kept), lost=tuple(lost))


def _mended(line: HeardLine, number: int) -> MendedLine:
    words = line.spoken if line.says_other_words else ""
    return MendedLine(number=number, text=line.text, voice=line.other_voice, words=words)


def _recorded(draft: Draft, request: Request) -> _Earlier:
    """Return what was repaired by the record: a line is the same that has its number and its text."""
    record = read_record(request.output, draft.article.source.known_as)
    mended = record.mended if record is not None and record.slug == draft.article.id else ()
    now = dict(enumerate((line.text for line in draft.script.lines()), 1))
    kept = tuple(one for one in mended if now.get(one.number) == one.text)
    return _Earlier(kept=kept, lost=tuple(one for one in mended if one not in kept))


def _same_line(place: int, before: Sequence[_Said], now: Sequence[_Said]) -> int | None:
    """Return where a line of before stands now: the only one of its words, or the only one among the same lines.

    Whoever says "He said:" five times has five lines that nothing but their neighbours tells apart.
    """
    if before == now:
        return place
    for around in (0, 1):
        own = _with_neighbours(before, place, around)
        today = [n for n in range(len(now)) if _with_neighbours(now, n, around) == own]
        then = sum(_with_neighbours(before, n, around) == own for n in range(len(before)))
        if then == len(today) == 1:
            return today[0]
    return None


def _with_neighbours(lines: Sequence[_Said], place: int, around: int) -> list[_Said | None]:
    near = range(place - around, place + around + 1)
    return [lines[n] if 0 <= n < len(lines) else None for n in near]


def _excerpt(text: str) -> str:
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT].rsplit(' ', 1)[0]} …"


def _how(voice: str, words: str) -> str:
    parts = (f"in the voice {voice}" if voice else "", f"as “{words}”" if words else "")
    return " and ".join(filter(None, parts))


def _owners(script: Script, cast: Cast) -> dict[str, tuple[str, str]]:
    """Return who has a voice in the episode, by its id: the id and the name."""
    names = {speaker.id: speaker.name for speaker in script.speakers}
    return {
        role.voice.id: (who, names.get(who, "the narrator")) for who, role in cast.roles.items()
    }


def _told(
    lines: Sequence[Line],
    repairs: Iterable[LineRepair],
    voices: Mapping[str, Voice | None],
    owners: Mapping[str, tuple[str, str]],
) -> Iterator[Notice]:
    for one in sorted(repairs, key=lambda each: each.number):
        line = lines[one.number - 1]
        called = f"line {one.number} (“{_excerpt(line.text)}”)"
        origin = next(iter(line.origin), None)
        is_there = voices.get(line.id) is not None
        if one.voice and not is_there:
            message = (
                f"{called} had the voice {one.voice} by hand, which isn't installed any more: it is spoken in its "
                f"speaker's; install it or choose another, and give it with --line {one.number} --line-voice"
            )
            yield Notice(kind="repair lost", message=message, origin=origin)
        if how := _how(one.voice if is_there else "", one.words):
            who, name = owners.get(one.voice, (line.speaker_id, ""))
            is_taken = is_there and who != line.speaker_id
            how += f" (which is the voice of {name} here)" if is_taken else ""
            message = (
                f"{called} is spoken {how}, by hand, as long as its script has that line: --line {one.number} alone "
                "takes it back"
            )
            kind = "voice taken" if is_taken else "line spoken anew"
            yield Notice(kind=kind, message=message, origin=origin)

"""Listen to a finished episode, and find where its sound doesn't say its script."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Final

from quotecast.episode.context import Context, RoomBegun
from quotecast.episode.speak import forms_of
from quotecast.episode.spoken_again import Mouths, first_frame_of, print_as_laid, speak_again
from quotecast.episode.voices import casting_of, pools_of
from quotecast.ffmpeg import find_ffmpeg
from quotecast.listening.findings import Expected, Fault, Held, SoundFault, excerpt_of
from quotecast.listening.measures import (
    of_takes,
    silences,
    uneven_levels,
    unjudged,
    unlike_again,
)
from quotecast.listening.places import Places
from quotecast.listening.prints import HOP_MS, Print
from quotecast.listening.programme import RATE_HZ, Programme, decoded, hear
from quotecast.mastering.takes import find_speech, load_take
from quotecast.model import Notice, Production, Take
from quotecast.publishing.heard import HeardEpisode, HeardLine, read_heard
from quotecast.settings import Settings
from quotecast.show.corrections import read_corrections
from quotecast.show.places import takes_folder
from quotecast.show.takes import TakeCache
from quotecast.timecode import frames_to_ms, ms_to_clock

_ALIKE: Final = 0.7  # of the letters: a name written as it is said is no other words
_RESPELT: Final = 0.5  # of those of a word that was written by hand as it is said


@dataclass(frozen=True, slots=True, kw_only=True)
class Listened:
    """What was heard in an episode: its faults in the order they are heard, and what wasn't judged.

    `compared` of the lines were held against a take; of the others it is known that they aren't silent.
    """

    slug: str
    lines: int
    compared: int
    findings: tuple[SoundFault, ...]
    unjudged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ears:
    """What is listened with besides prints and measures.

    `words`: a recogniser. `again`: also engines for which speaking is costly say each line again;
    the others always do.
    """

    words: bool = False
    again: bool = False


def verify(folder: Path, show: Path, settings: Settings, ears: Ears | None = None) -> Listened:
    """Listen to the first sound file of an episode's folder, and compare it with its takes and texts.

    Raises:
        EngineMissingError: words are asked for, and the recogniser isn't installed.
        SourceError: there is no episode in the folder, or its sound isn't there.
        CodecError: the sound can't be decoded.
    """
    ears = ears or Ears()
    workers = settings.voices.workers or os.cpu_count() or 1
    with pools_of(show, settings, workers=workers) as engines:
        mouths = Mouths(
            catalogue=casting_of(show, settings).catalogue(),
            engines=engines,
            show=show,
            with_costly=ears.again,
        )
        return _listened(folder, settings, mouths, with_words=ears.words)


def heard_faults(production: Production, context: Context) -> Iterator[Notice]:
    """Listen to an episode that was just made; give a notice for each fault.

    Raises:
        CodecError: its sound can't be decoded.
    """
    request = context.request
    context.tell(RoomBegun(room="listening", pieces=0))
    mouths = Mouths(
        catalogue=context.casting.catalogue(),
        engines=context.engines,
        show=request.show,
        with_costly=False,
    )
    folder = request.output / production.article.id
    for one in _listened(folder, request.settings, mouths, with_words=False).findings:
        yield Notice(kind="sound", message=f"{ms_to_clock(one.start_ms)}: {one.message}")


def _listened(folder: Path, settings: Settings, mouths: Mouths, *, with_words: bool) -> Listened:
    episode = read_heard(folder)
    path, ffmpeg = episode.sound(), find_ffmpeg(settings.tools.ffmpeg)
    programme = hear(path, ffmpeg, episode.published.audio[0].channels)
    again = speak_again(episode, mouths)
    takes = TakeCache(takes_folder(mouths.show))
    lines = tuple(expected_lines(episode, takes, again.prints))
    listened = judge(episode, lines, programme)
    found, unjudged = [*unlike_again(lines, again.prints)], again.unjudged
    found += other_words(episode, mouths.show)
    if with_words and not episode.published.language.lower().startswith("en"):
        unjudged += (f"its words: the recogniser knows no {episode.published.language}",)
    elif with_words:
        # Imported late: a recogniser and its model are large.
        from quotecast.listening.recogniser import Recogniser  # noqa: PLC0415

        found += Recogniser(lines).findings(decoded(path, ffmpeg, RATE_HZ), lines)
    return replace(
        listened,
        findings=tuple(sorted((*listened.findings, *found), key=lambda one: one.start_ms)),
        unjudged=(*listened.unjudged, *unjudged),
    )


def judge(episode: HeardEpisode, lines: tuple[Expected, ...], programme: Programme) -> Listened:
    """Return what is heard in a programme of lines."""
    music = tuple(
        Held(first=piece.start_ms // HOP_MS - 1, last=piece.end_ms // HOP_MS + 2)
        for piece in episode.music
    )
    findings = (
        *Places(programme.sound, lines, music).findings(),
        *of_takes(lines),
        *silences(lines, programme),
        *uneven_levels(lines, programme),
    )
    return Listened(
        slug=episode.published.folder,
        lines=len(lines),
        compared=sum(line.sound is not None for line in lines),
        findings=tuple(sorted(findings, key=lambda one: one.start_ms)),
        unjudged=unjudged(lines),
    )


def other_words(episode: HeardEpisode, show: Path) -> Iterator[SoundFault]:
    """Give the lines that say other words than the script has for them: somebody had them say those."""
    published = episode.published
    texts = {line.id: line.text for line in episode.lines}
    own = read_corrections(show, published.folder).lexemes
    forms = forms_of(texts, published.language, show, own)
    for line in episode.lines:
        is_alike = _is_alike_throughout if line.says_other_words else _is_alike
        if any(is_alike(line.spoken, one) for one in (forms[line.id].text, line.text)):
            continue
        message = (
            f"“{excerpt_of(line.spoken)}” is said in place of “{excerpt_of(line.text)}”, "
            "which stands in the script"
        )
        yield SoundFault(
            fault=Fault.WORDS, line_id=line.id, start_ms=line.start_ms, message=message
        )


def _is_alike(words: str, others: str, least: float = _ALIKE) -> bool:
    return SequenceMatcher(None, _letters(words), _letters(others)).ratio() >= least


def _is_alike_throughout(words: str, others: str) -> bool:
    """Return whether words are others, some of them written as they are said, and none is more or less."""
    left, right = ([_letters(word) for word in text.split()] for text in (words, others))
    changes = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    return all(
        _is_alike("".join(left[a:b]), "".join(right[c:d]), _RESPELT)
        for kind, a, b, c, d in changes
        if kind != "equal"
    )


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))


def expected_lines(
    episode: HeardEpisode,
    takes: TakeCache,
    again: Mapping[str, Print],
) -> Iterator[Expected]:
    """Give the lines of an episode, with the prints of those whose takes are kept.

    Where one isn't, what the engine said `again` (by line id) stands for it.
    """
    for line in episode.lines:
        expected = expected_line(line, takes.find(line.take))
        is_lost = expected.sound is None and line.id in again
        yield replace(expected, sound=again[line.id]) if is_lost else expected


def expected_line(line: HeardLine, take: Take | None) -> Expected:
    """Return what should be heard of a line, from its take as it is laid into the programme.

    Raises:
        CodecError: the take can't be read.
    """
    sound: Print | None = None
    words: tuple[tuple[int, int], ...] = ()
    if take is not None:
        rate_hz = take.sample_rate_hz
        trim = find_speech(load_take(take, rate_hz))
        sound = print_as_laid(line, take)
        words = tuple(
            (word.offset, frames_to_ms(max(0, word.frame - trim.start_frame), rate_hz))
            for word in take.words
        )
    return Expected(
        line_id=line.id,
        voice_id=line.voice_id,
        text=line.spoken,
        start_ms=line.start_ms,
        end_ms=line.end_ms,
        first_frame=first_frame_of(line),
        sound=sound,
        word_starts_ms=words,
    )

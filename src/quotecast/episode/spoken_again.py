"""Have the lines of a finished episode spoken once more, so that their takes can be held against it."""

import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from quotecast.casting.catalogue import Catalogue
from quotecast.episode.speak import forms_of, utterance_of
from quotecast.errors import EngineMissingError
from quotecast.listening.prints import HOP_MS, Print, print_of
from quotecast.mastering.takes import cut_speech, find_speech, load_take
from quotecast.model import SpokenForm, Take, Voice
from quotecast.publishing.heard import HeardEpisode, HeardLine
from quotecast.voicing import Utterance
from quotecast.voicing.engines import Engines


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenAgain:
    """The prints of what was said again, by line id, and sentences on what couldn't be."""

    prints: Mapping[str, Print]
    unjudged: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mouths:
    """Who speaks again: the voices and the engines of a show; costly ones where it is asked for."""

    catalogue: Catalogue
    engines: Engines
    show: Path
    with_costly: bool


def speak_again(episode: HeardEpisode, mouths: Mouths) -> SpokenAgain:
    """Have each line spoken by its voice, where that is the question to which its take is the answer.

    Takes are addressed by all that decides how they sound, so that this is known beforehand.

    Raises:
        EngineError: a line can't be spoken.
    """
    wanted = dict(_utterances(episode, mouths))
    prints: dict[str, Print] = {}
    with tempfile.TemporaryDirectory(prefix="quotecast-") as folder:
        lines: dict[str, list[HeardLine]] = {}
        for line in episode.lines:
            lines.setdefault(line.take, []).append(line)
        for utterance, take in mouths.engines.record(wanted.values(), Path(folder)):
            for line in lines[utterance.digest]:
                prints[line.id] = print_as_laid(line, take)
            take.path.unlink(missing_ok=True)
    left = len(episode.lines) - len(prints)
    return SpokenAgain(prints=prints, unjudged=(_left_sentence(left, episode),) if left else ())


def print_as_laid(line: HeardLine, take: Take) -> Print:
    """Return the print of a take as it lies in the programme where its line is.

    Raises:
        CodecError: the take can't be read.
    """
    sound = load_take(take, take.sample_rate_hz)
    samples = cut_speech(sound, find_speech(sound))
    first_ms = first_frame_of(line) * HOP_MS - line.start_ms
    return print_of(samples, take.sample_rate_hz, first_ms)


def first_frame_of(line: HeardLine) -> int:
    """Return the first frame of the programme's print that is the line's."""
    return -(-line.start_ms // HOP_MS)


def _left_sentence(left: int, episode: HeardEpisode) -> str:
    return (
        f"{left} of {len(episode.lines)} takes weren't compared with the engine's saying them "
        "again: it is a costly one (--again), doesn't repeat itself, or voice, version, pace or lexicon are others now"
    )


def _utterances(episode: HeardEpisode, mouths: Mouths) -> Iterator[tuple[str, Utterance]]:
    texts = {line.id: line.text for line in episode.lines}
    forms = forms_of(texts, episode.published.language, mouths.show)
    voices = {line.voice_id: mouths.catalogue.find(line.voice_id) for line in episode.lines}
    versions = {name: _version(voice, mouths) for name, voice in voices.items() if voice}
    for line in episode.lines:
        voice, version = voices[line.voice_id], versions.get(line.voice_id)
        if voice is None or version is None:
            continue
        for form in (SpokenForm(text=line.spoken), forms[line.id]):
            utterance = utterance_of(form, voice, version)
            if utterance.digest == line.take:
                yield line.take, utterance
                break


def _version(voice: Voice, mouths: Mouths) -> str | None:
    """Return the version of a voice's engine, None where it isn't to be asked again."""
    try:
        return mouths.engines.version_to_ask(voice, with_costly=mouths.with_costly)
    except EngineMissingError:
        return None

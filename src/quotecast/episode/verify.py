"""Listen to a finished episode, and find where its sound doesn't say its script."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from quotecast.episode.context import Context, RoomBegun
from quotecast.errors import SourceError
from quotecast.ffmpeg import find_ffmpeg
from quotecast.listening.findings import Expected, Held, SoundFault
from quotecast.listening.measures import of_takes, uneven_levels, unjudged
from quotecast.listening.places import Places
from quotecast.listening.prints import HOP_MS, Print, print_of
from quotecast.listening.programme import RATE_HZ, Programme, decoded, hear
from quotecast.mastering.stitch import cut_speech, find_speech, load_take
from quotecast.model import Notice, Production, Take
from quotecast.publishing.heard import HeardEpisode, HeardLine, read_heard
from quotecast.settings import Settings
from quotecast.show.places import takes_folder
from quotecast.show.takes import TakeCache
from quotecast.timecode import frames_to_ms, ms_to_clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Listened:
    """What was heard in an episode: its faults in the order they are heard, and what wasn't judged."""

    slug: str
    lines: int
    findings: tuple[SoundFault, ...]
    unjudged: tuple[str, ...] = ()


def verify(folder: Path, show: Path, settings: Settings, *, with_words: bool = False) -> Listened:
    """Listen to the first sound file of an episode's folder, and compare it with its takes and texts.

    With words a recogniser listens as well, where the episode is in English.

    Raises:
        EngineMissingError: words are asked for, and the recogniser isn't installed.
        SourceError: there is no episode in the folder, or its sound isn't there.
        CodecError: the sound can't be decoded.
    """
    episode = read_heard(folder)
    path = folder / episode.published.audio[0].path
    if not path.is_file():
        raise SourceError(f"{path} isn't there", "Build the episode again")
    programme = hear(path, find_ffmpeg(settings.tools.ffmpeg))
    lines = tuple(expected_lines(episode, TakeCache(takes_folder(show))))
    listened = judge(episode, lines, programme)
    if not with_words:
        return listened
    if not episode.published.language.lower().startswith("en"):
        sentence = f"its words: the recogniser knows no {episode.published.language}"
        return replace(listened, unjudged=(*listened.unjudged, sentence))
    # Imported late: a recogniser and its model are large.
    from quotecast.listening.recogniser import Recogniser  # noqa: PLC0415

    sound = decoded(path, find_ffmpeg(settings.tools.ffmpeg), RATE_HZ)
    misheard = Recogniser(lines).findings(sound, lines)
    findings = sorted((*listened.findings, *misheard), key=lambda one: one.start_ms)
    return replace(listened, findings=tuple(findings))


def heard_faults(production: Production, context: Context) -> Iterator[Notice]:
    """Listen to an episode that was just made; give a notice for each fault.

    Raises:
        CodecError: its sound can't be decoded.
    """
    request = context.request
    context.tell(RoomBegun(room="listening", pieces=0))
    folder = request.output / production.article.id
    for one in verify(folder, request.show, request.settings).findings:
        yield Notice(kind="sound", message=f"{ms_to_clock(one.start_ms)}: {one.message}")


def judge(episode: HeardEpisode, lines: tuple[Expected, ...], programme: Programme) -> Listened:
    """Return what is heard in a programme of lines."""
    music = tuple(
        Held(first=piece.start_ms // HOP_MS - 1, last=piece.end_ms // HOP_MS + 2)
        for piece in episode.music
    )
    findings = (
        *Places(programme.sound, lines, music).findings(),
        *of_takes(lines),
        *uneven_levels(lines, programme),
    )
    return Listened(
        slug=episode.published.folder,
        lines=len(lines),
        findings=tuple(sorted(findings, key=lambda one: one.start_ms)),
        unjudged=unjudged(lines),
    )


def expected_lines(episode: HeardEpisode, takes: TakeCache) -> Iterator[Expected]:
    """Give the lines of an episode, with the prints of those whose takes are kept."""
    for line in episode.lines:
        yield expected_line(line, takes.find(line.take))


def expected_line(line: HeardLine, take: Take | None) -> Expected:
    """Return what should be heard of a line, from its take as it is laid into the programme.

    Raises:
        CodecError: the take can't be read.
    """
    first_frame = -(-line.start_ms // HOP_MS)
    sound: Print | None = None
    words: tuple[tuple[int, int], ...] = ()
    if take is not None:
        rate_hz = take.sample_rate_hz
        segment = load_take(take, rate_hz)
        trim = find_speech(segment)
        samples = cut_speech(segment, trim)
        sound = print_of(samples, rate_hz, first_frame * HOP_MS - line.start_ms)
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
        first_frame=first_frame,
        sound=sound,
        word_starts_ms=words,
    )

"""Print an episode in every format from what was made, and put it where it belongs."""

import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from quotecast import __version__
from quotecast.ffmpeg import find_ffmpeg
from quotecast.files import move_files, write_atomically
from quotecast.mastering.timeline import (
    chapter_marks,
    duration_ms,
    line_timings,
    word_starts_ms,
)
from quotecast.model import (
    NARRATOR_ID,
    Article,
    AudioFile,
    Cast,
    Episode,
    Master,
    Notice,
    Script,
    Take,
    Turn,
)
from quotecast.publishing.cover import draw_cover
from quotecast.publishing.cues import TimedLine, WordTime, cues_of
from quotecast.publishing.formats import (
    AUDIO_FORMATS,
    TEXT_FORMATS,
    Delivery,
    audio_format,
    text_format,
)
from quotecast.publishing.manifest import FILE_NAME as MANIFEST
from quotecast.publishing.manifest import Build, render_manifest
from quotecast.scripting.phrases import source_credit
from quotecast.scripting.spoken import places_in_text
from quotecast.settings import Settings

ARTICLE_FILE = "article.txt"
COVER_FILE = "cover.jpg"
STYLE = "radio"


@dataclass(frozen=True, slots=True, kw_only=True)
class Production:
    """Hold all that was made of an article; `spoken` and `takes` are by line id."""

    article: Article
    script: Script
    cast: Cast
    spoken: Mapping[str, str]
    takes: Mapping[str, Take]
    master: Master
    notices: tuple[Notice, ...]


def print_episode(
    production: Production, work: Path, output: Path, settings: Settings
) -> tuple[AudioFile, ...]:
    """Print every file into `work`, then move them to the episode's folder in `output`.

    Raises:
        QuotecastError: a file can't be made; then nothing has been moved.
    """
    article = production.article
    write_atomically(work / ARTICLE_FILE, article.text.encode("utf-8", "surrogatepass"))
    episode = _episode(production, work, settings)
    write_atomically(episode.cover, draw_cover(episode.show, episode.title))
    delivery = Delivery(
        ffmpeg=find_ffmpeg(settings.tools.ffmpeg),
        integrated_lufs=settings.audio.target_lufs,
        true_peak_dbtp=settings.audio.true_peak_dbtp,
        bitrate_kbps=settings.audio.bitrate_kbps,
    )
    audio = tuple(
        audio_format(name).encode(production.master, episode, delivery, work)
        for name in AUDIO_FORMATS
    )
    formats = [text_format(name) for name in TEXT_FORMATS]
    for text in formats:
        write_atomically(work / text.file_name, text.render(episode))
    build = Build(
        version=__version__,
        style=STYLE,
        guid=episode.guid,
        article=article,
        script=production.script,
        cast=production.cast,
        spoken=production.spoken,
        takes=production.takes,
        master=production.master,
        chapters=episode.chapters,
        audio=audio,
        notices=production.notices,
    )
    write_atomically(work / MANIFEST, render_manifest(build))
    names = [item.path for item in audio] + [item.file_name for item in formats]
    move_files(work, [*names, COVER_FILE, ARTICLE_FILE, MANIFEST], output / article.id)
    return audio


def _episode(production: Production, work: Path, settings: Settings) -> Episode:
    article, show = production.article, settings.show
    facts = (show.disclosure, source_credit(article))
    return Episode(
        guid=str(uuid.uuid5(uuid.NAMESPACE_URL, _identity(article, show.title))),
        title=article.title,
        show=show.title,
        author=article.byline or article.publisher or show.author or show.title,
        language=article.language,
        published=article.published,
        source=article.source,
        duration_ms=duration_ms(production.master),
        chapters=chapter_marks(production.script, production.master),
        turns=tuple(_turns(production)),
        cues=cues_of(tuple(_timed_lines(production))),
        credits=tuple(fact for fact in facts if fact),
        cover=work / COVER_FILE,
    )


def _identity(article: Article, show_title: str) -> str:
    """Name an article by what stays: its address, or else its place in the show."""
    return article.source if "://" in article.source else f"quotecast:{show_title}:{article.id}"


def _turns(production: Production) -> Iterator[Turn]:
    names = _names(production)
    timings = line_timings(production.master)
    for chapter in production.script.chapters:
        for segment in chapter.segments:
            yield Turn(
                start_ms=timings[segment.lines[0].id].start_ms,
                speaker=names[segment.speaker_id],
                text=" ".join(line.text for line in segment.lines),
            )


def _names(production: Production) -> dict[str, str]:
    labels = {speaker.id: speaker.label for speaker in production.script.speakers}
    return {**labels, NARRATOR_ID: "Narrator"}


def _timed_lines(production: Production) -> Iterator[TimedLine]:
    names = _names(production)
    timings = line_timings(production.master)
    placements = {placement.line_id: placement for placement in production.master.placements}
    for line in production.script.lines():
        take, placement = production.takes[line.id], placements[line.id]
        starts_ms = word_starts_ms(placement, take, production.master.sample_rate_hz)
        offsets = [word.offset for word in take.words]
        places = places_in_text(line.text, production.spoken[line.id], offsets)
        timing = timings[line.id]
        yield TimedLine(
            start_ms=timing.start_ms,
            end_ms=timing.end_ms,
            speaker=names[line.speaker_id],
            text=line.text,
            word_times=tuple(
                WordTime(offset=place, ms=start_ms)
                for place, start_ms in zip(places, starts_ms, strict=True)
                if place is not None
            ),
        )

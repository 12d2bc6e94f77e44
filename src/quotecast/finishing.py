"""Finish an episode: master it, print it in every format, and put it where it belongs."""

import uuid
from collections.abc import Iterator
from pathlib import Path

from quotecast import __version__
from quotecast.drafting import ARTICLE_FILE, MANIFEST_FILE
from quotecast.ffmpeg import find_ffmpeg
from quotecast.files import exchange_files, work_folder, write_atomically
from quotecast.mastering.stitch import Reel, Target, stitch
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
    Episode,
    Master,
    Turn,
)
from quotecast.production import Production
from quotecast.progress import Reporter
from quotecast.publishing.cover import draw_cover
from quotecast.publishing.cues import TimedLine, WordTime, cues_of
from quotecast.publishing.formats import (
    AUDIO_FORMATS,
    TEXT_FORMATS,
    Delivery,
    audio_format,
    text_format,
)
from quotecast.publishing.manifest import Build, render_manifest
from quotecast.scripting.phrases import source_credit
from quotecast.settings import Settings

COVER_FILE = "cover.jpg"
STYLE = "radio"


def finish(
    production: Production, output: Path, settings: Settings, reporter: Reporter
) -> tuple[AudioFile, ...]:
    """Master an episode, print it in every format, and put it into its folder in `output`.

    Raises:
        QuotecastError: a file can't be made; then nothing in the episode's folder has changed.
    """
    with work_folder(output) as work:
        reporter.begin("mastering", 0)
        target = Target(
            integrated_lufs=settings.audio.target_lufs,
            true_peak_dbtp=settings.audio.true_peak_dbtp,
        )
        master = stitch(tuple(_reels(production)), target, work / "master.pcm")
        reporter.begin("publishing", 0)
        episode = _episode(production, master, work, settings)
        audio = _print_audio(episode, master, work, settings)
        texts = _print_texts(production, episode, master, audio, work)
        exchange_files(
            work, [*(item.path for item in audio), *texts], output / production.article.id
        )
    return audio


def _reels(production: Production) -> Iterator[Reel]:
    for line in production.script.lines():
        yield Reel(
            line_id=line.id,
            take=production.takes[line.id],
            voice_id=production.cast.voice_of(line.speaker_id).id,
            pause_after_ms=line.pause_after_ms,
        )


def _print_audio(
    episode: Episode, master: Master, work: Path, settings: Settings
) -> tuple[AudioFile, ...]:
    write_atomically(episode.cover, draw_cover(episode.show, episode.title))
    delivery = Delivery(
        ffmpeg=find_ffmpeg(settings.tools.ffmpeg),
        integrated_lufs=settings.audio.target_lufs,
        true_peak_dbtp=settings.audio.true_peak_dbtp,
        bitrate_kbps=settings.audio.bitrate_kbps,
    )
    return tuple(
        audio_format(name).encode(master, episode, delivery, work) for name in AUDIO_FORMATS
    )


def _print_texts(
    production: Production,
    episode: Episode,
    master: Master,
    audio: tuple[AudioFile, ...],
    work: Path,
) -> list[str]:
    """Print what isn't audio; return the names of the files, the manifest last."""
    text = production.article.text
    files = {ARTICLE_FILE: text.encode("utf-8", "surrogatepass")}
    for text_name in TEXT_FORMATS:
        form = text_format(text_name)
        files[form.file_name] = form.render(episode)
    build = Build(
        version=__version__,
        style=STYLE,
        guid=episode.guid,
        article=production.article,
        script=production.script,
        cast=production.cast,
        spoken={line_id: form.text for line_id, form in production.spoken.items()},
        takes=production.takes,
        master=master,
        chapters=episode.chapters,
        audio=audio,
        notices=production.notices,
    )
    files[MANIFEST_FILE] = render_manifest(build)
    for name, content in files.items():
        write_atomically(work / name, content)
    return [COVER_FILE, *files]


def _episode(production: Production, master: Master, work: Path, settings: Settings) -> Episode:
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
        duration_ms=duration_ms(master),
        chapters=chapter_marks(production.script, master),
        turns=tuple(_turns(production, master)),
        cues=cues_of(tuple(_timed_lines(production, master))),
        credits=tuple(fact for fact in facts if fact),
        cover=work / COVER_FILE,
    )


def _identity(article: Article, show_title: str) -> str:
    """Name an article by what stays: its address, or else its place in the show."""
    return article.source if "://" in article.source else f"quotecast:{show_title}:{article.id}"


def _turns(production: Production, master: Master) -> Iterator[Turn]:
    names = _names(production)
    timings = line_timings(master)
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


def _timed_lines(production: Production, master: Master) -> Iterator[TimedLine]:
    names = _names(production)
    timings = line_timings(master)
    placements = {placement.line_id: placement for placement in master.placements}
    for line in production.script.lines():
        take, placement = production.takes[line.id], placements[line.id]
        starts_ms = word_starts_ms(placement, take, master.sample_rate_hz)
        form = production.spoken[line.id]
        places = [form.place_of(word.offset) for word in take.words]
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

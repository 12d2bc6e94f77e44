"""Finish an episode: master it, print it in every format, and put it where it belongs."""

import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import zip_longest
from pathlib import Path
from typing import Final

from quotecast.child_process import give_back
from quotecast.episode.context import Context, Request, RoomBegun
from quotecast.episode.drafted import disclosure_of
from quotecast.episode.music import score_of
from quotecast.ffmpeg import find_ffmpeg
from quotecast.files import exchange_files, work_folder, write_atomically
from quotecast.languages import language_of
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
    BlockKind,
    Episode,
    Line,
    LineKind,
    Master,
    Notice,
    Placement,
    Production,
    Script,
    Sentence,
    SourceKind,
    Style,
    Turn,
    WordTime,
    text_digest,
)
from quotecast.publishing.cover import draw_cover
from quotecast.publishing.cues import cues_of
from quotecast.publishing.encoding import deliver, off_lu
from quotecast.publishing.formats import (
    AudioFormat,
    Delivery,
    EarlierFiles,
    PackageFormat,
    TextFormat,
    chosen_formats,
    file_names,
    format_named,
    formats_dropped,
)
from quotecast.publishing.heard import PLOT_FILES
from quotecast.publishing.one_line import shown
from quotecast.publishing.published import (
    MANIFEST_FILE,
    PublishedEpisode,
    read_episode,
    render_manifest,
)
from quotecast.scripting.phrases import source_credit
from quotecast.settings import Settings
from quotecast.show.places import ARTICLE_FILE, PAGE_FILE, encoded_folder

COVER_FILE = "cover.jpg"
_LARGE_BYTES: Final = 1 << 20


def finish(production: Production, context: Context) -> tuple[Episode, tuple[str, ...]]:
    """Master an episode, print it in every format, and put it into its folder in `output`.

    Returns the episode, and the names of all files that lie in its folder now.

    Raises:
        QuotecastError: a file can't be made; then nothing in the episode's folder has changed.
    """
    request, settings = context.request, context.request.settings
    folder = request.output / production.article.id
    with work_folder(request.output) as work:
        context.tell(RoomBegun(room="mastering", pieces=0))
        target = Target(
            integrated_lufs=settings.audio.lufs,
            true_peak_dbtp=settings.audio.peak_dbtp,
            room_tone_dbfs=settings.audio.room_tone_dbfs,
        )
        first, directed = next(production.script.lines()).id, production.script.music
        score = score_of(directed, first, request.show, settings)
        give_back()
        earlier = read_episode(folder)
        gains_db = {} if earlier is None or request.force else earlier.voice_gains_db
        master = stitch(tuple(_reels(production)), target, work / "master.pcm", score, gains_db)
        give_back()
        context.hear(master)
        context.tell(RoomBegun(room="publishing", pieces=0))
        episode = _episode(production, master, work, settings)
        episode = _continued(episode, production.article, earlier, folder)
        audio = _print_audio(episode, master, work, request)
        # What is read is put together only now: of ten hours it takes as much memory as an encoder, which is gone.
        give_back()
        turns = tuple(_turns(production, master))
        episode = replace(episode, audio=audio, turns=turns, cues=cues_of(turns))
        made = [item.path for item in audio]
        made += _print_texts(production, episode, master, work, settings)
        gone = {*file_names(episode.slug), *PLOT_FILES, PAGE_FILE} - set(made)
        exchange_files(work, made, folder, gone=gone)
    return episode, tuple(made)


def dropped(slug: str, request: Request) -> Iterator[Notice]:
    """Yield a notice of formats that are in an episode's folder and aren't made this time."""
    wanted = request.settings.publishing.formats
    gone = formats_dropped(request.output / slug, slug, wanted)
    if gone:
        message = (
            f"{', '.join(gone)} {'was' if len(gone) == 1 else 'were'} made of {slug} before, and "
            f"{'is' if len(gone) == 1 else 'are'} gone now: to keep "
            f"{'it' if len(gone) == 1 else 'them'}, give --formats "
            f"{','.join(dict.fromkeys((*wanted, *gone)))}, or name them in formats under [publishing] in show.toml"
        )
        yield Notice(kind="format dropped", message=message)


def off_target(episode: Episode, settings: Settings) -> Iterator[Notice]:
    """Yield a notice for each file that is no closer to its target than its codec let it come."""
    audio = settings.audio
    for file in episode.audio:
        loudness = file.loudness
        if off_lu(loudness, audio.lufs) or loudness.true_peak_dbtp > audio.peak_dbtp:
            message = (
                f"{file.path} is at {loudness.integrated_lufs:.1f} LUFS with peaks of "
                f"{loudness.true_peak_dbtp:.1f} dBTP, not at {audio.lufs:.1f} below {audio.peak_dbtp:.1f}: its "
                "codec came no closer; give it a higher bit rate, or another `target_lufs`"
            )
            yield Notice(kind="level", message=message)


def _continued(
    episode: Episode, article: Article, earlier: PublishedEpisode | None, folder: Path
) -> Episode:
    """Return the episode with what stays of one that is there already: its guid is for life.

    An article's folder is its own, so that what is there is of the same article.
    """
    if earlier is None:
        return episode
    return replace(
        episode,
        guid=earlier.guid,
        recorded=earlier.recorded or episode.recorded,
        is_corrected=earlier.is_corrected
        or (
            earlier.text_sha256 != text_digest(article.text)
            and _is_told_otherwise(article, folder / ARTICLE_FILE)
        ),
    )


def _is_told_otherwise(article: Article, before: Path) -> bool:
    """Return whether a text is another than before; of a brief, whether a story is that was in it before.

    Which stories it has is chosen anew each time, by the length and the articles that are there.
    """
    if article.source.kind is not SourceKind.BRIEF or not before.is_file():
        return True
    titles = [block.span for block in article.blocks if block.kind is BlockKind.TITLE]
    ends = (*(span.start for span in titles[1:]), len(article.text))
    text = f"\n{before.read_bytes().decode('utf-8', 'surrogatepass')}\n"
    return any(
        f"\n{title.cut_from(article.text)}\n" in text
        and article.text[title.start : end].strip() not in text
        for title, end in zip(titles, ends, strict=False)
    )


def _reels(production: Production) -> Iterator[Reel]:
    for line in production.script.lines():
        yield Reel(
            line_id=line.id,
            take=production.takes[line.id],
            voice_id=(
                production.other_voices.get(line.id) or production.cast.voice_of(line.speaker_id)
            ).id,
            pause_after_ms=line.pause_after_ms,
        )


def _print_audio(
    episode: Episode, master: Master, work: Path, request: Request
) -> tuple[AudioFile, ...]:
    settings = request.settings
    earlier = EarlierFiles(
        folder=request.output / episode.slug,
        notes=encoded_folder(request.show) / episode.slug,
        lends=not request.force,
    )
    write_atomically(episode.cover, draw_cover(episode.show, episode.title))
    delivery = Delivery(
        ffmpeg=find_ffmpeg(settings.tools.ffmpeg),
        integrated_lufs=settings.audio.lufs,
        true_peak_dbtp=settings.audio.peak_dbtp,
        bitrate_kbps=settings.audio.bitrate_kbps,
        opus_kbps=settings.audio.opus_kbps,
        aac_kbps=settings.audio.aac_kbps,
        earlier=earlier,
    )
    forms = map(format_named, chosen_formats(settings.publishing.formats))
    return tuple(
        deliver(form, master, episode, delivery, work)
        for form in forms
        if isinstance(form, AudioFormat)
    )


def _print_texts(
    production: Production, episode: Episode, master: Master, work: Path, settings: Settings
) -> list[str]:
    """Print what isn't audio; return the names of the files, the manifest last.

    Each is written before the next is made: those of ten hours have several megabytes.
    """
    packages, texts = [], []

    def write(name: str, content: bytes) -> None:
        write_atomically(work / name, content)
        texts.append(name)
        if len(content) > _LARGE_BYTES:
            give_back()  # what it was put together from

    write(ARTICLE_FILE, production.article.text.encode("utf-8", "surrogatepass"))
    if production.page:
        write(PAGE_FILE, production.page.encode("utf-8", "surrogatepass"))
    for form in map(format_named, chosen_formats(settings.publishing.formats)):
        if isinstance(form, TextFormat):
            write(form.file_name, form.render(episode))
        elif isinstance(form, PackageFormat):
            packages.append(episode.slug + form.suffix)
            form.write(episode, work, work / packages[-1])
    write(MANIFEST_FILE, render_manifest(production, episode, master))
    return [COVER_FILE, *packages, *texts]


def _episode(production: Production, master: Master, work: Path, settings: Settings) -> Episode:
    """Return the episode as its sound needs it: without files and turns."""
    article, show = production.article, settings.show
    facts = (disclosure_of(article.language, settings), source_credit(article))
    return Episode(
        guid=str(uuid.uuid5(uuid.NAMESPACE_URL, _identity(article, show.title))),
        slug=article.id,
        title=article.title,
        show=show.title,
        author=article.byline or article.publisher or show.author or show.title,
        language=article.language,
        published=article.published,
        source=article.source,
        duration_ms=duration_ms(master),
        chapters=chapter_marks(production.script, master),
        turns=(),
        cues=(),
        credits=tuple(fact for fact in facts if fact),
        cover=work / COVER_FILE,
        recorded=datetime.now(UTC).date().isoformat(),
        speakers=production.script.speakers,
    )


def _identity(article: Article, show_title: str) -> str:
    """Name an article by what stays: its address, or else its place in the show."""
    return article.source.address or f"quotecast:{show_title}:{article.id}"


def _turns(production: Production, master: Master) -> Iterator[Turn]:
    names = {speaker.id: speaker.name for speaker in production.script.speakers}
    names[NARRATOR_ID] = language_of(production.script.language).script.narrator
    timings = line_timings(master)
    placements = {placement.line_id: placement for placement in master.placements}
    texts = _shown_texts(production.script)
    for chapter in production.script.chapters:
        for segment in chapter.segments:
            yield Turn(
                speaker_id=segment.speaker_id,
                speaker=names[segment.speaker_id],
                sentences=tuple(
                    Sentence(
                        id=line.id,
                        start_ms=timings[line.id].start_ms,
                        end_ms=timings[line.id].end_ms,
                        text=texts[line.id],
                        word_times=tuple(
                            _word_times(line, production, placements[line.id], master)
                        ),
                    )
                    for line in segment.lines
                ),
            )


def _shown_texts(script: Script) -> dict[str, str]:
    """Return the lines as they are printed, by id: where speech has lost its tag, with full stops."""
    lines = list(script.lines())
    texts = {line.id: line.text for line in lines}
    if script.style is Style.VERBATIM:
        return texts
    for line, following in zip_longest(lines, lines[1:]):
        if line is not None and line.kind is LineKind.QUOTATION:
            texts[line.id] = shown(line.text, following.text if following is not None else "")
    return texts


def _word_times(
    line: Line, production: Production, placement: Placement, master: Master
) -> Iterator[WordTime]:
    take = production.takes[line.id]
    starts_ms = word_starts_ms(placement, take, master.sample_rate_hz)
    form = production.spoken[line.id]
    places = [form.place_of(word.offset) for word in take.words]
    for place, start_ms in zip(places, starts_ms, strict=True):
        if place is not None:
            yield WordTime(offset=place, ms=start_ms)

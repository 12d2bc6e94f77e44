"""The whole house on one page: a source in, an episode out."""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from quotecast.attributing import Attribution, attribute
from quotecast.cache import TakeCache, take_digest
from quotecast.casting.assignment import assign
from quotecast.casting.catalogue import REGISTER_FILE, load_catalogue
from quotecast.casting.register import Entry, extend_register, load_register
from quotecast.files import work_folder
from quotecast.languages import language_of
from quotecast.mastering.stitch import Reel, Target, stitch
from quotecast.model import Article, AudioFile, Cast, Master, Notice, Script, Take
from quotecast.printing import Production, print_episode
from quotecast.progress import Reporter
from quotecast.publishing.manifest import FILE_NAME as MANIFEST
from quotecast.reading import ReadingLimits, read_article
from quotecast.scripting.builder import Direction, write_script
from quotecast.scripting.doubts import doubts
from quotecast.scripting.fountain_reader import read_fountain
from quotecast.scripting.fountain_writer import write_fountain
from quotecast.scripting.manuscript import manuscript_of, restored, text_digest
from quotecast.scripting.shelf import SUFFIX, put_script, read_script_file
from quotecast.scripting.spoken import spoken_text
from quotecast.settings import Settings, load_settings
from quotecast.slug import slug_with
from quotecast.voicing import EngineTools, Utterance, engine_version
from quotecast.voicing.pool import Studio


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """Hold what a build needs besides its source; `engine` is the studio's."""

    show: Path
    settings: Settings
    engine: str
    studio: Studio
    reporter: Reporter
    allow_private: bool = False

    @property
    def output(self) -> Path:
        """The folder that episodes are left in."""
        return self.show / "output"


@contextmanager
def open_workshop(
    show: Path, engine: str | None, reporter: Reporter, *, allow_private: bool = False
) -> Iterator[Workshop]:
    """Open the workshop of a show; when it is left, no worker is.

    `engine` None means the show's.

    Raises:
        SettingsError: the show's settings can't be used.
    """
    settings = load_settings(show)
    name = engine or settings.voices.engine
    tools = EngineTools(espeak=settings.tools.espeak)
    workers = settings.voices.workers or os.cpu_count() or 1
    with Studio(engine=name, tools=tools, workers=workers) as studio:
        yield Workshop(
            show=show,
            settings=settings,
            engine=name,
            studio=studio,
            reporter=reporter,
            allow_private=allow_private,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Hold what is known before anything is spoken; `path` is the script's file."""

    article: Article
    script: Script
    path: Path
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """Say what a build left, and how much of it had to be spoken."""

    folder: Path
    article: Article
    script: Script
    cast: Cast
    audio: tuple[AudioFile, ...]
    notices: tuple[Notice, ...]
    spoken_lines: int


def build_episode(source: str, workshop: Workshop) -> Build:
    """Make the episode of an article, or of a script file (`.fountain`).

    Leaves it in `output/<slug>/` of the show. Nothing there changes before all is made.

    Raises:
        QuotecastError: what went wrong, and what to do.
    """
    draft = make_draft(source, workshop)
    script = draft.script
    cast, notices = _cast(script, workshop)
    notices = (*draft.notices, *notices)
    for notice in notices:
        workshop.reporter.notice(notice)
    spoken = {line.id: spoken_text(line.text) for line in script.lines()}
    takes, spoken_lines = _record(script, spoken, cast, workshop)
    with work_folder(workshop.output) as folder:
        workshop.reporter.begin("mastering", 0)
        master = _stitch(script, takes, cast, folder / "master.pcm", workshop.settings)
        workshop.reporter.begin("publishing", 0)
        production = Production(
            article=draft.article,
            script=script,
            cast=cast,
            spoken=spoken,
            takes=takes,
            master=master,
            notices=notices,
        )
        audio = print_episode(production, folder, workshop.output, workshop.settings)
    _remember(cast, script, workshop)
    return Build(
        folder=workshop.output / draft.article.id,
        article=draft.article,
        script=script,
        cast=cast,
        audio=audio,
        notices=notices,
        spoken_lines=spoken_lines,
    )


def make_draft(source: str, workshop: Workshop) -> Draft:
    """Read a source and write its script to `scripts/`; a script file is taken as it is.

    Raises:
        QuotecastError: the source can't be read, or the script can't be written.
    """
    workshop.reporter.begin("reading", 0)
    if source.endswith(SUFFIX) and "://" not in source:
        return _edited_draft(Path(source), workshop)
    settings = workshop.settings
    article, attribution = read_quotations(source, settings, allow_private=workshop.allow_private)
    article = replace(article, source=_source_in(workshop.show, article.source))
    article = replace(article, id=_own_id(article, workshop.output))
    direction = Direction(
        language=language_of(article.language),
        pauses=settings.pauses,
        threshold=settings.attribution.threshold,
        disclosure=settings.show.disclosure,
    )
    script = write_script(article, attribution.quotations, attribution.speakers, direction)
    path = workshop.show / "scripts" / f"{article.id}{SUFFIX}"
    aside = put_script(path, write_fountain(manuscript_of(article, script)))
    quotations, speakers = attribution.quotations, attribution.speakers
    notices = doubts(article, quotations, speakers, script, direction.threshold)
    if aside is not None:
        message = f"{path.name} had been edited: the edited script is now {aside.name}"
        notices = (*notices, Notice(kind="edited script", message=message))
    return Draft(article=article, script=script, path=path, notices=notices)


def _source_in(show: Path, source: str) -> str:
    """Name a file inside the show by its place there, so that a show can be moved."""
    if "://" in source:
        return source
    try:
        return Path(source).resolve().relative_to(show.resolve()).as_posix()
    except (OSError, ValueError):
        return source


def _own_id(article: Article, output: Path) -> str:
    """Return the article's id, or another where a different article has it already."""
    try:
        manifest = (output / article.id / MANIFEST).read_bytes()
        known = json.loads(manifest)["article"]
        same = known["source"] == article.source or known["text_sha256"] == text_digest(
            article.text
        )
    except (OSError, ValueError, KeyError, TypeError):
        return article.id
    return article.id if same else slug_with(article.id, article.source)


def read_quotations(
    source: str, settings: Settings, *, allow_private: bool = False
) -> tuple[Article, Attribution]:
    """Read an article and find who says what in it.

    Raises:
        SourceError: the source can't be read as an article.
    """
    limits = ReadingLimits(
        max_bytes=settings.reading.max_bytes,
        timeout_s=settings.reading.timeout_s,
        allow_private=allow_private,
    )
    article = read_article(source, limits=limits)
    return article, attribute(article, language_of(article.language))


def _edited_draft(path: Path, workshop: Workshop) -> Draft:
    manuscript = read_fountain(read_script_file(path), path.stem, workshop.settings.pauses)
    text = _article_text(workshop.output / manuscript.script.article_id, manuscript.digest)
    article, script = restored(manuscript, text)
    notices: tuple[Notice, ...] = ()
    if manuscript.digest and text is None:
        message = (
            "the article of this script isn't in output/ any more, "
            "so all offsets count in the text of the script itself"
        )
        notices = (Notice(kind="article not at hand", message=message),)
    return Draft(article=article, script=script, path=path, notices=notices)


def _article_text(folder: Path, digest: str) -> str | None:
    try:
        text = (folder / "article.txt").read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    return text if text_digest(text) == digest else None


def _cast(script: Script, workshop: Workshop) -> tuple[Cast, tuple[Notice, ...]]:
    folder = workshop.show / "voices"
    catalogue = load_catalogue(workshop.engine, folder, workshop.settings.voices.narrator)
    cast = assign(
        script.speakers, catalogue, load_register(folder / REGISTER_FILE, workshop.engine)
    )
    spoken = {voice.language.partition("-")[0] for voice in catalogue.voices} - {"und"}
    wanted = script.language.partition("-")[0]
    if not spoken or wanted in spoken:
        return cast, ()
    message = f"no voice speaks the article's language ({script.language})"
    return cast, (Notice(kind="language", message=message),)


def _remember(cast: Cast, script: Script, workshop: Workshop) -> None:
    """Put whoever has a name into the show's register."""
    entries = {
        speaker.id: Entry(
            name=speaker.label,
            voice_id=cast.voice_of(speaker.id).id,
            reason=cast.roles[speaker.id].reason,
        )
        for speaker in script.speakers
        if speaker.is_named
    }
    extend_register(workshop.show / "voices" / REGISTER_FILE, workshop.engine, entries)


def _record(
    script: Script, spoken: Mapping[str, str], cast: Cast, workshop: Workshop
) -> tuple[dict[str, Take], int]:
    """Return each line's take, from the cache or newly spoken, and how many are new."""
    cache = TakeCache(workshop.output / ".cache" / "takes")
    tools = EngineTools(espeak=workshop.settings.tools.espeak)
    version = engine_version(workshop.engine, tools)
    wanted: dict[str, Utterance] = {}
    digests: dict[str, str] = {}
    for line in script.lines():
        voice, text = cast.voice_of(line.speaker_id), spoken[line.id]
        digest = digests[line.id] = take_digest(version, voice, text)
        wanted[digest] = Utterance(digest=digest, text=text, voice=voice)
    known = {digest: take for digest in wanted if (take := cache.find(digest)) is not None}
    missing = [utterance for digest, utterance in wanted.items() if digest not in known]
    workshop.reporter.begin("speaking", len(missing))
    for utterance, take in workshop.studio.record(missing, cache.folder):
        cache.keep(take)
        known[utterance.digest] = take
        workshop.reporter.advance()
    return {line_id: known[digest] for line_id, digest in digests.items()}, len(missing)


def _stitch(
    script: Script, takes: Mapping[str, Take], cast: Cast, path: Path, settings: Settings
) -> Master:
    target = Target(
        integrated_lufs=settings.audio.target_lufs,
        true_peak_dbtp=settings.audio.true_peak_dbtp,
    )
    return stitch(tuple(_reels(script, takes, cast)), target, path)


def _reels(script: Script, takes: Mapping[str, Take], cast: Cast) -> Iterator[Reel]:
    for line in script.lines():
        yield Reel(
            line_id=line.id,
            take=takes[line.id],
            voice_id=cast.voice_of(line.speaker_id).id,
            pause_after_ms=line.pause_after_ms,
        )

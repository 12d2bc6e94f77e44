"""The whole house on one page: a source in, an episode out."""

import os
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from threading import Thread

from quotecast.cache import TakeCache, take_digest
from quotecast.casting.assignment import assign
from quotecast.casting.catalogue import REGISTER_FILE, load_catalogue
from quotecast.casting.lexicon import LEXICON_FILE, load_lexicon
from quotecast.casting.register import Entry, extend_register, load_register
from quotecast.drafting import OUTPUT, Draft, make_draft
from quotecast.errors import SettingsError
from quotecast.model import (
    Article,
    AudioFile,
    Cast,
    Lexeme,
    Lexicon,
    Notice,
    Script,
    SpokenForm,
    Take,
    Voice,
)
from quotecast.production import Production
from quotecast.progress import Reporter
from quotecast.publishing.formats import chosen_formats
from quotecast.publishing.published import MANIFEST_FILE
from quotecast.reasons import Reason, earlier_lines
from quotecast.scripting.spoken import spoken_form
from quotecast.settings import Changes, Settings, load_settings
from quotecast.voicing import ENGINES, EngineTools, Utterance, engine_version, takes_ipa
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
        return self.show / OUTPUT


@contextmanager
def open_workshop(
    show: Path, changes: Changes, reporter: Reporter, *, allow_private: bool = False
) -> Iterator[Workshop]:
    """Open the workshop of a show; when it is left, no worker is.

    `changes` are settings that go before the show's own (see `load_settings`).

    Raises:
        SettingsError: the show's settings can't be used.
    """
    settings = load_settings(show, changes)
    name = settings.voices.engine
    if name not in ENGINES:
        # The table is all there is: a show's settings name no code to be run.
        raise SettingsError(
            f"There is no engine called {name!r}", f"Choose one of {', '.join(sorted(ENGINES))}"
        )
    chosen_formats(settings.publishing.formats)
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
    TakeCache(cache_folder(show)).trim(settings.cache.max_bytes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """Say what a build left, and why which lines (by id) had to be spoken."""

    folder: Path
    article: Article
    script: Script
    cast: Cast
    audio: tuple[AudioFile, ...]
    notices: tuple[Notice, ...]
    new_lines: Mapping[str, Reason]


def cache_folder(show: Path) -> Path:
    """Return the folder in which a show's takes are kept."""
    return show / OUTPUT / ".cache" / "takes"


def build_episode(source: str, workshop: Workshop) -> Build:
    """Make the episode of an article, or of a script file (`.fountain`).

    Leaves it in `output/<slug>/` of the show. Nothing there changes before all is made.

    Raises:
        QuotecastError: what went wrong, and what to do.
    """
    workshop.reporter.begin("reading", 0)
    draft = make_draft(
        source, workshop.show, workshop.settings, allow_private=workshop.allow_private
    )
    return build_draft(draft, workshop)


def build_draft(
    draft: Draft, workshop: Workshop, just_spoken: AbstractSet[str] = frozenset()
) -> Build:
    """Make the episode of a script; see `build_episode`.

    `just_spoken` are addresses of takes that were made for this build before it.
    """
    reporter, settings, script = workshop.reporter, workshop.settings, draft.script
    cast, notices = _cast(script, workshop)
    spoken = _spoken(script, workshop)
    notices = (*draft.notices, *notices, *_unheard(script, spoken, cast, workshop))
    for notice in notices:
        reporter.notice(notice)
    earlier = earlier_lines(workshop.output / draft.article.id / MANIFEST_FILE)
    takes, new = _record(script, spoken, cast, workshop)
    new_lines = {
        line.id: earlier.reason_for(line.speaker_id, spoken[line.id].text, takes[line.id].digest)
        for line in script.lines()
        if takes[line.id].digest in new or takes[line.id].digest in just_spoken
    }
    production = Production(
        article=draft.article,
        script=script,
        cast=cast,
        spoken=spoken,
        takes=takes,
        notices=notices,
        show=workshop.show,
    )
    # Loaded by now, since _record has it loaded while the workers speak.
    from quotecast.finishing import finish  # noqa: PLC0415

    audio = finish(production, workshop.output, settings, reporter)
    _remember(cast, script, workshop)
    return Build(
        folder=workshop.output / draft.article.id,
        article=draft.article,
        script=script,
        cast=cast,
        audio=audio,
        notices=notices,
        new_lines=new_lines,
    )


def record_lines(script: Script, workshop: Workshop) -> tuple[dict[str, Take], frozenset[str]]:
    """Speak a script's lines without making an episode.

    Returns the takes by line id, and the addresses of those that are new.

    Raises:
        QuotecastError: a line can't be spoken.
    """
    cast, _ = _cast(script, workshop)
    return _record(script, _spoken(script, workshop), cast, workshop)


def _spoken(script: Script, workshop: Workshop) -> dict[str, SpokenForm]:
    lexicon = load_lexicon(workshop.show / "voices" / LEXICON_FILE)
    return {line.id: spoken_form(line.text, script.language, lexicon) for line in script.lines()}


def _unheard(
    script: Script, spoken: Mapping[str, SpokenForm], cast: Cast, workshop: Workshop
) -> Iterator[Notice]:
    """Tell of pronunciations in IPA that a voice doesn't take."""
    for line in script.lines():
        voice = cast.voice_of(line.speaker_id)
        if spoken[line.id].pronunciations and not _takes_ipa(voice, workshop):
            yield _not_heard(line.text, voice)


def _takes_ipa(voice: Voice, workshop: Workshop) -> bool:
    return takes_ipa(workshop.engine, EngineTools(espeak=workshop.settings.tools.espeak), voice)


def _not_heard(text: str, voice: Voice) -> Notice:
    excerpt = text if len(text) <= 60 else f"{text[:60]}…"
    message = (
        f"the voice {voice.id} takes no IPA: in “{excerpt}” the lexicon's alias is said, or the "
        "word as it is spelt"
    )
    return Notice(kind="pronunciation", message=message)


def say_words(
    text: str, workshop: Workshop, voice_id: str | None = None, lexeme: Lexeme | None = None
) -> Path:
    """Speak a text as an episode would, and return the WAV file; `voice_id` None: the narrator.

    `lexeme` goes before what the show's lexicon has.

    Raises:
        QuotecastError: there is no such voice, nothing to say, or it can't be spoken.
    """
    folder = workshop.show / "voices"
    catalogue = load_catalogue(workshop.engine, folder, workshop.settings.voices.narrator)
    voice = catalogue.find(voice_id or catalogue.narrator_id)
    if voice is None:
        known = ", ".join(one.id for one in catalogue.voices)
        raise SettingsError(f"There is no voice called {voice_id!r}", f"Choose one of {known}")
    lexemes = dict(load_lexicon(folder / LEXICON_FILE).lexemes)
    if lexeme is not None:
        lexemes |= dict.fromkeys(lexeme.graphemes, lexeme)
    form = spoken_form(text, voice.language, Lexicon(lexemes=lexemes))
    if form.pronunciations and not _takes_ipa(voice, workshop):
        workshop.reporter.notice(_not_heard(text, voice))
    cache = TakeCache(cache_folder(workshop.show))
    digest = take_digest(_engine_version(workshop), voice, form)
    take = cache.find(digest)
    if take is None:
        ((_, take),) = workshop.studio.record([_utterance(digest, form, voice)], cache.folder)
        cache.keep(take)
    return take.path


def _engine_version(workshop: Workshop) -> str:
    return engine_version(workshop.engine, EngineTools(espeak=workshop.settings.tools.espeak))


def _utterance(digest: str, form: SpokenForm, voice: Voice) -> Utterance:
    return Utterance(digest=digest, text=form.text, voice=voice, pronunciations=form.pronunciations)


def _cast(script: Script, workshop: Workshop) -> tuple[Cast, tuple[Notice, ...]]:
    folder = workshop.show / "voices"
    catalogue = load_catalogue(workshop.engine, folder, workshop.settings.voices.narrator)
    register = load_register(folder / REGISTER_FILE, workshop.engine)
    cast = assign(script.speakers, catalogue, register)
    notices = tuple(
        Notice(
            kind="voice taken",
            message=f"{speaker.label} can't have the voice {register[speaker.id].voice_id} in this "
            f"episode, since somebody else has it: {cast.voice_of(speaker.id).id} speaks instead",
        )
        for speaker in script.speakers
        if speaker.id in register and cast.voice_of(speaker.id).id != register[speaker.id].voice_id
    )
    spoken = {voice.language.partition("-")[0] for voice in catalogue.voices} - {"und"}
    wanted = script.language.partition("-")[0]
    if not spoken or wanted in spoken:
        return cast, notices
    message = f"no voice speaks the article's language ({script.language})"
    return cast, (*notices, Notice(kind="language", message=message))


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
    script: Script, spoken: Mapping[str, SpokenForm], cast: Cast, workshop: Workshop
) -> tuple[dict[str, Take], frozenset[str]]:
    """Return each line's take, from the cache or newly spoken, and the digests of the new ones."""
    cache = TakeCache(cache_folder(workshop.show))
    version = _engine_version(workshop)
    wanted: dict[str, Utterance] = {}
    digests: dict[str, str] = {}
    for line in script.lines():
        voice, form = cast.voice_of(line.speaker_id), spoken[line.id]
        if line.rate_percent != 100:
            voice = replace(voice, rate_wpm=round(voice.rate_wpm * line.rate_percent / 100))
        digest = digests[line.id] = take_digest(version, voice, form)
        wanted[digest] = _utterance(digest, form, voice)
    known = {digest: take for digest in wanted if (take := cache.find(digest)) is not None}
    missing = [utterance for digest, utterance in wanted.items() if digest not in known]
    workshop.reporter.begin("speaking", len(missing))
    # The rooms that follow need numpy; it loads while the workers speak.
    loading = Thread(target=import_module, args=("quotecast.finishing",))
    loading.start()
    for utterance, take in workshop.studio.record(missing, cache.folder):
        cache.keep(take)
        known[utterance.digest] = take
        workshop.reporter.advance()
    loading.join()
    new = frozenset(utterance.digest for utterance in missing)
    return {line_id: known[digest] for line_id, digest in digests.items()}, new

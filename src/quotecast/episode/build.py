"""The whole house on one page: a source in, an episode out."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from threading import Thread

from quotecast.casting.lexicon import LEXICON_FILE, load_lexicon
from quotecast.episode.context import Workshop, cache_folder
from quotecast.episode.draft import Draft, make_draft
from quotecast.episode.production import Production
from quotecast.errors import ScriptError, SettingsError
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
from quotecast.normalising import spoken_form
from quotecast.publishing.published import MANIFEST_FILE
from quotecast.scripting.pacing import guessed_ms
from quotecast.settings import Settings
from quotecast.show.reasons import Reason, earlier_lines
from quotecast.show.takes import TakeCache, take_digest
from quotecast.timecode import frames_to_ms, ms_to_clock
from quotecast.voicing import EngineTools, Utterance, engine_version, takes_ipa


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """Say what a build left, and why which lines (by id) had to be spoken.

    `files` are the names of what lies in `folder`, `script_path` is the script's file.
    """

    folder: Path
    files: tuple[str, ...]
    script_path: Path | None
    article: Article
    script: Script
    cast: Cast
    audio: tuple[AudioFile, ...]
    notices: tuple[Notice, ...]
    new_lines: Mapping[str, Reason]


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
    cast, notices = workshop.company.settle(draft.script)
    draft = replace(draft, notices=(*draft.notices, *notices))
    return produce(draft, cast, workshop, just_spoken)


def produce(
    draft: Draft, cast: Cast, workshop: Workshop, just_spoken: AbstractSet[str] = frozenset()
) -> Build:
    """Make the episode of a script with a cast that is settled; see `build_draft`."""
    reporter, settings, script = workshop.reporter, workshop.settings, draft.script
    spoken = _spoken(script, workshop)
    notices = (*draft.notices, *_unheard(script, spoken, cast, workshop))
    _require_length(sum(guessed_ms(spoken[line.id].text) for line in script.lines()) // 2, settings)
    earlier = earlier_lines(workshop.output / draft.article.id / MANIFEST_FILE)
    takes, new = _record(script, spoken, cast, workshop)
    new |= just_spoken
    _require_length(
        sum(frames_to_ms(take.frames, take.sample_rate_hz) for take in takes.values()), settings
    )
    new_lines = {
        line.id: earlier.reason_for(line.speaker_id, spoken[line.id].text, takes[line.id].digest)
        if workshop.trusts
        else Reason.FORCED
        for line in script.lines()
        if takes[line.id].digest in new
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
    from quotecast.episode.finish import finish  # noqa: PLC0415

    finished = finish(production, workshop.output, settings, reporter)
    return Build(
        folder=workshop.output / draft.article.id,
        article=draft.article,
        script=script,
        cast=cast,
        audio=finished.audio,
        files=finished.files,
        script_path=draft.path,
        notices=notices,
        new_lines=new_lines,
    )


def _require_length(speech_ms: int, settings: Settings) -> None:
    """Refuse a programme longer than one may be; a guess is halved before, so that it refuses none."""
    most_s = settings.limits.audio_s
    if speech_ms > 1000 * most_s:
        raise ScriptError(
            f"The programme is longer than {ms_to_clock(1000 * most_s)}, which is the limit",
            "Divide the article, or raise audio_s under [limits] in show.toml",
        )


def record_lines(
    script: Script, cast: Cast, workshop: Workshop
) -> tuple[dict[str, Take], frozenset[str]]:
    """Speak a script's lines without making an episode.

    Returns the takes by line id, and the addresses of those that are new.

    Raises:
        QuotecastError: a line can't be spoken.
    """
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
    catalogue = workshop.company.catalogue()
    voice = catalogue.find(voice_id or catalogue.narrator_id)
    if voice is None:
        known = ", ".join(one.id for one in catalogue.voices)
        raise SettingsError(f"There is no voice called {voice_id!r}", f"Choose one of {known}")
    lexemes = dict(load_lexicon(workshop.show / "voices" / LEXICON_FILE).lexemes)
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
    found = wanted if workshop.trusts else ()
    known = {digest: take for digest in found if (take := cache.find(digest)) is not None}
    missing = [utterance for digest, utterance in wanted.items() if digest not in known]
    workshop.reporter.begin("speaking", len(missing))
    # The rooms that follow need numpy; it loads while the workers speak.
    loading = Thread(target=import_module, args=("quotecast.episode.finish",))
    loading.start()
    for utterance, take in workshop.studio.record(missing, cache.folder):
        cache.keep(take)
        known[utterance.digest] = take
        workshop.reporter.advance()
    loading.join()
    new = frozenset(utterance.digest for utterance in missing)
    return {line_id: known[digest] for line_id, digest in digests.items()}, new

"""What an engine is: it turns one spoken sentence into one WAV file (RIFF, mono 16-bit PCM).

A newcomer is one module and one line in `ENGINES`. Voices may be varied on a scale of pitch; orders and
answers are what a worker and the pool exchange.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from importlib import import_module
from pathlib import Path
from typing import Any, ClassVar, Protocol, TypeAlias

from quotecast.errors import EngineError, QuotecastError, SettingsError
from quotecast.model import Pronunciation, Voice, Word, is_speakable


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """The engine is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """The line is written; its words start there."""

    words: tuple[Word, ...]

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the words as numbers: as values, each of its own, they take ten times as long."""
        return _spoken, (tuple((word.offset, word.frame) for word in self.words),)


def _spoken(words: tuple[tuple[int, int], ...]) -> Spoken:
    return Spoken(words=tuple(Word(offset=offset, frame=frame) for offset, frame in words))


@dataclass(frozen=True, slots=True, kw_only=True)
class Crashed:
    """The child that spoke the line ended with this status."""

    status: int


Answer: TypeAlias = Ready | Spoken | Crashed | QuotecastError


class VoiceScale(Protocol):
    """Make other voices of a voice; the id of each is that of the voice, `~` and a mark of its own."""

    def variants(self, voice: Voice) -> tuple[Voice, ...]:
        """Return those that are clearly different from it."""

    def variant(self, voice: Voice, mark: str) -> Voice | None:
        """Return the one with this mark, None where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PitchScale:
    """An engine's scale of pitch from 0 to `highest`.

    `step` is what one step multiplies the fundamental frequency by. `shifts` are the steps at which a
    voice sounds like another one, `within` the range in which it still sounds like a voice.
    """

    step: float
    shifts: tuple[int, ...]
    within: range
    highest: int = 99

    def variants(self, voice: Voice) -> tuple[Voice, ...]:
        """Return a voice at its other pitches."""
        pitches = (voice.pitch + shift for shift in self.shifts)
        return tuple(self._at(voice, pitch) for pitch in pitches if pitch in self.within)

    def variant(self, voice: Voice, mark: str) -> Voice | None:
        """Return a voice at the pitch that a mark names, None where the scale has no such pitch."""
        is_pitch = mark.isdecimal() and len(mark) <= len(str(self.highest))
        return self._at(voice, int(mark)) if is_pitch else None

    def _at(self, voice: Voice, pitch: int) -> Voice:
        f0_hz = round(voice.f0_hz * self.step ** (pitch - voice.pitch))
        return replace(voice, id=f"{voice.id}~{pitch}", pitch=pitch, f0_hz=f0_hz)


# One step of espeak's scale, taken from two voices that were measured at two pitches each.
ESPEAK_SCALE = PitchScale(step=1.0102, shifts=(-24, -12, 12, 24), within=range(10, 96))
# Dotted names, so that an engine's module is imported only when it is used.
ENGINES: Mapping[str, str] = {
    "kokoro": "quotecast.voicing.kokoro_engine:KokoroEngine",
    "piper": "quotecast.voicing.piper_engine:PiperEngine",
    "pyttsx3": "quotecast.voicing.pyttsx3_engine:Pyttsx3Engine",
    "tone": "quotecast.voicing.tone_engine:ToneEngine",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineSettings:
    """What a show may set for an engine, in its table `[voices.NAME]`; an engine adds its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What an engine's work is like, for whoever shares it out.

    Below `characters_per_worker` a second worker costs more to start than it saves. A line has
    `first_s`, what is loaded for it included, and `first_s_per_character` as long as nobody knows how
    fast the engine is. `memory_mb` is what a worker takes. `has_paces` where a voice's rate depends on
    the `paces` that were measured of it; `is_costly` where nothing should be spoken without need.
    """

    characters_per_worker: int = 3000
    first_s: float = 15.0
    first_s_per_character: float = 0.2
    memory_mb: int = 60
    has_paces: bool = False
    is_costly: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """Ask for one sentence in one voice.

    `text` is the spoken form; `digest` addresses the take by its content and names its file.
    `pronunciations` are in the order of `text`; an engine that takes no IPA speaks the text.
    """

    digest: str
    text: str
    voice: Voice
    pronunciations: tuple[Pronunciation, ...] = ()

    @property
    def heard(self) -> str:
        """The text with IPA where it is pronounced so: what an ear can compare with."""
        parts: list[str] = []
        end = 0
        for one in self.pronunciations:
            parts += (self.text[end : one.span.start], one.phoneme)
            end = one.span.end
        return "".join((*parts, self.text[end:]))


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakOrder:
    """Ask for one line, to be written to `path`.

    Only when nobody is left to see its time pass does the worker's own alarm ring, after `limit_s`.
    """

    utterance: Utterance
    path: Path
    limit_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class WarmUp:
    """Ask for what a voice needs to be loaded, before its first line is there; nothing is answered."""

    voice: Voice


class Engine(Protocol):
    """Speak sentences into files.

    An engine is made, and its module imported, without its dependency: `open` loads that. It lives
    in a worker process of its own, is opened there once, and gets one call at a time. `Settings` is
    the type of its settings, each with a default.
    """

    Settings: ClassVar[type[EngineSettings]]

    work: ClassVar[Work]

    def __init__(self, settings: Any) -> None:
        """Take its settings, of its own type."""

    def forks(self, utterance: Utterance) -> bool:
        """Return whether the worker has to fork for a line; known once the engine is open.

        An engine that keeps a state from line to line says yes: then each line is spoken by a
        child of the freshly opened engine, and the take is a pure function of text and voice.
        """

    @property
    def repeats(self) -> bool:
        """Whether the same text in the same voice gives the same bytes, on one machine."""

    def version(self) -> str:
        """Name all that decides how a take sounds; it is part of every take's address.

        Works without `open`, and is cheap.

        Raises:
            EngineMissingError: the dependency isn't installed.
        """

    def fingerprint(self, voice: Voice) -> str:
        """Name what decides how a voice sounds beyond its own file and `version`; empty where nothing.

        Works without `open`, and is cheap: it is part of the address of the voice's takes.

        Raises:
            EngineMissingError: what the voice speaks with isn't installed.
        """

    def takes_ipa(self, voice: Voice) -> bool:
        """Return whether this voice says an utterance's pronunciations; works without `open`."""

    @property
    def scale(self) -> VoiceScale | None:
        """What makes other voices of a voice, None where nothing does; works without `open`."""

    def voice_in(self, language: str, like: Voice) -> Voice | None:
        """Return a voice that speaks a language (BCP 47 tag), as like another one as there is.

        None where the engine has none; the language of one that speaks any is `und`. Works without
        `open`.
        """

    def open(self) -> None:
        """Load the dependency.

        Raises:
            EngineMissingError: it isn't installed; the hint has the command that installs it.
        """

    def speak(self, utterance: Utterance, path: Path) -> tuple[Word, ...]:
        """Write an utterance to `path` as a mono 16-bit WAV file, and say when its words start.

        Words are in order, by offset in its text and by frame; none where the engine can't tell.

        Raises:
            EngineMissingError: the engine hasn't got this voice.
            EngineError: the text can't be spoken.
            SettingsError: the engine takes IPA, but can't say a pronunciation.
            OSError: the file can't be written.
        """

    def close(self) -> None:
        """Let go of everything; the engine isn't used again."""


def require_words(text: str) -> None:
    """Refuse a text without a single letter or digit: there is nothing in it to hear.

    Raises:
        EngineError: it has none.
    """
    if not is_speakable(text):
        raise EngineError(
            f"There is nothing to speak in {text[:40]!r}",
            "Leave this line out of the script, or give it words",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineChoice:
    """Which engine speaks, and with which settings of its own; `place` is its `module:Class`."""

    name: str
    place: str
    settings: EngineSettings

    def make(self) -> Engine:
        """Return the engine, not yet opened."""
        return _class_at(self.place)(self.settings)

    def version(self) -> str:
        """Name the engine and all that decides how its takes sound, without opening it.

        Raises:
            EngineMissingError: its dependency isn't installed.
        """
        return f"{self.name}: {self.make().version()}"


def chosen_engine(name: str, table: Mapping[str, Any]) -> EngineChoice:
    """Return the engine of a name with the settings of its table in show.toml, `[voices.NAME]`.

    Raises:
        SettingsError: no engine has this name, or it doesn't know a setting.
    """
    if name not in ENGINES:
        # The table is all there is: a show's settings name no code to be run.
        raise SettingsError(
            f"There is no engine called {name!r}", f"Choose one of {', '.join(sorted(ENGINES))}"
        )
    import msgspec  # noqa: PLC0415 - the pool's alone: a worker starts without it

    settings = _class_at(ENGINES[name]).Settings
    known = [entry.name for entry in fields(settings)]
    for key in table:
        if key not in known:
            hint = f"Use one of {', '.join(known)}" if known else "It has none: take the table out"
            raise SettingsError(f"The engine {name} has no setting voices.{name}.{key}", hint)
    try:
        chosen = msgspec.convert(dict(table), settings)
    except msgspec.ValidationError as error:
        raise SettingsError(
            f"The settings [voices.{name}] in show.toml can't be used: {error}", "Correct the value"
        ) from error
    return EngineChoice(name=name, place=ENGINES[name], settings=chosen)


def _class_at(place: str) -> type[Engine]:
    module, _, kind = place.partition(":")
    engine: type[Engine] = getattr(import_module(module), kind)
    return engine

"""Say what an engine is: it turns one spoken sentence into one WAV file (RIFF, mono 16-bit PCM)."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Protocol, TypeAlias

from quotecast.errors import EngineError, QuotecastError
from quotecast.model import Pronunciation, Voice, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineSettings:
    """What a show may set for an engine, in its table `[voices.NAME]`; an engine adds its own."""


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
class Order:
    """Ask for one line, to be written to `path`.

    Only when nobody is left to see its time pass does the worker's own alarm ring, after `limit_s`.
    """

    utterance: Utterance
    path: Path
    limit_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """The engine is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """The line is written; its words start there."""

    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Crashed:
    """The child that spoke the line ended with this status."""

    status: int


Answer: TypeAlias = Ready | Spoken | Crashed | QuotecastError


class Engine(Protocol):
    """Speak sentences into files.

    An engine is made, and its module imported, without its dependency: `open` loads that. It lives
    in a worker process of its own, is opened there once, and gets one call at a time. `Settings` is
    the type of its settings, each with a default.
    """

    Settings: ClassVar[type[EngineSettings]]

    def __init__(self, settings: Any) -> None:
        """Take its settings, of its own type."""

    @property
    def forks(self) -> bool:
        """Whether the worker has to fork for every line; known once the engine is open.

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

    def takes_ipa(self, voice: Voice) -> bool:
        """Return whether this voice says an utterance's pronunciations; works without `open`."""

    def variants(self, voice: Voice) -> tuple[Voice, ...]:
        """Return other voices made of this one, clearly different from it; works without `open`.

        The id of each is that of the voice, `~` and a mark of the variant's own.
        """

    def variant(self, voice: Voice, mark: str) -> Voice | None:
        """Return the variant of a voice with this mark, None where there is none."""

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

    def voices(self) -> tuple[str, ...]:
        """List the names that `Voice.engine_voice` may have (variants left out), sorted."""

    def close(self) -> None:
        """Let go of everything; the engine isn't used again."""


def require_words(text: str) -> None:
    """Refuse a text without a single letter or digit: there is nothing in it to hear.

    Raises:
        EngineError: it has none.
    """
    if not any(character.isalnum() for character in text):
        raise EngineError(
            f"There is nothing to speak in {text[:40]!r}",
            "Leave this line out of the script, or give it words",
        )

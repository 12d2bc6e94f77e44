"""Say what an engine is: it turns one spoken sentence into one WAV file (RIFF, mono 16-bit PCM)."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from quotecast.errors import EngineError
from quotecast.model import Pronunciation, Voice, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineTools:
    """Choose the libraries an engine loads.

    `espeak` is `bundled` (from the espeakng-loader wheel), `system`, the path of a library,
    or `none`: no espeak at all, but the voices of Windows (SAPI 5) or macOS (NSSpeechSynthesizer).
    """

    espeak: str = "bundled"


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


class Engine(Protocol):
    """Speak sentences into files.

    An engine is made without arguments, and its module is imported, without its dependency:
    `open` loads that. It lives in a worker process of its own, is opened there once, and gets one
    call at a time.
    """

    @property
    def forks(self) -> bool:
        """Tell whether the worker has to fork for every line.

        An engine that keeps a state from line to line says yes: then each line is spoken by a
        child of the freshly opened engine, and the take is a pure function of text and voice.
        """

    def version(self, tools: EngineTools) -> str:
        """Name all that decides how a take sounds; it is part of every take's address.

        Works without `open`, and is cheap.

        Raises:
            EngineMissingError: the dependency isn't installed.
        """

    def takes_ipa(self, tools: EngineTools, voice: Voice) -> bool:
        """Tell whether this voice says an utterance's pronunciations; works without `open`."""

    def open(self, tools: EngineTools) -> None:
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

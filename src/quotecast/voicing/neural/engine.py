"""What engines with neural voices have in common: their settings, pitches and phonemes, and one speaker
of models to files.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Final, Literal

from msgspec import Meta

from quotecast.errors import EngineMissingError
from quotecast.model import Voice, Word
from quotecast.voicing.base import EngineSettings, Utterance, Work, require_words
from quotecast.voicing.espeak_library import library_version
from quotecast.voicing.neural.models import ModelFiles, find_model, models_folder
from quotecast.voicing.neural.phonemes import Phonemes
from quotecast.voicing.neural.session import neural_library, runtime_version
from quotecast.voicing.neural.speaking import USUAL_PITCH, Instrument, record

_VERSION = "3"  # raise it when the same text and voice sound different


@dataclass(frozen=True, slots=True, kw_only=True)
class NeuralSettings(EngineSettings):
    """Choose where the voices that were installed lie (`models`; empty: the user's own folder), the
    library that finds phonemes (`espeak`: `bundled`, `system` or a path), what runs the models
    (`device`: `cpu`, or `gpu` where onnxruntime has one), the rate of the takes, and how many models a
    worker keeps in memory.
    """

    models: str = ""
    espeak: str = "bundled"
    device: Literal["cpu", "gpu"] = "cpu"
    sample_rate_hz: Annotated[int, Meta(ge=8000, le=48000)] = 22050
    most_models: Annotated[int, Meta(ge=1, le=64)] = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Pitches:
    """The pitches at which a voice sounds like another one, and those at which it sounds well."""

    usual: tuple[int, ...]
    within: range

    def variants(self, voice: Voice) -> tuple[Voice, ...]:
        """Return a voice at its other pitches."""
        pitches = (pitch for pitch in self.usual if pitch != voice.pitch)
        return tuple(self._at(voice, pitch) for pitch in pitches)

    def variant(self, voice: Voice, mark: str) -> Voice | None:
        """Return a voice at the pitch that a mark names, None where it wouldn't sound well."""
        is_pitch = mark.isdecimal() and len(mark) <= 3
        return self._at(voice, int(mark)) if is_pitch and int(mark) in self.within else None

    def _at(self, voice: Voice, pitch: int) -> Voice:
        own = voice.pitch or USUAL_PITCH
        return replace(
            voice,
            id=f"{voice.id}~{pitch}",
            pitch=pitch,
            f0_hz=round(voice.f0_hz * pitch / own),
        )


PITCHES: Final = Pitches(usual=(88, 112), within=range(80, 136))


class NeuralEngine(ABC):
    """Speak by onnxruntime with phonemes from espeak; an engine says with which model, and how."""

    Settings: type[NeuralSettings]
    work: Work
    scale = PITCHES
    kind: str
    """What its models are called among those that are installed."""

    def __init__(self, settings: NeuralSettings) -> None:
        self._settings = settings
        self._folder: Path = models_folder(settings.models)
        self._phonemes: Phonemes | None = None

    @property
    def repeats(self) -> bool:
        """Whether a processor computes: a graphics card may round in another order each time."""
        return self._settings.device == "cpu"

    def forks(self, utterance: Utterance) -> bool:  # noqa: ARG002 - the protocol's
        """Return that it needn't: nothing is kept from line to line."""
        return False

    def version(self) -> str:
        """Name onnxruntime's version, espeak's and our own.

        Raises:
            EngineMissingError: one of them isn't installed.
        """
        espeak = library_version(self._settings.espeak)
        device, rate = self._settings.device, self._settings.sample_rate_hz
        return (
            f"{_VERSION}, onnxruntime {runtime_version()} ({device}), espeak-ng {espeak}, {rate} Hz"
        )

    @abstractmethod
    def fingerprint(self, voice: Voice) -> str:
        """Name what is in the files that a voice is spoken with.

        Raises:
            EngineMissingError: they aren't installed.
        """

    @abstractmethod
    def instrument(self, voice: Voice) -> tuple[str, Instrument]:
        """Return the espeak voice whose phonemes a voice is spoken with, and its model.

        Raises:
            EngineMissingError: the model isn't installed, or hasn't got this voice.
        """

    @abstractmethod
    def close(self) -> None:
        """Let go of the models."""

    def takes_ipa(self, voice: Voice) -> bool:
        """Return whether it is an English voice: what the lexicon writes goes through espeak's."""
        return voice.language.partition("-")[0].lower() == "en"

    def voice_in(self, language: str, like: Voice) -> Voice | None:  # noqa: ARG002 - the protocol's
        """Return None: a model speaks the language that it was trained in."""
        return None

    def open(self) -> None:
        """Load onnxruntime and espeak.

        Raises:
            EngineMissingError: one of them isn't installed.
        """
        neural_library("onnxruntime")
        self._phonemes = Phonemes(self._settings.espeak)

    def speak(self, utterance: Utterance, path: Path) -> tuple[Word, ...]:
        """Write an utterance to `path`; words are exact to what the model says of its lengths.

        Raises:
            EngineMissingError: the model isn't installed, or hasn't got this voice.
            EngineError: the text has no words, or the model fails.
            SettingsError: a pronunciation can't be said, or the model lacks a sign.
            OSError: the file can't be written.
        """
        require_words(utterance.text)
        espeak_voice, instrument = self.instrument(utterance.voice)
        phonemes = self._phonemes or Phonemes(self._settings.espeak)
        pronunciations = utterance.pronunciations if self.takes_ipa(utterance.voice) else ()
        words = phonemes.of(utterance.text, espeak_voice, pronunciations)
        return record(utterance, words, instrument, path, self._settings.sample_rate_hz)

    def _files(self, voice: Voice, name: str = "") -> ModelFiles:
        try:
            return find_model(self._folder, self.kind, name)
        except EngineMissingError as error:
            raise EngineMissingError(
                f"The voice {voice.id} can't speak: {error.message}", error.hint
            ) from error

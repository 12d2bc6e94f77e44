"""Speak with voices that Piper has trained (VITS), by onnxruntime; Piper itself isn't needed.

`Voice.engine_voice` is a model's name, and `#` with a speaker's where it has several. The pitch is in
per cent of the model's own.
"""

from collections import OrderedDict
from pathlib import Path

from quotecast.errors import EngineMissingError
from quotecast.model import Voice, Word
from quotecast.voicing.base import Utterance, Work, require_words
from quotecast.voicing.espeak_library import library_version
from quotecast.voicing.neural.models import (
    CONFIG,
    MODEL,
    PIPER,
    ModelFiles,
    all_models,
    find_model,
    models_folder,
)
from quotecast.voicing.neural.phonemes import Phonemes
from quotecast.voicing.neural.session import onnxruntime, runtime_version
from quotecast.voicing.neural.settings import PiperSettings
from quotecast.voicing.neural.speaking import Instrument, record
from quotecast.voicing.neural.variants import PITCHES
from quotecast.voicing.neural.vits import VitsModel

_VERSION = "1"  # raise it when the same text and voice sound different


class PiperEngine:
    """Speak with VITS models, each loaded when it is first needed."""

    Settings = PiperSettings
    forks = False
    work = Work(
        characters_per_worker=600,
        first_s=60.0,
        first_s_per_character=0.5,
        memory_mb=420,
        has_paces=True,
    )

    def __init__(self, settings: PiperSettings) -> None:
        self._settings = settings
        self._folder: Path = models_folder(settings.models)
        self._phonemes: Phonemes | None = None
        self._models: OrderedDict[str, VitsModel] = OrderedDict()

    @property
    def repeats(self) -> bool:
        """Whether a processor computes: a graphics card may round in another order each time."""
        return self._settings.device == "cpu"

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

    def fingerprint(self, voice: Voice) -> str:
        """Name what is in the files of a voice's model.

        Raises:
            EngineMissingError: it isn't installed.
        """
        return self._files(voice).fingerprint()

    def takes_ipa(self, voice: Voice) -> bool:
        """Return whether it is an English voice: what the lexicon writes goes through espeak's."""
        return voice.language.partition("-")[0].lower() == "en"

    def variants(self, voice: Voice) -> tuple[Voice, ...]:
        """Return a voice at other pitches."""
        return PITCHES.variants(voice)

    def variant(self, voice: Voice, mark: str) -> Voice | None:
        """Return a voice at another pitch."""
        return PITCHES.variant(voice, mark)

    def voice_in(self, language: str, like: Voice) -> Voice | None:  # noqa: ARG002 - the protocol's
        """Return None: a model speaks the language that it was trained in."""
        return None

    def open(self) -> None:
        """Load onnxruntime and espeak.

        Raises:
            EngineMissingError: one of them isn't installed.
        """
        onnxruntime()
        self._phonemes = Phonemes(self._settings.espeak)

    def speak(self, utterance: Utterance, path: Path) -> tuple[Word, ...]:
        """Write an utterance to `path`; words are exact to what the model says of its lengths.

        Raises:
            EngineMissingError: the voice's model isn't installed, or hasn't got this speaker.
            EngineError: the text has no words, or the model fails.
            SettingsError: a pronunciation can't be said, or the model lacks a sign.
            OSError: the file can't be written.
        """
        require_words(utterance.text)
        model = self._model(utterance.voice)
        speaker = utterance.voice.engine_voice.partition("#")[2]
        phonemes = self._phonemes or Phonemes(self._settings.espeak)
        pronunciations = utterance.pronunciations if self.takes_ipa(utterance.voice) else ()
        instrument = Instrument(
            say=lambda words, speed: model.say(words, speaker, speed),
            most_signs=model.most_signs,
            sample_rate_hz=model.sample_rate_hz,
        )
        words = phonemes.of(utterance.text, model.espeak_voice, pronunciations)
        return record(utterance, words, instrument, path, self._settings.sample_rate_hz)

    def voices(self) -> tuple[str, ...]:
        """List the models that are installed; of one with several speakers, each."""
        names: list[str] = []
        for files in all_models(self._folder, PIPER):
            speakers = self._opened(files).speakers
            names += [f"{files.name}#{speaker}" for speaker in speakers] or [files.name]
        return tuple(sorted(names))

    def close(self) -> None:
        """Let go of the models."""
        self._models.clear()

    def _files(self, voice: Voice) -> ModelFiles:
        try:
            return find_model(self._folder, PIPER, voice.engine_voice.partition("#")[0])
        except EngineMissingError as error:
            raise EngineMissingError(
                f"The voice {voice.id} can't speak: {error.message}", error.hint
            ) from error

    def _model(self, voice: Voice) -> VitsModel:
        return self._opened(self._files(voice))

    def _opened(self, files: ModelFiles) -> VitsModel:
        model = self._models.pop(files.name, None)
        if model is None:
            while len(self._models) >= self._settings.most_models:
                self._models.popitem(last=False)
            model = VitsModel(
                files.files[MODEL].content(),
                files.files[CONFIG].content(),
                device=self._settings.device,
            )
        self._models[files.name] = model
        return model

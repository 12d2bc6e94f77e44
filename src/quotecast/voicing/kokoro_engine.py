"""Speak with Kokoro by onnxruntime; Kokoro's own packages aren't needed.

`Voice.engine_voice` is one of its voices or a mixture, as `neural.kokoro` says. The pitch is in per
cent of the model's own.
"""

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from quotecast.errors import EngineError, EngineMissingError
from quotecast.model import Voice, Word
from quotecast.voicing.base import Utterance, Work, require_words
from quotecast.voicing.espeak_library import library_version
from quotecast.voicing.neural.kokoro import KokoroModel
from quotecast.voicing.neural.kokoro_signs import SIGNS
from quotecast.voicing.neural.models import (
    KOKORO,
    MODEL,
    STYLES,
    ModelFiles,
    all_models,
    find_model,
    models_folder,
)
from quotecast.voicing.neural.phonemes import Phonemes
from quotecast.voicing.neural.session import onnxruntime, runtime_version
from quotecast.voicing.neural.settings import KokoroSettings
from quotecast.voicing.neural.speaking import Instrument, record
from quotecast.voicing.neural.variants import PITCHES

_VERSION = "1"  # raise it when the same text and voice sound different
_AMERICAN, _BRITISH = "en-us", "gmw/en"
_ENGLISH = {"us": _AMERICAN, "gb": _BRITISH}


class KokoroEngine:
    """Speak with Kokoro, loaded when it is first needed."""

    Settings = KokoroSettings
    forks = False
    # A second of sound takes a second: a second worker is worth its start after a sentence or two.
    work = Work(
        characters_per_worker=120,
        first_s=90.0,
        first_s_per_character=1.5,
        memory_mb=520,
        has_paces=True,
    )

    def __init__(self, settings: KokoroSettings) -> None:
        self._settings = settings
        self._folder: Path = models_folder(settings.models)
        self._phonemes: Phonemes | None = None
        self._model: KokoroModel | None = None

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
        """Name what is in the files of the model, and in those that have voices for it.

        Raises:
            EngineMissingError: it isn't installed.
        """
        there = all_models(self._folder, KOKORO)
        return self._files(voice).fingerprint() + "".join(
            f" {files.files[STYLES].sha256[:16]}" for files in there[1:]
        )

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
        """Return None: a vector of Kokoro's is of one language."""
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
            EngineMissingError: the model isn't installed, or hasn't got this voice.
            EngineError: the text has no words, or the model fails.
            SettingsError: a pronunciation can't be said, or the model lacks a sign.
            OSError: the file can't be written.
        """
        voice = utterance.voice
        require_words(utterance.text)
        model = self._opened(voice)
        phonemes = self._phonemes or Phonemes(self._settings.espeak)
        spoken = _espeak_voice(voice.language)
        instrument = Instrument(
            say=lambda words, speed: model.say(
                words, voice.engine_voice, speed, british=spoken == _BRITISH
            ),
            most_signs=model.most_signs,
            sample_rate_hz=model.sample_rate_hz,
        )
        pronunciations = utterance.pronunciations if self.takes_ipa(voice) else ()
        words = phonemes.of(utterance.text, spoken, pronunciations)
        return record(utterance, words, instrument, path, self._settings.sample_rate_hz)

    def voices(self) -> tuple[str, ...]:
        """List the voices that may be named, or mixed."""
        names: set[str] = set()
        for files in all_models(self._folder, KOKORO):
            names |= _styles(files).keys()
        return tuple(sorted(names))

    def close(self) -> None:
        """Let go of the model."""
        self._model = None

    def _files(self, voice: Voice) -> ModelFiles:
        try:
            return find_model(self._folder, KOKORO, "")
        except EngineMissingError as error:
            raise EngineMissingError(
                f"The voice {voice.id} can't speak: {error.message}", error.hint
            ) from error

    def _opened(self, voice: Voice) -> KokoroModel:
        if self._model is None:
            styles: dict[str, Any] = {}
            for files in reversed(all_models(self._folder, KOKORO)):
                styles |= _styles(files)
            self._model = KokoroModel(
                self._files(voice).files[MODEL].content(),
                SIGNS,
                styles,
                device=self._settings.device,
            )
        return self._model


def _styles(files: ModelFiles) -> Mapping[str, Any]:
    """Return a model's vectors by the voices' names; nothing in them is ever run as code."""
    try:
        with np.load(io.BytesIO(files.files[STYLES].content()), allow_pickle=False) as known:
            return {name: known[name] for name in known.files}
    except (ValueError, OSError, EOFError, KeyError) as error:
        raise EngineError(
            f"The voices of {files.name} can't be read ({error!r:.80})", "Install it again"
        ) from error


def _espeak_voice(language: str) -> str:
    base, _, region = language.lower().partition("-")
    return _ENGLISH.get(region, _AMERICAN) if base == "en" else language.lower()

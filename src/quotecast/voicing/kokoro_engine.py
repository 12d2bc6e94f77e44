"""Speak with Kokoro by onnxruntime; Kokoro's own packages aren't needed.

`Voice.engine_voice` is one of its voices or a mixture, as `neural.kokoro` says. The pitch is in per
cent of the model's own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from quotecast.model import Voice
from quotecast.voicing.base import Work
from quotecast.voicing.neural.engine import NeuralEngine, NeuralSettings
from quotecast.voicing.neural.kokoro import KokoroModel, read_styles
from quotecast.voicing.neural.kokoro_signs import SIGNS
from quotecast.voicing.neural.models import KOKORO, MODEL, STYLES, ModelFiles, all_models
from quotecast.voicing.neural.speaking import Instrument

_RELEASE = "https://github.com/thewh1teagle/kokoro-onnx/releases/download/model-files-v1.0"
_AMERICAN, _BRITISH = "en-us", "gmw/en"
_ENGLISH = {"us": _AMERICAN, "gb": _BRITISH}


@dataclass(frozen=True, slots=True, kw_only=True)
class KokoroSettings(NeuralSettings):
    """Choose the addresses of the model and its voices, for `quotecast voices install kokoro`."""

    model: str = f"{_RELEASE}/kokoro-v1.0.int8.onnx"
    styles: str = f"{_RELEASE}/voices-v1.0.bin"


class KokoroEngine(NeuralEngine):
    """Speak with Kokoro, loaded when it is first needed."""

    Settings = KokoroSettings
    kind = KOKORO
    # A second of sound takes a second: a second worker is worth its start after a sentence or two.
    work = Work(
        characters_per_worker=120,
        first_s=90.0,
        first_s_per_character=1.5,
        memory_mb=520,
        has_paces=True,
        is_costly=True,
    )

    def __init__(self, settings: NeuralSettings) -> None:
        super().__init__(settings)
        self._model: KokoroModel | None = None

    def fingerprint(self, voice: Voice) -> str:
        """Name what is in the files of the model, and in those that have voices for it.

        Raises:
            EngineMissingError: it isn't installed.
        """
        there = all_models(self._folder, KOKORO)
        return self._files(voice).fingerprint() + "".join(
            f" {files.files[STYLES].sha256[:16]}" for files in there[1:]
        )

    def instrument(self, voice: Voice) -> tuple[str, Instrument]:
        """Return espeak's voice for the English of a voice, or for its language, and the model.

        Raises:
            EngineMissingError: the model isn't installed.
        """
        model = self._opened(voice)
        spoken = _espeak_voice(voice.language)
        return spoken, Instrument(
            say=lambda words, speed: model.say(
                words, voice.engine_voice, speed, british=spoken == _BRITISH
            ),
            most_signs=model.most_signs,
            sample_rate_hz=model.sample_rate_hz,
        )

    def close(self) -> None:
        """Let go of the model."""
        self._model = None

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
    return read_styles(files.files[STYLES].content(), files.name, "Install it again")


def _espeak_voice(language: str) -> str:
    base, _, region = language.lower().partition("-")
    return _ENGLISH.get(region, _AMERICAN) if base == "en" else language.lower()

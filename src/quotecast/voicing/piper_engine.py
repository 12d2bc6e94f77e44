"""Speak with voices that Piper has trained (VITS), by onnxruntime; Piper itself isn't needed.

`Voice.engine_voice` is a model's name, and `#` with a speaker's where it has several. The pitch is in
per cent of the model's own.
"""

from collections import OrderedDict
from dataclasses import dataclass

from quotecast.model import Voice
from quotecast.voicing.base import Work
from quotecast.voicing.neural.engine import NeuralEngine, NeuralSettings
from quotecast.voicing.neural.kept import KeptModel, cache_folder
from quotecast.voicing.neural.models import CONFIG, MODEL, PIPER, ModelFiles
from quotecast.voicing.neural.session import runtime_version
from quotecast.voicing.neural.speaking import Instrument
from quotecast.voicing.neural.vits import VitsModel


@dataclass(frozen=True, slots=True, kw_only=True)
class PiperSettings(NeuralSettings):
    """Choose the address of the `catalogue` that `quotecast voices install` looks names up in."""

    catalogue: str = "https://huggingface.co/rhasspy/piper-voices/resolve/v1.0.0/voices.json"


class PiperEngine(NeuralEngine):
    """Speak with VITS models, each loaded when it is first needed."""

    Settings = PiperSettings
    kind = PIPER
    work = Work(
        characters_per_worker=600,
        first_s=60.0,
        first_s_per_character=0.5,
        memory_mb=420,
        has_paces=True,
        is_costly=True,
    )

    def __init__(self, settings: NeuralSettings) -> None:
        super().__init__(settings)
        self._models: OrderedDict[str, VitsModel] = OrderedDict()

    def fingerprint(self, voice: Voice) -> str:
        """Name what is in the files of a voice's model.

        Raises:
            EngineMissingError: it isn't installed.
        """
        return self._model_files(voice).fingerprint()

    def instrument(self, voice: Voice) -> tuple[str, Instrument]:
        """Return the espeak voice that a model was trained with, and the model.

        Raises:
            EngineMissingError: the voice's model isn't installed, or hasn't got this speaker.
        """
        model = self._opened(self._model_files(voice))
        speaker = voice.engine_voice.partition("#")[2]
        return model.espeak_voice, Instrument(
            say=lambda words, speed: model.say(words, speaker, speed),
            most_signs=model.most_signs,
            sample_rate_hz=model.sample_rate_hz,
        )

    def close(self) -> None:
        """Let go of the models."""
        self._models.clear()

    def _model_files(self, voice: Voice) -> ModelFiles:
        return self._files(voice, voice.engine_voice.partition("#")[0])

    def _kept(self, files: ModelFiles) -> KeptModel | None:
        if self._settings.device != "cpu":
            return None
        return KeptModel(cache_folder(), files.name, files.files[MODEL].stamp(), runtime_version())

    def _opened(self, files: ModelFiles) -> VitsModel:
        model = self._models.pop(files.name, None)
        if model is None:
            while len(self._models) >= self._settings.most_models:
                self._models.popitem(last=False)
            model = VitsModel(
                files.files[MODEL].content,
                files.files[CONFIG].content(),
                device=self._settings.device,
                kept=self._kept(files),
            )
        self._models[files.name] = model
        return model

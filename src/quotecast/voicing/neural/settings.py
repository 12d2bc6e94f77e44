"""What a show may set for an engine with neural voices."""

from dataclasses import dataclass
from typing import Annotated, Literal

from msgspec import Meta

from quotecast.voicing.base import EngineSettings

_KOKORO = "https://github.com/thewh1teagle/kokoro-onnx/releases/download/model-files-v1.0"


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
class PiperSettings(NeuralSettings):
    """Choose the address of the `catalogue` that `quotecast voices install` looks names up in."""

    catalogue: str = "https://huggingface.co/rhasspy/piper-voices/resolve/v1.0.0/voices.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class KokoroSettings(NeuralSettings):
    """Choose the addresses of the model and its voices, for `quotecast voices install kokoro`."""

    model: str = f"{_KOKORO}/kokoro-v1.0.int8.onnx"
    styles: str = f"{_KOKORO}/voices-v1.0.bin"

"""What a show may set for an engine with neural voices."""

from dataclasses import dataclass
from typing import Annotated, Literal

from msgspec import Meta

from quotecast.voicing.base import EngineSettings


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

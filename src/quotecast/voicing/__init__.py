"""Speak lines: a table of engines, each in worker processes of its own (see `pool.EnginePool`)."""

from quotecast.voicing.base import (
    ENGINES,
    Engine,
    EngineChoice,
    EngineSettings,
    Utterance,
    chosen_engine,
)

__all__ = [
    "ENGINES",
    "Engine",
    "EngineChoice",
    "EngineSettings",
    "Utterance",
    "chosen_engine",
]

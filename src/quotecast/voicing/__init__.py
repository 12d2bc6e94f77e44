"""Speak lines: a table of engines, each in worker processes of its own (see `pool.EnginePool`)."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from importlib import import_module
from typing import Any

import msgspec

from quotecast.errors import SettingsError
from quotecast.voicing.base import Engine, EngineSettings, Utterance

__all__ = ["ENGINES", "Engine", "EngineChoice", "EngineSettings", "Utterance", "chosen_engine"]

# Dotted names, so that an engine's module is imported only when it is used.
ENGINES: Mapping[str, str] = {
    "pyttsx3": "quotecast.voicing.pyttsx3_engine:Pyttsx3Engine",
    "tone": "quotecast.voicing.tone_engine:ToneEngine",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EngineChoice:
    """Which engine speaks, and with which settings of its own; `place` is its `module:Class`."""

    name: str
    place: str
    settings: EngineSettings

    def make(self) -> Engine:
        """Return the engine, not yet opened."""
        return _class_at(self.place)(self.settings)

    def version(self) -> str:
        """Name the engine and all that decides how its takes sound, without opening it.

        Raises:
            EngineMissingError: its dependency isn't installed.
        """
        return f"{self.name}: {self.make().version()}"


def chosen_engine(name: str, table: Mapping[str, Any]) -> EngineChoice:
    """Return the engine of a name with the settings of its table in show.toml, `[voices.NAME]`.

    Raises:
        SettingsError: no engine has this name, or it doesn't know a setting.
    """
    if name not in ENGINES:
        # The table is all there is: a show's settings name no code to be run.
        raise SettingsError(
            f"There is no engine called {name!r}", f"Choose one of {', '.join(sorted(ENGINES))}"
        )
    settings = settings_of(name)
    known = [entry.name for entry in fields(settings)]
    for key in table:
        if key not in known:
            hint = f"Use one of {', '.join(known)}" if known else "It has none: take the table out"
            raise SettingsError(f"The engine {name} has no setting voices.{name}.{key}", hint)
    try:
        chosen = msgspec.convert(dict(table), settings)
    except msgspec.ValidationError as error:
        raise SettingsError(
            f"The settings [voices.{name}] in show.toml can't be used: {error}", "Correct the value"
        ) from error
    return EngineChoice(name=name, place=ENGINES[name], settings=chosen)


def settings_of(name: str) -> type[EngineSettings]:
    """Return the type of the settings of an engine of the table."""
    return _class_at(ENGINES[name]).Settings


def _class_at(place: str) -> type[Engine]:
    module, _, kind = place.partition(":")
    engine: type[Engine] = getattr(import_module(module), kind)
    return engine

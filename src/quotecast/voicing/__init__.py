"""Speak lines: a table of engines, each in worker processes of its own (see `pool.Studio`)."""

from collections.abc import Mapping
from importlib import import_module

from quotecast.errors import SettingsError
from quotecast.model import Voice
from quotecast.voicing.base import Engine, EngineTools, Utterance

__all__ = [
    "ENGINES",
    "Engine",
    "EngineTools",
    "Utterance",
    "engine_named",
    "engine_version",
    "takes_ipa",
]

# Dotted names, so that an engine's module is imported only when it is used.
ENGINES: Mapping[str, str] = {
    "pyttsx3": "quotecast.voicing.pyttsx3_engine:Pyttsx3Engine",
    "tone": "quotecast.voicing.tone_engine:ToneEngine",
}


def engine_named(name: str) -> type[Engine]:
    """Import and return the class of an engine of the table, or of any other `module:Class`.

    Raises:
        SettingsError: no engine has this name.
    """
    module, _, kind = ENGINES.get(name, name).partition(":")
    try:
        engine: type[Engine] = getattr(import_module(module), kind)
    except (ModuleNotFoundError, AttributeError) as error:
        raise SettingsError(
            f"There is no engine called {name!r}",
            f"Choose one of {', '.join(sorted(ENGINES))}",
        ) from error
    return engine


def engine_version(name: str, tools: EngineTools) -> str:
    """Name the engine and all that decides how its takes sound, without opening it.

    Raises:
        SettingsError: no engine has this name.
        EngineMissingError: its dependency isn't installed.
    """
    return f"{name}: {engine_named(name)().version(tools)}"


def takes_ipa(name: str, tools: EngineTools, voice: Voice) -> bool:
    """Tell whether an engine says pronunciations in IPA with this voice, without opening it.

    Raises:
        SettingsError: no engine has this name.
    """
    return engine_named(name)().takes_ipa(tools, voice)

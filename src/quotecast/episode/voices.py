"""Who can speak in a show, and what speaks for them: the cast, its engines, its casting."""

from collections.abc import Mapping
from pathlib import Path

from quotecast.casting.casting import Casting
from quotecast.casting.catalogue import CastList, Shelf, engine_cast, load_cast, load_voices
from quotecast.errors import SettingsError
from quotecast.settings import Settings
from quotecast.show.places import cast_lock, voices_folder
from quotecast.voicing import ENGINES, EngineChoice, chosen_engine
from quotecast.voicing.engines import Engines
from quotecast.voicing.neural.models import models_folder

_MODELS = "models"


def cast_of(show: Path, settings: Settings) -> CastList:
    """Return the cast that is asked for: by name, or all voices of the engine.

    Raises:
        SettingsError: there is none of this name.
    """
    if not settings.voices.cast:
        return engine_cast(settings.voices.engine)
    if settings.voices.cast in ENGINES:
        return engine_cast(settings.voices.cast)
    return load_cast(settings.voices.cast, voices_folder(show))


def shelf_of(show: Path, settings: Settings) -> Shelf:
    """Return where voice files lie beside ours."""
    return Shelf(installed=installed_folder(settings), show=voices_folder(show))


def installed_folder(settings: Settings) -> Path:
    """Return where voices are installed."""
    return models_folder(settings.voices.models)


def engine_named(name: str, settings: Settings) -> EngineChoice:
    """Return an engine with its settings; one that has models finds them where the show says.

    Raises:
        SettingsError: there is none of this name, or it doesn't know a setting.
    """
    table = dict(settings.voices.engines.get(name, {}))
    choice = chosen_engine(name, table)
    if settings.voices.models and hasattr(choice.settings, _MODELS) and _MODELS not in table:
        choice = chosen_engine(name, {**table, _MODELS: settings.voices.models})
    return choice


def engines_of(show: Path, settings: Settings) -> Mapping[str, EngineChoice]:
    """Return the engines of the cast that is asked for, by name.

    Raises:
        SettingsError: the cast, a voice or an engine's setting can't be used.
    """
    cast = cast_of(show, settings)
    if cast.engine:
        return {cast.engine: engine_named(cast.engine, settings)}
    known = load_voices(shelf_of(show, settings))
    listed = [known[name][0].engine for name in (cast.narrator, *cast.voices) if name in known]
    if cast.installed:
        installed = installed_folder(settings).glob("*.toml")
        listed += [known[path.stem][0].engine for path in sorted(installed)]
    names = dict.fromkeys((*listed, *([cast.spare] if cast.spare else [])))
    return {name: engine_named(name, settings) for name in names}


def pools_of(show: Path, settings: Settings, *, workers: int = 1) -> Engines:
    """Return what records takes in the cast that is asked for; a context manager.

    Raises:
        SettingsError: the cast, a voice or an engine's setting can't be used.
    """
    memory_mb = settings.limits.memory_mb
    return Engines(engines_of(show, settings), workers=workers, memory_mb=memory_mb)


def casting_of(show: Path, settings: Settings) -> Casting:
    """Return what casts the scripts of a show.

    Raises:
        SettingsError: the cast, a voice or an engine's setting can't be used.
    """
    return Casting(
        cast_of(show, settings),
        shelf_of(show, settings),
        maker=pools_of(show, settings),
        narrator=settings.voices.narrator,
        lock=cast_lock(show),
    )


def check_engines(settings: Settings) -> None:
    """Make sure that the engines that have settings exist.

    Raises:
        SettingsError: one of them doesn't.
    """
    for name in settings.voices.engines:
        if name not in ENGINES:
            raise SettingsError(
                f"There is no engine called {name!r}, which has a table [voices.{name}]",
                f"Use one of {', '.join(sorted(ENGINES))}",
            )

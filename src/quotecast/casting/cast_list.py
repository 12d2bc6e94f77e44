"""Read casts: named sets of voices, of one engine or several. One TOML file per cast.

`narrator` and `voices` are ids of voices, in the order of preference. `installed = true` adds what
`quotecast voices install` has brought. `spare` names the engine whose voices speak for whoever is
left over when all are taken. The name of an engine is a cast as well: all of that engine's voices.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from quotecast.errors import SettingsError

CASTS_FOLDER: Final = "casts"

_PACKAGED: Final = Path(__file__).parent / CASTS_FOLDER

# What stands in a person's table of the register beside the casts.
_NO_NAMES: Final = frozenset({"name"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CastList:
    """A cast by its name. `engine` is set where it is all voices of one engine."""

    name: str
    engine: str = ""
    narrator: str = ""
    voices: tuple[str, ...] = ()
    installed: bool = False
    spare: str = ""


def engine_cast(engine: str) -> CastList:
    """Return the cast of all voices of an engine."""
    return CastList(name=engine, engine=engine)


def load_cast(name: str, folder: Path) -> CastList:
    """Read a cast: of the show's folder `casts`, or else one that comes with quotecast.

    Raises:
        SettingsError: there is none of this name, or its file can't be used.
    """
    files = _files(folder)
    if name not in files or name in _NO_NAMES:
        raise SettingsError(
            f"There is no cast called {name!r}",
            f"Choose one of {', '.join(sorted(files))}, or write voices/{CASTS_FOLDER}/{name}.toml",
        )
    where = f"The cast {name}.toml"
    try:
        content = tomllib.loads(files[name].read_text(encoding="utf-8"))
        cast = msgspec.convert({**content, "name": name}, CastList, strict=True)
    except msgspec.ValidationError as error:
        raise SettingsError(
            f"{where} can't be used: {error}",
            'Write narrator = "NAME" and voices = ["NAME", "NAME"]',
        ) from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{where} can't be read: {error}", "Mend the file as TOML") from error
    if not cast.voices or not cast.narrator or cast.engine:
        raise SettingsError(
            f"{where} names no narrator, or no voices",
            'Write narrator = "NAME" and voices = ["NAME", "NAME"]',
        )
    return cast


def _files(folder: Path) -> dict[str, Path]:
    folders = (_PACKAGED, folder / CASTS_FOLDER)
    return {path.stem: path for one in folders for path in one.glob("*.toml")}

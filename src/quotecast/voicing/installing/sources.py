"""Find what to install: a name in a catalogue, a file, a folder, an address, or a package.

Piper's catalogue is the `voices.json` of its voices; Kokoro's model and its voices lie at two addresses.
No package is imported.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeAlias
from urllib.parse import urljoin, urlsplit

from quotecast.errors import SettingsError, SourceError
from quotecast.voicing.installing.download import Wanted, fetch_text
from quotecast.voicing.neural.models import CONFIG, KOKORO, MODEL, PIPER, STYLES, in_package

Place: TypeAlias = Path | Wanted

_MOST_CATALOGUE_BYTES: Final = 20_000_000
_MOST_CONFIG_BYTES: Final = 5_000_000
_CARD: Final = "MODEL_CARD"
_LICENCE: Final = re.compile(r"^\W*licen[sc]e\W*(\S.*)$", re.IGNORECASE | re.MULTILINE)
_NAME: Final = re.compile(r"[^A-Za-z0-9._-]+")
_UNKNOWN_LICENCE: Final = "unknown: see where the voice comes from"


@dataclass(frozen=True, slots=True, kw_only=True)
class InstallPlan:
    """What is to be installed: the model's name, its engine, and where each of its files is."""

    name: str
    engine: str
    files: Mapping[str, Place]
    licence: str = _UNKNOWN_LICENCE


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogues:
    """The addresses of Piper's catalogue, and of Kokoro's model and voices, by file."""

    piper: str
    kokoro: Mapping[str, str] = field(default_factory=dict)


def plan_for(what: str, catalogues: Catalogues) -> InstallPlan:
    """Return what is to be installed for a name, file, folder, address or package.

    Raises:
        SettingsError: nothing that can be installed is called so.
        SourceError: a catalogue can't be fetched or read.
    """
    if "://" in what:
        return _at_address(what)
    path = Path(what).expanduser()
    if path.is_file():
        return _of_file(path)
    if path.is_dir():
        return _of_folder(path, what)
    if path.suffix == ".onnx" or len(path.parts) > 1:
        raise SettingsError(
            f"there is no file {what}", "Check the spelling and the folder you are in"
        )
    folder = _package_folder(what)
    if folder is not None:
        return _of_folder(folder, what)
    if what == KOKORO:
        files = {
            key: Wanted(address=address, digests={}) for key, address in catalogues.kokoro.items()
        }
        return InstallPlan(
            name=KOKORO, engine=KOKORO, files=files, licence="Apache-2.0 (Kokoro-82M)"
        )
    return _in_catalogue(what, catalogues.piper)


def _at_address(address: str) -> InstallPlan:
    stem = Path(urlsplit(address).path).name
    if not stem.endswith(".onnx"):
        raise SettingsError(
            f"{address} isn't the address of a model", "Give the address of its .onnx file"
        )
    model = Wanted(address=address, digests={})
    config = Wanted(address=f"{address}.json", digests={}, most_bytes=_MOST_CONFIG_BYTES)
    return InstallPlan(name=_named(stem), engine=PIPER, files={MODEL: model, CONFIG: config})


def _of_file(path: Path) -> InstallPlan:
    config = path.with_name(path.name + ".json")
    if path.suffix != ".onnx" or not config.is_file():
        raise SettingsError(
            f"{path} isn't one of Piper's voices with its JSON beside it",
            f"Put {config.name} beside it; for Kokoro give a folder with model and voices",
        )
    return InstallPlan(name=_named(path.name), engine=PIPER, files={MODEL: path, CONFIG: config})


def _of_folder(folder: Path, what: str) -> InstallPlan:
    models = sorted(folder.rglob("*.onnx"))
    if len(models) != 1:
        found = ", ".join(str(path) for path in models[:4]) or "none"
        raise SettingsError(
            f"{what} has {len(models)} models ({found}), and one is wanted",
            "Give the .onnx file itself, or a folder or package that has one",
        )
    model = models[0]
    styles = sorted((*model.parent.glob("*.npz"), *model.parent.glob("voices*.bin")))
    if model.with_name(model.name + ".json").is_file() or len(styles) != 1:
        return _of_file(model)
    return InstallPlan(
        name=_named(model.name), engine=KOKORO, files={MODEL: model, STYLES: styles[0]}
    )


def _package_folder(name: str) -> Path | None:
    module = name.replace("-", "_")
    return in_package(module, "") if module.isidentifier() else None


def _in_catalogue(name: str, address: str) -> InstallPlan:
    known = _catalogue(address)
    if name not in known:
        like = [key for key in known if name.lower() in key.lower()]
        names = ", ".join(sorted(like)[:8]) if like else f"a name that stands in {address}"
        raise SettingsError(f"There is no voice to install called {name!r}", f"Choose {names}")
    try:
        listed = known[name]["files"]
        files = {
            key: _wanted(address, listed, ending)
            for key, ending in ((MODEL, ".onnx"), (CONFIG, ".onnx.json"))
        }
        card = [path for path in listed if path.endswith(_CARD)]
    except (KeyError, TypeError, StopIteration, AttributeError) as error:
        raise SourceError(
            f"The catalogue {address} can't be understood at {name} ({error!r:.60})",
            "Set another catalogue under [voices.piper] in show.toml",
        ) from error
    return InstallPlan(name=name, engine=PIPER, files=files, licence=_licence(address, card))


def _catalogue(address: str) -> Mapping[str, Any]:
    try:
        known = json.loads(fetch_text(address, _MOST_CATALOGUE_BYTES))
    except ValueError as error:
        raise SourceError(
            f"The catalogue {address} isn't JSON", "Set another under [voices.piper] in show.toml"
        ) from error
    if not isinstance(known, dict):
        raise SourceError(
            f"The catalogue {address} isn't a list of voices by name",
            "Set another under [voices.piper] in show.toml",
        )
    return known


def _wanted(address: str, listed: Mapping[str, Any], ending: str) -> Wanted:
    path = next(path for path in listed if path.endswith(ending))
    facts = listed[path]
    digests = {
        algorithm: str(facts[f"{algorithm}_digest"])
        for algorithm in ("sha256", "md5")
        if facts.get(f"{algorithm}_digest")
    }
    return Wanted(
        address=urljoin(address, path), size_bytes=int(facts["size_bytes"]), digests=digests
    )


def _licence(address: str, cards: Iterable[str]) -> str:
    for card in cards:
        text = fetch_text(urljoin(address, card), _MOST_CONFIG_BYTES).decode("utf-8", "replace")
        found = _LICENCE.search(text)
        if found:
            return found[1].strip()
    return _UNKNOWN_LICENCE


def _named(file_name: str) -> str:
    return _NAME.sub("-", file_name.removesuffix(".onnx")).strip(".-") or "voice"

"""Install a model: its files come into a folder of their own, are opened, and are renamed at once."""

import json
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from quotecast.errors import EngineError, OutputError, SettingsError
from quotecast.files import locked, make_folder, output_error, write_atomically
from quotecast.voicing.installing.download import Wanted, digest_of, download
from quotecast.voicing.installing.sources import InstallPlan
from quotecast.voicing.neural.kokoro import KokoroModel, read_styles
from quotecast.voicing.neural.kokoro_signs import SIGNS
from quotecast.voicing.neural.models import CONFIG, MODEL, PIPER, RECORD_FILE, STYLES
from quotecast.voicing.neural.vits import VitsModel

_PARTS: Final = ".parts"
_OLD: Final = ".old"


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """A model that is there, the voices it has (their `engine_voice`), and their language (BCP 47)."""

    name: str
    engine: str
    licence: str
    engine_voices: tuple[str, ...]
    language: str


def install_model(plan: InstallPlan, folder: Path) -> Installed:
    """Bring a model's files into `folder/NAME`, replacing those there; all of them or none.

    What is half there lies in `folder/.parts`, where nothing looks for voices, and is gone on with.

    Raises:
        SourceError: a file can't be had.
        EngineError: they aren't a model that can speak.
        EngineMissingError: onnxruntime isn't installed.
        OutputError: a file can't be written.
    """
    make_folder(folder)
    with locked(folder / f"{_PARTS}.lock"):
        work = folder / _PARTS / plan.name
        make_folder(work)
        for key, place in plan.files.items():
            _bring(place, work / key)
        try:
            voices, language = _opened(plan, work)
        except EngineError:
            shutil.rmtree(work, ignore_errors=True)
            raise
        record = {
            "engine": plan.engine,
            "licence": plan.licence,
            "files": {
                key: {"file": key, "sha256": digest_of(work / key, "sha256")} for key in plan.files
            },
        }
        write_atomically(work / RECORD_FILE, json.dumps(record, indent=1).encode("utf-8"))
        _exchange(work, folder / plan.name)
    return Installed(
        name=plan.name,
        engine=plan.engine,
        licence=plan.licence,
        engine_voices=voices,
        language=language,
    )


def note_voices(folder: Path, name: str, voice_ids: Sequence[str]) -> None:
    """Write into a model's record which voice files are its own.

    Raises:
        OutputError: it can't be written.
    """
    path = folder / name / RECORD_FILE
    record = {**_record(path), "voices": list(voice_ids)}
    write_atomically(path, json.dumps(record, indent=1).encode("utf-8"))


def remove_model(name: str, folder: Path) -> tuple[str, ...]:
    """Remove a model that was installed, and its voices' files; return the voices' ids.

    Raises:
        SettingsError: no model of this name was installed.
        OutputError: it can't be removed.
    """
    path = folder / name / RECORD_FILE
    if Path(name).name != name or not path.is_file():
        there = sorted(one.parent.name for one in folder.glob(f"*/{RECORD_FILE}"))
        raise SettingsError(
            f"No model called {name!r} is installed in {folder}",
            f"Choose one of {', '.join(there)}" if there else "There is none to remove",
        )
    voices = tuple(str(voice) for voice in _record(path).get("voices", ()))
    with locked(folder / f"{_PARTS}.lock"):
        try:
            for voice in voices:
                (folder / f"{Path(voice).name}.toml").unlink(missing_ok=True)
            path.unlink()  # without it the rest isn't a model
            shutil.rmtree(path.parent)
        except OSError as error:
            raise output_error(path.parent, error) from error
    return voices


def _record(path: Path) -> Mapping[str, Any]:
    try:
        known = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise EngineError(
            f"{path} can't be read ({error!r:.60})", f"Delete the folder {path.parent}"
        ) from error
    return known if isinstance(known, dict) else {}


def _bring(place: Path | Wanted, path: Path) -> None:
    if isinstance(place, Wanted):
        is_there = path.exists() and any(
            digest_of(path, algorithm) == digest for algorithm, digest in place.digests.items()
        )
        if not is_there:
            download(place, path)
        return
    room = shutil.disk_usage(path.parent).free
    try:
        size = place.stat().st_size
        if room < size:
            raise OutputError(f"{place} needs {size / 1e6:.0f} MB in {path.parent}", "Make room")
        shutil.copyfile(place, path)
    except OSError as error:
        raise output_error(path, error) from error


def _opened(plan: InstallPlan, work: Path) -> tuple[tuple[str, ...], str]:
    """Open a model as its engine will; return its voices and their language."""
    model = (work / MODEL).read_bytes()
    if plan.engine == PIPER:
        config = (work / CONFIG).read_bytes()
        speakers = VitsModel(lambda: model, config).speakers
        language = str(json.loads(config).get("language", {}).get("code", "") or "en-US")
        names = tuple(f"{plan.name}#{speaker}" for speaker in speakers) or (plan.name,)
        return names, language.replace("_", "-")
    styles = read_styles((work / STYLES).read_bytes(), plan.name, "Give another file")
    KokoroModel(model, SIGNS, styles)
    return tuple(sorted(styles)), "en-US"


def _exchange(work: Path, target: Path) -> None:
    old = work.with_name(target.name + _OLD)
    try:
        shutil.rmtree(old, ignore_errors=True)
        if target.exists():
            target.rename(old)
        work.rename(target)
        shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        raise output_error(target, error) from error

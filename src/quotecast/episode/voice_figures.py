"""Measure voices, and write the figures into their files."""

import re
import tempfile
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

import tomli_w

from quotecast.casting.catalogue import load_voices, voice_text
from quotecast.episode.voice_install import gender_of
from quotecast.episode.voices import engine_named, installed_folder, shelf_of
from quotecast.errors import SettingsError
from quotecast.files import write_atomically
from quotecast.model import Gender, Voice
from quotecast.settings import Settings
from quotecast.show.places import voices_folder
from quotecast.voicing.engines import Engines
from quotecast.voicing.neural.models import PIPER

_TABLE: Final = re.compile(r"^[ \t]*\[", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A voice as it was measured, the level of its speech, and the file that says so now.

    `missing` are sentences about what wasn't measured, and what to install for it.
    """

    voice: Voice
    level_dbfs: float
    was_heard: bool
    path: Path
    missing: tuple[str, ...] = ()


def measure_voices(
    voice_ids: Iterable[str],
    show: Path,
    settings: Settings,
    *,
    folder: Path | None = None,
    is_new: bool = False,
) -> Iterator[Measured]:
    """Have voices speak, measure them, and write their files: in `folder`, or where they lie.

    The file of a voice that comes with quotecast is written into the show's `voices/`. Of one that
    `is_new` the gender is what it is most likely taken for, where its own engine doesn't say.

    Raises:
        SettingsError: there is no such voice, or its file can't be used.
        EngineMissingError: a voice, or what measures it, isn't installed.
        EngineError: a voice can't speak.
        OutputError: a file can't be written.
    """
    # Imported late: they need numpy and what measures, and the other commands don't.
    from quotecast.voicing.measuring.figures import measure  # noqa: PLC0415

    shelf = shelf_of(show, settings)
    known = load_voices(shelf)
    for voice_id in voice_ids:
        text = voice_text(voice_id, shelf)
        voice = known[voice_id][0]
        with (
            Engines({voice.engine: engine_named(voice.engine, settings)}, workers=1) as engines,
            tempfile.TemporaryDirectory() as takes,
        ):
            found = measure(voice, engines.record, Path(takes), has_paces=engines.has_paces(voice))
        figures: dict[str, Any] = {"f0_hz": found.f0_hz}
        if found.embedding:
            figures["embedding"] = found.embedding
        if found.word_error_rate is not None:
            figures["word_error_rate"] = found.word_error_rate
        if is_new and voice.engine == PIPER:
            figures["gender"] = gender_of(found.f0_hz)
        if found.paces:
            figures["paces"] = found.paces
        text = with_figures(text, figures)
        path = (folder or _folder_of(voice_id, show, settings)) / f"{voice_id}.toml"
        write_atomically(path, text.encode("utf-8"))
        yield Measured(
            voice=replace(
                voice, **{**figures, "gender": Gender(figures.get("gender", voice.gender))}
            ),
            level_dbfs=found.level_dbfs,
            was_heard=found.word_error_rate is not None,
            path=path,
            missing=found.missing,
        )


def adjust_voice(
    voice_id: str, settings: Settings, show: Path, rate_wpm: int | None, pitch: int | None
) -> Path:
    """Write a voice's file into the show with another rate or pitch; return where it is.

    Raises:
        SettingsError: there is no such voice, or its file can't be used.
        OutputError: the file can't be written.
    """
    wanted = {"rate_wpm": rate_wpm, "pitch": pitch}
    figures = {key: value for key, value in wanted.items() if value is not None}
    text = with_figures(voice_text(voice_id, shelf_of(show, settings)), figures)
    path = voices_folder(show) / f"{voice_id}.toml"
    write_atomically(path, text.encode("utf-8"))
    return path


def with_figures(text: str, figures: Mapping[str, Any]) -> str:
    r"""Return a voice file with these keys, the rest as its author wrote it: each in its place, or at the end.

    >>> with_figures("rate_wpm = 160  # slow\nf0_hz = 90\n", {"f0_hz": 97})
    'rate_wpm = 160  # slow\nf0_hz = 97\n'

    Raises:
        SettingsError: the file isn't one line for each key.
    """
    table = _TABLE.search(text)
    end = table.start() if table else len(text)
    top, rest = text[:end], text[end:]
    for key, value in figures.items():
        line = tomli_w.dumps({key: list(value) if isinstance(value, tuple) else value})
        line = " ".join(line.split()).replace("[ ", "[").replace(", ]", "]") + "\n"
        found = re.search(rf"^[ \t]*{re.escape(key)}[ \t]*=.*\n?", top, re.MULTILINE)
        if found:
            top = top[: found.start()] + line + top[found.end() :]
        else:
            top = top + ("" if not top or top.endswith("\n") else "\n") + line
    try:
        tomllib.loads(top + rest)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(
            f"The figures can't be written into the voice file ({error})",
            "Write each key of the file on a line of its own",
        ) from error
    return top + rest


def _folder_of(voice_id: str, show: Path, settings: Settings) -> Path:
    own, installed = voices_folder(show), installed_folder(settings)
    is_installed = (installed / f"{voice_id}.toml").is_file()
    return installed if is_installed and not (own / f"{voice_id}.toml").is_file() else own

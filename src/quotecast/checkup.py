"""Look at what an episode needs, and say what was found where and what to install."""

import os
import platform
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from quotecast.casting.catalogue import REGISTER_FILE, load_catalogue
from quotecast.casting.register import load_register
from quotecast.errors import OutputError, QuotecastError
from quotecast.ffmpeg import find_ffmpeg, stream_from_ffmpeg
from quotecast.settings import SETTINGS_FILE, Settings
from quotecast.voicing import EngineTools, engine_version

LIBRARIES = ("pyttsx3", "espeakng-loader", "imageio-ffmpeg", "pydub", "mutagen", "trafilatura")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Say what was found; `error` is there when it isn't what is needed."""

    subject: str
    found: str
    error: QuotecastError | None = None


def examine(show: Path, settings: Settings) -> tuple[Finding, ...]:
    """Look at the engine, ffmpeg, the voices, the show and the libraries; change nothing."""
    tools = EngineTools(espeak=settings.tools.espeak)
    engine = settings.voices.engine
    return (
        Finding(subject="python", found=f"{platform.python_version()} ({sys.executable})"),
        _find("engine", lambda: f"{engine_version(engine, tools)} ({settings.tools.espeak})"),
        _find("ffmpeg", lambda: _ffmpeg(settings.tools.ffmpeg)),
        _find("voices", lambda: _voices(show, settings)),
        _find("show", lambda: _show(show)),
        *(
            Finding(subject="library", found=f"{name} {metadata.version(name)}")
            for name in LIBRARIES
        ),
    )


def _find(subject: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(subject=subject, found=look())
    except QuotecastError as error:
        return Finding(subject=subject, found=error.message, error=error)


def _ffmpeg(choice: str) -> str:
    path = find_ffmpeg(choice)
    words = b"".join(stream_from_ffmpeg(path, ("-version",))).decode("utf-8", "replace")
    version = words.split(" Copyright", 1)[0].removeprefix("ffmpeg version ").strip()
    return f"{version} ({path})"


def _voices(show: Path, settings: Settings) -> str:
    folder = show / "voices"
    voices = settings.voices
    catalogue = load_catalogue(voices.engine, folder, voices.narrator)
    known = len(load_register(folder / REGISTER_FILE))
    return f"{len(catalogue.voices)} voices, narrator {catalogue.narrator_id}, {known} people cast"


def _show(show: Path) -> str:
    output = show / "output"
    nearest = next(folder for folder in (output, *output.parents) if folder.exists())
    if not os.access(nearest, os.W_OK):
        raise OutputError(f"{nearest} can't be written to", "Change its permissions")
    settings = "with" if (show / SETTINGS_FILE).is_file() else "without"
    return f"{show} ({settings} {SETTINGS_FILE})"

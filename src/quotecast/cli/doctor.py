"""`quotecast doctor`: say what was found where, and what to install for what is missing."""

import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import click

from quotecast.casting.catalogue import REGISTER_FILE
from quotecast.casting.register import load_register
from quotecast.cli.options import json_option, show_option
from quotecast.cli.printing import exit_code
from quotecast.episode.voices import cast_of, casting_of, engines_of, pools_of
from quotecast.errors import EngineMissingError, OutputError, QuotecastError
from quotecast.ffmpeg import find_ffmpeg, stream_from_ffmpeg
from quotecast.settings import SETTINGS_FILE, Settings, load_settings
from quotecast.show.places import OUTPUT, voices_folder
from quotecast.timecode import frames_to_ms
from quotecast.voicing import Utterance

LIBRARIES = ("pyttsx3", "espeakng-loader", "imageio-ffmpeg", "pydub", "mutagen", "trafilatura")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What was found; `error` is there when it isn't what is needed."""

    subject: str
    found: str
    error: QuotecastError | None = None


@click.command()
@show_option
@json_option
def doctor(show: Path, *, as_json: bool) -> None:
    """Look for all that an episode needs, and say what is missing.

    Example: quotecast doctor
    """
    findings = examine(show, load_settings(show))
    for finding in findings:
        hint = finding.error.hint if finding.error else None
        if as_json:
            content = {
                "subject": finding.subject,
                "ok": hint is None,
                "found": finding.found,
                "hint": hint,
            }
            click.echo(json.dumps(content, ensure_ascii=False, sort_keys=True))
        else:
            mark = "ok     " if hint is None else "MISSING"
            click.echo(f"{mark} {finding.subject:<8} {finding.found}")
            if hint:
                click.echo(f"        -> {hint}")
    errors = [finding.error for finding in findings if finding.error]
    click.get_current_context().exit(exit_code(errors))


def examine(show: Path, settings: Settings) -> tuple[Finding, ...]:
    """Look at the engine, ffmpeg, the voices, the show and the libraries; change nothing."""
    return (
        Finding(subject="python", found=f"{platform.python_version()} ({sys.executable})"),
        _find("engine", lambda: _engines(show, settings)),
        _find("ffmpeg", lambda: _ffmpeg(settings.tools.ffmpeg)),
        _find("voices", lambda: _voices(show, settings)),
        _find("show", lambda: _show(show)),
        _find("speech", lambda: _speech(show, settings)),
        *(_find("library", lambda name=name: _library(name)) for name in LIBRARIES),  # type: ignore[misc]
    )


def _find(subject: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(subject=subject, found=look())
    except QuotecastError as error:
        return Finding(subject=subject, found=error.message, error=error)


def _library(name: str) -> str:
    try:
        return f"{name} {metadata.version(name)}"
    except metadata.PackageNotFoundError as error:
        raise EngineMissingError(
            f"{name} isn't installed", f"Install it with: pip install {name}"
        ) from error


def _speech(show: Path, settings: Settings) -> str:
    """Speak a sentence for real, in the narrator's voice."""
    catalogue = casting_of(show, settings).catalogue()
    voice = catalogue.find(catalogue.narrator_id) or catalogue.voices[0]
    utterance = Utterance(digest="checkup", text="All is well.", voice=voice)
    with (
        tempfile.TemporaryDirectory() as folder,
        pools_of(show, settings) as engines,
    ):
        ((_, take),) = engines.record([utterance], Path(folder))
    return f"{voice.id} spoke for {frames_to_ms(take.frames, take.sample_rate_hz)} ms"


def _ffmpeg(choice: str) -> str:
    path = find_ffmpeg(choice)
    words = b"".join(stream_from_ffmpeg(path, ("-version",))).decode("utf-8", "replace")
    version = words.split(" Copyright", 1)[0].removeprefix("ffmpeg version ").strip()
    return f"{version} ({path})"


def _voices(show: Path, settings: Settings) -> str:
    catalogue = casting_of(show, settings).catalogue()
    register = voices_folder(show) / REGISTER_FILE
    known = len(load_register(register, cast_of(show, settings).name))
    return f"{len(catalogue.voices)} voices, narrator {catalogue.narrator_id}, {known} people cast"


def _engines(show: Path, settings: Settings) -> str:
    return "; ".join(choice.version() for choice in engines_of(show, settings).values())


def _show(show: Path) -> str:
    output = show / OUTPUT
    nearest = next(folder for folder in (output, *output.parents) if folder.exists())
    if not os.access(nearest, os.W_OK):
        raise OutputError(f"{nearest} can't be written to", "Change its permissions")
    settings = "with" if (show / SETTINGS_FILE).is_file() else "without"
    return f"{show} ({settings} {SETTINGS_FILE})"

"""Record with pyttsx3's own drivers: SAPI 5 on Windows, NSSpeechSynthesizer on macOS.

What is proved here is the way of recording, on pyttsx3's espeak driver, which has all the habits
these two have: it returns before the file is whole. On Windows and macOS themselves it is unproved.
"""

import importlib
import platform
import subprocess
import sys
import time
import wave
from pathlib import Path
from typing import Any

from quotecast.errors import CodecError, CodecMissingError, EngineError, EngineMissingError
from quotecast.model import Voice

_DRIVERS = {"win32": "sapi5", "darwin": "nsss"}
_POLL_S = 0.02
# A file that hasn't grown for so many looks is whole: looks, not seconds, so that on a busy computer,
# where the system writes in fits and starts, there is more patience.
_QUIET_POLLS = 100
_PATIENCE_S = 120


def driver_name() -> str:
    """Name pyttsx3's driver of this system.

    Raises:
        EngineMissingError: the system has no voices of its own.
    """
    try:
        return _DRIVERS[sys.platform]
    except KeyError as error:
        raise EngineMissingError(
            "This system has no voices but espeak's",
            'Set espeak = "bundled" under [voices.pyttsx3] in show.toml',
        ) from error


def system_version() -> str:
    """Name the system and its release, which decide how its voices sound."""
    return f"{platform.system()} {platform.release()}"


def record(speech: Any, text: str, voice: Voice, path: Path) -> None:
    """Write `text` to a mono 16-bit WAV file with the engine that `pyttsx3.init` returned.

    Raises:
        EngineMissingError: the system has no such voice.
        EngineError: nothing was written in time.
        CodecMissingError: ffmpeg isn't there, and what was written isn't mono 16-bit WAV.
        CodecError: ffmpeg can't read what was written.
    """
    known = {str(other.id).lower() for other in speech.getProperty("voices")}
    if voice.engine_voice.lower() not in known:
        raise EngineMissingError(
            f"The voice {voice.engine_voice} isn't there",
            f"Choose one of {', '.join(sorted(known))}",
        )
    finished: list[bool] = []
    token = speech.connect("finished-utterance", lambda **_event: finished.append(True))
    # macOS writes AIFF whatever the name says (github.com/nateshmbhat/pyttsx3/issues/361).
    raw = path.with_suffix(".aiff" if speech.driver_name == "nsss" else ".raw.wav")
    try:
        speech.setProperty("voice", voice.engine_voice)
        speech.setProperty("rate", voice.rate_wpm)
        speech.save_to_file(text, str(raw))
        speech.runAndWait()
        _wait_until_whole(raw, finished)
        to_mono_wav(raw, path)
    finally:
        speech.disconnect(token)
        raw.unlink(missing_ok=True)
    if str(speech.getProperty("voice")).lower() != voice.engine_voice.lower():
        raise EngineMissingError(
            f"The voice {voice.engine_voice} was not taken", "Choose another voice"
        )


def to_mono_wav(source: Path, target: Path) -> None:
    """Turn any audio file into a mono 16-bit WAV file at its own sample rate.

    Raises:
        CodecMissingError: ffmpeg is needed and isn't there.
        CodecError: ffmpeg can't read `source`.
    """
    if _is_mono_wav(source):
        source.replace(target)
        return
    try:
        ffmpeg = importlib.import_module("imageio_ffmpeg").get_ffmpeg_exe()
    except (ImportError, RuntimeError) as error:
        raise CodecMissingError(
            "There is no ffmpeg", "Install it with: pip install imageio-ffmpeg"
        ) from error
    options = ("-ac", "1", "-c:a", "pcm_s16le", "-bitexact", "-map_metadata", "-1", "-f", "wav")
    command = [ffmpeg, "-v", "error", "-nostdin", "-y", "-i", str(source), *options, str(target)]
    run = subprocess.run(command, capture_output=True, check=False)
    if run.returncode != 0:
        reason = run.stderr.decode(errors="replace").strip()[-300:]
        raise CodecError(f"{source.name} can't be read as audio: {reason}", "Choose another voice")


def _is_mono_wav(path: Path) -> bool:
    try:
        with path.open("rb") as stream, wave.open(stream, "rb") as source:
            return (source.getnchannels(), source.getsampwidth()) == (1, 2)
    except (wave.Error, EOFError):
        return False


def _wait_until_whole(path: Path, finished: list[bool]) -> None:
    """Wait for the driver's word, or, as SAPI gives none for files, until the file rests."""
    give_up = time.monotonic() + _PATIENCE_S
    size, quiet = -1, 0
    while not (finished and size > 0):
        grown = path.stat().st_size if path.exists() else 0
        size, quiet = grown, quiet + 1 if grown == size else 0
        if size > 0 and quiet > _QUIET_POLLS:
            return
        if time.monotonic() > give_up:
            raise EngineError(f"The system wrote no speech to {path}", "Choose another voice")
        time.sleep(_POLL_S)

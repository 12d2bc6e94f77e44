"""Find the espeak-ng library: the one that comes with a wheel, the system's, or one at a path."""

import ctypes
import importlib
import os
from collections.abc import Mapping
from functools import lru_cache
from itertools import takewhile
from pathlib import Path
from typing import Any, Final

from quotecast.errors import EngineMissingError

DONT_EXIT: Final = 0x8000
"""espeakINITIALIZE_DONT_EXIT: without its data espeak ends the process otherwise."""

WITH_PHONEMES: Final = DONT_EXIT | 1 | 2
"""The same, and events of phonemes, in IPA. Who opens the library last decides for all who have it open."""

_SYNCHRONOUS = 2  # AUDIO_OUTPUT_SYNCHRONOUS
_MBROLA = "mb"
_SYSTEM_LIBRARIES = (
    "libespeak-ng.so.1",
    "libespeak-ng.1.dylib",
    "/opt/homebrew/lib/libespeak-ng.1.dylib",
    "/usr/local/lib/libespeak-ng.1.dylib",
    "libespeak-ng.dll",
    r"C:\Program Files\eSpeak NG\libespeak-ng.dll",
)
_INSTALL = "Install it with: pip install espeakng-loader"


def load_espeak(espeak: str) -> ctypes.CDLL:
    """Load an espeak library, and point it to the data that lies beside it.

    `espeak` is `bundled`, `system` or a path, as in `Pyttsx3Settings`. A process loads one espeak only.

    Raises:
        EngineMissingError: it isn't installed.
    """
    library = _library(espeak)
    beside = _data_folder(library)
    if beside.is_dir():
        os.environ["ESPEAK_DATA_PATH"] = str(beside)
    return library


def library_version(espeak: str) -> str:
    """Return the version that the espeak library states, such as `1.52.0`.

    Raises:
        EngineMissingError: espeak isn't installed.
    """
    ask: Any = _library(espeak).espeak_Info
    ask.restype = ctypes.c_char_p
    return str(ask(None).decode())


class _VoiceEntry(ctypes.Structure):
    """The beginning of `espeak_VOICE`, which is all that is read of it."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_char_p),
        ("identifier", ctypes.c_char_p),
    )


@lru_cache(maxsize=4)
def languages(espeak: str) -> Mapping[str, str]:
    """Return espeak's name for the voice of each language it has, by BCP 47 tag in small letters.

    Raises:
        EngineMissingError: espeak isn't installed.
    """
    library = _library(espeak)
    folder = _data_folder(library)
    path = str(folder).encode() if folder.is_dir() else None
    rate_hz = library.espeak_Initialize(_SYNCHRONOUS, 0, path, WITH_PHONEMES)
    if rate_hz <= 0:
        raise no_data()
    list_voices: Any = library.espeak_ListVoices
    list_voices.restype = ctypes.POINTER(ctypes.POINTER(_VoiceEntry))
    names: dict[str, str] = {}
    for entry in takewhile(bool, list_voices(None)):
        group, _, name = entry.contents.identifier.decode().rpartition("/")
        if group != _MBROLA:  # these need sound that isn't there
            names[name.lower()] = name
    return names


def no_data() -> EngineMissingError:
    """Return what is wrong where espeak finds nothing beside its library."""
    return EngineMissingError(
        "espeak finds no voices", "Set ESPEAK_DATA_PATH to its folder espeak-ng-data"
    )


def _data_folder(library: ctypes.CDLL) -> Path:
    """Return where espeak's data lies if it lies beside the library."""
    return Path(library._name).with_name("espeak-ng-data")  # noqa: SLF001 - it has no other name


@lru_cache(maxsize=4)
def _library(espeak: str) -> ctypes.CDLL:
    for path in _candidates(espeak):
        try:
            return ctypes.CDLL(path)
        except OSError:
            continue
    hint = (
        _INSTALL
        if espeak == "bundled"
        else 'Install espeak-ng, or set espeak = "bundled" under [voices.pyttsx3]'
    )
    raise EngineMissingError(f"There is no espeak library ({espeak})", hint)


def _candidates(espeak: str) -> tuple[str, ...]:
    if espeak == "system":
        return _SYSTEM_LIBRARIES
    if espeak != "bundled":
        return (espeak,)
    try:
        loader = importlib.import_module("espeakng_loader")
    except ImportError as error:
        raise EngineMissingError("espeakng-loader isn't installed", _INSTALL) from error
    return (loader.get_library_path(),)

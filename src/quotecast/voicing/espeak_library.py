"""Find the espeak-ng library: the one that comes with a wheel, the system's, or one at a path."""

import ctypes
import importlib
import os
from functools import lru_cache
from pathlib import Path
from typing import Any

from quotecast.errors import EngineMissingError

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
    beside = Path(library._name).with_name("espeak-ng-data")  # noqa: SLF001 - it has no other name
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

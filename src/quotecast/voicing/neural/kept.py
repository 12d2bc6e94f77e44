"""Keep a model as onnxruntime has made it ready for this very processor: it opens in a third of the time.

What is kept is one file for each model in the user's folder for what can be made again; its name says of what it was
made and holds the digest of what is in it. Whatever is wrong with it, the model itself is opened as if nothing was kept.
"""

import hashlib
import os
import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

_SUFFIX: Final = ".onnx"
_CPU_FILE: Final = Path("/proc/cpuinfo")
_LAYOUT: Final = "1"  # raise it when models are changed in another way before they are opened


class KeptModel:
    """The place of one model made ready; `model` is its name, `made_of` tells all that decides what it is made to."""

    def __init__(self, folder: Path, model: str, *made_of: str) -> None:
        self._folder = folder
        told = "\n".join((_LAYOUT, platform.machine(), _processor(), *made_of))
        self._model, key = _digest(model.encode()), _digest(told.encode())
        self._key = f"{self._model}-{key}"

    def content(self) -> bytes | None:
        """Return what is kept, None where nothing is or it isn't what was written."""
        with suppress(OSError):
            for path in self._folder.glob(f"{self._key}-*{_SUFFIX}"):
                content = path.read_bytes()
                if _digest(content) == path.stem.rpartition("-")[2]:
                    return content
        return None

    @contextmanager
    def place(self) -> Iterator[Path | None]:
        """Give a path to write to; what is there afterwards is kept, and what was kept of this model before goes.

        None where nothing can be written: then nothing is kept.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            folder = TemporaryDirectory(
                dir=self._folder, prefix="making-", ignore_cleanup_errors=True
            )
        except OSError:
            yield None
            return
        with folder as name:
            path = Path(name) / f"model{_SUFFIX}"
            yield path
            with suppress(OSError):
                self._take(path)

    def _take(self, path: Path) -> None:
        digest = _digest(path.read_bytes())
        target = self._folder / f"{self._key}-{digest}{_SUFFIX}"
        path.replace(target)
        for other in self._folder.glob(f"{self._model}-*{_SUFFIX}"):
            if other != target:
                other.unlink(missing_ok=True)


def cache_folder() -> Path:
    """Return the user's folder for what can be made again; `QUOTECAST_CACHE` in the environment names another."""
    asked = os.environ.get("QUOTECAST_CACHE")
    if asked:
        return Path(asked)
    home = Path.home()
    usual = home / ".cache"
    if sys.platform == "win32":
        usual = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        usual = home / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or usual) / "quotecast" / "models"


def _digest(content: bytes) -> str:
    # Half the time of SHA-256; it tells what was damaged, and whoever can write here could do so anywhere.
    return hashlib.blake2b(content, digest_size=8).hexdigest()


def _processor() -> str:
    """Name the kind of processor: a model made ready for one may be slow on another, or not open there."""
    with suppress(OSError):
        lines = _CPU_FILE.read_text(encoding="utf-8", errors="replace").splitlines()
        wanted = ("model name", "flags", "Features", "CPU part")
        return " ".join(dict.fromkeys(line for line in lines if line.startswith(wanted)))
    return platform.processor()

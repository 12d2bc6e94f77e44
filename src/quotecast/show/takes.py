"""Keep takes by their content, so that a second build speaks only what changed.

A take's address is the SHA-256 of all that decides how it sounds: the engine with its version,
the voice, the spoken text and its pronunciations; never where it stands in an episode. Any number
of builds may use one cache at the same time.
"""

import hashlib
import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quotecast.errors import OutputError
from quotecast.files import file_digest, output_error, write_atomically
from quotecast.model import SpokenForm, Take, Voice, Word


def take_digest(engine_version: str, voice: Voice, spoken: SpokenForm) -> str:
    """Return the address of the take of a spoken form, in hexadecimal."""
    content: list[Any] = [
        engine_version,
        voice.engine_voice,
        voice.rate_wpm,
        voice.pitch,
        voice.f0_hz,
        voice.language,
        spoken.text,
    ]
    content += voice.paces  # by which an engine finds its speed
    content += [[one.span.start, one.span.end, one.phoneme] for one in spoken.pronunciations]
    text = json.dumps(content, ensure_ascii=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()


# A build finds its takes first and reads them later: what was used of late is never taken away.
_IN_USE_S = 3600
_NOTES = ".json"
_SOUND = ".wav"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptTake:
    """Describe what lies in a cache for one take; `used_s` is when it was last asked for."""

    digest: str
    size_bytes: int
    used_s: float


class TakeCache:
    """Takes in a folder: the audio as `DIGEST.wav`, what is known of it as `DIGEST.json`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def entries(self) -> list[KeptTake]:
        """List what is there, what was used longest ago first."""
        return sorted(self._entries(), key=lambda entry: (entry.used_s, entry.digest))

    def _entries(self) -> Iterator[KeptTake]:
        for path in self._files(_NOTES):
            with suppress(OSError):
                notes = path.stat()
                sound = path.with_suffix(_SOUND).stat()
                size = notes.st_size + sound.st_size
                yield KeptTake(digest=path.stem, size_bytes=size, used_s=notes.st_mtime)

    def damaged(self) -> Iterator[str]:
        """Give the address of every take that isn't what was written."""
        for path in sorted(self._files(_NOTES)):
            if self._read(path.stem) is None:
                yield path.stem

    def remove(self, digest: str) -> None:
        """Take one take away, where it is there; its notes go first, so that it is never found half.

        Raises:
            OutputError: there is no permission, or the disk is read-only.
        """
        for suffix in (_NOTES, _SOUND):
            path = self.folder / f"{digest}{suffix}"
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise output_error(path, error) from error

    def trim(self, max_bytes: int) -> int:
        """Take away what was used longest ago until the rest fits; return how many takes went.

        What was used in the last hour stays, and so may leave more than `max_bytes`. Files that
        a process which was killed left behind go too, when they are as old.
        """
        self._sweep()
        entries = self.entries()
        excess = sum(entry.size_bytes for entry in entries) - max_bytes
        now, gone = time.time(), 0
        for entry in entries:
            if excess <= 0:
                break
            # One that was used in time to come tells of a clock that went back.
            if not now - _IN_USE_S <= entry.used_s <= now:
                with suppress(OutputError):  # one that can't go now goes another day
                    self.remove(entry.digest)
                    gone += 1
                excess -= entry.size_bytes
        return gone

    def _sweep(self) -> None:
        recent = time.time() - _IN_USE_S
        for path in self._files(""):
            is_whole = path.suffix == _NOTES or path.with_suffix(_NOTES).exists()
            with suppress(OSError):
                if not is_whole and path.stat().st_mtime < recent:
                    path.unlink()

    def _files(self, suffix: str) -> Iterator[Path]:
        """Give the files with this ending, one at a time."""
        with suppress(OSError), os.scandir(self.folder) as found:
            for entry in found:
                if entry.name.endswith(suffix):
                    yield Path(entry.path)

    def find(self, digest: str) -> Take | None:
        """Return the take of this address, or None where there is none or it is damaged."""
        take = self._read(digest)
        if take is not None:
            with suppress(OSError):
                os.utime(take.path.with_suffix(_NOTES))
        return take

    def _read(self, digest: str) -> Take | None:
        path = self.folder / f"{digest}{_SOUND}"
        try:
            known = json.loads(path.with_suffix(_NOTES).read_text(encoding="utf-8"))
            if known["sha256"] != file_digest(path):
                return None
            frames, rate_hz = int(known["frames"]), int(known["sample_rate_hz"])
            words = tuple(Word(offset=offset, frame=frame) for offset, frame in known["words"])
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return Take(path=path, frames=frames, sample_rate_hz=rate_hz, digest=digest, words=words)

    def keep(self, take: Take) -> None:
        """Write down what is known of a take whose audio lies in the folder.

        Raises:
            OutputError: the file can't be written.
        """
        known = {
            "frames": take.frames,
            "sample_rate_hz": take.sample_rate_hz,
            "sha256": file_digest(take.path),
            "words": [[word.offset, word.frame] for word in take.words],
        }
        content = json.dumps(known, separators=(",", ":")).encode("ascii")
        write_atomically(self.folder / f"{take.digest}{_NOTES}", content)
